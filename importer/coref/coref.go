// Package coref decides which mentions of a text speak of one actor, and who
// that is across all texts.
package coref

import (
	"maps"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// A Resolver decides who the mentions speak of. It is safe for concurrent use.
type Resolver struct{ known *gazetteer.Gazetteer }

// New returns a Resolver that knows the actors of g.
func New(g *gazetteer.Gazetteer) *Resolver { return &Resolver{g} }

// Resolve fills in the Actor of each mention that speaks of one, the Parts
// of those that speak of several, and t.Actors, sorted by id. Names are decided first,
// wherever they stand; then descriptions and pronouns, in the order of the text.
func (r *Resolver) Resolve(t *importer.Text) {
	d := &document{known: r.known, text: t, actors: map[graph.ActorID]*actor{}, owners: map[graph.Span]int{}, trees: map[int]*importer.Tree{}}
	for i, m := range t.Mentions {
		d.owners[m.Span] = i
	}
	d.resolveKnown()
	d.resolvePersons()
	d.resolveBodies()
	for i := range t.Mentions {
		switch t.Mentions[i].Form {
		case importer.Nominal:
			d.resolveNominal(i)
		case importer.Pronoun:
			d.resolvePronoun(i)
		}
		d.remember(i)
	}
	t.Actors = t.Actors[:0]
	for _, id := range slices.Sorted(maps.Keys(d.actors)) {
		t.Actors = append(t.Actors, d.actors[id].graph())
	}
}

// A document is one text while its mentions are resolved.
type document struct {
	known   *gazetteer.Gazetteer
	text    *importer.Text
	actors  map[graph.ActorID]*actor
	owners  map[graph.Span]int // the mention at a span
	recent  []int              // mentions with an actor so far, the latest last
	persons []*person
	trees   map[int]*importer.Tree
}

// An actor is one actor of the text with the names it uses.
type actor struct {
	graph.Actor
	names map[string]bool
	sex   string
}

func (a *actor) graph() graph.Actor {
	g := a.Actor
	delete(a.names, g.Name)
	g.Aliases = slices.Sorted(maps.Keys(a.names))
	return g
}

// actor returns the actor of an id, made from like where the text has none yet.
func (d *document) actor(like graph.Actor) *actor {
	a := d.actors[like.ID]
	if a == nil {
		a = &actor{Actor: like, names: map[string]bool{}}
		d.actors[like.ID] = a
	}
	return a
}

// resolveKnown resolves the names that the gazetteer knows. What acts for a
// state - its army, its foreign ministry - is that state.
func (d *document) resolveKnown() {
	for i := range d.text.Mentions {
		m := &d.text.Mentions[i]
		if m.Entry == "" {
			continue
		}
		e, ok := d.known.Entry(m.Entry)
		if !ok || e.IsPlace() {
			continue
		}
		if e.For != "" {
			if state, ok := d.known.Entry(string(e.For)); ok {
				e = state
			}
		}
		a := d.actor(graph.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Country: e.Country})
		a.sex = e.Sex
		if m.Form == importer.Name {
			a.names[m.Name] = true
		}
		m.Actor, m.Kind, m.Country = e.ID, e.Kind, e.Country
		if e.Kind == graph.Person {
			d.addPerson(i, e.ID)
		}
	}
}

// resolveBodies resolves the organisations that the gazetteer does not know:
// one name, one actor; an abbreviation in brackets behind the name is it too.
func (d *document) resolveBodies() {
	short := map[string]graph.ActorID{}
	for i := range d.text.Mentions {
		m := &d.text.Mentions[i]
		if m.Form != importer.Name || m.Actor != "" || m.Kind != graph.Organization {
			continue
		}
		id, ok := short[m.Name]
		if !ok {
			id = graph.ActorID(slug(m.Name))
			if id == "" {
				continue
			}
			if e, known := d.known.Entry(string(id)); known && e.IsPlace() {
				continue
			}
		}
		a := d.actor(graph.Actor{ID: id, Name: m.Name, Kind: graph.Organization, Country: m.Country})
		a.names[m.Name] = true
		m.Actor = id
		if i+1 < len(d.text.Mentions) {
			if next := d.text.Mentions[i+1]; next.Entry == "" && next.Sentence == m.Sentence && next.First == m.End+1 &&
				d.tokens(m.Sentence)[m.End].Text == "(" {
				short[next.Name] = id
				d.text.Mentions[i+1].Kind = graph.Organization
			}
		}
	}
}

func (d *document) tokens(sentence int) []importer.Token { return d.text.Sentences[sentence].Tokens }

func (d *document) tree(sentence int) *importer.Tree {
	if d.trees[sentence] == nil {
		d.trees[sentence] = importer.NewTree(d.tokens(sentence))
	}
	return d.trees[sentence]
}

// remember notes that mention i has spoken of its actor.
func (d *document) remember(i int) {
	m := d.text.Mentions[i]
	if m.Actor != "" || m.Form == importer.Nominal && m.Title != "" && !m.Plural {
		d.recent = append(d.recent, i)
	}
}

// slug is a name as part of an id: "Badr bin Hamad al-Busaidi" is
// "badr-bin-hamad-al-busaidi".
func slug(name string) string { return strings.ReplaceAll(graph.Fold(name), " ", "-") }

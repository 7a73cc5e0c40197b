package coref

import (
	"maps"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// A document is one text while its mentions are resolved.
type document struct {
	known       *gazetteer.Gazetteer
	text        *importer.Text
	actors      map[graph.ActorID]*actor
	at          map[graph.Span]int // the mention at a span
	first       []int              // for each sentence its first mention; one more for the end
	trees       []*importer.Tree   // by sentence, as far as they were asked for
	persons     persons
	recent      []int             // mentions with an actor so far, the latest last
	places      map[string]string // for a role, the country of the group of that role mentioned last
	alike       map[string]int    // for a phrase, how many persons without a name it has told of
	roleCountry map[string]string // for roles asked for, what stated says
}

func newDocument(g *gazetteer.Gazetteer, t *importer.Text) *document {
	d := &document{known: g, text: t, actors: map[graph.ActorID]*actor{}, at: make(map[graph.Span]int, len(t.Mentions)),
		trees: make([]*importer.Tree, len(t.Sentences)), persons: newPersons(), places: map[string]string{}, alike: map[string]int{}}
	for i, m := range t.Mentions {
		for len(d.first) <= m.Sentence {
			d.first = append(d.first, i)
		}
		d.at[m.Span] = i
	}
	for len(d.first) <= len(t.Sentences) {
		d.first = append(d.first, len(t.Mentions))
	}
	return d
}

// inSentence lists the mentions of a sentence.
func (d *document) inSentence(sentence int) []importer.Mention {
	return d.text.Mentions[d.first[sentence]:d.first[sentence+1]]
}

func (d *document) tokens(sentence int) []importer.Token { return d.text.Sentences[sentence].Tokens }

func (d *document) tree(sentence int) *importer.Tree {
	if d.trees[sentence] == nil {
		d.trees[sentence] = importer.NewTree(d.tokens(sentence))
	}
	return d.trees[sentence]
}

// word is token i of a sentence in lower case, or "" where there is none.
func (d *document) word(sentence, i int) string {
	tokens := d.tokens(sentence)
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return strings.ToLower(tokens[i].Text)
}

// words is the text of a mention on one line.
func (d *document) words(m importer.Mention) string {
	return strings.Join(strings.Fields(m.Span.In(d.text.Document.Text)), " ")
}

// owner is the mention that tells whose minister, soldiers or spokesman a
// mention speaks of, or nil.
func (d *document) owner(m importer.Mention) *importer.Mention {
	if k, ok := d.at[m.Owner]; ok && !m.Owner.Empty() {
		return &d.text.Mentions[k]
	}
	return nil
}

// remember notes that mention i has spoken of its actor.
func (d *document) remember(i int) {
	m := d.text.Mentions[i]
	if m.Actor != "" || len(m.Parts) > 0 || m.Form == importer.Nominal && m.Title != "" && !m.Plural {
		d.recent = append(d.recent, i)
	}
	if p := d.persons.byID[m.Actor]; p != nil {
		p.last = i
	}
	if m.Form == importer.Nominal && m.Country != "" {
		d.places[m.Role] = m.Country
	}
}

// reach is how many mentions before it one may speak of.
const reach = 300

// before yields the latest mentions of actors before mention i that stand at
// most so many sentences back, the latest first.
func (d *document) before(i, sentences int) func(func(int, importer.Mention) bool) {
	return func(yield func(int, importer.Mention) bool) {
		for n := 1; n <= len(d.recent) && n <= reach; n++ {
			k := d.recent[len(d.recent)-n]
			if o := d.text.Mentions[k]; o.Sentence < d.text.Mentions[i].Sentence-sentences || !yield(k, o) {
				return
			}
		}
	}
}

// latest is the actor of the latest mention before i, at most three
// sentences back, that fits.
func (d *document) latest(i int, fits func(importer.Mention) bool) graph.ActorID {
	for _, o := range d.before(i, 3) {
		if o.Actor != "" && fits(o) {
			return o.Actor
		}
	}
	return ""
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

// slug is a name as part of an id: "Badr bin Hamad al-Busaidi" is
// "badr-bin-hamad-al-busaidi".
func slug(name string) string { return strings.ReplaceAll(graph.Fold(name), " ", "-") }

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[strings.ReplaceAll(w, "-", " ")] = true
	}
	return m
}

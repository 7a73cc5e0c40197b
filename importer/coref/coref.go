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
	d := newDocument(r.known, t)
	d.resolveKnown()
	d.resolvePlaces()
	d.resolveBodies()
	d.resolvePersons()
	d.forgetOrder()
	for i := range t.Mentions {
		switch t.Mentions[i].Form {
		case importer.Nominal:
			d.resolveNominal(i)
		case importer.Pronoun:
			d.resolvePronoun(i)
		}
		d.remember(i)
	}
	d.settle()
	t.Actors = t.Actors[:0]
	for _, id := range slices.Sorted(maps.Keys(d.actors)) {
		t.Actors = append(t.Actors, d.actors[id].graph())
	}
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
		if ok && !e.IsPlace() && !d.borrowed(i, e) && !d.namesake(*m, e) && !d.doubtful(*m) {
			d.speakOf(i, e)
		}
	}
}

// speakOf makes mention i speak of a known actor, or of the state it acts for.
func (d *document) speakOf(i int, e *gazetteer.Entry) {
	m := &d.text.Mentions[i]
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

// doubtful tells whether a mention is a surname that several bear, or that of
// one who was in the news in other years: a person whom the text names in full goes
// before the one that the gazetteer knows.
func (d *document) doubtful(m importer.Mention) bool {
	if m.Kind != graph.Person || m.Form != importer.Name || strings.Contains(m.Name, " ") {
		return false
	}
	readings := d.known.MatchAt(m.Name, 0)
	if len(readings) == 0 || readings[0].Sense != gazetteer.Surname {
		return false
	}
	return readings[0].Ambiguous || !d.inNews(readings[0].Entry)
}

// borrowed tells whether mention i names a body of one state by a name that
// every state's has ("Supreme Court", "Army") where the sentence or what was spoken
// of before is another state's. It is then a nominal of that state.
func (d *document) borrowed(i int, e *gazetteer.Entry) bool {
	m := &d.text.Mentions[i]
	if m.Form != importer.Name || e.Kind != graph.Organization || !state(e.Country) {
		return false
	}
	role, ok := d.known.Role(strings.ToLower(m.Name))
	readings := d.known.MatchAt(m.Name, 0)
	if !ok || len(readings) > 0 && !readings[0].Ambiguous && strings.Contains(m.Name, " ") {
		return false // "State Department" is one state's name for it
	}
	country := d.only(*m, i)
	if country == "" {
		country = d.contextCountry(i)
	}
	if country == "" || country == e.Country {
		return false
	}
	m.Form, m.Entry, m.Name, m.Role, m.Country, m.Plural = importer.Nominal, "", "", role.Noun, country, role.Many
	return true
}

// namesake tells whether a known person's name is here borne by another: the
// president of another state than his.
func (d *document) namesake(m importer.Mention, e *gazetteer.Entry) bool {
	o := d.owner(m)
	if e.Kind != graph.Person || o == nil || o.Kind != graph.State || !state(o.Country) || !state(e.Country) || o.Country == e.Country {
		return false
	}
	r, ok := d.known.Role(m.Role)
	return ok && r.Office && !r.Past && (r.Class == "head" || r.Class == "government" || r.Class == "legislature") && o.Form == importer.Adjective
}

// state tells whether a country's code is that of a state, and no sort of
// international body.
func state(code string) bool { return len(code) == 3 && !bodies[code] }

// bodies are the codes that stand for no country.
var bodies = map[string]bool{"IGO": true, "NGO": true, "IMG": true}

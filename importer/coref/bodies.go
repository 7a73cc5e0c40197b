package coref

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveBodies resolves the organisations that the gazetteer does not know:
// one name, one actor; an abbreviation in brackets behind a name is it too.
func (d *document) resolveBodies() {
	short := map[string]graph.ActorID{}
	for i := range d.text.Mentions {
		m := &d.text.Mentions[i]
		if m.Form != importer.Name {
			continue
		}
		if e := d.armBefore(i); e != nil && m.Actor == "" && m.Entry == "" {
			d.speakOf(i, e)
			short[m.Name] = e.ID
		}
		if m.Actor == "" && m.Entry == "" && (m.Kind == graph.Organization || short[m.Name] != "") {
			id := short[m.Name]
			if id == "" && d.general(*m) {
				id = d.shortOf(i)
			}
			d.resolveBody(m, id)
		}
		if next := d.inBrackets(i); next != nil && m.Actor != "" && d.actors[m.Actor].Kind == graph.Organization {
			short[next.Name] = m.Actor
		}
	}
}

// resolveBody makes m speak of an organisation: the one of an id, or the one
// of its name where that is empty.
func (d *document) resolveBody(m *importer.Mention, id graph.ActorID) {
	if id == "" {
		id = graph.ActorID(slug(m.Name))
		if d.general(*m) {
			id += "@" + graph.ActorID(d.text.Document.ID) // "the Times", "the Front": which one, the text knows
		}
		if id == "" || len(id) > graph.MaxID || d.taken(id) {
			return
		}
	}
	a := d.actor(graph.Actor{ID: id, Name: m.Name, Kind: graph.Organization, Country: m.Country})
	a.names[m.Name] = true
	m.Actor, m.Kind, m.Country = id, a.Kind, or(m.Country, a.Country)
}

// general tells whether a name is one noun with its article: "the Front".
func (d *document) general(m importer.Mention) bool {
	return !strings.ContainsAny(m.Name, " -") && m.Name != strings.ToUpper(m.Name) && d.word(m.Sentence, m.First-1) == "the"
}

// armBefore is the state whose army or ministry mention i shortens in
// brackets - "the Nigerian Air Force (NAF)" - or nil.
func (d *document) armBefore(i int) *gazetteer.Entry {
	m := d.text.Mentions[i]
	if i == 0 || d.word(m.Sentence, m.First-1) != "(" {
		return nil
	}
	long := d.text.Mentions[i-1]
	role, ok := d.known.Role(long.Role)
	if !ok || role.Acts != gazetteer.ForState || long.Form != importer.Nominal || long.Sentence != m.Sentence || long.End != m.First-1 {
		return nil
	}
	e, _ := d.known.ByCountry(long.Country)
	return e
}

// inBrackets is the name that nobody knows in brackets behind mention i, or
// nil.
func (d *document) inBrackets(i int) *importer.Mention {
	m := d.text.Mentions[i]
	if i+1 == len(d.text.Mentions) || d.word(m.Sentence, m.End) != "(" {
		return nil
	}
	next := &d.text.Mentions[i+1]
	if next.Form != importer.Name || next.Entry != "" || next.Sentence != m.Sentence || next.First != m.End+1 || d.word(m.Sentence, next.End) != ")" {
		return nil
	}
	return next
}

// taken tells whether the gazetteer uses an id for what is no organisation.
func (d *document) taken(id graph.ActorID) bool {
	e, known := d.known.Entry(string(id))
	return known && e.Kind != graph.Organization
}

// namedBy is the organisation that a nominal introduces by name - "a militia
// called the Lion Brigades", "the rebel group M23" - or "".
func (d *document) namedBy(i int) graph.ActorID {
	m := d.text.Mentions[i]
	next := m.End
	switch w := d.word(m.Sentence, next); {
	case w == "called" || w == "named" || w == "dubbed":
		next++
	case w == "known" && d.word(m.Sentence, next+1) == "as":
		next += 2
	}
	if w := d.word(m.Sentence, next); next > m.End && (w == "the" || w == `"`) {
		next++
	}
	for k := i + 1; k < d.first[m.Sentence+1] && d.text.Mentions[k].First <= next; k++ {
		if o := d.text.Mentions[k]; o.First == next && o.Form == importer.Name && o.Actor != "" && d.actors[o.Actor].Kind == graph.Organization {
			return o.Actor
		}
	}
	return ""
}

// calledSo is the actor named before whose name has the noun of a definite
// nominal in it - "the union" after "the Union of Reef Guardians", "the court" after
// "the Supreme Court" - or "".
func (d *document) calledSo(i int) graph.ActorID {
	m := d.text.Mentions[i]
	if !m.Owner.Empty() || d.determiner(m) != "the" || d.several(m) || m.End-m.First > 1 || !collective(m.Role) {
		return ""
	}
	noun := d.word(m.Sentence, m.First)
	return d.latest(i, func(o importer.Mention) bool {
		words := strings.Fields(strings.ToLower(d.words(o)))
		return len(words) > 1 && o.Form != importer.Pronoun && slices.Contains(words, noun) && d.actors[o.Actor] != nil && d.actors[o.Actor].Kind != graph.State
	})
}

// shortOf is the organisation named before in full of which one capitalised
// noun is left - "the Front" - or "".
func (d *document) shortOf(i int) graph.ActorID {
	m := d.text.Mentions[i]
	for k := i - 1; k >= max(0, i-reach); k-- {
		o := d.text.Mentions[k]
		if words := strings.Fields(o.Name); o.Kind == graph.Organization && o.Actor != "" && len(words) > 1 && slices.Contains(words, m.Name) {
			return o.Actor
		}
	}
	return ""
}

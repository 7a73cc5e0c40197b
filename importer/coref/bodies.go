package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveBodies resolves the organisations that the gazetteer does not know:
// one name, one actor; an abbreviation in brackets behind a name is it too.
func (d *document) resolveBodies() {
	short := map[string]graph.ActorID{}
	initials := map[string]graph.ActorID{} // of the bodies named in full so far; empty where two have the same
	for i := range d.text.Mentions {
		m := &d.text.Mentions[i]
		if m.Form != importer.Name {
			continue
		}
		if e := d.armBefore(i); e != nil && m.Actor == "" && m.Entry == "" {
			d.speakOf(i, e)
			short[m.Name] = e.ID
		}
		if m.Actor == "" && d.inHouse(*m) {
			d.resolveBody(m, d.publisher())
		}
		if m.Actor == "" && m.Entry == "" && (m.Kind == graph.Organization || short[m.Name] != "" || initials[m.Name] != "") {
			id := graph.ActorID(or(string(short[m.Name]), string(initials[m.Name])))
			if id == "" && d.general(*m) {
				id = d.shortOf(i)
			}
			d.resolveBody(m, id)
		}
		if next := d.inBrackets(i); next != nil && m.Actor != "" && d.actors[m.Actor].Kind == graph.Organization {
			short[next.Name] = m.Actor
		}
		if m.Actor != "" && d.actors[m.Actor].Kind == graph.Organization {
			if in := initialsOf(m.Name); in != "" {
				if known, ok := initials[in]; ok && known != m.Actor {
					initials[in] = ""
				} else {
					initials[in] = m.Actor
				}
			}
		}
	}
}

// initialsOf are the first letters of a name's capitalised words, if there are three or more.
func initialsOf(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	if b.Len() < 3 {
		return ""
	}
	return b.String()
}

// resolveBody makes m speak of an organisation: the one of an id, or the one
// of its name where that is empty.
func (d *document) resolveBody(m *importer.Mention, id graph.ActorID) {
	if id == "" {
		id = graph.ActorID(slug(firm(m.Name)))
		_, known := d.known.Entry(string(id)) // of this name, but nothing says that it is meant
		switch {
		case common(m.Name) && state(m.Country) && !d.general(*m):
			id += graph.ActorID("-" + strings.ToLower(m.Country))
		case d.general(*m), known, common(m.Name):
			id += "@" + graph.ActorID(d.text.Document.ID) // "the Times", "the Front", "the Workers' Party": which one, the text knows
		}
		if id == "" || len(id) > graph.MaxID || d.taken(id) {
			return
		}
	}
	a := d.actor(graph.Actor{ID: id, Name: m.Name, Kind: graph.Organization, Country: m.Country})
	a.names[m.Name] = true
	m.Actor, m.Kind, m.Country = id, a.Kind, or(m.Country, a.Country)
}

// firm is a firm's name without the form in which it is one: "Google, Inc." is Google.
func firm(name string) string {
	if before, form, ok := strings.Cut(name, ", "); ok && !strings.Contains(form, " ") {
		return before
	}
	return name
}

// common tells whether a body's name has only words that the bodies of many states have in theirs:
// "National Assembly", "Workers' Party".
func common(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		w = strings.TrimRight(strings.NewReplacer("'s", "", "’s", "").Replace(w), "'’")
		if !commonWords[w] && !commonWords[strings.TrimSuffix(w, "s")] {
			return false
		}
	}
	return true
}

var commonWords = set("national federal supreme central general high constitutional criminal state public people worker farmer democratic republican liberal conservative " +
	"socialist communist labour labor social christian progressive green united popular revolutionary patriotic new independent electoral election electoral security " +
	"justice freedom liberation unity reform of the for and assembly party congress council court front union movement senate house parliament commission committee " +
	"coalition alliance guard police force army bank authority ministry agency office bureau board league federation confederation forum tribunal opposition")

// inHouse tells whether a name is short for the document's own publisher: "the Times".
func (d *document) inHouse(m importer.Mention) bool {
	publisher := d.text.Document.Publisher
	return m.Entry == "" && !strings.Contains(m.Name, " ") && m.Kind != graph.Person && strings.HasSuffix(publisher, " "+m.Name)
}

// publisher is the actor that the document's publisher is.
func (d *document) publisher() graph.ActorID {
	name := d.text.Document.Publisher
	like := graph.Actor{ID: graph.ActorID(slug(strings.TrimPrefix(name, "The "))), Name: name, Kind: graph.Organization}
	for _, r := range d.known.MatchAt(name, 0) {
		if r.Len == len(name) && r.Entry.Kind == graph.Organization {
			like = graph.Actor{ID: r.Entry.ID, Name: r.Entry.Name, Kind: r.Entry.Kind, Country: r.Entry.Country}
		}
	}
	return d.actor(like).ID
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

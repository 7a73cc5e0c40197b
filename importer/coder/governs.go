package coder

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// governs finds who governs by the name of what he governs with: "during the presidency of Jo
// Pike", "Jo Pike's government". Whose it is tell the words before it, or else who he is.
func (s *sentence) governs() []graph.Claim {
	var all []graph.Claim
	for n := range s.Tokens {
		title, ok := reigns[s.Lemma(n)]
		if !ok || !s.Tag(n, "NN") {
			continue
		}
		for _, k := range append(s.With(n, "nmod:poss"), s.governed(n, "of")...) {
			m := s.mention(k)
			if m == nil || m.Kind != graph.Person || m.Form != importer.Name || m.Actor == "" || m.Title != "" || s.document.officeElsewhere(m.Actor) {
				continue
			}
			country := m.Country
			for _, w := range s.With(n, "amod", "compound") {
				if o := s.mention(w); o != nil && o.Kind == graph.State {
					country = o.Country // "the Rhodesian government of Ian Smith"
				}
			}
			if country == "" {
				country = s.document.country()
			}
			state, known := s.document.coder.known.ByCountry(country)
			if !known {
				continue
			}
			if span, named := s.document.nameOf(state.ID, m.Span); named {
				all = append(all, s.office(graph.End{Actor: m.Actor, Span: m.Span}, graph.End{Actor: state.ID, Span: span}, title, s.Tokens[n].Span, "office/governs"))
			}
		}
	}
	return all
}

// officeElsewhere tells whether the text gives somebody the title of one who governs no
// country: a mayor's administration is a city's.
func (d *document) officeElsewhere(who graph.ActorID) bool {
	for _, m := range d.text.Mentions {
		if m.Actor != who || m.Title == "" {
			continue
		}
		if role, ok := d.coder.known.Role(m.Role); ok && role.Office && !nationwide[role.Class] {
			return true
		}
	}
	return false
}

// reigns are nouns for the time and the people of one who governs, with his title.
var reigns = map[string]string{
	"presidency": "president", "premiership": "prime minister", "government": "head of government", "administration": "head of government",
	"cabinet": "head of government", "regime": "head of government", "dictatorship": "dictator", "reign": "monarch",
}

package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// offices finds who holds which office: persons named with a title, and
// titles that stand for a person named elsewhere.
func (s *sentence) offices() []graph.Claim {
	var all []graph.Claim
	for _, m := range s.mentions {
		if m.Title == "" || m.Actor == "" || m.Kind != graph.Person || !s.document.named[m.Actor] {
			continue // nor does it say anything that an unnamed mayor is a mayor
		}
		role, known := s.document.coder.known.Role(m.Role)
		title, modality, held := s.tenure(m)
		if !known || !role.Office || !held {
			continue
		}
		if m.Form == importer.Nominal && len(s.appointed(m.Head)) > 0 {
			continue // for appointments: who "serves as the president" need not be the one named before
		}
		if m.Form == importer.Nominal && role.Noun == "leader" && s.document.inOpposition(m.Actor) {
			continue // "the country's leader" is whom the opposition leader opposes
		}
		if m.Form == importer.Nominal && s.serves(m) {
			continue // "chief of staff to the president" is another than he
		}
		owner, ok := s.officeOf(m, role, m.Actor)
		if !ok || owner.of.Actor == m.Actor || m.Form == importer.Name && s.describedAs(m) {
			continue
		}
		rule := "office/title"
		if m.Form == importer.Nominal {
			rule = "office/description"
		}
		c := s.office(graph.End{Actor: m.Actor, Span: m.Span}, owner.of, owner.entitle(title), m.Span, rule)
		c.Modality = modality
		all = append(all, c)
	}
	return all
}

// serves tells whether a description is of the one whom the person named before it serves:
// what "to" ties to an office of those who serve.
func (s *sentence) serves(m importer.Mention) bool {
	to := s.leftmost(m.Head)
	return to > 0 && s.Lemma(to) == "to" && serving[s.Lemma(to-1)] && slices.ContainsFunc(s.mentions, func(o importer.Mention) bool {
		return o.Actor == m.Actor && o.Form == importer.Name && o.End < to
	})
}

var serving = words("staff adviser advisor aide assistant counsel secretary spokesman spokeswoman deputy heir envoy successor")

// inOpposition tells whether the text calls somebody by name an opposition's leader.
func (d *document) inOpposition(who graph.ActorID) bool {
	for _, m := range d.text.Mentions {
		if m.Actor != who || m.Form != importer.Name {
			continue
		}
		if role, known := d.coder.known.Role(m.Role); known && role.Class == "opposition" {
			return true
		}
	}
	return false
}

// describedAs tells whether an apposition states the office of a named person, with
// whose it is: "its chairman, Jo Pike".
func (s *sentence) describedAs(m importer.Mention) bool {
	for _, o := range s.mentions {
		if o.Form == importer.Nominal && o.Actor == m.Actor && o.Role == m.Role && o.Title != "" {
			return true
		}
	}
	return false
}

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
		if verb, _ := s.appointed(m.Head); verb >= 0 && m.Form == importer.Nominal {
			continue // for appointments: who "serves as the president" need not be the one named before
		}
		of, ok := s.officeOf(m)
		if !ok || of.Actor == m.Actor || m.Form == importer.Name && s.describedAs(m) {
			continue
		}
		rule := "office/title"
		if m.Form == importer.Nominal {
			rule = "office/description"
		}
		all = append(all, graph.Claim{
			Source: graph.End{Actor: m.Actor, Span: m.Span}, Type: "HOLDS_OFFICE", Target: of, Modality: modality, Title: title,
			Document: s.document.text.Document.ID, Sentence: s.index, Span: s.sentence.Span,
			Evidence: s.sentence.Span.In(s.document.text.Document.Text), Trigger: m.Span, Rule: rule,
		})
	}
	return all
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

// officeOf is the state or body whose office a title is: the one its words
// name, else the country of the person, if the text names that before, or else after.
func (s *sentence) officeOf(m importer.Mention) (graph.End, bool) {
	if !m.Owner.Empty() {
		for _, o := range s.mentions {
			if o.Span == m.Owner && o.Actor != "" && (o.Kind == graph.State || o.Kind == graph.Organization) {
				return graph.End{Actor: o.Actor, Span: o.Span}, true
			}
		}
	}
	for _, o := range s.mentions {
		if o.Form == importer.Pronoun && o.End == m.First && s.Tokens[o.First].Tag == "PRP$" { // "the party and its leader, Jo Pike"
			return graph.End{Actor: o.Actor, Span: o.Span}, o.Actor != "" && (o.Kind == graph.State || o.Kind == graph.Organization)
		}
	}
	state, ok := s.document.coder.known.ByCountry(m.Country)
	if !ok {
		return graph.End{}, false
	}
	places := s.document.places[state.ID]
	if len(places) == 0 {
		return graph.End{}, false
	}
	after, _ := slices.BinarySearchFunc(places, m.Span, graph.Span.Compare)
	return graph.End{Actor: state.ID, Span: places[max(after-1, 0)]}, true
}

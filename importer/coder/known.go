package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// inWords tells whether r tells of words where the one who attacks at token i is known for
// them: a politician or tycoon who attacks somebody who is no state ("Ann Hill attacked the judge").
func (s *sentence) inWords(r *rule, i int) bool {
	if r.of.Name != "CRITICIZES" || !figurative[s.Lemma(i)] || len(r.object) > 0 || !slices.Contains(r.targets, "obj") || s.passive(i) {
		return false
	}
	who, whom := s.actors(s.surfaceSubject(i), named), s.objects(i)
	if len(who) != 1 || len(whom) == 0 {
		return false
	}
	e, known := s.document.coder.known.Entry(string(who[0].actor))
	return known && e.Kind == graph.Person && !slices.ContainsFunc(s.actors(whom[0], named), func(y end) bool { return s.document.kind(y.actor) == graph.State })
}

// onDuty tells whether r tells of a journey and the one who makes it at token i holds an office: the
// country that a president flies to receives him, whatever for.
func (s *sentence) onDuty(r *rule, i int) bool {
	if r.of.Name != "MEETS_WITH" || !journeys[s.Lemma(i)] {
		return false
	}
	ends := s.actors(s.surfaceSubject(i), named)
	return len(ends) > 0 && !slices.ContainsFunc(ends, func(x end) bool {
		return !slices.ContainsFunc(s.document.text.Mentions, func(m importer.Mention) bool {
			return m.Actor == x.actor && !m.Plural && (s.official(m.Title) || m.Form == importer.Nominal && s.official(m.Role))
		})
	})
}

// official tells whether a title or noun is that of one who acts for a state abroad.
func (s *sentence) official(title string) bool {
	r, known := s.document.coder.known.Role(title)
	return known && r.Office && (r.Class == "head" || r.Class == "government" || r.Class == "diplomat")
}

var journeys = words("arrive travel fly head journey land touch")

package coder

import (
	"slices"

	"example.org/entente/graph"
)

// between are the actors "between" whom something is.
func (s *sentence) between(m match) []end {
	var all []end
	for _, i := range append(m.parts[:1:1], m.object) {
		if i < 0 {
			continue
		}
		for _, p := range []string{"between", "among"} {
			for _, k := range append(s.governed(i, p), s.governedBelow(i, p)...) {
				if s.ofOther(i, k) {
					continue
				}
				all = append(all, s.actors(k, named)...)
			}
		}
	}
	return distinct(all)
}

// ofOther tells whether what a preposition governs at token k goes with a noun
// coordinated with that at token i, just before it: in "the war in Gaza and tensions between
// Israel and Egypt" the war is not between these.
func (s *sentence) ofOther(i, k int) bool {
	for _, c := range s.With(i, "conj") {
		if i < c && c < k && s.Tag(c, "NN") && k-c <= 3 && len(s.document.coder.rules.nouns[s.Lemma(i)]) > 0 {
			return s.Lemma(c) != s.Lemma(i)
		}
	}
	return false
}

// pairs are the claims that several actors state of one another: once where
// the relation is mutual by its nature, both ways round where each does it to the other.
func (s *sentence) pairs(m match, ends []end) []graph.Claim {
	var all []graph.Claim
	for i, x := range ends {
		for _, y := range ends[i+1:] {
			switch {
			case mutual[m.of.Name] && y.actor < x.actor:
				all = append(all, s.claim(m, y, x)) // the same way round in every text
			case mutual[m.of.Name], m.of.Symmetric:
				all = append(all, s.claim(m, x, y))
			default:
				all = append(all, s.claim(m, x, y), s.claim(m, y, x))
			}
		}
	}
	return all
}

// shares tells whether an actor is among both.
func shares(a, b []end) bool {
	return slices.ContainsFunc(a, func(x end) bool {
		return slices.ContainsFunc(b, func(y end) bool { return x.actor == y.actor })
	})
}

// mutual are types with a direction that several actors stand in together:
// an agreement between two is one agreement.
var mutual = map[graph.RelationType]bool{"AGREES_WITH": true, "OPPOSES": true}

// mediation states the mediator's relation to each party, with the other
// party. Where the sentence does not name both, they are the parties of the negotiation told last.
func (s *sentence) mediation(m match) []graph.Claim {
	sources, _ := s.ends(m, m.sources, false)
	parties := s.between(m)
	if len(parties) < 2 {
		named, place := s.ends(m, m.targets, true)
		if parties = named; place == "none" || len(named) < 2 {
			parties = s.document.negotiating(s.index, sources)
		}
	}
	parties = slices.DeleteFunc(parties, func(p end) bool {
		return slices.ContainsFunc(sources, func(x end) bool { return x.actor == p.actor })
	})
	var all []graph.Claim
	for _, x := range sources {
		for _, y := range parties {
			for _, z := range parties {
				if y.actor != z.actor && len(parties) < 4 {
					c := s.claim(m, x, y)
					other := s.phrased(z)
					c.Other = &other
					all = append(all, c)
				}
			}
		}
	}
	return all
}

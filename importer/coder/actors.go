package coder

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// quantities are nouns that count those after "of".
var quantities = words("like likes number dozen hundred thousand score group handful some many most majority pair couple series member crowd " +
	"tens rest half all part several any none each one two three lot leader")

// says tells whether token k begins what only looks coordinated: "killed 40
// civilians, doctors said".
func (s *sentence) says(k int) bool {
	return k+1 < len(s.Tokens) && s.Tag(k+1, "VBD", "VBZ", "VBP") && speechVerbs[s.Lemma(k+1)] && s.First(k, "cc") < 0
}

// A reach says how far from a noun its actor may be.
type reach int

const (
	named  reach = iota // the noun itself names him
	acting              // or it acts for the one it belongs to: "Israeli jets"
	owning              // or it is anything of his: "Iran's nuclear sites"
)

// actors are the actors that token i stands for as subject or object of
// something: its own, those coordinated with it, those it counts ("dozens of
// protesters") or lists ("groups such as Hezbollah").
func (s *sentence) actors(i int, r reach) []end {
	if i < 0 {
		return nil
	}
	var all []end
	for _, k := range s.Conjuncts(i) {
		if k == i || !s.says(k) {
			all = append(all, s.actorsOf(k, r, 0)...)
		}
	}
	return distinct(all)
}

func (s *sentence) actorsOf(i int, r reach, depth int) []end {
	if i < 0 || depth > 4 {
		return nil
	}
	if listed := s.listed(i, depth); len(listed) > 0 {
		return listed
	}
	if k := s.toldBy(i); k >= 0 {
		return s.actorsOf(k, named, depth+1)
	}
	if m := s.mention(i); m != nil {
		if m.Form == importer.Pronoun && m.Role == "speaker" {
			return s.document.speakerAt(s, i)
		}
		if m.Form != importer.Place && (m.Form != importer.Adjective || m.Head == i && !s.Is(i, "amod")) {
			if len(m.Parts) > 0 {
				var parts []end
				for _, p := range m.Parts {
					parts = append(parts, end{p, s.partSpan(*m, p), i})
				}
				return parts
			}
			if m.Actor != "" {
				if m.Form == importer.Nominal && m.Kind != graph.Person && m.Head == i && !m.Plural {
					for _, a := range s.With(i, "appos") {
						if x := s.mention(a); x != nil && x.Kind == graph.Person && x.Form == importer.Name && x.Actor != "" {
							return []end{{x.Actor, x.Span, a}} // "the former president of Peru, Alejandro Toledo"
						}
					}
				}
				return []end{{m.Actor, m.Span, i}}
			}
		} else if m.Head == i {
			return nil
		}
	}
	if s.relative(i) {
		// "who", "which": whoever the clause is about; most surely the one named right before.
		before, antecedent := s.nameBefore(i), s.antecedent(i)
		if s.Lemma(i) == "that" && i > 0 && s.Tokens[i-1].Text != "," && antecedent >= 0 {
			before = -1 // "a fire in the capital that killed": the fire did
		}
		if before >= 0 && s.Tag(i, "WP") && s.Lemma(i) != "that" {
			before = s.personAbove(before)
		}
		if before >= 0 {
			return s.actorsOf(before, min(r, acting), depth+1)
		}
		return s.actorsOf(antecedent, min(r, acting), depth+1)
	}
	if quantities[s.Lemma(i)] {
		for _, k := range s.With(i, "nmod", "obl") {
			if s.Case(k) == "of" {
				return s.actors(k, r)
			}
		}
	}
	if times[s.Lemma(i)] {
		for _, k := range s.With(i, "compound") {
			if m := s.mention(k); m != nil && m.Actor != "" {
				return []end{{m.Actor, m.Span, k}} // "with China next month": the time took the name in
			}
		}
	}
	if a := s.First(i, "appos"); a >= 0 {
		if found := s.actorsOf(a, r, depth+1); len(found) > 0 {
			return found
		}
	}
	if h := s.Head(i); s.Is(i, "appos") && s.mention(i) == nil && h >= 0 && h < i {
		if m := s.mention(h); m != nil && m.Head == h && m.Kind == graph.Person {
			return s.actorsOf(h, named, depth+1) // "George Simion, a nationalist aligned with"
		}
	}
	if related[s.Lemma(i)] {
		return nil // an ally of somebody's is somebody else
	}
	if r == owning || r == acting && standIns[s.Lemma(i)] || members[s.Lemma(i)] {
		return s.owners(i)
	}
	return nil
}

// toldBy is the subject of which the noun at token i tells what he is, and who thus does what the noun's
// clauses say: "Pike is a general who attacked". It is -1 where the noun tells that of nobody.
func (s *sentence) toldBy(i int) int {
	m := s.mention(i)
	if m != nil && m.Form != importer.Nominal || !s.Tag(i, "NN") || s.First(i, "cop") < 0 || s.own(i) != graph.Actual {
		return -1
	}
	k := s.whoIs(i)
	x := s.mention(k)
	if k == i || x == nil || x.Actor == "" || (m != nil || x.Form == importer.Pronoun) && (x.Form == importer.Nominal || s.document.kind(x.Actor) != graph.Person) {
		return -1
	}
	return k
}

var related = words("ally rival enemy foe neighbour neighbor partner opponent critic supporter adversary counterpart backer friend victim relative " +
	"wife husband son daughter brother sister father mother family predecessor successor")

// partSpan is the span of the words before a plural that name one of its
// parts - "British" of "the British and French governments" - or else its own.
func (s *sentence) partSpan(m importer.Mention, part graph.ActorID) graph.Span {
	for _, o := range s.mentions {
		if o.Form == importer.Adjective && o.Actor == part && o.End <= m.First && m.First-o.End < 8 {
			return o.Span
		}
	}
	return m.Span
}

// listed are the actors that a noun gives as its examples: "such as",
// "including", "like".
func (s *sentence) listed(i, depth int) []end {
	var all []end
	for _, k := range s.With(i, "nmod") {
		switch s.Case(k) {
		case "such as", "including", "like":
			for _, c := range s.Conjuncts(k) {
				all = append(all, s.actorsOf(c, named, depth+1)...)
			}
		}
	}
	return all
}

package coder

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/dates"
)

// date is when what token i tells happened, if the sentence says so: the date
// that hangs nearest above or below it within its clause. It also tells whether the date is
// the token's own.
func (s *sentence) date(i int) (date graph.Date, own bool) {
	best, bestSteps := graph.Date{}, 99
	for _, f := range s.dates(s.lean(i)) {
		if s.another(i, f) || s.compared(f) || f.Prep == "until" || f.Prep == "before" || f.Prep == "by" || f.Prep == "to" || f.Prep == "since" {
			continue
		}
		if t := s.top(f.First, f.End); s.steps(i, t) < bestSteps {
			best, bestSteps, own = f.Date, s.steps(i, t), s.Head(t) == i
			s.trace.dates(f.First, f.End)
		}
	}
	return best, own
}

// another tells whether a date with a mark of possession tells when something else than
// what token i tells takes place: in "backed its entry to next month's games" the games. What comes before
// the verb sets the time of all.
func (s *sentence) another(i int, f dates.Found) bool {
	if n := f.First - 1; n > i && s.deed(n) {
		switch c := s.Case(n); {
		case apart[c], c == "over", c == "for", c == "to" && circumstances["in"][s.Lemma(s.before(n, "to"))]:
			return true // "in response to a raid last month"
		}
	}
	if f.End >= len(s.Tokens) || !s.Tag(f.End, "POS") || f.First < i {
		return false
	}
	h := s.Head(s.top(f.First, f.End))
	return h >= 0 && h != i
}

// dates are those that the sentence gives, open ones read with a lean; they are
// looked for once, however many claims ask.
func (s *sentence) dates(lean dates.Lean) []dates.Found {
	found, ok := s.dated[lean]
	if !ok {
		found = slices.DeleteFunc(dates.Find(s.Tokens, s.document.text.Document.Published, lean), func(f dates.Found) bool {
			m := s.mention(f.First)
			return m != nil && m.Form == importer.Name && m.First < f.First && f.End <= m.End // "Theresa May"
		})
		if s.dated == nil {
			s.dated = map[dates.Lean][]dates.Found{}
		}
		s.dated[lean] = found
	}
	return found
}

// top is the token of a phrase whose head lies outside it.
func (s *sentence) top(first, end int) int {
	for i := first; i < end; i++ {
		if h := s.Head(i); h < first || h >= end {
			return i
		}
	}
	return first
}

// steps counts the arcs from the word that a date at token t belongs to up
// or down to token i; it is large where a clause of its own lies between.
func (s *sentence) steps(i, t int) int {
	const far = 99
	governor := s.Head(t)
	if governor < 0 {
		return far
	}
	// The date belongs to the trigger itself or to a word above it …
	for n, k := 0, i; k >= 0 && n < 6; n, k = n+1, s.Head(k) {
		if k == governor {
			return n
		}
		if s.Is(k, "conj") && s.Tag(k, "VB") && t > s.Head(k) {
			return far // a date before both verbs is of both, one behind the first is not of the second
		}
		if n > 0 && s.Is(k, "ccomp", "acl", "advcl", "parataxis") {
			return far
		}
		if s.Is(k, "ccomp", "acl:relcl", "parataxis") && s.Tag(k, "VB") {
			return far // what is said today happened whenever
		}
		if s.Is(k, "advcl") && s.Tag(k, "VB") || s.Is(k, "obl", "nmod") && apart[s.Case(k)] {
			return far
		}
	}
	// … or to a noun right below it, but not to another deed farther down: in "struck in
	// response to an attack last month" the attack was last month.
	for n, k := 1, governor; k >= 0 && n < 4; n, k = n+1, s.Head(k) {
		if k == i {
			return n
		}
		if s.Tag(k, "VB") || n == 2 && s.deed(governor) {
			return far
		}
	}
	return far
}

// apart are prepositions before what took place at another time than what the clause tells.
var apart = words("after before since following until despite")

// deed tells whether the noun at token i is one that rules know as something done.
func (s *sentence) deed(i int) bool {
	return s.Tag(i, "NN") && !s.Tag(i, "NNP") && len(s.document.coder.rules.nouns[s.Lemma(i)]) > 0
}

// compared tells whether a date is only what something is compared with: "more than a year ago".
func (s *sentence) compared(f dates.Found) bool {
	for k := f.First - 1; k >= max(0, f.First-6) && !s.Tag(k, "VB"); k-- {
		if s.Lemma(k) == "than" && !s.Tag(k+1, "CD") {
			return true
		}
	}
	return false
}

// before is the token right before the preposition of token n, or -1.
func (s *sentence) before(n int, preposition string) int {
	for _, c := range s.With(n, "case") {
		if s.Lemma(c) == preposition {
			return c - 1
		}
	}
	return -1
}

// settled is a claim's modality and date made to agree: what is told of as done and dated after the
// text was published is to come if the date is its own noun's ("their meeting on Feb. 3"), and else the date is another's.
func (s *sentence) settled(i int, m graph.Modality) (graph.Modality, graph.Date) {
	d, own := s.date(i)
	published := s.document.text.Document.Published
	if m != graph.Actual || d.IsZero() || published.IsZero() || d.First().Compare(published.Last()) <= 0 {
		return m, d
	}
	if own && s.Tag(i, "NN") && !s.verblike(i) {
		return graph.Future, d
	}
	return m, graph.Date{}
}

// lean tells towards which side of the day of publication an open date such
// as "Friday" lies for the clause of token i.
func (s *sentence) lean(i int) dates.Lean {
	for n, k := 0, i; k >= 0 && n < 6; n, k = n+1, s.Head(k) {
		if !s.Tag(k, "VB") {
			continue
		}
		for _, a := range s.With(k, "aux") {
			switch strings.ToLower(s.Tokens[a].Text) {
			case "will", "'ll", "shall", "would", "may", "might", "could":
				return dates.Future
			}
		}
		if s.Tag(k, "VBD", "VBN") {
			return dates.Past
		}
		if h := s.Head(k); s.Tag(i, "VB") && h >= 0 && s.infinitive(k) && s.Is(k, "xcomp", "acl") && operators[s.Lemma(h)] == graph.Future {
			return dates.Future // "was expected to meet him on Friday"
		}
	}
	return dates.Past
}

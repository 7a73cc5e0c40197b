package coder

import "example.org/entente/graph"

// completing are the clauses that complete the trigger of m or its object:
// "demanded that …", "made demands that …".
func (s *sentence) completing(m match) []int {
	found := s.clauses(m.token)
	if m.object >= 0 {
		found = append(found, s.clauses(m.object)...)
	}
	return found
}

// ownSubject is the subject that the clause of v has itself; a clause of
// "to" has the one understood.
func (s *sentence) ownSubject(v int) int {
	if n := s.expressed(v); n >= 0 {
		return n
	}
	if s.Is(v, "conj") {
		return s.expressed(s.Head(v))
	}
	if s.infinitive(v) {
		return s.surfaceSubject(v)
	}
	return -1
}

// inClauses are the tokens of a completing clause where somebody may stand
// against whom it is meant: objects, what prepositions govern, the subject.
func (s *sentence) inClauses(m match) []int {
	var objects, rest []int
	clauses := s.completing(m)
	for _, v := range clauses {
		objects = append(objects, s.objects(v)...)
		for _, k := range s.With(v, "obl") {
			if circumstances[s.Case(k)][s.Lemma(k)] {
				continue // "on behalf of the protesters"
			}
			switch s.Case(k) {
			case "on", "upon", "against", "to", "with", "from", "at":
				rest = append(rest, k)
			}
		}
		for _, o := range s.With(v, "obj") {
			for _, p := range []string{"on", "against", "to", "from", "with", "by"} {
				rest = append(rest, s.governed(o, p)...)
			}
		}
	}
	found := append(objects, rest...)
	for _, k := range found {
		if len(s.actors(k, owning)) > 0 {
			return found
		}
	}
	for _, v := range clauses {
		found = append(found, one(s.expressed(v))...)
	}
	return append(found, s.conditions(m.token, 0)...)
}

// conditions are the subjects of the conditional clauses below token i: a
// threat for the case that somebody does something is against him.
func (s *sentence) conditions(i, depth int) []int {
	var found []int
	for _, k := range s.Children(i) {
		if k < i && !s.Is(k, "ccomp", "advcl") || depth > 6 || s.relativeClause(k) {
			continue
		}
		if s.Is(k, "advcl") && (s.conditional(k) || s.own(i) == graph.Negated && s.marked(k, "until")) {
			found = append(found, one(s.expressed(k))...)
		}
		found = append(found, s.conditions(k, depth+1)...)
	}
	return found
}

// marked tells whether a word begins the clause of v.
func (s *sentence) marked(v int, word string) bool {
	for _, k := range s.With(v, "mark", "case", "advmod") {
		if s.Lemma(k) == word {
			return true
		}
	}
	return false
}

// conditional tells whether "if" or "unless" begins the clause of v.
func (s *sentence) conditional(v int) bool {
	for _, k := range s.With(v, "mark") {
		if conditions[s.Lemma(k)] {
			return true
		}
	}
	return false
}

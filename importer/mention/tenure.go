package mention

import "example.org/entente/graph"

// tenures are words before an office that tell that it is over, or not yet held,
// or never may be; or that it is that of a deputy.
var tenures = set("deputy vice acting interim caretaker former ex late onetime erstwhile ousted deposed next incoming future prospective aspiring would-be potential likely presumptive possible")

// tenure are the words before a role at token first that tell whether it is held, and
// with which rank: "former" of "former U.S. president", "deputy" of "deputy U.S. attorney general". Between them and the role whose it is may stand,
// but nobody else: "a former aide to President Mwansa" says nothing of the president.
// A blank ends them.
func (s *scan) tenure(first int) string {
	words := ""
	for i := first - 1; i >= 0 && i >= first-8; i-- {
		m := s.covering(i)
		switch {
		case tenures[s.lower[i]] && m == nil:
			words = s.lower[i] + " " + words
		case words != "" || m != nil && (m.Kind == graph.Person || s.owns(m.End)):
			return words
		case m != nil:
			i = m.First
		case s.tag(i, "NN") && (s.dated(i) || !s.tree.Is(i, "compound")), !s.tag(i, "NN", "JJ", "HYPH") && s.lower[i] != "-":
			return words
		}
	}
	return words
}

// tenured is the title from token first to end with its tenure before it.
func (s *scan) tenured(r role, first, end int) string {
	return s.tenure(first) + s.title(r, first, end)
}

// heads tells whether what stands from token end on is that of which somebody is the
// "head": a name, or a noun for bodies.
func (s *scan) heads(end int) bool {
	if !s.is(end, "of") {
		return false
	}
	for end++; s.is(end, "the", "its", "their", "a", "an") || s.tag(end, "JJ") && !capital(s.tokens[end].Text); end++ {
	}
	return s.has(end) && (capital(s.tokens[end].Text) || bodyNouns[s.lower[end]])
}

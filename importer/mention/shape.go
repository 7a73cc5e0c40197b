package mention

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// orgNouns end or begin the names of bodies.
var orgNouns = set("academy administration agency airlines airways alliance army assembly association authority bank board brigade brigades " +
	"bureau cabinet center centre chamber church club coalition college commission committee company confederation conference congress " +
	"consortium convention corp corporation corps council court department directorate embassy enterprises exchange federation " +
	"force forces forum foundation front fund group guard guards guild holdings house inc industries initiative institute institution " +
	"international junta league legion liberation lobby ltd militia ministry mission monitor movement network observatory office order " +
	"organisation organization parliament partnership party police project resistance secretariat senate service society state " +
	"studios syndicate task team times tribunal trust union university watch workers")

// particles stand inside personal names.
var particles = set("bin ibn al el de del della di da dos do van von der den ter la le y e ul ur abu ben af zu")

// dayOrMonth holds the capitalised words of dates.
var dayOrMonth = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
	"october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun")

// speech holds verbs whose subject is somebody.
var speech = set("say tell add warn announce declare argue insist claim accuse urge demand deny admit vow write ask call condemn " +
	"meet visit threaten criticize reject describe believe think want hope win resign order pledge promise praise suggest note")

func set(words string) map[string]bool {
	m := map[string]bool{}
	start := 0
	for i := 0; i <= len(words); i++ {
		if i == len(words) || words[i] == ' ' {
			if i > start {
				m[words[start:i]] = true
			}
			start = i + 1
		}
	}
	return m
}

// kindOf guesses what an unknown name names by its words and its place in
// the sentence; "" where nothing tells.
func (s *scan) kindOf(m importer.Mention) graph.Kind {
	last, first := s.lower[m.End-1], s.lower[m.First]
	switch {
	case orgNouns[last] || orgNouns[first] && m.End-m.First > 1 && s.lower[m.First+1] == "of":
		return graph.Organization
	case m.End-m.First == 1 && capitals(s.tokens[m.First].Text) && !s.titled:
		if m.First > 0 && s.tokens[m.First-1].Text == "(" || s.doesSomething(m.Head) || s.after(m.First, "the") {
			return graph.Organization
		}
		return ""
	}
	if s.titleBefore(m.First) || s.roleAfter(m.End) != "" {
		return graph.Person
	}
	if n := s.words(m); n >= 2 && n <= 5 && !s.after(m.First, "the") && s.livingName(m) {
		return graph.Person
	}
	return ""
}

// words counts the words of a name, particles aside.
func (s *scan) words(m importer.Mention) int {
	n := 0
	for i := m.First; i < m.End; i++ {
		if capital(s.tokens[i].Text) {
			n++
		}
	}
	return n
}

// livingName tells whether the sentence treats the name as somebody: who
// speaks, of whom "who" tells, whose age stands there, or whose first name a known person bears.
func (s *scan) livingName(m importer.Mention) bool {
	if m.End+1 < len(s.tokens) && s.tokens[m.End].Text == "," && (s.lower[m.End+1] == "who" || s.lower[m.End+1] == "whose" || s.tree.Tag(m.End+1, "CD")) {
		return true
	}
	if m.End < len(s.tokens) && s.lower[m.End] == "who" {
		return true
	}
	return s.doesSomething(m.Head) || s.known.FirstName(s.tokens[m.First].Text)
}

// doesSomething tells whether the word at head is the subject of a verb that
// only somebody can do.
func (s *scan) doesSomething(head int) bool {
	if s.tree.Is(head, "nsubj") && !s.tree.Is(head, "nsubj:pass") {
		return speech[s.tree.Lemma(s.tokens[head].Head)]
	}
	return false
}

// after tells whether the word before token i is word.
func (s *scan) after(i int, word string) bool { return i > 0 && s.lower[i-1] == word }

// isPlace tells whether an unknown name stands where places stand.
func (s *scan) isPlace(m importer.Mention) bool {
	c := s.tree.Case(m.Head)
	return locative[c] || bound[c]
}

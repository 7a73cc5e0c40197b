package coder

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"

	"example.org/entente/graph"
)

//go:embed data/operators.json
var operatorData []byte

// operators says, for the lemma of a verb, noun or adjective, the modality of
// what completes it: what one plans is future, what one denies is negated.
var operators = func() map[string]graph.Modality {
	var lists map[graph.Modality]string
	if err := json.Unmarshal(operatorData, &lists); err != nil {
		panic(err) // the binary was built with faulty data
	}
	table := map[string]graph.Modality{}
	for modality, lemmas := range lists {
		for _, lemma := range strings.Fields(lemmas) {
			table[lemma] = modality
		}
	}
	return table
}()

// rank orders modalities by which one counts where several apply.
var rank = map[graph.Modality]int{graph.Actual: 0, graph.Future: 1, graph.Hypothetical: 2, graph.Negated: 3}

func graver(a, b graph.Modality) graph.Modality {
	if rank[b] > rank[a] {
		return b
	}
	return a
}

// modality says whether the text states that what token i tells took place.
// It looks at the word's own auxiliaries and negation and then, upwards, at what
// governs it. What stands in spite of all but a plain "not" is told by still.
func (s *sentence) modality(i int, still bool) graph.Modality {
	if s.denied(i) {
		return s.trace.hears(i, graph.Negated)
	}
	if s.conditional(i) {
		return s.trace.hears(i, graph.Hypothetical) // "if Hamas does not release them": neither done nor denied
	}
	m := s.own(i)
	if s.presupposed(i) && m == graph.Actual {
		if h := s.Head(i); h >= 0 && s.Is(i, "obj", "nsubj:pass") && operators[s.Lemma(h)] == graph.Negated {
			return s.trace.hears(h, graph.Negated)
		}
		return m
	}
	if still {
		if m == graph.Negated {
			return m
		}
		return graph.Actual
	}
	for n, k := 0, i; n < 12; n++ {
		h := s.Head(k)
		if h < 0 {
			break
		}
		from := s.trace.mark()
		up, more := s.above(k, h)
		s.trace.settle(from, h, up)
		m = graver(m, up)
		if !more {
			break
		}
		k = h
	}
	return m
}

// presupposed tells whether the text takes for granted what the noun at token
// i tells: "Israel's assault on Hamas", "the war with Iran", whatever is said of it.
func (s *sentence) presupposed(i int) bool {
	if !s.Tag(i, "NN") || s.verblike(i) {
		return false
	}
	if s.First(i, "nmod:poss") >= 0 {
		return true
	}
	for _, k := range s.With(i, "det", "amod", "compound") {
		if l := s.Lemma(k); l == "the" || l == "this" || l == "these" {
			return true
		}
		if m := s.mention(k); m != nil && m.Actor != "" {
			return true
		}
	}
	return false
}

// own is the modality that the words around token i itself tell.
func (s *sentence) own(i int) graph.Modality {
	m := graph.Actual
	if s.infinitive(i) {
		to := slices.IndexFunc(s.Children(i), func(k int) bool { return s.Lemma(k) == "to" && s.Is(k, "mark", "aux") })
		for _, k := range s.With(i, "cop", "aux") {
			if s.Lemma(k) == "be" && k < s.Children(i)[max(to, 0)] {
				m = s.trace.hears(k, graph.Future) // "is to travel"
			}
		}
		for k := i - 2; k >= max(0, i-3); k-- {
			if s.Lemma(i-1) == "to" && (s.Lemma(k) == "how" || s.Lemma(k) == "whether" || s.Lemma(k) == "when") {
				m = graver(m, s.trace.hears(k, graph.Hypothetical)) // "will discuss how to help": whether anybody will is open
			}
		}
	}
	if n := s.First(i, "nsubj"); n >= 0 && s.Tag(i, "VB") {
		for _, k := range s.With(n, "det", "cc:preconj", "advmod") {
			if l := s.Lemma(k); l == "neither" || l == "no" && s.Tag(n, "NN") {
				m = s.trace.hears(k, graph.Negated) // "neither Mali nor Chad supports it"
			}
		}
	}
	for _, k := range s.Children(i) {
		lemma := s.Lemma(k)
		switch {
		case s.Is(k, "advmod", "det", "cc:preconj") && negations[lemma] && !s.merely(k):
			m = graver(m, s.trace.hears(k, graph.Negated))
		case s.Is(k, "advmod", "amod") && doubts[lemma]:
			m = graver(m, s.trace.hears(k, graph.Hypothetical))
		case s.Is(k, "amod") && coming[strings.ToLower(s.Tokens[k].Text)]:
			m = graver(m, s.trace.hears(k, graph.Future))
		case s.Is(k, "case") && s.Tag(i, "NN") && k > 0 && s.Lemma(k) == "of" && s.Lemma(k-1) == "ahead":
			m = graver(m, s.trace.hears(k-1, graph.Future)) // "ahead of his trip"
		case s.Is(k, "aux"):
			m = graver(m, s.trace.hears(k, s.auxiliary(i, k)))
		case s.Is(k, "mark") && conditions[lemma] && s.Is(i, "advcl", "ccomp", "acl"):
			m = graver(m, s.trace.hears(k, graph.Hypothetical))
		}
	}
	return m
}

var (
	negations  = words("not n't never no neither nor hardly barely")
	doubts     = words("possible potential hypothetical threatened proposed alleged would-be possibly perhaps maybe likely unlikely feared prospective")
	coming     = words("planned upcoming future scheduled forthcoming impending")
	conditions = words("if unless whether lest")
)

// merely tells whether the negation at token k is part of "not only", "not
// just", "not fully": these deny nothing of what they stand by, or only that it goes on.
func (s *sentence) merely(k int) bool {
	if k+1 >= len(s.Tokens) {
		return false
	}
	if l := s.Lemma(k); (l == "barely" || l == "hardly") && s.Tag(k+1, "DT", "CD") {
		return true // "barely a week after"
	}
	switch s.Lemma(k + 1) {
	case "only", "just", "merely", "simply", "alone", "fully", "entirely", "completely", "wholly", "totally":
		return true
	}
	return false
}

// doing are verbs that do no more than tell that their object takes place:
// to deny them is to deny the object.
var doing = words("have make hold sign reach launch carry conduct give send take do provide offer impose issue stage mount wage express")

// auxiliary is the modality that the auxiliary at token k gives the verb at i.
func (s *sentence) auxiliary(i, k int) graph.Modality {
	switch strings.ToLower(s.Tokens[k].Text) {
	case "will", "'ll", "shall", "wo":
		return graph.Future
	case "would", "'d":
		if s.Tokens[k].Tag == "MD" {
			if h := s.Head(i); h >= 0 && s.Is(i, "ccomp") && announcing[s.Lemma(h)] && s.First(i, "advcl") < 0 {
				return graph.Future // "said it would withdraw": announced
			}
			if n := s.First(i, "nsubj"); n > 0 && n < k && s.Is(i, "conj") && announcing[s.Lemma(s.leftmost(n)-1)] {
				return graph.Future // "left and announced | it would withdraw", torn apart
			}
			return graph.Hypothetical
		}
	case "may", "might", "could", "can", "ca", "should", "must", "ought":
		if subject := s.First(i, "nsubj"); subject > k && k < i && s.Is(i, "advcl") {
			return graph.Hypothetical // "should Iran refuse"
		}
		return graph.Hypothetical
	}
	return graph.Actual
}

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
		for _, k := range s.With(i, "cop", "aux") {
			if s.Lemma(k) == "be" && k < i {
				m = s.trace.hears(k, graph.Future) // "is to travel"
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
		case s.Is(k, "amod") && lemma == "planned", s.Is(k, "amod") && lemma == "upcoming", s.Is(k, "amod") && lemma == "future":
			m = graver(m, s.trace.hears(k, graph.Future))
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
	conditions = words("if unless whether lest")
)

// merely tells whether the negation at token k is part of "not only", "not
// just", "not fully": these deny nothing of what they stand by, or only that it goes on.
func (s *sentence) merely(k int) bool {
	if k+1 >= len(s.Tokens) {
		return false
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

var announcing = words("say announce pledge promise vow declare state confirm tell agree add")

// above is what the head h of token k says of it, and whether words further
// up still bear on it.
func (s *sentence) above(k, h int) (graph.Modality, bool) {
	lemma := s.Lemma(h)
	operator, known := operators[lemma]
	if s.First(h, "compound:prt") >= 0 {
		if o, ok := operators[lemma+"_"+s.Lemma(s.First(h, "compound:prt"))]; ok {
			operator, known = o, true
		}
	}
	switch {
	case s.alleges(k, h):
		return graph.Actual, true // alleged: the speaker says so, and who denies the charge denies it
	case s.relativeClause(k), s.Is(k, "appos"):
		return graph.Actual, false
	case s.Is(k, "acl") && !s.infinitive(k) && s.First(k, "mark") < 0:
		return graph.Actual, false // "the forces detaining them": told of the noun, whatever is said of that
	case s.Is(k, "conj"):
		// What has a subject, an auxiliary or a tense of its own does not share
		// those of the verb before: "did not comment but ordered".
		if s.First(k, "nsubj", "aux") >= 0 || s.Tag(k, "VBD", "VBZ", "VBP") {
			if s.First(k, "nsubj") < 0 && s.conditional(h) {
				return graph.Hypothetical, true // "if China invades and cuts off": both
			}
			return graph.Actual, true
		}
		return s.own(h), true
	case s.Is(k, "parataxis"):
		return graph.Actual, false
	case s.infinitive(k) && s.carriedOut(k, h):
		return graph.Actual, true
	case s.Is(k, "advcl"):
		if s.infinitive(k) && motions[lemma] && s.modality(h, false) == graph.Future {
			return graph.Future, false // "will fly to Ankara to meet him"
		}
		if s.infinitive(k) && !phases[lemma] {
			if known {
				return operator, true
			}
			return graph.Hypothetical, false // a purpose
		}
		if known && s.Tokens[k].Tag == "VBG" && k > h && k-h < 3 && (s.First(k, "mark") < 0 || s.gerundOf(k) || s.Lemma(s.First(k, "mark")) == "about") {
			return operator, true // "avoided criticising", "wary of supporting": what completes the word
		}
		if operator == graph.Negated && s.gerundOf(k) && s.Lemma(s.First(k, "mark")) == "from" {
			return operator, true // "blocked the government from deporting them"
		}
		return s.adverbial(k, h)
	case s.Is(k, "xcomp") && ending[lemma]:
		return graph.Actual, false // who is urged to stop attacking attacks
	case s.Is(k, "xcomp", "ccomp", "acl"):
		m := graph.Actual
		switch {
		case known && operator == graph.Future && s.finite(k):
			// "killed them, the president announced": what is announced has happened
		case known:
			m = operator
		case s.Is(k, "acl") && s.infinitive(k) && s.own(k) != graph.Future:
			m = graph.Hypothetical
		}
		return graver(m, s.weigh(h, lemma)), true
	case s.Is(k, "obj", "nsubj:pass") && s.Tag(k, "NN"):
		m := graph.Actual
		if known && lemma != "agree" {
			m = operator
		}
		if own := s.own(h); own != graph.Negated || doing[lemma] {
			m = graver(m, own)
		}
		return m, true
	case s.Is(k, "nsubj") && s.Tag(k, "NN"):
		if m := s.own(h); m == graph.Hypothetical || m == graph.Future {
			return m, false
		}
		return graph.Actual, false
	case s.Is(k, "nmod", "obl", "compound") && s.Tag(k, "NN"):
		m := graph.Actual
		if known && lemma != "agree" && (s.Tag(h, "NN") || s.Case(k) != "") {
			m = operator
		}
		if s.Tag(h, "VB") {
			m = graver(m, s.own(h))
		}
		return m, s.Tag(h, "NN")
	}
	return graph.Actual, false
}

// carriedOut tells whether the infinitive at k tells what was done, and no purpose: how
// something was used ("used missiles to strike Kursk"), or by whom first ("became the
// first to back him").
func (s *sentence) carriedOut(k, h int) bool {
	verb := h
	if s.Is(k, "acl") && s.Is(h, "obj") && !s.Tag(h, "VB") {
		verb = s.Head(h)
	}
	if s.Is(k, "acl", "advcl", "xcomp") && verb >= 0 && s.Lemma(verb) == "use" && s.Tag(verb, "VBD", "VBZ", "VBP", "VBN") && s.finite(verb) && !s.passive(verb) {
		return true
	}
	if !s.Is(k, "acl") || !s.Tag(h, "NN", "JJ", "CD") {
		return false
	}
	for _, c := range s.Children(h) {
		if c < h && (s.Tag(c, "JJS") || ordinals[s.Lemma(c)] || slices.ContainsFunc(s.Children(c), func(d int) bool { return s.Tag(d, "JJS") })) {
			return true
		}
	}
	return ordinals[s.Lemma(h)]
}

// motions are verbs whose purpose is planned as surely as the journey.
var motions = words("travel fly go head come return visit journey gather convene")

var ordinals = words("first second third last only latest next")

// alleges tells whether the clause of k says what the charge at h is: "charges
// that it tortured a priest", "accusations of torture".
func (s *sentence) alleges(k, h int) bool {
	return allegations[s.Lemma(h)] && s.Tag(h, "NN") && s.Tag(k, "VB") && k > h &&
		(s.Is(k, "ccomp", "acl") && s.expressed(k) >= 0 && !s.relative(s.expressed(k)) || s.gerundOf(k))
}

// denied tells whether token i lies in what a charge says that somebody
// denies: "denied charges by clergymen that it tortured a priest", wherever the
// parser hung the clause.
func (s *sentence) denied(i int) bool {
	for n, k := 0, i; k >= 0 && n < 6; n, k = n+1, s.Head(k) {
		if !s.Tag(k, "VB") || !s.Is(k, "acl", "advcl", "ccomp") || s.expressed(k) < 0 || s.relative(s.expressed(k)) || !s.saysThat(k) {
			if s.relativeClause(k) {
				return false
			}
			continue
		}
		for m, a := 0, s.Head(k); a >= 0 && m < 4; m, a = m+1, s.Head(a) {
			if !denies[s.Lemma(a)] {
				continue
			}
			for _, o := range s.Children(a) {
				if a < o && o < k && allegations[s.Lemma(o)] {
					return true
				}
			}
		}
	}
	return false
}

// saysThat tells whether "that" begins the clause of k.
func (s *sentence) saysThat(k int) bool {
	for _, c := range s.Children(k) {
		if c < k && s.Lemma(c) == "that" {
			return true
		}
	}
	return false
}

var denies = words("deny reject dismiss refute rebut dispute contest ridicule rubbish")

var allegations = words("charge accusation allegation claim report rumour rumor suggestion insinuation assertion")

var ending = words("stop cease quit halt end")

// finite tells whether the verb at k stands in the past or present by itself.
func (s *sentence) finite(k int) bool {
	if s.Tag(k, "VBD", "VBZ", "VBP") {
		return s.First(k, "aux") < 0 || s.Tag(s.First(k, "aux"), "VBD", "VBZ", "VBP")
	}
	if s.Tag(k, "VBN") {
		for _, a := range s.With(k, "aux") {
			if l := s.Lemma(a); l == "have" || l == "be" {
				return true
			}
		}
	}
	return false
}

// weigh is the modality of a governing verb as far as it bears on what
// completes it: a plan that may be made is not yet one; what nobody says is not thereby false.
func (s *sentence) weigh(h int, lemma string) graph.Modality {
	m := s.own(h)
	if speechVerbs[lemma] && m != graph.Hypothetical {
		if m == graph.Negated && !phases[lemma] {
			return graph.Hypothetical
		}
		return graph.Actual
	}
	return m
}

// adverbial is what a clause of circumstance takes from its main clause:
// "after", "because" tell what happened; "if" is its own; participles go along with the main verb.
func (s *sentence) adverbial(k, h int) (graph.Modality, bool) {
	for _, mark := range s.With(k, "mark", "advmod") {
		switch s.Lemma(mark) {
		case "when", "once":
			if !s.Tag(k, "VBD", "VBN") && (operators[s.Lemma(h)] == graph.Future || s.modality(h, false) == graph.Future) {
				return graph.Future, false // "will raise it when they meet"
			}
			return graph.Actual, false
		case "after", "since", "because", "while", "as", "although", "though", "despite", "by", "amid":
			return graph.Actual, false
		case "without":
			return graph.Negated, false
		case "before", "until":
			if s.Tag(k, "VBD", "VBG") {
				return graph.Actual, false // "before striking Iran": then it did
			}
			return graph.Hypothetical, false
		case "instead", "rather":
			return graph.Hypothetical, false
		}
	}
	if s.First(k, "nsubj") >= 0 {
		return graph.Actual, false
	}
	if m := s.own(h); m != graph.Negated {
		return m, true
	}
	return graph.Actual, true
}

// threatened tells whether token i lies in what somebody threatens to do: the
// threat is the claim, and what it is about is none.
func (s *sentence) threatened(i int) bool {
	for n, k := 0, i; n < 6; n++ {
		h := s.Head(k)
		if h < 0 || !s.Is(k, "xcomp", "ccomp", "acl", "conj", "obl", "nmod") || s.relativeClause(k) {
			return false
		}
		if l := s.Lemma(h); (l == "threaten" || l == "threat") && (s.Is(k, "xcomp", "ccomp", "acl") || s.Case(k) == "of" || s.Case(k) == "with") {
			return true
		}
		k = h
	}
	return false
}

package coder

import (
	"slices"

	"example.org/entente/graph"
)

var announcing = words("say announce pledge promise vow declare state confirm tell agree add")

// gerundOnly tells whether the verb at h hinders by "from" or an "-ing" form alone, so that an infinitive
// tells to what end it is done: "blocked the border to press them".
func (s *sentence) gerundOnly(h int) bool {
	o := s.First(h, "obj", "nsubj:pass")
	return hindering[s.Lemma(h)] && o >= 0 && !endeavours[s.Lemma(o)] // but "blocked the push to close it"
}

var hindering = words("block bar ban prevent halt cancel suspend stop avoid delay")

// above is what the head h of token k says of it, and whether words further
// up still bear on it.
func (s *sentence) above(k, h int) (graph.Modality, bool) {
	lemma := s.Lemma(h)
	operator, known := operators[lemma]
	if lemma == "short" && s.Head(h) >= 0 && s.Lemma(s.Head(h)) == "stop" {
		operator, known = graph.Negated, true // "stopped short of criticising"
	}
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
		if known && s.infinitive(k) && !s.infinitive(h) && s.Tag(h, "VB") {
			return graver(operator, s.own(h)), true // "is seeking markets | and to mend relations"
		}
		return s.own(h), true
	case s.Is(k, "parataxis"):
		return graph.Actual, false
	case s.admits(k, h):
		return graph.Actual, true // "admitted to shooting him"
	case s.infinitive(k) && s.carriedOut(k, h):
		return graph.Actual, true
	case s.infinitive(k) && s.means(k, h) >= 0:
		return s.own(s.means(k, h)), true
	case s.Is(k, "advcl"):
		if s.infinitive(k) && motions[lemma] && s.modality(h, false) == graph.Future {
			return graph.Future, false // "will fly to Ankara to meet him"
		}
		if s.infinitive(k) && (known || !phases[lemma]) {
			if known && !(operator == graph.Negated && s.gerundOnly(h)) {
				return operator, true
			}
			return graph.Hypothetical, false // a purpose
		}
		if known && s.Tokens[k].Tag == "VBG" && k > h && k-h < 3 && s.Tokens[k-1].Text != "," && (s.First(k, "mark") < 0 || s.gerundOf(k) || s.Lemma(s.First(k, "mark")) == "about") {
			return operator, true // "avoided criticising", "wary of supporting": what completes the word
		}
		if o := s.First(h, "obj"); o >= 0 && parts[s.Lemma(o)] && denies[lemma] && s.First(k, "mark", "case") > o {
			return graph.Negated, true // "denied involvement in bombing the port"
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
		case worries[lemma] && s.own(k) == graph.Future:
			m = graph.Hypothetical // "concerns that Washington will leave": feared, not planned
		}
		return graver(m, s.weigh(h, lemma)), true
	case s.Is(k, "obj", "nsubj:pass") && s.Tag(k, "NN"):
		m := graph.Actual
		if known && lemma != "agree" && !(lemma == "announce" && concluded[s.Lemma(k)]) {
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

// means is the verb that tells by which means what the infinitive at k tells was done, is
// done or will be - "used missiles to strike Kursk", "is spending a fortune to support him" -
// or -1: it is no mere purpose, and as sure as that verb.
func (s *sentence) means(k, h int) int {
	verb := h
	if s.Is(k, "acl") && s.Is(h, "obj") && !s.Tag(h, "VB") {
		verb = s.Head(h)
	}
	if s.Is(k, "acl", "advcl", "xcomp") && verb >= 0 && using[s.Lemma(verb)] && s.Tag(verb, "VB") && !s.passive(verb) && (len(s.objects(verb)) > 0 || s.First(verb, "obj") >= 0) {
		return verb
	}
	return -1
}

var using = words("use employ spend invoke wield flex exploit leverage harness utilise utilize")

// admits tells whether k is the "-ing" form that one who admits or confesses "to" it
// says he did.
func (s *sentence) admits(k, h int) bool {
	return s.infinitive(k) && (s.Lemma(h) == "admit" || s.Lemma(h) == "confess") &&
		(s.Tokens[k].Tag == "VBG" || slices.ContainsFunc(s.With(k, "aux"), func(a int) bool { return s.Tokens[a].Tag == "VBG" }))
}

// carriedOut tells whether the infinitive at k tells what was done, and no purpose:
// by whom first ("became the first to back him").
func (s *sentence) carriedOut(k, h int) bool {
	if !s.Is(k, "acl") || !s.Tag(h, "NN", "JJ", "CD") {
		return false
	}
	return s.singled(h)
}

// concluded are nouns for what is made before it is announced.
var concluded = words("deal agreement accord pact truce ceasefire treaty partnership alliance")

// worries are nouns and verbs for doubts about what will come.
var worries = words("concern question uncertainty unease anxiety")

// motions are verbs whose purpose is planned as surely as the journey.
var motions = words("travel fly go head come return visit journey gather convene")

var ordinals = words("first second third last only latest next")

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

package coder

import "strings"

// objects are the tokens of the logical object of v.
func (s *sentence) objects(v int) []int {
	if s.verblike(v) {
		return one(s.nameFrom(v + 1))
	}
	if s.passive(v) {
		if s.Is(v, "amod") && s.hyphened(v) >= 0 {
			return one(s.Head(v))
		}
		return one(s.surfaceSubject(v))
	}
	var found []int
	for _, k := range s.With(v, "obj", "iobj") {
		if s.Case(k) == "" {
			found = append(found, k)
		}
	}
	if h := s.Head(v); len(found) == 0 && s.Is(v, "conj") && h >= 0 && h < v && s.Tag(h, "VB") && !s.passive(h) {
		for _, k := range s.With(h, "obj") {
			if k > v && s.Case(k) == "" {
				found = append(found, k) // "restricted or blocked | aid": tied to the first verb
			}
		}
	}
	if len(found) == 0 && v+1 < len(s.Tokens) && s.Tag(v+1, "RP") {
		for _, k := range s.With(v, "obj", "obl") {
			if s.Head(v+1) == k && s.Case(k) == strings.ToLower(s.Tokens[v+1].Text) {
				found = append(found, k) // "called | off a strike": a particle taken for a preposition
			}
		}
	}
	if len(found) == 0 {
		// A name after its verb without a preposition is no time or measure, whatever the parser thinks.
		for _, k := range s.With(v, "obl", "nmod", "ccomp", "csubj", "xcomp", "dep", "appos", "flat", "nsubj", "advmod", "advcl") {
			if m := s.mention(k); k > v && m != nil && m.Form != "place" && s.Case(k) == "" && s.Tag(k, "NN", "PRP") && s.First(k, "nsubj", "cop") < 0 {
				found = append(found, k)
			}
		}
	}
	if len(found) == 0 {
		for _, k := range s.With(v, "parataxis", "dep", "ccomp", "xcomp") {
			if k > v && s.Tag(k, "NN") && s.First(k, "nsubj", "cop") < 0 && s.Tokens[v+1].Text == `"` || k > v+1 && s.Tag(v+1, "RP") && s.Tag(k, "NN") && s.Tokens[v+2].Text == `"` {
				found = append(found, k) // "carried out “a large strike against”": marks of quotation lead parsers astray
			}
		}
	}
	if len(found) == 0 && s.Is(v, "conj") && s.Tag(v, "VB") && s.Tag(s.Head(v), "VB") && s.First(v, "obl", "xcomp", "ccomp", "nsubj") < 0 && s.Head(v) < v {
		return nil
	}
	// "arrested and jailed the journalist": the object stands with the last verb.
	if len(found) == 0 && s.First(v, "ccomp", "xcomp", "obl") < 0 {
		for _, k := range s.With(v, "conj") {
			if s.Tag(k, "VB") && s.First(k, "nsubj") < 0 && !s.passive(k) {
				return s.With(k, "obj")
			}
		}
	}
	if len(found) == 0 && !speechVerbs[s.Lemma(v)] {
		// "hoping to topple | the government expressed": the object taken for the subject of what follows.
		for _, k := range s.With(v, "ccomp") {
			if n := s.First(k, "nsubj"); n > v && n < k && s.First(k, "mark") < 0 && k > v {
				return one(n)
			}
		}
	}
	if len(found) == 0 && s.Is(v, "acl:relcl") && s.First(v, "nsubj") >= 0 && !s.relative(s.First(v, "nsubj")) && s.First(v, "xcomp", "ccomp") < 0 {
		return one(s.Head(v)) // "the group that Iran supports", without "that"
	}
	return found
}

// governed are the tokens that a preposition of the word at token i governs.
func (s *sentence) governed(i int, preposition string) []int {
	var found []int
	for _, k := range s.Children(i) {
		if s.Is(k, "conj", "nmod:poss", "nsubj", "advcl", "acl", "punct") {
			continue // a preposition tells more than the label that the parser chose
		}
		if c := s.Case(k); circumstances[preposition][s.Lemma(k)] {
			continue
		} else if c == preposition || preposition == "on" && c == "upon" || preposition == "with" && (c == "alongside" || c == "together with") ||
			strings.HasPrefix(c, preposition+" ") && preposition == "against" {
			found = append(found, k)
		}
	}
	return found
}

// circumstances are nouns with which a preposition says how something is done, and not
// to whom: "against his wishes", "on the orders of".
var circumstances = map[string]map[string]bool{
	"against": words("wish will advice odds backdrop background judgment judgement"),
	"on":      words("order behalf suspicion charge condition ground basis eve instruction request advice pretext occasion"),
	"at":      words("request behest urging invitation expense insistence"),
	"with":    words("help support aid backing permission consent approval blessing assistance"),
	"in":      words("line keeping accordance defiance response retaliation return addition order case light view wake face revenge"),
}

// governedBelow are the tokens that a preposition governs inside an object or
// a circumstance of the word at token i, where parsers often tie what belongs to the
// word itself: "demanded an apology from Belarus", "spoke by phone with Trump".
func (s *sentence) governedBelow(i int, preposition string) []int {
	var found []int
	for _, k := range s.With(i, "obj", "obl", "nmod") {
		if k < i {
			continue // "During a trip to Belgium, he spoke with": what goes before is another matter
		}
		if c := s.Case(k); c == "despite" || c == "without" {
			continue
		}
		if m := s.mention(k); m == nil || m.Actor == "" {
			found = append(found, s.governed(k, preposition)...)
		}
	}
	return found
}

// clauses are the verbs of the clauses that complete the word at token i, through
// verbs that only begin, stop or go on ("to stop attacking").
func (s *sentence) clauses(i int) []int {
	var found []int
	for _, k := range s.With(i, "ccomp", "xcomp", "acl", "advcl", "parataxis") {
		switch {
		case s.relativeClause(k):
			continue
		case s.Is(k, "advcl") && (k < i || !s.infinitive(k)):
			continue
		case s.Is(k, "parataxis") && (k < i || speechVerbs[s.Lemma(k)] || s.First(i, "obj") >= 0):
			continue
		}
		found = append(found, k)
		found = append(found, s.With(k, "conj")...)
	}
	if h := s.Head(i); len(found) == 0 && h > i && !speechVerbs[s.Lemma(h)] && s.Is(i, "advcl", "parataxis", "csubj") && s.Tag(h, "VB") && s.First(i, "mark") < 0 && s.First(i, "nsubj") >= 0 {
		found = append(found, h) // "Trump threatened bad things will happen": taken the other way round
	}
	for _, k := range found {
		if phases[s.Lemma(k)] {
			found = append(found, s.With(k, "xcomp")...)
		}
	}
	return found
}

// phases are verbs that say only how far an action has come.
var phases = words("stop cease end halt begin start continue keep resume refrain quit help go try attempt seek want have get be")

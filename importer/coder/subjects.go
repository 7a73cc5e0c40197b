package coder

import "strings"

// passive tells whether the verb at token v is in the passive.
func (s *sentence) passive(v int) bool {
	if s.First(v, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 {
		return true
	}
	if s.Is(v, "conj") && s.Tokens[v].Tag == "VBN" && s.First(v, "aux", "nsubj", "obj") < 0 {
		return s.passive(s.Head(v))
	}
	return s.Tokens[v].Tag == "VBN" && s.Is(v, "acl", "amod", "advcl") && !s.Is(v, "acl:relcl") && s.First(v, "aux", "nsubj", "obj") < 0
}

// surfaceSubject is the token of the subject of v, expressed or understood,
// or -1.
func (s *sentence) surfaceSubject(v int) int { return s.subjectWithin(v, 0) }

func (s *sentence) subjectWithin(v, depth int) int {
	if v < 0 || depth > 8 {
		return -1
	}
	if s.verblike(v) {
		return s.nameEnding(v)
	}
	if n := s.expressed(v); n >= 0 {
		return n
	}
	h := s.Head(v)
	switch {
	case h < 0:
		return -1
	case s.Is(v, "conj"):
		return s.subjectWithin(h, depth+1)
	case s.Tokens[v].Tag == "VBG" && s.circumstance(v) && s.quoting(h) >= 0:
		return s.subjectWithin(s.quoting(h), depth+1)
	case s.Tokens[v].Tag == "VBG" && s.circumstance(v) && s.Tag(h, "VB"):
		return s.subjectWithin(h, depth+1) // "told them after meeting him"
	case s.Is(v, "xcomp") || s.Is(v, "ccomp") && s.First(v, "mark") < 0 && s.infinitive(v):
		return s.controller(h, v, depth)
	case s.Is(v, "advcl", "obl", "acl") && s.gerundOf(v) && s.Tag(h, "VB"):
		return s.controller(h, v, depth) // "accused Rwanda of backing", "barred them from leaving"
	case s.Is(v, "advcl") && s.saidAfter(h, v) >= 0:
		return s.subjectWithin(s.saidAfter(h, v), depth+1)
	case s.Is(v, "advcl") && s.sayingBefore(h, v) >= 0:
		return s.subjectWithin(s.sayingBefore(h, v), depth+1)
	case s.Is(v, "advcl") && s.accident(h, v):
		return -1 // "rushed there after a school collapsed, killing three"
	case s.trailing(v) && s.clauseAbove(h) >= 0:
		if h = s.clauseAbove(h); results[s.Lemma(v)] && (s.passive(h) || happens[s.Lemma(h)]) {
			return -1 // "the moves came late, raising pressure on Chad": the moves did
		}
		return s.subjectWithin(h, depth+1)
	case s.Is(v, "advcl") && s.infinitive(v) && s.passive(h) && (using[s.Lemma(h)] || lending[s.Lemma(h)]) && s.byWhom(h) >= 0:
		return s.byWhom(h) // "the plane was hired by Chile to deport them"
	case s.Is(v, "advcl") && s.infinitive(v) && s.bidden(h, v):
		return s.controller(h, v, depth) // "wants Canada | to resist"
	case s.Is(v, "advcl"):
		if s.clauseOn(h, v) >= 0 {
			return s.clauseOn(h, v)
		}
		return s.subjectWithin(h, depth+1)
	case s.Is(v, "acl:relcl"):
		return -1
	case s.Is(v, "acl"):
		if s.infinitive(v) || s.gerundOfPart(v, h) {
			return s.planner(h, depth)
		}
		if a := s.author(h, v, depth); a >= 0 {
			return a
		}
		return h
	}
	return -1
}

// trailing tells whether v is an "-ing" form behind a comma that goes along with the clause before it, or
// tells what came of that, even if the parser ties it to a noun in it.
func (s *sentence) trailing(v int) bool {
	h := s.Head(v)
	if h < 0 || v < 1 || s.Tokens[v].Tag != "VBG" || s.Tokens[v-1].Text != "," || h > v || s.saidAfter(h, v) >= 0 || s.sayingBefore(h, v) >= 0 || s.accident(h, v) {
		return false
	}
	return s.Is(v, "acl") && (results[s.Lemma(v)] || s.mention(h) == nil) || s.Is(v, "advcl") && results[s.Lemma(v)]
}

// clauseAbove is the verb of the clause that token h is in, or -1.
func (s *sentence) clauseAbove(h int) int {
	for n := 0; h >= 0 && n < 6; n++ {
		if s.Tag(h, "VB") {
			return h
		}
		h = s.Head(h)
	}
	return -1
}

var (
	results = words("add increase raise prompt force fuel put spark trigger provoke draw leave heighten anger infuriate alarm kill injure wound")
	happens = words("come happen occur follow mount grow rise fall emerge continue erupt begin end")
)

// byWhom is who "by" names of a passive, or -1.
func (s *sentence) byWhom(v int) int {
	for _, k := range s.With(v, "obl", "nmod") {
		if s.Case(k) == "by" {
			return k
		}
	}
	return -1
}

// expressed is the subject that stands with v, or -1. Of two the one that
// is no relative pronoun counts: taggers take the "that" of "demands that Iran stop" for one.
func (s *sentence) expressed(v int) int {
	found := s.With(v, "nsubj")
	for _, n := range found {
		if !s.Tag(n, "WDT", "WP") {
			return n
		}
	}
	if len(found) > 0 {
		return found[0]
	}
	return -1
}

// relativeClause tells whether the clause of v says something of a noun,
// and does not complete it: "demands that Iran stop" is often taken for the former.
func (s *sentence) relativeClause(v int) bool {
	return s.Is(v, "acl:relcl") && len(s.With(v, "nsubj")) < 2 && !s.Tag(s.Head(v), "VB")
}

// infinitive tells whether "to" marks the verb at v.
func (s *sentence) infinitive(v int) bool {
	for _, k := range s.With(v, "mark", "aux") {
		if s.Lemma(k) == "to" {
			return true
		}
	}
	return false
}

// gerundOfPart tells whether the "-ing" form at v says in what somebody has the part that the
// noun at h tells: "played a role | in brokering".
func (s *sentence) gerundOfPart(v, h int) bool {
	mark := s.First(v, "mark")
	return s.Tokens[v].Tag == "VBG" && mark >= 0 && s.Lemma(mark) == "in" && s.Is(h, "obj") && parts[s.Lemma(h)]
}

// parts are nouns for a share in what is done.
var parts = words("role part hand share involvement participation")

// gerundOf tells whether v is an "-ing" form that "of", "from", "for", "into" or
// "against" ties to a verb, whose object does it.
func (s *sentence) gerundOf(v int) bool {
	if s.Tokens[v].Tag != "VBG" {
		return false
	}
	for _, k := range s.With(v, "mark", "case") {
		switch s.Lemma(k) {
		case "of", "from", "for", "into", "against":
			return true
		}
	}
	return false
}

// subjects are the tokens of the logical subject of v: active subject, or
// who "by" names of a passive.
func (s *sentence) subjects(v int) []int {
	if s.verblike(v) {
		return []int{s.nameEnding(v)}
	}
	if !s.passive(v) {
		subject := one(s.surfaceSubject(v))
		if h := s.Head(v); s.Is(v, "conj") && h >= 0 && s.Tag(h, "NN") && s.expressed(v) > h && s.expressed(v)-h < 5 && s.Is(h, "root") {
			subject = append([]int{h}, subject...) // "Japan and | the Philippines signed": torn apart
		}
		return subject
	}
	if k := s.byWhom(v); k >= 0 {
		return []int{k}
	}
	for _, k := range s.governedBelow(v, "by") {
		return []int{k} // "released from captivity | by the rebels"
	}
	// "attacked and killed by rebels": the agent stands with a coordinated verb.
	for _, k := range s.With(v, "conj") {
		if s.passive(k) && s.First(k, "nsubj", "nsubj:pass") < 0 {
			if found := s.subjects(k); len(found) > 0 {
				return found
			}
		}
	}
	if hyphen := s.hyphened(v); hyphen >= 0 {
		return []int{hyphen}
	}
	return nil
}

// hyphened is the actor before the hyphen of "Iran-backed militia", or -1.
func (s *sentence) hyphened(v int) int {
	for _, k := range s.Children(v) {
		if k < v && s.mention(k) != nil && strings.HasPrefix(s.Tokens[v-1].Text, "-") && s.Is(k, "compound", "obl", "nmod", "nsubj", "advmod", "amod", "obj") {
			return k
		}
	}
	if v >= 2 && strings.HasPrefix(s.Tokens[v-1].Text, "-") && s.mention(v-2) != nil {
		return v - 2
	}
	return -1
}

func one(i int) []int {
	if i < 0 {
		return nil
	}
	return []int{i}
}

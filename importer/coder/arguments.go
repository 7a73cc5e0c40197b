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
	case s.Is(v, "advcl"):
		if s.clauseOn(h, v) >= 0 {
			return s.clauseOn(h, v)
		}
		return s.subjectWithin(h, depth+1)
	case s.Is(v, "acl:relcl"):
		return -1
	case s.Is(v, "acl"):
		if s.infinitive(v) {
			return s.planner(h, depth)
		}
		return h
	}
	return -1
}

// saidAfter is the clause that ends before v in a sentence whose verb of speech
// at h stands last - "X fired, injuring three, Y said" - and -1 elsewhere.
func (s *sentence) saidAfter(h, v int) int {
	if c := s.First(h, "ccomp"); v < h && c >= 0 && c < v && speechVerbs[s.Lemma(h)] && s.Tokens[v].Tag == "VBG" {
		return c
	}
	return -1
}

// quoting is the verb of speech whose speaker did what a clause of circumstance below the
// noun at h tells - "said the end was near after meeting her" - where no actor is said to be that
// noun, and -1 elsewhere.
func (s *sentence) quoting(h int) int {
	v := s.Head(h)
	if v < 0 || !s.Is(h, "ccomp") || !s.Tag(h, "NN") || !speechVerbs[s.Lemma(v)] || len(s.actors(s.expressed(h), acting)) > 0 {
		return -1
	}
	return v
}

// sayingBefore is the verb of speech put in between h and v whose speaker goes on to accuse
// somebody - "ten were killed, officials said, blaming X" - and -1 elsewhere.
func (s *sentence) sayingBefore(h, v int) int {
	if p := s.First(h, "parataxis"); h < p && p < v && speechVerbs[s.Lemma(p)] && s.Tag(v, "VBG") && (accusing[s.Lemma(v)] || s.Lemma(v) == "cite" || s.Lemma(v) == "call") {
		return p
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

// accident tells whether something went wrong by itself between tokens h and
// v: what follows with "killing" is then its doing, whatever the parser says.
func (s *sentence) accident(h, v int) bool {
	if accidents[s.Lemma(h)] && len(s.objects(h)) == 0 {
		return true // "the flight crashed, killing 200"
	}
	for i := h + 1; i < v; i++ {
		if accidents[s.Lemma(i)] && s.Tag(i, "VB") {
			return true
		}
	}
	return false
}

var accidents = words("collapse explode crash capsize derail sink erupt burst overturn ignite break fall flood topple plunge slam")

// circumstance tells whether the clause of v says when or how its main verb
// took place.
func (s *sentence) circumstance(v int) bool {
	for _, k := range s.With(v, "mark", "case") {
		switch s.Lemma(k) {
		case "after", "before", "while", "when", "since", "by", "without", "on", "upon":
			return true
		}
	}
	return false
}

// controller is the one who is to do what completes the verb at h: its object ("urged
// Iran to stop"), what "on" or "for" governs ("called on Iran to stop"), else its subject.
func (s *sentence) controller(h, clause, depth int) int {
	if s.Tag(h, "VB") && !s.passive(h) && s.Lemma(h) != "promise" {
		if o := s.objects(h); len(o) > 0 && !endeavours[s.Lemma(o[0])] && (objectControl[s.Lemma(h)] || clause >= 0 && !s.infinitive(clause)) {
			return o[0]
		}
	}
	if s.passive(h) {
		return s.subjectWithin(h, depth+1)
	}
	if o := s.clauseOn(h, -1); o >= 0 {
		return o
	}
	return s.subjectWithin(h, depth+1)
}

// objectControl are verbs whose object is to do what completes them: "urged
// Iran to stop". Of others their subject is: "telephoned the emir to thank him".
var objectControl = words("urge demand ask tell order force push press pressure persuade convince encourage invite allow permit enable help get cause lead prompt " +
	"compel oblige require request beg implore beseech exhort warn advise instruct direct command authorise authorize forbid charge challenge dare tempt " +
	"teach train pay hire appoint elect want expect need like let make leave see hear catch accuse lobby nudge prod petition summon entitle empower commission " +
	"trust counsel coerce pressurise pressurize induce entice incite provoke inspire motivate equip free oppose believe consider find declare report allege say")

// endeavours are nouns for what one is about to do: in "made a push to urge
// China" the push urges nobody, who makes it does.
var endeavours = words("push effort attempt bid move step decision plan vow pledge promise threat offer agreement drive campaign commitment " +
	"intention willingness readiness desire right power authority chance opportunity mission operation")

// clauseOn is what "on", "upon", "to" or "for" governs of a verb that asks
// somebody to do something: "called on X to …", "pushing for X to …". It is -1 for other verbs.
func (s *sentence) clauseOn(h, clause int) int {
	if clause >= 0 && !s.infinitive(clause) {
		return -1
	}
	switch s.Lemma(h) {
	case "call", "appeal", "push", "press", "lobby", "plead", "campaign", "wait", "prevail":
	default:
		return -1
	}
	for _, k := range s.With(h, "obl", "obj") {
		switch s.Case(k) {
		case "on", "upon", "to", "for", "with":
			return k
		}
	}
	return -1
}

// planner is the one whose plan, threat or bid the noun at h is: its owner, or
// the subject of the verb that it is the object of.
func (s *sentence) planner(h, depth int) int {
	if m := s.mention(h); m != nil && m.Head == h && m.Actor != "" && s.Is(h, "obj", "iobj") && objectControl[s.Lemma(s.Head(h))] {
		return h // "ordered the police | to fire": the infinitive hung on the noun
	}
	if p := s.First(h, "nmod:poss"); p >= 0 {
		return p
	}
	for _, k := range s.With(h, "amod", "compound") {
		if m := s.mention(k); m != nil && m.Actor != "" {
			return k
		}
	}
	if s.Is(h, "obj", "obl") && thwarted[s.Lemma(s.Head(h))] {
		return -1 // "stopped an effort to detain him": somebody else's
	}
	if s.Is(h, "obj", "obl", "xcomp", "conj") {
		return s.subjectWithin(s.Head(h), depth+1)
	}
	if s.First(h, "cop") >= 0 {
		return s.subjectWithin(h, depth+1)
	}
	return -1
}

// thwarted are verbs for what one does to the plans of others.
var thwarted = words("stop block fight reject oppose thwart foil survive resist counter condemn criticize criticise denounce protest prevent challenge " +
	"defeat resent decry welcome praise support back applaud endorse question doubt review examine investigate describe detail report")

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
	for _, k := range s.With(v, "obl", "nmod") {
		if s.Case(k) == "by" {
			return []int{k}
		}
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
	"in":      words("response retaliation return addition order case light view wake face revenge"),
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

func one(i int) []int {
	if i < 0 {
		return nil
	}
	return []int{i}
}

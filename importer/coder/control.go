package coder

import (
	"slices"

	"example.org/entente/importer"
)

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
	if p := s.First(h, "parataxis"); h < p && p < v && speechVerbs[s.Lemma(p)] && s.Tag(v, "VBG") && (accusing[s.Lemma(v)] || contending[s.Lemma(v)]) {
		return p
	}
	return -1
}

// contending are more verbs for what one does with words.
var contending = words("cite call challenge contradict dispute refute rebut warn urge")

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

// bidden tells whether an infinitive at v that the parser took for a purpose is what the
// verb at h wants an actor to do.
func (s *sentence) bidden(h, v int) bool {
	o := s.objects(h)
	return v > h && bidding[s.Lemma(h)] && len(o) > 0 && o[0] < v && len(s.actors(o[0], named)) > 0
}

// lending are verbs for what makes things serve one's own purpose.
var lending = words("charter rent lease hire buy purchase commandeer")

// bidding are those of them behind whose object an infinitive is no purpose of the subject's, whatever
// the parser calls it.
var bidding = words("want expect ask tell order urge allow permit force push press pressure persuade convince encourage compel oblige require beg implore instruct command authorise authorize advise invite recruit")

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
	for _, k := range s.With(h, "nmod") {
		if c := s.Case(k); (c == "by" || c == "from") && len(s.actors(k, acting)) > 0 {
			return k // "a push by the cabinet to deport them"
		}
	}
	if s.Is(h, "obj", "obl") && (thwarted[s.Lemma(s.Head(h))] || speechVerbs[s.Lemma(s.Head(h))] && s.Lemma(s.Head(h)) != "announce") {
		return -1 // "stopped an effort to detain him", "said the decision to halt it": somebody else's
	}
	if a := s.Head(h); s.Is(h, "appos") && a >= 0 && s.singled(h) && len(s.actors(a, named)) > 0 {
		return a // "Ann Hill, the first senator to back him"
	}
	if s.Is(h, "obj", "obl", "xcomp", "conj") {
		return s.subjectWithin(s.Head(h), depth+1)
	}
	if s.First(h, "cop") >= 0 {
		return s.subjectWithin(h, depth+1)
	}
	return -1
}

// singled tells whether words say of the noun at h that it is one out of many, so that an
// infinitive behind it tells what he did: "the first to", "the most prominent to", "the latest to".
func (s *sentence) singled(h int) bool {
	for _, c := range s.Children(h) {
		if c < h && (s.Tag(c, "JJS") || ordinals[s.Lemma(c)] || slices.ContainsFunc(s.Children(c), func(d int) bool { return s.Tag(d, "JJS", "RBS") })) {
			return true
		}
	}
	return ordinals[s.Lemma(h)]
}

// author is who does what the "-ing" form at v says of the noun at h: of a writing who issues it
// ("put out a report accusing the army"), of a habit whose it is ("his history of fighting the
// board"). It is -1 where nobody is told.
func (s *sentence) author(h, v, depth int) int {
	if s.Tokens[v].Tag != "VBG" {
		return -1
	}
	if above := s.Head(h); above >= 0 && s.Case(h) == "to" {
		if s.Is(above, "obj") && writings[s.Lemma(above)] {
			above = s.Head(above)
		}
		if o := s.First(above, "obj"); o >= 0 && o < h && writings[s.Lemma(o)] && issuing[s.Lemma(above)] {
			return s.subjectWithin(above, depth+1) // "sent a letter to the board | accusing them"
		}
	}
	if s.mention(h) != nil {
		return -1
	}
	habit := habits[s.Lemma(h)] && s.gerundOf(v)
	if !habit && !writings[s.Lemma(h)] {
		return -1
	}
	if p := s.First(h, "nmod:poss"); p >= 0 {
		return p
	}
	for _, k := range s.With(h, "nmod", "compound", "amod") {
		if c := s.Case(k); (k < h || c == "by" || c == "from") && len(s.actors(k, named)) > 0 || k < h && s.mention(k) != nil && s.mention(k).Form == importer.Adjective {
			return k
		}
	}
	above := s.Head(h)
	switch {
	case above < 0 || !s.Tag(above, "VB"):
	case s.Is(h, "obj") && (habit || issuing[s.Lemma(above)]), s.Is(h, "obl") && s.Case(h) == "in":
		return s.subjectWithin(above, depth+1)
	case s.Is(h, "nsubj:pass") && issuing[s.Lemma(above)]:
		return s.byWhom(above)
	}
	return -1
}

var (
	writings = words("statement report letter resolution lawsuit suit complaint petition post video speech editorial tweet message memo note bill law motion order decree " +
		"declaration communique communiqué ad advertisement article essay op-ed filing brief ruling")
	issuing = words("issue release publish put file send write post sign pass adopt approve make deliver submit introduce launch share circulate draft present table air run " +
		"distribute produce give read record")
	habits = words("history record habit practice tradition policy pattern strategy tactic")
)

// thwarted are verbs for what one does to the plans of others.
var thwarted = words("stop block fight reject oppose thwart foil survive resist counter condemn criticize criticise denounce protest prevent challenge " +
	"defeat resent decry welcome praise support back applaud endorse question doubt review examine investigate describe detail report")

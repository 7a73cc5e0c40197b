package coder

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// appointments finds offices that a verb gives somebody: "was elected president
// of Chad", "became its prime minister", "serves as mayor of Lagos", "is the
// ambassador to Mali". What stands beside a name is for offices.
func (s *sentence) appointments() []graph.Claim {
	var all []graph.Claim
	for _, m := range s.mentions {
		role, known := s.document.coder.known.Role(m.Role)
		if !known || !role.Office || m.Form != importer.Nominal || m.Plural || role.Class == "religious" {
			continue
		}
		verb, who := s.appointed(m.Head)
		if m.Title == "" {
			m.Title = strings.TrimPrefix(role.Rank+" "+role.Noun, " ")
		}
		title, tense, held := s.tenure(m)
		if verb < 0 || !held {
			continue
		}
		who = s.whoIs(who)
		of, ok := s.officeOf(m)
		if !ok {
			continue
		}
		for _, x := range s.actors(who, named) {
			if s.document.kind(x.actor) != graph.Person || x.actor == of.Actor {
				continue
			}
			all = append(all, graph.Claim{
				Source: s.phrased(x), Type: "HOLDS_OFFICE", Target: of, Title: title, Modality: graver(s.modality(verb, false), tense), Date: s.date(verb),
				Document: s.document.text.Document.ID, Sentence: s.index, Span: s.sentence.Span,
				Evidence: s.sentence.Span.In(s.document.text.Document.Text), Trigger: m.Span, Rule: "office/verb",
			})
		}
	}
	return all
}

// whoIs is the subject of which a noun tells what it is, or the noun itself:
// "Pike is a lawyer and politician serving as president".
func (s *sentence) whoIs(n int) int {
	for top := n; top >= 0; top = s.Head(top) {
		if s.First(top, "cop") >= 0 {
			if k := s.First(top, "nsubj"); k >= 0 {
				return k
			}
		}
		if !s.Is(top, "conj") {
			break
		}
	}
	return n
}

// appointed is the verb by which somebody holds the office at token n, and the
// token of who does; -1 where none does.
func (s *sentence) appointed(n int) (verb, who int) {
	if s.First(n, "cop") >= 0 {
		return n, s.First(n, "nsubj")
	}
	h := s.Head(n)
	if h < 0 || !s.Tag(h, "VB") {
		return -1, -1
	}
	lemma, as := s.Lemma(h), s.Case(n) == "as"
	switch {
	case as && serves[lemma], !as && lemma == "become" && s.Is(n, "xcomp", "obj"):
		return h, s.surfaceSubject(h)
	case appoints[lemma] && (as || s.Is(n, "xcomp", "obj", "obl") && s.Case(n) == ""):
		if s.passive(h) {
			return h, s.surfaceSubject(h)
		}
		for _, o := range s.With(h, "obj", "iobj") {
			if o != n {
				return h, o
			}
		}
	}
	return -1, -1
}

var (
	serves   = words("serve act work rule reign govern continue remain return begin resume")
	appoints = words("elect re-elect reelect appoint reappoint name nominate install inaugurate crown proclaim declare choose select confirm swear designate")
)

// leads finds who leads a body by a verb or by its government's name: "Pike, who
// leads the Green Party", "the party, led by Jo Pike", "the government of Jo Pike".
func (s *sentence) leads() []graph.Claim {
	var all []graph.Claim
	for v := range s.Tokens {
		title, known := leading[s.Lemma(v)]
		if !known || !s.Tag(v, "VB") || s.First(v, "xcomp") >= 0 {
			continue
		}
		who, what := s.surfaceSubject(v), s.First(v, "obj")
		if s.passive(v) || s.Is(v, "acl") && s.Tag(v, "VBN") {
			what, who = s.surfaceSubject(v), -1
			if s.Is(v, "acl") {
				what = s.Head(v)
			}
			for _, k := range s.With(v, "obl", "obl:agent") {
				if s.Case(k) == "by" {
					who = k
				}
			}
		}
		if who < 0 || what < 0 || s.goal(v) || s.modality(v, false) != graph.Actual {
			continue
		}
		body := s.mention(what)
		if body == nil || body.Actor == "" || body.Form == importer.Pronoun || !s.party(*body) && !(title != "leader" && body.Kind == graph.Organization && body.Form == importer.Name) && !(body.Kind == graph.State && governments[s.Lemma(what)]) {
			continue
		}
		for _, x := range s.actors(s.whoIs(who), named) {
			if s.document.kind(x.actor) == graph.Person && x.actor != body.Actor {
				all = append(all, s.office(s.phrased(x), graph.End{Actor: body.Actor, Span: body.Span}, title, s.Tokens[v].Span, "office/leads"))
			}
		}
	}
	return all
}

// goal tells whether somebody is led somewhere: "led the party to victory".
func (s *sentence) goal(v int) bool {
	for _, k := range s.With(v, "obl") {
		if c := s.Case(k); c == "to" || c == "into" || c == "through" || c == "against" {
			return true
		}
	}
	return false
}

// leading are the verbs for the head of a body, with his title.
var leading = map[string]string{"lead": "leader", "head": "head", "chair": "chair"}

// governments are nouns for those who govern.
var governments = words("government administration regime cabinet")

// office is the claim that somebody holds an office.
func (s *sentence) office(who, of graph.End, title string, trigger graph.Span, rule string) graph.Claim {
	return graph.Claim{
		Source: who, Type: "HOLDS_OFFICE", Target: of, Title: title, Modality: graph.Actual,
		Document: s.document.text.Document.ID, Sentence: s.index, Span: s.sentence.Span,
		Evidence: s.sentence.Span.In(s.document.text.Document.Text), Trigger: trigger, Rule: rule,
	}
}

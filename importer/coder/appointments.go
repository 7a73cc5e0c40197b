package coder

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// appointments finds offices that a verb gives somebody, or takes from him: "was elected
// president of Chad", "became its prime minister", "serves as mayor of Lagos", "is the
// ambassador to Mali", "replaced Jo Pike as chair". What stands beside a name is for offices.
func (s *sentence) appointments() []graph.Claim {
	var all []graph.Claim
	for _, m := range s.mentions {
		role, known := s.document.coder.known.Role(m.Role)
		if !known || !role.Office || m.Form != importer.Nominal || m.Plural || role.Class == "religious" {
			continue
		}
		if m.Title == "" {
			m.Title = strings.TrimPrefix(role.Rank+" "+role.Noun, " ")
		}
		title, tense, held := s.tenure(m)
		if !held {
			continue
		}
		for _, a := range s.appointed(m.Head) {
			for _, x := range s.actors(s.whoIs(a.who), named) {
				owner, ok := s.officeOf(m, role, x.actor)
				if !ok || s.document.kind(x.actor) != graph.Person || !s.document.named[x.actor] || x.actor == owner.of.Actor {
					continue
				}
				c := s.office(s.phrased(x), owner.of, owner.entitle(title), m.Span, "office/verb")
				c.Modality = graver(s.modality(s.factual(a.verb), false), tense)
				c.Date, _ = s.date(a.verb)
				switch {
				case a.ended && c.Modality != graph.Actual:
					c.Modality = graph.Actual // who will resign, or did not, holds it
				case a.ended && !ended[strings.Fields(title)[0]]:
					c.Title = "former " + c.Title
				}
				all = append(all, c)
			}
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

// factual is the word that tells whether an office is held that an infinitive tells of: in
// "the first woman to serve as president" and "won a vote to become mayor" the one above it.
func (s *sentence) factual(v int) int {
	h := s.Head(v)
	if h < 0 || !s.Tag(v, "VB") || !s.infinitive(v) {
		return v
	}
	if s.Tag(h, "VB") && s.Is(v, "xcomp", "advcl") && achieves[s.Lemma(h)] {
		return h
	}
	if s.Is(v, "acl") {
		if firsts[s.Lemma(h)] {
			return h
		}
		for _, k := range s.With(h, "amod", "nummod") {
			if firsts[s.Lemma(k)] || s.Tokens[k].Tag == "JJS" {
				return h
			}
		}
		if g := s.Head(h); s.Is(h, "obj") && achieves[s.Lemma(g)] {
			return g
		}
	}
	return v
}

var (
	firsts   = words("first second third fourth fifth only last latest next-to-last youngest oldest")
	achieves = words("win survive beat defeat rise return manage succeed go")
)

// An appointment is a verb that gives somebody an office, or takes it from him.
type appointment struct {
	verb, who int // tokens
	ended     bool
}

// appointed are the appointments to the office at token n.
func (s *sentence) appointed(n int) []appointment {
	if s.First(n, "cop") >= 0 {
		return []appointment{{verb: n, who: s.First(n, "nsubj")}}
	}
	as := s.Case(n) == "as"
	top := n
	for s.Is(top, "conj") && s.Head(top) >= 0 && s.Tag(s.Head(top), "NN") { // "served as leader of the party and minister of trade"
		top = s.Head(top)
		as = as || s.Case(top) == "as"
	}
	if top != n && s.First(top, "cop") >= 0 {
		return []appointment{{verb: top, who: s.First(top, "nsubj")}}
	}
	h := s.Head(top)
	if h < 0 || !s.Tag(h, "VB") {
		return nil
	}
	lemma, object := s.Lemma(h), -1
	for _, o := range s.With(h, "obj", "iobj") {
		if o != top {
			object = o
			break
		}
	}
	if s.passive(h) {
		object = s.surfaceSubject(h)
	}
	bare := !as && s.Is(top, "xcomp", "obj", "obl") && s.Case(top) == ""
	switch {
	case as && serves[lemma] && !s.passive(h), as && lemma == "take" && offices[s.Lemma(object)], !as && lemma == "become" && s.Is(top, "xcomp", "obj"):
		return []appointment{{verb: h, who: s.surfaceSubject(h)}}
	case as && leaves[lemma] && !s.passive(h):
		return []appointment{{verb: h, who: s.surfaceSubject(h), ended: true}}
	case as && removes[lemma] && object >= 0:
		return []appointment{{verb: h, who: object, ended: true}}
	case as && replaces[lemma] && object >= 0:
		found := []appointment{{verb: h, who: object, ended: true}}
		for _, k := range s.subjects(h) {
			found = append(found, appointment{verb: h, who: k})
		}
		return found
	case appoints[lemma] && (as || bare) && object >= 0, lemma == "make" && bare && object >= 0:
		return []appointment{{verb: h, who: object}}
	}
	return nil
}

var (
	serves   = words("serve act work rule reign govern continue remain return begin resume start")
	leaves   = words("resign retire step quit depart abdicate")
	removes  = words("remove oust dismiss fire sack depose topple suspend unseat")
	replaces = words("replace succeed follow supplant")
	offices  = words("office oath charge over reins")
	appoints = words("elect re-elect reelect appoint reappoint name nominate install inaugurate crown proclaim declare choose select confirm swear designate")
)

// leads finds who leads a body by a verb: "Pike, who leads the Green Party", "the
// government, led by Jo Pike".
func (s *sentence) leads() []graph.Claim {
	var all []graph.Claim
	for v := range s.Tokens {
		title, known := leading[s.Lemma(v)]
		if !known || !s.Tag(v, "VB") || s.First(v, "xcomp") >= 0 {
			continue
		}
		who, what := s.surfaceSubject(v), s.First(v, "obj")
		if s.passive(v) || s.Is(v, "acl") && s.Tag(v, "VBN") {
			what, who = s.whole(v), s.byWhom(v)
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
var leading = map[string]string{"lead": "leader", "head": "head", "chair": "chair", "command": "commander"}

// governments are nouns for those who govern.
var governments = words("government administration regime cabinet")

// office is the claim that somebody holds an office.
func (s *sentence) office(who, of graph.End, title string, trigger graph.Span, rule string) graph.Claim {
	c := s.stated(who, "HOLDS_OFFICE", of, trigger, rule)
	c.Title = title
	return c
}

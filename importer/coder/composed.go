package coder

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// composed finds of whom the text says that a body consists, whom it took in or was founded
// by, and who stands for a party: "the council consists of Jo Pike and Ann Hill", "a trio of Jo
// Pike, …", "the band added drummer Jo Pike", "won the Green nomination".
func (s *sentence) composed() []graph.Claim {
	var all []graph.Claim
	for v := range s.Tokens {
		lemma := s.Lemma(v)
		if s.Tag(v, "NN") {
			all = append(all, s.ofNoun(v, lemma)...)
			continue
		}
		switch {
		case !s.Tag(v, "VB"):
		case lemma == "consist" || lemma == "compose" || lemma == "make" && s.First(v, "compound:prt") >= 0:
			for _, k := range append(s.governed(v, "of"), s.governed(v, "up of")...) {
				all = append(all, s.belongTo(s.whole(v), k, v)...)
			}
		case founding[lemma]:
			all = append(all, s.founders(v)...)
		case lemma == "comprise" || lemma == "feature" && ensembles[s.Lemma(s.whole(v))]:
			for _, k := range s.With(v, "obj") {
				all = append(all, s.belongTo(s.whole(v), k, v)...)
			}
		case recruits[lemma] && !s.passive(v):
			for _, k := range s.With(v, "obj") {
				if m := s.mention(k); m != nil && plays[lastWord(m.Role)] {
					all = append(all, s.belongTo(s.actingSubject(v), k, v)...)
				}
			}
		case lemma == "represent":
			for _, k := range s.With(v, "obj") {
				if m := s.mention(k); m != nil && m.Form == importer.Name && s.party(*m) {
					all = append(all, s.belongTo(k, s.actingSubject(v), v)...)
				}
			}
		}
	}
	return all
}

// ofNoun finds what a noun says of whom a body has: "won the Green nomination", "stood on the Green
// ticket", "her band Ash", "the band's members are Jo Pike and Ann Hill".
func (s *sentence) ofNoun(n int, lemma string) []graph.Claim {
	var all []graph.Claim
	h := s.Head(n)
	switch {
	case lemma == "nomination" && s.Is(n, "obj") && nominated[s.Lemma(h)], tickets[lemma] && s.Is(n, "obl") && s.Tag(h, "VB") && stands[s.Lemma(h)]:
		for _, k := range s.With(n, "amod", "compound", "nmod:poss") {
			if m := s.mention(k); m != nil && s.party(*m) {
				all = append(all, s.belongTo(k, s.actingSubject(h), n)...)
			}
		}
	case ensembles[lemma]:
		for _, k := range s.With(n, "nmod:poss") {
			if b := s.calledBehind(n); b >= 0 && !s.Tag(k, "W") {
				all = append(all, s.belongTo(b, k, n)...)
			}
		}
	case lemma == "member" || lemma == "lineup" || lemma == "line-up":
		if h >= 0 && s.Is(n, "nsubj") && (s.First(h, "cop") >= 0 || s.Lemma(h) == "be" || s.Lemma(h) == "include") {
			for _, k := range s.With(n, "nmod:poss", "nmod", "compound") {
				who := []int{h}
				if s.Tag(h, "VB") {
					who = s.With(h, "obj")
				}
				for _, w := range who {
					all = append(all, s.belongTo(k, w, n)...)
				}
			}
		}
	}
	return all
}

// calledBehind is the name of the body that stands behind the noun at token n and tells which:
// "her band | Ash". It is -1 where there is none.
func (s *sentence) calledBehind(n int) int {
	for _, m := range s.mentions {
		if (m.First == n+1 || m.First == n+2 && s.Tokens[n+1].Text == ",") && m.Form == importer.Name && m.Kind == graph.Organization {
			return m.Head
		}
	}
	return -1
}

// actingSubject is the subject of the verb at token v, or of the one above it that it has its
// own from: "the band was founded by Jo Pike, recruiting Ann Hill".
func (s *sentence) actingSubject(v int) int {
	for n := 0; v >= 0 && n < 3; n++ {
		if k := s.surfaceSubject(v); k >= 0 {
			return s.whoIs(k)
		}
		if s.Is(v, "acl") {
			return s.whoIs(s.Head(v))
		}
		if !s.Is(v, "advcl", "conj", "xcomp") {
			break
		}
		v = s.Head(v)
	}
	return -1
}

// founders are the claims that those belong to a party, a movement or a band who founded it:
// "the party, founded by Jo Pike"; "with Ann Hill, Jo Pike formed Ash". Of other bodies a founder is no
// member. What one forms, and does not found, is a band if not a firm.
func (s *sentence) founders(v int) []graph.Claim {
	body, who := s.First(v, "obj"), s.actingSubject(v)
	if s.Tokens[v].Tag == "VBN" && s.byWhom(v) >= 0 {
		body, who = s.whole(v), s.byWhom(v)
	}
	m := s.mention(body)
	if m == nil || m.Form != importer.Name && !slices.ContainsFunc(s.With(body, "compound", "appos", "nmod:desc", "flat"), func(k int) bool { x := s.mention(k); return x != nil && x.Form == importer.Name && x.Actor == m.Actor }) {
		return nil
	}
	if slices.ContainsFunc(s.With(body, "compound", "amod"), func(k int) bool { return offshoots[s.Lemma(k)] }) {
		return nil // who forms "an Ash splinter group" leaves Ash
	}
	circle := s.party(*m) || circles[s.Lemma(body)] || circles[strings.ToLower(lastWord(m.Name))] || s.Lemma(v) == "form" && !firms[strings.ToLower(lastWord(m.Name))] ||
		slices.ContainsFunc(s.With(body, "compound", "nmod:desc", "appos", "flat"), func(k int) bool { return circles[s.Lemma(k)] }) ||
		m.First > 0 && circles[s.Lemma(m.First-1)]
	if !circle {
		return nil
	}
	all := s.belongTo(body, who, v)
	for _, with := range []string{"with", "alongside"} {
		for _, k := range s.governed(v, with) {
			all = append(all, s.belongTo(body, k, v)...)
		}
	}
	return all
}

// circles are nouns for bodies that are no more than their members.
var circles = words("party movement group band duo trio quartet ensemble faction militia front alliance coalition gang cell club organization organisation association society union")

// offshoots are words for a part of a body that has left it.
var offshoots = words("splinter breakaway spin-off spinoff offshoot rival")

// firms are the last words of the names of bodies that those who form them own or lead.
var firms = words("company bank corporation inc ltd holdings records entertainment productions university school committee commission government cabinet council institute foundation fund")

// ensembles are nouns for bodies of people who play or stand together.
var ensembles = words("band group duo trio quartet quintet ensemble party movement")

// recruits are verbs by which a body takes somebody in.
var recruits = words("add recruit hire enlist sign")

// plays are the roles in which somebody belongs to a band.
var plays = words("guitarist singer vocalist drummer bassist frontman frontwoman keyboardist percussionist saxophonist musician member")

var tickets = words("ticket list slate banner platform label")

var founding = words("form found establish co-found cofound")

var nominated = words("win lose secure clinch accept capture seek claim")

// whole is the body that the verb at v says is composed of others: its subject, or
// the noun that it modifies; that is the one before a comma, too, whatever the parser thinks.
func (s *sentence) whole(v int) int {
	if k := v - 2; k >= 0 && s.Tokens[v].Tag == "VBN" && !s.Is(v, "acl") && s.Tokens[v-1].Text == "," && s.Tag(k, "NN") && s.First(v, "nsubj", "aux") < 0 {
		return k
	}
	if h := s.Head(v); s.Is(v, "acl") && h >= 0 {
		return s.whoIs(h)
	}
	return s.whoIs(s.surfaceSubject(v))
}

// belongTo are the claims that the persons at token k belong to the body at token b.
func (s *sentence) belongTo(b, k, trigger int) []graph.Claim {
	var all []graph.Claim
	if b < 0 || k < 0 {
		return nil
	}
	m := s.mention(b)
	if m == nil || m.Actor == "" || m.Form == importer.Place || s.document.kind(m.Actor) != graph.Organization {
		return nil
	}
	for _, i := range s.coordinated(k) {
		for _, x := range s.actors(i, named) {
			if s.document.kind(x.actor) == graph.Person && s.document.named[x.actor] && x.actor != m.Actor {
				c := s.stated(s.phrased(x), "MEMBER_OF", graph.End{Actor: m.Actor, Span: m.Span}, s.Tokens[trigger].Span, "member/composed")
				c.Modality = s.modality(trigger, false)
				all = append(all, c)
			}
		}
	}
	return all
}

// coordinated are token i and what is coordinated with it, or with another word of the
// person's name that it is part of: "guitarist Jo Pike and drummer Ann Hill".
func (s *sentence) coordinated(i int) []int {
	all := s.Conjuncts(i)
	for n := 0; n < len(all); n++ {
		m := s.mention(all[n])
		if m == nil || m.Form != importer.Name || m.Kind != graph.Person {
			continue
		}
		for t := m.First; t < m.End; t++ {
			for _, k := range s.Conjuncts(t)[1:] {
				if (k < m.First || k >= m.End) && !slices.Contains(all, k) {
					all = append(all, k)
				}
			}
		}
	}
	return all
}

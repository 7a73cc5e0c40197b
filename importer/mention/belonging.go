package mention

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// calledBody tells whether the words around a name say that it is a body's: a noun
// for bodies beside it ("the rock band Ash", "Ash is a trio", "Ash, a band from Lagos"), one who
// belongs to it ("a member of the Inner Ring"), what is done to bodies or by them ("formed Ash",
// "Ash consists of"), or a person whom it is said to have ("Star TV's Ann Cole").
func (s *scan) calledBody(m importer.Mention) bool {
	if s.isBody(m) || s.founded(m) {
		return true
	}
	last := m.End - 1
	if placeNouns[s.lower[last]] || compass[s.lower[last]] || s.livingName(m) && m.End-m.First == 2 {
		return false
	}
	before := m.First - 1
	if s.is(before, `"`, "“", "‘", "'") {
		before--
	}
	if s.has(before) && ensembles[s.lower[before]] && !capital(s.tokens[before].Text) &&
		(s.tree.Head(before) == m.Head || s.tree.Head(m.Head) == before || !s.tree.Is(m.Head, "nsubj", "obj", "iobj")) {
		return true
	}
	if s.is(before, "the") {
		before--
	}
	if s.has(before-1) && !capital(s.tokens[before-1].Text) &&
		(s.is(before, "of", "for") && belongs[s.lower[before-1]] || s.is(before, "of", "for", "in", "with", "from") && musicians[s.lower[before-1]]) {
		return true
	}
	return s.owns(m.End) && s.fullName(m.End+1) || s.entered(m)
}

// isBody tells whether the sentence says that the name is a body's: by a noun that it
// is said to be, or that stands in apposition to it.
func (s *scan) isBody(m importer.Mention) bool {
	says := func(k int) bool { return s.tag(k, "NN") && !capital(s.tokens[k].Text) && ensembles[s.tree.Lemma(k)] }
	for _, k := range s.tree.With(m.Head, "appos") {
		if k > m.End && says(k) && s.is(m.End, ",", "(") && s.oneNoun(m.End+1, k) {
			return true
		}
	}
	h := s.tree.Head(m.Head)
	return h >= m.End && s.tree.Is(m.Head, "nsubj") && s.tree.First(h, "cop") >= 0 && says(h)
}

// oneNoun tells whether tokens first to k are one noun with what stands before it.
func (s *scan) oneNoun(first, k int) bool {
	for i := first; i <= k; i++ {
		if !s.tag(i, "DT", "JJ", "NN", "VBN", "VBG", "CD", "RB", "HYPH") && s.tokens[i].Text != "-" {
			return false
		}
	}
	return true
}

// founded tells whether the name is that of what somebody founds, or that ends as bodies
// do: "formed Ash", "Ash was founded by", "Ash disbanded", "Ash consists of".
func (s *scan) founded(m importer.Mention) bool {
	h := s.tree.Head(m.Head)
	if h < 0 || !s.tag(h, "VB") || s.titled || thingNouns[s.lower[m.End-1]] || placeNouns[s.lower[m.End-1]] {
		return false
	}
	lemma := s.tree.Lemma(h)
	switch {
	case s.tokens[m.Head].Label == "nsubj:pass":
		return foundings[lemma]
	case s.tree.Is(m.Head, "nsubj"):
		return lemma == "disband" || lemma == "consist"
	case s.tree.Is(m.Head, "obj"):
		return foundings[lemma] || fronts[lemma] && s.is(m.First-1, "the")
	}
	return false
}

// entered tells whether the name is that of what a musician joins or plays for: "joined
// Ash as drummer", "plays bass for Ash". A person whom one joins has a first name or a title.
func (s *scan) entered(m importer.Mention) bool {
	h := s.tree.Head(m.Head)
	if h < 0 || !s.tag(h, "VB") || s.titled || s.livingName(m) || s.titleBefore(m.First) || thingNouns[s.lower[m.End-1]] {
		return false
	}
	switch lemma := s.tree.Lemma(h); {
	case s.tree.Is(m.Head, "obj"):
		return s.music && (lemma == "join" || lemma == "rejoin")
	case s.tree.Is(m.Head, "obl") && (lemma == "play" || lemma == "sing"):
		k := s.tree.First(h, "obj")
		c := s.tree.Case(m.Head)
		return (c == "for" || c == "with") && (k >= 0 && instruments[s.tree.Lemma(k)] || k < 0 && s.music)
	}
	return false
}

// fullName tells whether a person's first name and another name stand from token i on.
func (s *scan) fullName(i int) bool {
	return s.namelike(i) && s.namelike(i+1) && s.known.FirstName(s.tokens[i].Text) && s.roleAt(i).n == 0 && s.roleAt(i+1).n == 0 && !bodyNouns[s.lower[i+1]]
}

// calledPerson tells whether the words around a name of several words say that somebody is
// meant: one of those who belong to a body ("members Ann Cole and Jo Pike"), or who founded it.
func (s *scan) calledPerson(m importer.Mention) bool {
	if m.End-m.First < 2 || m.End-m.First > 4 || s.titled || bodyNouns[s.lower[m.End-1]] {
		return false
	}
	before := m.First - 1
	if s.has(before) && !capital(s.tokens[before].Text) && members[s.lower[before]] {
		return true
	}
	for i := m.First; i < m.End; i++ {
		h := s.tree.Head(i)
		if h >= 0 && (h < m.First || h >= m.End) && s.tree.Is(i, "obl", "nmod") && s.tree.Case(i) == "by" && foundings[s.tree.Lemma(h)] {
			return true
		}
	}
	return false
}

// placeLed is the first token of the name of a body from token first up to end with the
// place before it, which is part of it: "Lagos | Institute", "Ohio | Senate". It is first where
// there is none.
func (s *scan) placeLed(first, end int) int {
	m := s.covering(first - 1)
	if m == nil || m.End != first || s.titled || !bodyNouns[s.lower[end-1]] && !assemblies[s.lower[end-1]] || !capital(s.tokens[end-1].Text) || !s.tree.Is(m.Head, "compound", "amod") {
		return first
	}
	state := m.Entry != "" && m.Kind == graph.State && m.Form == importer.Name
	if m.Form != importer.Place && !(state && assemblies[s.lower[end-1]]) || !assemblies[s.lower[end-1]] && !learned[s.lower[end-1]] {
		return first
	}
	return m.First
}

var (
	// ensembles are nouns for bodies before which their name stands.
	ensembles = set(`band club team trio quartet quintet duo supergroup ensemble orchestra choir side squad outfit label company firm startup newspaper magazine
		broadcaster network charity nonprofit party movement organisation organization federation faction league alliance coalition militia brotherhood think-tank group`)
	// foundings are verbs for what is done to bodies, and to hardly anything else that has a name.
	foundings = set("form found establish disband dissolve co-found cofound")
	// fronts are verbs for what one does who leads a band.
	fronts = set("front")
	// belongs are nouns for those of whom only a body has some.
	belongs = set(`member members co-member bandmate bandmates spokesman spokeswoman spokesperson co-founder cofounder co-founders chairman chairwoman chairperson`)
	// musicians are nouns for those who play or sing in a band.
	musicians = set(`guitarist guitarists bassist bassists drummer drummers vocalist vocalists singer singers frontman frontwoman keyboardist keyboardists percussionist
		saxophonist violinist cellist trumpeter`)
	instruments = set("guitar bass drum drums keyboard keyboards piano saxophone violin cello trumpet percussion organ banjo synthesizer")
	// assemblies are the last words of the names of bodies of which a country's parts have some, too.
	assemblies = set("senate house representatives assembly legislature court guard delegates commons")
	// learned are those of bodies that go by the place where they are.
	learned = set("academy institute university society college orchestra philharmonic club association council school institution museum board commission exchange")
)

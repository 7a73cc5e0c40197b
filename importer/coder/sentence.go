package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/dates"
)

// An end is an actor at a place of a sentence.
type end struct {
	actor graph.ActorID
	span  graph.Span
	token int // its head in the sentence that is coded; -1 where it stands in another
}

// A sentence is one sentence with its tree and the mentions in it.
type sentence struct {
	*importer.Tree
	document *document
	index    int
	sentence importer.Sentence
	mentions []importer.Mention
	heads    byToken // for a token that heads a mention, the mention: the longest
	covers   byToken // for a token inside a mention, the longest such mention
	quotes   []int   // the quotations that touch it
	soFar    []graph.Claim
	dated    map[dates.Lean][]dates.Found
	trace    *trace // nil where nobody asks what is tried
}

func newSentence(d *document, index int, mentions []importer.Mention) *sentence {
	in := d.text.Sentences[index]
	s := &sentence{Tree: importer.NewTree(mend(in.Tokens)), document: d, index: index, sentence: in}
	s.mentions = mentions
	s.trace = newTrace(s, d.text.Trace)
	if len(mentions) > 0 {
		s.heads, s.covers = make(byToken, len(in.Tokens)), make(byToken, len(in.Tokens))
	}
	for k, m := range mentions {
		longer := func(x byToken, token int) {
			if old, ok := x.at(token); !ok || s.mentions[old].End-s.mentions[old].First < m.End-m.First {
				x[token] = int32(k) + 1
			}
		}
		longer(s.heads, m.Head)
		for i := m.First; i < m.End; i++ {
			longer(s.covers, i)
		}
	}
	return s
}

// byToken has for each token of a sentence one more than the index of a
// mention, 0 for none. It is empty where there are no mentions.
type byToken []int32

func (x byToken) at(token int) (mention int, ok bool) {
	if token >= len(x) || x[token] == 0 {
		return 0, false
	}
	return int(x[token]) - 1, true
}

// mention is the mention that token i heads or, if none, lies in; nil where
// there is none. Of a name that the parser strung together with a state's name or
// demonym before it ("Philippine | President Rodrigo Duterte") it is the person's.
func (s *sentence) mention(i int) *importer.Mention {
	if i < 0 {
		return nil
	}
	if k, ok := s.heads.at(i); ok {
		if m := &s.mentions[k]; m.Kind != graph.State || m.Form == importer.Nominal || s.First(i, "flat") < 0 {
			return m
		}
	}
	for _, f := range s.With(i, "flat") {
		if k, ok := s.heads.at(f); ok && s.mentions[k].Kind == graph.Person && !s.mentions[k].Span.Empty() {
			return &s.mentions[k]
		}
	}
	if _, ok := s.covers.at(i); !ok {
		for _, f := range s.With(i, "flat") {
			if k, ok := s.heads.at(f); ok && s.mentions[k].Form == importer.Nominal {
				return &s.mentions[k]
			}
		}
	}
	if k, ok := s.heads.at(i); ok {
		return &s.mentions[k]
	}
	if k, ok := s.covers.at(i); ok {
		return &s.mentions[k]
	}
	return nil
}

// quantities are nouns that count those after "of".
var quantities = words("like likes number dozen hundred thousand score group handful some many most majority pair couple series member crowd " +
	"tens rest half all part several any none each one two three lot leader")

// says tells whether token k begins what only looks coordinated: "killed 40
// civilians, doctors said".
func (s *sentence) says(k int) bool {
	return k+1 < len(s.Tokens) && s.Tag(k+1, "VBD", "VBZ", "VBP") && speechVerbs[s.Lemma(k+1)] && s.First(k, "cc") < 0
}

// A reach says how far from a noun its actor may be.
type reach int

const (
	named  reach = iota // the noun itself names him
	acting              // or it acts for the one it belongs to: "Israeli jets"
	owning              // or it is anything of his: "Iran's nuclear sites"
)

// actors are the actors that token i stands for as subject or object of
// something: its own, those coordinated with it, those it counts ("dozens of
// protesters") or lists ("groups such as Hezbollah").
func (s *sentence) actors(i int, r reach) []end {
	if i < 0 {
		return nil
	}
	var all []end
	for _, k := range s.Conjuncts(i) {
		if k == i || !s.says(k) {
			all = append(all, s.actorsOf(k, r, 0)...)
		}
	}
	return distinct(all)
}

func (s *sentence) actorsOf(i int, r reach, depth int) []end {
	if i < 0 || depth > 4 {
		return nil
	}
	if listed := s.listed(i, depth); len(listed) > 0 {
		return listed
	}
	if m := s.mention(i); m != nil {
		if m.Form == importer.Pronoun && m.Role == "speaker" {
			return s.document.speakerAt(s, i)
		}
		if m.Form != importer.Place && (m.Form != importer.Adjective || m.Head == i && !s.Is(i, "amod")) {
			if len(m.Parts) > 0 {
				var parts []end
				for _, p := range m.Parts {
					parts = append(parts, end{p, s.partSpan(*m, p), i})
				}
				return parts
			}
			if m.Actor != "" {
				if m.Form == importer.Nominal && m.Kind != graph.Person && m.Head == i && !m.Plural {
					for _, a := range s.With(i, "appos") {
						if x := s.mention(a); x != nil && x.Kind == graph.Person && x.Form == importer.Name && x.Actor != "" {
							return []end{{x.Actor, x.Span, a}} // "the former president of Peru, Alejandro Toledo"
						}
					}
				}
				return []end{{m.Actor, m.Span, i}}
			}
		} else if m.Head == i {
			return nil
		}
	}
	if s.relative(i) {
		// "who", "which": whoever the clause is about; most surely the one named right before.
		before, antecedent := s.nameBefore(i), s.antecedent(i)
		if s.Lemma(i) == "that" && i > 0 && s.Tokens[i-1].Text != "," && antecedent >= 0 {
			before = -1 // "a fire in the capital that killed": the fire did
		}
		if before >= 0 && s.Tag(i, "WP") && s.Lemma(i) != "that" {
			before = s.personAbove(before)
		}
		if before >= 0 {
			return s.actorsOf(before, min(r, acting), depth+1)
		}
		return s.actorsOf(antecedent, min(r, acting), depth+1)
	}
	if quantities[s.Lemma(i)] {
		for _, k := range s.With(i, "nmod", "obl") {
			if s.Case(k) == "of" {
				return s.actors(k, r)
			}
		}
	}
	if times[s.Lemma(i)] {
		for _, k := range s.With(i, "compound") {
			if m := s.mention(k); m != nil && m.Actor != "" {
				return []end{{m.Actor, m.Span, k}} // "with China next month": the time took the name in
			}
		}
	}
	if a := s.First(i, "appos"); a >= 0 {
		if found := s.actorsOf(a, r, depth+1); len(found) > 0 {
			return found
		}
	}
	if h := s.Head(i); s.Is(i, "appos") && s.mention(i) == nil && h >= 0 && h < i {
		if m := s.mention(h); m != nil && m.Head == h && m.Kind == graph.Person {
			return s.actorsOf(h, named, depth+1) // "George Simion, a nationalist aligned with"
		}
	}
	if related[s.Lemma(i)] {
		return nil // an ally of somebody's is somebody else
	}
	if r == owning || r == acting && standIns[s.Lemma(i)] || members[s.Lemma(i)] {
		return s.owners(i)
	}
	return nil
}

var related = words("ally rival enemy foe neighbour neighbor partner opponent critic supporter adversary counterpart backer friend victim relative " +
	"wife husband son daughter brother sister father mother family predecessor successor")

// partSpan is the span of the words before a plural that name one of its
// parts - "British" of "the British and French governments" - or else its own.
func (s *sentence) partSpan(m importer.Mention, part graph.ActorID) graph.Span {
	for _, o := range s.mentions {
		if o.Form == importer.Adjective && o.Actor == part && o.End <= m.First && m.First-o.End < 8 {
			return o.Span
		}
	}
	return m.Span
}

// listed are the actors that a noun gives as its examples: "such as",
// "including", "like".
func (s *sentence) listed(i, depth int) []end {
	var all []end
	for _, k := range s.With(i, "nmod") {
		switch s.Case(k) {
		case "such as", "including", "like":
			for _, c := range s.Conjuncts(k) {
				all = append(all, s.actorsOf(c, named, depth+1)...)
			}
		}
	}
	return all
}

// owners are the actors to whom the thing at token i belongs: "Iran's nuclear
// sites", "Iranian targets", "the leadership of Iran".
func (s *sentence) owners(i int) []end {
	var all []end
	if a := s.First(i, "appos"); a > i && s.Tag(a, "NNP") && !s.Tag(i, "NNP") {
		return nil // "the Moscow pediatrician, Nadezhda Buyanova": somebody of his own
	}
	for _, v := range s.With(i, "acl") {
		if s.Tokens[v].Tag == "VBN" && launched[s.Lemma(v)] {
			for _, k := range s.With(v, "obl") {
				if s.Case(k) == "by" {
					all = append(all, s.actorsOf(k, named, 3)...) // "drones launched by Ukraine"
				}
			}
		}
	}
	for _, k := range s.Children(i) {
		if !s.Is(k, "nmod:poss", "amod", "compound", "nmod") || s.Is(k, "nmod") && !s.Is(k, "nmod:poss") && s.Case(k) != "of" {
			continue
		}
		if s.Is(k, "compound") && s.mention(k) == nil {
			all = append(all, s.owners(k)...) // "Philippine supply | boats"
		}
		for _, c := range s.Conjuncts(k) {
			if m := s.mention(c); m != nil && m.Actor != "" && m.Form != importer.Place {
				all = append(all, end{m.Actor, m.Span, c})
			} else if s.Is(k, "nmod:poss", "nmod") {
				if found := s.actorsOf(c, named, 3); len(found) > 0 {
					all = append(all, found...)
				} else if c != i {
					all = append(all, s.owners(c)...) // "the convoy of the army's commander"
				}
			}
		}
	}
	return all
}

var launched = words("launch fire send operate lead own fly drop plant deploy run command carry conduct")

var times = words("day week month year night morning evening weekend decade monday tuesday wednesday thursday friday saturday sunday")

// standIns are nouns that act for the one they belong to: his forces and
// weapons, his words, his people.
var standIns = words("strike airstrike air-strike attack offensive raid shelling bombardment missile drone rocket warplane jet bomber aircraft plane " +
	"helicopter tank artillery ship warship submarine vessel invasion assault operation campaign side delegation team negotiator " +
	"statement letter report fighter gunman chief commander unit fleet weapon wing arm branch office gunfire fire bomb blast incursion vehicle")

// members are nouns for what is part of the one it belongs to, as source and
// as target.
var members = words("member leadership theocracy dictatorship regime leader side delegation team representative minister force")

// relative tells whether token i is a relative pronoun.
func (s *sentence) relative(i int) bool {
	switch s.Lemma(i) {
	case "who", "whom", "which", "that", "whose":
		return s.Tag(i, "W") && (s.antecedent(i) >= 0 || s.nameBefore(i) >= 0)
	}
	return false
}

// nameBefore is the head of the mention that ends right before token i, a
// comma aside, or -1.
func (s *sentence) nameBefore(i int) int {
	at := i - 1
	if at > 0 && s.Tokens[at].Text == "," {
		at--
	}
	for _, m := range s.mentions {
		if m.End == at+1 && m.Actor != "" && m.Form != importer.Pronoun && m.Form != importer.Adjective {
			return m.Head
		}
	}
	return -1
}

// personAbove is the noun that "who" behind the state at token k means: the one which "of" or
// "from" ties it to ("Mark Carney of Canada, who"), or k itself.
func (s *sentence) personAbove(k int) int {
	m, h := s.mention(k), s.Head(k)
	if m == nil || m.Kind != graph.State || m.Form == importer.Nominal || h < 0 || h > k || s.Case(k) != "of" && s.Case(k) != "from" {
		return k
	}
	if o := s.mention(h); o != nil && o.Actor != "" && (o.Kind == graph.Person || o.Form == importer.Nominal) {
		return h
	}
	return k
}

// antecedent is the noun that the relative clause around token i modifies, or -1.
func (s *sentence) antecedent(i int) int {
	for n, k := 0, i; k >= 0 && n < 8; n, k = n+1, s.Head(k) {
		if s.Is(k, "acl:relcl") {
			return s.Head(k)
		}
	}
	return -1
}

// distinct drops ends that name an actor again.
func distinct(all []end) []end {
	var kept []end
	for _, e := range all {
		if !slices.ContainsFunc(kept, func(k end) bool { return k.actor == e.actor }) {
			kept = append(kept, e)
		}
	}
	return kept
}

// words makes a set of the words of a string.
func words(list string) map[string]bool {
	m := map[string]bool{}
	word := ""
	for _, r := range list + " " {
		if r != ' ' {
			word += string(r)
			continue
		}
		if word != "" {
			m[word] = true
		}
		word = ""
	}
	return m
}

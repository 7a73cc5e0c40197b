package coder

import (
	"slices"
	"strings"

	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
)

// A rule is one trigger of a relation type, ready to be tried on a token.
type rule struct {
	name    string
	of      ontology.Type
	trigger ontology.Trigger
	words   []string // the lemmas after the first: a particle, or the rest of a compound
	weight  int      // how much it asks for; of rules that fire at one token, the heaviest counts
	object  map[string]bool
	clause  map[string]bool
	about   map[string]bool
	aux     map[string]bool
	under   map[string]bool
	needs   map[string]bool
	unless  map[string]bool
	sources []string
	targets []string
}

// rules finds rules by part of speech and first lemma.
type rules struct{ verbs, nouns, adjectives map[string][]*rule }

func newRules(types []ontology.Type) *rules {
	r := &rules{map[string][]*rule{}, map[string][]*rule{}, map[string][]*rule{}}
	for _, t := range types {
		for n, trigger := range t.Triggers {
			r.add(r.verbs, trigger.Verb, "subj", t, n, trigger)
			r.add(r.nouns, trigger.Noun, "poss|by|outer", t, n, trigger)
			r.add(r.adjectives, trigger.Adj, "subj", t, n, trigger)
		}
	}
	return r
}

func (r *rules) add(table map[string][]*rule, lemmas, source string, of ontology.Type, n int, t ontology.Trigger) {
	for _, lemma := range ontology.Split(lemmas) {
		parts := strings.Fields(lemma)
		if t.Source != "" {
			source = t.Source
		}
		x := &rule{
			name: ontology.RuleName(of.Name, n), of: of, trigger: t, words: parts[1:],
			object: list(t.Object), clause: list(t.Clause), about: list(t.About), aux: list(t.Aux), under: list(t.Under), needs: list(t.Needs), unless: list(t.Unless),
			sources: ontology.Split(source), targets: ontology.Split(t.Target),
		}
		x.weight = 4*len(x.words) + 4*min(1, len(x.object)) + 4*min(1, len(x.clause)) + 2*min(1, len(x.about)) + 3*min(1, len(x.under)) + 3*min(1, len(x.needs)) + 3*min(1, len(x.aux))
		table[parts[0]] = append(table[parts[0]], x)
	}
}

func list(entries string) map[string]bool {
	m := map[string]bool{}
	for _, e := range ontology.Split(entries) {
		m[e] = true
	}
	return m
}

// A match is a rule that fits the words around a token.
type match struct {
	*rule
	token  int // the trigger
	object int // the object that the rule asks for, or -1
	parts  []int
	loose  bool // its actors may stand farther off: see ends
}

// matches lists the rules that fit token i, the heaviest first.
func (s *sentence) matches(i int) []match {
	table := s.document.coder.rules.verbs
	switch {
	case s.verblike(i):
	case s.Tag(i, "NN"):
		table = s.document.coder.rules.nouns
	case s.Tag(i, "JJ"):
		table = s.document.coder.rules.adjectives
	case !s.Tag(i, "VB"):
		return nil
	}
	candidates := table[s.Lemma(i)]
	if s.Is(i, "amod", "compound") && s.hyphened(i) >= 0 {
		if standing := s.document.coder.rules.adjectives[strings.ToLower(s.Tokens[i].Text)]; len(standing) > 0 {
			candidates = standing
		}
	}
	if s.Tag(i, "JJ") && len(candidates) == 0 && s.Is(i, "amod") {
		candidates = s.document.coder.rules.verbs[participle(s.Lemma(i))]
	}
	if s.Tag(i, "NN") && i > 0 && s.Is(i-1, "compound") {
		candidates = append(slices.Clone(candidates), table[s.Lemma(i-1)]...)
	}
	var found []match
	for _, r := range candidates {
		m, outcome := s.fits(r, i)
		if outcome == importer.Fired {
			found = append(found, m)
		}
		s.trace.tried(m, outcome)
	}
	slices.SortStableFunc(found, func(a, b match) int { return b.weight - a.weight })
	return found
}

// participle is the verb of "Iran-backed", whose participle taggers call an
// adjective.
func participle(word string) string {
	switch {
	case strings.HasSuffix(word, "ed"):
		return strings.TrimSuffix(word, "ed")
	case word == "led":
		return "lead"
	}
	return word
}

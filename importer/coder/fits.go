package coder

import (
	"slices"
	"strings"

	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
)

// fits tells whether rule r finds at token i all that it asks for besides
// the actors, and if not, what is wanting.
func (s *sentence) fits(r *rule, i int) (match, importer.Outcome) {
	m := match{rule: r, token: i, object: -1, parts: []int{i}}
	if !s.wordsFit(r, i, &m) {
		return m, importer.NoWords
	}
	if len(r.object) > 0 {
		for _, o := range s.objects(i) {
			for _, k := range s.counted(o) {
				if m.object < 0 && (r.object[s.Lemma(k)] || r.object["money"] && s.money(k)) {
					m.object = k
				}
			}
		}
		if m.object < 0 {
			return m, importer.NoObject
		}
		m.parts = append(m.parts, m.object)
	}
	switch {
	case len(r.under) > 0 && !s.under(r, i):
		return m, importer.NotUnder
	case len(r.needs) > 0 && !s.hasDependent(m, r.needs, true) && !s.inWords(r, i) && !s.onDuty(r, i):
		return m, importer.Lacking
	case s.hasDependent(m, r.unless, false):
		return m, importer.FalseFriend
	case len(r.clause) > 0 && !s.clauseFits(r, i):
		return m, importer.NoClause
	case len(r.aux) > 0 && !s.auxiliaryFits(r, i):
		return m, importer.NoAuxiliary
	}
	return m, importer.Fired
}

// counted are the nouns that may be the object o: it and what is coordinated
// with it, and what "of" adds to a mere quantity: "a wave of missiles".
func (s *sentence) counted(o int) []int {
	all := s.Conjuncts(o)
	for _, k := range all {
		if !quantities[s.Lemma(k)] && !amounts[s.Lemma(k)] {
			continue
		}
		for _, n := range s.With(k, "nmod") {
			if s.Case(n) == "of" {
				all = append(all, s.Conjuncts(n)...)
			}
		}
	}
	return all
}

var amounts = words("wave barrage round volley salvo string spate batch package shipment delivery tranche load ton tonne million billion worth amount lot bit kind form sort type set flurry campaign")

// money tells whether token k is a sum: "$", "USD1 million".
func (s *sentence) money(k int) bool {
	text := s.Tokens[k].Text
	return s.Tokens[k].Tag == "$" || len(text) > 3 && (strings.HasPrefix(text, "USD") || strings.HasPrefix(text, "EUR")) && text[3] >= '0' && text[3] <= '9' ||
		strings.HasPrefix(text, "€") || strings.HasPrefix(text, "£")
}

// wordsFit tells whether the words after the first stand where they should:
// a verb's particle, the first parts of a compound noun.
func (s *sentence) wordsFit(r *rule, i int, m *match) bool {
	if r.trigger.Noun != "" {
		// "air strike" is listed under "air" and fires at "strike".
		if len(r.words) == 0 {
			return slices.Contains(ontology.Split(r.trigger.Noun), s.Lemma(i))
		}
		n := len(r.words)
		if i < n || s.Lemma(i) != r.words[n-1] {
			return false
		}
		for k := range n - 1 {
			if s.Lemma(i-n+1+k) != r.words[k] {
				return false
			}
		}
		m.parts = append(m.parts, i-n)
		return slices.Contains(ontology.Split(r.trigger.Noun), s.Lemma(i-n)+" "+strings.Join(r.words, " "))
	}
	for _, w := range r.words {
		found := -1
		for _, k := range s.Children(i) {
			if s.Lemma(k) == w && s.Is(k, "compound:prt", "advmod", "case", "mark", "fixed", "xcomp", "advcl") {
				found = k
			}
		}
		if found < 0 && i+1 < len(s.Tokens) && s.Lemma(i+1) == w {
			found = i + 1
		}
		if found < 0 {
			return false
		}
		if s.Is(found, "compound:prt", "advmod", "case") {
			m.parts = append(m.parts, found)
		}
	}
	return true
}

// under tells whether one of the words that r asks for governs token i.
func (s *sentence) under(r *rule, i int) bool {
	for n, k := 0, i; n < 4; n++ {
		if s.relativeClause(k) {
			return false
		}
		if k = s.Head(k); k < 0 {
			return false
		}
		if r.under[s.Lemma(k)] {
			return true
		}
	}
	return false
}

// hasDependent tells whether a dependent of the trigger or its object is one
// of lemmas, by itself or as a preposition; if names is false, the words of
// names do not count: the European Union is no union of workers.
func (s *sentence) hasDependent(m match, lemmas map[string]bool, names bool) bool {
	if len(lemmas) == 0 {
		return false
	}
	mark := names && len(lemmas) == 1 && lemmas["to"] // an infinitive is asked for, and no direction
	for _, i := range []int{m.token, m.object} {
		if i < 0 {
			continue
		}
		dependents := s.Children(i)
		if s.verblike(i) {
			dependents = []int{i + 1, min(i+2, len(s.Tokens)-1), min(i+3, len(s.Tokens)-1)}
		}
		for _, k := range dependents {
			if mark && k < i {
				continue // its own "to"
			}
			if !names && k > 1 && s.Tokens[k-1].Text == "-" && s.Tag(k, "VBN") {
				continue // the "backed" of "hit Iran-backed fighters" is no "hit back"
			}
			if c := s.Case(k); lemmas[c] && !(mark && c == "to") || lemmas[s.Lemma(k)] && (names || !s.inName(k)) {
				return true
			}
			for _, n := range s.Children(k) {
				if !names && n > 1 && s.Tokens[n-1].Text == "-" && s.Tag(n, "VBN") {
					continue
				}
				if (s.Is(n, "case", "mark", "compound", "amod") || s.Tag(n, "WRB")) && lemmas[s.Lemma(n)] && !(mark && s.Is(n, "case")) && (names || !s.inName(n)) {
					return true
				}
			}
		}
	}
	return false
}

// inName tells whether token k is part of a name of several words.
func (s *sentence) inName(k int) bool {
	m := s.mention(k)
	return m != nil && m.Form == importer.Name && m.First <= k && k < m.End && m.End-m.First > 1
}

// auxiliaryFits tells whether the clause that completes token i has one of
// r's auxiliaries: "said that Libya must hand them over".
func (s *sentence) auxiliaryFits(r *rule, i int) bool {
	for _, v := range s.clauses(i) {
		if s.passive(v) || s.First(v, "cop") >= 0 {
			continue // "should be arrested": that is asked of others
		}
		for _, k := range s.With(v, "aux") {
			if r.aux[s.Lemma(k)] {
				return true
			}
		}
	}
	return false
}

// clauseFits tells whether the clause that completes token i has one of r's
// verbs, with one of its objects if r names any.
func (s *sentence) clauseFits(r *rule, i int) bool {
	for _, v := range s.clauses(i) {
		for _, w := range append([]int{v}, s.With(v, "xcomp")...) {
			if !r.clause[s.Lemma(w)] || s.Lemma(w) == "lie" && s.Tokens[w].Tag == "VBG" { // "found lying in the street"
				continue
			}
			if len(r.about) == 0 {
				return true
			}
			for _, o := range append(s.objects(w), s.With(w, "obl")...) {
				for _, k := range s.Conjuncts(o) {
					if r.about[s.Lemma(k)] {
						return true
					}
				}
			}
		}
	}
	return false
}

package importer

import (
	"slices"
	"strings"
)

// A Tree is a parsed sentence, ready for walking: who depends on whom.
type Tree struct {
	Tokens []Token
	kids   [][]int
}

// NewTree indexes the dependents of parsed tokens, in the order of the text.
func NewTree(tokens []Token) *Tree {
	t := &Tree{Tokens: tokens, kids: make([][]int, len(tokens))}
	// All lists share one array, each with room for just its own.
	hangs := func(i int) bool { h := tokens[i].Head; return h >= 0 && h < len(tokens) && h != i }
	counts := make([]int, len(tokens))
	for i := range tokens {
		if hangs(i) {
			counts[tokens[i].Head]++
		}
	}
	all, next := make([]int, len(tokens)), 0
	for i, n := range counts {
		if n > 0 {
			t.kids[i] = all[next : next : next+n]
			next += n
		}
	}
	for i := range tokens {
		if h := tokens[i].Head; hangs(i) {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

// Children lists the dependents of token i, in the order of the text.
func (t *Tree) Children(i int) []int { return t.kids[i] }

// With lists the dependents of token i whose label is one of labels; a label
// without a subtype stands for all its subtypes, so "obl" finds "obl:agent".
func (t *Tree) With(i int, labels ...string) []int {
	var found []int
	for _, k := range t.kids[i] {
		if t.Is(k, labels...) {
			found = append(found, k)
		}
	}
	return found
}

// First is the first of With, or -1.
func (t *Tree) First(i int, labels ...string) int {
	for _, k := range t.kids[i] {
		if t.Is(k, labels...) {
			return k
		}
	}
	return -1
}

// Is tells whether token i depends on its head by one of labels, as of With.
func (t *Tree) Is(i int, labels ...string) bool {
	label := t.Tokens[i].Label
	base, _, _ := strings.Cut(label, ":")
	return slices.Contains(labels, label) || slices.Contains(labels, base)
}

// Head is the head of token i, or -1 for the root.
func (t *Tree) Head(i int) int { return t.Tokens[i].Head }

// Lemma is the lemma of token i in lower case, or "" for -1.
func (t *Tree) Lemma(i int) string {
	if i < 0 {
		return ""
	}
	return strings.ToLower(t.Tokens[i].Lemma)
}

// Tag tells whether the tag of token i begins with one of prefixes.
func (t *Tree) Tag(i int, prefixes ...string) bool {
	return i >= 0 && slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(t.Tokens[i].Tag, p) })
}

// Case is the preposition of token i, its words joined by blanks: "on",
// "because of". It is "" where none marks it.
func (t *Tree) Case(i int) string {
	var words []string
	for _, k := range t.kids[i] {
		if t.Is(k, "case") && t.Tokens[k].Tag != "POS" {
			words = append(words, strings.ToLower(t.Tokens[k].Text))
			for _, f := range t.With(k, "fixed") {
				words = append(words, strings.ToLower(t.Tokens[f].Text))
			}
		}
	}
	return strings.Join(words, " ")
}

// Conjuncts lists i and what is coordinated with it, however the parser
// chained them.
func (t *Tree) Conjuncts(i int) []int {
	all := []int{i}
	for n := 0; n < len(all); n++ {
		for _, k := range t.With(all[n], "conj") {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}

// Under tells whether token i lies in the subtree of top, top included.
func (t *Tree) Under(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.Tokens); n++ {
		if i == top {
			return true
		}
		i = t.Tokens[i].Head
	}
	return false
}

package coder

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A trace notes what the rules of one sentence try. All its methods do nothing
// on nil, which is what a sentence has where nobody asks.
type trace struct {
	out    *importer.Trace
	of     *sentence
	at     int           // the word that rules are held against
	rules  map[*rule]int // those rules, as indices of out.Tries
	now    int           // the try under way, -1 for none
	reason importer.Outcome
	told   []cue // what told the modality of the claim under way
	saying *importer.Speaking
	dated  []int
}

func newTrace(s *sentence, out *importer.Trace) *trace {
	if out == nil {
		return nil
	}
	return &trace{out: out, of: s, now: -1}
}

// tried notes that the rule of m was held against the words around its token.
func (t *trace) tried(m match, outcome importer.Outcome) {
	if t == nil {
		return
	}
	if t.rules == nil || t.at != m.token {
		t.rules, t.at = map[*rule]int{}, m.token
	}
	if outcome == importer.Fired {
		outcome = importer.Outweighed // until it is tried on its actors
	}
	t.rules[m.rule] = len(t.out.Tries)
	t.out.Tries = append(t.out.Tries, importer.Try{
		Sentence: t.of.index, Token: m.token, Rule: m.name, Outcome: outcome, Words: t.of.turnedOn(m, outcome),
	})
}

// turnedOn are the words that decided on a rule's outcome.
func (s *sentence) turnedOn(m match, outcome importer.Outcome) []string {
	var asked map[string]bool
	switch outcome {
	case importer.NoWords:
		return m.words
	case importer.NoObject:
		asked = m.rule.object
	case importer.NotUnder:
		asked = m.under
	case importer.Lacking:
		asked = m.needs
	case importer.NoClause:
		if len(m.about) > 0 {
			return append(slices.Sorted(maps.Keys(m.clause)), slices.Sorted(maps.Keys(m.about))...)
		}
		asked = m.clause
	case importer.NoAuxiliary:
		asked = m.aux
	case importer.FalseFriend:
		var there []string
		for _, w := range slices.Sorted(maps.Keys(m.unless)) {
			if s.hasDependent(m, map[string]bool{w: true}, false) {
				there = append(there, w)
			}
		}
		return there
	}
	return slices.Sorted(maps.Keys(asked))
}

// trying begins the search for the actors of m.
func (t *trace) trying(m match) {
	if t == nil {
		return
	}
	t.now, t.reason = t.rules[m.rule], ""
}

// because notes why the rule under way states nothing.
func (t *trace) because(o importer.Outcome) {
	if t != nil {
		t.reason = o
	}
}

// sought notes who stands at a place of the rule under way.
func (t *trace) sought(m match, place string, target bool, r reach, found []end) {
	if t == nil || t.now < 0 {
		return
	}
	x := importer.Search{Target: target, Place: place, Far: r == owning && m.loose, Tokens: t.of.tokensAt(m, place)}
	for _, e := range found {
		x.Actors = append(x.Actors, e.actor)
	}
	try := &t.out.Tries[t.now]
	if !slices.ContainsFunc(try.Searches, func(y importer.Search) bool { return reflect.DeepEqual(x, y) }) {
		try.Searches = append(try.Searches, x)
	}
}

// came ends a try with the number of claims that came of it.
func (t *trace) came(claims int) {
	if t == nil {
		return
	}
	try := &t.out.Tries[t.now]
	t.now = -1
	source, target := false, false
	for _, x := range try.Searches {
		source = source || !x.Target && len(x.Actors) > 0
		target = target || x.Target && len(x.Actors) > 0
	}
	switch {
	case claims > 0:
		try.Outcome = importer.Fired
	case t.reason != "":
		try.Outcome = t.reason
	case !source && !target:
		try.Outcome = importer.NoEnds
	case !source:
		try.Outcome = importer.NoSource
	case !target:
		try.Outcome = importer.NoTarget
	default:
		try.Outcome = importer.SameActor
	}
}

// skipped notes that the word at token i has been told of by another.
func (t *trace) skipped(i int) {
	if t == nil {
		return
	}
	for _, m := range t.of.matches(i) {
		t.out.Tries[t.rules[m.rule]].Outcome = importer.Told
	}
}

// finish ends the trace of a text: it adds the claims that no trigger of the
// ontology stated, for offices and memberships have rules of their own, and
// what mend changed.
func (d *document) finish() {
	out := d.text.Trace
	if out == nil {
		return
	}
	known := map[graph.ClaimID]bool{}
	for _, t := range out.Tries {
		for _, f := range t.Found {
			known[f.Claim.ID] = true
		}
	}
	for _, c := range d.text.Claims {
		if known[c.ID] {
			continue
		}
		tokens := d.sentences[c.Sentence].Tokens
		at := max(0, slices.IndexFunc(tokens, func(t importer.Token) bool { return t.Span.End > c.Trigger.Start }))
		out.Tries = append(out.Tries, importer.Try{Sentence: c.Sentence, Token: at, Rule: c.Rule, Outcome: importer.Fired, Found: []importer.Finding{{Claim: c}}})
	}
	slices.SortStableFunc(out.Tries, func(a, b importer.Try) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Token, b.Token), cmp.Compare(standing(a), standing(b)))
	})
	for _, s := range d.sentences {
		for i, was := range s.sentence.Tokens {
			if now := s.Tokens[i]; now != was {
				out.Mended = append(out.Mended, importer.Mend{Sentence: s.index, Token: i, Now: now})
			}
		}
	}
}

// standing orders the tries at one word.
func standing(t importer.Try) int {
	switch {
	case t.Outcome == importer.Fired:
		return 0
	case len(t.Searches) > 0:
		return 1
	}
	return 2
}

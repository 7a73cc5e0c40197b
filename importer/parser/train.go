package parser

import (
	"maps"
	"math/rand/v2"
	"slices"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/linear"
)

// Training says how a parser is trained.
type Training struct {
	Greedy   int    // passes over all sentences, an action at a time
	Passes   int    // passes with a beam, after those
	Beam     int    // its width, in training and in use; 1 without such passes
	Limit    int    // bytes of the packed weights; 0 for no limit
	Progress func() // called after each pass, if not nil
}

// follow is how often, after the first pass, training goes on from a mistake
// of its own instead of from the right action, so as to learn the way back.
const follow = 0.8

// Train returns the packed model learned from sentences whose heads and
// labels are right and whose tags and lemmas are those that a tagger gives
// them. The same sentences in the same order give the same bytes.
func Train(sentences [][]importer.Token, o Training) []byte {
	as := actionsOf(sentences)
	contexts, goals := make([]*context, len(sentences)), make([]*goal, len(sentences))
	for i, s := range sentences {
		contexts[i], goals[i] = newContext(s), newGoal(s, as)
	}
	weights := linear.NewTrainer()
	weights.Twice = true
	random := rand.New(rand.NewPCG(2, 2))
	width := 1
	pass := func(learn func(i int)) {
		for _, i := range random.Perm(len(sentences)) {
			learn(i)
			weights.Tick()
		}
		if o.Progress != nil {
			o.Progress()
		}
	}
	for n := range o.Greedy {
		correct := func() bool { return n == 0 || random.Float64() >= follow }
		pass(func(i int) { learnActions(contexts[i], weights, as, goals[i], correct) })
	}
	if o.Greedy > 0 && o.Passes > 0 {
		weights.Restart()
	}
	for range o.Passes {
		width = o.Beam
		pass(func(i int) { learnTree(contexts[i], weights, as, goals[i], o.Beam) })
	}
	return pack(width, as, weights.Pack(o.Limit))
}

// actionsOf lists the actions that make the sentences' trees, the rarest
// left out if there are too many.
func actionsOf(sentences [][]importer.Token) *actions {
	seen := map[action]int{{move: shift}: 1 << 30, {left, "root"}: 1 << 29}
	for _, s := range sentences {
		for i, head := range projective(s) {
			m := left
			if head < i {
				m = right
			}
			seen[action{m, s[i].Label}]++
		}
	}
	list := slices.SortedFunc(maps.Keys(seen), func(a, b action) int {
		if seen[a] != seen[b] {
			return seen[b] - seen[a]
		}
		return compareActions(a, b)
	})
	list = list[:min(len(list), linear.MaxClasses)]
	slices.SortFunc(list, compareActions)
	return newActions(list)
}

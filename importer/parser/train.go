package parser

import (
	"math/rand/v2"
	"slices"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/linear"
)

// Training says how a parser is trained.
type Training struct {
	Greedy   int // passes over all sentences without a beam, to begin with
	Passes   int // passes with one
	Beam     int
	Limit    int       // bytes of the packed weights; 0 for no limit
	Progress func(int) // called after each pass, if not nil
}

// Train returns the packed model learned from sentences whose heads and
// labels are right and whose tags and lemmas are those that a tagger gives
// them. The same sentences in the same order give the same bytes.
func Train(sentences [][]importer.Token, o Training) []byte {
	type example struct {
		*context
		gold []uint8
		goal *goal
	}
	var list []action
	seen := map[action]int{}
	paths := make([][]action, len(sentences))
	for i, s := range sentences {
		paths[i] = oracle(s)
		for _, a := range paths[i] {
			if seen[a]++; seen[a] == 1 {
				list = append(list, a)
			}
		}
	}
	slices.SortFunc(list, func(a, b action) int {
		if seen[a] != seen[b] {
			return seen[b] - seen[a]
		}
		return compareActions(a, b)
	})
	list = list[:min(len(list), linear.MaxClasses)]
	slices.SortFunc(list, compareActions)
	as := newActions(list)
	var examples []example
	for i, s := range sentences {
		e := example{context: newContext(s)}
		for _, a := range paths[i] {
			at, ok := slices.BinarySearchFunc(list, a, compareActions)
			if !ok {
				break
			}
			e.gold = append(e.gold, uint8(at))
		}
		if len(s) > 0 && len(e.gold) == 2*len(s) {
			labels := make([]string, len(s))
			for j := range s {
				labels[j] = s[j].Label
			}
			e.goal = newGoal(projective(s), labels, as)
			examples = append(examples, e)
		}
	}
	weights := linear.NewTrainer()
	random := rand.New(rand.NewPCG(2, 2))
	for pass := range o.Greedy {
		for _, i := range random.Perm(len(examples)) {
			follow := 0.0
			if pass > 0 {
				follow = 0.8
			}
			learnGreedily(examples[i].context, weights, as, examples[i].goal, follow, random)
			weights.Tick()
		}
		if o.Progress != nil {
			o.Progress(pass)
		}
	}
	if o.Greedy > 0 && o.Passes > 0 {
		weights.Restart()
	}
	for pass := range o.Passes {
		for _, i := range random.Perm(len(examples)) {
			learn(examples[i].context, weights, as, examples[i].gold, o.Beam)
			weights.Tick()
		}
		if o.Progress != nil {
			o.Progress(pass)
		}
	}
	return pack(as, weights.Pack(o.Limit))
}

// learn moves the weights towards the right actions, up to where a wrong
// way was furthest ahead of the right one.
func learn(c *context, weights *linear.Trainer, as *actions, gold []uint8, width int) {
	s := newSearch(c, weights, as, width)
	defer s.close()
	right := s.beam[0]
	var worst int32
	var wrongEnd, rightEnd *node
	for _, action := range gold {
		before := right
		s.advance()
		right = nil
		for _, n := range s.beam {
			if n.back == before && n.action == action {
				right = n
			}
		}
		if right == nil {
			score := s.scores(before)[action]
			right = s.after(candidate{before, int(action), before.score + score})
		}
		if s.beam[0] != right && s.beam[0].score-right.score >= worst {
			worst, wrongEnd, rightEnd = s.beam[0].score-right.score, s.beam[0], right
		}
	}
	if wrongEnd == nil {
		return
	}
	for wrongEnd != rightEnd {
		s.update(weights, wrongEnd, -1)
		s.update(weights, rightEnd, 1)
		wrongEnd, rightEnd = wrongEnd.back, rightEnd.back
	}
}

func (s *search) update(weights *linear.Trainer, n *node, delta int32) {
	s.keys = s.all(n.back, s.keys[:0])
	for _, key := range s.keys {
		weights.Update(key, int(n.action), delta)
	}
}

package tagger

import (
	"math/rand/v2"
	"slices"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/linear"
)

// Training says how a tagger is trained.
type Training struct {
	Passes int // over all sentences
	Beam   int
	Limit  int                // bytes of the packed weights; 0 for no limit
	Lemmas [][]importer.Token // sentences to learn lemmas from besides
}

// Train returns the packed model learned from sentences whose tags and
// lemmas are right. The same sentences in the same order give the same
// bytes.
func Train(sentences [][]importer.Token, o Training) []byte {
	var tags []string
	for _, s := range sentences {
		for i := range s {
			tags = append(tags, s[i].Tag)
		}
	}
	slices.Sort(tags)
	tags = slices.Compact(tags)
	index := map[string]uint8{}
	for i, tag := range tags {
		index[tag] = uint8(i)
	}
	contexts := make([]*context, len(sentences))
	gold := make([][]uint8, len(sentences))
	for i, s := range sentences {
		contexts[i] = newContext(s)
		for j := range s {
			gold[i] = append(gold[i], index[s[j].Tag])
		}
	}
	weights := linear.NewTrainer()
	random := rand.New(rand.NewPCG(1, 1))
	for range o.Passes {
		for _, i := range random.Perm(len(sentences)) {
			learn(contexts[i], weights, tags, gold[i], o.Beam)
			weights.Tick()
		}
	}
	return pack(tags, learnLemmas(slices.Concat(sentences, o.Lemmas)), weights.Pack(o.Limit))
}

// learn moves the weights towards the right tags, up to where a wrong way
// was furthest ahead of the right one.
func learn(c *context, weights *linear.Trainer, tags []string, gold []uint8, width int) {
	s := newSearch(c, weights, tags, width)
	right := s.beam[0]
	var worst int32
	var wrongEnd, rightEnd *node
	steps := 0
	for i := range s.tokens() {
		before := right
		s.advance()
		right = nil
		for _, n := range s.beam {
			if n.back == before && n.path.last == gold[i] {
				right = n
			}
		}
		if right == nil {
			s.next-- // the scores of the token just tagged
			score := s.scores(before)[gold[i]]
			s.next++
			right = &node{before, before.path.then(gold[i], s.kinds[gold[i]]), before.score + score}
		}
		if s.beam[0] != right && s.beam[0].score-right.score >= worst {
			worst, wrongEnd, rightEnd, steps = s.beam[0].score-right.score, s.beam[0], right, i+1
		}
	}
	var keys []uint32
	for i := steps - 1; i >= 0 && wrongEnd != rightEnd; i-- {
		if wrongEnd.path.last != rightEnd.path.last {
			keys = c.fixed(i, keys[:0])
			weights.Move(keys, int(rightEnd.path.last), int(wrongEnd.path.last))
		}
		if wrongEnd.path != rightEnd.path || wrongEnd.back.path != rightEnd.back.path {
			keys = c.moving(i, wrongEnd.back.path, keys[:0])
			weights.Update(keys, int(wrongEnd.path.last), -1)
			keys = c.moving(i, rightEnd.back.path, keys[:0])
			weights.Update(keys, int(rightEnd.path.last), 1)
		}
		wrongEnd, rightEnd = wrongEnd.back, rightEnd.back
	}
}

package parser

import (
	"math/rand/v2"

	"example.org/entente/importer"
)

// Training says how a parser is trained.
type Training struct {
	Passes   int // over all sentences
	Hidden   int // numbers of a token
	Layers   int
	Rate     float64                                           // of learning, at its highest
	Batch    int                                               // tokens between two changes of the weights
	Progress func(pass int, loss float64, model func() []byte) // called after each pass, if not nil
}

// An Example is a sentence to learn from: heads and labels are right, tags
// and lemmas are those that a tagger gives.
type Example struct {
	Tokens []importer.Token
	Tags   []string // the right ones
}

// shards is how many parts a step's sentences are shared out to. Their
// gradients are added in order, so the number of processors has no say in
// the result.
const shards = 2

// Train returns the packed model learned from examples. The same examples in
// the same order give the same bytes.
func Train(examples []Example, o Training) []byte {
	t := newTrainer(examples, o)
	random := rand.New(rand.NewPCG(2, 2))
	steps := 0
	for _, l := range t.lessons {
		steps += len(l.rows)
	}
	steps = max(1, o.Passes*steps/o.Batch)
	step := 0
	for n := range o.Passes {
		loss, tokens := 0.0, 0
		var batch []*lesson
		size := 0
		order := random.Perm(len(t.lessons))
		for k, i := range order {
			batch = append(batch, t.lessons[i])
			size += len(t.lessons[i].rows)
			if size < o.Batch && k+1 < len(order) {
				continue
			}
			step++
			loss += t.step(batch, size, step, rate(o.Rate, step, steps)) * float64(size)
			tokens += size
			batch, size = batch[:0], 0
		}
		if o.Progress != nil {
			o.Progress(n+1, loss/float64(tokens), func() []byte { return t.pack() })
		}
	}
	return t.pack()
}

// warm is for how many steps the rate rises.
const warm = 200

// rate is what the rate is at a step: it rises, then falls to nothing.
func rate(top float64, step, steps int) float64 {
	if step < warm {
		return top * float64(step) / warm
	}
	return top * (0.02 + 0.98*max(0, 1-float64(step-warm)/float64(max(1, steps-warm))))
}

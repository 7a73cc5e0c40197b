package parser

import (
	"math"
	"testing"
)

// TestTheNetworkInUseScoresAsTheOneInTraining compares the arcs of the two,
// which differ by what a weight loses when it becomes a byte.
func TestTheNetworkInUseScoresAsTheOneInTraining(t *testing.T) {
	trainer := smallTrainer(t)
	for step := range 30 {
		trainer.step(trainer.lessons, 11, step+1, 0.01)
	}
	m, err := unpack(trainer.pack())
	if err != nil {
		t.Fatal(err)
	}
	p := trainer.passes[0]
	p.dropout = dropout{}
	for k, e := range lessons() {
		n := len(e.Tokens)
		p.lessons, p.starts, p.tokens = trainer.lessons[k:k+1], []int{0}, n
		trainer.packed.pack(trainer.layout, trainer.parameters)
		p.forward(trainer.parameters, trainer.embedded, &trainer.packed)
		r := &run{model: m}
		r.score(e.Tokens)
		for i := range n {
			for j := range 2 * m.hidden {
				if got, want := r.in[i*2*m.hidden+j], p.top[i*2*m.hidden+j]; math.Abs(float64(got-want)) > 0.1 {
					t.Errorf("sentence %d, token %d, number %d: %v, in training %v", k, i, j, got, want)
				}
			}
		}
	}
}

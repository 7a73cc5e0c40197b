package parser

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/matrix"
)

// sentences to learn from, with a tree that crosses itself.
func lessons() []Example {
	make := func(words ...importer.Token) Example {
		e := Example{Tokens: words}
		for i := range words {
			words[i].Tag = "NN"
			e.Tags = append(e.Tags, words[i].Lemma)
		}
		return e
	}
	return []Example{
		make(importer.Token{Text: "Rebels", Lemma: "NNS", Head: 1, Label: "nsubj"}, importer.Token{Text: "shelled", Lemma: "VBD", Head: -1, Label: "root"},
			importer.Token{Text: "the", Lemma: "DT", Head: 3, Label: "det"}, importer.Token{Text: "town", Lemma: "NN", Head: 1, Label: "obj"}, importer.Token{Text: ".", Lemma: ".", Head: 1, Label: "punct"}),
		make(importer.Token{Text: "Talks", Lemma: "NNS", Head: 1, Label: "nsubj"}, importer.Token{Text: "failed", Lemma: "VBD", Head: -1, Label: "root"}),
		make(importer.Token{Text: "a", Lemma: "DT", Head: 2, Label: "det"}, importer.Token{Text: "b", Lemma: "NN", Head: 3, Label: "obj"},
			importer.Token{Text: "c", Lemma: "NN", Head: -1, Label: "root"}, importer.Token{Text: "d", Lemma: "VB", Head: 0, Label: "acl"}),
	}
}

func smallTrainer(t *testing.T) *trainer {
	t.Helper()
	return newTrainer(lessons(), Training{Passes: 1, Hidden: 16, Layers: 2, Rate: 0.01, Batch: 5})
}

// TestTheGradientIsTheSlopeOfTheLoss moves all parameters a little along
// the gradient: the loss must fall, and rise, by the length of the way.
func TestTheGradientIsTheSlopeOfTheLoss(t *testing.T) {
	trainer := smallTrainer(t)
	p := trainer.passes[0]
	p.dropout = dropout{}
	at := 0
	for _, l := range trainer.lessons {
		for i := range l.rows {
			l.rows[i] = l.unknown
		}
		p.starts = append(p.starts, at)
		p.lessons = append(p.lessons, l)
		at += len(l.rows)
	}
	p.tokens = at
	run := func(parameters, embedded []float32) float64 {
		trainer.packed.pack(trainer.layout, parameters)
		p.step(parameters, embedded, &trainer.packed, 1)
		return p.loss
	}
	run(trainer.parameters, trainer.embedded)
	trainer.gather(p)
	gradient, changes := append([]float32(nil), p.gradient...), trainer.changes
	random := rand.New(rand.NewPCG(1, 1))
	check := func(name string, of []float32, g []float32, from, to int) {
		direction := make([]float32, len(of))
		want := 0.0
		for i := from; i < to; i++ {
			direction[i] = float32(random.NormFloat64()) + g[i]*10
			want += float64(direction[i] * g[i])
		}
		const little = 2e-5
		move := func(by float32) float64 {
			moved := append([]float32(nil), of...)
			for i := range moved {
				moved[i] += by * direction[i]
			}
			if name == "rows" {
				return run(trainer.parameters, moved)
			}
			return run(moved, trainer.embedded)
		}
		if got := (move(little) - move(-little)) / (2 * little); math.Abs(got-want) > 0.02*math.Abs(want)+0.05 {
			t.Errorf("%s: slope %.4f, gradient %.4f", name, got, want)
		}
	}
	check("rows", trainer.embedded, changes, 0, len(changes))
	for name, s := range map[string]span{
		"vector": trainer.vector, "mix 0": trainer.mix[0], "mix 1": trainer.mix[1], "gates 0": trainer.gates[0], "gates 1": trainer.gates[1],
		"top": trainer.layout.top, "bias": trainer.topBias, "pair": trainer.pair, "prior": trainer.prior, "root": trainer.root,
		"distance": trainer.distance, "last": trainer.last, "last bias": trainer.lastBias, "tagging": trainer.tagging, "tags": trainer.tagsBias,
	} {
		check(name, trainer.parameters, gradient, s.at, s.at+s.size())
	}
}

func TestCurvesAreCloseToWhatTheyStandFor(t *testing.T) {
	for x := float32(-6); x <= 6; x += 0.125 {
		if d := math.Abs(float64(matrix.Curve(x)) - math.Tanh(float64(x))); d > 0.03 {
			t.Errorf("Curve(%v) is off by %v", x, d)
		}
		if d := math.Abs(float64(matrix.Curve(x+0.001)-matrix.Curve(x-0.001))/0.002 - float64(slope(x))); d > 0.01 {
			t.Errorf("slope(%v) is off by %v", x, d)
		}
		if e := exp(-x * x); math.Abs(float64(e)-math.Exp(-float64(x*x))) > 1e-6 {
			t.Errorf("exp(%v) = %v", -x*x, e)
		}
	}
}

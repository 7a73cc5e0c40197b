package parser

import (
	"testing"
)

func BenchmarkStep(b *testing.B) {
	var examples []Example
	for range 60 {
		examples = append(examples, lessons()...)
	}
	t := newTrainer(examples, Training{Passes: 1, Hidden: 128, Layers: 3, Rate: 0.001, Batch: 800})
	tokens := 0
	for _, l := range t.lessons {
		tokens += len(l.rows)
	}
	step := 1
	for b.Loop() {
		t.step(t.lessons, tokens, step, 0.001)
		step++
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

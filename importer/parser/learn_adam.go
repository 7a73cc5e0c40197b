package parser

import (
	"math"

	"example.org/entente/importer/internal/matrix"
)

// packedParameters are the parameters as right factors, for the way there and the way
// back.
type packedParameters struct {
	vector               matrix.Right
	mix, mixBack         []matrix.Right
	top, topBack         matrix.Right
	pair, pairBack       matrix.Right
	last, lastBack       matrix.Right
	tagging, taggingBack matrix.Right
}

func (q *packedParameters) pack(l *layout, parameters []float32) {
	if q.mix == nil {
		q.mix, q.mixBack = make([]matrix.Right, l.layers), make([]matrix.Right, l.layers)
	}
	both := func(s span, there, back *matrix.Right) {
		there.Pack(s.of(parameters), s.rows, s.columns)
		if back != nil {
			back.PackTransposed(s.of(parameters), s.columns, s.rows)
		}
	}
	both(l.vector, &q.vector, nil)
	for k := range l.layers {
		both(l.mix[k], &q.mix[k], &q.mixBack[k])
	}
	both(l.top, &q.top, &q.topBack)
	both(l.pair, &q.pair, &q.pairBack)
	both(l.last, &q.last, &q.lastBack)
	both(l.tagging, &q.tagging, &q.taggingBack)
}

// Adam (Kingma and Ba, 2015) moves numbers against their gradients, each at
// a rate of its own.
type adam struct {
	mean, square []float32
}

const (
	meanKept   = 0.9
	squareKept = 0.98
)

func newAdam(n int) *adam { return &adam{make([]float32, n), make([]float32, n)} }

// move moves p, which begins at number at, against g.
func (a *adam) move(p, g []float32, at int, rate, share float32) {
	mean, square := a.mean[at:at+len(p)], a.square[at:at+len(p)]
	for i, v := range g {
		v = float32(v * share)
		mean[i] += float32((1 - meanKept) * (v - mean[i]))
		square[i] += float32((1 - squareKept) * (float32(v*v) - square[i]))
		p[i] -= float32(rate*mean[i]) / (float32(math.Sqrt(float64(square[i]))) + 1e-6)
	}
}

// corrected is a rate that makes up for mean and square having begun at
// nothing.
func corrected(rate float64, step int) float32 {
	return float32(rate * math.Sqrt(1-math.Pow(squareKept, float64(step))) / (1 - math.Pow(meanKept, float64(step))))
}

package parser

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"example.org/entente/importer/internal/matrix"
)

// A trainer holds a network that learns.
type trainer struct {
	*layout
	vocabulary *vocabulary
	lessons    []*lesson
	parameters []float32
	embedded   []float32 // the rows
	packed     packedParameters
	passes     [shards]*pass
	dense      *adam
	sparse     *adam
	changes    []float32 // of the rows
	touched    []int32
	isTouched  []bool
}

func newTrainer(examples []Example, o Training) *trainer {
	v := newVocabulary(examples)
	t := &trainer{vocabulary: v, layout: newLayout(shape{
		hidden: o.Hidden, layers: o.Layers, arc: 128, label: 128,
		labels: matrix.Up(len(v.labels), matrix.Panel), tags: matrix.Up(len(v.tags), matrix.Panel),
	})}
	random := rand.New(rand.NewPCG(3, 3))
	t.parameters = make([]float32, t.total)
	for _, s := range slices.Concat(t.mix, []span{t.vector, t.top, t.pair, t.last, t.tagging}) {
		bound := math.Sqrt(3 / float64(s.rows))
		if s == t.vector {
			bound *= 0.4
		}
		if s == t.pair || s == t.last {
			bound *= 0.5
		}
		for i := range s.of(t.parameters) {
			s.of(t.parameters)[i] = float32((2*random.Float64() - 1) * bound)
		}
	}
	for _, s := range t.gates {
		g := s.of(t.parameters)
		for d := range 2 {
			for j := range t.hidden {
				g[(d*4+2)*t.hidden+j] = float32(2*random.Float64() - 0.5) // some forget sooner than others
			}
		}
	}
	t.embedded = make([]float32, v.rows*t.hidden)
	for i := range t.embedded {
		t.embedded[i] = float32(0.1 * random.NormFloat64())
	}
	for i := range examples {
		t.lessons = append(t.lessons, v.lesson(&examples[i]))
	}
	t.dense, t.sparse = newAdam(t.total), newAdam(len(t.embedded))
	t.changes, t.isTouched = make([]float32, len(t.embedded)), make([]bool, v.rows)
	for i := range t.passes {
		t.passes[i] = &pass{
			layout: t.layout, layers: make([]layerPass, t.layers), gradient: make([]float32, t.total),
			random:  rand.New(rand.NewPCG(4, uint64(i))),
			dropout: dropout{form: 0.25, tag: 0.15, field: 0.12, vector: 0.1, layer: 0.3, top: 0.3},
		}
	}
	return t
}

// step learns from a batch of so many tokens, and returns the loss.
func (t *trainer) step(batch []*lesson, tokens, step int, rate float64) float64 {
	t.packed.pack(t.layout, t.parameters)
	done := 0
	for i, p := range t.passes {
		p.lessons, p.starts, p.tokens = p.lessons[:0], p.starts[:0], 0
		for done < len(batch) && (i == shards-1 || p.tokens < tokens/shards) {
			p.starts = append(p.starts, p.tokens)
			p.lessons = append(p.lessons, batch[done])
			p.tokens += len(batch[done].rows)
			done++
		}
	}
	var group sync.WaitGroup
	for _, p := range t.passes {
		group.Go(func() { p.step(t.parameters, t.embedded, &t.packed, 1/float32(tokens)) })
	}
	group.Wait()
	loss := 0.0
	total := t.passes[0].gradient
	for i, p := range t.passes {
		loss += p.loss
		if i > 0 {
			for j, v := range p.gradient {
				total[j] += v
			}
		}
		t.gather(p)
	}
	norm := 0.0
	for _, v := range total {
		norm += float64(v) * float64(v)
	}
	share := float32(1)
	if norm := math.Sqrt(norm); norm > clip {
		share = float32(clip / norm)
	}
	now := corrected(rate, step)
	t.dense.move(t.parameters, total, 0, now, share)
	h := t.hidden
	for _, row := range t.touched {
		at := int(row) * h
		t.sparse.move(t.embedded[at:at+h], t.changes[at:at+h], at, now, share)
		clear(t.changes[at : at+h])
		t.isTouched[row] = false
	}
	t.touched = t.touched[:0]
	return loss
}

// clip is how long a gradient may be.
const clip = 5

// gather adds a pass's changes to those of the rows.
func (t *trainer) gather(p *pass) {
	h := t.hidden
	for i := range p.tokens {
		from := p.change[i*h:][:h]
		for _, row := range p.rows[i*int(fields):][:fields] {
			if !t.isTouched[row] {
				t.isTouched[row] = true
				t.touched = append(t.touched, row)
			}
			to := t.changes[int(row)*h:][:h]
			for j, v := range from {
				to[j] += v
			}
		}
	}
}

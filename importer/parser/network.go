package parser

import (
	"strings"
	"sync"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/lexicon"
	"example.org/entente/importer/internal/matrix"
)

// A run is a sentence on its way through the network, and the memory for it.
type run struct {
	*model
	tokens   int
	readings []reading
	in, next []float32 // of a layer
	mixed    []float32
	whole    []int16 // a left factor, rounded
	sums     []int32
	parts    [4][]float32
	paired   []float32
	arcs     []float32 // for each token and head, the root last, how likely the arc is
	width    int       // places of a row of arcs
	right    matrix.Right
	state    []float32
	finder   treeFinder
	chosen   []int // of each token, its label
	filled   [][single]int32
	banned   []set // for each token, the set of slots that it may not fill
}

var runs = sync.Pool{New: func() any { return new(run) }}

// product computes the product of in, of n rows, and a matrix, in its units.
func (r *run) product(in []float32, n int, w *matrix.Weights) []int32 {
	size := matrix.Up(n, matrix.Rows) * w.Rows()
	if cap(r.whole) < size {
		r.whole = make([]int16, 2*size)
	}
	whole := r.whole[:size]
	matrix.Round(whole[:n*w.Rows()], in)
	size = matrix.Up(n, matrix.Rows) * w.Columns()
	if cap(r.sums) < size {
		r.sums = make([]int32, 2*size)
	}
	w.Multiply(r.sums[:size], whole, n)
	return r.sums[:size]
}

// multiply makes out the product of in, of n rows, and a quantised matrix.
func (r *run) multiply(out, in []float32, n int, q *quantised) {
	sums := r.product(in, n, q.weights)
	columns := q.weights.Columns()
	for i := range n {
		row, to := sums[i*columns:][:columns], out[i*columns:][:columns]
		for j, u := range q.units {
			to[j] = float32(float32(row[j]) * u)
		}
	}
}

// score computes the arcs of a sentence and the parts that labels hang on.
func (r *run) score(sentence []importer.Token) {
	n, h := len(sentence), r.hidden
	r.tokens = n
	r.read(sentence)
	for k := range r.layers {
		sums := r.product(r.in, n, r.mix[k].weights)
		r.next = sized(r.next, n*2*h)
		for d := range 2 {
			r.layer(k, d, sums)
		}
		r.in, r.next = r.next, r.in
	}
	r.tag(sentence)
	r.mixed = sized(r.mixed, n*r.layout.top.columns)
	r.multiply(r.mixed, r.in, n, &r.model.top)
	r.split()
	r.pairUp()
}

// read makes the tokens' numbers.
func (r *run) read(sentence []importer.Token) {
	n, h := len(sentence), r.hidden
	r.readings = r.readings[:0]
	r.next = sized(r.next, n*lexicon.Dimensions)
	clear(r.next)
	r.in = sized(r.in, n*h)
	for i := range sentence {
		r.readings = append(r.readings, read(&sentence[i], i == 0))
		if v := r.readings[i].vector; v != nil {
			spread(r.next[i*lexicon.Dimensions:], v)
		}
	}
	r.multiply(r.in, r.next, n, &r.model.vector)
	for i := range sentence {
		to := r.in[i*h:][:h]
		for f, key := range r.readings[i].keys {
			row := int(r.row(key, int32(f)))
			matrix.Add(to, r.embedded[row*h:][:h], r.units[row])
		}
	}
}

// layer is layer k in one direction, from the sums of its gates.
func (r *run) layer(k, d int, sums []int32) {
	h, width := r.hidden, r.inputs(k)
	r.state = sized(r.state, h)
	clear(r.state)
	skip := skipAt(d, width, h)
	cell := matrix.Cell{Units: r.mix[k].units[d*3*h:], Gates: r.gates[k].of(r.plain)[d*4*h:]}
	for t := range r.tokens {
		i := t
		if d == 1 {
			i = r.tokens - 1 - t
		}
		cell.Step(r.state, r.next[i*2*h+d*h:][:h], r.in[i*width+skip:][:h], sums[i*6*h+d*3*h:])
	}
}

// tag gives the tokens the tags that the network finds likeliest, but for
// names, which the tagger knows better. Where one changes, its lemma goes.
func (r *run) tag(sentence []importer.Token) {
	r.mixed = sized(r.mixed, r.tokens*r.tags)
	r.multiply(r.mixed, r.in, r.tokens, &r.model.tagging)
	bias := r.tagsBias.of(r.plain)
	for i := range sentence {
		row := r.mixed[i*r.tags:][:len(r.tagNames)]
		best := 0
		for j, v := range row {
			if row[j] = v + bias[j]; row[j] > row[best] {
				best = j
			}
		}
		if tag := r.tagNames[best]; tag != sentence[i].Tag && isName(tag) == isName(sentence[i].Tag) {
			sentence[i].Tag, sentence[i].Lemma = tag, ""
		}
	}
}

func isName(tag string) bool { return strings.HasPrefix(tag, "NNP") }

// split takes what the top gives apart.
func (r *run) split() {
	columns := r.layout.top.columns
	bias := r.topBias.of(r.plain)
	at := 0
	for k, width := range r.widths() {
		r.parts[k] = sized(r.parts[k], matrix.Up(r.tokens, matrix.Rows)*width)
		part := r.parts[k]
		clear(part[r.tokens*width:])
		for i := range r.tokens {
			from := r.mixed[i*columns+at:][:width]
			to := part[i*width:][:width]
			for j, v := range from {
				if v += bias[at+j]; k < asLabelHead {
					v = bend(v)
				}
				to[j] = v
			}
		}
		at += width
	}
}

// pairUp scores all arcs.
func (r *run) pairUp() {
	n, a := r.tokens, r.arc
	r.paired = sized(r.paired, (n+1)*a)
	r.multiply(r.paired, r.parts[asHead], n, &r.model.pair)
	copy(r.paired[n*a:], r.root.of(r.plain))
	prior := r.prior.of(r.plain)
	sought := r.parts[asDependent]
	for i := range n {
		for j, v := range prior {
			sought[i*a+j] += v
		}
	}
	r.right.PackTransposed(r.paired, a, n+1)
	r.width = r.right.Columns()
	r.arcs = sized(r.arcs, matrix.Up(n, matrix.Rows)*r.width)
	r.right.Multiply(r.arcs, sought, n, false)
	distance := r.distance.of(r.plain)
	for i := range n {
		row := r.arcs[i*r.width:][:n+1]
		for h := range row {
			row[h] += distance[arcLength(h, i, n)]
		}
	}
}

// label finds the labels of the arcs from heads, leaves them in r.chosen and
// returns what they score, each less than the best by what a ban costs it;
// the root's head is the number of tokens.
func (r *run) label(heads []int) (score float32) {
	n, w := r.tokens, r.layout.label
	r.next = sized(r.next, n*w)
	clear(r.next)
	for i, h := range heads {
		if h == n {
			continue
		}
		head, own, to := r.parts[asLabelHead][h*w:][:w], r.parts[asLabelDependent][i*w:][:w], r.next[i*w:][:w]
		for j := range to {
			to[j] = bend(head[j] + own[j])
		}
	}
	r.mixed = sized(r.mixed, n*r.labels)
	r.multiply(r.mixed, r.next, n, &r.model.last)
	bias := r.lastBias.of(r.plain)
	r.chosen = r.chosen[:0]
	for i, h := range heads {
		if h == n {
			r.chosen = append(r.chosen, r.rootLabel)
			continue
		}
		best, allowed := -1, -1
		row := r.mixed[i*r.labels:][:len(r.labelNames)]
		for j := range row {
			row[j] += bias[j]
			if j == r.rootLabel {
				continue
			}
			if best < 0 || row[j] > row[best] {
				best = j
			}
			if !r.banned[i].has(r.slotOf[j]) && (allowed < 0 || row[j] > row[allowed]) {
				allowed = j
			}
		}
		if allowed < 0 {
			allowed, score = 0, score+impossible
		} else {
			score += row[allowed] - row[best]
		}
		r.chosen = append(r.chosen, allowed)
	}
	return score
}

// impossible is the score of what may not be.
const impossible = -1e6

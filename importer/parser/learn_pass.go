package parser

import (
	"math/rand/v2"

	"example.org/entente/importer/internal/lexicon"
	"example.org/entente/importer/internal/matrix"
)

// A lesson is a sentence to learn from.
type lesson struct {
	rows    [][fields]int32 // of each token, the rows of its fields
	unknown [fields]int32   // rows that stand for what is not known
	vectors []*lexicon.Vector
	heads   []int     // the root's is the number of tokens
	labels  []int     // of each token
	tags    []int     // the right ones
	weights []float32 // how much each token's head and label count
}

// A pass takes some lessons through a network and back. What it holds stays
// from one step of training to the next, so that memory is not asked for
// again and again.
type pass struct {
	*layout
	dropout dropout
	random  *rand.Rand
	lessons []*lesson
	starts  []int // of each lesson, its first token
	tokens  int

	rows    []int32   // of all tokens' fields, with what was dropped replaced
	vectors []float32 // of the tokens
	layers  []layerPass
	top     []float32
	parts   [4][]float32 // head, dependent, and the same for labels
	masks   [4][]float32
	sought  []float32 // by the dependents: their numbers, the prior added
	paired  []float32
	arcs    []float32 // of one lesson
	joined  []float32 // for each token, its head's numbers and its own
	mask    []float32
	outs    []float32

	gradient []float32 // of all parameters but the rows
	change   []float32 // of the tokens' numbers: the gradient of their rows
	spare    [8][]float32
	right    matrix.Right
	loss     float64
}

// A dropout says what share of what is left out, anew in each step.
type dropout struct{ form, tag, field, vector, layer, top float32 }

// A layerPass is what a layer makes of all tokens, and what the way back
// needs of it.
type layerPass struct {
	in, mask     []float32 // with what was dropped out; the mask is a row for each lesson
	mixed        []float32
	state        [2][]float32
	forget, pass [2][]float32
	forgetSlope  [2][]float32
	passSlope    [2][]float32
	curve        [2][]float32
	curveSlope   [2][]float32
	out          []float32
}

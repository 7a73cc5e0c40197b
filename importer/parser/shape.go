package parser

import "example.org/entente/importer/internal/lexicon"

// A shape is the size of a network. All sizes are multiples of
// matrix.Panel.
type shape struct {
	hidden int // numbers of a token, and of each direction of a layer
	layers int
	arc    int // numbers by which a head and a dependent find each other
	label  int // and by which the label of their arc is found
	labels int // how many labels there are, rounded up
	tags   int // how many tags there are, rounded up; they are learned beside the tree
}

// far is the distance from which on arcs are of one length.
const far = 24

// A span is a stretch of a network's parameters.
type span struct{ at, rows, columns int }

func (s span) size() int                { return s.rows * s.columns }
func (s span) of(p []float32) []float32 { return p[s.at : s.at+s.size()] }

// A layout says where the parameters of a network stand.
type layout struct {
	shape
	vector            span   // from a word's vector to a token's numbers
	mix               []span // of each layer: from its input to the candidates and gates of both directions
	gates             []span // of each layer: for both directions, what the state before and a constant add to the two gates
	top, topBias      span   // to head, dependent, and the same for labels
	pair              span   // from a head's numbers to those that a dependent's are multiplied by
	prior             span   // what every dependent seeks in a head
	root              span   // the root as a head
	distance          span   // what an arc's length and direction add
	last, lastBias    span   // from a pair to the labels
	tagging, tagsBias span
	total             int
}

// inputs is how many numbers a layer takes.
func (s shape) inputs(layer int) int {
	if layer == 0 {
		return s.hidden
	}
	return 2 * s.hidden
}

func newLayout(s shape) *layout {
	l := &layout{shape: s}
	place := func(rows, columns int) span {
		at := l.total
		l.total += rows * columns
		return span{at, rows, columns}
	}
	l.vector = place(lexicon.Dimensions, s.hidden)
	for i := range s.layers {
		l.mix = append(l.mix, place(s.inputs(i), 6*s.hidden))
		l.gates = append(l.gates, place(8, s.hidden))
	}
	l.top, l.topBias = place(2*s.hidden, 2*s.arc+2*s.label), place(1, 2*s.arc+2*s.label)
	l.pair, l.prior, l.root = place(s.arc, s.arc), place(1, s.arc), place(1, s.arc)
	l.distance = place(1, 2*far+1)
	l.last, l.lastBias = place(s.label, s.labels), place(1, s.labels)
	l.tagging, l.tagsBias = place(2*s.hidden, s.tags), place(1, s.tags)
	return l
}

// length is the number of an arc's length and direction; the root's arcs
// count as those from just before the sentence.
func length(head, dependent int) int { return max(-far, min(far, head-dependent)) + far }

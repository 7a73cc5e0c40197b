// Package parser holds the model that finds how the words of a tagged
// sentence hang together: a tree of Universal Dependencies.
//
// A recurrent network reads the sentence in both directions and scores every
// word as the head of every other; the tree is the one whose arcs score
// most. Weights are bytes and sums are integers, so a sentence has the same
// tree on every machine. The model is learned by importer/parser/train and is
// part of the program; the first sentence unpacks it.
package parser

import (
	_ "embed"
	"sync"

	"example.org/entente/importer"
)

//go:embed model.bin
var packed []byte

var shipped = sync.OnceValue(func() *model {
	m, err := unpack(packed)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// A Parser fills in heads and labels. It is safe for concurrent use.
type Parser struct{ model func() *model }

// New returns the parser that is part of the program. It costs nothing until
// it is used.
func New() *Parser { return &Parser{shipped} }

// Unpack returns the parser that a packed model describes.
func Unpack(packed []byte) (*Parser, error) {
	m, err := unpack(packed)
	if err != nil {
		return nil, err
	}
	return &Parser{func() *model { return m }}, nil
}

// longest is how many tokens are parsed at once, for a tree takes time in
// proportion to the cube of its length. What is longer is hardly one sentence: it is
// parsed in pieces, which end at a comma or semicolon where they can.
const longest = 150

// pieceEnd is the end of the piece of a sentence from token start on.
func pieceEnd(sentence []importer.Token, start int) int {
	end := start + longest
	if end >= len(sentence) {
		return len(sentence)
	}
	for i := end; i > start+longest/2; i-- {
		if tag := sentence[i-1].Tag; tag == "," || tag == ":" {
			return i
		}
	}
	return end
}

// Parse fills in the head and the label of every token of a sentence, whose
// tags and lemmas are known: one tree with one root.
func (p *Parser) Parse(sentence []importer.Token) {
	if len(sentence) == 0 {
		return
	}
	m := p.model()
	first := 0 // root of the first piece
	for start := 0; start < len(sentence); {
		end := pieceEnd(sentence, start)
		piece := sentence[start:end]
		m.parseWhole(piece)
		for i := range piece {
			switch {
			case piece[i].Head >= 0:
				piece[i].Head += start
			case start == 0:
				first = i
			default:
				piece[i].Head, piece[i].Label = first, "parataxis"
			}
		}
		start = end
	}
}

func (m *model) parse(piece []importer.Token) {
	r := runs.Get().(*run)
	defer runs.Put(r)
	r.model = m
	r.score(piece)
	r.resolve(piece)
	for i, h := range r.finder.heads {
		if h == len(piece) {
			h = -1
		}
		piece[i].Head, piece[i].Label = h, r.labelNames[r.chosen[i]]
		if piece[i].Label == "mark" && piece[i].Tag == "WDT" {
			piece[i].Tag, piece[i].Lemma = "IN", ""
		}
	}
}

// Package lexicon holds what is known of English words before any text is
// read: the distributional class of a form, and which parts of speech a
// dictionary gives it.
//
// The table is built by importer/internal/lexicon/build from Brown clusters
// and WordNet; DESIGN.md says from which files.
package lexicon

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math/bits"
	"strings"
	"sync"

	"example.org/entente/importer/internal/linear"
	"example.org/entente/importer/internal/squeeze"
)

// A Word is what is known of a form. Its zero value: nothing.
type Word struct {
	// Class is the form's distributional class. Its lower bits are the
	// upper branches of the tree of classes, so Class&15 and Class&63 are
	// coarser classes; 0 is none.
	Class uint32
	// Topic is the form's class by the words that stand near it; 0 is none.
	Topic uint16
	// Forms says which inflected forms of dictionary words it can be.
	Forms Forms
}

// Forms is a set of inflected forms.
type Forms uint8

// The inflected forms a word can have.
const (
	Noun       Forms = 1 << iota // the singular
	Plural                       // of a noun
	Verb                         // the base form
	Singular                     // the third person of a verb: "strikes"
	Past                         // of a verb, or its past participle
	Participle                   // of the present: "striking"
	Adjective
	Adverb
)

//go:embed lexicon.bin
var packed []byte

var table = sync.OnceValue(func() *lexicon {
	l, err := unpack(packed)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return l
})

// Look returns what is known of a form. Where a capitalised form has no
// entry of its own, the one in lower case speaks for it.
func Look(form string) Word {
	l := table()
	if w, ok := l.find(form); ok {
		return w
	}
	if lower := strings.ToLower(form); lower != form {
		w, _ := l.find(lower)
		return w
	}
	return Word{}
}

// A lexicon is a table by hash, ordered, in which a key's home is given by
// its upper bits.
type lexicon struct {
	shift uint
	start []uint32
	keys  []uint32
	words []Word
}

func key(form string) uint32 { return linear.Key(linear.Hash(form)) }

func (l *lexicon) find(form string) (Word, bool) {
	k := key(form)
	b := k >> l.shift
	for i := l.start[b]; i < l.start[b+1]; i++ {
		if l.keys[i] == k {
			return l.words[i], true
		}
	}
	return Word{}, false
}

var errDamaged = errors.New("lexicon is damaged: it ends too early")

// Pack writes words, in a form that the package can embed.
func Pack(words map[string]Word) []byte { return pack(words) }

// unpackCounted unpacks what begins with how many things follow, n.
func unpackCounted(packed []byte) (n uint64, data []byte, err error) {
	if data, err = squeeze.Unpack(packed); err != nil {
		return 0, nil, err
	}
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)) {
		return 0, nil, errDamaged
	}
	return n, data[size:], nil
}

func unpack(packed []byte) (*lexicon, error) {
	n, data, err := unpackCounted(packed)
	if err != nil {
		return nil, err
	}
	classes, size := binary.Uvarint(data)
	if size <= 0 || uint64(len(data)) < 4*classes {
		return nil, errDamaged
	}
	data = data[size:]
	class := make([]uint32, classes)
	for i := range class {
		class[i] = binary.LittleEndian.Uint32(data[4*i:])
	}
	data = data[4*classes:]
	l := &lexicon{keys: make([]uint32, n), words: make([]Word, n)}
	l.shift = uint(32 - bits.Len(uint(n)))
	l.start = make([]uint32, 1<<(32-l.shift)+1)
	k := uint64(0)
	for i := range l.keys {
		delta, size := binary.Uvarint(data)
		if size <= 0 || len(data) < size+5 {
			return nil, errDamaged
		}
		k += delta
		data = data[size:]
		l.keys[i] = uint32(k)<<1 | 1
		c := binary.LittleEndian.Uint16(data)
		if int(c) >= len(class) {
			return nil, errDamaged
		}
		l.words[i] = Word{
			Class: class[c],
			Topic: binary.LittleEndian.Uint16(data[2:]),
			Forms: Forms(data[4]),
		}
		data = data[5:]
		l.start[l.keys[i]>>l.shift+1]++
	}
	for b := 1; b < len(l.start); b++ {
		l.start[b] += l.start[b-1]
	}
	return l, nil
}

package tagger

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/importer/internal/linear"
	"example.org/entente/importer/internal/squeeze"
)

// A model is all that training finds out.
type model struct {
	tags    []string
	lemmas  lemmas
	weights linear.Scorer
}

var errDamaged = errors.New("tagger model is damaged: it ends too early")

// pack writes tags and lemmas as lines of text, then the weights.
func pack(tags []string, l lemmas, weights []byte) []byte {
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(l)) {
		lines = append(lines, key+" "+strconv.Itoa(l[key].cut)+" "+l[key].add)
	}
	out := appendText(nil, strings.Join(tags, "\n"))
	out = appendText(out, strings.Join(lines, "\n"))
	return squeeze.Pack(append(out, weights...))
}

func appendText(out []byte, text string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(text))), text...)
}

func cutText(data []byte) (text string, rest []byte, err error) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)-size) {
		return "", nil, errDamaged
	}
	return string(data[size : size+int(n)]), data[size+int(n):], nil
}

func unpack(packed []byte) (*model, error) {
	data, err := squeeze.Unpack(packed)
	if err != nil {
		return nil, err
	}
	tags, data, err := cutText(data)
	if err != nil {
		return nil, err
	}
	rules, data, err := cutText(data)
	if err != nil {
		return nil, err
	}
	m := &model{tags: strings.Split(tags, "\n"), lemmas: lemmas{}}
	for line := range strings.Lines(rules) {
		tag, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		end, rest, _ := strings.Cut(rest, " ")
		cut, add, ok := strings.Cut(rest, " ")
		n, err := strconv.Atoi(cut)
		if !ok || err != nil {
			return nil, errDamaged
		}
		m.lemmas[tag+" "+end] = edit{n, add}
	}
	m.weights, err = linear.Unpack(data)
	return m, err
}

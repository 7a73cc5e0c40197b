package parser

import (
	"encoding/binary"
	"errors"
	"strings"

	"example.org/entente/importer/internal/linear"
)

// A model is all that training finds out.
type model struct {
	actions *actions
	weights linear.Scorer
	width   int // of the beam it was trained for
}

var errDamaged = errors.New("parser model is damaged")

var signs = [...]string{shift: "shift", left: "<", right: ">"}

// pack writes the width of the beam, the actions as lines of text, such as
// "< nsubj", and the weights.
func pack(width int, as *actions, weights []byte) []byte {
	var lines []string
	for _, a := range as.list {
		lines = append(lines, signs[a.move]+" "+a.label)
	}
	text := strings.Join(lines, "\n")
	out := binary.AppendUvarint([]byte{uint8(width)}, uint64(len(text)))
	return append(append(out, text...), weights...)
}

func unpack(data []byte) (*model, error) {
	if len(data) == 0 || data[0] == 0 {
		return nil, errDamaged
	}
	width := int(data[0])
	data = data[1:]
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)-size) {
		return nil, errDamaged
	}
	var list []action
	for line := range strings.Lines(string(data[size : size+int(n)])) {
		sign, label, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		a := action{label: label}
		switch sign {
		case signs[left]:
			a.move = left
		case signs[right]:
			a.move = right
		}
		list = append(list, a)
	}
	if len(list) > linear.MaxClasses {
		return nil, errDamaged
	}
	weights, err := linear.Unpack(data[size+int(n):])
	return &model{newActions(list), weights, width}, err
}

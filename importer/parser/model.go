package parser

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"

	"example.org/entente/importer/internal/matrix"
	"example.org/entente/importer/internal/squeeze"
)

// A model is a network ready for use. It is read-only, so any number of
// goroutines may parse with it.
type model struct {
	*layout
	labelNames []string
	tagNames   []string
	rootLabel  int    // the number of the label "root"
	slotOf     []slot // for each label, which slot of a head it fills
	places     []place
	embedded   []int8    // the rows
	units      []float32 // for each row, what 1 stands for
	vector     quantised
	mix        []quantised
	top        quantised
	pair       quantised
	last       quantised
	tagging    quantised
	plain      []float32 // the parameters that are not quantised, where the layout has them
}

// A place in the table of rows, by hash; key 0 is free.
type place struct {
	key uint32
	row int32
}

// row returns the row of a key, or otherwise.
func (m *model) row(key uint32, otherwise int32) int32 {
	mask := uint32(len(m.places) - 1)
	for i := key >> 7 & mask; m.places[i].key != 0; i = (i + 1) & mask {
		if m.places[i].key == key {
			return m.places[i].row
		}
	}
	return otherwise
}

// A quantised matrix has a byte a weight, and for each column what 1 stands
// for.
type quantised struct {
	weights *matrix.Weights
	units   []float32
}

// most is the largest weight of a quantised matrix, mostOfRow that of a row:
// a token is the sum of many rows, whose faults even out.
const (
	most      = 127
	mostOfRow = 31
)

// floats are the spans that are kept as floats, matrices those that are
// quantised.
func (l *layout) floats() []span {
	return slices.Concat(l.gates, []span{l.topBias, l.prior, l.root, l.distance, l.lastBias, l.tagsBias})
}

func (l *layout) matrices() []span {
	return slices.Concat([]span{l.vector}, l.mix, []span{l.top, l.pair, l.last, l.tagging})
}

func (t *trainer) pack() []byte {
	text := strings.Join(t.vocabulary.labels, "\n") + "\n\n" + strings.Join(t.vocabulary.tags, "\n")
	var out []byte
	for _, n := range []int{t.hidden, t.layers, t.arc, t.label, len(text)} {
		out = binary.AppendUvarint(out, uint64(n))
	}
	out = append(out, text...)
	out = binary.AppendUvarint(out, uint64(t.vocabulary.rows))
	last := uint32(0)
	for _, key := range t.vocabulary.keys {
		out = binary.AppendUvarint(out, uint64(key>>1-last))
		last = key >> 1
	}
	for row := range t.vocabulary.rows {
		out = appendQuantised(out, t.embedded[row*t.hidden:][:t.hidden], t.hidden, 1, mostOfRow)
	}
	for _, s := range t.matrices() {
		columns := make([]float32, s.size())
		matrix.Transpose(columns, s.of(t.parameters), s.rows, s.columns, s.rows)
		out = appendQuantised(out, columns, s.rows, s.columns, most)
	}
	for _, s := range t.floats() {
		for _, v := range s.of(t.parameters) {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
		}
	}
	return squeeze.Pack(out)
}

// appendQuantised writes numbers, in groups of size: for each group what 1
// stands for, then a byte a number.
func appendQuantised(out []byte, numbers []float32, size, groups, most int) []byte {
	for g := range groups {
		group := numbers[g*size:][:size]
		top := float32(1e-9)
		for _, v := range group {
			top = max(top, v, -v)
		}
		unit := top / float32(most)
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(unit))
		for _, v := range group {
			out = append(out, byte(int8(math.Round(float64(v/unit)))))
		}
	}
	return out
}

var errDamaged = errors.New("parser model is damaged")

// A decoder takes a packed model apart; after a fault it gives nothing.
type decoder struct {
	data []byte
	bad  bool
}

func (d *decoder) number(limit int) int {
	n, size := binary.Uvarint(d.data)
	if size <= 0 || n > uint64(limit) {
		d.bad, d.data = true, nil
		return 0
	}
	d.data = d.data[size:]
	return int(n)
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.data) {
		d.bad, d.data = true, nil
		return make([]byte, n)
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) float() float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32(d.bytes(4)))
}

func unpack(packed []byte) (*model, error) {
	data, err := squeeze.Unpack(packed)
	if err != nil {
		return nil, err
	}
	d := &decoder{data: data}
	const limit = 1 << 10
	s := shape{hidden: d.number(limit), layers: d.number(16), arc: d.number(limit), label: d.number(limit)}
	labels, tags, _ := strings.Cut(string(d.bytes(d.number(1<<16))), "\n\n")
	m := &model{labelNames: strings.Split(labels, "\n"), tagNames: strings.Split(tags, "\n")}
	for _, n := range []int{s.hidden, s.arc, s.label} {
		d.bad = d.bad || n == 0 || n%matrix.Panel != 0
	}
	rows := d.number(len(data))
	if d.bad || s.layers == 0 || rows < int(fields) || len(d.data) < rows*s.hidden {
		return nil, errDamaged
	}
	s.labels, s.tags = matrix.Up(len(m.labelNames), matrix.Panel), matrix.Up(len(m.tagNames), matrix.Panel)
	m.layout = newLayout(s)
	m.rootLabel = slices.Index(m.labelNames, "root")
	for _, label := range m.labelNames {
		m.slotOf = append(m.slotOf, slotOf(label))
	}
	size := 1
	for size < 2*rows {
		size *= 2
	}
	m.places = make([]place, size)
	key := uint32(0)
	for row := int(fields); row < rows; row++ {
		key += uint32(d.number(1 << 31))
		m.put(key<<1|1, int32(row))
	}
	m.embedded, m.units = d.quantised(s.hidden, rows)
	factors := make([]quantised, 0, s.layers+5)
	for _, s := range m.matrices() {
		columns, units := d.quantised(s.rows, s.columns)
		b := make([]int8, s.size())
		for j := range s.columns {
			for i, v := range columns[j*s.rows:][:s.rows] {
				b[i*s.columns+j] = v
			}
		}
		for j := range units {
			units[j] /= matrix.Fine
		}
		factors = append(factors, quantised{matrix.NewWeights(b, s.rows, s.columns), units})
	}
	m.vector, m.mix = factors[0], factors[1:1+s.layers]
	m.top, m.pair, m.last, m.tagging = factors[1+s.layers], factors[2+s.layers], factors[3+s.layers], factors[4+s.layers]
	m.plain = make([]float32, m.total)
	for _, s := range m.floats() {
		to := s.of(m.plain)
		for i := range to {
			to[i] = d.float()
		}
	}
	if d.bad || len(d.data) > 0 {
		return nil, errDamaged
	}
	return m, nil
}

func (m *model) put(key uint32, row int32) {
	mask := uint32(len(m.places) - 1)
	i := key >> 7 & mask
	for m.places[i].key != 0 {
		i = (i + 1) & mask
	}
	m.places[i] = place{key, row}
}

// quantised reads groups of numbers.
func (d *decoder) quantised(size, groups int) ([]int8, []float32) {
	numbers, units := make([]int8, size*groups), make([]float32, groups)
	for g := range groups {
		units[g] = d.float()
		for i, b := range d.bytes(size) {
			numbers[g*size+i] = int8(b)
		}
	}
	return numbers, units
}

package parser

import "slices"

// A vocabulary gives numbers to all that has a row, and to labels and tags.
type vocabulary struct {
	known        map[uint32]int32
	keys         []uint32 // of the rows, after the first ones
	rows         int
	labels, tags []string
}

func newVocabulary(examples []Example) *vocabulary {
	v := &vocabulary{known: map[uint32]int32{}}
	var counts [fields]map[uint32]int
	for f := range counts {
		counts[f] = map[uint32]int{}
	}
	for _, e := range examples {
		for i := range e.Tokens {
			r := read(&e.Tokens[i], i == 0)
			for f, key := range r.keys {
				counts[f][key]++
			}
			v.labels = append(v.labels, e.Tokens[i].Label)
			v.tags = append(v.tags, e.Tags[i])
		}
	}
	slices.Sort(v.labels)
	slices.Sort(v.tags)
	v.labels, v.tags = slices.Compact(v.labels), slices.Compact(v.tags)
	for f := range counts {
		for key, n := range counts[f] {
			if n >= rare[f] {
				v.keys = append(v.keys, key)
			}
		}
	}
	slices.Sort(v.keys)
	v.keys = slices.Compact(v.keys)
	for i, key := range v.keys {
		v.known[key] = int32(i) + int32(fields)
	}
	v.rows = len(v.keys) + int(fields)
	return v
}

// markWeight is how much a mark's head and label count: nobody asks.
const markWeight = 0.3

func (v *vocabulary) lesson(e *Example) *lesson {
	l := &lesson{}
	for f := range l.unknown {
		l.unknown[f] = int32(f)
	}
	for i := range e.Tokens {
		token := &e.Tokens[i]
		r := read(token, i == 0)
		var rows [fields]int32
		for f, key := range r.keys {
			row, known := v.known[key]
			if !known {
				row = int32(f)
			}
			rows[f] = row
		}
		l.rows = append(l.rows, rows)
		l.vectors = append(l.vectors, r.vector)
		head := token.Head
		if head < 0 {
			head = len(e.Tokens)
		}
		l.heads = append(l.heads, head)
		label, _ := slices.BinarySearch(v.labels, token.Label)
		tag, _ := slices.BinarySearch(v.tags, e.Tags[i])
		l.labels, l.tags = append(l.labels, label), append(l.tags, tag)
		weight := float32(1)
		if token.Label == "punct" {
			weight = markWeight
		}
		l.weights = append(l.weights, weight)
	}
	return l
}

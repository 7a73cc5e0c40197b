package parser

import (
	"math"

	"example.org/entente/importer/internal/matrix"
)

// The parts of what the top gives for a token.
const (
	asHead = iota
	asDependent
	asLabelHead
	asLabelDependent
)

// leak is what is left of a negative number.
const leak = 0.1

func bend(x float32) float32 {
	if x < 0 {
		return float32(leak * x)
	}
	return x
}

// widths are the sizes of the parts.
func (s shape) widths() [4]int { return [4]int{s.arc, s.arc, s.label, s.label} }

// step takes the lessons through the network and back: it leaves the
// gradient of the loss, divided by scale, in p.gradient and p.change.
func (p *pass) step(parameters, embedded []float32, packed *packedParameters, scale float32) {
	p.forward(parameters, embedded, packed)
	clear(p.gradient)
	p.loss = 0
	n := matrix.Up(p.tokens, matrix.Rows)
	columns := p.layout.top.columns
	out := sized(p.outs, n*columns)
	p.outs = out
	top := p.top
	packed.top.Multiply(out, top, p.tokens, false)
	bias := p.topBias.of(parameters)
	widths := p.widths()
	at := 0
	for k, width := range widths {
		part := sized(p.parts[k], (n+matrix.Rows)*width)
		p.parts[k] = part
		clear(part[p.tokens*width:])
		mask := sized(p.masks[k], p.tokens*width)
		p.masks[k] = mask
		p.fill(mask, p.dropout.top)
		for i := range p.tokens {
			from := out[i*columns+at:][:width]
			for j, v := range from {
				v += bias[at+j]
				m := mask[i*width+j]
				if k < asLabelHead { // the others are bent when they meet
					if v < 0 {
						m *= leak
					}
					mask[i*width+j] = m
				} else {
					m = 1
				}
				part[i*width+j] = float32(v * m)
			}
		}
		at += width
	}
	// The changes of the parts, side by side as the top gives them.
	changed := sized(p.spare[4], n*columns)
	p.spare[4] = changed
	clear(changed)
	p.learnHeads(parameters, packed, changed, scale)
	p.learnLabels(parameters, packed, changed, scale)
	p.product(p.layout.top, top, changed, p.tokens)
	p.sum(p.topBias, changed, p.tokens)
	change := sized(p.spare[5], n*2*p.hidden)
	p.spare[5] = change
	packed.topBack.Multiply(change, changed, p.tokens, false)
	p.learnTags(parameters, packed, change, scale)
	p.backward(parameters, packed, change)
}

// learnHeads adds what the arcs' loss asks of the parts.
func (p *pass) learnHeads(parameters []float32, packed *packedParameters, changed []float32, scale float32) {
	a, columns := p.arc, p.layout.top.columns
	n := matrix.Up(p.tokens, matrix.Rows)
	heads := p.parts[asHead]
	paired := sized(p.paired, (n+matrix.Rows)*a)
	p.paired = paired
	packed.pair.Multiply(paired, heads, p.tokens, false)
	prior, root, distance := p.prior.of(parameters), p.root.of(parameters), p.distance.of(parameters)
	sought := sized(p.sought, (n+matrix.Rows)*a)
	p.sought = sought
	clear(sought[p.tokens*a:])
	for i := range p.tokens {
		for j, v := range p.parts[asDependent][i*a:][:a] {
			sought[i*a+j] = v + prior[j]
		}
	}
	soughtChange := sized(p.spare[6], (n+matrix.Rows)*a)
	p.spare[6] = soughtChange
	pairedChange := sized(p.spare[7], n*a)
	p.spare[7] = pairedChange
	clear(pairedChange)
	rootChange, distanceChange := p.root.of(p.gradient), p.distance.of(p.gradient)
	var right matrix.Right
	for s, from := range p.starts {
		l := p.lessons[s]
		m := len(l.rows)
		all := make([]float32, matrix.Up(m+1, matrix.Panel)*a) // the heads, then the root
		copy(all, paired[from*a:][:m*a])
		copy(all[m*a:], root)
		right.PackTransposed(all, a, m+1)
		width := right.Columns()
		p.arcs = sized(p.arcs, matrix.Up(m, matrix.Rows)*width)
		right.Multiply(p.arcs, sought[from*a:], m, false)
		tight := make([]float32, matrix.Up(m, matrix.Rows)*(m+1))
		for i := range m {
			row := p.arcs[i*width:][:m+1]
			for h := range row {
				row[h] += distance[arcLength(h, i, m)]
			}
			row[i] = float32(math.Inf(-1))
			p.loss += float64(softmax(row, l.heads[i], l.weights[i]*scale))
			for h, v := range row {
				distanceChange[arcLength(h, i, m)] += v
			}
			copy(tight[i*(m+1):], row)
		}
		right.Pack(all, m+1, a)
		right.Multiply(soughtChange[from*a:], tight, m, false)
		turned := make([]float32, matrix.Up(m+1, matrix.Rows)*m)
		matrix.Transpose(turned, tight, m, m+1, m)
		right.Pack(sought[from*a:], m, a)
		back := make([]float32, matrix.Up(m+1, matrix.Rows)*a)
		right.Multiply(back, turned, m+1, false)
		copy(pairedChange[from*a:], back[:m*a])
		for j, v := range back[m*a:][:a] {
			rootChange[j] += v
		}
	}
	p.sum(p.prior, soughtChange, p.tokens)
	p.product(p.pair, heads, pairedChange, p.tokens)
	headChange := sized(p.spare[1], n*a)
	p.spare[1] = headChange
	packed.pairBack.Multiply(headChange, pairedChange, p.tokens, false)
	for i := range p.tokens {
		to := changed[i*columns:]
		for j := range a {
			to[j] = float32(headChange[i*a+j] * p.masks[asHead][i*a+j])
			to[a+j] = float32(soughtChange[i*a+j] * p.masks[asDependent][i*a+j])
		}
	}
}

// arcLength is length for a head that may be the root, number m.
func arcLength(head, dependent, m int) int {
	if head == m {
		return length(-1, dependent)
	}
	return length(head, dependent)
}

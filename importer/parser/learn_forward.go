package parser

import (
	"example.org/entente/importer/internal/lexicon"
	"example.org/entente/importer/internal/matrix"
)

// sized returns s with n places; they are not cleared.
func sized(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n, n+n/2)
	}
	return s[:n]
}

// fill makes a mask: 0 for what is dropped, and more than 1 for the rest, so
// that sums stay what they are on average.
func (p *pass) fill(mask []float32, share float32) {
	keep := 1 / (1 - share)
	threshold := uint64(share * (1 << 16))
	var bits uint64
	for i := range mask {
		if i%4 == 0 {
			bits = p.random.Uint64()
		}
		if mask[i] = keep; bits&0xffff < threshold {
			mask[i] = 0
		}
		bits >>= 16
	}
}

// input sums up the tokens' rows and vectors.
func (p *pass) input(embedded []float32, packed *packedParameters) []float32 {
	h := p.hidden
	n := matrix.Up(p.tokens, matrix.Rows)
	p.rows = p.rows[:0]
	p.vectors = sized(p.vectors, n*lexicon.Dimensions)
	clear(p.vectors)
	at := 0
	for _, l := range p.lessons {
		for i := range l.rows {
			for f, row := range l.rows[i] {
				share := p.dropout.field
				switch field(f) {
				case ofForm:
					share = p.dropout.form
				case ofTag:
					share = p.dropout.tag
				}
				if p.random.Float32() < share {
					row = l.unknown[f]
				}
				p.rows = append(p.rows, row)
			}
			if v := l.vectors[i]; v != nil && p.random.Float32() >= p.dropout.vector {
				spread(p.vectors[at*lexicon.Dimensions:], v)
			}
			at++
		}
	}
	out := sized(p.layers[0].in, n*h)
	packed.vector.Multiply(out, p.vectors, p.tokens, false)
	for i := range p.tokens {
		to := out[i*h:][:h]
		for _, row := range p.rows[i*int(fields):][:fields] {
			from := embedded[int(row)*h:][:h]
			for j, v := range from {
				to[j] += v
			}
		}
	}
	return out
}

// spread writes a vector as floats.
func spread(to []float32, v *lexicon.Vector) {
	for i, x := range v {
		to[i] = float32(x) * (8.0 / lexicon.Unit)
	}
}

// forward computes all that the network makes of the lessons.
func (p *pass) forward(parameters, embedded []float32, packed *packedParameters) {
	h := p.hidden
	n := matrix.Up(p.tokens, matrix.Rows)
	x := p.input(embedded, packed)
	for k := range p.layers {
		l := &p.layers[k]
		l.in = x
		width := p.inputs(k)
		l.mask = sized(l.mask, len(p.lessons)*width)
		p.fill(l.mask, p.dropout.layer)
		p.each(func(i, lesson int) {
			mask := l.mask[lesson*width:][:width]
			for j, m := range mask {
				x[i*width+j] *= m
			}
		})
		l.mixed = sized(l.mixed, n*6*h)
		packed.mix[k].Multiply(l.mixed, x, p.tokens, false)
		l.out = sized(l.out, n*2*h)
		gates := p.gates[k].of(parameters)
		for d := range 2 {
			l.prepare(d, p.tokens*h)
			for s, from := range p.starts {
				l.run(d, from, len(p.lessons[s].rows), h, width, gates[d*4*h:][:4*h])
			}
		}
		if k+1 < len(p.layers) {
			x = sized(p.layers[k+1].in, n*2*h)
		} else {
			x = sized(p.top, n*2*h)
		}
		copy(x, l.out)
	}
	p.top = x
}

// each calls f for every token with the lesson it stands in.
func (p *pass) each(f func(token, lesson int)) {
	for s, from := range p.starts {
		for i := range p.lessons[s].rows {
			f(from+i, s)
		}
	}
}

func (l *layerPass) prepare(d, size int) {
	for _, s := range []*[2][]float32{&l.state, &l.forget, &l.pass, &l.forgetSlope, &l.passSlope, &l.curve, &l.curveSlope} {
		s[d] = sized(s[d], size)
	}
}

// run goes through a sentence in a direction: a state that each token
// renews in part, its gates deciding how much.
func (l *layerPass) run(d, from, tokens, h, width int, gates []float32) {
	before := make([]float32, h)
	skip := skipAt(d, width, h)
	for t := range tokens {
		i := from + t
		if d == 1 {
			i = from + tokens - 1 - t
		}
		mixed := l.mixed[i*6*h+d*3*h:][:3*h]
		x := l.in[i*width+skip:][:h]
		out := l.out[i*2*h+d*h:][:h]
		z, fs, rs := mixed[:h], mixed[h:][:h], mixed[2*h:][:h]
		carryForget, carryPass, biasForget, biasPass := gates[:h], gates[h:][:h], gates[2*h:][:h], gates[3*h:][:h]
		at := i * h
		forgets, passes, state, curve := l.forget[d][at:][:h], l.pass[d][at:][:h], l.state[d][at:][:h], l.curve[d][at:][:h]
		forgetSlope, passSlope, curveSlope := l.forgetSlope[d][at:][:h], l.passSlope[d][at:][:h], l.curveSlope[d][at:][:h]
		for j, last := range before[:h] {
			f := fs[j] + float32(carryForget[j]*last) + biasForget[j]
			r := rs[j] + float32(carryPass[j]*last) + biasPass[j]
			forget, pass := matrix.Gate(f), matrix.Gate(r)
			c := z[j] + float32(forget*(last-z[j]))
			g := matrix.Curve(c)
			out[j] = x[j] + float32(pass*(g-x[j]))
			forgets[j], passes[j], state[j], curve[j] = forget, pass, c, g
			forgetSlope[j], passSlope[j], curveSlope[j] = gateSlope(f), gateSlope(r), slope(c)
		}
		before = state
	}
}

// skipAt is where in a layer's input stands what a direction may let through
// as it is.
func skipAt(direction, width, hidden int) int {
	if width == hidden {
		return 0
	}
	return direction * hidden
}

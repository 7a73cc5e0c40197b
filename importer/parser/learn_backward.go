package parser

import "example.org/entente/importer/internal/matrix"

// product adds the product of the transpose of a, of p.tokens rows, and b to
// a span of the gradient.
func (p *pass) product(to span, a, b []float32, tokens int) {
	columns := to.columns
	turned := sized(p.spare[0], matrix.Up(to.rows, matrix.Rows)*tokens)
	p.spare[0] = turned
	matrix.Transpose(turned, a, tokens, to.rows, tokens)
	p.right.Pack(b, tokens, columns)
	if p.right.Columns() != columns || to.rows%matrix.Rows != 0 {
		panic("parser: a size is no multiple of a panel")
	}
	p.right.Multiply(to.of(p.gradient), turned, to.rows, true)
}

// sum adds the sums of the columns of a to a span of the gradient.
func (p *pass) sum(to span, a []float32, tokens int) {
	g := to.of(p.gradient)
	for i := range tokens {
		for j, v := range a[i*to.columns:][:to.columns] {
			g[j] += v
		}
	}
}

// backward takes change, that of what the top layer gave, down to the
// tokens' numbers.
func (p *pass) backward(parameters []float32, packed *packedParameters, change []float32) {
	h := p.hidden
	n := matrix.Up(p.tokens, matrix.Rows)
	for k := len(p.layers) - 1; k >= 0; k-- {
		l := &p.layers[k]
		width := p.inputs(k)
		mixed := sized(p.spare[1], n*6*h)
		p.spare[1] = mixed
		skipped := sized(p.spare[2], n*width)
		p.spare[2] = skipped
		clear(skipped)
		gates, gradient := p.gates[k].of(parameters), p.gates[k].of(p.gradient)
		for d := range 2 {
			for s, from := range p.starts {
				l.back(d, from, len(p.lessons[s].rows), h, width, gates[d*4*h:][:4*h], gradient[d*4*h:][:4*h], change, mixed, skipped)
			}
		}
		p.product(p.mix[k], l.in, mixed, p.tokens)
		packed.mixBack[k].Multiply(skipped, mixed, p.tokens, true)
		p.each(func(i, lesson int) {
			mask := l.mask[lesson*width:][:width]
			for j, m := range mask {
				skipped[i*width+j] *= m
			}
		})
		change, p.spare[2] = skipped, p.spare[3]
		p.spare[3] = skipped
	}
	p.product(p.vector, p.vectors, change, p.tokens)
	p.change = change
}

// back is run's way back.
func (l *layerPass) back(d, from, tokens, h, width int, gates, gradient, change, mixed, skipped []float32) {
	later := make([]float32, h) // the change of the state, from the tokens after it
	zero := make([]float32, h)
	skip := skipAt(d, width, h)
	for t := tokens - 1; t >= 0; t-- {
		i, last := from+t, from+t-1
		if d == 1 {
			i = from + tokens - 1 - t
			last = i + 1
		}
		before := zero
		if t > 0 {
			before = l.state[d][last*h:][:h]
		}
		at := i * h
		forgets, passes, curve := l.forget[d][at:][:h], l.pass[d][at:][:h], l.curve[d][at:][:h]
		forgetSlope, passSlope, curveSlope := l.forgetSlope[d][at:][:h], l.passSlope[d][at:][:h], l.curveSlope[d][at:][:h]
		x := l.in[i*width+skip:][:h]
		to := mixed[i*6*h+d*3*h:][:3*h]
		toForget, toPass := to[h:][:h], to[2*h:][:h]
		z := l.mixed[i*6*h+d*3*h:][:h]
		over := skipped[i*width+skip:][:h]
		out := change[i*2*h+d*h:][:h]
		for j := range h {
			pass, forget := passes[j], forgets[j]
			r := float32(out[j]*(curve[j]-x[j])) * passSlope[j]
			over[j] += float32(out[j] * (1 - pass))
			c := later[j] + float32(float32(out[j]*pass)*curveSlope[j])
			f := float32(c*(before[j]-z[j])) * forgetSlope[j]
			to[j], toForget[j], toPass[j] = float32(c*(1-forget)), f, r
			gradient[j] += float32(f * before[j])
			gradient[h+j] += float32(r * before[j])
			gradient[2*h+j] += f
			gradient[3*h+j] += r
			later[j] = float32(c*forget) + float32(f*gates[j]) + float32(r*gates[h+j])
		}
	}
}

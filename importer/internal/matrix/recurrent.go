package matrix

// A Cell is one direction of a recurrent layer of n numbers (after Lei and
// others, 2018): in each step a state is renewed in part and given out in
// part, the rest of what is given out being the layer's own input. n is a
// multiple of Panel.
type Cell struct {
	Units []float32 // what 1 stands for in the sums of candidates, forget gates and pass gates: 3n
	Gates []float32 // factors of the state before in both gates, then what is added to both: 4n
}

// Step renews state from the sums of a token and makes out of it and of in.
func (c *Cell) Step(state, out, in []float32, sums []int32) {
	n := len(state)
	step(state, out[:n], in[:n], sums[:3*n], c.Units[:3*n], c.Gates[:4*n])
}

func cell(state, out, in []float32, sums []int32, units, gates []float32) {
	n := len(state)
	out, in = out[:n], in[:n]
	for j, before := range state {
		z := float32(float32(sums[j]) * units[j])
		f := float32(float32(sums[n+j]) * units[n+j])
		p := float32(float32(sums[2*n+j]) * units[2*n+j])
		forget := Gate(f + float32(gates[j]*before) + gates[2*n+j])
		pass := Gate(p + float32(gates[n+j]*before) + gates[3*n+j])
		now := z + float32(forget*(before-z))
		state[j] = now
		out[j] = in[j] + float32(pass*(Curve(now)-in[j]))
	}
}

// Curve is close to the hyperbolic tangent and made of sums, products and
// one quotient, so that it has the same bits on every machine. It reaches 1
// at 3, where its slope is 0.
func Curve(x float32) float32 {
	x = max(-3, min(3, x))
	s := float32(x * x)
	return float32(x*(27+s)) / (27 + float32(9*s))
}

// Gate is close to the logistic function: from 0 to 1.
func Gate(x float32) float32 { return 0.5 + float32(0.5*Curve(float32(0.5*x))) }

// Fine is how many steps there are from 0 to 1 in what Round makes, Edge
// where they end.
const (
	Fine = 1024
	Edge = 16
)

// Round makes integers of numbers, in steps of 1/Fine; numbers beyond Edge
// are cut off there. It fills whole panels: to and from are as long, and that
// is a multiple of Panel.
func Round(to []int16, from []float32) {
	if n := len(to) / Panel * Panel; n > 0 {
		round(to[:n], from[:n])
	}
}

func rounded(to []int16, from []float32) {
	for i, v := range from {
		to[i] = int16(max(-Edge*Fine, min(Edge*Fine-1, v*Fine)))
	}
}

// Add adds small integers, each times unit, to sum. Both are as long, and
// that is a multiple of Panel.
func Add(sum []float32, row []int8, unit float32) {
	if n := len(sum) / Panel * Panel; n > 0 {
		addRow(sum[:n], row[:n], unit)
	}
}

func added(sum []float32, row []int8, unit float32) {
	for i, v := range row {
		sum[i] += float32(float32(v) * unit)
	}
}

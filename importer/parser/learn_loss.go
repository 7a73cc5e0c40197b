package parser

import "math"

// slope is the derivative of matrix.Curve.
func slope(x float32) float32 {
	if x >= 3 || x <= -3 {
		return 0
	}
	s := float32(x * x)
	root := (s - 9) / (float32(3*s) + 9)
	return float32(root * root)
}

// gateSlope is the derivative of matrix.Gate.
func gateSlope(x float32) float32 { return float32(0.25 * slope(float32(0.5*x))) }

// exp is e to the power of x, for x of 0 and less; like the curves, the same
// everywhere.
func exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	n := math.Floor(float64(x)*math.Log2E + 0.5)
	r := float64(x) - float64(n*math.Ln2)
	sum := 1.0
	for k := 8.0; k >= 1; k-- {
		sum = 1 + float64(float64(sum*r)/k)
	}
	return float32(math.Ldexp(sum, int(n)))
}

// softmax turns scores into what the loss, that of not giving all to right,
// times weight, asks of them, and returns the loss.
func softmax(scores []float32, right int, weight float32) float32 {
	top := scores[0]
	for _, v := range scores {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range scores {
		scores[i] = exp(v - top)
		sum += scores[i]
	}
	loss := float32(math.Log(float64(sum / max(scores[right], 1e-30))))
	for i, v := range scores {
		scores[i] = float32(weight * (v / sum))
	}
	scores[right] -= weight
	return float32(weight * loss)
}

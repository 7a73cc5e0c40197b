package value

import (
	"strconv"
	"strings"
)

// ParseFloat reads a float as Java does: NaN and Infinity by these names, a
// suffix f or d, hexadecimal with an exponent. A number too large is infinite.
func ParseFloat(text string) (float64, bool) {
	text = strings.TrimFunc(text, func(r rune) bool { return r <= ' ' })
	unsigned := strings.TrimLeft(text, "+-")
	switch {
	case unsigned == "NaN" || unsigned == "Infinity":
	case unsigned == "" || (unsigned[0] < '0' || unsigned[0] > '9') && unsigned[0] != '.', strings.Contains(text, "_"):
		return 0, false
	default:
		hex := strings.HasPrefix(unsigned, "0x") || strings.HasPrefix(unsigned, "0X")
		if last := text[len(text)-1]; strings.IndexByte("fFdD", last) >= 0 && (!hex || strings.ContainsAny(text, "pP")) {
			text = text[:len(text)-1]
		}
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil && f == 0 || err != nil && !strings.Contains(err.Error(), "range") {
		return 0, false
	}
	return f, true
}

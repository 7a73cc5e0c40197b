package function

import (
	"math"
	"strconv"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// round rounds half up, towards the positive, without a precision; with one,
// half away from zero unless a mode is given.
func round(_ *Context, args []value.Value) (value.Value, error) {
	f, _ := args[0].Number()
	if len(args) == 1 {
		return value.Float(nearest(f)), nil
	}
	mode := "HALF_UP"
	if len(args) == 3 {
		mode, _ = args[2].Str()
	}
	up, ok := roundings[mode]
	precision := integer(args[1])
	switch {
	case !ok:
		return value.Null, bad("Unknown rounding mode. Valid values are: CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP, HALF_DOWN, UNNECESSARY.")
	case precision < 0:
		return value.Null, value.Errorf(value.ArgumentError, "NumberOutOfRange", "Precision argument to 'round()' cannot be negative")
	case math.IsNaN(f) || math.IsInf(f, 0):
		return args[0], nil
	case precision == 0 && len(args) == 2:
		return value.Float(nearest(f)), nil
	}
	return roundDecimal(f, precision, mode, up)
}

// nearest is the nearest whole number, the greater of two.
func nearest(f float64) float64 {
	floor := math.Floor(f)
	if f-floor >= 0.5 {
		return floor + 1
	}
	return floor
}

// roundings say by its mode whether what is cut off takes the last digit up,
// away from zero: by the sign, whether the last digit is odd, and how the rest compares with a half.
var roundings = map[string]func(negative, odd bool, half int) bool{
	"UP":          func(bool, bool, int) bool { return true },
	"DOWN":        func(bool, bool, int) bool { return false },
	"CEILING":     func(negative, _ bool, _ int) bool { return !negative },
	"FLOOR":       func(negative, _ bool, _ int) bool { return negative },
	"HALF_UP":     func(_, _ bool, half int) bool { return half >= 0 },
	"HALF_DOWN":   func(_, _ bool, half int) bool { return half > 0 },
	"HALF_EVEN":   func(_, odd bool, half int) bool { return half > 0 || half == 0 && odd },
	"UNNECESSARY": nil,
}

// roundDecimal rounds the decimal digits that f is written with.
func roundDecimal(f float64, precision int64, mode string, up func(negative, odd bool, half int) bool) (value.Value, error) {
	text := strconv.FormatFloat(math.Abs(f), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	if int64(len(fraction)) <= precision {
		return value.Float(f), nil
	}
	kept, rest := fraction[:precision], fraction[precision:]
	if mode == "UNNECESSARY" {
		return value.Null, bad("Rounding necessary")
	}
	digits := []byte(whole + kept)
	half := strings.Compare(strings.TrimRight(rest, "0"), "5")
	if up(math.Signbit(f), (digits[len(digits)-1]-'0')%2 == 1, half) {
		digits = plusOne(digits)
	}
	at := len(digits) - int(precision)
	rounded, _ := strconv.ParseFloat(string(digits[:at])+"."+string(digits[at:]), 64)
	if math.Signbit(f) && rounded != 0 {
		rounded = -rounded
	}
	return value.Float(rounded), nil
}

// plusOne adds one to the last of some decimal digits.
func plusOne(digits []byte) []byte {
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i] < '9' {
			digits[i]++
			return digits
		}
		digits[i] = '0'
	}
	return append([]byte{'1'}, digits...)
}

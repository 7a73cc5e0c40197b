package function

import (
	"math/big"
	"strconv"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// longestNumber is how long a text may be that is read as a number.
const longestNumber = 400

// parseInteger reads an integer, or a decimal number of which it takes the
// whole part: null for any other text, an error for one beyond 64 bits.
func parseInteger(s string) (value.Value, error) {
	if i, err := strconv.ParseInt(s, 10, 64); err == nil {
		return value.Int(i), nil
	}
	if s == "" || len(s) > longestNumber || strings.Trim(s, "0123456789.eE+-") != "" || !strings.ContainsAny(s, "0123456789") {
		return value.Null, nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil && f == 0 {
		return value.Null, nil //nolint:nilerr // the text is no number
	}
	if f >= 1<<63 || f < -1<<63 {
		return value.Null, wrong("integer, %s, is too large", s[:min(len(s), 60)])
	}
	if f > -1 && f < 1 {
		return value.Int(0), nil
	}
	// Exactly: a float has too few digits for "9007199254740993.5".
	exact, ok := new(big.Rat).SetString(s)
	if !ok {
		return value.Null, nil
	}
	whole := new(big.Int).Quo(exact.Num(), exact.Denom())
	if !whole.IsInt64() {
		return value.Null, wrong("integer, %s, is too large", s[:min(len(s), 60)])
	}
	return value.Int(whole.Int64()), nil
}

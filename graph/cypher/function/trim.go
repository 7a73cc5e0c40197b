package function

import (
	"strings"
	"unicode"

	"example.org/entente/graph/cypher/value"
)

// trimFunctions take characters off the ends of strings. The engine calls
// trim(BOTH x FROM y) as btrim, LEADING as ltrim and TRAILING as rtrim.
var trimFunctions = []*Function{
	define("trim", "input :: STRING", "STRING", "A string without blanks at its ends.", trimmer(strings.TrimFunc)),
	define("btrim", "input :: STRING, [trimCharacterString :: STRING]", "STRING", "A string without blanks, or any of some characters, at its ends.", trimmer(strings.TrimFunc)),
	define("ltrim", "input :: STRING, [trimCharacterString :: STRING]", "STRING", "A string without blanks, or any of some characters, at its start.", trimmer(strings.TrimLeftFunc)),
	define("rtrim", "input :: STRING, [trimCharacterString :: STRING]", "STRING", "A string without blanks, or any of some characters, at its end.", trimmer(strings.TrimRightFunc)),
}

func trimmer(trim func(string, func(rune) bool) string) call {
	return func(c *Context, args []value.Value) (value.Value, error) {
		s, _ := args[0].Str()
		if len(args) == 1 {
			return value.String(trim(s, blank)), nil
		}
		set, _ := args[1].Str()
		if err := c.charge(int64(len(set))); err != nil {
			return value.Null, err
		}
		in := map[rune]bool{}
		for _, r := range set {
			in[r] = true
		}
		return value.String(trim(s, func(r rune) bool { return in[r] })), nil
	}
}

// blank says whether Java takes r for white space: what parts words, but not
// what holds them together, such as a no-break space.
func blank(r rune) bool {
	switch r {
	case '\u00a0', '\u2007', '\u202f':
		return false
	}
	return r >= '\t' && r <= '\r' || r >= '\x1c' && r <= ' ' || r > '\x85' && unicode.Is(unicode.Z, r)
}

package function

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"example.org/entente/graph/cypher/value"
)

// stringFunctions are about strings. Their characters are Unicode's code
// points; positions count from 0.
var stringFunctions = []*Function{
	define("left", "original :: STRING, length :: INTEGER", "STRING", "The first characters of a string.", left),
	define("right", "original :: STRING, length :: INTEGER", "STRING", "The last characters of a string.", right),
	define("substring", "original :: STRING, start :: INTEGER, [length :: INTEGER]", "STRING", "The characters of a string from a position on, to its end or so many.", substring),
	define("replace", "original :: STRING, search :: STRING, replace :: STRING", "STRING", "A string with another text in place of each occurrence of one.", replace),
	define("split", "original :: STRING, splitDelimiters :: STRING | LIST<STRING>", "LIST<STRING>", "The parts of a string between a delimiter, or any of several.", split),
	define("toLower", "input :: STRING", "STRING", "A string in small letters.", mapped(toLower)),
	define("lower", "input :: STRING", "STRING", "A string in small letters, like toLower.", mapped(toLower)),
	define("toUpper", "input :: STRING", "STRING", "A string in capital letters.", mapped(toUpper)),
	define("upper", "input :: STRING", "STRING", "A string in capital letters, like toUpper.", mapped(toUpper)),
	define("char_length", "input :: STRING", "INTEGER", "The number of characters of a string.", size),
	define("character_length", "input :: STRING", "INTEGER", "The number of characters of a string.", size),
	define("normalize", "input :: STRING, [normalForm :: STRING]", "STRING", "A string in one of Unicode's normal forms: NFC, which it is without the second argument, NFD, NFKC or NFKD.", normalize),
}

// mapped is a function that makes a string of a string, at most three times as long.
func mapped(do func(string) string) call {
	return func(c *Context, args []value.Value) (value.Value, error) {
		s, _ := args[0].Str()
		if err := c.charge(int64(len(s))); err != nil {
			return value.Null, err
		}
		return value.String(do(s)), nil
	}
}

// offset is where the n-th character of s begins, or its end.
func offset(s string, n int64) int {
	if n >= int64(len(s)) {
		return len(s)
	}
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, width := utf8.DecodeRuneInString(s[at:])
		at += width
	}
	return at
}

func negative() error {
	return value.Errorf(value.ArgumentError, "NumberOutOfRange", "Cannot handle negative start index nor negative length")
}

func left(_ *Context, args []value.Value) (value.Value, error) {
	s, _ := args[0].Str()
	n := integer(args[1])
	if n < 0 {
		return value.Null, negative()
	}
	return value.String(s[:offset(s, n)]), nil
}

func right(_ *Context, args []value.Value) (value.Value, error) {
	s, _ := args[0].Str()
	n := integer(args[1])
	if n < 0 {
		return value.Null, value.Errorf(value.ArgumentError, "NumberOutOfRange", "negative length")
	}
	return value.String(s[offset(s, max(0, int64(utf8.RuneCountInString(s))-n)):]), nil
}

func substring(_ *Context, args []value.Value) (value.Value, error) {
	s, _ := args[0].Str()
	start := integer(args[1])
	if start < 0 {
		return value.Null, negative()
	}
	s = s[offset(s, start):]
	if len(args) == 2 {
		return value.String(s), nil
	}
	n := integer(args[2])
	if n < 0 {
		return value.Null, negative()
	}
	return value.String(s[:offset(s, n)]), nil
}

func replace(c *Context, args []value.Value) (value.Value, error) {
	s, _ := args[0].Str()
	search, _ := args[1].Str()
	by, _ := args[2].Str()
	if search == by {
		return args[0], nil
	}
	n := int64(strings.Count(s, search))
	if err := c.charge(int64(len(s)) + n*int64(len(by)-len(search))); err != nil {
		return value.Null, err
	}
	return value.String(strings.ReplaceAll(s, search, by)), nil
}

var forms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

func normalize(c *Context, args []value.Value) (value.Value, error) {
	s, _ := args[0].Str()
	form := norm.NFC
	if len(args) == 2 {
		name, _ := args[1].Str()
		f, ok := Form(name)
		if !ok {
			return value.Null, bad("Invalid normal form, expected NFC, NFD, NFKC, NFKD")
		}
		form = f
	}
	// A compatibility form may be eighteen times as long.
	if err := c.charge(int64(len(s))); err != nil {
		return value.Null, err
	}
	out := form.String(s)
	if err := c.charge(int64(len(out) - len(s))); err != nil {
		return value.Null, err
	}
	return value.String(out), nil
}

// Form is a normal form by its name, in capital letters.
func Form(name string) (norm.Form, bool) {
	f, ok := forms[name]
	return f, ok
}

// IsNormalized is s IS NORMALIZED in the form of that name: null unless v is a string.
func IsNormalized(v value.Value, form string) value.Truth {
	s, ok := v.Str()
	f, known := Form(form)
	if !ok || !known {
		return value.Unknown
	}
	return value.TruthOf(f.IsNormalString(s))
}

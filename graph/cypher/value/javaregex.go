package value

import (
	"strings"
	"unicode/utf8"
)

// javaClasses are the classes of characters that Java has and Go has not, or
// has by another name.
var javaClasses = map[string]string{
	"Lower": "a-z", "Upper": "A-Z", "ASCII": `\x00-\x7F`, "Alpha": "a-zA-Z", "Digit": "0-9", "Alnum": "a-zA-Z0-9",
	"Punct": "!-/:-@\\[-`{-~", "Graph": "!-~", "Print": " -~", "Blank": ` \t`, "Cntrl": `\x00-\x1F\x7F`,
	"XDigit": "0-9a-fA-F", "Space": `\t-\r `,
	"javaLowerCase": `\p{Ll}`, "javaUpperCase": `\p{Lu}`, "javaWhitespace": `\s`,
	"IsAlphabetic": `\p{L}\p{Nl}`, "IsLetter": `\p{L}`, "IsDigit": `\p{Nd}`, "IsUppercase": `\p{Lu}`, "IsLowercase": `\p{Ll}`,
	"IsPunctuation": `\p{P}`, "IsWhite_Space": `\s\x{85}\p{Z}`,
}

// javaLine is what the dot stands for in Java: all but what ends a line.
const javaLine = `[^\n\r\x{85}\x{2028}\x{2029}]`

// fromJava writes a regular expression of Java's in Go's syntax. Where Go has
// no like of it, the error says of what.
func fromJava(expression string) (string, error) {
	t := &translator{in: expression}
	err := t.run()
	return t.out.String(), err
}

type translator struct {
	in   string
	at   int
	out  strings.Builder
	set  int    // character classes in one another
	dots []bool // for each open group, whether the dot takes ends of lines
	dot  bool
}

func unsupported(what string) error {
	return Errorf(SemanticError, "InvalidArgumentValue", "Invalid Regex: %s", what)
}

func (t *translator) run() error {
	for t.at < len(t.in) {
		c, n := utf8.DecodeRuneInString(t.in[t.at:])
		rest := t.in[t.at+n:]
		switch {
		case c == '\\':
			if err := t.escape(rest); err != nil {
				return err
			}
			continue
		case t.set > 0 && c == '[' && !strings.HasPrefix(rest, ":"):
			return unsupported("a character class inside another one")
		case t.set > 0 && c == '&' && strings.HasPrefix(rest, "&"):
			return unsupported("the intersection of character classes (&&)")
		case t.set > 0 && c == ']':
			t.set--
		case t.set > 0:
		case c == '[':
			t.set++
			t.openSet(rest)
			continue
		case c == '.' && !t.dot:
			t.out.WriteString(javaLine)
			t.at++
			continue
		case c == '(':
			if err := t.group(rest); err != nil {
				return err
			}
			continue
		case c == ')' && len(t.dots) > 0:
			t.dot, t.dots = t.dots[len(t.dots)-1], t.dots[:len(t.dots)-1]
		case strings.ContainsRune("*+?}", c) && strings.HasPrefix(rest, "+"):
			return unsupported("a possessive quantifier (" + string(c) + "+)")
		}
		t.out.WriteString(t.in[t.at : t.at+n])
		t.at += n
	}
	return nil
}

// openSet copies the start of a character class, where a ] stands for itself.
func (t *translator) openSet(rest string) {
	n := 1
	if strings.HasPrefix(rest, "^") {
		n++
	}
	t.out.WriteString(t.in[t.at : t.at+n])
	t.at += n
	if strings.HasPrefix(t.in[t.at:], "]") {
		t.out.WriteString(`\]`)
		t.at++
	}
}

// group copies the start of a group, and heeds its flags.
func (t *translator) group(rest string) error {
	outer := t.dot
	switch {
	case !strings.HasPrefix(rest, "?"):
		t.dots = append(t.dots, outer)
		t.out.WriteByte('(')
		t.at++
		return nil
	case strings.HasPrefix(rest, "?=") || strings.HasPrefix(rest, "?!"):
		return unsupported("looking ahead " + rest[:2])
	case strings.HasPrefix(rest, "?<=") || strings.HasPrefix(rest, "?<!"):
		return unsupported("looking behind " + rest[:3])
	case strings.HasPrefix(rest, "?>"):
		return unsupported("an atomic group ?>")
	case strings.HasPrefix(rest, "?<"):
		t.dots = append(t.dots, outer)
		t.out.WriteString("(?<")
		t.at += 3
		return nil
	}
	end := strings.IndexAny(rest, ":)")
	if end < 0 {
		return unsupported("Unclosed group")
	}
	flags, on := "", true
	for _, f := range rest[1:end] {
		switch f {
		case '-':
			on = false
			flags += "-"
		case 's':
			t.dot = on
			flags += "s"
		case 'i', 'm':
			flags += string(f)
		case 'u', 'U': // Go's (?i) heeds all letters anyway
		default:
			return unsupported("Unknown inline modifier " + string(f))
		}
	}
	flags = strings.TrimSuffix(flags, "-")
	if rest[end] == ':' {
		t.dots = append(t.dots, outer)
		t.out.WriteString("(?" + flags + ":")
	} else if flags != "" {
		t.out.WriteString("(?" + flags + ")")
	}
	t.at += end + 2
	return nil
}

// escape translates what follows a backslash.
func (t *translator) escape(rest string) error {
	if rest == "" {
		return unsupported("a backslash at the end")
	}
	class := func(inSet, alone string) {
		if t.set > 0 {
			t.out.WriteString(inSet)
		} else {
			t.out.WriteString(alone)
		}
		t.at += 2
	}
	c, n := utf8.DecodeRuneInString(rest)
	switch {
	case c == 'p' || c == 'P':
		return t.property(rest, c == 'P')
	case c == 'u' && len(rest) >= 5:
		t.out.WriteString(`\x{` + rest[1:5] + `}`)
		t.at += 6
	case c == 'h':
		class(` \t\x{A0}\x{1680}\x{180e}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}`, `[ \t\x{A0}\x{1680}\x{180e}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]`)
	case c == 's':
		class(`\s\x0B`, `[\s\x0B]`) // with the vertical tab, which Go's lacks
	case c == 'S' && t.set == 0:
		class("", `[^\s\x0B]`)
	case c == 'R' && t.set == 0:
		class("", `(?:\r\n|[\n-\r\x{85}\x{2028}\x{2029}])`)
	case c == 'Z' && t.set == 0:
		class("", `\z`)
	case c == 'e':
		class(`\x1B`, `\x1B`)
	case c == '0':
		digits := 0
		for digits < 3 && digits+1 < len(rest) && rest[digits+1] >= '0' && rest[digits+1] <= '7' {
			digits++
		}
		if digits == 0 {
			return unsupported("Illegal octal escape sequence")
		}
		t.out.WriteString(`\` + "000"[:3-digits] + rest[1:1+digits])
		t.at += 2 + digits
	case c >= '1' && c <= '9' || c == 'k':
		return unsupported("a reference back to a group (\\" + string(c) + ")")
	case strings.ContainsRune("GXcN", c):
		return unsupported("\\" + string(c))
	case c == 'Q':
		end := strings.Index(rest, `\E`)
		if end < 0 {
			end = len(rest)
		}
		for _, q := range rest[1:end] {
			if q < utf8.RuneSelf && strings.ContainsRune(`\.+*?()|[]{}^$-&`, q) {
				t.out.WriteByte('\\')
			}
			t.out.WriteRune(q)
		}
		t.at += min(end+3, len(t.in)-t.at)
	default:
		t.out.WriteString(`\` + rest[:n])
		t.at += 1 + n
	}
	return nil
}

// property translates \p{…} and \P{…}.
func (t *translator) property(rest string, not bool) error {
	end := strings.IndexByte(rest, '}')
	if !strings.HasPrefix(rest[1:], "{") || end < 0 {
		t.out.WriteString(`\` + rest[:1]) // \pL
		t.at += 2
		return nil
	}
	name := rest[2:end]
	t.at += end + 2
	set, ok := javaClasses[name]
	if !ok {
		for _, prefix := range []string{"Is", "In", "script=", "sc=", "general_category=", "gc=", "IsScript="} {
			if cut, found := strings.CutPrefix(name, prefix); found {
				name = cut
				break
			}
		}
		t.out.WriteString(`\` + rest[:1] + "{" + name + "}")
		return nil
	}
	switch {
	case t.set > 0 && not:
		return unsupported("\\P{" + name + "} inside a character class")
	case t.set > 0:
		t.out.WriteString(set)
	case not:
		t.out.WriteString("[^" + set + "]")
	default:
		t.out.WriteString("[" + set + "]")
	}
	return nil
}

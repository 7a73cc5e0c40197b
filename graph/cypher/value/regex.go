package value

import (
	"io"
	"regexp"
	"regexp/syntax"
	"unicode/utf8"
)

// A Pattern is a regular expression of =~, which matches whole strings.
type Pattern struct {
	re   *regexp.Regexp
	size int // instructions of the program that runs it
}

// maxPattern is the length of the longest regular expression, in bytes.
const maxPattern = 10_000

// CompilePattern reads a regular expression as Java writes it, as far as Go's
// engine has it, whose time is linear in the text: no references back to groups, no looking
// ahead or behind, no possessive quantifiers.
func CompilePattern(expression string) (*Pattern, error) {
	if len(expression) > maxPattern {
		return nil, Errorf(ArgumentError, "", "Invalid Regex: longer than %d bytes", maxPattern)
	}
	translated, err := fromJava(expression)
	if err != nil {
		return nil, err
	}
	// By itself first: "a)|(b" is no expression, but would be one in a group.
	parsed, err := syntax.Parse(translated, syntax.Perl)
	if err != nil {
		return nil, Errorf(SemanticError, "InvalidArgumentValue", "Invalid Regex: %v", err)
	}
	program, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return nil, Errorf(SemanticError, "InvalidArgumentValue", "Invalid Regex: %v", err)
	}
	re, err := regexp.Compile(`\A(?:` + translated + `)\z`)
	if err != nil {
		return nil, Errorf(SemanticError, "InvalidArgumentValue", "Invalid Regex: %v", err)
	}
	return &Pattern{re, len(program.Inst)}, nil
}

// quick is how many steps, instructions times bytes, a match may take
// without asking the Meter on the way.
const quick = 1 << 20

// Match is text =~ p: Unknown unless text is a string. The Meter is asked
// while a long match goes on.
func (p *Pattern) Match(m Meter, text Value) (Truth, error) {
	s, ok := text.Str()
	if !ok {
		return Unknown, nil
	}
	if m == nil || len(s) < quick/p.size {
		return TruthOf(p.re.MatchString(s)), nil
	}
	r := &meteredReader{text: s, meter: m, every: max(1, quick/p.size)}
	matched := p.re.MatchReader(r)
	return TruthOf(matched), r.err
}

// A meteredReader reads runes and asks its meter at every so many bytes; once
// that objects, the text ends.
type meteredReader struct {
	text      string
	at, asked int
	every     int
	meter     Meter
	err       error
}

func (r *meteredReader) ReadRune() (rune, int, error) {
	if r.at-r.asked >= r.every {
		r.asked = r.at
		r.err = r.meter.Charge(0)
	}
	if r.err != nil || r.at == len(r.text) {
		return 0, 0, io.EOF
	}
	c, n := utf8.DecodeRuneInString(r.text[r.at:])
	r.at += n
	return c, n, nil
}

// Matches is text =~ expression, for an expression that is no constant.
func Matches(m Meter, text, expression Value) (Truth, error) {
	e, ok := expression.Str()
	if !ok || text.ref == nil {
		return Unknown, nil
	}
	p, err := CompilePattern(e)
	if err != nil {
		return Unknown, err
	}
	return p.Match(m, text)
}

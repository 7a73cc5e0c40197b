package value

import "regexp"

// A Pattern is a regular expression of =~, which matches whole strings.
type Pattern struct{ re *regexp.Regexp }

// CompilePattern reads a regular expression as Java writes it, as far as Go's
// engine, which takes linear time, has it.
func CompilePattern(expression string) (*Pattern, error) {
	re, err := regexp.Compile(`\A(?:` + expression + `)\z`)
	if err != nil {
		return nil, Errorf(SyntaxError, "InvalidArgumentValue", "Invalid Regex: %v", err)
	}
	return &Pattern{re}, nil
}

// Match is text =~ p: Unknown unless text is a string.
func (p *Pattern) Match(text Value) Truth {
	s, ok := text.Str()
	if !ok {
		return Unknown
	}
	return TruthOf(p.re.MatchString(s))
}

// Matches is text =~ expression, for an expression that is no constant.
func Matches(text, expression Value) (Truth, error) {
	e, ok := expression.Str()
	if !ok || text.ref == nil {
		return Unknown, nil
	}
	p, err := CompilePattern(e)
	if err != nil {
		return Unknown, err
	}
	return p.Match(text), nil
}

package function

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph/cypher/value"
)

// evaluate computes an expression of literals, operators and calls, as tests
// write them. It knows no variables but those given.
func evaluate(c *Context, text string, variables map[string]value.Value) (v value.Value, err error) {
	p := &expression{c: c, text: text, variables: variables}
	defer func() {
		if e, ok := recover().(syntax); ok {
			err = fmt.Errorf("%s at %d in %s", string(e), p.at, text)
		}
	}()
	v, err = p.binary(0)
	if err == nil && p.peek() != "" {
		panic(syntax("more text"))
	}
	return v, err
}

// syntax is what the little parser does not understand.
type syntax string

type expression struct {
	c         *Context
	text      string
	at        int
	variables map[string]value.Value
}

// peek is the next word, number, string or sign.
func (p *expression) peek() string {
	for p.at < len(p.text) && strings.ContainsRune(" \n\t\r", rune(p.text[p.at])) {
		p.at++
	}
	rest := p.text[p.at:]
	if rest == "" {
		return ""
	}
	end := 0
	letter := func(b byte) bool {
		return b == '_' || b == '$' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= utf8.RuneSelf
	}
	switch c := rest[0]; {
	case c == '\'' || c == '"':
		for end = 1; end < len(rest) && rest[end] != c; end++ {
			if rest[end] == '\\' {
				end++
			}
		}
		end++
	case c >= '0' && c <= '9' || c == '.' && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9':
		for end < len(rest) && (letter(rest[end]) || rest[end] == '.' && !strings.HasPrefix(rest[end:], "..") && end+1 < len(rest) && rest[end+1] >= '0' && rest[end+1] <= '9' ||
			(rest[end] == '-' || rest[end] == '+') && (rest[end-1] == 'e' || rest[end-1] == 'E')) {
			end++
		}
	case letter(c):
		for end < len(rest) && letter(rest[end]) {
			end++
		}
	default:
		end = 1
		for _, sign := range []string{"<=", ">=", "<>", "=~", "..", "||"} {
			if strings.HasPrefix(rest, sign) {
				end = 2
			}
		}
	}
	return rest[:end]
}

// take reads the next word if it is one of words, in any case.
func (p *expression) take(words ...string) string {
	for _, w := range words {
		at := p.at
		ok := true
		for _, part := range strings.Fields(w) {
			got := p.peek()
			if !strings.EqualFold(got, part) {
				ok = false
				break
			}
			p.at += len(got)
		}
		if ok {
			return w
		}
		p.at = at
	}
	return ""
}

func (p *expression) need(word string) {
	if p.take(word) == "" {
		panic(syntax("no " + word))
	}
}

var operators = [][]string{
	{"OR"}, {"XOR"}, {"AND"}, {"NOT"},
	{"=", "<>", "<=", ">=", "<", ">"},
	{"=~", "STARTS WITH", "ENDS WITH", "CONTAINS", "IN", "IS NOT NULL", "IS NULL"},
	{"||", "+", "-"}, {"*", "/", "%"}, {"^"},
}

func (p *expression) binary(level int) (value.Value, error) {
	if level == len(operators) {
		return p.unary()
	}
	if operators[level][0] == "NOT" {
		if p.take("NOT") == "" {
			return p.binary(level + 1)
		}
		v, err := p.binary(level)
		t, err2 := value.ToTruth(v)
		if err == nil {
			err = err2
		}
		return t.Not().Value(), err
	}
	left, err := p.binary(level + 1)
	for {
		operator := p.take(operators[level]...)
		if operator == "" {
			return left, err
		}
		var right value.Value
		var err2 error
		if !strings.HasPrefix(operator, "IS") {
			right, err2 = p.binary(level + 1)
		}
		if err == nil {
			err = err2
		}
		if err == nil {
			left, err = p.operate(operator, left, right)
		}
	}
}

func (p *expression) operate(operator string, a, b value.Value) (value.Value, error) {
	m := p.c.Meter
	switch operator {
	case "OR", "XOR", "AND":
		s, err := value.ToTruth(a)
		if err != nil {
			return value.Null, err
		}
		t, err := value.ToTruth(b)
		return map[string]value.Truth{"OR": s.Or(t), "XOR": s.Xor(t), "AND": s.And(t)}[operator].Value(), err
	case "=":
		return value.Equal(a, b).Value(), nil
	case "<>":
		return value.Equal(a, b).Not().Value(), nil
	case "<":
		return value.Less(a, b).Value(), nil
	case "<=":
		return value.LessOrEqual(a, b).Value(), nil
	case ">":
		return value.Less(b, a).Value(), nil
	case ">=":
		return value.LessOrEqual(b, a).Value(), nil
	case "=~":
		t, err := value.Matches(m, a, b)
		return t.Value(), err
	case "STARTS WITH":
		return value.StartsWith(a, b).Value(), nil
	case "ENDS WITH":
		return value.EndsWith(a, b).Value(), nil
	case "CONTAINS":
		return value.Contains(a, b).Value(), nil
	case "IN":
		return value.In(a, b).Value(), nil
	case "IS NULL":
		return value.Bool(a.IsNull()), nil
	case "IS NOT NULL":
		return value.Bool(!a.IsNull()), nil
	case "||":
		return value.Concatenate(m, a, b)
	case "+":
		return value.Add(m, a, b)
	case "-":
		return value.Subtract(a, b)
	case "*":
		return value.Multiply(a, b)
	case "/":
		return value.Divide(a, b)
	case "%":
		return value.Modulo(a, b)
	}
	return value.Power(a, b)
}

func (p *expression) unary() (value.Value, error) {
	switch p.take("-", "+") {
	case "-":
		if word := p.peek(); word == "9223372036854775808" {
			p.at += len(word)
			return value.Int(-1 << 63), nil
		}
		v, err := p.unary()
		if err != nil {
			return value.Null, err
		}
		return value.Negate(v)
	case "+":
		return p.unary()
	}
	v, err := p.primary()
	for err == nil {
		switch p.take(".", "[") {
		case ".":
			key := p.peek()
			p.at += len(key)
			v, err = value.Property(v, key)
		case "[":
			v, err = p.index(v)
		default:
			return v, err
		}
	}
	return v, err
}

func (p *expression) index(v value.Value) (value.Value, error) {
	from, to := value.Int(0), value.Int(1<<62)
	var err error
	if p.peek() != ".." {
		if from, err = p.binary(0); err != nil {
			return from, err
		}
	}
	if p.take("]") != "" {
		return value.Index(v, from)
	}
	p.need("..")
	if p.peek() != "]" {
		if to, err = p.binary(0); err != nil {
			return to, err
		}
	}
	p.need("]")
	return value.Slice(v, from, to)
}

func (p *expression) primary() (value.Value, error) {
	switch word := p.take("(", "[", "{", "null", "true", "false"); word {
	case "(":
		v, err := p.binary(0)
		if err == nil {
			p.need(")")
		}
		return v, err
	case "[":
		vs, err := p.several("]")
		if err != nil {
			return value.Null, err
		}
		return value.NewList(vs)
	case "{":
		return p.mapLiteral()
	case "null":
		return value.Null, nil
	case "true", "false":
		return value.Bool(word == "true"), nil
	}
	word := p.peek()
	if word == "" {
		panic(syntax("an end"))
	}
	p.at += len(word)
	switch c := word[0]; {
	case c == '\'' || c == '"':
		return value.String(unquoted(word)), nil
	case c >= '0' && c <= '9' || c == '.':
		if i, err := strconv.ParseInt(word, 0, 64); err == nil {
			return value.Int(i), nil
		}
		f, err := strconv.ParseFloat(word, 64)
		if err != nil {
			panic(syntax("no number: " + word))
		}
		return value.Float(f), nil
	}
	if v, ok := p.variables[word]; ok {
		return v, nil
	}
	name := word
	for p.take(".") != "" {
		part := p.peek()
		p.at += len(part)
		name += "." + part
	}
	p.need("(")
	args, err := p.several(")")
	f, ok := Lookup(name)
	if !ok {
		panic(syntax("no function " + name))
	}
	if err != nil {
		return value.Null, err
	}
	return f.Call(p.c, args)
}

func (p *expression) several(end string) (vs []value.Value, err error) {
	for p.take(end) == "" {
		v, err2 := p.binary(0)
		if err == nil {
			err = err2
		}
		if err != nil {
			return nil, err
		}
		vs = append(vs, v)
		if p.take(",") == "" {
			p.need(end)
			break
		}
	}
	return vs, err
}

func (p *expression) mapLiteral() (value.Value, error) {
	var keys []string
	var values []value.Value
	for p.take("}") == "" {
		key := p.peek()
		p.at += len(key)
		p.need(":")
		v, err := p.binary(0)
		if err != nil {
			return value.Null, err
		}
		keys, values = append(keys, strings.Trim(key, "`")), append(values, v)
		if p.take(",") == "" {
			p.need("}")
			break
		}
	}
	m, err := value.NewMap(keys, values)
	return value.MapOf(m), err
}

// unquoted is the text of a string literal.
func unquoted(literal string) string {
	var b strings.Builder
	body := literal[1 : len(literal)-1]
	for i := 0; i < len(body); i++ {
		if body[i] != '\\' || i+1 == len(body) {
			b.WriteByte(body[i])
			continue
		}
		i++
		switch body[i] {
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'r':
			b.WriteByte('\r')
		case 'b':
			b.WriteByte('\b')
		case 'f':
			b.WriteByte('\f')
		case 'u':
			n, _ := strconv.ParseUint(body[i+1:i+5], 16, 32)
			b.WriteRune(rune(n))
			i += 4
		default:
			b.WriteByte(body[i])
		}
	}
	return b.String()
}

func TestTheTestsOwnExpressionsHaveTheirPrecedence(t *testing.T) {
	for text, want := range map[string]string{
		"1 + 2 * 3 ^ 2":                  "19.0",
		"NOT false AND [1, 2][-1] = 2":   "true",
		"{a: 'x\\'y'}.a + 'z'":           `'x\'yz'`,
		"toUpper(left('abc', 1 + 1))":    "'AB'",
		"[1, 2, 3][1..]":                 "[2, 3]",
		"date({year: 2020}).year - 1":    "2019",
		"1 < 2 AND 'ab' STARTS WITH 'a'": "true",
	} {
		v, err := evaluate(&Context{}, text, nil)
		if got, _ := value.Text(v); err != nil || got != want {
			t.Errorf("%s = %s, %v; want %s", text, got, err, want)
		}
	}
}

package syntax

import (
	"math"
	"strconv"
	"strings"

	"example.org/entente/graph/cypher/value"
)

func stringValue(s string) value.Value { return value.String(s) }

// numberLiteral reads a number; sign is "-" where its minus was read already.
func (p *parser) numberLiteral(from int, sign string) Expr {
	t := p.skip()
	v, err := parseNumber(t.kind, sign, t.text)
	if err != nil {
		p.fail(int(t.from), err.Detail, "%s", err.Message)
	}
	return &Literal{p.since(from), v}
}

func parseNumber(kind tokenKind, sign, text string) (value.Value, *Error) {
	if kind == tokenInteger {
		n, err := parseInteger(sign + text)
		if err != nil {
			return value.Null, err
		}
		return value.Int(n), nil
	}
	f, err := strconv.ParseFloat(sign+strings.ReplaceAll(text, "_", ""), 64)
	if math.IsInf(f, 0) || err != nil && f != 0 {
		return value.Null, errorAt(0, "FloatingPointOverflow", "floating point number is too large: %s", clip(text))
	}
	return value.Float(f), nil
}

// parseInteger reads a whole number: 12, 0x1f, 0o17.
func parseInteger(text string) (int64, *Error) {
	digits, sign := strings.CutPrefix(text, "-")
	base := 10
	if len(digits) > 2 && digits[0] == '0' {
		switch digits[1] {
		case 'x', 'X':
			base = 16
		case 'o', 'O':
			base = 8
		}
	}
	if base != 10 {
		digits = digits[2:]
	} else if len(digits) > 1 && digits[0] == '0' && strings.Trim(digits, "0") != "" {
		// 017: octal in the past, and a mistake today.
		return 0, errorAt(0, "InvalidNumberLiteral", "Invalid input '%s': an octal number is written 0o17", clip(text))
	}
	digits = strings.ReplaceAll(digits, "_", "")
	for _, c := range []byte(digits) {
		if _, ok := digit(c, base); !ok {
			return 0, errorAt(0, "InvalidNumberLiteral", "Invalid input '%s': no number is written like that", clip(text))
		}
	}
	if digits == "" || text[len(text)-1] == 'x' || text[len(text)-1] == 'o' {
		return 0, errorAt(0, "InvalidNumberLiteral", "Invalid input '%s': no number is written like that", clip(text))
	}
	if sign {
		digits = "-" + digits
	}
	n, err := strconv.ParseInt(digits, base, 64)
	if err != nil {
		return 0, errorAt(0, "IntegerOverflow", "integer is too large: %s", clip(text))
	}
	return n, nil
}

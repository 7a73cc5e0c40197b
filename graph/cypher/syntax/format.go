package syntax

import (
	"strconv"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// Format writes an expression in one way, whatever spaces, comments and
// brackets it was written with: two that are written alike mean the same.
func Format(x Expr) string {
	var f formatter
	f.expr(x)
	return f.String()
}

// FormatPath writes a path pattern.
func FormatPath(p *Path) string {
	var f formatter
	f.path(p)
	return f.String()
}

// FormatLabel writes a label expression.
func FormatLabel(l Label) string {
	var f formatter
	f.label(l)
	return f.String()
}

// QuoteName writes a name so that it can stand in a query: in backticks if need be.
func QuoteName(s string) string {
	l := lexer{text: s}
	if s != "" && (isNameStart(s[0]) || s[0] >= 0x80) && l.nameEnd(0) == len(s) {
		return s
	}
	return "`" + strings.ReplaceAll(s, "`", "``") + "`"
}

type formatter struct{ strings.Builder }

func (f *formatter) put(parts ...string) {
	for _, s := range parts {
		f.WriteString(s)
	}
}

func (f *formatter) name(n string) { f.WriteString(QuoteName(n)) }

// list writes expressions with commas between.
func (f *formatter) list(xs []Expr) {
	for i, x := range xs {
		if i > 0 {
			f.put(", ")
		}
		f.expr(x)
	}
}

// inner writes an operand, in brackets if it has an operator.
func (f *formatter) inner(x Expr) {
	switch x.(type) {
	case *Unary, *Binary, *Logic, *Comparison, *IsNull, *IsType, *IsNormalized, *HasLabels:
		f.put("(")
		f.expr(x)
		f.put(")")
	default:
		f.expr(x)
	}
}

func (f *formatter) expr(x Expr) {
	switch x := x.(type) {
	case nil:
	case *Literal:
		f.literal(x.Value)
	case *Parameter:
		f.put("$")
		f.name(x.Text)
	case *Variable:
		f.name(x.Text)
	case *Subject:
		f.put("_")
	case *Property:
		f.inner(x.Of)
		f.put(".")
		f.name(x.Key.Text)
	case *Index:
		f.inner(x.Of)
		f.put("[")
		f.expr(x.At)
		f.put("]")
	case *Slice:
		f.inner(x.Of)
		f.put("[")
		f.expr(x.Low)
		f.put("..")
		f.expr(x.High)
		f.put("]")
	case *List:
		f.put("[")
		f.list(x.Items)
		f.put("]")
	case *Map:
		f.put("{")
		for i, k := range x.Keys {
			if i > 0 {
				f.put(", ")
			}
			f.name(k.Text)
			f.put(": ")
			f.expr(x.Values[i])
		}
		f.put("}")
	default:
		f.operation(x)
	}
}

func (f *formatter) literal(v value.Value) {
	if s, ok := v.Str(); ok {
		f.put(strconv.Quote(s))
		return
	}
	text, err := value.Text(v)
	if err != nil {
		text = "?" // a literal has a text
	}
	f.put(text)
}

func (f *formatter) operation(x Expr) {
	switch x := x.(type) {
	case *Unary:
		f.put(x.Op.String(), " ")
		f.inner(x.Of)
	case *Binary:
		f.inner(x.Left)
		f.put(" ", x.Op.String(), " ")
		f.inner(x.Right)
	case *Logic:
		for i, a := range x.Args {
			if i > 0 {
				f.put(" ", x.Op.String(), " ")
			}
			f.inner(a)
		}
	case *Comparison:
		for i, a := range x.Args {
			if i > 0 {
				f.put(" ", x.Ops[i-1].String(), " ")
			}
			f.inner(a)
		}
	case *IsNull:
		f.inner(x.Of)
		f.is(x.Not)
		f.put("NULL")
	case *IsType:
		f.inner(x.Of)
		f.is(x.Not)
		f.put(":: ")
		f.typ(x.Type)
	case *IsNormalized:
		f.inner(x.Of)
		f.is(x.Not)
		f.put(x.Form, " NORMALIZED")
	case *HasLabels:
		f.inner(x.Of)
		f.put(":")
		f.label(x.Labels)
	case *Call:
		f.put(strings.ToLower(x.Function.Text), "(")
		if x.Distinct {
			f.put("DISTINCT ")
		}
		if x.Star {
			f.put("*")
		}
		f.list(x.Args)
		f.put(")")
	default:
		f.construct(x)
	}
}

func (f *formatter) is(not bool) {
	f.put(" IS ")
	if not {
		f.put("NOT ")
	}
}

func (f *formatter) typ(t Type) {
	for k := value.KindNull; k <= value.KindDuration; k++ {
		if t.Kinds.Has(k) && k != value.KindList {
			f.put(k.String(), " ")
		}
	}
	if t.Element != nil {
		f.put("LIST<")
		f.typ(*t.Element)
		f.put(">")
	}
	if t.NotNull {
		f.put("NOT NULL")
	}
	for _, o := range t.Others {
		f.put("| ")
		f.typ(o)
	}
}

package syntax

import "strconv"

func (f *formatter) construct(x Expr) {
	switch x := x.(type) {
	case *Case:
		f.put("CASE ")
		f.expr(x.Of)
		for _, w := range x.Whens {
			f.put(" WHEN ")
			f.list(w.Tests)
			f.put(" THEN ")
			f.expr(w.Then)
		}
		if x.Else != nil {
			f.put(" ELSE ")
			f.expr(x.Else)
		}
		f.put(" END")
	case *Comprehension:
		f.put("[")
		f.binding(x.Var, x.In, x.Filter)
		if x.Result != nil {
			f.put(" | ")
			f.expr(x.Result)
		}
		f.put("]")
	case *Quantified:
		f.put(x.Kind.String(), "(")
		f.binding(x.Var, x.In, x.Filter)
		f.put(")")
	case *Reduce:
		f.put("reduce(")
		f.name(x.Sum.Text)
		f.put(" = ")
		f.expr(x.Init)
		f.put(", ")
		f.binding(x.Var, x.In, nil)
		f.put(" | ")
		f.expr(x.Next)
		f.put(")")
	case *PatternComprehension:
		f.put("[")
		f.path(x.Path)
		f.where(x.Filter)
		f.put(" | ")
		f.expr(x.Result)
		f.put("]")
	case *PatternTest:
		f.path(x.Path)
	case *SubqueryExpr:
		f.put(x.Kind.String(), " { ")
		f.body(x.Body)
		f.put(" }")
	case *MapProjection:
		f.name(x.Of.Text)
		f.put(" {")
		for i, item := range x.Items {
			if i > 0 {
				f.put(", ")
			}
			switch {
			case item.All:
				f.put(".*")
			case item.Value == nil:
				f.put(".")
				f.name(item.Key.Text)
			default:
				f.name(item.Key.Text)
				f.put(": ")
				f.expr(item.Value)
			}
		}
		f.put("}")
	}
}

func (f *formatter) binding(v Name, in, filter Expr) {
	f.name(v.Text)
	f.put(" IN ")
	f.expr(in)
	f.where(filter)
}

func (f *formatter) where(filter Expr) {
	if filter != nil {
		f.put(" WHERE ")
		f.expr(filter)
	}
}

// body writes a subquery: a single MATCH as it is, of others the place, which
// keeps two of them apart.
func (f *formatter) body(b *Body) {
	if len(b.Parts) == 1 && len(b.Parts[0].Clauses) == 1 {
		if m, ok := b.Parts[0].Clauses[0].(*Match); ok && !m.Optional {
			for i, p := range m.Paths {
				if i > 0 {
					f.put(", ")
				}
				f.path(p)
			}
			f.where(m.Filter)
			return
		}
	}
	f.put("… at ", strconv.Itoa(b.Parts[0].From))
}

func (f *formatter) path(p *Path) {
	if p.Var != nil {
		f.name(p.Var.Text)
		f.put(" = ")
	}
	switch p.Selector.Kind {
	case AnyPaths:
		f.put("ANY ")
	case Shortest:
		f.put("SHORTEST ")
	case AllShortest:
		f.put("ALL SHORTEST ")
	}
	if p.Selector.Count != nil {
		f.expr(p.Selector.Count)
		f.put(" ")
	}
	for _, e := range p.Elements {
		f.element(e)
	}
}

func (f *formatter) element(e Element) {
	switch e := e.(type) {
	case *Node:
		f.put("(")
		f.entity(e.Var, e.Labels, nil, e.Properties, e.Filter)
		f.put(")")
	case *Relationship:
		if e.Direction == Left {
			f.put("<")
		}
		f.put("-[")
		f.entity(e.Var, e.Types, e.Length, e.Properties, e.Filter)
		f.put("]-")
		if e.Direction == Right {
			f.put(">")
		}
	case *Group:
		f.put("(")
		f.path(e.Path)
		f.where(e.Filter)
		f.put(")")
		f.quantifier(e.Quantifier)
	}
}

func (f *formatter) entity(v *Name, labels Label, length *Quantifier, properties, filter Expr) {
	if v != nil {
		f.name(v.Text)
	}
	if labels != nil {
		f.put(":")
		f.label(labels)
	}
	if length != nil {
		f.put("*")
		f.quantifier(length)
	}
	if properties != nil {
		f.put(" ")
		f.expr(properties)
	}
	f.where(filter)
}

func (f *formatter) quantifier(q *Quantifier) {
	if q == nil {
		return
	}
	f.put("{", strconv.FormatInt(q.Least, 10), ",")
	if q.Most >= 0 {
		f.put(strconv.FormatInt(q.Most, 10))
	}
	f.put("}")
}

func (f *formatter) label(l Label) {
	switch l := l.(type) {
	case *LabelName:
		f.name(l.Text)
	case *LabelAny:
		f.put("%")
	case *LabelNot:
		f.put("!")
		f.label(l.Of)
	case *LabelAnd:
		f.put("(")
		f.label(l.Left)
		f.put("&")
		f.label(l.Right)
		f.put(")")
	case *LabelOr:
		f.put("(")
		f.label(l.Left)
		f.put("|")
		f.label(l.Right)
		f.put(")")
	}
}

package syntax

// Walk calls visit for every clause, path element and expression under x, the
// outer before the inner, in the order of the text. Where visit returns
// false, what is inside is passed over. x is a *Query, *Body, Clause, *Path,
// Element or Expr.
func Walk(x any, visit func(x any) bool) {
	switch x := x.(type) {
	case nil:
	case *Query:
		if x.Body != nil {
			Walk(x.Body, visit)
		}
	case *Body:
		for _, s := range x.Parts {
			walkClauses(s.Clauses, visit)
		}
	case *Path:
		walkPath(x, visit)
	case Clause:
		if visit(x) {
			walkClause(x, visit)
		}
	default:
		if visit(x) {
			walkExpr(x, visit)
		}
	}
}

func walkClauses(clauses []Clause, visit func(any) bool) {
	for _, c := range clauses {
		Walk(c, visit)
	}
}

func walkAll[T Expr](xs []T, visit func(any) bool) {
	for _, x := range xs {
		Walk(x, visit)
	}
}

func walkEach(visit func(any) bool, xs ...Expr) {
	for _, x := range xs {
		if x != nil {
			Walk(x, visit)
		}
	}
}

func walkPaths(paths []*Path, visit func(any) bool) {
	for _, p := range paths {
		walkPath(p, visit)
	}
}

func walkPath(p *Path, visit func(any) bool) {
	walkEach(visit, p.Selector.Count)
	for _, e := range p.Elements {
		if !visit(e) {
			continue
		}
		switch e := e.(type) {
		case *Node:
			walkEach(visit, e.Properties, e.Filter)
		case *Relationship:
			walkEach(visit, e.Properties, e.Filter)
		case *Group:
			walkPath(e.Path, visit)
			walkEach(visit, e.Filter)
		}
	}
}

func walkProjection(p *Projection, visit func(any) bool) {
	for _, item := range p.Items {
		Walk(item.Expr, visit)
	}
	for _, s := range p.Order {
		Walk(s.Expr, visit)
	}
	walkEach(visit, p.Skip, p.Limit)
}

func walkClause(c Clause, visit func(any) bool) {
	switch c := c.(type) {
	case *Match:
		walkPaths(c.Paths, visit)
		walkEach(visit, c.Filter)
	case *Unwind:
		walkEach(visit, c.List)
	case *With:
		walkProjection(&c.Projection, visit)
		walkEach(visit, c.Filter)
	case *Return:
		walkProjection(&c.Projection, visit)
	case *Subquery:
		Walk(c.Body, visit)
	case *Procedure:
		walkAll(c.Args, visit)
		walkEach(visit, c.Filter)
	case *Create:
		walkPaths(c.Paths, visit)
	case *Merge:
		walkPath(c.Path, visit)
		for _, s := range append(c.OnCreate[:len(c.OnCreate):len(c.OnCreate)], c.OnMatch...) {
			walkSet(s.Items, visit)
		}
	case *Set:
		walkSet(c.Items, visit)
	case *Remove:
		walkSet(c.Items, visit)
	case *Delete:
		walkAll(c.Exprs, visit)
	case *Foreach:
		Walk(c.List, visit)
		walkClauses(c.Clauses, visit)
	case *LoadCSV:
		walkEach(visit, c.From)
	case *Use:
		walkEach(visit, c.Graph)
	}
}

func walkSet(items []SetItem, visit func(any) bool) {
	for _, item := range items {
		walkEach(visit, item.Target, item.Value)
	}
}

func walkExpr(x any, visit func(any) bool) {
	switch x := x.(type) {
	case *Property:
		walkEach(visit, x.Of)
	case *Index:
		walkEach(visit, x.Of, x.At)
	case *Slice:
		walkEach(visit, x.Of, x.Low, x.High)
	case *Unary:
		walkEach(visit, x.Of)
	case *Binary:
		walkEach(visit, x.Left, x.Right)
	case *Logic:
		walkAll(x.Args, visit)
	case *Comparison:
		walkAll(x.Args, visit)
	case *IsNull:
		walkEach(visit, x.Of)
	case *IsType:
		walkEach(visit, x.Of)
	case *IsNormalized:
		walkEach(visit, x.Of)
	case *HasLabels:
		walkEach(visit, x.Of)
	case *List:
		walkAll(x.Items, visit)
	case *Map:
		walkAll(x.Values, visit)
	case *Call:
		walkAll(x.Args, visit)
	case *Case:
		walkEach(visit, x.Of)
		for _, w := range x.Whens {
			walkAll(w.Tests, visit)
			walkEach(visit, w.Then)
		}
		walkEach(visit, x.Else)
	case *Comprehension:
		walkEach(visit, x.In, x.Filter, x.Result)
	case *Quantified:
		walkEach(visit, x.In, x.Filter)
	case *Reduce:
		walkEach(visit, x.Init, x.In, x.Next)
	case *PatternComprehension:
		walkPath(x.Path, visit)
		walkEach(visit, x.Filter, x.Result)
	case *PatternTest:
		walkPath(x.Path, visit)
	case *SubqueryExpr:
		Walk(x.Body, visit)
	case *MapProjection:
		Walk(&x.Of, visit)
		for _, item := range x.Items {
			walkEach(visit, item.Value)
		}
	}
}

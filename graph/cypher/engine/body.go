package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
)

// body compiles a query, or several put together by UNION, over the scope
// that is there. It returns the columns; a subquery may have none.
func (c *compiler) body(b *syntax.Body, top bool) (operator, scope) {
	importing := c.importing
	c.importing = false
	if len(b.Parts) == 1 {
		return c.part(b.Parts[0], top, importing)
	}
	before := c.scope
	u := &uniting{about: about{name: "Union"}}
	var columns scope
	for i, part := range b.Parts {
		if i > 1 && b.Unions[i-1].All != b.Unions[0].All {
			c.fail(b.Unions[i-1].From, "InvalidClauseComposition", "Invalid combination of UNION and UNION ALL")
		}
		c.scope = slices.Clone(before)
		inner, own := c.part(part, top, importing)
		if i == 0 {
			for _, s := range own {
				columns = append(columns, c.hidden(s.name, 0))
			}
		}
		c.sameColumns(columns, own, part)
		var items []item
		for _, to := range columns {
			s := own.find(to.name)
			s.used = true
			to.kinds |= s.kinds
			to.items |= s.items
			items = append(items, item{c.read(s, part.From), to.slot, to.name})
		}
		if len(items) > 0 {
			inner = c.compute(inner, items)
		}
		u.parts = append(u.parts, inner)
		u.children = append(u.children, inner)
		u.rows += inner.info().rows
	}
	c.scope = before
	o := c.op(u)
	if !b.Unions[0].All {
		o = c.distinct(o, columns.slots())
	}
	return o, columns
}

func (c *compiler) sameColumns(columns, own scope, part *syntax.Single) {
	if slices.Equal(columns.names(), own.names()) {
		return
	}
	c.fail(part.From, "DifferentColumnsInUnion", "All sub queries in an UNION must have the same return column names")
}

// uniting brings the rows of its parts, one part after another.
type uniting struct {
	about
	parts []operator
	at    int
	begun bool
}

func (u *uniting) open(*run) error {
	u.at, u.begun = 0, false
	return nil
}

func (u *uniting) next(x *run) (bool, error) {
	for u.at < len(u.parts) {
		part := u.parts[u.at]
		if !u.begun {
			if err := part.open(x); err != nil {
				return false, err
			}
			u.begun = true
		}
		if ok, err := part.next(x); ok || err != nil {
			return ok, err
		}
		part.close(x)
		u.at++
		u.begun = false
	}
	return false, nil
}

func (u *uniting) close(x *run) {
	for _, p := range u.parts {
		p.close(x)
	}
}

// part compiles a sequence of clauses.
func (c *compiler) part(s *syntax.Single, top, importing bool) (operator, scope) {
	o := c.op(newArgument())
	clauses := s.Clauses
	if importing {
		clauses = c.importBy(clauses)
	}
	for i, clause := range clauses {
		last := i == len(clauses)-1
		switch clause := clause.(type) {
		case *syntax.Match:
			o = c.match(o, clause)
		case *syntax.Unwind:
			o = c.unwind(o, clause)
		case *syntax.With:
			o = c.project(o, &projection{Projection: &clause.Projection, filter: clause.Filter, at: clause.From})
		case *syntax.Return:
			if !last {
				c.fail(clause.From, "InvalidClauseComposition", "RETURN can only be used at the end of the query.")
			}
			j := &projection{Projection: &clause.Projection, returns: true, at: clause.From}
			o = c.project(o, j)
			return o, j.columns
		case *syntax.Finish:
			if !last {
				c.fail(clause.From, "InvalidClauseComposition", "FINISH can only be used at the end of the query.")
			}
			return c.op(&finishing{over(o, "Finish", nil)}), nil
		case *syntax.Subquery:
			o = c.subquery(o, clause)
		case *syntax.Procedure:
			var columns scope
			alone := top && len(s.Clauses) == 1
			o, columns = c.procedure(o, clause, alone)
			if alone {
				return o, columns
			}
		}
	}
	if top {
		last := s.Clauses[len(s.Clauses)-1]
		c.fail(last.Where().From, "InvalidClauseComposition", "Query cannot conclude with %s (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD).", last.Name())
	}
	return o, nil
}

// finishing takes all rows and brings none.
type finishing struct{ single }

func (f *finishing) next(x *run) (bool, error) {
	for {
		if ok, err := f.child.next(x); !ok || err != nil {
			return false, err
		}
	}
}

// subquery compiles CALL { } and CALL (x) { }.
func (c *compiler) subquery(outer operator, s *syntax.Subquery) operator {
	c.wantAliases(s.Body)
	before, imports := c.scope, c.imports
	if s.Scoped {
		c.imports = c.importsOf(s)
		c.scope = slices.Clone(c.imports)
	} else {
		c.imports = nil
		c.importing = true
	}
	inner, columns := c.body(s.Body, false)
	c.scope, c.imports = before, imports
	if columns == nil {
		c.fail(s.From, "InvalidClauseComposition", "The subquery of CALL must end with RETURN, since it writes nothing")
	}
	var slots []int
	for _, col := range columns {
		if c.scope.find(col.name) != nil {
			c.fail(s.From, "VariableAlreadyBound", "Variable `%s` already declared in outer scope", col.name)
		}
	}
	for _, col := range columns {
		if !slices.ContainsFunc(before, func(s *symbol) bool { return s.slot == col.slot }) {
			slots = append(slots, col.slot)
		}
	}
	if s.Optional {
		for _, col := range columns {
			col.sure = false
		}
	}
	c.scope = slices.Concat(before, columns)
	return c.apply(outer, inner, s.Optional, slots)
}

// importsOf are the variables that a subquery lists.
func (c *compiler) importsOf(s *syntax.Subquery) scope {
	if s.Everything {
		for _, sym := range c.scope {
			sym.used = true
		}
		return slices.Clone(c.scope)
	}
	var all scope
	for _, n := range s.Imports {
		all = append(all, c.resolve(n))
	}
	return all
}

// importBy lets a subquery without a list name what a WITH of variables at
// its start imports, and nothing else. It returns the clauses after that.
func (c *compiler) importBy(clauses []syntax.Clause) []syntax.Clause {
	outer := c.scope
	c.scope = nil
	w, ok := clauses[0].(*syntax.With)
	if !ok || !importsOnly(w, outer) {
		return clauses
	}
	if w.Distinct || w.Filter != nil || len(w.Order) > 0 || w.Skip != nil || w.Limit != nil {
		c.fail(w.From, "InvalidClauseComposition", "Importing WITH should consist only of simple references to outside variables. DISTINCT, WHERE, ORDER BY, SKIP and LIMIT are not allowed.")
	}
	var imported scope
	if w.Star {
		imported = slices.Clone(outer)
		for _, s := range imported {
			s.used = true
		}
	}
	c.scope = outer
	for _, it := range w.Items {
		v, isVariable := it.Expr.(*syntax.Variable)
		if !isVariable || it.As.Text != v.Text {
			c.fail(it.Expr.Where().From, "InvalidClauseComposition", "Importing WITH should consist only of simple references to outside variables. Aliasing or expressions are not supported.")
		}
		imported = append(imported, c.resolve(v.Name))
	}
	c.scope = imported
	return clauses[1:]
}

// importsOnly says whether a WITH names a variable from outside.
func importsOnly(w *syntax.With, outer scope) bool {
	if w.Star {
		return true
	}
	return slices.ContainsFunc(w.Items, func(it syntax.Item) bool {
		v, ok := it.Expr.(*syntax.Variable)
		return ok && outer.find(v.Text) != nil
	})
}

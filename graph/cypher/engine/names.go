package engine

import "example.org/entente/graph/cypher/syntax"

// mentioned are the variables in the items without aggregations.
func (j *projection) mentioned() map[string]bool {
	names := map[string]bool{}
	for _, it := range j.items {
		if aggregationIn(it.Expr) != nil {
			continue
		}
		syntax.Walk(it.Expr, func(x any) bool {
			if v, ok := x.(*syntax.Variable); ok {
				names[v.Text] = true
			}
			return true
		})
	}
	return names
}

// spellOut makes items of *.
func (c *compiler) spellOut(j *projection) {
	if j.Star {
		names := c.scope.names()
		if len(names) == 0 && j.returns {
			c.fail(j.at, "NoVariablesInScope", "RETURN * is not allowed when there are no variables in scope")
		}
		for _, name := range names {
			v := &syntax.Variable{Name: syntax.Name{Span: syntax.Span{From: j.at, To: j.at}, Text: name}}
			j.items = append(j.items, syntax.Item{Expr: v, As: v.Name})
		}
	}
	j.items = append(j.items, j.Items...)
}

func (c *compiler) checkNames(j *projection) {
	seen := map[string]bool{}
	for _, it := range j.items {
		if seen[it.As.Text] {
			c.fail(it.Expr.Where().From, "ColumnNameConflict", "Multiple result columns with the same name are not supported: %s", it.As.Text)
		}
		seen[it.As.Text] = true
	}
}

// wantAliases wants a name for each column of a subquery that is no variable.
func (c *compiler) wantAliases(b *syntax.Body) {
	for _, part := range b.Parts {
		r, ok := part.Clauses[len(part.Clauses)-1].(*syntax.Return)
		if !ok {
			continue
		}
		for _, it := range r.Items {
			if _, isVariable := it.Expr.(*syntax.Variable); !isVariable && it.As.From == it.As.To {
				c.fail(it.Expr.Where().From, "NoExpressionAlias", "Expression in CALL { RETURN ... } must be aliased (use AS)")
			}
		}
	}
}

// checkAliases wants a name for each item of WITH that is no variable.
func (c *compiler) checkAliases(j *projection) {
	for _, it := range j.items {
		_, isVariable := it.Expr.(*syntax.Variable)
		if !j.returns && it.As.From == it.As.To && !isVariable {
			c.fail(it.Expr.Where().From, "NoExpressionAlias", "Expression in WITH must be aliased (use AS)")
		}
	}
}

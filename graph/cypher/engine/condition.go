package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// The shares of rows that conditions are taken to let through.
const (
	shareEqual = 0.1
	shareIn    = 0.25
	shareOther = 0.5
)

// where takes a condition apart at its ANDs.
func (c *compiler) where(p *pattern, e syntax.Expr) {
	c.noAggregation(e, "WHERE")
	if l, ok := e.(*syntax.Logic); ok && l.Op == syntax.And {
		for _, a := range l.Args {
			c.where(p, a)
		}
		return
	}
	n := len(c.reads)
	t := c.condition(e)
	cond := &condition{typed: t, deps: p.needed(c.since(n)), text: func() string { return syntax.Format(e) }, node: -1, share: shareOther}
	c.recognize(p, cond, e)
	p.conditions = append(p.conditions, cond)
}

// needed are those of some slots that the pattern gives values to.
func (p *pattern) needed(slots []int) []int {
	var deps []int
	for _, s := range slots {
		if p.fresh[s] && !slices.Contains(deps, s) {
			deps = append(deps, s)
		}
	}
	return deps
}

// recognize finds out whether an index can answer a condition, or a label.
func (c *compiler) recognize(p *pattern, cond *condition, e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Comparison:
		if len(e.Ops) != 1 {
			return
		}
		if e.Ops[0] != syntax.Equal {
			cond.share = 0.3
			return
		}
		cond.share = shareEqual
		if !c.seekable(p, cond, e.Args[0], e.Args[1]) {
			c.seekable(p, cond, e.Args[1], e.Args[0])
			return
		}
		// Either node may be found by the other one's value.
		other := &condition{typed: cond.typed, deps: cond.deps, text: cond.text, node: -1, share: 1, hint: true}
		if c.seekable(p, other, e.Args[1], e.Args[0]) {
			p.conditions = append(p.conditions, other)
		}
	case *syntax.Binary:
		switch e.Op {
		case syntax.In:
			cond.share = shareIn
			cond.list = c.seekable(p, cond, e.Left, e.Right)
		case syntax.StartsWith, syntax.EndsWith, syntax.Contains:
			cond.share = shareEqual
		}
	case *syntax.HasLabels:
		v, ok := e.Of.(*syntax.Variable)
		if !ok {
			return
		}
		s := c.scope.find(v.Text)
		for _, n := range p.nodes {
			if n.symbol == s {
				n.labels = append(n.labels, labels(e.Labels)...)
				if l, ok := e.Labels.(*syntax.LabelName); ok {
					cond.label, cond.node = l.Text, s.slot
				}
			}
		}
	}
}

// seekable says whether left is a property of a node of the pattern, or its
// id, whose value right is.
func (c *compiler) seekable(p *pattern, cond *condition, left, right syntax.Expr) bool {
	var of syntax.Expr
	key, byID := "", false
	switch e := left.(type) {
	case *syntax.Property:
		of, key = e.Of, e.Key.Text
	case *syntax.Call:
		if len(e.Args) != 1 || !strings.EqualFold(e.Function.Text, "id") {
			return false
		}
		of, byID = e.Args[0], true
	default:
		return false
	}
	v, ok := of.(*syntax.Variable)
	if !ok {
		return false
	}
	s := c.scope.find(v.Text)
	if s == nil || !p.fresh[s.slot] || s.kinds != nodes {
		return false
	}
	n := len(c.reads)
	t := c.expr(right)
	cond.node, cond.key, cond.byID, cond.value = s.slot, key, byID, t
	cond.valueDeps = p.needed(c.since(n))
	if slices.Contains(cond.valueDeps, s.slot) {
		cond.node = -1
		return false
	}
	return true
}

// labelCondition adds that a node has labels, or a relationship a type.
func (c *compiler) labelCondition(p *pattern, s *symbol, l syntax.Label) {
	if a, ok := l.(*syntax.LabelAnd); ok {
		c.labelCondition(p, s, a.Left)
		c.labelCondition(p, s, a.Right)
		return
	}
	test, slot := c.labelTest(l), s.slot
	cond := &condition{
		typed: typed{eval: func(x *run) (value.Value, error) {
			x.hits++
			id, _, ok := x.frame[slot].Node()
			return value.Bool(ok && test(id)), nil
		}, kinds: booleans, slot: -1},
		deps: p.needed([]int{slot}), node: -1, share: c.labelShare(l),
		text: func() string { return s.name + ":" + syntax.FormatLabel(l) },
	}
	if name, ok := l.(*syntax.LabelName); ok {
		cond.label, cond.node = name.Text, slot
	}
	p.conditions = append(p.conditions, cond)
}

// labelShare is the share of nodes that have a label.
func (c *compiler) labelShare(l syntax.Label) float64 {
	name, ok := l.(*syntax.LabelName)
	if !ok {
		return shareOther
	}
	return c.labelRows(name.Text) / max(1, c.labelRows(""))
}

// labelRows is how many nodes have a label, or how many there are.
func (c *compiler) labelRows(label string) float64 {
	if label == "" {
		return float64(c.graph.CountNodes(-1))
	}
	n, ok := c.graph.LabelNumber(label)
	if !ok {
		return 0
	}
	return float64(c.graph.CountNodes(n))
}

// propertyConditions adds that a node or relationship has the properties of a
// map in a pattern.
func (c *compiler) propertyConditions(p *pattern, s *symbol, e syntax.Expr) {
	switch e := e.(type) {
	case nil:
	case *syntax.Map:
		for i, key := range e.Keys {
			c.propertyCondition(p, s, key, e.Values[i])
		}
	case *syntax.Parameter:
		c.fail(e.From, "InvalidParameterUse", "Parameter maps cannot be used in MATCH patterns (use a literal map instead, e.g. `{id: $%s.id}`)", e.Text)
	}
}

func (c *compiler) propertyCondition(p *pattern, s *symbol, key syntax.Name, e syntax.Expr) {
	c.noAggregation(e, "a pattern")
	n := len(c.reads)
	v, slot, name := c.expr(e), s.slot, key.Text
	deps := p.needed(c.since(n))
	cond := &condition{
		typed: typed{eval: func(x *run) (value.Value, error) {
			want, err := v.eval(x)
			if err != nil {
				return want, err
			}
			x.hits++
			have, err := value.Property(x.frame[slot], name)
			if err != nil {
				return have, x.failed(key.From, err)
			}
			return value.Equal(have, want).Value(), nil
		}, kinds: booleans, slot: -1, at: key.From},
		deps: p.needed(append([]int{slot}, deps...)), node: -1, share: shareEqual,
		text: func() string { return s.name + "." + name + " = " + syntax.Format(e) },
	}
	if s.kinds == nodes && p.fresh[slot] && !slices.Contains(deps, slot) {
		cond.node, cond.key, cond.value, cond.valueDeps = slot, name, v, deps
	}
	p.conditions = append(p.conditions, cond)
}

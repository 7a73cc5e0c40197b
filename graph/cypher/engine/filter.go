package engine

import (
	"strings"

	"example.org/entente/graph/cypher/value"
)

// filtering lets the rows through for which all conditions are true.
type filtering struct {
	single
	conditions []typed
}

func (c *compiler) filter(child operator, conditions []typed, texts []string) operator {
	f := &filtering{single: over(child, "Filter", c.detail(func() string { return strings.Join(texts, " AND ") })), conditions: conditions}
	f.rows *= 0.5
	return c.op(f)
}

func (f *filtering) next(x *run) (bool, error) {
next:
	for {
		ok, err := f.child.next(x)
		if !ok || err != nil {
			return false, err
		}
		before := x.used
		for i := range f.conditions {
			is, err := truth(x, f.conditions[i])
			if err != nil {
				return false, err
			}
			x.used = before
			if is != value.True {
				if err := x.tick(); err != nil {
					return false, err
				}
				continue next
			}
		}
		return true, nil
	}
}

// excerpt is the text from a place to the end of its line or clause, for the plan.
func (c *compiler) excerpt(at int) string {
	rest := c.text[at:]
	if i := strings.IndexAny(rest, "\n,"); i >= 0 {
		rest = rest[:i]
	}
	if len(rest) > 60 {
		rest = strings.ToValidUTF8(rest[:60], "") + "…"
	}
	return strings.TrimSpace(rest)
}

package tck

import (
	"fmt"

	"example.org/entente/graph/cypher/syntax"
)

// delete notes the relationships that a clause deletes. They go at the end of
// the statement, for rows may hold them until then.
func (b *builder) delete(c *syntax.Delete) error {
	ret := &syntax.Return{}
	for i, e := range c.Exprs {
		ret.Items = append(ret.Items, syntax.Item{Expr: e, As: syntax.Name{Span: syntax.Span{To: 1}, Text: fmt.Sprint(i)}})
	}
	_, rows, err := b.run([]syntax.Clause{ret})
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, v := range row {
			id, _, ok := v.Relationship()
			switch {
			case ok && b.gone == nil:
				b.gone = map[int64]bool{id: true}
			case ok:
				b.gone[id] = true
			case !v.IsNull():
				return fmt.Errorf("%s of other than relationships: %w", c.Name(), errNotBuilt)
			}
		}
	}
	return nil
}

// remove takes relationships out of the graph. Those left are numbered anew.
func (g *Graph) remove(gone map[int64]bool) {
	if len(gone) == 0 {
		return
	}
	rels := g.rels
	g.rels = nil
	for i := range g.nodes {
		clear(g.nodes[i].out)
		clear(g.nodes[i].in)
	}
	for id, r := range rels {
		if !gone[int64(id)] {
			g.AddRelationship(g.types[r.typ], r.start, r.end, r.properties)
		}
	}
}

package tck

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

type procedure struct {
	cypher.Procedure
	rows [][]value.Value
}

// Procedure is for engine.Proceduror.
func (g *Graph) Procedure(name string) (cypher.Procedure, func([]value.Value) ([][]value.Value, error), bool) {
	for _, p := range g.procedures {
		if p.Name != name {
			continue
		}
		return p.Procedure, func(args []value.Value) ([][]value.Value, error) {
			var rows [][]value.Value
			for _, row := range p.rows {
				same := true
				for i, a := range args {
					same = same && (value.Equivalent(row[i], a) || a.IsNull() && row[i].IsNull())
				}
				if same {
					rows = append(rows, row[len(p.Params):])
				}
			}
			return rows, nil
		}, true
	}
	return cypher.Procedure{}, nil, false
}

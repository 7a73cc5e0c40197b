package engine_test

import (
	"context"
	"fmt"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
	"example.org/entente/graph/cypher/value"
)

func ExampleRun() {
	g := tck.NewGraph()
	if err := g.Build("CREATE (:State {name: 'Iran'})-[:THREATENS {claims: 3}]->(:State {name: 'Oman'})", nil); err != nil {
		panic(err)
	}
	rows, err := engine.Run(context.Background(), g, cypher.Query{
		Text:   "MATCH (a:State)-[r:THREATENS]->(b) WHERE r.claims >= $least RETURN a.name, b.name, r.claims",
		Params: map[string]value.Value{"least": value.Int(2)},
	})
	if err != nil {
		panic(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		for i, v := range rows.Row() {
			text, _ := value.Text(v)
			fmt.Println(rows.Columns()[i], "=", text)
		}
	}
	fmt.Println(rows.Err(), rows.Summary().Rows)
	// Output:
	// a.name = 'Iran'
	// b.name = 'Oman'
	// r.claims = 3
	// <nil> 1
}

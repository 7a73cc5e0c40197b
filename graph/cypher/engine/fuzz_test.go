package engine_test

import (
	"errors"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
	"example.org/entente/graph/cypher/value"
)

// FuzzQuery runs any text as a query: it ends soon, at a limit or before, and
// never in a fault of the engine.
func FuzzQuery(f *testing.F) {
	for _, text := range runaways {
		f.Add(text)
	}
	for _, q := range answers(f) {
		f.Add(q.text)
	}
	g := dense(f, 7)
	f.Fuzz(func(t *testing.T, text string) {
		started := time.Now()
		params := map[string]value.Value{"p": value.Int(1), "m": value.MapOf(nil)}
		for _, mode := range []cypher.Mode{cypher.Run, cypher.Profile} {
			rows, err := engine.Run(t.Context(), g, cypher.Query{Text: text, Params: params, Mode: mode,
				Limits: cypher.Limits{Rows: 100, Bytes: 4 << 20, Time: 50 * time.Millisecond}})
			if err == nil {
				for rows.Next() {
					for _, v := range rows.Row() {
						_ = tck.Text(v)
					}
				}
				err = rows.Err()
				rows.Close()
				_ = rows.Summary().Plan
			}
			if errors.Is(err, engine.ErrFault) {
				t.Fatal(err)
			}
		}
		if took := time.Since(started); took > 2*time.Second {
			t.Fatalf("it took %v", took)
		}
	})
}

package engine_test

import (
	"errors"
	"runtime"
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
	for _, text := range thousands(len(runaways)) {
		f.Add(text)
	}
	for _, q := range answers(f) {
		f.Add(q.text)
	}
	g := dense(f, 7)
	f.Fuzz(func(t *testing.T, text string) {
		took := runFuzzed(t, g, text)
		for try := 0; took > 2*time.Second && try < 3; try++ { // the machine may be busy with other things
			took = runFuzzed(t, g, text)
		}
		if took > 2*time.Second {
			t.Fatalf("it took %v", took)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if m.HeapInuse > 256<<20 {
			t.Fatalf("%d MB of heap", m.HeapInuse>>20)
		}
	})
}

// runFuzzed runs a text for its answer and for its profile, and says how long
// both took.
func runFuzzed(t *testing.T, g cypher.Graph, text string) time.Duration {
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
	return time.Since(started)
}

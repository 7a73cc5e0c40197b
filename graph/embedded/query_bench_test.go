package embedded_test

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

func BenchmarkQuery(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "graph.db"))
	if err := s.Put(b.Context(), storetest.Crowd()...); err != nil {
		b.Fatal(err)
	}
	answer(b, s, storetest.Questions[0].Text) // numbers the graph
	b.Run("look-up by name, by hand", func(b *testing.B) { byHand(b, func(a *graph.Actor) bool { return a.Name == "Actor 4710" }) })
	b.Run("one hop with a filter, by hand", hopByHand)
	for _, q := range storetest.Questions {
		b.Run(q.Name, func(b *testing.B) {
			rows := 0
			for b.Loop() {
				rows = answer(b, s, q.Text)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
}

func blanks() map[string]value.Value {
	params := map[string]value.Value{}
	for name, text := range storetest.Blanks {
		params[name] = value.String(text)
	}
	return params
}

// answer runs a query to its end, and returns how many rows it gave.
func answer(b *testing.B, s *embedded.Store, text string) int {
	rows, err := s.Query(b.Context(), cypher.Query{Text: text, Params: blanks(), Limits: cypher.Limits{Rows: -1}})
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		n++
	}
	if rows.Err() != nil {
		b.Fatal(rows.Err())
	}
	return n
}

// byHand looks through all actors.
func byHand(b *testing.B, is func(*graph.Actor) bool) {
	all := map[graph.ActorID]graph.Actor{}
	for _, batch := range storetest.Crowd() {
		for _, a := range batch.Actors {
			all[a.ID] = a
		}
	}
	list := slices.SortedFunc(maps.Values(all), func(x, y graph.Actor) int { return cmp.Compare(x.ID, y.ID) })
	found := 0
	for b.Loop() {
		for i := range list {
			if is(&list[i]) {
				found++
			}
		}
	}
	if found == 0 {
		b.Fatal("nobody is called that")
	}
}

// hopByHand looks through all relations for those of one actor, and then at the
// other one's country.
func hopByHand(b *testing.B) {
	country := map[graph.ActorID]string{}
	var facts []graph.Fact
	for _, batch := range storetest.Crowd() {
		for _, a := range batch.Actors {
			country[a.ID] = a.Country
		}
		for _, c := range batch.Claims {
			facts = append(facts, graph.Fact{Claim: c, When: c.When(batch.Document)})
		}
	}
	relations := graph.Summarize(facts)
	found := 0
	for b.Loop() {
		for i := range relations {
			if r := &relations[i]; r.Source == "actor-4710" && r.Claims >= 1 && country[r.Target] == "IRN" {
				found++
			}
		}
	}
	if found == 0 {
		b.Fatal("there is no such relation")
	}
}

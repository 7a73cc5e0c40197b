package embedded_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/embedded"
)

// crowd makes up documents of 10,000 actors between whom there are about
// 50,000 relations.
func crowd() []graph.Batch {
	r := rand.New(rand.NewPCG(1, 2))
	types := []graph.RelationType{"MEETS_WITH", "THREATENS", "WARNS", "SUPPORTS", "ATTACKS", "SANCTIONS", "URGES", "AIDS"}
	actor := func(i int) graph.Actor {
		return graph.Actor{ID: graph.ActorID(fmt.Sprintf("actor-%d", i)), Name: fmt.Sprintf("Actor %d", i), Kind: graph.Kinds[i%len(graph.Kinds)], Country: "IRN"}
	}
	const claims = 50
	var batches []graph.Batch
	for d := range 1000 {
		var text strings.Builder
		b := graph.Batch{Document: graph.Document{ID: graph.DocumentID(fmt.Sprintf("doc-%d", d)), Publisher: "Paper", Published: graph.Date{Year: 2025, Month: 1 + d%12, Day: 1 + d%28}}}
		seen := map[int]bool{}
		for i := range claims {
			from, to := (d*10+i*200)%10000, r.IntN(10000)
			if i%5 == 0 {
				to = r.IntN(100) // some are in much of the news
			}
			if from == to {
				to = (to + 1) % 10000
			}
			for _, n := range []int{from, to} {
				if !seen[n] {
					seen[n] = true
					b.Actors = append(b.Actors, actor(n))
				}
			}
			start := text.Len()
			fmt.Fprintf(&text, "Actor %d acts on Actor %d.", from, to)
			span := graph.Span{Start: start, End: text.Len()}
			text.WriteString(" ")
			b.Claims = append(b.Claims, graph.Claim{Source: graph.End{Actor: actor(from).ID, Span: span}, Target: graph.End{Actor: actor(to).ID, Span: span},
				Type: types[r.IntN(len(types))], Modality: graph.Modalities[r.IntN(4)], Document: b.Document.ID, Sentence: i, Span: span, Trigger: span,
				Evidence: text.String()[span.Start:span.End], Rule: "act/1"})
		}
		b.Document.Text = text.String()
		batches = append(batches, b)
	}
	return batches
}

// asked are the questions that are timed.
var asked = []struct{ name, text string }{
	{"look-up by name", "MATCH (a:Actor {name: $name}) RETURN a.id"},
	{"one hop with a filter", "MATCH (a:Actor {id: $id})-[r]->(b:Actor) WHERE r.claims >= 1 AND b.country = 'IRN' RETURN b.name, type(r)"},
	{"two-hop count", "MATCH (a:Actor {id: $hub})-[r]-(b:Actor)-[s]-(c:Actor) RETURN count(*)"},
	{"relations by type", "MATCH (:Actor)-[r]->(:Actor) RETURN type(r), count(*), sum(r.claims)"},
	{"top ten by degree", "MATCH (a:Actor)-[r]-(:Actor) RETURN a.name, count(r) AS degree ORDER BY degree DESC, a.name LIMIT 10"},
	{"shortest path", "MATCH p = shortestPath((a:Actor {id: $id})-[*]-(b:Actor {id: $other})) RETURN length(p)"},
	{"count of nodes", "MATCH (c:Claim) RETURN count(*)"},
	{"search of names", "CALL db.index.fulltext.queryNodes('entente_names', '+77*') YIELD node RETURN node.name ORDER BY node.name LIMIT 5"},
	{"claims of a relation", "MATCH (a:Actor {id: $id})<-[:SOURCE]-(c:Claim)-[:TARGET]->(b) RETURN b.name, c.evidence, c.date"},
	{"scan with a condition", "MATCH (c:Claim) WHERE c.modality = 'actual' AND c.type = 'ATTACKS' RETURN count(*)"},
}

var askedParams = map[string]value.Value{"name": value.String("Actor 4711"), "id": value.String("actor-4710"), "hub": value.String("actor-7"), "other": value.String("actor-815")}

func BenchmarkQuery(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "graph.db"))
	if err := s.Put(b.Context(), crowd()...); err != nil {
		b.Fatal(err)
	}
	answer(b, s, asked[0].text) // numbers the graph
	b.Run("look-up by name, by hand", func(b *testing.B) { byHand(b, func(a *graph.Actor) bool { return a.Name == "Actor 4710" }) })
	b.Run("one hop with a filter, by hand", hopByHand)
	for _, q := range asked {
		b.Run(q.name, func(b *testing.B) {
			rows := 0
			for b.Loop() {
				rows = answer(b, s, q.text)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
}

// answer runs a query to its end, and returns how many rows it gave.
func answer(b *testing.B, s *embedded.Store, text string) int {
	rows, err := s.Query(b.Context(), cypher.Query{Text: text, Params: askedParams, Limits: cypher.Limits{Rows: -1}})
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
	for _, batch := range crowd() {
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
	for _, batch := range crowd() {
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

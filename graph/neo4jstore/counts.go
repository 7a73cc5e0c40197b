package neo4jstore

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"example.org/entente/graph"
)

// Counts does as graph.Store says. One statement counts the claims of each
// combination of what a reader can filter by; the rest is sums of those.
func (s *Store) Counts(ctx context.Context, f graph.Filter, limit int) (graph.Counts, error) {
	if err := checkQuestion(f, limit); err != nil {
		return graph.Counts{}, err
	}
	return read(ctx, s, func(q *query) (c graph.Counts, err error) {
		if c.All, err = q.whole(); err != nil {
			return c, err
		}
		if c.Total = c.All; !f.IsZero() {
			if c.Total, err = q.size(f); err != nil {
				return c, err
			}
		}
		if c.Documents, err = q.documentCount(); err != nil {
			return c, err
		}
		if c.First, c.Last, err = q.days(); err != nil {
			return c, err
		}
		all, err := q.combinations(graph.Filter{From: f.From, To: f.To})
		if err != nil {
			return c, err
		}
		types, modalities, speakers, publishers := f, f, f, f
		types.Types, modalities.Modalities, speakers.SaidBy, publishers.Publishers = nil, nil, nil, nil
		c.Types = most(tallied(all, types, func(f graph.Fact) graph.RelationType { return f.Claim.Type }))
		sums := tallied(all, modalities, func(f graph.Fact) graph.Modality { return f.Claim.Modality })
		for _, m := range graph.Modalities {
			c.Modalities = append(c.Modalities, graph.Count[graph.Modality]{Value: m, Claims: sums[m]})
		}
		said := tallied(all, speakers, func(f graph.Fact) graph.ActorID { return f.Claim.SaidBy })
		delete(said, "")
		c.SaidByTotal, c.SaidBy = len(said), first(most(said), cmp.Or(limit, 50))
		published := tallied(all, publishers, func(f graph.Fact) string { return f.Publisher })
		c.PublishersTotal, c.Publishers = len(published), first(most(published), cmp.Or(limit, 50))
		ids := make([]graph.ActorID, len(c.SaidBy))
		for i, s := range c.SaidBy {
			ids[i] = s.Value
		}
		c.Actors, err = q.actors(ids)
		return c, err
	})
}

// A combination is what claims have in common, and how many do.
type combination struct {
	graph.Fact
	claims int
}

func (q *query) combinations(days graph.Filter) ([]combination, error) {
	if days.IsZero() {
		return remembered(q, "combinations", func() ([]combination, error) { return q.combine(days) })
	}
	return q.combine(days)
}

func (q *query) combine(days graph.Filter) ([]combination, error) {
	rows, err := q.rows(filtered(cypher("counts_combinations"), days, nil))
	if err != nil {
		return nil, err
	}
	all := make([]combination, len(rows))
	for i, r := range rows {
		all[i].Claim = graph.Claim{Type: graph.RelationType(r.text("type")), Modality: graph.Modality(r.text("modality")), SaidBy: graph.ActorID(r.text("said_by"))}
		all[i].Publisher, all[i].claims = r.text("publisher"), r.number("claims")
		if r.err != nil {
			return nil, r.err
		}
	}
	return all, nil
}

// days are the first and last day of any claim.
func (q *query) days() (first, last graph.Date, err error) {
	ends, err := remembered(q, "days", func() (ends [2]graph.Date, err error) {
		r, err := q.one(cypher("counts_days"), nil)
		if err != nil {
			return ends, err
		}
		return [2]graph.Date{r.ends("first"), r.ends("last")}, r.err
	})
	return ends[0], ends[1], err
}

// tallied sums up the combinations that f lets through by what value says.
func tallied[K cmp.Ordered](all []combination, f graph.Filter, value func(graph.Fact) K) map[K]int {
	f.From, f.To = graph.Date{}, graph.Date{} // the statement has seen to the days
	sums := map[K]int{}
	for _, c := range all {
		if f.Keeps(c.Fact) {
			sums[value(c.Fact)] += c.claims
		}
	}
	return sums
}

// most lists sums, most first, then by value.
func most[K cmp.Ordered](sums map[K]int) []graph.Count[K] {
	list := make([]graph.Count[K], 0, len(sums))
	for _, k := range slices.Sorted(maps.Keys(sums)) {
		list = append(list, graph.Count[K]{Value: k, Claims: sums[k]})
	}
	slices.SortStableFunc(list, func(a, b graph.Count[K]) int { return cmp.Compare(b.Claims, a.Claims) })
	return list
}

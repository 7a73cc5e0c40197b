package neo4jstore

import (
	"maps"
	"slices"

	"example.org/entente/graph"
)

// derive sums up the claims of the touched relations as they are now, writes the
// sums as relationships, and takes those away that nobody claims any more.
func derive(q *query, touched map[graph.RelationKey]bool) error {
	keys := slices.SortedFunc(maps.Keys(touched), graph.RelationKey.Compare)
	kept, gone := map[graph.RelationType][]any{}, map[graph.RelationType][]any{}
	for chunk := range slices.Chunk(keys, rowsAtOnce) {
		rows := make([]any, len(chunk))
		for i, k := range chunk {
			rows[i] = keyRow(k)
		}
		sums, err := q.rows(cypher("claims_keys", "claims_whole"), map[string]any{"keys": rows})
		if err != nil {
			return err
		}
		left := map[graph.RelationKey]bool{}
		for _, r := range sums {
			rel := r.claimed()
			if r.err != nil {
				return r.err
			}
			left[rel.RelationKey] = true
			kept[rel.Type] = append(kept[rel.Type], relationRow(rel))
		}
		for _, k := range chunk {
			if !left[k] {
				gone[k.Type] = append(gone[k.Type], keyRow(k))
			}
		}
	}
	for _, t := range slices.Sorted(maps.Keys(kept)) {
		if err := q.each(typed(cypher("put_relations"), t), kept[t]); err != nil {
			return err
		}
	}
	for _, t := range slices.Sorted(maps.Keys(gone)) {
		if err := q.each(typed(cypher("drop_relations"), t), gone[t]); err != nil {
			return err
		}
	}
	return nil
}

func keyRow(k graph.RelationKey) map[string]any {
	return map[string]any{"source": string(k.Source), "type": string(k.Type), "target": string(k.Target)}
}

// key reads a relation's key from columns source, type and target.
func (r *row) key() graph.RelationKey {
	return graph.RelationKey{Source: graph.ActorID(r.text("source")), Type: relationType(r.text("type")), Target: graph.ActorID(r.text("target"))}
}

// claimed reads a relation that was summed up from claims.
func (r *row) claimed() graph.Relation {
	rel := r.sum()
	rel.RelationKey = r.key()
	rel.First, rel.Last = r.ends("first"), r.ends("last")
	slices.Sort(rel.Publishers)
	slices.Sort(rel.Others)
	titles := map[string]int{}
	for _, t := range texts[string](r, "titles") {
		titles[t]++
	}
	rel.Title = graph.MostFrequent(titles)
	return rel
}

// derived reads a relation from its relationship.
func (r *row) derived() graph.Relation {
	p := r.sub("sum")
	rel := p.sum()
	rel.RelationKey = r.key()
	rel.First, rel.Last, rel.Title = p.date("first"), p.date("last"), p.text("title")
	r.took(p)
	return rel
}

// sum reads what relationships and sums of claims call the same.
func (r *row) sum() graph.Relation {
	return graph.Relation{
		Claims: r.number("claims"), Documents: r.number("documents"), Publishers: texts[string](r, "publishers"), Others: texts[graph.ActorID](r, "others"),
		Modalities: graph.Tally{Actual: r.number("actual"), Future: r.number("future"), Hypothetical: r.number("hypothetical"), Negated: r.number("negated")},
	}
}

// ends reads two days that are written one behind the other, the first and
// last of a date in either order.
func (r *row) ends(key string) graph.Date {
	s := r.text(key)
	if s == "" {
		return graph.Date{}
	}
	if len(s) != 20 {
		r.fail(key)
		return graph.Date{}
	}
	from, to := min(s[:10], s[10:]), max(s[:10], s[10:])
	for _, text := range []string{from, from[:7], from[:4]} {
		if d, err := graph.ParseDate(text); err == nil && d.First().String() == from && d.Last().String() == to {
			return d
		}
	}
	r.fail(key)
	return graph.Date{}
}

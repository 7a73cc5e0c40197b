package neo4jstore

import (
	"maps"
	"slices"

	"example.org/entente/graph"
)

// A scope says which relations are meant, by the name that the statements of
// that scope end in.
type scope struct {
	name   string
	params map[string]any
}

var everywhere = scope{name: "all"}

// among is the relations of which both ends are of ids.
func among(ids []graph.ActorID) scope { return scope{"among", map[string]any{"ids": ids}} }

// of is the relations that have id at an end.
func of(id graph.ActorID) scope { return scope{"of", map[string]any{"id": string(id)}} }

// strengths returns the relations in scope that f lets through, of least
// claims and more, with no more than what graph.Choose, Within and Measure look at: of the
// publishers, how many there are.
//
// Without a filter these are the relationships; with one they are summed up
// from the claims. So it is with all that follows.
func (q *query) strengths(in scope, f graph.Filter, least int) ([]graph.Relation, error) {
	rows, err := q.scoped("strength", in, f, least)
	if err != nil {
		return nil, err
	}
	relations, nameless := make([]graph.Relation, len(rows)), []string{}
	for i, r := range rows {
		publishers := r.number("publishers")
		nameless = append(nameless, make([]string, max(0, publishers-len(nameless)))...)
		relations[i] = graph.Relation{
			RelationKey: r.key(), Claims: r.number("claims"), Documents: r.number("documents"),
			Publishers: nameless[:publishers], Others: texts[graph.ActorID](r, "others"),
		}
		if r.err != nil {
			return nil, r.err
		}
	}
	return relations, nil
}

// relations returns the relations in scope that f lets through, whole.
func (q *query) relations(in scope, f graph.Filter) ([]graph.Relation, error) {
	rows, err := q.scoped("whole", in, f, 1)
	if err != nil {
		return nil, err
	}
	relations := make([]graph.Relation, len(rows))
	for i, r := range rows {
		if f.IsZero() {
			relations[i] = r.derived()
		} else {
			relations[i] = r.claimed()
		}
		if r.err != nil {
			return nil, r.err
		}
	}
	slices.SortFunc(relations, func(a, b graph.Relation) int { return a.Compare(b.RelationKey) })
	return relations, nil
}

func (q *query) scoped(part string, in scope, f graph.Filter, least int) ([]*row, error) {
	params := maps.Clone(in.params)
	if params == nil {
		params = map[string]any{}
	}
	params["least"] = least
	if f.IsZero() {
		return q.rows(cypher("relations_"+in.name, "relations_"+part), params)
	}
	return q.rows(filtered(cypher("claims_"+in.name, "claims_"+part), f, params))
}

// A tie is two actors between whom a relation stands.
type tie struct{ id, other graph.ActorID }

// near returns whom relations of least claims and more tie each of ids to.
func (q *query) near(ids []graph.ActorID, f graph.Filter, least int) ([]tie, error) {
	params := map[string]any{"ids": ids, "least": least}
	statement := cypher("relations_near")
	if !f.IsZero() {
		statement, params = filtered(cypher("claims_near"), f, params)
	}
	rows, err := q.rows(statement, params)
	if err != nil {
		return nil, err
	}
	ties := make([]tie, len(rows))
	for i, r := range rows {
		ties[i] = tie{graph.ActorID(r.text("id")), graph.ActorID(r.text("other"))}
		if r.err != nil {
			return nil, r.err
		}
	}
	return ties, nil
}

// size measures all relations that f lets through.
func (q *query) size(f graph.Filter) (graph.Size, error) {
	statement, params := cypher("relations_size"), map[string]any(nil)
	if !f.IsZero() {
		statement, params = filtered(cypher("claims_size"), f, nil)
	}
	r, err := q.one(statement, params)
	if err != nil {
		return graph.Size{}, err
	}
	return graph.Size{Actors: r.number("actors"), Relations: r.number("relations"), Claims: r.number("claims")}, r.err
}

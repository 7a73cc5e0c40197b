package neo4jstore

import (
	"cmp"
	"context"
	"strings"

	"example.org/entente/graph"
)

// FindActors does as graph.Store says. The index proposes actors in whose
// names the words begin; graph.Rank decides.
func (s *Store) FindActors(ctx context.Context, words string, limit int) (graph.ActorList, error) {
	if err := checkQuestion(graph.Filter{}, limit); err != nil {
		return graph.ActorList{}, err
	}
	limit = cmp.Or(limit, 20)
	return read(ctx, s, func(q *query) (graph.ActorList, error) {
		index := indexQuery(words)
		if index == "" {
			return q.allActors(limit)
		}
		found, err := q.counted(cypher("find"), map[string]any{"query": index})
		if err != nil {
			return graph.ActorList{}, err
		}
		hits := graph.Rank(found, words)
		return graph.ActorList{Actors: first(hits, limit), Total: len(hits)}, nil
	})
}

const (
	wordsAsked  = 16  // more are left to graph.Rank
	lettersOfIt = 100 // the index cuts words of more than 255 in two
)

// indexQuery asks the index for names with words that begin like each of
// these: "+sa* +arab*". A folded word is letters and digits, and lower case where there is one,
// so none of it means anything else to the index. It is empty where there are no words.
func indexQuery(words string) string {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsSeq(graph.Fold(words)) {
		if n++; n > wordsAsked {
			break
		}
		letters := []rune(word)
		b.WriteString(" +" + string(letters[:min(len(letters), lettersOfIt)]) + "*")
	}
	return strings.TrimSpace(b.String())
}

// allActors lists those with the most claims.
func (q *query) allActors(limit int) (graph.ActorList, error) {
	found, err := q.counted(cypher("find_all"), map[string]any{"limit": limit})
	if err != nil {
		return graph.ActorList{}, err
	}
	total, err := q.one(cypher("find_total"), nil)
	if err != nil {
		return graph.ActorList{}, err
	}
	return graph.ActorList{Actors: graph.Rank(found, ""), Total: total.number("actors")}, total.err
}

func (q *query) counted(statement string, params map[string]any) ([]graph.ActorCount, error) {
	rows, err := q.rows(statement, params)
	if err != nil {
		return nil, err
	}
	found := make([]graph.ActorCount, len(rows))
	for i, r := range rows {
		found[i] = graph.ActorCount{Actor: r.actor(), Claims: r.number("claims")}
		if r.err != nil {
			return nil, r.err
		}
	}
	return found, nil
}

package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Matches tells whether the folded query finds the folded name: each of its
// words is the beginning of a word of the name.
func Matches(query, name string) bool {
	words := strings.Fields(name)
	for q := range strings.FieldsSeq(query) {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, q) }) {
			return false
		}
	}
	return true
}

// Rank keeps, of found, the actors whose name or an alias matches query, the best first: the whole
// name is the query, an alias is, the name begins with it, an alias does, a
// name matches otherwise; of equals the one with more claims, then by id.
// It is how every store orders what FindActors returns.
func Rank(found []ActorCount, query string) []ActorCount {
	query = Fold(query)
	type scored struct {
		ActorCount
		score int
	}
	var hits []scored
	for _, a := range found {
		if s := score(a.Actor, query); s >= 0 {
			hits = append(hits, scored{a, s})
		}
	}
	slices.SortFunc(hits, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	ranked := make([]ActorCount, len(hits))
	for i, h := range hits {
		ranked[i] = h.ActorCount
	}
	return ranked
}

func score(a Actor, query string) int {
	if query == "" {
		return 0
	}
	best := scoreName(Fold(a.Name), query) * 2
	for _, alias := range a.Aliases {
		if s := scoreName(Fold(alias), query)*2 - 1; s > best {
			best = s
		}
	}
	return best
}

// scoreName is negative where name does not match.
func scoreName(name, query string) int {
	switch {
	case name == query:
		return 4
	case strings.HasPrefix(name, query):
		return 3
	case Matches(query, name):
		return 2
	}
	return -1
}

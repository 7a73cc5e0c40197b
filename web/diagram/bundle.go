package diagram

import (
	"cmp"
	"slices"
	"strings"

	"example.org/entente/graph"
)

// A bundled is what becomes one line: all relations from one actor to
// another, all symmetric ones between the two, or one mediation.
type bundled struct {
	actors    []graph.ActorID // from, to; of a mediation the mediator and both parties
	symmetric bool
	parts     []part
}

// bundle sorts relations into lines, in a fixed order. What ties actors that
// index lacks is left out.
func bundle(relations []graph.Relation, index map[graph.ActorID]int) []bundled {
	type key struct {
		a, b, c   graph.ActorID
		symmetric bool
	}
	found := map[key]*bundled{}
	var keys []key
	put := func(k key, p part) {
		b := found[k]
		if b == nil {
			b = &bundled{actors: []graph.ActorID{k.a, k.b}, symmetric: k.symmetric}
			if k.c != "" {
				b.actors = append(b.actors, k.c)
			}
			found[k] = b
			keys = append(keys, k)
		}
		b.parts = append(b.parts, p)
	}
	on := func(id graph.ActorID) bool { _, ok := index[id]; return ok }
	for _, r := range relations {
		if !on(r.Source) || !on(r.Target) {
			continue
		}
		t := lookup(r.Type)
		p := part{Relation: r, label: t.Label, tone: toneOf(t)}
		others := slices.DeleteFunc(slices.Clone(r.Others), func(id graph.ActorID) bool { return !on(id) || id == r.Target || id == r.Source })
		switch {
		case len(others) > 0:
			p.label, p.others = betweenLabel, others
			for _, o := range others {
				put(key{a: r.Source, b: min(r.Target, o), c: max(r.Target, o)}, p)
			}
		case t.Symmetric:
			put(key{a: min(r.Source, r.Target), b: max(r.Source, r.Target), symmetric: true}, p)
		default:
			put(key{a: r.Source, b: r.Target}, p)
		}
	}
	slices.SortFunc(keys, func(k, l key) int {
		return cmp.Or(cmp.Compare(k.a, l.a), cmp.Compare(k.b, l.b), cmp.Compare(k.c, l.c), compareBools(k.symmetric, l.symmetric))
	})
	bundles := make([]bundled, 0, len(keys))
	for _, k := range keys {
		bundles = append(bundles, *found[k])
	}
	return bundles
}

// betweenLabel stands at the point from which a tie of three goes on to two parties.
const betweenLabel = "mediates between"

// joinHalves makes one part of a mediation's two relations, one to each
// party, which sum up the same claims. Where a relation goes on to yet other parties, how
// many of its claims are on these two is unknown.
func joinHalves(halves []part, actors []graph.ActorID) []part {
	var joined []part
	for _, p := range halves {
		i := slices.IndexFunc(joined, func(q part) bool { return q.Type == p.Type })
		if i < 0 {
			p.uncounted = len(p.others) > 1
			p.Target, p.others = actors[1], actors[2:]
			joined = append(joined, p)
			continue
		}
		q := &joined[i]
		if whole := len(p.others) == 1; whole && (q.uncounted || p.Claims > q.Claims) {
			q.Claims, q.Modalities, q.uncounted = p.Claims, p.Modalities, false
		}
	}
	return joined
}

// joinSides makes one part of a symmetric relation that was stored both ways.
func joinSides(sides []part) []part {
	var joined []part
	for _, p := range sides {
		i := slices.IndexFunc(joined, func(q part) bool { return q.Type == p.Type })
		if i < 0 {
			joined = append(joined, p)
			continue
		}
		joined[i].Claims += p.Claims
		for _, m := range graph.Modalities {
			joined[i].Modalities.Add(m, p.Modalities.Of(m))
		}
	}
	return joined
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// splitOffices takes out the offices that a map shows under the holder's
// name, strongest first: those where both holder and state have another line, so
// that nobody loses his place on the map. A doubtful office stays a line.
func splitOffices(all []bundled) (lines []bundled, offices map[graph.ActorID][]part) {
	isOffice := func(p part) bool { return p.Title != "" }
	tied := map[graph.ActorID]bool{}
	for _, b := range all {
		if slices.ContainsFunc(b.parts, func(p part) bool { return !isOffice(p) }) {
			for _, id := range b.actors {
				tied[id] = true
			}
		}
	}
	offices = map[graph.ActorID][]part{}
	for _, b := range all {
		var rest []part
		for _, p := range b.parts {
			switch {
			case isOffice(p) && tied[p.Source] && tied[p.Target] && p.Modalities.Actual > 0:
				offices[p.Source] = append(offices[p.Source], p)
				continue
			case isOffice(p):
				p.label = clip(clean(p.Title), labelFont, 130)
			}
			rest = append(rest, p)
		}
		if b.parts = rest; len(rest) > 0 {
			lines = append(lines, b)
		}
	}
	for _, held := range offices {
		slices.SortStableFunc(held, func(p, q part) int {
			return cmp.Or(-cmp.Compare(p.Claims, q.Claims), p.Compare(q.RelationKey))
		})
	}
	return lines, offices
}

// id names b's line in the SVG: the same on every map that shows it.
func (b bundled) id() string {
	parts := []string{"tie"}
	if b.symmetric {
		parts[0] = "between"
	}
	for _, a := range b.actors {
		parts = append(parts, idSafe(string(a)))
	}
	return strings.Join(parts, ".")
}

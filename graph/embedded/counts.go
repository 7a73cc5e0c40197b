package embedded

import (
	"cmp"
	"context"
	"slices"

	"example.org/entente/graph"
)

// Counts counts the claims that f lets through; see graph.Store.
func (s *Store) Counts(ctx context.Context, f graph.Filter, most int) (graph.Counts, error) {
	m, leave, err := s.read(ctx, f, most)
	if err != nil {
		return graph.Counts{}, err
	}
	defer leave()
	t := counter{memory: m, filter: m.filter(f), seen: make([]bool, len(m.numbers)),
		types: map[graph.RelationType]int{}, speakers: make([]int, len(m.numbers)), publishers: make([]int, len(m.publishers))}
	for i, r := range m.list {
		if err := now(ctx, i); err != nil {
			return graph.Counts{}, err
		}
		t.add(r)
	}
	return t.counts(limit(most, 50)), nil
}

// A counter goes once through all facts: what one does not meet tells in
// which counts it belongs.
type counter struct {
	*memory
	filter      *filter
	total       graph.Size
	seen        []bool // actors counted in total, by number
	types       map[graph.RelationType]int
	modalities  [8]int
	speakers    []int // by number of the actor
	publishers  []int // by number
	first, last *fact
}

func (t *counter) add(r *relation) {
	typeMiss := uint8(missType)
	if t.filter.keepsType(r.Type) {
		typeMiss = 0
	}
	kept, ofType := 0, 0
	for i := range r.facts {
		x := &r.facts[i]
		t.span(x)
		switch t.filter.misses(x) | typeMiss {
		case 0:
			kept++
			ofType++
			t.modalities[x.modality]++
			t.speakers[x.saidBy]++
			t.publishers[x.publisher]++
		case missType:
			ofType++
		case missModality:
			t.modalities[x.modality]++
		case missSpeaker:
			t.speakers[x.saidBy]++
		case missPublisher:
			t.publishers[x.publisher]++
		}
	}
	if ofType > 0 {
		t.types[r.Type] += ofType
	}
	if kept > 0 {
		t.total.Relations++
		t.total.Claims += kept
		for _, a := range []*actor{r.source, r.target} {
			if !t.seen[a.number] {
				t.seen[a.number] = true
				t.total.Actors++
			}
		}
	}
}

// span widens first and last to hold x, in the order of graph.Earliest and
// graph.Latest.
func (t *counter) span(x *fact) {
	if x.from == 0 {
		return
	}
	if t.first == nil || x.from < t.first.from || x.from == t.first.from && x.to < t.first.to {
		t.first = x
	}
	if t.last == nil || x.to > t.last.to || x.to == t.last.to && x.from > t.last.from {
		t.last = x
	}
}

func (t *counter) counts(most int) graph.Counts {
	c := graph.Counts{Total: t.total, All: t.size(), Documents: len(t.order), Types: []graph.Count[graph.RelationType]{}}
	for typ, n := range t.types {
		c.Types = append(c.Types, graph.Count[graph.RelationType]{Value: typ, Claims: n})
	}
	order(c.Types)
	for i, m := range graph.Modalities {
		c.Modalities = append(c.Modalities, graph.Count[graph.Modality]{Value: m, Claims: t.modalities[i]})
	}
	speakers := []graph.Count[graph.ActorID]{}
	for i, n := range t.speakers {
		if i > 0 && n > 0 {
			speakers = append(speakers, graph.Count[graph.ActorID]{Value: t.numbers[i].id, Claims: n})
		}
	}
	order(speakers)
	c.SaidBy, c.SaidByTotal = speakers[:min(len(speakers), most)], len(speakers)
	publishers := []graph.Count[string]{}
	for i, n := range t.publishers {
		if n > 0 {
			publishers = append(publishers, graph.Count[string]{Value: t.memory.publishers[i], Claims: n})
		}
	}
	order(publishers)
	c.Publishers, c.PublishersTotal = publishers[:min(len(publishers), most)], len(publishers)
	if t.first != nil {
		c.First, c.Last = t.first.of().When(t.first.document.head), t.last.of().When(t.last.document.head)
	}
	var actors []*actor
	for _, s := range c.SaidBy {
		actors = append(actors, t.actors[s.Value])
	}
	c.Actors = answer(actors)
	return c
}

// order sorts counts, most first, then by value.
func order[T cmp.Ordered](counts []graph.Count[T]) {
	slices.SortFunc(counts, func(a, b graph.Count[T]) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.Value, b.Value))
	})
}

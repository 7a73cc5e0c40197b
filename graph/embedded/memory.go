package embedded

import (
	"cmp"
	"slices"
	"sync/atomic"

	"example.org/entente/graph"
)

// A memory is the graph as it is read: what every document claims, by
// relation and by actor. It is not safe for use while it changes, except
// that readers may fill in what it sums up lazily.
type memory struct {
	documents  map[graph.DocumentID]*document
	order      []*document // by id
	actors     map[graph.ActorID]*actor
	numbers    []*actor // by number; 0 stands for no actor
	free       []int32  // numbers that no actor has
	relations  map[graph.RelationKey]*relation
	list       []*relation // in no order
	publishers []string    // by number
	published  map[string]int32
	claims     int
	ends       int // actors at an end of a relation
	changes    int // documents put so far
}

func newMemory() *memory {
	return &memory{
		documents: map[graph.DocumentID]*document{},
		actors:    map[graph.ActorID]*actor{},
		numbers:   []*actor{nil},
		relations: map[graph.RelationKey]*relation{},
		published: map[string]int32{},
	}
}

// A document is what one document said, without its text.
type document struct {
	head      graph.Document
	sum       uint32 // of its record
	publisher int32
	says      []saying
	claims    []graph.Claim
}

// A relation holds the facts of one key; those of a document stand together.
type relation struct {
	graph.RelationKey
	place          int // in memory.list
	source, target *actor
	facts          []fact
	whole          atomic.Pointer[graph.Relation] // the sum of all facts
}

// A fact is a claim in the numbers that filters compare.
type fact struct {
	document  *document
	claim     int32 // its index in the document
	publisher int32
	saidBy    int32
	from, to  int32 // the days that its When may mean, as 20250622; 0 if unknown
	modality  uint8 // index in graph.Modalities
}

func (f *fact) of() *graph.Claim { return &f.document.claims[f.claim] }

// put makes b, which was prepared, what its document says. It keeps b's
// claims.
func (m *memory) put(b graph.Batch, sum uint32) {
	m.changes++
	d := &document{head: b.Document.Head(), sum: sum, claims: b.Claims, publisher: m.publisher(b.Document.Publisher)}
	place, replaces := slices.BinarySearchFunc(m.order, d.head.ID, byID)
	var before *document
	if replaces {
		before = m.order[place]
		m.unlink(before)
		m.order[place] = d
	} else {
		m.order = slices.Insert(m.order, place, d)
	}
	m.documents[d.head.ID] = d
	for _, a := range b.Actors {
		known := m.actor(a.ID)
		known.documents++
		known.merged.Store(nil)
		d.says = append(d.says, saying{known, known.variant(a)})
	}
	for i := range d.claims {
		m.link(d, int32(i))
	}
	if before != nil {
		m.forget(before)
	}
}

func byID(d *document, id graph.DocumentID) int { return cmp.Compare(d.head.ID, id) }

func (m *memory) publisher(name string) int32 {
	n, ok := m.published[name]
	if !ok {
		n = int32(len(m.publishers))
		m.publishers = append(m.publishers, name)
		m.published[name] = n
	}
	return n
}

// link adds a claim to its relation.
func (m *memory) link(d *document, i int32) {
	c := &d.claims[i]
	r := m.relations[c.Relation()]
	if r == nil {
		r = &relation{RelationKey: c.Relation(), place: len(m.list), source: m.actors[c.Source.Actor], target: m.actors[c.Target.Actor]}
		m.relations[r.RelationKey] = r
		m.list = append(m.list, r)
		for _, a := range []*actor{r.source, r.target} {
			if a.relations = append(a.relations, r); len(a.relations) == 1 {
				m.ends++
			}
		}
	}
	when := c.When(d.head)
	f := fact{document: d, claim: i, publisher: d.publisher, from: number(when.First()), to: number(when.Last()),
		modality: uint8(slices.Index(graph.Modalities, c.Modality))}
	if c.SaidBy != "" {
		f.saidBy = m.actors[c.SaidBy].number
	}
	r.facts = append(r.facts, f)
	r.whole.Store(nil)
	r.source.claims++
	r.target.claims++
	m.claims++
}

// number writes a day as 20250622.
func number(d graph.Date) int32 { return int32(d.Year*10000 + d.Month*100 + d.Day) }

// unlink takes the claims of d out of their relations.
func (m *memory) unlink(d *document) {
	for i := range d.claims {
		r := m.relations[d.claims[i].Relation()]
		if r == nil {
			continue // gone with an earlier claim of d
		}
		n := len(r.facts)
		r.facts = slices.DeleteFunc(r.facts, func(f fact) bool { return f.document == d })
		n -= len(r.facts)
		r.source.claims -= n
		r.target.claims -= n
		m.claims -= n
		r.whole.Store(nil)
		if len(r.facts) == 0 {
			m.drop(r)
		}
	}
}

// drop takes out a relation that nothing states any more.
func (m *memory) drop(r *relation) {
	delete(m.relations, r.RelationKey)
	last := m.list[len(m.list)-1]
	m.list[r.place], last.place = last, r.place
	m.list = m.list[:len(m.list)-1]
	for _, a := range []*actor{r.source, r.target} {
		i := slices.Index(a.relations, r)
		if a.relations = slices.Delete(a.relations, i, i+1); len(a.relations) == 0 {
			m.ends--
		}
	}
}

package embedded

import (
	"slices"
	"sort"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// An index finds nodes by a property that is a string.
type index struct {
	find   func(s string) []int64
	unique bool
}

// Find are the nodes; see cypher.Index.
func (x index) Find(v value.Value) []int64 {
	s, ok := v.Str()
	if !ok {
		return nil
	}
	return x.find(s)
}

// Unique says whether there is one node at most.
func (x index) Unique() bool { return x.unique }

// Index finds an index; see cypher.Graph. They are made when they are first asked for.
func (g *snapshot) Index(label int, key string) (cypher.Index, bool) {
	switch {
	case label == labelDocument && key == "id":
		return index{g.documentByID, true}, true
	case label == labelClaim:
		return g.claimIndex(key)
	case label != labelDocument && key == "id":
		g.once[0].Do(g.indexActors)
		return index{g.actorByID, true}, true
	case label != labelDocument && key == "name":
		g.once[0].Do(g.indexActors)
		return index{func(s string) []int64 { return g.names[s] }, false}, true
	}
	return nil, false
}

func (g *snapshot) documentByID(id string) []int64 {
	i, ok := slices.BinarySearchFunc(g.documents, graph.DocumentID(id), byID)
	if !ok {
		return nil
	}
	return []int64{int64(i)}
}

func (g *snapshot) indexActors() {
	g.names, g.ids = map[string][]int64{}, map[string]int64{}
	for i, a := range g.actors {
		n := int64(len(g.documents) + i)
		g.ids[string(a.ID)] = n
		g.names[a.Name] = append(g.names[a.Name], n)
	}
}

func (g *snapshot) actorByID(id string) []int64 {
	if n, ok := g.ids[id]; ok {
		return []int64{n}
	}
	return nil
}

// claimIndex finds claims by what many of them may have in common, too.
func (g *snapshot) claimIndex(key string) (cypher.Index, bool) {
	switch key {
	case "document":
		return index{g.claimsOf, false}, true
	case "id", "source", "target":
		g.once[1].Do(g.indexClaims)
		return index{func(s string) []int64 { return g.claimed[key+"\x00"+s] }, key == "id"}, true
	}
	return nil, false
}

func (g *snapshot) indexClaims() {
	g.claimed = make(map[string][]int64, 2*len(g.claims))
	for i, c := range g.claims {
		n := int64(len(g.documents) + len(g.actors) + i)
		for _, key := range []string{"id\x00" + string(c.ID), "source\x00" + string(c.Source.Actor), "target\x00" + string(c.Target.Actor)} {
			g.claimed[key] = append(g.claimed[key], n)
		}
	}
}

// claimsOf are the claims of a document, which stand together.
func (g *snapshot) claimsOf(id string) []int64 {
	d := g.documentByID(id)
	if d == nil {
		return nil
	}
	from := sort.Search(len(g.claims), func(i int) bool { return int64(g.claims[i].document) >= d[0] })
	return g.labelled[labelClaim][from : from+len(g.documents[d[0]].claims)]
}

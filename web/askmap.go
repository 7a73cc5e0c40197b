package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/web/diagram"
)

// mostDrawn is how many nodes of an answer a map shows.
const mostDrawn = 100

// A gathering is what an answer holds of the graph, in the order in which it
// comes: its nodes and relationships, each once, paths taken apart.
type gathering struct {
	in            *value.Source
	nodes         []int64
	relationships []int64
	seen          map[int64]bool
	tied          map[int64]bool
}

// gather looks through all values of rows.
func gather(rows [][]value.Value) *gathering {
	g := &gathering{seen: map[int64]bool{}, tied: map[int64]bool{}}
	for _, row := range rows {
		for _, v := range row {
			g.take(v)
		}
	}
	return g
}

func (g *gathering) take(v value.Value) {
	switch v.Kind() {
	case value.KindNode:
		id, in, _ := v.Node()
		g.in = in
		g.node(id)
	case value.KindRelationship:
		id, in, _ := v.Relationship()
		g.in = in
		g.relationship(id)
	case value.KindPath:
		p, _ := v.Path()
		g.in = p.In
		for _, id := range p.Nodes {
			g.node(id)
		}
		for _, id := range p.Relationships {
			g.relationship(id)
		}
	case value.KindList:
		list, _ := v.List()
		for _, e := range list {
			g.take(e)
		}
	case value.KindMap:
		m, _ := v.Map()
		for _, e := range m.All() {
			g.take(e)
		}
	}
}

func (g *gathering) node(id int64) {
	if !g.seen[id] {
		g.seen[id] = true
		g.nodes = append(g.nodes, id)
	}
}

func (g *gathering) relationship(id int64) {
	if !g.tied[id] {
		g.tied[id] = true
		g.relationships = append(g.relationships, id)
	}
}

// empty tells whether there is nothing to draw.
func (g *gathering) empty() bool { return len(g.nodes)+len(g.relationships) == 0 }

// A sketch is an answer as a map shows it.
type sketch struct {
	graph.Subgraph
	urls   map[graph.ActorID]string   // where what is no actor leads
	actors map[graph.ActorID]bool     // who is in the graph under this id
	real   map[graph.RelationKey]bool // relations that the main map has too
	nodes  int                        // in the answer
	ties   int                        // in the answer, or between nodes in it
	merged int                        // that are drawn as one with others of their type
	by     map[int64]graph.ActorID    // how a node is called on the map
}

// draw makes a sketch of what was gathered. Where a relationship came without
// the nodes at its ends, these are drawn too.
func (g *gathering) draw() (*sketch, error) {
	s := &sketch{urls: map[graph.ActorID]string{}, actors: map[graph.ActorID]bool{}, real: map[graph.RelationKey]bool{}, by: map[int64]graph.ActorID{}}
	for _, id := range g.relationships {
		start, end, err := g.in.Ends(id)
		if err != nil {
			return nil, err
		}
		g.node(start)
		g.node(end)
	}
	s.nodes, s.ties = len(g.nodes), len(g.relationships)
	for _, id := range g.nodes[:min(len(g.nodes), mostDrawn)] {
		if err := s.addNode(g.in, id); err != nil {
			return nil, err
		}
	}
	found := map[graph.RelationKey]int{}
	for _, id := range g.relationships {
		if err := s.addTie(g.in, id, found); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(s.Actors, func(a, b graph.Actor) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.SortFunc(s.Relations, func(a, b graph.Relation) int { return a.Compare(b.RelationKey) })
	return s, nil
}

func (s *sketch) addNode(in *value.Source, id int64) error {
	n, err := describeNode(in, id)
	if err != nil {
		return err
	}
	s.by[id] = n.ID
	s.urls[n.ID] = n.url
	s.actors[n.ID] = n.actor
	s.Actors = append(s.Actors, n.Actor)
	return nil
}

// A described is a node as pages call it: an actor, or what has the place of one on a map.
type described struct {
	graph.Actor
	actor bool
	url   string
}

var labelKinds = map[string]graph.Kind{"State": graph.State, "Person": graph.Person, "Organization": graph.Organization, "Group": graph.Group}

// describe names a node by its labels and properties.
func describe(labels []string, properties *value.Map, elementID string) described {
	id := text(properties, "id")
	has := func(l string) bool { return slices.Contains(labels, l) }
	switch {
	case has("Actor") && id != "":
		d := described{Actor: graph.Actor{ID: graph.ActorID(id), Name: cmp.Or(text(properties, "name"), id), Kind: graph.Group}, actor: true}
		for _, l := range labels {
			if k, ok := labelKinds[l]; ok {
				d.Kind = k
			}
		}
		d.url = View{}.showActor(d.ID) + "#panel"
		return d
	case has("Document") && id != "":
		return described{graph.Actor{ID: graph.ActorID("document:" + id), Name: cmp.Or(text(properties, "title"), id), Kind: diagram.KindDocument}, false, documentURL(graph.DocumentID(id))}
	case has("Claim") && id != "":
		d := described{graph.Actor{ID: graph.ActorID("claim:" + id), Name: cmp.Or(text(properties, "evidence"), id), Kind: diagram.KindClaim}, false, ""}
		if doc := text(properties, "document"); doc != "" {
			d.url = claimURL(graph.Claim{ID: graph.ClaimID(id), Document: graph.DocumentID(doc)})
		}
		return d
	}
	name := text(properties, "name")
	if name == "" {
		name = strings.Join(append([]string{""}, labels...), ":")
	}
	return described{graph.Actor{ID: graph.ActorID("node:" + elementID), Name: cmp.Or(name, "node "+elementID), Kind: diagram.KindOther}, false, ""}
}

// text is a property that is text; "" if it is anything else.
func text(properties *value.Map, key string) string {
	v, _ := properties.Get(key)
	s, _ := v.Str()
	return s
}

func (s *sketch) addTie(in *value.Source, id int64, found map[graph.RelationKey]int) error {
	name, err := in.Type(id)
	if err != nil {
		return err
	}
	start, end, err := in.Ends(id)
	if err != nil {
		return err
	}
	source, ok := s.by[start]
	target, also := s.by[end]
	if !ok || !also {
		return nil // one end has no room on the map
	}
	properties, err := in.RelationshipProperties(id)
	if err != nil {
		return err
	}
	r := relation(graph.RelationKey{Source: source, Type: graph.RelationType(name), Target: target}, properties)
	if i, ok := found[r.RelationKey]; ok {
		s.merged++
		s.Relations[i].Claims += r.Claims
		for _, m := range graph.Modalities {
			s.Relations[i].Modalities.Add(m, r.Modalities.Of(m))
		}
		return nil
	}
	found[r.RelationKey] = len(s.Relations)
	s.Relations = append(s.Relations, r)
	s.real[r.RelationKey] = s.actors[source] && s.actors[target] && r.Type.Check() == nil
	return nil
}

// relation reads a relationship's properties, those that a map shows.
func relation(k graph.RelationKey, properties *value.Map) graph.Relation {
	number := func(key string) int {
		v, _ := properties.Get(key)
		n, _ := v.Int()
		return int(max(n, 0))
	}
	r := graph.Relation{RelationKey: k, Claims: number("claims"), Title: text(properties, "title"), Modalities: graph.Tally{
		Actual: number("actual"), Future: number("future"), Hypothetical: number("hypothetical"), Negated: number("negated"),
	}}
	r.First, _ = graph.ParseDate(text(properties, "first")) // what is no date says nothing
	r.Last, _ = graph.ParseDate(text(properties, "last"))
	others, _ := properties.Get("others")
	list, _ := others.List()
	for _, v := range list {
		if id, ok := v.Str(); ok {
			r.Others = append(r.Others, graph.ActorID(id))
		}
	}
	return r
}

// actorURL is where a box leads: an actor to its panel on the main map.
func (s *sketch) actorURL(id graph.ActorID) string { return s.urls[id] }

// relationURL is the panel of relations on the main map, which has them all
// around their source; "" where one of them is none.
func (s *sketch) relationURL(keys []graph.RelationKey) string {
	for _, k := range keys {
		if !s.real[k] {
			return ""
		}
	}
	return relationURL(keys...)
}

// said tells how much of the answer the map shows.
func (s *sketch) said() []string {
	drawn, ties := len(s.Actors), len(s.Relations)+s.merged
	of := func(n, all int, noun string) string {
		if n < all {
			return thousands(n) + " of " + quantity(all, noun)
		}
		return quantity(n, noun)
	}
	said := []string{fmt.Sprintf("%s and %s of the answer.", of(drawn, s.nodes, "node"), of(ties, s.ties, "relationship"))}
	if drawn < s.nodes {
		said = append(said, fmt.Sprintf("A map shows the first %d nodes; the table has all.", mostDrawn))
	}
	return said
}

package embedded

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// The keys of properties, each list sorted. A property without a value is not there.
var (
	documentKeys = []string{"byline", "from", "id", "published", "publisher", "text", "title", "to", "url"}
	actorKeys    = []string{"aliases", "country", "folded", "id", "name"}
	claimKeys    = []string{"date", "document", "evidence", "from", "id", "modality", "other", "other_span", "publisher", "rule", "said_by", "sentence",
		"source", "source_span", "span", "target", "target_span", "title", "to", "trigger", "type"}
	namesKeys    = []string{"aliases", "country", "ends", "kind", "name", "starts"}
	relationKeys = []string{"actual", "claims", "documents", "first", "future", "hypothetical", "last", "negated", "others", "publishers", "title"}
)

// PropertyKeys are all keys there are.
func (g *snapshot) PropertyKeys() []string {
	all := slices.Concat(documentKeys, actorKeys, claimKeys, namesKeys, relationKeys)
	slices.Sort(all)
	return slices.Compact(all)
}

// text is a string, or null if it is empty.
func text[T ~string](s T) value.Value {
	if s == "" {
		return value.Null
	}
	return value.String(string(s))
}

func number64(n int) value.Value { return value.Int(int64(n)) }

func spanOf(s graph.Span) value.Value {
	return value.List([]value.Value{number64(s.Start), number64(s.End)})
}

// textList is a list of strings, or null if it is empty.
func textList[T ~string](list []T) value.Value {
	if len(list) == 0 {
		return value.Null
	}
	return allTexts(list)
}

func allTexts[T ~string](list []T) value.Value {
	vs := make([]value.Value, len(list))
	for i, s := range list {
		vs[i] = value.String(string(s))
	}
	v, err := value.NewList(vs)
	if err != nil {
		return value.Null // no store holds so many names of one thing
	}
	return v
}

func numberList(list []int) value.Value {
	if len(list) == 0 {
		return value.Null
	}
	vs := make([]value.Value, len(list))
	for i, n := range list {
		vs[i] = number64(n)
	}
	return value.List(vs)
}

// NodeProperty is one property of a node; see value.Graph.
func (g *snapshot) NodeProperty(node int64, key string) (value.Value, error) {
	n := int(node) - len(g.documents)
	switch {
	case n < 0:
		return g.documentProperty(g.documents[node], key)
	case n < len(g.actors):
		return actorProperty(g.actors[n], key), nil
	}
	c := &g.claims[n-len(g.actors)]
	return claimProperty(c.Claim, &g.documents[c.document].head, key), nil
}

func (g *snapshot) documentProperty(d *document, key string) (value.Value, error) {
	switch key {
	case "id":
		return text(d.head.ID), nil
	case "title":
		return text(d.head.Title), nil
	case "byline":
		return text(d.head.Byline), nil
	case "publisher":
		return text(d.head.Publisher), nil
	case "url":
		return text(d.head.URL), nil
	case "published":
		return text(d.head.Published.String()), nil
	case "from":
		return text(d.head.Published.First().String()), nil
	case "to":
		return text(d.head.Published.Last().String()), nil
	case "text":
		b, err := g.record(d)
		return text(b.Document.Text), err
	}
	return value.Null, nil
}

func actorProperty(a *merged, key string) value.Value {
	switch key {
	case "id":
		return text(a.ID)
	case "name":
		return text(a.Name)
	case "country":
		return text(a.Country)
	case "aliases":
		return textList(a.Aliases)
	case "folded":
		return text(strings.Join(a.folded, " "))
	}
	return value.Null
}

func claimProperty(c *graph.Claim, d *graph.Document, key string) value.Value {
	switch key {
	case "id":
		return text(c.ID)
	case "document":
		return text(c.Document)
	case "type":
		return text(c.Type)
	case "modality":
		return text(c.Modality)
	case "source":
		return text(c.Source.Actor)
	case "source_span":
		return spanOf(c.Source.Span)
	case "target":
		return text(c.Target.Actor)
	case "target_span":
		return spanOf(c.Target.Span)
	case "other", "other_span":
		return otherProperty(c.Other, key)
	case "said_by":
		return text(c.SaidBy)
	case "date":
		return text(c.Date.String())
	case "from":
		return text(c.When(*d).First().String())
	case "to":
		return text(c.When(*d).Last().String())
	case "title":
		return text(c.Title)
	case "publisher":
		return text(d.Publisher)
	case "sentence":
		return number64(c.Sentence)
	case "span":
		return spanOf(c.Span)
	case "trigger":
		return spanOf(c.Trigger)
	case "evidence":
		return value.String(c.Evidence)
	case "rule":
		return text(c.Rule)
	}
	return value.Null
}

func otherProperty(other *graph.End, key string) value.Value {
	switch {
	case other == nil:
		return value.Null
	case key == "other":
		return text(other.Actor)
	}
	return spanOf(other.Span)
}

// NodeProperties are all properties of a node; see value.Graph.
func (g *snapshot) NodeProperties(node int64) (*value.Map, error) {
	n := int(node) - len(g.documents)
	keys := claimKeys
	switch {
	case n < 0:
		keys = documentKeys
	case n < len(g.actors):
		keys = actorKeys
	}
	return properties(keys, func(key string) (value.Value, error) { return g.NodeProperty(node, key) })
}

// properties makes a map of those keys that have a value.
func properties(keys []string, get func(key string) (value.Value, error)) (*value.Map, error) {
	have, values := make([]string, 0, len(keys)), make([]value.Value, 0, len(keys))
	for _, key := range keys {
		v, err := get(key)
		if err != nil {
			return nil, err
		}
		if !v.IsNull() {
			have, values = append(have, key), append(values, v)
		}
	}
	return value.NewMap(have, values)
}

// RelationshipProperty is one property of a relationship; see value.Graph.
func (g *snapshot) RelationshipProperty(r int64, key string) (value.Value, error) {
	rel := &g.rels[r]
	switch {
	case rel.sum != nil:
		return relationProperty(rel.sum, key), nil
	case g.types[rel.typ] == "NAMES":
		return g.namesProperty(rel, key)
	}
	return value.Null, nil
}

// RelationshipProperties are all properties of a relationship; see value.Graph.
func (g *snapshot) RelationshipProperties(r int64) (*value.Map, error) {
	var keys []string
	switch rel := &g.rels[r]; {
	case rel.sum != nil:
		keys = relationKeys
	case g.types[rel.typ] == "NAMES":
		keys = namesKeys
	}
	return properties(keys, func(key string) (value.Value, error) { return g.RelationshipProperty(r, key) })
}

func relationProperty(r *graph.Relation, key string) value.Value {
	switch key {
	case "claims":
		return number64(r.Claims)
	case "actual":
		return number64(r.Modalities.Actual)
	case "future":
		return number64(r.Modalities.Future)
	case "hypothetical":
		return number64(r.Modalities.Hypothetical)
	case "negated":
		return number64(r.Modalities.Negated)
	case "publishers":
		return allTexts(r.Publishers)
	case "documents":
		return number64(r.Documents)
	case "first":
		return text(r.First.String())
	case "last":
		return text(r.Last.String())
	case "title":
		return text(r.Title)
	case "others":
		return textList(r.Others)
	}
	return value.Null
}

// namesProperty is what a document says of an actor, and where it does.
func (g *snapshot) namesProperty(rel *relNode, key string) (value.Value, error) {
	d := g.documents[rel.start]
	a := &d.says[rel.place].as.Actor
	switch key {
	case "name":
		return text(a.Name), nil
	case "kind":
		return text(a.Kind), nil
	case "country":
		return text(a.Country), nil
	case "aliases":
		return textList(a.Aliases), nil
	case "starts", "ends":
		b, err := g.record(d)
		var places []int
		for _, m := range b.Mentions {
			if m.Actor != a.ID {
				continue
			}
			if key == "starts" {
				places = append(places, m.Span.Start)
			} else {
				places = append(places, m.Span.End)
			}
		}
		return numberList(places), err
	}
	return value.Null, nil
}

// record is a document's record, of which the last one read is kept.
func (g *snapshot) record(d *document) (graph.Batch, error) {
	g.recent.Lock()
	defer g.recent.Unlock()
	if g.recent.document == d {
		return g.recent.batch, nil
	}
	b, err := g.store.record(d)
	if err != nil {
		return graph.Batch{}, err
	}
	g.recent.document, g.recent.batch = d, b
	return b, nil
}

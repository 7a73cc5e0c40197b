package embedded

import (
	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

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

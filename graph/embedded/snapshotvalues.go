package embedded

import (
	"slices"
	"strings"

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

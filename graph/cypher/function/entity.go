package function

import "example.org/entente/graph/cypher/value"

// entityFunctions are about nodes, relationships and paths.
var entityFunctions = []*Function{
	define("id", "input :: NODE | RELATIONSHIP", "INTEGER", "The number of a node or relationship in this database, which another node may get later.", id),
	define("elementId", "input :: NODE | RELATIONSHIP", "STRING", "The name of a node or relationship in this database.", elementID),
	define("labels", "input :: NODE", "LIST<STRING>", "The labels of a node.", labels).ofGraph(),
	define("type", "input :: RELATIONSHIP", "STRING", "The type of a relationship.", typeOf).ofGraph(),
	define("properties", "input :: NODE | RELATIONSHIP | MAP", "MAP", "All properties of a node or relationship, or a map as it is.", properties).ofGraph(),
	define("keys", "input :: NODE | RELATIONSHIP | MAP", "LIST<STRING>", "The names of the properties of a node or relationship, or of the entries of a map.", keys).ofGraph(),
	define("startNode", "input :: RELATIONSHIP", "NODE", "The node where a relationship starts.", startNode).ofGraph(),
	define("endNode", "input :: RELATIONSHIP", "NODE", "The node where a relationship ends.", endNode).ofGraph(),
	define("nodes", "input :: PATH", "LIST<NODE>", "The nodes of a path, in its order.", nodes),
	define("relationships", "input :: PATH", "LIST<RELATIONSHIP>", "The relationships of a path, in its order.", relationships),
	define("length", "input :: PATH", "INTEGER", "The number of relationships of a path.", length),
}

func id(_ *Context, args []value.Value) (value.Value, error) {
	if n, _, ok := args[0].Node(); ok {
		return value.Int(n), nil
	}
	r, _, _ := args[0].Relationship()
	return value.Int(r), nil
}

func elementID(_ *Context, args []value.Value) (value.Value, error) {
	if n, in, ok := args[0].Node(); ok {
		return value.String(in.NodeElementID(n)), nil
	}
	r, in, _ := args[0].Relationship()
	return value.String(in.RelationshipElementID(r)), nil
}

func labels(c *Context, args []value.Value) (value.Value, error) {
	n, in, _ := args[0].Node()
	names, err := in.Labels(n)
	if err != nil {
		return value.Null, err
	}
	return stringList(c, names)
}

// stringList makes a list of names, which the graph holds anyway.
func stringList(c *Context, names []string) (value.Value, error) {
	if err := c.charge(value.ValueSize * int64(len(names))); err != nil {
		return value.Null, err
	}
	vs := make([]value.Value, len(names))
	for i, s := range names {
		vs[i] = value.String(s)
	}
	return value.NewList(vs)
}

func typeOf(_ *Context, args []value.Value) (value.Value, error) {
	r, in, _ := args[0].Relationship()
	name, err := in.Type(r)
	return value.String(name), err
}

// propertiesOf are the properties of a node or relationship, or the map that v is.
func propertiesOf(v value.Value) (*value.Map, error) {
	if n, in, ok := v.Node(); ok {
		return in.NodeProperties(n)
	}
	if r, in, ok := v.Relationship(); ok {
		return in.RelationshipProperties(r)
	}
	m, _ := v.Map()
	return m, nil
}

func properties(c *Context, args []value.Value) (value.Value, error) {
	m, err := propertiesOf(args[0])
	if err != nil {
		return value.Null, err
	}
	if args[0].Kind() != value.KindMap {
		if err := c.charge(value.MapOf(m).Size()); err != nil {
			return value.Null, err
		}
	}
	return value.MapOf(m), nil
}

func keys(c *Context, args []value.Value) (value.Value, error) {
	m, err := propertiesOf(args[0])
	if err != nil {
		return value.Null, err
	}
	return stringList(c, m.Keys())
}

func startNode(_ *Context, args []value.Value) (value.Value, error) {
	r, in, _ := args[0].Relationship()
	start, _, err := in.Ends(r)
	return in.Node(start), err
}

func endNode(_ *Context, args []value.Value) (value.Value, error) {
	r, in, _ := args[0].Relationship()
	_, end, err := in.Ends(r)
	return in.Node(end), err
}

func nodes(c *Context, args []value.Value) (value.Value, error) {
	p, _ := args[0].Path()
	return idList(c, p.Nodes, p.In.Node)
}

func relationships(c *Context, args []value.Value) (value.Value, error) {
	p, _ := args[0].Path()
	return idList(c, p.Relationships, p.In.Relationship)
}

func idList(c *Context, ids []int64, of func(int64) value.Value) (value.Value, error) {
	if err := c.charge(value.ValueSize * int64(len(ids))); err != nil {
		return value.Null, err
	}
	vs := make([]value.Value, len(ids))
	for i, id := range ids {
		vs[i] = of(id)
	}
	return value.List(vs), nil
}

func length(_ *Context, args []value.Value) (value.Value, error) {
	p, _ := args[0].Path()
	return value.Int(int64(p.Len())), nil
}

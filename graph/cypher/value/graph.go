package value

// A Graph is where nodes and relationships fetch what they hold, when it is
// asked for. Ids are of this graph, and mean nothing in another. A property
// that is not there is Null.
//
// Its errors come back from whatever asked, e.g. [Property] or [AppendText].
type Graph interface {
	// Labels are the node's labels in the order in which to write them.
	Labels(node int64) ([]string, error)
	NodeProperty(node int64, key string) (Value, error)
	NodeProperties(node int64) (*Map, error)
	// NodeElementID is what elementId() says of a node.
	NodeElementID(node int64) string

	Type(relationship int64) (string, error)
	// Ends are the ids of the nodes where the relationship starts and ends.
	Ends(relationship int64) (start, end int64, err error)
	RelationshipProperty(relationship int64, key string) (Value, error)
	RelationshipProperties(relationship int64) (*Map, error)
	RelationshipElementID(relationship int64) string
}

// A Source makes the values of one graph's nodes and relationships. Nodes of
// two Sources are never equal, so an execution makes one and keeps it.
type Source struct{ Graph }

// NewSource makes the Source of g.
func NewSource(g Graph) *Source { return &Source{g} }

// Node makes the node of that id.
func (s *Source) Node(id int64) Value { return Value{uint64(id), (*nodeRef)(s)} }

// Relationship makes the relationship of that id.
func (s *Source) Relationship(id int64) Value { return Value{uint64(id), (*relRef)(s)} }

// A Path is a walk through one graph: n relationships between n+1 nodes, each
// relationship followed in either direction.
type Path struct {
	In            *Source
	Nodes         []int64
	Relationships []int64
}

// PathOf makes a path, which nobody may change afterwards.
func PathOf(p *Path) Value { return Value{0, p} }

// Start is the path's first node.
func (p *Path) Start() Value { return p.In.Node(p.Nodes[0]) }

// End is the path's last node.
func (p *Path) End() Value { return p.In.Node(p.Nodes[len(p.Nodes)-1]) }

// Len is the number of relationships.
func (p *Path) Len() int { return len(p.Relationships) }

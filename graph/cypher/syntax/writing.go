package syntax

// The clauses that write, read files, or choose another graph.
type (
	// Create is CREATE or INSERT.
	Create struct {
		Span
		Insert bool
		Paths  []*Path
	}

	// Merge is MERGE with its ON CREATE and ON MATCH.
	Merge struct {
		Span
		Path     *Path
		OnCreate []*Set
		OnMatch  []*Set
	}

	// Set is SET.
	Set struct {
		Span
		Items []SetItem
	}

	// Remove is REMOVE.
	Remove struct {
		Span
		Items []SetItem // without values
	}

	// Delete is DELETE.
	Delete struct {
		Span
		Detach bool
		Exprs  []Expr
	}

	// Foreach is FOREACH (name IN list | clauses).
	Foreach struct {
		Span
		Var     Name
		List    Expr
		Clauses []Clause
	}

	// LoadCSV is LOAD CSV.
	LoadCSV struct {
		Span
		From Expr
		As   Name
	}

	// Use is USE, which chooses a graph.
	Use struct {
		Span
		Graph Expr
	}
)

// A SetItem is one thing that SET changes: labels, a property, or all
// properties of what Target is.
type SetItem struct {
	Target Expr   // a variable, or a property of one
	Labels []Name // of n:A:B
	Add    bool   // += and not =
	Value  Expr   // nil for labels
}

// Name of the clause.
func (c *Create) Name() string {
	if c.Insert {
		return "INSERT"
	}
	return "CREATE"
}

// Name of the clause.
func (*Merge) Name() string { return "MERGE" }

// Name of the clause.
func (*Set) Name() string { return "SET" }

// Name of the clause.
func (*Remove) Name() string { return "REMOVE" }

// Name of the clause.
func (c *Delete) Name() string {
	if c.Detach {
		return "DETACH DELETE"
	}
	return "DELETE"
}

// Name of the clause.
func (*Foreach) Name() string { return "FOREACH" }

// Name of the clause.
func (*LoadCSV) Name() string { return "LOAD CSV" }

// Name of the clause.
func (*Use) Name() string { return "USE" }

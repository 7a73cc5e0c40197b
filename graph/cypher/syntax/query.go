package syntax

// A Mode says what is asked of a query.
type Mode uint8

// The modes.
const (
	Run     Mode = iota
	Explain      // EXPLAIN: the plan, nothing is run
	Profile      // PROFILE: the query is run, and the plan tells what each part of it did
)

// A Span is a half-open range of byte offsets into the text.
type Span struct{ From, To int }

// Where is the range itself; it makes whatever embeds a Span a thing with a place.
func (s Span) Where() Span { return s }

// A Query is one statement.
type Query struct {
	Text    string
	Mode    Mode
	Options Span // of CYPHER with versions and settings before the query; empty without
	Command *Command
	Body    *Body // nil for a Command
}

// A Command is administration, of the schema or the server, which is only
// known by its first words.
type Command struct {
	Span
	Words string // e.g. "CREATE INDEX", "SHOW SETTINGS"
}

// A Body is one query, or several put together by UNION.
type Body struct {
	Parts  []*Single
	Unions []Union // one fewer than Parts
}

// A Union is UNION between two parts.
type Union struct {
	Span
	All bool
}

// A Single is a sequence of clauses.
type Single struct {
	Span
	Clauses []Clause
}

// A Clause is one clause.
type Clause interface {
	Where() Span
	// Name is the clause in capitals as in messages, e.g. "OPTIONAL MATCH".
	Name() string
}

// A Name is what is declared or named, with its place.
type Name struct {
	Span
	Text string
}

// The clauses that read.
type (
	// Match is MATCH or OPTIONAL MATCH.
	Match struct {
		Span
		Optional   bool
		Repeatable bool // REPEATABLE ELEMENTS
		Paths      []*Path
		Hints      []Span // USING INDEX and its like, which say how and not what
		Filter     Expr   // of WHERE; nil without
	}

	// Unwind is UNWIND list AS name.
	Unwind struct {
		Span
		List Expr
		As   Name
	}

	// With is WITH with all that belongs to it.
	With struct {
		Span
		Projection
		Filter Expr // of WHERE; nil without
	}

	// Return is RETURN with all that belongs to it.
	Return struct {
		Span
		Projection
	}

	// Finish is FINISH: nothing is returned.
	Finish struct{ Span }

	// Subquery is CALL { } or CALL (x, y) { }.
	Subquery struct {
		Span
		Optional     bool
		Scoped       bool   // has a list of what it imports
		Everything   bool   // which is *
		Imports      []Name // of the list
		Body         *Body
		Transactions Span // of IN TRANSACTIONS; empty without
	}

	// Procedure is CALL name(arguments) YIELD.
	Procedure struct {
		Span
		Optional  bool
		Procedure Name // with the points of its namespace
		Explicit  bool // has arguments in brackets, be it none
		Args      []Expr
		Yields    []Yield
		YieldAll  bool // YIELD *
		Yielding  bool // has YIELD, be it YIELD -
		Filter    Expr // of WHERE; nil without
	}
)

// A Yield is one result of a procedure, and the name it gets.
type Yield struct {
	Field, As Name
}

// A Projection is what WITH and RETURN have in common.
type Projection struct {
	Distinct bool
	Star     bool // * before the items
	Items    []Item
	Order    []Sort
	Skip     Expr // nil without
	Limit    Expr // nil without
}

// An Item is one expression of a projection.
type Item struct {
	Expr Expr
	As   Name // its Span is empty where the name is the expression's text
}

// A Sort is one key of ORDER BY.
type Sort struct {
	Expr       Expr
	Descending bool
}

// Name of the clause.
func (c *Match) Name() string {
	if c.Optional {
		return "OPTIONAL MATCH"
	}
	return "MATCH"
}

// Name of the clause.
func (*Unwind) Name() string { return "UNWIND" }

// Name of the clause.
func (*With) Name() string { return "WITH" }

// Name of the clause.
func (*Return) Name() string { return "RETURN" }

// Name of the clause.
func (*Finish) Name() string { return "FINISH" }

// Name of the clause.
func (c *Subquery) Name() string {
	if c.Optional {
		return "OPTIONAL CALL"
	}
	return "CALL"
}

// Name of the clause.
func (c *Procedure) Name() string {
	if c.Optional {
		return "OPTIONAL CALL"
	}
	return "CALL"
}

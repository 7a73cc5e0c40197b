package syntax

import "example.org/entente/graph/cypher/value"

// An Expr is an expression.
type Expr interface{ Where() Span }

// The expressions.
type (
	// Literal is a number, string, boolean or null.
	Literal struct {
		Span
		Value value.Value
	}
	// Parameter is $name.
	Parameter struct{ Name }
	// Variable is a name by itself.
	Variable struct{ Name }
	// Property is of.key.
	Property struct {
		Span
		Of  Expr
		Key Name
	}
	// Index is of[at].
	Index struct {
		Span
		Of, At Expr
	}
	// Slice is of[from..to]; either bound may be nil.
	Slice struct {
		Span
		Of, Low, High Expr
	}
	// Unary is NOT x, -x or +x.
	Unary struct {
		Span
		Op Op
		Of Expr
	}
	// Binary is an operator between two.
	Binary struct {
		Span
		Op          Op
		Left, Right Expr
	}
	// Logic is AND, OR or XOR between two or more.
	Logic struct {
		Span
		Op   Op
		Args []Expr
	}
	// Comparison is a < b <= c: each with the next one.
	Comparison struct {
		Span
		Ops  []Op
		Args []Expr
	}
	// IsNull is x IS NULL or x IS NOT NULL.
	IsNull struct {
		Span
		Of  Expr
		Not bool
	}
	// IsType is x IS :: TYPE.
	IsType struct {
		Span
		Of   Expr
		Not  bool
		Type Type
	}
	// IsNormalized is x IS NFC NORMALIZED.
	IsNormalized struct {
		Span
		Of   Expr
		Not  bool
		Form string
	}
	// HasLabels is x:Label, of a node or a relationship.
	HasLabels struct {
		Span
		Of     Expr
		Labels Label
	}
	// List is [a, b].
	List struct {
		Span
		Items []Expr
	}
	// Map is {a: 1}.
	Map struct {
		Span
		Keys   []Name
		Values []Expr
	}
	// Call is a function with its arguments.
	Call struct {
		Span
		Function Name // with the points of its namespace
		Distinct bool
		Star     bool // count(*)
		Args     []Expr
	}
	// Case is CASE; Of is nil where each WHEN is a condition.
	Case struct {
		Span
		Of    Expr
		Whens []When
		Else  Expr // nil without
	}
	// Comprehension is [x IN list WHERE filter | result].
	Comprehension struct {
		Span
		Var    Name
		In     Expr
		Filter Expr // nil without
		Result Expr // nil without
	}
	// Quantified is all(x IN list WHERE filter) and its like.
	Quantified struct {
		Span
		Kind   QuantifiedKind
		Var    Name
		In     Expr
		Filter Expr // nil without
	}
	// Reduce is reduce(sum = init, x IN list | next).
	Reduce struct {
		Span
		Sum  Name
		Init Expr
		Var  Name
		In   Expr
		Next Expr
	}
	// PatternComprehension is [p = (a)-->(b) WHERE filter | result].
	PatternComprehension struct {
		Span
		Path   *Path
		Filter Expr // nil without
		Result Expr
	}
	// PatternTest is a path pattern that stands for whether there is a match;
	// with a Selector it is the path itself.
	PatternTest struct {
		Span
		Path *Path
	}
	// SubqueryExpr is EXISTS { }, COUNT { } or COLLECT { }: of a Body, or of paths.
	SubqueryExpr struct {
		Span
		Kind SubqueryKind
		Body *Body
	}
	// MapProjection is x {.name, .*, y, key: value}.
	MapProjection struct {
		Span
		Of    Variable
		Items []ProjectionItem
	}
)

// When is WHEN tests THEN result. In CASE x WHEN > 1, IS NULL THEN … each
// test may be a part of a condition, about a Subject.
type When struct {
	Tests []Expr
	Then  Expr
}

// Subject stands for the x of CASE x in a test such as > 1.
type Subject struct{ Span }

// A ProjectionItem is one entry of a MapProjection.
type ProjectionItem struct {
	Span
	All   bool // .*
	Key   Name
	Value Expr // nil for .key
}

// A QuantifiedKind is a kind of Quantified.
type QuantifiedKind uint8

// The quantifiers.
const (
	QuantifiedAll QuantifiedKind = iota
	QuantifiedAny
	QuantifiedNone
	QuantifiedSingle
)

// String is the word for the quantifier.
func (k QuantifiedKind) String() string { return [...]string{"all", "any", "none", "single"}[k] }

// A SubqueryKind is a kind of SubqueryExpr.
type SubqueryKind uint8

// The kinds of subqueries in expressions.
const (
	SubqueryExists SubqueryKind = iota
	SubqueryCount
	SubqueryCollect
)

// String is the word for the subquery.
func (k SubqueryKind) String() string { return [...]string{"EXISTS", "COUNT", "COLLECT"}[k] }

// A Type is a type as IS :: has it.
type Type struct {
	Kinds    value.KindSet // what it may be, but for null
	Property bool          // of lists, those that a property may hold
	NotNull  bool
	Element  *Type  // of a list; nil for any
	Others   []Type // alternatives, of a|b
}

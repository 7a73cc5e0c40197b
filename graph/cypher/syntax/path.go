package syntax

// A Path is one path pattern: elements that are in turn a Node and a
// Relationship, or a Group, which has nodes at both ends of its own.
type Path struct {
	Span
	Var      *Name
	Selector Selector
	Elements []Element
}

// A Selector says which of the matching paths are wanted.
type Selector struct {
	Span
	Kind   SelectorKind
	Count  Expr // of SHORTEST k, ANY k; nil for 1
	Groups bool
	Call   bool // written as shortestPath(...) or allShortestPaths(...)
}

// A SelectorKind is a kind of Selector.
type SelectorKind uint8

// The kinds of selectors.
const (
	AllPaths    SelectorKind = iota
	AnyPaths                 // ANY k
	Shortest                 // SHORTEST k, with or without GROUPS; shortestPath
	AllShortest              // ALL SHORTEST; allShortestPaths
)

// An Element is a *Node, a *Relationship or a *Group.
type Element interface{ Where() Span }

// A Node is (name:Labels {properties} WHERE filter).
type Node struct {
	Span
	Var        *Name
	Labels     Label // nil without
	Properties Expr  // a *MapLiteral or a *Parameter; nil without
	Filter     Expr  // nil without
}

// A Direction says which way a relationship points, as written.
type Direction uint8

// The directions.
const (
	Either Direction = iota
	Right            // -->
	Left             // <--
)

// A Relationship is -[name:TYPES*1..2 {properties} WHERE filter]->.
type Relationship struct {
	Span
	Var        *Name
	Direction  Direction
	Types      Label       // nil without
	Variable   bool        // of variable length, written with *
	Length     *Quantifier // of * or of a quantifier after it; nil without
	Properties Expr        // a *MapLiteral or a *Parameter; nil without
	Filter     Expr        // nil without
}

// A Quantifier is how many times something may repeat.
type Quantifier struct {
	Span
	Least   int64
	Most    int64 // -1 without bound
	Bounded bool  // whether Most was written
}

// A Group is a path pattern in brackets, with a quantifier or without:
// ((a)-[r]->(b) WHERE filter){1,3}.
type Group struct {
	Span
	Path       *Path
	Filter     Expr        // nil without
	Quantifier *Quantifier // nil without
}

// A Label is a label expression: a *LabelName, *LabelNot, *LabelAnd,
// *LabelOr or *LabelAny.
type Label interface{ Where() Span }

// The label expressions.
type (
	// LabelName is one name.
	LabelName struct{ Name }
	// LabelAny is %.
	LabelAny struct{ Span }
	// LabelNot is !x.
	LabelNot struct {
		Span
		Of Label
	}
	// LabelAnd is x&y, or x:y as it was written in the past.
	LabelAnd struct {
		Span
		Colon       bool
		Left, Right Label
	}
	// LabelOr is x|y.
	LabelOr struct {
		Span
		Left, Right Label
	}
)

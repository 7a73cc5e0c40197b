// Package grammar holds a generator of queries over a graph whose vocabulary
// it is told: any number of them, the same for the same seed. It is there for tests that
// ask two stores the same. What a query gives is decided by the query alone: where rows are
// cut they are sorted by all columns, and no list depends on the order in which rows come.
package grammar

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A Vocabulary is what the queries speak of.
type Vocabulary struct {
	Labels  map[string][]string // of nodes, each with the labels that some of its nodes have besides
	Ways    []Way
	Keys    map[string][]Key // of a label or type
	Indexes map[string][]Search
}

// A Way is a type of relationships, and the labels that it leads from and to.
type Way struct{ From, Type, To string }

// A Key is a property, what it holds and some literals that it may equal.
type Key struct {
	Name   string
	Kind   Kind
	Values []string
}

// A Search is a full-text query, and the label of what it finds.
type Search struct{ Text, Label string }

// A Kind is what an expression is, as far as it matters for what can be made of it.
type Kind int

// The kinds of expressions.
const (
	Integer Kind = iota
	Float
	Text
	DayText // an ISO date as text
	Truth
	Integers
	Texts
	Day
	Moment // a date and time without a zone
	Zoned  // one with a zone
	Span   // a duration
	Point
	Map // {a: integer, b: text}
	node
	relationship
	path
	trail // the relationships of a path
	mixed // of any type
)

// letters begin the names of variables by their kinds.
var letters = [...]string{Integer: "i", Float: "f", Text: "s", DayText: "s", Truth: "b", Integers: "l", Texts: "t", Day: "d", Moment: "m", Zoned: "z",
	Span: "u", Point: "p", Map: "o", node: "n", relationship: "r", path: "w", trail: "v", mixed: "x"}

// A Query is one that was made up.
type Query struct {
	Text string

	// Loose says that only whether it is a query at all can be compared: the text was
	// changed in a way that may leave open which rows come.
	Loose bool

	// Faulty says that an expression in it is wrong, which may show on one store and not on
	// another if no row comes to where it stands.
	Faulty bool
}

// A Generator makes queries.
type Generator struct {
	*rand.Rand
	v      *Vocabulary
	labels []string // in order

	vars    []variable
	names   int
	depth   int     // how many expressions may still stand in one another
	rows    float64 // that there are about, by now
	lengths int     // which way to write relationships of no fixed length the MATCH has chosen; 0 if none
	sorted  bool    // what is made is sorted by, so it holds no node: their order is a store's own
	wrong   bool    // one expression is to be of a wrong kind
}

type variable struct {
	name  string
	kind  Kind
	label string // or type; empty if it is not sure
}

// most is how many rows a query may have on the way, about.
const most = 3000

// New makes a Generator.
func New(seed uint64, v *Vocabulary) *Generator {
	g := &Generator{Rand: rand.New(rand.NewPCG(seed, 3)), v: v}
	for l := range v.Labels {
		g.labels = append(g.labels, l)
	}
	slices.Sort(g.labels)
	return g
}

// Next makes the next query. One in twelve is wrong in some way.
func (g *Generator) Next() Query {
	if g.one(24) {
		return Query{Text: g.spoilt(g.whole(false)), Loose: true}
	}
	faulty := g.one(24)
	return Query{Text: g.whole(faulty), Faulty: faulty}
}

// whole is a query, of which one expression may be of a wrong kind.
func (g *Generator) whole(wrong bool) string {
	columns := 1 + g.IntN(3)
	text, cut := g.single(columns, wrong)
	if g.one(10) && !cut {
		if second, cut := g.single(columns, false); !cut {
			return text + g.pick(" UNION ", " UNION ALL ", " UNION DISTINCT ") + second
		}
	}
	return text
}

func (g *Generator) one(in int) bool { return g.IntN(in) == 0 }

func (g *Generator) pick(from ...string) string { return from[g.IntN(len(from))] }

func (g *Generator) maybe(in int, s string) string {
	if g.one(in) {
		return s
	}
	return ""
}

func (g *Generator) name(kind Kind) string {
	g.names++
	return fmt.Sprint(letters[kind], g.names)
}

// fresh binds a new variable.
func (g *Generator) fresh(kind Kind, label string) string {
	name := g.name(kind)
	g.vars = append(g.vars, variable{name, kind, label})
	return name
}

// some is a variable of one of some kinds.
func (g *Generator) some(kinds ...Kind) (variable, bool) {
	var found []variable
	for _, v := range g.vars {
		if slices.Contains(kinds, v.kind) {
			found = append(found, v)
		}
	}
	if len(found) == 0 {
		return variable{}, false
	}
	return found[g.IntN(len(found))], true
}

// inside makes something with variables of its own, which are forgotten after it.
func (g *Generator) inside(do func() string) string {
	before, rows, lengths := slices.Clone(g.vars), g.rows, g.lengths
	defer func() { g.vars, g.rows, g.lengths = before, rows, lengths }()
	g.lengths = 0
	return do()
}

func join(parts []string) string { return strings.Join(parts, ", ") }

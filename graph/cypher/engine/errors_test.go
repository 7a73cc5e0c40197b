package engine_test

import (
	"errors"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
)

func TestAnErrorTellsItsKindPlaceAndWhatToDo(t *testing.T) {
	g := sampleGraph(t)
	for _, c := range []struct {
		text, hint string
		kind       cypher.Kind
		detail     string
		line, col  int
	}{
		{"MATCH (actor) RETURN actr.name", "did you mean actor?", cypher.SyntaxError, "UndefinedVariable", 1, 22},
		{"MATCH (a)\nRETURN toUper(a.name)", "did you mean toUpper?", cypher.SyntaxError, "UnknownFunction", 2, 8},
		{"MATCH (a) WITH 1 AS a MATCH (a) RETURN a", "", cypher.SyntaxError, "VariableTypeConflict", 1, 30},
		{"MATCH (a) UNWIND [1] AS a RETURN a", "", cypher.SyntaxError, "VariableAlreadyBound", 1, 25},
		{"MATCH (a) RETURN a.x + 'é' + sum(a.y), a.x", "", "", "", 0, 0},
		{"MATCH (a) RETURN a.x, a.y + count(*)", "", cypher.SyntaxError, "AmbiguousAggregationExpression", 1, 23},
		{"RETURN 1 AS a\nUNION\nRETURN 2 AS b", "", cypher.SyntaxError, "DifferentColumnsInUnion", 3, 1},
		{"RETURN $x", "", cypher.ParameterMissing, "MissingParameter", 1, 8},
		{"RETURN 1 / 0", "", cypher.ArithmeticError, "DivisionByZero", 1, 8},
		{"UNWIND [1, 0] AS x RETURN 1 / x", "", cypher.ArithmeticError, "DivisionByZero", 1, 27},
		{"MATCH (a:Actor) RETURN a.name.x", "", cypher.TypeError, "InvalidArgumentType", 1, 31},
		{"MATCH (a) SET a.x = 1", "queries only read; documents come in by entente import", cypher.Refused, "SET", 1, 11},
		{"RETURN '", "", cypher.SyntaxError, "UnexpectedSyntax", 1, 8},
		{"RETURN size(range(1, 100000000)) AS n", "ask for less, or narrow it before it expands, collects or sorts", cypher.LimitReached, "memory", 0, 0},
		{"MATCH (a) RETURN a.x LIMIT -1", "", cypher.SyntaxError, "NegativeIntegerArgument", 1, 28},
		{"RETURN 'a' =~ '('", "", cypher.SemanticError, "InvalidArgumentValue", 1, 15},
		{"MATCH REPEATABLE ELEMENTS (a)-[*]-(b) RETURN a", "", cypher.Unsupported, "", 1, 32},
	} {
		rows, err := engine.Run(t.Context(), g, cypher.Query{Text: c.text})
		if err == nil {
			for rows.Next() {
			}
			err = rows.Err()
		}
		bad := &cypher.Error{}
		if !errors.As(err, &bad) && c.kind != "" {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if bad.Kind != c.kind || bad.Detail != c.detail || bad.Hint != c.hint || bad.Line != c.line || bad.Column != c.col {
			t.Errorf("%s:\ngot  %s %s at %d:%d %q: %v\nwant %s %s at %d:%d %q", c.text, bad.Kind, bad.Detail, bad.Line, bad.Column, bad.Hint, err, c.kind, c.detail, c.line, c.col, c.hint)
		}
		if err != nil && !errors.Is(err, graph.ErrInvalid) && !errors.Is(err, graph.ErrUnsupported) {
			t.Errorf("%s: %v is of no kind of the domain", c.text, err)
		}
	}
}

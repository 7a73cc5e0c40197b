package neo4jstore

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	language "example.org/entente/graph/cypher"
)

// An admitted is a query that only reads the graph, as our parser sees it.
type admitted struct {
	language.Query
	mode language.Mode
	// text is the query without EXPLAIN, PROFILE and CYPHER with options before it: spaces stand
	// there, so that each place in it is where it was.
	text   string
	params map[string]any
}

// admit lets a query in that our parser knows as reading, all of it.
func admit(q language.Query) (*admitted, error) {
	if at := hiddenEscape(q.Text); at >= 0 {
		e := language.Errorf(q.Text, at, language.Refused, "An escape for a quotation mark, a backslash, a sign of a comment or a control character is refused")
		e.Hint = `write \', \" or \n`
		return nil, e
	}
	tree, err := language.Parse(q.Text)
	if err != nil {
		return nil, err
	}
	if err := language.ReadOnly(tree); err != nil {
		return nil, err
	}
	if err := checkRanges(tree, q.Params); err != nil {
		return nil, err
	}
	a := &admitted{Query: q, mode: tree.Mode}
	if a.mode == language.Run {
		a.mode = q.Mode
	}
	from := tree.Body.Parts[0].From
	a.text = blank(q.Text[:from]) + q.Text[from:]
	a.params, err = parameters(q.Params)
	return a, err
}

// blank is spaces in place of s, and its line ends: as much room as s takes
// for whoever counts lines, and columns in UTF-16.
func blank(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r':
			b.WriteRune(r)
		case r > 0xFFFF:
			b.WriteString("  ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// plan has the server plan a query, and refuses one whose plan does more than read.
func (s *Store) plan(ctx context.Context, session neo4j.SessionWithContext, a *admitted) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, planning)
	defer cancel()
	// On a line of its own, so that places in the query stay what they are.
	result, err := session.Run(ctx, "EXPLAIN\n"+a.text, a.params, neo4j.WithTxTimeout(planning))
	if err != nil {
		return "", s.fault(ctx, a.Query, err, 1)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return "", s.fault(ctx, a.Query, err, 1)
	}
	if t := summary.StatementType(); t != neo4j.StatementTypeReadOnly {
		return "", refusal(a.Query, fmt.Sprintf("Neo4j plans it as %q, not as reading", t))
	}
	plan := drawn(summary.Plan())
	if problem := checkPlan(plan); problem != "" {
		return "", refusal(a.Query, problem)
	}
	return plan, nil
}

// drawn is a plan as the server draws it.
func drawn(p neo4j.Plan) string {
	if p == nil {
		return ""
	}
	text, _ := p.Arguments()["string-representation"].(string)
	return text
}

// refusal is the error for a query that our parser takes for reading and
// Neo4j does not.
func refusal(q language.Query, problem string) error {
	e := language.Errorf(q.Text, -1, language.Refused, "This query is refused, for it does more than read the graph")
	e.Detail, e.Hint = "plan", problem
	return e
}

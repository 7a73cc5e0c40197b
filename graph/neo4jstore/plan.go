package neo4jstore

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	language "example.org/entente/graph/cypher"
)

// unfit are operators that read no graph: files and addresses, the server's
// settings and transactions; or that begin transactions of their own.
var unfit = []string{"LoadCSV", "TerminateTransactions", "TransactionApply", "TransactionForeach", "Foreach", "ForeachApply"}

var (
	// A row of a plan as Neo4j draws it: | | +Filter | 3 | a.name = "x" | …
	planRow       = regexp.MustCompile(`^\|[ |\\]*\+([^ |]+)[^|]*\|[^|]*\|[ ]*(.*)$`)
	procedureName = regexp.MustCompile(`^([\w.` + "`" + `]+)\(`)
)

// checkPlan returns what a plan does beyond reading the graph, as a phrase;
// "" if nothing. The plan is the text that the server draws: the driver's tree hides operators
// behind one another. It is depth behind the parser, which knows what a query says.
func checkPlan(plan string) string {
	operators := 0
	for line := range strings.Lines(plan) {
		m := planRow.FindStringSubmatch(strings.TrimRight(line, "\r\n"))
		if m == nil {
			continue
		}
		operators++
		name, _, _ := strings.Cut(m[1], "@")
		name, _, _ = strings.Cut(name, "(")
		switch {
		case slices.Contains(unfit, name) || strings.HasPrefix(name, "Show") || strings.HasPrefix(name, "Terminate"):
			return fmt.Sprintf("the operator %s of its plan does more than read the graph", name)
		case strings.Contains(name, "ProcedureCall"):
			called := procedureName.FindStringSubmatch(m[2])
			if called == nil {
				return "its plan calls a procedure without a name"
			}
			if _, ok := language.LookupProcedure(called[1]); !ok {
				return "its plan calls the procedure " + called[1]
			}
		}
	}
	if operators == 0 {
		return "the server shows no plan of it"
	}
	// A subquery within an expression is no operator. Its words stand among the
	// details.
	if words := hiddenWords.FindString(plan); words != "" {
		return "its plan has the words LOAD CSV or IN TRANSACTIONS"
	}
	return ""
}

// hiddenWords may be broken over the lines of a cell, with those of other
// columns between.
var hiddenWords = regexp.MustCompile("(?i)" + broken("LOAD CSV") + "|" + broken("IN TRANSACTIONS") + "|" + broken("CONCURRENT TRANSACTIONS"))

// broken is a pattern for words in which lines may break anywhere.
func broken(words string) string {
	const space = `[\s|\\\d]`
	return strings.ReplaceAll(strings.Join(strings.Split(words, ""), space+"*"), " ", space)
}

package neo4jstore_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/neo4jstore/neo4jtest"
)

const recordings = "../cypher/engine/testdata/"

// TestRecordedAnswersAreTheServers asks the server the queries whose answers
// the engine is held to, every fifth of them; -update asks all, and writes what it says.
func TestRecordedAnswersAreTheServers(t *testing.T) {
	server := neo4jtest.Unmarked(t)
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	session := driver.NewSession(t.Context(), neo4j.SessionConfig{})
	defer session.Close(t.Context())
	build, err := os.ReadFile(recordings + "graph.cypher")
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range strings.Split(string(build), ";") {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if _, err := session.Run(t.Context(), statement, nil); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(recordings + "answers.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	asked, skipped := 0, false
	for line := range strings.Lines(string(text)) {
		switch {
		case strings.HasPrefix(line, "= "), strings.HasPrefix(line, "> "), strings.HasPrefix(line, "! "):
			if skipped {
				out.WriteString(line)
			}
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "//"):
			out.WriteString(line)
		default:
			asked++
			skipped = !*update && asked%every != 0
			out.WriteString(line)
			if !skipped {
				out.WriteString(recorded(t.Context(), session, strings.TrimSpace(line)))
			}
		}
	}
	if *update {
		if err := os.WriteFile(recordings+"answers.txt", []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if out.String() != string(text) {
		got, want := strings.SplitAfter(out.String(), "\n"), strings.SplitAfter(string(text), "\n")
		i := 0
		for i < min(len(got), len(want))-1 && got[i] == want[i] {
			i++
		}
		t.Errorf("the server answers otherwise from line %d on:\n got %swant %s-update writes it to %sanswers.txt", i+1, got[i], want[i], recordings)
	}
}

// recorded is an answer as the file has it. Rows whose order the query leaves open are sorted.
func recorded(ctx context.Context, session neo4j.SessionWithContext, text string) string {
	result, err := session.Run(ctx, text, nil)
	var rows []string
	if err == nil {
		for result.Next(ctx) {
			var cells []string
			for _, v := range result.Record().Values {
				cells = append(cells, written(v))
			}
			rows = append(rows, "> "+strings.Join(cells, " | ")+"\n")
		}
		err = result.Err()
	}
	bad := new(neo4j.Neo4jError)
	if errors.As(err, &bad) {
		if bad.Title() == "ExecutionFailed" { // so the server calls it if an argument is wrong
			return "! ArgumentError\n"
		}
		return "! " + bad.Title() + "\n"
	}
	if err != nil {
		return "! " + err.Error() + "\n"
	}
	columns, _ := result.Keys()
	if !strings.Contains(text, "ORDER BY") {
		slices.Sort(rows)
	}
	return "= " + strings.Join(columns, ", ") + "\n" + strings.Join(rows, "")
}

// written writes a value of the driver as tck.Text writes ours.
func written(x any) string {
	entity := func(labels []string, properties map[string]any) string {
		s := ""
		for _, l := range slices.Sorted(slices.Values(labels)) {
			s += ":" + l
		}
		if len(properties) > 0 {
			s = strings.TrimSpace(s + " " + written(properties))
		}
		return s
	}
	switch x := x.(type) {
	case nil:
		return "null"
	case float64:
		return value.FormatFloat(x)
	case string:
		return strconv.Quote(x)
	case []any:
		var parts []string
		for _, e := range x {
			parts = append(parts, written(e))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		var parts []string
		for _, k := range slices.Sorted(maps.Keys(x)) {
			parts = append(parts, k+": "+written(x[k]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case dbtype.Node:
		return "(" + entity(x.Labels, x.Props) + ")"
	case dbtype.Relationship:
		return "[" + entity([]string{x.Type}, x.Props) + "]"
	case dbtype.Path:
		s := "<" + written(x.Nodes[0])
		for i, r := range x.Relationships {
			if r.StartElementId == x.Nodes[i].ElementId {
				s += "-" + written(r) + "->"
			} else {
				s += "<-" + written(r) + "-"
			}
			s += written(x.Nodes[i+1])
		}
		return s + ">"
	case dbtype.Date:
		return strconv.Quote(x.String())
	}
	return fmt.Sprint(x)
}

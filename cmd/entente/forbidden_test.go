package main

import (
	"strings"
	"testing"

	"example.org/entente/graph/cypher/cyphertest"
)

// No forbidden statement gets through entente query: it is wrong usage, with
// the place, and the database is what it was.
func TestForbiddenStatementsOnTheCommandLine(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		whole := func() string {
			got := query("", "--format", "jsonl", "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n) AS labels, properties(n) AS n, type(r) AS type, properties(r) AS r, m.id AS m ORDER BY labels, n.id, type, m")
			got.want(t, 0)
			return got.stdout
		}
		secret := write(t, "secret.csv", "the secret\n")
		listener := cyphertest.Listen(t)
		before := whole()
		for i, st := range cyphertest.Forbidden(t, cyphertest.Places{Listener: listener.Address, Secret: secret, Transaction: "neo4j-transaction-1", Connection: "bolt-1"}) {
			told := st.Error
			if strings.HasSuffix(t.Name(), "/Neo4j") {
				if told = st.OnServer(); i%5 > 0 { // a connection for each takes its time
					continue
				}
			}
			if told == cyphertest.Harmless {
				continue
			}
			place, message, _ := strings.Cut(told, " ")
			line, column, _ := strings.Cut(place, ":")
			_, message, _ = strings.Cut(message, ": ")
			for _, mode := range [][]string{nil, {"--explain"}} {
				got := query(st.Text, append(mode, "-p", "url=http://"+listener.Address, "-f", "-")...)
				if got.want(t, 2, "line "+line+", column "+column+": "+message, "\n  ", "^"); got.stdout != "" {
					t.Errorf("%q: %s", st.Text, got.stdout)
				}
			}
		}
		if after := whole(); after != before || !strings.Contains(before, "Russia") {
			t.Errorf("the database is now\n%s\nand was\n%s", after, before)
		}
		if n := listener.Calls(); n != 0 {
			t.Errorf("%d requests were made", n)
		}
	})
}

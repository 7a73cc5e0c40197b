package main

import (
	"os"
	"strings"
	"testing"

	"example.org/entente/graph/neo4jstore/neo4jtest"
)

func TestBothStoresGiveTheSameFilesAndPages(t *testing.T) {
	server := neo4jtest.Start(t)
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	news := write(t, "a.jsonl", numbered(20)+goodLine+"\n")
	if leads, err := os.ReadFile("../../../shared/news/leads.jsonl"); err == nil { // more of it, where there is more
		news = write(t, "b.jsonl", numbered(20)+strings.Join(strings.SplitAfter(string(leads), "\n")[:200], ""))
	}
	embedded, neo4j := newDB(t), server.URI
	report := func(db string) string {
		got := entente(t, "", "import", "--json", "--db", db, news)
		got.want(t, 0, "Database: "+db)
		return strings.Replace(got.stdout, db, "DB", 1)
	}
	first := report(embedded)
	for range 2 { // the second time changes nothing
		if got := report(neo4j); got != first {
			t.Errorf("the report of an import into Neo4j is\n%s\nand into a file\n%s", got, first)
		}
	}
	for _, args := range [][]string{
		{"verify"}, {"export", "--format", "json"}, {"export", "--format", "dot"}, {"export", "--format", "svg"},
		{"export", "--format", "json", "--focus", "russia", "--depth", "2", "--modality", "actual", "--from", "2024", "--actors", "60"},
	} {
		a := entente(t, "", append(args, "--db", embedded)...)
		b := entente(t, "", append(args, "--db", neo4j)...)
		if a.want(t, 0); a.stdout != b.stdout || b.code != 0 {
			t.Errorf("%v: %d bytes from a file, %d from Neo4j, which says %s", args, len(a.stdout), len(b.stdout), b.stderr)
		}
	}
	fileURL, stopFile := serving(t, "serve", "--db", embedded, "--addr", "127.0.0.1:0")
	neo4jURL, stopNeo4j := serving(t, "serve", "--db", neo4j, "--addr", "127.0.0.1:0")
	for _, path := range []string{
		"", "?focus=russia&actor=russia", "?relation=france~ACCUSES~russia", "?q=fra", "paths?from=france&to=japan", "documents", "documents/a7",
		"api/v1/actors/russia", "api/v1/counts", "api/v1/subgraph?actors=100", "map.svg?type=ACCUSES",
	} {
		_, a := get(t, fileURL+path)
		_, b := get(t, neo4jURL+path)
		if b = strings.ReplaceAll(b, neo4jURL, fileURL); a != b || len(a) < 100 {
			t.Errorf("/%s: %d bytes from a file, %d from Neo4j", path, len(a), len(b))
		}
	}
	for _, stop := range []func(os.Signal) int{stopFile, stopNeo4j} {
		if code := stop(os.Interrupt); code != 0 {
			t.Errorf("exit code %d", code)
		}
	}
}

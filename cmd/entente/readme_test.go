package main

import (
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"example.org/entente/graph/neo4jstore/neo4jtest"
)

func TestEveryCommandInTheDocumentsExists(t *testing.T) {
	found := 0
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		text, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			line, _, _ = strings.Cut(line, "#")
			_, rest, ok := strings.Cut(strings.TrimSpace(line), "entente ")
			if !ok || !strings.HasPrefix(line, "./entente ") && !strings.HasPrefix(line, "go run ./cmd/entente ") {
				continue
			}
			found++
			root := newRoot(&app{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard})
			cmd, args, err := root.Find(strings.Fields(strings.ReplaceAll(rest, `"`, "")))
			if err != nil || cmd == root {
				t.Errorf("%s: there is no such command: %s", name, line)
			} else if err := cmd.ParseFlags(args); err != nil {
				t.Errorf("%s: %s: %v", name, line, err)
			}
		}
	}
	if found < 8 {
		t.Errorf("only %d commands were found", found)
	}
}

// The query of README's first ten minutes gives what README says, in the
// sample of its own and on both stores.
func TestTheQueryInREADMEGivesWhatItSays(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, minutes, _ := strings.Cut(string(readme), "\n## The first ten minutes\n")
	minutes, _, _ = strings.Cut(minutes, "\n## ")
	asked := regexp.MustCompile("(?s)```sh\n\\./entente query --sample '([^']+)'\n```\n.*?```text\n(.*?)```\n").FindStringSubmatch(minutes)
	if asked == nil {
		t.Fatal("there is no query with what it gives")
	}
	text, want := asked[1], asked[2]
	check := func(got result) {
		t.Helper()
		if got.want(t, 0); got.stdout != want {
			t.Errorf("it gives\n%s\nand README says\n%s", got.stdout, want)
		}
	}
	check(entente(t, "", "query", "--sample", text))
	entente(t, "", "query", "--sample", "--db", "x.db", text).want(t, 2, "leave out --db")

	sample := "sample/news.jsonl"
	t.Run("embedded", func(t *testing.T) {
		db := newDB(t)
		entente(t, "", "import", "--db", db, sample).want(t, 0)
		check(entente(t, "", "query", "--db", db, text))
	})
	t.Run("Neo4j", func(t *testing.T) {
		server := neo4jtest.Start(t)
		t.Setenv("NEO4J_USERNAME", server.Username)
		t.Setenv("NEO4J_PASSWORD", server.Password)
		entente(t, "", "import", "--db", server.URI, sample).want(t, 0)
		check(entente(t, "", "query", "--db", server.URI, text))
	})
}

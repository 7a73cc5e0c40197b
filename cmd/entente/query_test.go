package main

import (
	"strings"
	"testing"

	"example.org/entente/graph/neo4jstore/neo4jtest"
)

// eachQueried runs a test on every store that answers queries, with the same
// two claims in it.
func eachQueried(t *testing.T, test func(t *testing.T, query func(stdin string, args ...string) result)) {
	t.Helper()
	for _, name := range []string{"embedded", "Neo4j"} {
		t.Run(name, func(t *testing.T) {
			db := newDB(t)
			if name == "Neo4j" {
				server := neo4jtest.Start(t)
				t.Setenv("NEO4J_USERNAME", server.Username)
				t.Setenv("NEO4J_PASSWORD", server.Password)
				db = server.URI
			}
			entente(t, goodLine, "import", "--db", db, "--format", "jsonl", "-").want(t, 0)
			query := func(stdin string, args ...string) result {
				return entente(t, stdin, append([]string{"query", "--db", db, "--quiet"}, args...)...)
			}
			if got := query("", "RETURN 1"); strings.Contains(got.stderr, "unsupported") {
				t.Skip("this store answers no queries")
			}
			test(t, query)
		})
	}
}

const whoDoesWhat = "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name AS who, type(r) AS does, b.name AS whom, r.claims AS n ORDER BY who"

func TestAQueryAnswersInEachForm(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		for format, want := range map[string]string{
			"table": "who     does       whom    n\n──────  ─────────  ──────  ─\nFrance  ACCUSES    Russia  1\nJapan   THREATENS  Russia  1\n",
			"json":  `{"columns":["who","does","whom","n"],"rows":[` + "\n" + `["France","ACCUSES","Russia",1],` + "\n" + `["Japan","THREATENS","Russia",1]` + "\n" + `],"more":false}` + "\n",
			"jsonl": `{"who":"France","does":"ACCUSES","whom":"Russia","n":1}` + "\n" + `{"who":"Japan","does":"THREATENS","whom":"Russia","n":1}` + "\n",
			"csv":   "who,does,whom,n\nFrance,ACCUSES,Russia,1\nJapan,THREATENS,Russia,1\n",
		} {
			got := query("", "--format", format, whoDoesWhat)
			got.want(t, 0)
			if got.stdout != want {
				t.Errorf("%s:\n%s\nwant\n%s", format, got.stdout, want)
			}
		}
	})
}

func TestAQueryComesFromAnArgumentAFileOrStandardInput(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		file := write(t, "q.cypher", "// a question\nRETURN 'file' AS x\n")
		for _, c := range []struct {
			stdin string
			args  []string
			want  string
		}{
			{"", []string{"RETURN 'argument' AS x"}, "argument"},
			{"", []string{"--file", file}, "file"},
			{"RETURN 'input' AS x", nil, "input"},
			{"RETURN 'dash' AS x", []string{"-f", "-"}, "dash"},
		} {
			got := query(c.stdin, append([]string{"--format", "csv"}, c.args...)...)
			if got.want(t, 0); got.stdout != "x\n"+c.want+"\n" {
				t.Errorf("%q %v: %s", c.stdin, c.args, got.stdout)
			}
		}
		query("", "--file", file, "RETURN 1").want(t, 2, "twice")
		query("", "RETURN", "1").want(t, 2, "put it into quotes")
		query("", "--file", "/no/such/file").want(t, 1, "/no/such/file")
	})
}

func TestParametersAreJSONOrText(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		got := query("", "--format", "csv", "-p", "n=3", "-p", "f=2.5", "-p", "t=Iran", "-p", `q="3"`, "-p", "l=[1,null]", "-p", `d={"$type":"Date","value":"2025-06-22"}`, "-p", "$e=a=b", "-p", "x=2025-06-22",
			"RETURN valueType($n) AS n, valueType($f) AS f, $t AS t, $q + 1 AS q, $l AS l, $d + duration('P1D') AS d, $e AS e, $x AS x")
		got.want(t, 0)
		if want := "INTEGER NOT NULL,FLOAT NOT NULL,Iran,31,\"[1,null]\",2025-06-23,a=b,2025-06-22\n"; !strings.HasSuffix(got.stdout, want) {
			t.Errorf("%s", got.stdout)
		}
		query("", "-p", "n", "RETURN 1").want(t, 2, `"n" is not NAME=VALUE`)
		query("", "-p", "n=1", "-p", "n=2", "RETURN 1").want(t, 2, "given twice")
		query("", "RETURN $missing").want(t, 2, "missing")
	})
}

func TestAFaultHasACaretUnderItsPlace(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		for _, c := range []struct {
			text string
			code int
			want string
		}{
			{"MATCH (a:Actor)\n\tRETURN a.name, b", 2, "line 2, column 17: Variable `b` not defined\n\n   RETURN a.name, b\n                  ^\n"},
			{"RETURN toUper('x')", 2, "\n  RETURN toUper('x')\n         ^\n\ndid you mean toUpper?"},
			{"CREATE (:W)", 2, "line 1, column 1: CREATE is refused\n\n  CREATE (:W)\n  ^\n"},
			{"RETURN '" + strings.Repeat("é", 100) + "' + b, '" + strings.Repeat("x", 100) + "'", 2, "é' + b, 'xxx"},
			{"RETURN 1 / 0", 1, "/ by zero"},
			{"UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", 1, "takes longer than its 1s"},
		} {
			got := query("", "--timeout", "1s", c.text)
			if got.want(t, c.code, c.want); got.stdout != "" || strings.Contains(got.stderr, "--help") {
				t.Errorf("%s: %q %q", c.text, got.stdout, got.stderr)
			}
		}
	})
}

func TestADatabaseWithoutArticlesSaysSo(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--db", db, t.TempDir()).want(t, 0, "Stored 0 articles")
	got := entente(t, "", "query", "--db", db, "MATCH (a:Actr) RETURN a")
	if got.want(t, 0, "The database holds no articles yet; bring some in with: entente import FILE"); strings.Contains(got.stderr, "Actr") {
		t.Errorf("%q", got.stderr)
	}
	if got := entente(t, "", "query", "--db", db, "RETURN 1"); strings.Contains(got.stderr, "no articles") {
		t.Errorf("%q", got.stderr)
	}
}

// csv is for programs and changes nothing; spreadsheet is for people.
func TestASpreadsheetComputesNothing(t *testing.T) {
	for format, want := range map[string]string{"csv": "x,n\n=1+1,-1\n", "spreadsheet": "\ufeffx,n\n'=1+1,-1\n"} {
		got := entente(t, "", "query", "--sample", "--format", format, "RETURN '=1+1' AS x, -1 AS n")
		if got.want(t, 0); got.stdout != want {
			t.Errorf("%s: %q", format, got.stdout)
		}
	}
}

func TestAMisspeltNameIsToldWhereNothingIsFound(t *testing.T) {
	db := newDB(t)
	entente(t, goodLine, "import", "--db", db, "--format", "jsonl", "-").want(t, 0)
	got := entente(t, "", "query", "--db", db, "--format", "csv", "MATCH (a:Actr {nme: 'x'}) RETURN a")
	got.want(t, 0, "No node has the label Actr; did you mean Actor?\n", "Nothing has the property nme; did you mean name?\n")
	if got.stdout != "a\n" {
		t.Errorf("%q", got.stdout)
	}
	got = entente(t, "", "query", "--db", db, "--param", "who=france", "MATCH (a:Actor {name: $who})-->(b:Actor {name: 'Rusia'}) RETURN a")
	got.want(t, 0, `No actor is named "france"; did you mean France?`, `No actor is named "Rusia"; did you mean Russia?`)
	if got := entente(t, "", "query", "--db", db, "MATCH (a:Actor) RETURN a.nme LIMIT 1"); strings.Contains(got.stderr, "did you mean") {
		t.Errorf("%q", got.stderr)
	}
}

func TestWhatALimitCutsIsSaid(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		got := query("", "--limit", "2", "--format", "csv", "UNWIND range(1, 10) AS x RETURN x")
		if got.want(t, 0, "these are the first 2 rows of more; --limit asks for more"); got.stdout != "x\n1\n2\n" {
			t.Errorf("%q", got.stdout)
		}
		if got := query("", "--limit", "10", "UNWIND range(1, 10) AS x RETURN x"); got.stderr != "" {
			t.Errorf("%q", got.stderr)
		}
		query("", "--max-bytes", "1000", "UNWIND range(1, 1000) AS x RETURN collect(toString(x) + ' and more text than that')").want(t, 1)
		query("", "--limit", "0", "RETURN 1").want(t, 2)
		query("", "--format", "xml", "RETURN 1").want(t, 2, "table, json, jsonl, csv, spreadsheet")
	})
}

func TestAPlanIsPrintedAndNothingRun(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		for _, args := range [][]string{{"--explain", whoDoesWhat}, {"EXPLAIN " + whoDoesWhat}} {
			got := query("", args...)
			if got.want(t, 0); !strings.Contains(got.stdout, "Operator") || strings.Contains(got.stdout, "France") {
				t.Errorf("%v: %s", args, got.stdout)
			}
		}
	})
}

func TestUnparsedQueriesAreForNeo4jOnly(t *testing.T) {
	eachQueried(t, func(t *testing.T, query func(string, ...string) result) {
		got := query("", "--allow-unparsed", "--format", "csv", "SHOW DATABASES YIELD name WHERE name = 'neo4j'")
		if strings.HasSuffix(t.Name(), "embedded") {
			got.want(t, 2, "--allow-unparsed is for Neo4j")
			return
		}
		if got.want(t, 0, "goes to Neo4j unread"); got.stdout != "name\nneo4j\n" {
			t.Errorf("%s", got.stdout)
		}
		query("", "--allow-unparsed", "CREATE (:W)").want(t, 2, "Writing in read access mode")
		query("", "SHOW DATABASES").want(t, 2, "SHOW DATABASES is refused")
	})
}

func TestAQueryNeedsADatabaseThatIsThere(t *testing.T) {
	entente(t, "", "query", "--db", newDB(t), "RETURN 1").want(t, 4, "there is no database at")
}

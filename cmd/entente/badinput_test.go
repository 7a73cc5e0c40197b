package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is wrong with one file is said, has its exit code, and leaves no trace.
func TestAFileThatCannotBeReadIsNamedAndStoresNothing(t *testing.T) {
	for _, c := range []struct {
		name, file, content string
		code                int
		stderr              string
	}{
		{"an empty file", "a.txt", "", 5, "there is no text"},
		{"nothing but blanks", "a.txt", " \n\t\n", 5, "there is no text"},
		{"a binary file", "a.txt", "GIF89a\x00\x01 and then much that looks like words\x00", 5, "no text but binary data"},
		{"a PDF", "a.txt", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 5, "is a PDF"},
		{"invalid UTF-8", "a.txt", "France accused Russia.\nThe caf\xe9 was closed.\n", 5, "not valid UTF-8 at byte 30, in line 2"},
		{"a text of 50 MB", "a.txt", strings.Repeat("France accused Russia of an attack.\n", 50<<20/36), 5, "longer than 10 MB"},
		{"a text that is not English", "a.txt", `Die Außenminister der beiden Länder trafen sich am Montag in einem Hotel am See, und beide
			sagten danach, sie hätten sich auf nichts als den Tag des nächsten Treffens geeinigt. Fragen von Reportern wollte
			keiner der beiden beantworten, wie es hieß.`, 5, "does not look English"},
		{"a name that tells no format", "a.docx", goodText, 5, "tells no format that can be read (text, jsonl"},
		{"a JSON line that is none", "a.jsonl", "{\"text\": \n", 5, "line 1: this is not JSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			db, file := newDB(t), write(t, c.file, c.content)
			entente(t, "", "import", "--db", db, file).want(t, c.code, file, c.stderr)
			if got := entente(t, "", "verify", "--db", db); got.stdout != "0 documents and 0 claims hold.\n" {
				t.Errorf("verify says %q and %q", got.stdout, got.stderr)
			}
		})
	}
}

func TestAMissingFileFailsAndDoesNotHideTheOthers(t *testing.T) {
	db, good := newDB(t), write(t, "good.txt", goodText)
	missing := filepath.Join(t.TempDir(), "missing.txt")
	entente(t, "", "import", "--db", db, missing).want(t, 1, missing+": no such file or directory")
	entente(t, "", "import", "--db", db, missing, good).want(t, 3, missing+": no such file or directory", "partly done: 1 of 2 articles could not be read")
	entente(t, "", "verify", "--db", db).want(t, 0)
	if got := entente(t, "", "verify", "--db", db).stdout; !strings.HasPrefix(got, "1 document ") {
		t.Errorf("verify says %q", got)
	}
}

func TestOfAFolderWithBadFilesTheGoodOnesAreStored(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"a.txt": goodText, "b-empty.txt": "", "c-binary.txt": "GIF89a\x00\x01 and some words", "d/deep.txt": goodText + "Japan met France.\n",
		"d/lines.jsonl": goodLine + "\nno JSON\n", ".hidden.txt": "hidden", ".git/x.txt": "hidden too", "picture.png": "\x89PNG", "d/page.HTML": "<p>", "d/page.html": "<p>",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	db := newDB(t)
	got := entente(t, "", "import", "--db", db, "--json", dir)
	got.want(t, 3, filepath.Join(dir, "b-empty.txt")+": there is no text", "c-binary.txt: ", "lines.jsonl: line 2: ", "3 of 6 articles could not be read",
		dir+": left out 3 files whose ending tells no format that can be read (text, jsonl, json): 2 .html, 1 .png\n")
	if strings.Contains(got.stderr, "hidden") || strings.Contains(got.stderr, "git") {
		t.Errorf("files that nobody asked for are spoken of:\n%s", got.stderr)
	}
	var r struct {
		Documents int
		Failed    []struct{ Input, Error string }
	}
	if err := json.Unmarshal([]byte(got.stdout), &r); err != nil {
		t.Fatalf("the report is no JSON: %v\n%s", err, got.stdout)
	}
	if r.Documents != 3 || len(r.Failed) != 3 || !strings.HasSuffix(r.Failed[0].Input, "b-empty.txt") {
		t.Errorf("the report says %+v", r)
	}
	if again := entente(t, "", "import", "--db", db, "--json", dir); again.stdout != got.stdout {
		t.Errorf("importing again reports\n%s\nafter\n%s", again.stdout, got.stdout)
	}
	if got := entente(t, "", "verify", "--db", db).stdout; !strings.HasPrefix(got, "3 documents ") {
		t.Errorf("verify says %q", got)
	}
}

// Of articles under one id the last is in the store, and in the report.
func TestArticlesThatComeAgainAreCountedOnce(t *testing.T) {
	db := newDB(t)
	lines := goodLine + "\n" + strings.Replace(goodLine, `"good"`, `"two"`, 1) + "\n" + `{"id": "good", "text": "Japan praised China."}` + "\n"
	got := entente(t, lines, "import", "--db", db, "--format", "jsonl", "--json", "-")
	got.want(t, 0, "Stored 2 articles: 3 claims about 4 actors; 1 came again under the same id, and the last counts.")
	var r report
	if err := json.Unmarshal([]byte(got.stdout), &r); err != nil {
		t.Fatal(err)
	}
	if r.Documents != 2 || r.Repeated != 1 || r.Claims != 3 || r.Actors != 4 || r.Relations["ACCUSES"] != 1 || r.Relations["THREATENS"] != 1 {
		t.Errorf("the report says %+v", r)
	}
	entente(t, "", "verify", "--db", db).want(t, 0)
	if got := entente(t, "", "query", "--db", db, "--format", "csv", "MATCH (d:Document) WITH count(d) AS d MATCH (c:Claim) RETURN d, count(c)").stdout; got != "d,count(c)\n2,3\n" {
		t.Errorf("the store holds %q", got)
	}
}

// The terminal and the map count the same actors.
func TestTheReportCountsActorsAsTheMapDoes(t *testing.T) {
	db := newDB(t)
	got := entente(t, `{"text": "Japan said that France had accused Russia."}`, "import", "--db", db, "--format", "jsonl", "-")
	got.want(t, 0, "1 claim about 2 actors")
	if got := entente(t, "", "export", "--db", db, "--format", "json").stdout; !strings.Contains(strings.Join(strings.Fields(got), ""), `"total":{"actors":2,`) {
		t.Errorf("the map says %s", got)
	}
}

func TestAPublishedThatIsNoDateIsRefusedBeforeAnythingIsDone(t *testing.T) {
	file := write(t, "a.txt", goodText)
	for _, date := range []string{"yesterday", "2026-13-01", "2026-02-30", "07.02.2026", "2026-2-7"} {
		for _, command := range [][]string{{"import"}, {"extract"}, {"extract", "--jsonl"}, {"explore", "--no-open"}} {
			t.Run(strings.Join(command, " ")+" "+date, func(t *testing.T) {
				entente(t, "", append(command, "--published", date, file)...).
					want(t, 2, "--published: date \""+date+"\" is not of the form 2025, 2025-06 or 2025-06-22", "--help' for usage")
			})
		}
	}
}

func TestACommandLineThatIsWrongSaysHowToPutItRight(t *testing.T) {
	for _, c := range []struct {
		args   []string
		stderr string
	}{
		{[]string{"frobnicate"}, `there is no command "frobnicate"`},
		{[]string{"imprt"}, "did you mean import?"},
		{[]string{"import", "--frobnicate"}, "unknown flag: --frobnicate"},
		{[]string{"import"}, "name a file or a folder"},
		{[]string{"import", "--format", "docx", "a"}, `there is no format "docx"; there are text`},
		{[]string{"verify", "extra"}, `takes no argument, but got "extra"`},
		{[]string{"serve", "--addr", "nonsense"}, "the address to listen on"},
		{[]string{"serve", "--addr", "127.0.0.1:99999"}, "the address to listen on"},
		{[]string{"explore", "--sample", "a.txt"}, "--sample brings its own articles"},
		{[]string{"explore", "--port", "seventy"}, "--port"},
		{[]string{"export", "--format", "gif"}, `there is no export format "gif"; choose with --format one of svg`},
		{[]string{"export", "--out", "map.gif"}, `there is no export format "gif"`},
		{[]string{"export", "--depth", "9"}, `--depth "9" is not a number from 1 to 4`},
		{[]string{"export", "--actors", "many"}, `--actors "many" is not a number`},
		{[]string{"export", "--type", "threatens"}, `--type "threatens" is not a relation type`},
		{[]string{"export", "--modality", "perhaps"}, `--modality "perhaps" is not one of`},
		{[]string{"export", "--said-by", strings.Repeat("x", 600)}, "--said-by"},
		{[]string{"export", "--from", "2026", "--to", "2025"}, `--to "2025"`},
		{[]string{"healthcheck"}, "name one URL"},
		{[]string{"import", "--db", "neo4j://ann:s3cret@localhost", "a.txt"}, "give them in NEO4J_USERNAME and NEO4J_PASSWORD"},
		{[]string{"import", "--db", "mysql://localhost", "a.txt"}, `no store is called "mysql"`},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			got := entente(t, "", c.args...)
			got.want(t, 2, c.stderr, "--help' for usage")
			if got.stdout != "" || strings.Contains(got.stderr, "s3cret") {
				t.Errorf("standard output: %s\nstandard error: %s", got.stdout, got.stderr)
			}
		})
	}
}

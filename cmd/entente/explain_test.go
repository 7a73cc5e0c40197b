package main

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"example.org/entente/graph/explanation"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// toExplain is a text whose reading touches on most of what an explanation
// tells: names, titles, pronouns, speech, intent, a date, a false friend, a missing target.
const toExplain = `France accused Russia of attacking Ukraine on Monday. Oman's foreign minister, Salim Haddad, said he may visit Japan.

An earthquake struck Japan. The army attacked at dawn.
`

// What a new rule changes in every explanation: the rules whose words do not
// fit, and the numbers of those that do.
var (
	unfit       = regexp.MustCompile(`(?m)^ +– [a-z_]+/\d+  (its object|the rest of its words|none of the words|no clause|the clause).*\n`)
	ruleNumbers = regexp.MustCompile(`([a-z]+)/\d+`)
	bare        = regexp.MustCompile(`(?m)^    \S+ \(\d+\)\n(    \S|\n|$)`)
)

// TestExplanation compares what --explain writes for a small text with
// testdata/explained.golden, which -update rewrites.
func TestExplanation(t *testing.T) {
	const golden = "testdata/explained.golden"
	got := entente(t, toExplain, "extract", "--explain", "--published", "2026-02-07", "--format", "text")
	got.want(t, 0)
	stable := ruleNumbers.ReplaceAllString(unfit.ReplaceAllString(got.stdout, ""), "$1/N")
	for bare.MatchString(stable) {
		stable = bare.ReplaceAllString(stable, "$1")
	}
	if *update {
		if err := os.WriteFile(golden, []byte(stable), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if stable != string(want) {
		t.Errorf("the explanation differs; rewrite it with -update and read the difference\ngot:\n%s", stable)
	}
}

func TestExplanationsInJSONTellTheClaimsThatExtractTells(t *testing.T) {
	in := goodLine + "\nno JSON\n"
	got := entente(t, in, "extract", "--explain", "--json", "--format", "jsonl")
	got.want(t, 3, "this is not JSON")
	var x explanation.Text
	if err := json.Unmarshal([]byte(got.stdout), &x); err != nil || strings.Count(got.stdout, "\n") != 1 {
		t.Fatalf("%v in %s", err, got.stdout)
	}
	claims := parseLines(t, entente(t, goodLine, "extract", "--jsonl").stdout)[0].Claims
	for _, c := range claims {
		s, found := x.Sentences[c.Sentence], false
		if s.Text != c.Evidence || s.Span != explanation.Offsets(c.Span) {
			t.Errorf("sentence %d is %q at %v, its claim's %q at %v", c.Sentence, s.Text, s.Span, c.Evidence, c.Span)
		}
		for _, try := range s.Tries {
			found = found || try.Fired() && try.Rule == c.Rule && string(try.Claims[0].Relation) == c.Relation && try.Claims[0].Source == c.Source.Name
		}
		if !found {
			t.Errorf("nothing explains %+v", c)
		}
	}
	if len(claims) < 2 || x.Document != "good" {
		t.Errorf("%d claims of %q", len(claims), x.Document)
	}
}

func TestExplainRefusesWhatDoesNotGoTogether(t *testing.T) {
	entente(t, goodLine, "extract", "--explain", "--jsonl").want(t, 2, "add --json")
	entente(t, goodLine, "extract", "--json").want(t, 2, "goes with --explain")
	entente(t, "Министры двух стран встретились в понедельник у озера", "extract", "--explain").want(t, 5, "does not look English")
}

func TestServeExplainsADocumentOfItsStore(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--db", db, write(t, "a.jsonl", goodLine)).want(t, 0)
	address, stop := serving(t, "serve", "--db", db, "--addr", "127.0.0.1:0")
	for path, want := range map[string]string{
		"documents/good":                             "How it was read",
		"explained/" + url.PathEscape("good"):        "Japan THREATENS Russia; actual",
		"explained/good?at=33":                       `id="here"`,
		"explained/" + url.PathEscape("no/such one"): "Not found",
	} {
		if _, page := get(t, address+path); !strings.Contains(page, want) {
			t.Errorf("%s lacks %q: %.1500s", path, want, page)
		}
	}
	if code := stop(syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// numbered is n articles that differ, a JSON line each.
func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id": "a%d", "text": "France accused Russia of %d attacks on Monday. Japan threatened Russia with sanctions.", "published": "2026-02-07"}`+"\n", i, i)
	}
	return b.String()
}

// A line is one of the output, as another program would read it.
type line struct {
	ID     any
	Actors []struct {
		ID, Name, Kind, Country string
		Aliases                 []string
	}
	Claims []struct {
		Source, Target             end
		Relation, Plover, Modality string
		Sentence                   int
		Span, Trigger              [2]int
		Evidence, Rule             string
	}
	Error string
}

type end struct {
	ID, Name, Kind, Country, Text string
	Span                          [2]int
}

func parseLines(t *testing.T, s string) []line {
	t.Helper()
	var all []line
	for text := range strings.Lines(s) {
		var l line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		if !strings.Contains(text, `"actors":[`) || !strings.Contains(text, `"claims":[`) {
			t.Errorf("a line without lists: %s", text)
		}
		all = append(all, l)
	}
	return all
}

func TestExtractAnswersEachLineInOrder(t *testing.T) {
	got := entente(t, numbered(300), "extract", "--jsonl")
	got.want(t, 0)
	lines := parseLines(t, got.stdout)
	if len(lines) != 300 || got.stderr != "" {
		t.Fatalf("%d lines; standard error: %s", len(lines), got.stderr)
	}
	for i, l := range lines {
		if l.ID != fmt.Sprintf("a%d", i) || len(l.Claims) == 0 {
			t.Fatalf("line %d has the id %v and %d claims", i, l.ID, len(l.Claims))
		}
	}
	if again := entente(t, numbered(300), "extract", "--jsonl"); again.stdout != got.stdout {
		t.Error("the same input gives other bytes")
	}
}

func TestWhatExtractSaysStandsInTheText(t *testing.T) {
	const text = "“Enough — it is enough,” he said. France accused Russia on Monday. Japan threatened Russia with sanctions."
	in, err := json.Marshal(map[string]any{"id": "x", "text": text, "published": "2026-02-07", "unknown": []int{1}})
	if err != nil {
		t.Fatal(err)
	}
	l := parseLines(t, entente(t, string(in), "extract", "--jsonl").stdout)[0]
	if len(l.Claims) < 2 || l.Error != "" {
		t.Fatalf("%+v", l)
	}
	known := map[string]string{}
	for _, a := range l.Actors {
		known[a.ID] = a.Name
	}
	for _, c := range l.Claims {
		if got := text[c.Span[0]:c.Span[1]]; got != c.Evidence || c.Trigger[0] < c.Span[0] || c.Trigger[1] > c.Span[1] || c.Rule == "" {
			t.Errorf("evidence %q stands at %v, which is %q", c.Evidence, c.Span, got)
		}
		for _, e := range []end{c.Source, c.Target} {
			if text[e.Span[0]:e.Span[1]] != e.Text || known[e.ID] != e.Name || e.Name == "" {
				t.Errorf("%+v: %q, %q", e, text[e.Span[0]:e.Span[1]], known[e.ID])
			}
		}
	}
	first := l.Claims[0]
	if first.Source.ID != "france" || first.Relation != "ACCUSES" || first.Target.ID != "russia" || first.Plover != "ACCUSE" || first.Modality != "actual" || first.Source.Country != "FRA" {
		t.Errorf("the first claim is %+v", first)
	}
}

func TestALineThatCannotBeReadIsAnsweredAndTheRestIsRead(t *testing.T) {
	long := `{"id": "long", "text": "` + strings.Repeat("x ", 25<<20) + `"}`
	in := strings.Join([]string{
		goodLine, "no JSON", "", `[1]`, `{"id": 7}`, `{"id": "n", "text": null}`, `{"id": "e", "text": ""}`, `{"id": "t", "text": 5}`,
		`{"id": "d", "text": "France.", "published": "yesterday"}`, "{\"id\": \"u\", \"text\": \"caf\xe9\"}", long,
		`{"id": "ru", "text": "Министры двух стран встретились в понедельник у озера"}`, `{"id": 12, "text": "France accused Russia."}`, `{"text": "France accused Russia."}`,
	}, "\n")
	got := entente(t, in, "extract", "--jsonl")
	got.want(t, 3, "standard input: line 2: this is not JSON", "partly done: 10 of 13 articles could not be read")
	var said []string
	for _, l := range parseLines(t, got.stdout) {
		said = append(said, fmt.Sprintf("%v: %d %s", l.ID, len(l.Claims), l.Error))
	}
	want := []string{
		"good: 2 ", ": 0 line 2: this is not JSON", ": 0 line 4: this is not a JSON object", `7: 0 line 5: the object has no field "text"`,
		`n: 0 line 6: the object has no field "text"`, "e: 0 line 7: there is no text", `t: 0 line 8: the field "text" is a number`,
		`d: 0 line 9: published: date "yesterday" is not of the form`, ": 0 line 10: not valid UTF-8", ": 0 line 11: the line is longer than",
		"ru: 0 line 12: document \"ru\": its text does not look English", "12: 1 ", "sha256-",
	}
	if len(said) != len(want) {
		t.Fatalf("%d lines, want %d:\n%s", len(said), len(want), strings.Join(said, "\n"))
	}
	for i := range want {
		if !strings.HasPrefix(said[i], want[i]) {
			t.Errorf("line %d is\n%s\nwant\n%s", i+1, said[i], want[i])
		}
	}
	if !strings.Contains(got.stdout, `{"id":12,`) || !strings.Contains(got.stdout, `{"id":7,`) {
		t.Error("a number as id does not stay one")
	}
}

func TestIfNoLineCanBeReadTheDataIsInvalid(t *testing.T) {
	entente(t, "no JSON\nnor this\n", "extract", "--jsonl").want(t, 5, "2 of 2 articles could not be read")
	entente(t, "", "extract", "--jsonl").want(t, 0)
}

func TestExtractReadsFilesAndTellsWhichAreMissing(t *testing.T) {
	file := write(t, "a.jsonl", goodLine+"\n")
	got := entente(t, goodLine, "extract", "--jsonl", file, "missing.jsonl", "-")
	got.want(t, 3, "missing.jsonl: no such file")
	if n := len(parseLines(t, got.stdout)); n != 2 {
		t.Errorf("%d lines", n)
	}
}

func TestForPeopleExtractWritesALineForEachClaim(t *testing.T) {
	got := entente(t, goodText, "extract", "--published", "2026-02-07", "--format", "text")
	got.want(t, 0)
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n")
	if lines[0] != "# Talks in Geneva · 2026-02-07" && !strings.HasPrefix(lines[0], "# Talks in Geneva") {
		t.Errorf("the heading is %q", lines[0])
	}
	if len(lines) < 3 || !strings.Contains(got.stdout, "“France accused Russia of attacking Ukraine.”") {
		t.Errorf("got\n%s", got.stdout)
	}
	column := strings.Index(lines[1], "“")
	for _, l := range lines[1:] {
		if strings.Index(l, "“") != column {
			t.Errorf("the columns are not aligned:\n%s", got.stdout)
			break
		}
	}
}

func TestWhatATextHoldsCannotSteerATerminal(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                "plain",
		"\x1b[2Jcleared":       " [2Jcleared",
		"two\nlines\r":         "two lines ",
		"a\u202eright to left": "a right to left",
		"\u009b31m":            " 31m",
		"Қазақстан, 中国, العراق": "Қазақстан, 中国, العراق",
	} {
		if got := printable(text); got != want {
			t.Errorf("printable(%q) = %q, want %q", text, got, want)
		}
	}
}

// Spans, evidence and errors must hold whatever the line is.
func FuzzExtractAnswersEveryLineWithOneLine(f *testing.F) {
	f.Add([]byte(goodLine))
	f.Add([]byte(`{"id": 3, "text": "France accused Russia – \ud83d\ude00 \ud800."}`))
	f.Add([]byte("{\"text\": \"caf\xe9\"}"))
	f.Fuzz(func(t *testing.T, in []byte) {
		in = bytes.ReplaceAll(bytes.ReplaceAll(in, []byte("\n"), []byte(" ")), []byte("\r"), []byte(" "))
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), []string{"extract", "--jsonl"}, bytes.NewReader(in), &stdout, &stderr)
		if n := strings.Count(stdout.String(), "\n"); n > 1 || n == 0 && len(bytes.TrimSpace(in)) > 3 || strings.Contains(stderr.String(), "report it") {
			t.Fatalf("%d lines, exit code %d, %s", n, code, stderr.String())
		}
	})
}

func TestExtractOfRealNewsHoldsItsSpans(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "news", "articles.jsonl")
	in, err := os.ReadFile(path)
	if err != nil {
		t.Skip("needs the news articles beside the repository")
	}
	got := entente(t, string(in), "extract", "--jsonl")
	got.want(t, 0)
	texts := map[string]string{}
	for text := range strings.Lines(string(in)) {
		var a struct{ ID, Text string }
		if err := json.Unmarshal([]byte(text), &a); err != nil {
			t.Fatal(err)
		}
		texts[a.ID] = a.Text
	}
	for _, l := range parseLines(t, got.stdout) {
		text := texts[l.ID.(string)]
		for _, c := range l.Claims {
			if text[c.Span[0]:c.Span[1]] != c.Evidence {
				t.Errorf("%v: %q does not stand at %v", l.ID, c.Evidence, c.Span)
			}
		}
	}
}

// The same lines give the same bytes on one worker and on several, on any run.
func TestTheNumberOfWorkersChangesNoByte(t *testing.T) {
	in := numbered(40) + goodLine + "\n" + `{"id": "ru", "text": "Министры двух стран встретились в понедельник у озера"}` + "\n"
	if news, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "news", "leads.jsonl")); err == nil {
		lines := strings.SplitAfterN(string(news), "\n", 201)
		in += strings.Join(lines[:200], "")
	} else {
		t.Log("without real news: there is none beside the repository")
	}
	file := write(t, "news.jsonl", in)
	read := func(workers int, args ...string) string {
		cmd, stdout, _ := program(t.Context(), t, append(args, file)...)
		cmd.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", workers))
		_ = cmd.Run() // one line cannot be read
		return stdout.String()
	}
	for _, args := range [][]string{{"extract", "--jsonl"}, {"extract"}, {"extract", "--explain", "--json"}} {
		one := read(1, args...)
		if two, four := read(2, args...), read(4, args...); one == "" || one != two || one != four {
			t.Errorf("%v: %d bytes on one worker, %d on two, %d on four, or others", args, len(one), len(two), len(four))
		}
	}
}

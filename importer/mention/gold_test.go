package mention_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

var wrong = flag.Bool("wrong", false, "with -v, list what the gold sets and the finder do not agree on")

// eachLine calls f with every line of a file of gold labels, or skips the
// test where the file is not beside the repository.
func eachLine(t *testing.T, file string, f func(line []byte)) {
	t.Helper()
	in, err := os.Open("../../../shared/gold/" + file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the gold set %s is not beside the repository", file)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		f(lines.Bytes())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// A tally counts what was found, what should have been, and what is both.
type tally struct{ right, found, gold int }

func (c tally) f1() float64 { return 2 * float64(c.right) / float64(max(c.found+c.gold, 1)) }

func (c tally) String() string {
	return fmt.Sprintf("precision %.3f, recall %.3f, F1 %.3f (%d right, %d found, %d in gold)",
		float64(c.right)/float64(max(c.found, 1)), float64(c.right)/float64(max(c.gold, 1)), c.f1(), c.right, c.found, c.gold)
}

// A label is a name with its type, as the gold set has it.
type label struct {
	Type string
	Span graph.Span
}

// labels are the names of a text under the gold set's types, where a house
// such as the Pentagon is a body, and titles are no part of a name.
func labels(text *importer.Text) []label {
	var found []label
	for _, m := range text.Mentions {
		kind := m.Kind
		if e, ok := known.Entry(m.Entry); ok && m.Entry != "" {
			kind = e.Kind // an army, which acts for its state, is a body
			if slices.Contains(e.Seats, m.Name) {
				kind = graph.Organization
			}
		}
		l := label{Span: m.Span}
		switch {
		case m.Form == importer.Place || m.Form == importer.Name && kind == graph.State:
			l.Type = "LOC"
		case m.Form == importer.Name && kind == graph.Person:
			l.Type = "PER"
		case m.Form == importer.Name && kind == graph.Organization:
			l.Type = "ORG"
		default:
			continue
		}
		if at := strings.LastIndex(m.Span.In(text.Document.Text), m.Name); m.Name != "" && at > 0 {
			l.Span.Start += at
		}
		found = append(found, l)
	}
	return found
}

// TestGoldNames compares names, exact spans and types, with those labelled in
// sentences of newsgroups and weblogs, which are no news.
func TestGoldNames(t *testing.T) {
	const least = 0.74 // F1 of persons and organisations
	read := pipeline()
	tallies := map[string]*tally{"PER": {}, "ORG": {}, "LOC": {}}
	eachLine(t, "uner_ewt.dev.jsonl", func(line []byte) {
		var gold struct {
			ID, Text string
			Entities []struct {
				Type string
				Span [2]int // in runes
			}
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			t.Fatal(err)
		}
		offsets := runeOffsets(gold.Text)
		var want []label
		for _, e := range gold.Entities {
			want = append(want, label{e.Type, graph.Span{Start: offsets[e.Span[0]], End: offsets[e.Span[1]]}})
			tallies[e.Type].gold++
		}
		got := labels(run(t, read, importer.Article{Document: graph.Document{ID: "gold", Text: gold.Text}}))
		for _, l := range got {
			tallies[l.Type].found++
			if slices.Contains(want, l) {
				tallies[l.Type].right++
			} else if *wrong {
				t.Logf("found %s %q in %q", l.Type, l.Span.In(gold.Text), gold.Text)
			}
		}
		for _, l := range want {
			if *wrong && !slices.Contains(got, l) {
				t.Logf("missed %s %q in %q", l.Type, l.Span.In(gold.Text), gold.Text)
			}
		}
	})
	for _, name := range []string{"PER", "ORG", "LOC"} {
		t.Logf("%s: %v", name, *tallies[name])
	}
	p, o := tallies["PER"], tallies["ORG"]
	both := tally{p.right + o.right, p.found + o.found, p.gold + o.gold}
	t.Logf("persons and organisations: %v", both)
	if both.f1() < least {
		t.Errorf("F1 of persons and organisations is %.3f, want %.2f", both.f1(), least)
	}
}

// runeOffsets says at which byte each rune begins, the end last.
func runeOffsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// TestGoldOffices compares the persons who bear an office's title with those
// labelled in leads of a daily paper.
func TestGoldOffices(t *testing.T) {
	const least = 0.88
	read := pipeline()
	var all tally
	eachLine(t, "news.dev.jsonl", func(line []byte) {
		var gold struct {
			ID, Text, Published string
			Offices             [][3]string
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			t.Fatal(err)
		}
		published, err := graph.ParseDate(gold.Published)
		if err != nil {
			t.Fatal(err)
		}
		text := run(t, read, importer.Article{Document: graph.Document{ID: "gold", Text: gold.Text, Published: published}})
		want := map[string]string{}
		for _, o := range gold.Offices {
			want[surname(o[0])] = strings.ToLower(o[1])
		}
		got := titles(text)
		all.gold += len(want)
		all.found += len(got)
		for who, title := range got {
			if w := want[who]; w != "" && lastWord(w) == lastWord(title) {
				all.right++
				delete(want, who)
			} else if *wrong {
				t.Logf("found %s as %q in %q", who, title, gold.Text)
			}
		}
		for who, title := range want {
			if *wrong {
				t.Logf("missed %s as %q in %q", who, title, gold.Text)
			}
		}
	})
	t.Logf("offices: %v", all)
	if all.f1() < least {
		t.Errorf("F1 of offices is %.3f, want %.2f", all.f1(), least)
	}
}

// titles maps the surnames of the persons of a text to the office that stands
// beside their name.
func titles(text *importer.Text) map[string]string {
	found := map[string]string{}
	for _, m := range text.Mentions {
		if role, ok := known.Role(m.Role); ok && role.Office && m.Form == importer.Name && m.Kind == graph.Person && m.Title != "" {
			found[surname(m.Name)] = m.Title
		}
	}
	return found
}

func surname(name string) string { return lastWord(graph.Fold(name)) }

func lastWord(s string) string {
	words := strings.Fields(strings.TrimSuffix(s, "."))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

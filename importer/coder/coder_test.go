package coder_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
	"example.org/entente/importer/coder"
	"example.org/entente/importer/coref"
	"example.org/entente/importer/gazetteer"
	"example.org/entente/importer/mention"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/reader"
	"example.org/entente/importer/segment"
	"example.org/entente/importer/tagger"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

func pipeline() importer.Pipeline {
	known := gazetteer.New()
	return importer.Pipeline{
		Segmenter: segment.New(), Tagger: tagger.New(), Parser: mention.Joined(parser.New(), known),
		MentionFinder: mention.New(known), Resolver: coref.New(known), Coder: coder.New(known),
	}
}

// read takes a text through all stages and checks that a store would take
// what comes out.
func read(t *testing.T, text string, published graph.Date) *importer.Text {
	t.Helper()
	format, _ := reader.ForFile("article.txt")
	for article, err := range format.Read(t.Context(), strings.NewReader(text), reader.Defaults{Published: published}) {
		if err != nil {
			t.Fatal(err)
		}
		return readArticle(t, article)
	}
	t.Fatal("the reader found no article")
	return nil
}

func readArticle(t *testing.T, a importer.Article) *importer.Text {
	t.Helper()
	out, err := pipeline().Read(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := out.Batch().Prepare(); err != nil {
		t.Fatal(err)
	}
	return out
}

// names maps the ids of a text's actors to their names.
func names(t *importer.Text) map[graph.ActorID]string {
	n := map[graph.ActorID]string{}
	for _, a := range t.Actors {
		n[a.ID] = a.Name
	}
	return n
}

// TestExamples holds every relation type to its own examples: the sentences
// that state it and those that do not.
func TestExamples(t *testing.T) {
	published := graph.Date{Year: 2025, Month: 6, Day: 15}
	missed, total := 0, 0
	for _, typ := range ontology.Types() {
		for _, x := range typ.Examples {
			total++
			got := readArticle(t, importer.Article{Document: graph.Document{ID: "example", Text: x.Text, Published: published}})
			if problem := compare(typ, x, got); problem != "" {
				missed++
				t.Logf("%s: %q: %s", typ.Name, x.Text, problem)
			}
		}
	}
	t.Logf("%d of %d examples come out as they should", total-missed, total)
	if missed > allowedMisses {
		t.Errorf("%d examples do not; at most %d may", missed, allowedMisses)
	}
}

// allowedMisses may only fall.
const allowedMisses = 6

// compare tells what is wrong with the claims of one type that an example gave.
func compare(typ ontology.Type, x ontology.Example, got *importer.Text) string {
	called := names(got)
	var found []string
	for _, c := range got.Claims {
		if c.Type != typ.Name {
			continue
		}
		other := ""
		if c.Other != nil {
			other = called[c.Other.Actor]
		}
		same := called[c.Source.Actor] == x.Source && called[c.Target.Actor] == x.Target ||
			typ.Symmetric && called[c.Source.Actor] == x.Target && called[c.Target.Actor] == x.Source
		want := x.Modality
		if want == "" {
			want = graph.Actual
		}
		if x.Source != "" && same && c.Modality == want && other == x.Other && called[c.SaidBy] == x.SaidBy {
			return ""
		}
		found = append(found, fmt.Sprintf("%s -> %s (%s, said by %q)", called[c.Source.Actor], called[c.Target.Actor], c.Modality, called[c.SaidBy]))
	}
	if x.Source == "" && len(found) == 0 {
		return ""
	}
	return fmt.Sprintf("want %s -> %s, found %v", x.Source, x.Target, found)
}

// TestArticles compares the claims of the articles in testdata with those
// that stand below each text.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 3 {
		t.Fatalf("articles: %v, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, want, _ := strings.Cut(string(data), "-- want --\n")
			got := listing(read(t, strings.TrimSuffix(text, "\n")+"\n", graph.Date{}))
			if *update {
				if err := os.WriteFile(file, []byte(strings.TrimRight(text, "\n")+"\n-- want --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("claims differ; rewrite with -update and read the difference\ngot:\n%swant:\n%s", got, want)
			}
		})
	}
}

// listing is the claims of a text, a line each, as a person would check them.
func listing(t *importer.Text) string {
	var b strings.Builder
	called := names(t)
	for _, c := range t.Claims {
		fmt.Fprintf(&b, "%d: %s %s %s", c.Sentence, called[c.Source.Actor], c.Type, called[c.Target.Actor])
		if c.Other != nil {
			fmt.Fprintf(&b, " and %s", called[c.Other.Actor])
		}
		if c.Title != "" {
			fmt.Fprintf(&b, " as %s", c.Title)
		}
		if c.Modality != graph.Actual {
			fmt.Fprintf(&b, " | %s", c.Modality)
		}
		if c.SaidBy != "" {
			fmt.Fprintf(&b, " | said by %s", called[c.SaidBy])
		}
		if !c.Date.IsZero() {
			fmt.Fprintf(&b, " | %s", c.Date)
		}
		fmt.Fprintf(&b, "  %q %s\n", c.Trigger.In(t.Document.Text), c.Rule)
	}
	return b.String()
}

package segment_test

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/segment"
)

// least is what the segmenter must reach on the treebanks' development
// documents: F1 of exact spans. The measured figures are in DESIGN.md.
var least = map[string]struct{ tokens, sentences float64 }{
	"gum news":      {.998, .980},
	"gum":           {.997, .980},
	"ewt newsgroup": {.990, .955},
	"ewt weblog":    {.997, .970},
	"ewt":           {.990, .925},
}

// TestTreebanks measures tokens and sentences on running text rebuilt from
// the treebanks. Their files do not say where paragraphs end, so sentences
// are joined by blanks (or nothing, where SpaceAfter=No says so), but for a
// line break after a sentence that ends without a stop: a heading, an entry
// of a list, a greeting. Run it with -v for the figures of every genre, and
// with SEGMENT_ERRORS="gum news" for the spans that went wrong.
func TestTreebanks(t *testing.T) {
	scores := map[string]*score{}
	for _, name := range []string{"ewt", "gum"} {
		for _, d := range treebank(t, "../../../shared/treebank/"+name+"-dev.conllu.gz") {
			genre := genre(name, d.id)
			for _, g := range []string{name, genre} {
				if scores[g] == nil {
					scores[g] = &score{}
				}
				scores[g].add(t, d, g == genre && g == os.Getenv("SEGMENT_ERRORS"))
			}
		}
	}
	for _, g := range slices.Sorted(maps.Keys(scores)) {
		s := scores[g]
		t.Logf("%-16s tokens %6d  F1 %.4f   sentences %5d  F1 %.4f", g, s.tokens.gold, s.tokens.f1(), s.sentences.gold, s.sentences.f1())
		if want := least[g]; s.tokens.f1() < want.tokens || s.sentences.f1() < want.sentences {
			t.Errorf("%s: F1 of tokens %.4f, of sentences %.4f; want at least %.3f and %.3f", g, s.tokens.f1(), s.sentences.f1(), want.tokens, want.sentences)
		}
	}
}

// A goldText is a treebank's document as running text.
type goldText struct {
	id                string
	text              strings.Builder
	tokens, sentences []graph.Span
}

func treebank(t *testing.T, path string) []*goldText {
	t.Helper()
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the treebanks are not here: ", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var docs []*goldText
	var d *goldText
	gap := ""
	var text string
	var forms []string // the sentence's tokens
	until, after := "", ""
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			_, id, _ := strings.Cut(line, "= ")
			d = &goldText{id: id}
			docs = append(docs, d)
			gap = ""
		case strings.HasPrefix(line, "# text = "):
			text = line[len("# text = "):]
		case line == "":
			d.add(t, gap, text, forms)
			gap, forms = " ", nil
			switch {
			case !stopped(text):
				gap = "\n\n"
			case strings.Contains(after, "SpaceAfter=No"):
				gap = ""
			}
		case line[0] != '#':
			f := strings.Split(line, "\t")
			if from, to, ok := strings.Cut(f[0], "-"); ok && from != "" {
				until, after = to, f[9]
				forms = append(forms, "\x00"+f[1])
				continue
			}
			if strings.Contains(f[0], ".") {
				continue
			}
			if until == "" {
				after = f[9]
			}
			if until == f[0] {
				until = ""
			}
			forms = append(forms, f[1])
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

// add appends a sentence; forms begin with NUL where they stand for the
// words that follow, written as one.
func (d *goldText) add(t *testing.T, gap, text string, forms []string) {
	d.text.WriteString(gap)
	base := d.text.Len()
	d.text.WriteString(text)
	at, whole := 0, graph.Span{}
	for _, form := range forms {
		joined := strings.HasPrefix(form, "\x00")
		form = strings.TrimPrefix(form, "\x00")
		i := strings.Index(text[at:], form)
		if i < 0 || strings.TrimSpace(text[at:at+i]) != "" {
			if whole.Empty() {
				t.Fatalf("%s: %q is not next in %q", d.id, form, text[at:])
			}
			continue // the words are not spelled as in the text
		}
		s := graph.Span{Start: base + at + i, End: base + at + i + len(form)}
		if joined {
			whole = s
			continue
		}
		d.tokens = append(d.tokens, s)
		at += i + len(form)
	}
	d.sentences = append(d.sentences, graph.Span{Start: d.tokens[len(d.tokens)-1].End, End: base + len(strings.TrimRightFunc(text, unicode.IsSpace))})
	last := &d.sentences[len(d.sentences)-1]
	last.Start = base
}

// stopped tells whether a sentence ends with a stop, bar what closes after it.
func stopped(text string) bool {
	text = strings.TrimRight(text, " \"'”’)]}0123456789[")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "…")
}

func genre(name, id string) string {
	if name == "gum" {
		id = strings.TrimPrefix(id, "GUM_")
	}
	g, _, _ := strings.Cut(strings.ReplaceAll(id, "-", "_"), "_")
	return name + " " + g
}

type counts struct{ gold, found, right int }

func (c counts) f1() float64 { return 2 * float64(c.right) / float64(max(c.gold+c.found, 1)) }

func (c *counts) add(gold, found []graph.Span) {
	c.gold += len(gold)
	c.found += len(found)
	is := map[graph.Span]bool{}
	for _, s := range gold {
		is[s] = true
	}
	for _, s := range found {
		if is[s] {
			c.right++
		}
	}
}

type score struct{ tokens, sentences counts }

func (s *score) add(t *testing.T, d *goldText, show bool) {
	text := importer.Text{Article: importer.Article{Document: graph.Document{Text: d.text.String()}}}
	segment.New().Segment(&text)
	var tokens, sentences []graph.Span
	for _, x := range text.Sentences {
		sentences = append(sentences, x.Span)
		for _, w := range x.Tokens {
			tokens = append(tokens, w.Span)
		}
	}
	s.tokens.add(d.tokens, tokens)
	s.sentences.add(d.sentences, sentences)
	if show {
		t.Log(d.id, differences(text.Document.Text, "tokens", d.tokens, tokens), differences(text.Document.Text, "sentences", d.sentences, sentences))
	}
}

func differences(text, what string, gold, found []graph.Span) string {
	var b strings.Builder
	for _, s := range gold {
		if !slices.Contains(found, s) {
			fmt.Fprintf(&b, "\n  missed %s %q", what, s.In(text))
		}
	}
	for _, s := range found {
		if !slices.Contains(gold, s) {
			fmt.Fprintf(&b, "\n  wrong  %s %q", what, s.In(text))
		}
	}
	return b.String()
}

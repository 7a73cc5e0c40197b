package web

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/web/webtest"
)

// join puts pieces back together, each with its classes.
func marked(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.Class == "" {
			b.WriteString(p.Text)
		} else {
			fmt.Fprintf(&b, "[%s: %s]", p.Class, p.Text)
		}
	}
	return b.String()
}

func TestCut(t *testing.T) {
	const text = "abcdefghij"
	for _, c := range []struct {
		name   string
		within graph.Span
		marks  []mark
		want   string
	}{
		{"no marks leave the text whole", graph.Span{Start: 0, End: 10}, nil, "abcdefghij"},
		{"marks side by side", graph.Span{Start: 0, End: 10}, []mark{{graph.Span{Start: 0, End: 3}, "s"}, {graph.Span{Start: 3, End: 5}, "t"}}, "[s: abc][t: de]fghij"},
		{"one inside another", graph.Span{Start: 0, End: 10}, []mark{{graph.Span{Start: 1, End: 8}, "s"}, {graph.Span{Start: 3, End: 5}, "t"}}, "a[s: bc][s t: de][s: fgh]ij"},
		{"overlapping", graph.Span{Start: 0, End: 10}, []mark{{graph.Span{Start: 1, End: 5}, "s"}, {graph.Span{Start: 3, End: 8}, "t"}}, "a[s: bc][s t: de][t: fgh]ij"},
		{"the same twice", graph.Span{Start: 0, End: 10}, []mark{{graph.Span{Start: 1, End: 5}, "s"}, {graph.Span{Start: 1, End: 5}, "s"}}, "a[s: bcde]fghij"},
		{"beyond both ends", graph.Span{Start: 2, End: 8}, []mark{{graph.Span{Start: 0, End: 4}, "s"}, {graph.Span{Start: 6, End: 10}, "t"}}, "[s: cd]ef[t: gh]"},
		{"outside altogether", graph.Span{Start: 2, End: 4}, []mark{{graph.Span{Start: 0, End: 2}, "s"}, {graph.Span{Start: 4, End: 10}, "t"}}, "cd"},
	} {
		if got := marked(cut(text, c.within, c.marks)); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

// Where words of a claim stand outside its sentence, their sentence is quoted too.
func TestQuoteElsewhere(t *testing.T) {
	text := `The minister "of all" came. Oman, a host, spoke first. She warned them. ` + strings.Repeat("и", 300) + ` Iran ` + strings.Repeat("ж", 300) + `. They left.`
	span := func(words string) graph.Span {
		at := strings.Index(text, words)
		return graph.Span{Start: at, End: at + len(words)}
	}
	for _, c := range []struct {
		name           string
		source, target string
		sentence       string
		elsewhere      []string
	}{
		{"all in the sentence", "She", "them", "[source: She] [trigger: warned] [target: them].", nil},
		{"the source two sentences before", "minister", "them", "She [trigger: warned] [target: them].", []string{`The [source: minister] "of all" came.`}},
		{"both in one sentence before", "Oman", "host", "She [trigger: warned] them.", []string{"[source: Oman], a [target: host], spoke first."}},
		{"in two sentences before", "Oman", "minister", "She [trigger: warned] them.", []string{`The [target: minister] "of all" came.`, "[source: Oman], a host, spoke first."}},
		{"in a long sentence after", "She", "Iran", "[source: She] [trigger: warned] them.", []string{"… " + strings.Repeat("и", 119) + " [target: Iran] " + strings.Repeat("ж", 119) + " …"}},
	} {
		claim := graph.Claim{Source: graph.End{Span: span(c.source)}, Target: graph.End{Span: span(c.target)}, Trigger: span("warned"), Span: span("She warned them."), Evidence: "She warned them."}
		sentence, elsewhere := quoteClaim(claim, text)
		if got := marked(sentence.Pieces); got != c.sentence {
			t.Errorf("%s: %s", c.name, got)
		}
		var got []string
		for _, q := range elsewhere {
			s := marked(q.Pieces)
			if q.Before {
				s = "… " + s
			}
			if q.After {
				s += " …"
			}
			got = append(got, s)
		}
		if !slices.Equal(got, c.elsewhere) {
			t.Errorf("%s: %q", c.name, got)
		}
		if len(c.elsewhere) > 0 != outside(claim) {
			t.Errorf("%s: outside is %v", c.name, outside(claim))
		}
	}
}

// However a text is divided, its parts are the text, and each claim is in one of them.
func TestDivide(t *testing.T) {
	for name, text := range map[string]string{
		"empty":           "",
		"one line":        "Oman spoke.",
		"blank lines":     "\n\nOman spoke.\r\n\r\n\nIran too.\n",
		"a long line":     strings.Repeat("word ", 30_000),
		"no blanks":       strings.Repeat("日本", 40_000),
		"many paragraphs": strings.Repeat(strings.Repeat("word ", 100)+"\n\n", 1000),
	} {
		var claims []graph.Claim
		for at := 0; at+4 <= len(text); at += 1000 {
			claims = append(claims, graph.Claim{Trigger: graph.Span{Start: at, End: at + 1}})
		}
		var whole strings.Builder
		var got []graph.Claim
		for _, p := range divide(text, claims) {
			if p.first != len(got)+1 {
				t.Errorf("%s: a part begins with claim %d after %d", name, p.first, len(got))
			}
			if p.Len() > partBytes+paragraphBytes || len(p.claims) > 2*partClaims {
				t.Errorf("%s: a part of %d bytes and %d claims", name, p.Len(), len(p.claims))
			}
			for _, row := range p.rows {
				if row.Len() > paragraphBytes || row.Check(text) != nil {
					t.Fatalf("%s: a paragraph at %v: %v", name, row, row.Check(text))
				}
				whole.WriteString(row.In(text))
			}
			got = append(got, p.claims...)
		}
		if whole.String() != text || len(got) != len(claims) {
			t.Errorf("%s: the parts are not the text, or hold %d of %d claims", name, len(got), len(claims))
		}
	}
}

// A page of a text of 50 MB is small and comes soon.
func TestHugeText(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a few seconds")
	}
	sentence := "Northland warned Eastbay again, and nobody was surprised at that. "
	text := strings.Repeat(strings.Repeat(sentence, 8)+"\n\n", 50<<20/(8*len(sentence)+2))
	b := graph.Batch{
		Document: graph.Document{ID: "huge", Text: text},
		Actors:   []graph.Actor{webtest.Actors["northland"], webtest.Actors["eastbay"]},
	}
	for at := 0; at < len(text) && len(b.Claims) < 2000; at += 8*len(sentence) + 2 {
		s := graph.Span{Start: at, End: at + len(sentence) - 1}
		b.Claims = append(b.Claims, graph.Claim{
			Source: graph.End{Actor: "northland", Span: graph.Span{Start: at, End: at + 9}}, Type: "WARNS", Target: graph.End{Actor: "eastbay", Span: graph.Span{Start: at + 17, End: at + 24}},
			Modality: graph.Actual, Span: s, Trigger: graph.Span{Start: at + 10, End: at + 16}, Evidence: s.In(text), Rule: "warn/0",
		})
	}
	h := serving(t, Config{Store: newStore(t, b)})
	begun := time.Now()
	a := get(h, "/documents/huge?part=3")
	if took := time.Since(begun); took > 3*time.Second {
		t.Errorf("it took %v", took)
	}
	if len(a.body) > 500_000 {
		t.Errorf("the page has %d bytes", len(a.body))
	}
	contains(t, a.body, "2,000 claims", "in this part, 3 of", "Part before", "Next part")
}

var tags = regexp.MustCompile(`<sup>.*?</sup>|<[^>]*>`)

// visible is the text that a reader sees of a page, without the numbers of claims.
func visible(page string) string { return html.UnescapeString(tags.ReplaceAllString(page, "")) }

// A link to a claim leads to the part of the document where it stands, and
// each claim has an anchor and a card, wherever marks overlap.
func TestClaimsInDocuments(t *testing.T) {
	batches := webtest.Batches()
	h := serving(t, Config{Store: newStore(t, batches...)})
	for _, b := range batches {
		p, err := b.Prepare()
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range p.Claims {
			_, kept := unmirrored(p.Claims, c.ID)
			body := get(h, strings.Split(claimURL(c), "#")[0]).body
			contains(t, body, `id="claim-`+string(kept)+`"`, `id="card-`+string(kept)+`" class="selected"`)
			contains(t, visible(body), c.Evidence)
		}
	}
	body := get(h, "/documents/isles-wire-17").body
	contains(t, body, `<sup><a href="#card-`, `aria-label="claim 1"`)
}

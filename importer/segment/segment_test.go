package segment_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/segment"
)

func segmented(text string, parts ...importer.Part) *importer.Text {
	t := &importer.Text{Article: importer.Article{Document: graph.Document{Text: text}, Parts: parts}}
	segment.New().Segment(t)
	return t
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a verb and its negation are two tokens", "They don't, won’t and cannot go.", "They do n't , wo n't and can not go ."},
		{"a possessive is a token, single or after s", "Iran's and the leaders' talks", "Iran 's and the leaders ' talks"},
		{"a compound is parted at its hyphens", "a US-backed, Tehran-based 20-year-old", "a US - backed , Tehran - based 20 - year - old"},
		{"a prefix stays with its word", "anti-war pro-Iranian non-aligned ex-minister", "anti-war pro-Iranian non-aligned ex-minister"},
		{"an Arabic article is parted from its name", "Gen. al-Sisi", "Gen. al - Sisi"},
		{"an apostrophe within a name stays", "Shi'ite O’Brien Qa'ida o'clock", "Shi'ite O'Brien Qa'ida o'clock"},
		{"abbreviations keep their stops", "Mr. and Lt. Col. Ali of the U.S. at 8 a.m. on Nov. 3", "Mr. and Lt. Col. Ali of the U.S. at 8 a.m. on Nov. 3"},
		{"a word that may be an abbreviation is one before a number", "No. 10 said no.", "No. 10 said no ."},
		{"initials keep their stops, the last word's letter does not", "George W. Bush chose plan B.", "George W. Bush chose plan B ."},
		{"numbers, times and dates are whole", "1.5 or 200,000 at 7:30 on 3/11/2025 or 2025-06-22", "1.5 or 200,000 at 7:30 on 3/11/2025 or 2025-06-22"},
		{"a range is three tokens", "12-20 or 12–20", "12 - 20 or 12 – 20"},
		{"currency and units are parted from their number", "$300bn, US$4.5m and 5pm, up 3%", "$ 300 bn , US$ 4.5 m and 5 pm , up 3 %"},
		{"names with an ampersand are whole", "AT&T and R&D", "AT&T and R&D"},
		{"addresses are whole", "See bbc.co.uk, https://x.org/a(b)?c=1. Or a.b@c.org.", "See bbc.co.uk , https://x.org/a(b)?c=1 . Or a.b@c.org ."},
		{"a full stop without a blank parts two words", "They left.The talks", "They left . The talks"},
		{"curly marks are made straight", "‘No,’ “he” said—then…", `' No , ' " he " said – then ...`},
		{"two hyphens are a dash", "Russia--big--said", "Russia – big – said"},
		{"decades keep their apostrophe", "the ’90s and the 60's", "the '90s and the 60's"},
		{"soft hyphens and marks without width are no part of a word", "Ky\u00adiv's \u200bmilitary", "Kyiv 's military"},
		{"letters with combining marks are whole", "Erdog\u0306an and Zelenskyi\u0306", "Erdog\u0306an and Zelenskyi\u0306"},
		{"hashtags and handles are whole", "#Iran @POTUS", "#Iran @POTUS"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range segmented(c.text).Sentences {
				for _, w := range s.Tokens {
					got = append(got, w.Text)
				}
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string // sentences end at each |, or at each ¦ where no blank follows
	}{
		{"a title ends no sentence", "Gen. Ali met Mr. Baker and Sen. Cole.|They talked."},
		{"U.S. before a name ends none", "The U.S. President left.|He was in the U.S. Capitol."},
		{"U.S. before a word that opens sentences ends one", "He left the U.S.|The talks went on."},
		{"a time of day ends one unless a day follows", "They met at 8 p.m. Tuesday.|It ended at 9 p.m.|Police left."},
		{"No. before a number ends none", "They went to No. 10.|No.|They stayed."},
		{"initials end none", "The lawyer Thomas C. Dale spoke.|J.K. Rowe listened."},
		{"a quotation mark stays with the sentence that it ends", `"We won."|He left.|“So did I.”|She stayed.`},
		{"a question within a sentence ends none", `"Why now?" he asked.|"Why?" Mr Cole of the Post asked.`},
		{"three dots end one only before a capital", "They left … and came back.|Then...|Nothing."},
		{"spaced dots stay together", "They left . . .|Nothing."},
		{"a full stop without a blank ends one", "They left.¦Then they came.¦“It held,” they said."},
		{"a footnote stays with its sentence", "It held.[2]|It broke. [3]|It held."},
		{"brackets close with their sentence", "(They left.)|They came back."},
		{"a numbered entry is one sentence", "1. Go home.|2. Stay there."},
		{"lines are paragraphs, with or without a stop", "Talks end\n|They left.\n\n|• They won\n|• They lost"},
		{"a line that goes on in lower case is no paragraph", "The foreign minister of the\nrepublic left."},
		{"wrapped lines are one paragraph", wrapped},
		{"an exclamation mark in a name ends none", "Yahoo! and others left."},
		{"a lower-case name may open a sentence", "They left Cairo.|al-Sisi stayed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.NewReplacer("|", " ", "¦", "").Replace(c.text)
			var got, want []string
			for _, s := range segmented(text).Sentences {
				got = append(got, s.Span.In(text))
			}
			for s := range strings.SplitSeq(strings.ReplaceAll(c.text, "¦", "|"), "|") {
				want = append(want, strings.TrimSpace(s))
			}
			if !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

const wrapped = `The two delegations met for the third time in as many weeks on
Monday, in a hotel outside the capital, and neither of them would
say what had been agreed.|The mediator spoke of progress.|A further
round is expected.`

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"straight and curly marks quote", `"One," he said. “Two.”`, []string{`"One,"`, "“Two.”"}},
		{"single marks quote, apostrophes do not", "He's sure 'it wasn't ours' and that's 'fine'.", []string{"'it wasn't ours'", "'fine'"}},
		{"a possessive in a quotation does not end it", "The 'leaders' call' came.", []string{"'leaders' call'"}},
		{"possessives alone quote nothing", "The leaders' call and the ministers' reply", nil},
		{"clipped words quote nothing", "Tell 'em it was the '90s.", nil},
		{"quotations nest", `"He said 'no' to us," she said.`, []string{`"He said 'no' to us,"`, "'no'"}},
		{"a quotation runs over sentences", "'We won. They lost.' He left.", []string{"'We won. They lost.'"}},
		{"a paragraph takes up the one before", "“We won.\n“They lost,” he said.", []string{"“We won.\n“They lost,”"}},
		{"what is never closed ends with its paragraph", "“We won.\nThey lost.", []string{"“We won."}},
		{"guillemets and low marks quote", "«Oui», „Nein“.", []string{"«Oui»", "„Nein“"}},
		{"an inch is no quotation", `a 6" gun`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := segmented(c.text)
			var got []string
			for _, q := range x.Quotes {
				got = append(got, q.In(c.text))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestParts(t *testing.T) {
	text := "Talks end. Envoys leave\nby JANE DOE\nCAIRO, June 3 - They left. They will be back.\nMore: read this."
	at := func(s string) graph.Span { i := strings.Index(text, s); return graph.Span{Start: i, End: i + len(s)} }
	x := segmented(text,
		importer.Part{Kind: importer.Headline, Span: at("Talks end. Envoys leave")},
		importer.Part{Kind: importer.Byline, Span: at("by JANE DOE")},
		importer.Part{Kind: importer.Dateline, Span: at("CAIRO, June 3 -")},
		importer.Part{Kind: importer.Caption, Span: at("More: read this.")})
	var got []string
	for _, s := range x.Sentences {
		got = append(got, fmt.Sprintf("%s %d %s", s.Part, s.Paragraph, s.Span.In(text)))
	}
	want := []string{"headline 0 Talks end.", "headline 0 Envoys leave", "body 1 They left.", "body 1 They will be back."}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestNoSentenceIsEndless(t *testing.T) {
	for _, s := range segmented(strings.Repeat("one two, three; ", 1000)).Sentences {
		if len(s.Tokens) > 260 {
			t.Errorf("a sentence of %d tokens", len(s.Tokens))
		}
	}
}

// Quadratic work on so much takes minutes; this takes a second even on a
// busy machine.
func TestTimeIsLinear(t *testing.T) {
	for _, unit := range []string{"a", "a ", ".", "a.", "'a ", "a' ", "\"", "“a ", "(", "http://a)", "a-", "1-", "1,", "+a", "a@", "\n", "a\n", "a. ", "? ", "\u00ad", "é'", "…\""} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		begin := time.Now()
		segmented(text)
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("256 KB of %q took %v", unit, took)
		}
	}
}

func FuzzSegment(f *testing.F) {
	f.Add("Mr. Ali's \"plan,\" he said. No. 10's U.S.-led 'call'.", uint16(4), uint16(9))
	f.Add("“One.\n“Two… http://a.b/c). a@b.co ’90s", uint16(0), uint16(0))
	f.Add("1. a\u00ad\u200b\ufeff e\u0301. $5bn 2pm 3-4 \xff don’t", uint16(2), uint16(1))
	f.Fuzz(func(t *testing.T, text string, start, length uint16) {
		part := importer.Part{Kind: importer.Headline, Span: graph.Span{Start: int(start), End: int(start) + int(length)}}
		var parts []importer.Part
		if part.Span.Check(text) == nil {
			parts = append(parts, part)
		}
		x := segmented(text, parts...)
		if utf8.ValidString(text) {
			checkSpans(t, x, part.Span)
		}
	})
}

// checkSpans holds what must be true of every segmented text.
func checkSpans(t *testing.T, x *importer.Text, headline graph.Span) {
	text, end, paragraph := x.Document.Text, 0, 0
	for _, s := range x.Sentences {
		if s.Span.Start < end || s.Paragraph < paragraph || len(s.Tokens) == 0 {
			t.Fatalf("sentence %v of paragraph %d after byte %d", s.Span, s.Paragraph, end)
		}
		if s.Part == importer.Headline && !headline.Contains(s.Span) || s.Part == importer.Body && len(x.Parts) > 0 && headline.Overlaps(s.Span) {
			t.Fatalf("%s sentence %v, headline %v", s.Part, s.Span, headline)
		}
		at := s.Span.Start
		for _, w := range s.Tokens {
			if err := w.Span.Check(text); err != nil {
				t.Fatal(err)
			}
			if w.Span.Start < at || w.Text == "" {
				t.Fatalf("token %q %v after byte %d", w.Text, w.Span, at)
			}
			if gap := text[at:w.Span.Start]; strings.ContainsFunc(gap, func(r rune) bool { return r > ' ' && r < 0x7f }) {
				t.Fatalf("no token holds %q", gap)
			}
			at = w.Span.End
		}
		if s.Tokens[0].Span.Start != s.Span.Start || at != s.Span.End {
			t.Fatalf("sentence %v, its tokens end at %d", s.Span, at)
		}
		end, paragraph = s.Span.End, s.Paragraph
	}
	for i, q := range x.Quotes {
		if err := q.Check(text); err != nil {
			t.Fatal(err)
		}
		if i > 0 && q.Compare(x.Quotes[i-1]) <= 0 {
			t.Fatalf("quotation %v after %v", q, x.Quotes[i-1])
		}
	}
}

package graph_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph"
)

func TestSpanCheck(t *testing.T) {
	const text = "Kyiv, Київ" // the last four letters have two bytes each
	for _, c := range []struct {
		name string
		span graph.Span
		says string // empty if the span is right
	}{
		{"a word", graph.Span{Start: 0, End: 4}, ""},
		{"the whole text", graph.Span{Start: 0, End: len(text)}, ""},
		{"a letter of two bytes", graph.Span{Start: 6, End: 8}, ""},
		{"nothing", graph.Span{Start: 3, End: 3}, "3–3"},
		{"the zero span", graph.Span{}, "0–0"},
		{"an end before the start", graph.Span{Start: 4, End: 2}, "4–2"},
		{"a start before the text", graph.Span{Start: -1, End: 4}, "-1–4"},
		{"an end after the text", graph.Span{Start: 6, End: 15}, "14 bytes"},
		{"a start within a letter", graph.Span{Start: 7, End: 8}, "cuts a character"},
		{"an end within a letter", graph.Span{Start: 6, End: 7}, "cuts a character"},
	} {
		err := c.span.Check(text)
		if c.says == "" && err != nil || c.says != "" && (!errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: error %v, want one that says %q", c.name, err, c.says)
		}
	}
}

func TestSpanRelations(t *testing.T) {
	s := graph.Span{Start: 10, End: 20}
	for _, c := range []struct {
		other              graph.Span
		contains, overlaps bool
		compare            int
	}{
		{graph.Span{Start: 10, End: 20}, true, true, 0},
		{graph.Span{Start: 12, End: 15}, true, true, -1},
		{graph.Span{Start: 10, End: 12}, true, true, 1},
		{graph.Span{Start: 5, End: 10}, false, false, 1},
		{graph.Span{Start: 20, End: 25}, false, false, -1},
		{graph.Span{Start: 19, End: 25}, false, true, -1},
		{graph.Span{Start: 5, End: 30}, false, true, 1},
	} {
		if s.Contains(c.other) != c.contains || s.Overlaps(c.other) != c.overlaps || c.other.Overlaps(s) != c.overlaps || s.Compare(c.other) != c.compare {
			t.Errorf("%v and %v: contains %v, overlaps %v, compare %d", s, c.other, s.Contains(c.other), s.Overlaps(c.other), s.Compare(c.other))
		}
	}
}

// A span that passes its check can be cut out, and what is cut out is text.
func FuzzSpan(f *testing.F) {
	f.Add("Kyiv, Київ", 6, 8)
	f.Add("a\u0301", 0, 2)
	f.Add("", 0, 0)
	f.Add("👩‍👩‍👧", 4, 7)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		s := graph.Span{Start: start, End: end}
		if !utf8.ValidString(text) || s.Check(text) != nil {
			return
		}
		cut := s.In(text)
		if cut == "" || len(cut) != s.Len() || !utf8.ValidString(cut) || text[:start]+cut+text[end:] != text {
			t.Fatalf("%v of %q is %q", s, text, cut)
		}
		if s.Empty() || !s.Contains(s) || !s.Overlaps(s) {
			t.Fatalf("%v is not within itself", s)
		}
	})
}

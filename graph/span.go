package graph

import (
	"cmp"
	"fmt"
	"unicode/utf8"
)

// A Span is a half-open range of byte offsets into a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether s holds no byte, as the zero Span does.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains tells whether t lies wholly in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps tells whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Compare orders by start, then by end.
func (s Span) Compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End))
}

// In returns the bytes of text that s covers. It panics if s does not lie
// in text, as a slice expression does; [Span.Check] tells beforehand.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Check returns ErrInvalid unless s is a non-empty range of text that
// begins and ends at the border of a character.
func (s Span) Check(text string) error {
	switch {
	case s.Start < 0 || s.End > len(text) || s.Empty():
		return fmt.Errorf("span %d–%d of a text of %d bytes: %w", s.Start, s.End, len(text), ErrInvalid)
	case !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]):
		return fmt.Errorf("span %d–%d cuts a character in two: %w", s.Start, s.End, ErrInvalid)
	}
	return nil
}

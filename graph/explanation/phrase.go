package explanation

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// mostNamed is how many words a phrase names of those that a rule asks for.
const mostNamed = 6

// Reason says why the rule fired or did not, with the first of the words that
// this turned on.
func (t Try) Reason() string {
	switch n := len(t.Asked); {
	case n == 0:
		return t.Why
	case n > mostNamed:
		return fmt.Sprintf("%s: %s and %d more", t.Why, strings.Join(t.Asked[:mostNamed], ", "), n-mostNamed)
	}
	return t.Why + ": " + strings.Join(t.Asked, ", ")
}

// Places says where the rule looked for its actors, a line for its source and
// for its target each, or several where something stood at several places.
func (t Try) Places() []string {
	var all []string
	for _, end := range []string{"source", "target"} {
		var empty []string
		for _, s := range t.Searches {
			if s.End != end {
				continue
			}
			if len(s.Words) == 0 && len(s.Actors) == 0 {
				if !slices.Contains(empty, s.Place) {
					empty = append(empty, s.Place)
				}
				continue
			}
			all = append(all, s.String())
		}
		if len(empty) > 0 {
			all = append(all, end+": nothing stands at "+strings.Join(empty, ", "))
		}
	}
	return all
}

// String is the search in a phrase: "target at on: Ukraine → Ukraine".
func (s Search) String() string {
	place := s.End + " at " + s.Place
	if s.Far {
		place += ", through what is somebody's"
	}
	actors := "nobody"
	if len(s.Actors) > 0 {
		actors = strings.Join(s.Actors, ", ")
	}
	if len(s.Words) == 0 {
		return place + ": " + actors
	}
	return place + ": " + strings.Join(s.Words, ", ") + " → " + actors
}

// String is the claim with what told each part of it, in a phrase.
func (c Claim) String() string {
	parts := []string{c.Source + " " + string(c.Relation) + " " + c.Target}
	if c.Other != "" {
		parts[0] += " with " + c.Other
	}
	by := func(what, words string) string {
		if words == "" {
			return what
		}
		return what + " by " + strconv.Quote(words)
	}
	parts = append(parts, by(string(c.Modality), c.ModalityBy))
	if c.SaidBy != "" {
		parts = append(parts, "said by "+c.SaidBy+" ("+c.SaidHow+")")
	}
	if c.Date != "" {
		parts = append(parts, by(c.Date, c.DateBy))
	}
	if c.Title != "" {
		parts = append(parts, "as "+c.Title)
	}
	if c.Again {
		parts = append(parts, "stated once more in this sentence, and counted once")
	}
	return strings.Join(parts, "; ")
}

// Who says of whom m speaks.
func (m Mention) Who() string {
	switch {
	case m.Actor != "":
		about := []string{string(m.Actor)}
		for _, s := range []string{string(m.Kind), m.Country} {
			if s != "" {
				about = append(about, s)
			}
		}
		return m.Name + " (" + strings.Join(about, ", ") + ")"
	case len(m.Parts) > 0:
		return strings.Join(m.Parts, ", ")
	}
	return "nobody"
}

// Reason says by what m was found, and what told whom it means.
func (m Mention) Reason() string {
	if m.Before == "" {
		return m.Why
	}
	return m.Why + "; before: " + m.Before
}

// A Tried is a word with the rules held against it.
type Tried struct {
	Word  int
	Text  string
	Tries []Try
}

// Fired tells whether one of the rules stated something.
func (w Tried) Fired() bool { return slices.ContainsFunc(w.Tries, Try.Fired) }

// ByWord is the tries of s by word.
func (s Sentence) ByWord() []Tried {
	var all []Tried
	for _, t := range s.Tries {
		if n := len(all); n == 0 || all[n-1].Word != t.Word {
			all = append(all, Tried{Word: t.Word, Text: s.Words[t.Word].Text})
		}
		last := &all[len(all)-1]
		last.Tries = append(last.Tries, t)
	}
	return all
}

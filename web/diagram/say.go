package diagram

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"example.org/entente/graph"
)

// mostParts is how many relation types a label names before it counts the rest.
const mostParts = 4

// say puts parts into sentences, a line each, e.g. "Iran negotiates with the
// United States, 3 claims".
func (s *scene) say(parts []part, index map[graph.ActorID]int) string {
	name := func(id graph.ActorID) string { return inSentence(*s.nodes[index[id]].actor) }
	var lines []string
	for _, p := range parts {
		object := name(p.Target)
		for _, o := range p.others {
			object += " and " + name(o)
		}
		label := p.label
		if p.Title != "" {
			label = "is " + clean(p.Title) + " of"
		}
		line := fmt.Sprintf("%s %s %s", upperFirst(name(p.Source)), label, object)
		if !p.uncounted && p.Claims > 0 {
			line += ", " + counted(p.Relation)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// spoken is the name of a thing on the map for those who hear it: a sentence that holds
// the words that others see, so that one can say those to a computer; after the words seen where it does not.
func spoken(seen, sentence string) string {
	if in(plainWords(seen), plainWords(sentence)) {
		return sentence
	}
	return strings.TrimSpace(seen) + ": " + sentence
}

// plainWords are the words of s in lower case, without what stands in brackets.
func plainWords(s string) []string {
	depth := 0
	return strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(depth-1, 0)
		case depth == 0 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)):
			return unicode.ToLower(r)
		}
		return ' '
	}, s))
}

// in tells whether part stands in whole, in one piece.
func in(part, whole []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(part, whole[i:i+len(part)]) {
			return true
		}
	}
	return len(part) == 0
}

// counted is "3 claims", and what of them says that nothing was done:
// "3 claims, 1 of them denied".
func counted(r graph.Relation) string {
	said := quantity(r.Claims, "claim")
	var doubts []string
	for _, m := range []struct {
		n    int
		word string
	}{{r.Modalities.Future, "planned"}, {r.Modalities.Hypothetical, "possible"}, {r.Modalities.Negated, "denied"}} {
		switch {
		case m.n == 0:
		case m.n == r.Claims:
			return said + ", " + m.word
		default:
			doubts = append(doubts, fmt.Sprintf("%d %s", m.n, m.word))
		}
	}
	if len(doubts) > 0 {
		said += ", of them " + strings.Join(doubts, ", ")
	}
	return said
}

// words is what a label says of p: "attacks ×3 (denied)".
func (p part) words() string {
	said := p.label
	if p.Claims > 1 && !p.uncounted {
		said += fmt.Sprintf(" ×%d", p.Claims)
	}
	if q := qualifier(p.Modalities); q != "" {
		said += " (" + q + ")"
	}
	return said
}

// A labelLine is one line of a tie's label.
type labelLine struct {
	text string
	tone *tone
}

// label is what stands at t.
func (t tie) label() []labelLine {
	var lines []labelLine
	for i, p := range t.parts {
		if len(lines) == mostParts-1 && len(t.parts)-i > 1 {
			return append(lines, labelLine{fmt.Sprintf("and %d more", len(t.parts)-i), neutral})
		}
		lines = append(lines, labelLine{p.words(), p.tone})
	}
	return lines
}

// labelSize is the width and height of a label in points.
func labelSize(lines []labelLine) (width, height float64) {
	for _, l := range lines {
		width = max(width, labelFont.width(l.text))
	}
	return width, float64(len(lines)) * labelFont.line()
}

func quantity(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %ss", thousands(n), noun)
}

// thousands writes 12345 as "12,345".
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func upperFirst(s string) string {
	if rest, ok := strings.CutPrefix(s, "the "); ok {
		return "The " + rest
	}
	return s
}

package main

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/explanation"
)

// explained writes how a document was read, for people: under its heading each
// sentence with its tree, who is meant in it, and the rules that were tried.
func explained(d graph.Document, x explanation.Text) string {
	var out strings.Builder
	out.WriteString(heading(d))
	for _, s := range x.Sentences {
		kind := ""
		if s.Headline {
			kind = ", headline"
		}
		fmt.Fprintf(&out, "\n## %d (bytes %d to %d%s)\n%s\n\n", s.Number+1, s.Span[0], s.Span[1], kind, printable(oneLine(s.Text)))
		out.WriteString(indented(treeTable(s)))
		if len(s.Mentions) > 0 {
			out.WriteString("\n  who\n" + indented(mentionTable(s.Mentions)))
		}
		if len(s.Tries) > 0 {
			out.WriteString("\n  rules\n" + indented(triedLines(s.ByWord())))
		}
	}
	return out.String() + "\n"
}

// treeTable is the words of s, numbered from 1, with arcs from each to its
// head.
func treeTable(s explanation.Sentence) string {
	var rows [][]string
	arcs := s.Arcs()
	for i, w := range s.Words {
		label := printable(w.Label)
		if w.Was != "" {
			label += "  (the parser had " + printable(w.Was) + ")"
		}
		rows = append(rows, []string{fmt.Sprintf("%3d", i+1), printable(w.Text), printable(w.Lemma), w.Tag, arcs[i], label})
	}
	return table(rows)
}

func mentionTable(mentions []explanation.Mention) string {
	var rows [][]string
	for _, m := range mentions {
		rows = append(rows, []string{printable(m.Text), m.Form, "→ " + printable(m.Who()), printable(m.Reason())})
	}
	return table(rows)
}

// triedLines tells of the rules at each word: of those that looked for actors,
// where and whom they found; of the others, what was wanting.
func triedLines(tried []explanation.Tried) string {
	var out strings.Builder
	for _, w := range tried {
		fmt.Fprintf(&out, "%s (%d)\n", printable(w.Text), w.Word+1)
		for _, t := range w.Tries {
			sign := "–"
			if t.Fired() {
				sign = "✓"
			}
			fmt.Fprintf(&out, "  %s %s  %s\n", sign, t.Rule, printable(t.Reason()))
			for _, place := range t.Places() {
				fmt.Fprintf(&out, "      %s\n", printable(place))
			}
			for _, c := range t.Claims {
				fmt.Fprintf(&out, "      = %s\n", printable(c.String()))
			}
		}
	}
	return out.String()
}

// indented is lines with four blanks before each, and none behind.
func indented(lines string) string {
	var out strings.Builder
	for line := range strings.Lines(lines) {
		out.WriteString("    " + strings.TrimRight(line, " \n") + "\n")
	}
	return out.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

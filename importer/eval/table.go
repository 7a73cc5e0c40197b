package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode"

	"example.org/entente/importer"
	"example.org/entente/importer/eval/score"
)

// table prints the figures, a line each.
func (e *evaluation) table(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "set\tmeasure\tfigure\tof\tfloor\t\tpeer")
	last := ""
	for _, f := range e.figures {
		set := f.Set
		if set == last {
			set = ""
		}
		last = f.Set
		floor, below := "", ""
		if f.Floor != nil {
			floor = f.Floor.String()
			if !f.Floor.holds(f.Value) {
				below = "not met"
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%.3f\t%s\t%s\t%s\t%s\n", set, f.Measure, f.Value, f.Of, floor, below, f.Peer)
	}
	return w.Flush()
}

// json prints the figures, and with errors what labels and reader do not
// agree on, as one JSON value.
func (e *evaluation) json(out io.Writer, errors bool) error {
	var all struct {
		Figures []figure    `json:"figures"`
		Errors  []setMisses `json:"errors,omitempty"`
	}
	if all.Figures = e.figures; errors {
		all.Errors = e.misses
	}
	j := json.NewEncoder(out)
	j.SetIndent("", " ")
	j.SetEscapeHTML(false)
	return j.Encode(all)
}

// listErrors prints what labels and reader do not agree on: by set, then by
// cause with the most frequent first.
func (e *evaluation) listErrors(out io.Writer) error {
	for _, s := range e.misses {
		if _, err := fmt.Fprintf(out, "\n%s: %d disagreements\n", s.Set, len(s.Misses)); err != nil {
			return err
		}
		for _, cause := range causes(s.Misses) {
			n := 0
			var lines strings.Builder
			for _, m := range s.Misses {
				if m.Cause != cause {
					continue
				}
				n++
				fmt.Fprintf(&lines, "    %s\n", m.ID)
				for _, l := range []struct{ mark, text string }{{"gold", m.Gold}, {"found", m.Found}, {"text", strings.Join(strings.Fields(m.Text), " ")}} {
					if l.text != "" {
						fmt.Fprintf(&lines, "      %-5s %s\n", l.mark, l.text)
					}
				}
			}
			if _, err := fmt.Fprintf(out, "  %d × %s\n%s", n, cause, lines.String()); err != nil {
				return err
			}
		}
	}
	return nil
}

// causes lists the causes of misses, the most frequent first.
func causes(misses []score.Miss) []string {
	count := map[string]int{}
	for _, m := range misses {
		count[m.Cause]++
	}
	return slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
}

// narrowed shows of each text that misses something the sentence in which
// what was missed is most likely to stand, instead of the whole.
func narrowed(misses []score.Miss, texts map[string]*importer.Text) []score.Miss {
	for i, m := range misses {
		if t := texts[m.ID]; m.Gold != "" && t != nil {
			misses[i].Text = sentenceOf(m, t)
		}
	}
	return misses
}

// sentenceOf is the first sentence of t that names both ends of what was
// missed, or the first that names one, or all of t.
func sentenceOf(m score.Miss, t *importer.Text) string {
	best, most := t.Document.Text, 0
	for _, s := range t.Sentences {
		text := s.Span.In(t.Document.Text)
		words := strings.FieldsFunc(strings.ToLower(text), noLetter)
		if n := named(words, m.Source) + named(words, m.Target); n > most {
			best, most = text, n
		}
	}
	return best
}

// named is 1 if a word begins like a word of one of the names, so that
// "Brazilian" names Brazil, and else 0.
func named(words []string, names string) int {
	for _, name := range strings.FieldsFunc(strings.ToLower(names), noLetter) {
		stem := name[:min(len(name), 5)]
		if len(stem) > 2 && slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, stem) }) {
			return 1
		}
	}
	return 0
}

func noLetter(r rune) bool { return !unicode.IsLetter(r) }

package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// table prints the figures, a line each.
func (e *evaluation) table(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "set\tmeasure\tfigure\tof\tfloor\tPETRARCH-2")
	last := ""
	for _, f := range e.figures {
		set := f.Set
		if set == last {
			set = ""
		}
		last = f.Set
		fmt.Fprintf(w, "%s\t%s\t%.3f\t%s\t%s\t%s\n", set, f.Measure, f.Value, f.Of, f.Floor, f.Peer)
	}
	return w.Flush()
}

// listErrors prints what labels and reader do not agree on: by set, then by
// cause with the most frequent first.
func (e *evaluation) listErrors(out io.Writer) error {
	for _, s := range e.misses {
		if _, err := fmt.Fprintf(out, "\n%s: %d disagreements\n", s.set, len(s.misses)); err != nil {
			return err
		}
		for _, cause := range causes(s.misses) {
			n := 0
			var lines strings.Builder
			for _, m := range s.misses {
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

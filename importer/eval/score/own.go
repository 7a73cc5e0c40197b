package score

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"example.org/entente/graph"
)

// ReadOwn reads passages with their claims, as the files of the project's own gold hold them:
//
//	== congo-1 2025-03-02
//	The passage, in as many lines as it needs.
//	- source | TYPE | target | modality | speaker
//	- source | TYPE | target | modality | speaker | may
//	- person | HOLDS_OFFICE | state or body | actual | | as title
//
// A passage without claims is one in which nothing may be found. Several that are equally
// right are parted by "/"; "may" marks a claim that is merely defensible. Lines that begin
// with "#" are remarks. A fault names its line.
func ReadOwn(r io.Reader) ([]NewsRow, error) {
	var rows []NewsRow
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "=="):
			head := strings.Fields(strings.TrimPrefix(line, "=="))
			if len(head) != 2 {
				return nil, fmt.Errorf("line %d: a passage begins with \"== name date\", not %q", n, line)
			}
			rows = append(rows, NewsRow{ID: head[0], Published: head[1]})
		case len(rows) == 0:
			return nil, fmt.Errorf("line %d stands before the first passage", n)
		case strings.HasPrefix(line, "- "):
			if err := rows[len(rows)-1].label(strings.TrimPrefix(line, "- ")); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		default:
			last := &rows[len(rows)-1]
			if last.Text != "" {
				last.Text += "\n"
			}
			last.Text += line
		}
	}
	return rows, lines.Err()
}

// label adds the claim or office that a line of labels holds.
func (r *NewsRow) label(line string) error {
	fields := strings.Split(line, "|")
	if len(fields) < 4 || len(fields) > 7 {
		return fmt.Errorf("a claim has four to seven fields, %q has %d", line, len(fields))
	}
	for i, f := range fields {
		var all []string
		for alternative := range strings.SplitSeq(f, "/") {
			all = append(all, strings.TrimSpace(alternative))
		}
		fields[i] = strings.Join(all, "|")
	}
	c := NewsClaim{S: fields[0], R: fields[1], T: fields[2], M: fields[3], Must: true}
	for _, m := range alternatives(c.M) {
		if !slices.Contains(graph.Modalities, graph.Modality(m)) {
			return fmt.Errorf("%q is no modality", m)
		}
	}
	title := ""
	for i, f := range fields[4:] {
		switch as, office := strings.CutPrefix(f, "as "); {
		case office:
			title = as
		case f == "may":
			c.Must = false
		case i == 0:
			c.By = f
		default:
			return fmt.Errorf("%q is neither \"may\" nor \"as\" a title", f)
		}
	}
	if (title != "") != (c.R == officeType) {
		return fmt.Errorf("%q: an office has a title, and nothing else has one", line)
	}
	if c.R == officeType {
		r.Held = append(r.Held, Office{c.S, c.T, title, c.Must})
	} else {
		r.Claims = append(r.Claims, c)
	}
	return nil
}

package score

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ReadOwn reads passages with their claims, as the files of the project's own gold hold them:
//
//	== congo-1 2025-03-02
//	The passage, in as many lines as it needs.
//	- source | TYPE | target | modality | speaker
//	- source | TYPE | target | modality | speaker | may
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
			c, err := ownClaim(strings.TrimPrefix(line, "- "))
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			last := &rows[len(rows)-1]
			last.Claims = append(last.Claims, c)
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

func ownClaim(line string) (NewsClaim, error) {
	fields := strings.Split(line, "|")
	if len(fields) < 4 || len(fields) > 6 {
		return NewsClaim{}, fmt.Errorf("a claim has four to six fields, %q has %d", line, len(fields))
	}
	for i := range fields {
		fields[i] = strings.ReplaceAll(strings.TrimSpace(fields[i]), "/", "|")
	}
	c := NewsClaim{S: fields[0], R: fields[1], T: fields[2], M: fields[3], Must: true}
	for _, m := range alternatives(c.M) {
		if !slices.Contains([]string{"actual", "future", "hypothetical", "negated"}, m) {
			return c, fmt.Errorf("%q is no modality", m)
		}
	}
	for _, f := range fields[4:] {
		if f == "may" {
			c.Must = false
		} else {
			c.By = f
		}
	}
	return c, nil
}

// Sentences counts the sentences of passages, as the file has them: by the
// marks that end one.
func Sentences(rows []NewsRow) (all, silent int) {
	for _, r := range rows {
		n := 0
		for _, w := range strings.Fields(r.Text) {
			w = strings.TrimRight(w, `"”’')`)
			if strings.HasSuffix(w, ".") && len(w) > 3 && !strings.Contains(w[:len(w)-1], ".") || strings.HasSuffix(w, "?") || strings.HasSuffix(w, "!") {
				n++
			}
		}
		n = max(n, 1)
		all += n
		if len(r.Claims) == 0 {
			silent += n
		}
	}
	return all, silent
}

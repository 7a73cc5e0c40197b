package explanation

import (
	"cmp"
	"slices"
	"strings"
)

// Arcs draws the tree of a sentence in characters, a line for each word: the
// lines of a word's dependents run together in one column, an arrow points to each
// dependent, and the root has none. All lines are equally long.
//
//	France  ◄─┐
//	accused ──┤
//	Russia  ◄─┘
func (s Sentence) Arcs() []string {
	combs := s.combs()
	width := 0
	for _, c := range combs {
		width = max(width, c.column+1)
	}
	rows := make([][]rune, len(s.Words))
	for i := range rows {
		rows[i] = []rune(strings.Repeat(" ", 2*width+1))
	}
	for i := range rows {
		if own := slices.IndexFunc(combs, func(c comb) bool { return c.head == i }); own >= 0 {
			line(rows[i], 2*combs[own].column+2)
		}
		if of := slices.IndexFunc(combs, func(c comb) bool { return c.head == s.Words[i].Head }); of >= 0 {
			line(rows[i], 2*combs[of].column+2)
			rows[i][0] = '◄'
		}
	}
	for _, c := range combs {
		at := 2*c.column + 2
		for i := c.first; i <= c.last; i++ {
			rows[i][at] = joint(c, i, s.Words[i].Head == c.head || i == c.head, rows[i][at] != ' ' && at+1 < len(rows[i]) && rows[i][at+1] == '─')
		}
	}
	var all []string
	for _, r := range rows {
		all = append(all, string(r))
	}
	return all
}

// A comb is a word with its dependents, drawn in one column.
type comb struct{ head, first, last, column int }

// combs puts each word that has dependents into a column, those over fewer
// words nearer to the text.
func (s Sentence) combs() []comb {
	byHead := map[int]*comb{}
	for i, w := range s.Words {
		if w.Head < 0 || w.Head >= len(s.Words) || w.Head == i {
			continue
		}
		c := byHead[w.Head]
		if c == nil {
			c = &comb{w.Head, w.Head, w.Head, 0}
			byHead[w.Head] = c
		}
		c.first, c.last = min(c.first, i), max(c.last, i)
	}
	var all []comb
	for _, c := range byHead {
		all = append(all, *c)
	}
	slices.SortFunc(all, func(a, b comb) int {
		return cmp.Or(cmp.Compare(a.last-a.first, b.last-b.first), cmp.Compare(a.head, b.head))
	})
	for i := range all {
		for _, inner := range all[:i] {
			if inner.first <= all[i].last && all[i].first <= inner.last {
				all[i].column = max(all[i].column, inner.column+1)
			}
		}
	}
	return all
}

// line draws a line from the word to a column.
func line(row []rune, to int) {
	for i := range to {
		if row[i] == ' ' {
			row[i] = '─'
		}
	}
	if row[to] == ' ' {
		row[to] = '─'
	}
}

// joint is the character of comb c in the row of word i.
func joint(c comb, i int, joins, goesOn bool) rune {
	up, down := i > c.first, i < c.last
	switch {
	case !joins:
		return '│'
	case goesOn && up && down:
		return '┼'
	case goesOn && up:
		return '┴'
	case goesOn:
		return '┬'
	case up && down:
		return '┤'
	case up:
		return '┘'
	}
	return '┐'
}

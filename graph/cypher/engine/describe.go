package engine

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// describe writes a plan as a table: an operator a line, what comes last
// first, and those of an inner query further in.
func describe(root operator, columns []string, profile bool) string {
	head := []string{"Operator", "Details", "Estimated Rows"}
	if profile {
		head = append(head, "Rows", "Hits")
	}
	table := [][]string{head, {"+ProduceResults", clip(strings.Join(columns, ", ")), fmt.Sprintf("%.0f", root.info().rows)}}
	if profile {
		table[1] = append(table[1], fmt.Sprint(root.info().brought), "0")
	}
	tell(&table, root, "+", "| ", profile)
	widths := make([]int, len(head))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range table {
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i < 2 {
				b.WriteString("| " + cell + pad + " ")
			} else {
				b.WriteString("| " + pad + cell + " ")
			}
		}
		b.WriteString("|\n")
	}
	return b.String()
}

func tell(table *[][]string, o operator, prefix, under string, profile bool) {
	a := o.info()
	detail := ""
	if a.detail != nil {
		detail = clip(strings.Join(strings.Fields(a.detail()), " "))
	}
	row := []string{prefix + a.name, detail, fmt.Sprintf("%.0f", a.rows)}
	if profile {
		hits := a.hits
		for _, child := range a.children {
			hits -= child.info().hits
		}
		row = append(row, fmt.Sprint(a.brought), fmt.Sprint(max(hits, 0)))
	}
	*table = append(*table, row)
	for i, child := range a.children {
		if i == 0 {
			continue
		}
		tell(table, child, under[:len(under)-2]+"|+", under+"| ", profile)
	}
	if len(a.children) > 0 {
		tell(table, a.children[0], prefix, under, profile)
	}
}

// clip shortens what the plan tells of an operator.
func clip(s string) string {
	const longest = 100
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest]) + "…"
}

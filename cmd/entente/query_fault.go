package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph/cypher"
)

// A queryFault says what is wrong with a query, with a caret under the place.
// For the exit code it is the fault itself.
type queryFault struct {
	text  string
	fault *cypher.Error
}

func (f queryFault) Unwrap() error { return f.fault }

// status is statusUsage if the query itself is wrong, and statusFailed for
// what its data or its limits brought about.
func (f queryFault) status() int {
	switch f.fault.Kind {
	case cypher.SyntaxError, cypher.SemanticError, cypher.ParameterMissing, cypher.ProcedureError, cypher.Refused, cypher.Unsupported:
		return statusUsage
	}
	return statusFailed
}

func (f queryFault) Error() string {
	message := printable(f.fault.Message)
	if f.fault.Line > 0 {
		message = fmt.Sprintf("line %d, column %d: %s\n\n%s\n", f.fault.Line, f.fault.Column, message, caret(f.text, f.fault.Offset))
	}
	if f.fault.Hint != "" {
		message += "\n" + printable(f.fault.Hint)
	}
	return strings.TrimRight(message, "\n")
}

// caret is the line of text around a byte, and a line with a caret under it.
// Of a long line it shows what stands around the place.
func caret(text string, offset int) string {
	offset = min(max(offset, 0), len(text))
	start := strings.LastIndexByte(text[:offset], '\n') + 1
	end := len(text)
	if i := strings.IndexByte(text[offset:], '\n'); i >= 0 {
		end = offset + i
	}
	line := []rune(printable(text[start:end]))
	at := min(utf8.RuneCountInString(text[start:offset]), len(line))
	const most = 76
	before, after := "", ""
	if from := max(0, at-most/2); len(line) > most && from > 0 {
		line, at, before = line[from:], at-from, "…"
	}
	if len(line) > most {
		line, after = line[:most], "…"
	}
	return "  " + before + string(line) + after + "\n  " + strings.Repeat(" ", utf8.RuneCountInString(before)+at) + "^"
}

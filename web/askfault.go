package web

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
)

// An askFault is what the page says of a query that was not answered.
type askFault struct {
	Title, Message, Hint, Advice string
	Line                         *faultLine

	status int
	param  string // the parameter at fault
}

// A faultLine is the line of a query with a caret under the place of a fault.
type faultLine struct{ Text, Caret string }

// faultOf is what the page says of err beside the form; nil for an error that
// has to do with neither the query nor its parameters.
func faultOf(query string, err error) *askFault {
	var p *ParameterError
	var e *cypher.Error
	switch {
	case errors.As(err, &p):
		return &askFault{Title: "A parameter is not what it should be", Message: sentence(p.Error()), status: http.StatusBadRequest, param: strings.TrimPrefix(p.Name, "$")}
	case errors.As(err, &e):
		return &askFault{Title: "This query cannot be answered", Message: upperFirst(e.Message) + ".", Hint: upperFirst(e.Hint), Line: lineAt(query, e.Offset), status: queryStatus(e)}
	case errors.Is(err, context.DeadlineExceeded):
		return &askFault{Title: "This took too long", Message: "The query was ended.", Advice: "Ask for less: name where a pattern begins, shorten its paths, or add a LIMIT.", status: http.StatusGatewayTimeout}
	case errors.Is(err, errNoPicture):
		return &askFault{Title: "There is nothing to draw", Message: sentence(err.Error()), Advice: "Return nodes, relationships or paths; or save the answer as CSV or JSON.", status: http.StatusBadRequest}
	case errors.Is(err, graph.ErrFull):
		return &askFault{Title: "This takes too much", Message: upperFirst(err.Error()) + ".", status: http.StatusBadRequest}
	}
	return nil
}

// sentence is what an error says, as a sentence.
func sentence(s string) string {
	if strings.HasSuffix(s, "?") {
		return upperFirst(s)
	}
	return upperFirst(s) + "."
}

// lineAt is the line of text around a byte, with a caret under it; nil for a
// place that is none.
func lineAt(text string, offset int) *faultLine {
	if offset < 0 || offset > len(text) {
		return nil
	}
	start := strings.LastIndexByte(text[:offset], '\n') + 1
	end := len(text)
	if i := strings.IndexByte(text[offset:], '\n'); i >= 0 {
		end = offset + i
	}
	before := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, text[start:offset])
	const most = 200 // characters of a line that are shown
	line := text[start:end]
	if utf8.RuneCountInString(line) > most {
		n := utf8.RuneCountInString(text[start:offset])
		from := max(0, n-most/2)
		runes := []rune(line)
		line = "…" + string(runes[from:min(len(runes), from+most)]) + "…"
		before = " " + strings.Repeat(" ", n-from)
	}
	return &faultLine{line, before + "^"}
}

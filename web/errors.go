package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"github.com/labstack/echo/v4"
)

// statuses tells, for each kind of error, the status of the answer and what
// its page says. The first that an error wraps counts.
var statuses = []struct {
	err    error
	status int
	title  string
	advice string
	told   bool // the reader sees the error's own words
}{
	{errWrongHost, http.StatusMisdirectedRequest, "Not the name of this server", "Open it as localhost or 127.0.0.1, or start it with --allow-host and this name.", true},
	{errForeign, http.StatusForbidden, "A question from elsewhere", "Ask on this server's own page, or with a program that is no browser.", true},
	{graph.ErrNotFound, http.StatusNotFound, "Not found", "It may have been removed, or the address may be mistyped. Search for it by name, or go back to the map.", true},
	{graph.ErrInvalid, http.StatusBadRequest, "This address asks for something that cannot be", "Mend the address, or go back to the map.", true},
	{graph.ErrUnreachable, http.StatusServiceUnavailable, "The database cannot be reached", "Nothing is lost. See that the database runs and that its address, user and password are right, then load this page again.", false},
	{graph.ErrLocked, http.StatusServiceUnavailable, "The database is in use", "Another process has it open. Stop that one, then load this page again.", false},
	{graph.ErrUnsupported, http.StatusNotImplemented, "This database cannot do that", "The other pages work.", true},
	{graph.ErrFull, http.StatusInsufficientStorage, "No space left", "Make room on the disk of the database.", false},
	{graph.ErrVersion, http.StatusInternalServerError, "The database has another version", "Run the doctor command; it says which versions go together.", false},
	{graph.ErrDamaged, http.StatusInternalServerError, "The database is damaged", "Run the doctor command, and restore a copy of the database.", false},
	{errNoDrawing, http.StatusNotImplemented, "No picture can be drawn", "Download DOT or JSON instead; the tables on the map page work too.", true},
	{context.DeadlineExceeded, http.StatusGatewayTimeout, "This took too long", "Ask for less: fewer actors, fewer steps, or a shorter time.", false},
	{context.Canceled, statusGone, "Broken off", "The server is being stopped. Load this page again in a moment.", false},
	{errPanic, http.StatusInternalServerError, "Something went wrong here", "This is a fault in the program, not in your request. Its cause is in the server's log.", false},
}

// statusGone is what the log says of a reader who went away before the answer.
const statusGone = 499

// errNoDrawing is the error of a picture that is asked for where there is no renderer.
var errNoDrawing = errors.New("this server has no renderer")

// A failure is what an answer says of an error.
type failure struct {
	Status    int             `json:"status"`
	Title     string          `json:"title"`
	Message   string          `json:"message,omitempty"` // what happened, to what
	Advice    string          `json:"advice"`            // what to do
	Parameter *ParameterError `json:"-"`
	Name      string          `json:"parameter,omitempty"`
	Allowed   string          `json:"allowed,omitempty"`
	Code      string          `json:"code,omitempty"`   // of a query's fault, as Neo4j calls it: SyntaxError
	Hint      string          `json:"hint,omitempty"`   // what may have been meant
	Line      int             `json:"line,omitempty"`   // of a query, from 1; 0 where the fault has no place
	Column    int             `json:"column,omitempty"` // in UTF-16, from 1
}

// failureOf finds what to say of err.
func failureOf(err error) failure {
	f := failure{Status: http.StatusInternalServerError, Title: "Something went wrong here", Advice: "Load this page again. If that does not help, the cause is in the server's log."}
	var h *echo.HTTPError
	if errors.As(err, &h) {
		f.Status, f.Title, f.Advice = h.Code, http.StatusText(h.Code), "Go back to the map."
		switch h.Code {
		case http.StatusNotFound:
			f.Title, f.Message = "Not found", "There is no page at this address."
		case http.StatusMethodNotAllowed:
			f.Title, f.Message, f.Advice = "Only for reading", "This address does not answer that method. Nothing here changes the database; queries come by POST to /ask and /api/v1/query, all else by GET.", "Import articles on the command line."
		}
		return f
	}
	for _, k := range statuses {
		if errors.Is(err, k.err) {
			f.Status, f.Title, f.Advice = k.status, k.title, k.advice
			if k.told {
				f.Message = upperFirst(strings.TrimSuffix(err.Error(), ": "+k.err.Error())) + "."
			}
			break
		}
	}
	var e *cypher.Error
	if errors.As(err, &e) {
		f.Status, f.Title, f.Advice, f.Message = queryStatus(e), "This query cannot be answered", "Mend the query.", upperFirst(e.Message)
		f.Code, f.Hint, f.Line, f.Column = string(e.Kind), e.Hint, e.Line, e.Column
	}
	if p, ok := isParameter(err); ok {
		f.Parameter, f.Name, f.Allowed = p, p.Name, p.Allowed
	}
	return f
}

// queryStatus is the status of the answer to a query that cannot be answered.
func queryStatus(e *cypher.Error) int {
	switch {
	case e.Kind == cypher.Refused:
		return http.StatusForbidden
	case e.Kind == cypher.LimitReached && e.Detail == "time":
		return http.StatusGatewayTimeout
	}
	return http.StatusBadRequest
}

// fail answers with an error: as JSON under /api, as a page elsewhere.
func (s *Server) fail(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	f := failureOf(err)
	if f.Status == statusGone {
		f.Status = http.StatusServiceUnavailable
	}
	if strings.HasPrefix(c.Request().URL.Path, "/api/") {
		err = s.sendJSON(c, f.Status, map[string]failure{"error": f})
	} else {
		err = s.page(c, f.Status, "error", f.Title, f)
	}
	if err != nil {
		s.log.ErrorContext(c.Request().Context(), "an error could not be shown", "cause", err)
		_ = c.String(http.StatusInternalServerError, fmt.Sprintln("Something went wrong here."))
	}
}

package web

import (
	"context"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/labstack/echo/v4"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
)

// askData is what the page of questions shows.
type askData struct {
	Query   string
	Held    bool // the address held the query; it was not run
	Params  []paramField
	Limits  []choice
	Longest int
	Ready   []readyQuestion
	Names   []string // of actors, to choose from
	Fault   *askFault
	Answer  *askAnswer
}

// A paramField is the field of one parameter.
type paramField struct {
	Name, Value string
	Types       []choice
	Fault       bool
}

// An askAnswer is the answer of one query.
type askAnswer struct {
	Said    string // how many rows there are
	Took    string
	Link    string // the address that holds the query
	Views   []askView
	Remarks []string
	Columns []askColumn
	Rows    [][]askCell
	JSON    string
	Plan    string

	Mapped  bool
	SVG     template.HTML
	MapNote string
}

// An askColumn is the head of a column.
type askColumn struct {
	Name   string
	Number bool // it holds nothing but numbers
}

// An askView is one way to look at an answer.
type askView struct {
	ID, Title string
	First     bool
}

// querier is the store, if it answers queries.
func (s *Server) querier() (cypher.Querier, error) {
	q, ok := s.store.(cypher.Querier)
	if !ok {
		return nil, fmt.Errorf("queries in Cypher: %w", graph.ErrUnsupported)
	}
	return q, nil
}

// askPage shows the form, filled in as the address says. It runs nothing:
// whoever follows a link reads a query before it is run.
func (s *Server) askPage(c echo.Context) error {
	values, err := url.ParseQuery(c.Request().URL.RawQuery)
	if err != nil {
		return queryOf(c).done()
	}
	f, err := parseAsk(values)
	if err != nil {
		return err
	}
	d, err := s.asking(c.Request().Context(), f)
	if err != nil {
		return err
	}
	d.Held = f.Query != ""
	return s.page(c, http.StatusOK, "ask", "Ask the graph", d)
}

// askRun runs what the form sends and shows the form again, with the answer.
func (s *Server) askRun(c echo.Context) error {
	f, err := posted(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	d, err := s.asking(ctx, f)
	if err != nil {
		return err
	}
	if d.Answer, err = s.answer(ctx, f); err != nil {
		return s.askAgain(c, f, err)
	}
	return s.page(c, http.StatusOK, "ask", "Ask the graph", d)
}

// posted reads the form that a request of this server's own pages sends.
func posted(c echo.Context) (askForm, error) {
	if err := own.Check(c.Request()); err != nil {
		return askForm{}, errForeign
	}
	c.Request().Body = http.MaxBytesReader(c.Response(), c.Request().Body, mostBody)
	if err := c.Request().ParseForm(); err != nil {
		return askForm{}, &ParameterError{"in the form", "", "cannot be read: it is too long, or no form", fmt.Sprintf("at most %d bytes", mostBody)}
	}
	return parseAsk(c.Request().PostForm)
}

// mostBody is how many bytes a question may have, its parameters included.
const mostBody = 1 << 20

var (
	// own lets requests through that this server's pages sent, or a program that is no browser.
	own = http.NewCrossOriginProtection()

	// errForeign is the error of a question that another site's page sent.
	errForeign = errors.New("another site's page asks")
)

// asking is the page for f, without an answer.
func (s *Server) asking(ctx context.Context, f askForm) (*askData, error) {
	if _, err := s.querier(); err != nil {
		return nil, err
	}
	d := &askData{Query: f.Query, Ready: s.ready, Longest: mostQuery}
	for _, n := range []int{100, defaultRows, mostRows} {
		d.Limits = append(d.Limits, choice{Value: fmt.Sprint(n), Text: thousands(n), Checked: n == f.limit()})
	}
	if !slices.ContainsFunc(d.Limits, func(c choice) bool { return c.Checked }) {
		d.Limits = append(d.Limits, choice{Value: fmt.Sprint(f.limit()), Text: thousands(f.limit()), Checked: true})
	}
	d.Params = paramFields(f)
	found, err := s.store.FindActors(ctx, "", mostNames)
	if err != nil {
		return nil, err
	}
	for _, a := range found.Actors {
		d.Names = append(d.Names, a.Name)
	}
	return d, nil
}

// mostNames is how many actors' names are offered for a blank.
const mostNames = 300

// paramFields are the fields of the parameters that f's query has, and of
// those that f fills in.
func paramFields(f askForm) []paramField {
	var names []string
	for _, p := range f.Params {
		names = append(names, p.Name)
	}
	if used, _, err := parametersOf(f.Query); err == nil {
		names = used
	}
	slices.Sort(names)
	var fields []paramField
	for _, name := range slices.Compact(names) {
		field := paramField{Name: name}
		typ := paramTypes[0].name
		if i := slices.IndexFunc(f.Params, func(p param) bool { return p.Name == name }); i >= 0 {
			field.Value, typ = f.Params[i].Text, f.Params[i].Type
		}
		for _, t := range paramTypes {
			field.Types = append(field.Types, choice{Value: t.name, Text: t.label, Checked: t.name == typ})
		}
		fields = append(fields, field)
	}
	return fields
}

// took says how long something took.
func took(d time.Duration) string {
	switch {
	case d < 50*time.Microsecond:
		return "less than 0.1 ms"
	case d < 10*time.Millisecond:
		return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000)
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

// rowsSaid says how many rows there are: "1,000 rows", "The first 1,000 rows of more".
func rowsSaid(n int, more bool) string {
	switch {
	case more:
		return "The first " + quantity(n, "row") + " of more"
	case n == 0:
		return "No rows"
	}
	return quantity(n, "row")
}

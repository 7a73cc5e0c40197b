package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/output"
	"example.org/entente/graph/cypher/value"
)

// An apiQuestion is the body of a request for the answer to a query.
type apiQuestion struct {
	Query  string                     `json:"query"`
	Params map[string]json.RawMessage `json:"params"`
	Limit  int                        `json:"limit"`
	Check  bool                       `json:"check"`
}

// apiQuery answers a query in JSON, or, where the client accepts
// application/x-ndjson, in lines as the rows come. Who hangs up ends the query.
func (s *Server) apiQuery(c echo.Context) error {
	store, err := s.querier()
	if err != nil {
		return err
	}
	q, check, err := s.asked(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	if check {
		return s.apiCheck(c, store, q)
	}
	rows, err := store.Query(ctx, q)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // Err tells
	if accepts(c.Request().Header.Get("Accept"), "application/x-ndjson") {
		return s.stream(c, rows)
	}
	var b bytes.Buffer
	f, _ := output.Lookup("json")
	w := f.New(&b, rows.Columns())
	for rows.Next() {
		if err := w.Row(rows.Row()); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if err := w.End(rows.Summary().More); err != nil {
		return err
	}
	c.Response().Header().Set("Cache-Control", "no-store")
	return s.send(c, http.StatusOK, f.MediaType, b.Bytes())
}

// asked reads the body of a request.
func (s *Server) asked(c echo.Context) (q cypher.Query, check bool, err error) {
	r := c.Request()
	if own.Check(r) != nil {
		return q, false, errForeign
	}
	if err := queryOf(c).done(); err != nil {
		return q, false, err
	}
	if t, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || t != "application/json" {
		return q, false, &ParameterError{"Content-Type", shorten(r.Header.Get("Content-Type")), "is not application/json", "application/json"}
	}
	const shape = `{"query": "RETURN $x", "params": {"x": 1}, "limit": 1000}`
	d := json.NewDecoder(http.MaxBytesReader(c.Response(), r.Body, mostBody))
	d.DisallowUnknownFields()
	var body apiQuestion
	if err := d.Decode(&body); err != nil {
		return q, false, &ParameterError{"in the body", "", "is not what it should be: " + strings.TrimPrefix(err.Error(), "json: "), shape}
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return q, false, &ParameterError{"in the body", "", "has more after the question", shape}
	}
	if body.Limit < 0 || body.Limit > mostRows {
		allowed := fmt.Sprintf("a number from 1 to %d", mostRows)
		return q, false, &ParameterError{"limit", fmt.Sprint(body.Limit), "is not " + allowed, allowed}
	}
	if len(body.Query) > mostQuery {
		return q, false, &ParameterError{"query", "", fmt.Sprintf("is %d bytes long", len(body.Query)), fmt.Sprintf("at most %d bytes", mostQuery)}
	}
	params := map[string]value.Value{}
	for name, text := range body.Params {
		if params[name], err = value.FromJSON(text); err != nil {
			return q, false, &ParameterError{"params." + shorten(name), shorten(string(text)), "is no value", `JSON, or an object such as {"$type": "Date", "value": "2025-06-22"}`}
		}
	}
	return cypher.Query{Text: body.Query, Params: params, Limits: s.limits(or(body.Limit, defaultRows))}, body.Check, nil
}

// flushEvery is how often lines that are ready go out.
const flushEvery = 100 * time.Millisecond

// stream writes a line with the columns, one for each row, and one that says
// how it ended.
func (s *Server) stream(c echo.Context, rows cypher.Rows) error {
	w := c.Response()
	w.Header().Set("Content-Type", "application/x-ndjson")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	line := func(v any) error {
		b, err := json.Marshal(v)
		if err == nil {
			_, err = w.Write(append(b, '\n'))
		}
		return err
	}
	if err := line(map[string]any{"columns": list(rows.Columns())}); err != nil {
		return err
	}
	n, flushed := 0, time.Now()
	for rows.Next() {
		b, err := output.AppendRow([]byte(`{"row":`), rows.Row())
		if err != nil {
			return line(map[string]any{"error": failureOf(err)})
		}
		if _, err := w.Write(append(b, "}\n"...)); err != nil {
			return err
		}
		if n++; time.Since(flushed) > flushEvery {
			w.Flush()
			flushed = time.Now()
		}
	}
	if err := rows.Err(); err != nil {
		return line(map[string]any{"error": failureOf(err)})
	}
	return line(map[string]any{"rows": n, "more": rows.Summary().More, "milliseconds": rows.Summary().Elapsed.Milliseconds()})
}

// A checked says that nothing is wrong with a query, and how the store would
// go about it.
type checked struct {
	Parameters []string      `json:"parameters"`
	Hints      []cypher.Hint `json:"hints"`
	Plan       string        `json:"plan"`
}

// apiCheck runs nothing.
func (s *Server) apiCheck(c echo.Context, store cypher.Querier, q cypher.Query) error {
	names, tree, err := parametersOf(q.Text)
	if err != nil {
		return err
	}
	for _, name := range names { // a query can be checked before its blanks are filled in
		if _, ok := q.Params[name]; !ok {
			q.Params[name] = value.Null
		}
	}
	ctx := c.Request().Context()
	schema, err := store.Schema(ctx)
	if err != nil {
		return err
	}
	plan, err := planOf(ctx, store, q)
	if err != nil {
		return err
	}
	return s.sendJSON(c, http.StatusOK, checked{names, cypher.Hints(tree, schema), plan})
}

// planOf is how the store would go about q.
func planOf(ctx context.Context, store cypher.Querier, q cypher.Query) (string, error) {
	q.Mode = cypher.Explain
	rows, err := store.Query(ctx, q)
	if err != nil {
		return "", err
	}
	defer func() { _ = rows.Close() }() // Err tells
	for rows.Next() {
	}
	return rows.Summary().Plan, rows.Err()
}

// apiSchema is what queries can name: for completion.
func (s *Server) apiSchema(c echo.Context) error {
	if err := queryOf(c).done(); err != nil {
		return err
	}
	store, err := s.querier()
	if err != nil {
		return err
	}
	schema, err := store.Schema(c.Request().Context())
	if err != nil {
		return err
	}
	names := queryNames{Labels: list(schema.Labels), Types: list(schema.Types), Properties: list(schema.Properties)}
	for _, p := range cypher.Procedures {
		names.Procedures = append(names.Procedures, signed(p.Name, p.Signature(), p.Doc))
	}
	for _, f := range function.All() {
		names.Functions = append(names.Functions, signed(f.Name, f.Signature(), f.Doc))
	}
	for _, a := range function.Aggregations() {
		names.Functions = append(names.Functions, signed(a.Name, a.Signature(), a.Doc))
	}
	slices.SortFunc(names.Functions, func(a, b named) int { return strings.Compare(a.Name, b.Name) })
	return s.sendJSON(c, http.StatusOK, names)
}

// queryNames is what a query can name.
type queryNames struct {
	Labels     []string `json:"labels"`
	Types      []string `json:"types"`
	Properties []string `json:"properties"`
	Functions  []named  `json:"functions"`
	Procedures []named  `json:"procedures"`
}

// A named is a function or procedure.
type named struct {
	Name   string `json:"name"`
	Detail string `json:"detail,omitempty"` // what follows its name: arguments and result
	Info   string `json:"info,omitempty"`
}

// signed takes the name off a signature.
func signed(name, signature, info string) named {
	return named{name, strings.TrimPrefix(signature, name), info}
}

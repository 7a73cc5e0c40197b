package neo4jstore_test

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/tck"
	"example.org/entente/graph/cypher/value"
)

// A reply is what a store said to a query, in a form that does not tell which store it was.
type reply struct {
	columns string
	rows    []string // in order if the query asks for one, else sorted
	kind    string   // of the error; empty if there is none
	message string   // of the error, for people
}

// question is a query with parameters and limits.
func question(t *testing.T, text string) cypher.Query {
	t.Helper()
	v, err := value.FromJSON([]byte(`{"n": 3, "text": "an", "list": [1, 2, null, 4], "id": "iran", "map": {"a": 1, "b": "x"}}`))
	if err != nil {
		t.Fatal(err)
	}
	params := map[string]value.Value{}
	m, _ := v.Map()
	for name, v := range m.All() {
		params[name] = v
	}
	return cypher.Query{Text: text, Params: params, Limits: cypher.Limits{Rows: -1, Bytes: 64 << 20, Time: 10 * time.Second}}
}

// replied asks a store. The error is one of the store, not of the query.
func replied(t *testing.T, s cypher.Querier, q cypher.Query) (r reply, err error) {
	t.Helper()
	rows, err := s.Query(t.Context(), q)
	if err == nil {
		r.columns = strings.Join(rows.Columns(), ", ")
		for rows.Next() {
			var cells []string
			for _, v := range rows.Row() {
				cells = append(cells, bookkeeping.ReplaceAllString(typed(v), ""))
			}
			r.rows = append(r.rows, strings.Join(cells, " | "))
		}
		err = errors.Join(rows.Err(), rows.Close())
	}
	bad := new(cypher.Error)
	if errors.As(err, &bad) {
		return reply{kind: string(bad.Kind), message: bad.Message}, nil
	}
	if !ordered(q.Text) {
		slices.Sort(r.rows)
	}
	return r, err
}

// ordered says whether a query's last clause orders its rows. That of one
// part of a UNION does not.
func ordered(text string) bool {
	q, err := cypher.Parse(text)
	if err != nil || q.Body == nil || len(q.Body.Parts) != 1 {
		return false
	}
	clauses := q.Body.Parts[0].Clauses
	last, ok := clauses[len(clauses)-1].(*syntax.Return)
	return ok && len(last.Order) > 0
}

func (r reply) String() string {
	if r.kind != "" {
		return "error " + r.kind + ": " + r.message
	}
	return r.columns + "\n" + strings.Join(r.rows, "\n")
}

// like says whether two replies are the same; of errors the kind counts.
func (r reply) like(other reply) bool {
	return r.kind == other.kind && (r.kind != "" || r.columns == other.columns && slices.Equal(r.rows, other.rows))
}

// bookkeeping are properties that the store in Neo4j keeps for itself.
var bookkeeping = regexp.MustCompile(`(?:fingerprint|tally): "(?:[^"\\]|\\.)*", |, (?:fingerprint|tally): "(?:[^"\\]|\\.)*"`)

// typed writes a value so that those of different types are written
// differently: a date is no string. Floats have 12 digits: sums of them may be made in another order.
func typed(v value.Value) string {
	switch v.Kind() {
	case value.KindList:
		list, _ := v.List()
		var parts []string
		for _, e := range list {
			parts = append(parts, typed(e))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case value.KindMap:
		m, _ := v.Map()
		var parts []string
		for k, e := range m.All() {
			parts = append(parts, k+": "+typed(e))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case value.KindFloat:
		f, _ := v.Float()
		if f, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 12, 64), 64); err == nil {
			return value.FormatFloat(f)
		}
	case value.KindPoint, value.KindDate, value.KindLocalTime, value.KindTime, value.KindLocalDateTime, value.KindDateTime, value.KindDuration:
		return v.Kind().String() + " " + tck.Text(v)
	}
	return tck.Text(v)
}

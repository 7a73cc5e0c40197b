package web

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"github.com/labstack/echo/v4"
)

// A ParameterError says what is wrong with one parameter of a URL, and what
// could stand there. It is a graph.ErrInvalid.
type ParameterError struct {
	Name    string // of the parameter
	Value   string // as it was given, shortened
	Problem string // e.g. "is not a number from 1 to 200"
	Allowed string // e.g. "a number from 1 to 200"
}

func (e *ParameterError) Error() string {
	if e.Value == "" {
		return fmt.Sprintf("parameter %s %s", e.Name, e.Problem)
	}
	return fmt.Sprintf("parameter %s: %q %s", e.Name, e.Value, e.Problem)
}

// Unwrap makes it a graph.ErrInvalid.
func (e *ParameterError) Unwrap() error { return graph.ErrInvalid }

// A query reads the parameters of one URL, by whatever names a page asks it
// for. It remembers the first fault; done tells it.
type query struct {
	values url.Values
	known  map[string]bool
	err    error
}

func newQuery(values url.Values) *query { return &query{values: values, known: map[string]bool{}} }

// queryOf reads the parameters of a request.
func queryOf(c echo.Context) *query {
	values, err := url.ParseQuery(c.Request().URL.RawQuery)
	q := newQuery(values)
	if err != nil {
		q.fail("after the ?", c.Request().URL.RawQuery, "is not written as parameters are", "name=value, parted by &, other signs as %XX")
	}
	return q
}

// done returns the first fault: of a parameter read, or a parameter that
// nobody asked for.
func (q *query) done() error {
	if q.err != nil {
		return q.err
	}
	for _, name := range slices.Sorted(maps.Keys(q.values)) {
		if !q.known[name] {
			allowed := "there are no parameters here"
			if len(q.known) > 0 {
				allowed = "one of " + strings.Join(slices.Sorted(maps.Keys(q.known)), ", ")
			}
			return &ParameterError{Name: cmp.Or(shorten(name), "(without a name)"), Problem: "is not a parameter of this page", Allowed: allowed}
		}
	}
	return nil
}

func (q *query) fail(name, value, problem, allowed string) {
	if q.err == nil {
		q.err = &ParameterError{name, shorten(value), problem, allowed}
	}
}

// list reads a parameter that may be given up to `most` times. Each value once.
func (q *query) list(name string, most int, check func(string) (problem, allowed string)) []string {
	q.known[name] = true
	var kept []string
	for _, v := range q.values[name] {
		if problem, allowed := check(v); problem != "" {
			q.fail(name, v, problem, allowed)
			return nil
		}
		kept = append(kept, v)
	}
	slices.Sort(kept)
	if kept = slices.Compact(kept); len(kept) > most {
		q.fail(name, "", fmt.Sprintf("is given more than %d times", most), fmt.Sprintf("at most %d values", most))
		return nil
	}
	return kept
}

// one reads a parameter that may be given once; empty is as good as absent,
// since forms send what nobody filled in.
func (q *query) one(name string) string {
	q.known[name] = true
	values := q.values[name]
	if len(values) > 1 {
		q.fail(name, "", "is given more than once", "one value")
		return ""
	}
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// number reads a number from 1 to most; 0 where it is absent or `usual`.
func (q *query) number(name string, usual, most int) int {
	s := q.one(name)
	if s == "" {
		return 0
	}
	n, err := strconv.ParseUint(s, 10, 32)
	if err != nil || n < 1 || n > uint64(most) {
		allowed := fmt.Sprintf("a number from 1 to %d", most)
		q.fail(name, s, "is not "+allowed, allowed)
		return 0
	}
	if int(n) == usual {
		return 0
	}
	return int(n)
}

// text reads at most `most` bytes of text on one line.
func (q *query) text(name string, most int) string {
	s := q.one(name)
	if problem, allowed := line(most)(s); s != "" && problem != "" {
		q.fail(name, s, problem, allowed)
		return ""
	}
	return s
}

// id reads the id of an actor or document, "" where it is absent.
func (q *query) id(name string) string { return q.text(name, graph.MaxID) }

// oneOf reads one of the given words, "" where it is absent.
func (q *query) oneOf(name string, words []string) string {
	s := q.one(name)
	if s != "" && !slices.Contains(words, s) {
		allowed := "one of " + strings.Join(words, ", ")
		q.fail(name, s, "is not "+allowed, allowed)
		return ""
	}
	return s
}

func (q *query) date(name string) graph.Date {
	s := q.one(name)
	d, err := graph.ParseDate(s)
	if err != nil {
		const allowed = "a date such as 2025, 2025-06 or 2025-06-22"
		q.fail(name, s, "is not "+allowed, allowed)
	}
	return d
}

// line checks text on one line of at most `most` bytes.
func line(most int) func(string) (problem, allowed string) {
	return func(s string) (string, string) {
		allowed := fmt.Sprintf("at most %d bytes of text on one line", most)
		switch {
		case len(s) > most:
			return fmt.Sprintf("is %d bytes long", len(s)), allowed
		case !utf8.ValidString(s):
			return "is not valid UTF-8", allowed
		case strings.ContainsFunc(s, unicode.IsControl):
			return "holds control characters", allowed
		}
		return "", ""
	}
}

// shorten cuts text from outside to what an error message may quote.
func shorten(s string) string {
	const most = 60
	s = strings.ToValidUTF8(s, "\uFFFD")
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// isParameter returns the ParameterError in err, if there is one.
func isParameter(err error) (*ParameterError, bool) {
	var p *ParameterError
	return p, errors.As(err, &p)
}

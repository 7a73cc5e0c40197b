package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph/cypher/value"
)

// An askForm is a question as the page's form or an address holds it.
type askForm struct {
	Query  string
	Params []param
	Limit  int // rows; defaultRows if 0
}

// A param is a parameter as it was typed.
type param struct {
	Name, Type, Text string
}

// Bounds of what may be asked.
const (
	mostQuery   = 100_000 // bytes
	mostParams  = 100
	mostParam   = 100_000 // bytes of one parameter
	defaultRows = 1000
	mostRows    = 10_000
)

// paramTypes are how the text of a parameter is read, the usual first.
var paramTypes = []struct {
	name, label string
	read        func(string) (value.Value, error)
}{
	{"text", "text", func(s string) (value.Value, error) { return value.String(s), nil }},
	{actorType, "actor's name", func(s string) (value.Value, error) { return value.String(s), nil }}, // see settle
	{"number", "number", readNumber},
	{"boolean", "true or false", func(s string) (value.Value, error) {
		switch strings.ToLower(s) {
		case "true":
			return value.Bool(true), nil
		case "false":
			return value.Bool(false), nil
		}
		return value.Null, fmt.Errorf("is neither true nor false")
	}},
	{"date", "date", func(s string) (value.Value, error) {
		days, err := value.ParseDate(s)
		if err != nil {
			return value.Null, fmt.Errorf("is no date such as 2025-06-22")
		}
		return value.Date(days), nil
	}},
	{"json", "JSON", func(s string) (value.Value, error) {
		v, err := value.FromJSON([]byte(s))
		if err != nil {
			return value.Null, fmt.Errorf("is not JSON such as [1, \"a\"] or {\"x\": null}")
		}
		return v, nil
	}},
}

func readNumber(s string) (value.Value, error) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return value.Int(n), nil
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		return value.Float(f), nil
	}
	return value.Null, fmt.Errorf("is no number")
}

// parseAsk reads a form. It returns a ParameterError for a field that makes
// no sense, one that the page does not know included.
func parseAsk(values url.Values) (askForm, error) {
	var f askForm
	known := url.Values{}
	for name, list := range values {
		kind, of, found := strings.Cut(name, ".")
		if !found || kind != "p" && kind != "t" {
			known[name] = list
			continue
		}
		if len(list) > 1 {
			return f, &ParameterError{name, "", "is given more than once", "one value"}
		}
		if kind == "t" {
			continue
		}
		p := param{Name: of, Type: values.Get("t." + of), Text: list[0]}
		if p.Type == "" {
			p.Type = paramTypes[0].name
		}
		if len(p.Text) > mostParam || !utf8.ValidString(p.Text) || !utf8.ValidString(of) {
			return f, &ParameterError{name, shorten(p.Text), "is too long or not UTF-8", fmt.Sprintf("at most %d bytes of text", mostParam)}
		}
		f.Params = append(f.Params, p)
	}
	if len(f.Params) > mostParams {
		return f, &ParameterError{"p.…", "", fmt.Sprintf("is given for more than %d names", mostParams), ""}
	}
	slices.SortFunc(f.Params, func(a, b param) int { return strings.Compare(a.Name, b.Name) })
	q := newQuery(known)
	f.Query, f.Limit = strings.ReplaceAll(q.one("q"), "\r\n", "\n"), q.number("limit", defaultRows, mostRows)
	if len(f.Query) > mostQuery || !utf8.ValidString(f.Query) {
		q.fail("q", f.Query, "is too long or not UTF-8", fmt.Sprintf("at most %d bytes of text", mostQuery))
	}
	return f, q.done()
}

// values is f as parameters of the page's address.
func (f askForm) values() url.Values {
	values := url.Values{}
	set(values, "q", f.Query)
	for _, p := range f.Params {
		values.Set("p."+p.Name, p.Text)
		if p.Type != paramTypes[0].name {
			values.Set("t."+p.Name, p.Type)
		}
	}
	setNumber(values, "limit", f.Limit)
	return values
}

// limit is how many rows f asks for.
func (f askForm) limit() int { return or(f.Limit, defaultRows) }

// params reads what was typed. The error is a ParameterError for the first
// that is not of its type.
func (f askForm) params() (map[string]value.Value, error) {
	read := map[string]value.Value{}
	for _, p := range f.Params {
		v, err := p.value()
		if err != nil {
			return nil, &ParameterError{"$" + shorten(p.Name), shorten(p.Text), err.Error(), ""}
		}
		read[p.Name] = v
	}
	return read, nil
}

func (p param) value() (value.Value, error) {
	for _, t := range paramTypes {
		if t.name == p.Type {
			return t.read(p.Text)
		}
	}
	return value.Null, fmt.Errorf("has the type %q, which is unknown", shorten(p.Type))
}

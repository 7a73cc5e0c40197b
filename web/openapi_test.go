package web

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/web/webtest"
)

// A schema is the part of a JSON schema that openapi.json uses.
type schema struct {
	Ref        string             `json:"$ref"`
	Type       string             `json:"type"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Additional *bool              `json:"additionalProperties"`
	Items      *schema            `json:"items"`
	Enum       []string           `json:"enum"`
	Pattern    string             `json:"pattern"`
	Maximum    int                `json:"maximum"`
}

type parameter struct {
	Ref      string  `json:"$ref"`
	Name, In string  //
	Required bool    `json:"required"`
	Schema   *schema `json:"schema"`
	Example  any     `json:"example"`
}

type content struct {
	Content map[string]struct{ Schema *schema } `json:"content"`
}

type operation struct {
	Summary     string
	Parameters  []parameter
	RequestBody struct {
		Content map[string]struct {
			Schema  *schema
			Example any
		}
	}
	Responses map[string]content
}

type description struct {
	Paths      map[string]map[string]operation
	Components struct {
		Schemas    map[string]*schema
		Parameters map[string]parameter
		Responses  map[string]content
	}
}

// check tells where v is not what s describes.
func (d description) check(s *schema, v any, at string) error {
	if s.Ref != "" {
		to, ok := d.Components.Schemas[strings.TrimPrefix(s.Ref, "#/components/schemas/")]
		if !ok {
			return fmt.Errorf("%s: there is no %s", at, s.Ref)
		}
		return d.check(to, v, at)
	}
	if s.Type == "" {
		return nil // anything
	}
	switch v := v.(type) {
	case bool:
		if s.Type != "boolean" {
			return fmt.Errorf("%s is %v, not %s", at, v, s.Type)
		}
	case map[string]any:
		if s.Type != "object" {
			return fmt.Errorf("%s is an object, not %s", at, s.Type)
		}
		for _, name := range s.Required {
			if _, ok := v[name]; !ok {
				return fmt.Errorf("%s lacks %s", at, name)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			p, ok := s.Properties[name]
			if !ok && s.Additional != nil && !*s.Additional {
				return fmt.Errorf("%s has %s, which is not described", at, name)
			} else if ok {
				if err := d.check(p, v[name], at+"."+name); err != nil {
					return err
				}
			}
		}
	case []any:
		if s.Type != "array" {
			return fmt.Errorf("%s is a list, not %s", at, s.Type)
		}
		for i, item := range v {
			if err := d.check(s.Items, item, fmt.Sprintf("%s[%d]", at, i)); err != nil {
				return err
			}
		}
	case string:
		if s.Type != "string" || s.Enum != nil && !slices.Contains(s.Enum, v) || s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
			return fmt.Errorf("%s is %q, not %s %s %s", at, v, s.Type, s.Enum, s.Pattern)
		}
	case float64:
		if s.Type != "integer" || v != float64(int(v)) {
			return fmt.Errorf("%s is %v, not %s", at, v, s.Type)
		}
	default:
		return fmt.Errorf("%s is %v", at, v)
	}
	return nil
}

// checkPost tries the example of a path that takes a body.
func (d description) checkPost(t *testing.T, h http.Handler, path string, op operation) {
	t.Helper()
	body := op.RequestBody.Content["application/json"]
	if err := d.check(body.Schema, body.Example, "example of "+path); err != nil {
		t.Error(err)
	}
	example, _ := json.Marshal(body.Example)
	a := post(h, "/api/v1"+path, "application/json", string(example))
	var v any
	if err := json.Unmarshal([]byte(a.body), &v); err != nil || a.status != http.StatusOK {
		t.Errorf("%s: %d %v %s", path, a.status, err, a.body)
	} else if err := d.check(op.Responses["200"].Content["application/json"].Schema, v, path); err != nil {
		t.Error(err)
	}
	a = post(h, "/api/v1"+path, "application/json", `{"colour": "red"}`)
	if err := json.Unmarshal([]byte(a.body), &v); err != nil || a.status != http.StatusBadRequest {
		t.Errorf("%s with an unknown field: %d %v", path, a.status, err)
	} else if err := d.check(d.Components.Schemas["Error"], v, "error of "+path); err != nil {
		t.Error(err)
	}
}

// The description of the API describes the API.
func TestOpenAPI(t *testing.T) {
	s, err := New(Config{Store: newStore(t, webtest.Batches()...), Renderer: renderer()})
	if err != nil {
		t.Fatal(err)
	}
	h := s.Handler()
	var d description
	if err := json.Unmarshal([]byte(get(h, "/api/v1/openapi.json").body), &d); err != nil {
		t.Fatal(err)
	}
	served := map[string]bool{}
	for _, r := range slices.Concat(routes(s), questions(s)) {
		if path, ok := strings.CutPrefix(r.path, "/api/v1"); ok {
			served[path] = true
		}
	}
	for path, methods := range d.Paths {
		if i := strings.IndexByte(path, '{'); i >= 0 {
			delete(served, path[:i]+"*")
		} else if served[path] {
			delete(served, path)
		} else {
			t.Errorf("%s is described and not served", path)
		}
		if _, ok := s.store.(cypher.Querier); !ok && (path == "/query" || path == "/schema") {
			continue // this store answers no queries
		}
		if op, ok := methods["post"]; ok && len(methods) == 1 {
			d.checkPost(t, h, path, op)
			continue
		}
		op, ok := methods["get"]
		if !ok || len(methods) != 1 || op.Summary == "" {
			t.Errorf("%s: methods %v", path, slices.Collect(maps.Keys(methods)))
		}
		target := path
		all, needed := url.Values{}, url.Values{}
		for _, p := range op.Parameters {
			if p.Ref != "" {
				p = d.Components.Parameters[strings.TrimPrefix(p.Ref, "#/components/parameters/")]
			}
			if p.In == "path" {
				target = strings.ReplaceAll(target, "{"+p.Name+"}", url.PathEscape(fmt.Sprint(p.Example)))
				continue
			}
			value := p.Example
			if list, ok := value.([]any); ok {
				value = list[0]
			}
			all.Add(p.Name, fmt.Sprint(value))
			if p.Required {
				needed.Add(p.Name, fmt.Sprint(value))
			}
			if p.Schema.Maximum > 0 {
				over := maps.Clone(needed)
				over.Set(p.Name, fmt.Sprint(p.Schema.Maximum+1))
				if a := get(h, address("/api/v1"+target, over)); a.status != http.StatusBadRequest || !strings.Contains(a.body, fmt.Sprintf("a number from 1 to %d", p.Schema.Maximum)) {
					t.Errorf("%s: %s beyond %d: %d", path, p.Name, p.Schema.Maximum, a.status)
				}
			}
		}
		for _, query := range []url.Values{needed, all} {
			a := get(h, address("/api/v1"+target, query))
			var v any
			if err := json.Unmarshal([]byte(a.body), &v); err != nil || a.status != http.StatusOK {
				t.Errorf("%s?%s: %d %v %s", target, query.Encode(), a.status, err, a.body)
				continue
			}
			if err := d.check(op.Responses["200"].Content["application/json"].Schema, v, path); err != nil {
				t.Error(err)
			}
		}
		if path == "/openapi.json" {
			continue
		}
		a := get(h, address("/api/v1"+target, url.Values{"colour": {"red"}}))
		var v any
		if err := json.Unmarshal([]byte(a.body), &v); err != nil || a.status != http.StatusBadRequest {
			t.Errorf("%s with an unknown parameter: %d %v", path, a.status, err)
		} else if err := d.check(d.Components.Schemas["Error"], v, "error of "+path); err != nil {
			t.Error(err)
		}
	}
	for path := range served {
		t.Errorf("%s is served and not described", path)
	}
}

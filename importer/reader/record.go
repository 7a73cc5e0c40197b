package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// ParseRecord reads one article from a JSON object: {"id", "text", "title",
// "published", "publisher", "url"}, of which only text is required and others
// are passed over. Offsets count bytes of text; the title is no part of it.
// What cannot be read is ErrInvalid, with an article that has the id if one was found.
func ParseRecord(object []byte, d Defaults) (importer.Article, error) {
	if at := badByte(string(object)); at >= 0 {
		return importer.Article{}, invalid("not valid UTF-8 at byte %d of the object (%#x); save it as UTF-8", at, object[at])
	}
	var id, text, title, published, publisher, url string
	known := map[string]*string{"id": &id, "text": &text, "title": &title, "published": &published, "publisher": &publisher, "url": &url}
	seen, err := fields(object, known)
	doc := graph.Document{ID: graph.DocumentID(id), Title: title, URL: url, Text: text}
	switch {
	case err != nil:
		return failed(doc.ID), err
	case !seen["text"]:
		return failed(doc.ID), invalid(`the object has no field "text"`)
	}
	doc.Publisher, doc.Published = d.Publisher, d.Published
	if publisher != "" {
		doc.Publisher = publisher
	}
	if published != "" {
		if doc.Published, err = ParsePublished(published); err != nil {
			return failed(doc.ID), fmt.Errorf("published: %w", err)
		}
	}
	return finish(doc)
}

// ParsePublished reads a date as graph.ParseDate does, or a moment as feeds
// give it (RFC 3339, the T may be a blank), of which the day in its own zone counts.
func ParsePublished(s string) (graph.Date, error) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return graph.DateOf(t), nil
		}
	}
	return graph.ParseDate(s)
}

// fields reads the known fields of a JSON object, and says which were there
// and not null. A known field may stand once.
func fields(object []byte, known map[string]*string) (seen map[string]bool, err error) {
	in := json.NewDecoder(bytes.NewReader(object))
	in.UseNumber()
	seen = map[string]bool{}
	first, err := in.Token()
	if err != nil {
		return seen, badJSON(err)
	}
	if first != json.Delim('{') {
		return seen, invalid("this is not a JSON object")
	}
	given := map[string]bool{}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return seen, badJSON(err)
		}
		name, _ := key.(string)
		value, ok := known[name]
		if !ok {
			var skip json.RawMessage
			if err := in.Decode(&skip); err != nil {
				return seen, badJSON(err)
			}
			continue
		}
		if given[name] {
			return seen, invalid("the object has its field %q twice", name)
		}
		given[name] = true
		var v any
		if err := in.Decode(&v); err != nil {
			return seen, badJSON(err)
		}
		switch v := v.(type) {
		case nil:
			continue
		case string:
			*value = v
		case json.Number:
			if name != "id" {
				return seen, invalid("the field %q is a number, not a string", name)
			}
			*value = v.String()
		default:
			return seen, invalid("the field %q is no string", name)
		}
		seen[name] = true
	}
	if _, err := in.Token(); err != nil {
		return seen, badJSON(err)
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return seen, invalid("there is more after the JSON object")
	}
	return seen, nil
}

// badJSON says in what way something is not JSON. An error of the source it
// leaves as it is.
func badJSON(err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return invalid("this is not JSON: it breaks off")
	case errors.As(err, &syntax):
		return invalid("this is not JSON: %v", err)
	}
	return err
}

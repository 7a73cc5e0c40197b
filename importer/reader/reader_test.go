package reader

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// readAll reads everything, with an error's text in place of an article.
func readAll(t *testing.T, format, input string, d Defaults) (found []string, articles []importer.Article) {
	t.Helper()
	f, ok := ForFile("x." + format)
	if !ok {
		t.Fatalf("no format for .%s", format)
	}
	for a, err := range f.Read(t.Context(), strings.NewReader(input), d) {
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("%v is not ErrInvalid", err)
			}
			found = append(found, strings.TrimSpace(string(a.Document.ID)+" error: "+strings.TrimSuffix(err.Error(), ": invalid")))
			continue
		}
		articles = append(articles, a)
		found = append(found, fmt.Sprintf("%s %q %s %s", a.Document.ID, a.Document.Text, a.Document.Publisher, a.Document.Published))
	}
	return found, articles
}

func TestFormats(t *testing.T) {
	const id = "sha256-"
	long := `{"text": "` + strings.Repeat("x", maxRecord) + `"}`
	for _, c := range []struct {
		name, format, input string
		want                []string // what each begins with
	}{
		{"a text is an article", "txt", "The talks ended.", []string{id}},
		{"a byte order mark is no text", "txt", "\ufeffThe talks ended.", []string{string(graph.NewDocumentID("D", "The talks ended.")) + ` "The talks ended."`}},
		{"line ends stay", "txt", "One.\r\nTwo.", []string{id}},
		{"nothing is no text", "txt", "", []string{"error: there is no text"}},
		{"blanks are no text", "txt", " \r\n\u00a0\t", []string{"error: there is no text"}},
		{"binary data is no text", "txt", "\x7fELF\x02\x00\x00", []string{"error: this is no text but binary data: there is a NUL at byte 5"}},
		{"control characters are no text", "txt", strings.Repeat("a\x01", 20), []string{"error: this is no text but binary data: 20 of its 40 bytes"}},
		{"UTF-16 is named", "txt", "\xff\xfeT\x00h\x00", []string{"error: the text is UTF-16; save it as UTF-8"}},
		{"UTF-16 without a mark is named", "txt", "T\x00h\x00e\x00", []string{"error: the text seems to be UTF-16"}},
		{"another encoding is named with its place", "txt", "One.\nCaf\xe9.", []string{"error: the text is not valid UTF-8 at byte 8, in line 2 (0xe9)"}},
		{"a PDF is named", "txt", "%PDF-1.7", []string{"error: the text is a PDF"}},
		{"a page is named", "txt", "\n<!DOCTYPE html><html>", []string{"error: this is an HTML page"}},
		{"a text over 10 MB is refused", "txt", strings.Repeat("a ", 6<<20), []string{"error: the text is longer than 10 MB"}},

		{"each line is an article", "jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n\n {\"id\":\"b\",\"text\":\"Two.\",\"publisher\":\"P\",\"published\":\"2025-06\"} \r\n",
			[]string{`a "One." D 2024`, `b "Two." P 2025-06`}},
		{"unknown fields are passed over", "jsonl", `{"id":"a","labels":[{"x":1}],"text":"One.","Text":"no"}`, []string{`a "One." D 2024`}},
		{"null is absent, a number is an id", "jsonl", `{"id":17,"text":"One.","title":null,"published":null}`, []string{`17 "One."`}},
		{"without an id the text gives one", "jsonl", `{"text":"One."}`, []string{id}},
		{"a moment is a day", "jsonl", `{"id":"a","text":"One.","published":"2026-02-07T23:30:00-05:00"}`, []string{`a "One." D 2026-02-07`}},
		{"a bad line is named and the rest is read", "jsonl", "{\"text\":\nno\n[1]\n{\"id\":\"a\",\"text\":\"One.\"} x\n{\"id\":\"b\",\"text\":\"Two.\"}",
			[]string{"error: line 1: this is not JSON: it breaks off", "error: line 2: this is not JSON: ", "error: line 3: this is not a JSON object", "a error: line 4: there is more after the JSON object", `b "Two."`}},
		{"a field given twice is refused", "jsonl", `{"id":"a","text":"One.","text":"Two."}`, []string{`a error: line 1: the object has its field "text" twice`}},
		{"a field of another kind is refused", "jsonl", `{"id":"a","text":5}`, []string{`a error: line 1: the field "text" is a number, not a string`}},
		{"a text is needed", "jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\" \"}", []string{`a error: line 1: the object has no field "text"`, "b error: line 2: there is no text"}},
		{"a date that is none is refused", "jsonl", `{"id":"a","text":"One.","published":"yesterday"}`, []string{`a error: line 1: published: date "yesterday"`}},
		{"a line that is not UTF-8 is refused", "jsonl", "{\"text\":\"Caf\xe9\"}\n{\"id\":\"b\",\"text\":\"Two.\"}", []string{"error: line 1: not valid UTF-8 at byte 12", `b "Two."`}},
		{"a line without end is refused and the rest is read", "jsonl", long + "\n" + `{"id":"b","text":"Two."}`, []string{"error: line 1: the line is longer than 31 MB", `b "Two."`}},
		{"an id that cannot be stored is refused", "jsonl", `{"id":"a\u0000b","text":"One."}`, []string{"a\x00b error: line 1: document id"}},
		{"an empty file has no articles", "jsonl", "\n\n", nil},

		{"an object is an article", "json", "\ufeff {\"text\": \"One.\"}\n", []string{`given "One." D 2024`}},
		{"an array is articles", "json", `[{"id":"a","text":"One."}, {"id":"b"}, {"text":"Two."}]`, []string{`a "One."`, `b error: article 2 of the array: the object has no field "text"`, id}},
		{"lines in a .json file are named", "json", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}", []string{"error: there is more after the JSON object"}},
		{"an array that breaks off says so", "json", `[{"id":"a","text":"One."}, {"id":`, []string{`a "One."`, "error: this is not JSON: it breaks off"}},
		{"an object without end is refused", "json", long, []string{"error: the text is longer than 10 MB"}},
		{"an empty file has no text", "json", " \n", []string{"error: there is no text"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Defaults{Publisher: "D", Published: graph.Date{Year: 2024}}
			if c.format == "json" {
				d.ID = "given"
			}
			got, _ := readAll(t, c.format, c.input, d)
			if len(got) != len(c.want) {
				t.Fatalf("got %d articles and errors: %.300q", len(got), got)
			}
			for i := range got {
				if !strings.HasPrefix(got[i], c.want[i]) {
					t.Errorf("got  %.200s\nwant %s", got[i], c.want[i])
				}
			}
		})
	}
}

func TestIDsAreStable(t *testing.T) {
	_, a := readAll(t, "txt", "The talks ended.", Defaults{Publisher: "P"})
	_, b := readAll(t, "jsonl", `{"publisher":"P","text":"The talks ended."}`, Defaults{})
	if want := graph.NewDocumentID("P", "The talks ended."); a[0].Document.ID != want || b[0].Document.ID != want {
		t.Errorf("got %s and %s, want %s", a[0].Document.ID, b[0].Document.ID, want)
	}
}

func TestATitleApartIsNoPartOfTheText(t *testing.T) {
	_, a := readAll(t, "jsonl", `{"title":"Talks end","text":"The talks ended."}`, Defaults{})
	if len(a[0].Parts) != 0 || a[0].Document.Title != "Talks end" {
		t.Errorf("%+v", a[0])
	}
}

func TestReadingEndsWithItsSource(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, f := range Formats {
		for _, begin := range []string{"", "{", "[", "{\"text\":\"One.\"}\n"} {
			var last error
			for _, err := range f.Read(t.Context(), io.MultiReader(strings.NewReader(begin), iotest.ErrReader(broken)), Defaults{}) {
				last = err
			}
			if !errors.Is(last, broken) || errors.Is(last, graph.ErrInvalid) {
				t.Errorf("%s after %q: the last error is %v", f.Name, begin, last)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for _, err := range f.Read(ctx, strings.NewReader("[{}]"), Defaults{}) {
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
	}
}

// A 50 MB text must not be read to its end to be refused.
func TestALongTextIsNotReadWhole(t *testing.T) {
	r := &counting{}
	for _, err := range Formats[0].Read(t.Context(), r, Defaults{}) {
		if !errors.Is(err, graph.ErrInvalid) {
			t.Error(err)
		}
	}
	if r.n > MaxText+1<<20 {
		t.Errorf("%d bytes were read", r.n)
	}
}

type counting struct{ n int }

func (c *counting) Read(p []byte) (int, error) {
	if c.n > 50<<20 {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = 'a'
	}
	c.n += len(p)
	return len(p), nil
}

func FuzzRead(f *testing.F) {
	f.Add("{\"id\":1,\"text\":\"One.\"}\n[{\"text\":\"Two.\"}]")
	f.Add("[{\"text\":\"One.\"},{\"text\":\"\\ud800\"},")
	f.Add("\ufeffOne.\r\nTwo.")
	f.Fuzz(func(t *testing.T, input string) {
		for _, format := range Formats {
			n := 0
			for a, err := range format.Read(t.Context(), strings.NewReader(input), Defaults{}) {
				if n++; n > len(input)+1 {
					t.Fatalf("%s: more articles than bytes", format.Name)
				}
				if err != nil {
					if !errors.Is(err, graph.ErrInvalid) {
						t.Fatalf("%s: %v", format.Name, err)
					}
					continue
				}
				if err := a.Document.Check(); err != nil {
					t.Fatalf("%s: %v", format.Name, err)
				}
			}
		}
	})
}

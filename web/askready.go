package web

import (
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"

	"example.org/entente/web/pages"
)

// A readyQuestion is one that many ask, with blanks. It is a file beside the
// page's template: a first line such as
//
//	// How are [a: name] and [b: name] connected?
//
// and the Cypher that answers it, with a parameter for each blank. To add one, add a file.
type readyQuestion struct {
	Title  string // in one line, the blanks as "…"
	Pieces []readyPiece
	Cypher string
	URL    string // the address that holds its Cypher
}

// A readyPiece is a stretch of words, or a blank.
type readyPiece struct {
	Text  string
	Name  string // of the parameter; "" for words
	Kind  string // "name" of an actor, "date", "text"
	Label string // what to fill in
}

var (
	readyBlank  = regexp.MustCompile(`\[(\w+): (\w+)\]`)
	blankLabels = map[string]string{"name": "an actor's name", "date": "2025-06-22", "text": "words"}
)

// readyQuestions reads the questions, in the order of their files' names.
func readyQuestions() ([]readyQuestion, error) {
	names, err := fs.Glob(pages.Files, "ask/*.cypher")
	if err != nil {
		return nil, err
	}
	var all []readyQuestion
	for _, name := range names {
		body, err := fs.ReadFile(pages.Files, name)
		if err != nil {
			return nil, err
		}
		q, err := parseReady(string(body))
		if err != nil {
			return nil, fmt.Errorf("question %s: %w", path.Base(name), err)
		}
		all = append(all, q)
	}
	return all, nil
}

func parseReady(body string) (readyQuestion, error) {
	first, cypher, _ := strings.Cut(body, "\n")
	words, ok := strings.CutPrefix(first, "// ")
	q := readyQuestion{Title: readyBlank.ReplaceAllString(words, "…"), Cypher: strings.TrimSpace(cypher)}
	if !ok || q.Cypher == "" {
		return q, fmt.Errorf("the first line is not // and the question, or there is no Cypher after it")
	}
	at := 0
	for _, m := range readyBlank.FindAllStringSubmatchIndex(words, -1) {
		name, kind := words[m[2]:m[3]], words[m[4]:m[5]]
		label, ok := blankLabels[kind]
		if !ok {
			return q, fmt.Errorf("no blank is a %q", kind)
		}
		if !strings.Contains(q.Cypher, "$"+name) {
			return q, fmt.Errorf("the Cypher has no $%s", name)
		}
		q.Pieces = append(q.Pieces, readyPiece{Text: words[at:m[0]]}, readyPiece{Name: name, Kind: kind, Label: label})
		at = m[1]
	}
	q.Pieces = append(q.Pieces, readyPiece{Text: words[at:]})
	q.URL = address("/ask", url.Values{"q": {q.Cypher}})
	return q, nil
}

// Package treebank reads treebanks in CoNLL-U and counts how much of their
// tags and trees a tagger and a parser find.
package treebank

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"example.org/entente/importer"
)

// A Treebank is the sentences of a file, by document.
type Treebank struct {
	Name      string
	Documents []Document
}

// A Document is sentences that belong together: a text, or what is measured
// as one.
type Document struct {
	ID        string
	Sentences [][]importer.Token
}

// Sentences are those of several treebanks.
func Sentences(banks []Treebank) [][]importer.Token {
	var out [][]importer.Token
	for _, b := range banks {
		for _, d := range b.Documents {
			out = append(out, d.Sentences...)
		}
	}
	return out
}

// Groups are the treebanks, each as one document, then the news among their documents.
func Groups(banks []Treebank) []Document {
	var out []Document
	news := Document{ID: "news"}
	for _, b := range banks {
		out = append(out, Document{b.Name, Sentences([]Treebank{b})})
		for _, d := range b.Documents {
			if strings.Contains(d.ID, "_news_") {
				news.Sentences = append(news.Sentences, d.Sentences...)
			}
		}
	}
	return append(out, news)
}

// ReadFolder reads the files NAME-part.conllu.gz of a folder.
func ReadFolder(dir, part string) ([]Treebank, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*-"+part+".conllu.gz"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("folder %q holds no file *-%s.conllu.gz: name the folder of the treebanks with -treebank", dir, part)
	}
	var out []Treebank
	for _, name := range names {
		b := Treebank{Name: strings.TrimSuffix(filepath.Base(name), ".conllu.gz")}
		if b.Documents, err = readFile(name); err != nil {
			return nil, fmt.Errorf("treebank %s: %w", name, err)
		}
		out = append(out, b)
	}
	return out, nil
}

func readFile(name string) ([]Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return Read(z)
}

var straight = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`)

// Read reads CoNLL-U: a token a line, sentences set apart by empty lines.
// Words of several tokens and empty nodes are passed over.
func Read(r io.Reader) ([]Document, error) {
	var out []Document
	var sentence []importer.Token
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok || out == nil {
			out = append(out, Document{ID: id})
		}
		switch {
		case line == "":
			if d := &out[len(out)-1]; len(sentence) > 0 {
				d.Sentences = append(d.Sentences, sentence)
			}
			sentence = nil
			continue
		case line[0] == '#':
			continue
		}
		field := strings.Split(line, "\t")
		if len(field) != 10 {
			return nil, fmt.Errorf("line %d has %d fields, not 10", n, len(field))
		}
		if strings.ContainsAny(field[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(field[6])
		if err != nil {
			return nil, fmt.Errorf("line %d: head %q is no number", n, field[6])
		}
		sentence = append(sentence, importer.Token{
			Text: straight.Replace(field[1]), Lemma: field[2], Tag: field[4], Head: head - 1, Label: field[7],
		})
	}
	return out, lines.Err()
}

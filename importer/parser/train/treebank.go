package main

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

// A treebank is the sentences of a file, by document.
type treebank struct {
	name      string
	documents []document
}

type document struct {
	id        string
	sentences [][]importer.Token
}

type treebanks []treebank

func (t treebanks) sentences() [][]importer.Token {
	var out [][]importer.Token
	for _, b := range t {
		for _, d := range b.documents {
			out = append(out, d.sentences...)
		}
	}
	return out
}

// readAll reads the files NAME-part.conllu.gz of a folder.
func readAll(dir, part string) (treebanks, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*-"+part+".conllu.gz"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("folder %q holds no file *-%s.conllu.gz: name the folder of the treebanks with -treebank", dir, part)
	}
	var out treebanks
	for _, name := range names {
		b := treebank{name: strings.TrimSuffix(filepath.Base(name), ".conllu.gz")}
		if b.documents, err = readFile(name); err != nil {
			return nil, fmt.Errorf("treebank %s: %w", name, err)
		}
		out = append(out, b)
	}
	return out, nil
}

func readFile(name string) ([]document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return read(z)
}

var straight = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`)

// read reads CoNLL-U: a token a line, sentences set apart by empty lines.
// Words of several tokens and empty nodes are passed over.
func read(r io.Reader) ([]document, error) {
	var out []document
	var sentence []importer.Token
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok || out == nil {
			out = append(out, document{id: id})
		}
		switch {
		case line == "":
			if d := &out[len(out)-1]; len(sentence) > 0 {
				d.sentences = append(d.sentences, sentence)
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

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/segment"
	"example.org/entente/importer/tagger"
)

// readTexts reads the sentences of a file that holds {"text": ...} a line.
func readTexts(name string) ([][]importer.Token, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out [][]importer.Token
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var d graph.Document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("texts %s: line %d: %w", name, n, err)
		}
		t := importer.Text{Article: importer.Article{Document: d}}
		segment.New().Segment(&t)
		for _, s := range t.Sentences {
			out = append(out, s.Tokens)
		}
	}
	return out, lines.Err()
}

// taught makes examples of sentences that nobody has labelled: each has the
// first teacher's tree, and only what the others find too is learned from.
func taught(sentences [][]importer.Token, t *tagger.Tagger, teachers []*parser.Parser) (examples []parser.Example, agreed float64) {
	all, same := 0, 0
	for _, s := range sentences {
		if len(s) < 4 || len(s) > 80 {
			continue
		}
		t.Tag(s)
		e := parser.Example{Tokens: s, Unsure: make([]bool, len(s))}
		for k, teacher := range teachers {
			parsed := append([]importer.Token(nil), s...)
			teacher.Parse(parsed)
			for i := range parsed {
				if k == 0 {
					e.Tags = append(e.Tags, parsed[i].Tag)
					e.Tokens[i].Head, e.Tokens[i].Label = parsed[i].Head, parsed[i].Label
					continue
				}
				if parsed[i].Head != e.Tokens[i].Head || parsed[i].Label != e.Tokens[i].Label || parsed[i].Tag != e.Tags[i] {
					e.Unsure[i] = true
				}
			}
		}
		for i := range s {
			if all++; !e.Unsure[i] {
				same++
			}
		}
		examples = append(examples, e)
	}
	return examples, percent(same, all)
}

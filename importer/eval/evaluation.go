package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/coder"
	"example.org/entente/importer/coref"
	"example.org/entente/importer/eval/score"
	"example.org/entente/importer/gazetteer"
	"example.org/entente/importer/mention"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/reader"
	"example.org/entente/importer/record"
	"example.org/entente/importer/segment"
	"example.org/entente/importer/tagger"
)

// An evaluation is one run: the reader, and the figures so far.
type evaluation struct {
	gold    string
	known   *gazetteer.Gazetteer
	read    importer.Pipeline
	figures []figure
	misses  []setMisses
}

// A figure is one line of the table.
type figure struct {
	Set     string  `json:"set"`
	Measure string  `json:"measure"`
	Value   float64 `json:"value"`
	Of      string  `json:"of,omitempty"`    // the counts that it is made of
	Floor   string  `json:"floor,omitempty"` // what the project promises at least
	Peer    string  `json:"peer,omitempty"`  // what PETRARCH-2 reaches
}

type setMisses struct {
	set    string
	misses []score.Miss
}

func newEvaluation(gold string) *evaluation {
	known := gazetteer.New()
	return &evaluation{gold: gold, known: known, read: importer.Pipeline{
		Segmenter: segment.New(), Tagger: tagger.New(), Parser: mention.Joined(parser.New(), known),
		MentionFinder: mention.New(known), Resolver: coref.New(known), Coder: coder.New(known),
	}}
}

func (e *evaluation) add(set, measure string, value float64, of, floor, peer string) {
	e.figures = append(e.figures, figure{set, measure, value, of, floor, peer})
}

func (e *evaluation) missed(set string, misses []score.Miss) {
	e.misses = append(e.misses, setMisses{set, misses})
}

var errNoFolder = errors.New("no folder of gold sets was given; see -gold")

// missing tells whether an error only says that a file is not there.
func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) || errors.Is(err, errNoFolder) }

// rows reads a gold set: one JSON value a line, or one list of them.
func rows[T any](e *evaluation, file string) ([]T, error) {
	if e.gold == "" {
		return nil, errNoFolder
	}
	f, err := os.Open(filepath.Join(e.gold, file))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	in := bufio.NewReader(f)
	if first, err := in.Peek(1); err == nil && first[0] == '[' {
		var all []T
		return all, json.NewDecoder(in).Decode(&all)
	}
	var all []T
	for d := json.NewDecoder(in); ; {
		var row T
		switch err := d.Decode(&row); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, fmt.Errorf("%s: record %d: %w", file, len(all)+1, err)
		}
		all = append(all, row)
	}
}

// A passage is a text to read.
type passage struct{ id, text, published string }

// A reading is what was made of a passage.
type reading struct {
	text *importer.Text
	x    record.Extracted
}

// readAll reads passages on all processors and returns what was found, by id.
func (e *evaluation) readAll(ctx context.Context, passages []passage) (map[string]*importer.Text, map[string]record.Extracted, error) {
	done := make([]reading, len(passages))
	failed := make([]error, len(passages))
	var next sync.Mutex
	at := 0
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for {
				next.Lock()
				i := at
				at++
				next.Unlock()
				if i >= len(passages) {
					return
				}
				done[i], failed[i] = e.readOne(ctx, passages[i])
			}
		})
	}
	wait.Wait()
	if err := errors.Join(failed...); err != nil {
		return nil, nil, err
	}
	texts, found := map[string]*importer.Text{}, map[string]record.Extracted{}
	for i, p := range passages {
		texts[p.id], found[p.id] = done[i].text, done[i].x
	}
	return texts, found, nil
}

// readOne reads a passage as "entente extract --jsonl" does.
func (e *evaluation) readOne(ctx context.Context, p passage) (reading, error) {
	published, err := graph.ParseDate(p.published)
	if p.published != "" && err != nil {
		return reading{}, fmt.Errorf("%s: %w", p.id, err)
	}
	t, err := e.read.Read(ctx, reader.Recognise(graph.Document{ID: graph.DocumentID(p.id), Text: p.text, Published: published}))
	if err != nil {
		return reading{}, err
	}
	b, err := t.Batch().Prepare()
	if err != nil {
		return reading{}, fmt.Errorf("%s: %w", p.id, err)
	}
	return reading{t, record.New(p.id, t, b)}, nil
}

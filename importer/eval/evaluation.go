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
	"sync/atomic"

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
	gold     string // folder of the external sets; "" for none
	treebank string // folder of the treebanks; "" for none
	known    *gazetteer.Gazetteer
	pipeline importer.Pipeline
	before   map[passage]reading // what was read already
	figures  []figure
	misses   []setMisses
}

// Errors of a set are what its labels and the reader do not agree on.
type setMisses struct {
	Set    string       `json:"set"`
	Misses []score.Miss `json:"misses"`
}

func newEvaluation(gold, treebank string) *evaluation {
	known := gazetteer.New()
	return &evaluation{gold: gold, treebank: treebank, known: known, before: map[passage]reading{}, pipeline: importer.Pipeline{
		Segmenter: segment.New(), Tagger: tagger.New(), Parser: mention.Joined(parser.New(), known),
		MentionFinder: mention.New(known), Resolver: coref.New(known), Coder: coder.New(known),
	}}
}

func (e *evaluation) missed(set string, misses []score.Miss) {
	e.misses = append(e.misses, setMisses{set, misses})
}

var errNoFolder = errors.New("no folder of its labels was given; see -gold and -treebank")

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

// What was read of passages, by their ids.
type read struct {
	texts map[string]*importer.Text
	found map[string]record.Extracted
}

// readSet reads the rows of a gold set and then their texts.
func readSet[T any](ctx context.Context, e *evaluation, file string, as func(T) passage) ([]T, read, error) {
	all, err := rows[T](e, file)
	if err != nil {
		return nil, read{}, err
	}
	got, err := e.readAll(ctx, passagesOf(all, as))
	return all, got, err
}

func passagesOf[T any](rows []T, as func(T) passage) []passage {
	var all []passage
	for _, r := range rows {
		all = append(all, as(r))
	}
	return all
}

// readAll reads passages on all processors, each once: several sets are of the same texts.
func (e *evaluation) readAll(ctx context.Context, passages []passage) (read, error) {
	done := make([]reading, len(passages))
	failed := make([]error, len(passages))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(passages); i = int(next.Add(1)) - 1 {
				var again bool
				if done[i], again = e.before[passages[i]]; !again {
					done[i], failed[i] = e.readOne(ctx, passages[i])
				}
			}
		})
	}
	wait.Wait()
	if err := errors.Join(failed...); err != nil {
		return read{}, err
	}
	got := read{map[string]*importer.Text{}, map[string]record.Extracted{}}
	for i, p := range passages {
		e.before[p] = done[i]
		got.texts[p.id], got.found[p.id] = done[i].text, done[i].x
	}
	return got, nil
}

// readOne reads a passage as "entente extract --jsonl" does.
func (e *evaluation) readOne(ctx context.Context, p passage) (reading, error) {
	published, err := graph.ParseDate(p.published)
	if p.published != "" && err != nil {
		return reading{}, fmt.Errorf("%s: %w", p.id, err)
	}
	t, err := e.pipeline.Read(ctx, reader.Recognise(graph.Document{ID: graph.DocumentID(p.id), Text: p.text, Published: published}))
	if err != nil {
		return reading{}, err
	}
	b, err := t.Batch().Prepare()
	if err != nil {
		return reading{}, fmt.Errorf("%s: %w", p.id, err)
	}
	return reading{t, record.New(p.id, t, b)}, nil
}

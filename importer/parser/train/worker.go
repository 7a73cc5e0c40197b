package main

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"example.org/entente/importer"
	"example.org/entente/importer/eval/treebank"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// A worker trains a parser.
type worker struct {
	config
	out    io.Writer
	dev    []treebank.Treebank
	start  time.Time
	tagger *tagger.Tagger
}

func (w *worker) say(format string, args ...any) {
	fmt.Fprintf(w.out, "%5.0fs  "+format+"\n", append([]any{time.Since(w.start).Seconds()}, args...)...)
}

// kept is what make makes, or what an earlier run kept of it under a name.
func kept[T any](w *worker, name string, make func() (T, error)) (T, error) {
	if w.keep == "" {
		return make()
	}
	var made T
	data, err := os.ReadFile(filepath.Join(w.keep, name))
	if err == nil {
		return made, gob.NewDecoder(bytes.NewReader(data)).Decode(&made)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return made, err
	}
	if made, err = make(); err != nil {
		return made, err
	}
	var out bytes.Buffer
	if err := gob.NewEncoder(&out).Encode(made); err != nil {
		return made, err
	}
	return made, os.WriteFile(filepath.Join(w.keep, name), out.Bytes(), 0o644)
}

// parser returns the packed model of a parser that learns from sentences.
func (w *worker) parser(sentences [][]importer.Token) ([]byte, error) {
	examples, err := kept(w, "tagged", func() ([]parser.Example, error) { return crossTag(sentences, w.tagging) })
	if err != nil {
		return nil, err
	}
	w.say("sentences tagged by taggers that have not seen them")
	return w.train(examples), nil
}

// train trains a parser and says how it goes.
func (w *worker) train(examples []parser.Example) []byte {
	o := w.parsing
	o.Progress = func(pass int, loss float64, model func() []byte) {
		w.say("parser: pass %d, loss %.4f", pass, loss)
		if w.every > 0 && pass%w.every == 0 {
			if now, err := parser.Unpack(model()); err == nil {
				_ = measure(w.out, w.dev, w.tagger, now)
			}
		}
	}
	return parser.Train(examples, o)
}

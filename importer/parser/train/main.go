// Command train learns the tagger's and the parser's models from treebanks
// in CoNLL-U and writes them where the packages embed them.
//
//	go run ./importer/parser/train -treebank DIR
//	go run ./importer/parser/train -treebank DIR -eval
//
// DIR holds NAME-train.conllu.gz to learn from and NAME-dev.conllu.gz to
// measure on. The same files give the same models, byte for byte; it takes
// about fifteen minutes on one core.
//
// The tagger learns from all sentences. The parser has to learn from tags as
// they will be, mistakes included: a fifth of the sentences at a time is
// tagged by a tagger that was trained on the others.
package main

import (
	"bytes"
	"encoding/gob"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

type config struct {
	treebank string
	out      string
	eval     bool
	only     string
	tagged   string
	parsing  parser.Training
	tagging  tagger.Training
}

func main() {
	var c config
	flag.StringVar(&c.treebank, "treebank", "", "folder of the treebanks")
	flag.StringVar(&c.out, "out", "importer", "folder with the packages tagger and parser, to write the models to")
	flag.BoolVar(&c.eval, "eval", false, "measure the models that are part of this program; train nothing")
	flag.IntVar(&c.parsing.Greedy, "greedy", 0, "passes over the sentences in training the parser, an action at a time")
	flag.IntVar(&c.parsing.Passes, "passes", 8, "passes with a beam, after those")
	flag.IntVar(&c.parsing.Beam, "beam", 4, "width of the parser's beam, in training and in use")
	flag.IntVar(&c.parsing.Limit, "limit", 4_400_000, "bytes of the parser's weights")
	flag.IntVar(&c.tagging.Passes, "tagpasses", 6, "passes over the sentences in training the tagger")
	flag.IntVar(&c.tagging.Limit, "taglimit", 1_900_000, "bytes of the tagger's weights")
	flag.StringVar(&c.only, "only", "", `train the "tagger" or the "parser" alone; the other is the one in this program`)
	flag.StringVar(&c.tagged, "tagged", "", "file that keeps the sentences tagged for the parser from one run to the next; made if missing")
	flag.Parse()
	c.tagging.Beam, c.tagging.Lemmas = 4, irregular()
	if err := run(c, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(c config, out io.Writer) error {
	dev, err := readAll(c.treebank, "dev")
	if err != nil {
		return err
	}
	if c.eval && c.only == "tagger" {
		return measure(out, dev, tagger.New(), nil)
	}
	if c.eval {
		return measure(out, dev, tagger.New(), parser.New())
	}
	trees, err := readAll(c.treebank, "train")
	if err != nil {
		return err
	}
	start := time.Now()
	say := func(format string, args ...any) {
		fmt.Fprintf(out, "%5.0fs  "+format+"\n", append([]any{time.Since(start).Seconds()}, args...)...)
	}
	t, p := tagger.New(), parser.New()
	if c.only == "tagger" {
		p = nil
	}
	if c.only != "parser" {
		model := tagger.Train(augment(trees.sentences()), c.tagging)
		say("tagger: %d bytes", len(model))
		if t, err = tagger.Unpack(model); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(c.out, "tagger", "model.bin"), model, 0o644); err != nil {
			return err
		}
	}
	if c.only != "tagger" {
		tagged, err := tagForParser(trees.sentences(), c)
		if err != nil {
			return err
		}
		say("sentences tagged by taggers that have not seen them")
		c.parsing.Progress = func() { say("parser: a pass more") }
		model := parser.Train(augment(tagged), c.parsing)
		say("parser: %d bytes", len(model))
		if p, err = parser.Unpack(model); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(c.out, "parser", "model.bin"), model, 0o644); err != nil {
			return err
		}
	}
	return measure(out, dev, t, p)
}

// tagForParser is crossTag, or what an earlier run kept of it.
func tagForParser(sentences [][]importer.Token, c config) ([][]importer.Token, error) {
	if c.tagged == "" {
		return crossTag(sentences, c.tagging)
	}
	data, err := os.ReadFile(c.tagged)
	if err == nil {
		var kept [][]importer.Token
		return kept, gob.NewDecoder(bytes.NewReader(data)).Decode(&kept)
	}
	tagged, err := crossTag(sentences, c.tagging)
	if err != nil {
		return nil, err
	}
	var kept bytes.Buffer
	if err := gob.NewEncoder(&kept).Encode(tagged); err != nil {
		return nil, err
	}
	return tagged, os.WriteFile(c.tagged, kept.Bytes(), 0o644)
}

// Command train learns the tagger's and the parser's models from treebanks
// in CoNLL-U and writes them where the packages embed them.
//
//	go run ./importer/parser/train -treebank DIR
//	go run ./importer/parser/train -treebank DIR -eval
//
// DIR holds NAME-train.conllu.gz to learn from and NAME-dev.conllu.gz to
// measure on. The same files give the same models, byte for byte; it takes
// about ten minutes on two cores.
//
// The tagger learns from all sentences. The parser has to learn from tags as
// they will be, mistakes included: a fifth of the sentences at a time is
// tagged by a tagger that was trained on the others.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"example.org/entente/importer/eval/treebank"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

type config struct {
	treebank string
	out      string
	eval     bool
	only     string
	keep     string
	every    int
	parsing  parser.Training
	tagging  tagger.Training
}

func main() {
	var c config
	flag.StringVar(&c.treebank, "treebank", "", "folder of the treebanks")
	flag.StringVar(&c.out, "out", "importer", "folder with the packages tagger and parser, to write the models to")
	flag.BoolVar(&c.eval, "eval", false, "measure the models that are part of this program; train nothing")
	flag.IntVar(&c.parsing.Passes, "passes", 12, "passes over the sentences in training the parser")
	flag.IntVar(&c.parsing.Hidden, "hidden", 128, "numbers of a token in the parser")
	flag.IntVar(&c.parsing.Layers, "layers", 3, "layers of the parser")
	flag.IntVar(&c.parsing.Batch, "batch", 800, "tokens between two changes of the parser's weights")
	flag.Float64Var(&c.parsing.Rate, "rate", 0.002, "of learning, for the parser, at its highest")
	flag.IntVar(&c.every, "every", 0, "measure the parser after every so many passes")
	flag.IntVar(&c.tagging.Passes, "tagpasses", 6, "passes over the sentences in training the tagger")
	flag.IntVar(&c.tagging.Limit, "taglimit", 1_900_000, "bytes of the tagger's weights, before they are packed")
	flag.StringVar(&c.only, "only", "", `train the "tagger" or the "parser" alone; the other is the one in this program`)
	flag.StringVar(&c.keep, "keep", "", "folder that keeps what is made on the way, from one run to the next")
	flag.Parse()
	c.tagging.Beam, c.tagging.Lemmas = 4, irregular()
	if err := run(c, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(c config, out io.Writer) error {
	dev, err := treebank.ReadFolder(c.treebank, "dev")
	if err != nil {
		return err
	}
	if c.eval && c.only == "tagger" {
		return measure(out, dev, tagger.New(), nil)
	}
	if c.eval {
		return measure(out, dev, tagger.New(), parser.New())
	}
	trees, err := treebank.ReadFolder(c.treebank, "train")
	if err != nil {
		return err
	}
	w := worker{config: c, out: out, dev: dev, start: time.Now(), tagger: tagger.New()}
	if c.only != "parser" {
		model := tagger.Train(augment(treebank.Sentences(trees)), c.tagging)
		w.say("tagger: %d bytes", len(model))
		if w.tagger, err = tagger.Unpack(model); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(c.out, "tagger", "model.bin"), model, 0o644); err != nil {
			return err
		}
	}
	if c.only == "tagger" {
		return measure(out, dev, w.tagger, nil)
	}
	model, err := w.parser(treebank.Sentences(trees))
	if err != nil {
		return err
	}
	w.say("parser: %d bytes", len(model))
	if err := os.WriteFile(filepath.Join(c.out, "parser", "model.bin"), model, 0o644); err != nil {
		return err
	}
	p, err := parser.Unpack(model)
	if err != nil {
		return err
	}
	return measure(out, dev, w.tagger, p)
}

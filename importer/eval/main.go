// Command eval measures the reader: it reads labelled texts, compares what was
// found with the labels, and prints one table.
//
//	go run ./importer/eval -gold ../shared/gold -treebank ../shared/treebank
//	go run ./importer/eval -set own -errors
//
// The files of the external sets are no part of this repository; what is missing is left
// out with a word. The project's own sets, "own" and "articles", are always there.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("eval", flag.ContinueOnError)
	flags.SetOutput(log)
	gold := flags.String("gold", "", "`folder` of the external gold sets; without it only the project's own are scored")
	trees := flags.String("treebank", "", "`folder` of the treebanks, NAME-dev.conllu.gz; without it the parser is not scored")
	only := flags.String("set", "", "score one `set` only: "+strings.Join(names(), ", "))
	errors := flags.Bool("errors", false, "list what the labels and the reader do not agree on, grouped by cause")
	asJSON := flags.Bool("json", false, "print the figures as JSON")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is no flag; see -help", flags.Arg(0))
	}
	e := newEvaluation(*gold)
	e.treebank = *trees
	known := false
	for _, s := range sets {
		if *only != "" && s.name != *only {
			continue
		}
		known = true
		if err := s.score(e, ctx); err != nil {
			if *only == "" && missing(err) {
				fmt.Fprintf(log, "%s: left out: %v\n", s.name, err)
				continue
			}
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	if !known {
		return fmt.Errorf("there is no set %q; there are %s", *only, strings.Join(names(), ", "))
	}
	if *asJSON {
		j := json.NewEncoder(out)
		j.SetIndent("", " ")
		return j.Encode(e.figures)
	}
	if err := e.table(out); err != nil || !*errors {
		return err
	}
	return e.listErrors(out)
}

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
	"errors"
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
	list := flags.Bool("errors", false, "list what the labels and the reader do not agree on, grouped by cause")
	asJSON := flags.Bool("json", false, "print JSON")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("%q is no flag; see -help", flags.Arg(0))
	}
	for _, folder := range []string{*gold, *trees} {
		if info, err := os.Stat(folder); folder != "" && err != nil {
			return fmt.Errorf("folder of labels: %w", err)
		} else if folder != "" && !info.IsDir() {
			return fmt.Errorf("%s is a file; name the folder that it is in", folder)
		}
	}
	e := newEvaluation(*gold, *trees)
	if err := e.scoreSets(ctx, *only, log); err != nil {
		return err
	}
	switch {
	case *asJSON:
		return e.json(out, *list)
	case *list:
		if err := e.table(out); err != nil {
			return err
		}
		return e.listErrors(out)
	}
	return e.table(out)
}

// scoreSets scores one set, or all if only is empty. Of all, those whose
// labels are not there are left out, with a word.
func (e *evaluation) scoreSets(ctx context.Context, only string, log io.Writer) error {
	var left []string
	known := false
	for _, s := range sets {
		if only != "" && s.name != only {
			continue
		}
		known = true
		switch err := s.score(e, ctx); {
		case err == nil:
		case only == "" && missing(err):
			left = append(left, s.name)
		default:
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	if !known {
		return fmt.Errorf("there is no set %q; there are %s", only, strings.Join(names(), ", "))
	}
	if len(left) > 0 {
		_, err := fmt.Fprintf(log, "left out, for their labels are not there: %s; see -gold and -treebank\n", strings.Join(left, ", "))
		return err
	}
	return nil
}

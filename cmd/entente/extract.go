package main

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"example.org/entente/importer/reader"
)

func newExtract(a *app) *cobra.Command {
	var articles articleFlags
	var lines, reasons, asJSON bool
	cmd := &cobra.Command{
		Use:   "extract [FILE|DIR|-]...",
		Short: "Write what articles claim, without storing it",
		Long: `extract reads articles and writes what they claim to standard output.

With --jsonl it reads one article a line, as JSON, and writes one line for each,
in order: {"id": ..., "actors": [...], "claims": [...]}. A line that cannot be
read gives a line with an "error", and the rest is still read.

  in   {"id": "a1", "text": "...", "title": "...", "published": "2026-02-07",
        "publisher": "...", "url": "..."}          only "text" is required

Spans are byte offsets into "text". Without --jsonl it writes a line for each
claim, for people.

With --explain it writes how each sentence was read: its words and their tree,
who is meant and why, and every rule that was tried at a word, with what it
found or what was wanting; with --json as a line of JSON for each article.`,
		Example: "  entente extract --published 2026-02-07 article.txt\n  entente extract --jsonl < articles.jsonl > claims.jsonl\n  entente extract --explain article.txt",
		RunE: func(cmd *cobra.Command, files []string) error {
			if len(files) == 0 {
				files = []string{"-"}
			}
			switch {
			case lines && reasons:
				return usageErrorf("--explain does not go with --jsonl; to have it in JSON, add --json")
			case asJSON && !reasons:
				return usageErrorf("--json goes with --explain; for claims in JSON, use --jsonl")
			case lines:
				defaults, err := articles.defaults()
				if err != nil {
					return err
				}
				return a.extractLines(cmd.Context(), files, defaults)
			}
			inputs, defaults, err := articles.find(a, files)
			if err != nil {
				return err
			}
			if reasons {
				return a.explain(cmd.Context(), inputs, defaults, asJSON)
			}
			return a.extractForPeople(cmd.Context(), inputs, defaults)
		},
	}
	cmd.Flags().BoolVar(&lines, "jsonl", false, "read and write JSON lines")
	cmd.Flags().BoolVar(&reasons, "explain", false, "write how each sentence was read, and why")
	cmd.Flags().BoolVar(&asJSON, "json", false, "with --explain: write a line of JSON for each article")
	articles.add(cmd)
	return cmd
}

// extractLines answers each line of files, or of standard input for "-".
func (a *app) extractLines(ctx context.Context, files []string, defaults reader.Defaults) error {
	p := newPipeline()
	var o outcome
	for _, file := range files {
		in, err := a.open(file)
		if err != nil {
			o.fail(file, err)
			continue
		}
		err = func() error {
			defer in.Close()
			workers := runtime.GOMAXPROCS(0)
			for x := range inOrder(ctx, workers, 4*workers, jsonLines(in), func(l jsonLine) extraction {
				return extractLine(ctx, p, l, defaults)
			}) {
				if x.err != nil {
					o.fail(nameOf(file), x.err)
				} else {
					o.done++
				}
				if err := a.print(string(x.out)); err != nil {
					return err
				}
			}
			return ctx.Err()
		}()
		if err != nil {
			return err
		}
	}
	return o.err(a, "articles")
}

// open opens a file to read, or standard input for "-".
func (a *app) open(file string) (io.ReadCloser, error) {
	if file == "-" {
		return io.NopCloser(a.stdin), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, plain(err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, errors.New("it is a folder, not a file")
	}
	return f, nil
}

// plain is err without the operation and the path that os puts before the
// cause, where the path is said anyhow.
func plain(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// nameOf is how messages call an input.
func nameOf(file string) string {
	if file == "-" {
		return "standard input"
	}
	return file
}

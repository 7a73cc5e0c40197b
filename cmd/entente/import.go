package main

import (
	"cmp"
	"context"
	"encoding/json"

	"github.com/spf13/cobra"
)

func newImport(a *app) *cobra.Command {
	var db database
	var articles articleFlags
	var dry, asJSON bool
	cmd := &cobra.Command{
		Use:   "import FILE|DIR|-...",
		Short: "Read articles into a database",
		Long: `import reads articles from files, from all files of known formats in folders,
or from standard input ("-"), and stores them with what they claim.

Importing the same article again changes nothing, so an import that broke off
is simply run again. Articles that cannot be read are listed on standard error
at the end, and the exit code is 3.`,
		Example: "  entente import --publisher \"The Paper\" --published 2026-02-07 articles/\n  entente import --json articles.jsonl > report.json",
		Args:    someArgs("a file or a folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			inputs, defaults, err := articles.find(a, args)
			if err != nil {
				return err
			}
			in := &intake{app: a, defaults: defaults}
			if !dry {
				s, address, err := db.open(cmd.Context(), a, false)
				if err != nil {
					return err
				}
				defer func() { _ = s.Close() }() // every Put that returned is durable
				in.store, in.report.Store = s, address
			}
			return in.finish(cmd.Context(), inputs, asJSON)
		},
	}
	db.add(cmd)
	articles.add(cmd)
	cmd.Flags().BoolVar(&dry, "dry-run", false, "read everything, store nothing")
	cmd.Flags().BoolVar(&asJSON, "json", false, "write a report of what was done to standard output, as JSON")
	return cmd
}

// finish runs the intake and tells what it did.
func (in *intake) finish(ctx context.Context, inputs []foundInput, asJSON bool) error {
	var total int64
	for _, found := range inputs {
		total += found.size
	}
	in.progress = in.app.newProgress(total)
	err := in.run(ctx, inputs)
	in.progress.end()
	o := &in.outcome
	in.report.Failed = append([]failure{}, o.failed...)
	if asJSON {
		out, err := json.MarshalIndent(in.report, "", "  ")
		if err != nil {
			return err
		}
		if err := in.app.print(string(out) + "\n"); err != nil {
			return err
		}
	}
	if o.done > 0 || len(o.failed) == 0 {
		in.app.say("%v", in.report)
	}
	listed := o.err(in.app, "articles")
	if err != nil && in.report.Documents > 0 && in.store != nil {
		in.app.say("The database keeps what was stored; run the same command again to go on.")
	}
	return cmp.Or(err, listed)
}

func someArgs(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageErrorf("name %s", what)
		}
		return nil
	}
}

package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// An app is what every subcommand has to work with.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	quiet          bool // say only what went wrong
	noColor        bool
}

// newRoot makes the command line. To add a subcommand, add a file and a line
// to AddCommand here.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "entente",
		Short: "Read news into a map of who does what to whom",
		Long: `entente reads news text into claims, "who does what to whom", each with the
sentence that states it, and shows them as relationship maps.

Data goes to standard output, messages to standard error. Exit codes: 0 done,
1 failed, 2 wrong usage, 3 partly done, 4 database unreachable, 5 data invalid,
130 interrupted.`,
		Example:       "  entente explore --sample\n  entente import --publisher \"The Paper\" articles/\n  entente extract --jsonl < articles.jsonl",
		SilenceErrors: true, // end says them
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return usageErrorf("there is no command %q%s", args[0], didYouMean(cmd, args[0]))
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "say only what went wrong")
	root.PersistentFlags().BoolVar(&a.noColor, "no-color", false, "no colours and no progress bar, as with NO_COLOR set")
	root.AddCommand(
		newExplore(a),
		newImport(a),
		newExtract(a),
		newServe(a),
		newQuery(a),
		newExport(a),
		newVerify(a),
		newDoctor(a),
		newVersion(a),
		newHealthcheck(a),
		newRenderWorker(a),
	)
	return root
}

func didYouMean(cmd *cobra.Command, typed string) string {
	cmd.SuggestionsMinimumDistance = 2
	if names := cmd.SuggestionsFor(typed); len(names) > 0 {
		return "; did you mean " + strings.Join(names, " or ") + "?"
	}
	return ""
}

// say writes a message for people to standard error, unless they want none.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.stderr, format+"\n", args...)
	}
}

// warn writes what people must know even if they want no messages.
func (a *app) warn(format string, args ...any) {
	fmt.Fprintf(a.stderr, "entente: "+format+"\n", args...)
}

// fancy tells whether w is a terminal on which colours and bars may be drawn.
func (a *app) fancy(w io.Writer) bool {
	return isTerminal(w) && !a.noColor && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// print writes data to standard output.
func (a *app) print(s string) error {
	if _, err := io.WriteString(a.stdout, s); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageErrorf("%s takes no argument, but got %q", cmd.CommandPath(), args[0])
	}
	return nil
}

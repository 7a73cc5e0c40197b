package main

import (
	"github.com/spf13/cobra"

	"example.org/entente/cmd/entente/internal/early"
)

// newVersion is there for help and completion, and for "version" with flags;
// the bare command never gets this far.
func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			return a.print(early.Version())
		},
	}
}

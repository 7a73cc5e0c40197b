package main

import (
	"github.com/spf13/cobra"

	"example.org/entente/web/diagram"
)

// newRenderWorker lays out maps for another entente process, which starts
// and ends it; nobody types it.
func newRenderWorker(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    "render-worker",
		Hidden: true,
		Args:   noArgs,
		RunE: func(*cobra.Command, []string) error {
			return diagram.Work(a.stdin, a.stdout)
		},
	}
}

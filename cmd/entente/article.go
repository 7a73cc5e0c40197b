package main

import (
	"strings"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
	"example.org/entente/importer/reader"
)

// articleFlags say how files are read, and what articles have that do not say
// it themselves.
type articleFlags struct{ format, published, publisher string }

func (f *articleFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.published, "published", "", "the `date` of publication of articles that give none: 2026, 2026-02 or 2026-02-07")
	cmd.Flags().StringVar(&f.publisher, "publisher", "", "the `name` of the publisher of articles that give none")
	cmd.Flags().StringVar(&f.format, "format", "", "read every file as this `format`, whatever its name: "+strings.Join(formatNames(), ", "))
}

// defaults is what holds for articles.
func (f *articleFlags) defaults() (reader.Defaults, error) {
	published, err := graph.ParseDate(f.published)
	if err != nil {
		return reader.Defaults{}, usageErrorf("--published: %w", err)
	}
	return reader.Defaults{Publisher: f.publisher, Published: published}, nil
}

// asked is the format that files are to be read as, nil where their names tell.
func (f *articleFlags) asked() (*reader.Format, error) {
	if f.format == "" {
		return nil, nil
	}
	for _, format := range reader.Formats {
		if format.Name == f.format {
			return &format, nil
		}
	}
	return nil, usageErrorf("--format: there is no format %q; there are %s", f.format, strings.Join(formatNames(), ", "))
}

// find lists the inputs that args name, and what holds for their articles.
func (f *articleFlags) find(a *app, args []string) ([]foundInput, reader.Defaults, error) {
	d, err := f.defaults()
	if err != nil {
		return nil, d, err
	}
	format, err := f.asked()
	if err != nil {
		return nil, d, err
	}
	return a.findInputs(args, format), d, nil
}

func formatNames() []string {
	var names []string
	for _, f := range reader.Formats {
		names = append(names, f.Name)
	}
	return names
}

package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/entente/graph"
	"example.org/entente/web"
	"example.org/entente/web/diagram"
	"example.org/entente/web/export"
)

func newExport(a *app) *cobra.Command {
	var db database
	var format, out, title string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write a map to a file",
		Long: `export writes the map that the page shows for the same choices, as a file. The
flags from --focus to --relations are the parameters of the page's URL; those that
may be repeated say so.`,
		Example: "  entente export --focus iran --from 2025-06 --to 2025-06 --out iran.svg\n  entente export --format dot --type THREATENS --type ATTACKS | dot -Tpdf > map.pdf",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			f, err := exportFormat(format, out)
			if err != nil {
				return err
			}
			v, err := chosenView(cmd.Flags())
			if err != nil {
				return err
			}
			s, _, err := db.open(cmd.Context(), a, true)
			if err != nil {
				return err
			}
			defer func() { _ = s.Close() }() // it was read only
			var file bytes.Buffer
			if err := writeMap(cmd.Context(), &file, s, v.View, f, title); err != nil {
				return err
			}
			if out == "" || out == "-" {
				return a.print(file.String())
			}
			return writeFile(out, file.Bytes())
		},
	}
	db.add(cmd)
	cmd.Flags().StringVar(&format, "format", "", "one of "+strings.Join(exportNames(), ", ")+"; else as the name of --out ends, else svg")
	cmd.Flags().StringVarP(&out, "out", "o", "", "the `file` to write; standard output if none or -")
	cmd.Flags().StringVar(&title, "title", "", "the title over the map; else its actors in focus and its dates")
	addView(cmd.Flags())
	return cmd
}

// exportFormat is the format that the flags ask for.
func exportFormat(name, out string) (export.Format, error) {
	if name == "" {
		name = strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	}
	if name == "" {
		name = "svg"
	}
	f, ok := export.Lookup(name)
	if !ok {
		return f, usageErrorf("there is no export format %q; choose with --format one of %s", name, strings.Join(exportNames(), ", "))
	}
	return f, nil
}

func exportNames() []string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Ext)
	}
	return names
}

// viewFlags are the parameters of the map page's URL, with what they say.
var viewFlags = []struct{ name, usage string }{
	{"focus", "the id of an `actor` to show with its neighbours; may be repeated"},
	{"depth", "how many `steps` from those in focus"},
	{"type", "a relation `type` such as THREATENS; may be repeated"},
	{"modality", "a `modality`: actual, future, hypothetical or negated; may be repeated"},
	{"said_by", "the id of an `actor` whose words count; may be repeated"},
	{"publisher", "the `name` of a publisher; may be repeated"},
	{"from", "claims from this `date` on: 2025, 2025-06 or 2025-06-22"},
	{"to", "claims up to this `date`"},
	{"min_claims", "relations from this `number` of claims on"},
	{"actors", "at most this `number` of actors"},
	{"relations", "at most this `number` of relations"},
}

// addView adds the flags of a View; --said-by means --said_by.
func addView(flags *pflag.FlagSet) {
	flags.SortFlags = false
	flags.SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		return pflag.NormalizedName(strings.ReplaceAll(name, "_", "-"))
	})
	for _, f := range viewFlags {
		flags.StringArray(f.name, nil, f.usage)
	}
}

// chosenView is what the flags of a View say.
func chosenView(flags *pflag.FlagSet) (web.View, error) {
	values := url.Values{}
	for _, f := range viewFlags {
		given, err := flags.GetStringArray(f.name)
		if err != nil {
			return web.View{}, err
		}
		if len(given) > 0 {
			values[f.name] = given
		}
	}
	v, err := web.ParseView(values)
	var wrong *web.ParameterError
	if errors.As(err, &wrong) {
		return v, usageErrorf("--%s %q %s", strings.ReplaceAll(wrong.Name, "_", "-"), wrong.Value, wrong.Problem)
	}
	return v, err
}

// writeMap writes what v shows of s as f.
func writeMap(ctx context.Context, w *bytes.Buffer, s graph.Store, v graph.View, f export.Format, title string) error {
	g, err := s.Subgraph(ctx, v)
	if err != nil {
		return err
	}
	in := export.Input{Graph: g, Title: cmp.Or(title, web.MapTitle(g))}
	for _, r := range g.Relations {
		e, err := s.Relation(ctx, r.RelationKey, v.Filter, 0)
		if err != nil {
			return err
		}
		in.Evidence = append(in.Evidence, e)
	}
	if f.Draws {
		in.Renderer = diagram.NewRenderer(diagram.Config{Workers: 1})
		defer func() { _ = in.Renderer.Close() }() // its worker is killed
	}
	return f.Write(ctx, w, in)
}

// writeFile writes a file whole or not at all.
func writeFile(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".entente-*")
	if err != nil {
		return fmt.Errorf("%s: %w", path, plain(err))
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
			err = fmt.Errorf("%s: %w", path, plain(err))
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

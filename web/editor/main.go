// Command editor bundles the editor for Cypher from its sources here and the
// packages that package-lock.json pins, as a script that the page /ask loads,
// with the licences of what is in it. It is a module of its own, so that the program needs no
// bundler:
//
//	cd web/editor && npm ci --ignore-scripts && go run .
//
// The same sources give the same bytes; a check compares them with what is committed.
package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

const (
	script   = "../pages/ask/editor.js"
	licences = "../pages/ask/editor.LICENSES.txt"
)

func main() {
	if err := bundle(); err != nil {
		fmt.Fprintln(os.Stderr, "editor:", err)
		os.Exit(1)
	}
}

// bundle writes the script and the licences.
func bundle() error {
	built := api.Build(api.BuildOptions{
		EntryPoints: []string{"editor.js"}, Bundle: true, Format: api.FormatESModule, Outfile: script, Metafile: true,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
		Target: api.ES2022, Banner: map[string]string{"js": "// Bundled by web/editor; licences in editor.LICENSES.txt."},
	})
	if len(built.Errors) > 0 {
		e := built.Errors[0]
		where := ""
		if e.Location != nil {
			where = fmt.Sprintf("%s:%d: ", e.Location.File, e.Location.Line)
		}
		return fmt.Errorf("%s%s: run npm ci --ignore-scripts first if a package is missing", where, e.Text)
	}
	notices, err := licencesOf(built.Metafile)
	if err != nil {
		return err
	}
	for _, f := range built.OutputFiles {
		if err := os.WriteFile(script, f.Contents, 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(licences, []byte(notices), 0o644)
}

var packageOf = regexp.MustCompile(`^node_modules/((?:@[^/]+/)?[^/]+)/`)

// licencesOf collects the licence of every package that is in a bundle, by name.
func licencesOf(metafile string) (string, error) {
	var meta struct {
		Inputs map[string]json.RawMessage `json:"inputs"`
	}
	if err := json.Unmarshal([]byte(metafile), &meta); err != nil {
		return "", err
	}
	names := map[string]bool{}
	for path := range meta.Inputs {
		if m := packageOf.FindStringSubmatch(filepath.ToSlash(path)); m != nil {
			names[m[1]] = true
		}
	}
	var b strings.Builder
	b.WriteString("editor.js contains these packages.\n")
	for _, name := range slices.Sorted(maps.Keys(names)) {
		folder := filepath.Join("node_modules", filepath.FromSlash(name))
		var about struct{ Version, License string }
		if data, err := os.ReadFile(filepath.Join(folder, "package.json")); err != nil {
			return "", err
		} else if err := json.Unmarshal(data, &about); err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		text, err := os.ReadFile(filepath.Join(folder, "LICENSE"))
		if err != nil {
			return "", fmt.Errorf("%s comes without a licence: %w", name, err)
		}
		fmt.Fprintf(&b, "\n%s\n%s %s, %s\n%s\n\n%s\n", strings.Repeat("=", 72), name, about.Version, about.License, strings.Repeat("=", 72), strings.TrimSpace(string(text)))
	}
	return b.String(), nil
}

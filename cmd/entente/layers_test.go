package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers is the map of the code: every package and the packages of this
// module it may import, besides the standard library and what homes gives it.
// "*" is anything. A new package needs a line here, and gets it when its place is clear.
var layers = map[string]string{
	"graph":             "",
	"graph/ontology":    "graph",
	"graph/embedded":    "graph graph/cypher graph/cypher/engine graph/cypher/value",
	"graph/neo4jstore":  "graph graph/cypher graph/cypher/syntax graph/cypher/value",
	"graph/store":       "graph graph/embedded graph/neo4jstore",
	"graph/explanation": "graph",

	"graph/cypher":          "graph graph/cypher/syntax graph/cypher/value graph/cypher/function",
	"graph/cypher/syntax":   "graph graph/cypher/value",
	"graph/cypher/engine":   "graph/cypher graph/cypher/syntax graph/cypher/value graph/cypher/function",
	"graph/cypher/value":    "graph",
	"graph/cypher/function": "graph graph/cypher/value",
	"graph/cypher/output":   "graph/cypher/value",

	"importer":           "graph",
	"importer/language":  "graph importer",
	"importer/reader":    "graph importer",
	"importer/gazetteer": "graph importer",
	"importer/dates":     "graph importer",
	"importer/record":    "graph graph/ontology importer",
	"importer/segment":   "graph graph/ontology importer",
	"importer/tagger":    "graph graph/ontology importer importer/internal/lexicon importer/internal/linear importer/internal/squeeze",
	"importer/parser":    "graph graph/ontology importer importer/internal/lexicon importer/internal/linear importer/internal/matrix importer/internal/squeeze",
	"importer/mention":   "graph graph/ontology importer importer/gazetteer",
	"importer/coref":     "graph graph/ontology importer importer/gazetteer",
	"importer/explain":   "graph graph/explanation graph/ontology importer",
	"importer/coder":     "graph graph/ontology importer importer/gazetteer importer/dates",

	"importer/internal/linear":  "",
	"importer/internal/matrix":  "",
	"importer/internal/squeeze": "",
	"importer/internal/lexicon": "importer/internal/linear importer/internal/squeeze",

	"web":                              "graph graph/explanation graph/ontology graph/cypher graph/cypher/syntax graph/cypher/value graph/cypher/function graph/cypher/output web/diagram web/export web/pages",
	"web/pages":                        "",
	"web/export":                       "graph graph/ontology web/diagram",
	"web/diagram":                      "graph graph/ontology web/diagram/internal/enginecache",
	"web/diagram/internal/enginecache": "",

	"cmd/entente":                "*",
	"cmd/entente/internal/early": "",

	// What is there for tests, and the programs that make data of the repository.
	"graph/storetest":                        "graph",
	"graph/neo4jstore/neo4jtest":             "graph/neo4jstore/neo4jtest/neo4jserver",
	"graph/neo4jstore/neo4jtest/neo4jserver": "",
	"graph/neo4jstore/neo4jtest/withneo4j":   "graph/neo4jstore/neo4jtest/neo4jserver",
	"graph/cypher/cyphertest":                "graph/cypher",
	"graph/cypher/grammar":                   "",
	"graph/cypher/tck":                       "graph/cypher graph/cypher/engine graph/cypher/syntax graph/cypher/value",
	"web/webtest":                            "graph",
	"importer/parser/train":                  "importer importer/eval/treebank importer/tagger importer/parser",
	"importer/internal/lexicon/build":        "importer/internal/lexicon",
	"importer/eval/treebank":                 "importer",
	"importer/eval/score":                    "graph importer importer/gazetteer importer/record",
	"importer/eval":                          "graph graph/ontology importer importer/gazetteer importer/record importer/eval/score importer/eval/treebank " + stages,
}

// testLayers says what a package's tests may import beyond its layer and
// itself: what is there for tests, and the real things that it is tried on.
var testLayers = map[string]string{
	"graph/embedded":       "graph/storetest graph/cypher graph/cypher/value graph/cypher/cyphertest",
	"graph/cypher/engine":  "graph graph/cypher/tck",
	"graph/cypher/grammar": "graph/cypher/syntax",
	"graph/neo4jstore":     "graph/storetest graph/neo4jstore/neo4jtest graph/neo4jstore/neo4jtest/neo4jserver graph/embedded graph/cypher/value graph/cypher/cyphertest graph/cypher/tck graph/cypher/grammar",
	"graph/store":          "graph/neo4jstore/neo4jtest graph/neo4jstore/neo4jtest/neo4jserver",
	"graph/storetest":      "graph/embedded",
	"importer/parser":      stages,
	"importer/mention":     stages,
	"importer/coref":       stages,
	"importer/coder":       stages,
	"web":                  "graph/store graph/embedded graph/neo4jstore graph/neo4jstore/neo4jtest graph/cypher/cyphertest web/webtest",
}

// A stage is tried among the other ones, the real ones.
const stages = "importer/reader importer/segment importer/tagger importer/parser importer/mention importer/coref importer/coder importer/gazetteer importer/eval/score importer/record"

// homes says where each third-party module may be imported: in one package
// and what is inside it.
var homes = map[string]string{
	"github.com/labstack/echo/v4":         "web",
	"github.com/goccy/go-graphviz":        "web/diagram",
	"github.com/neo4j/neo4j-go-driver/v5": "graph/neo4jstore",
	"go.etcd.io/bbolt":                    "graph/embedded",
	"github.com/spf13/cobra":              "cmd/entente",
	"github.com/spf13/pflag":              "cmd/entente", // cobra's flags
	"github.com/vbauerster/mpb/v8":        "cmd/entente",
	"github.com/adrg/xdg":                 "cmd/entente",
	"golang.org/x/term":                   "cmd/entente",
	"golang.org/x/text":                   "graph/cypher/function", // Unicode's normal forms
}

const module = "example.org/entente"

func TestEveryPackageImportsOnlyWhatItsLayerMay(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range listPackages(t) {
		name := short(p.ImportPath)
		seen[name] = true
		allowed, known := layers[name]
		if !known {
			t.Errorf("%s is not on the map in layers_test.go: say there what it may import", name)
			continue
		}
		for _, path := range p.Imports {
			checkImport(t, name, path, allowed)
		}
		for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
			checkImport(t, name, path, allowed+" "+testLayers[name]+" "+name)
		}
	}
	for _, name := range []string{"graph", "importer", "web/diagram", "cmd/entente"} {
		if !seen[name] {
			t.Errorf("go list ./... did not list %s: this test saw only a part of the code", name)
		}
	}
}

func checkImport(t *testing.T, name, path, allowed string) {
	t.Helper()
	if strings.HasPrefix(path, module+"/") {
		if fields := strings.Fields(allowed); !slices.Contains(fields, "*") && !slices.Contains(fields, short(path)) {
			t.Errorf("%s imports %s; the map lets it import %q", name, short(path), fields)
		}
		return
	}
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		return // the standard library
	}
	for mod, home := range homes {
		if path == mod || strings.HasPrefix(path, mod+"/") {
			if name != home && !strings.HasPrefix(name, home+"/") {
				t.Errorf("%s imports %s, whose home is %s", name, path, home)
			}
			return
		}
	}
	t.Errorf("%s imports %s, which has no home in layers_test.go", name, path)
}

// short is a package's path inside this module.
func short(path string) string { return strings.TrimPrefix(path, module+"/") }

// A listed package, as go list prints it.
type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func listPackages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", module+"/...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatalf("go list printed what is no JSON: %v", err)
		}
		all = append(all, p)
	}
}

// Package early answers "entente version" before the rest of the program is
// set up.
//
// Graphviz is WebAssembly that go-graphviz compiles, or loads, as it is
// imported: 25 ms with a warm cache, half a second to some seconds without one, for every
// command. Go initializes packages in the order of their import paths, each once
// what it needs is ready; so this package, whose path sorts before
// github.com and which needs next to nothing, goes first.
package early

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

func init() {
	if len(os.Args) == 2 && os.Args[1] == "version" {
		fmt.Print(Version())
		os.Exit(0)
	}
}

// Version says what this program was built from, in one line: its version,
// the commit if it is known, the Go release and the platform.
func Version() string {
	version, commit, changed := "(unknown)", "", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = " " + s.Value[:min(12, len(s.Value))]
			case s.Key == "vcs.modified" && s.Value == "true":
				changed = " with changes"
			}
		}
	}
	return fmt.Sprintf("entente %s%s%s %s %s/%s\n", version, commit, changed, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

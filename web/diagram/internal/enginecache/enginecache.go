// Package enginecache keeps the machine code that Graphviz compiles to in a
// folder of the user's own.
//
// go-graphviz compiles its WebAssembly as it is imported, and keeps the result
// under os.TempDir()/go-graphviz for the next start. In a temporary folder that is
// shared, somebody else could put code there first. So this package, which
// Go initializes before go-graphviz (its import path sorts first, and it needs nothing
// else), points os.TempDir to a private folder until [Restore] is called.
package enginecache

import "os"

const variable = "TMPDIR"

var before, wasSet = os.LookupEnv(variable)

func init() {
	if dir := private(); dir != "" {
		os.Setenv(variable, dir)
	}
}

// Restore gives os.TempDir its usual meaning back. An init function of the package
// that imports go-graphviz calls it.
func Restore() {
	if wasSet {
		os.Setenv(variable, before)
	} else {
		os.Unsetenv(variable)
	}
}

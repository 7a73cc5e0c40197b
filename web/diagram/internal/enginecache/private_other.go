//go:build !unix

package enginecache

// private is empty: the temporary folder is the user's own here.
func private() string { return "" }

// Package tck holds what runs the openCypher Technology Compatibility Kit: a
// reader of its features, a graph in memory that their statements build, and
// the comparison of what a query gave with what it should. It is there for tests.
package tck

// Package web holds the server that shows maps and what they rest on: pages
// for readers, downloads, and an API in JSON. It reads a [graph.Store] and
// writes nothing.
//
// Everything that a reader chose stands in the URL (see [View]); the same URL
// on the same data gives the same bytes.
package web

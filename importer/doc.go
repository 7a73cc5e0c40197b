// Package importer reads news text and finds the actors in it and the
// relations between them.
//
// A [Pipeline] takes an [Article] through its stages, each behind an
// interface of this package and made in a folder of its own: sentences and
// tokens (segment), parts of speech (tagger), dependencies (parser),
// mentions of actors (mention), who they are (coref), and what one does to
// another (coder). What comes out is a graph.Batch.
package importer

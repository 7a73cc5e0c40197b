// Package importer reads news text and finds the actors in it and the
// relations between them.
//
// An [Article] comes from a file's reader (reader). A [Pipeline] takes it
// through its stages, each behind an interface of this package and made in a
// folder of its own: sentences and tokens (segment), parts of speech
// (tagger), dependencies (parser), mentions of actors (mention), who they are
// (coref), and what one does to another and when (coder, dates). What comes
// out is a graph.Batch.
package importer

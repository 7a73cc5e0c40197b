// Package graph holds the domain: documents, the actors they name, the
// claims they make about two actors, and the contract of a Store that keeps
// them. It imports the standard library only and knows nothing of its users.
//
// A [Claim] is what one sentence states; it is the unit of truth. A
// [Relation] is the summary of all claims of one type between two actors; it
// is derived from claims and never edited. A [Subgraph] is what one [View]
// shows, with an account of what its limits left out.
package graph

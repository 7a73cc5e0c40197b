// Package engine holds the engine that answers Cypher over a cypher.Graph:
// the checks of a query's names and types, the planner, and the operators that
// bring its rows.
//
// A query has one frame of slots; each variable has a slot of its own, found
// when the query is compiled. Operators form a tree in which each brings the
// next row by writing into its slots of the frame, so that no row is copied but
// where one is kept.
package engine

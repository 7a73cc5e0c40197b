// Package syntax holds the grammar of Cypher: the tree of a query, and the
// parser that makes it from text. The whole language parses, what writes
// included, so that whoever refuses a part of it can name the part and its
// place.
//
// Places are byte offsets into the query's text.
package syntax

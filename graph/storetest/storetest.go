// Package storetest holds the conformance suite that every graph.Store
// passes, and a generator of made-up documents for it and for benchmarks.
package storetest

import (
	"testing"

	"example.org/entente/graph"
)

// Run checks that what open returns keeps the contract of graph.Store. Each
// case calls open once for a fresh, empty store, which the suite closes when
// the case ends. Cases run one after another.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			store := open(t)
			t.Cleanup(func() {
				if err := store.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			})
			c.test(session{t, store})
		})
	}
}

// cases lists the suite. A new case is a function and a line here.
var cases = []struct {
	name string
	test func(session)
}{
	{"an empty store answers with empty lists", testEmpty},

	{"put keeps a document as it was given", testPutKeeps},
	{"put twice changes nothing", testPutTwice},
	{"put replaces what the document said", testPutReplaces},
	{"put of a document without claims takes its claims away", testPutNothingLeft},
	{"put without batches changes nothing", testPutNone},
	{"of two batches for one document in a put the later counts", testPutLaterCounts},
	{"a claim given twice is kept once", testPutDuplicate},
	{"put refuses what is invalid, names the document and changes nothing", testPutInvalid},
	{"one invalid batch refuses the whole put", testPutAllOrNothing},

	{"an actor is called what most documents call it", testActorsMerge},
	{"an actor vanishes when no document names it any more", testActorVanishes},
	{"an actor whom no claim names is there all the same", testActorWithoutClaims},

	{"find goes by the beginnings of words, case and diacritics aside", testFindMatches},
	{"find puts the best match first", testFindRanks},
	{"find with an empty query lists all, most claims first", testFindAll},
	{"find says how many there are beyond the limit", testFindLimit},

	{"actor lists its relations, the strongest first", testActorRelations},
	{"actor counts what the filter lets through", testActorFilter},
	{"actor of an unknown id is not found", testActorUnknown},

	{"relation groups its claims by document, the newest first", testRelationGroups},
	{"relation says what filter and limit left out", testRelationHidden},
	{"relation that no claim states is not found", testRelationUnknown},

	{"document of an unknown id is not found", testDocumentUnknown},
	{"documents come by id, a page at a time, without text", testDocumentsPage},

	{"subgraph without a focus shows the strongest relations", testSubgraphStrongest},
	{"subgraph around a focus goes as deep as asked", testSubgraphDepth},
	{"subgraph heeds each filter, alone and together", testSubgraphFilters},
	{"subgraph counts an undated claim on the day of publication", testSubgraphUndated},
	{"subgraph leaves out relations of too few claims", testSubgraphMinClaims},
	{"subgraph says what its limits left out", testSubgraphLimits},
	{"subgraph refuses what is out of bounds", testSubgraphRefuses},
	{"subgraph sums up every claim of a relation", testSubgraphSums},

	{"paths finds every shortest path, whichever way relations point", testPathsAll},
	{"paths heeds filter and most steps", testPathsBounds},
	{"paths counts up to a thousand", testPathsMany},
	{"paths between one actor, strangers and unknowns", testPathsNone},

	{"counts disregards each field for its own count", testCountsOwnField},
	{"counts sizes up the filter and the store", testCountsSizes},
	{"counts says how many speakers and publishers there are", testCountsLimit},

	{"a negative limit or a bad filter is invalid everywhere", testInvalidQuestions},
	{"names from a hostile text come back unchanged", testHostileNames},
	{"order is by bytes, in every script", testOrder},
	{"answers to random questions equal those of a naive store", testRandom},
	{"readers see whole puts only", testReadersAndWriter},
	{"a cancelled context ends every call with its error", testCancelled},
	{"a call whose context ends midway returns soon, a put whole or not at all", testCancelMidway},
	{"a closed store says so", testClosed},
}

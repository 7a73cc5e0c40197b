package graph

import "context"

// A Store keeps documents and answers questions about what they claim. It is
// safe for any number of concurrent readers and writers. Every method heeds
// its context: when that ends, the method returns the context's error soon.
//
// Every list is sorted the same way in every store, and says by its Total how
// many entries there are beyond its limit. A limit of 0 means the method's
// default; a negative one is ErrInvalid. A list without entries is empty, not
// nil, so that JSON has [] for it.
type Store interface {
	// Put makes each batch what its document adds to the graph, in place of
	// anything the document added before, all in one transaction: when it
	// returns nil, everything is durable; when it returns an error, nothing
	// has changed. The same batch put twice changes nothing. Of two batches for one
	// document, the later counts. It returns ErrInvalid, naming the document,
	// if a batch breaks a rule (see Batch.Prepare), and ErrFull if no room is left.
	Put(ctx context.Context, batches ...Batch) error

	// FindActors finds actors by the beginnings of words of their names and
	// aliases, case and diacritics aside (see Fold): "sa arab" finds Saudi Arabia. The
	// best come first (see Rank). An empty query lists all, those with the most claims first.
	// The default limit is 20.
	FindActors(ctx context.Context, query string, limit int) (ActorList, error)

	// Actor returns one actor with the relations that f lets through, the
	// strongest first (most claims, publishers, documents, then key). The default
	// limit, of relations, is 200. It returns ErrNotFound for an unknown id.
	Actor(ctx context.Context, id ActorID, f Filter, limit int) (ActorProfile, error)

	// Relation returns one relation and those of its claims that f lets
	// through, grouped by document: the documents by date of publication, newest first,
	// then id; the claims by where they stand. The default limit, of claims, is 200.
	// It returns ErrNotFound where no claim states the relation at all.
	Relation(ctx context.Context, key RelationKey, f Filter, limit int) (Evidence, error)

	// Document returns one document as it was put, or ErrNotFound. The actors
	// are named as the whole graph names them, not as this document does.
	Document(ctx context.Context, id DocumentID) (Batch, error)

	// Documents lists documents without their text, by id, those after
	// `after`. The default limit is 1,000.
	Documents(ctx context.Context, after DocumentID, limit int) (DocumentList, error)

	// Subgraph returns what v shows. It returns ErrInvalid if v is out of
	// bounds (see View.Check) and ErrNotFound if an actor in focus is unknown.
	Subgraph(ctx context.Context, v View) (Subgraph, error)

	// Paths returns the shortest paths between two actors over relations that
	// f lets through, whichever way they point; at most maxSteps relations long (6 if 0)
	// and at most limit paths (3 if 0), in order of the ids on them. Where the two
	// are one actor or nothing connects them, there are none.
	// It returns ErrNotFound for an unknown actor.
	Paths(ctx context.Context, from, to ActorID, f Filter, maxSteps, limit int) (PathList, error)

	// Counts counts the claims that f lets through by each thing a reader can
	// filter by; each count disregards what f says of that thing itself, so that it tells
	// what choosing it would give. The default limit, of speakers and publishers each, is 50.
	Counts(ctx context.Context, f Filter, limit int) (Counts, error)

	// Ping returns nil if the store can answer, ErrUnreachable otherwise.
	Ping(ctx context.Context) error

	// Close waits for what is under way and gives back what the store holds.
	// From then on every other method returns ErrUnreachable; closing again does nothing.
	Close() error
}

// An ActorList is the answer of FindActors.
type ActorList struct {
	Actors []ActorCount `json:"actors"`
	Total  int          `json:"total"`
}

// An ActorCount is an actor with the number of claims that name it as source or target.
type ActorCount struct {
	Actor
	Claims int `json:"claims"`
}

// An ActorProfile is the answer of Store.Actor.
type ActorProfile struct {
	Actor     Actor      `json:"actor"`
	Relations []Relation `json:"relations"`
	Total     int        `json:"total"`     // relations that the filter lets through
	Claims    int        `json:"claims"`    // claims of those
	Documents int        `json:"documents"` // documents that name the actor, filter or not
	Actors    []Actor    `json:"actors"`    // the others at the ends of Relations, and their Others, sorted by id
}

// Evidence is the answer of Store.Relation.
type Evidence struct {
	Relation  Relation         `json:"relation"` // of the claims that the filter lets through; if none, the key alone
	Documents []DocumentClaims `json:"documents"`
	Total     int              `json:"total"`  // claims that the filter lets through
	Hidden    int              `json:"hidden"` // claims that it does not
	Actors    []Actor          `json:"actors"` // all that Relation and the claims listed name, sorted by id
}

// DocumentClaims are claims of one document.
type DocumentClaims struct {
	Document Document `json:"document"` // without its text
	Claims   []Claim  `json:"claims"`
}

// A DocumentList is the answer of Store.Documents.
type DocumentList struct {
	Documents []Document `json:"documents"`
	Total     int        `json:"total"` // documents in the store
}

// A PathList is the answer of Store.Paths.
type PathList struct {
	Paths  []Path  `json:"paths"`
	Total  int     `json:"total"`  // shortest paths there are, counted up to MaxPaths
	Steps  int     `json:"steps"`  // relations on each path
	Actors []Actor `json:"actors"` // all on the paths, sorted by id
}

// MaxPaths bounds the count of shortest paths.
const MaxPaths = 1000

// A Path runs over actors; between two neighbours on it stand all the
// relations that tie them.
type Path struct {
	Actors    []ActorID    `json:"actors"`
	Relations [][]Relation `json:"relations"` // one list for each step, sorted by key
}

// Counts is the answer of Store.Counts.
type Counts struct {
	Total           Size                  `json:"total"`      // what the filter lets through
	All             Size                  `json:"all"`        // the whole store
	Documents       int                   `json:"documents"`  // in the store, filter or not
	Types           []Count[RelationType] `json:"types"`      // most first, then by name
	Modalities      []Count[Modality]     `json:"modalities"` // in the order of Modalities, all four
	SaidBy          []Count[ActorID]      `json:"said_by"`    // most first, then by id; without what texts say themselves
	SaidByTotal     int                   `json:"said_by_total"`
	Publishers      []Count[string]       `json:"publishers"` // most first, then by name; "" for documents without one
	PublishersTotal int                   `json:"publishers_total"`
	First           Date                  `json:"first,omitzero"` // the earliest When of any claim in the store
	Last            Date                  `json:"last,omitzero"`
	Actors          []Actor               `json:"actors"` // those of SaidBy, sorted by id
}

// A Count tells how many claims have a value.
type Count[T any] struct {
	Value  T   `json:"value"`
	Claims int `json:"claims"`
}

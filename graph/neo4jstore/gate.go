package neo4jstore

import "context"

// A gate lets many readers in, or one committing writer. Neo4j shows a
// commit to readers record by record, so a read beside it would see a mixture; the
// gate spares those who share a Store that. Both ways in heed a context.
type gate struct {
	places chan struct{}
	writer chan struct{}
}

// readers is how many may read at once. It stays below the size of the
// driver's pool of connections, 100, so that writers find one.
const readers = 64

func newGate() gate {
	return gate{places: make(chan struct{}, readers), writer: make(chan struct{}, 1)}
}

func (g gate) read(ctx context.Context) (leave func(), err error) {
	select {
	case g.places <- struct{}{}:
		return func() { <-g.places }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// write takes every place, as readers leave them.
func (g gate) write(ctx context.Context) (leave func(), err error) {
	select {
	case g.writer <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	taken := 0
	leave = func() {
		for range taken {
			<-g.places
		}
		<-g.writer
	}
	for range readers {
		select {
		case g.places <- struct{}{}:
			taken++
		case <-ctx.Done():
			leave()
			return nil, ctx.Err()
		}
	}
	return leave, nil
}

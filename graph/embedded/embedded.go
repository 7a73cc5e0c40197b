// Package embedded holds the Store that needs no server: one file on disk,
// and the graph in memory for reading.
//
// The file is for one process at a time. It is a bbolt file with a record
// for each document; what is read from memory follows from the records.
package embedded

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"example.org/entente/graph"
)

// A Store keeps documents in a file. Readers do not wait for writers, but for
// the moment in which a Put that is already durable enters the memory.
type Store struct {
	path    string
	writing sync.Mutex   // held through a Put
	file    *boltFile    // written to under writing
	tally   tally        // of the file; under writing
	doubt   error        // why no Put is taken any more; under writing
	mu      sync.RWMutex // what stands below
	memory  *memory      // nil when closed

	shooting sync.Mutex
	shot     *snapshot // the last one made; under shooting
}

var _ graph.Store = (*Store)(nil)

// Open opens the database in the file at path; where there is none it makes
// one, with its folder. It returns ErrLocked if another process has the file
// open, ErrDamaged if it is not sound or not a database of this program,
// ErrVersion if a newer program wrote it, and ErrUnreachable if the system
// does not let it be used; the file is then as it was.
func Open(ctx context.Context, path string) (*Store, error) {
	if path == "" {
		return nil, fmt.Errorf("the path of the database is empty: %w", graph.ErrInvalid)
	}
	for range 3 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		m, known := newMemory(), names{}
		file, count, err := open(path, func(_, record []byte, sum uint32) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			b, err := decode(record, known)
			if err != nil {
				return err
			}
			m.put(b, sum)
			return nil
		})
		switch {
		case err == nil:
			return &Store{path: path, file: file, tally: count, memory: m}, nil
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case !errors.Is(err, errMoved):
			return nil, err
		}
	}
	return nil, locked(path)
}

// Ping returns nil unless s is closed.
func (s *Store) Ping(ctx context.Context) error {
	_, leave, err := s.read(ctx, graph.Filter{})
	if err == nil {
		leave()
	}
	return err
}

// Close waits for what is under way and gives the file free.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.memory == nil {
		return nil
	}
	s.memory = nil
	return s.file.close()
}

// read checks a question and returns the memory, which does not change until
// the caller leaves.
func (s *Store) read(ctx context.Context, f graph.Filter, limits ...int) (m *memory, leave func(), err error) {
	for _, n := range limits {
		if n < 0 {
			return nil, nil, fmt.Errorf("a limit of %d: %w: it is negative", n, graph.ErrInvalid)
		}
	}
	if err := f.Check(); err != nil {
		return nil, nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	s.mu.RLock()
	if s.memory == nil {
		s.mu.RUnlock()
		return nil, nil, s.closed()
	}
	return s.memory, s.mu.RUnlock, nil
}

func (s *Store) closed() error {
	return fmt.Errorf("%s: %w: it was closed", s.path, graph.ErrUnreachable)
}

// limit is n, or what 0 stands for.
func limit(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

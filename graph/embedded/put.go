package embedded

import (
	"bytes"
	"context"
	"fmt"

	"go.etcd.io/bbolt"

	"example.org/entente/graph"
)

// A change is a document on its way into the store.
type change struct {
	batch  graph.Batch // as read again from the record, without its text
	key    []byte
	sealed []byte // its record
	same   bool   // the file holds it already
}

// Put makes each batch what its document says; see graph.Store. Documents
// that the file holds already, byte for byte, are not written again.
func (s *Store) Put(ctx context.Context, batches ...graph.Batch) error {
	changes, err := changes(ctx, batches)
	if err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if _, leave, err := s.read(ctx, graph.Filter{}); err != nil {
		return err
	} else {
		leave() // Close waits for s.writing
	}
	if s.doubt != nil {
		return s.doubt
	}
	next, err := s.commit(changes)
	if err != nil {
		return s.failed(err)
	}
	s.tally = next
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range changes {
		if !c.same {
			_, sum, _ := unseal(c.key, c.sealed)
			s.memory.put(c.batch, sum)
		}
	}
	return nil
}

// changes prepares batches; of two for one document it keeps the later.
func changes(ctx context.Context, batches []graph.Batch) ([]*change, error) {
	var list []*change
	known := names{}
	place := map[graph.DocumentID]int{}
	for _, b := range batches {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p, err := b.Prepare()
		if err != nil {
			return nil, err
		}
		c := &change{key: []byte(p.Document.ID)}
		c.sealed = seal(c.key, encode(p))
		if c.batch, err = decode(c.sealed[4:], known); err != nil {
			return nil, fmt.Errorf("document %q cannot be written: %w", p.Document.ID, err)
		}
		c.batch.Document.Text = ""
		if i, ok := place[p.Document.ID]; ok {
			list[i] = c
			continue
		}
		place[p.Document.ID] = len(list)
		list = append(list, c)
	}
	return list, nil
}

// commit writes what the file does not hold already, in one transaction,
// and returns the tally after it.
func (s *Store) commit(changes []*change) (tally, error) {
	next := s.tally
	err := s.file.update(func(tx *bbolt.Tx) (bool, error) {
		documents, news := tx.Bucket(documentsBucket), false
		for _, c := range changes {
			before := documents.Get(c.key)
			if c.same = bytes.Equal(before, c.sealed); c.same {
				continue
			}
			news = true
			next.replace(before, c.sealed)
			if err := documents.Put(c.key, c.sealed); err != nil {
				return false, err
			}
		}
		return news, tx.Bucket(aboutBucket).Put(tallyKey, next.bytes())
	})
	return next, err
}

// failed says why a commit failed. Should the file have changed all the same
// (it was written, but to bring it to the disk failed), nobody can tell what
// it will hold after a restart, so nothing is written any more until then.
func (s *Store) failed(err error) error {
	var is tally
	look := s.file.view(func(tx *bbolt.Tx) error {
		body, _, err := unseal(tallyKey, tx.Bucket(aboutBucket).Get(tallyKey))
		is = tallyOf(body)
		return err
	})
	if look != nil || is != s.tally {
		s.doubt = fmt.Errorf("%s: %w: a write was left in doubt (%w); restart, and put the documents again", s.path, graph.ErrUnreachable, err)
		return s.doubt
	}
	return outside(s.path, err)
}

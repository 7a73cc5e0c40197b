package embedded

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"example.org/entente/graph"
	"example.org/entente/graph/storetest"
)

func TestRecordKeepsABatch(t *testing.T) {
	known := names{}
	for _, b := range append(storetest.Corpus(1, 200), graph.Batch{Document: graph.Document{ID: "bare"}}) {
		want, err := b.Prepare()
		if err != nil {
			t.Fatal(err)
		}
		record, _, err := unseal([]byte("key"), seal([]byte("key"), encode(want)))
		if err != nil {
			t.Fatal(err)
		}
		got, err := decode(record, known)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("got\n%+v (%v), want\n%+v", got, err, want)
		}
		if _, _, err := unseal([]byte("other key"), seal([]byte("key"), encode(want))); err == nil {
			t.Fatal("a record passes for that of another key")
		}
	}
}

// Whatever a record holds, decode ends with a batch that it would write the
// same way, or an error.
func FuzzDecode(f *testing.F) {
	for _, b := range storetest.Corpus(2, 8) {
		p, err := b.Prepare()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(encode(p)[4:])
	}
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Fuzz(func(t *testing.T, record []byte) {
		b, err := decode(record, nil)
		if err != nil {
			return
		}
		again, err := decode(encode(b)[4:], names{})
		if err != nil || !reflect.DeepEqual(again, b) {
			t.Fatalf("%+v is read again as %+v (%v)", b, again, err)
		}
	})
}

// A write of which nobody knows whether it will last is the last one.
func TestDoubt(t *testing.T) {
	s, err := Open(t.Context(), t.TempDir()+"/graph.db")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Put(t.Context(), storetest.Corpus(1, 3)...); err != nil {
		t.Fatal(err)
	}
	// As if a commit had changed the file and then failed.
	err = s.file.update(func(tx *bbolt.Tx) (bool, error) {
		return true, tx.Bucket(aboutBucket).Put(tallyKey, tally{4, 4}.bytes())
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.failed(errors.New("input/output error")); !errors.Is(err, graph.ErrUnreachable) || !strings.Contains(err.Error(), "doubt") {
		t.Errorf("it failed with %v", err)
	}
	if err := s.Put(t.Context(), storetest.Corpus(2, 3)...); !errors.Is(err, graph.ErrUnreachable) || !strings.Contains(err.Error(), "input/output error") {
		t.Errorf("the next put: %v", err)
	}
	if l, err := s.Documents(t.Context(), "", 0); err != nil || l.Total != 3 {
		t.Errorf("%d documents, error %v", l.Total, err)
	}
}

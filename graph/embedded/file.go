package embedded

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"

	"example.org/entente/graph"
)

// The file is a bbolt file of two buckets: entente, with the version of the
// format and a tally of the documents, and documents, with a record each.
var (
	aboutBucket     = []byte("entente")
	documentsBucket = []byte("documents")
	versionKey      = []byte("version")
	tallyKey        = []byte("tally")
)

const version = 1 // of the format

// A tally tells how many documents there are, and the sum of the checksums
// of their records. With it a record that is missing is noticed, too.
type tally struct{ documents, sum uint64 }

func (t tally) bytes() []byte {
	return seal(tallyKey, binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(make([]byte, 4), t.documents), t.sum))
}

func tallyOf(b []byte) tally {
	if len(b) != 16 {
		return tally{}
	}
	return tally{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])}
}

// replace counts a record in place of another, or of none.
func (t *tally) replace(before, after []byte) {
	if before == nil {
		t.documents++
	} else {
		t.sum -= uint64(binary.LittleEndian.Uint32(before))
	}
	t.sum += uint64(binary.LittleEndian.Uint32(after))
}

// errMoved: another process wrote between the reading and the opening.
var errMoved = errors.New("written meanwhile")

// open opens the file at path, or makes it, and calls visit with each record.
func open(path string, visit func(id, record []byte, sum uint32) error) (*boltFile, tally, error) {
	if err := create(path); err != nil {
		return nil, tally{}, err
	}
	count, txid, err := readAll(path, visit)
	if err != nil {
		return nil, tally{}, err
	}
	b, err := openBolt(path, false)
	if err != nil {
		return nil, tally{}, err
	}
	if is, err := b.lastTransaction(); err != nil || is != txid {
		return nil, tally{}, errors.Join(errMoved, err, b.close())
	}
	return b, count, nil
}

// readAll reads the whole file, under a lock that keeps writers out, and
// returns its tally and its last transaction.
func readAll(path string, visit func(id, record []byte, sum uint32) error) (tally, uint64, error) {
	lock, err := openBolt(path, true)
	if err != nil {
		return tally{}, 0, err
	}
	defer func() { _ = lock.close() }()
	f, err := os.Open(path)
	if err != nil {
		return tally{}, 0, outside(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return tally{}, 0, outside(path, err)
	}
	pages, err := readRoots(f, info.Size())
	if err != nil {
		return tally{}, 0, damaged(path, err)
	}
	buckets, err := pages.buckets()
	if err != nil {
		return tally{}, 0, damaged(path, err)
	}
	want, err := readAbout(path, pages, buckets[string(aboutBucket)])
	if err != nil {
		return tally{}, 0, err
	}
	documents, ok := buckets[string(documentsBucket)]
	if !ok || len(buckets) != 2 {
		return tally{}, 0, damaged(path, errors.New("it has not the parts that it should have"))
	}
	var got tally
	err = pages.values(documents, func(id, value []byte) error {
		record, sum, err := unseal(id, value)
		if err != nil {
			return fmt.Errorf("document %q: %w", id, err)
		}
		got.documents++
		got.sum += uint64(sum)
		if err := visit(id, record, sum); err != nil {
			return fmt.Errorf("document %q: %w", id, err)
		}
		return nil
	})
	if err == nil && got != want {
		err = fmt.Errorf("it should have %d documents and has %d, or others", want.documents, got.documents)
	}
	if err == nil {
		err = pages.finish()
	}
	if err != nil {
		return tally{}, 0, damaged(path, err)
	}
	return want, pages.txid, nil
}

// readAbout reads the version, before anything that may depend on it.
func readAbout(path string, pages *pageFile, about []byte) (tally, error) {
	if about == nil {
		return tally{}, damaged(path, errors.New("it is another program's"))
	}
	values := map[string][]byte{}
	if err := pages.values(about, func(key, value []byte) error { values[string(key)] = value; return nil }); err != nil {
		return tally{}, damaged(path, err)
	}
	is, err := strconv.Atoi(string(values[string(versionKey)]))
	if err != nil || is < 1 {
		return tally{}, damaged(path, errors.New("it does not tell its version"))
	}
	if is > version {
		return tally{}, fmt.Errorf("%s was written by a newer entente (format %d; this one reads up to %d): %w: use that one, or give --db another file",
			path, is, version, graph.ErrVersion)
	}
	body, _, err := unseal(tallyKey, values[string(tallyKey)])
	if err != nil || len(body) != 16 || len(values) != 2 {
		return tally{}, damaged(path, errors.New("its tally is damaged"))
	}
	return tallyOf(body), nil
}

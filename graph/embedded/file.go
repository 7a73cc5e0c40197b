package embedded

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"example.org/entente/graph"
)

// The file is a bbolt file of two buckets: about, with the version of the
// format and a tally of the documents, and documents, with a record each.
var (
	aboutBucket     = []byte("entente")
	documentsBucket = []byte("documents")
	versionKey      = []byte("version")
	tallyKey        = []byte("tally")
)

const (
	version  = 1           // of the format
	patience = time.Second // to wait for another process that has the file open
)

// A tally tells how many documents there are, and the sum of the checksums
// of their records. With it a record that is missing is noticed, too.
type tally struct{ documents, sum uint64 }

func (t tally) bytes() []byte {
	return seal(tallyKey, binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, t.documents), t.sum))
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
func open(path string, visit func(id, record []byte, sum uint32) error) (*bbolt.DB, tally, error) {
	if err := create(path); err != nil {
		return nil, tally{}, err
	}
	count, txid, err := readAll(path, visit)
	if err != nil {
		return nil, tally{}, err
	}
	db, err := bolt(path, false)
	if err != nil {
		return nil, tally{}, err
	}
	if is, err := lastTransaction(db); err != nil || is != txid {
		return nil, tally{}, errors.Join(errMoved, err, db.Close())
	}
	return db, count, nil
}

func locked(path string) error {
	return fmt.Errorf("%s: %w: another entente has this database open; stop it, or give --db another file", path, graph.ErrLocked)
}

// create makes the file at path with nothing in it, whole or not at all,
// unless there is one.
func create(path string) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder: %w: give the path of a file in it", path, graph.ErrUnreachable)
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is no regular file: %w", path, graph.ErrUnreachable)
	case err == nil && info.Size() == 0:
		return initialize(path)
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return outside(path, err)
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return outside(path, err)
	}
	made, err := os.CreateTemp(folder, filepath.Base(path)+".new-*") // 0600
	if err != nil {
		return outside(path, err)
	}
	defer os.Remove(made.Name())
	if err := made.Close(); err != nil {
		return outside(path, err)
	}
	if err := initialize(made.Name()); err != nil {
		return err
	}
	// A link, unlike a rename, does not replace what another process has
	// made meanwhile.
	if err := os.Link(made.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		if err := os.Rename(made.Name(), path); err != nil { // no links here
			return outside(path, err)
		}
	}
	return syncFolder(folder)
}

// initialize makes an empty file one with no documents.
func initialize(path string) error {
	db, err := bolt(path, false)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		if tx.Bucket(aboutBucket) != nil {
			return nil // another process was quicker
		}
		about, err := tx.CreateBucket(aboutBucket)
		if err != nil {
			return err
		}
		if _, err := tx.CreateBucket(documentsBucket); err != nil {
			return err
		}
		return errors.Join(about.Put(versionKey, []byte(strconv.Itoa(version))), about.Put(tallyKey, tally{}.bytes()))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		return outside(path, err)
	}
	return nil
}

// syncFolder makes a new name in a folder durable, where folders can be synced.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return nil
	}
	defer f.Close()
	_ = f.Sync() // not on every system
	return nil
}

// bolt opens a file that was found sound, or one to be read only.
func bolt(path string, readOnly bool) (db *bbolt.DB, err error) {
	options := bbolt.Options{Timeout: patience, ReadOnly: readOnly, FreelistType: bbolt.FreelistMapType, NoStatistics: true}
	err = guard(func() error { db, err = bbolt.Open(path, 0o600, &options); return err })
	switch {
	case err == nil:
		return db, nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, locked(path)
	case errors.As(err, new(*fs.PathError)):
		return nil, outside(path, err)
	}
	return nil, damaged(path, err)
}

func lastTransaction(db *bbolt.DB) (txid uint64, err error) {
	err = guard(func() error {
		return db.View(func(tx *bbolt.Tx) error { txid = uint64(tx.ID()); return nil })
	})
	return txid, err
}

// guard makes errors of panics in bbolt, which panics where a file is not as
// it expects, and of reading a part of the file that is gone.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return f()
}

// readAll reads the whole file, under a lock that keeps writers out, and
// returns its tally and its last transaction.
func readAll(path string, visit func(id, record []byte, sum uint32) error) (tally, uint64, error) {
	lock, err := bolt(path, true)
	if err != nil {
		return tally{}, 0, err
	}
	defer lock.Close()
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

func damaged(path string, cause error) error {
	return fmt.Errorf("%s is no sound entente database (%w): %w: it was left as it is; put a copy back, or give --db another file and import again",
		path, cause, graph.ErrDamaged)
}

// outside is an error of the file system rather than of the file.
func outside(path string, err error) error {
	if full(err) {
		return fmt.Errorf("%s: %w: make room, then try again (%w)", path, graph.ErrFull, err)
	}
	return fmt.Errorf("%s: %w: %w", path, graph.ErrUnreachable, err)
}

// full tells whether an error says that there is no room; bbolt passes some
// on as text only.
func full(err error) bool {
	for _, kind := range []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, kind) || strings.Contains(err.Error(), kind.Error()) {
			return true
		}
	}
	return false
}

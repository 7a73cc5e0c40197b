package embedded

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

const patience = time.Second // to wait for another process that has the file open

// A boltFile is an open bbolt file. bbolt panics where the file is not as it
// expects, and where a part of it is gone; it may then hold its locks for
// ever. So after a panic nothing is asked of it any more.
type boltFile struct {
	db     *bbolt.DB
	handle *os.File // the one that bbolt opened, and locked
	broken atomic.Bool
}

var errBroken = errors.New("the file cannot be read any more; restart")

// openBolt opens a file that was found sound, or one to be read only. It
// waits a moment for another process to give it free.
func openBolt(path string, readOnly bool) (*boltFile, error) {
	b := &boltFile{}
	err := b.guard(func() (err error) {
		b.db, err = bbolt.Open(path, 0o600, &bbolt.Options{Timeout: patience, ReadOnly: readOnly,
			FreelistType: bbolt.FreelistMapType, NoStatistics: true,
			OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
				f, err := os.OpenFile(name, flag, mode)
				b.handle = f
				return f, err
			}})
		return err
	})
	switch {
	case err == nil:
		return b, nil
	case b.broken.Load():
		_ = b.close()
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, locked(path)
	case errors.As(err, new(*fs.PathError)):
		return nil, outside(path, err)
	}
	return nil, damaged(path, err)
}

// view calls f in a transaction that reads.
func (b *boltFile) view(f func(*bbolt.Tx) error) error {
	return b.guard(func() error { return b.db.View(f) })
}

// update calls f in a transaction, and makes it durable if f returns true.
func (b *boltFile) update(f func(*bbolt.Tx) (bool, error)) error {
	return b.guard(func() error {
		tx, err := b.db.Begin(true)
		if err != nil {
			return err
		}
		news, err := f(tx)
		if err != nil || !news {
			return errors.Join(err, tx.Rollback())
		}
		return tx.Commit()
	})
}

// lastTransaction is the number of the last transaction that was committed.
func (b *boltFile) lastTransaction() (txid uint64, err error) {
	err = b.view(func(tx *bbolt.Tx) error { txid = uint64(tx.ID()); return nil })
	return txid, err
}

// close gives the file, and the lock on it, free.
func (b *boltFile) close() error {
	if b.broken.Load() {
		if b.handle == nil {
			return nil
		}
		return b.handle.Close()
	}
	return b.guard(b.db.Close)
}

// guard makes an error of a panic in f.
func (b *boltFile) guard(f func() error) (err error) {
	if b.broken.Load() {
		return errBroken
	}
	// Reading a part of the file that is gone is a fault, not a panic.
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			b.broken.Store(true)
			err = fmt.Errorf("%w (%v)", errBroken, r)
		}
	}()
	return f()
}

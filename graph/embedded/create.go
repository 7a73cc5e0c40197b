package embedded

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"go.etcd.io/bbolt"

	"example.org/entente/graph"
)

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
	b, err := openBolt(path, false)
	if err != nil {
		return err
	}
	err = b.update(func(tx *bbolt.Tx) (bool, error) {
		if tx.Bucket(aboutBucket) != nil {
			return false, nil // another process was quicker
		}
		about, err := tx.CreateBucket(aboutBucket)
		if err != nil {
			return false, err
		}
		if _, err := tx.CreateBucket(documentsBucket); err != nil {
			return false, err
		}
		return true, errors.Join(about.Put(versionKey, []byte(strconv.Itoa(version))), about.Put(tallyKey, tally{}.bytes()))
	})
	if err := errors.Join(err, b.close()); err != nil {
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

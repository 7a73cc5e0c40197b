package neo4jserver

import (
	"context"
	"os"
	"path/filepath"
	"time"
)

// temporaryFolder makes a folder that is locked while this process lives,
// after it has removed those of processes that were killed.
func temporaryFolder(ctx context.Context) (folder string, release func(), err error) {
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), "entente-neo4j-*", "lock"))
	for _, lock := range old {
		soon, cancel := context.WithTimeout(ctx, time.Millisecond)
		if unlock, err := Lock(soon, lock); err == nil {
			_ = os.RemoveAll(filepath.Dir(lock))
			unlock()
		}
		cancel()
	}
	for {
		if folder, err = os.MkdirTemp("", "entente-neo4j-"); err != nil {
			return "", nil, err
		}
		if release, err = Lock(ctx, filepath.Join(folder, "lock")); err != nil {
			return "", nil, err
		}
		if _, err := os.Stat(folder); err == nil {
			return folder, release, nil
		}
		release() // another process came between and took it for a left one
	}
}

package embedded

import (
	"errors"
	"fmt"
	"strings"
	"syscall"

	"example.org/entente/graph"
)

func locked(path string) error {
	return fmt.Errorf("%s: %w: another entente has this database open; stop it, or give --db another file", path, graph.ErrLocked)
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

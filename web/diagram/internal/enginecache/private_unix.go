//go:build unix

package enginecache

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// private is a folder that only this user can write to: in the user's cache,
// else in the temporary folder. Where there is none it names a
// folder that does not exist, so that go-graphviz compiles without keeping anything.
func private() string {
	var choices []string
	if cache, err := os.UserCacheDir(); err == nil {
		choices = append(choices, filepath.Join(cache, "entente"))
	}
	choices = append(choices, filepath.Join(os.TempDir(), fmt.Sprintf("entente-%d", os.Getuid())))
	for _, dir := range choices {
		if os.MkdirAll(dir, 0o700) == nil && owned(dir) {
			return dir
		}
	}
	return filepath.Join(os.DevNull, "entente")
}

// owned tells whether dir is this user's folder, where no other may write.
func owned(dir string) bool {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() || info.Mode().Perm()&0o022 != 0 {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid() && syscall.Access(dir, 2) == nil
}

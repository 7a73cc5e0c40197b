package neo4jserver

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed pom.xml
var pom []byte

// ErrMissing says that this machine lacks what it takes to run a Neo4j
// server. What wraps it says which program, and what to install.
var ErrMissing = errors.New("no Neo4j server can be started here")

// classPath lists the server's jars, in Maven's own repository, parted by
// the system's list separator. Maven is asked once for each pom: its answer is kept
// in the user's cache, and believed while the files that it names exist.
func classPath(ctx context.Context) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("%w: no cache folder: %v", ErrMissing, err)
	}
	folder := filepath.Join(cache, "entente", "neo4j-for-tests")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	sum := sha256.Sum256(pom)
	answer := filepath.Join(folder, hex.EncodeToString(sum[:8])+".classpath")
	unlock, err := Lock(ctx, answer+".lock")
	if err != nil {
		return "", err
	}
	defer unlock()
	if kept, err := os.ReadFile(answer); err == nil && allExist(string(kept)) {
		return string(kept), nil
	}
	return askMaven(ctx, answer)
}

func allExist(classPath string) bool {
	for _, jar := range filepath.SplitList(classPath) {
		if _, err := os.Stat(jar); err != nil {
			return false
		}
	}
	return classPath != ""
}

// askMaven has Maven fetch what the pom names, some 160 MB the first time,
// and writes the class path to answer.
func askMaven(ctx context.Context, answer string) (string, error) {
	maven, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("%w: install Maven, or name a server for tests in NEO4J_TEST_URI", ErrMissing)
	}
	folder, err := os.MkdirTemp("", "entente-maven-")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if err := os.WriteFile(filepath.Join(folder, "pom.xml"), pom, 0o644); err != nil {
		return "", err
	}
	output := filepath.Join(folder, "classpath")
	cmd := exec.CommandContext(ctx, maven, "-B", "-ntp", "-q",
		"org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath",
		"-DincludeScope=runtime", "-Dmdep.outputFile="+output)
	cmd.Dir = folder
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%w: Maven did not fetch it: %v\n%s", ErrMissing, err, tail(said.String(), 20))
	}
	found, err := os.ReadFile(output)
	if err != nil {
		return "", fmt.Errorf("%w: Maven gave no class path: %v", ErrMissing, err)
	}
	path := strings.TrimSpace(string(found))
	if err := os.WriteFile(answer, []byte(path), 0o644); err != nil {
		return "", err
	}
	return path, nil
}

// tail is the last n lines of s.
func tail(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

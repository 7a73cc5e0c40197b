package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
)

func TestADatabaseThatIsNotThereIsExitCode4(t *testing.T) {
	t.Setenv("NEO4J_PASSWORD", "s3cret")
	file := write(t, "a.txt", goodText)
	nobody := "bolt://" + freeAddress(t)
	for _, args := range [][]string{
		{"import", "--db", nobody, file}, {"verify", "--db", nobody}, {"export", "--db", nobody}, {"serve", "--db", nobody, "--addr", "127.0.0.1:0"},
		{"doctor", "--db", nobody},
	} {
		t.Run(args[0]+" from a Neo4j that does not run", func(t *testing.T) {
			got := entente(t, "", args...)
			got.want(t, 4)
			if all := got.stdout + got.stderr; !strings.Contains(all, nobody) || strings.Contains(all, "s3cret") {
				t.Errorf("it must name the address and no password: %s", all)
			}
		})
	}
	for _, args := range [][]string{{"verify"}, {"export"}, {"explore", "--no-open"}} {
		t.Run(args[0]+" from a file that does not exist", func(t *testing.T) {
			db := newDB(t)
			entente(t, "", append(args, "--db", db)...).want(t, 4, "there is no database at "+db+" yet")
			if _, err := os.Stat(db); err == nil {
				t.Error("it made one")
			}
		})
	}
}

func TestNeo4jFromTheEnvironmentIsUsedAndNamed(t *testing.T) {
	address := "bolt://" + freeAddress(t)
	t.Setenv("NEO4J_URI", address)
	entente(t, "", "verify").want(t, 4, address)
	db := newDB(t) // --db goes before it
	entente(t, "", "import", "--db", db, write(t, "a.txt", goodText)).want(t, 0, "Database: "+db)
}

func TestAWrongPasswordIsExitCode4AndIsNotRepeated(t *testing.T) {
	server := neo4jtest.StartOwn(t, neo4jserver.Options{Auth: true})
	t.Setenv("NEO4J_USERNAME", "neo4j")
	t.Setenv("NEO4J_PASSWORD", "s3cret-and-wrong")
	got := entente(t, "", "import", "--db", server.URI, write(t, "a.txt", goodText))
	got.want(t, 4, "NEO4J_PASSWORD")
	if strings.Contains(got.stdout+got.stderr, "s3cret") {
		t.Errorf("the password is repeated: %s", got.stderr)
	}
}

func TestASecondProcessIsToldWhichFileIsInUse(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--db", db, write(t, "a.txt", goodText)).want(t, 0)
	ctx := t.Context()
	server, _, said := program(ctx, t, "serve", "--db", db, "--addr", "127.0.0.1:0")
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	}()
	// It says where it serves once it has the file.
	for start := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		got := entente(t, "", "verify", "--db", db)
		if got.code == 4 && strings.Contains(got.stderr, db) {
			return
		}
		if time.Since(start) > 10*time.Second {
			t.Fatalf("verify: %d, %s; the server: %v", got.code, got.stderr, said)
		}
	}
}

func TestADamagedFileIsRefusedByNameAndLeftAsItIs(t *testing.T) {
	db := write(t, "test.db", strings.Repeat("this is no database\n", 1000))
	before, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"verify"}, {"import", write(t, "a.txt", goodText)}, {"export"}} {
		entente(t, "", append(args, "--db", db)...).want(t, 5, db)
	}
	if after, err := os.ReadFile(db); err != nil || !bytes.Equal(before, after) {
		t.Errorf("it was changed (%v)", err)
	}
}

// The disk is a real one, of 1 MB, in a name space of its own.
func TestAFullDiskFailsTheImportAndKeepsWhatWasStored(t *testing.T) {
	if err := exec.Command("unshare", "-rm", "true").Run(); err != nil {
		t.Skip("a small disk needs unshare(1) and the right to mount")
	}
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	one := write(t, "one.txt", goodText)
	var long strings.Builder // what no compression makes small
	for i := range 400 {
		filler := make([]byte, 4000)
		_, _ = rand.NewChaCha8([32]byte{byte(i), byte(i >> 8)}).Read(filler)
		fmt.Fprintf(&long, `{"text": "France accused Russia of %d attacks on Monday.", "title": "%x"}`+"\n", i, filler)
	}
	many := write(t, "many.jsonl", long.String())
	script := `mount -t tmpfs -o size=1m tmpfs "$1" || exit 99
"$2" import --db "$1/test.db" "$3" && { "$2" import --db "$1/test.db" "$4"; echo "code $?"; "$2" verify --db "$1/test.db"; }`
	out, err := exec.CommandContext(t.Context(), "unshare", "-rm", "sh", "-c", script, "sh", dir, path, one, many).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, s := range []string{"no space left", "code 1\n", " hold.\n"} {
		if !strings.Contains(string(out), s) {
			t.Errorf("%q is missing from\n%s", s, out)
		}
	}
}

func TestAFullDiskUnderStandardOutputIsAFailure(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("needs /dev/full")
	}
	defer full.Close()
	var stderr bytes.Buffer
	code := run(t.Context(), []string{"extract", "--jsonl"}, strings.NewReader(goodLine), full, &stderr)
	if code != 1 || !strings.Contains(stderr.String(), "no space left on device") {
		t.Errorf("exit code %d, %s", code, stderr.String())
	}
}

func TestAnOutputFileThatCannotBeWrittenIsNamed(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--db", db, write(t, "a.txt", goodText)).want(t, 0)
	out := filepath.Join(t.TempDir(), "no", "such", "map.dot")
	entente(t, "", "export", "--db", db, "--out", out).want(t, 1, out+": no such file or directory")
}

// freeAddress is an address of this machine where nobody listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

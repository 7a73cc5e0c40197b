package embedded_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// The test binary is also the other process that these tests need: with
// this variable set it does what it is told instead of testing.
const roleVariable = "ENTENTE_EMBEDDED_TEST_ROLE"

var roles = map[string]func(path string, args []string) error{
	"write": write,
	"hold":  hold,
}

func TestMain(m *testing.M) {
	name := os.Getenv(roleVariable)
	if name == "" {
		os.Exit(m.Run())
	}
	if err := roles[name](os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// other starts another process in a role, and kills it at the test's end.
func other(t *testing.T, role string, args ...string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), roleVariable+"="+role)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kill(cmd) })
	return cmd, bufio.NewScanner(out)
}

// kill is kill -9.
func kill(cmd *exec.Cmd) {
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}

// put is the nth put of the writer: it replaces three of fifteen documents.
func put(n int) []graph.Batch {
	batches := storetest.Corpus(uint64(n), 3)
	for i := range batches {
		id := graph.DocumentID(fmt.Sprintf("group %d document %d", n%5, i))
		batches[i].Document.ID = id
		batches[i].Document.Title = fmt.Sprint("put ", n)
		for j := range batches[i].Claims {
			batches[i].Claims[j].Document = id
		}
	}
	return batches
}

// write puts one after another, from args[0] on, and says so on standard
// output when each is done.
func write(path string, args []string) error {
	from, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	s, err := embedded.Open(context.Background(), path)
	if err != nil {
		return err
	}
	for n := from; ; n++ {
		if err := s.Put(context.Background(), put(n)...); err != nil {
			return err
		}
		if _, err := fmt.Println(n); err != nil {
			return err
		}
	}
}

// Fifty times a writer is killed at a moment of chance. What it said was
// done is there afterwards; what it was at is there whole or not at all.
func TestKillLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	r := rand.New(rand.NewPCG(1, 1))
	done, rounds := 0, 50
	if testing.Short() {
		rounds = 5
	}
	for round := range rounds {
		cmd, out := other(t, "write", path, strconv.Itoa(done+1))
		timer := time.AfterFunc(time.Duration(r.IntN(120))*time.Millisecond, func() { _ = cmd.Process.Kill() })
		for out.Scan() {
			n, err := strconv.Atoi(out.Text())
			if err != nil || n != done+1 {
				t.Fatalf("round %d: the writer says %q after %d", round, out.Text(), done)
			}
			done = n
		}
		timer.Stop()
		kill(cmd)
		done = lookAfterKill(t, path, done)
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
	if done < rounds/2 {
		t.Errorf("only %d puts in %d rounds: the writer was killed before it did anything", done, rounds)
	}
	t.Logf("%d puts in %d rounds", done, rounds)
}

// lookAfterKill compares a store with the puts up to done, or one more, and
// returns how many there were.
func lookAfterKill(t *testing.T, path string, done int) int {
	t.Helper()
	s, err := embedded.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	list, err := s.Documents(t.Context(), "", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list.Documents {
		if d.Title == fmt.Sprint("put ", done+1) {
			done++
			break
		}
	}
	want := open(t, filepath.Join(t.TempDir(), "want.db"))
	defer want.Close()
	for n := max(1, done-4); n <= done; n++ {
		if err := want.Put(t.Context(), put(n)...); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := everything(t, s), everything(t, want); got != want {
		t.Errorf("after %d puts the store holds\n%.2000s\nand should hold\n%.2000s", done, got, want)
	}
	return done
}

// everything is all that a store answers, as text.
func everything(t testing.TB, s graph.Store) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	must := func(v any, err error) {
		if err = errors.Join(err, e.Encode(v)); err != nil {
			t.Fatal(err)
		}
	}
	list, err := s.Documents(t.Context(), "", 1<<30)
	must(list, err)
	for _, d := range list.Documents {
		batch, err := s.Document(t.Context(), d.ID)
		must(batch, err)
	}
	actors, err := s.FindActors(t.Context(), "", 1<<30)
	must(actors, err)
	for _, a := range actors.Actors {
		profile, err := s.Actor(t.Context(), a.ID, graph.Filter{}, 0)
		must(profile, err)
	}
	counts, err := s.Counts(t.Context(), graph.Filter{}, 1<<30)
	must(counts, err)
	return b.String()
}

func TestKillWhileMaking(t *testing.T) {
	for i := range 10 {
		path := filepath.Join(t.TempDir(), "deep", "er", "graph.db")
		cmd, _ := other(t, "write", path, "1")
		time.Sleep(time.Duration(i) * 2 * time.Millisecond)
		kill(cmd)
		s, err := embedded.Open(t.Context(), path)
		if err != nil {
			t.Fatalf("killed after %d ms: %v", 2*i, err)
		}
		s.Close()
	}
}

// hold opens the store, says so, and waits for its end.
func hold(path string, _ []string) error {
	s, err := embedded.Open(context.Background(), path)
	if err != nil {
		return err
	}
	defer s.Close()
	fmt.Println("open")
	time.Sleep(time.Minute) // it is killed before
	return errors.New("nobody killed me")
}

func TestSecondProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	cmd, out := other(t, "hold", path)
	if !out.Scan() {
		t.Fatal("the other process did not open the store")
	}
	start := time.Now()
	s, err := embedded.Open(t.Context(), path)
	if !errors.Is(err, graph.ErrLocked) {
		t.Fatalf("a second process got %v and error %v, want one that is %q", s, err, graph.ErrLocked)
	}
	for _, w := range []string{path, "stop it", "--db"} {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %v to say so", took)
	}
	kill(cmd)
	if s, err = embedded.Open(t.Context(), path); err != nil {
		t.Fatalf("after the first was killed: %v", err)
	}
	if _, err := embedded.Open(t.Context(), path); !errors.Is(err, graph.ErrLocked) {
		t.Errorf("a second store in one process: %v, want one that is %q", err, graph.ErrLocked)
	}
	s.Close()
	open(t, path)
}

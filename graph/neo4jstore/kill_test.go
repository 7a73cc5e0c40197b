package neo4jstore_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
	"example.org/entente/graph/storetest"
)

// A writer puts groups of documents, over and over, each time with other
// contents: edition 1, 2, 3, ... of every group. It says so before, and after the store
// has acknowledged it.
const (
	groups    = 4
	groupSize = 5
)

// edition is what a group's documents say in one edition.
func edition(group, n int) []graph.Batch {
	batches := storetest.Corpus(uint64(1000*group+n), groupSize)
	for i := range batches {
		d := &batches[i].Document
		d.ID = graph.DocumentID(fmt.Sprintf("group %d, document %d", group, i))
		d.Title = fmt.Sprintf("edition %d", n)
		for j := range batches[i].Claims {
			batches[i].Claims[j].Document = d.ID
		}
	}
	return batches
}

// editions are those of each group that a writer has been told are there,
// and the last that he tried.
type editions struct {
	mu           sync.Mutex
	acknowledged [groups]int
	tried        [groups]int
}

func (e *editions) note(line string) {
	var what string
	var group, n int
	if _, err := fmt.Sscan(line, &what, &group, &n); err != nil {
		return // cut off by the kill
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	switch what {
	case "try":
		e.tried[group] = n
	case "done":
		e.acknowledged[group] = n
	}
}

// check reads every group: nothing acknowledged is lost, nothing half done.
// The next writer goes on from the editions found.
func (e *editions) check(t *testing.T, s *neo4jstore.Store) {
	t.Helper()
	e.mu.Lock()
	defer e.mu.Unlock()
	for group := range groups {
		found := -1
		for i := range groupSize {
			id := edition(group, 0)[i].Document.ID
			got, err := s.Document(t.Context(), id)
			n := 0
			if err == nil {
				if n, err = strconv.Atoi(strings.TrimPrefix(got.Document.Title, "edition ")); err != nil {
					t.Fatal(err)
				}
				want, err := edition(group, n)[i].Prepare()
				if err != nil || inJSON(got.Document, got.Claims, got.Mentions) != inJSON(want.Document, want.Claims, want.Mentions) {
					t.Errorf("%s is not edition %d as it was put (%v)", id, n, err)
				}
			}
			if found >= 0 && n != found {
				t.Errorf("%s is of edition %d, another document of the same put of %d", id, n, found)
			}
			found = n
		}
		if found < e.acknowledged[group] || found > e.tried[group] {
			t.Errorf("group %d is of edition %d: acknowledged was %d, the last tried %d", group, found, e.acknowledged[group], e.tried[group])
		}
		e.acknowledged[group], e.tried[group] = found, found
	}
}

func inJSON(values ...any) string {
	b, err := json.Marshal(values)
	if err != nil {
		panic(err) // documents and claims always marshal
	}
	return string(b)
}

// write puts editions after those of e until ctx ends or a put fails, and
// tells say.
func write(ctx context.Context, s *neo4jstore.Store, last [groups]int, say func(string)) error {
	for {
		for group := range groups {
			last[group]++
			say(fmt.Sprintln("try", group, last[group]))
			if err := s.Put(ctx, edition(group, last[group])...); err != nil {
				return err
			}
			say(fmt.Sprintln("done", group, last[group]))
		}
	}
}

// TestWriterProcess is not a test: it is the process that the next test
// kills.
func TestWriterProcess(t *testing.T) {
	uri := os.Getenv("ENTENTE_TEST_WRITER")
	if uri == "" {
		t.Skip("the writing half of another test")
	}
	var last [groups]int
	if _, err := fmt.Sscan(os.Getenv("ENTENTE_TEST_EDITIONS"), &last[0], &last[1], &last[2], &last[3]); err != nil {
		t.Fatal(err)
	}
	s, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: uri, Username: os.Getenv("NEO4J_TEST_USERNAME"), Password: os.Getenv("NEO4J_TEST_PASSWORD")})
	if err != nil {
		t.Fatal(err)
	}
	t.Fatal(write(t.Context(), s, last, func(line string) { _, _ = os.Stdout.WriteString(line) }))
}

func TestKilledWhileWriting(t *testing.T) {
	const rounds = 50
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	e, r := &editions{}, rand.New(rand.NewPCG(1, 1))
	for round := range rounds {
		cmd := exec.Command(os.Args[0], "-test.run=^TestWriterProcess$", "-test.v")
		cmd.Env = append(os.Environ(), "ENTENTE_TEST_WRITER="+c.URI,
			"ENTENTE_TEST_EDITIONS="+strings.Trim(fmt.Sprint(e.acknowledged), "[]"))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Kill it some time after it has begun its first, second or third put.
		begun, last := 0, 1+r.IntN(3)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			e.note(lines.Text())
			if strings.HasPrefix(lines.Text(), "try") {
				if begun++; begun == last {
					time.AfterFunc(time.Duration(r.IntN(int(200*time.Millisecond))), func() { _ = cmd.Process.Kill() })
				}
			}
		}
		_ = cmd.Wait()
		ask(t, c, "MATCH (s:Entente) SET s.revision = s.revision") // waits for the end of what it was at
		e.check(t, s)
		if round%10 == 9 {
			sound(t, c)
		}
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
	sum := 0
	for _, n := range e.acknowledged {
		sum += n
	}
	t.Logf("%d rounds, %d puts", rounds, sum)
	if sum < rounds/2 {
		t.Errorf("only %d puts came through: the kills came too early to test anything", sum)
	}
}

func TestServerKilledWhileWriting(t *testing.T) {
	server := neo4jtest.StartOwn(t, neo4jserver.Options{})
	c := neo4jstore.Config{URI: server.URI}
	s, err := neo4jstore.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	e := &editions{}
	for round := range 3 {
		ctx, stop := context.WithCancel(t.Context())
		ended, begun := make(chan struct{}), make(chan struct{}, 1000)
		go func() {
			defer close(ended)
			_ = write(ctx, s, e.acknowledged, func(line string) { e.note(line); begun <- struct{}{} })
		}()
		for range 2*groups + 1 { // the first group's second edition is under way
			<-begun
		}
		time.Sleep(time.Duration(20*round) * time.Millisecond)
		server.Kill()
		stop()
		<-ended
		if err := server.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		e.check(t, s)
		sound(t, c)
	}
	t.Logf("editions %v", e.acknowledged)
}

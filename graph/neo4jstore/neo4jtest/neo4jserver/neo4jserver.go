// Package neo4jserver holds a real Neo4j server as a child process, from the
// jars that Maven fetches: for tests, and for nothing that a user runs.
package neo4jserver

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Options say how a server is set up. With the zero value it lets everybody in.
type Options struct {
	Auth     bool     // only user neo4j with [Password] may come in
	Folder   string   // where its data goes; a temporary folder, removed by Stop, if empty
	Settings []string // lines of neo4j.conf, besides or instead of the usual
	Java     []string // options of the Java machine, after the usual ones
}

// Password is that of user neo4j on a server with Options.Auth.
const Password = "only-for-tests"

// A Server is a running Neo4j.
type Server struct {
	URI      string // of Bolt, on the loopback address
	Username string // empty without Options.Auth
	Password string

	options Options
	folder  string
	port    int
	process *exec.Cmd
	ended   chan struct{} // closed when the process has ended
	release func()        // gives up the lock on a temporary folder
}

// Start starts a server and waits until it answers, 4 to 20 seconds. It
// returns ErrMissing if Java (17 or newer) or Maven is not there. Stop it with Stop; on
// Linux it dies with this process at the latest.
func Start(ctx context.Context, o Options) (*Server, error) {
	s := &Server{options: o, folder: o.Folder, release: func() {}}
	if o.Auth {
		s.Username, s.Password = "neo4j", Password
	}
	if s.folder == "" {
		var err error
		if s.folder, s.release, err = temporaryFolder(ctx); err != nil {
			return nil, err
		}
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s.port, s.URI = port, fmt.Sprintf("bolt://127.0.0.1:%d", port)
	if err := s.run(ctx); err != nil {
		s.Stop()
		return nil, err
	}
	if o.Auth {
		if err := s.setPassword(ctx); err != nil {
			s.Stop()
			return nil, err
		}
	}
	return s, nil
}

// freePort is a port that nobody listens on now. Port 0 would not do: the
// server does not tell which one it got.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port, nil
}

func (s *Server) run(ctx context.Context) error {
	java, err := exec.LookPath("java")
	if err != nil {
		return fmt.Errorf("%w: install Java 17 or newer, or name a server for tests in NEO4J_TEST_URI", ErrMissing)
	}
	path, err := classPath(ctx)
	if err != nil {
		return err
	}
	if err := writeSettings(s.folder, s.port, s.options); err != nil {
		return err
	}
	console, err := os.Create(filepath.Join(s.folder, "console.log"))
	if err != nil {
		return err
	}
	defer func() { _ = console.Close() }()
	s.process = exec.Command(java, slices.Concat(jvm, s.options.Java, []string{"-cp", path, "org.neo4j.server.CommunityEntryPoint",
		"--home-dir=" + s.folder, "--config-dir=" + filepath.Join(s.folder, "conf")})...)
	s.process.Stdout, s.process.Stderr = console, console
	dieWithParent(s.process)
	s.ended = make(chan struct{})
	started := make(chan error)
	go func() {
		runtime.LockOSThread() // see dieWithParent
		err := s.process.Start()
		started <- err
		if err == nil {
			_ = s.process.Wait()
			close(s.ended)
		}
	}()
	if err := <-started; err != nil {
		s.process = nil
		return err
	}
	return s.awaitAnswer(ctx)
}

// awaitAnswer waits until the server answers a greeting, whoever it lets in.
func (s *Server) awaitAnswer(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Minute)
	defer cancel()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.NoAuth())
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(context.WithoutCancel(ctx)) }()
	for {
		err := driver.VerifyConnectivity(ctx)
		if e, ok := err.(*neo4j.Neo4jError); err == nil || ok && e.HasSecurityCode() {
			return nil
		}
		select {
		case <-s.ended:
			log, _ := os.ReadFile(filepath.Join(s.folder, "console.log"))
			return fmt.Errorf("the Neo4j server ended while it started:\n%s", tail(string(log), 30))
		case <-ctx.Done():
			return fmt.Errorf("the Neo4j server did not answer in time: %w", ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// setPassword replaces the password that a new server must have changed.
func (s *Server) setPassword(ctx context.Context) error {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth("neo4j", "neo4j", ""))
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	_, err = neo4j.ExecuteQuery(ctx, driver, "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new",
		map[string]any{"new": Password}, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("system"))
	return err
}

// Kill ends the server at once, as kill -9 does, and waits until it is gone.
func (s *Server) Kill() {
	if s.process != nil {
		_ = s.process.Process.Kill()
		<-s.ended
		s.process = nil
	}
}

// Restart starts a server again that was killed, on the same data and port.
func (s *Server) Restart(ctx context.Context) error {
	s.Kill()
	return s.run(ctx)
}

// Stop ends the server in order, or kills it after 20 seconds, and removes
// its data if they stand in a temporary folder.
func (s *Server) Stop() {
	if s.process != nil {
		_ = s.process.Process.Signal(syscall.SIGTERM)
		select {
		case <-s.ended:
			s.process = nil
		case <-time.After(20 * time.Second):
			s.Kill()
		}
	}
	if s.options.Folder == "" {
		_ = os.RemoveAll(s.folder)
	}
	s.release()
}

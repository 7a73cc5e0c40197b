package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/entente/cmd/entente/internal/early"
	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/web/diagram"
)

func newDoctor(a *app) *cobra.Command {
	var db database
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Say what works here, and what to install for the rest",
		Long: `doctor tries out what the program needs (a database, the reader, drawing), and
looks for what it can use (a browser, a terminal) and what its tests need (Java,
Maven, Chromium). It fails only where something that the program needs does not work.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var needed error
			var rows [][]string
			for _, c := range checks(a, &db) {
				said, err := c.try(cmd.Context())
				if cmd.Context().Err() != nil {
					return cmd.Context().Err()
				}
				state := "ok"
				if err != nil {
					state, said = "no", err.Error()
					if c.needed {
						state, needed = "FAILS", errors.Join(needed, err)
					}
				}
				rows = append(rows, []string{state, c.name, printable(said)})
			}
			if err := a.print(table(rows)); err != nil {
				return err
			}
			if needed != nil {
				return summary{"something that the program needs does not work (see above)", needed}
			}
			return nil
		},
	}
	db.add(cmd)
	return cmd
}

// A check tries one thing out and says what it found, or what to do.
type check struct {
	name   string
	needed bool
	try    func(context.Context) (string, error)
}

func checks(a *app, db *database) []check {
	return []check{
		{"program", true, func(context.Context) (string, error) { return strings.TrimSpace(early.Version()), nil }},
		{"database", true, func(ctx context.Context) (string, error) { return tryDatabase(ctx, db) }},
		{"reading", true, tryReading},
		{"drawing", true, tryDrawing},
		{"browser", false, tryBrowser},
		{"terminal", false, a.tryTerminal},
		{"java (for tests with Neo4j)", false, tryProgram("java", "apt-get install openjdk-17-jre-headless")},
		{"maven (for tests with Neo4j)", false, tryProgram("mvn", "apt-get install maven")},
		{"chromium (for browser tests)", false, tryProgram("chromium", "apt-get install chromium")},
	}
}

// tryDatabase opens the database if there is one, and else tries whether one
// could be made.
func tryDatabase(ctx context.Context, db *database) (string, error) {
	address, saidBy := db.address()
	if path := embeddedPath(address); path != "" {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return tryFolder(path, saidBy != "")
		}
	}
	s, address, err := db.open(ctx, &app{quiet: true}, true)
	if errors.Is(err, graph.ErrLocked) {
		return address + ": in use, as while it is served", nil
	}
	if err != nil {
		return "", err
	}
	defer func() { _ = s.Close() }() // it was read only
	if err := s.Ping(ctx); err != nil {
		return "", err
	}
	c, err := s.Counts(ctx, graph.Filter{}, 1)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s: %s, %s", address, count(c.Documents, "document"), count(c.All.Claims, "claim")), nil
}

// tryFolder tries whether a database could be made at path.
func tryFolder(path string, ours bool) (string, error) {
	dir := filepath.Dir(path)
	if ours {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return "", fmt.Errorf("the folder of the database: %w; choose another with --db", err)
		}
	}
	f, err := os.CreateTemp(dir, ".doctor-")
	if err != nil {
		return "", fmt.Errorf("no database can be made in %s: %w; choose another with --db", dir, plain(err))
	}
	f.Close()
	return path + ": none yet; an import makes it", os.Remove(f.Name())
}

// tryReading reads a sentence.
func tryReading(ctx context.Context) (string, error) {
	start := time.Now()
	text := "The foreign minister of France met the foreign minister of Japan in Paris on Monday."
	_, b, err := read(ctx, newPipeline().Read, importer.Article{Document: graph.Document{ID: "doctor", Text: text}})
	if err != nil {
		return "", err
	}
	if len(b.Claims) == 0 {
		return "", fmt.Errorf("nothing was found in %q: %w", text, errBroke)
	}
	return fmt.Sprintf("English; a first sentence took %v", time.Since(start).Round(time.Millisecond)), nil
}

// tryDrawing has a worker lay out a map.
func tryDrawing(ctx context.Context) (string, error) {
	start := time.Now()
	r := diagram.NewRenderer(diagram.Config{Workers: 1, Limit: 15 * time.Second})
	defer func() { _ = r.Close() }() // its worker is killed
	if err := r.Ready(ctx); err != nil {
		return "", err
	}
	return fmt.Sprintf("Graphviz, in a process of its own; ready after %v", time.Since(start).Round(time.Millisecond)), nil
}

func tryBrowser(context.Context) (string, error) {
	command := browserCommand()
	if command == nil {
		return "", errors.New("none can be opened from here; explore prints the address to open")
	}
	return command[0] + " opens it", nil
}

func (a *app) tryTerminal(context.Context) (string, error) {
	if !a.fancy(a.stderr) {
		return "", errors.New("messages go to no terminal, or to a plain one: a line now and then instead of a bar")
	}
	return "progress is shown as a bar", nil
}

// tryProgram looks for a program that only developers need.
func tryProgram(name, install string) func(context.Context) (string, error) {
	return func(ctx context.Context) (string, error) {
		if _, err := exec.LookPath(name); err != nil {
			how := ""
			if runtime.GOOS == "linux" {
				how = "; on Debian: " + install
			}
			return "", fmt.Errorf("not installed%s", how)
		}
		out, err := exec.CommandContext(ctx, name, "--version").Output()
		if err != nil {
			return "", fmt.Errorf("%s --version: %w", name, err)
		}
		first, _, _ := strings.Cut(strings.TrimSpace(colours.ReplaceAllString(string(out), "")), "\n")
		return first, nil
	}
}

// colours are what programs put around their words even where no terminal is.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

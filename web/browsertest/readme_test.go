package browsertest

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"example.org/entente/graph/neo4jstore/neo4jtest"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// explore runs the program itself on the sample, as README says, and returns its address.
func explore(t *testing.T, args ...string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "entente")
	build := exec.Command("go", "build", "-o", program, "./cmd/entente")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(program, append([]string{"explore", "--sample", "--no-open"}, args...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Log(err) // interrupted, as it should be
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(strings.TrimSpace(line), "/")
}

// The query of README's first ten minutes, typed into the page, gives the rows
// that README shows, and its nodes are a map.
func TestTheQueryInREADME(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile("(?s)```sh\n\\./entente query --sample '([^']+)'\n```\n.*?```text\n(.*?)```\n").FindStringSubmatch(string(readme))
	if asked == nil {
		t.Fatal("README has no query with what it gives")
	}
	var want [][]string
	for i, line := range strings.Split(strings.TrimSpace(asked[2]), "\n") {
		if i != 1 { // the rule under the head
			want = append(want, regexp.MustCompile(`\s{2,}`).Split(strings.TrimSpace(line), -1))
		}
	}
	for _, store := range []string{"embedded", "Neo4j"} {
		t.Run(store, func(t *testing.T) {
			need(t, shared.missing)
			var args []string
			if store == "Neo4j" {
				n := neo4jtest.Start(t)
				t.Setenv("NEO4J_USERNAME", n.Username)
				t.Setenv("NEO4J_PASSWORD", n.Password)
				args = []string{"--db", n.URI}
			}
			b := newTab(t, explore(t, args...), wide)
			b.open("/")
			b.follow(link(`//nav//a[text()="Ask"]`))
			b.until("the editor", `document.documentElement.dataset.editor === "ready"`)
			b.typed(asked[1])
			b.do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
			b.answered("4 rows")
			if got := value[[][]string](b, `[...document.querySelectorAll("#as-table tr")].map(r => [...r.cells].map(c => c.textContent))`); !reflect.DeepEqual(got, want) {
				t.Errorf("the page shows %q and README %q", got, want)
			}
			b.write("MATCH (m:Actor)-[r:MEDIATES]->(p:Actor) RETURN m, r, p")
			b.click("#run")
			b.answered("4 rows")
			b.shows("#as-map svg", "Ireland", "Denmark", "mediates")
			shot(b, "wide-ask-readme-"+strings.ToLower(store))
		})
	}
}

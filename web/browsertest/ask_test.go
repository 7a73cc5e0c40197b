package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/web/webtest"
	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// serveNeo4j starts a server on the batches in a real Neo4j.
func serveNeo4j(t *testing.T, batches ...graph.Batch) string {
	t.Helper()
	n := neo4jtest.Start(t)
	store, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: n.URI, Username: n.Username, Password: n.Password})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Put(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	return serveOn(t, store)
}

// asking runs a test on a server for each store that answers queries.
func asking(t *testing.T, test func(t *testing.T, base string)) {
	t.Helper()
	for name, start := range map[string]func(*testing.T, ...graph.Batch) string{"embedded": serve, "Neo4j": serveNeo4j} {
		t.Run(name, func(t *testing.T) {
			need(t, shared.missing)
			base := start(t, webtest.Batches()...)
			r, err := http.Get(base + "/ask")
			if err != nil {
				t.Fatal(err)
			}
			_ = r.Body.Close()
			if r.StatusCode == http.StatusNotImplemented {
				t.Skip("this store answers no queries")
			}
			test(t, base)
		})
	}
}

// until waits for an expression to be true in the page, 10 s at most.
func (b *tab) until(what, expression string) {
	b.t.Helper()
	if !value[bool](b, fmt.Sprintf(`new Promise(r => { let n = 0; const f = () => (%s) ? r(true) : n++ > 400 ? r(false) : setTimeout(f, 25); f() })`, expression)) {
		b.t.Fatalf("%s: not within 10 s: %s", b.path(), what)
	}
}

// openAsk opens a page of questions and waits for the editor and its first check.
func (b *tab) openAsk(path string) {
	b.t.Helper()
	b.open(path)
	b.until("the editor", `document.documentElement.dataset.editor === "ready"`)
}

const inEditor = `document.getElementById("editor").shadowRoot.querySelector`

// write types a query into the editor in place of what is there.
func (b *tab) write(query string) {
	b.t.Helper()
	value[bool](b, `(`+inEditor+`(".cm-content").focus(), document.execCommand("selectAll"), true)`)
	if query == "" {
		b.do(chromedp.KeyEvent(kb.Backspace))
	} else {
		// The editor takes a paste in at once, with what is selected; keys and changes of the page's text it notices when it comes to it.
		value[bool](b, fmt.Sprintf(`(() => {
			const words = new DataTransfer();
			words.setData("text/plain", %q);
			`+inEditor+`(".cm-content").dispatchEvent(new ClipboardEvent("paste", {clipboardData: words, bubbles: true, cancelable: true, composed: true}));
			return true;
		})()`, query))
	}
	b.until("the text "+query, fmt.Sprintf(`document.getElementById("query").value === %q`, query))
}

// typed presses the keys of a query, one after the other, in an empty editor.
func (b *tab) typed(query string) {
	b.t.Helper()
	value[bool](b, `(`+inEditor+`(".cm-content").focus(), true)`)
	for i, line := range strings.Split(query, "\n") {
		if i > 0 {
			b.enter()
		}
		b.do(chromedp.KeyEvent(line))
	}
	if got, want := value[string](b, `document.getElementById("query").value`), query; got != want {
		b.t.Fatalf("typed is\n%s\nand not\n%s", got, want)
	}
}

// enter presses Enter as a keyboard does: no character comes where the page has taken the key.
func (b *tab) enter() {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		for _, kind := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeRawKeyDown, input.DispatchKeyEventTypeKeyUp} {
			if _, err := chromedp.Call(ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kind, Key: "Enter", Code: "Enter", WindowsVirtualKeyCode: 13}); err != nil {
				return err
			}
		}
		return nil
	}))
}

// answered waits for an answer with these words in its heading.
func (b *tab) answered(words string) {
	b.t.Helper()
	b.until("an answer: "+words, fmt.Sprintf(`document.querySelector("#answer h2")?.textContent.includes(%q) && document.getElementById("cancel").hidden`, words))
	b.settled()
}

const attacks = "MATCH (a:Actor)-[r:ATTACKS]->(b:Actor) RETURN a, r, b, r.claims AS n ORDER BY a.name"

// A reader writes a query and runs it by keyboard alone, sees its words in
// their colours, looks at each view of the answer, and opens the evidence beside it.
func TestAskByKeyboard(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.openAsk("/ask")
		b.typed("MATCH (a:Actor)-[r:ATTACKS]->(b:Actor)\nRETURN a, r, b, r.claims AS n\nORDER BY a.name")
		colours := value[map[string]string](b, `Object.fromEntries([...document.getElementById("editor").shadowRoot.querySelectorAll(".cm-line span")].map(e => [e.textContent, getComputedStyle(e).color]))`)
		seen := map[string]string{}
		for _, word := range []string{"MATCH", "Actor", "claims"} {
			if other, twice := seen[colours[word]]; colours[word] == "" || twice {
				t.Errorf("%s has the colour %q, as has %q", word, colours[word], other)
			}
			seen[colours[word]] = word
		}
		b.do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		b.answered("3 rows")
		if !strings.HasPrefix(b.path(), "/ask?q=MATCH") {
			t.Errorf("the address is %s", b.path())
		}
		b.shows(".took", "in ", "s")
		b.shows("#as-map svg", "Northland", "Free Strait Movement", "attacks")
		if value[bool](b, `["as-table", "as-json", "as-plan"].some(id => !document.getElementById(id).hidden)`) {
			t.Error("more than one view is shown")
		}
		measure(b, "the answer's map")
		for view, words := range map[string][]string{"as-table": {"Free Strait Movement", "ATTACKS"}, "as-json": {`"$type": "Relationship"`}, "as-plan": {"Operator"}} {
			value[bool](b, fmt.Sprintf(`(document.querySelector('.views a[href="#%s"]').focus(), true)`, view))
			b.do(chromedp.KeyEvent(kb.Enter))
			b.settled()
			b.shows("#"+view, words...)
			if value[bool](b, `!document.getElementById("as-map").hidden`) {
				t.Errorf("the map stays beside %s", view)
			}
		}
		b.click(`.views a[href="#as-map"]`)
		value[bool](b, `(document.querySelector("#as-map .tie.material-conflict").focus(), true)`)
		b.do(chromedp.KeyEvent(kb.Enter))
		b.until("the panel", `document.activeElement.id === "panel"`)
		b.shows("#panel h2", "attacks")
		b.shows("#panel blockquote", "attacked")
		b.shows("#answer h2", "3 rows")
		b.do(chromedp.KeyEvent(kb.Escape))
		if value[bool](b, `document.getElementById("panel") !== null || !document.activeElement.matches("#as-map .tie")`) {
			t.Error("Escape does not close the panel and lead back to the line")
		}
	})
}

// What the map and the table of an answer name opens beside the answer: an
// actor, from there a relation, from there the text. Without leave of the reader nothing is lost.
func TestAskPanel(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.openAsk("/ask")
		b.write(attacks)
		b.click("#run")
		b.answered("3 rows")
		b.click(`#as-map .actor[aria-label^="Northland"]`)
		b.until("the actor", `document.querySelector("#panel h2")?.textContent === "Northland"`)
		b.click("#panel .ties a")
		b.until("its relation", `document.querySelector("#panel blockquote")`)
		b.click(`.views a[href="#as-table"]`)
		b.click("#as-table tbody tr:last-child td:nth-child(2) a")
		b.until("another relation", `document.querySelector("#panel h2").textContent.includes("attacks")`)
		b.shows("#panel h2", "police (Eastbay)", "protesters (Eastbay)")
		b.click("#panel .close")
		if value[bool](b, `document.getElementById("panel") !== null`) {
			t.Error("the panel does not close")
		}
		b.click("#as-table tbody tr:first-child td:nth-child(2) a")
		b.until("the first relation", `document.querySelector("#panel blockquote")`)
		b.follow(link(`//a[text()="read it in the text"]`))
		if !strings.HasPrefix(b.path(), "/documents/") {
			t.Errorf("the link leads to %s", b.path())
		}
	})
}

// Faults are underlined at their place with what may have been meant, and an
// earlier answer stays.
func TestAskFaults(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.tolerate("/ask", "/api/v1/query")
		b.openAsk("/ask")
		b.write("MATCH (a:Actor) RETURN count(a) AS n")
		b.click("#run")
		b.answered("1 row")
		b.write("MATCH (a:Actor)\nRETURN tuUpper(a.name)")
		b.until("a line under the fault", inEditor+`(".cm-lintRange-error")?.textContent === "tuUpper"`)
		b.click("#run")
		b.until("the fault", `document.querySelector(".fault")`)
		b.shows(".fault", "Unknown function 'tuUpper'", "Did you mean toUpper?", "RETURN tuUpper(a.name)")
		b.shows("#answer", "1 row")
		b.shows("#fault", "Below is still the answer to the earlier query.")
		b.write("MATCH (a:Actr) RETURN a")
		b.until("a line under the label", inEditor+`(".cm-lintRange-warning")?.textContent === "Actr"`)
		b.click("#run")
		b.answered("No rows")
		b.shows("#answer .note", "No node has the label Actr; did you mean Actor?")
		if value[bool](b, `document.querySelector(".fault") !== null`) {
			t.Error("the fault of an earlier query stays")
		}
	})
}

// What may stand at the cursor is offered: labels, types, properties,
// functions and parameters, each where it belongs.
func TestAskCompletion(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.tolerate("/ask", "/api/v1/query")
		b.openAsk("/ask")
		b.until("the schema", `performance.getEntriesByType("resource").some(r => r.name.endsWith("/api/v1/schema") && r.responseEnd > 0)`)
		for _, c := range []struct{ typed, want, not string }{
			{"MATCH (a:Ac", "Actor", "ACCUSES"},
			{"MATCH (a)-[:ACC", "ACCUSES", "Actor"},
			{"MATCH (a)-[:ATTACKS|ACC", "ACCUSES", "Actor"},
			{"MATCH (a:Actor) RETURN a.na", "name", "Actor"},
			{"MATCH (a:Actor {coun", "country", "ACCUSES"},
			{"RETURN toUp", "toUpper", "Actor"},
			{"MATCH (someone:Actor) RETURN some", "someone", "ACCUSES"},
			{"RETURN $somebody + $som", "somebody", "Actor"},
			{"CALL db.la", "db.labels", "Actor"},
		} {
			b.write("")
			value[bool](b, `(`+inEditor+`(".cm-content").focus(), true)`)
			b.do(chromedp.KeyEvent(c.typed))
			options := `[...document.getElementById("editor").shadowRoot.querySelectorAll(".cm-tooltip-autocomplete li .cm-completionLabel")].map(e => e.textContent)`
			b.until("completion of "+c.typed, options+fmt.Sprintf(`.includes(%q)`, c.want))
			if value[bool](b, options+fmt.Sprintf(`.includes(%q)`, c.not)) {
				t.Errorf("%s: %s is offered", c.typed, c.not)
			}
			b.do(chromedp.KeyEvent(kb.Escape))
		}
		b.write("")
		value[bool](b, `(`+inEditor+`(".cm-content").focus(), true)`)
		b.do(chromedp.KeyEvent("MATCH (a:Acto"))
		b.until("completion", inEditor+`(".cm-tooltip-autocomplete li[aria-selected]")`)
		b.do(chromedp.KeyEvent("r"))
		b.until("an end of it where the word is whole", `!`+inEditor+`(".cm-tooltip-autocomplete")`)

		b.write("")
		value[bool](b, `(`+inEditor+`(".cm-content").focus(), true)`)
		b.do(chromedp.KeyEvent("RETURN toUp"))
		b.until("completion", inEditor+`(".cm-tooltip-autocomplete li[aria-selected]")`)
		value[bool](b, `new Promise(r => setTimeout(() => r(true), 150))`) // it takes no key that was meant for the text
		b.do(chromedp.KeyEvent(kb.Enter))
		if text := value[string](b, `document.getElementById("query").value`); !strings.HasPrefix(text, "RETURN toUpper(") {
			t.Errorf("Enter makes %q", text)
		}
	})
}

// A link holds a query and does not run it; parameters have fields of their
// own; what was asked is kept on this machine until it is forgotten.
func TestAskParametersAndHistory(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.openAsk("/ask?q=RETURN+%24n+*+6+AS+product%2C+%24name+AS+name&p.n=7&t.n=number&p.name=x")
		b.shows("#held", "It has not been run")
		if value[bool](b, `document.querySelector("#answer h2") !== null`) {
			t.Error("the link has run the query")
		}
		b.click("#run")
		b.answered("1 row")
		b.shows("#as-table", "42", "x")
		b.write("RETURN $n + $other AS sum")
		b.until("a field for the new parameter", `document.querySelector('[name="p.other"]') && !document.querySelector('[name="p.name"]')`)
		if n := value[string](b, `document.querySelector('[name="p.n"]').value + document.querySelector('[name="t.n"]').value`); n != "7number" {
			t.Errorf("the other parameter is now %s", n)
		}
		b.do(chromedp.SendKeys(`[name="p.other"]`, "35"))
		value[bool](b, `(document.querySelector('[name="t.other"]').value = "number", true)`)
		b.click("#run")
		b.answered("1 row")
		b.shows("#as-table", "42")

		b.openAsk("/ask")
		b.click("#history summary")
		b.shows("#history", "$n = 7, $other = 35", "RETURN $n + $other AS sum", "$n = 7, $name = x")
		b.click("#history li:nth-child(2) button")
		if got := value[string](b, `document.getElementById("query").value + [...document.querySelectorAll("#params input, #params select")].map(e => e.value)`); got != "RETURN $n * 6 AS product, $name AS name7,number,x,text" {
			t.Errorf("the history gives back %q", got)
		}
		b.click("#forget")
		b.open("/ask")
		if !value[bool](b, `document.getElementById("history").hidden && localStorage.length === 0`) {
			t.Error("what was asked is not forgotten")
		}
	})
}

// A ready question is filled in and asked; its Cypher can be seen.
func TestReadyQuestion(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.openAsk("/ask")
		b.do(chromedp.SendKeys(`.ready li:nth-child(2) [name="p.who"]`, "Lake Republic"))
		b.click(`.ready li:nth-child(2) button`)
		b.answered("row")
		b.shows("#as-map svg", "Lake Republic", "Eastbay", "negotiates with")
		if text := value[string](b, `document.getElementById("query").value`); !strings.HasPrefix(text, "MATCH (a:Actor {name: $who})") {
			t.Errorf("the console holds %q", text)
		}
		if got := value[string](b, `document.querySelector('#params [name="p.who"]').value`); got != "Lake Republic" {
			t.Errorf("the blank is now %q", got)
		}
		b.do(chromedp.Clear(`#params [name="p.who"]`), chromedp.SendKeys(`#params [name="p.who"]`, "lake"))
		b.click("#run")
		b.until("whom it was taken for", `document.querySelector("#answer .note")?.textContent.includes("is taken for Lake Republic")`)
		b.tolerate("/ask")
		b.do(chromedp.Clear(`#params [name="p.who"]`), chromedp.SendKeys(`#params [name="p.who"]`, "Lake Repblic"))
		b.click("#run")
		b.until("the fault", `document.querySelector(".fault")`)
		b.shows(".fault", "is nobody's name here; did you mean Lake Republic?")
	})
}

// A query that is cancelled says so at once, and the next one is answered.
func TestAskCancel(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.openAsk("/ask")
		b.write("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)")
		b.click("#run")
		b.until("the time", `/Running for [1-9]/.test(document.getElementById("state").textContent)`)
		b.click("#cancel")
		b.until("the end", `document.getElementById("state").textContent.startsWith("Cancelled after") && document.getElementById("cancel").hidden`)
		b.write("UNWIND range(1, 5000) AS x RETURN x")
		b.click("#run")
		b.answered("The first 1,000 rows of more")
	})
}

// An answer is saved as a file in each form, and the page stays as it is.
func TestAskDownloads(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		folder := t.TempDir()
		b.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := chromedp.Call(ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
				Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: folder,
			})
			return err
		}))
		b.openAsk("/ask")
		b.write("MATCH (a:Actor)-[r:ATTACKS]->(b:Actor) RETURN a, r, b, '=1' AS formula ORDER BY a.name LIMIT $n")
		b.until("a field", `document.querySelector('[name="p.n"]')`)
		b.do(chromedp.SendKeys(`[name="p.n"]`, "2"))
		value[bool](b, `(document.querySelector('[name="t.n"]').value = "number", true)`)
		for name, want := range map[string]string{"csv": "a,r,b,formula\n", "json": `{"columns":["a","r","b","formula"]`, "svg": "<svg"} {
			b.click(fmt.Sprintf(`button[formaction="/ask.%s"]`, name))
			var file []byte
			for range 400 {
				if file, _ = os.ReadFile(filepath.Join(folder, "answer."+name)); len(file) > 0 {
					break
				}
				time.Sleep(25 * time.Millisecond)
			}
			if !strings.Contains(string(file), want) {
				t.Errorf("answer.%s: %.300s", name, file)
			}
			if name == "csv" && !strings.Contains(string(file), ",'=1\n") {
				t.Errorf("a spreadsheet would compute: %.300s", file)
			}
		}
		if !strings.HasPrefix(value[string](b, `document.getElementById("query").value`), "MATCH") || b.path() != "/ask" {
			t.Errorf("the page is now %s", b.path())
		}
	})
}

// Text from outside stays text: in names of nodes, values, columns, hints,
// faults, parameters, the history, the map and the panel.
func TestAskHostileText(t *testing.T) {
	const evil = `<script>window.evil = 1</script><img src=x onerror="window.evil = 2">`
	start := map[string]func(*testing.T, ...graph.Batch) string{"embedded": serve, "Neo4j": serveNeo4j}
	for name, start := range start {
		t.Run(name, func(t *testing.T) {
			need(t, shared.missing)
			batch := names()
			batch.Actors[9].Name = evil
			b := newTab(t, start(t, batch), wide)
			b.tolerate("/ask", "/api/v1/query")
			b.openAsk("/ask")
			b.write("MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r, b, a.name AS name, $x AS `" + evil + "` ORDER BY name")
			b.until("a field", `document.querySelector('[name="p.x"]')`)
			b.do(chromedp.SendKeys(`[name="p.x"]`, evil))
			b.click("#run")
			b.answered("row")
			b.shows("#as-map svg", "<script>")
			for _, view := range []string{"table", "json", "plan"} {
				b.click(`.views a[href="#as-` + view + `"]`)
				b.shows("#as-"+view, map[string]string{"table": evil, "json": `\u003cscript`, "plan": "Operator"}[view])
			}
			b.click(`.views a[href="#as-table"]`)
			value[bool](b, `([...document.querySelectorAll("#as-table td a.node")].find(a => a.textContent.includes("<script>")).click(), true)`)
			b.until("the panel", `document.querySelector("#panel h2")?.textContent.includes("<script>")`)
			b.write("MATCH (a:`" + evil + "`) RETURN a")
			b.click("#run")
			b.answered("No rows")
			b.shows("#answer .note", "<img src=x")
			b.write("RETURN `" + evil + "`")
			b.click("#run")
			b.until("the fault", `document.querySelector(".fault")`)
			b.shows(".fault", "<img src=x")
			b.until("a line under it", inEditor+`(".cm-lintRange-error")`)
			b.open("/ask?q=" + url.QueryEscape("RETURN '"+evil+"'"))
			b.openAsk("/ask")
			b.click("#history summary")
			b.shows("#history", "<img src=x")
			if value[bool](b, `window.evil !== undefined || document.querySelector("#content img, #content script") !== null`) {
				t.Error("text has become a part of the page")
			}
		})
	}
}

// Without JavaScript the page is a form, and all views of the answer are on
// the next page.
func TestAskWithoutJavaScript(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		b := newTab(t, base, wide)
		b.tolerate("/ask")
		b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			return err
		}))
		b.do(chromedp.Navigate(base+"/ask"), chromedp.WaitVisible("#query"))
		b.do(chromedp.SendKeys("#query", attacks), chromedp.Click("#run", chromedp.NodeVisible), chromedp.WaitVisible("#as-table"))
		for _, visible := range []string{"#as-map svg", "#as-json", "#as-plan"} {
			b.do(chromedp.WaitVisible(visible))
		}
		shot(b, "wide-ask-plain-"+strings.ToLower(t.Name()[strings.LastIndex(t.Name(), "/")+1:]))
		b.do(chromedp.Click(".ready > summary", chromedp.NodeVisible), chromedp.Click(".ready li:nth-child(4) button", chromedp.NodeVisible), chromedp.WaitVisible(`//h2[text()="2 rows"]`))
		b.do(chromedp.SendKeys("#query", " x"), chromedp.Click("#run", chromedp.NodeVisible), chromedp.WaitVisible(".fault"))
	})
}

// narrow is the smallest screen that the page is made for.
var narrow = screen{"narrow", 360, 740}

// The page can be read on a wide screen and on a narrow one, and axe finds nothing
// to complain of, in any state that a reader brings it into.
func TestLookOfAsk(t *testing.T) {
	asking(t, func(t *testing.T, base string) {
		source, err := axe()
		if err != nil {
			need(t, err.Error())
		}
		store := strings.ToLower(t.Name()[strings.LastIndex(t.Name(), "/")+1:])
		for _, s := range []screen{wide, narrow} {
			t.Run(s.name, func(t *testing.T) {
				b := newTab(t, base, s)
				b.tolerate("/ask", "/api/v1/query")
				value[bool](b, "true")
				look := func(name string) {
					t.Helper()
					b.settled()
					sideways(b)
					shot(b, s.name+"-ask-"+name+"-"+store)
					value[bool](b, source+"; true")
					found := value[[]string](b, `axe.run(document, { resultTypes: ["violations"] }).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + " (" + v.impact + "): " + n.html.slice(0, 200) + " " + n.failureSummary)))`)
					for _, f := range found {
						t.Errorf("%s: %s", name, f)
					}
				}
				b.openAsk("/ask")
				look("empty")
				b.click(".ready li:first-of-type details summary")
				look("ready")
				b.openAsk("/ask?q=MATCH+(a:Actor)-[r]->(b:Actor)+WHERE+a.name+=+$who+RETURN+a,+r,+b,+r.claims+AS+n&p.who=Northland")
				look("held")
				b.click("#run")
				b.answered("rows")
				look("map")
				b.do(chromedp.Click("#as-map .tie.verbal-conflict"))
				b.until("the panel", `document.querySelector("#panel blockquote")`)
				look("panel")
				b.click("#panel .close")
				for _, view := range []string{"table", "json", "plan"} {
					b.click(`.views a[href="#as-` + view + `"]`)
					look(view)
				}
				b.write("MATCH (c:Claim)-[r:SOURCE|TARGET|STATED_IN]->(x) WHERE c.type = 'ATTACKS' RETURN c, r, x")
				b.click("#run")
				b.answered("9 rows")
				look("claims")
				b.write("MATCH p = allShortestPaths((:Actor {name: 'Costa Verde'})-[*..4]-(:Actor {name: 'Free Strait Movement'})) RETURN p, length(p) AS steps")
				b.click("#run")
				b.answered("row")
				b.click(`.views a[href="#as-table"]`)
				look("paths")
				b.write("UNWIND range(1, 5000) AS x RETURN x, 'a word and another one' AS words, x % 2 = 0 AS even, null AS nothing")
				b.click("#run")
				b.answered("The first 1,000 rows of more")
				look("more")
				b.write("MATCH (a:Actr {nme: 'x'}) RETURN a.name AS name")
				b.click("#run")
				b.answered("No rows")
				look("nothing")
				b.click("#history summary")
				look("history")
				b.click("#history summary")
				b.write("MATCH (a:Actor)\nRETURN b")
				b.click("#run")
				b.until("the fault and a line under it", `document.querySelector(".fault") && `+inEditor+`(".cm-lintRange-error")`)
				look("fault")
				b.write("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)")
				b.click("#run")
				b.until("the time", `/Running for [0-9]/.test(document.getElementById("state").textContent)`)
				look("running")
				b.click("#cancel")
				b.until("the end", `document.getElementById("state").textContent.startsWith("Cancelled after")`)
				look("cancelled")
				b.write("")
				value[bool](b, `(`+inEditor+`(".cm-content").focus(), true)`)
				b.do(chromedp.KeyEvent("MATCH (a:"))
				b.until("completion", inEditor+`(".cm-tooltip-autocomplete li")`)
				look("completion")
			})
		}
	})
}

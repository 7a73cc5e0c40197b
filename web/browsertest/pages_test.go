package browsertest

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/web/webtest"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A click on a line of the map shows the sentence that states it, its words marked.
func TestClickLine(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.open("/")
	// The middle of the line's label, as a reader would aim.
	at := value[[]float64](b, `(() => { const l = [...document.querySelectorAll(".tie .label:not([visibility=hidden])")].find(e => e.textContent.startsWith("protests against")); const r = l.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`)
	b.follow(chromedp.MouseClickXY(at[0], at[1]))
	if want := "/?relation=eastbay%2Fprotesters~PROTESTS_AGAINST~eastbay#panel"; b.path() != want {
		t.Errorf("the click leads to %s", b.path())
	}
	b.shows("#panel h2", "protesters (Eastbay) protests against Eastbay")
	b.shows("#panel blockquote", "In the capital, police attacked protesters who marched against the government of Eastbay.")
	b.shows("#panel mark.source", "protesters")
	b.shows("#panel mark.trigger", "marched against")
	b.shows("#panel mark.target", "Eastbay")
	colours := value[[]string](b, `["source", "trigger", "target"].map(c => getComputedStyle(document.querySelector("#panel blockquote mark." + c)).backgroundColor)`)
	slices.Sort(colours)
	if len(slices.Compact(colours)) != 3 {
		t.Errorf("the marks have the colours %v", colours)
	}
	b.shows("#panel .facts", "reported as done", "no date in the text", "said by the article itself", "march/0")
	if n := value[int](b, `document.querySelectorAll(".tie.selected").length`); n != 1 {
		t.Errorf("%d lines are selected", n)
	}
	b.follow(link(`//a[text()="read it in the text"]`))
	if !strings.HasPrefix(b.path(), "/documents/monitor-tolls?claim=") {
		t.Errorf("the link leads to %s", b.path())
	}
	if !value[bool](b, `(() => { const r = document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight })()`) {
		t.Error("the sentence is not in view")
	}
	b.shows(".cards .selected", "protesters (Eastbay) protests against Eastbay")
}

// A search finds an actor, whose panel and map it opens.
func TestSearch(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.open("/")
	b.follow(chromedp.SendKeys("#search", "tomas"+kb.Enter))
	b.shows("#panel", "Tomás Arenas", "person")
	b.resize(phone)
	b.open("/")
	b.follow(chromedp.SendKeys("#search", "tomas"+kb.Enter))
	if top := value[float64](b, `document.querySelector("#panel .hits").getBoundingClientRect().top`); top < 0 || top > float64(phone.height)/2 {
		t.Errorf("on a phone what was found is not in view, but at %v", top)
	}
	b.follow(link("#panel .hits a"))
	b.shows("#panel h2", "Tomás Arenas")
	b.shows("#panel .ties", "rejects Anna Lindqvist", "is criticized by protesters (Eastbay)", "is president of Eastbay")
	if !value[bool](b, `document.querySelector(".actor.selected").textContent.includes("Tomás Arenas")`) {
		t.Error("the actor is not selected on the map")
	}
	b.follow(link(".close"))
	if value[bool](b, `document.querySelector("#panel") !== null`) {
		t.Error("the panel does not close")
	}
}

// Filters are chosen in a list that a form sends; the URL then has them.
func TestFilter(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.open("/")
	b.click(".filters details:first-of-type summary")
	b.click(`input[value="ATTACKS"]`)
	b.click(`input[value="THREATENS"]`)
	b.follow(link(".filters details:first-of-type button"))
	if want := "/?type=ATTACKS&type=THREATENS"; b.path() != want {
		t.Errorf("the form leads to %s", b.path())
	}
	b.shows(".chips", "attacks", "threatens")
	b.shows(".status", "The filters leave out 22 claims of 28")
	b.click(".filters details:nth-of-type(2) summary")
	b.do(chromedp.KeyEvent(kb.Escape))
	if value[bool](b, `document.querySelector(".bar details[open]") !== null`) {
		t.Error("Escape does not close the list")
	}
}

// With the keyboard alone a reader gets to every actor and every line once,
// sees where the focus is, and opens what is there.
func TestKeyboard(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.open("/")
	press := func(key string) { b.do(chromedp.KeyEvent(key)) }
	press(kb.Tab)
	b.shows(":focus", "Skip to the content")
	if top := value[float64](b, `document.activeElement.getBoundingClientRect().top`); top < 0 {
		t.Error("the skip link cannot be seen when it has the focus")
	}
	press(kb.Enter)
	if value[string](b, `document.activeElement.id`) != "content" {
		t.Error("the skip link does not skip")
	}
	visits := map[string]int{}
	for range 150 {
		press(kb.Tab)
		got := value[map[string]string](b, `(() => {
			const e = document.activeElement, s = getComputedStyle(e), mark = e.querySelector(".frame, .hit");
			const shown = s.outlineStyle !== "none" || mark && getComputedStyle(mark).stroke !== mark.getAttribute("stroke");
			const r = e.getBoundingClientRect();
			return { id: e.id, svg: String(!!e.closest("svg")), table: String(!!e.closest("#tables")), name: e.tagName + " " + (e.getAttribute("aria-label") ?? e.innerText ?? e.textContent).slice(0, 60),
				shown: String(!!shown), inside: String(r.right > 0 && r.bottom > 0 && r.left < innerWidth && r.top < innerHeight) };
		})()`)
		if got["table"] == "true" {
			break
		}
		if got["shown"] != "true" || got["inside"] != "true" {
			t.Errorf("the focus on %s cannot be seen: %v", got["name"], got)
		}
		if got["svg"] == "true" {
			visits[got["id"]]++
		}
	}
	all := value[[]string](b, `[...document.querySelectorAll(".entente-map a")].map(e => e.id)`)
	if len(all) < 30 {
		t.Errorf("the map has %d links", len(all))
	}
	for _, id := range all {
		if visits[id] != 1 {
			t.Errorf("Tab reaches %s %d times", id, visits[id])
		}
	}
	before := value[string](b, `document.querySelector(".entente-map").getAttribute("viewBox")`)
	value[bool](b, `(document.getElementById("stage").focus(), true)`)
	for range 6 { // until the map is larger than its place both ways
		press("+")
	}
	for _, key := range []string{"+", "-", kb.ArrowRight, kb.ArrowLeft, kb.ArrowDown, kb.ArrowUp} {
		was := value[string](b, `document.querySelector(".entente-map").getAttribute("viewBox")`)
		press(key)
		if value[string](b, `document.querySelector(".entente-map").getAttribute("viewBox")`) == was {
			t.Errorf("key %q does not move the map", key)
		}
	}
	press("0")
	if after := value[string](b, `document.querySelector(".entente-map").getAttribute("viewBox")`); after != before {
		t.Errorf("0 does not fit the map: %s, first %s", after, before)
	}
	value[bool](b, `(document.getElementById("actor.northland").focus(), true)`)
	b.follow(chromedp.KeyEvent(kb.Enter))
	b.shows("#panel h2", "Northland")
}

// A map is zoomed by the wheel with Ctrl, dragged, and a drag is no click.
func TestMouse(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.open("/")
	box := func() string {
		return value[string](b, `document.querySelector(".entente-map").getAttribute("viewBox")`)
	}
	wheel := func(ctrl bool) {
		value[bool](b, fmt.Sprintf(`(document.getElementById("stage").dispatchEvent(new WheelEvent("wheel", { deltaY: -240, ctrlKey: %v, clientX: 500, clientY: 400, bubbles: true, cancelable: true })), true)`, ctrl))
	}
	whole := box()
	if wheel(false); box() != whole {
		t.Error("the wheel alone zooms")
	}
	if wheel(true); box() == whole {
		t.Error("the wheel with Ctrl does not zoom")
	}
	zoomed := box()
	at := value[[]float64](b, `(() => { const r = document.querySelector("#actor\\.northland").getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`)
	b.do(chromedp.DragAndDropXY(at[0], at[1], at[0]-120, at[1]-60, 8))
	b.settled()
	if box() == zoomed {
		t.Error("the map cannot be dragged")
	}
	if b.path() != "/" {
		t.Errorf("a drag leads to %s", b.path())
	}
	value[bool](b, `(dispatchEvent(new Event("beforeprint")), true)`)
	if whole := value[bool](b, `(() => { const e = document.querySelector(".entente-map"); const b = e.viewBox.baseVal; return [b.x, b.y, b.width, b.height].map(Math.round).join(" ") === ["0", "0", e.getAttribute("width"), e.getAttribute("height")].map(parseFloat).map(Math.round).join(" ") })()`); !whole {
		t.Errorf("on paper stands %s of the map", box())
	}
	value[bool](b, `(dispatchEvent(new Event("afterprint")), true)`)
	b.click(`.zoom button[title^="Fit"]`)
	if box() != whole {
		t.Errorf("fit shows %s, not %s", box(), whole)
	}
}

// On a phone a tap on an actor brings its panel into view, and a finger moves the map.
func TestTouch(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), phone)
	b.open("/")
	box := func() string {
		return value[string](b, `document.querySelector(".entente-map").getAttribute("viewBox")`)
	}
	before := box()
	finger := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		t.Helper()
		b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.Call(ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
			return err
		}))
	}
	finger(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: 250, Y: 500})
	for x := 240.0; x >= 120; x -= 20 {
		finger(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: x, Y: 500})
	}
	finger(input.DispatchTouchEventTypeTouchEnd)
	b.settled()
	if box() == before || b.path() != "/" {
		t.Errorf("a finger does not move the map: %s, at %s", box(), b.path())
	}
	one, two := 1.0, 2.0
	finger(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: 150, Y: 450, ID: &one}, &input.TouchPoint{X: 250, Y: 450, ID: &two})
	for d := 10.0; d <= 60; d += 10 {
		finger(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: 150 - d, Y: 450, ID: &one}, &input.TouchPoint{X: 250 + d, Y: 450, ID: &two})
	}
	wide := value[float64](b, `document.querySelector(".entente-map").viewBox.baseVal.width`)
	finger(input.DispatchTouchEventTypeTouchEnd)
	b.open("/")
	if now := value[float64](b, `document.querySelector(".entente-map").viewBox.baseVal.width`); wide >= now {
		t.Errorf("two fingers that part do not zoom in: %v, at first %v", wide, now)
	}
	at := value[[]float64](b, `(() => { const s = document.getElementById("stage").getBoundingClientRect();
		for (const a of document.querySelectorAll(".actor")) { const r = a.getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2; if (x > s.left + 10 && x < s.right - 10 && y > s.top + 10 && y < s.bottom - 10) return [x, y] } })()`)
	b.follow(chromedp.TapXY(at[0], at[1]))
	if !strings.HasSuffix(b.path(), "#panel") {
		t.Fatalf("a tap leads to %s", b.path())
	}
	if top := value[float64](b, `document.getElementById("panel").getBoundingClientRect().top`); top < 0 || top > 300 {
		t.Errorf("the panel is at %v", top)
	}
	sideways(b)
}

// Without scripts everything but pan and zoom works.
func TestWithoutScripts(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	b.do(chromedp.Navigate(b.base + "/"))
	b.do(chromedp.WaitVisible(".entente-map"), chromedp.WaitNotPresent(".zoom"))
	b.do(chromedp.Click(`#actor\.northland`, chromedp.NodeVisible), chromedp.WaitVisible("#panel"))
	b.do(chromedp.Click(`#panel .ties a`, chromedp.NodeVisible), chromedp.WaitVisible("#panel blockquote"))
	b.do(chromedp.Click(`.filters details:first-of-type summary`), chromedp.Click(`input[value="ATTACKS"]`, chromedp.NodeVisible), chromedp.Click(`.filters details:first-of-type button`), chromedp.WaitVisible(".chips"))
	b.do(chromedp.SendKeys("#search", "kosta"+kb.Enter), chromedp.WaitVisible("#panel .hits"))
	b.do(chromedp.Click("#panel .hits a", chromedp.NodeVisible), chromedp.WaitVisible("#panel .ties"))
}

// The exported picture opens alone and looks as the page does.
func TestExportedPictureStandsAlone(t *testing.T) {
	base := serve(t, webtest.Batches()...)
	b := newTab(t, base, wide)
	b.open("/?focus=northland")
	onPage := value[int](b, `document.querySelectorAll(".entente-map .actor, .entente-map .tie").length`)
	r, err := http.Get(base + "/map.svg?focus=northland")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	svg, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "map.svg")
	if err := os.WriteFile(file, svg, 0o600); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Navigate("file://" + file))
	if n := value[int](b, `document.querySelectorAll(".actor, .tie").length`); n != onPage || n == 0 {
		t.Errorf("the file shows %d actors and lines, the page %d", n, onPage)
	}
	if style := value[string](b, `getComputedStyle(document.querySelector("a")).textDecorationLine`); style != "none" {
		t.Errorf("the file has no style of its own: %s", style)
	}
	measure(b, "file")
	text := value[string](b, `document.documentElement.textContent`)
	for _, want := range []string{"Northland", "cooperation in words", "Northland threatened Eastbay with a blockade"} {
		if !strings.Contains(text, want) {
			t.Errorf("the file lacks %q", want)
		}
	}
}

// names is news of actors whose names are long, or in other scripts.
func names() graph.Batch {
	actors := []graph.Actor{
		{ID: "a", Name: "جمهورية إيران الإسلامية", Kind: graph.State}, {ID: "b", Name: "Организация Объединённых Наций", Kind: graph.Organization},
		{ID: "c", Name: "中华人民共和国外交部", Kind: graph.Organization}, {ID: "d", Name: "ישראל", Kind: graph.State},
		{ID: "e", Name: "Northern Inter-Parliamentary Commission on the Navigation of Shared Waters and Straits", Kind: graph.Organization},
		{ID: "f", Name: "Łódź Ümlautstraße", Kind: graph.Person}, {ID: "g", Name: "日本", Kind: graph.State}, {ID: "h", Name: "ประเทศไทย", Kind: graph.State},
		{ID: "i", Name: strings.Repeat("Wasserschifffahrts", 8), Kind: graph.Group}, {ID: "j", Name: `"><b>\N`, Kind: graph.Person},
	}
	text := "One warned another."
	b := graph.Batch{Document: graph.Document{ID: "names", Text: text}, Actors: actors}
	for i := range actors {
		for _, step := range []int{1, 3} {
			b.Claims = append(b.Claims, graph.Claim{
				Source: graph.End{Actor: actors[i].ID, Span: graph.Span{Start: 0, End: 3}}, Type: "WARNS", Target: graph.End{Actor: actors[(i+step)%len(actors)].ID, Span: graph.Span{Start: 11, End: 18}},
				Modality: graph.Modalities[i%4], Span: graph.Span{Start: 0, End: len(text)}, Trigger: graph.Span{Start: 4, End: 10}, Evidence: text, Rule: "warn/0",
			})
		}
	}
	return b
}

package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/web/webtest"
	"github.com/chromedp/chromedp"
)

// measured finds, in the map that a page shows, names that run over their
// boxes, labels on actors or on one another, and what lies outside the picture.
const measured = `(() => {
	const svg = document.querySelector("svg.entente-map"), faults = [];
	const root = svg.getCTM().inverse(), base = svg.viewBox.baseVal;
	const whole = { x: 0, y: 0, right: parseFloat(svg.getAttribute("width")), bottom: parseFloat(svg.getAttribute("height")) };
	const box = (e) => {
		const b = e.getBBox(), m = root.multiply(e.getCTM());
		const p = new DOMPoint(b.x, b.y).matrixTransform(m), q = new DOMPoint(b.x + b.width, b.y + b.height).matrixTransform(m);
		return { x: p.x - base.x * 0, y: p.y, right: q.x, bottom: q.y };
	};
	const over = (a, b, slack) => a.x < b.right - slack && b.x < a.right - slack && a.y < b.bottom - slack && b.y < a.bottom - slack;
	const within = (a, b, slack) => a.x >= b.x - slack && a.right <= b.right + slack && a.y >= b.y - slack && a.bottom <= b.bottom + slack;
	const actors = [...svg.querySelectorAll(".actor")].map((a) => ({ name: a.textContent, frame: box(a.querySelector(".frame")), words: [...a.querySelectorAll("text")].map(box) }));
	const labels = [...svg.querySelectorAll(".label")].filter((l) => l.getAttribute("visibility") !== "hidden").map((l) => ({ name: l.textContent, all: box(l) }));
	for (const a of actors) {
		for (const w of a.words) if (!within(w, a.frame, 1)) faults.push("the name " + a.name + " runs over its box");
		if (!within(a.frame, whole, 0)) faults.push(a.name + " lies outside the picture");
		for (const b of actors) if (a !== b && over(a.frame, b.frame, 0)) faults.push(a.name + " lies on " + b.name);
		for (const l of labels) if (over(l.all, a.frame, 2)) faults.push("the label " + l.name + " lies on " + a.name);
	}
	labels.forEach((l, i) => labels.slice(i + 1).forEach((m) => { if (over(l.all, m.all, 2.5)) faults.push("the label " + l.name + " lies on the label " + m.name); }));
	for (const t of svg.querySelectorAll(".legend text")) if (!within(box(t), whole, 0)) faults.push("the legend's " + t.textContent + " lies outside");
	if (actors.length === 0 || labels.length === 0) faults.push("there is nothing on the map");
	return faults;
})()`

// metrics is the width of words in the font of the maps; it says whether
// there is one as wide as Helvetica, by which the boxes are cut.
const metrics = `(() => { const c = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas").getContext("2d"); c.font = "100px Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', Arimo"; return c.measureText("United States").width })()`

func measure(b *tab, where string) {
	b.t.Helper()
	if width := value[float64](b, metrics); width < 595 || width > 605 {
		need(b.t, "there is no font as wide as Helvetica to measure maps with: install fonts-liberation")
	}
	for _, fault := range value[[]string](b, measured) {
		b.t.Errorf("%s: %s", where, fault)
	}
}

// The looks that tests look at, by name.
var looks = []struct {
	name, path string
}{
	{"map", "/"},
	{"relation", "/?relation=eastbay~NEGOTIATES_WITH~northland&relation=northland~AGREES_WITH~eastbay"},
	{"mediation", "/?relation=costa-verde~MEDIATES~northland&relation=costa-verde~MEDIATES~eastbay"},
	{"actor", "/?actor=northland&focus=northland"},
	{"search", "/?q=n"},
	{"nothing", "/?from=1990&to=1991"},
	{"documents", "/documents"},
	{"document", "/documents/ledger-talks"},
	{"explained", "/explained/ledger-talks?at=400#here"},
	{"paths", "/paths?a=costa&b=protesters"},
	{"mistake", "/?actors=201"},
	{"unknown", "/nowhere"},
}

// Pages are readable on a wide screen and on a phone: nothing is cut off,
// nothing needs to be scrolled sideways. With SHOTS set, it leaves pictures in that folder.
func TestLook(t *testing.T) {
	base := serve(t, webtest.Batches()...)
	for _, s := range []screen{wide, phone} {
		for _, l := range looks {
			t.Run(s.name+"/"+l.name, func(t *testing.T) {
				b := newTab(t, base, s)
				b.tolerate("/?actors=201", "/nowhere")
				b.open(l.path)
				if strings.HasPrefix(l.path, "/?") && l.name != "nothing" && l.name != "mistake" || l.path == "/" {
					measure(b, l.path)
				}
				sideways(b)
				if over := value[int](b, `[...document.querySelectorAll(".tables .scroll")].filter(e => e.scrollWidth > e.clientWidth).length`); s == wide && over > 0 {
					t.Errorf("%d tables are wider than the window", over)
				}
				shot(b, s.name+"-"+l.name)
			})
		}
	}
}

func TestLookOfNames(t *testing.T) {
	base := serve(t, names())
	for _, s := range []screen{wide, phone} {
		b := newTab(t, base, s)
		b.open("/")
		measure(b, s.name)
		sideways(b)
		shot(b, s.name+"-names")
	}
}

func TestLookOfEmptyStore(t *testing.T) {
	base := serve(t)
	for _, s := range []screen{wide, phone} {
		b := newTab(t, base, s)
		b.open("/")
		b.shows("main", "The database is empty.", "entente explore --sample")
		sideways(b)
		shot(b, s.name+"-empty")
	}
}

// On a wide screen the whole map is in view at once; on a phone its names are large
// enough to read, and "fit" shows it whole.
func TestMapInView(t *testing.T) {
	base := serve(t, webtest.Batches()...)
	outside := `[...document.querySelectorAll(".actor")].filter(a => { const r = a.querySelector(".frame").getBoundingClientRect(), s = document.getElementById("stage").getBoundingClientRect(); return r.left < s.left - 1 || r.right > s.right + 1 || r.top < s.top - 1 || r.bottom > s.bottom + 1 }).length`
	height := `document.querySelector(".actor text").getBoundingClientRect().height`
	b := newTab(t, base, wide)
	b.open("/")
	if n := value[int](b, outside); n > 0 {
		t.Errorf("wide: %d actors are out of view", n)
	}
	for _, s := range []screen{wide, phone} {
		b.resize(s)
		b.open("/")
		if h := value[float64](b, height); h < 9 {
			t.Errorf("%s: names are %.1f pixels high", s.name, h)
		}
	}
	// A phone that is turned shows it anew, unless the reader has moved it.
	b.resize(wide)
	b.settled()
	if n := value[int](b, outside); n > 0 {
		t.Errorf("turned: %d actors are out of view", n)
	}
	b.resize(phone)
	b.settled()
	if h := value[float64](b, height); h < 9 {
		t.Errorf("turned back: names are %.1f pixels high", h)
	}
	b.click(`.zoom button[title^="Fit"]`)
	if n := value[int](b, outside); n > 0 {
		t.Errorf("phone, fitted: %d actors are out of view", n)
	}
}

// sideways fails if the page is wider than the window.
func sideways(b *tab) {
	b.t.Helper()
	if got := value[[]float64](b, `[document.documentElement.scrollWidth, innerWidth]`); got[0] > got[1] {
		wide := value[[]string](b, `[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, svg")).map(e => e.tagName + "." + e.className).slice(0, 5)`)
		b.t.Errorf("%s is %v wide in a window of %v: %v", b.path(), got[0], got[1], wide)
	}
}

// shot leaves a picture of the whole page in the folder SHOTS.
func shot(b *tab, name string) {
	b.t.Helper()
	folder := os.Getenv("SHOTS")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), png, 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// axe finds nothing to complain of on any page.
func TestAccessible(t *testing.T) {
	need(t, shared.missing)
	source, err := axe()
	if err != nil {
		need(t, err.Error())
	}
	news, strange, empty := serve(t, webtest.Batches()...), serve(t, names()), serve(t)
	check := func(b *tab, name string) {
		t.Helper()
		value[bool](b, source+"; true")
		found := value[[]string](b, `axe.run(document, { resultTypes: ["violations"] }).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + " (" + v.impact + "): " + n.html.slice(0, 200) + " " + n.failureSummary)))`)
		for _, f := range found {
			t.Errorf("%s: %s", name, f)
		}
	}
	for _, s := range []screen{wide, phone} {
		for _, l := range looks {
			b := newTab(t, news, s)
			b.tolerate("/?actors=201", "/nowhere")
			b.open(l.path)
			check(b, s.name+" "+l.name)
		}
		for _, base := range []string{strange, empty} {
			b := newTab(t, base, s)
			b.open("/")
			check(b, s.name+" "+base)
		}
		b := newTab(t, news, s)
		b.open("/")
		for i := range value[int](b, `document.querySelectorAll(".bar details").length`) {
			value[bool](b, fmt.Sprintf(`(document.querySelectorAll(".bar details").forEach((d, i) => d.open = i === %d), true)`, i))
			check(b, fmt.Sprintf("%s, list %d open", s.name, i))
		}
	}
}

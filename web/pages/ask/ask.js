// The page of questions comes to life: an editor in place of the plain field,
// answers without a new page, a way to break off, and what was asked before. Without this
// script the page is a form that works.
const form = document.getElementById("ask");
const field = document.getElementById("query");
const host = document.getElementById("editor");
const answer = document.getElementById("answer");
const fault = document.getElementById("fault");
const state = document.getElementById("state");
const params = document.getElementById("params");
const cancel = document.getElementById("cancel");
const kept = "entente.asked", most = 50; // in this browser: the place of what was asked, and how many
let editor = null, running = null;

views();
remember();
addEventListener("pagehide", () => running?.abort());

// The editor comes when the page stands, so that one can write at once.
(async () => {
  const { mount } = await import(form.dataset.editor);
  const had = document.activeElement === field;
  editor = mount(host, {
    text: field.value, label: "Query in Cypher", check,
    parameters: () => [...params.querySelectorAll("input")].map((i) => i.name.slice(2)),
    run: () => form.requestSubmit(document.getElementById("run")),
    change: (text) => { field.value = text; },
  });
  host.hidden = false;
  field.hidden = true;
  document.getElementById("keys").hidden = false;
  field.required = false; // nobody can be shown a hidden field's fault
  document.querySelector("label[for=query]").removeAttribute("for");
  document.documentElement.dataset.editor = "ready";
  if (had) editor.focus();
  const r = await fetch("/api/v1/schema");
  if (r.ok) editor.schema = await r.json();
})();

// check asks the server what is wrong with a text, runs nothing, and shows
// fields for the parameters that the text has.
async function check(text) {
  if (!text.trim()) { await fill([]); return []; }
  const r = await fetch("/api/v1/query", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query: text, check: true }) });
  const said = await r.json();
  if (said.parameters) await fill(said.parameters);
  if (r.ok) return said.hints.map((h) => mark(text, h, "warning"));
  return said.error?.line ? [mark(text, said.error, "error")] : [];
}

// mark is where a fault stands in text, by line and column.
function mark(text, e, severity) {
  const lines = text.split("\n");
  const before = lines.slice(0, e.line - 1).reduce((n, l) => n + l.length + 1, 0);
  const from = Math.min(before + e.column - 1, text.length);
  const word = /^(?:[\p{L}\p{N}_]+|`[^`]*`|\S)/u.exec(text.slice(from));
  const to = from + (word ? word[0].length : 0);
  return { from: to > from ? from : Math.max(0, from - 1), to: Math.max(to, from), severity, message: [e.message, e.hint].filter(Boolean).join("\n") };
}

// fill shows a field for each parameter and keeps what is filled in.
function fill(names) {
  const there = new Map([...params.children].map((p) => [p.querySelector("input").name.slice(2), p]));
  if (names.length === there.size && names.every((n) => there.has(n))) return;
  const fresh = names.map((name) => there.get(name) ?? paramField(name));
  params.replaceChildren(...fresh);
  params.hidden = names.length === 0;
}

function paramField(name) {
  const div = document.createElement("div"), label = document.createElement("label"), input = document.createElement("input");
  const second = document.createElement("label"), hint = document.createElement("span"), select = document.createElement("select");
  div.className = "param";
  Object.assign(input, { name: "p." + name, maxLength: 10000, autocomplete: "off" });
  input.setAttribute("list", "names");
  label.append("$" + name + " ", input);
  Object.assign(hint, { className: "unseen", textContent: "What $" + name + " is" });
  select.name = "t." + name;
  for (const [value, text] of [["text", "text"], ["actor", "actor's name"], ["number", "number"], ["boolean", "true or false"], ["date", "date"], ["json", "JSON"]]) select.add(new Option(text, value));
  second.append(hint, select);
  div.append(label, second);
  return div;
}

// Any form that asks runs without a new page; what downloads a file does as ever.
document.addEventListener("submit", (e) => {
  if (e.target.getAttribute("action") !== "/ask" || e.submitter?.hasAttribute("formaction")) return;
  e.preventDefault();
  run(new URLSearchParams(new FormData(e.target)), e.target !== form);
});
cancel.addEventListener("click", () => running?.abort());

async function run(body, adopt) {
  running?.abort();
  const mine = (running = new AbortController()), start = performance.now();
  const seconds = document.createElement("span");
  seconds.ariaHidden = "true"; // or it would be read aloud ten times a second
  const tell = () => { seconds.textContent = ` for ${((performance.now() - start) / 1000).toFixed(1)} s`; };
  tell();
  state.replaceChildren("Running", seconds, answer.children.length ? ". Below is the earlier answer." : "");
  const tick = setInterval(tell, 100);
  cancel.hidden = false;
  document.getElementById("ready").open = false;
  answer.classList.add("old");
  fault.replaceChildren();
  try {
    const r = await fetch("/ask", { method: "POST", body, signal: mine.signal });
    const page = new DOMParser().parseFromString(await r.text(), "text/html");
    const failed = page.getElementById("fault");
    fault.replaceChildren(...(failed?.children ?? page.querySelector("main")?.children ?? []));
    if (adopt) take(page, body.get("q"));
    const got = page.getElementById("answer");
    if (r.ok && got?.children.length) {
      answer.replaceChildren(...got.children);
      views();
      const names = [...page.querySelectorAll("#params input")].map((i) => i.name.slice(2));
      keep(body, names);
      if (!adopt) fill(names);
      const link = answer.querySelector("a.held");
      if (link) history.replaceState(null, "", link.getAttribute("href"));
      answer.querySelector("h2").tabIndex = -1;
      answer.querySelector("h2").focus({ preventScroll: true });
      if (answer.getBoundingClientRect().top > innerHeight * 0.6) answer.scrollIntoView({ block: "start" });
    }
    state.textContent = "";
    document.getElementById("held")?.remove();
    if (!r.ok && answer.children.length) fault.append(Object.assign(document.createElement("p"), { className: "earlier", textContent: "Below is still the answer to the earlier query." }));
    if (!r.ok && editor && failed?.children.length) editor.faults = await check(editor.text);
  } catch (e) {
    if (running === mine) state.textContent = e.name === "AbortError" ? `Cancelled after ${((performance.now() - start) / 1000).toFixed(1)} s` : "The server does not answer. See that it runs, then ask again.";
  } finally {
    clearInterval(tick);
    if (running === mine) { cancel.hidden = true; running = null; answer.classList.remove("old"); }
  }
}

// take puts a ready question into the console, with its blanks filled in.
function take(page, text) {
  setText(text);
  const fresh = page.getElementById("params");
  if (fresh) { params.replaceChildren(...fresh.children); params.hidden = params.children.length === 0; }
}

function setText(text) {
  field.value = text;
  if (editor) editor.text = text;
}

// views makes one view of the answer show at a time, and the map live.
async function views() {
  const links = [...answer.querySelectorAll(".views a[href^='#']")];
  const show = (link) => {
    for (const l of links) {
      const view = document.getElementById(l.hash.slice(1)), on = l === link;
      if (view) view.hidden = !on;
      on ? l.setAttribute("aria-current", "true") : l.removeAttribute("aria-current");
    }
    if (link.hash === "#as-map") live();
  };
  for (const l of links) l.addEventListener("click", (e) => { e.preventDefault(); show(l); });
  if (links.length) show(links.find((l) => "first" in l.dataset) ?? links[0]);
}

// An actor or a relation of the answer opens in a panel beside it, as it does
// beside the main map; a link in the panel that leads to another one, too.
answer.addEventListener("click", (e) => {
  const a = e.target.closest("a");
  if (!a || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  const panel = a.closest("#panel");
  if (panel && a.classList.contains("close")) { e.preventDefault(); shut(panel); return; }
  const url = new URL(a.getAttribute("href"), location.href);
  if (url.origin !== location.origin || url.pathname !== "/" || url.hash !== "#panel") return;
  e.preventDefault();
  open(url, panel ? null : a);
});
answer.addEventListener("keydown", (e) => {
  const panel = e.key === "Escape" && document.getElementById("panel");
  if (panel) shut(panel);
});
let opener = null; // what the panel was opened by

async function open(url, by) {
  const board = answer.querySelector(".board");
  let fresh = null;
  try {
    const r = await fetch(url);
    if (r.ok) fresh = new DOMParser().parseFromString(await r.text(), "text/html").getElementById("panel");
  } catch { /* the page itself will say so */ }
  if (!fresh) { location.href = url; return; }
  if (!board.isConnected) return; // another answer came meanwhile
  document.getElementById("panel")?.remove();
  if (by) {
    opener?.removeAttribute("aria-current");
    opener = by;
    by.setAttribute("aria-current", "true");
  }
  board.append(fresh);
  board.classList.add("beside");
  fresh.focus({ preventScroll: true });
  const r = fresh.getBoundingClientRect();
  if (r.top < 0 || r.top > innerHeight * 0.7) fresh.scrollIntoView({ block: "start" });
}

function shut(panel) {
  panel.remove();
  answer.querySelector(".board").classList.remove("beside");
  opener?.removeAttribute("aria-current");
  opener?.focus();
}

async function live() {
  const stage = document.getElementById("stage");
  if (stage) (await import(form.dataset.map)).start(stage);
}

// What was asked is kept in this browser: the query and its parameters, the newest first.
function asked() { try { return JSON.parse(localStorage.getItem(kept)) ?? []; } catch { return []; } }

function keep(body, names) {
  const entry = [...body].filter(([k, v]) => k === "q" || k === "limit" || /^[pt]\./.test(k) && v !== "" && names.includes(k.slice(2)));
  const same = JSON.stringify(entry);
  try { localStorage.setItem(kept, JSON.stringify([entry, ...asked().filter((e) => JSON.stringify(e) !== same)].slice(0, most))); } catch { /* the browser keeps nothing: so be it */ }
  remember();
}

function remember() {
  const box = document.getElementById("history"), list = box.querySelector("ol"), all = asked();
  box.hidden = all.length === 0;
  list.replaceChildren(...all.map((entry) => {
    const li = document.createElement("li"), b = document.createElement("button"), values = new Map(entry);
    b.type = "button";
    const filled = [...values].filter(([k]) => k.startsWith("p.")).map(([k, v]) => `$${k.slice(2)} = ${v}`).join(", ");
    b.textContent = (filled ? filled + "   " : "") + values.get("q").replace(/\s+/g, " ");
    b.title = values.get("q");
    b.addEventListener("click", () => {
      setText(values.get("q"));
      const names = [...values.keys()].filter((k) => k.startsWith("p.")).map((k) => k.slice(2));
      fill(names);
      for (const p of params.querySelectorAll("input, select")) if (values.has(p.name)) p.value = values.get(p.name);
      editor ? editor.focus() : field.focus();
    });
    li.append(b);
    return li;
  }));
}
document.getElementById("forget").addEventListener("click", () => { try { localStorage.removeItem(kept); } catch { /* nothing was kept */ } remember(); });

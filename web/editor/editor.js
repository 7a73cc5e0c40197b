// The editor of the page /ask: CodeMirror with what Cypher needs, put into a
// shadow root, where its styles may be built without weakening the page's policy.
import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { linter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers, placeholder, tooltips } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { source } from "./complete.js";
import { cypher } from "./mode.js";

const colours = HighlightStyle.define([ // each at least 4.5 to 1 on white
  { tag: tags.keyword, color: "#14324f", fontWeight: "650" },
  { tag: tags.typeName, color: "#00578c" },
  { tag: tags.function(tags.variableName), color: "#7a3e00" },
  { tag: tags.propertyName, color: "#5a3378" },
  { tag: tags.string, color: "#146239" },
  { tag: tags.number, color: "#961a27" },
  { tag: tags.atom, color: "#9c3f08", fontWeight: "600" },
  { tag: tags.comment, color: "#515962", fontStyle: "italic" },
  { tag: [tags.operator, tags.punctuation], color: "#515962" },
]);

const look = EditorView.theme({
  "&": { fontSize: "15px", color: "#1c2430", backgroundColor: "#fff" },
  "&.cm-focused": { outline: "3px solid #1d4ed8", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace", lineHeight: "1.55", minHeight: "7.5em", maxHeight: "24em" },
  ".cm-gutters": { backgroundColor: "#f4f5f7", color: "#515962", borderRight: "1px solid #dde1e7" },
  ".cm-placeholder": { color: "#646c77" },
  ".cm-tooltip": { backgroundColor: "#fff", color: "#1c2430", border: "1px solid #c3c9d1", borderRadius: "6px", boxShadow: "0 6px 24px rgb(20 40 70 / .16)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "none" }, // it holds ten, and those around the chosen one: nothing scrolls that has no focus
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "#14324f", color: "#fff" },
  ".cm-completionDetail": { color: "inherit", fontStyle: "normal", opacity: ".8" },
  ".cm-diagnostic": { padding: ".4em .7em", whiteSpace: "pre-wrap", maxWidth: "34em" },
  // Lines drawn by the browser: the page's policy lets no picture in that is not a file.
  ".cm-lintRange-error, .cm-lintRange-active": { backgroundImage: "none", textDecoration: "underline wavy #961a27 1.5px", textUnderlineOffset: ".2em" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy #9a6b00 1.5px", textUnderlineOffset: ".2em" },
  ".cm-diagnostic-error": { borderLeftColor: "#961a27" },
  ".cm-diagnostic-warning": { borderLeftColor: "#9a6b00" },
});

const fromServer = Annotation.define();

// mount puts an editor into host. o.check(text) gives the faults of a text as
// [{from, to, message}], in UTF-16 units; o.change(text) and o.run() are called when the reader types and runs.
export function mount(host, o) {
  const root = host.attachShadow({ mode: "open" });
  const schema = new Compartment();
  const completion = (s) => autocompletion({ override: [source(s, o.parameters)], icons: false, activateOnTyping: true, maxRenderedOptions: 10 });
  const view = new EditorView({
    parent: root, root,
    state: EditorState.create({
      doc: o.text,
      extensions: [
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), indentUnit.of("  "), EditorView.lineWrapping,
        StreamLanguage.define(cypher), syntaxHighlighting(colours), look, tooltips({ position: "absolute" }), placeholder("MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r, b"),
        schema.of(completion({})), linter((v) => o.check(v.state.doc.toString()), { delay: 500 }),
        EditorView.contentAttributes.of({ "aria-label": o.label, "aria-describedby": "keys", spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
        keymap.of([{ key: "Mod-Enter", run: (v) => (closeCompletion(v), o.run(), true) }, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
        EditorView.domEventHandlers({ blur: (_, v) => { setTimeout(() => closeCompletion(v), 20); } }), // what was still being looked up, too
        EditorView.updateListener.of((u) => { if (u.docChanged) o.change(u.state.doc.toString(), u.transactions.some((t) => t.annotation(fromServer))); }),
      ],
    }),
  });
  return {
    get text() { return view.state.doc.toString(); },
    set text(t) { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: t }, annotations: fromServer.of(true) }); },
    set schema(s) { view.dispatch({ effects: schema.reconfigure(completion(s)) }); },
    set faults(list) { view.dispatch(setDiagnostics(view.state, list)); },
    focus(at) { if (at !== undefined) view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) }, scrollIntoView: true }); view.focus(); },
  };
}

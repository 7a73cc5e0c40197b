// What may stand at the cursor: labels, types, properties, functions,
// parameters and the names that the query uses itself.
import { syntaxTree } from "@codemirror/language";
import { keywordList } from "./mode.js";

const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const quoted = (name) => (plain.test(name) ? name : "`" + name.replaceAll("`", "``") + "`");
const option = (type, boost) => (item) => {
  const o = typeof item === "string" ? { name: item } : item;
  return { label: o.name, apply: type === "function" ? o.name + "(" : o.apply ?? quoted(o.name), detail: o.detail, info: o.info, type, boost };
};

// source makes the completion of a schema; parameters gives the names that the reader has filled in.
export function source(schema, parameters) {
  const labels = (schema.labels ?? []).map(option("class"));
  const types = (schema.types ?? []).map(option("type"));
  const properties = (schema.properties ?? []).map(option("property"));
  const functions = (schema.functions ?? []).map(option("function"));
  const procedures = (schema.procedures ?? []).map((p) => ({ ...option("method")(p), apply: p.name + "(" }));
  const words = keywordList.map((k) => ({ label: k, type: "keyword", boost: -1 }));
  return (context) => {
    const inside = syntaxTree(context.state).resolveInner(context.pos, -1).name;
    if (/comment|string/i.test(inside)) return null;
    const before = context.state.sliceDoc(Math.max(0, context.pos - 4000), context.pos);
    const word = /(?:`[^`]*|[\p{L}\p{N}_.]*)$/u.exec(before)[0];
    const last = word.lastIndexOf(".");
    const from = context.pos - (last < 0 ? word.length : word.length - last - 1);
    const head = before.slice(0, before.length - (context.pos - from));
    const answer = (options) => offer(context, from, options, /^`?[\p{L}\p{N}_]*$/u);
    const elsewhere = context.state.sliceDoc(0, from) + context.state.sliceDoc(context.pos); // the text but for the word that is written
    if (/\$$/.test(head)) {
      const filled = parameters().filter((name) => name !== word);
      return answer([...new Set([...filled, ...elsewhere.matchAll(/\$([\p{L}\p{N}_]+)/gu).map((m) => m[1])])].map(option("variable")));
    }
    if (/CALL\s+[\w.]*$/i.test(before)) return offer(context, context.pos - word.length, procedures, /^[\p{L}\p{N}_.]*$/u);
    if (/(?<!:)[:|&]\s*!?\s*(?:\()?$/.test(head) && /[:]/.test(head.slice(-200))) {
      const open = enclosing(head);
      if (open === "[") return answer(types);
      if (open === "(") return answer(labels);
      if (open !== "{") return answer([...labels, ...types]);
      return null; // the value of a map's key
    }
    if (/[\p{L}\p{N}_`)\]]\.$/u.test(head)) return answer(properties.concat(functions.filter((f) => f.label.startsWith(word.slice(0, last + 1))).map((f) => ({ ...f, label: f.label.slice(last + 1), apply: f.apply.slice(last + 1) }))));
    if (/[{,]\s*$/.test(head) && enclosing(head) === "{") return answer([...properties, ...names(elsewhere)]);
    if (!context.explicit && word.length < 1) return null;
    const variables = names(elsewhere);
    if (!context.explicit && word.length < 2) return offer(context, from, variables, /^.?$/u); // one letter is a variable more often than not
    return answer([...variables, ...words, ...functions]);
  };
}

// offer gives options from a place on, unless one of them stands there already:
// Enter is for a new line then.
function offer(context, from, options, pattern) {
  const stands = (text) => options.some((o) => (o.type === "keyword" ? o.label === text.toUpperCase() : (o.apply ?? o.label) === text));
  if (!context.explicit && stands(context.state.sliceDoc(from, context.pos))) return null;
  return { from, options, validFor: (text) => pattern.test(text) && !stands(text) };
}

// enclosing is the bracket that is open at the end of text, "" if none is.
function enclosing(text) {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (")]}".includes(text[i])) depth++;
    else if ("([{".includes(text[i]) && depth-- === 0) return text[i];
  }
  return "";
}

// names are the variables that a query has.
function names(text) {
  const found = new Set();
  for (const m of text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?=[:){\]*]|\s)|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)|\bUNWIND\b.*?\bAS\s+(\w+)/giu)) found.add(m[1] ?? m[2] ?? m[3]);
  return [...found].map(option("variable", 1));
}

// A mode for Cypher: what a word is by where it stands. The one in
// CodeMirror's legacy-modes takes "a:Actor" for one atom and knows neither
// parameters nor comments over lines nor escapes in strings.
const keywords = new Set(`all allshortestpaths and any as asc ascending by call case contains count desc descending distinct else end ends exists
explain false finish from in is limit match nan none normalized not null offset on optional or order profile reduce return shortest shortestpath
single skip starts then true typed union unwind using when where with xor yield create merge set delete detach remove foreach load csv drop
inf infinity groups any paths collect`.split(/\s+/));

export const cypher = {
  name: "cypher",
  startState: () => ({ comment: false, before: "" }),
  token(stream, state) {
    if (state.comment) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return "blockComment";
    }
    if (stream.eatSpace()) return null;
    if (stream.match("//")) { stream.skipToEnd(); return "lineComment"; }
    if (stream.match("/*")) { state.comment = !stream.match(/^.*?\*\//); if (state.comment) stream.skipToEnd(); return "blockComment"; }
    const before = state.before;
    state.before = "";
    if (stream.match(/^(["'])(?:\\.|(?!\1)[^\\])*(?:\1|$)/)) return "string";
    if (stream.match(/^\$(?:`(?:``|[^`])*`?|[\p{L}\p{N}_]+)/u)) return "atom";
    if (stream.match(/^(?:0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return "number";
    if (stream.match(/^[:|&!]/)) {
      const c = stream.current(); // after ":" stands a label or type, and so after "|" and "&" behind one
      state.before = c === ":" || before === "name" ? ":" : before;
      return "operator";
    }
    if (stream.match(/^`(?:``|[^`])*`?/) || stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
      const word = stream.current().toLowerCase();
      if (before === ":") { state.before = "name"; return "typeName"; }
      if (before === ".") return stream.match(/^\s*\(/, false) ? "variableName.function" : "propertyName";
      if (stream.match(/^\s*:(?!:)/, false)) state.before = "";
      if (keywords.has(word)) return "keyword";
      if (stream.match(/^\s*\(/, false)) return "variableName.function";
      return "variableName";
    }
    if (stream.eat(".")) { state.before = "."; return "punctuation"; }
    if (stream.match(/^[+\-*/%^=<>~]+/)) return "operator";
    stream.next();
    return "punctuation";
  },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } }, closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] } },
};

// keywordList is what is completed where a clause or an expression may stand.
export const keywordList = ["MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER BY", "SKIP", "LIMIT", "DISTINCT", "UNION",
  "UNION ALL", "CALL", "AS", "AND", "OR", "NOT", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "IS NULL", "IS NOT NULL", "CASE", "WHEN", "THEN", "ELSE",
  "END", "EXISTS", "COUNT", "COLLECT", "shortestPath", "allShortestPaths", "ALL SHORTEST", "ANY SHORTEST", "DESC", "true", "false", "null"];

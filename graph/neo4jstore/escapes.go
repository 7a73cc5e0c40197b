package neo4jstore

import (
	"strconv"
	"strings"
	"unicode"
)

// hiddenEscape finds the first escape \uXXXX in a query that begins or ends
// something, and returns its place in bytes; -1 if there is none. Neo4j resolves escapes before
// it reads a query, in comments and strings too: 'a\u0027 ends a string there, and
// // \u000A a comment. Our parser does the same; but should the two ever differ in that, the
// one would take for text what the other runs. So such an escape is not let through.
func hiddenEscape(query string) int {
	for at := 0; ; {
		i := strings.Index(query[at:], `\u`)
		if i < 0 {
			return -1
		}
		at += i
		digits := strings.TrimLeft(query[at+1:], "u") // as many as Java lets stand there
		if len(digits) < 4 {
			return at
		}
		n, err := strconv.ParseUint(digits[:4], 16, 16)
		if r := rune(n); err != nil || unicode.IsControl(r) || strings.ContainsRune("'\"`\\/*\u2028\u2029", r) {
			return at
		}
		at += 2
	}
}

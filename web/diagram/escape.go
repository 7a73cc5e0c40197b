package diagram

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The escapers are the only way for text into DOT and SVG.

var (
	// Graphviz reads \N, \G, \E, \T, \L, \n, \l and \r in a string, and
	// entities such as &lt; as well.
	dotSpecial = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;", "\n", `\n`)
	xmlSpecial = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")
)

// quote is s as a quoted string of DOT.
func quote(s string) string { return `"` + dotSpecial.Replace(xmlText(s)) + `"` }

// escape is s as text, or the value of an attribute, of XML and of HTML.
func escape(s string) string { return xmlSpecial.Replace(xmlText(s)) }

// xmlText leaves out what XML cannot hold at all.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\t' || r&0xFFFE == 0xFFFE {
			return -1
		}
		return r
	}, s)
}

// idSafe writes s in letters, digits, "-" and "_", different for different s.
func idSafe(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "_%02x", c)
		}
	}
	return b.String()
}

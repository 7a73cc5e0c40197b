package value

import (
	"fmt"
	"strconv"
	"strings"
)

// longest is how many bytes of a value a message shows.
const longest = 60

// Describe is v in a message, as Neo4j has it: Long(1), String("a"),
// List{Long(1)}. What is long is cut.
func Describe(v Value) string {
	var b strings.Builder
	v.describe(&b)
	if s := b.String(); len(s) > longest {
		return strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return b.String()
}

func (v Value) describe(b *strings.Builder) {
	if b.Len() > longest {
		return
	}
	switch kind := v.Kind(); kind {
	case KindNull:
		b.WriteString("NO_VALUE")
	case KindBoolean:
		fmt.Fprintf(b, "Boolean('%t')", v.n == 1)
	case KindInteger:
		fmt.Fprintf(b, "Long(%d)", int64(v.n))
	case KindFloat:
		f, _ := v.Float()
		fmt.Fprintf(b, "Double(%e)", f)
	case KindString:
		s, _ := v.Str()
		b.WriteString("String(" + strconv.Quote(s[:min(len(s), longest)]) + ")")
	case KindList:
		vs, _ := v.List()
		b.WriteString("List{")
		for i, e := range vs[:min(len(vs), longest)] {
			if i > 0 {
				b.WriteString(", ")
			}
			e.describe(b)
		}
		b.WriteString("}")
	case KindMap:
		m := v.ref.(*Map)
		b.WriteString("Map{")
		for i, k := range m.keys[:min(len(m.keys), longest)] {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(k[:min(len(k), longest)] + " -> ")
			m.values[i].describe(b)
		}
		b.WriteString("}")
	case KindNode, KindRelationship:
		fmt.Fprintf(b, "%s(%d)", kind.className(), int64(v.n))
	case KindPath:
		fmt.Fprintf(b, "Path(%d relationships)", v.ref.(*Path).Len())
	default:
		s, _ := ToString(v)
		b.WriteString(s)
	}
}

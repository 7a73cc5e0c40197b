package diagram

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"example.org/entente/graph"
)

// Compose writes g as DOT: the same bytes for the same g and o. Every text
// in it is escaped, so Graphviz reads it whatever the names are.
func Compose(g graph.Subgraph, o Options) []byte {
	s := newScene(g, o)
	return s.dot(layoutsFor(s)[0])
}

// dot writes s for a layout. Node i is called n<i> and edge i has the id
// e<i>; no name from outside is an identifier.
func (s *scene) dot(l layout) []byte {
	var b bytes.Buffer
	attrs := l.attrs
	if l.lines != labelled {
		attrs = `overlap=false sep="+10" splines=true` // elsewhere nobody spreads the actors out
	}
	fmt.Fprintf(&b, "digraph map {\n\tlayout=%s %s\n", l.engine, attrs)
	if s.options.Title != "" {
		fmt.Fprintf(&b, "\tcomment=%s\n", quote(clean(s.options.Title)))
	}
	b.WriteString("\tnode [fontname=Helvetica fontsize=12 fixedsize=true penwidth=1.1]\n")
	fmt.Fprintf(&b, "\tedge [fontname=Helvetica fontsize=%s arrowsize=0.7]\n", number(labelFont.size))
	for i, n := range s.nodes {
		s.dotNode(&b, i, n)
	}
	for i, e := range s.edges {
		s.dotEdge(&b, i, e)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

func (s *scene) dotNode(b *bytes.Buffer, i int, n node) {
	if n.actor == nil {
		fmt.Fprintf(b, "\tn%d [shape=point width=%s height=%s color=%q]\n", i, inches(n.width), inches(n.height), verbalCooperation.line)
		return
	}
	look := shapes[n.actor.Kind]
	label := "<b>" + escape(n.name[0]) + "</b>"
	for _, line := range n.name[1:] {
		label += "<br/><b>" + escape(line) + "</b>"
	}
	if n.office != "" {
		label += fmt.Sprintf(`<br/><font point-size="%s" color="#515962">%s</font>`, number(officeFont.size), escape(n.office))
	}
	fmt.Fprintf(b, "\tn%d [label=<%s> width=%s height=%s %s fillcolor=%q color=%q tooltip=%s", i, label,
		inches(n.width), inches(n.height), look.dot, look.fill, look.border, quote(n.title))
	if n.focus {
		b.WriteString(" penwidth=2.2")
	}
	if n.url != "" {
		fmt.Fprintf(b, " URL=%s", quote(n.url))
	}
	b.WriteString("]\n")
}

func (s *scene) dotEdge(b *bytes.Buffer, i int, e edge) {
	t := s.ties[e.tie]
	s.dotLine(b, i, e, "")
	fmt.Fprintf(b, " color=%q fontcolor=%q style=%s penwidth=%s tooltip=%s labeltooltip=%s", t.tone.line, t.tone.text,
		t.stroke.dot, number(t.width()), quote(t.title), quote(t.title))
	if t.url != "" {
		fmt.Fprintf(b, " URL=%s", quote(t.url))
	}
	b.WriteString("]\n")
}

// dotLine begins an edge with what a layout depends on; air stands on both
// sides of its label.
func (s *scene) dotLine(b *bytes.Buffer, i int, e edge, air string) {
	fmt.Fprintf(b, "\tn%d -> n%d [id=e%d", e.from, e.to, i)
	if !e.arrow {
		b.WriteString(" dir=none")
	}
	if e.labelled {
		var lines []string
		for _, l := range s.ties[e.tie].label() {
			lines = append(lines, air+l.text+air)
		}
		fmt.Fprintf(b, " label=%s", quote(strings.Join(lines, "\n")))
	}
}

// bare writes only what a layout depends on: no name, address or title, so
// that no change of those needs a new layout. With `at` the nodes stand there.
func (s *scene) bare(attrs string, at []point) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "digraph map {\n\t%s\n", attrs)
	b.WriteString("\tnode [label=\" \" shape=box fixedsize=true]\n")
	b.WriteString("\tedge [fontname=Helvetica fontsize=" + number(labelFont.size) + " arrowsize=0.7]\n")
	for i, n := range s.nodes {
		fmt.Fprintf(&b, "\tn%d [width=%s height=%s", i, inches(n.width), inches(n.height))
		if n.actor == nil {
			b.WriteString(" shape=point")
		}
		if at != nil {
			fmt.Fprintf(&b, ` pos="%.2f,%.2f"`, at[i].x, -at[i].y)
		}
		b.WriteString("]\n")
	}
	for i, e := range s.edges {
		s.dotLine(&b, i, e, " ") // air between a label and its line, which its halo would cut
		fmt.Fprintf(&b, " len=%s]\n", inches(s.distance(e)))
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// distance is how far apart e's ends should stand, in points, so that its
// label finds room between them. Layouts that heed no distance ignore it.
func (s *scene) distance(e edge) float64 {
	d := 40.0
	for _, n := range []node{s.nodes[e.from], s.nodes[e.to]} {
		d += (n.width + n.height) / 4
	}
	if e.labelled {
		width, height := labelSize(s.ties[e.tie].label())
		d += (width + height) / 2
	}
	return d
}

// width is how thick t's line is, in points: it grows slightly with its claims.
func (t tie) width() float64 { return min(1.2+0.45*math.Log2(float64(max(t.claims, 1))), 3.6) }

func inches(points float64) string { return strconv.FormatFloat(points/72, 'f', 4, 64) }

// number writes points with at most one decimal.
func number(points float64) string {
	s := strconv.FormatFloat(points, 'f', 1, 64)
	if s = strings.TrimSuffix(s, ".0"); s == "-0" {
		return "0"
	}
	return s
}

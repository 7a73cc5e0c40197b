package diagram

import (
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Style is the style sheet of the maps, for a page that shows them inline: what happens
// under the pointer. All else is in the SVG's own attributes, so that a map
// looks the same in a drawing program.
//
//go:embed diagram.css
var Style string

// margin is the empty border of a map, in points.
const margin = 14

// A canvas is an SVG in the making.
type canvas struct {
	bytes.Buffer
	*scene
	plan *plan
}

// svg draws s as p places it.
func (s *scene) svg(p *plan) []byte {
	c := &canvas{scene: s, plan: p}
	left, top, right, bottom := s.bounds(p)
	legend := newLegend(s, p, max(right-left, 380))
	width := max(right-left, legend.width) + 2*margin
	above := 0.0
	if s.options.Standalone {
		above = 44
		width = max(width, min(titleFont.width(c.title()), 700)+2*margin)
	}
	height := above + (bottom - top) + legend.height + 3*margin
	c.open(width, height)
	if s.options.Standalone {
		c.heading(width)
	}
	c.printf("<g transform=\"translate(%s %s)\">\n", number((width-(right-left))/2-left), number(above+margin-top))
	c.lines()
	c.actors()
	c.labels()
	c.printf("</g>\n")
	c.legend(legend, margin, height-legend.height-margin)
	c.printf("</svg>\n")
	return c.Bytes()
}

func (c *canvas) printf(format string, args ...any) { fmt.Fprintf(&c.Buffer, format, args...) }

func (c *canvas) title() string {
	if t := clean(c.options.Title); t != "" {
		return t
	}
	return "Relationship map"
}

// open writes the root and what describes the whole map.
func (c *canvas) open(width, height float64) {
	c.printf(`<svg xmlns="http://www.w3.org/2000/svg" class="entente-map" width="%spt" height="%spt" viewBox="0 0 %s %s"`,
		number(width), number(height), number(width), number(height))
	c.printf(` role="graphics-document document" aria-label="%s" aria-describedby="map-about" font-family="%s">`+"\n", escape(c.title()), family)
	if c.options.Standalone {
		c.printf("<title>%s</title>\n", escape(c.title()))
	}
	c.printf("<desc id=\"map-about\">%s</desc>\n", escape(strings.Join(c.about(), " ")))
	if c.options.Standalone {
		c.printf("<style>\n%s</style>\n", Style)
		c.evidence()
		c.printf("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n")
	}
}

// heading stands over a map that stands alone.
func (c *canvas) heading(width float64) {
	c.printf(`<text x="%d" y="%d" font-size="%s" font-weight="bold" fill="#1c2430">%s</text>`+"\n",
		margin, margin+14, number(titleFont.size), escape(clip(c.title(), titleFont, width-2*margin)))
	c.printf(`<text x="%d" y="%d" font-size="%s" fill="#515962">%s</text>`+"\n",
		margin, margin+30, number(legendFont.size), escape(clip(c.period(), legendFont, width-2*margin)))
}

// lines draws what can be seen of the ties: courses and arrowheads.
func (c *canvas) lines() {
	c.printf("<g class=\"lines\" fill=\"none\" stroke-linecap=\"round\" aria-hidden=\"true\">\n")
	for _, t := range c.ties {
		if t.selected {
			for _, e := range t.edges {
				c.printf(`<path d="%s" stroke="#FFE08A" stroke-width="%s"/>`+"\n", c.plan.edges[e].path(), number(t.width()+8))
			}
		}
	}
	for _, t := range c.ties {
		for _, e := range t.edges {
			course := c.plan.edges[e]
			dash := ""
			if t.stroke.dash != "" {
				dash = fmt.Sprintf(` stroke-dasharray="%s"`, t.stroke.dash)
			}
			c.printf(`<path d="%s" stroke="%s" stroke-width="%s"%s/>`+"\n", course.path(), t.tone.line, number(t.width()), dash)
			if course.tip != nil {
				c.printf(`<path d="%s" fill="%s"/>`+"\n", course.head(t.width()), t.tone.line)
			}
		}
	}
	c.printf("</g>\n")
}

// path is c as the d of a path.
func (c curve) path() string {
	var b strings.Builder
	for i, p := range c.points {
		switch i {
		case 0:
			b.WriteByte('M')
		case 1:
			b.WriteByte('C')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(number(p.x) + "," + number(p.y))
	}
	return b.String()
}

// head is the arrowhead of c.
func (c curve) head(width float64) string {
	end, tip := c.points[len(c.points)-1], *c.tip
	dx, dy := tip.x-end.x, tip.y-end.y
	length := max(math.Hypot(dx, dy), 0.1)
	half := 2.7 + width/2
	nx, ny := -dy/length*half, dx/length*half
	return fmt.Sprintf("M%s,%sL%s,%s %s,%sZ", number(end.x+nx), number(end.y+ny), number(tip.x), number(tip.y), number(end.x-nx), number(end.y-ny))
}

// actors draws the boxes with the names, and the points.
func (c *canvas) actors() {
	c.printf("<g class=\"actors\" text-anchor=\"middle\" fill=\"#1c2430\">\n")
	for i, n := range c.nodes {
		at := c.plan.nodes[i]
		if n.actor == nil {
			c.printf(`<circle cx="%s" cy="%s" r="%s" fill="%s"/>`+"\n", number(at.x), number(at.y), number(hubSize/2), verbalCooperation.line)
			continue
		}
		end := c.begin(n.url, "actor "+string(n.actor.Kind), "actor."+idSafe(string(n.actor.ID)),
			spoken(strings.Join(append(slices.Clone(n.name), n.office), " "), strings.ReplaceAll(n.title, "\n", "; ")+", "+shapes[n.actor.Kind].label), n.selected)
		c.printf("<title>%s</title>", escape(n.title))
		c.frame(n, at)
		y := at.y - n.height/2 + 6 + nameFont.line()*0.82
		for _, line := range n.name {
			c.printf(`<text x="%s" y="%s" font-size="%s" font-weight="bold">%s</text> `, number(at.x), number(y), number(nameFont.size), escape(line))
			y += nameFont.line()
		}
		if n.office != "" {
			c.printf(`<text x="%s" y="%s" font-size="%s" fill="#515962">%s</text>`, number(at.x), number(y-2), number(officeFont.size), escape(n.office))
		}
		c.printf("%s\n", end)
	}
	c.printf("</g>\n")
}

// frame draws the border of an actor.
func (c *canvas) frame(n node, at point) {
	look := shapes[n.actor.Kind]
	border, thick := look.border, 1.1
	if n.focus {
		thick = 2.2
	}
	if n.selected {
		border, thick = "#1c2430", 2.6
	}
	c.printf("%s", look.rect(box{at, n.width, n.height}, border, thick))
}

// rect draws a border of the shape s.
func (s shape) rect(b box, border string, thick float64) string {
	round := min(s.round, b.height*0.3)
	if round < 0 {
		round = b.height / 2
	}
	dash := ""
	if s.dash != "" {
		dash = fmt.Sprintf(` stroke-dasharray="%s"`, s.dash)
	}
	return fmt.Sprintf(`<rect class="frame" x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s" stroke-width="%s"%s/>`,
		number(b.x-b.width/2), number(b.y-b.height/2), number(b.width), number(b.height), number(round), s.fill, border, number(thick), dash)
}

// labels draws each tie as one thing to point at and to tab to: its whole
// course, invisible, and its label.
func (c *canvas) labels() {
	c.printf("<g class=\"ties\" text-anchor=\"middle\" font-size=\"%s\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">\n", number(labelFont.size))
	for i, t := range c.ties {
		name := strings.ReplaceAll(t.title, "\n", "; ")
		if c.plan.labels[i].shown {
			var lines []string
			for _, l := range t.label() {
				lines = append(lines, l.text)
			}
			name = spoken(strings.Join(lines, ", "), name)
		}
		end := c.begin(t.url, "tie "+t.tone.name, t.id, name, t.selected)
		c.printf("<title>%s</title>", escape(t.title))
		for _, e := range t.edges {
			c.printf(`<path class="hit" d="%s" fill="none" stroke-opacity="0" stroke-width="10" pointer-events="stroke"/>`, c.plan.edges[e].path())
		}
		c.label(t.label(), c.plan.labels[i])
		c.printf("%s\n", end)
	}
	c.printf("</g>\n")
}

func (c *canvas) label(lines []labelLine, at spot) {
	class := "label"
	if !at.shown {
		class = `label more" visibility="hidden`
	}
	_, height := labelSize(lines)
	y := at.y - height/2 + labelFont.size*0.98
	c.printf(`<g class="%s">`, class)
	for _, l := range lines {
		c.printf(`<text x="%s" y="%s" fill="%s">%s</text> `, number(at.x), number(y), l.tone.text, escape(l.text))
		y += labelFont.line()
	}
	c.printf("</g>")
}

// begin opens a link, or where there is no address a group that can be
// tabbed to, and returns what closes it.
func (c *canvas) begin(url, class, id, name string, selected bool) string {
	current := ""
	if selected {
		class += " selected"
		current = ` aria-current="true"`
	}
	if url == "" {
		c.printf(`<g class="%s" id="%s" role="img" tabindex="0" aria-label="%s"%s>`, class, id, escape(name), current)
		return "</g>"
	}
	c.printf(`<a class="%s" id="%s" href="%s" aria-label="%s"%s>`, class, id, escape(url), escape(name), current)
	return "</a>"
}

// period is the time that the map covers, in words; empty if no claim has a date.
func (c *canvas) period() string {
	first, last := c.dates()
	switch {
	case first.IsZero() && last.IsZero():
		return ""
	case first == last:
		return first.String()
	case first.IsZero():
		return "until " + last.String()
	case last.IsZero():
		return "from " + first.String()
	}
	return first.String() + " to " + last.String()
}

// about says what the map shows, and of how much.
func (s *scene) about() []string {
	said := slices.Clone(s.options.About)
	if len(said) == 0 {
		said = []string{s.share()}
	}
	if s.offices > 0 {
		verb := "stand"
		if s.offices == 1 {
			verb = "stands"
		}
		said = append(said, fmt.Sprintf("%s %s under the holders' names.", quantity(s.offices, "office"), verb))
	}
	if s.note != "" {
		said = append(said, s.note)
	}
	return said
}

// share says how much of the whole the map shows.
func (s *scene) share() string {
	shown, matching := s.graph.Shown(), s.graph.Matching
	count := func(n, of int, noun string) string {
		if of > n {
			return fmt.Sprintf("%s of %s", thousands(n), quantity(of, noun))
		}
		return quantity(n, noun)
	}
	return fmt.Sprintf("%s, %s, %s.", count(shown.Actors, matching.Actors, "actor"),
		count(shown.Relations, matching.Relations, "relation"), count(shown.Claims, matching.Claims, "claim"))
}

package diagram

// A legend explains what a map uses, and no more.
type legend struct {
	entries       []entry
	about         []string
	width, height float64
}

// An entry is a sample with its meaning, at its place in the legend.
type entry struct {
	point
	width float64
	text  string
	color string
	draw  func(c *canvas, at point) // draws the sample in a box of sampleWidth around at
}

const (
	sampleWidth = 28.0
	rowHeight   = 19.0
)

// newLegend sets the legend of s in rows of at most `width` points.
func newLegend(s *scene, p *plan, width float64) legend {
	var l legend
	add := func(text, color string, draw func(*canvas, point)) {
		l.entries = append(l.entries, entry{text: text, color: color, draw: draw, width: sampleWidth + 6 + legendFont.width(text) + 18})
	}
	for _, k := range s.kindsUsed() {
		add(shapes[k].label, "#1c2430", func(c *canvas, at point) {
			c.printf("%s", shapes[k].rect(box{at, 24, 13}, shapes[k].border, 1.1))
		})
	}
	for _, t := range s.tonesUsed() {
		text := t.label
		if t == neutral && len(s.options.About) > 0 { // of an answer, which holds more than relations
			text = "other relationships"
		}
		add(text, t.text, func(c *canvas, at point) { c.stretch(at, t.line, "", 1.8, true) })
	}
	if used := s.strokesUsed(); len(used) > 1 || len(used) == 1 && used[0] != done {
		for _, k := range used {
			add(k.label, "#1c2430", func(c *canvas, at point) { c.stretch(at, "#515962", k.dash, 1.8, false) })
		}
	}
	for _, e := range s.marks(p) {
		add(e.text, "#1c2430", e.draw)
	}
	row, x := 0, 0.0
	for i := range l.entries {
		e := &l.entries[i]
		if x > 0 && x+e.width > width {
			row, x = row+1, 0
		}
		e.point = point{x, float64(row)*rowHeight + 16}
		x += e.width
		l.width = max(l.width, x)
	}
	if len(l.entries) > 0 {
		l.height = float64(row+1)*rowHeight + 8
	}
	for _, line := range s.about() {
		l.about = append(l.about, line)
		l.height += 14
	}
	return l
}

// marks are the entries for what is neither a kind, a colour nor a style.
func (s *scene) marks(p *plan) []entry {
	var marks []entry
	add := func(use bool, text string, draw func(*canvas, point)) {
		if use {
			marks = append(marks, entry{text: text, draw: draw})
		}
	}
	var mutual, hubs, wide, focus, hidden bool
	for i, t := range s.ties {
		mutual = mutual || !t.arrow
		hubs = hubs || len(t.ends) == 3
		wide = wide || t.claims > 1
		hidden = hidden || !p.labels[i].shown
	}
	for _, n := range s.nodes {
		focus = focus || n.focus
	}
	add(mutual, "no arrow: both alike", func(c *canvas, at point) { c.stretch(at, "#515962", "", 1.8, false) })
	add(hubs, "mediator, then both parties", func(c *canvas, at point) {
		c.stretch(at, verbalCooperation.line, "", 1.4, true)
		c.printf(`<circle cx="%s" cy="%s" r="3" fill="%s"/>`, number(at.x-3), number(at.y), verbalCooperation.line)
	})
	add(wide, "wider: more claims", func(c *canvas, at point) { c.stretch(at, "#515962", "", 3.4, false) })
	add(focus, "in focus", func(c *canvas, at point) {
		c.printf("%s", shape{fill: "#FFFFFF"}.rect(box{at, 24, 13}, "#515962", 2.2))
	})
	add(hidden, "no room for the label: point at the line", func(c *canvas, at point) { c.stretch(at, "#515962", "", 1.2, false) })
	return marks
}

// stretch draws a short line around a place.
func (c *canvas) stretch(at point, color, dash string, width float64, arrow bool) {
	from, to := at.x-sampleWidth/2, at.x+sampleWidth/2
	if arrow {
		to -= 6
		head := curve{points: []point{{to, at.y}}, tip: &point{to + 6, at.y}}
		c.printf(`<path d="%s" fill="%s"/>`, head.head(width), color)
	}
	if dash != "" {
		dash = ` stroke-dasharray="` + dash + `"`
	}
	c.printf(`<path d="M%s,%sH%s" fill="none" stroke="%s" stroke-width="%s"%s/>`, number(from), number(at.y), number(to), color, number(width), dash)
}

// legend draws l with its upper left corner at x, y.
func (c *canvas) legend(l legend, x, y float64) {
	c.printf("<g class=\"legend\" transform=\"translate(%s %s)\" font-size=\"%s\">\n", number(x), number(y), number(legendFont.size))
	for _, e := range l.entries {
		c.printf(`<g>`)
		e.draw(c, point{e.x + sampleWidth/2, e.y})
		c.printf(`<text x="%s" y="%s" fill="%s">%s</text></g>`+"\n", number(e.x+sampleWidth+6), number(e.y+3.5), e.color, escape(e.text))
	}
	for i, line := range l.about {
		c.printf(`<text x="0" y="%s" fill="#515962">%s</text>`+"\n", number(l.height-float64(len(l.about)-1-i)*14-3), escape(line))
	}
	c.printf("</g>\n")
}

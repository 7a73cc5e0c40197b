package diagram

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"

	"example.org/entente/graph"
)

// A scene is what a map shows, before anything has a place on it.
type scene struct {
	options Options
	graph   graph.Subgraph
	nodes   []node // the actors, in the order of their ids, then the hubs
	ties    []tie  // sorted by the nodes they join
	edges   []edge // the ties' lines
	offices int    // how many stand under the names instead of being drawn
	note    string // why the layout is a simpler one
}

// A node is a box on the map, or the small point at which a tie of three
// actors parts.
type node struct {
	actor         *graph.Actor // nil for a point
	name          []string     // lines
	office        string       // under the name; may be empty
	width, height float64      // points
	focus         bool
	selected      bool
	url           string
	title         string
}

// A tie is one line on the map with all that it stands for.
type tie struct {
	id       string
	ends     []int // nodes: from, to, and the third of a mediation
	keys     []graph.RelationKey
	parts    []part // the gravest first
	arrow    bool
	edges    []int // its lines; only the first carries the label
	claims   int
	tone     *tone
	stroke   *stroke
	selected bool
	url      string
	title    string // sentences, a line each
}

// A part is one relation type on a tie.
type part struct {
	graph.Relation
	label     string
	tone      *tone
	uncounted bool            // how many claims it has is unknown
	others    []graph.ActorID // the other parties of a mediation that are on the map
}

// An edge is a single line between two nodes, as a layout sees it.
type edge struct {
	from, to int
	arrow    bool
	tie      int
	labelled bool
}

// newScene decides what a map of g shows.
func newScene(g graph.Subgraph, o Options) *scene {
	s := &scene{options: o, graph: g}
	index := map[graph.ActorID]int{}
	for _, a := range g.Actors {
		index[a.ID] = len(s.nodes)
		s.nodes = append(s.nodes, node{actor: &a, focus: slices.Contains(g.View.Focus, a.ID), selected: o.Selected.Actor == a.ID, url: address(o.ActorURL, a.ID)})
	}
	bundles := bundle(g.Relations, index)
	bundles, offices := splitOffices(bundles)
	for _, b := range bundles {
		s.add(b, index)
	}
	for _, held := range offices {
		s.offices += len(held)
	}
	for i := range s.nodes {
		if n := &s.nodes[i]; n.actor != nil {
			n.measure(offices[n.actor.ID], s.nodes, index)
		}
	}
	for i := range s.ties {
		s.ties[i].title = s.say(s.ties[i].parts, index)
	}
	return s
}

// add makes a tie of b.
func (s *scene) add(b bundled, index map[graph.ActorID]int) {
	t := tie{id: b.id(), arrow: !b.symmetric, parts: b.parts}
	for _, id := range b.actors {
		t.ends = append(t.ends, index[id])
	}
	slices.SortStableFunc(t.parts, func(p, q part) int {
		return cmp.Or(-cmp.Compare(p.tone.gravity, q.tone.gravity), -cmp.Compare(p.Claims, q.Claims), cmp.Compare(p.Type, q.Type))
	})
	for _, p := range t.parts {
		t.keys = append(t.keys, p.RelationKey)
		t.selected = t.selected || slices.Contains(s.options.Selected.Relations, p.RelationKey)
	}
	switch {
	case len(b.actors) == 3:
		t.parts = joinHalves(t.parts, b.actors)
	case b.symmetric:
		t.parts = joinSides(t.parts)
	}
	var all graph.Tally
	for _, p := range t.parts {
		t.claims += p.Claims
		for _, m := range graph.Modalities {
			all.Add(m, p.Modalities.Of(m))
		}
	}
	t.stroke = strokeOf(all)
	// A solid red line must stand for a deed: what was done colours the line
	// before what was said.
	lead := slices.IndexFunc(t.parts, func(p part) bool { return strokeOf(p.Modalities) == t.stroke })
	t.tone = t.parts[max(lead, 0)].tone
	t.url = address(s.options.RelationURL, t.keys)

	line := func(from, to int, arrow, labelled bool) {
		t.edges = append(t.edges, len(s.edges))
		s.edges = append(s.edges, edge{from, to, arrow, len(s.ties), labelled})
	}
	if len(b.actors) == 3 {
		hub := len(s.nodes)
		s.nodes = append(s.nodes, node{width: hubSize, height: hubSize})
		line(t.ends[0], hub, false, true)
		line(hub, t.ends[1], true, false)
		line(hub, t.ends[2], true, false)
	} else {
		line(t.ends[0], t.ends[1], t.arrow, true)
	}
	s.ties = append(s.ties, t)
}

// hubSize is the diameter of the point where a mediation parts, in points.
const hubSize = 7

// measure breaks the name into lines, writes the office under it and cuts the box to size.
func (n *node) measure(held []part, nodes []node, index map[graph.ActorID]int) {
	name := clean(n.actor.Name)
	if name == "" {
		name = clean(string(n.actor.ID))
	}
	look := shapes[n.actor.Kind]
	n.name = wrap(name, nameFont, 132, 190)
	said := []string{isolate(name)}
	for i, p := range held {
		office := clean(p.Title)
		if of, ok := index[p.Target]; ok {
			office = strings.TrimPrefix(office+", "+isolate(clean(nodes[of].actor.Name)), ", ")
		}
		if i == 0 {
			n.office = clip(office, officeFont, 170)
		}
		said = append(said, office)
	}
	n.title = strings.Join(said, "\n")
	for _, line := range n.name {
		n.width = max(n.width, nameFont.width(line))
	}
	n.height = float64(len(n.name))*nameFont.line() + 13
	if n.office != "" {
		n.width = max(n.width, officeFont.width(n.office))
		n.height += officeFont.line()
	}
	n.width = max(n.width+2*look.pad, 54)
}

// address is what a link leads to, "" where nobody may be led.
func address[T any](of func(T) string, v T) string {
	if of == nil {
		return ""
	}
	s := of(v)
	u, err := url.Parse(s)
	if err != nil || xmlText(s) != s || !slices.Contains([]string{"", "http", "https"}, strings.ToLower(u.Scheme)) {
		return ""
	}
	return s
}

// tonesUsed lists the tones of s, in the order of the legend.
func (s *scene) tonesUsed() []*tone {
	used := map[*tone]bool{}
	for _, t := range s.ties {
		used[t.tone] = true
		for _, p := range t.parts {
			used[p.tone] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(tones), func(t *tone) bool { return !used[t] })
}

// strokesUsed lists the stroke styles of s, in the order of the legend.
func (s *scene) strokesUsed() []*stroke {
	used := map[*stroke]bool{}
	for _, t := range s.ties {
		used[t.stroke] = true
	}
	return slices.DeleteFunc(slices.Clone(strokes), func(k *stroke) bool { return !used[k] })
}

// kindsUsed lists the kinds of actors on s, in the order of the legend.
func (s *scene) kindsUsed() []graph.Kind {
	used := map[graph.Kind]bool{}
	for _, n := range s.nodes {
		if n.actor != nil {
			used[n.actor.Kind] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(kinds), func(k graph.Kind) bool { return !used[k] })
}

// dates is the time that s covers: what the reader asked for, else from the
// first claim to the last.
func (s *scene) dates() (first, last graph.Date) {
	first, last = s.graph.View.From, s.graph.View.To
	days := map[graph.Date]bool{}
	for _, r := range s.graph.Relations {
		days[r.First], days[r.Last] = true, true
	}
	delete(days, graph.Date{})
	for _, d := range slices.SortedFunc(maps.Keys(days), graph.Date.Compare) {
		if s.graph.View.From.IsZero() && first.IsZero() {
			first = d
		}
		if s.graph.View.To.IsZero() {
			last = d
		}
	}
	return first, last
}

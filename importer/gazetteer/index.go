package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"example.org/entente/graph"
)

// An index finds names by their words: a tree whose branches are a gap and
// the word after it.
type index struct {
	branches map[branch]int32
	nodes    []node // the root first
}

type branch struct {
	from int32
	gap  gap
	word string
}

type node struct {
	readings []reading
	person   bool // inside a person's full name, where an initial may stand
}

// A reading is one alias of one entry.
type reading struct {
	entry     *Entry
	sense     Sense
	plural    bool
	ambiguous bool
	clues     []string
	needs     int // what must speak for it: see Context.Choose
	rank      int // among the readings of ambiguous words: the likeliest first
}

var senses = []Sense{Name, Adjective, Demonym, Capital, Seat, Surname, Place}

func newIndex() *index {
	return &index{branches: map[branch]int32{}, nodes: make([]node, 1)}
}

// add puts a reading under the words of a text; each passes through change
// first.
func (x *index) add(text string, r reading, change func(string) string) {
	at, g, from := 0, noGap, int32(0)
	for {
		w := wordAt(text, at)
		b := branch{from, g, change(w.text)}
		to, ok := x.branches[b]
		if !ok {
			to = int32(len(x.nodes))
			x.nodes = append(x.nodes, node{})
			x.branches[b] = to
		}
		from = to
		if g, at = gapAt(text, w.next); g == broken {
			break
		}
		if r.entry.Kind == graph.Person && r.sense == Name {
			x.nodes[to].person = true
		}
	}
	n := &x.nodes[from]
	same := func(o reading) bool { return o.entry == r.entry && o.sense == r.sense && o.plural == r.plural }
	if !slices.ContainsFunc(n.readings, same) {
		n.readings = append(n.readings, r)
	}
}

// settle puts the readings of each node in the order in which MatchAt lists them.
func (x *index) settle() {
	for _, n := range x.nodes {
		slices.SortFunc(n.readings, func(a, b reading) int {
			return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(slices.Index(senses, a.sense), slices.Index(senses, b.sense)),
				cmp.Compare(a.entry.ID, b.entry.ID), cmp.Compare(btoi(a.plural), btoi(b.plural)))
		})
		// Who is meant by his surname without more goes before those who are not.
		alone, shared := true, true
		var first *Entry
		for _, r := range n.readings {
			shared = shared && r.entry == n.readings[0].entry
			if r.needs < oneClue {
				alone = alone && (first == nil || first == r.entry)
				first = r.entry
			}
		}
		if shared {
			continue
		}
		for j := range n.readings {
			n.readings[j].ambiguous = true
			if n.readings[j].sense == Surname && !(alone && n.readings[j].entry == first) {
				n.readings[j].needs = max(n.readings[j].needs, sameYear)
			}
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// find walks the words of text from at and calls found, with where the name
// ends, for each node that has readings. Words pass through change, which
// tells whether the word may stand in a name at all.
func (x *index) find(text string, at int, change func(string) (string, bool), found func(n *node, end int, skipped bool)) {
	g, from, skipped := noGap, int32(0), false
	for {
		w := wordAt(text, at)
		if w.end == at {
			return
		}
		t, ok := change(w.text)
		if !ok {
			return
		}
		to, ok := x.branches[branch{from, g, t}]
		switch {
		case ok:
			from = to
			if n := &x.nodes[to]; len(n.readings) > 0 {
				found(n, w.end, skipped)
			}
		case w.initial && x.nodes[from].person && g == blank && !skipped:
			skipped = true // "Donald J. Trump"
		default:
			return
		}
		var next gap
		if next, at = gapAt(text, w.next); next == broken {
			return
		}
		g = next
	}
}

// key is a text as the index compares it, for telling collisions.
func key(text string) string {
	var b strings.Builder
	at, g := 0, noGap
	for {
		w := wordAt(text, at)
		b.WriteByte(" .'',&"[g])
		b.WriteString(w.text)
		if g, at = gapAt(text, w.next); g == broken {
			return b.String()
		}
	}
}

package web

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph"
)

// A table shows the same as the map, for those who read better in rows.
type table struct {
	Title   string
	Columns []column
	Rows    []row
}

// A column can be sorted by.
type column struct {
	Title  string
	URL    string // sorts by it, or the other way round
	Sorted string // "ascending", "descending" or "none"
	Number bool
}

// A row has a cell for each column.
type row struct {
	Cells    []cell
	Selected bool
}

// A cell is a word or number, perhaps with a link.
type cell struct {
	Text   string
	URL    string
	Tone   string
	Number bool
}

// orders lists what View.Sort may be.
var orders = func() []string {
	var all []string
	for _, c := range relationColumns {
		all = append(all, c.name, "-"+c.name)
	}
	for _, c := range actorColumns {
		all = append(all, c.name, "-"+c.name)
	}
	return all
}()

// A spec is a column of things of one kind.
type spec[T any] struct {
	name   string // in View.Sort
	title  string
	number bool // set to the right
	down   bool // the first click sorts the largest first
	cell   func(T) cell
	sort   func(a, b T) int
}

// A tableLine is a relation with its statement.
type tableLine struct {
	graph.Relation
	statement
	url string
}

var relationColumns = []spec[tableLine]{
	{"source", "Who", false, false, func(l tableLine) cell { return cell{Text: l.statement.Source.Name, URL: l.statement.Source.URL} },
		func(a, b tableLine) int { return compareNames(a.statement.Source.Name, b.statement.Source.Name) }},
	{"relation", "does what", false, false, func(l tableLine) cell { return cell{Text: l.Label, URL: l.url, Tone: l.Tone} },
		func(a, b tableLine) int { return compareNames(a.Label, b.Label) }},
	{"target", "to whom", false, false, func(l tableLine) cell { return cell{Text: l.Objects(), URL: l.only()} },
		func(a, b tableLine) int { return compareNames(a.Objects(), b.Objects()) }},
	{"claims", "Claims", true, true, func(l tableLine) cell { return cell{Text: thousands(l.Claims)} },
		func(a, b tableLine) int { return cmp.Compare(a.Claims, b.Claims) }},
	{"doubt", "of them", false, true, func(l tableLine) cell { return cell{Text: doubts(l.Modalities)} },
		func(a, b tableLine) int {
			return cmp.Compare(a.Claims-a.Modalities.Actual, b.Claims-b.Modalities.Actual)
		}},
	{"publishers", "Publishers", true, true, func(l tableLine) cell { return cell{Text: strconv.Itoa(len(l.Publishers))} },
		func(a, b tableLine) int { return cmp.Compare(len(a.Publishers), len(b.Publishers)) }},
	{"first", "First", false, false, func(l tableLine) cell { return cell{Text: l.First.String()} },
		func(a, b tableLine) int { return a.First.Compare(b.First) }},
	{"last", "Last", false, true, func(l tableLine) cell { return cell{Text: l.Last.String()} },
		func(a, b tableLine) int { return a.Last.Compare(b.Last) }},
}

// Objects names those to whom something is done.
func (s statement) Objects() string {
	var names []string
	for _, t := range s.Target {
		names = append(names, t.Name)
	}
	return series(names)
}

// only is the address of the one to whom something is done; "" where there are several.
func (l tableLine) only() string {
	if len(l.statement.Target) > 1 {
		return ""
	}
	return l.statement.Target[0].URL
}

// A member is an actor with what ties it to the others on the map.
type member struct {
	graph.Actor
	relations, claims int
	neighbours        []string
	url               string
}

var actorColumns = []spec[member]{
	{"name", "Actor", false, false, func(m member) cell { return cell{Text: short(m.Name), URL: m.url} },
		func(a, b member) int { return compareNames(a.Name, b.Name) }},
	{"kind", "Kind", false, false, func(m member) cell { return cell{Text: kindWords[m.Kind]} },
		func(a, b member) int { return cmp.Compare(a.Kind, b.Kind) }},
	{"degree", "Relations", true, true, func(m member) cell { return cell{Text: thousands(m.relations)} },
		func(a, b member) int { return cmp.Compare(a.relations, b.relations) }},
	{"weight", "Claims", true, true, func(m member) cell { return cell{Text: thousands(m.claims)} },
		func(a, b member) int { return cmp.Compare(a.claims, b.claims) }},
	{"neighbours", "Tied to", false, true, func(m member) cell { return cell{Text: strings.Join(m.neighbours, ", ")} },
		func(a, b member) int { return cmp.Compare(len(a.neighbours), len(b.neighbours)) }},
}

func compareNames(a, b string) int {
	return cmp.Or(cmp.Compare(graph.Fold(a), graph.Fold(b)), cmp.Compare(a, b))
}

// relationTable lists the relations of g, the strongest first unless v says otherwise.
func relationTable(g graph.Subgraph, v View) table {
	var lines []tableLine
	for _, r := range g.Relations {
		lines = append(lines, tableLine{r, state(r, g.Actors, func(id graph.ActorID) string { return v.showActor(id) + "#panel" }), v.showRelations(r.RelationKey) + "#panel"})
	}
	t := tabulate(relationColumns, lines, v, "-claims")
	t.Title = "Relations on this map"
	for i, l := range lines {
		t.Rows[i].Selected = slices.Contains(v.Picked, l.RelationKey)
	}
	return t
}

// actorTable lists the actors of g, those with the most claims first unless v says otherwise.
func actorTable(g graph.Subgraph, v View) table {
	members := make([]member, len(g.Actors))
	index := map[graph.ActorID]int{}
	tied := make([]map[string]bool, len(g.Actors))
	for i, a := range g.Actors {
		members[i] = member{Actor: a, url: v.showActor(a.ID) + "#panel"}
		index[a.ID] = i
		tied[i] = map[string]bool{}
	}
	for _, r := range g.Relations {
		for _, ends := range [][2]graph.ActorID{{r.Source, r.Target}, {r.Target, r.Source}} {
			m := &members[index[ends[0]]]
			m.relations++
			m.claims += r.Claims
			if name := cast(g.Actors).name(ends[1]); !tied[index[ends[0]]][name] {
				tied[index[ends[0]]][name] = true
				m.neighbours = append(m.neighbours, name)
			}
		}
	}
	for _, m := range members {
		slices.SortFunc(m.neighbours, compareNames)
	}
	t := tabulate(actorColumns, members, v, "-weight")
	t.Title = "Actors on this map"
	for i, m := range members {
		t.Rows[i].Selected = m.ID == v.Actor
	}
	return t
}

// tabulate sorts things as v.Sort says, or as is usual, and puts them into rows.
func tabulate[T any](specs []spec[T], things []T, v View, usually string) table {
	order := v.Sort
	if !slices.ContainsFunc(specs, func(s spec[T]) bool { return strings.TrimPrefix(order, "-") == s.name }) {
		order = usually
	}
	name, down := strings.CutPrefix(order, "-")
	var t table
	for _, s := range specs {
		c := column{Title: s.title, Number: s.number, Sorted: "none"}
		first := s.name
		if s.down {
			first = "-" + s.name
		}
		if s.name == name {
			slices.SortStableFunc(things, func(a, b T) int {
				if down {
					a, b = b, a
				}
				return s.sort(a, b)
			})
			c.Sorted, first = "ascending", "-"+s.name
			if down {
				c.Sorted, first = "descending", s.name
			}
		}
		c.URL = v.with(func(v *View) {
			if v.Sort = first; first == usually {
				v.Sort = ""
			}
		}).URL() + "#tables"
		t.Columns = append(t.Columns, c)
	}
	for _, thing := range things {
		var r row
		for _, s := range specs {
			c := s.cell(thing)
			c.Number = s.number
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

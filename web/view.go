package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph"
)

// A View is all that a reader of the map page chose, as it stands in the URL.
type View struct {
	graph.View
	Search string              // what was searched for
	Actor  graph.ActorID       // the actor in the panel
	Picked []graph.RelationKey // the relations in the panel
	Sort   string              // of the table: a column's name, after a "-" for the other way round
	Listed int                 // at most this many claims or relations in the panel; DefaultListed if 0
}

// Bounds of what a URL may ask for, besides those of graph.View.
const (
	DefaultListed = 50
	MaxListed     = 1000
	mostPicked    = 100
	mostValues    = 200
	mostPublisher = 1000 // bytes of a publisher's name
	mostSearch    = 200  // bytes
	mostMinClaims = 1_000_000
)

// ParseView reads a View from the parameters of a URL. It returns a
// ParameterError for the first that makes no sense, one that no page knows
// included.
func ParseView(values url.Values) (View, error) { return newQuery(values).page() }

// page reads all that a map page knows.
func (q *query) page() (View, error) {
	v := View{View: q.view()}
	v.Search = q.text("q", mostSearch)
	v.Actor = graph.ActorID(q.id("actor"))
	v.Picked = q.relations("relation", mostPicked)
	v.Sort = q.oneOf("sort", orders)
	v.Listed = q.number("listed", DefaultListed, MaxListed)
	if err := q.done(); err != nil {
		return View{}, err
	}
	return v, nil
}

// view reads what a map shows.
func (q *query) view() graph.View {
	v := graph.View{Filter: q.filter()}
	for _, id := range q.list("focus", graph.MaxActors, actorID) {
		v.Focus = append(v.Focus, graph.ActorID(id))
	}
	v.Depth = q.number("depth", 1, graph.MaxDepth)
	v.MinClaims = q.number("min_claims", 1, mostMinClaims)
	v.Actors = q.number("actors", graph.DefaultActors, graph.MaxActors)
	v.Relations = q.number("relations", graph.DefaultRelations, graph.MaxRelations)
	return v
}

// filter reads which claims count.
func (q *query) filter() graph.Filter {
	var f graph.Filter
	for _, t := range q.list("type", mostValues, relationType) {
		f.Types = append(f.Types, graph.RelationType(t))
	}
	for _, m := range q.list("modality", mostValues, modality) {
		f.Modalities = append(f.Modalities, graph.Modality(m))
	}
	for _, id := range q.list("said_by", mostValues, line(graph.MaxID)) {
		f.SaidBy = append(f.SaidBy, graph.ActorID(id))
	}
	f.Publishers = q.list("publisher", mostValues, publisher)
	f.From, f.To = q.date("from"), q.date("to")
	if q.err == nil {
		if err := f.Check(); err != nil { // each value is right: only their order can be wrong
			q.fail("to", f.To.String(), "lies before the parameter from, "+f.From.String(), "a date from "+f.From.String()+" on")
		}
	}
	return f
}

func relationType(s string) (problem, allowed string) {
	if graph.RelationType(s).Check() != nil {
		return "is not a relation type", "a relation type such as THREATENS, in upper-case letters"
	}
	return "", ""
}

func modality(s string) (problem, allowed string) {
	if slices.Contains(graph.Modalities, graph.Modality(s)) {
		return "", ""
	}
	var words []string
	for _, m := range graph.Modalities {
		words = append(words, string(m))
	}
	allowed = "one of " + strings.Join(words, ", ")
	return "is not " + allowed, allowed
}

func actorID(s string) (problem, allowed string) {
	if s == "" {
		return "is empty", "the id of an actor"
	}
	return line(graph.MaxID)(s)
}

// publisher allows what a document may have: any text.
func publisher(s string) (problem, allowed string) {
	if problem, allowed = line(mostPublisher)(s); strings.HasPrefix(problem, "holds control") {
		return "", ""
	}
	return problem, allowed
}

// Values is v as parameters of a URL; what v leaves open is not among them.
// ParseView reads it back as v.
func (v View) Values() url.Values {
	values := viewValues(v.View)
	set(values, "q", v.Search)
	set(values, "actor", string(v.Actor))
	for _, k := range v.Picked {
		values.Add("relation", formatKey(k))
	}
	set(values, "sort", v.Sort)
	setNumber(values, "listed", v.Listed)
	return values
}

// viewValues is v as parameters of a URL.
func viewValues(v graph.View) url.Values {
	values := filterValues(v.Filter)
	for _, id := range v.Focus {
		values.Add("focus", string(id))
	}
	setNumber(values, "depth", v.Depth)
	setNumber(values, "min_claims", v.MinClaims)
	setNumber(values, "actors", v.Actors)
	setNumber(values, "relations", v.Relations)
	return values
}

// filterValues is f as parameters of a URL.
func filterValues(f graph.Filter) url.Values {
	values := url.Values{}
	for _, t := range f.Types {
		values.Add("type", string(t))
	}
	for _, m := range f.Modalities {
		values.Add("modality", string(m))
	}
	for _, id := range f.SaidBy {
		values.Add("said_by", string(id))
	}
	for _, p := range f.Publishers {
		values.Add("publisher", p)
	}
	set(values, "from", f.From.String())
	set(values, "to", f.To.String())
	return values
}

func set(values url.Values, name, value string) {
	if value != "" {
		values.Set(name, value)
	}
}

func setNumber(values url.Values, name string, n int) {
	if n != 0 {
		values.Set(name, strconv.Itoa(n))
	}
}

// URL is the address of the map page that shows v.
func (v View) URL() string { return address("/", v.Values()) }

// with is v after change, which may set its fields but must not write into its slices.
func (v View) with(change func(*View)) View {
	change(&v)
	return v
}

// address is a path with parameters.
func address(path string, values url.Values) string {
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

// A relation stands in a URL as SOURCE~TYPE~TARGET, "~" and "%" in an id
// as %7E and %25.
var (
	keySpecial = strings.NewReplacer("%", "%25", "~", "%7E")
	keyPlain   = strings.NewReplacer("%25", "%", "%7E", "~")
)

func formatKey(k graph.RelationKey) string {
	return fmt.Sprintf("%s~%s~%s", keySpecial.Replace(string(k.Source)), k.Type, keySpecial.Replace(string(k.Target)))
}

// parseKey reads what formatKey writes.
func parseKey(s string) (graph.RelationKey, bool) {
	parts := strings.Split(s, "~")
	if len(parts) != 3 || graph.RelationType(parts[1]).Check() != nil {
		return graph.RelationKey{}, false
	}
	for _, id := range []*string{&parts[0], &parts[2]} {
		*id = keyPlain.Replace(*id)
		if problem, _ := actorID(*id); problem != "" {
			return graph.RelationKey{}, false
		}
	}
	return graph.RelationKey{Source: graph.ActorID(parts[0]), Type: graph.RelationType(parts[1]), Target: graph.ActorID(parts[2])}, true
}

// relations reads relations by their keys, sorted.
func (q *query) relations(name string, most int) []graph.RelationKey {
	var keys []graph.RelationKey
	for _, s := range q.list(name, most, func(s string) (problem, allowed string) {
		if _, ok := parseKey(s); !ok {
			allowed = "a relation such as iran~THREATENS~israel"
			return "is not " + allowed, allowed
		}
		return "", ""
	}) {
		k, _ := parseKey(s)
		keys = append(keys, k)
	}
	slices.SortFunc(keys, graph.RelationKey.Compare)
	return slices.Compact(keys)
}

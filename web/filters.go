package web

import (
	"context"
	"slices"
	"strconv"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
)

// filters are the choices that the map page offers.
type filters struct {
	Types      []typeGroup
	Modalities []choice
	SaidBy     []choice
	Publishers []choice
	MoreSaidBy int // speakers beyond those listed
	MorePubs   int
	From, To   string
	Bounds     string // from the first claim to the last
	Actors     []choice
	Depths     []choice // none without a focus
	MinClaims  int
	Keep       []field // what else the form sends
	Chosen     map[string]int

	actors cast // named by the choices
}

// A choice is a value that a reader may choose.
type choice struct {
	Name    string // of the parameter
	Value   string
	Text    string
	Claims  int // how many claims it would let through
	Checked bool
	URL     string // of a chip: where the choice is taken back
}

// A typeGroup holds the relation types of one colour.
type typeGroup struct {
	Title   string
	Tone    string
	Choices []choice
}

// toneTitles are the groups, in the order in which they are shown.
var toneTitles = []typeGroup{
	{Title: "Cooperation in words", Tone: string(ontology.VerbalCooperation)},
	{Title: "Cooperation in deeds", Tone: string(ontology.MaterialCooperation)},
	{Title: "Conflict in words", Tone: string(ontology.VerbalConflict)},
	{Title: "Conflict in deeds", Tone: string(ontology.MaterialConflict)},
	{Title: "Membership, office", Tone: "neutral"},
}

func (s *Server) filtersFor(ctx context.Context, v View, counts graph.Counts) (filters, error) {
	f := filters{
		Types: typeChoices(v, counts), From: v.From.String(), To: v.To.String(), MinClaims: max(v.MinClaims, 1),
		Keep: fields(v.Values(), "type", "modality", "said_by", "publisher", "from", "to", "actors", "depth", "min_claims"),
		Chosen: map[string]int{
			"type": len(v.Types), "modality": len(v.Modalities), "said_by": len(v.SaidBy), "publisher": len(v.Publishers),
		},
		actors: counts.Actors,
	}
	if !v.From.IsZero() || !v.To.IsZero() {
		f.Chosen["dates"] = 1
	}
	if v.MinClaims > 1 || v.Depth > 1 || v.Actors > 0 {
		f.Chosen["size"] = 1
	}
	if !counts.First.IsZero() {
		f.Bounds = dateWords(counts.First) + " to " + dateWords(counts.Last)
	}
	for _, c := range counts.Modalities {
		f.Modalities = append(f.Modalities, choice{"modality", string(c.Value), modalityWords[c.Value], c.Claims, slices.Contains(v.Modalities, c.Value), ""})
	}
	speakers := withChosen(counts.SaidBy, without(v.SaidBy, ""))
	for _, c := range speakers {
		if _, known := slices.BinarySearchFunc(counts.Actors, c.Value, byID); !known {
			a, err := s.nameOf(ctx, c.Value)
			if err != nil {
				return f, err
			}
			f.actors = join(f.actors, []graph.Actor{a})
		}
	}
	// A store counts those who are quoted; what nobody is quoted for is asked for apart.
	unquoted := v.Filter
	unquoted.SaidBy = []graph.ActorID{""}
	own, err := s.store.Counts(ctx, unquoted, 1)
	if err != nil {
		return f, err
	}
	f.SaidBy = []choice{{"said_by", "", speaker("", nil), own.Total.Claims, slices.Contains(v.SaidBy, ""), ""}}
	for _, c := range speakers {
		f.SaidBy = append(f.SaidBy, choice{"said_by", string(c.Value), speaker(c.Value, f.actors), c.Claims, slices.Contains(v.SaidBy, c.Value), ""})
	}
	for _, c := range withChosen(counts.Publishers, v.Publishers) {
		f.Publishers = append(f.Publishers, choice{"publisher", c.Value, published(c.Value), c.Claims, slices.Contains(v.Publishers, c.Value), ""})
	}
	f.MoreSaidBy, f.MorePubs = counts.SaidByTotal-len(counts.SaidBy), counts.PublishersTotal-len(counts.Publishers)
	actors := v.WithDefaults().Actors
	for _, n := range numbers(sizes, actors) {
		f.Actors = append(f.Actors, choice{Name: "actors", Value: strconv.Itoa(n), Text: strconv.Itoa(n), Checked: n == actors})
	}
	if len(v.Focus) > 0 {
		for n := 1; n <= graph.MaxDepth; n++ {
			f.Depths = append(f.Depths, choice{Name: "depth", Value: strconv.Itoa(n), Text: quantity(n, "step"), Checked: n == max(v.Depth, 1)})
		}
	}
	return f, nil
}

func byID(a graph.Actor, id graph.ActorID) int {
	if a.ID < id {
		return -1
	}
	if a.ID > id {
		return 1
	}
	return 0
}

// speaker names who says a claim: an actor, or the articles themselves.
func speaker(id graph.ActorID, actors cast) string {
	if id == "" {
		return "the articles themselves"
	}
	return actors.name(id)
}

// withChosen is counts with the chosen values that it lacks at its end, uncounted.
func withChosen[T comparable](counts []graph.Count[T], chosen []T) []graph.Count[T] {
	counts = slices.Clip(counts)
	for _, v := range chosen {
		if !slices.ContainsFunc(counts, func(c graph.Count[T]) bool { return c.Value == v }) {
			counts = append(counts, graph.Count[T]{Value: v})
		}
	}
	return counts
}

// numbers is list with n, sorted.
func numbers(list []int, n int) []int {
	list = append(slices.Clone(list), n)
	slices.Sort(list)
	return slices.Compact(list)
}

// typeChoices groups every relation type that there is, in the ontology or
// in the store, by colour.
func typeChoices(v View, counts graph.Counts) []typeGroup {
	claims := map[graph.RelationType]int{}
	var names []graph.RelationType
	for _, t := range ontology.Types() {
		names = append(names, t.Name)
	}
	for _, c := range withChosen(counts.Types, v.Types) {
		claims[c.Value] = c.Claims
		if !slices.Contains(names, c.Value) {
			names = append(names, c.Value)
		}
	}
	groups := slices.Clone(toneTitles)
	for _, name := range names {
		t := typeOf(name)
		for i := range groups {
			if groups[i].Tone == toneOf(t) {
				groups[i].Choices = append(groups[i].Choices, choice{"type", string(name), t.Label, claims[name], slices.Contains(v.Types, name), ""})
			}
		}
	}
	return groups
}

// chips are what a reader chose, each with the address without it.
func chips(v View, actors cast) []choice {
	var all []choice
	add := func(text string, change func(*View)) {
		all = append(all, choice{Text: text, URL: v.with(change).URL()})
	}
	for _, id := range v.Focus {
		add("in focus: "+actors.name(id), func(v *View) {
			if v.Focus = without(v.Focus, id); len(v.Focus) == 0 {
				v.Focus, v.Depth = nil, 0
			}
		})
	}
	for _, t := range v.Types {
		add(typeOf(t).Label, func(v *View) { v.Types = without(v.Types, t) })
	}
	for _, m := range v.Modalities {
		add(modalityWords[m], func(v *View) { v.Modalities = without(v.Modalities, m) })
	}
	for _, id := range v.SaidBy {
		add("said by "+speaker(id, actors), func(v *View) { v.SaidBy = without(v.SaidBy, id) })
	}
	for _, p := range v.Publishers {
		add("in: "+published(p), func(v *View) { v.Publishers = without(v.Publishers, p) })
	}
	if !v.From.IsZero() {
		add("from "+dateWords(v.From), func(v *View) { v.From = graph.Date{} })
	}
	if !v.To.IsZero() {
		add("until "+dateWords(v.To), func(v *View) { v.To = graph.Date{} })
	}
	if v.MinClaims > 1 {
		add("at least "+quantity(v.MinClaims, "claim"), func(v *View) { v.MinClaims = 0 })
	}
	return all
}

package web

import (
	"context"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
)

// A panel stands beside the map and shows what the reader picked: one of its
// three parts is there.
type panel struct {
	Close     string // the address without it
	Found     *found
	Actor     *profile
	Relations []relationPart
	Roles     []string // the marks that the quotes use
}

// found is what a search found.
type found struct {
	Query  string
	Actors []foundActor
	Total  int
	More   string // the address of a longer list; "" if this is all
	Types  []link // relation types of that name
}

type foundActor struct {
	graph.ActorCount
	Kind string
	URL  string
}

// A profile is an actor in the panel.
type profile struct {
	graph.ActorProfile
	Kind      string
	InFocus   bool
	FocusURL  string // the map around the actor alone
	AddURL    string // the map with the actor in focus too; "" where that changes nothing
	SaidURL   string // the map of what the actor is quoted for
	Relations []tied
	More      string
	Paths     pathForm
	Filtered  bool // a filter holds back relations
}

// A tied is a relation of one actor, read from that actor's side.
type tied struct {
	statement
	Claims  int
	Doubts  string
	URL     string
	Inverse string // how it reads from the actor as its target; "" where the actor is the source
	Alike   bool   // it holds both ways
}

// tie reads r from the side of an actor.
func tie(r graph.Relation, names cast, from graph.ActorID, url string, link func(graph.ActorID) string) tied {
	t := tied{statement: state(r, names, link), Claims: r.Claims, Doubts: doubts(r.Modalities), URL: url, Alike: typeOf(r.Type).Symmetric}
	switch {
	case r.Target != from:
	case r.Title != "":
		t.Inverse = "has as " + r.Title
	default:
		t.Inverse = typeOf(r.Type).Inverse
	}
	return t
}

// panelFor fetches what v's reader picked; nil if nothing is.
func (s *Server) panelFor(ctx context.Context, v View) (*panel, error) {
	p := &panel{Close: v.with(func(v *View) { v.Actor, v.Picked, v.Search, v.Listed = "", nil, "", 0 }).URL()}
	var err error
	switch {
	case v.Search != "":
		p.Found, err = s.search(ctx, v)
	case len(v.Picked) > 0:
		err = s.relations(ctx, v, p)
	case v.Actor != "":
		p.Actor, err = s.profile(ctx, v)
	default:
		return nil, nil
	}
	return p, err
}

// listed is how many entries v's panel shows.
func (v View) listed() int {
	if v.Listed == 0 {
		return DefaultListed
	}
	return v.Listed
}

// more is the address of v with a longer panel; "" where it is as long as it gets.
func (v View) more() string {
	if v.listed() >= MaxListed {
		return ""
	}
	return v.with(func(v *View) { v.Listed = min(4*v.listed(), MaxListed) }).URL() + "#panel"
}

func (s *Server) search(ctx context.Context, v View) (*found, error) {
	list, err := s.store.FindActors(ctx, v.Search, v.listed())
	if err != nil {
		return nil, err
	}
	f := &found{Query: v.Search, Total: list.Total}
	for _, a := range list.Actors {
		f.Actors = append(f.Actors, foundActor{a, kindWords[a.Kind], v.focusOn(a.ID)})
	}
	if list.Total > len(list.Actors) {
		f.More = v.more()
	}
	for _, t := range ontology.Types() {
		if graph.Matches(graph.Fold(v.Search), graph.Fold(t.Label+" "+string(t.Name))) {
			f.Types = append(f.Types, link{t.Label, v.with(func(v *View) { v.Search, v.Types = "", []graph.RelationType{t.Name} }).URL()})
		}
	}
	return f, nil
}

func (s *Server) profile(ctx context.Context, v View) (*profile, error) {
	a, err := s.store.Actor(ctx, v.Actor, v.Filter, v.listed())
	if err != nil {
		return nil, err
	}
	p := &profile{
		ActorProfile: a, Kind: kindWords[a.Actor.Kind], Filtered: !v.Filter.IsZero(),
		InFocus: slices.Contains(v.Focus, v.Actor), FocusURL: v.focusOn(v.Actor),
		SaidURL: v.with(func(v *View) { v.Focus, v.Depth, v.SaidBy = nil, 0, []graph.ActorID{v.Actor} }).URL(),
		Paths:   pathForm{From: askFor(a.Actor), Keep: fields(filterValues(v.Filter))},
	}
	if !p.InFocus && len(v.Focus) > 0 && len(v.Focus) < graph.MaxActors {
		p.AddURL = v.with(func(v *View) {
			v.Focus = append(slices.Clone(v.Focus), v.Actor)
			slices.Sort(v.Focus)
		}).URL()
	}
	names := join(a.Actors, []graph.Actor{a.Actor})
	for _, r := range a.Relations {
		p.Relations = append(p.Relations, tie(r, names, v.Actor, v.showRelations(r.RelationKey)+"#panel", v.showActor))
	}
	if a.Total > len(a.Relations) {
		p.More = v.more()
	}
	return p, nil
}

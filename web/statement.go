package web

import (
	"example.org/entente/graph"
)

// A party is an actor as a page names it, with a link.
type party struct {
	Name string
	URL  string
}

// A statement is a relation put into words: who, does what, to whom.
type statement struct {
	Source party
	Label  string
	Target []party // two for a mediation
	Tone   string  // class of its colour
}

// state puts r into words. A mediation names the other parties too.
func state(r graph.Relation, actors cast, link func(graph.ActorID) string) statement {
	t := typeOf(r.Type)
	as := func(id graph.ActorID) party {
		p := party{Name: actors.name(id)}
		if link != nil {
			p.URL = link(id)
		}
		return p
	}
	s := statement{Source: as(r.Source), Label: t.Label, Target: []party{as(r.Target)}, Tone: toneOf(t)}
	if r.Title != "" {
		s.Label = "is " + r.Title + " of"
	}
	if len(r.Others) > 0 {
		s.Label = "mediates between"
		for _, o := range r.Others {
			s.Target = append(s.Target, as(o))
		}
	}
	return s
}

package export

import (
	"context"
	"encoding/json"
	"io"
	"slices"

	"example.org/entente/graph"
)

// A Map is the shape of the JSON. Its lists are never null. Fields may be
// added; none will change.
type Map struct {
	Format    string           `json:"format"` // "entente-map"
	Version   int              `json:"version"`
	Title     string           `json:"title"`
	View      View             `json:"view"`      // what the reader asked for
	Shown     graph.Size       `json:"shown"`     // what is in this file
	Matching  graph.Size       `json:"matching"`  // what the view's filter lets through
	Total     graph.Size       `json:"total"`     // what the store holds
	Actors    []graph.Actor    `json:"actors"`    // by id
	Relations []graph.Relation `json:"relations"` // by source, target, type
	Evidence  []graph.Evidence `json:"evidence"`  // the claims behind relations, as far as they were asked for
}

// A View is a graph.View in JSON; what the reader left open is empty.
type View struct {
	Types      []graph.RelationType `json:"types"`
	Modalities []graph.Modality     `json:"modalities"`
	SaidBy     []graph.ActorID      `json:"said_by"`
	Publishers []string             `json:"publishers"`
	From       graph.Date           `json:"from"`
	To         graph.Date           `json:"to"`
	Focus      []graph.ActorID      `json:"focus"`
	Depth      int                  `json:"depth"`
	MinClaims  int                  `json:"min_claims"`
	Actors     int                  `json:"actors"`    // at most
	Relations  int                  `json:"relations"` // at most
}

func writeJSON(_ context.Context, w io.Writer, x Input) error {
	g, v := x.Graph, x.Graph.View
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(Map{
		Format: "entente-map", Version: 1, Title: x.Title,
		View: View{
			list(v.Types), list(v.Modalities), list(v.SaidBy), list(v.Publishers), v.From, v.To,
			list(v.Focus), v.Depth, v.MinClaims, v.Actors, v.Relations,
		},
		Shown: g.Shown(), Matching: g.Matching, Total: g.Total,
		Actors: list(g.Actors), Relations: list(g.Relations), Evidence: list(x.Evidence),
	})
}

// list is s, and [] rather than null in JSON where s is nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return slices.Clip(s)
}

package diagram

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
)

// A tone is a colour with a meaning.
type tone struct {
	name    string // of its CSS class
	label   string // in the legend
	line    string // the colour of lines
	text    string // a darker one for words, contrast at least 4.5 on white
	gravity int    // of two tones on one line, the graver colours it
}

// The tones, in the order of the legend.
var (
	verbalCooperation   = &tone{"verbal-cooperation", "cooperation in words", "#0067A5", "#00578C", 1}
	materialCooperation = &tone{"material-cooperation", "cooperation in deeds, alliance", "#1B7F4B", "#146239", 2}
	verbalConflict      = &tone{"verbal-conflict", "conflict in words", "#C4500B", "#9C3F08", 3}
	materialConflict    = &tone{"material-conflict", "conflict in deeds", "#B3202F", "#961A27", 4}
	neutral             = &tone{"neutral", "membership, office", "#6B7480", "#515962", 0}

	tones = []*tone{verbalCooperation, materialCooperation, verbalConflict, materialConflict, neutral}
)

var quadTones = map[ontology.Quad]*tone{
	ontology.VerbalCooperation:   verbalCooperation,
	ontology.MaterialCooperation: materialCooperation,
	ontology.VerbalConflict:      verbalConflict,
	ontology.MaterialConflict:    materialConflict,
	ontology.NoQuad:              neutral,
}

// toneOf is the colour of a relation type. A standing alliance is more than
// words, so it takes the green of deeds.
func toneOf(t ontology.Type) *tone {
	if t.Event == "" && t.Symmetric && t.Quad == ontology.VerbalCooperation {
		return materialCooperation
	}
	return quadTones[t.Quad]
}

// lookup is the ontology's type, or for one that it lacks a plain one.
func lookup(name graph.RelationType) ontology.Type {
	if t, ok := ontology.Lookup(name); ok {
		return t
	}
	return ontology.Type{Name: name, Label: strings.ToLower(strings.ReplaceAll(string(name), "_", " ")), Quad: ontology.NoQuad}
}

// A shape is how actors of one kind look.
type shape struct {
	label        string // in the legend
	fill, border string
	dash         string
	round        float64 // radius of the corners, in points; half the height if negative
	pad          float64 // between border and name, in points
	dot          string  // Graphviz's words for it
}

// Kinds of box that only the answer to a query has: what is no actor.
const (
	KindClaim    graph.Kind = "claim"
	KindDocument graph.Kind = "document"
	KindOther    graph.Kind = "other"
)

// kinds are all kinds of box, in the order of the legend.
var kinds = append(slices.Clone(graph.Kinds), KindClaim, KindDocument, KindOther)

var shapes = map[graph.Kind]shape{
	graph.State:        {"state", "#E3ECF8", "#5F7BA0", "", 7, 12, `shape=box style="rounded,filled"`},
	graph.Organization: {"organisation", "#FBF1DE", "#A98A4E", "", 0, 12, `shape=box style=filled`},
	graph.Person:       {"person", "#FFFFFF", "#7D8590", "", -1, 17, `shape=box style="rounded,filled"`},
	graph.Group:        {"unnamed group", "#F0F1F3", "#7D8590", "4 2.5", 0, 12, `shape=box style="dashed,filled"`},
	KindClaim:          {"claim", "#FDF6F0", "#B0703C", "", 3, 10, `shape=box style="rounded,filled"`},
	KindDocument:       {"document", "#F3F7F1", "#6F8F62", "", 0, 10, `shape=box style=filled`},
	KindOther:          {"other node", "#FFFFFF", "#7D8590", "1.5 2.5", 4, 10, `shape=box style="dotted,filled"`},
}

// A stroke style says whether what a line stands for took place.
type stroke struct {
	label string // in the legend
	dash  string // of the SVG line, in points
	dot   string // Graphviz's word for it
}

var (
	done   = &stroke{"reported as done", "", "solid"}
	said   = &stroke{"planned or possible", "7 4", "dashed"}
	denied = &stroke{"denied", "1.5 3.5", "dotted"}

	strokes = []*stroke{done, said, denied}
)

// strokeOf is solid where any claim is of something done, and for what no
// claims are behind; dotted where all deny it.
func strokeOf(t graph.Tally) *stroke {
	switch {
	case t.Actual > 0 || t == graph.Tally{}:
		return done
	case t.Future+t.Hypothetical > 0:
		return said
	}
	return denied
}

// qualifier is the word that a label adds where nothing was done.
func qualifier(t graph.Tally) string {
	switch {
	case t.Actual > 0 || t == graph.Tally{}:
		return ""
	case t.Future > 0:
		return "planned"
	case t.Hypothetical > 0:
		return "possible"
	}
	return "denied"
}

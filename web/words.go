package web

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
)

// modalityWords says what a modality means, as the legend of a map does.
var modalityWords = map[graph.Modality]string{
	graph.Actual:       "reported as done",
	graph.Future:       "planned",
	graph.Hypothetical: "possible",
	graph.Negated:      "denied",
}

// kindWords names the kinds of actor.
var kindWords = map[graph.Kind]string{
	graph.State: "state", graph.Organization: "organisation", graph.Person: "person", graph.Group: "unnamed group",
}

// typeOf is the ontology's type, or for one that it lacks a plain one.
func typeOf(name graph.RelationType) ontology.Type {
	if t, ok := ontology.Lookup(name); ok {
		return t
	}
	label := strings.ToLower(strings.ReplaceAll(string(name), "_", " "))
	return ontology.Type{Name: name, Label: label, Inverse: "has " + label + " from", Quad: ontology.NoQuad}
}

// toneOf is the class of a type's colour, the one that it has on the map.
func toneOf(t ontology.Type) string {
	switch {
	case t.Event == "" && t.Symmetric && t.Quad == ontology.VerbalCooperation:
		return string(ontology.MaterialCooperation)
	case t.Quad == ontology.NoQuad:
		return "neutral"
	}
	return string(t.Quad)
}

// dateWords is a date as people write it: "22 June 2025", "June 2025", "2025".
func dateWords(d graph.Date) string {
	switch {
	case d.IsZero():
		return "no date"
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
}

// precision says how exact a date is.
func precision(d graph.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return "exact to the year"
	case d.Day == 0:
		return "exact to the month"
	}
	return "exact to the day"
}

// quantity is "1 claim", "12,345 claims".
func quantity(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(n) + " " + noun + "s"
}

// thousands writes 12345 as "12,345".
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// series joins words as a sentence does: "a, b and c".
func series(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// published names a publisher, or says that there is none.
func published(name string) string {
	if strings.TrimSpace(name) == "" {
		return "no publisher named"
	}
	return short(name)
}

// doubts says what of a tally was not done: "1 planned, 2 denied".
func doubts(t graph.Tally) string {
	var said []string
	for _, m := range graph.Modalities[1:] {
		if n := t.Of(m); n > 0 {
			said = append(said, fmt.Sprintf("%s %s", thousands(n), modalityWords[m]))
		}
	}
	return strings.Join(said, ", ")
}

// A cast is the actors of a page, sorted by id.
type cast []graph.Actor

// short cuts a name that would fill a page; where an actor or a document has
// the page to itself, its name stands in full.
func short(name string) string {
	const most = 120
	n := 0
	for i := range name {
		if n++; n > most {
			return name[:i] + "…"
		}
	}
	return name
}

// name is what an actor is called, cut short if need be; its id if nobody is in the cast by that.
func (c cast) name(id graph.ActorID) string {
	i, ok := slices.BinarySearchFunc(c, id, func(a graph.Actor, id graph.ActorID) int { return strings.Compare(string(a.ID), string(id)) })
	if !ok {
		return short(string(id))
	}
	return short(c[i].Name)
}

// join is all of several casts, each actor once.
func join(casts ...[]graph.Actor) cast {
	all := slices.Concat(casts...)
	slices.SortStableFunc(all, func(a, b graph.Actor) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return slices.CompactFunc(all, func(a, b graph.Actor) bool { return a.ID == b.ID })
}

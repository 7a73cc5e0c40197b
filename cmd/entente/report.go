package main

import (
	"fmt"

	"example.org/entente/graph"
)

// A report is what an import did; --json prints it.
type report struct {
	Store     string                     `json:"store,omitempty"`    // its address; none for a dry run
	Documents int                        `json:"documents"`          // stored, or that would be; one for each id
	Repeated  int                        `json:"repeated,omitempty"` // that came again under an id of before, and took its place
	Claims    int                        `json:"claims"`
	Actors    int                        `json:"actors"`                       // that the claims are about, as the map counts them
	Relations map[graph.RelationType]int `json:"relations"`                    // claims by type
	Foreign   int                        `json:"foreign_paragraphs,omitempty"` // left out of them, for they are not in English
	Failed    []failure                  `json:"failed"`
}

// String says in a sentence what was done.
func (r report) String() string {
	verb := "Stored"
	if r.Store == "" {
		verb = "Would store"
	}
	s := fmt.Sprintf("%s %s: %s about %s", verb, count(r.Documents, "article"), count(r.Claims, "claim"), count(r.Actors, "actor"))
	if r.Repeated > 0 {
		s += fmt.Sprintf("; %d came again under the same id, and the last counts", r.Repeated)
	}
	if r.Foreign > 0 {
		s += fmt.Sprintf("; %s not in English left out", count(r.Foreign, "paragraph"))
	}
	if len(r.Failed) > 0 {
		s += fmt.Sprintf("; %d not read", len(r.Failed))
	}
	return s + "."
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

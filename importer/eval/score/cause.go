package score

import (
	"fmt"

	"example.org/entente/importer/record"
)

// A Miss is what the gold and the reader do not agree on.
type Miss struct {
	ID    string `json:"id"`              // of the text
	Cause string `json:"cause"`           // by which misses are grouped
	Gold  string `json:"gold,omitempty"`  // what should have been found; empty for what is spurious
	Found string `json:"found,omitempty"` // what was, or what came nearest to it; empty where nothing did
	Text  string `json:"text,omitempty"`  // the sentence or text

	Source, Target string `json:"-"` // of Gold, the names, parted by "|": where they stand is the sentence to show
}

// The causes for which a labelled claim is not found. What was found and is
// no labelled claim is "spurious", with the rule that coded it.
const (
	turned     = "wrong direction"
	mistyped   = "wrong type"
	noActors   = "neither source nor target an actor"
	noSource   = "source not an actor"
	noTarget   = "target not an actor"
	offTarget  = "wrong target"
	offSource  = "wrong source"
	noTrigger  = "both actors but no trigger"
	silence    = "both actors but no claim in the text"
	wrongMode  = "wrong modality"
	wrongVoice = "wrong speaker"
)

// spurious is the cause of a claim that no label confirms.
func spurious(c record.Claim) string { return "spurious: " + c.Rule }

// A sought claim is a labelled one as the search for what came of it sees
// it: who its ends are, and which type it has.
type sought struct {
	source, target func(record.End) bool
	typed          func(record.Claim) bool
	taken          func(record.Claim) bool // it is another labelled claim, and right as it is
}

// cause says why x does not hold the claim sought, and which claim came
// nearest to it, if any did. A claim of the same two actors tells most; then
// that one of them is not known to be an actor; then a claim of the type with one of them.
func (s sought) cause(x record.Extracted) (cause string, nearest string) {
	var kinds = map[string]string{}
	note := func(cause string, c record.Claim) {
		if kinds[cause] == "" {
			kinds[cause] = claimText(c)
		}
	}
	for _, c := range x.Claims {
		if s.taken(c) {
			continue
		}
		typed, from, to := s.typed(c), s.source(c.Source), s.target(c.Target)
		back := s.target(c.Source) && s.source(c.Target)
		switch {
		case back && typed && !(from && to):
			note(turned, c)
		case from && to || back:
			note(mistyped, c)
		case from && typed:
			note(offTarget, c)
		case to && typed:
			note(offSource, c)
		}
	}
	for _, cause := range []string{turned, mistyped} {
		if kinds[cause] != "" {
			return cause, kinds[cause]
		}
	}
	switch from, to := knows(x.Actors, s.source), knows(x.Actors, s.target); {
	case !from && !to:
		return noActors, ""
	case !from:
		return noSource, kinds[offSource]
	case !to:
		return noTarget, kinds[offTarget]
	}
	for _, cause := range []string{offTarget, offSource} {
		if kinds[cause] != "" {
			return cause, kinds[cause]
		}
	}
	if len(x.Claims) == 0 {
		return silence, ""
	}
	return noTrigger, ""
}

// knows tells whether one of the actors, by its name or another of its names, is who is sought.
func knows(actors []record.Actor, sought func(record.End) bool) bool {
	for _, a := range actors {
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			if sought(record.End{Name: name, Country: a.Country}) {
				return true
			}
		}
	}
	return false
}

// claimText is a claim in a line, for people.
func claimText(c record.Claim) string {
	by := ""
	if c.SaidBy != nil {
		by = ", said by " + c.SaidBy.Name
	}
	return fmt.Sprintf("%s [%s] %s %s [%s], %s%s (%s)", c.Source.Name, c.Source.Text, c.Relation, c.Target.Name, c.Target.Text, c.Modality, by, c.Rule)
}

package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
)

// ends finds the actors at the first of places that holds any; see
// ontology.Trigger for what the places are. It also says which place it was. Where the match is
// loose and nobody is named, what belongs to an actor stands for him: the things of a
// source act for it, and force or words against the things of a target are against it; but
// who welcomes what is somebody's does not meet him.
func (s *sentence) ends(m match, places []string, target bool) ([]end, string) {
	reach := acting
	switch {
	case target && m.trigger.Thing:
		reach = owning
	case target:
		reach = named
	}
	found, place := s.endsAt(m, places, target, reach)
	if len(found) == 0 && m.loose && reach != owning && !(target && m.of.Name == "MEETS_WITH") && !(!target && places[0] == "head") {
		found, place = s.endsAt(m, places, target, owning)
		found = slices.DeleteFunc(found, func(e end) bool {
			if !target {
				return e.token >= 0 && (s.befell(e) || m.of.Name == "ATTACKS" && measured[s.Lemma(s.Head(e.token))])
			}
			if m.of.Name == "ACCUSES" && e.token >= 0 && s.befell(e) && s.Head(s.Head(e.token)) == m.token && s.Is(s.Head(e.token), "obj") {
				return true // "blamed his death on"
			}
			// Who arrests a man's brother does not arrest him.
			return (m.of.Quad == ontology.MaterialConflict || m.of.Quad == ontology.MaterialCooperation) && s.document.kind(e.actor) == graph.Person
		})
	}
	return found, place
}

func (s *sentence) endsAt(m match, places []string, target bool, reach reach) ([]end, string) {
	for _, place := range places {
		if place == "within" && !m.loose {
			continue
		}
		var found []end
		for _, k := range s.tokensAt(m, place) {
			here := s.actors(k, reach)
			if len(here) == 0 && target && !m.trigger.People && (asked(place) || place == "obj" && taken[m.of.Name]) {
				here = s.placeAt(k)
			}
			found = append(found, here...)
		}
		switch place {
		case "head":
			if s.Is(m.token, "appos") { // it says nothing of who is coordinated behind it
				found = slices.DeleteFunc(found, func(e end) bool { return e.token > m.token })
			}
		case "none":
			found = s.unstated(m)
		case "crowd":
			found = s.crowd()
		case "accuser":
			found = s.accuser(m)
		}
		found = s.fitting(m, distinct(found), target)
		s.trace.sought(m, place, target, reach, found)
		if len(found) > 0 {
			return found, place
		}
	}
	return nil, ""
}

// taken are the types of what is done to a place itself: "shelled Kharkiv",
// "seized Goma", "left Kabul".
var taken = map[graph.RelationType]bool{"ATTACKS": true, "COERCES": true, "MOBILIZES_AGAINST": true, "RETREATS_FROM": true, "SANCTIONS": true, "AIDS": true, "THREATENS": true}

// asked tells whether a place is named by a preposition, which rules ask for
// on purpose: "missiles at Israel", "drills around Taiwan".
func asked(place string) bool {
	switch place {
	case "subj", "obj", "poss", "outer", "head", "self", "hyphen", "clause.subj", "clause.obj", "clause", "condition", "crowd", "none", "accuser":
		return false
	}
	return true
}

// placeAt is the state that a name stands for as a place at token k.
func (s *sentence) placeAt(k int) []end {
	if x := s.mention(k); x != nil && x.Form == importer.Place && x.Head == k && x.Actor != "" {
		return []end{{x.Actor, x.Span, k}}
	}
	if s.mention(k) == nil && s.Tag(k, "NN") {
		for _, n := range s.With(k, "nmod") { // "the outskirts of Donetsk": what coref lets stand for its state
			if x := s.mention(n); s.Case(n) == "of" && x != nil && x.Form == importer.Place && x.Head == n && x.Actor != "" {
				return []end{{x.Actor, x.Span, n}}
			}
		}
	}
	return nil
}

// fitting drops ends that the rule cannot mean.
func (s *sentence) fitting(m match, all []end, target bool) []end {
	var kept []end
	for _, e := range all {
		if e.token >= 0 && target && m.trigger.People {
			if x := s.mention(e.token); x != nil && x.Form == importer.Place {
				continue
			}
		}
		kept = append(kept, e)
	}
	return kept
}

// tokensAt are the tokens that stand at a place of a rule.
func (s *sentence) tokensAt(m match, place string) []int {
	i := m.token
	noun := s.Tag(i, "NN") && !s.verblike(i)
	switch place {
	case "none", "crowd", "accuser":
		return nil
	case "subj":
		if s.Tag(i, "JJ") && !s.passive(i) {
			if n := s.surfaceSubject(i); n >= 0 || !s.Is(i, "amod", "acl") || s.Head(i) > i {
				return one(n)
			}
			return one(s.Head(i)) // "officials critical of the agency"
		}
		if noun {
			return s.outer(i)
		}
		found := s.subjects(i)
		if len(found) == 0 && m.object >= 0 && s.passive(i) && s.mention(m.object) == nil {
			return one(m.object) // "Iranian missiles fired into Israel": whose the missiles are
		}
		return found
	case "obj":
		if m.object >= 0 {
			found := s.With(i, "iobj")
			if m.trigger.Thing || s.mention(m.object) != nil {
				found = append(found, m.object)
			}
			for _, k := range s.With(m.object, "compound", "nmod") {
				if x := s.mention(k); x != nil && x.First == i+1 && x.Form == importer.Name && s.Case(k) == "" {
					found = append(found, k) // "gave Ukraine | permission": two objects taken for one
				}
			}
			return found
		}
		return s.objects(i)
	case "poss":
		if m.object >= 0 {
			return s.possessors(m.object) // "faces | American tariffs"
		}
		return s.possessors(i)
	case "outer":
		return s.outer(i)
	case "head":
		return s.modified(i)
	case "self":
		return one(i)
	case "hyphen":
		return one(s.hyphened(i))
	case "clause.subj":
		var found []int
		for _, v := range s.completing(m) {
			found = append(found, one(s.ownSubject(v))...)
		}
		return found
	case "clause.obj":
		var found []int
		for _, v := range s.completing(m) {
			found = append(found, s.objects(v)...)
		}
		return found
	case "clause":
		return s.inClauses(m)
	case "condition":
		return s.conditions(i, 0)
	case "within":
		return s.inside(m)
	}
	found := s.governed(i, place)
	if m.object >= 0 {
		for _, o := range s.Conjuncts(m.object) {
			found = append(found, s.governed(o, place)...) // "mortar and rocket fire | against"
		}
	}
	if !noun && len(found) == 0 {
		found = s.governedBelow(i, place)
	}
	if noun && len(found) == 0 && s.Is(i, "obj", "nsubj:pass") {
		// "launched an attack | on Kyiv": the parser may tie "on" to the verb.
		found = s.governed(s.Head(i), place)
	}
	if len(found) == 0 && m.loose && !(noun && (place == "of" || place == "by" || place == "from")) {
		found = s.anywhere(i, i, place)
	}
	if len(found) == 0 {
		// "for the US to strike", "against Iran": in a clause of its own.
		for _, v := range s.completing(m) {
			if place == "for" && s.First(v, "nsubj") >= 0 {
				found = append(found, s.First(v, "nsubj"))
			}
		}
	}
	return found
}

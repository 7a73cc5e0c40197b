package coder

import (
	"slices"

	"example.org/entente/importer"
)

// owners are the actors to whom the thing at token i belongs: "Iran's nuclear
// sites", "Iranian targets", "the leadership of Iran".
func (s *sentence) owners(i int) []end {
	var all []end
	if a := s.First(i, "appos"); a > i && s.Tag(a, "NNP") && !s.Tag(i, "NNP") {
		return nil // "the Moscow pediatrician, Nadezhda Buyanova": somebody of his own
	}
	for _, v := range s.With(i, "acl") {
		if s.Tokens[v].Tag == "VBN" && launched[s.Lemma(v)] {
			for _, k := range s.With(v, "obl") {
				if s.Case(k) == "by" {
					all = append(all, s.actorsOf(k, named, 3)...) // "drones launched by Ukraine"
				}
			}
		}
	}
	for _, k := range s.Children(i) {
		if !s.Is(k, "nmod:poss", "amod", "compound", "nmod") || s.Is(k, "nmod") && !s.Is(k, "nmod:poss") && s.Case(k) != "of" {
			continue
		}
		if s.Is(k, "compound") && s.mention(k) == nil {
			all = append(all, s.owners(k)...) // "Philippine supply | boats"
		}
		for _, c := range s.Conjuncts(k) {
			if m := s.mention(c); m != nil && m.Actor != "" && m.Form != importer.Place {
				all = append(all, end{m.Actor, m.Span, c})
			} else if s.Is(k, "nmod:poss", "nmod") {
				if found := s.actorsOf(c, named, 3); len(found) > 0 {
					all = append(all, found...)
				} else if c != i {
					all = append(all, s.owners(c)...) // "the convoy of the army's commander"
				}
			}
		}
	}
	return all
}

// undergone are nouns for what is done to the one it is called after.
var undergone = words("killing murder assassination arrest detention imprisonment execution ouster expulsion abduction kidnapping capture deportation conviction " +
	"death poisoning shooting removal dismissal impeachment jailing extradition indictment prosecution funeral burial")

// measured are nouns for what one decides or says, which strikes nobody by itself: farmers battered
// by a state's tariffs are not attacked.
var measured = words("tariff levy tax duty sanction policy law bill rule order ban decision ruling cut comment remark speech plan programme program agenda reform " +
	"statement post tweet criticism shutdown budget campaign")

// undergoing drops the actors whom a deed was done to where its doer is among them too: who
// condemns Mali's treatment of Chad condemns Mali.
func (s *sentence) undergoing(all []end) []end {
	return slices.DeleteFunc(slices.Clone(all), func(e end) bool {
		if e.token < 0 || !s.Is(e.token, "nmod") || s.Case(e.token) != "of" {
			return false
		}
		return slices.ContainsFunc(all, func(x end) bool {
			return x.token >= 0 && s.Is(x.token, "nmod:poss") && s.Head(x.token) == s.Head(e.token)
		})
	})
}

// befell tells whether an end is only the owner of what was done to him: "his arrest".
func (s *sentence) befell(e end) bool {
	h := s.Head(e.token)
	return s.Is(e.token, "nmod:poss") && undergone[s.Lemma(h)] && len(s.governed(h, "of")) == 0
}

var launched = words("launch fire send operate lead own fly drop plant deploy run command carry conduct")

var times = words("day week month year night morning evening weekend decade monday tuesday wednesday thursday friday saturday sunday")

// standIns are nouns that act for the one they belong to: his forces and
// weapons, his words, his people.
var standIns = words("strike airstrike air-strike attack offensive raid shelling bombardment missile drone rocket warplane jet bomber aircraft plane " +
	"helicopter tank artillery ship warship submarine vessel invasion assault operation campaign side delegation team negotiator " +
	"statement letter report fighter gunman chief commander unit fleet weapon wing arm branch office gunfire fire bomb blast incursion vehicle")

// members are nouns for what is part of the one it belongs to, as source and
// as target.
var members = words("member leadership theocracy dictatorship regime leader side delegation team representative minister force")

package mention

import "example.org/entente/importer"

// pronouns lists the personal pronouns that may stand for an actor, with sex
// and number. Those of the speaker himself are left to quotations.
var pronouns = map[string]importer.Mention{
	"he": {Sex: "m"}, "him": {Sex: "m"}, "his": {Sex: "m"}, "himself": {Sex: "m"},
	"she": {Sex: "f"}, "her": {Sex: "f"}, "hers": {Sex: "f"}, "herself": {Sex: "f"},
	"it": {}, "its": {}, "itself": {},
	"they": {Plural: true}, "them": {Plural: true}, "their": {Plural: true}, "themselves": {Plural: true},
	"i": {Role: "speaker"}, "me": {Role: "speaker"}, "my": {Role: "speaker"},
	"we": {Role: "speaker", Plural: true}, "us": {Role: "speaker", Plural: true}, "our": {Role: "speaker", Plural: true},
}

func (s *scan) findPronouns() {
	for i, w := range s.lower {
		m, ok := pronouns[w]
		if !ok || !s.free(i) || !s.tag(i, "PRP") || w == "it" && s.empty(i) {
			continue
		}
		m.Form = importer.Pronoun
		s.add(i, i+1, m)
	}
}

// facts are verbs whose object "it" is what was said or done: "denied it".
var facts = set("deny confirm say do call regret doubt prove dispute")

// empty tells whether the "it" at token i stands for nobody: "it is clear
// that", "it remains to be seen".
func (s *scan) empty(i int) bool {
	h := s.tokens[i].Head
	if h < 0 {
		return false
	}
	if s.tree.First(h, "csubj") >= 0 || s.tree.First(h, "cop") >= 0 && s.tree.First(h, "ccomp", "advcl", "acl", "xcomp") >= 0 {
		return true
	}
	if s.tree.Is(i, "obj") && facts[s.tree.Lemma(h)] {
		return true
	}
	switch s.tree.Lemma(h) {
	case "seem", "appear", "remain", "take", "rain", "snow", "happen":
		return s.tree.Is(i, "expl") || s.tree.First(h, "ccomp", "xcomp") >= 0
	}
	return false
}

package coder

import (
	"slices"

	"example.org/entente/graph"
)

// unstated finds a target that the sentence leaves out, for rules that allow it:
// who warns "against military action" warns the one who threatened or used force last,
// at most three sentences before.
func (s *sentence) unstated(m match) []end {
	sources, _ := s.ends(m, m.sources, false)
	return slices.DeleteFunc(s.lastOf(m, false, "THREATENS", "ATTACKS", "MOBILIZES_AGAINST", "WARNS", "COERCES"), func(t end) bool {
		return slices.ContainsFunc(sources, func(x end) bool { // nobody warns his own side
			mine, other := s.document.actor(x.actor).Country, s.document.actor(t.actor).Country
			return mine != "" && mine == other
		})
	})
}

// accuser is who last accused, criticized or asked something of the source of
// m, at most three sentences before: whom he answers who "rejected the accusation".
func (s *sentence) accuser(m match) []end {
	return s.lastOf(m, true, "ACCUSES", "CRITICIZES", "DEMANDS", "URGES", "WARNS", "THREATENS")
}

// lastOf is the source of the latest claim of some types; if answered, one
// whose target is the source of m.
func (s *sentence) lastOf(m match, answered bool, types ...graph.RelationType) []end {
	var sources []end
	if answered {
		sources, _ = s.ends(m, m.sources, false)
	}
	earlier := slices.Concat(s.document.claims, s.soFar)
	for k := len(earlier) - 1; k >= 0; k-- {
		c := earlier[k]
		if c.Sentence < s.index-3 {
			break
		}
		if !slices.Contains(types, c.Type) || c.Modality == graph.Negated ||
			answered && !slices.ContainsFunc(sources, func(x end) bool { return x.actor == c.Target.Actor }) {
			continue
		}
		return []end{{c.Source.Actor, c.Source.Span, -1}}
	}
	return nil
}

// crowd are those who riot or protest: the group of that kind which this
// sentence names, or else the last one named in the three before.
func (s *sentence) crowd() []end {
	for back := 0; back <= 3 && s.index-back >= 0; back++ {
		other := s.document.sentences[s.index-back]
		for _, m := range slices.Backward(other.mentions) {
			role, known := s.document.coder.known.Role(m.Role)
			if !known || role.Class != "protesters" || m.Actor == "" {
				continue
			}
			token := m.Head
			if back > 0 {
				token = -1
			}
			return []end{{m.Actor, m.Span, token}}
		}
	}
	return nil
}

// negotiating are the parties of the negotiation that the text told of last
// before the end of a sentence, the mediators left out.
func (d *document) negotiating(sentence int, mediators []end) []end {
	isMediator := func(id graph.ActorID) bool {
		for _, m := range mediators {
			if m.actor == id {
				return true
			}
		}
		return false
	}
	for k := len(d.claims) - 1; k >= 0; k-- {
		c := d.claims[k]
		if c.Sentence > sentence || c.Type != "NEGOTIATES_WITH" || isMediator(c.Source.Actor) || isMediator(c.Target.Actor) {
			continue
		}
		return []end{{c.Source.Actor, c.Source.Span, -1}, {c.Target.Actor, c.Target.Span, -1}}
	}
	return nil
}

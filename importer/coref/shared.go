package coref

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveShared makes a plural that stands for states those states, where
// several adjectives before it name them: "the British, French and German
// governments". It tells whether it did.
func (d *document) resolveShared(i int, role gazetteer.Role) bool {
	m := &d.text.Mentions[i]
	if role.Acts != gazetteer.ForState || !d.several(*m) {
		return false
	}
	tokens := d.tokens(m.Sentence)
	var states []graph.ActorID
	at := m.First
	for at > 0 {
		o := d.adjectiveBefore(m.Sentence, at)
		if o == nil {
			switch d.word(m.Sentence, at-1) {
			case ",", "and", "or":
				if len(states) == 0 {
					return false
				}
				at--
				continue
			}
			if tag := tokens[at-1].Tag; len(states) == 0 && (tag == "JJ" || tag == "NN" || tag == "VBN") {
				at-- // "British and French foreign ministers"
				continue
			}
			break
		}
		if !slices.Contains(states, o.Actor) {
			states = append(states, o.Actor)
		}
		at = o.First
	}
	if len(states) < 2 {
		return false
	}
	slices.Reverse(states)
	m.Parts = states
	return true
}

// adjectiveBefore is the adjective of a state that ends right before a token,
// or nil.
func (d *document) adjectiveBefore(sentence, token int) *importer.Mention {
	for k := d.first[sentence]; k < d.first[sentence+1]; k++ {
		if o := &d.text.Mentions[k]; o.End == token && o.Form == importer.Adjective && o.Actor != "" && o.Kind == graph.State {
			return o
		}
	}
	return nil
}

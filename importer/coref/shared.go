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
	if k := d.pronounBefore(*m); k >= 0 && !related[m.Role] && d.areStates(d.text.Mentions[k].Parts) {
		m.Parts = d.text.Mentions[k].Parts // "their foreign ministers"
		return true
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
	slices.Reverse(states)
	if len(states) == 0 {
		states = d.ownersOf(*m)
	}
	if len(states) < 2 {
		return false
	}
	m.Parts = states
	return true
}

// areStates tells whether actors are two states or more, and nothing else.
func (d *document) areStates(ids []graph.ActorID) bool {
	return len(ids) > 1 && !slices.ContainsFunc(ids, func(id graph.ActorID) bool { return d.actors[id] == nil || d.actors[id].Kind != graph.State })
}

// ownersOf are the states that "of" names together behind a plural: "the armies of Brazil
// and Argentina".
func (d *document) ownersOf(m importer.Mention) []graph.ActorID {
	if m.Owner.Empty() || m.Owner.Start < m.Span.End {
		return nil
	}
	var states []graph.ActorID
	tree := d.tree(m.Sentence)
	for _, o := range d.inSentence(m.Sentence) {
		if o.Span != m.Owner {
			continue
		}
		for _, k := range tree.Conjuncts(o.Head) {
			for _, x := range d.inSentence(m.Sentence) {
				if x.Head == k && x.Kind == graph.State && x.Form == importer.Name && x.Actor != "" && !slices.Contains(states, x.Actor) {
					states = append(states, x.Actor)
				}
			}
		}
	}
	return states
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

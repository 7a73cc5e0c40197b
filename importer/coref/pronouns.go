package coref

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// resolvePronoun decides who a pronoun of the third person speaks of: the
// best antecedent in its own sentence or the two before. Subjects go before others, and
// the nearer sentence before the farther one.
func (d *document) resolvePronoun(i int) {
	m := &d.text.Mentions[i]
	if m.Role == "speaker" {
		return
	}
	best, bestScore := -1, 0
	for k := len(d.recent) - 1; k >= 0; k-- {
		o := d.text.Mentions[d.recent[k]]
		if o.Sentence < m.Sentence-2 {
			break
		}
		unknown := o.Actor == "" // somebody in office, who is nobody known
		if unknown && m.Sex == "" || !unknown && !d.agrees(*m, o) || d.clash(*m, o) {
			continue
		}
		score := 10 - 4*(m.Sentence-o.Sentence)
		if d.tree(o.Sentence).Is(o.Head, "nsubj") {
			score += 5
		}
		if o.Form == importer.Name || o.Form == importer.Pronoun {
			score++
		}
		if score > bestScore {
			best, bestScore = d.recent[k], score
		}
	}
	if best < 0 {
		return
	}
	o := d.text.Mentions[best]
	if o.Actor == "" {
		return
	}
	m.Actor, m.Kind, m.Country = o.Actor, o.Kind, o.Country
	if p := d.person(o.Actor); p != nil {
		p.at = append(p.at, i)
	}
}

// agrees tells whether a pronoun fits an antecedent in kind, sex and number.
func (d *document) agrees(m, o importer.Mention) bool {
	a := d.actors[o.Actor]
	if a == nil || o.Form == importer.Place || o.Form == importer.Adjective {
		return false
	}
	switch {
	case m.Sex != "":
		return a.Kind == graph.Person && (a.sex == "" || a.sex == m.Sex)
	case m.Plural:
		return a.Kind == graph.Group || a.Kind == graph.Organization && o.Plural
	}
	return (a.Kind == graph.State || a.Kind == graph.Organization) && !o.Plural
}

// clash tells whether pronoun and antecedent depend on one verb, as subject
// and object do: "he" in "Smith said he" is another clause, "him" in "Smith
// saw him" is not Smith.
func (d *document) clash(m, o importer.Mention) bool {
	if m.Sentence != o.Sentence {
		return false
	}
	tree := d.tree(m.Sentence)
	return tree.Is(m.Head, "obj", "obl", "iobj") && tree.Head(m.Head) == tree.Head(o.Head)
}

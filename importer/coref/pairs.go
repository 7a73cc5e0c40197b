package coref

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveDual resolves "both sides", "the two countries", "the two leaders".
func (d *document) resolveDual(i int, role gazetteer.Role) {
	m := &d.text.Mentions[i]
	kinds := []graph.Kind{graph.State, graph.Organization}
	switch {
	case isState[m.Role] || role.Class == "government":
		kinds = kinds[:1]
	case role.Office || role.Class == "head" || role.Acts == gazetteer.AsPerson || m.Role == "man" || m.Role == "woman":
		if m.Parts = d.pair(i, graph.Person); m.Parts != nil || role.Class != "head" {
			return
		}
		kinds = kinds[:1]
	case role.Acts == gazetteer.AsGroup && !isBody[m.Role] && !sides[m.Role]:
		return // "both protesters"
	}
	if m.Parts = d.pair(i, kinds...); m.Parts == nil && sides[m.Role] {
		m.Parts = d.pair(i, append(kinds, graph.Group)...) // an army and the rebels without a name
	}
}

var sides = set("side party rival enemy foe ally neighbor neighbour")

// pair is the two actors of some kinds that mention i speaks of: those that a
// sentence coordinates ("India and Pakistan"), else the last two, at most two
// sentences back, else a coordinated pair behind i in its sentence. Who does
// something to the pair is not of it: "The United Nations urged both sides".
func (d *document) pair(i int, kinds ...graph.Kind) []graph.ActorID {
	m := d.text.Mentions[i]
	subjects := d.subjectsAbove(m)
	fits := func(o importer.Mention) bool {
		a := d.actors[o.Actor]
		if r, ok := d.known.Role(o.Role); ok && sufferers[r.Class] {
			return false // the refugees of a war are no side in it
		}
		return a != nil && slices.Contains(kinds, a.Kind) && o.Form != importer.Place && !slices.Contains(subjects, a.ID)
	}
	var two []graph.ActorID
	more, apart, sentence := false, false, -1
	for _, o := range d.before(i, 2) {
		if !fits(o) || slices.Contains(two, o.Actor) {
			continue
		}
		if both := d.coordinated(o, fits); both != nil && (len(two) == 0 || o.Sentence == sentence || two[0] == both[0] || two[0] == both[1]) {
			return both
		}
		switch {
		case bodies[o.Country]:
		case len(two) < 2:
			if len(two) == 1 && o.Sentence != sentence {
				apart = true
			}
			sentence = max(sentence, o.Sentence)
			two = append(two, o.Actor)
		case o.Sentence < sentence && !apart && slices.Contains(kinds, graph.Group):
			// the two of the last sentence, whomever the one before names besides
		default:
			more = true
		}
	}
	if more {
		return nil // which two of three, nobody can tell
	}
	if len(two) == 2 {
		slices.Reverse(two)
		return two
	}
	for k := i + 1; k < d.first[m.Sentence+1]; k++ {
		if o := d.text.Mentions[k]; fits(o) {
			return d.coordinated(o, fits)
		}
	}
	if len(two) == 0 && m.Sentence+1 < len(d.text.Sentences) {
		return d.onlyTwo(m.Sentence+1, fits) // "The two powers are at odds. Kenya and Peru …"
	}
	return nil
}

// onlyTwo are the actors that fit of a sentence that names two of them by name, and no more.
func (d *document) onlyTwo(sentence int, fits func(importer.Mention) bool) []graph.ActorID {
	var two []graph.ActorID
	for _, o := range d.inSentence(sentence) {
		if o.Form == importer.Name && o.Actor != "" && fits(o) && !bodies[o.Country] && !slices.Contains(two, o.Actor) {
			two = append(two, o.Actor)
		}
	}
	if len(two) != 2 {
		return nil
	}
	return two
}

// coordinated is a mention's actor and the one other coordinated with it, in
// the order of the text; nil where there are none or more.
func (d *document) coordinated(m importer.Mention, fits func(importer.Mention) bool) []graph.ActorID {
	tree := d.tree(m.Sentence)
	top := m.Head
	for tree.Is(top, "conj") && tree.Head(top) >= 0 {
		top = tree.Head(top)
	}
	members := tree.Conjuncts(top)
	if len(members) != 2 {
		return nil
	}
	var two []graph.ActorID
	for _, o := range d.inSentence(m.Sentence) {
		if slices.Contains(members, o.Head) && o.Actor != "" && fits(o) && !slices.Contains(two, o.Actor) {
			two = append(two, o.Actor)
		}
	}
	if len(two) != 2 {
		return nil
	}
	return two
}

// subjectsAbove lists the actors that are subjects of the clauses that a
// mention is in, without being it.
func (d *document) subjectsAbove(m importer.Mention) []graph.ActorID {
	tree := d.tree(m.Sentence)
	var subjects []graph.ActorID
	for v, n := tree.Head(m.Head), 0; v >= 0 && n < 20; v, n = tree.Head(v), n+1 {
		for _, s := range tree.With(v, "nsubj") {
			if s == m.Head || tree.Under(m.Head, s) {
				continue
			}
			for _, o := range d.inSentence(m.Sentence) {
				if o.Head != s || o.Actor == "" {
					continue
				}
				subjects = append(subjects, o.Actor)
				if home, ok := d.known.ByCountry(o.Country); ok {
					subjects = append(subjects, home.ID) // "Australia's minister urged both sides"
				}
			}
		}
	}
	return subjects
}

package coref

import (
	"slices"
	"sort"
	"strings"

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
	if o := d.withHis(*m); o != nil {
		m.Actor, m.Kind, m.Country = o.Actor, o.Kind, o.Country
		return
	}
	if m.Sex == "" && d.thingAbove(*m) {
		return
	}
	best, bestScore := -1, 0
	others := d.quoted(*m) // who cannot be meant, wherever named
	for k, o := range d.before(i, 2) {
		if o.Actor != "" && d.clash(*m, o) {
			others = append(others, o.Actor)
		}
		if len(o.Parts) > 0 {
			continue
		}
		unknown := o.Actor == "" // somebody in office, who is nobody known
		if unknown && m.Sex == "" || !unknown && !d.agrees(*m, o) || slices.Contains(others, o.Actor) {
			continue
		}
		if score := d.salience(*m, o); score > bestScore {
			best, bestScore = k, score
		}
	}
	if m.Plural {
		if parts, score := d.theyBoth(i); score > bestScore {
			m.Parts = parts
			return
		}
	}
	if best < 0 || d.text.Mentions[best].Actor == "" {
		return
	}
	o := d.text.Mentions[best]
	m.Actor, m.Kind, m.Country = o.Actor, o.Kind, o.Country
	if p := d.persons.byID[o.Actor]; p != nil && p.sex == "" {
		p.sex, d.actors[o.Actor].sex = m.Sex, m.Sex
	}
}

// withHis is the mention whose own somebody or something a possessive pronoun says to be, for both
// are named together: "the Front and its leader", "Pike and her lawyer". It is nil where none is.
func (d *document) withHis(m importer.Mention) *importer.Mention {
	if d.tokens(m.Sentence)[m.First].Tag != "PRP$" || m.Plural || d.word(m.Sentence, m.First-1) != "and" {
		return nil
	}
	for k := d.first[m.Sentence]; k < d.first[m.Sentence+1]; k++ {
		if o := &d.text.Mentions[k]; o.End == m.First-1 && o.Form == importer.Name && o.Actor != "" && d.agrees(m, *o) {
			return o
		}
	}
	return nil
}

// quoted lists the actors whose words a pronoun is in, as far as they are
// called so in its sentence or the one before: of themselves they would say "I".
func (d *document) quoted(m importer.Mention) []graph.ActorID {
	if d.quote(m) < 0 {
		return nil
	}
	var speakers []graph.ActorID
	for s := max(m.Sentence-1, 0); s <= m.Sentence; s++ {
		for _, o := range d.inSentence(s) {
			if tree := d.tree(s); o.Actor != "" && tree.Is(o.Head, "nsubj") && says[tree.Lemma(tree.Head(o.Head))] && d.quote(o) < 0 {
				speakers = append(speakers, o.Actor)
			}
		}
	}
	return speakers
}

// quote is the index of the quotation that a mention stands in, or -1.
func (d *document) quote(m importer.Mention) int {
	quotes := d.text.Quotes
	k := sort.Search(len(quotes), func(i int) bool { return quotes[i].End >= m.Span.End })
	if k < len(quotes) && quotes[k].Start <= m.Span.Start {
		return k
	}
	return -1
}

// thingAbove tells whether the nearest clause around "it" or "they" is about
// something that is no actor, and more likely meant: "The shuttle ended its mission".
// What says something speaks for an actor: "The statement said it would".
func (d *document) thingAbove(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	for v, n := tree.Head(m.Head), 0; v >= 0 && n < 20; v, n = tree.Head(v), n+1 {
		s := tree.First(v, "nsubj")
		if s < 0 || s >= m.First || tree.Under(m.Head, s) || !tree.Tag(s, "NN") {
			continue
		}
		if tree.Tag(s, "NNP") || says[tree.Lemma(v)] || strings.HasSuffix(tree.Tokens[s].Tag, "S") != m.Plural {
			return false
		}
		for _, o := range d.inSentence(m.Sentence) {
			if o.First <= s && s < o.End && (o.Actor != "" || len(o.Parts) > 0) {
				return false
			}
		}
		return true
	}
	return false
}

var says = set("say tell explain think believe note recall ask add warn show read announce declare argue suggest insist claim")

// salience is how much speaks for an antecedent of a pronoun.
func (d *document) salience(m, o importer.Mention) int {
	score := 10 - 4*(m.Sentence-o.Sentence)
	if d.tree(o.Sentence).Is(o.Head, "nsubj") {
		score += 5
	}
	if o.Form == importer.Name || o.Form == importer.Pronoun {
		score++
	}
	if m.Plural && o.Form == importer.Nominal && !d.several(o) {
		score -= 5 // "they" are rather soldiers than a party
	}
	return score
}

// agrees tells whether a pronoun fits an antecedent in kind, sex and number.
func (d *document) agrees(m, o importer.Mention) bool {
	a := d.actors[o.Actor]
	if a == nil || o.Form == importer.Place || o.Form == importer.Adjective {
		return false
	}
	switch {
	case m.Sex != "" && (a.Kind == graph.State || a.Kind == graph.Organization && bodies[a.Country]) && o.Form == importer.Nominal && !o.Plural:
		role, known := d.known.Role(o.Role) // "the prime minister said he": who stands for the state is still a person
		return known && (role.Title || role.Office) && !role.Many && (role.Sex == "" || role.Sex == m.Sex)
	case m.Sex != "":
		return a.Kind == graph.Person && (a.sex == "" || a.sex == m.Sex)
	case m.Plural:
		return a.Kind == graph.Group || a.Kind == graph.Organization && o.Plural || o.Form == importer.Nominal && d.several(o)
	}
	if o.Form == importer.Nominal && !d.several(o) {
		o.Plural = false // "the militia said it"
	}
	return (a.Kind == graph.State || a.Kind == graph.Organization || a.Kind == graph.Group && o.Form == importer.Nominal && collective(o.Role)) && !o.Plural
}

// clash tells whether pronoun and antecedent depend on one verb, as subject
// and object do: "he" in "Smith said he" is another clause, "him" in "Smith
// saw him" is not Smith.
func (d *document) clash(m, o importer.Mention) bool {
	if m.Sentence != o.Sentence {
		return false
	}
	tree := d.tree(m.Sentence)
	if !tree.Is(m.Head, "obj", "obl", "iobj") {
		return false
	}
	verb := tree.Head(m.Head)
	if verb == tree.Head(o.Head) {
		return true
	}
	// "vowed to kill him", "urged the rebels to free him": who does it is subject or object of the verb above.
	for n := 0; n < 4 && verb >= 0 && tree.Is(verb, "conj", "xcomp") && tree.First(verb, "nsubj") < 0; n++ {
		controlled := tree.Is(verb, "xcomp")
		verb = tree.Head(verb)
		if doer := tree.First(verb, "obj"); controlled && doer >= 0 {
			return doer == o.Head
		}
		if tree.First(verb, "nsubj") == o.Head {
			return true
		}
	}
	return false
}

// theyBoth is the pair of states, bodies or persons that "they" speaks of -
// coordinated subjects of its sentence or the one before - and how much speaks for it.
func (d *document) theyBoth(i int) ([]graph.ActorID, int) {
	m := d.text.Mentions[i]
	fits := func(o importer.Mention) bool {
		return o.Form == importer.Name && d.actors[o.Actor] != nil && d.actors[o.Actor].Kind != graph.Group
	}
	for _, o := range d.before(i, 1) {
		if len(o.Parts) > 0 && d.inSubject(o) && !d.clash(m, o) {
			return o.Parts, d.salience(m, o) + 1
		}
		if !fits(o) || !d.inSubject(o) || d.clash(m, o) {
			continue
		}
		if two := d.coordinated(o, fits); two != nil {
			return two, d.salience(m, o) + 1
		}
	}
	return nil, 0
}

// inSubject tells whether a mention is the subject of its clause or what
// stands beside it: "Presidents Ruto and Kagame met".
func (d *document) inSubject(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	at := m.Head
	for n := 0; n < 5 && tree.Is(at, "flat", "compound", "appos", "nmod:desc", "conj") && tree.Head(at) >= 0; n++ {
		at = tree.Head(at)
	}
	return tree.Is(at, "nsubj")
}

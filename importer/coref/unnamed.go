package coref

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveUnnamed makes a nominal that nothing else explains an actor of this
// text alone: "a Norwegian man", "five suspects", "the government" of a text that
// names no state. What is definite ("the man") is the one called so before.
func (d *document) resolveUnnamed(i int, role gazetteer.Role) {
	m := &d.text.Mentions[i]
	if id := d.settlement(i); m.Actor == "" && id != "" {
		m.Actor, m.Kind, m.Country = id, graph.State, d.actors[id].Country
		return
	}
	if m.Actor != "" || len(m.Parts) > 0 || d.nobody(*m, role) {
		return
	}
	if definites[d.determiner(*m)] && m.Owner.Empty() {
		if m.Actor = d.calledBefore(i); m.Actor != "" {
			m.Kind, m.Country = d.actors[m.Actor].Kind, d.actors[m.Actor].Country
			return
		}
	}
	a := graph.Actor{Name: d.phrase(*m), Kind: d.unnamedKind(*m, role), Country: m.Country}
	if a.Country == "" && role.Acts != gazetteer.ForState && a.Kind != graph.Person {
		a.Country = d.placed(*m)
	}
	if o := d.possessor(*m); o != nil && !(o.Sex != "" && d.actors[o.Actor].Kind == graph.State) { // "the envoy and his son": no state's son
		a.Name += " of " + d.actors[o.Actor].Name
	} else if o := d.owner(*m); o != nil && o.First < m.First && d.tokens(m.Sentence)[o.End].Tag == "POS" {
		if owner := d.actors[o.Actor]; owner != nil {
			a.Name += " of " + owner.Name
		} else if o.Form == importer.Place {
			a.Name += " of " + d.words(*o)
		}
	}
	id := slug(a.Name)
	a.ID = graph.ActorID(id + "@" + string(d.text.Document.ID))
	if a.Kind == graph.Person {
		if d.alike[id]++; d.alike[id] > 1 {
			a.ID = graph.ActorID(fmt.Sprintf("%s-%d@%s", id, d.alike[id], d.text.Document.ID))
		}
	}
	if len(a.ID) > graph.MaxID || id == "" {
		return
	}
	d.actor(a).names[d.words(*m)] = true
	d.actors[a.ID].sex = m.Sex
	m.Actor, m.Kind, m.Country = a.ID, a.Kind, a.Country
}

// nobody tells whether a nominal speaks of nobody in particular, of a thing, or
// of somebody whom only an unknown owner would tell.
func (d *document) nobody(m importer.Mention, role gazetteer.Role) bool {
	determiner := d.determiner(m)
	switch {
	case nobodys[determiner], inanimate[m.Role] && !(succession[m.Role] && d.pronounBefore(m) >= 0 && d.possessor(m) != nil), related[m.Role], isState[m.Role] && !d.someState(m):
		return true
	case d.pronounBefore(m) >= 0 && d.possessor(m) == nil: // "his soldiers", and who he is nobody knows
		return true
	case d.explained(m), d.counts(m):
		return true
	case !m.Owner.Empty():
		return false
	case weak[m.Role], !m.Plural && d.bare(m):
		return true
	}
	// "a president must lead"
	return role.Office && role.Class == "head" && indefinites[determiner] && !strings.HasPrefix(d.phrase(m), "former ")
}

// someState tells whether a noun for states speaks of one that the text does not
// name, and says something of it: "the South American country".
func (d *document) someState(m importer.Mention) bool {
	return m.Role == "country" && !d.several(m) && m.Country == "" && d.determiner(m) == "the" && d.phrase(m) != d.words(m)
}

// nobodys are determiners after which a noun speaks of nobody in particular.
var nobodys = set("no any every each either neither what which whatever")

// inanimate are role nouns that mostly mean a place, a building or an
// undertaking where nobody's name stands beside them, and words for those whom
// the text names elsewhere.
var inanimate = set("city province municipality village museum mosque hospital church school university college institute campaign foundation " +
	"team enterprise figure hero source host counterpart model predecessor successor side capital neighbour neighbor media press " +
	"throne dynasty presidency chair insider public community international-community diocese parish constituency artillery fleet garrison firepower")

// succession are nouns for persons that somebody's "his" tells apart: "accused his predecessor".
var succession = set("predecessor successor")

// bare tells whether a nominal of one stands in running text without article or
// anything else before it: "stood firm".
func (d *document) bare(m importer.Mention) bool {
	return m.First > 0 && d.text.Sentences[m.Sentence].Part == importer.Body && d.determiner(m) == "" && d.phrase(m) == d.words(m) && d.word(m.Sentence, m.First-1) != "and"
}

// counts tells whether a nominal only counts or groups those after "of", who
// act: "a group of companies", "members of the cabinet", "a show of force".
func (d *document) counts(m importer.Mention) bool {
	words := strings.Fields(m.Role)
	last := words[len(words)-1]
	tokens := d.tokens(m.Sentence)
	convicted := m.End+1 < len(tokens) && tokens[m.End+1].Tag == "VBG" // "convicted the party of having incited"
	return d.word(m.Sentence, m.End) == "of" && counters[last] && !convicted || m.Role == "force" && !d.several(m) && !definites[d.determiner(m)]
}

var counters = set("group member majority crowd force team crew party coalition alliance leader faction panel committee council")

// explained tells whether a name tells who a nominal is: in apposition to it, or
// because it says something of somebody ("he is a lawyer").
func (d *document) explained(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	if h := tree.Head(m.Head); tree.First(m.Head, "cop") >= 0 || h >= 0 && tree.Is(m.Head, "conj") && tree.First(h, "cop") >= 0 && tree.First(m.Head, "nsubj") < 0 || tree.Is(m.Head, "flat", "compound", "amod", "vocative") {
		return true
	}
	for _, o := range d.inSentence(m.Sentence) {
		if o.Form == importer.Name && o.First >= m.End && tree.Is(o.Head, "appos", "flat") && tree.Head(o.Head) == m.Head {
			return true
		}
	}
	if h := tree.Head(m.Head); tree.Is(m.Head, "appos") && h >= 0 {
		return true
	}
	return false
}

// calledBefore is the actor without a name that the text called by the same
// noun before, in the same number, or "".
func (d *document) calledBefore(i int) graph.ActorID {
	m := d.text.Mentions[i]
	for _, o := range d.before(i, 8) {
		if o.Form == importer.Nominal && (o.Role == m.Role && d.word(o.Sentence, o.End-1) == d.word(m.Sentence, m.End-1) || firms[o.Role] && firms[m.Role]) && d.several(o) == d.several(m) && strings.HasSuffix(string(o.Actor), "@"+string(d.text.Document.ID)) {
			return o.Actor
		}
	}
	return ""
}

// firms are nouns by which one firm may be called in turn.
var firms = set("company firm corporation business conglomerate")

// unnamedKind is what sort of actor a nominal without a name is.
func (d *document) unnamedKind(m importer.Mention, role gazetteer.Role) graph.Kind {
	switch {
	case d.several(m):
		return graph.Group
	case isState[m.Role]:
		return graph.State
	case companies[lastWord(m.Role)] || namesBody(m.Role):
		return graph.Organization
	case role.Many || collective(m.Role) || m.Plural:
		return graph.Group
	}
	return graph.Person
}

// companies are the nouns of the class of business that speak of a firm.
var companies = set("company firm business conglomerate corporation airline bank startup start-up manufacturer automaker carmaker chipmaker drugmaker multinational " +
	"retailer lender insurer broadcaster publisher newspaper magazine station agency outlet fund giant maker conglomerate")

package coref

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

var (
	isState = set("country nation state republic kingdom superpower power")
	isBody  = set("group organization organisation bloc alliance company militia faction movement agency party body coalition band duo trio quartet quintet")
	// homes are descriptions of the state that is somebody's own.
	homes = set("country nation homeland")
	// ofStates are descriptions of bodies that states form.
	ofStates = set("bloc alliance")
	// asGroup are descriptions that may also stand for an unnamed group of a country.
	asGroup = set("militia faction movement party coalition")
)

// describes tells whether a role noun mostly speaks again of an actor named
// before.
func describes(role string) bool { return isState[role] || isBody[role] }

// namesBody tells whether a role noun is one for bodies: "political movement".
func namesBody(role string) bool {
	words := strings.Fields(role)
	return len(words) > 0 && isBody[words[len(words)-1]]
}

// resolveDescription resolves "the country", "the group": the actor of that
// kind that was spoken of last.
func (d *document) resolveDescription(i int) {
	m := &d.text.Mentions[i]
	if owner := d.possessor(*m); owner != nil && !d.several(*m) && homes[m.Role] && !d.actedOn(*m, *owner) {
		if e, ok := d.known.ByCountry(d.actors[owner.Actor].Country); ok { // "his country"
			d.standForState(m, e.Country)
		}
		return
	}
	if m.Plural && !isBody[m.Role] || !definites[d.determiner(*m)] || d.possessive(*m) || !m.Owner.Empty() {
		return
	}
	switch {
	case isState[m.Role]:
		m.Actor = d.theCountry(i)
	case isBody[m.Role]:
		m.Actor = d.latest(i, func(o importer.Mention) bool {
			return o.Kind == graph.Organization && (o.Form == importer.Name || o.Form == importer.Nominal || o.Form == importer.Adjective) && (!ofStates[m.Role] || bodies[o.Country])
		})
	}
	if m.Actor != "" {
		m.Kind, m.Country = d.actors[m.Actor].Kind, d.actors[m.Actor].Country
	}
}

// actedOn tells whether the subject of a nominal's clause, who the possessive before it seems to mean, does
// something to it: of "Rao met Ortiz and imposed tariffs on his country" it is not Rao's.
func (d *document) actedOn(m, owner importer.Mention) bool {
	switch d.tree(m.Sentence).Case(m.Head) {
	case "on", "against", "upon", "with":
		return slices.Contains(d.subjectsAbove(m), owner.Actor)
	}
	return false
}

// theCountry is the state that "the country" means: his own for one who
// flees or leads it, else the one that was named last.
func (d *document) theCountry(i int) graph.ActorID {
	m := d.text.Mentions[i]
	if tree := d.tree(m.Sentence); home[tree.Lemma(tree.Head(m.Head))] {
		for _, id := range d.subjectsAbove(m) {
			if a := d.actors[id]; a != nil && a.Kind == graph.Person && state(a.Country) {
				if e, ok := d.known.ByCountry(a.Country); ok {
					return d.actor(graph.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Country: e.Country}).ID
				}
			}
		}
	}
	return d.latest(i, func(o importer.Mention) bool {
		return o.Kind == graph.State && (o.Form != importer.Nominal && o.Form != importer.Adjective || isState[o.Role])
	})
}

// home are verbs whose object is the subject's own country.
var home = set("flee leave lead rule govern run head represent")

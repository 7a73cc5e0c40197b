package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveNominal decides who a role noun or a description speaks of: an actor of
// the text, a state, a group of its country, or else somebody of this text alone.
func (d *document) resolveNominal(i int) {
	m := d.text.Mentions[i]
	role, known := d.known.Role(m.Role)
	d.resolveKnownNominal(i, role, known)
	if known {
		d.resolveUnnamed(i, role)
	}
}

func (d *document) resolveKnownNominal(i int, role gazetteer.Role, known bool) {
	m := &d.text.Mentions[i]
	owner := d.owner(*m)
	switch {
	case m.Role == "citizen" && !strings.HasPrefix(d.word(m.Sentence, m.End-1), "citizen"):
		d.resolvePeople(m)
		return
	case d.resolveShared(i, role):
		return
	case d.dual(*m):
		d.resolveDual(i, role)
		return
	case d.resolveNamed(i):
		return
	case !known || describes(m.Role) && owner == nil && m.Country == "":
		d.resolveDescription(i)
		if !known || m.Actor != "" || !asGroup[m.Role] && !d.several(*m) {
			return
		}
	}
	if owner == nil {
		owner = d.possessor(*m)
	}
	if related[m.Role] && (owner == nil && role.Acts == gazetteer.ForState || d.possessive(*m)) || owner == nil && weak[m.Role] {
		return
	}
	if owner != nil && m.Country == "" {
		m.Country = owner.Country
	}
	if owner != nil && owner.Actor != "" && d.ownedByActor(m, *owner, role) {
		return
	}
	if (role.Office || role.Title) && !m.Plural {
		if p := d.holder(i, role); p != nil {
			m.Actor, m.Kind, m.Country = p.id, graph.Person, or(m.Country, p.country)
			return
		}
	}
	if owner != nil && d.joinPlace(m, role, *owner) {
		return
	}
	if r, ok := d.known.Role(m.Title); ok && r.Past && r.Office && !m.Plural {
		return // "Brazil's former president" stands for himself
	}
	switch role.Acts {
	case gazetteer.ForState:
		if role.Class == "diplomat" && owner != nil && owner.Form == importer.Place {
			return // "diplomats in Muscat" are of any state
		}
		if m.Country == "" && owner == nil && d.definite(*m) && d.pronounBefore(*m) < 0 && role.Class != "head" && !(role.Many && d.several(*m)) && !isState[m.Role] {
			// "the army", "the generals": of the country whose army the text named, or
			// that it speaks of alone.
			m.Country = or(d.sameForces(i, role), or(d.stated(m.Role), d.contextCountry(i)))
		}
		if isState[m.Role] && (d.several(*m) || owner != nil && owner.Form == importer.Place) {
			return // "nations of Africa", "the State of Texas"
		}
		d.standForState(m, m.Country)
	case gazetteer.AsGroup:
		d.resolveGroup(i, role)
	}
}

// sameForces is the country of the soldiers spoken of last, for others called differently: "the
// soldiers" after "Somali troops"; or "".
func (d *document) sameForces(i int, role gazetteer.Role) string {
	if role.Class != "military" || role.Title || !d.several(d.text.Mentions[i]) {
		return ""
	}
	id := d.latest(i, func(o importer.Mention) bool {
		return o.Form == importer.Nominal && o.Kind == graph.State && d.sameClass(o, role)
	})
	if a := d.actors[id]; a != nil {
		return a.Country
	}
	return ""
}

// ownedByActor resolves a nominal of an organisation, which its officials,
// fighters and leaders stand for, of a people, or of a person, whose followers
// are a group of his own. It tells whether that decides the matter.
func (d *document) ownedByActor(m *importer.Mention, owner importer.Mention, role gazetteer.Role) bool {
	switch owner.Kind {
	case graph.Organization:
		if sufferers[role.Class] && !belongs[m.Role] {
			m.Country = owner.Country
			return false
		}
		m.Actor = owner.Actor
		return true
	case graph.Group: // "a Kurdish commander", "Kurdish fighters"
		if isState[m.Role] && !d.several(*m) {
			return true // "a West African nation"
		}
		if role.Acts == gazetteer.ForState {
			m.Actor, m.Kind = owner.Actor, graph.Group
		} else if m.Plural && !vague[m.Role] && owner.Form == importer.Adjective {
			m.Country = or(owner.Country, d.groupCountry(d.at[m.Span]))
			d.joinGroup(m, role, d.adjective(owner)+" ")
		}
		return true
	case graph.Person:
		p := d.persons.byID[owner.Actor]
		if p != nil && p.body != "" && (follows[role.Class] || namesBody(m.Role)) {
			m.Actor, m.Kind, m.Country = p.body, graph.Organization, d.actors[p.body].Country
			return true
		}
		if role.Acts == gazetteer.AsGroup && !ofState[role.Class] {
			if m.Plural && !vague[m.Role] && !namesBody(m.Role) && !inanimate[m.Role] {
				d.joinFollowers(m, role, d.actors[owner.Actor].Actor)
			}
			return true
		}
		m.Country = owner.Country // "Khamenei's government": his country's
	}
	return false
}

// adjective is the usual adjective of the actor that an adjective speaks of.
func (d *document) adjective(m importer.Mention) string {
	if e, ok := d.known.Entry(string(m.Actor)); ok && len(e.Adjectives) > 0 {
		return e.Adjectives[0]
	}
	return d.words(m)
}

var (
	// related are roles in which one stands to others: Iran's allies are not Iran.
	related = set("ally partner neighbor neighbour rival enemy foe adversary opponent counterpart")
	// weak are nouns that stand for a state only beside its name: a mission may
	// be a space flight's, power anybody's.
	weak = set("mission fleet garrison authority power department")
	// sufferers are the classes whose members do not act for the body they are
	// named after: the patients of an organisation are not the organisation.
	sufferers = set("civilians refugees ethnic people protesters health")
	// belongs are roles of that class in which one acts for a body all the same.
	belongs = set("member personnel")
	// follows are the classes of those who follow a leader.
	follows = set("rebels military party opposition")
	// ofState are the classes of groups that are a state's, though a text calls
	// them after a person: "Maduro's police".
	ofState = set("police judiciary legislature intelligence military government media")
)

// resolvePeople makes a demonym such as "Iranians" the people of Iran, a group of its own.
func (d *document) resolvePeople(m *importer.Mention) {
	state, ok := d.known.ByCountry(m.Country)
	if !ok || m.Kind != graph.Group || !m.Plural {
		return
	}
	a := d.actor(graph.Actor{ID: state.ID + ":people", Name: peopleOf(state), Kind: graph.Group, Country: m.Country})
	a.names[d.words(*m)] = true
	m.Actor = a.ID
}

// peopleOf is what the people of a state are called: "Palestinians"; where nothing but their
// adjective does it, "people of Japan".
func peopleOf(state *gazetteer.Entry) string {
	if len(state.People) > 0 && strings.HasSuffix(state.People[0], "s") {
		return state.People[0]
	}
	return "people of " + withArticle(state.Name)
}

// withArticle is a state's name as it stands behind "of": "the United States".
func withArticle(name string) string {
	first, _, several := strings.Cut(name, " ")
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if several && (first == "United" || last == "Republic" || last == "Islands" || last == "Union" || strings.Contains(name, "Republic of")) || articled[name] {
		return "the " + name
	}
	return name
}

var articled = map[string]bool{"Netherlands": true, "Philippines": true, "Bahamas": true, "Gambia": true, "Maldives": true, "Comoros": true, "Seychelles": true}

// standForState makes a nominal the state of a country, if there is one.
func (d *document) standForState(m *importer.Mention, country string) {
	state, ok := d.known.ByCountry(country)
	if !ok {
		return
	}
	d.actor(graph.Actor{ID: state.ID, Name: state.Name, Kind: state.Kind, Country: state.Country})
	m.Actor, m.Kind, m.Country = state.ID, state.Kind, country
}

package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveNominal decides who a role noun or a description speaks of.
func (d *document) resolveNominal(i int) {
	m := &d.text.Mentions[i]
	if m.Role == "citizen" {
		d.resolvePeople(m)
		return
	}
	role, known := d.known.Role(m.Role)
	if !known {
		d.resolveDescription(i)
		return
	}
	owner := d.owner(*m)
	if owner == nil {
		owner = d.possessor(*m)
	}
	if owner != nil && owner.Kind == graph.Person && owner.Actor != "" {
		// "Khamenei's government": his country's.
		m.Country = owner.Country
	}
	if m.Country == "" && owner != nil {
		m.Country = owner.Country
	}
	if owner != nil && owner.Kind == graph.Organization && owner.Actor != "" {
		if !sufferers[role.Class] {
			m.Actor = owner.Actor
			return
		}
		m.Country = owner.Country
	}
	if role.Office && !m.Plural {
		if p := d.holder(i, role); p != nil {
			m.Actor, m.Kind, m.Country = p.id, graph.Person, or(m.Country, p.country)
			p.at = append(p.at, i)
			return
		}
	}
	switch role.Acts {
	case gazetteer.ForState:
		if m.Country == "" && d.definite(*m) {
			m.Country = d.contextCountry(i)
		}
		d.standForState(m)
	case gazetteer.AsGroup:
		if d.ownedBySpeaker(*m) || !m.Plural && !collective(m.Role) && role.Class != "judiciary" || vague[m.Role] || m.Plural && role.Class == "local" {
			return
		}
		if m.Country == "" && d.definite(*m) && namedBefore[role.Class] {
			// "the rebels", "the party": whom the text named before.
			if m.Actor = d.latest(i, func(o importer.Mention) bool {
				return o.Form == importer.Name && o.Kind == graph.Organization && !bodies[o.Country] || o.Form == importer.Nominal && d.sameClass(o, role)
			}); m.Actor != "" {
				m.Kind, m.Country = d.actors[m.Actor].Kind, d.actors[m.Actor].Country
				return
			}
		}
		if m.Country == "" {
			m.Country = d.groupCountry(i)
		}
		d.joinGroup(m, role)
	}
}

// namedBefore are the classes of groups that texts name first and describe
// afterwards.
var namedBefore = map[string]bool{"rebels": true, "military": true, "party": true}

func (d *document) sameClass(o importer.Mention, role gazetteer.Role) bool {
	r, ok := d.known.Role(o.Role)
	return ok && r.Class == role.Class && d.actors[o.Actor] != nil
}

// possessor is the mention of the pronoun before a nominal ("its troops"), if
// it is known whom that means; else nil.
func (d *document) possessor(m importer.Mention) *importer.Mention {
	k := d.pronounBefore(m)
	if k < 0 || d.text.Mentions[k].Actor == "" {
		return nil
	}
	return &d.text.Mentions[k]
}

// ownedBySpeaker tells whether "our" or "my" stands before a nominal.
func (d *document) ownedBySpeaker(m importer.Mention) bool {
	k := d.pronounBefore(m)
	return k >= 0 && d.text.Mentions[k].Role == "speaker"
}

// pronounBefore is the index of the possessive pronoun of a nominal, or -1.
func (d *document) pronounBefore(m importer.Mention) int {
	tokens := d.tokens(m.Sentence)
	for i := m.First - 1; i >= 0 && i >= m.First-4; i-- {
		if tokens[i].Tag == "PRP$" {
			if k, ok := d.owners[tokens[i].Span]; ok {
				return k
			}
			return -1
		}
		if !strings.HasPrefix(tokens[i].Tag, "JJ") && !strings.HasPrefix(tokens[i].Tag, "NN") && !strings.HasPrefix(tokens[i].Tag, "VB") && tokens[i].Tag != "CD" {
			return -1
		}
	}
	return -1
}

// collective tells whether a role noun in the singular speaks of several: a
// court, a militia. One gunman is no group.
func collective(noun string) bool {
	words := strings.Fields(noun)
	return collectives[words[len(words)-1]]
}

var collectives = set("group court tribunal judiciary jury militia force forces mission parliament congress legislature senate assembly house council " +
	"committee panel commission party movement opposition resistance insurgency faction gang cartel mafia union police gendarmerie media press crowd mob " +
	"army coalition squad prosecution civil-society bureaucracy clergy")

// vague are nouns for people who are no actor without more.
var vague = set("team fan museum city province municipality foundation campaign church mosque hospital public population family relative parent mother " +
	"father child tourist traveler traveller passenger visitor guest friend member people woman man girl boy youth donor business company firm airline " +
	"bank school university college institute agency organization organisation association federation national local pupil student-body recruit")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[strings.ReplaceAll(w, "-", " ")] = true
	}
	return m
}

// sufferers are the classes whose members do not act for the body they are
// named after: the patients of an organisation are not the organisation.
var sufferers = map[string]bool{"civilians": true, "refugees": true, "ethnic": true, "people": true, "protesters": true, "health": true}

// resolvePeople makes "Iranians" the people of Iran, a group of its own.
func (d *document) resolvePeople(m *importer.Mention) {
	state, ok := d.known.ByCountry(m.Country)
	if !ok || m.Kind != graph.Group {
		return
	}
	a := d.actor(graph.Actor{ID: state.ID + ":people", Name: "people of " + state.Name, Kind: graph.Group, Country: m.Country})
	a.names[d.words(*m)] = true
	m.Actor = a.ID
}

func (d *document) words(m importer.Mention) string {
	return strings.Join(strings.Fields(m.Span.In(d.text.Document.Text)), " ")
}

// owner is the mention that tells whose minister, soldiers or spokesman a
// nominal speaks of, or nil.
func (d *document) owner(m importer.Mention) *importer.Mention {
	if m.Owner.Empty() {
		return nil
	}
	if k, ok := d.owners[m.Owner]; ok {
		return &d.text.Mentions[k]
	}
	return nil
}

func (d *document) ownerCountry(m importer.Mention) string {
	if o := d.owner(m); o != nil {
		return o.Country
	}
	return ""
}

// holder finds the person of the text who holds the office that mention i
// names: one whose title says so, or the only one known of that country.
func (d *document) holder(i int, role gazetteer.Role) *person {
	m := d.text.Mentions[i]
	var best *person
	for _, p := range d.persons {
		if m.Country != "" && p.country != "" && p.country != m.Country || m.Sex != "" && p.sex != "" && m.Sex != p.sex {
			continue
		}
		if p.role != "" && sameOffice(p.role, m.Role) && (best == nil || p.before(i) > best.before(i)) {
			best = p
		}
	}
	if best != nil || role.Class != "head" || m.Country == "" || !d.definite(m) {
		return best
	}
	for _, p := range d.persons {
		e, ok := d.known.Entry(string(p.id))
		last := p.before(i)
		if !ok || p.country != m.Country || last < 0 || !inOffice(e, d.text.Document.Published.Year) || d.text.Mentions[last].Sentence < m.Sentence-3 {
			continue
		}
		if best != nil {
			return nil
		}
		best = p
	}
	return best
}

// inOffice tells whether news of a year means e without more.
func inOffice(e *gazetteer.Entry, year int) bool {
	return len(e.Years) != 2 || year == 0 || e.Years[0] <= year && year <= e.Years[1]
}

// sameOffice tells whether two role nouns can mean one office: "the minister"
// may be the foreign minister; the president is not the vice president.
func sameOffice(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return a == b || general[b] && strings.HasSuffix(a, " "+b)
}

var general = set("minister secretary envoy commander chief leader ambassador governor spokesman spokeswoman official")

// definite tells whether a nominal speaks of somebody the reader knows: it
// has a definite article, or an owner.
func (d *document) definite(m importer.Mention) bool {
	if !m.Owner.Empty() {
		return true
	}
	tokens := d.tokens(m.Sentence)
	for i := m.First - 1; i >= 0 && i >= m.First-4; i-- {
		switch w := strings.ToLower(tokens[i].Text); {
		case w == "the" || w == "this" || w == "that" || w == "its" || w == "their":
			return true
		case !strings.HasPrefix(tokens[i].Tag, "JJ") && !strings.HasPrefix(tokens[i].Tag, "NN") && !strings.HasPrefix(tokens[i].Tag, "VB"):
			return false
		}
	}
	return false
}

// standForState makes a nominal of a known country that country.
func (d *document) standForState(m *importer.Mention) {
	state, ok := d.known.ByCountry(m.Country)
	if !ok {
		return
	}
	d.actor(graph.Actor{ID: state.ID, Name: state.Name, Kind: state.Kind, Country: state.Country})
	m.Actor, m.Kind = state.ID, state.Kind
}

// joinGroup makes a nominal a group of its country; where none is known, of
// this text alone, so that the protesters of two texts do not merge by accident.
func (d *document) joinGroup(m *importer.Mention, role gazetteer.Role) {
	noun := or(role.Plural, role.Noun)
	if !m.Plural && !collective(m.Role) {
		noun = role.Noun
	}
	a := graph.Actor{ID: graph.ActorID(slug(noun) + "@" + string(d.text.Document.ID)), Name: noun, Kind: graph.Group, Country: m.Country}
	if state, ok := d.known.ByCountry(m.Country); ok {
		a.ID = state.ID + ":" + graph.ActorID(slug(noun))
		a.Name = noun + " of " + state.Name
		if len(state.Adjectives) > 0 {
			a.Name = state.Adjectives[0] + " " + noun
		}
	}
	if len(a.ID) > graph.MaxID {
		return
	}
	d.actor(a).names[d.words(*m)] = true
	m.Actor, m.Kind = a.ID, graph.Group
}

package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveGroup resolves a nominal for several people, or for a body without a
// name: the one that the text named before, or an unnamed group of a country.
func (d *document) resolveGroup(i int, role gazetteer.Role) {
	m := &d.text.Mentions[i]
	if m.Owner.Empty() && d.pronounBefore(*m) >= 0 && d.possessor(*m) == nil {
		return // "our soldiers"; "his party", and who he is nobody knows
	}
	if !m.Plural && !collective(m.Role) && m.Role != "citizen" || d.several(*m) && role.Class == "local" ||
		m.Role == "group" && d.word(m.Sentence, m.End) == "of" {
		return
	}
	if (role.Class == "business" || role.Class == "media") && companies[lastWord(m.Role)] && !d.several(*m) {
		return // "the oil company" is one, and not the country's
	}
	if vague[m.Role] && !(role.Class == "business" && d.several(*m) && !m.Owner.Empty()) {
		return // but "Chinese firms" are actors
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
	if stranger := anywhere[role.Class] || strangers[m.Role]; stranger && d.word(m.Sentence, m.End) == "in" {
		return // "refugees in Chad" are not Chad's
	} else if m.Country == "" && !stranger {
		m.Country = d.groupCountry(i)
	}
	if !d.several(*m) && oneOfSeveral[lastWord(m.Role)] && !sole[m.Role] {
		return // "a Turkish court" is one, and not all that Turkey has
	}
	d.joinGroup(m, role, "")
}

// namedBefore are the classes of groups that texts name first and describe
// afterwards.
var namedBefore = set("rebels military party")

func (d *document) sameClass(o importer.Mention, role gazetteer.Role) bool {
	r, ok := d.known.Role(o.Role)
	return ok && r.Class == role.Class && d.actors[o.Actor] != nil
}

// joinGroup makes a nominal a group of its country; where none is known, of
// this text alone, so that the protesters of two texts do not merge by accident.
// What tells the group from others of its country stands before the noun: "Kurdish ".
func (d *document) joinGroup(m *importer.Mention, role gazetteer.Role, before string) {
	noun := before + d.groupNoun(*m, role)
	a := graph.Actor{ID: graph.ActorID(slug(noun) + "@" + string(d.text.Document.ID)), Name: noun, Kind: graph.Group, Country: m.Country}
	if state, ok := d.known.ByCountry(m.Country); ok {
		a.ID = state.ID + ":" + graph.ActorID(slug(noun))
		a.Name = noun + " of " + withArticle(state.Name)
		if len(state.Adjectives) > 0 {
			a.Name = state.Adjectives[0] + " " + noun
		}
	}
	d.become(m, a)
}

// joinFollowers makes a nominal the group of a person: "Trump's lawyers" are
// not those of his country.
func (d *document) joinFollowers(m *importer.Mention, role gazetteer.Role, of graph.Actor) {
	noun := d.groupNoun(*m, role)
	d.become(m, graph.Actor{ID: of.ID + ":" + graph.ActorID(slug(noun)), Name: noun + " of " + of.Name, Kind: graph.Group, Country: of.Country})
}

// become makes a nominal speak of a group.
func (d *document) become(m *importer.Mention, group graph.Actor) {
	if len(group.ID) <= graph.MaxID {
		d.actor(group).names[d.words(*m)] = true
		m.Actor, m.Kind, m.Country = group.ID, graph.Group, group.Country
	}
}

// groupNoun is the noun of a group's name: in the plural, but for bodies of
// which a state has one.
func (d *document) groupNoun(m importer.Mention, role gazetteer.Role) string {
	if sole[m.Role] && !d.several(m) {
		return role.Noun
	}
	return or(role.Plural, role.Noun)
}

// oneOfSeveral are nouns for bodies of which a state has many: the jury of one text is not that of
// another, nor all of the country's juries.
var oneOfSeveral = set("group force unit squad mission militia tribunal court jury committee panel commission council party movement faction coalition gang cartel " +
	"union crowd mob family clan tribe congregation sect cult cell network proxy affiliate crew staff team organization organisation board agency outlet clinic charity")

var (
	// anywhere are the classes of groups of whom the place where they are does not say whose they are: mediators
	// are of no side, migrants and aid workers mostly from elsewhere.
	anywhere = set("international refugees aid")
	// strangers are nouns of other classes for those who are often where they do not belong.
	strangers = set("hostage captive captor tourist traveler traveller foreigner volunteer peacekeeper peacekeeping-force peacekeeping-mission visitor expatriate")
)

func lastWord(phrase string) string {
	words := strings.Fields(phrase)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
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

// sole are bodies of which a state has one.
var sole = set("supreme-court top-court high-court constitutional-court parliament congress legislature senate national-assembly judiciary " +
	"opposition ruling-party ruling-coalition governing-party governing-coalition assembly electoral-commission parliamentary-assembly lower-house upper-house house-of-representatives press")

// vague are nouns for people who are no actor without more.
var vague = set("team fan museum city province municipality foundation campaign church mosque hospital public population family relative parent mother " +
	"father child tourist traveler traveller passenger visitor guest friend member people woman man girl boy youth donor business company firm airline " +
	"bank school university college institute agency organization organisation association federation national local pupil student-body recruit " +
	"neighbor neighbour community panel producer")

// groupCountry decides in which country an unnamed group without one acts:
// where the sentence says something happens ("riots across Iran"); that of the
// same group before, or where the text says it plainly later. Police, courts and
// parties are also those of the one country that the sentence names, or of the only
// one spoken of last; rebels, workers and the dead may be another's.
func (d *document) groupCountry(i int) string {
	m := d.text.Mentions[i]
	if c := d.placed(m); c != "" {
		return c
	}
	if c := d.places[m.Role]; c != "" {
		return c
	}
	if c := d.stated(m.Role); c != "" {
		return c
	}
	if r, ok := d.known.Role(m.Role); ok && ofTheCountry[r.Class] {
		return or(d.only(m, i), d.contextCountry(i))
	}
	return ""
}

// ofTheCountry are the classes of groups that act in the country spoken of,
// and for it or against its government.
var ofTheCountry = set("government military police intelligence judiciary legislature local opposition party protesters")

// stated is the country that the text gives one of its mentions of a role, by
// an owner ("Iranian protesters") or a place beside it, if it is one country alone.
func (d *document) stated(role string) string {
	if c, done := d.roleCountry[role]; done {
		return c
	}
	found := ""
	for _, m := range d.text.Mentions {
		if m.Form == importer.Name && m.Kind == graph.State && strings.HasSuffix(strings.ToLower(m.Name), " "+role) {
			m.Form, m.Owner = importer.Nominal, m.Span // "the Sudanese army", known by name
		}
		if m.Form != importer.Nominal || m.Role != role && m.Owner != m.Span {
			continue
		}
		c := d.placed(m)
		if o := d.owner(m); o != nil {
			c = o.Country
		}
		if !state(c) || c == found {
			continue
		}
		if found != "" {
			found = ""
			break
		}
		found = c
	}
	if d.roleCountry == nil {
		d.roleCountry = map[string]string{}
	}
	d.roleCountry[role] = found
	return found
}

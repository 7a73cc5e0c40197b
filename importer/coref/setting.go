package coref

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// settle gives a country to those of whom nothing else tells one: the country
// in their name ("Baghdad University"), else the only one that is spoken of in the
// sentences that name them. Bodies of the world are NGO, and peacekeepers of nobody in particular IGO.
func (d *document) settle() {
	countries := make([][]string, len(d.text.Sentences)) // spoken of in each sentence
	spoken := map[graph.ActorID][]int{}                  // the sentences that speak of an actor without a country
	roles := map[graph.ActorID]string{}
	for _, m := range d.text.Mentions {
		a := d.actors[m.Actor]
		if a != nil && a.Country == "" && a.Kind != graph.State {
			spoken[m.Actor] = append(spoken[m.Actor], m.Sentence)
			if m.Form == importer.Nominal {
				roles[m.Actor] = m.Role
			}
			continue
		}
		if code := m.Country; state(code) && m.Form != importer.Pronoun && !slices.Contains(countries[m.Sentence], code) {
			countries[m.Sentence] = append(countries[m.Sentence], code)
		}
	}
	for id, sentences := range spoken {
		a := d.actors[id]
		if _, known := d.known.Entry(string(id)); known {
			continue // the gazetteer knows that it is of no country
		}
		var all []string
		for _, s := range sentences {
			for _, code := range countries[s] {
				if !slices.Contains(all, code) {
					all = append(all, code)
				}
			}
		}
		switch {
		case strings.HasPrefix(roles[id], "peacekeep"):
			a.Country = "IGO"
		case a.Kind == graph.Organization && d.countryIn(a.Name) != "":
			a.Country = d.countryIn(a.Name)
		case a.Kind == graph.Organization && worldwide(a.Name):
			a.Country = "NGO"
		case len(all) == 1 && !d.guest(id, roles[id]):
			a.Country = all[0]
		}
	}
}

// guest tells whether somebody without a name is of those who travel: "the
// president" in a sentence on Saudi Arabia is not for certain its own.
func (d *document) guest(id graph.ActorID, role string) bool {
	if p := d.persons.byID[id]; p != nil {
		role = p.role
	}
	r, ok := d.known.Role(role)
	return ok && guests[r.Class] && d.actors[id].Kind == graph.Person
}

var guests = set("head diplomat international religious media")

// countryIn is the country of the first state or place that a name holds.
func (d *document) countryIn(name string) string {
	for at := 0; at < len(name); {
		for _, m := range d.known.MatchAt(name, at) {
			if m.Len < len(name) && state(m.Entry.Country) && (m.Entry.Kind == graph.State || m.Entry.IsPlace()) {
				return m.Entry.Country
			}
		}
		next := strings.IndexByte(name[at:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return ""
}

// worldwide tells whether a name is that of a body of the world or of a continent.
func worldwide(name string) bool {
	for _, w := range strings.Fields(name) {
		switch w {
		case "International", "World", "Global", "Watch", "Worldwide", "African", "Asian", "European", "Arab", "Forum", "Borders", "Transnational":
			return true
		}
	}
	return false
}

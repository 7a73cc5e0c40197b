package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolveNamed resolves a nominal that a name beside it explains: a group
// introduced by its name, a person in apposition to his office.
func (d *document) resolveNamed(i int) bool {
	m := &d.text.Mentions[i]
	if id := d.namedBy(i); id != "" {
		m.Actor, m.Kind, m.Country = id, d.actors[id].Kind, d.actors[id].Country
		return true
	}
	if id := d.calledSo(i); id != "" {
		m.Actor, m.Kind, m.Country = id, d.actors[id].Kind, d.actors[id].Country
		return true
	}
	if id := d.armedOf(i); id != "" {
		m.Actor, m.Kind, m.Country = id, d.actors[id].Kind, d.actors[id].Country
		return true
	}
	for k := i - 1; k >= max(i-3, d.first[m.Sentence]) && collective(m.Role); k-- {
		if owner := d.owner(*m); owner != nil && (owner.First > m.First || d.text.Mentions[k].First >= owner.First || owner.Country != d.text.Mentions[k].Country) {
			continue // but "Hezbollah, the Lebanese militia"
		}
		if o := d.text.Mentions[k]; o.Form == importer.Name && o.Kind == graph.Organization && o.Actor != "" && d.apposed(m.Sentence, o.End, m.First) {
			m.Actor, m.Kind, m.Country = o.Actor, graph.Organization, o.Country // "the ELN, a rebel group"
			return true
		}
	}
	if m.Plural {
		return false
	}
	if isState[m.Role] && d.word(m.Sentence, m.End) == "of" {
		if o := d.after(i, m.End+1); o != nil && o.Kind == graph.State && o.Actor != "" { // "the nation of Niger"
			m.Actor, m.Kind, m.Country = o.Actor, graph.State, o.Country
			return true
		}
	}
	for k := max(i-4, d.first[m.Sentence]); k < min(i+3, d.first[m.Sentence+1]); k++ {
		o := d.text.Mentions[k]
		if o.Form != importer.Name || o.Actor == "" || o.Kind != graph.Person {
			continue
		}
		if tree := d.tree(m.Sentence); m.Role == "counterpart" && o.First == m.End+1 && tree.Is(o.Head, "appos") && tree.Head(o.Head) == m.Head {
			m.Actor, m.Kind, m.Country = o.Actor, graph.Person, or(m.Country, o.Country)
			return true
		}
		if o.Role != m.Role {
			continue
		}
		if d.apposed(m.Sentence, o.End, m.First) || o.First == m.End+1 && d.word(m.Sentence, m.End) == "," {
			m.Actor, m.Kind, m.Country, m.Title = o.Actor, graph.Person, or(m.Country, o.Country), or(o.Title, m.Title)
			return true
		}
	}
	return false
}

// armedOf is the one body of a country, named in the last sentences, that a definite
// nominal with the country's adjective speaks of again: "the Lebanese militia" after
// "Hezbollah". It is "" where none or several are named.
func (d *document) armedOf(i int) graph.ActorID {
	m := d.text.Mentions[i]
	owner, role := d.owner(m), d.role(m)
	if owner == nil || owner.Form != importer.Adjective || owner.Kind != graph.State || owner.First > m.First || role.Class != "rebels" && role.Class != "military" ||
		!oneOfSeveral[lastWord(m.Role)] || d.several(m) || d.determiner(m) != "the" {
		return ""
	}
	var found graph.ActorID
	for _, o := range d.before(i, 3) {
		if o.Form != importer.Name || o.Kind != graph.Organization || o.Country != m.Country || o.Actor == found {
			continue
		}
		if found != "" {
			return ""
		}
		found = o.Actor
	}
	return found
}

// role is the role of a nominal; the zero Role where it is none.
func (d *document) role(m importer.Mention) gazetteer.Role {
	role, _ := d.known.Role(m.Role)
	return role
}

// after is the mention behind mention i that begins at a token, or nil.
func (d *document) after(i, token int) *importer.Mention {
	s := d.text.Mentions[i].Sentence
	for k := i + 1; k < d.first[s+1] && d.text.Mentions[k].First <= token; k++ {
		if d.text.Mentions[k].First == token {
			return &d.text.Mentions[k]
		}
	}
	return nil
}

// apposed tells whether only a comma and the words of one noun phrase stand
// between a name and a role noun.
func (d *document) apposed(sentence, end, first int) bool {
	tokens := d.tokens(sentence)
	if end >= first || tokens[end].Text != "," && tokens[end].Text != "(" {
		return false
	}
	for i := end + 1; i < first; i++ {
		switch tag := tokens[i].Tag; {
		case tag == "DT", tag == "POS", tag == "PRP$", tag == "HYPH", tag == "RB", tag == "VBN",
			strings.HasPrefix(tag, "JJ"), strings.HasPrefix(tag, "NN"), tokens[i].Text == "-":
		default:
			return false
		}
	}
	return true
}

package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A person is one person of the text.
type person struct {
	id      graph.ActorID
	given   string // folded; empty where only the surname is known
	surname string // folded, without particles
	sex     string
	role    string // the role noun that a title gave
	past    bool   // that title is one held formerly
	country string
	body    graph.ActorID // the organisation that he leads or speaks for
	first   int           // the first mention by name
	last    int           // the latest mention so far, in a walk through the text; -1 before the first
}

// persons holds the persons of a text.
type persons struct {
	byID      map[graph.ActorID]*person
	bySurname map[string][]*person
	byGiven   map[string][]*person
}

func newPersons() persons {
	return persons{map[graph.ActorID]*person{}, map[string][]*person{}, map[string][]*person{}}
}

// namesakes are the persons of a surname, of very many those introduced last.
func (ps persons) namesakes(surname string) []*person {
	all := ps.bySurname[surname]
	return all[max(0, len(all)-64):]
}

// forgetOrder makes ready for another walk through the text.
func (d *document) forgetOrder() {
	for _, p := range d.persons.byID {
		p.last = -1
	}
}

// nameParts cuts a name into given name and surname, both folded.
func nameParts(name string) (given, surname string) {
	words := strings.Fields(graph.Fold(strings.ReplaceAll(name, "-", " ")))
	for len(words) > 1 && (words[len(words)-1] == "jr" || words[len(words)-1] == "sr") {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return "", ""
	}
	if family, rest, ok := strings.Cut(name, " "); ok && hyphenated(rest) {
		return graph.Fold(rest), graph.Fold(family)
	}
	surname = words[len(words)-1]
	if len(words) > 1 && !particle[words[0]] {
		given = words[0]
	}
	return given, surname
}

// hyphenated tells whether a name is a given name of Korea or Taiwan, which
// stands behind the family's: "Jae-myung", "Ching-te".
func hyphenated(name string) bool {
	first, rest, ok := strings.Cut(name, "-")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsLower(r) && !strings.Contains(name, " ") && !particle[graph.Fold(first)]
}

var particle = set("al el bin ibn de van von da der")

// addPerson makes mention i, of a person whose id is known, one of those
// that surnames and pronouns may mean.
func (d *document) addPerson(i int, id graph.ActorID) *person {
	p := d.persons.byID[id]
	if p == nil {
		a := d.actors[id]
		given, surname := nameParts(a.Name)
		p = &person{id: id, given: given, surname: surname, sex: a.sex, country: a.Country, first: i, last: -1}
		d.persons.byID[id] = p
		d.persons.bySurname[surname] = append(d.persons.bySurname[surname], p)
		d.persons.byGiven[given] = append(d.persons.byGiven[given], p)
	}
	d.learn(p, i)
	return p
}

// learn takes over what mention i tells about p.
func (d *document) learn(p *person, i int) {
	m := d.text.Mentions[i]
	if m.Role != "" {
		r, ok := d.known.Role(or(m.Title, m.Role))
		p.role, p.past = m.Role, ok && r.Past
	}
	p.sex, p.country = or(p.sex, m.Sex), or(p.country, m.Country)
	d.actors[p.id].sex = p.sex
	if o := d.owner(m); o != nil && o.Actor != "" && o.Kind == graph.Organization {
		p.body = o.Actor
	}
	if body := d.commands(m); body != "" {
		p.body = body
	}
	p.last = max(p.last, i)
}

// commands is the organisation that a clause about the person says he leads:
// "Yusuf Barro, who commands the Azure Valley Front"; or "".
func (d *document) commands(m importer.Mention) graph.ActorID {
	tree := d.tree(m.Sentence)
	for _, clause := range tree.With(m.Head, "acl") {
		if !leads[tree.Lemma(clause)] {
			continue
		}
		for _, o := range d.inSentence(m.Sentence) {
			if o.Form == importer.Name && tree.Head(o.Head) == clause && tree.Is(o.Head, "obj") && o.Actor != "" && o.Kind == graph.Organization {
				return o.Actor
			}
		}
	}
	return ""
}

var leads = set("command lead head run found chair direct")

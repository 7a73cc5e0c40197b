package coref

import (
	"strings"

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
	country string
	at      []int // its mentions, as far as they are decided, ascending
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
	surname = words[len(words)-1]
	if len(words) > 1 && !particle[words[0]] {
		given = words[0]
	}
	return given, surname
}

var particle = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "de": true, "van": true, "von": true, "da": true, "der": true}

// addPerson makes mention i, of a person whose id is known, one of those
// that surnames and pronouns may mean.
func (d *document) addPerson(i int, id graph.ActorID) *person {
	m := d.text.Mentions[i]
	p := d.person(id)
	if p == nil {
		given, surname := nameParts(d.actors[id].Name)
		p = &person{id: id, given: given, surname: surname, sex: d.actors[id].sex, country: d.actors[id].Country}
		d.persons = append(d.persons, p)
	}
	p.learn(m)
	p.at = append(p.at, i)
	return p
}

func (p *person) learn(m importer.Mention) {
	if m.Role != "" {
		p.role = m.Role
	}
	if p.sex == "" {
		p.sex = m.Sex
	}
	if p.country == "" {
		p.country = m.Country
	}
}

func (d *document) person(id graph.ActorID) *person {
	for _, p := range d.persons {
		if p.id == id {
			return p
		}
	}
	return nil
}

// resolvePersons resolves the persons that the gazetteer does not know: full
// names first, then surnames, each to the person of that name mentioned last before it.
func (d *document) resolvePersons() {
	for i := range d.text.Mentions {
		if m := &d.text.Mentions[i]; d.unknownName(*m) && len(strings.Fields(m.Name)) > 1 {
			if p := d.match(i, true); p != nil {
				d.identify(i, p)
			} else if m.Kind == graph.Person || m.Kind == "" && d.actsAsPerson(*m) {
				d.introduce(i, graph.ActorID(slug(m.Name)))
			}
		}
	}
	for i := range d.text.Mentions {
		m := &d.text.Mentions[i]
		if !d.unknownName(*m) {
			continue
		}
		if p := d.match(i, false); p != nil {
			d.identify(i, p)
		} else if m.Kind == graph.Person && len(strings.Fields(m.Name)) == 1 && m.Title != "" {
			// A surname alone is somebody of this text only.
			d.introduce(i, graph.ActorID(slug(m.Name)+"@"+string(d.text.Document.ID)))
		}
	}
}

func (d *document) unknownName(m importer.Mention) bool {
	return m.Form == importer.Name && m.Actor == "" && m.Kind != graph.Organization && m.Name != ""
}

// actsAsPerson tells whether an unknown name of two words or three stands
// as subject or object, where a person's name would.
func (d *document) actsAsPerson(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	n := len(strings.Fields(m.Name))
	return n <= 3 && d.text.Sentences[m.Sentence].Part == importer.Body && tree.Is(m.Head, "nsubj", "obj", "obl:agent") &&
		(m.First == 0 || tree.Lemma(m.First-1) != "the") && !strings.ContainsAny(m.Name, "0123456789&")
}

func (d *document) introduce(i int, id graph.ActorID) {
	m := &d.text.Mentions[i]
	if m.Country == "" {
		m.Country = d.ownerCountry(*m)
	}
	a := d.actor(graph.Actor{ID: id, Name: m.Name, Kind: graph.Person, Country: m.Country})
	a.sex = m.Sex
	a.names[m.Name] = true
	m.Actor, m.Kind = id, graph.Person
	d.addPerson(i, id)
}

func (d *document) identify(i int, p *person) {
	m := &d.text.Mentions[i]
	a := d.actors[p.id]
	a.names[m.Name] = true
	p.learn(*m)
	if a.Country == "" {
		a.Country = p.country
	}
	m.Actor, m.Kind, m.Country = p.id, graph.Person, or(m.Country, p.country)
	p.at = append(p.at, i)
}

// before is the latest mention of p before mention i, or -1.
func (p *person) before(i int) int {
	latest := -1
	for _, k := range p.at {
		if k < i && k > latest {
			latest = k
		}
	}
	return latest
}

// match finds the person that the name of mention i means; a full name must
// agree in both its parts.
func (d *document) match(i int, full bool) *person {
	m := d.text.Mentions[i]
	given, surname := nameParts(m.Name)
	var best *person
	for _, p := range d.persons {
		if p.surname != surname || m.Sex != "" && p.sex != "" && m.Sex != p.sex {
			continue
		}
		if given != "" && p.given != "" && given != p.given && !(len(given) == 1 && strings.HasPrefix(p.given, given)) {
			continue
		}
		if full && p.given == "" {
			continue
		}
		if best == nil || p.before(i) > best.before(i) {
			best = p
		}
	}
	return best
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

package coref

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolvePersons resolves the persons that the gazetteer does not know: full
// names first, then surnames.
func (d *document) resolvePersons() {
	for i := range d.text.Mentions {
		m := d.text.Mentions[i]
		if !d.unknownName(m) || len(strings.Fields(m.Name)) < 2 {
			continue
		}
		if p := d.fullName(m); p != nil {
			d.identify(i, p)
		} else if e := d.misspelt(m); e != nil {
			d.speakOf(i, e)
		} else if m.Kind == graph.Person || m.Kind == "" && d.actsAsPerson(m) {
			if e := d.withoutInitials(m); e != nil {
				d.speakOf(i, e)
				continue
			}
			d.introduce(i, graph.ActorID(slug(d.plain(m.Name))))
		}
	}
	d.forgetOrder()
	for i := range d.text.Mentions {
		m := d.text.Mentions[i]
		if d.unknownName(m) {
			if p := d.bySurname(m); p != nil {
				d.identify(i, p)
			} else if e, ok := d.known.Entry(m.Entry); ok && d.doubtful(m) {
				if !d.ambiguous(m) {
					d.speakOf(i, e)
				}
			} else if m.Kind == graph.Person && len(strings.Fields(m.Name)) == 1 && (m.Title != "" || d.takesPart(m)) && !d.ambiguous(m) {
				// A surname alone is somebody of this text only.
				d.introduce(i, graph.ActorID(slug(m.Name)+"@"+string(d.text.Document.ID)))
			}
		}
		if at := &d.text.Mentions[i]; at.Form == importer.Name && at.Actor == "" && at.Kind != graph.Organization && at.Country == "" && !strings.Contains(at.Name, " ") {
			at.Country = d.sharedCountry(at.Name) // "the Assad regime", of father or son
		}
		if p := d.persons.byID[d.text.Mentions[i].Actor]; p != nil {
			p.last = i
		}
	}
}

// plain is a person's name without middle initials - "Ann B. Cole" is the Ann Cole of other
// texts - unless so many bear what is left that the initial tells them apart.
func (d *document) plain(name string) string {
	words := strings.Fields(name)
	plain := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return len(w) == 2 && w[1] == '.' })
	if without := strings.Join(plain, " "); len(plain) > 1 && len(plain) < len(words) && !d.commonName(without) {
		return without
	}
	return name
}

// withoutInitials is the known person whose name a mention has, middle initials aside, if he was in the news
// and nothing speaks against it; else nil.
func (d *document) withoutInitials(m importer.Mention) *gazetteer.Entry {
	name := d.plain(m.Name)
	if name == m.Name {
		return nil
	}
	for _, r := range d.known.MatchAt(name, 0) {
		if e := r.Entry; r.Len == len(name) && r.Sense == gazetteer.Name && !r.Ambiguous && e.Kind == graph.Person && d.inNews(e) && (m.Country == "" || m.Country == e.Country) {
			return e
		}
	}
	return nil
}

func (d *document) unknownName(m importer.Mention) bool {
	return m.Form == importer.Name && m.Actor == "" && m.Kind != graph.Organization && m.Name != ""
}

// actsAsPerson tells whether an unknown name of two words or three stands
// as subject or object, where a person's name would.
func (d *document) actsAsPerson(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	n := len(strings.Fields(m.Name))
	if strings.HasSuffix(tree.Tokens[m.End-1].Tag, "S") && !d.known.FirstName(strings.Fields(m.Name)[0]) {
		return false // "New Yorkers"
	}
	return n <= 3 && d.text.Sentences[m.Sentence].Part == importer.Body && tree.Is(m.Head, "nsubj", "obj", "obl:agent") &&
		d.word(m.Sentence, m.First-1) != "the" && !strings.ContainsAny(m.Name, "0123456789&")
}

// misspelt is the known person whose name a mention has but for a letter, if
// his country or an office and the year bear it out; else nil.
func (d *document) misspelt(m importer.Mention) *gazetteer.Entry {
	e, ok := d.known.Misspelt(m.Name)
	if !ok || !d.inNews(e) {
		return nil
	}
	r, ok := d.known.Role(m.Role)
	if m.Country == e.Country || m.Country == "" && ok && r.Office {
		return e
	}
	return nil
}

// takesPart tells whether a name stands where the sentence says who does
// something to whom, and not beside another noun.
func (d *document) takesPart(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	if d.text.Sentences[m.Sentence].Part != importer.Body || d.word(m.Sentence, m.First-1) == "the" {
		return false
	}
	switch tree.Case(m.Head) {
	case "against", "with", "by":
		return tree.Is(m.Head, "obl", "nmod")
	}
	return tree.Is(m.Head, "nsubj", "nsubj:pass", "obj", "obl:agent")
}

// introduce makes mention i a person of his own. Where the id is somebody
// else's, his country tells them apart.
func (d *document) introduce(i int, id graph.ActorID) {
	m := &d.text.Mentions[i]
	if o := d.owner(*m); o != nil && m.Country == "" {
		m.Country = o.Country
	}
	if m.Country == "" && !strings.Contains(m.Name, " ") {
		m.Country = d.sharedCountry(m.Name)
	}
	if !strings.Contains(string(id), "@") && d.commonName(m.Name) {
		if m.Title != "" && state(m.Country) {
			id += graph.ActorID("-" + strings.ToLower(m.Country)) // at least no two countries' ministers
		} else {
			id += graph.ActorID("@" + string(d.text.Document.ID))
		}
	}
	if e, known := d.known.Entry(string(id)); d.persons.byID[id] != nil || known && !(e.Kind == graph.Person && e.Country == m.Country) {
		id += graph.ActorID("-" + strings.ToLower(m.Country))
	}
	if id == "" || len(id) > graph.MaxID || d.persons.byID[id] != nil {
		return
	}
	a := d.actor(graph.Actor{ID: id, Name: m.Name, Kind: graph.Person, Country: m.Country})
	given, _ := nameParts(m.Name)
	a.sex = or(m.Sex, d.known.FirstNameSex(given))
	a.names[m.Name] = true
	m.Actor, m.Kind = id, graph.Person
	d.addPerson(i, id)
}

// commonName tells whether so many bear a name in full that two texts hardly mean
// the same one by it: a first name that is known, and a surname that three known persons bear.
func (d *document) commonName(name string) bool {
	words := strings.Fields(name)
	if len(words) != 2 || !d.known.FirstName(words[0]) {
		return false
	}
	bearers := map[graph.ActorID]bool{}
	for _, r := range d.known.MatchAt(words[1], 0) {
		if r.Sense == gazetteer.Surname && r.Len == len(words[1]) {
			bearers[r.Entry.ID] = true
		}
	}
	return len(bearers) > 2
}

// sharedCountry is the country of all the known persons who bear a surname, or
// "": which president Bush a text means may stay open, not whose he was.
func (d *document) sharedCountry(surname string) string {
	readings := d.known.MatchAt(surname, 0)
	for _, r := range readings {
		if r.Entry.Kind != graph.Person {
			return ""
		}
	}
	return gazetteer.Country(readings)
}

// identify makes mention i speak of p.
func (d *document) identify(i int, p *person) {
	m := &d.text.Mentions[i]
	a := d.actors[p.id]
	a.names[m.Name] = true
	d.learn(p, i)
	a.Country = or(a.Country, p.country)
	m.Actor, m.Kind, m.Country = p.id, graph.Person, or(m.Country, p.country)
}

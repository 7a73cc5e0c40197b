package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// holder finds the person of the text who holds the office that mention i
// names: one whose title says so, or the only one known of that country.
func (d *document) holder(i int, role gazetteer.Role) *person {
	m := d.text.Mentions[i]
	if indefinites[d.determiner(m)] {
		return nil
	}
	r, ok := d.known.Role(m.Title)
	past := ok && r.Past
	var best, second *person
	for _, o := range d.before(i, len(d.text.Sentences)) {
		p := d.persons.byID[o.Actor]
		if p == nil || p == best || p == second || p.role == "" || p.past != past || !sameOffice(p.role, m.Role) || !d.mayHold(p, m) {
			continue
		}
		if best == nil {
			best = p
		} else {
			second = p
			break
		}
	}
	if best != nil && (second == nil || d.clearer(best, second)) {
		return best
	}
	if best != nil || past {
		return nil
	}
	if p := d.later(i, role); p != nil {
		return p
	}
	if role.Class == "head" && m.Country != "" && d.definite(m) {
		return d.inOffice(i)
	}
	return nil
}

// mayHold tells whether country and sex allow a person to hold an office.
func (d *document) mayHold(p *person, m importer.Mention) bool {
	return (m.Country == "" || p.country == "" || p.country == m.Country) && (m.Sex == "" || p.sex == "" || m.Sex == p.sex)
}

// clearer tells whether the text speaks of one person so much later than of
// another that an office of both means the one: in another sentence, or as its subject.
func (d *document) clearer(best, second *person) bool {
	a, b := d.text.Mentions[best.last], d.text.Mentions[second.last]
	if a.Sentence != b.Sentence {
		return true
	}
	tree := d.tree(a.Sentence)
	return tree.Is(a.Head, "nsubj") && !tree.Is(b.Head, "nsubj")
}

// later finds a holder whom the text names only in the same sentence or the
// two after mention i: "Kenya's president vowed ... President William Ruto said".
func (d *document) later(i int, role gazetteer.Role) *person {
	m := d.text.Mentions[i]
	if m.Country == "" && !d.definite(m) {
		return nil
	}
	var found *person
	for k := i + 1; k < len(d.text.Mentions) && d.text.Mentions[k].Sentence <= m.Sentence+2; k++ {
		o := d.text.Mentions[k]
		p := d.persons.byID[o.Actor]
		if p == nil || o.Role == "" || p.past || p.last >= 0 || !sameOffice(o.Role, role.Noun) || !d.mayHold(p, m) || m.Country != p.country {
			continue
		}
		if found != nil && found != p {
			return nil
		}
		found = p
	}
	return found
}

// inOffice is the one person of a nominal's country, named in the last three
// sentences, whom news of the text's year knows as in office; nil if there are more.
func (d *document) inOffice(i int) *person {
	m := d.text.Mentions[i]
	if d.text.Document.Published.Year == 0 {
		return nil // of a text of any time nobody knows who was
	}
	var found *person
	for _, o := range d.before(i, 3) {
		p := d.persons.byID[o.Actor]
		if p == nil || p == found || p.country != m.Country {
			continue
		}
		e, ok := d.known.Entry(string(p.id))
		if !ok || e.Kind != graph.Person || !d.inNews(e) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// inNews tells whether news of the text's year would name a known person
// without more.
func (d *document) inNews(e *gazetteer.Entry) bool {
	year := d.text.Document.Published.Year
	return year == 0 || len(e.Years) == 0 || e.Years[0] <= year && (len(e.Years) == 1 || year <= e.Years[1])
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

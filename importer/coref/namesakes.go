package coref

import (
	"strings"

	"example.org/entente/importer"
)

// may tells whether a name may be that of p, as far as sex, given name and
// country tell.
func (p *person) may(m importer.Mention, given string) bool {
	if m.Sex != "" && p.sex != "" && m.Sex != p.sex {
		return false
	}
	if state(m.Country) && state(p.country) && m.Country != p.country {
		return false
	}
	return given == "" || p.given == "" || given == p.given || len(given) == 1 && strings.HasPrefix(p.given, given) ||
		len(p.given) == 1 && strings.HasPrefix(given, p.given)
}

// fullName is the person of the text whose given name and surname agree with
// those of a mention, or nil.
func (d *document) fullName(m importer.Mention) *person {
	given, surname := nameParts(m.Name)
	var best *person
	for _, p := range d.persons.namesakes(surname) {
		if p.given != "" && given != "" && p.may(m, given) && (best == nil || p.last > best.last) {
			best = p
		}
	}
	return best
}

// bySurname is the person whom a surname means, or nil: the only one who may
// be meant, of those named before if there are any; of several the one spoken of
// last, if the others have not been for three sentences.
func (d *document) bySurname(m importer.Mention) *person {
	given, surname := nameParts(m.Name)
	var best, second *person
	for _, p := range d.persons.namesakes(surname) {
		if !p.may(m, given) {
			continue
		}
		if best == nil || p.last > best.last {
			best, second = p, best
		} else if second == nil || p.last > second.last {
			second = p
		}
	}
	switch {
	case best == nil:
		return d.byGivenName(m, given, surname)
	case second == nil:
		return best
	case best.last < 0:
		return nil // two are named later: who knows
	case second.last < 0 || d.text.Mentions[best.last].Sentence >= d.text.Mentions[second.last].Sentence+3:
		return best
	}
	return nil
}

// byGivenName is the one person named before whose first name is the name
// that m has alone, or nil: the family's, where that stands first ("Wang Yi", "Mr Wang").
func (d *document) byGivenName(m importer.Mention, given, name string) *person {
	if found := d.persons.byGiven[name]; given == "" && len(found) == 1 && found[0].last >= 0 && found[0].may(m, "") {
		return found[0]
	}
	return nil
}

// ambiguous tells whether a surname may mean several persons of the text.
func (d *document) ambiguous(m importer.Mention) bool {
	given, surname := nameParts(m.Name)
	n := 0
	for _, p := range d.persons.namesakes(surname) {
		if p.may(m, given) {
			n++
		}
	}
	return n > 1
}

package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// groupCountry decides in which country an unnamed group without one acts:
// where the sentence says something happens ("riots across Iran"); the one country
// that it names; that of the same group before; the country spoken of last.
func (d *document) groupCountry(i int) string {
	m := d.text.Mentions[i]
	if c := d.placed(m); c != "" {
		return c
	}
	for k := i - 1; k >= 0; k-- {
		if o := d.text.Mentions[k]; o.Form == importer.Nominal && o.Role == m.Role && o.Country != "" {
			return o.Country
		}
	}
	if c := d.only(m); c != "" {
		return c
	}
	return d.contextCountry(i)
}

// placed is the country where a sentence says that something happens, if it
// names one place of that kind.
func (d *document) placed(m importer.Mention) string {
	found := ""
	for _, o := range d.inSentence(m.Sentence) {
		if o.Form == importer.Place && o.Country != "" {
			if found != "" && found != o.Country {
				return ""
			}
			found = o.Country
		}
	}
	return found
}

// only is the one country that all names of a sentence belong to, if there is one.
func (d *document) only(m importer.Mention) string {
	found := ""
	for _, o := range d.inSentence(m.Sentence) {
		if c := o.Country; len(c) == 3 && !bodies[c] && (o.Form == importer.Name || o.Form == importer.Adjective) {
			if found != "" && found != c {
				return ""
			}
			found = c
		}
	}
	return found
}

// bodies are the codes that stand for no country.
var bodies = map[string]bool{"IGO": true, "NGO": true, "IMG": true}

func (d *document) inSentence(sentence int) []importer.Mention {
	var found []importer.Mention
	for _, o := range d.text.Mentions {
		if o.Sentence == sentence {
			found = append(found, o)
		}
	}
	return found
}

// contextCountry is the country spoken of last before mention i, at most two
// sentences back: a subject, if the latest sentence that names a country has one.
func (d *document) contextCountry(i int) string {
	m := d.text.Mentions[i]
	best, bestSentence, bestSubject := "", -1, false
	for k := i - 1; k >= 0; k-- {
		o := d.text.Mentions[k]
		if o.Sentence < m.Sentence-2 || best != "" && o.Sentence < bestSentence {
			break
		}
		if o.Kind != graph.State && o.Kind != graph.Person && o.Form != importer.Place || len(o.Country) != 3 || bodies[o.Country] {
			continue
		}
		subject := d.tree(o.Sentence).Is(o.Head, "nsubj")
		if best == "" || subject && !bestSubject {
			best, bestSentence, bestSubject = o.Country, o.Sentence, subject
		}
	}
	return best
}

// resolveDescription resolves "the country", "the group", "both sides".
func (d *document) resolveDescription(i int) {
	m := &d.text.Mentions[i]
	tokens := d.tokens(m.Sentence)
	before := ""
	if m.First > 0 {
		before = strings.ToLower(tokens[m.First-1].Text)
	}
	switch {
	case m.Plural && (before == "both" || before == "two" || m.First > 1 && strings.ToLower(tokens[m.First-2].Text) == "two"):
		m.Parts = d.lastTwo(i)
	case m.Plural || !d.definite(*m) || !m.Owner.Empty():
		return
	case isState[m.Role]:
		m.Actor = d.latest(i, func(o importer.Mention) bool { return o.Kind == graph.State && o.Form != importer.Place })
		if m.Actor == "" && m.Role == "country" {
			m.Actor = d.latest(i, func(o importer.Mention) bool { return o.Kind == graph.State })
		}
	case isBody[m.Role]:
		m.Actor = d.latest(i, func(o importer.Mention) bool { return o.Kind == graph.Organization && o.Form == importer.Name })
	}
	if m.Actor != "" {
		m.Kind, m.Country = d.actors[m.Actor].Kind, d.actors[m.Actor].Country
	}
}

var (
	isState = map[string]bool{"country": true, "nation": true, "republic": true, "kingdom": true, "superpower": true}
	isBody  = map[string]bool{"group": true, "organization": true, "organisation": true, "bloc": true, "alliance": true, "company": true,
		"militia": true, "faction": true, "movement": true, "agency": true, "party": true}
)

// lastTwo are the two actors of one kind that were named last before mention
// i, in this sentence or the two before it; none where there are not two.
func (d *document) lastTwo(i int) []graph.ActorID {
	m := d.text.Mentions[i]
	var two []graph.ActorID
	var kind graph.Kind
	for k := len(d.recent) - 1; k >= 0; k-- {
		o := d.text.Mentions[d.recent[k]]
		if o.Sentence < m.Sentence-2 {
			break
		}
		a := d.actors[o.Actor]
		if a == nil || a.Kind != graph.State && a.Kind != graph.Organization || o.Form == importer.Place || len(two) > 0 && (two[0] == a.ID || a.Kind != kind) {
			continue
		}
		two, kind = append(two, a.ID), a.Kind
		if len(two) == 2 {
			return []graph.ActorID{two[1], two[0]}
		}
	}
	return nil
}

// latest is the actor of the latest mention before i, at most three
// sentences back, that fits.
func (d *document) latest(i int, fits func(importer.Mention) bool) graph.ActorID {
	for k := len(d.recent) - 1; k >= 0; k-- {
		o := d.text.Mentions[d.recent[k]]
		if o.Sentence < d.text.Mentions[i].Sentence-3 {
			break
		}
		if o.Actor != "" && fits(o) {
			return o.Actor
		}
	}
	return ""
}

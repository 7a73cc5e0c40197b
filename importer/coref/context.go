package coref

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// placed is the country of the place nearest to a mention in its sentence,
// where something happens, unless another state is named much nearer.
func (d *document) placed(m importer.Mention) string {
	found, nearest, here := "", 1<<30, false
	for _, o := range d.inSentence(m.Sentence) {
		place := o.Form == importer.Place
		if !state(o.Country) || o.First == m.First || !place && (o.Kind != graph.State || o.Form != importer.Name && o.Form != importer.Adjective) {
			continue
		}
		far := 2 * max(o.First-m.First, m.First-o.First)
		if place {
			far /= 2 // what stands in a place says more than who else is named
		}
		if far < nearest {
			found, nearest, here = o.Country, far, place
		}
	}
	if !here {
		return ""
	}
	return found
}

// only is the one country that all names of a sentence but mention i belong
// to, if there is one; whoever backs somebody ("U.S.-backed fighters") tells nothing.
func (d *document) only(m importer.Mention, i int) string {
	found := ""
	for k, o := range d.inSentence(m.Sentence) {
		if d.first[m.Sentence]+k == i || !state(o.Country) || o.Form != importer.Name && o.Form != importer.Adjective ||
			d.word(m.Sentence, o.End) == "-" {
			continue
		}
		if found != "" && found != o.Country {
			return ""
		}
		found = o.Country
	}
	return found
}

// contextCountry is the only country that the latest sentence before mention
// i names, of the two before its own and what stands before it there. Where two
// are named, nobody can tell.
func (d *document) contextCountry(i int) string {
	m := d.text.Mentions[i]
	best, bestSentence := "", -1
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		o := d.text.Mentions[k]
		if o.Sentence < m.Sentence-2 || best != "" && o.Sentence < bestSentence {
			break
		}
		if o.Kind != graph.State && o.Kind != graph.Person && o.Form != importer.Place || !state(o.Country) || o.Form == importer.Pronoun {
			continue
		}
		if best != "" && best != o.Country {
			return ""
		}
		best, bestSentence = o.Country, o.Sentence
	}
	return best
}

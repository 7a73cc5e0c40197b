package coref

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

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

// contextCountry is the country spoken of last before mention i, at most two
// sentences back: a subject, if the latest sentence that names a country has one.
func (d *document) contextCountry(i int) string {
	m := d.text.Mentions[i]
	best, bestSentence, bestSubject := "", -1, false
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		o := d.text.Mentions[k]
		if o.Sentence < m.Sentence-2 || best != "" && o.Sentence < bestSentence {
			break
		}
		if o.Kind != graph.State && o.Kind != graph.Person && o.Form != importer.Place || !state(o.Country) {
			continue
		}
		subject := d.tree(o.Sentence).Is(o.Head, "nsubj")
		if best == "" || subject && !bestSubject {
			best, bestSentence, bestSubject = o.Country, o.Sentence, subject
		}
	}
	return best
}

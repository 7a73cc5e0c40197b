package coref

import (
	"strings"

	"example.org/entente/importer"
)

// determiner is the article, number or possessive before a nominal, over
// adjectives and nouns, in lower case; "" where none is found.
func (d *document) determiner(m importer.Mention) string {
	tokens := d.tokens(m.Sentence)
	for i := m.First - 1; i >= 0 && i >= m.First-4; i-- {
		switch tag := tokens[i].Tag; {
		case d.doneBy(m, i):
			return ""
		case tag == "DT", tag == "PDT", tag == "CD", tag == "PRP$", tag == "WP$":
			return strings.ToLower(tokens[i].Text)
		case strings.HasPrefix(tag, "JJ"), strings.HasPrefix(tag, "NN"), tag == "VBN", tag == "VBG", tag == "HYPH", tokens[i].Text == "-":
		default:
			return ""
		}
	}
	return ""
}

// doneBy tells whether token i before a nominal is rather the subject of what looks like a
// participle between them: "her party blamed soldiers".
func (d *document) doneBy(m importer.Mention, i int) bool {
	tokens := d.tokens(m.Sentence)
	next := tokens[i+1].Tag
	return i+1 < m.First && strings.HasPrefix(tokens[i].Tag, "NN") && (next == "VBN" || next == "VBG")
}

// definite tells whether a nominal speaks of somebody the reader knows: it
// has a definite article, or an owner.
func (d *document) definite(m importer.Mention) bool {
	return !m.Owner.Empty() || definites[d.determiner(m)]
}

var definites = set("the this that these those its their his her")

// indefinites say that a nominal speaks of somebody new, or of nobody.
var indefinites = set("a an another any every each no some one several many most")

// several tells whether the noun itself is in the plural: "groups", "armies".
func (d *document) several(m importer.Mention) bool {
	return strings.HasSuffix(d.tokens(m.Sentence)[m.End-1].Tag, "S")
}

// dual tells whether a nominal speaks of two that the text has named: "both
// sides", "the two countries".
func (d *document) dual(m importer.Mention) bool {
	if !m.Plural || !m.Owner.Empty() || m.Country != "" {
		return false
	}
	switch d.determiner(m) {
	case "both":
		return true
	case "two":
		for i := m.First - 1; i > 0 && i >= m.First-4; i-- {
			if d.word(m.Sentence, i) == "two" {
				return definites[d.word(m.Sentence, i-1)]
			}
		}
	}
	return false
}

// possessive tells whether a genitive or pronoun says whose a nominal is.
func (d *document) possessive(m importer.Mention) bool {
	o := d.owner(m)
	if o == nil {
		return d.pronounBefore(m) >= 0
	}
	return o.First > m.First || d.tokens(m.Sentence)[o.End].Tag == "POS" // but not "its Chinese rivals"
}

// possessor is the mention of the pronoun before a nominal ("its troops"), if
// it is known whom that means; else nil.
func (d *document) possessor(m importer.Mention) *importer.Mention {
	if k := d.pronounBefore(m); k >= 0 && d.text.Mentions[k].Actor != "" {
		return &d.text.Mentions[k]
	}
	return nil
}

// pronounBefore is the index of the possessive pronoun of a nominal, or -1.
func (d *document) pronounBefore(m importer.Mention) int {
	tokens := d.tokens(m.Sentence)
	for i := m.First - 1; i >= 0 && i >= m.First-4; i-- {
		switch tag := tokens[i].Tag; {
		case d.doneBy(m, i):
			return -1
		case tag == "PRP$":
			if k, ok := d.at[tokens[i].Span]; ok {
				return k
			}
			return -1
		case strings.HasPrefix(tag, "JJ"), strings.HasPrefix(tag, "NN"), tag == "VBN", tag == "VBG", tag == "CD":
		default:
			return -1
		}
	}
	return -1
}

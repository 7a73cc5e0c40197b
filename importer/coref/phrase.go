package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
)

// phrase is a nominal with what tells it from others before it: "Norwegian
// man", "21-year-old student"; the determiner and whose it is aside.
func (d *document) phrase(m importer.Mention) string {
	tokens := d.tokens(m.Sentence)
	first := m.First
	for first > 0 && first > m.First-6 {
		t := tokens[first-1]
		hyphen := t.Text == "-" || t.Tag == "HYPH"
		joined := tokens[first].Text == "-" || tokens[first].Tag == "HYPH" // "far-right", "21-year-old": whatever the tags
		if !hyphen && !joined && !strings.HasPrefix(t.Tag, "JJ") && !strings.HasPrefix(t.Tag, "NN") && t.Tag != "VBN" && t.Tag != "VBG" || t.Text == "own" {
			break
		}
		if strings.HasPrefix(t.Tag, "NN") && (tokens[first].Tag == "VBN" || tokens[first].Tag == "VBG") && !hyphen && !joined {
			break // "captains warned | sailors": a verb, whatever the tagger says
		}
		first--
	}
	for first < m.First && (tokens[first].Text == "-" || tokens[first].Tag == "HYPH") {
		first++
	}
	if t := tokens[first].Tag; first < m.First && (t == "VBN" || t == "VBG") && (first == 0 || !strings.HasPrefix(tokens[first-1].Tag, "DT")) {
		first = m.First // "won fans": a verb, whatever the tagger says
	}
	words := d.text.Document.Text[tokens[first].Span.Start:m.Span.End]
	if first == 0 && !strings.HasPrefix(tokens[first].Tag, "NNP") && !d.proper(m.Sentence, first) {
		r, n := utf8.DecodeRuneInString(words)
		words = string(unicode.ToLower(r)) + words[n:]
	}
	if len(words) > 3 && words == strings.ToUpper(words) {
		words = strings.ToLower(words) // a headline in capitals
	}
	return strings.Join(strings.Fields(words), " ")
}

// proper tells whether token i belongs to a name or its adjective.
func (d *document) proper(sentence, i int) bool {
	return slices.ContainsFunc(d.inSentence(sentence), func(o importer.Mention) bool {
		return o.First <= i && i < o.End && (o.Form != importer.Pronoun && (o.Form != importer.Nominal || o.Role == "citizen"))
	})
}

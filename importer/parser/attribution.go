package parser

import (
	"strings"

	"example.org/entente/importer"
)

// News hangs who says it on the end of a sentence, or into its middle: "…, two
// officials said on Monday", "…, said the minister, …". Parsers trained on other text
// give the speaker's verb the last noun of what is said for its subject. So the
// attribution is taken out, the rest is parsed as the sentence that it is, and the
// verb of speech then governs it.

// speech are verbs that attributions use, in the forms in which they do.
var speech = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("said says say told tells added adds reported reports announced announces wrote writes tweeted " +
		"confirmed confirms claimed claims noted notes explained explains stated states argued argues warned warns acknowledged insisted insists " +
		"declared testified recalled estimated quoted shows showed indicated suggested suggests according") {
		m[w] = true
	}
	delete(m, "according")
	return m
}()

// An attribution is a stretch of a sentence that says who states the rest of it.
type attribution struct {
	comma int // what parts it from the words before
	end   int // the token behind it: a comma, or the sentence's end
	verb  int // its verb of speech
}

// attributionIn finds the attribution of a sentence, and whether it has one.
func attributionIn(tokens []importer.Token) (attribution, bool) {
	last := len(tokens)
	for last > 0 && punctuation(tokens[last-1].Tag) {
		last--
	}
	for end := last; end > 4; {
		comma := end - 1
		for comma > 0 && tokens[comma].Text != "," {
			comma--
		}
		if comma < 4 {
			return attribution{}, false
		}
		if verb, ok := attributes(tokens[comma+1 : end]); ok && states(tokens[:comma]) {
			if end < last && tokens[comma+1].Tag == "''" && strings.HasPrefix(tokens[min(end+1, last-1)].Tag, "VBG") {
				end = last // "…,” she told them, accusing him": what she did, and no part of her words
			}
			return attribution{comma, end, comma + 1 + verb}, true
		}
		end = comma
	}
	return attribution{}, false
}

// attributes tells whether tokens are a speaker and a verb of speech with
// nothing but a day, a place or a listener, and where the verb is.
func attributes(tokens []importer.Token) (int, bool) {
	if len(tokens) < 2 || len(tokens) > 25 {
		return 0, false
	}
	verb := -1
	for i, t := range tokens {
		if verb >= 0 && t.Tag == "IN" && circumstances[strings.ToLower(t.Text)] {
			break // "told reporters after meeting him"
		}
		switch {
		case strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD":
			if verb >= 0 || !speech[strings.ToLower(t.Text)] || t.Tag != "VBD" && t.Tag != "VBZ" && t.Tag != "VBP" && t.Tag != "VBN" {
				return 0, false
			}
			verb = i
		case t.Tag == "TO" || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WRB" || t.Tag == "EX":
			if t.Tag != "TO" {
				return 0, false
			}
		case t.Tag == "CC" && i == 0:
			return 0, false // "…, and officials said that"
		case t.Tag == "IN" && i == 0:
			return 0, false // "…, as officials said"
		case t.Tag == "''" && i == 0:
		case t.Tag == "``" || t.Tag == "''" || t.Text == ":" || t.Text == ";":
			return 0, false
		}
	}
	if verb < 0 || verb == 0 && !inverted[strings.ToLower(tokens[0].Text)] || verb > 0 && !trails(tokens[verb:]) {
		return 0, false
	}
	speaker := tokens[:verb]
	if verb == 0 {
		speaker = tokens[1:]
	}
	for i, t := range speaker {
		if t.Tag == "IN" && i == 0 {
			return 0, false
		}
		if strings.HasPrefix(t.Tag, "NN") || t.Tag == "PRP" {
			return verb, true
		}
	}
	return 0, false
}

// circumstances begin what the speaker did meanwhile, verbs and all.
var circumstances = map[string]bool{"after": true, "before": true, "during": true, "following": true}

// inverted are the verbs of speech that stand before their subject.
var inverted = map[string]bool{"said": true, "says": true, "say": true, "added": true, "adds": true, "wrote": true, "reported": true, "reports": true, "explained": true, "noted": true}

// trails tells whether no object follows the verb of speech at the head of
// tokens, but a time, a place or a listener.
func trails(tokens []importer.Token) bool {
	if len(tokens) < 2 {
		return true
	}
	next := tokens[1]
	switch {
	case next.Tag == "IN" || next.Tag == "RB" || next.Tag == "TO":
		return true
	case strings.HasPrefix(strings.ToLower(tokens[0].Text), "t"): // told, tells, tweeted, testified
		return true
	}
	switch strings.ToLower(next.Text) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "last", "this", "late", "early", "earlier", "tonight", "here":
		return true
	}
	return false
}

// states tells whether tokens hold a finite verb outside of a clause that
// only leads to what follows ("While the talks went on, officials said …").
func states(tokens []importer.Token) bool {
	switch strings.ToLower(tokens[0].Text) {
	case "while", "when", "after", "as", "if", "although", "though", "since", "because", "before", "once", "unless", "until", "asked", "despite", "amid":
		for len(tokens) > 0 && tokens[0].Text != "," {
			tokens = tokens[1:] // "If they do, they will pay, he warned"
		}
	}
	for _, t := range tokens {
		switch t.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

func punctuation(tag string) bool {
	switch tag {
	case ".", ",", ":", "''", "``", "-RRB-", "-LRB-":
		return true
	}
	return false
}

// parseHalves parses a sentence of two that a semicolon parts, each by itself.
// It tells whether it did.
func (m *model) parseHalves(tokens []importer.Token) bool {
	for i, t := range tokens {
		if t.Text != ";" || i < 3 || i+4 > len(tokens) || !states(tokens[:i]) || !states(tokens[i+1:]) {
			continue
		}
		m.parseWhole(tokens[:i])
		m.parseWhole(tokens[i+1:])
		first := root(tokens[:i])
		tokens[i].Head, tokens[i].Label = first, "punct"
		for k := i + 1; k < len(tokens); k++ {
			if tokens[k].Head < 0 {
				tokens[k].Head, tokens[k].Label = first, "parataxis"
			} else {
				tokens[k].Head += i + 1
			}
		}
		return true
	}
	return false
}

// parseWhole parses a sentence by its parts, as far as those can be told
// before it is parsed: halves at a semicolon, who says it.
func (m *model) parseWhole(tokens []importer.Token) {
	if m.parseHalves(tokens) {
		return
	}
	if a, ok := attributionIn(tokens); ok {
		m.parseAround(tokens, a)
		return
	}
	m.parse(tokens)
}

func root(tokens []importer.Token) int {
	for i, t := range tokens {
		if t.Head < 0 {
			return i
		}
	}
	return 0
}

// parseAround parses a sentence with an attribution: first the sentence without
// it, then the attribution.
func (m *model) parseAround(tokens []importer.Token, a attribution) {
	rest := append(append([]importer.Token{}, tokens[:a.comma]...), tokens[a.end:]...)
	at := func(i int) int {
		if i < a.comma {
			return i
		}
		return i - a.comma + a.end
	}
	said := append([]importer.Token{}, tokens[a.comma+1:a.end]...)
	m.parse(rest)
	m.parse(said)
	root := 0 // of the rest
	for i, t := range rest {
		k := at(i)
		tokens[k].Tag, tokens[k].Lemma, tokens[k].Label, tokens[k].Head = t.Tag, t.Lemma, t.Label, -1
		if t.Head >= 0 {
			tokens[k].Head = at(t.Head)
		} else {
			root = k
		}
	}
	offset := a.comma + 1
	for i, t := range said {
		tokens[offset+i].Tag, tokens[offset+i].Lemma, tokens[offset+i].Label, tokens[offset+i].Head = t.Tag, t.Lemma, t.Label, -1
		if t.Head >= 0 {
			tokens[offset+i].Head = offset + t.Head
		}
	}
	// The verb of speech heads its words, whatever the parser made of so few.
	for i := offset; i < a.end; i++ {
		if tokens[i].Head < 0 && i != a.verb {
			tokens[i].Head, tokens[i].Label = a.verb, "nsubj"
		}
	}
	tokens[a.comma].Head, tokens[a.comma].Label = root, "punct"
	if a.end < len(tokens) && tokens[a.end].Text == "," {
		tokens[a.verb].Head, tokens[a.verb].Label = root, "parataxis"
		return
	}
	tokens[root].Head, tokens[root].Label = a.verb, "ccomp"
	tokens[a.verb].Head, tokens[a.verb].Label = -1, "root"
	for i := a.end; i < len(tokens); i++ {
		tokens[i].Head, tokens[i].Label = a.verb, "punct"
	}
}

package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// Joined returns a parser that takes each known name of several words as one,
// with the office before it: the words inside "the Democratic Republic of
// Congo" cannot lead p astray, nor those of "Secretary of State Marco Rubio". The last
// word of a name is its head, and the others hang from it as flat.
func Joined(p importer.Parser, g *gazetteer.Gazetteer) importer.Parser { return joined{p, g} }

type joined struct {
	parser importer.Parser
	known  *gazetteer.Gazetteer
}

// Parse fills in the heads and labels of tokens.
func (j joined) Parse(tokens []importer.Token) {
	first := j.names(tokens)
	short := make([]importer.Token, 0, len(tokens))
	last := make([]int, 0, len(tokens))
	for i := range tokens {
		if first[i] < 0 {
			continue
		}
		t := tokens[i]
		if first[i] < i {
			t.Tag, t.Lemma = "NNP", t.Text
		}
		short, last = append(short, t), append(last, i)
	}
	j.parser.Parse(short)
	for n, t := range short {
		i := last[n]
		tokens[i].Label, tokens[i].Head = t.Label, -1
		tokens[i].Tag, tokens[i].Lemma = t.Tag, t.Lemma // of a name's last word too: "Human Rights Watch" watches nobody
		if t.Head >= 0 {
			tokens[i].Head = last[t.Head]
		}
		for k := first[i]; k < i; k++ {
			tokens[k].Head, tokens[k].Label = i, "flat"
			if tokens[k].Text == "-" || tokens[k].Text == "," {
				tokens[k].Label = "punct"
			}
		}
	}
}

// names finds the names to join: for the last token of each, and for every
// token outside of names, where it begins; -1 for the other tokens of a name.
func (j joined) names(tokens []importer.Token) []int {
	first := make([]int, len(tokens))
	lower := make([]string, len(tokens))
	capitals := 0
	for i, t := range tokens {
		first[i], lower[i] = i, strings.ToLower(t.Text)
		if capital(t.Text) {
			capitals++
		}
	}
	if capitals*2 > len(tokens) && len(tokens) > 4 {
		return first // a headline in Title Case: anything may look like a name
	}
	text, starts := line(tokens)
	for i := 0; i < len(tokens); i++ {
		name := i
		if n := j.office(tokens, lower, i); n > 0 {
			name = i + n
		}
		end := j.nameEnd(tokens, text, starts, name)
		if end == name && name > i { // an office without a name behind it
			name = i
			end = j.nameEnd(tokens, text, starts, i)
		}
		if end == name {
			continue
		}
		for k := i; k+1 < end; k++ {
			first[k] = -1
		}
		first[end-1] = i
		i = end - 1
	}
	return first
}

// office is how many tokens from i are an office or rank in capitals that may
// stand before a name; 0 where none does.
func (j joined) office(tokens []importer.Token, lower []string, i int) int {
	if !capital(tokens[i].Text) {
		return 0
	}
	r, plural, n := j.known.RoleAt(lower, i)
	if n == 0 || plural || !r.Title && !r.Office || i+n >= len(tokens) || !capital(tokens[i+n-1].Text) {
		return 0
	}
	return n
}

// nameEnd is the token after the longest known name of several words that
// begins at token i, or i where none does.
func (j joined) nameEnd(tokens []importer.Token, text string, starts []int, i int) int {
	if !capital(tokens[i].Text) {
		return i
	}
	for _, m := range j.known.MatchAt(text, starts[i]) {
		if m.Sense == gazetteer.Adjective || m.Sense == gazetteer.Demonym || m.Entry.Kind == graph.Group {
			continue
		}
		stop := starts[i] + m.Len
		for end := i + 2; end <= len(tokens) && starts[end-1] < stop; end++ {
			if starts[end-1]+len(tokens[end-1].Text) == stop {
				return end
			}
		}
	}
	return i
}

// line writes tokens as one line of text, blanks where the text has any, and
// says where each begins.
func line(tokens []importer.Token) (string, []int) {
	var b strings.Builder
	starts := make([]int, len(tokens))
	for i, t := range tokens {
		if i > 0 && tokens[i-1].Span.End < t.Span.Start {
			b.WriteByte(' ')
		}
		starts[i] = b.Len()
		b.WriteString(t.Text)
	}
	return b.String(), starts
}

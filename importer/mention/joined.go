package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// Joined returns a parser that takes each name of several words as one: the
// words inside "the Democratic Republic of Congo" cannot lead p astray. The last
// word of a name is its head, and the others hang from it as flat.
func Joined(p importer.Parser, g *gazetteer.Gazetteer) importer.Parser { return joined{p, g} }

type joined struct {
	parser importer.Parser
	known  *gazetteer.Gazetteer
}

// Parse fills in the heads and labels of tokens.
func (j joined) Parse(tokens []importer.Token) {
	first := j.names(tokens) // for the last token of each name or single word, its first
	short := make([]importer.Token, 0, len(tokens))
	last := make([]int, 0, len(tokens))
	for i := range tokens {
		if first[i] < 0 {
			continue
		}
		short, last = append(short, tokens[i]), append(last, i)
	}
	j.parser.Parse(short)
	for n, t := range short {
		i := last[n]
		tokens[i].Label, tokens[i].Head = t.Label, -1
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
	for i := range first {
		first[i] = i
	}
	text, starts := line(tokens)
	capitals := 0
	for _, t := range tokens {
		if capital(t.Text) {
			capitals++
		}
	}
	if capitals*2 > len(tokens) && len(tokens) > 4 {
		return first // a headline in Title Case: anything may look like a name
	}
	for i := 0; i < len(tokens); i++ {
		end := j.nameEnd(tokens, text, starts, i)
		for k := i; k < end; k++ {
			first[k] = -1
			if !strings.HasPrefix(tokens[k].Tag, "NNP") && capital(tokens[k].Text) || end > i+1 && tokens[k].Tag != "HYPH" {
				tokens[k].Tag, tokens[k].Lemma = "NNP", tokens[k].Text // whatever the tagger took it for
			}
		}
		if end > i {
			first[end-1] = i
			i = end - 1
		}
	}
	return first
}

// nameEnd is the token after the longest known name that begins at token i,
// or i where none does. Of single words only those count that can be nothing else.
func (j joined) nameEnd(tokens []importer.Token, text string, starts []int, i int) int {
	if !capital(tokens[i].Text) {
		return i
	}
	for _, m := range j.known.MatchAt(text, starts[i]) {
		if m.Sense == gazetteer.Adjective || m.Sense == gazetteer.Demonym || m.Entry.Kind == graph.Group {
			continue
		}
		if m.Ambiguous && m.Len <= len(tokens[i].Text) || tokens[i].Tag == "JJ" && m.Len <= len(tokens[i].Text) {
			continue
		}
		for end := i + 1; end <= len(tokens); end++ {
			if starts[end-1]+len(tokens[end-1].Text) == starts[i]+m.Len {
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

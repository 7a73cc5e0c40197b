package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
)

// split cuts a paragraph's tokens into sentences; roles says which tokens
// open and close quotations.
func split(tokens []importer.Token, roles []role) [][]importer.Token {
	var sentences [][]importer.Token
	start := 0
	for i := 0; i < len(tokens); i++ {
		end := i + 1
		if terminal(tokens[i].Text) {
			end = closers(tokens, roles, i+1)
		}
		if end < len(tokens) && end-start < longest && !(terminal(tokens[i].Text) && endsSentence(tokens, roles, start, i, end)) {
			i = end - 1
			continue
		}
		sentences = append(sentences, tokens[start:end:end])
		start, i = end, end-1
	}
	if start < len(tokens) {
		sentences = append(sentences, tokens[start:])
	}
	return sentences
}

// terminal tells whether a token may be a sentence's last, but for marks
// that close something.
func terminal(form string) bool {
	return form[len(form)-1] == '.' || strings.Trim(form, "!?") == ""
}

// closers is the end of the marks from i on that close what was opened in
// the sentence that ends before i: quotation marks, brackets and footnotes
// such as "[2]".
func closers(tokens []importer.Token, roles []role, i int) int {
	for most := i + 9; i < len(tokens) && i < most; {
		switch form := tokens[i].Text; {
		case roles[i] == closes, form == ")", form == "]", form == "}":
			i++
		case form == "[" && i+2 < len(tokens) && digits(tokens[i+1].Text) && tokens[i+2].Text == "]":
			i += 3
		default:
			return i
		}
	}
	return i
}

// endsSentence tells whether the sentence from start ends with the mark or
// abbreviation at i, where the next would begin at next.
func endsSentence(tokens []importer.Token, roles []role, start, i, next int) bool {
	mark, follower := tokens[i].Text, tokens[next]
	first, _ := utf8.DecodeRuneInString(follower.Text)
	quoted := next > i+1 && roles[next-1] == closes
	lower := unicode.IsLower(first)
	glued := tokens[next-1].Span.End == follower.Span.Start
	switch {
	case strings.ContainsRune(",;:/%.", first) && roles[next] != opens:
		return false
	case mark == "." && i == start+1 && (digits(tokens[start].Text) || len(tokens[start].Text) == 1):
		return false // "1. Boil the water"
	case len(mark) > 1 && mark != "..." && mark[len(mark)-1] == '.':
		return endsAbbreviated(mark, tokens, roles, next)
	case lower && (quoted || mark != "."):
		return false // "Why?" he asked; Yahoo! and others
	case lower:
		return !glued && utf8.RuneCountInString(tokens[max(i-1, 0)].Text) > 3
	case mark != "." && quoted && attributes(tokens[next:]):
		return false
	case glued && (first == '-' || unicode.IsDigit(first)):
		return false
	}
	return true
}

// endsAbbreviated tells whether an abbreviation is also the last word of its
// sentence: if a word follows that sentences begin with.
func endsAbbreviated(mark string, tokens []importer.Token, roles []role, next int) bool {
	follower := tokens[next]
	if roles[next] == opens && next+1 < len(tokens) {
		follower = tokens[next+1]
	}
	first, _ := utf8.DecodeRuneInString(follower.Text)
	word := strings.ToLower(strings.TrimSuffix(mark, "."))
	switch {
	case !unicode.IsUpper(first) || titled[word] || len(word) == 1:
		return false
	case word == "etc":
		return true
	case word == "a.m" || word == "p.m":
		return !zones[follower.Text] && !calendar[strings.ToLower(follower.Text)]
	}
	return starters[strings.ToLower(follower.Text)]
}

// attributes tells whether tokens begin with someone who speaks, as in
// "Mr Smith asked": capitalised words, then a verb of saying.
func attributes(tokens []importer.Token) bool {
	for i, t := range tokens[:min(len(tokens), 6)] {
		first, _ := utf8.DecodeRuneInString(t.Text)
		if i > 0 && saying[t.Text] {
			return true
		}
		if !unicode.IsUpper(first) && t.Text != "-" && !(i > 0 && unicode.IsLower(first) && len(t.Text) <= 3) {
			return false
		}
	}
	return false
}

var (
	// starters often begin a sentence and seldom follow an abbreviation
	// within one.
	starters = set(`the a an this that these those he she it they we you his her its their our my there here
		in on at by for from with to of after before since during as if when while although though because
		but and or so yet however meanwhile moreover nor what who why how where which not no some many most more
		all both each several two three is are was were has have had do does did will would can could
		according also another any one only then now even still instead despite under over between among`)
	saying = set(`said says asked asks told tells wrote writes added adds shouted cried replied replies tweeted
		posted warned exclaimed wondered declared demanded insisted joked quipped continued`)
	zones    = set("EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT BST CET CEST UTC IST JST EEST MSK")
	calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. eastern central pacific mountain`)
)

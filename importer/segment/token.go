package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// tokenise finds the tokens of a paragraph.
func tokenise(text string, s graph.Span) []importer.Token {
	x := scanner{text: text, begin: s.Start, end: s.End}
	for at := s.Start; at < s.End; {
		r, n := utf8.DecodeRuneInString(text[at:s.End])
		if blank(r) {
			at += n
			continue
		}
		at = x.token(at, r, n)
	}
	return x.tokens
}

// A scanner walks a paragraph from token to token.
type scanner struct {
	text       string
	begin, end int // the paragraph
	tokens     []importer.Token
}

// emit adds a token and returns its end.
func (x *scanner) emit(start, end int) int {
	form := x.text[start:end]
	plain := Normalise(form)
	if plain == "" {
		plain = form
	}
	x.tokens = append(x.tokens, importer.Token{Span: graph.Span{Start: start, End: end}, Text: plain, Head: -1})
	return end
}

// at is the rune that begins at byte i, and 0 at the paragraph's end.
func (x *scanner) at(i int) rune {
	if i >= x.end {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(x.text[i:x.end])
	return r
}

// after is the end of the rune that begins at byte i.
func (x *scanner) after(i int) int {
	_, n := utf8.DecodeRuneInString(x.text[i:x.end])
	return i + n
}

// before is the rune that ends at byte i, and 0 at the paragraph's start.
func (x *scanner) before(i int) rune {
	if i <= x.begin {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(x.text[x.begin:i])
	return r
}

// run is the end of the longest stretch from i on whose runes all satisfy ok.
func (x *scanner) run(i int, ok func(rune) bool) int {
	for i < x.end {
		r, n := utf8.DecodeRuneInString(x.text[i:x.end])
		if !ok(r) {
			break
		}
		i += n
	}
	return i
}

// token emits what begins at byte i, where rune r of n bytes stands, and
// returns where to go on.
func (x *scanner) token(i int, r rune, n int) int {
	if end := x.address(i); end > 0 {
		return x.emit(i, end)
	}
	if wordy(r) {
		return x.word(i)
	}
	return x.mark(i, r, n)
}

// mark emits the punctuation or symbol at byte i.
func (x *scanner) mark(i int, r rune, n int) int {
	next := x.at(i + n)
	loose := i == x.begin || blank(x.before(i)) || opening(x.before(i))
	switch r {
	case '.', '…':
		if r == '.' && digit(next) && !wordy(x.before(i)) && x.before(i) != '.' { // ".04"
			return x.word(i)
		}
		return x.emit(i, x.run(i, func(r rune) bool { return r == '.' || r == '…' }))
	case '!', '?':
		return x.emit(i, x.run(i, func(r rune) bool { return r == '!' || r == '?' }))
	case '\'', '’', '‘', '`', '´', 'ʼ':
		if next == r && (r == '\'' || r == '`' || r == '’' || r == '‘') && x.at(i+2*n) != r {
			return x.emit(i, i+2*n) // '' and `` as quotation marks
		}
		if end := x.apostrophe(i, n, loose); end > 0 {
			return x.emit(i, end)
		}
	case '-', '=', '*', '~', '_', '+', '|', '#', '<', '>', '^', '/', '\\', '—', '–':
		if next == r {
			return x.emit(i, x.run(i, func(c rune) bool { return c == r }))
		}
		if loose && (r == '#' && unicode.IsLetter(next) || r == '+' && digit(next)) {
			return x.emit(i, x.run(i+n, func(c rune) bool { return wordy(c) || r == '+' && c == '-' }))
		}
	case '@':
		if loose && wordy(next) {
			return x.emit(i, x.run(i+n, wordy))
		}
	case ':', ';':
		if end := x.smiley(i, loose); end > 0 {
			return x.emit(i, end)
		}
	}
	return x.emit(i, x.run(i+n, joined))
}

// apostrophe tells where a word ends that begins with the apostrophe at byte
// i: a clitic ("'s"), a clipped word ("'em") or a decade ("'90s"); 0 if the
// mark stands for itself.
func (x *scanner) apostrophe(i, n int, loose bool) int {
	end := x.run(i+n, wordy)
	if end == i+n || end-i > 12 {
		return 0
	}
	rest := strings.ToLower(x.text[i+n : end])
	switch {
	case clitics[rest] && (wordy(x.before(i)) || x.before(i) == '.' || rest == "s" && loose && !wordy(x.at(end))):
		return end
	case !loose:
		return 0
	case clipped[rest]:
		return end
	case len(rest) == 3 && digit(rune(rest[0])) && rest[1:] == "0s":
		return end
	}
	return 0
}

// clitics are the words that an apostrophe ties to the one before.
var clitics = set("s m re ve ll d em")

// clipped are the words that begin with an apostrophe of their own.
var clipped = set("em til tis twas cause bout n")

// smiley tells where the smiley at byte i ends, 0 if there is none.
func (x *scanner) smiley(i int, loose bool) int {
	j := i + 1
	if x.at(j) == '-' {
		j++
	}
	if c := x.at(j); !loose || c != ')' && c != '(' && c != 'D' && c != 'P' || j+1 < x.end && !blank(x.at(j+1)) {
		return 0
	}
	return j + 1
}

// joined tells whether r belongs to the character before it.
func joined(r rune) bool {
	return unicode.Is(unicode.Mn, r) || r == '\u200d' || r == '\u200c' || r == '\u00ad' || r == '\ufe0f'
}

// wordy tells whether r may stand in a word.
func wordy(r rune) bool {
	return r < utf8.RuneSelf && ('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9') ||
		r == '_' || r >= utf8.RuneSelf && (unicode.IsLetter(r) && r != 'ʼ' || unicode.IsDigit(r) || unicode.IsMark(r) || joined(r))
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

func opening(r rune) bool { return strings.ContainsRune(`([{<"“‘«'„–—`, r) && r != 0 }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

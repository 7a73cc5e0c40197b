package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
)

// A word is a run of letters and digits, or an abbreviation with its periods,
// as names are compared: without diacritics and periods, its case kept.
type word struct {
	text    string
	end     int  // where the name ends if this is its last word
	next    int  // where what parts it from the next word begins
	initial bool // one capital with a period: "J."
}

// A gap is what parts two words of a name.
type gap byte

const (
	noGap      gap = iota // before the first word
	blank                 // blanks, one newline at most, or a hyphen
	apostrophe            // "N'Djamena"
	comma                 // "Washington, D.C."
	ampersand             // "AT&T"
	broken                // anything else: the name ends
)

// shortened holds the words that are written with or without a period.
var shortened = map[string]bool{
	"st": true, "ste": true, "mt": true, "ft": true, "no": true, "nos": true, "dr": true, "jr": true, "sr": true,
	"sgt": true, "gen": true, "col": true, "mr": true, "inc": true, "corp": true, "ltd": true, "co": true, "bros": true,
}

// particles holds the words whose first letter writers capitalise or not.
var particles = map[string]string{
	"Al": "al", "As": "as", "Ash": "ash", "An": "an", "Ad": "ad", "El": "el", "Bin": "bin", "Ibn": "ibn", "Ben": "ben", "Abu": "abu",
	"De": "de", "Da": "da", "Do": "do", "Dos": "dos", "Del": "del", "Der": "der", "Di": "di", "Van": "van", "Von": "von",
	"La": "la", "Le": "le", "The": "the", "Of": "of", "And": "and", "For": "for", "In": "in", "On": "on", "To": "to", "Ul": "ul", "Ur": "ur", "Y": "y",
}

// wordAt reads the word that begins at a byte of text; its end equals at
// where none does.
func wordAt(text string, at int) word {
	end, plain := letters(text, at)
	w := word{text: text[at:end], end: end, next: end}
	if end == at {
		return w
	}
	if end == at+1 && upper(text[at]) && end < len(text) && text[end] == '.' {
		return dotted(text, at)
	}
	if !plain {
		w.text = fold(w.text)
	}
	if p, ok := particles[w.text]; ok {
		w.text = p
	}
	if end < len(text) && text[end] == '.' && shortened[strings.ToLower(w.text)] {
		w.next++
		if l := strings.ToLower(w.text); l == "jr" || l == "sr" {
			w.end++
		}
	}
	return w
}

// dotted reads "U.S.", "U.S" and "J.": at stands a capital with a period.
func dotted(text string, at int) word {
	var b strings.Builder
	i := at
	for i < len(text) && upper(text[i]) {
		if end, _ := letters(text, i); end != i+1 {
			break // "U.Smith": the last letter begins a word
		}
		b.WriteByte(text[i])
		i++
		if i == len(text) || text[i] != '.' {
			break
		}
		i++
	}
	if b.Len() == 1 {
		return word{text: text[at : at+1], end: at + 1, next: at + 2, initial: true}
	}
	return word{text: b.String(), end: i, next: i}
}

// letters returns where the run of letters, digits and combining marks from
// at ends, and whether all of it is ASCII.
func letters(text string, at int) (end int, plain bool) {
	plain = true
	for i := at; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if !upper(c) && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
				return i, plain
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !inWord(r) {
			return i, plain
		}
		plain = false
		i += n
	}
	return len(text), plain
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) && !isApostrophe(r)
}

// isApostrophe also knows the marks that transliterations write for hamza
// and ayn.
func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘`´ʼʻʿʾ", r) }

// fold takes the diacritics off a word and keeps its case.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case unicode.IsUpper(r):
			f := graph.Fold(string(r))
			first, n := utf8.DecodeRuneInString(f)
			b.WriteRune(unicode.ToUpper(first))
			b.WriteString(f[n:])
		default:
			b.WriteString(graph.Fold(string(r)))
		}
	}
	return b.String()
}

// gapAt reads what parts the word before a byte of text from the word after
// it, and where that begins.
func gapAt(text string, at int) (gap, int) {
	mark, blanks, lines := noGap, false, 0
	for i := genitive(text, at); i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		found := noGap
		switch {
		case inWord(r):
			return max(mark, blank), i
		case r == ' ' || r == '\t' || r == '\r' || r == '\u00a0' || r == '\u202f':
			blanks = true
		case r == '\n':
			lines++
		case strings.ContainsRune("-‐‑–", r):
			found = blank
		case isApostrophe(r):
			found = apostrophe
		case r == ',':
			found = comma
		case r == '&':
			found = ampersand
		default:
			return broken, i
		}
		apart := blanks || lines > 0
		switch {
		case lines > 1: // a new paragraph
			return broken, i
		case found != noGap && mark != noGap, // two marks
			found != noGap && found != ampersand && apart,        // a dash, not a hyphen
			mark == apostrophe && apart, mark == blank && blanks: // a closing quotation mark; a hyphen left hanging
			return broken, i
		}
		mark = max(mark, found)
		i += n
	}
	return broken, len(text)
}

// genitive skips the apostrophe of a plural's genitive, as in "Workers'
// Party", if one stands at a byte of text.
func genitive(text string, at int) int {
	r, n := utf8.DecodeRuneInString(text[at:])
	if isApostrophe(r) && (text[at-1] == 's' || text[at-1] == 'S') && strings.HasPrefix(text[at+n:], " ") {
		return at + n
	}
	return at
}

package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A field of a byline.
type field int

const (
	nothing field = iota
	people        // names, with offices
	publisher
	day
)

// A bylineScanner walks a byline from field to field.
type bylineScanner struct {
	text     string
	at       int
	glued    bool // prose is run together with the last field
	capitals int  // words of names
	shouting int  // words in capitals, one after the other, up to here
	shouted  bool // there was one
	office   bool // an office or "in Kyiv" was named
	pair     bool // several people
}

// mark goes past a mark between two fields, and tells whether there was one.
func (x *bylineScanner) mark() bool {
	i := x.at + len(x.text[x.at:]) - len(strings.TrimLeftFunc(x.text[x.at:], blank))
	r, n := utf8.DecodeRuneInString(x.text[i:])
	if !strings.ContainsRune("|·•–—-/‧∙", r) || n == 0 || i+n >= len(x.text) {
		if r != ',' || publisherAt(strings.TrimLeft(x.text[i+1:], " ")) == 0 && dateLength(strings.TrimLeft(x.text[i+1:], " ")) == 0 {
			return false
		}
	}
	if r == '-' && i == x.at {
		return false
	}
	i += n
	x.at = i + len(x.text[i:]) - len(strings.TrimLeftFunc(x.text[i:], blank))
	return true
}

// field goes past one field and says what it is. Of a publisher's name with
// which prose is run together, it takes as much as is surely the name.
func (x *bylineScanner) field() field {
	if n := publisherAt(x.text[x.at:]); n > 0 {
		x.at += n
		x.glued = x.at < len(x.text) && (letter(x.text[x.at:]) || prose(x.text[x.at:]))
		return publisher
	}
	if n := dateLength(x.text[x.at:]); n > 0 {
		x.at += n
		return day
	}
	start := x.at
	first := x.capitals == 0
	x.shouting = 0
	for x.at < len(x.text) {
		word, next := x.word()
		if x.at > start && (dateLength(x.text[x.at:]) > 0 || publisherAt(x.text[x.at:]) > 0 && strings.HasSuffix(strings.TrimRight(x.text[start:x.at], " "), ",")) {
			break
		}
		if cut := border(word); cut > 0 && prose(x.text[x.at+cut:]) {
			x.at, x.glued = x.at+cut, true
			x.capitals++
			return kindOf(x.text[start:x.at], first)
		}
		if shouted(word) {
			x.shouted = true
			x.shouting++
		} else {
			if x.shouting > 1 && word != "" && !offices[strings.ToLower(word)] && prose(x.text[x.at:]) {
				x.at, x.glued = start+len(strings.TrimRight(x.text[start:x.at], " ,")), true
				return people // "by JANE DOE Iran said"
			}
			x.shouting = 0
		}
		if !x.nameWord(word) {
			break
		}
		x.at = next
	}
	x.at = start + len(strings.TrimRightFunc(x.text[start:x.at], func(r rune) bool { return blank(r) || r == ',' }))
	taken := x.text[start:x.at]
	if taken == "" {
		return nothing
	}
	if rest := strings.TrimLeftFunc(x.text[x.at:], blank); rest != "" && letter(rest) && !unicode.IsUpper([]rune(rest)[0]) && prose(rest) {
		// Prose follows after a blank: a publisher's name ends with its noun,
		// or nobody knows where.
		n := lastNoun(taken)
		switch {
		case n > 0 && (!first || strings.Contains(taken[:n], ",") || strings.Contains(taken[:n], " for ")):
			x.at, x.glued = start+n, true
		case !first:
			x.at = start
			return nothing
		}
		return kindOf(x.text[start:x.at], first)
	}
	return kindOf(taken, first)
}

func kindOf(text string, first bool) field {
	words := strings.Fields(strings.ToLower(text))
	if len(words) > 0 && (publisherNouns[words[len(words)-1]] || publishers[strings.Join(words, " ")]) && !first {
		return publisher
	}
	return people
}

// word is the word at x.at and where the one after it begins.
func (x *bylineScanner) word() (word string, next int) {
	rest := x.text[x.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return blank(r) || strings.ContainsRune("|·•", r) })
	if end < 0 {
		end = len(rest)
	}
	next = x.at + end
	return rest[:end], next + len(rest[end:]) - len(strings.TrimLeft(rest[end:], " \t\u00a0"))
}

// nameWord tells whether a word may stand among names and offices.
func (x *bylineScanner) nameWord(word string) bool {
	bare := strings.Trim(word, ",;()")
	low := strings.ToLower(bare)
	first, _ := utf8.DecodeRuneInString(bare)
	switch {
	case bare == "" || strings.HasSuffix(low, "'s") || strings.HasSuffix(low, "’s"):
		return false
	case low == "and" || low == "&":
		x.pair = true
		return x.capitals > 0
	case offices[low]:
		x.office = x.office || writers[low]
		return true
	case particles[low]:
		return true
	case !unicode.IsUpper(first), notNames[low]:
		return false
	case strings.HasSuffix(bare, ".") && utf8.RuneCountInString(bare) > 4:
		return false
	}
	x.capitals++
	return true
}

// shouted tells whether a word is in capitals, as names in some bylines are.
func shouted(word string) bool {
	return utf8.RuneCountInString(strings.Trim(word, ",;()")) > 2 && strings.ToUpper(word) == word
}

var (
	offices = set("editor", "correspondent", "reporter", "writer", "columnist", "bureau", "chief", "staff", "political", "defence", "defense", "diplomatic",
		"foreign", "world", "news", "business", "senior", "deputy", "associate", "assistant", "affairs", "home", "security", "international", "global", "special", "our",
		"contributor", "analyst", "commentator", "producer", "presenter", "journalist", "agencies", "in", "at", "for", "of", "the", "from", "with", "economics", "editor-in-chief", "on", "middle", "east")
	// writers make a line of names and offices a byline.
	writers = set("editor", "correspondent", "reporter", "writer", "columnist", "chief", "staff", "contributor", "analyst", "commentator",
		"producer", "journalist", "agencies", "in", "editor-in-chief")
	particles = set("de", "la", "le", "van", "der", "den", "von", "bin", "ibn", "bint", "al", "el", "da", "di", "do", "dos", "du", "ben", "abu", "y", "e", "ter", "ten", "zu")
	notNames  = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
		"august", "september", "october", "november", "december", "christmas", "easter", "i", "it", "he", "she", "they", "we", "this", "that", "contrast")
)

// border is where, within a word, another is run together with it: a
// capital or quotation mark after a small letter. 0 if none is.
func border(word string) int {
	from := 0
	for _, c := range camels {
		if strings.HasPrefix(word, c) {
			from = len(c) - 1
		}
	}
	last := 0
	var before rune
	for i, r := range word {
		if i > from && (unicode.IsLower(before) || before == '.' && i > 2) && (unicode.IsUpper(r) || strings.ContainsRune("“‘\"'", r) && i+1 < len(word) && letter(word[i+utf8.RuneLen(r):])) {
			if head := word[:i]; head != "Mc" && head != "Mac" && head != "De" && head != "Di" && head != "La" && head != "Le" && head != "Du" && head != "Van" && head != "Fitz" && !strings.HasSuffix(head, "Mc") {
				last = i
			}
		}
		before = r
	}
	return last
}

// prose tells whether text is the start of a sentence, and no more of a name.
func prose(text string) bool {
	words, lower := 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !particles[w] && !offices[w] && w != "and" {
			lower++
		}
	}
	return words >= 4 && lower >= 2
}

func letter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// lastNoun is where a publisher's name ends in a run of capitalised words.
func lastNoun(run string) int {
	end, at := 0, 0
	for w := range strings.FieldsSeq(run) {
		i := at + strings.Index(run[at:], w)
		at = i + len(w)
		if publisherNouns[strings.ToLower(w)] {
			end = at
		}
	}
	return end
}

// dateLength is the length of the date with which s begins, 0 if with none.
func dateLength(s string) int {
	end := 0
	for i := 0; i <= len(s) && i < 60; i++ {
		if i == len(s) || strings.ContainsRune(" ,|·•", rune(s[i])) {
			if i > 0 && isDateText(s[:i]) {
				end = i
			}
		}
	}
	return end
}

package graph

import (
	"strings"
	"unicode"
)

// folded lists, for each plain letter, the lower-case letters that readers type
// as that letter: the canonical decompositions of the Latin blocks in
// UnicodeData.txt 15.0, and strokes and hooks; and those of the Cyrillic and the
// basic Greek block, so that a letter and its mark fold alike in one code point or two.
var folded = map[rune]string{
	'a': "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
	'b': "ɓḃḅḇ",
	'c': "çćĉċčḉ",
	'd': "ďđɗḋḍḏḑḓ",
	'e': "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
	'f': "ḟ",
	'g': "ĝğġģǧǵḡ",
	'h': "ĥħȟḣḥḧḩḫẖ",
	'i': "ìíîïĩīĭįıǐȉȋḭḯỉị",
	'j': "ĵǰ",
	'k': "ķƙǩḱḳḵ",
	'l': "ĺļľłḷḹḻḽ",
	'm': "ḿṁṃ",
	'n': "ñńņňǹṅṇṉṋ",
	'o': "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
	'p': "ṕṗ",
	'r': "ŕŗřȑȓṙṛṝṟ",
	's': "śŝşšſșṡṣṥṧṩẛ",
	't': "ţťŧțṫṭṯṱẗ",
	'u': "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
	'v': "ṽṿ",
	'w': "ŵẁẃẅẇẉẘ",
	'x': "ẋẍ",
	'y': "ýÿŷȳẏẙỳỵỷỹ",
	'z': "źżžẑẓẕ",

	'α': "ά", 'ε': "έ", 'η': "ή", 'ι': "ΐίϊ", 'ο': "ό", 'υ': "ΰϋύ", 'ω': "ώ",

	'а': "ӑӓ", 'г': "ѓ", 'е': "ѐёӗ", 'ж': "ӂӝ", 'з': "ӟ", 'и': "йѝӣӥ", 'к': "ќ", 'о': "ӧ", 'у': "ўӯӱӳ", 'ч': "ӵ", 'ы': "ӹ", 'э': "ӭ",
	'і': "ї", 'ѵ': "ѷ", 'ә': "ӛ", 'ө': "ӫ",
}

// spelled holds letters that fold to more than one.
var spelled = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d", 'ə': "a"}

var plain = func() map[rune]rune {
	m := map[rune]rune{}
	for to, from := range folded {
		for _, r := range from {
			m[r] = to
		}
	}
	return m
}()

// Fold is s as search compares it: lower case, without diacritics, its words
// (runs of letters and digits) parted by single blanks. "Erdoğan's" folds to "erdogan s".
// Letters keep their script.
func Fold(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case unicode.Is(unicode.Mn, r):
			continue // a combining mark belongs to the letter before it
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		if p, ok := plain[r]; ok {
			b.WriteRune(p)
		} else if p, ok := spelled[r]; ok {
			b.WriteString(p)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

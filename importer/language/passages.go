package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// foreign are words without which hardly a sentence of a language in Latin letters goes,
// and that English prose has at most in names: of French, Spanish, Portuguese, Italian,
// German, Dutch, Danish, Swedish, Polish, Turkish, Indonesian, Romanian, Swahili.
var foreign = wordSet(`le les une est que qui dans pour avec sur aux pas ses ont été selon d l qu c
	una por con para como más pero fue sus han según y
	o os do em não uma pelo pela foi é ao
	il gli delle dei nel che per è sono stato anche
	und ist nicht mit dem ein eine einen für auf im zu sich wurde sind hat nach bei
	een niet zijn voor werd ook naar
	og det ikke på til af som har blev och inte för att är
	nie się że jest przez
	ve bir bu için ile
	yang dan di dengan untuk dari pada ini itu tidak
	și că în este din pentru
	na ya wa kwa katika`)

// particles are such words that names have, too: they tell something only before a
// word in small letters.
var particles = wordSet(`de la du des del los las da dos das do di den der el en un al della van von het`)

// plain are the words of English besides common that a paragraph of prose has.
var plain = wordSet(`a an in on for at as or if no up out over all some two one i you we`)

// Foreign tells whether a paragraph is in another language than English: NotEnglish says
// so, or of its few words those of other languages outnumber the English ones by far.
// A few words in Latin letters, a headline, a list of names pass.
func Foreign(paragraph string) bool {
	words, english, others, particle := 0, 0, 0, false
	for word := range strings.FieldsFuncSeq(paragraph, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if first, _ := utf8.DecodeRuneInString(word); particle && unicode.IsLower(first) {
			others++
		}
		particle = false
		switch w := strings.ToLower(word); {
		case common[w]:
			english += 3
		case plain[w]:
			english++ // other languages have some of them too
		case particles[w] && w == word:
			particle = true
		case foreign[w]:
			others++
		}
	}
	if NotEnglish(paragraph) {
		return true
	}
	return words >= 6 && others >= 2 && others*6 >= words && others >= english
}

// SetApart marks the paragraphs of an article's body that are in another language, so
// that they are not read; it returns the article with such parts, and how many they are.
// Where an empty line stands between paragraphs, its lines are taken together.
func SetApart(a importer.Article) (importer.Article, int) {
	var found []importer.Part
	for _, p := range passages(a.Document.Text) {
		if Foreign(p.In(a.Document.Text)) && !slices.ContainsFunc(a.Parts, func(o importer.Part) bool { return o.Span.Overlaps(p) }) {
			found = append(found, importer.Part{Kind: importer.Foreign, Span: p})
		}
	}
	if len(found) > 0 {
		a.Parts = append(slices.Clone(a.Parts), found...)
		slices.SortFunc(a.Parts, func(x, y importer.Part) int { return x.Span.Compare(y.Span) })
	}
	return a, len(found)
}

// English is what is left of an article's text without what is in another language;
// empty if nothing of its body is surely English, whatever its headline.
func English(a importer.Article) string {
	var left, body strings.Builder
	at := 0
	for _, p := range a.Parts {
		before := a.Document.Text[at:p.Span.Start]
		left.WriteString(before)
		body.WriteString(before)
		if p.Kind != importer.Foreign {
			left.WriteString(p.Span.In(a.Document.Text))
		}
		at = p.Span.End
	}
	left.WriteString(a.Document.Text[at:])
	body.WriteString(a.Document.Text[at:])
	for word := range strings.FieldsFuncSeq(body.String(), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if common[strings.ToLower(word)] {
			return left.String()
		}
	}
	return ""
}

// passages are the stretches of text between empty lines, or its lines where it has none.
func passages(text string) []graph.Span {
	between := "\n"
	if strings.Contains(text, "\n\n") {
		between = "\n\n"
	}
	var all []graph.Span
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.Index(text[start:], between); i >= 0 {
			end = start + i
		}
		if end > start {
			all = append(all, graph.Span{Start: start, End: end})
		}
		start = end + len(between)
	}
	return all
}

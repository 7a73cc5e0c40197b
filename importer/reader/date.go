package reader

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"example.org/entente/graph"
)

// dateWords are what a line may hold that is nothing but a date: the words
// around it, in lower case. Months and numbers come besides.
var dateWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`published updated posted modified last first on at of the date edited release released local time ago
		hours hour hrs minutes minute mins min days day am pm a.m p.m noon midnight today yesterday
		gmt utc bst est edt et cst cdt ct mst mdt pst pdt pt cet cest eet eest ist pkt msk jst hkt sgt aest ast gst z
		monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun eastern`) {
		m[w] = true
	}
	return m
}()

var monthNumbers = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// monthOf is the number of a month by its name or what is short for it, in
// lower case, and 0 for any other word.
func monthOf(word string) int {
	word = strings.TrimSuffix(word, ".")
	if len(word) < 3 {
		return 0
	}
	n := monthNumbers[word[:3]]
	if n == 0 {
		return 0
	}
	full := strings.ToLower(monthNames[n-1])
	if word == full || len(word) == 3 || word == "sept" {
		return n
	}
	return 0
}

var monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var (
	clock  = regexp.MustCompile(`^\d{1,2}(?:[:.h]\d{2}){1,2}(?:am|pm|z)?$|^\d{1,2}(?:am|pm)$|^\d{4}gmt$`)
	number = regexp.MustCompile(`^\d{1,2}(?:st|nd|rd|th)?$|^(?:19|20)\d{2}$|^[+-]\d{1,2}(?::?\d{2})?$|^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$`)
	moment = regexp.MustCompile(`^(?:19|20)\d{2}-\d{2}-\d{2}(?:t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$`)
)

// isDateText tells whether a line is nothing but a date or a time, as in
// "Published 3 June 2025" and "Updated 10:32 GMT".
func isDateText(text string) bool {
	if len(text) > 160 {
		return false
	}
	words, telling := 0, 0 // telling words make a date of numbers
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|·•()[]–—", r) }) {
		w = strings.TrimRight(w, ":")
		words++
		switch {
		case w == "" || w == "-":
		case monthOf(w) > 0, clock.MatchString(w), moment.MatchString(w):
			telling++
		case number.MatchString(w):
			if strings.ContainsAny(w, "/.") {
				telling++
			}
		case dateWords[strings.TrimSuffix(w, ".")]:
			if w == "updated" || w == "published" || w == "posted" || w == "ago" || strings.HasSuffix(w, "day") && w != "day" {
				telling++
			}
		default:
			return false
		}
	}
	return telling > 0 && words <= 24 && strings.ContainsFunc(text, unicode.IsDigit)
}

var (
	dayFirst   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?[ -](` + months + `),?[ -](\d{4})\b`)
	monthFirst = regexp.MustCompile(`(?i)\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	isoDate    = regexp.MustCompile(`\b((?:19|20)\d{2})-(\d{2})-(\d{2})`)
	slashed    = regexp.MustCompile(`\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b`)
)

// dateIn is the earliest whole date in a line, since what is updated was
// published before. A date in figures counts if only one of them can be a month.
func dateIn(text string) graph.Date {
	var found graph.Date
	take := func(y, m, d string) {
		date, err := graph.ParseDate(y + "-" + twoDigits(m) + "-" + twoDigits(d))
		if err == nil && (found.IsZero() || date.Compare(found) < 0) {
			found = date
		}
	}
	for _, m := range dayFirst.FindAllStringSubmatch(text, -1) {
		take(m[3], strconv.Itoa(monthOf(strings.ToLower(m[2]))), m[1])
	}
	for _, m := range monthFirst.FindAllStringSubmatch(text, -1) {
		take(m[3], strconv.Itoa(monthOf(strings.ToLower(m[1]))), m[2])
	}
	for _, m := range isoDate.FindAllStringSubmatch(text, -1) {
		take(m[1], m[2], m[3])
	}
	for _, m := range slashed.FindAllStringSubmatch(text, -1) {
		if a, b := twoDigits(m[1]), twoDigits(m[2]); a > "12" || a == b {
			take(m[3], m[2], m[1])
		} else if b > "12" {
			take(m[3], m[1], m[2])
		}
	}
	return found
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

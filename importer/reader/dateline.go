package reader

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

const (
	months   = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	weekdays = `(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?)`
	dayMonth = `(?:` + weekdays + `,? )?(?:` + months + ` \d{1,2}|\d{1,2} ` + months + `)(?:,? \d{4})?`
	dashes   = `(?:--?|–|—|―|:)`
	place    = `[\p{Lu}][\pL.'’-]+(?:(?:, |/| and | of | de | )\p{Lu}[\pL.'’-]*){0,6}`
)

// The shapes of a dateline: with an agency in brackets or between slashes,
// with a date, or with nothing but a place in capitals. The first group is the place.
var (
	withAgency = regexp.MustCompile(`^(?:(` + place + `),? ?)?(?:(` + dayMonth + `)\.?,? ?)?\(([\p{Lu}][\pL&./ -]{1,40})\) ?(` + dashes + `)?`)
	withSlash  = regexp.MustCompile(`^(` + place + `), (` + dayMonth + `)\.? /([\pL -]{2,30})/\.?(?: ?` + dashes + `)?`)
	withDate   = regexp.MustCompile(`^(` + place + `),? (` + dayMonth + `)(?:\.|,)? ?` + dashes)
	withPlace  = regexp.MustCompile(`^(\p{Lu}[\p{Lu}.'’-]+(?:[ /,]+(?:\p{Lu}[\p{Lu}.'’-]*|and|of|de))*(?:, \p{Lu}[\pL.]+(?: \p{Lu}[\pL.]+)?)?) ?` + dashes + ` `)
	alone      = regexp.MustCompile(`^` + place + `,? ` + dayMonth + `\.?$`) // a line of its own
	withCity   = regexp.MustCompile(`^(\p{Lu}\pL+(?: \p{Lu}\pL+)?)(?:, \p{Lu}[\pL.]+)? (?:—|–|--) `)
)

// dateline takes the dateline with which the body begins, and what it tells.
func (p *parts) dateline(line graph.Span) bool {
	text := line.In(p.doc.Text)
	end := datelineEnd(text, p.transcript())
	if end == 0 {
		return false
	}
	p.add(importer.Dateline, trim(p.doc.Text, graph.Span{Start: line.Start, End: line.Start + end}))
	head := text[:end]
	p.publishedOn(head)
	if m := withAgency.FindStringSubmatch(head); m != nil && p.doc.Publisher == "" {
		p.doc.Publisher = m[3]
	}
	return true
}

// transcript tells whether lines name a speaker in capitals, which then is
// no place.
func (p *parts) transcript() bool {
	n := 0
	for _, l := range p.lines[p.body:min(len(p.lines), p.body+20)] {
		if name, _, ok := strings.Cut(l.In(p.doc.Text), ":"); ok && len(name) < 40 && strings.ToUpper(name) == name {
			n++
		}
	}
	return n > 1
}

// datelineEnd is where the body begins in a text that begins with a
// dateline, 0 if it does not.
func datelineEnd(text string, transcript bool) int {
	head := text[:min(len(text), 200)]
	for !utf8.ValidString(head) {
		head = head[:len(head)-1]
	}
	end := 0
	if alone.MatchString(text) {
		return len(text)
	}
	if m := withCity.FindStringSubmatchIndex(head); m != nil && cities[head[m[2]:m[3]]] {
		end = m[1]
	}
	if m := withAgency.FindStringSubmatchIndex(head); m != nil {
		placed, dated, dashed := m[2] >= 0, m[4] >= 0, m[8] >= 0
		known := publisherAt(head[m[6]:m[7]]) == m[7]-m[6]
		inCapitals := placed && strings.ToUpper(head[m[2]:m[3]]) == head[m[2]:m[3]]
		if (known || dated || inCapitals && dashed) && (dashed || m[1] == len(text) || known && (!placed || dated || inCapitals)) {
			end = m[1]
		}
	}
	if m := withSlash.FindStringIndex(head); m != nil && end == 0 {
		end = m[1]
	}
	if m := withDate.FindStringIndex(head); m != nil && end == 0 {
		end = m[1]
	}
	if m := withPlace.FindStringSubmatchIndex(head); m != nil && end == 0 {
		name := head[m[2]:m[3]]
		colon := strings.Contains(head[m[3]:m[1]], ":")
		if (utf8.RuneCountInString(name) > 4 || shortCities[name]) && !(colon && transcript) {
			end = m[1]
		}
	}
	if end == 0 {
		return 0
	}
	rest := strings.TrimLeftFunc(text[end:], blank)
	first, _ := utf8.DecodeRuneInString(rest)
	if rest != "" && !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("\"'“‘«[$€£", first) {
		return 0 // "NAIROBI - a city of millions - ..."
	}
	return len(text) - len(rest)
}

// cities are those where most datelines come from; their names stand in
// small letters and without date or agency in some papers.
var cities = set("Washington", "New York", "Geneva", "Vienna", "Brussels", "London", "Paris", "Berlin", "Rome", "Madrid", "Athens", "Ankara", "Istanbul",
	"Moscow", "Kyiv", "Kiev", "Kharkiv", "Odesa", "Warsaw", "Minsk", "Tbilisi", "Yerevan", "Baku", "Jerusalem", "Tel Aviv", "Ramallah", "Beirut", "Damascus",
	"Amman", "Cairo", "Khartoum", "Tripoli", "Tunis", "Algiers", "Rabat", "Baghdad", "Tehran", "Riyadh", "Jeddah", "Doha", "Dubai", "Abu Dhabi", "Muscat", "Sanaa", "Aden",
	"Kabul", "Islamabad", "Karachi", "Lahore", "New Delhi", "Mumbai", "Dhaka", "Colombo", "Kathmandu", "Beijing", "Shanghai", "Hong Kong", "Taipei", "Seoul", "Pyongyang", "Tokyo",
	"Manila", "Bangkok", "Yangon", "Hanoi", "Jakarta", "Singapore", "Canberra", "Sydney", "Nairobi", "Addis Ababa", "Mogadishu", "Kampala", "Kigali", "Kinshasa", "Lagos", "Abuja",
	"Dakar", "Bamako", "Niamey", "Johannesburg", "Pretoria", "Harare", "Caracas", "Bogota", "Bogotá", "Lima", "Quito", "Havana", "Mexico City", "Ottawa", "Toronto", "Brasilia", "Buenos Aires", "Santiago")

// shortCities are places that look like the acronyms of bodies.
var shortCities = set("KYIV", "KIEV", "LVIV", "ROME", "OSLO", "BERN", "BONN", "RIGA", "DOHA", "GAZA", "HOMS", "ADEN", "BAKU", "JUBA", "GOMA", "LIMA", "CALI",
	"LOME", "TAIZ", "KANO", "SUVA", "DILI", "NICE", "LYON", "YORK", "BATH", "HULL", "CORK", "APIA", "MALE", "OMSK", "PERM", "UFA", "QOM", "GRAZ", "LINZ", "LODZ", "BRNO", "XIAN")

package dates_test

import (
	"fmt"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/dates"
)

func tokens(sentence string) []importer.Token {
	var ts []importer.Token
	at := 0
	for w := range strings.FieldsSeq(sentence) {
		form, tag, _ := strings.Cut(w, "_")
		ts = append(ts, importer.Token{Text: form, Tag: tag, Span: graph.Span{Start: at, End: at + len(form)}})
		at += len(form) + 1
	}
	return ts
}

// find writes what is found in a sentence, its tokens parted by blanks, as
// "in June 2025 = 2025-06"; a date that belongs to a noun ends with "*".
func find(t *testing.T, sentence, published string, lean dates.Lean) string {
	t.Helper()
	p, err := graph.ParseDate(published)
	if err != nil {
		t.Fatal(err)
	}
	ts := tokens(sentence)
	var found []string
	for _, f := range dates.Find(ts, p, lean) {
		var words []string
		if f.Prep != "" {
			words = append(words, "("+f.Prep+")")
		}
		for _, w := range ts[f.First:f.End] {
			words = append(words, w.Text)
		}
		s := fmt.Sprintf("%s = %v", strings.Join(words, " "), f.Date)
		if f.Attributive {
			s += " *"
		}
		found = append(found, s)
	}
	return strings.Join(found, "; ")
}

func TestFind(t *testing.T) {
	const saturday = "2026-02-07"
	for _, c := range []struct{ published, sentence, want string }{
		// Whole dates need no day of publication.
		{"", "on 22 June 2025 the US struck", "(on) 22 June 2025 = 2025-06-22"},
		{"", "on June 22 , 2025 , the US struck", "(on) June 22 , 2025 = 2025-06-22"},
		{"", "on Sunday , June 22 , 2025", "(on) Sunday , June 22 , 2025 = 2025-06-22"},
		{"", "on the 22nd of June 2025", "(on) 22nd of June 2025 = 2025-06-22"},
		{"", "on June 3rd , 2025", "(on) June 3rd , 2025 = 2025-06-03"},
		{"", "on Nov. 3 , 2024", "(on) Nov. 3 , 2024 = 2024-11-03"},
		{"", "in June 2025", "(in) June 2025 = 2025-06"},
		{"", "in June of 2025", "(in) June of 2025 = 2025-06"},
		{"", "in February , 2022", "(in) February , 2022 = 2022-02"},
		{"", "in early June 2025", "(in) early June 2025 = 2025-06"},
		{"", "in mid-June 2025", "(in) mid-June 2025 = 2025-06"},
		{"", "in 2019 they met", "(in) 2019 = 2019"},
		{"", "since 2014 , in late 2019 and by mid-2020", "(since) 2014 = 2014; (in) late 2019 = 2019; (by) mid-2020 = 2020"},
		{"", "from 1989 until 2006", "(from) 1989 = 1989; (until) 2006 = 2006"},
		{"", "between 2015 and 2019", "(between) 2015 = 2015; 2019 = 2019"},
		{"", "in the spring of 2022", "(in) spring of 2022 = 2022"},
		{"", "dated 2025-06-22 or 22/6/2025 or 6/22/2025", "2025-06-22 = 2025-06-22; 22/6/2025 = 2025-06-22; 6/22/2025 = 2025-06-22"},
		{"", "dated 3/6/2025", "3/6/2025 = 2025"},
		{"", "from 3 to 5 June 2025", "(from) 3 to 5 June 2025 = 2025-06"},
		{"", "on June 3 – 5 , 2025", "(on) June 3 – 5 , 2025 = 2025-06"},

		// And all others do.
		{"", "yesterday , on Friday , in June , last month , two days ago , last night", ""},

		{saturday, "Iran last night hailed", "last night = 2026-02-06"},
		{saturday, "issued an alert yesterday urging", "yesterday = 2026-02-06"},
		{saturday, "the day before yesterday they met", "the day before yesterday = 2026-02-05"},
		{saturday, "talks begin today , tonight , and tomorrow morning", "today = 2026-02-07; tonight = 2026-02-07; tomorrow morning = 2026-02-08"},
		{saturday, "earlier today and late yesterday", "earlier today = 2026-02-07; late yesterday = 2026-02-06"},
		{saturday, "an insurrection last month", "last month = 2026-01"},
		{saturday, "In June last year the US struck", "(in) June last year = 2025-06"},
		{saturday, "in June of last year", "(in) June of last year = 2025-06"},
		{saturday, "on 22 June last year", "(on) 22 June last year = 2025-06-22"},
		{saturday, "in June this year", "(in) June this year = 2026-06"},
		{saturday, "last year , this year , next year", "last year = 2025; this year = 2026; next year = 2027"},
		{saturday, "earlier this month and early next year", "earlier this month = 2026-02; early next year = 2027"},
		{saturday, "two years ago", "two years ago = 2024"},
		{saturday, "three days ago", "three days ago = 2026-02-04"},
		{saturday, "a year ago and 47 years ago", "a year ago = 2025; 47 years ago = 1979"},

		// On a Saturday, days of the week lie behind or ahead.
		{saturday, "met on Tuesday", "(on) Tuesday = 2026-02-03"},
		{saturday, "met on Saturday", "(on) Saturday = 2026-02-07"},
		{saturday, "said Friday night", "Friday night = 2026-02-06"},
		{saturday, "said Tues. that", "Tues. = 2026-02-03"},
		{saturday, "on Tuesday last week", "(on) Tuesday last week = 2026-01-27"},
		{saturday, "on Tuesday of this week", "(on) Tuesday of this week = 2026-02-03"},
		{saturday, "Tuesday 's attack on the port", "Tuesday = 2026-02-03 *"},
		{saturday, "on Thursday , Feb. 5", "(on) Thursday , Feb. 5 = 2026-02-05"},
		// Papers mean either the nearest or the one of the week before.
		{saturday, "last Tuesday", "last Tuesday = 2026"},
		{"2026-02-20", "last Tuesday", "last Tuesday = 2026-02"},
		{"2026-02-09", "last Friday", "last Friday = 2026-02-06"},
		{saturday, "this past Tuesday", "this past Tuesday = 2026-02-03"},

		// A month or day without its year is the last one.
		{saturday, "on 28 February the US and Israel struck", "(on) 28 February = 2025-02-28"},
		{saturday, "on June 22 they struck", "(on) June 22 = 2025-06-22"},
		{saturday, "since March they have met", "(since) March = 2025-03"},
		{saturday, "in January and in February", "(in) January = 2026-01; (in) February = 2026-02"},
		{saturday, "on February 8 , by local time", "(on) February 8 = 2026-02-08"},
		{"2026-03-01", "on 29 February", "(on) 29 February = 2024-02-29"},
		{saturday, "last June", "last June = 2025-06"},
		{"2025-09-10", "last June", ""}, // of this year or the one before
		{"2025-09-10", "in June", "(in) June = 2025-06"},

		// Never more precise than the words.
		{saturday, "last week", "last week = 2026"}, // in January and in February
		{"2026-02-20", "last week", "last week = 2026-02"},
		{"2026-02-20", "earlier this week", "earlier this week = 2026-02"},
		{"2026-02-20", "three weeks ago", "three weeks ago = 2026"},
		{"2026-02-25", "two weeks ago", "two weeks ago = 2026-02"},
		{"2026-02-20", "about three days ago", "three days ago = 2026-02"},
		{"2026-02-20", "a few days ago", "a few days ago = 2026-02"},
		{"2026-02-20", "six months ago", "six months ago = 2025"},
		{"2026-02-20", "over the weekend , last weekend", "last weekend = 2026-02"},
		{saturday, "this weekend and next weekend", "this weekend = 2026-02; next weekend = 2026-02"},
		{saturday, "this past week , the past year", ""},

		// From another date.
		{saturday, "two days after June 22", "two days after June 22 = 2025-06-24"},
		{saturday, "the day before June 22 , 2025", "the day before June 22 , 2025 = 2025-06-21"},
		{saturday, "two weeks after June 22", ""},
		{saturday, "two days later , a day earlier , three days after the attack , the next day", ""},
		{saturday, "in June of that year", ""},

		// What is no date.
		{saturday, "2000 people in 1200 boats at 2030 GMT", ""},
		{saturday, "in 2000_CD villages_NNS", ""},
		{saturday, "they may march on 10 bridges and sat down", ""},
		{saturday, "May_MD 5 of them go", ""},
		{saturday, "the sun , The Sun and Mr March", ""},
		{saturday, "over the last month and the next two years , for three days , in ten days", ""},
		{saturday, "the 1990s , decades ago , hours ago , every Feb 30", ""},
		{saturday, "in 2019 – 21", ""},

		// Dates that tell of a noun are marked.
		{saturday, "condemned the June 22 strikes", "June 22 = 2025-06-22 *"},
		{saturday, "the 2015 nuclear deal and yesterday 's talks", "yesterday = 2026-02-06 *"},
		{saturday, "met on June 22 in Geneva", "(on) June 22 = 2025-06-22"},

		// Days that go without their year.
		{saturday, "since Oct. 7 they have met", "(since) Oct. 7 = 2023-10-07"},
		{"2024-10-19", "after the Oct. 7 attack on them", "(after) Oct. 7 = 2023-10-07 *"},
		{"2025-10-07", "they met on Oct. 7", ""},
		{"2023-10-19", "they met on Oct. 7", "(on) Oct. 7 = 2023-10-07"},
		{"2024-10-07", "last Oct. 7", "last Oct. 7 = 2023-10-07"},
		{saturday, "Kosta 's June 22 attack", "June 22 = 2025-06-22 *"},

		// As precise as the day of publication.
		{"2026-02", "yesterday , on Friday , last month , last year , in June", "last month = 2026-01; last year = 2025; (in) June = 2025-06"},
		{"2026", "last month , last year , in June", "last year = 2025"},
	} {
		t.Run(c.published+" "+c.sentence, func(t *testing.T) {
			if got := find(t, c.sentence, c.published, dates.Past); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestFuture(t *testing.T) {
	const saturday = "2026-02-07"
	for _, c := range []struct{ sentence, want string }{
		{"will meet on Tuesday", "(on) Tuesday = 2026-02-10"},
		{"will meet on Saturday", "(on) Saturday = 2026-02-07"},
		{"will meet in June", "(in) June = 2026-06"},
		{"will meet on January 10", "(on) January 10 = 2027-01-10"},
		{"will meet in February", "(in) February = 2026-02"},
		{"will leave , since in May they met", "(in) May = 2026-05"},
		{"has met since June and will meet", "(since) June = 2025-06"},
		{"will meet next month", "next month = 2026-03"},
		{"will meet next Tuesday", "next Tuesday = 2026-02-10"},
		{"will vote this coming Tuesday", "this coming Tuesday = 2026-02-10"},
		{"will vote two days from now", ""},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			if got := find(t, c.sentence, saturday, dates.Future); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	f.Add("on Tuesday , June 22 last year , two days after mid-2019", "2026-02-07", false)
	f.Add("Feb 30 , last Feb. , the day before yesterday , 9/9/2025", "0001-01-01", true)
	f.Add("a few fortnights ago this coming May 3 – 5 of that year", "9999-12", true)
	f.Fuzz(func(t *testing.T, sentence, published string, future bool) {
		p, _ := graph.ParseDate(published)
		lean := dates.Past
		if future {
			lean = dates.Future
		}
		ts, end := tokens(sentence), 0
		for _, d := range dates.Find(ts, p, lean) {
			if d.First < end || d.End <= d.First || d.End > len(ts) {
				t.Fatalf("%+v after token %d", d, end)
			}
			if e, err := graph.ParseDate(d.Date.String()); err != nil || e != d.Date || d.Date.IsZero() {
				t.Fatalf("%+v is no date", d)
			}
			end = d.End
		}
	})
}

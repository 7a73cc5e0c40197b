package graph

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date is a day, a month or a year of the Gregorian calendar, as precise
// as a text allows: Day is 0 where only the month is known, Month is 0 where
// only the year is. The zero Date is unknown.
type Date struct{ Year, Month, Day int }

// ParseDate reads "2025", "2025-06" or "2025-06-22"; "" is the zero Date.
// Anything else, a day that no calendar has included, is ErrInvalid.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	bad := fmt.Errorf("date %q is not of the form 2025, 2025-06 or 2025-06-22: %w", clip(s), ErrInvalid)
	var d Date
	for i, part := range strings.Split(s, "-") {
		n, err := strconv.ParseUint(part, 10, 16)
		if err != nil || n == 0 || i > 2 || (i == 0) != (len(part) == 4) || i > 0 && len(part) != 2 {
			return Date{}, bad
		}
		*[]*int{&d.Year, &d.Month, &d.Day}[i] = int(n)
	}
	if !d.valid() {
		return Date{}, bad
	}
	return d, nil
}

// DateOf is the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

func (d Date) valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Month == 0 && d.Day > 0 {
		return d.IsZero()
	}
	return d.Month == 0 || d.Day <= daysIn(d.Year, d.Month)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero tells whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String is "2025", "2025-06" or "2025-06-22", and "" for the zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// First is the first day that d may mean; of an unknown date the zero Date.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last is the last day that d may mean; of an unknown date the zero Date.
func (d Date) Last() Date {
	if d.IsZero() {
		return d
	}
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	if d.Day == 0 {
		return Date{d.Year, d.Month, daysIn(d.Year, d.Month)}
	}
	return d
}

// Compare orders by first day, then the more precise date first; the
// unknown date comes before all others.
func (d Date) Compare(e Date) int {
	return cmp.Or(compareDays(d.First(), e.First()), compareDays(d.Last(), e.Last()))
}

func compareDays(d, e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Time is midnight UTC of d's first day.
func (d Date) Time() time.Time {
	f := d.First()
	return time.Date(f.Year, time.Month(f.Month), f.Day, 0, 0, 0, 0, time.UTC)
}

// Between tells whether a day that d may mean lies from `from` to `to`, both
// included. A zero bound is open; an unknown d lies only between open bounds.
func (d Date) Between(from, to Date) bool {
	if from.IsZero() && to.IsZero() {
		return true
	}
	return !d.IsZero() && (from.IsZero() || compareDays(d.Last(), from.First()) >= 0) &&
		(to.IsZero() || compareDays(d.First(), to.Last()) <= 0)
}

// MarshalText writes d as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDate] reads.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDate(string(b))
	return err
}

// clip shortens text from outside for an error message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	r := []rune(strings.ToValidUTF8(s[:most], ""))
	return string(r) + "…"
}

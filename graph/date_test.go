package graph_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
)

func day(t testing.TB, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ in, first, last string }{
		{"2025", "2025-01-01", "2025-12-31"},
		{"2025-06", "2025-06-01", "2025-06-30"},
		{"2025-06-22", "2025-06-22", "2025-06-22"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2100-02", "2100-02-01", "2100-02-28"},
		{"0001", "0001-01-01", "0001-12-31"},
		{"9999-12-31", "9999-12-31", "9999-12-31"},
		{"", "", ""},
	} {
		d, err := graph.ParseDate(c.in)
		if err != nil || d.String() != c.in || d.First().String() != c.first || d.Last().String() != c.last {
			t.Errorf("%q is %v, from %v to %v, error %v", c.in, d, d.First(), d.Last(), err)
		}
	}
	for _, in := range []string{"2025-02-29", "2025-13", "2025-00", "2025-06-00", "2025-06-31", "0000", "25", "2025-6", "2025-06-1", "20250622",
		"2025-06-22T10:00", "2025-06-22-01", " 2025", "2025 ", "-2025", "+025", "２０２５", "yesterday", "2025-", "--", strings.Repeat("2", 500)} {
		d, err := graph.ParseDate(in)
		if !errors.Is(err, graph.ErrInvalid) || !d.IsZero() || len(err.Error()) > 200 {
			t.Errorf("%.30q is %v, error %v, want none and one that is %q", in, d, err, graph.ErrInvalid)
		}
	}
}

func TestDateBetween(t *testing.T) {
	for _, c := range []struct {
		date, from, to string
		want           bool
	}{
		{"2025-06-22", "2025-06-22", "2025-06-22", true},
		{"2025-06-22", "2025-06-23", "", false},
		{"2025-06-22", "", "2025-06-21", false},
		{"2025-06-22", "2025-06", "2025-06", true},
		{"2025-06-22", "2025", "", true},
		{"2025-06", "2025-06-30", "", true},
		{"2025-06", "2025-07-01", "", false},
		{"2025-06", "", "2025-06-01", true},
		{"2025-06", "2025-06-10", "2025-06-12", true},
		{"2025", "2024", "2024", false},
		{"2025", "2025-12-31", "2026-01-01", true},
		{"2025", "", "", true},
		{"", "", "", true},
		{"", "2025", "", false},
		{"", "", "2025", false},
	} {
		if got := day(t, c.date).Between(day(t, c.from), day(t, c.to)); got != c.want {
			t.Errorf("%q between %q and %q: %v", c.date, c.from, c.to, got)
		}
	}
}

func TestDateOrder(t *testing.T) {
	sorted := []string{"", "2024-12-31", "2025-01-01", "2025-01", "2025", "2025-01-02", "2025-02"}
	for i, a := range sorted {
		for j, b := range sorted {
			if got := day(t, a).Compare(day(t, b)); got < 0 != (i < j) || got > 0 != (i > j) {
				t.Errorf("compare %q and %q: %d", a, b, got)
			}
		}
	}
}

func TestEarliestAndLatest(t *testing.T) {
	for _, c := range []struct{ a, b, earliest, latest string }{
		{"2025-06-22", "2025-06-21", "2025-06-21", "2025-06-22"},
		{"", "2025", "2025", "2025"},
		{"", "", "", ""},
		{"2025", "2025-06", "2025", "2025"},
		{"2025-06-01", "2025-06", "2025-06-01", "2025-06"},
		{"2025-06", "2025-06-30", "2025-06", "2025-06-30"},
		{"2025-12", "2025", "2025", "2025-12"},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			a, b := day(t, pair[0]), day(t, pair[1])
			if e, l := graph.Earliest(a, b).String(), graph.Latest(a, b).String(); e != c.earliest || l != c.latest {
				t.Errorf("of %v and %v the earliest is %s and the latest %s", a, b, e, l)
			}
		}
	}
}

func TestDateOf(t *testing.T) {
	zone := time.FixedZone("", 5*3600)
	if d := graph.DateOf(time.Date(2025, 6, 22, 1, 0, 0, 0, zone)); d.String() != "2025-06-22" {
		t.Errorf("in its own zone it is %v", d)
	}
	if got := day(t, "2025-06").Time(); !got.Equal(time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("2025-06 begins at %v", got)
	}
}

// What is read as a date is written as it was read, and lies between its
// own ends; two dates compare one way round.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"", "2025", "2025-06", "2025-06-22", "2024-02-29", "2025-02-29", "0000-00-00"} {
		f.Add(s, "2025-06-22")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		d, err := graph.ParseDate(a)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) || !d.IsZero() {
				t.Fatalf("%q: %v, error %v", a, d, err)
			}
			return
		}
		if d.String() != a {
			t.Fatalf("%q is written %q", a, d)
		}
		text, err := json.Marshal(d)
		var again graph.Date
		if err != nil || json.Unmarshal(text, &again) != nil || again != d {
			t.Fatalf("%q is %s in JSON, and %v read from that", a, text, again)
		}
		if d.First().Compare(d.Last()) > 0 || !d.Between(d.First(), d.Last()) || !d.IsZero() && !d.First().Time().Equal(d.Time()) {
			t.Fatalf("%v runs from %v to %v", d, d.First(), d.Last())
		}
		e, err := graph.ParseDate(b)
		if err != nil {
			return
		}
		if d.Compare(e) != -e.Compare(d) || (d.Compare(e) == 0) != (d == e) {
			t.Fatalf("%v and %v: %d, %d", d, e, d.Compare(e), e.Compare(d))
		}
		if graph.Earliest(d, e) != graph.Earliest(e, d) || graph.Latest(d, e) != graph.Latest(e, d) {
			t.Fatalf("earliest or latest of %v and %v depend on their order", d, e)
		}
	})
}

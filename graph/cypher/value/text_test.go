package value

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTextIsAsTheConformanceKitWritesIt(t *testing.T) {
	path := PathOf(&Path{In: here, Nodes: []int64{2, 1, 2}, Relationships: []int64{5, 6}})
	for want, v := range map[string]Value{
		"null":                                 Null,
		"1.0":                                  Float(1),
		"1.0E10":                               Float(1e10),
		"-0.0":                                 Float(negZero),
		`'it\'s a \\ and a\nline'`:             String("it's a \\ and a\nline"),
		"[1, [2, null]]":                       listOf(Int(1), listOf(Int(2), Null)),
		"{`a b`: true, c: 'x'}":                mapOf("c", String("x"), "a b", Bool(true)),
		"(:Actor:State {id: 7, name: 'Iran'})": here.Node(1),
		"()":                                   here.Node(2),
		"[:MEETS_WITH {since: 1970-01-01}]":    here.Relationship(5),
		"<()<-[:MEETS_WITH {since: 1970-01-01}]-(:Actor:State {id: 7, name: 'Iran'})-[:MEETS_WITH {since: 1970-01-01}]->()>": path,
		"-0044-03-15":         read("Date", "-0044-03-15"),
		"+12345-01-01":        read("Date", "+12345-01-01"),
		"12:00:00":            read("LocalTime", "12:00"),
		"12:00:00.1+05:30":    read("Time", "12:00:00.100+05:30"),
		"2020-01-01T00:00:00": read("LocalDateTime", "2020-01-01"),
		"2020-07-01T12:00:00+02:00[Europe/Stockholm]": read("DateTime", "2020-07-01T12[Europe/Stockholm]"),
		"P1Y2M3DT4H5M6.7S":                            read("Duration", "P14M3DT4H5M6.7S"),
		"PT-0.5S":                                     read("Duration", "PT-0.5S"),
		"point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})": PointOf(Point{WGS84in3D, 1, 2, 3}),
	} {
		if got := text(t, v); got != want {
			t.Errorf("%s is written as %s", want, got)
		}
	}
}

func TestAnErrorOfTheGraphIsPassedOn(t *testing.T) {
	gone := here.Node(99)
	if _, err := Text(listOf(gone)); !errors.Is(err, errGone) {
		t.Errorf("text: %v", err)
	}
	if _, err := AppendJSON(nil, nil, gone); !errors.Is(err, errGone) {
		t.Errorf("JSON: %v", err)
	}
	if _, err := Property(gone, "name"); !errors.Is(err, errGone) {
		t.Errorf("property: %v", err)
	}
}

// A limit of bytes, as a query has one.
type limit struct{ left int64 }

var errLimit = errors.New("too much memory")

func (l *limit) Charge(n int64) error {
	if l.left -= n; l.left < 0 {
		return errLimit
	}
	return nil
}

func TestWritingEndsAtTheMetersLimit(t *testing.T) {
	v := listOf(String("abcdefghij"))
	for range 15 {
		v = listOf(v, v)
	}
	if b, err := AppendText(&limit{10_000}, nil, v); !errors.Is(err, errLimit) || len(b) > 20_000 {
		t.Errorf("text of %d bytes, %v", len(b), err)
	}
	if b, err := AppendJSON(&limit{10_000}, nil, v); !errors.Is(err, errLimit) || len(b) > 20_000 {
		t.Errorf("JSON of %d bytes, %v", len(b), err)
	}
	if _, err := Add(&limit{100}, String("x"), String(string(make([]byte, 200)))); !errors.Is(err, errLimit) {
		t.Errorf("a sum of strings: %v", err)
	}
	if _, err := Add(&limit{100}, v, listOf(v, v, v, v, v)); !errors.Is(err, errLimit) {
		t.Errorf("a sum of lists: %v", err)
	}
}

func TestAnExcerptIsTheBeginningOfTheText(t *testing.T) {
	v := listOf(String("é"), Int(1), listOf(String("né")))
	whole := text(t, v) // ['é', 1, ['né']]
	for most := range len(whole) + 3 {
		got, err := Excerpt(v, most)
		if err != nil || !strings.HasPrefix(whole, got) || !utf8.ValidString(got) || len(got) < min(most, len(whole))-1 || len(got) > most {
			t.Errorf("%d bytes of %s are %q, %v", most, whole, got, err)
		}
	}
}

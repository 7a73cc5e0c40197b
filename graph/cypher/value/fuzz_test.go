package value

import (
	"encoding/json"
	"errors"
	"testing"
	"time"
	"unicode/utf8"

	"example.org/entente/graph"
)

// FuzzTemporal reads texts as every type of temporal value. What is read must
// come back from its own text, and what is not is an error of the caller.
func FuzzTemporal(f *testing.F) {
	for _, seed := range []string{"2015-07-21", "20150721T214032.142Z", "2015-W30-2", "2015-Q3-45", "2015202", "+999999999-12-31", "-999999999-01-01",
		"21:40:32.142-01:30", "22+18:00", "2015-07-21T21:40[Europe/London]", "1818-07-21T21:40:32.142[Europe/Stockholm]", "2020-03-29T02:30[Europe/Stockholm]",
		"P12Y5M14DT16H12M70S", "P0.75M", "-PT0.5S", "P2012-02-02T14:37:21.545", "PT9223372036854775807S", "P-1Y-1.5M", "9999-12-31T23:59:60"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, mark := range []string{"Date", "LocalTime", "Time", "LocalDateTime", "DateTime", "Duration"} {
			v, err := Parse(mark, s)
			if err != nil {
				if !errors.Is(err, graph.ErrInvalid) {
					t.Errorf("%s %q: %v", mark, s, err)
				}
				continue
			}
			own, _ := ToString(v)
			again, err := Parse(mark, own)
			if err != nil || !Equivalent(v, again) || Hash(v) != Hash(again) {
				t.Errorf("%s %q is written as %q and read back as %v, %v", mark, s, own, Describe(again), err)
			}
			for key := range temporalParts {
				_, _ = Property(v, key)
			}
			if sum, err := Add(nil, v, DurationOf(Duration{Months: 13, Days: -40, Seconds: 86399, Nanos: 999_999_999})); err == nil {
				if _, err := AppendJSON(nil, nil, sum); err != nil {
					t.Errorf("%s %q cannot be shifted: %v", mark, s, err)
				}
			}
		}
	})
}

// FuzzPattern compiles expressions and matches them: whatever they are, that ends, and soon.
func FuzzPattern(f *testing.F) {
	for _, seed := range []string{"a.c", "(?i)é+", `\p{Alpha}[^\p{L}]`, `a)|(b`, `[]a]`, `(?s:.)*`, `(a*)*b`, `\Qa.b\E`, `(?u)x`, `((?:a{20}){20}){2}`, `[a&&b]`, `\0141`, `(?-s).`} {
		f.Add(seed, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaab")
	}
	f.Fuzz(func(t *testing.T, expression, text string) {
		start := time.Now()
		p, err := CompilePattern(expression)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Error(err)
			}
			return
		}
		got, err := p.Match(nil, String(text))
		metered, err2 := p.Match(&limit{1 << 40}, String(text))
		if err != nil || err2 != nil || got != metered {
			t.Errorf("%q =~ %q is %v, %v and by a reader %v, %v", text, expression, got, err, metered, err2)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q =~ %q took %v", text, expression, took)
		}
	})
}

// FuzzJSON reads JSON, and reads again what it writes of it.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{`{"a":[1,2.5,null,"x"]}`, `{"$type":"Date","value":"2020-01-01"}`, `{"$type":"Map","value":{"$type":2}}`, `1e308`, `-0.0`, `{"$type":"Float","value":"NaN"}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := FromJSON(b)
		if err != nil {
			return
		}
		out, err := AppendJSON(nil, nil, v)
		if err != nil || !json.Valid(out) || !utf8.Valid(out) {
			t.Fatalf("%s is written as %s, %v", b, out, err)
		}
		again, err := FromJSON(out)
		if err != nil || Order(v, again) != 0 {
			t.Fatalf("%s is written as %s and read as %s, %v", b, out, Describe(again), err)
		}
	})
}

package function

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph/cypher/value"
)

// A limit of bytes, as a query has one.
type limit struct{ left int64 }

var errLimit = errors.New("too much memory")

func (l *limit) Charge(n int64) error {
	if l.left -= n; l.left < 0 {
		return errLimit
	}
	return nil
}

func TestWhatGrowsEndsAtTheLimitBeforeItHasGrown(t *testing.T) {
	long := value.String(strings.Repeat("ab", 1<<19))
	many := make([]value.Value, 1<<17)
	for i := range many {
		many[i] = value.String("x")
	}
	variables := map[string]value.Value{"s": long, "l": value.List(many)}
	for _, expression := range []string{
		"range(1, 10000000)", "range(0, 92233720368547758)", "range(10000000, 1, -1)",
		"replace(s, 'a', 'xxxxxxxxxxxxxxxxxxxx')", "replace(s, '', 'xxxx')",
		"split(s, 'a')", "split(s, '')", "split(s, ['a', 'c'])", "split(s, l)",
		"toUpper(s)", "toLower(s)", "reverse(s)", "reverse(l)", "normalize(s)", "btrim(s, s)",
		"s + s", "s || s", "l + l", "l + 1", "toStringList(l)", "toIntegerList(l)",
	} {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := evaluate(&Context{Meter: &limit{1 << 19}}, expression, variables)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, errLimit) {
			t.Errorf("%s: %v", expression, err)
		}
		if grown := after.TotalAlloc - before.TotalAlloc; grown > 4<<20 {
			t.Errorf("%s took %d bytes all the same", expression, grown)
		}
	}
}

func TestAggregationsEndAtTheLimit(t *testing.T) {
	for _, name := range []string{"collect", "percentileCont", "percentileDisc"} {
		a, _ := LookupAggregation(name)
		acc := a.New(&Context{Meter: &limit{1 << 16}}, false)
		var err error
		for i := 0; err == nil && i < 1<<20; i++ {
			err = acc.Add([]value.Value{value.Int(int64(i)), value.Float(0.5)}[:len(a.Params)])
		}
		if !errors.Is(err, errLimit) {
			t.Errorf("%s: %v", name, err)
		}
	}
	count, _ := LookupAggregation("COUNT")
	acc := count.New(&Context{Meter: &limit{1 << 16}}, true)
	var err error
	for i := 0; err == nil && i < 1<<20; i++ {
		err = acc.Add([]value.Value{value.Int(int64(i))})
	}
	if !errors.Is(err, errLimit) {
		t.Errorf("count(DISTINCT): %v", err)
	}
}

func TestSplittingAtManyDelimitersAsksTheMeterOnTheWay(t *testing.T) {
	many := make([]value.Value, 2_000) // of as many lengths
	for i := range many {
		many[i] = value.String(strings.Repeat("n", i) + "o")
	}
	f, _ := Lookup("split")
	start := time.Now()
	_, err := f.Call(&Context{Meter: &deadline{start.Add(50 * time.Millisecond)}}, []value.Value{value.String(strings.Repeat("n", 1_000_000)), value.List(many)})
	if !errors.Is(err, errLimit) || time.Since(start) > 2*time.Second {
		t.Errorf("%v after %v", err, time.Since(start))
	}
}

// A deadline is a meter of time.
type deadline struct{ at time.Time }

func (d *deadline) Charge(int64) error {
	if time.Now().After(d.at) {
		return errLimit
	}
	return nil
}

func TestWithAClockAndASeedTheSameQueryGivesTheSameAnswer(t *testing.T) {
	stockholm, _ := value.ZoneOf("Europe/Stockholm")
	at := time.Date(2025, 6, 22, 23, 30, 0, 5e8, time.UTC)
	make := func() *Context {
		return &Context{Statement: at, Transaction: at.Add(-time.Second), Clock: func() time.Time { return at.Add(time.Second) },
			Place: value.Place{Zone: stockholm}, Random: rand.New(rand.NewPCG(1, 2))}
	}
	for expression, want := range map[string]string{
		"date()": "2025-06-23", "date.transaction('UTC')": "2025-06-22", "localtime()": "01:30:00.5",
		"datetime()": "2025-06-23T01:30:00.5+02:00[Europe/Stockholm]", "datetime.realtime('+01:00')": "2025-06-23T00:30:01.5+01:00",
		"time.transaction()": "01:29:59.5+02:00", "localdatetime.statement('America/New_York')": "2025-06-22T19:30:00.5",
		"timestamp()": "1750635000500", "datetime({year: 2025})": "2025-01-01T00:00:00+01:00[Europe/Stockholm]",
		"time('12:00')": "12:00:00+02:00", "date({timezone: 'UTC'})": "2025-06-22", "date.truncate('month')": "2025-06-01",
	} {
		v, err := evaluate(make(), expression, nil)
		if got, _ := value.Text(v); err != nil || got != want {
			t.Errorf("%s = %s, %v; want %s", expression, got, err, want)
		}
	}
	for _, expression := range []string{"rand()", "randomUUID()"} {
		a, _ := evaluate(make(), expression, nil)
		b, _ := evaluate(make(), expression, nil)
		other, _ := evaluate(&Context{}, expression, nil)
		if !value.Equivalent(a, b) || value.Equivalent(a, other) {
			t.Errorf("%s: %s, %s and without a seed %s", expression, value.Describe(a), value.Describe(b), value.Describe(other))
		}
	}
	c := &Context{}
	first, _ := evaluate(c, "datetime()", nil)
	time.Sleep(time.Millisecond)
	if second, _ := evaluate(c, "datetime()", nil); !value.Equivalent(first, second) {
		t.Error("datetime() moves on while a statement runs")
	}
}

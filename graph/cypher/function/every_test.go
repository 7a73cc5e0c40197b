package function

import (
	"errors"
	"math/rand/v2"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// samples are values of every kind, many of them at an edge.
func samples(t *testing.T) []value.Value {
	t.Helper()
	in := value.NewSource(chain{})
	vs := []value.Value{in.Node(0), in.Relationship(0), value.PathOf(&value.Path{In: in, Nodes: []int64{0}}),
		value.PathOf(&value.Path{In: in, Nodes: []int64{0, 1}, Relationships: []int64{0}})}
	for _, expression := range []string{
		"null", "true", "0", "-1", "3", "9223372036854775807", "-9223372036854775808", "0.0", "-1.5", "0.0/0.0", "1.0/0.0", "1e300", "5e-324",
		"''", "'a'", "'é𝒳'", "'\xff'", "'UTC'", "'day'", "'NFD'", "'2020-02-30'", "'HALF_UP'", "[]", "[null]", "['']", "['a', 1, [2.5, {}]]", "[1, 2]",
		"{}", "{a: null}", "{year: -999999999}", "{year: 999999999, month: 12, day: 31}", "{epochSeconds: 9223372036854775807}", "{epochMillis: -9223372036854775808}",
		"{hour: 12, timezone: 'Europe/London'}", "{x: 1, y: 2}", "{latitude: 90, longitude: 1e300}", "{days: 9223372036854775807}", "{seconds: -1e18}",
		"{date: null}", "{datetime: datetime('2020-01-01')}", "{nanosecond: 999999999}", "{week: 53}", "{dayOfWeek: 9223372036854775807}",
		"date('-999999999-01-01')", "date('+999999999-12-31')", "localtime('23:59:59.999999999')", "time('00:00+18:00')",
		"localdatetime('+999999999-12-31T23:59:59')", "datetime('-999999999-01-01T00:00-18:00')", "datetime('2020-03-29T02:30[Europe/Stockholm]')",
		"duration('PT0S')", "duration('P-1D')", "duration({seconds: 9223372036854775807})", "duration({months: -3507324295523})",
		"point({x: 0, y: -0.0})", "point({longitude: 180, latitude: -90, height: 5})",
	} {
		v, err := evaluate(&Context{}, expression, nil)
		if known := new(value.Error); err != nil && !errors.As(err, &known) {
			t.Fatal(err)
		}
		vs = append(vs, v)
	}
	return vs
}

func TestEveryFunctionTakesWhateverItIsGiven(t *testing.T) {
	vs := samples(t)
	chance := rand.New(rand.NewPCG(7, 7))
	c := &Context{Meter: &limit{1 << 40}}
	answered := map[string]bool{}
	try := func(f *Function, args ...value.Value) {
		t.Helper()
		if len(args) > 1 && f.Name == "range" {
			return // its limits are tried elsewhere
		}
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%s of %v panics: %v", f.Name, described(args), r)
			}
		}()
		v, err := f.Call(c, args)
		if err != nil && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s of %v: %v", f.Name, described(args), err)
		}
		if err != nil {
			return
		}
		answered[f.Name] = answered[f.Name] || !v.IsNull()
		if !v.IsNull() && !f.ResultKinds().Has(v.Kind()) {
			t.Errorf("%s of %v is a %s, not of type %s", f.Name, described(args), v.Kind(), f.Result)
		}
		if _, err := value.AppendJSON(nil, nil, v); err != nil {
			t.Errorf("%s of %v: %v", f.Name, described(args), err)
		}
		value.Hash(v)
	}
	for _, f := range All() {
		for _, a := range vs {
			try(f, a)
			try(f, a, a, a)
			for _, b := range vs {
				try(f, a, b)
			}
		}
		try(f)
		for range 2000 {
			try(f, vs[chance.IntN(len(vs))], vs[chance.IntN(len(vs))], vs[chance.IntN(len(vs))])
		}
		if !answered[f.Name] && f.Name != "range" {
			t.Errorf("%s gave no answer to anything", f.Name)
		}
	}
}

func TestEveryAggregationTakesWhateverItIsGiven(t *testing.T) {
	vs := samples(t)
	chance := rand.New(rand.NewPCG(7, 7))
	for _, a := range Aggregations() {
		for range 3000 {
			func() {
				acc := a.New(&Context{}, chance.IntN(2) == 0)
				defer func() {
					if r := recover(); r != nil {
						t.Errorf("%s panics: %v", a.Name, r)
					}
				}()
				for range 1 + chance.IntN(4) {
					args := []value.Value{vs[chance.IntN(len(vs))], value.Float(chance.Float64())}[:len(a.Params)]
					if err := acc.Add(args); err != nil && !errors.Is(err, graph.ErrInvalid) {
						t.Errorf("%s of %v: %v", a.Name, described(args), err)
					} else if err != nil {
						return
					}
				}
				v, err := acc.Result()
				if err != nil && !errors.Is(err, graph.ErrInvalid) {
					t.Errorf("%s: %v", a.Name, err)
				}
				if !v.IsNull() && !a.ResultKinds().Has(v.Kind()) {
					t.Errorf("%s is a %s, not of type %s", a.Name, v.Kind(), a.Result)
				}
			}()
		}
	}
}

func TestEveryOperatorTakesWhateverItIsGiven(t *testing.T) {
	vs := samples(t)
	for _, a := range vs {
		for _, b := range vs {
			for operator, do := range map[string]func(a, b value.Value) (value.Value, error){
				"+":  func(a, b value.Value) (value.Value, error) { return value.Add(nil, a, b) },
				"||": func(a, b value.Value) (value.Value, error) { return value.Concatenate(nil, a, b) },
				"-":  value.Subtract, "*": value.Multiply, "/": value.Divide, "%": value.Modulo, "^": value.Power, "[]": value.Index,
				"[..]": func(a, b value.Value) (value.Value, error) { return value.Slice(a, b, value.Int(1<<63-1)) },
				"=~": func(a, b value.Value) (value.Value, error) {
					truth, err := value.Matches(nil, a, b)
					return truth.Value(), err
				},
			} {
				func() {
					defer func() {
						if r := recover(); r != nil {
							t.Errorf("%s %s %s panics: %v", value.Describe(a), operator, value.Describe(b), r)
						}
					}()
					v, err := do(a, b)
					if err != nil && !errors.Is(err, graph.ErrInvalid) {
						t.Errorf("%s %s %s: %v", value.Describe(a), operator, value.Describe(b), err)
					}
					if _, err := value.AppendJSON(nil, nil, v); err != nil {
						t.Errorf("%s %s %s: %v", value.Describe(a), operator, value.Describe(b), err)
					}
					value.Less(a, v)
					value.Order(v, b)
				}()
			}
		}
	}
}

func described(args []value.Value) []string {
	var out []string
	for _, a := range args {
		out = append(out, value.Describe(a))
	}
	return out
}

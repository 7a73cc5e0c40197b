package web

import (
	"errors"
	"math/rand/v2"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
)

// some takes a few of list, sorted, none of them twice; nil for none.
func some[T ~string](r *rand.Rand, list ...T) []T {
	var kept []T
	for _, v := range list {
		if r.IntN(3) == 0 {
			kept = append(kept, v)
		}
	}
	slices.Sort(kept)
	return kept
}

func randomView(r *rand.Rand) View {
	hostile := []graph.ActorID{"iran", "iran/protesters", "a~b", "100%", "%7E", "q\"><script>", "a&b=c;d", "إيران", " ", "+"}
	var v View
	v.Types = some[graph.RelationType](r, "ATTACKS", "THREATENS", "A_1")
	v.Modalities = some(r, graph.Modalities...)
	v.SaidBy = some(r, append(hostile, "")...)
	v.Publishers = some(r, "", "The Ledger", "Ümlaut & Söhne", "two\nlines", "100%")
	v.From = []graph.Date{{}, {Year: 2025}, {Year: 2025, Month: 6}}[r.IntN(3)]
	v.To = []graph.Date{{}, {Year: 2025, Month: 6, Day: 22}, {Year: 2026}}[r.IntN(3)]
	v.Focus = some(r, hostile...)
	v.Depth, v.MinClaims = []int{0, 2, 4}[r.IntN(3)], []int{0, 2, 1000}[r.IntN(3)]
	v.View.Actors, v.View.Relations = []int{0, 1, 200}[r.IntN(3)], []int{0, 1, 600}[r.IntN(3)]
	v.Search = []string{"", "iran", "<b>&", "+ +"}[r.IntN(4)]
	v.Actor = append(hostile, "")[r.IntN(len(hostile)+1)]
	for _, k := range some(r, "1", "2", "3") {
		v.Picked = append(v.Picked, graph.RelationKey{Source: hostile[r.IntN(len(hostile))], Type: "X", Target: graph.ActorID(k)})
	}
	slices.SortFunc(v.Picked, graph.RelationKey.Compare)
	v.Sort = append(slices.Clone(orders), "")[r.IntN(len(orders)+1)]
	v.Listed = []int{0, 1, MaxListed}[r.IntN(3)]
	return v
}

// What a reader chose survives the URL.
func TestViewRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		v := randomView(r)
		u, err := url.Parse(v.URL())
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseView(u.Query())
		if err != nil {
			t.Fatalf("%s: %v", v.URL(), err)
		}
		if !reflect.DeepEqual(v, again) {
			t.Fatalf("%s:\n%+v\n%+v", v.URL(), v, again)
		}
	}
}

// Whatever stands in a URL, it is refused or means one View that has one address.
func FuzzParseView(f *testing.F) {
	for _, s := range []string{"", "type=ATTACKS&type=ATTACKS", "actors=25", "publisher=&said_by=", "relation=a~X~b&relation=%257E~X~%2525", "from=2025&to=2024", "q=%ff", "focus=", "depth=+1", "sort=-claims", "="} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		values, err := url.ParseQuery(s)
		if err != nil {
			return
		}
		v, err := ParseView(values)
		if err != nil {
			if p, ok := isParameter(err); !ok || !errors.Is(err, graph.ErrInvalid) || p.Name == "" || p.Problem == "" || p.Allowed == "" {
				t.Fatalf("%q: error %#v", s, err)
			}
			return
		}
		if err := v.View.Check(); err != nil {
			t.Fatalf("%q: a View that no store takes: %v", s, err)
		}
		again, err := ParseView(v.Values())
		if err != nil || !reflect.DeepEqual(v, again) {
			t.Fatalf("%q: %v\n%+v\n%+v", s, err, v, again)
		}
		if v.URL() != again.URL() {
			t.Fatalf("%q: two addresses: %s %s", s, v.URL(), again.URL())
		}
	})
}

func TestNonsenseInEachParameter(t *testing.T) {
	long := strings.Repeat("x", 2000)
	for query, want := range map[string]string{
		"actors=201":             `parameter actors: "201" is not a number from 1 to 200`,
		"actors=0":               `parameter actors: "0" is not a number from 1 to 200`,
		"actors=-1":              `parameter actors: "-1" is not a number from 1 to 200`,
		"actors=many":            `parameter actors: "many" is not a number from 1 to 200`,
		"actors=10&actors=20":    "parameter actors is given more than once",
		"relations=601":          `parameter relations: "601" is not a number from 1 to 600`,
		"depth=5":                `parameter depth: "5" is not a number from 1 to 4`,
		"min_claims=1.5":         `parameter min_claims: "1.5" is not a number from 1 to 1000000`,
		"listed=1001":            `parameter listed: "1001" is not a number from 1 to 1000`,
		"type=attacks":           `parameter type: "attacks" is not a relation type`,
		"type=":                  "parameter type is not a relation type",
		"modality=maybe":         `parameter modality: "maybe" is not one of actual, future, hypothetical, negated`,
		"from=June":              `parameter from: "June" is not a date such as 2025, 2025-06 or 2025-06-22`,
		"to=2025-02-30":          `parameter to: "2025-02-30" is not a date such as 2025, 2025-06 or 2025-06-22`,
		"from=2025-06&to=2025-5": `parameter to: "2025-5" is not a date`,
		"from=2026&to=2025":      `parameter to: "2025" lies before the parameter from, 2026`,
		"focus=":                 "parameter focus is empty",
		"focus=a%00b":            "parameter focus: \"a\\x00b\" holds control characters",
		"focus=" + long:          "is 2000 bytes long",
		"actor=%ff":              "is not valid UTF-8",
		"said_by=" + long:        "is 2000 bytes long",
		"publisher=" + long:      "is 2000 bytes long",
		"publisher=%ff":          "is not valid UTF-8",
		"q=" + long:              "is 2000 bytes long",
		"relation=iran":          `parameter relation: "iran" is not a relation such as iran~THREATENS~israel`,
		"relation=a~attacks~b":   "is not a relation such as",
		"relation=~X~b":          "is not a relation such as",
		"relation=a~X~b~c":       "is not a relation such as",
		"sort=colour":            `parameter sort: "colour" is not one of source, -source`,
		"colour=red":             "parameter colour is not a parameter of this page",
		strings.Repeat("focus=a&", 2) + manyFocus(201): "parameter focus is given more than 200 times",
	} {
		values, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		_, err = ParseView(values)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.80s: got %v, want %s", query, err, want)
		}
	}
}

func manyFocus(n int) string {
	values := url.Values{}
	for i := range n {
		values.Add("focus", string(rune('a'+i%26))+strings.Repeat("z", i/26))
	}
	return values.Encode()
}

func TestKeys(t *testing.T) {
	for _, k := range []graph.RelationKey{{Source: "iran", Type: "ATTACKS", Target: "usa"}, {Source: "a~b", Type: "X", Target: "%7E"}, {Source: "%25", Type: "X", Target: "~~"}} {
		got, ok := parseKey(formatKey(k))
		if !ok || got != k {
			t.Errorf("%v is written %s and read %v %v", k, formatKey(k), got, ok)
		}
	}
}

package function

import (
	"errors"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// manual are the functions of Neo4j 5.26 that read, as SHOW FUNCTIONS lists
// them, but for those that are syntax of their own (all, any, exists, none, reduce, single),
// and those about files and other graphs.
const manual = `abs acos asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count
date date.realtime date.statement date.transaction date.truncate
datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
degrees duration duration.between duration.inDays duration.inMonths duration.inSeconds e elementId endNode exp floor haversin head id isEmpty isNaN
keys labels last left length localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate log log10 lower ltrim max min nodes normalize nullIf
percentileCont percentileDisc pi point point.distance point.withinBBox properties radians rand randomUUID range relationships replace reverse right round rtrim
sign sin size split sqrt startNode stDev stDevP substring sum tail tan time time.realtime time.statement time.transaction time.truncate timestamp
toBoolean toBooleanList toBooleanOrNull toFloat toFloatList toFloatOrNull toInteger toIntegerList toIntegerOrNull toLower
toString toStringList toStringOrNull toUpper trim type upper valueType vector.similarity.cosine vector.similarity.euclidean`

func TestEveryFunctionOfTheManualIsThere(t *testing.T) {
	names := map[string]bool{}
	for _, name := range strings.Fields(manual) {
		names[name] = true
		f, ok := Lookup(strings.ToUpper(name))
		a, okA := LookupAggregation(strings.ToLower(name))
		if ok == okA {
			t.Errorf("%s is found %t as a function and %t as an aggregation", name, ok, okA)
		}
		if ok && f.Name != name || okA && a.Name != name {
			t.Errorf("%s is spelled otherwise", name)
		}
	}
	for _, f := range All() {
		if !names[f.Name] || f.Doc == "" || f.Result == "" || f.ResultKinds() == 0 {
			t.Errorf("%s is not in the manual, or lacks a line of description or a type", f.Name)
		}
	}
	for _, a := range Aggregations() {
		if !names[a.Name] || a.Doc == "" || a.ResultKinds() == 0 {
			t.Errorf("%s is not in the manual, or lacks a line of description or a type", a.Name)
		}
	}
}

func TestSignaturesReadAsInTheManual(t *testing.T) {
	for name, want := range map[string]string{
		"left":      "left(original :: STRING, length :: INTEGER) :: STRING",
		"substring": "substring(original :: STRING, start :: INTEGER, [length :: INTEGER]) :: STRING",
		"coalesce":  "coalesce(input :: ANY, ...) :: ANY",
		"pi":        "pi() :: FLOAT",
		"split":     "split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>",
	} {
		if f, _ := Lookup(name); f.Signature() != want {
			t.Errorf("%s, not %s", f.Signature(), want)
		}
	}
	a, _ := LookupAggregation("percentilecont")
	if got := a.Signature(); got != "percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT" {
		t.Error(got)
	}
}

func TestNumbersOfArgumentsAreCheckedAsByNeo4j(t *testing.T) {
	for _, c := range []struct {
		name string
		n    int
		want string
	}{
		{"toUpper", 0, "Insufficient parameters for function 'toUpper'"},
		{"toUpper", 2, "Too many parameters for function 'toUpper'"},
		{"coalesce", 0, "Insufficient parameters for function 'coalesce'"},
		{"coalesce", 9, ""},
		{"substring", 2, ""},
		{"substring", 3, ""},
		{"pi", 1, "Too many parameters for function 'pi'"},
	} {
		f, _ := Lookup(c.name)
		got := ""
		if err := f.CheckCount(c.n); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s with %d arguments: %q, want %q", c.name, c.n, got, c.want)
		}
	}
	count, _ := LookupAggregation("count")
	sum, _ := LookupAggregation("sum")
	if count.CheckCount(0) != nil || sum.CheckCount(0) == nil || sum.CheckCount(2) == nil {
		t.Error("count(*) is refused, or sum() or sum(1, 2) is not")
	}
}

func TestWrongArgumentsAreToldInNeo4jsWords(t *testing.T) {
	for expression, want := range map[string]string{
		"toUpper(1)":              "Expected a string value for `toUpper`, but got: Long(1); consider converting it to a string with toString().",
		"abs('a')":                "abs() requires numbers",
		"size(1)":                 "Invalid input for function 'size()': Expected a String or List, got: Long(1)",
		"left('abc', 'a')":        `Invalid input for length value in function 'left()': Expected a numeric value but got: String("a")`,
		"labels(1)":               "Invalid input for function 'labels()': Expected a Node, got: Long(1)",
		"toInteger([1])":          "Invalid input for function 'toInteger()': Expected a String, Float, Integer or Boolean, got: List{Long(1)}",
		"toBoolean(1.5)":          "Invalid input for function 'toBoolean()': Expected a Boolean, Integer or String, got: Double(1.500000e+00)",
		"true + 1":                "Cannot add `Boolean` and `Long`",
		"'a' - 1":                 "Cannot subtract `Long` from `String`",
		"{a: 1} * 2":              "Cannot multiply `Map` and `Long`",
		"date('2020-13-01')":      "Invalid value for MonthOfYear (valid values 1 - 12): 13",
		"date({month: 1})":        "year must be specified",
		"9223372036854775807 + 1": "long overflow",
		"1 / 0":                   "/ by zero",
		"range(1, 2, 0)":          "Step argument to 'range()' cannot be zero",
		"1.a":                     "Type mismatch: expected a map but was Long(1)",
		"NOT 'a'":                 `Don't know how to treat that as a predicate: String("a")`,
	} {
		_, err := evaluate(&Context{}, expression, map[string]value.Value{})
		if err == nil || err.Error() != want || !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v, want %s", expression, err, want)
		}
	}
}

func TestExpectedTypesReadAsInNeo4jsMessages(t *testing.T) {
	for name, want := range map[string]string{
		"sqrt": "Float", "abs": "Float or Integer", "keys": "Map, Node or Relationship", "size": "String or List<T>", "toUpper": "String",
		"toFloat": "Float, Integer or String", "toBoolean": "Boolean, Integer or String", "nodes": "Path", "range": "Integer",
	} {
		if f, _ := Lookup(name); f.Param(0).Expected() != want {
			t.Errorf("%s expects %s, not %s", name, f.Param(0).Expected(), want)
		}
	}
}

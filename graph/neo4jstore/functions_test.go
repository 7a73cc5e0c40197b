package neo4jstore_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/neo4jstore/neo4jtest"
)

var update = flag.Bool("update", false, "write what the server answers into the golden file of the functions")

// answers is the golden file against which the functions of our own engine
// are tested: an expression a line and, after a tab, what Neo4j makes of it.
const answers = "../cypher/function/testdata/neo4j.txt"

// every is how many lines of the file one is tried of, where nobody updates.
const every = 5

func TestTheServerAnswersExpressionsAsTheGoldenFileSays(t *testing.T) {
	server := neo4jtest.Start(t)
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.NoAuth())
	if server.Password != "" {
		driver, err = neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	}
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	golden, err := os.ReadFile(answers)
	if err != nil {
		t.Fatal(err)
	}
	session := driver.NewSession(t.Context(), neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
	defer session.Close(t.Context())
	var written bytes.Buffer
	for i, line := range strings.Split(strings.TrimSpace(string(golden)), "\n") {
		expression, want, _ := strings.Cut(line, "\t")
		if !*update && i%every != 0 {
			continue
		}
		statement := expression
		if !strings.HasPrefix(expression, "UNWIND") {
			statement = "RETURN " + expression
		}
		got := answer(t, session, statement)
		fmt.Fprintf(&written, "%s\t%s\n", expression, got)
		if got != want && !*update {
			t.Errorf("%s = %s on the server, not %s: run this test with -update", expression, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(answers, written.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// answer is the text of the one value that a statement gives, or the class of its error.
func answer(t *testing.T, session neo4j.SessionWithContext, statement string) string {
	t.Helper()
	result, err := session.Run(t.Context(), statement, nil)
	var record *neo4j.Record
	if err == nil {
		record, err = result.Single(t.Context())
	}
	if err != nil {
		return class(t, statement, err)
	}
	text, err := value.Text(fromServer(t, record.Values[0]))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

var classes = regexp.MustCompile(`^Neo\.\w+\.\w+\.(\w+)$`)

// class is the class of a server's error. A type that the server finds wrong
// before it runs a statement is a TypeError here, and a procedure's or the
// server's own failure an ArgumentError.
func class(t *testing.T, statement string, err error) string {
	t.Helper()
	told := new(neo4j.Neo4jError)
	if !errors.As(err, &told) {
		t.Fatalf("%s: %v", statement, err)
	}
	switch found := classes.FindStringSubmatch(told.Code); {
	case found == nil:
		t.Fatalf("%s: %v", statement, err)
		return ""
	case found[1] == "SyntaxError" && (strings.HasPrefix(told.Msg, "Type mismatch") || strings.HasPrefix(told.Msg, "Coercion")),
		found[1] == "ProcedureCallFailed":
		return "! TypeError"
	case found[1] == "ExecutionFailed":
		return "! ArgumentError"
	default:
		return "! " + found[1]
	}
}

// fromServer makes a value of what the driver gives.
func fromServer(t *testing.T, x any) value.Value {
	t.Helper()
	clock := func(at time.Time) int64 {
		return int64(at.Hour())*value.NanosPerHour + int64(at.Minute())*value.NanosPerMinute + int64(at.Second())*value.NanosPerSecond + int64(at.Nanosecond())
	}
	date := func(at time.Time) int64 {
		return value.DayOf(int64(at.Year()), int64(at.Month()), int64(at.Day()))
	}
	switch x := x.(type) {
	case []any:
		vs := make([]value.Value, len(x))
		for i := range x {
			vs[i] = fromServer(t, x[i])
		}
		v, err := value.NewList(vs)
		if err != nil {
			t.Fatal(err)
		}
		return v
	case map[string]any:
		var keys []string
		var vs []value.Value
		for k, e := range x {
			keys, vs = append(keys, k), append(vs, fromServer(t, e))
		}
		m, err := value.NewMap(keys, vs)
		if err != nil {
			t.Fatal(err)
		}
		return value.MapOf(m)
	case dbtype.Date:
		return value.Date(date(time.Time(x)))
	case dbtype.LocalTime:
		return value.LocalTime(clock(time.Time(x)))
	case dbtype.Time:
		_, offset := time.Time(x).Zone()
		return value.TimeOf(value.Time{Nanos: clock(time.Time(x)), Offset: int32(offset)})
	case dbtype.LocalDateTime:
		return value.LocalDateTimeOf(value.LocalDateTime{Days: date(time.Time(x)), Nanos: clock(time.Time(x))})
	case time.Time:
		_, offset := x.Zone()
		p := value.Place{Offset: int32(offset)}
		if z, ok := value.ZoneOf(x.Location().String()); ok && x.Location().String() != "Offset" {
			p = value.Place{Zone: z}
		}
		return value.DateTimeOf(value.DateTime{Seconds: x.Unix(), Nanos: int64(x.Nanosecond())}.At(p))
	case dbtype.Duration:
		return value.DurationOf(value.Duration{Months: x.Months, Days: x.Days, Seconds: x.Seconds, Nanos: int64(x.Nanos)})
	case dbtype.Point2D:
		return value.PointOf(value.Point{CRS: value.CRS(x.SpatialRefId), X: x.X, Y: x.Y})
	case dbtype.Point3D:
		return value.PointOf(value.Point{CRS: value.CRS(x.SpatialRefId), X: x.X, Y: x.Y, Z: x.Z})
	case *dbtype.InvalidValue:
		return value.String(x.Message)
	}
	v, err := value.FromGo(x)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

package engine_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
)

// many is a text made of n parts.
func many(n int, f func(i int) string, sep string) string {
	var s []string
	for i := range n {
		s = append(s, f(i))
	}
	return strings.Join(s, sep)
}

func TestALongQueryIsPlannedWithinItsTimeOrEndsAtIt(t *testing.T) {
	const within = 100 * time.Millisecond
	g := dense(t, 2)
	for name, q := range map[string]string{
		"nodes":  "MATCH " + many(8000, func(i int) string { return fmt.Sprintf("(a%d:N {i: %d})", i, i) }, ",") + " RETURN 1",
		"chain":  "MATCH (b)" + many(8000, func(i int) string { return fmt.Sprintf("-->(a%d:N)", i) }, "") + " RETURN 1",
		"chain2": "MATCH (b)" + many(10000, func(int) string { return "-[:T]->()" }, "") + " RETURN 1",
		"items":  "WITH 1 AS x RETURN " + many(8000, func(i int) string { return fmt.Sprintf("x+%d AS c%d", i, i) }, ",") + " ORDER BY " + many(8000, func(i int) string { return fmt.Sprintf("x+%d", i) }, ","),
		"with":   "WITH 1 AS x " + many(5000, func(i int) string { return fmt.Sprintf("WITH *, %d AS c%d", i, i) }, " ") + " RETURN x",
		"where":  "MATCH (a) WHERE " + many(1900, func(i int) string { return fmt.Sprintf("a.x = %d", i) }, " AND ") + " RETURN 1",
		"sums":   "MATCH (a) RETURN " + many(5000, func(i int) string { return fmt.Sprintf("count(a.x%d) + a.y AS d%d", i, i) }, ",") + ", a.y",
		"union":  many(8000, func(i int) string { return fmt.Sprintf("RETURN %d AS x", i) }, " UNION "),
		"plus":   "RETURN " + many(2000, func(int) string { return "(1)" }, " + "),
		"calls":  "RETURN " + strings.Repeat("toString(", 190) + "1" + strings.Repeat(")", 190),
		"case":   "RETURN CASE 1 " + many(8000, func(i int) string { return fmt.Sprintf("WHEN %d THEN %d", i, i) }, " ") + " END",
		"exists": strings.Repeat("RETURN EXISTS { ", 190) + "RETURN 1" + strings.Repeat("}", 190),
		"commas": "MATCH " + many(4000, func(i int) string { return fmt.Sprintf("(a%d)-[r%d]->(b%d)", i, i, i) }, ",") + " RETURN 1",
		"groups": "MATCH (z)" + many(4000, func(i int) string { return "((x" + fmt.Sprint(i) + ")-->(y" + fmt.Sprint(i) + "))+" }, "") + " RETURN 1",
		"lists":  "RETURN [" + many(60000, func(int) string { return "1" }, ",") + "]",
		"labels": "MATCH (a:" + many(190, func(int) string { return "N" }, "|") + ") RETURN a",
	} {
		took, _, err := runInTime(t, g, q, within)
		bad := new(cypher.Error)
		if took > within+late || err != nil && (!errors.As(err, &bad) || bad.Kind != cypher.LimitReached) {
			t.Errorf("%s, of %d bytes: %v after %v", name, len(q), err, took)
		}
	}
}

package neo4jstore

import (
	"strings"
	"testing"
)

// Plans as Neo4j 5.26 drew them.
const (
	countPlan = `
+-------------------+----+----------------------------------+----------------+
| Operator          | Id | Details                          | Estimated Rows |
+-------------------+----+----------------------------------+----------------+
| +ProduceResults   |  0 | ` + "`count(*)`" + `                       |              1 |
| |                 +----+----------------------------------+----------------+
| +EagerAggregation |  1 | count(*) AS ` + "`count(*)`" + `           |              1 |
| |                 +----+----------------------------------+----------------+
| +AllNodesScan     |  3 | a                                |             10 |
+-------------------+----+----------------------------------+----------------+
`
	labelsPlan = `
| +ProduceResults |  0 | label                            |             10 |
| |               +----+----------------------------------+----------------+
| +ProcedureCall  |  1 | db.labels() :: (label :: STRING) |             10 |
`
	csvPlan = `
| +ProduceResults |  0 | l       |             10 |
| |\              +----+---------+----------------+
| | +LoadCSV      |  1 | l       |             10 |
`
	hiddenPlan = `
| +Projection                   |  1 | [x IN $autolist_1 | COLLECT { LO                                                                       |              0 |
| |                             |    | AD CSV FROM "file:///etc/passwd" AS l RETURN l AS l }] AS x                                           |                |
| |                             +----+------------------------------------------------------------------------------------------------------+----------------+
| +AllNodesScan                 |  4 | a                                                                                                     |              0 |
`
)

func TestPlansThatDoMoreThanReadAreRefused(t *testing.T) {
	for plan, want := range map[string]string{
		countPlan:  "",
		labelsPlan: "",
		csvPlan:    "LoadCSV",
		hiddenPlan: "LOAD CSV",
		"":         "no plan",
		strings.Replace(labelsPlan, "db.labels", "dbms.listConfig", 1):             "dbms.listConfig",
		strings.Replace(labelsPlan, "+ProcedureCall ", "+VoidProcedureCall ", 1):   "",
		strings.Replace(labelsPlan, "db.labels()", "strange", 1):                   "without a name",
		strings.Replace(countPlan, "+AllNodesScan ", "+ShowSettings ", 1):          "ShowSettings",
		strings.Replace(countPlan, "+AllNodesScan ", "+TransactionApply ", 1):      "TransactionApply",
		strings.Replace(countPlan, "+AllNodesScan ", "+TerminateTransactions ", 1): "TerminateTransactions",
		strings.Replace(countPlan, "+AllNodesScan ", "+LoadCSV@neo4j ", 1):         "LoadCSV",
	} {
		got := checkPlan(plan)
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q of\n%s", got, plan)
		}
	}
}

package tck

import (
	"os"
	"slices"
	"strings"
	"testing"
)

const kit = "../../../../shared/tck"

// floor is how many scenarios pass at least. It only rises.
const floor = 3533

// apart are the scenarios in which Neo4j 5.26, whose answers count here, does
// otherwise than the kit, by their beginnings.
var apart = []struct{ scenario, why string }{
	{"List11 [5] Fail on invalid argument types for `range()`", "like Neo4j, types that can be told from the text are checked before the query runs"},
	{"List1 [6] Fail when indexing a non-list", "like Neo4j, types that can be told from the text are checked before the query runs"},
	{"List1 [8] Fail when indexing with a non-integer", "like Neo4j, types that can be told from the text are checked before the query runs"},
	{"Map1 [6] Fail when performing property access on a non-map", "like Neo4j, types that can be told from the text are checked before the query runs"},
	{"Graph6 [9] Fail when performing property access on a non-graph element", "like Neo4j, types that can be told from the text are checked before the query runs"},
	{"Literals5 [9] Return a negative zero float", "like Neo4j, -0.0 is negative"},
	{"Literals5 [10] Return a negative zero float", "like Neo4j, -0.0 is negative"},
	{"Temporal2 [6] Should parse date time with named time zone from string, example 5", "the tables of time zones differ for Stockholm before 1879"},
}

func why(s Scenario) string {
	for _, a := range apart {
		if strings.HasPrefix(s.File+" "+s.Name, a.scenario) {
			return a.why
		}
	}
	return ""
}

// TestTheKit tries every scenario; with -v it prints how many passed, failed and were left out, and why.
func TestTheKit(t *testing.T) {
	if _, err := os.Stat(kit); err != nil {
		t.Skip("the openCypher conformance kit is not beside the repository: ", err)
	}
	all, err := Read(kit + "/features")
	if err != nil {
		t.Fatal(err)
	}
	passed := 0
	failures := map[string]int{}
	reasons := map[string]int{}
	only := os.Getenv("TCK")
	for _, s := range all {
		if only != "" && !strings.Contains(s.File+" "+s.Name, only) {
			continue
		}
		r := s.Run(kit + "/graphs")
		if reason := why(s); reason != "" && r.Failure != "" {
			r = Result{LeftOut: reason}
		}
		switch {
		case r.LeftOut != "":
			reasons[r.LeftOut]++
		case r.Failure != "":
			failures[s.File]++
			t.Errorf("FAILED %s: %s\n%s", s.File, s.Name, r.Failure)
			if only != "" {
				for _, step := range s.Steps {
					t.Logf("%s\n%s", step.Line, step.Text)
				}
			}
		default:
			passed++
		}
	}
	failed, left := 0, 0
	for _, f := range failures {
		failed += f
	}
	var names []string
	for reason, n := range reasons {
		left += n
		names = append(names, reason)
	}
	slices.Sort(names)
	for _, reason := range names {
		t.Logf("left out %d: %s", reasons[reason], reason)
	}
	t.Logf("%d scenarios: %d passed, %d failed, %d left out", len(all), passed, failed, left)
	if only == "" && passed < floor {
		t.Errorf("%d passed; there were %d before", passed, floor)
	}
}

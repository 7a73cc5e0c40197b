package engine_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// What a server answered to IS :: stands among the expressions of the functions.
func TestTypesAreTakenForWhatNeo4jTakesThem(t *testing.T) {
	golden, err := os.Open("../function/testdata/neo4j.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer golden.Close()
	tried := 0
	for lines := bufio.NewScanner(golden); lines.Scan(); {
		expression, want, _ := strings.Cut(lines.Text(), "\t")
		if !strings.Contains(expression, " :: ") {
			continue
		}
		tried++
		if got := strings.TrimSpace(linesOf(t, sampleGraph(t), "RETURN "+expression+" AS is")); got != want {
			t.Errorf("%s is %s, not %s", expression, got, want)
		}
	}
	if tried < 50 {
		t.Errorf("%d types were tried", tried)
	}
}

package engine_test

import "testing"

// A constant list of eight or more is looked up by hash, one that a row brings
// is gone through.
func TestWhatIsLookedUpInAListIsWhatIsFoundByGoingThroughIt(t *testing.T) {
	const values = "[1, 1.0, 1.5, -0.0, 9.3e18, -9223372036854775808.0, 9223372036854775807, 1e300, 0.0 / 0.0, 'a', 'b', '', null, true, [1], date('2025-06-22')]"
	for _, list := range []string{
		"[0, 1, 2, 3, 4, 5, 6, 'a', '', -9223372036854775808, 9223372036854775807]",
		"['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']",
		"[0, 1, 2, 3, 4, 5, 6, 7, null]",
		"[0, 1.5, 2, 3, 4, 5, 6, 7]",
	} {
		got := linesOf(t, sampleGraph(t), "UNWIND "+values+" AS v RETURN v IN "+list+" AS is")
		want := linesOf(t, sampleGraph(t), "WITH "+list+" AS l UNWIND "+values+" AS v RETURN v IN l AS is")
		if got != want {
			t.Errorf("%s:\n%s\ngoing through it:\n%s", list, got, want)
		}
	}
}

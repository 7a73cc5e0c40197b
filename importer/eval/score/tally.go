// Package score compares what the reader found with what people labelled, by
// the measures that each field uses.
package score

import "fmt"

// A Tally counts what was found, what should have been, and what is both.
type Tally struct{ Right, Found, Gold int }

// Precision is the share of what was found that is right; 0 where nothing was found.
func (t Tally) Precision() float64 { return share(t.Right, t.Found) }

// Recall is the share of what should have been found that was.
func (t Tally) Recall() float64 { return share(t.Right, t.Gold) }

// F1 is the harmonic mean of both.
func (t Tally) F1() float64 { return 2 * float64(t.Right) / float64(max(t.Found+t.Gold, 1)) }

func (t Tally) String() string {
	return fmt.Sprintf("precision %.3f, recall %.3f, F1 %.3f (%d right, %d found, %d in gold)",
		t.Precision(), t.Recall(), t.F1(), t.Right, t.Found, t.Gold)
}

// Plus is the sum of two tallies.
func (t Tally) Plus(o Tally) Tally {
	return Tally{t.Right + o.Right, t.Found + o.Found, t.Gold + o.Gold}
}

func share(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }

package linear

import "testing"

func TestACodeStandsForTheNearestLevel(t *testing.T) {
	for _, w := range []float32{0.5, 1, 1.4, 7, -7, 33.3, -250, 3000} {
		got, near := float32(levels[encode(w)]), max(1, w/30, -w/30)
		if got < w-near || got > w+near {
			t.Errorf("%v became %v", w, got)
		}
	}
	if levels[encode(1e9)] != levels[maxCode] || levels[encode(-1e9)] != -levels[maxCode] {
		t.Error("what is off the scale is not at its end")
	}
}

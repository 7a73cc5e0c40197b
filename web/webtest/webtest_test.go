package webtest

import "testing"

// What is written down for tests is what a store takes.
func TestBatches(t *testing.T) {
	claims := 0
	for _, b := range Batches() {
		p, err := b.Prepare()
		if err != nil {
			t.Fatal(err)
		}
		claims += len(p.Claims)
	}
	if claims != 28 {
		t.Errorf("%d claims", claims)
	}
}

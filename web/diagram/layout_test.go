package diagram

import (
	"context"
	"testing"
)

// Small maps keep their words large on a screen, and hardly a line is without its label.
func TestSmallMapsAreLegible(t *testing.T) {
	r := start(t, Config{})
	for _, c := range []struct {
		actors, relations int
		fit               float64
	}{{8, 14, 0.8}, {14, 22, 0.75}, {20, 30, 0.6}, {25, 42, 0.45}} {
		lines, hidden := 0, 0
		for seed := range uint64(4) {
			s := newScene(randomMap(c.actors, c.relations, seed), Options{})
			p, err := r.best(context.Background(), s)
			if err != nil {
				t.Fatal(err)
			}
			if fit := s.fit(p); fit < c.fit {
				t.Errorf("%d actors, seed %d: the map keeps %.2f of its size, by %s", c.actors, seed, fit, p.layout)
			}
			lines += len(s.ties)
			for _, l := range p.labels {
				if !l.shown {
					hidden++
				}
			}
		}
		if hidden*20 > lines {
			t.Errorf("%d actors: %d of %d labels are hidden", c.actors, hidden, lines)
		}
	}
}

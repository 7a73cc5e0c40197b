package diagram

import "testing"

// A first map of 60 actors: the issue asks for less than a second.
func BenchmarkFirstMap(b *testing.B) {
	r := start(b, Config{Workers: 1, CacheBytes: 1})
	mustDraw(b, r, talksMap(), Options{})
	g := randomMap(60, 110, 1)
	for b.Loop() {
		if d := mustDraw(b, r, g, Options{}); d.Cached || d.Note != "" {
			b.Fatalf("cached %v, note %q", d.Cached, d.Note)
		}
	}
}

// The same from the cache: less than 5 ms.
func BenchmarkCached(b *testing.B) {
	r := start(b, Config{Workers: 1})
	g := randomMap(60, 110, 1)
	mustDraw(b, r, g, Options{})
	for b.Loop() {
		if d := mustDraw(b, r, g, Options{}); !d.Cached {
			b.Fatal("not cached")
		}
	}
}

func BenchmarkRings(b *testing.B) {
	s := newScene(randomMap(200, 600, 1), Options{})
	for b.Loop() {
		p := s.rings()
		s.place(p)
		s.svg(p)
	}
}

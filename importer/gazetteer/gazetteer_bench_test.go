package gazetteer

import (
	"strings"
	"testing"
)

// BenchmarkMatchAt reads prose of the density of news, asking at every word.
func BenchmarkMatchAt(b *testing.B) {
	text := strings.Repeat(`The foreign minister of Norway told reporters in Geneva on Tuesday that the U.S. and Iran had
agreed to meet again, and that the United Nations Security Council would be told of what was said. He did not say whether
Vladimir V. Putin had been asked, but a spokesman for the Kremlin said that Moscow would welcome any talks which lead to an end
of the fighting. Farmers in the valley, where rain had not fallen since the spring, said that they had heard nothing of it. `, 50)
	g := New()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range len(text) {
			if i == 0 || text[i-1] == ' ' || text[i-1] == '\n' {
				g.MatchAt(text, i)
			}
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(files); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	New()
	for b.Loop() {
		New()
	}
}

package parser_test

import (
	"os"
	"slices"
	"testing"

	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

const sample = "Foreign Minister Sergei Lavrov accused Washington of arming the rebels on Friday and warned that Moscow would respond in kind , as both sides met in Geneva for talks on a truce ."

func BenchmarkTag(b *testing.B) {
	s := tokens(sample)
	t := tagger.New()
	t.Tag(s)
	b.ReportAllocs()
	for b.Loop() {
		t.Tag(s)
	}
	b.ReportMetric(float64(len(s)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkParse(b *testing.B) {
	s := parsed(sample)
	p := parser.New()
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(s)
	}
	b.ReportMetric(float64(len(s)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkParseLong shows that time grows in proportion to length.
func BenchmarkParseLong(b *testing.B) {
	one := parsed(sample)
	var long []importer.Token
	for len(long) < 10000 {
		long = slices.Concat(long, one)
	}
	p := parser.New()
	for b.Loop() {
		p.Parse(long)
	}
	b.ReportMetric(float64(len(long)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkUnpack(b *testing.B) {
	data, err := os.ReadFile("model.bin")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := parser.Unpack(data); err != nil {
			b.Fatal(err)
		}
	}
}

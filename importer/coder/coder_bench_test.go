package coder_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer/reader"
)

// BenchmarkRead takes the articles of testdata through all stages; it tells
// the bytes of text a second.
func BenchmarkRead(b *testing.B) {
	var articles []string
	for _, name := range []string{"congo", "shoal", "sudan"} {
		data, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		text, _, _ := strings.Cut(string(data), "-- want --\n")
		articles = append(articles, text)
		b.SetBytes(int64(len(strings.Join(articles, ""))))
	}
	p := pipeline()
	for b.Loop() {
		for _, text := range articles {
			if _, err := p.Read(context.Background(), reader.Recognise(graph.Document{ID: "article", Text: text})); err != nil {
				b.Fatal(err)
			}
		}
	}
}

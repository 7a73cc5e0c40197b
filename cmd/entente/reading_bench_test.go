package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/reader"
)

// prose is news to read: the leads beside the repository, where they are, or the
// sample's articles.
func prose(b *testing.B) []importer.Article {
	b.Helper()
	path := filepath.Join("..", "..", "..", "shared", "news", "leads.jsonl")
	if _, err := os.Stat(path); err != nil {
		path = filepath.Join("sample", "news.jsonl")
	}
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var all []importer.Article
	for line := range jsonLines(file) {
		a, err := reader.ParseRecord(line.Bytes, reader.Defaults{})
		if err != nil {
			b.Fatal(err)
		}
		if all = append(all, a); len(all) == 2000 {
			break
		}
	}
	return all
}

// joined is the text of articles in one, n bytes of it at most.
func joined(articles []importer.Article, n int) string {
	var all strings.Builder
	for all.Len() < n {
		for _, a := range articles {
			all.WriteString(a.Document.Text)
			all.WriteString("\n\n")
			if all.Len() >= n {
				break
			}
		}
	}
	return strings.ToValidUTF8(all.String()[:n], "")
}

func tokensOf(t *importer.Text) (n int) {
	for _, s := range t.Sentences {
		n += len(s.Tokens)
	}
	return n
}

// BenchmarkReading is the whole way from a text to its claims, as extract and
// import go it: in tokens a second, with one worker and with two.
func BenchmarkReading(b *testing.B) {
	articles := prose(b)
	p := newPipeline()
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			tokens := 0
			for b.Loop() {
				for n := range inOrder(b.Context(), workers, 4*workers, values(articles), func(a importer.Article) int {
					t, _, err := read(b.Context(), p, a)
					if err != nil {
						b.Error(err)
						return 0
					}
					return tokensOf(t)
				}) {
					tokens += n
				}
			}
			b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkReadingLong shows that the time for a token does not grow with the
// length of a document.
func BenchmarkReadingLong(b *testing.B) { readLengths(b, func(text string) string { return text }) }

// BenchmarkReadingEndless does the same for a sentence: texts without a full stop or a
// line break.
func BenchmarkReadingEndless(b *testing.B) {
	readLengths(b, func(text string) string { return strings.NewReplacer(".", " ", "?", " ", "!", " ", "\n", " ").Replace(text) })
}

func readLengths(b *testing.B, change func(string) string) {
	articles := prose(b)
	p := newPipeline()
	for _, size := range []int{1_000, 10_000, 100_000, 1_000_000} {
		text := change(joined(articles, size))
		a := reader.Recognise(graph.Document{ID: "long", Text: text})
		b.Run(fmt.Sprintf("bytes=%d", size), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			tokens := 0
			for b.Loop() {
				t, err := p.Read(b.Context(), a)
				if err != nil {
					b.Fatal(err)
				}
				tokens += tokensOf(t)
			}
			b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

func values[T any](all []T) func(func(T) bool) {
	return func(yield func(T) bool) {
		for _, v := range all {
			if !yield(v) {
				return
			}
		}
	}
}

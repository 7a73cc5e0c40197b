//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/reader"
)

// realNews is articles from beside the repository, at most n.
func realNews(tb testing.TB, file string, n int) []importer.Article {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "news", file))
	if err != nil {
		tb.Skipf("needs the news beside the repository: %v", err)
	}
	var all []importer.Article
	for l, err := range reader.Lines(bytes.NewReader(data)) {
		if err != nil {
			tb.Fatal(err)
		}
		if a, err := reader.ParseRecord(l.Bytes, reader.Defaults{}); err == nil && len(all) < n {
			all = append(all, a)
		}
	}
	return all
}

// readAll takes articles through the whole reader, several at a time, and
// returns how many tokens they have.
func readAll(b *testing.B, p importer.Pipeline, articles []importer.Article, workers int) int {
	b.Helper()
	tokens := 0
	for n := range inOrder(b.Context(), workers, 4*workers, slices.Values(articles), func(a importer.Article) (n int) {
		t, _, err := read(b.Context(), p.Read, a)
		if err != nil {
			b.Error(err)
			return 0
		}
		for _, s := range t.Sentences {
			n += len(s.Tokens)
		}
		return n
	}) {
		tokens += n
	}
	return tokens
}

// tell reports tokens a second, and a second of processor time: on a busy
// machine only the latter tells how fast one core is.
func tell(b *testing.B, tokens int, before time.Duration) {
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(tokens)/(processorTime()-before).Seconds(), "tokens/cpu-s")
}

// processorTime is what this process has used.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it knows itself
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkReader takes real news from text to claims, on one worker and on
// two.
func BenchmarkReader(b *testing.B) {
	p := newPipeline()
	for _, set := range []struct {
		file string
		n    int
	}{{"leads.jsonl", 400}, {"articles.jsonl", 10}} {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/%d", strings.TrimSuffix(set.file, ".jsonl"), workers), func(b *testing.B) {
				articles := realNews(b, set.file, set.n)
				readAll(b, p, articles, workers) // once, for what is loaded late
				tokens, before := 0, processorTime()
				for b.Loop() {
					tokens += readAll(b, p, articles, workers)
				}
				tell(b, tokens, before)
			})
		}
	}
}

// BenchmarkReaderLength takes texts of growing length, and sentences of
// growing length: the tokens a second should stay as they are.
func BenchmarkReaderLength(b *testing.B) {
	p := newPipeline()
	const sentence = "Oman accused Japan of attacking fishing boats near the island on Monday, and the foreign minister of France urged both sides to talk. "
	const clause = "Oman accused Japan of attacking fishing boats near the island on Monday, and "
	for _, kind := range []struct{ name, words string }{{"document", sentence}, {"sentence", clause}} {
		for _, times := range []int{10, 100, 1000} {
			b.Run(fmt.Sprintf("%s/%d", kind.name, times), func(b *testing.B) {
				a := importer.Article{Document: graph.Document{ID: "long", Text: strings.Repeat(kind.words, times)}}
				tokens, before := 0, processorTime()
				for b.Loop() {
					tokens += readAll(b, p, []importer.Article{a}, 1)
				}
				tell(b, tokens, before)
			})
		}
	}
}

// A line of 10 MB without a full stop ends, and takes memory in proportion to
// it at most.
func BenchmarkReaderLineWithoutEnd(b *testing.B) {
	p := newPipeline()
	text := strings.Repeat("Oman accused Japan of attacking fishing boats near the island on Monday and ", 10<<20/76)
	a := importer.Article{Document: graph.Document{ID: "line", Text: text}}
	for b.Loop() {
		readAll(b, p, []importer.Article{a}, 1)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/(1<<20), "MB-held")
	b.SetBytes(int64(len(text)))
}

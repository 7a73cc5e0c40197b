package main

import (
	"os"
	"os/exec"
	"testing"
)

// BenchmarkVersion is the time of "entente version", process and all; it
// also reports the size of the program.
func BenchmarkVersion(b *testing.B) {
	path, err := built()
	if err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := exec.CommandContext(b.Context(), path, "version").Run(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}

// BenchmarkImport is the way of articles from JSON lines into a new database.
func BenchmarkImport(b *testing.B) {
	const articles = 500
	news := b.TempDir() + "/news.jsonl"
	if err := os.WriteFile(news, []byte(numbered(articles)), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if code := run(b.Context(), []string{"import", "-q", "--db", b.TempDir() + "/test.db", news}, os.Stdin, os.Stdout, os.Stderr); code != 0 {
			b.Fatalf("exit code %d", code)
		}
	}
	b.ReportMetric(articles*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

package coref_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/coref"
	"example.org/entente/importer/mention"
)

// repeated is a parsed text n times over.
func repeated(t *importer.Text, n int) *importer.Text {
	long := &importer.Text{Article: importer.Article{Document: t.Document}}
	long.Document.Text = strings.Repeat(t.Document.Text, n)
	for copies := range n {
		shift := copies * len(t.Document.Text)
		for _, s := range t.Sentences {
			s.Span.Start, s.Span.End = s.Span.Start+shift, s.Span.End+shift
			s.Tokens = slices.Clone(s.Tokens)
			for i := range s.Tokens {
				s.Tokens[i].Span.Start += shift
				s.Tokens[i].Span.End += shift
			}
			long.Sentences = append(long.Sentences, s)
		}
	}
	return long
}

// crowded names forty persons, two of whom share each surname, and speaks of
// each again in every way.
func crowded(t testing.TB) *importer.Text {
	var b strings.Builder
	for i := range 40 {
		name := fmt.Sprintf("%c%s", 'A'+i%20, []string{"lvarado", "kinola"}[i%2])
		fmt.Fprintf(&b, "Foreign Minister Teodora %s met rebels in Mali, and Kenya's president urged both sides to talk. "+
			"Ms %s said the country had accused its neighbours, and they denied it. Protesters marched, and the army fired on them. ", name, name)
	}
	return read(t, b.String())
}

// BenchmarkResolve shows that the time for a mention does not grow with the
// length of the text: from some thousand mentions to 10 MB.
func BenchmarkResolve(b *testing.B) {
	finder, resolver := mention.New(known), coref.New(known)
	once := crowded(b)
	for _, copies := range []int{1, 10, 100, 1000} {
		text := repeated(once, copies)
		b.Run(fmt.Sprintf("bytes=%d", len(text.Document.Text)), func(b *testing.B) {
			b.SetBytes(int64(len(text.Document.Text)))
			for b.Loop() {
				finder.FindMentions(text)
				resolver.Resolve(text)
			}
			b.ReportMetric(float64(len(text.Mentions)), "mentions")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text.Mentions)), "ns/mention")
		})
	}
}

// BenchmarkSentence does the same for one sentence without an end.
func BenchmarkSentence(b *testing.B) {
	finder, resolver := mention.New(known), coref.New(known)
	for _, names := range []int{100, 1000, 4000} {
		words := strings.Repeat("President Maduro and the army of Iran and Ms Alvarado and rebels and they, ", names/5)
		text := &importer.Text{Article: importer.Article{Document: graph.Document{ID: "d", Text: words}}}
		p := pipeline()
		p.Segmenter.Segment(text)
		for _, s := range text.Sentences {
			p.Tagger.Tag(s.Tokens)
			p.Parser.Parse(s.Tokens)
		}
		b.Run(fmt.Sprintf("names=%d", names), func(b *testing.B) {
			for b.Loop() {
				finder.FindMentions(text)
				resolver.Resolve(text)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text.Mentions)), "ns/mention")
		})
	}
}

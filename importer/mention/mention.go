// Package mention finds where a text speaks of actors: by names, by titles
// and roles, by pronouns. Who they are is for package coref to say.
package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// A Finder finds mentions. It is safe for concurrent use.
type Finder struct{ known *gazetteer.Gazetteer }

// New returns a Finder that knows the names of g.
func New(g *gazetteer.Gazetteer) *Finder { return &Finder{g} }

// FindMentions fills in t.Mentions, sorted by where they stand; of two that
// begin together the longer comes first. An adjective inside a nominal
// ("Turkish" in "Turkish diplomats") is a mention of its own.
func (f *Finder) FindMentions(t *importer.Text) {
	t.Mentions = t.Mentions[:0]
	context := gazetteer.NewContext(t.Document.Text, t.Document.Published.Year)
	for i := range t.Sentences {
		s := newScan(f.known, t, i)
		s.context = context
		s.findKnown()
		s.findNames()
		s.findTitles()
		s.findRoles()
		s.findPronouns()
		t.Mentions = append(t.Mentions, s.found...)
	}
	dropHeadlineNames(t)
	slices.SortStableFunc(t.Mentions, func(a, b importer.Mention) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
}

// A scan is the search through one sentence.
type scan struct {
	known   *gazetteer.Gazetteer
	context gazetteer.Context
	text    string
	index   int
	part    importer.PartKind
	tree    *importer.Tree
	tokens  []importer.Token
	lower   []string // the tokens' texts in lower case
	titled  bool     // the sentence is written in Title Case or in capitals: case tells nothing
	at      []int    // for each token 1 + the index in found of the name that covers it
	found   []importer.Mention
}

func newScan(g *gazetteer.Gazetteer, t *importer.Text, index int) *scan {
	sentence := t.Sentences[index]
	s := &scan{known: g, text: t.Document.Text, index: index, part: sentence.Part,
		tree: importer.NewTree(sentence.Tokens), tokens: sentence.Tokens, at: make([]int, len(sentence.Tokens))}
	words, capitals := 0, 0
	for _, token := range s.tokens {
		s.lower = append(s.lower, strings.ToLower(token.Text))
		if len(token.Text) > 3 {
			words++
			if capital(token.Text) {
				capitals++
			}
		}
	}
	s.titled = words > 3 && capitals*5 >= words*4
	return s
}

// add records a mention over tokens first to end, half open, and marks them
// as taken. It returns its index in found.
func (s *scan) add(first, end int, m importer.Mention) int {
	m.Sentence, m.First, m.End = s.index, first, end
	m.Head = s.headOf(first, end)
	m.Span = graph.Span{Start: s.tokens[first].Span.Start, End: s.tokens[end-1].Span.End}
	s.found = append(s.found, m)
	for i := first; i < end; i++ {
		s.at[i] = len(s.found)
	}
	return len(s.found) - 1
}

// headOf is the token of a phrase whose head lies outside it.
func (s *scan) headOf(first, end int) int {
	for i := first; i < end; i++ {
		h := s.tokens[i].Head
		if (h < first || h >= end) && !s.tree.Is(i, "punct", "case", "det") {
			return i
		}
	}
	return end - 1
}

// free tells whether token i exists and no name covers it.
func (s *scan) free(i int) bool { return i >= 0 && i < len(s.tokens) && s.at[i] == 0 }

// tight tells whether no blank stands between token i and the one before it.
func (s *scan) tight(i int) bool {
	return i > 0 && i < len(s.tokens) && s.tokens[i-1].Span.End == s.tokens[i].Span.Start
}

// capital tells whether a word begins with a capital letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// capitals tells whether a word has two letters or more, all capitals.
func capitals(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// dropHeadlineNames takes out unknown names of headlines in Title Case that
// the running text does not bear out.
func dropHeadlineNames(t *importer.Text) {
	borne := map[string]bool{}
	for _, m := range t.Mentions {
		if t.Sentences[m.Sentence].Part == importer.Body && m.Name != "" {
			borne[m.Name] = true
			words := strings.Fields(m.Name)
			borne[words[len(words)-1]] = true
		}
	}
	t.Mentions = slices.DeleteFunc(t.Mentions, func(m importer.Mention) bool {
		return t.Sentences[m.Sentence].Part == importer.Headline && m.Form == importer.Name && m.Entry == "" &&
			m.Title == "" && !borne[m.Name]
	})
}

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

// A scan is the search through one sentence.
type scan struct {
	known   *gazetteer.Gazetteer
	context gazetteer.Context
	text    string
	index   int
	tree    *importer.Tree
	tokens  []importer.Token
	lower   []string // the tokens' texts in lower case
	caps    bool     // the sentence is set in capitals throughout
	titled  bool     // the sentence is written in Title Case or in capitals: case tells nothing
	music   bool     // the text tells of bands and those who play in them
	at      []int    // for each token 1 + the index in found of the mention that covers it
	roles   []role   // by token, as far as they were asked for
	found   []importer.Mention
}

// A role is a role noun that begins at a token.
type role struct {
	gazetteer.Role
	plural bool
	n      int // how many tokens it takes; 0 where none begins, -1 before anybody asked
}

func newScan(g *gazetteer.Gazetteer, c gazetteer.Context, t *importer.Text, index int) *scan {
	tokens := t.Sentences[index].Tokens
	s := &scan{known: g, context: c, text: t.Document.Text, index: index, tree: importer.NewTree(tokens), tokens: tokens,
		lower: make([]string, len(tokens)), at: make([]int, len(tokens)), roles: make([]role, len(tokens))}
	long, small := 0, 0
	for i, token := range tokens {
		s.lower[i], s.roles[i].n = strings.ToLower(token.Text), -1
		if len(token.Text) > 3 {
			long++
			if !capital(token.Text) {
				small++
			}
		}
		if strings.HasPrefix(token.Tag, "VB") && !capital(token.Text) {
			small += len(tokens) // "met": Title Case writes verbs with a capital
		}
	}
	s.titled = long > 3 && small*8 <= long
	s.caps = len(tokens) > 2 && allCapitals(tokens)
	return s
}

// allCapitals tells whether no token has a small letter, and most have capitals.
func allCapitals(tokens []importer.Token) bool {
	n := 0
	for _, t := range tokens {
		if strings.IndexFunc(t.Text, unicode.IsLower) >= 0 {
			return false
		}
		if capitals(t.Text) {
			n++
		}
	}
	return 2*n > len(tokens)
}

// matchesAt lists the gazetteer's readings of the words from token i on. Of a
// sentence in capitals, and of a long word in capitals that nothing is spelt like
// ("MERCOSUR"), those that are alike in capitals.
func (s *scan) matchesAt(i int) []gazetteer.Match {
	word, at := s.tokens[i].Text, s.tokens[i].Span.Start
	if s.caps {
		return s.known.MatchCapsAt(s.text, at)
	}
	found := s.known.MatchAt(s.text, at)
	if len(found) > 0 || len(word) < 5 || !capitals(word) {
		return found
	}
	return slices.DeleteFunc(s.known.MatchCapsAt(s.text, at), func(m gazetteer.Match) bool {
		return m.Ambiguous || m.Sense == gazetteer.Surname || m.Len != len(word)
	})
}

// add records a mention over tokens first to end, half open, and marks them
// as taken. It returns its index in found.
func (s *scan) add(first, end int, m importer.Mention) int {
	m.Sentence, m.First, m.End = s.index, first, end
	m.Head = s.headOf(first, end)
	m.Span = s.span(first, end)
	s.found = append(s.found, m)
	for i := first; i < end; i++ {
		s.at[i] = len(s.found)
	}
	return len(s.found) - 1
}

func (s *scan) span(first, end int) graph.Span {
	return graph.Span{Start: s.tokens[first].Span.Start, End: s.tokens[end-1].Span.End}
}

// words is the text of tokens first to end on one line.
func (s *scan) words(first, end int) string {
	return strings.Join(strings.Fields(s.span(first, end).In(s.text)), " ")
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

// has tells whether there is a token i.
func (s *scan) has(i int) bool { return i >= 0 && i < len(s.tokens) }

// free tells whether token i exists and no mention covers it.
func (s *scan) free(i int) bool { return s.has(i) && s.at[i] == 0 }

// is tells whether token i exists and is one of words, in lower case.
func (s *scan) is(i int, words ...string) bool { return s.has(i) && slices.Contains(words, s.lower[i]) }

// tag tells whether token i exists and its tag begins with one of prefixes.
func (s *scan) tag(i int, prefixes ...string) bool { return s.has(i) && s.tree.Tag(i, prefixes...) }

// covering is the mention that covers token i, or nil.
func (s *scan) covering(i int) *importer.Mention {
	if !s.has(i) || s.at[i] == 0 {
		return nil
	}
	return &s.found[s.at[i]-1]
}

// tight tells whether no blank stands between token i and the one before it.
func (s *scan) tight(i int) bool {
	return i > 0 && i < len(s.tokens) && s.tokens[i-1].Span.End == s.tokens[i].Span.Start
}

// roleAt is the role noun that begins at token i; its n is 0 where none does.
func (s *scan) roleAt(i int) role {
	if !s.has(i) || noRole[s.tokens[i].Tag] {
		return role{}
	}
	if r := &s.roles[i]; r.n < 0 {
		r.Role, r.plural, r.n = s.known.RoleAt(s.lower, i)
		if w := s.tokens[i].Text; r.n == 1 && len(w) > 2 && capitals(w) && !s.titled && !noActors[s.lower[i]] {
			r.n = 0 // "the CPA" is no accountant
		}
		if r.Noun == "head" && !s.heads(i+r.n) {
			r.n = 0
		}
	}
	return s.roles[i]
}

// noRole are the tags of words with which no role begins.
var noRole = set(", . : DT CC TO PRP PRP$ CD POS MD WDT WP WRB EX HYPH")

// maxRole is how many tokens a role may take for what stands behind it to
// see it.
const maxRole = 6

// roleUntil is the longest role noun that ends before token i, and its first
// token; its n is 0 where none does.
func (s *scan) roleUntil(i int) (role, int) {
	for n := min(i, maxRole); n >= 1; n-- {
		if r := s.roleAt(i - n); r.n == n {
			return r, i - n
		}
	}
	return role{}, i
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

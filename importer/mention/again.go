package mention

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// findAgain finds the bodies that nobody knows, and of which the words beside one of their
// names told, wherever else the text names them: by the same words, whatever the tagger takes
// them for, and whatever stands beside them.
func findAgain(scans []*scan) {
	names := map[string][]string{} // by their first words
	for _, s := range scans {
		for _, m := range s.found {
			if m.Form == importer.Name && m.Kind == graph.Organization && m.Entry == "" && !bodyNouns[s.lower[m.End-1]] {
				if first, _, _ := strings.Cut(m.Name, " "); !slices.Contains(names[first], m.Name) {
					names[first] = append(names[first], m.Name)
				}
			}
		}
	}
	if len(names) == 0 {
		return
	}
	for _, s := range scans {
		for i := range s.tokens {
			for _, name := range names[s.tokens[i].Text] {
				if end := s.spells(i, name); end > i {
					s.nameBody(i, end, name)
				}
			}
		}
	}
}

// spells is the token after a name that begins at token i, or i where it does not stand there. The one
// capitalised word with which a sentence begins is no name unless the tagger takes it for one.
func (s *scan) spells(i int, name string) int {
	for end := i + 1; end <= min(i+maxName, len(s.tokens)); end++ {
		words := s.words(i, end)
		if words == name && !s.titled && (end-i > 1 || i > 0 || s.namelike(i)) {
			return end
		}
		if !strings.HasPrefix(name, words) {
			break
		}
	}
	return i
}

// nameBody makes tokens first to end a body's name, in place of the unknown names in them; it leaves them
// as they are where a known name or a longer one covers any.
func (s *scan) nameBody(first, end int, name string) {
	var within []int
	for i := first; i < end; i++ {
		m := s.covering(i)
		if m == nil {
			continue
		}
		if m.Entry != "" || m.First < first || m.End > end || m.Kind == graph.Person && end-first == 1 {
			return
		}
		if !slices.Contains(within, s.at[i]-1) {
			within = append(within, s.at[i]-1)
		}
	}
	if len(within) == 0 {
		s.add(first, end, importer.Mention{Form: importer.Name, Name: name, Kind: graph.Organization})
		return
	}
	k := within[0]
	old := s.found[k]
	s.found[k] = importer.Mention{Form: importer.Name, Name: name, Kind: graph.Organization, Country: old.Country, Sentence: s.index, First: first, End: end, Head: s.headOf(first, end), Span: s.span(first, end)}
	for i := first; i < end; i++ {
		s.at[i] = k + 1
	}
	for _, k := range within[1:] {
		s.found = slices.Delete(s.found, k, k+1)
		for i := range s.at {
			if s.at[i] > k+1 {
				s.at[i]--
			}
		}
	}
}

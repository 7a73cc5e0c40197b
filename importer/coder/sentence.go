package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/dates"
)

// An end is an actor at a place of a sentence.
type end struct {
	actor graph.ActorID
	span  graph.Span
	token int // its head in the sentence that is coded; -1 where it stands in another
}

// A sentence is one sentence with its tree and the mentions in it.
type sentence struct {
	*importer.Tree
	document *document
	index    int
	sentence importer.Sentence
	mentions []importer.Mention
	heads    byToken // for a token that heads a mention, the mention: the longest
	covers   byToken // for a token inside a mention, the longest such mention
	quotes   []int   // the quotations that touch it
	soFar    []graph.Claim
	dated    map[dates.Lean][]dates.Found
	trace    *trace // nil where nobody asks what is tried
}

func newSentence(d *document, index int, mentions []importer.Mention) *sentence {
	in := d.text.Sentences[index]
	s := &sentence{Tree: importer.NewTree(mend(in.Tokens)), document: d, index: index, sentence: in}
	s.mentions = mentions
	s.trace = newTrace(s, d.text.Trace)
	if len(mentions) > 0 {
		s.heads, s.covers = make(byToken, len(in.Tokens)), make(byToken, len(in.Tokens))
	}
	for k, m := range mentions {
		longer := func(x byToken, token int) {
			if old, ok := x.at(token); !ok || s.mentions[old].End-s.mentions[old].First < m.End-m.First {
				x[token] = int32(k) + 1
			}
		}
		longer(s.heads, m.Head)
		for i := m.First; i < m.End; i++ {
			longer(s.covers, i)
		}
	}
	return s
}

// byToken has for each token of a sentence one more than the index of a
// mention, 0 for none. It is empty where there are no mentions.
type byToken []int32

func (x byToken) at(token int) (mention int, ok bool) {
	if token >= len(x) || x[token] == 0 {
		return 0, false
	}
	return int(x[token]) - 1, true
}

// mention is the mention that token i heads or, if none, lies in; nil where
// there is none. Of a name that the parser strung together with a state's name or
// demonym before it ("Philippine | President Rodrigo Duterte") it is the person's.
func (s *sentence) mention(i int) *importer.Mention {
	if i < 0 {
		return nil
	}
	if k, ok := s.heads.at(i); ok {
		if m := &s.mentions[k]; m.Kind != graph.State || m.Form == importer.Nominal || s.First(i, "flat") < 0 {
			return m
		}
	}
	for _, f := range s.With(i, "flat") {
		if k, ok := s.heads.at(f); ok && s.mentions[k].Kind == graph.Person && !s.mentions[k].Span.Empty() {
			return &s.mentions[k]
		}
	}
	if _, ok := s.covers.at(i); !ok {
		for _, f := range s.With(i, "flat") {
			if k, ok := s.heads.at(f); ok && s.mentions[k].Form == importer.Nominal {
				return &s.mentions[k]
			}
		}
	}
	if k, ok := s.heads.at(i); ok {
		return &s.mentions[k]
	}
	if k, ok := s.covers.at(i); ok {
		return &s.mentions[k]
	}
	return nil
}

// distinct drops ends that name an actor again.
func distinct(all []end) []end {
	var kept []end
	for _, e := range all {
		if !slices.ContainsFunc(kept, func(k end) bool { return k.actor == e.actor }) {
			kept = append(kept, e)
		}
	}
	return kept
}

// words makes a set of the words of a string.
func words(list string) map[string]bool {
	m := map[string]bool{}
	word := ""
	for _, r := range list + " " {
		if r != ' ' {
			word += string(r)
			continue
		}
		if word != "" {
			m[word] = true
		}
		word = ""
	}
	return m
}

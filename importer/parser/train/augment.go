package main

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// augment adds to sentences a few written as headlines are: With Capitals,
// or ALL IN THEM, and without a full stop. Which ones hangs on their words
// alone.
func augment(sentences [][]importer.Token) [][]importer.Token {
	out := slices.Clone(sentences)
	for _, s := range sentences {
		if len(s) < 4 || len(s) > 30 {
			continue
		}
		switch pick(s) % 20 {
		case 0, 1, 2:
			out = append(out, rewrite(s, titleCase))
		case 3:
			out = append(out, rewrite(s, strings.ToUpper))
		}
	}
	return out
}

func pick(s []importer.Token) uint32 {
	h := fnv.New32a()
	for i := range s {
		h.Write([]byte(s[i].Text))
	}
	return h.Sum32() >> 3
}

func titleCase(form string) string {
	switch form {
	case "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "or", "but", "as", "with", "from", "n't", "'s", "'re", "'ll", "'ve", "'d", "'m":
		return form
	}
	r, size := utf8.DecodeRuneInString(form)
	return string(unicode.ToUpper(r)) + form[size:]
}

func rewrite(s []importer.Token, change func(string) string) []importer.Token {
	s = slices.Clone(s)
	if last := len(s) - 1; s[last].Text == "." && !slices.ContainsFunc(s, func(t importer.Token) bool { return t.Head == last }) {
		s = s[:last]
	}
	for i := range s {
		s[i].Text = change(s[i].Text)
	}
	s[0].Text = titleCase(s[0].Text)
	return s
}

// crossTag makes examples of sentences and their headlines: each has the tags
// and lemmas of a tagger that was trained without it, as it will be with the
// sentences to come.
func crossTag(sentences [][]importer.Token, o tagger.Training) ([]parser.Example, error) {
	const folds = 5
	var out []parser.Example
	fold := func(i int) int { return i * folds / len(sentences) }
	o.Passes, o.Limit = min(o.Passes, 4), 0
	for k := range folds {
		var own, others [][]importer.Token
		for i, s := range sentences {
			if fold(i) == k {
				own = append(own, s)
			} else {
				others = append(others, s)
			}
		}
		t, err := tagger.Unpack(tagger.Train(augment(others), o))
		if err != nil {
			return nil, err
		}
		for _, s := range augment(own) {
			e := parser.Example{Tokens: slices.Clone(s)}
			for i := range s {
				e.Tags = append(e.Tags, s[i].Tag)
			}
			t.Tag(e.Tokens)
			out = append(out, e)
		}
	}
	return out, nil
}

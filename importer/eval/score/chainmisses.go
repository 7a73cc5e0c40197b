package score

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
)

// Misses says of each mention of a gold chain, but the first of it that was
// found, what became of it: found in a chain with none of those before it, or
// not found (or found alone). They are told apart by what they are: pronouns, names, descriptions.
func (g ChainsRow) Misses(key, response map[int]string, text *importer.Text) []Miss {
	var all []Miss
	offsets := RuneOffsets(g.Text)
	before := map[string][]int{} // the mentions of a chain so far
	for _, i := range slices.Sorted(maps.Keys(key)) {
		m := g.Mentions[i]
		words := g.Text[offsets[m.Span[0]]:offsets[m.Span[1]]]
		earlier := before[key[i]]
		before[key[i]] = append(earlier, i)
		var cause string
		switch {
		case response[i] == "":
			cause = "in no chain: "
		case len(earlier) > 0 && !slices.ContainsFunc(earlier, func(k int) bool { return response[k] == response[i] || response[k] == "" }):
			cause = "in another chain: "
		default:
			continue
		}
		first := ""
		if len(earlier) > 0 {
			e := g.Mentions[earlier[0]].Span
			first = ", first " + g.Text[offsets[e[0]]:offsets[e[1]]]
		}
		all = append(all, Miss{ID: g.ID, Cause: cause + formOf(words), Gold: words + first, Found: response[i], Text: sentenceAt(text, offsets[m.Span[0]])})
	}
	return all
}

var pronouns = set("i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours they them their theirs themselves who whose whom which that this")

func formOf(words string) string {
	first, _ := utf8.DecodeRuneInString(words)
	switch {
	case pronouns[strings.ToLower(words)]:
		return "pronoun"
	case unicode.IsUpper(first) && !strings.HasPrefix(words, "The ") && !strings.HasPrefix(words, "A "):
		return "name"
	}
	return "description"
}

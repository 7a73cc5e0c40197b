package tagger

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
)

// lemmas is a list of rules: for a tag and an ending of a form, how many
// bytes go from its end and what comes in their place. The longest ending
// that fits decides; "^" stands for the beginning of the form, so a rule can
// be for one form alone.
type lemmas map[string]edit

type edit struct {
	cut int
	add string
}

// lemma returns the lemma of a form. Where capitals say nothing, at the
// beginning of a sentence or in a headline, only the tag tells a name.
func (l lemmas) lemma(form, tag string, capitalsSayNothing bool) string {
	lower := strings.ToLower(form)
	word := lower
	if strings.HasPrefix(tag, "NNP") || tag == "ADD" || tag == "GW" {
		word = form
	} else if first, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(first) && !capitalsSayNothing &&
		(strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN")) {
		word = form
	}
	e, ok := l[tag+" ^"+lower]
	for at := startOfEnding(lower); !ok && at < len(lower); {
		e, ok = l[tag+" "+lower[at:]]
		_, size := utf8.DecodeRuneInString(lower[at:])
		at += size
	}
	if ok && e.cut <= len(word) && len(word)-e.cut+len(e.add) > 0 {
		end := word[len(word)-e.cut:]
		if add := e.add; end != "" && strings.ToUpper(end) == end && strings.ToLower(end) != end && utf8.RuneCountInString(word) > 1 {
			return word[:len(word)-e.cut] + strings.ToUpper(add)
		}
		return word[:len(word)-e.cut] + e.add
	}
	return word
}

// editFor is the rule that makes lemma of form.
func editFor(form, lemma string) edit {
	same := 0
	for same < len(form) && same < len(lemma) && form[same] == lemma[same] {
		same++
	}
	for same > 0 && same < len(form) && !utf8.RuneStart(form[same]) || same > 0 && same < len(lemma) && !utf8.RuneStart(lemma[same]) {
		same--
	}
	return edit{len(form) - same, lemma[same:]}
}

const longestEnding = 6

// learnLemmas makes the shortest list of rules that gets every form right
// that has one lemma more often than others.
func learnLemmas(sentences [][]importer.Token) lemmas {
	seen := map[string]map[edit]int{} // for each tag and ending, by rule
	count := func(key string, e edit) {
		if seen[key] == nil {
			seen[key] = map[edit]int{}
		}
		seen[key][e]++
	}
	forms := map[string]bool{}
	for _, s := range sentences {
		for i := range s {
			if s[i].Lemma == "" || s[i].Lemma == "_" {
				continue
			}
			lower, lemma := strings.ToLower(s[i].Text), s[i].Lemma
			if strings.HasPrefix(s[i].Tag, "NNP") {
				lemma = strings.ToLower(lemma)
			}
			whole := s[i].Tag + " ^" + lower
			count(whole, editFor(lower, lemma))
			forms[whole] = true
		}
	}
	for _, whole := range slices.Sorted(maps.Keys(forms)) {
		tag, lower, _ := strings.Cut(whole, " ^")
		e := commonest(seen[whole])
		e = editFor(lower, strings.ToLower(lower[:len(lower)-e.cut]+e.add))
		for _, end := range endings(lower) {
			count(tag+" "+end, e)
		}
	}
	list := lemmas{}
	keys := slices.SortedFunc(maps.Keys(seen), func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	for _, key := range keys { // shorter endings first
		e := commonest(seen[key])
		if !strings.Contains(key, " ^") && list.fallback(key) != e && seen[key][e] > 1 {
			list[key] = e
		}
	}
	for _, key := range keys {
		if e := commonest(seen[key]); strings.Contains(key, " ^") && list.fallback(key) != e {
			list[key] = e
		}
	}
	return list
}

// fallback is what the list says for a key from shorter endings alone.
func (l lemmas) fallback(key string) edit {
	tag, end, _ := strings.Cut(key, " ")
	if end, whole := strings.CutPrefix(end, "^"); whole {
		for _, shorter := range endings(end) {
			if e, ok := l[tag+" "+shorter]; ok {
				return e
			}
		}
		return edit{}
	}
	for _, shorter := range endings(end) {
		if e, ok := l[tag+" "+shorter]; ok && shorter != end {
			return e
		}
	}
	return edit{}
}

// endings are the ends of a form, longest first.
func endings(form string) []string {
	var out []string
	for at := startOfEnding(form); at < len(form); {
		out = append(out, form[at:])
		_, size := utf8.DecodeRuneInString(form[at:])
		at += size
	}
	return out
}

// startOfEnding is where a form's longest ending begins.
func startOfEnding(form string) int {
	at := len(form)
	for range longestEnding {
		_, size := utf8.DecodeLastRuneInString(form[:at])
		at -= size
	}
	return at
}

func commonest(edits map[edit]int) edit {
	var best edit
	n := 0
	for e, count := range edits {
		if count > n || count == n && (e.cut < best.cut || e.cut == best.cut && e.add < best.add) {
			best, n = e, count
		}
	}
	return best
}

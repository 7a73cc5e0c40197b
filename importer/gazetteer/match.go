package gazetteer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
)

// A Match is one reading of words in a text.
type Match struct {
	Entry     *Entry
	Sense     Sense
	Plural    bool     // of a demonym: it means several ("Iranians")
	Len       int      // bytes of text matched
	Ambiguous bool     // the words may well mean another entry, or none: see Context.Choose
	Clues     []string // words elsewhere in the text that speak for this reading, folded as by graph.Fold

	needs int // what must speak for it at least: see Context.Choose
}

// MatchAt returns every reading of the words that begin at a byte of text
// and end at a word's border, the longest first; those of one length with
// the likeliest first, then by sense and entry. It returns none where at is
// inside a word or out of range.
//
// Case counts, so that "us" is no state and "who" no body; but for the first
// letters of particles ("Al-Qaeda", "al-Qaeda"). Diacritics and the shape
// of apostrophes do not count; hyphen, blank and line break are the same, and
// abbreviations may have their periods or not. An initial may stand between
// a person's names ("Donald J. Trump").
func (g *Gazetteer) MatchAt(text string, at int) []Match {
	return match(g.names, text, at, func(w string) (string, bool) { return w, true }, false)
}

// MatchCapsAt is MatchAt for a headline that is set in capitals throughout.
// Abbreviations that such a headline cannot tell from common words ("US",
// "WHO") are marked as ambiguous.
func (g *Gazetteer) MatchCapsAt(text string, at int) []Match {
	return match(g.capitals(), text, at, func(w string) (string, bool) {
		return w, strings.IndexFunc(w, unicode.IsLower) < 0
	}, true)
}

func match(x *index, text string, at int, change func(string) (string, bool), caps bool) []Match {
	if at < 0 || at >= len(text) || at > 0 && insideWord(text, at) {
		return nil
	}
	var all []Match
	x.find(text, at, change, func(n *node, end int, skipped bool) {
		short := caps && end-at <= 3 && slices.Contains(commonWords, text[at:end])
		for _, r := range n.readings {
			if skipped && (r.entry.Kind != graph.Person || r.sense != Name) {
				continue
			}
			all = append(all, Match{Entry: r.entry, Sense: r.sense, Plural: r.plural, Len: end - at, Ambiguous: r.ambiguous || short, Clues: r.clues, needs: r.needs})
		}
	})
	slices.SortStableFunc(all, func(a, b Match) int { return b.Len - a.Len })
	return all
}

// commonWords are the words that, in capitals, look like abbreviations of
// bodies and states.
var commonWords = []string{"US", "WHO", "IS", "IT", "AU", "ICE", "AM", "PM", "ALL", "AID", "ACT", "ARE", "OAS", "CAR", "MI", "PAN", "SPLA"}

// insideWord tells whether the byte at, which is not the first, is inside a
// word or a character.
func insideWord(text string, at int) bool {
	if !utf8.RuneStart(text[at]) {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return inWord(r)
}

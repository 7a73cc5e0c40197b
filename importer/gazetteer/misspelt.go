package gazetteer

import (
	"strings"

	"example.org/entente/graph"
)

// Misspelt returns the one person whose name in full a name comes near to:
// the same words but for one letter of the first or last, of five or more, as agencies
// transcribe "Gbagbo" and "Habyarimana". It returns false where none or more than one is near.
func (g *Gazetteer) Misspelt(name string) (*Entry, bool) {
	words := strings.Fields(graph.Fold(name))
	if len(words) < 2 {
		return nil, false
	}
	var found *Entry
	for _, skip := range [2]int{0, len(words) - 1} {
		for _, p := range g.nearNames()[nearKey(words, skip)] {
			if oneLetterOff(words[skip], p.word) && found != p.entry {
				if found != nil {
					return nil, false
				}
				found = p.entry
			}
		}
	}
	return found, found != nil
}

// A nearName is a word of a person's name, without which nearKey found it.
type nearName struct {
	word  string
	entry *Entry
}

// nearKey is a name without its first or last word.
func nearKey(words []string, skip int) string {
	if skip == 0 {
		return "* " + strings.Join(words[1:], " ")
	}
	return strings.Join(words[:skip], " ") + " *"
}

// nameless lists the persons' names by what is left of them without their
// first word and without their last.
func (g *Gazetteer) nameless() map[string][]nearName {
	x := map[string][]nearName{}
	for _, e := range g.entries {
		if e.Kind != graph.Person {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Names...) {
			words := strings.Fields(graph.Fold(name))
			if len(words) < 2 {
				continue
			}
			for _, skip := range [2]int{0, len(words) - 1} {
				k := nearKey(words, skip)
				x[k] = append(x[k], nearName{words[skip], e})
			}
		}
	}
	return x
}

// oneLetterOff tells whether one letter more, less or other makes b of a, and
// both have five letters and begin alike.
func oneLetterOff(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 5 || len(y)-len(x) > 1 || x[0] != y[0] {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	rest := y[i:]
	if len(rest) == 0 {
		return false
	}
	if len(x) == len(y) {
		return string(x[min(i+1, len(x)):]) == string(rest[1:])
	}
	return string(x[i:]) == string(rest[1:])
}

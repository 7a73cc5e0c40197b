package gazetteer

import (
	"strings"
	"sync"

	"example.org/entente/graph"
)

// givenNames holds the first names of the persons of the data.
var givenNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, e := range New().entries {
		if e.Kind != graph.Person {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Names...) {
			if words := strings.Fields(name); len(words) > 1 && len(words[0]) > 2 {
				names[graph.Fold(words[0])] = true
			}
		}
	}
	return names
})

// FirstName tells whether some person of the gazetteer bears word as his
// first name.
func (g *Gazetteer) FirstName(word string) bool { return givenNames()[graph.Fold(word)] }

package gazetteer

import (
	"slices"
	"strings"
	"sync"

	"example.org/entente/graph"
)

// givenNames holds the first names of the persons of the data who bear one:
// a name that ends in one of the person's surnames begins with it, unless
// the family's name comes first ("Xi Jinping") or a title ("King Charles").
var givenNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, e := range New().entries {
		surnames := slices.Concat(e.Surnames, e.Shared)
		for _, name := range slices.Concat([]string{e.Name}, e.Names) {
			first, rest, ok := strings.Cut(name, " ")
			ends := func(surname string) bool { return strings.HasSuffix(" "+rest, " "+surname) }
			if ok && e.Kind == graph.Person && len(graph.Fold(first)) > 2 && slices.ContainsFunc(surnames, ends) && !isTitle(first) {
				names[graph.Fold(first)] = true
			}
		}
	}
	return names
})

func isTitle(word string) bool {
	r, ok := New().Role(word)
	return ok && r.Title
}

// FirstName tells whether some person of the gazetteer bears word as his
// first name.
func (g *Gazetteer) FirstName(word string) bool { return givenNames()[graph.Fold(word)] }

package gazetteer

import (
	"slices"
	"strings"
	"sync"

	"example.org/entente/graph"
)

// A given lists common first names of one sex, or of both where Sex is empty, written down from public knowledge; names that are
// mostly words or places ("Florence") are left out.
type given struct {
	Sex   string `json:"sex"`
	Names string `json:"names"`
}

// givenNames holds common first names, and those of the persons of the data who bear one,
// with their sex, or "" where women and men do:
// a name that ends in one of the person's surnames begins with it, unless
// the family's name comes first ("Xi Jinping") or a title ("King Charles").
var givenNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	var common []given
	if err := read(files, "given", &common); err != nil {
		panic(err) // the binary was built with faulty data, which the tests catch
	}
	for _, c := range common {
		for name := range strings.FieldsSeq(c.Names) {
			names[graph.Fold(name)] = c.Sex
		}
	}
	for _, e := range New().entries {
		surnames := slices.Concat(e.Surnames, e.Shared)
		for _, name := range slices.Concat([]string{e.Name}, e.Names) {
			first, rest, ok := strings.Cut(name, " ")
			ends := func(surname string) bool { return strings.HasSuffix(" "+rest, " "+surname) }
			if ok && e.Kind == graph.Person && len(graph.Fold(first)) > 2 && slices.ContainsFunc(surnames, ends) && !isTitle(first) {
				given := graph.Fold(first)
				if sex, known := names[given]; known && sex != e.Sex {
					names[given] = ""
				} else {
					names[given] = e.Sex
				}
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
func (g *Gazetteer) FirstName(word string) bool {
	_, known := givenNames()[graph.Fold(word)]
	return known
}

// FirstNameSex is the sex, "m" or "f", of the persons of the gazetteer who
// bear word as their first name; empty where both do, or none.
func (g *Gazetteer) FirstNameSex(word string) string { return givenNames()[graph.Fold(word)] }

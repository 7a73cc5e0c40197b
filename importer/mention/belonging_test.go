package mention_test

import (
	"slices"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// TestBodies holds by which words beside a name nobody knows the finder takes it for a body's,
// and by which not.
func TestBodies(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want, not  []string
	}{
		{"a noun for bodies stands before it", "She sings in the folk group Silver Fern.", []string{"Silver Fern"}, nil},
		{"or behind a form of be", "Silver Fern is a trio from Accra.", []string{"Silver Fern"}, nil},
		{"or in apposition to it", "Silver Fern, a quartet from Accra, broke up.", []string{"Silver Fern"}, nil},
		{"but not in apposition to somebody of it", "Tom Reed of the Farmers' Front, a party of the left, resigned.", []string{"Farmers' Front"}, []string{"Tom Reed"}},
		{"one who belongs to it", "He was a member of the Inner Ring.", []string{"Inner Ring"}, nil},
		{"its bassist stands behind it and is named", "The song is by Bent Spoons bassist Tom Reed.", []string{"Bent Spoons"}, nil},
		{"its singer behind a possessive", "The Bent Spoons' lead singer, Ann Cole, left.", []string{"Bent Spoons"}, nil},
		{"words without a capital stand in it", "The lyrics are by Cry of the Marsh guitarist Tom Reed.", []string{"Cry of the Marsh"}, nil},
		{"the tagger takes it for a common word", "He fronted the Ravens for a year.", []string{"Ravens"}, nil},
		{"what one plays for with an instrument", "Tom Reed played drums for Silver Fern.", []string{"Silver Fern"}, nil},
		{"what one forms", "Ann Cole formed Silver Fern in 1999.", []string{"Silver Fern"}, nil},
		{"whom one joins is a person", "The band waited. Ann Cole joined Barack Obama, and the singer played guitar.", nil, []string{"Barack Obama"}},
		{"a coach in capitals is no club's", "Head coach Tom Reed spoke.", nil, []string{"Head"}},
		{"it is one wherever the text names it", "Silver Fern is a band. Critics liked Silver Fern.", []string{"Silver Fern", "Silver Fern"}, nil},
		{"several own a party", "The People's Party lost to the Farmers' League.", []string{"People's Party", "Farmers' League"}, nil},
		{"a place begins the name", "The Lagos Institute wrote to the Ohio Senate.", []string{"Lagos Institute", "Ohio Senate"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var bodies []string
			for _, m := range read(t, test.text).Mentions {
				if m.Form == importer.Name && m.Kind == graph.Organization {
					bodies = append(bodies, m.Name)
				}
			}
			for _, w := range test.want {
				i := slices.Index(bodies, w)
				if i < 0 {
					t.Errorf("no %q, or not often enough, in %q", w, bodies)
					continue
				}
				bodies = slices.Delete(bodies, i, i+1)
			}
			for _, n := range test.not {
				if slices.Contains(bodies, n) {
					t.Errorf("%q is a body's", n)
				}
			}
		})
	}
}

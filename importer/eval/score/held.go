package score

import (
	"fmt"
	"slices"
	"strings"

	"example.org/entente/importer/record"
)

const officeType = "HOLDS_OFFICE"

// An Office is a labelled office: who holds it, of which state or body, and
// its title. Each may give several that are equally right, parted by "|".
type Office struct {
	Person, Body, Title string
	Must                bool // a careful reader would insist on it; else it is merely defensible
}

// HeldCounts are the counts of labelled offices.
type HeldCounts struct {
	Insisted, Found int // offices to insist on, and those found
	Claims, Right   int // offices found, and those that are labelled; one that a text repeats counts once
}

// Held compares the offices found in passages with those labelled: the
// person, the state or body, and the last word of the title.
func Held(rows []NewsRow, found map[string]record.Extracted) (h HeldCounts, misses []Miss) {
	for _, row := range rows {
		x := found[row.ID]
		seen := map[string]bool{}
		var claims []record.Claim
		for _, c := range x.Claims {
			if key := plain(c.Source.Name) + "|" + plain(c.Target.Name); c.Relation == officeType && !seen[key] {
				seen[key] = true
				claims = append(claims, c)
			}
		}
		x.Claims = claims
		for _, c := range claims {
			h.Claims++
			if row.holds(c) {
				h.Right++
			} else {
				misses = append(misses, Miss{ID: row.ID, Cause: spurious(c), Found: officeText(c), Text: c.Evidence})
			}
		}
		for _, o := range row.Held {
			if !o.Must {
				continue
			}
			h.Insisted++
			if slices.ContainsFunc(claims, o.is) {
				h.Found++
				continue
			}
			cause, near := sought{o.person, o.body, o.titled, row.holds}.cause(x)
			if cause == mistyped {
				cause = "wrong title"
			}
			misses = append(misses, Miss{row.ID, cause, fmt.Sprintf("%s is %s of %s", o.Person, o.Title, o.Body), near, row.Text, o.Person, o.Body})
		}
	}
	return h, misses
}

// holds tells whether an office found is a labelled one.
func (r NewsRow) holds(c record.Claim) bool {
	return slices.ContainsFunc(r.Held, func(o Office) bool { return o.is(c) })
}

func (o Office) is(c record.Claim) bool { return o.person(c.Source) && o.body(c.Target) && o.titled(c) }

func (o Office) person(e record.End) bool { return alike(namesOf(e), alternatives(o.Person)) }

func (o Office) body(e record.End) bool { return alike(namesOf(e), alternatives(o.Body)) }

func (o Office) titled(c record.Claim) bool {
	return slices.ContainsFunc(alternatives(o.Title), func(t string) bool {
		return lastWord(strings.ToLower(t)) == lastWord(c.Title)
	})
}

// officeText is an office found in a line, for people.
func officeText(c record.Claim) string {
	return fmt.Sprintf("%s is %q of %s (%s)", c.Source.Name, c.Title, c.Target.Name, c.Rule)
}

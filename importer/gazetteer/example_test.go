package gazetteer_test

import (
	"fmt"
	"strings"

	"example.org/entente/importer/gazetteer"
)

func Example() {
	g := gazetteer.New()
	text := "The White House said that Georgia, once part of the Soviet Union, had asked Tbilisi's friends for help."
	here := gazetteer.NewContext(text, 2025)
	for at := 0; at < len(text); at++ {
		matches := g.MatchAt(text, at)
		if m, ok := here.Choose(matches); ok {
			fmt.Printf("%s: %s (%s)\n", text[at:at+m.Len], m.Entry.ID, m.Sense)
		}
		if len(matches) > 0 {
			at += matches[0].Len - 1
		}
	}
	// Output:
	// White House: united-states (seat)
	// Georgia: georgia (name)
	// Soviet Union: soviet-union (name)
	// Tbilisi: georgia (capital)
}

func ExampleGazetteer_RoleAt() {
	words := strings.Fields("the former deputy prime minister spoke")
	r, plural, n := gazetteer.New().RoleAt(words, 1)
	fmt.Println(r.Noun, plural, n, r.Rank, r.Past, r.Acts)
	// Output: prime minister false 4 deputy true state
}

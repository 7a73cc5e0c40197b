package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"example.org/entente/graph"
)

// Corpus makes up documents, the same for the same seed and number: about
// seven claims each, between actors of whom a few are in most of them and
// most in few, under varying names; with and without dates, publishers,
// speakers; in texts of about a thousand bytes.
func Corpus(seed uint64, documents int) []graph.Batch {
	r := rand.New(rand.NewPCG(seed, 7))
	g := generator{Rand: r, cast: people(r, 30+documents/4)}
	g.pick = rand.NewZipf(r, 1.15, 8, uint64(len(g.cast)-1))
	batches := make([]graph.Batch, documents)
	for i := range batches {
		batches[i] = g.document(graph.DocumentID(fmt.Sprintf("doc-%05d", i)))
	}
	return batches
}

type generator struct {
	*rand.Rand
	cast []graph.Actor
	pick *rand.Zipf
}

var (
	syllables  = strings.Fields("ar be cho da el fi go ha is ju ka lo mi na or pe qu ra shi ta ul vo wen xi ya zé ğu łó ñi")
	publishers = []string{"", "The Paper", "Morning Wire", "La Gaceta", "Вестник", "Agency", "Daily Globe"}
	types      = []graph.RelationType{"MEETS_WITH", "NEGOTIATES_WITH", "MEDIATES", "AGREES_WITH", "SUPPORTS", "AIDS", "DEMANDS", "URGES",
		"ACCUSES", "WARNS", "THREATENS", "SANCTIONS", "ATTACKS", "ALLIES_WITH", "MEMBER_OF", "HOLDS_OFFICE"}
	offices = []string{"foreign minister", "president", "envoy"}
	filler  = strings.Fields("late after talks that lasted until the early hours of the morning in a hotel near the lake where both sides had met before")
)

func people(r *rand.Rand, n int) []graph.Actor {
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		w := []rune(b.String())
		return strings.ToUpper(string(w[:1])) + string(w[1:])
	}
	cast := make([]graph.Actor, n)
	for i := range cast {
		a := graph.Actor{Name: word(), Kind: graph.Kinds[r.IntN(len(graph.Kinds))]}
		a.ID = graph.ActorID(fmt.Sprintf("%s-%d", strings.ToLower(a.Name), i))
		if a.Kind == graph.Person {
			a.Name += " " + word()
		}
		if r.IntN(3) > 0 {
			a.Country = strings.ToUpper(graph.Fold(a.Name + "xx")[:3])
		}
		for range r.IntN(3) {
			a.Aliases = append(a.Aliases, word())
		}
		cast[i] = a
	}
	return cast
}

func (g *generator) document(id graph.DocumentID) graph.Batch {
	a := write(id, publishers[g.IntN(len(publishers))], g.date(10))
	a.batch.Document.Title = "What happened in " + g.someone().Name
	a.batch.Document.URL = "https://news.example/" + string(id)
	for range g.IntN(15) {
		g.claim(a)
	}
	if g.IntN(4) == 0 {
		a.mentions(g.actor(a))
	}
	return a.done()
}

// someone is an actor of the cast, under one of his names.
func (g *generator) someone() graph.Actor {
	a := g.cast[g.pick.Uint64()]
	if len(a.Aliases) > 0 && g.IntN(4) == 0 {
		a.Name = a.Aliases[g.IntN(len(a.Aliases))]
		a.Aliases = nil
	}
	return a
}

// actor is someone whom a names.
func (g *generator) actor(a *article) graph.ActorID {
	actor := g.someone()
	if _, ok := a.named[actor.ID]; !ok {
		a.names(actor)
	}
	return actor.ID
}

func (g *generator) claim(a *article) {
	source, target := g.actor(a), g.actor(a)
	for target == source {
		target = g.actor(a)
	}
	typ := types[g.IntN(len(types))]
	var more []func(*article, *graph.Claim)
	switch typ {
	case "MEDIATES":
		more = append(more, other(g.actor(a)))
	case "HOLDS_OFFICE":
		more = append(more, title(offices[g.IntN(len(offices))]))
	}
	if g.IntN(3) == 0 {
		more = append(more, modality(graph.Modalities[g.IntN(len(graph.Modalities))]))
	}
	if g.IntN(3) == 0 {
		more = append(more, saidBy(g.actor(a)))
	}
	if g.IntN(3) == 0 {
		more = append(more, on(g.date(0)))
	}
	more = append(more, func(a *article, _ *graph.Claim) {
		for range 3 + g.IntN(12) {
			a.word(" " + filler[g.IntN(len(filler))])
		}
	})
	a.claims(source, typ, target, more...)
}

// date is a day, month or year of 2023 to 2025; one in `none` is no date.
func (g *generator) date(none int) string {
	if none > 0 && g.IntN(none) == 0 {
		return ""
	}
	d := graph.Date{Year: 2023 + g.IntN(3), Month: 1 + g.IntN(12), Day: 1 + g.IntN(28)}
	switch g.IntN(8) {
	case 0:
		d.Day = 0
	case 1:
		d.Month, d.Day = 0, 0
	}
	return d.String()
}

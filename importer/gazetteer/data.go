package gazetteer

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"example.org/entente/graph"
)

//go:embed data/*.json
var files embed.FS

// entryFiles lists the files of entries, in order.
var entryFiles = []string{"states", "bodies", "parties", "armed", "companies", "groups", "persons", "places"}

// A Gazetteer knows the entries by their names, and the nouns for roles. It does not change and is safe for
// concurrent use.
type Gazetteer struct {
	entries   []*Entry // in the order of the files
	byID      map[graph.ActorID]*Entry
	byCountry map[string]*Entry
	names     *index
	capitals  func() *index                // the same names in capitals, made when first asked for
	nearNames func() map[string][]nearName // for Misspelt, made when first asked for
	roles     roleIndex
}

// New returns the gazetteer of the data in this package. All callers share
// one, made when first asked for.
func New() *Gazetteer { return embedded() }

var embedded = sync.OnceValue(func() *Gazetteer {
	g, err := load(files)
	if err != nil {
		panic(err) // the binary was built with faulty data, which the tests catch
	}
	return g
})

// Entry returns the entry of an id, and whether there is one.
func (g *Gazetteer) Entry(id string) (*Entry, bool) {
	e, ok := g.byID[graph.ActorID(id)]
	return e, ok
}

// ByCountry returns the state or territory of an ISO 3166-1 alpha-3 code, and whether there is one.
func (g *Gazetteer) ByCountry(code string) (*Entry, bool) {
	e, ok := g.byCountry[code]
	return e, ok
}

// An ambiguity lists the entries that a text may mean, the likeliest first.
type ambiguity struct {
	Text string `json:"text"`
	Of   []struct {
		ID    graph.ActorID `json:"id"`
		Clues []string      `json:"clues,omitempty"` // words that speak for it, folded
	} `json:"of"`
	Also string `json:"also,omitempty"` // what else the text may be, that is no entry: "a given name"
	Rare bool   `json:"rare,omitempty"` // it mostly is that, so that an entry needs a clue
}

func load(files fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{byID: map[graph.ActorID]*Entry{}, byCountry: map[string]*Entry{}}
	for _, name := range entryFiles {
		if err := read(files, name, &g.entries); err != nil {
			return nil, err
		}
	}
	var unclear []ambiguity
	if err := read(files, "ambiguous", &unclear); err != nil {
		return nil, err
	}
	doubts := map[string]ambiguity{}
	for _, a := range unclear {
		doubts[key(a.Text)] = a
	}
	for _, e := range g.entries {
		if g.byID[e.ID] != nil {
			return nil, fmt.Errorf("gazetteer data: two entries have the id %q", e.ID)
		}
		g.byID[e.ID] = e
		if e.Kind == graph.State && g.byCountry[e.Country] == nil {
			g.byCountry[e.Country] = e // of two states with one code, the present one stands first
		}
	}
	g.names = g.index(doubts, func(w string) string { return w })
	g.capitals = sync.OnceValue(func() *index { return g.index(doubts, inCapitals) })
	g.nearNames = sync.OnceValue(g.nameless)
	var err error
	g.roles, err = loadRoles(files)
	return g, err
}

// index makes all entries known by their aliases, whose words pass through
// change.
func (g *Gazetteer) index(doubts map[string]ambiguity, change func(string) string) *index {
	x := newIndex()
	for _, e := range g.entries {
		for _, a := range e.aliases() {
			r := reading{entry: e, sense: a.sense, plural: a.plural, ambiguous: a.shared}
			if a.shared {
				r.needs = oneClue
			}
			if d, ok := doubts[key(a.text)]; ok {
				d.weigh(&r)
			}
			x.add(a.text, r, change)
		}
	}
	x.settle()
	return x
}

// weigh makes r one of the readings of an ambiguous text.
func (a ambiguity) weigh(r *reading) {
	r.ambiguous, r.rank = true, len(a.Of)
	if a.Rare {
		r.needs = oneClue
	}
	for i, o := range a.Of {
		if o.ID == r.entry.ID {
			r.rank, r.clues = i, o.Clues
		}
	}
}

// inCapitals is a word as it stands in a headline set in capitals, read by wordAt.
func inCapitals(w string) string { return wordAt(strings.ToUpper(w), 0).text }

// read appends what a data file lists to a slice. Unknown fields are errors:
// they are misspelt ones.
func read[T any](files fs.FS, name string, into *[]T) error {
	data, err := fs.ReadFile(files, "data/"+name+".json")
	if err != nil {
		return err
	}
	var list []T
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&list); err != nil {
		return fmt.Errorf("data/%s.json: %w", name, err)
	}
	*into = append(*into, list...)
	return nil
}

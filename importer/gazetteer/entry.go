package gazetteer

import "example.org/entente/graph"

// An Entry is one actor that is known by name, or a place.
type Entry struct {
	ID      graph.ActorID `json:"id"` // for a place "place/" and its name
	Name    string        `json:"name"`
	Kind    graph.Kind    `json:"kind,omitempty"`    // empty for a place, which is no actor
	Country string        `json:"country,omitempty"` // as of graph.Actor; empty for what belongs to none
	Sex     string        `json:"sex,omitempty"`     // of a person: "m" or "f"
	For     graph.ActorID `json:"for,omitempty"`     // of an army, a ministry, a service: the state that it acts for
	Years   []int         `json:"years,omitempty"`   // of a person: the first and the last in which news would name him without more; one if he is still in it

	Names      []string `json:"names,omitempty"`      // besides Name
	Adjectives []string `json:"adjectives,omitempty"` // "Iranian" before a noun
	Person     []string `json:"person,omitempty"`     // demonym of one: "Frenchman"
	People     []string `json:"people,omitempty"`     // demonym of several: "Iranians", "the French"
	Capitals   []string `json:"capitals,omitempty"`
	Seats      []string `json:"seats,omitempty"`    // buildings and streets that stand for the actor: "White House", without its article
	Surnames   []string `json:"surnames,omitempty"` // forms that name the person alone
	Shared     []string `json:"shared,omitempty"`   // surnames that many others bear: they need a full name or a title nearby
}

// IsPlace tells whether e is a place and so no actor.
func (e *Entry) IsPlace() bool { return e.Kind == "" }

// inNews tells whether news of a year would name a person without more.
func (e *Entry) inNews(year int) bool {
	n := len(e.Years)
	return n > 0 && e.Years[0] <= year && (n == 1 || year <= e.Years[1])
}

// A Sense says in what way words stand for an entry.
type Sense string

// The senses, in the order in which MatchAt lists them.
const (
	Name      Sense = "name"      // "Iran", "Hezbollah", "Abbas Araghchi"
	Adjective Sense = "adjective" // "Iranian"
	Demonym   Sense = "demonym"   // "Iranians", "a Frenchman"
	Capital   Sense = "capital"   // "Tehran"
	Seat      Sense = "seat"      // "White House"
	Surname   Sense = "surname"   // "Araghchi"
	Place     Sense = "place"     // "Geneva": the entry lends its country and is no actor
)

// An alias is one way in which words stand for an entry.
type alias struct {
	text   string
	sense  Sense
	plural bool
	shared bool
}

// aliases lists every way to name e, the text of its name first.
func (e *Entry) aliases() []alias {
	name := Name
	if e.IsPlace() {
		name = Place
	}
	all := []alias{{text: e.Name, sense: name}}
	add := func(a alias, texts []string) {
		for _, a.text = range texts {
			all = append(all, a)
		}
	}
	add(alias{sense: name}, e.Names)
	add(alias{sense: Adjective}, e.Adjectives)
	add(alias{sense: Demonym}, e.Person)
	add(alias{sense: Demonym, plural: true}, e.People)
	add(alias{sense: Capital}, e.Capitals)
	add(alias{sense: Seat}, e.Seats)
	add(alias{sense: Surname}, e.Surnames)
	add(alias{sense: Surname, shared: true}, e.Shared)
	return all
}

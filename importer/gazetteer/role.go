package gazetteer

// A Role is a noun for people by what they are or do: "foreign minister",
// "protester", "army", "Mr".
type Role struct {
	Noun   string   `json:"noun"`             // singular, lower case
	Plural string   `json:"plural,omitempty"` // empty for a title or a collective without one
	Short  []string `json:"short,omitempty"`  // abbreviations, without period: "gen"
	Class  string   `json:"class"`            // see Classes
	Acts   Acts     `json:"acts,omitempty"`   // empty for an honorific
	Title  bool     `json:"title,omitempty"`  // may stand before a name
	Office bool     `json:"office,omitempty"` // an office that one holds in a state or body
	Many   bool     `json:"many,omitempty"`   // the singular means several: "government", "police"
	Sex    string   `json:"sex,omitempty"`    // "m" or "f" where the noun tells
	Rank   string   `json:"-"`                // words before the noun that belong to the office: "deputy"
	Past   bool     `json:"-"`                // no longer in office: "former", "ex-"
}

// Acts says for whom one acts who is known by his role and a country alone.
type Acts string

// The ways to act.
const (
	ForState Acts = "state"  // ministers, troops: they stand for the state
	AsGroup  Acts = "group"  // protesters, police, a court: an unnamed group of the country
	AsPerson Acts = "person" // a singer: a person, who stands for nobody
)

// Classes lists the classes of roles.
var Classes = []string{
	"head", "government", "diplomat", "military", "police", "intelligence", "judiciary", "legislature", "local", "party", "opposition", "rebels",
	"protesters", "civilians", "refugees", "ethnic", "settlers", "media", "business", "labour", "religious", "academic", "health", "aid", "activist", "criminal",
	"culture", "international", "people", "honorific",
}

// ranks are words before an office that make another office of it.
var ranks = map[string]bool{
	"deputy": true, "vice": true, "assistant": true, "associate": true, "acting": true, "interim": true, "caretaker": true, "junior": true,
	"shadow": true, "under": true, "principal": true,
}

// afters are such words behind the office.
var afters = map[string]bool{"elect": true, "designate": true}

// pasts are words before an office that tell that it is over.
var pasts = map[string]bool{"former": true, "ex": true, "erstwhile": true, "onetime": true, "late": true, "deposed": true, "ousted": true}

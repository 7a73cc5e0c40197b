package ontology

import (
	"strconv"
	"strings"

	"example.org/entente/graph"
)

// A Trigger is a set of words, with what must stand around them in the parsed
// sentence, that state a relation. Lists are written as one string whose
// entries are parted by "|", so that a file reads well.
//
// Source and Target name the places where the two actors stand, the best
// first; the first that holds an actor counts:
//
//	subj         the logical subject: active subject, or "by …" of a passive; of an
//	             infinitive or participle without one, the one understood
//	obj          the logical object: active object, or subject of a passive
//	on, with, …  what such a preposition of the word (or of its object) governs
//	poss         before a noun: "Russia's attack", "Russian attack", "US strikes"
//	outer        of a noun: the subject of the clause that it stands in
//	head         of a noun or participle: the noun it modifies ("ally Israel", "Iran-backed militia")
//	hyphen       of an adjective: who stands before its hyphen ("Iran-backed")
//	clause.subj  the subject of the clause that completes the word ("said X had lied", "demands that X stop")
//	clause.obj   the objects of that clause
//	clause       any actor in that clause: objects, then prepositions, then subject
//	condition    the subject of an "if" or "unless" below the word
//	crowd        those who take part in the riot, protest or march that the word governs
//	within       any actor that a preposition governs inside what completes the word, the nearest first
//	accuser      nobody in the sentence: whoever last accused or asked something of the source
//	none         nobody in the sentence: whoever acted last against somebody before it
type Trigger struct {
	Verb   string `json:"verb,omitempty"`   // verb lemmas, a particle after a blank: "condemn|carry out"
	Noun   string `json:"noun,omitempty"`   // or noun lemmas: "attack|air strike"
	Adj    string `json:"adj,omitempty"`    // or adjective lemmas: "hostile|critical"
	Object string `json:"object,omitempty"` // the verb must have one of these nouns as object: "impose" with "sanction"
	Source string `json:"source,omitempty"` // "subj" of verbs and adjectives, "poss|by|outer" of nouns if empty
	Target string `json:"target"`
	Clause string `json:"clause,omitempty"` // the completing clause must have one of these lemmas as its verb …
	About  string `json:"about,omitempty"`  // … and one of these nouns as its object, if given
	Aux    string `json:"aux,omitempty"`    // the completing clause must have one of these auxiliaries: "must"
	Under  string `json:"under,omitempty"`  // one of these must govern the word: "hope" in "hope to topple"
	Needs  string `json:"needs,omitempty"`  // one of these lemmas must depend on the word or its object
	Unless string `json:"unless,omitempty"` // false friends: none of these lemmas may depend on the word or its object
	People bool   `json:"people,omitempty"` // the target must be persons, groups or organisations, or a state's own; not a bare place
	Thing  bool   `json:"thing,omitempty"`  // the target may be the owner of a thing: "seized an Iranian tanker"
	Still  bool   `json:"still,omitempty"`  // what is stated stands in spite of if, may, not: "stop supporting"
	Cameo  string `json:"cameo,omitempty"`  // CAMEO code

	// Standing says that the words tell how things stand and no event, though the
	// type is one of events: "an Iran-backed militia". It has no code.
	Standing bool `json:"standing,omitempty"`

	Note string `json:"note,omitempty"` // why it is so, for the reader of the file
}

// Split parts a list at "|"; an empty one has no entries.
func Split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}

// RuleName is the name by which claims refer to the nth trigger of a type,
// e.g. "threatens/2".
func RuleName(t graph.RelationType, n int) string {
	return strings.ToLower(string(t)) + "/" + strconv.Itoa(n)
}

// Rule finds the type and trigger of a rule's name, and whether there is one:
// some rules of the coder are no trigger of a type.
func Rule(name string) (Type, Trigger, bool) {
	typ, number, _ := strings.Cut(name, "/")
	t, ok := byName[graph.RelationType(strings.ToUpper(typ))]
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 0 || n >= len(t.Triggers) {
		return Type{}, Trigger{}, false
	}
	return t, t.Triggers[n], true
}

// An Example is a sentence that states the type, with source and target, or
// one that does not state it, without them.
type Example struct {
	Text     string         `json:"text"`
	Source   string         `json:"source,omitempty"`   // the actor's name
	Target   string         `json:"target,omitempty"`   // the actor's name
	Other    string         `json:"other,omitempty"`    // the other party of a mediation
	Modality graph.Modality `json:"modality,omitempty"` // actual if empty
	SaidBy   string         `json:"said_by,omitempty"`
}

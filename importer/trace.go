package importer

import "example.org/entente/graph"

// A Trace tells what a coder tried on a text and what came of it: why it found
// a claim, and why it found none. A Coder fills in Text.Trace where it is not
// nil, and does nothing for it where it is.
type Trace struct {
	Mended []Mend // by sentence and token
	Tries  []Try  // by sentence and word; at one word first what fired, then what looked for actors, then the rest
}

// A Try is one rule tried at one word.
type Try struct {
	Sentence int    // index among the text's sentences
	Token    int    // the word among the sentence's tokens
	Rule     string // as of graph.Claim.Rule
	Outcome  Outcome
	Words    []string // what the outcome turned on: words asked for and missing, or standing in the way
	Searches []Search // where it looked for its actors, in that order
	Found    []Finding
}

// An Outcome says why a rule stated something or did not.
type Outcome string

// The outcomes. Those from NoObject to NoAuxiliary tell of the words that a
// rule asks for, the others of its actors and of what stands around it.
const (
	Fired       Outcome = "fired"
	NoWords     Outcome = "no-words"     // the other words of the trigger do not stand with it
	NoObject    Outcome = "no-object"    // none of Words is its object
	NotUnder    Outcome = "not-under"    // none of Words governs it
	Lacking     Outcome = "lacking"      // none of Words depends on it
	FalseFriend Outcome = "false-friend" // one that may not depends on it: Words
	NoClause    Outcome = "no-clause"    // no clause with one of Words completes it
	NoAuxiliary Outcome = "no-auxiliary" // that clause has none of the auxiliaries Words
	NoSource    Outcome = "no-source"    // nobody stands where its source might
	NoTarget    Outcome = "no-target"    // nobody stands where its target might
	NoEnds      Outcome = "no-ends"      // neither
	SameActor   Outcome = "same-actor"   // source and target are one
	WrongKind   Outcome = "wrong-kind"   // who stands there is no actor of the kind it means
	NotHis      Outcome = "not-his"      // its source only acts for others, between whom it is
	Threatened  Outcome = "threatened"   // it is what somebody threatens to do, and the threat counts
	Forbidden   Outcome = "forbidden"    // it is what somebody is told not to do, and the demand counts
	Told        Outcome = "told"         // another word's rule has stated it
	Outweighed  Outcome = "outweighed"   // a heavier rule at the same word fired
)

// A Search is one place where a rule looked for its source or target.
type Search struct {
	Target bool
	Place  string // as of ontology.Trigger
	Far    bool   // what belongs to an actor may stand for him there
	Tokens []int  // what stands at the place
	Actors []graph.ActorID
}

// A Finding is one claim that a rule stated, and which words told the rest of
// it.
type Finding struct {
	Claim    graph.Claim // stated twice in a sentence, it stands in Text.Claims once
	Modality []int       // the tokens that made it more than actual; none where it is actual
	Speaker  *Speaking   // nil where the text itself states it
	Date     []int       // the tokens of the date; none where the sentence gives none
}

// A Speaking says how the text gives the speaker of a claim.
type Speaking struct {
	How   Manner
	Token int // the word that says it, among the sentence's tokens; -1 for a quotation
}

// A Manner is a way to give a speaker.
type Manner string

// The manners of giving a speaker.
const (
	Speech    Manner = "speech"    // a verb: "said", "accused"
	According Manner = "according" // "according to"
	Quotation Manner = "quotation" // it stands in a quotation of his
	Heading   Manner = "heading"   // his name and a colon before it
)

// A Mend is a word that the coder reads in another way than the parser left it.
type Mend struct {
	Sentence, Token int
	Now             Token
}

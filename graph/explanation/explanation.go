// Package explanation holds what can be said of how a text was read: its
// words and trees, who is meant, which rules were tried, and why each stated
// something or did not. It is plain data: a reader of text fills it in, a page, a
// terminal or another program shows it. Everything in it comes from outside
// and is hostile until it is escaped.
package explanation

import "example.org/entente/graph"

// A Text explains how one document was read.
type Text struct {
	Document  graph.DocumentID `json:"id"`
	Title     string           `json:"title,omitempty"`
	Sentences []Sentence       `json:"sentences"`
}

// A Sentence is one sentence with all that was found in it.
type Sentence struct {
	Number   int       `json:"sentence"` // from 0, as claims count them
	Headline bool      `json:"headline,omitempty"`
	Span     Offsets   `json:"span"`
	Text     string    `json:"text"`
	Words    []Word    `json:"words"`
	Mentions []Mention `json:"mentions"`
	Tries    []Try     `json:"tries"`
}

// Offsets are a half-open range of bytes of the document's text.
type Offsets [2]int

// A Word is a token with its place in the tree.
type Word struct {
	Text  string `json:"text"`
	Lemma string `json:"lemma"`
	Tag   string `json:"tag"`           // Penn Treebank
	Head  int    `json:"head"`          // index among the sentence's words; -1 for the root
	Label string `json:"label"`         // Universal Dependencies
	Was   string `json:"was,omitempty"` // how the parser had it, where the reading of claims goes by another tree: "VBD, obj of 3"
}

// A Mention is words that speak of an actor, or that might.
type Mention struct {
	Text    string        `json:"text"`
	First   int           `json:"first"` // its words, half open
	End     int           `json:"end"`
	Form    string        `json:"form"`            // name, adjective, nominal, pronoun, place
	Actor   graph.ActorID `json:"actor,omitempty"` // empty where it speaks of none
	Name    string        `json:"name,omitempty"`
	Kind    graph.Kind    `json:"kind,omitempty"`
	Country string        `json:"country,omitempty"`
	Parts   []string      `json:"parts,omitempty"`  // the names of those a plural speaks of
	Why     string        `json:"why"`              // by what it was found, and who that is
	Before  string        `json:"before,omitempty"` // of a pronoun or description: the words nearest before that speak of the same actor
}

// A Try is one rule held against one word.
type Try struct {
	Word     int                `json:"word"`
	Rule     string             `json:"rule"`
	Relation graph.RelationType `json:"relation,omitempty"`
	Outcome  string             `json:"outcome"`         // a word for programs: "fired", "no-target", ...
	Why      string             `json:"why"`             // a sentence for people, without its full stop
	Asked    []string           `json:"asked,omitempty"` // the words that the outcome turned on
	Searches []Search           `json:"searches,omitempty"`
	Claims   []Claim            `json:"claims,omitempty"`
}

// Fired tells whether the rule stated something.
func (t Try) Fired() bool { return t.Outcome == "fired" }

// Sought tells whether the rule's words were all there, so that it looked for
// its actors.
func (t Try) Sought() bool { return len(t.Searches) > 0 }

// A Search is one place where a rule looked for an actor.
type Search struct {
	End    string   `json:"end"`              // "source" or "target"
	Place  string   `json:"place"`            // as rules write it: "subj", "on", ...
	Far    bool     `json:"far,omitempty"`    // what belongs to an actor could stand for him
	Words  []string `json:"words,omitempty"`  // what stands there
	Actors []string `json:"actors,omitempty"` // whom that names
}

// A Claim is what a rule stated, with what told each part of it.
type Claim struct {
	ID         graph.ClaimID      `json:"id"`
	Source     string             `json:"source"`
	Relation   graph.RelationType `json:"relation"`
	Target     string             `json:"target"`
	Other      string             `json:"other,omitempty"`
	Title      string             `json:"title,omitempty"`
	Modality   graph.Modality     `json:"modality"`
	ModalityBy string             `json:"modality_by,omitempty"` // the words that made it so
	SaidBy     string             `json:"said_by,omitempty"`
	SaidHow    string             `json:"said_how,omitempty"`
	Date       string             `json:"date,omitempty"`
	DateBy     string             `json:"date_by,omitempty"`
	Again      bool               `json:"again,omitempty"` // the same sentence states it by another word as well, and it counts once
}

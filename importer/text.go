package importer

import "example.org/entente/graph"

// An Article is a document as a reader found it, with the parts of its text
// that are no running prose.
type Article struct {
	Document graph.Document
	Parts    []Part // sorted, without overlap; what no part covers is body
}

// A PartKind says what a stretch of an article's text is.
type PartKind string

// The kinds of part. Sentences are found in headlines and bodies only.
const (
	Body     PartKind = "body"
	Headline PartKind = "headline"
	Byline   PartKind = "byline"   // "by JANE DOE, EDITOR · The Paper"
	Dateline PartKind = "dateline" // "KYIV, June 3 (Agency) -"
	DateLine PartKind = "date"     // a date on a line of its own
	Caption  PartKind = "caption"  // a picture's credit, a teaser: read by nobody
	Foreign  PartKind = "foreign"  // a paragraph that is not in English
)

// A Part is a stretch of an article's text.
type Part struct {
	Kind PartKind
	Span graph.Span
}

// A Text is an article on its way through the stages; each stage fills in
// what it finds.
type Text struct {
	Article
	Section   graph.Span // the stretch of the document's text that the stages read; all of it where this is empty
	Sentences []Sentence
	Quotes    []graph.Span // what stands between quotation marks, marks included; may run over sentences
	Mentions  []Mention
	Actors    []graph.Actor // each actor of the mentions once
	Claims    []graph.Claim
	Trace     *Trace // what the coder tried, where somebody asks for it; else nil
}

// Stretch is what the stages read of the document's text: t.Section, or all of it.
func (t *Text) Stretch() graph.Span {
	if t.Section.Empty() {
		return graph.Span{End: len(t.Document.Text)}
	}
	return t.Section
}

// A Sentence is a stretch of text that states something whole.
type Sentence struct {
	Span      graph.Span
	Part      PartKind // Headline or Body
	Paragraph int      // from 0
	Tokens    []Token
}

// A Token is a word, number or mark of a sentence.
type Token struct {
	Span  graph.Span
	Text  string // as it stands, but for quotes made straight and dashes made one: "don't", "–"
	Lemma string // lower case, but for names
	Tag   string // Penn Treebank tag: NN, NNP, VBD, ...
	Head  int    // index of its head among the sentence's tokens; -1 for the root
	Label string // its Universal Dependencies relation to the head: nsubj, obj, obl, ...
}

// A Form says how a mention names its actor.
type Form string

// The forms of a mention.
const (
	Name      Form = "name"      // "Iran", "Abbas Araghchi", "Hezbollah"
	Adjective Form = "adjective" // "Iranian" before a noun
	Nominal   Form = "nominal"   // "the foreign minister", "protesters", "both sides"
	Pronoun   Form = "pronoun"   // "it", "they", "who"
	Place     Form = "place"     // "talks in Geneva": no actor here
)

// A Mention is a place where a text speaks of an actor.
type Mention struct {
	Sentence   int        // index among the text's sentences
	First, End int        // its tokens, half open
	Head       int        // its head token
	Span       graph.Span // of the words, titles included
	Form       Form
	Name       string          // the name without titles; empty for nominals and pronouns
	Title      string          // "foreign minister", lower case, if it carries one
	Entry      string          // the gazetteer's id, if it knows the actor
	Kind       graph.Kind      // "" where unknown
	Country    string          // code, as of graph.Actor; whose minister, whose protesters
	Role       string          // of a nominal, its role noun, in the singular: "foreign minister"
	Plural     bool            // of a nominal, pronoun or demonym: it speaks of several
	Sex        string          // "m" or "f" where a title or pronoun tells
	Owner      graph.Span      // of the words that tell the country or body it belongs to: "Oman's"; empty if none do
	Actor      graph.ActorID   // set by the resolver; empty for what stands for no actor
	Parts      []graph.ActorID // set by the resolver: the members of a plural such as "both sides"
}

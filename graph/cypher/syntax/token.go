package syntax

// A tokenKind says what a token is.
type tokenKind uint8

const (
	tokenEnd    tokenKind = iota
	tokenName             // a name, or a word of the language: that is for the parser to say
	tokenQuoted           // a name in backticks
	tokenString
	tokenInteger
	tokenFloat
	tokenNoNumber // what begins with a digit and is no number
	tokenParameter
	tokenSymbol
)

// A token is one of the words and signs that a query is made of.
type token struct {
	kind     tokenKind
	from, to int32  // in the text as written
	match    int32  // of a bracket: the index of its partner, or 0
	text     string // of a name, string or parameter what it says; of a symbol itself
	upper    string // of a name its letters in upper case
}

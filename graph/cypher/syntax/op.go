package syntax

// An Op is an operator.
type Op uint8

// The operators.
const (
	Not Op = iota
	Negative
	Positive
	Add
	Concatenate
	Subtract
	Multiply
	Divide
	Modulo
	Power
	And
	Or
	Xor
	Equal
	NotEqual
	Less
	LessOrEqual
	Greater
	GreaterOrEqual
	In
	StartsWith
	EndsWith
	Contains
	Matches
)

var opTexts = [...]string{"NOT", "-", "+", "+", "||", "-", "*", "/", "%", "^", "AND", "OR", "XOR",
	"=", "<>", "<", "<=", ">", ">=", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "=~"}

// String is the operator as it is written.
func (o Op) String() string { return opTexts[o] }

package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// An arithmetic operator takes values of some kinds, and on its right of
// those that go beside the left one's.
type arithmetic struct {
	takes  value.KindSet
	beside func(left value.KindSet) value.KindSet
	do     func(m value.Meter, a, b value.Value) (value.Value, error)
}

func plain(do func(a, b value.Value) (value.Value, error)) func(value.Meter, value.Value, value.Value) (value.Value, error) {
	return func(_ value.Meter, a, b value.Value) (value.Value, error) { return do(a, b) }
}

var arithmetics = map[syntax.Op]arithmetic{
	syntax.Add:         {anything, addend, value.Add},
	syntax.Concatenate: {strs | lists, beside(strs, strs, lists, lists), value.Concatenate},
	syntax.Subtract:    {numbers | temporal | durations, beside(numbers, numbers, temporal|durations, durations), plain(value.Subtract)},
	syntax.Multiply:    {numbers | durations, beside(numbers, numbers|durations, durations, numbers), plain(value.Multiply)},
	syntax.Divide:      {numbers | durations, beside(numbers|durations, numbers), plain(value.Divide)},
	syntax.Modulo:      {numbers, beside(numbers, numbers), plain(value.Modulo)},
	syntax.Power:       {numbers, beside(numbers, numbers), plain(value.Power)},
}

// beside tells what goes beside something by pairs: left of the first kinds, right of the second.
func beside(pairs ...value.KindSet) func(value.KindSet) value.KindSet {
	return func(left value.KindSet) (kinds value.KindSet) {
		for i := 0; i < len(pairs); i += 2 {
			if left == 0 || left&pairs[i] != 0 {
				kinds |= pairs[i+1]
			}
		}
		return kinds
	}
}

// addend tells what may be added. Strings and numbers go together, and a
// list takes anything; but 'a' + true is refused where it can be seen, and computed where not.
func addend(left value.KindSet) value.KindSet {
	if left == 0 || left&lists != 0 {
		return anything
	}
	return lists | beside(strs|numbers, strs|numbers, temporal, durations, durations, temporal|durations)(left)
}

// arithmetic compiles an operator that makes a value of two.
func (c *compiler) arithmetic(e *syntax.Binary, left, right typed) typed {
	op := arithmetics[e.Op]
	c.want(&left, op.takes)
	c.want(&right, op.takes&op.beside(left.kinds))
	kinds := resultKinds(e.Op, left.kinds, right.kinds)
	if kinds == 0 && left.kinds != 0 && right.kinds != 0 {
		c.fail(right.at, "InvalidArgumentType", "Type mismatch: %s and %s do not go together with %s", words(left.kinds), words(right.kinds), e.Op)
	}
	do := op.do
	return made(e.From, kinds, func(x *run) (value.Value, error) {
		a, err := left.eval(x)
		if err != nil {
			return a, err
		}
		b, err := right.eval(x)
		if err != nil {
			return b, err
		}
		if a, err = do(x, a, b); err != nil {
			return a, x.failed(e.From, err)
		}
		return a, nil
	}, left, right)
}

// resultKinds are the kinds of what an operator makes of two kinds.
func resultKinds(op syntax.Op, a, b value.KindSet) value.KindSet {
	if a == 0 { // a null is of any kind, as far as can be told
		a = anything
	}
	if b == 0 {
		b = anything
	}
	var kinds value.KindSet
	integer := value.KindsOf(value.KindInteger)
	switch op {
	case syntax.Power:
		return value.KindsOf(value.KindFloat)
	case syntax.Concatenate:
		return a & b & (strs | lists)
	}
	if a&integer != 0 && b&integer != 0 {
		kinds |= integer
	}
	if a&numbers != 0 && b&numbers != 0 && (a|b)&^integer&numbers != 0 {
		kinds |= value.KindsOf(value.KindFloat)
	}
	kinds |= resultTimes(op, a, b)
	if op == syntax.Add {
		kinds |= (a | b) & lists
		if a&strs != 0 && b&(strs|numbers) != 0 || a&numbers != 0 && b&strs != 0 {
			kinds |= strs
		}
	}
	return kinds
}

// resultTimes are the kinds of times and durations among those.
func resultTimes(op syntax.Op, a, b value.KindSet) (kinds value.KindSet) {
	switch {
	case op == syntax.Add || op == syntax.Subtract:
		if b&durations != 0 {
			kinds |= a & (temporal | durations)
		}
		if op == syntax.Add && a&durations != 0 {
			kinds |= b & (temporal | durations)
		}
	case a&durations != 0 && b&numbers != 0, op == syntax.Multiply && a&numbers != 0 && b&durations != 0:
		if op == syntax.Multiply || op == syntax.Divide {
			kinds |= durations
		}
	}
	return kinds
}

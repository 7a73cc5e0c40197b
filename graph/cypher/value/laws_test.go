package value

import (
	"math"
	"testing"
)

var (
	negInf  = math.Inf(-1)
	negZero = math.Copysign(0, -1)
	nan     = Float(math.NaN())
)

func text(t *testing.T, v Value) string {
	t.Helper()
	s, err := Text(v)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOrderEquivalenceAndHashAgreeOnEveryKind(t *testing.T) {
	rows := zoo()
	for i, row := range rows {
		for j, other := range rows {
			for _, a := range row {
				for _, b := range other {
					want := min(max(i-j, -1), 1)
					if got := Order(a, b); min(max(got, -1), 1) != want {
						t.Errorf("Order(%s, %s) = %d, want %d", text(t, a), text(t, b), got, want)
					}
					if got := Equivalent(a, b); got != (i == j) {
						t.Errorf("Equivalent(%s, %s) = %t", text(t, a), text(t, b), got)
					}
					if i == j && Hash(a) != Hash(b) {
						t.Errorf("Hash(%s) is not Hash(%s)", text(t, a), text(t, b))
					}
					if Equal(a, b) == True && i != j {
						t.Errorf("%s = %s, but they are not equivalent", text(t, a), text(t, b))
					}
					if Equal(a, b) != Equal(b, a) {
						t.Errorf("%s = %s is not the same the other way round", text(t, a), text(t, b))
					}
					if Less(a, b) == True && want >= 0 && a.Kind() != KindMap {
						t.Errorf("%s < %s, but it is not ordered before it", text(t, a), text(t, b))
					}
				}
			}
		}
	}
}

func TestHashesOfTheZooDoNotCollide(t *testing.T) {
	seen := map[uint64]string{}
	for _, row := range zoo() {
		h := Hash(row[0])
		if other, ok := seen[h]; ok {
			t.Errorf("%s has the hash of %s", text(t, row[0]), other)
		}
		seen[h] = text(t, row[0])
	}
}

func TestNaNIsEqualToNothingAndTheLastNumber(t *testing.T) {
	for _, v := range []Value{nan, Int(1), Float(math.Inf(1)), String("a")} {
		if Equal(nan, v) != False {
			t.Errorf("NaN = %s is not false", text(t, v))
		}
		if Equivalent(nan, v) {
			t.Errorf("NaN is grouped with %s", text(t, v))
		}
	}
	if Order(nan, nan) != 0 || Order(nan, Float(math.Inf(1))) <= 0 || Order(nan, Null) >= 0 {
		t.Error("NaN is not between Infinity and null")
	}
	if Less(nan, Int(1)) != False || LessOrEqual(nan, nan) != False || Less(nan, String("a")) != Unknown {
		t.Error("NaN compares with numbers otherwise than false, or with strings otherwise than null")
	}
}

func TestManyNaNsInASetTakeNoMoreThanTheirNumber(t *testing.T) {
	var s Set
	for range 200_000 { // a second each thousand, were they in one place
		if added, err := s.Add(nil, nan); err != nil || !added {
			t.Fatal(added, err)
		}
	}
}

func TestComparisonsWithNullAndOtherTypesAreUnknown(t *testing.T) {
	for _, c := range []struct {
		a, b             Value
		equal, less, leq Truth
	}{
		{Int(1), Float(1.5), False, True, True},
		{Int(1), Null, Unknown, Unknown, Unknown},
		{Int(1), String("1"), False, Unknown, Unknown},
		{Bool(false), Bool(true), False, True, True},
		{listOf(Int(1), Null), listOf(Int(1), Int(2)), Unknown, Unknown, Unknown},
		{listOf(Int(1), Null), listOf(Int(2), Int(2)), False, True, True},
		{listOf(Int(1)), listOf(Int(1), Null), False, True, True},
		{listOf(nan), listOf(Int(1)), False, Unknown, Unknown},
		{mapOf("a", Null), mapOf("a", Null), Unknown, Unknown, Unknown},
		{mapOf("a", Int(1)), mapOf("b", Int(1)), False, True, True},
		{mapOf("a", Int(1)), mapOf("a", String("x")), False, Unknown, Unknown},
		{read("Duration", "P1D"), read("Duration", "P2D"), False, Unknown, Unknown},
		{read("Duration", "P1D"), read("Duration", "PT24H"), False, Unknown, Unknown},
		{read("Duration", "P1D"), read("Duration", "P1D"), True, Unknown, True},
		{here.Node(1), here.Node(2), False, True, True},
		{here.Node(2), here.Node(2), True, False, True},
		{here.Node(1), here.Relationship(1), False, Unknown, Unknown},
		{read("Time", "12:00+01:00"), read("Time", "11:00Z"), False, False, False},
		{Int(1<<53 + 1), Float(1 << 53), False, False, False},
	} {
		if Equal(c.a, c.b) != c.equal || Less(c.a, c.b) != c.less || LessOrEqual(c.a, c.b) != c.leq {
			t.Errorf("%s and %s: =, <, <= are %v %v %v, want %v %v %v", text(t, c.a), text(t, c.b),
				Equal(c.a, c.b), Less(c.a, c.b), LessOrEqual(c.a, c.b), c.equal, c.less, c.leq)
		}
	}
}

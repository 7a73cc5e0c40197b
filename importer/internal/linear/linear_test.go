package linear

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// learn trains a table to tell the remainder of a number from its digits.
func learn(steps int) *Trainer {
	t := NewTrainer()
	random := rand.New(rand.NewPCG(7, 7))
	for range steps {
		n := random.IntN(4000)
		keys := digits(n)
		var s Scores
		t.Add(&s, keys)
		if got, want := best(&s, 5), n%5; got != want {
			t.Move(keys, want, got)
		}
		t.Tick()
	}
	return t
}

func digits(n int) []uint32 {
	var keys []uint32
	for place := range 4 {
		keys = append(keys, Key(Mix(uint64(place), uint64(n%10))))
		n /= 10
	}
	return keys
}

func best(s *Scores, classes int) int {
	top := 0
	for c := range classes {
		if s[c] > s[top] {
			top = c
		}
	}
	return top
}

func right(s Scorer) int {
	n := 0
	for i := range 4000 {
		var scores Scores
		s.Add(&scores, digits(i))
		if best(&scores, 5) == i%5 {
			n++
		}
	}
	return n
}

func TestAPackedModelDecidesAsItWasTaught(t *testing.T) {
	m, err := Unpack(learn(20000).Pack(0))
	if err != nil {
		t.Fatal(err)
	}
	if n := right(m); n < 3990 {
		t.Errorf("%d of 4000 numbers right", n)
	}
}

func TestPackKeepsToItsLimitAndToTheSameBytes(t *testing.T) {
	whole := learn(20000).Pack(0)
	small := learn(20000).Pack(len(whole) * 2 / 3)
	if len(small) > len(whole)*2/3 {
		t.Errorf("%d bytes, limit %d", len(small), len(whole)*2/3)
	}
	if !bytes.Equal(small, learn(20000).Pack(len(whole)*2/3)) {
		t.Error("the same training gave other bytes")
	}
}

func TestAnUnknownFeatureScoresNothing(t *testing.T) {
	m, err := Unpack(learn(100).Pack(0))
	if err != nil {
		t.Fatal(err)
	}
	var s, zero Scores
	for i := range 10000 {
		m.Add(&s, []uint32{Key(Mix(99, uint64(i)))})
	}
	m.Add(&s, []uint32{1, 1<<32 - 1})
	if s != zero {
		t.Errorf("scores %v", s)
	}
}

func TestADamagedModelIsAnError(t *testing.T) {
	packed := learn(200).Pack(0)
	for n := range len(packed) {
		if _, err := Unpack(packed[:n]); err == nil {
			t.Fatalf("no error from the first %d of %d bytes", n, len(packed))
		}
	}
}

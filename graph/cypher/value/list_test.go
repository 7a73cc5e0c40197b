package value

import (
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
)

func TestAListThatDoublesEndsAtTheLimit(t *testing.T) {
	v := listOf(Int(1))
	for i := range 30 {
		next, err := NewList([]Value{v, v})
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) || i < 20 {
				t.Fatalf("after %d doublings: %v", i, err)
			}
			return
		}
		v = next
	}
	t.Error("a list of 2^30 values in all was made")
}

func TestAMapThatDoublesEndsAtTheLimit(t *testing.T) {
	v := mapOf("a", Int(1))
	for range 30 {
		m, err := NewMap([]string{"a", "b"}, []Value{v, listOf(v)})
		if err != nil {
			return
		}
		v = MapOf(m)
	}
	t.Error("a map of 2^30 values in all was made")
}

func TestNestingEndsAtTheLimit(t *testing.T) {
	v := listOf()
	for i := range 2 * MaxDepth {
		var err error
		if i%2 == 0 {
			v, err = NewList([]Value{v})
		} else {
			var m *Map
			if m, err = NewMap([]string{"a"}, []Value{v}); err == nil {
				v = MapOf(m)
			}
		}
		if err != nil {
			if i < MaxDepth-3 {
				t.Fatalf("at a depth of %d: %v", i, err)
			}
			return
		}
	}
	t.Errorf("lists and maps stand in one another %d deep", 2*MaxDepth)
}

func TestLongStringsCountByTheirLength(t *testing.T) {
	s := String(strings.Repeat("x", 1<<20))
	vs := make([]Value, 2000)
	for i := range vs {
		vs[i] = s
	}
	if _, err := NewList(vs); err == nil {
		t.Error("a list was made in which there are 2 GB to look through")
	}
}

func TestTheLargestListIsComparedAndHashedInTime(t *testing.T) {
	v := listOf(Int(1), Int(2), Int(3))
	for {
		next, err := NewList([]Value{v, v})
		if err != nil {
			break
		}
		v = next
	}
	start := time.Now()
	h := Hash(v)
	if Equal(v, v) != True || Order(v, v) != 0 || Hash(v) != h {
		t.Error("a list is not like itself")
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestSlicesShareAndKeepTheirExtent(t *testing.T) {
	v := listOf(listOf(Int(1)), Int(2), Int(3))
	for _, c := range []struct {
		from, to int64
		want     string
	}{{0, 2, "[[1], 2]"}, {-2, 1 << 62, "[2, 3]"}, {2, 1, "[]"}, {-9, 1, "[[1]]"}, {5, 9, "[]"}} {
		got, err := Slice(v, Int(c.from), Int(c.to))
		if err != nil || text(t, got) != c.want {
			t.Errorf("%s[%d..%d] = %s, %v; want %s", text(t, v), c.from, c.to, text(t, got), err, c.want)
		}
	}
	if got, err := Slice(v, Null, Int(1)); err != nil || !got.IsNull() {
		t.Errorf("a slice from null is %s, %v", text(t, got), err)
	}
}

func TestTheLaterOfTwoEqualKeysWins(t *testing.T) {
	if got := text(t, mapOf("b", Int(1), "a", Int(2), "b", Int(3))); got != "{a: 2, b: 3}" {
		t.Error(got)
	}
}

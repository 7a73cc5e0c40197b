package lexicon

import (
	"math"
	"testing"
)

func TestLookKnowsTheFormsOfWords(t *testing.T) {
	for _, c := range []struct {
		form        string
		has, hasNot Forms
	}{
		{"struck", Past, Noun | Plural},
		{"strikes", Plural | Singular, Past},
		{"Strikes", Plural | Singular, Past},
		{"vowing", Participle, Past},
		{"denied", Past, Verb},
		{"urges", Singular, Verb},
		{"militant", Noun | Adjective, Verb},
	} {
		f := Look(c.form).Forms
		if f&c.has != c.has || f&c.hasNot != 0 {
			t.Errorf("%s: forms %08b", c.form, f)
		}
	}
}

func TestWordsOfOneUseShareAClass(t *testing.T) {
	if a, b := Look("Tuesday").Class, Look("Friday").Class; a != b || a == 0 {
		t.Errorf("Tuesday is of class %d, Friday of %d", a, b)
	}
	if a, b := Look("Iran").Class, Look("attacked").Class; a == b {
		t.Errorf("Iran and attacked are both of class %d", a)
	}
}

func TestWhatNobodyKnowsIsNothing(t *testing.T) {
	for _, form := range []string{"", "qzxkwv", "\xff\xfe", "№№№"} {
		if w := Look(form); w != (Word{}) {
			t.Errorf("%q: %+v", form, w)
		}
	}
}

func TestPackAndUnpackAgree(t *testing.T) {
	words := map[string]Word{"a": {Class: 70000, Topic: 3, Forms: Noun}, "b": {Forms: Verb}, "c": {Class: 5}}
	l, err := unpack(Pack(words))
	if err != nil {
		t.Fatal(err)
	}
	for form, want := range words {
		if got, ok := l.find(form); !ok || got != want {
			t.Errorf("%s: %+v, want %+v", form, got, want)
		}
	}
	if _, err := unpack(Pack(words)[:9]); err == nil {
		t.Error("no error from a part of the file")
	}
}

// alike is the cosine of the angle between two words' vectors.
func alike(t *testing.T, a, b string) float64 {
	t.Helper()
	v, w := LookVector(a), LookVector(b)
	if v == nil || w == nil {
		t.Fatalf("no vector of %q or %q", a, b)
	}
	var both, first, second float64
	for i := range v {
		x, y := float64(v[i]), float64(w[i])
		both, first, second = both+x*y, first+x*x, second+y*y
	}
	return both / math.Sqrt(first*second)
}

func TestVectorsOfRelatedWordsPointTheSameWay(t *testing.T) {
	for _, c := range []struct{ word, near, far string }{
		{"Minister", "ambassador", "tomato"},
		{"shelled", "bombarded", "said"},
		{"Damascus", "Aleppo", "because"},
	} {
		if near, far := alike(t, c.word, c.near), alike(t, c.word, c.far); near < far+0.2 {
			t.Errorf("%s: %.2f from %s, %.2f from %s", c.word, near, c.near, far, c.far)
		}
	}
	if LookVector("qzxkwv") != nil {
		t.Error("a vector of a word that is none")
	}
}

func TestPackedVectorsComeBackAndTheFirstOfAKeyStays(t *testing.T) {
	packed := PackVectors([]string{"a", "b", "a"}, []Vector{{1, -127}, {2}, {3}})
	v, err := unpackVectors(packed)
	if err != nil {
		t.Fatal(err)
	}
	if got := v.find(key("a")); got == nil || *got != (Vector{1, -127}) {
		t.Errorf("a: %v", got)
	}
	if v.find(key("c")) != nil {
		t.Error("a vector of a word that was not packed")
	}
	for n := range len(packed) {
		if _, err := unpackVectors(packed[:n]); err == nil {
			t.Fatalf("no error from %d bytes of %d", n, len(packed))
		}
	}
}

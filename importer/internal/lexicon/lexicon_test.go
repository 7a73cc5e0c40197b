package lexicon

import "testing"

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

package graph_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Erdoğan's", "erdogan s"},
		{"  Saudi   Arabia ", "saudi arabia"},
		{"Straße", "strasse"}, {"STRASSE", "strasse"}, {"Æsir", "aesir"}, {"Þór", "thor"}, {"Əliyev", "aliyev"},
		{"Łódź", "lodz"}, {"Nguyễn", "nguyen"}, {"Nguye\u0302\u0303n", "nguyen"}, {"İstanbul", "istanbul"}, {"Iğdır", "igdir"},
		{"Đorđević", "dordevic"}, {"Ångström", "angstrom"}, {"Ñandú", "nandu"}, {"Ţepeş Țepeș", "tepes tepes"},
		{"Київ", "киів"}, {"Киі\u0308в", "киів"}, {"ЁЛКА", "елка"}, {"Е\u0308ЛКА", "елка"}, {"Цай", "цаи"}, {"Цаи\u0306", "цаи"}, {"Αθήνα", "αθηνα"}, {"حزب الله", "حزب الله"}, {"東京", "東京"},
		{"U.N.", "u n"}, {"al-Qaeda", "al qaeda"}, {"F-16", "f 16"}, {"G7", "g7"}, {"—", ""}, {"", ""},
		{"a\x00b", "a b"}, {`"><script>`, "script"}, {"\u200fשלום", "שלום"},
	} {
		if got := graph.Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) is %q, want %q", c.in, got, c.want)
		}
	}
}

// Folding twice changes nothing more, words are parted by single blanks,
// and a name is found by itself and by the beginning of any of its words.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Erdoğan's", "İ", "ß", "ẞ", "ﬁ", "ǅ", "\xff\xfe", "Σς", "e\u0301", "\u0301", "ᾼ", "K", "٣"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := graph.Fold(s)
		if twice := graph.Fold(once); twice != once {
			t.Fatalf("%q folds to %q, and that to %q", s, once, twice)
		}
		if !utf8.ValidString(once) || strings.Join(strings.Fields(once), " ") != once {
			t.Fatalf("%q folds to %q", s, once)
		}
		if !graph.Matches(once, once) || !graph.Matches("", once) {
			t.Fatalf("%q does not find itself", once)
		}
		for w := range strings.FieldsSeq(once) {
			_, n := utf8.DecodeRuneInString(w)
			if !graph.Matches(w[:n], once) {
				t.Fatalf("%q does not find %q", w[:n], once)
			}
		}
	})
}

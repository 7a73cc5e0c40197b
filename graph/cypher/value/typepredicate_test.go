package value

import (
	"strings"
	"testing"
)

func TestTypesAreReadAsFarAsTheyGo(t *testing.T) {
	for text, want := range map[string]int{
		"INTEGER": 7, "INTEGER AND true": 7, "INTEGER || 'a'": 7, "LIST<INT | STRING NOT NULL>!, 2": 28, "integer list)": 12,
		"LOCAL  DATETIME NOT  NULL\n": 25, "INTEGERS": -1, "LIST<INTEGER": -1, "": -1, "INTEGER |": -1,
	} {
		_, n, err := ReadType(text)
		if err != nil {
			n = -1
		}
		if n != want {
			t.Errorf("%q is read up to %d, %v; want %d", text, n, err, want)
		}
	}
	if _, _, err := ReadType(strings.Repeat("LIST<", 100_000)); err == nil {
		t.Error("a type of 100,000 lists is read")
	}
}

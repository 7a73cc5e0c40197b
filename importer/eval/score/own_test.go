package score

import (
	"strings"
	"testing"
)

func TestReadOwnReadsPassagesWithTheirLabels(t *testing.T) {
	rows, err := ReadOwn(strings.NewReader(`# a remark
== talks-1 2025-03-02
Oman's minister met Iran's.
They agreed.

- Oman | MEETS_WITH/NEGOTIATES_WITH | Iran | actual
- Oman/minister | AGREES_WITH | Iran | future/hypothetical | Salim Said | may
- Salim Said | HOLDS_OFFICE | Oman | actual | | as foreign minister/minister

== quiet-1 2025-03-03
It rained.
`))
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || rows[0].ID != "talks-1" || rows[0].Published != "2025-03-02" || rows[0].Text != "Oman's minister met Iran's.\nThey agreed." {
		t.Fatalf("%+v", rows)
	}
	if len(rows[1].Claims) != 0 || rows[1].Text != "It rained." {
		t.Errorf("%+v", rows[1])
	}
	wanted := []NewsClaim{
		{S: "Oman", R: "MEETS_WITH|NEGOTIATES_WITH", T: "Iran", M: "actual", Must: true},
		{S: "Oman|minister", R: "AGREES_WITH", T: "Iran", M: "future|hypothetical", By: "Salim Said"},
	}
	for i, want := range wanted {
		if got := rows[0].Claims[i]; got != want {
			t.Errorf("claim %d is %+v, want %+v", i, got, want)
		}
	}
	if want := (Office{"Salim Said", "Oman", "foreign minister|minister", true}); len(rows[0].Held) != 1 || rows[0].Held[0] != want {
		t.Errorf("offices %+v, want %+v", rows[0].Held, want)
	}
}

func TestReadOwnNamesTheLineOfAFault(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Words.\n", "line 1 stands before the first passage"},
		{"== a\n", `line 1: a passage begins with "== name date"`},
		{"== a 2025-01-01\nWords.\n- x | ATTACKS | y\n", "line 3: a claim has four to seven fields"},
		{"== a 2025-01-01\n- x | ATTACKS | y | perhaps\n", `line 2: "perhaps" is no modality`},
		{"== a 2025-01-01\n- x | ATTACKS | y | actual | z | maybe\n", `line 2: "maybe" is neither "may" nor "as" a title`},
		{"== a 2025-01-01\n- x | HOLDS_OFFICE | y | actual\n", "an office has a title"},
		{"== a 2025-01-01\n- x | ATTACKS | y | actual | | as king\n", "nothing else has one"},
	} {
		if _, err := ReadOwn(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
		}
	}
}

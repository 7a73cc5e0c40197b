package gazetteer

import (
	"slices"
	"strings"
	"testing"
)

func TestRolesAreWhole(t *testing.T) {
	var roles []Role
	if err := read(files, "roles", &roles); err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	forms := map[string]string{}
	for _, r := range roles {
		used[r.Class] = true
		if !slices.Contains(Classes, r.Class) {
			t.Errorf("%q: class %q is not in Classes", r.Noun, r.Class)
		}
		if !slices.Contains([]Acts{ForState, AsGroup, AsPerson}, r.Acts) && (r.Class != "honorific" || r.Acts != "") {
			t.Errorf("%q: acts %q", r.Noun, r.Acts)
		}
		if r.Class == "honorific" && !r.Title {
			t.Errorf("%q: an honorific that is no title", r.Noun)
		}
		if r.Sex != "" && r.Sex != "m" && r.Sex != "f" {
			t.Errorf("%q: sex %q", r.Noun, r.Sex)
		}
		for _, f := range append(slices.Clone(r.Short), r.Noun, r.Plural) {
			if f != strings.ToLower(f) && f != "u.s. attorney" {
				t.Errorf("%q: form %q is not lower case", r.Noun, f)
			}
			if words := roleWords(f); words != "" {
				if o, ok := forms[words]; ok && o != r.Noun {
					t.Errorf("%q is a form of %q and of %q", f, o, r.Noun)
				}
				forms[words] = r.Noun
			}
		}
	}
	for _, c := range Classes {
		if !used[c] {
			t.Errorf("class %q has no role", c)
		}
	}
}

func TestRoleAt(t *testing.T) {
	for _, c := range []struct {
		words  string // tokens, with blanks between
		noun   string // "" where there is none
		plural bool
		n      int
		more   string // rank, "past"
	}{
		{"foreign minister Abbas", "foreign minister", false, 2, ""},
		{"foreign ministers met", "foreign minister", true, 2, ""},
		{"Prime Minister Benjamin", "prime minister", false, 2, ""},
		{"Gen. Asim Munir", "general", false, 1, ""},
		{"Lt. Gen. Smith", "lieutenant general", false, 2, ""},
		{"vice-president", "vice president", false, 1, ""},
		{"vice - president", "vice president", false, 3, ""},
		{"former president", "president", false, 2, "past"},
		{"ex-president", "president", false, 1, "past"},
		{"former deputy prime minister", "prime minister", false, 4, "deputy past"},
		{"deputy foreign minister", "foreign minister", false, 3, "deputy"},
		{"acting attorney general", "attorney general", false, 3, "acting"},
		{"deputy", "deputy", false, 1, ""},
		{"deputies said", "deputy", true, 1, ""},
		{"president - elect", "president elect", false, 3, ""},
		{"prime minister-designate", "prime minister designate", false, 2, ""},
		{"chancellor-designate", "chancellor", false, 1, "designate"},
		{"minister for energy", "minister for energy", false, 3, ""},
		{"interior ministry", "interior ministry", false, 2, ""},
		{"secret police", "secret police", false, 2, ""},
		{"special envoy to the Middle East", "special envoy", false, 2, ""},
		{"women 's rights activists", "women's rights activist", true, 4, ""},
		{"women’s rights activists", "women's rights activist", true, 3, ""},
		{"drug cartels", "drug cartel", true, 2, ""},
		{"President's", "", false, 0, ""},
		{"- president", "", false, 0, ""},
		{"former glory", "", false, 0, ""},
		{"vice squad", "", false, 0, ""},
		{"table", "", false, 0, ""},
	} {
		r, plural, n := New().RoleAt(strings.Fields(c.words), 0)
		more := strings.TrimSpace(r.Rank)
		if r.Past {
			more = strings.TrimSpace(more + " past")
		}
		if r.Noun != c.noun || plural != c.plural || n != c.n || more != c.more {
			t.Errorf("%q: got %q plural %v, %d words, %q; want %q %v %d %q", c.words, r.Noun, plural, n, more, c.noun, c.plural, c.n, c.more)
		}
	}
}

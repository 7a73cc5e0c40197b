package gazetteer

import "testing"

func TestMisspelt(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"Laurent Gbagbu", "laurent-gbagbo"},
		{"Lauren Gbagbo", "laurent-gbagbo"},
		{"Franjo Tudjmann", "franjo-tudjman"},
		{"Franjo Tudjman", ""}, // that is how he is spelt
		{"Laurent Fabiuss", "laurent-fabius"},
		{"Franjo Ludjman", ""}, // another name
		{"Franjo", ""},
		{"Peter Quill", ""},
		{"", ""},
	} {
		e, ok := New().Misspelt(test.name)
		if got := ""; ok != (test.want != "") || ok && string(e.ID) != test.want {
			if ok {
				got = string(e.ID)
			}
			t.Errorf("%q is near %q, want %q", test.name, got, test.want)
		}
	}
}

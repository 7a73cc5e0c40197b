package gazetteer

import "testing"

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		name, text, words string
		year              int
		want              string // "" where nothing is sure
	}{
		{"a name that one bears", "Iran said so", "Iran", 2025, "iran"},
		{"the likelier without a clue", "Georgia said so", "Georgia", 2025, "georgia"},
		{"a clue for the less likely", "The governor, from Atlanta, won in Georgia", "Georgia", 2025, "place/georgia"},
		{"clues for both, more for one", "Tbilisi protests: Georgia, said a man from Abkhazia and one from Atlanta", "Georgia", 2025, "georgia"},
		{"a country that is a given name too", "Jordan took them in", "Jordan", 2025, "jordan"},
		{"a word that is mostly no entry", "May was cold", "May", 2017, ""},
		{"that word with a given name", "Theresa May spoke; later May left", "May", 2017, "theresa-may"},
		{"a surname that the year decides", "Bush spoke", "Bush", 2003, "george-w-bush"},
		{"a surname that another year decides", "Bush spoke", "Bush", 1990, "george-hw-bush"},
		{"a surname that the given name decides", "Hillary Clinton ran; Clinton lost", "Clinton", 1998, "hillary-clinton"},
		{"a surname out of its years", "Bush spoke", "Bush", 1975, ""},
		{"a common surname without more", "Johnson spoke", "Johnson", 2020, ""},
		{"a common surname with its bearer", "Boris Johnson resigned. Johnson spoke", "Johnson", 2022, "boris-johnson"},
		{"a surname before the given name", "Li Qiang met him; Li spoke", "Li", 2024, "li-qiang"},
		{"a surname of one known without more and one who is not", "Maduro spoke", "Maduro", 1975, "nicolas-maduro"},
		{"that surname with the other's given name", "Ricardo Maduro resigned. Maduro wept", "Maduro", 2004, "ricardo-maduro"},
		{"a surname that few bear", "Trump spoke", "Trump", 1970, "donald-trump"},
		{"a party's bare adjective", "Labor won in Canberra", "Labor", 2025, "australian-labor-party"},
		{"work, not a party", "Labor is dear", "Labor", 2025, ""},
	} {
		m, ok := NewContext(c.text, c.year).Choose(New().MatchAt(c.words, 0))
		got := ""
		if ok {
			got = string(m.Entry.ID)
		}
		if got != c.want {
			t.Errorf("%s: %q in %q is %q, want %q", c.name, c.words, c.text, got, c.want)
		}
	}
	if _, ok := NewContext("", 0).Choose(nil); ok {
		t.Error("chose from nothing")
	}
}

func TestChooseHead(t *testing.T) {
	for _, c := range []struct {
		surname string
		year    int
		want    string // "" where it is not one
	}{
		{"Chávez", 2005, "hugo-chavez"},
		{"Chávez", 0, "hugo-chavez"},
		{"Chávez", 1970, ""}, // he was in no news
		{"Johnson", 0, ""},   // many bear it
		{"Iran", 2005, ""},   // no surname
	} {
		m, ok := NewContext("", c.year).ChooseHead(New().MatchAt(c.surname, 0))
		if ok != (c.want != "") || ok && string(m.Entry.ID) != c.want {
			t.Errorf("President %s in %d: %v, want %q", c.surname, c.year, m.Entry, c.want)
		}
	}
}

func TestCountry(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"Bush", "USA"},
		{"Iran", "IRN"},
		{"Iranian", "IRN"},
		{"Georgia", ""},
		{"Johnson", ""}, // many who are no entry bear it
		{"May", ""},
		{"nobody", ""},
	} {
		if got := Country(New().MatchAt(c.words, 0)); got != c.want {
			t.Errorf("%q: country %q, want %q", c.words, got, c.want)
		}
	}
}

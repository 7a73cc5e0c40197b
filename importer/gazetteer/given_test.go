package gazetteer

import "testing"

func TestFirstName(t *testing.T) {
	for word, want := range map[string]bool{
		"Vladimir": true, "Emmanuel": true, "François": true, "Francois": true, "Abbas": true, "Ursula": true,
		"Xi": false, "Kim": true, // Kim Campbell
		"Jinping": false, "King": false, "Pope": false, "Ayatollah": false, "Sheikh": false, "Lord": false, "J.D.": false, "Table": false, "": false,
		"Aaron": true, "Ghada": true, "Florence": false,
	} {
		if got := New().FirstName(word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}

func TestFirstNameSex(t *testing.T) {
	for word, want := range map[string]string{"Vladimir": "m", "Ursula": "f", "Aaron": "m", "Ghada": "f", "Robin": "", "Xi": "", "Table": "", "": ""} {
		if got := New().FirstNameSex(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

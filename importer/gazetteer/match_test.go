package gazetteer

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// readings finds names as a reader of MatchAt does: from left to right, the longest at
// each place, going on behind it.
func readings(text string, at func(string, int) []Match) string {
	var all []string
	for i := 0; i < len(text); i++ {
		ms := at(text, i)
		if len(ms) == 0 {
			continue
		}
		var longest []Match
		for _, m := range ms {
			if m.Len == ms[0].Len {
				longest = append(longest, m)
			}
		}
		all = append(all, shown(longest, text, i))
		i += ms[0].Len - 1
	}
	return strings.Join(all, "; ")
}

func TestMatchAt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Iran hailed a good start.", `iran name "Iran"`},
		{"Iran’s minister", `iran name "Iran"`},
		{"Iranian officials", `iran adjective "Iranian", iran demonym "Iranian"`},
		{"Iranians", `iran demonym "Iranians"`},
		{"Iranianising", ``},
		{"a Frenchman", `france demonym "Frenchman"`},
		{"Tehran and Washington, D.C., agreed", `iran capital "Tehran"; united-states capital "Washington, D.C."`},
		{"the US and the U.S. and the U.S", `united-states name "US", united-states adjective "US"; united-states name "U.S.", united-states adjective "U.S."; united-states name "U.S", united-states adjective "U.S"`},
		{"US-led", `united-states name "US", united-states adjective "US"`},
		{"it told us who it was", ``},
		{"Who is it? It is As.", ``},
		{"the WHO, the W.H.O.", `world-health-organization name "WHO"; world-health-organization name "W.H.O."`},
		{"the White House's view", `united-states seat "White House"`},
		{"the White\nHouse", `united-states seat "White\nHouse"`},
		{"the White\n\nHouse", `us-house-of-representatives name "House"`},
		{"a white house", ``},
		{"No 10, No. 10", `united-kingdom seat "No 10"; united-kingdom seat "No. 10"`},
		{"the Élysée, the Elysee, the E\u0301lyse\u0301e", "france seat \"Élysée\"; france seat \"Elysee\"; france seat \"E\u0301lyse\u0301e\""},
		{"Côte d’Ivoire and Cote d'Ivoire", `ivory-coast name "Côte d’Ivoire"; ivory-coast name "Cote d'Ivoire"`},
		{"N'Djamena, Sana`a", `chad capital "N'Djamena"; yemen capital "Sana` + "`" + `a"`},
		{"al-Qaeda, Al Qaeda, al Qaeda", `al-qaeda name "al-Qaeda", al-qaeda adjective "al-Qaeda"; al-qaeda name "Al Qaeda", al-qaeda adjective "Al Qaeda"; al-qaeda name "al Qaeda", al-qaeda adjective "al Qaeda"`},
		{"Al-Qaeda in the Islamic Maghreb", `al-qaeda-in-the-islamic-maghreb name "Al-Qaeda in the Islamic Maghreb"`},
		{"the Kurdistan Workers' Party", `kurdistan-workers-party name "Kurdistan Workers' Party"`},
		{"the Kurdistan Workers’ Party", `kurdistan-workers-party name "Kurdistan Workers’ Party"`},
		{"Johnson & Johnson", `johnson-johnson name "Johnson & Johnson"`},
		{"Donald Trump, Donald J. Trump, Donald J Trump", `donald-trump name "Donald Trump"; donald-trump name "Donald J. Trump"; donald-trump surname "Trump"`},
		{"Vladimir V. Putin", `vladimir-putin name "Vladimir V. Putin"`},
		{"New J. Zealand", ``},
		{"J.D. Vance, JD Vance", `jd-vance name "J.D. Vance"; jd-vance name "JD Vance"`},
		{"Robert F. Kennedy Jr. said", `robert-f-kennedy-jr name "Robert F. Kennedy Jr."`},
		{"St Petersburg, St. Petersburg", `place/st-petersburg place "St Petersburg"; place/st-petersburg place "St. Petersburg"`},
		{"talks in Geneva on Gaza", `place/geneva place "Geneva"; place/gaza place "Gaza"`},
		{"Israel - Iran", `israel name "Israel"; iran name "Iran"`},
		{"pro-Iran, anti-American", `iran name "Iran"; united-states adjective "American", united-states demonym "American"`},
		{"the Israelis' Knesset", `israel demonym "Israelis"; knesset name "Knesset"`},
		{"10 Downing Street; 110 Downing Street", `united-kingdom seat "10 Downing Street"; united-kingdom seat "Downing Street"`},
		{"IRAN", ``},
		{"a dollar in Israel, U.S. ally", `israel name "Israel"; united-states name "U.S.", united-states adjective "U.S."`},
	} {
		if got := readings(c.text, New().MatchAt); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestMatchCapsAt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"IRAN HAILS TALKS WITH US", `iran name "IRAN"; united-states name "US", united-states adjective "US"`},
		{"TRUMP'S WHITE HOUSE", `donald-trump surname "TRUMP"; united-states seat "WHITE HOUSE"`},
		{"Iran hails", ``},
		{"AL-QAEDA", `al-qaeda name "AL-QAEDA", al-qaeda adjective "AL-QAEDA"`},
		{"ST. PETERSBURG", `place/st-petersburg place "ST. PETERSBURG"`},
		{"ÉLYSÉE", `france seat "ÉLYSÉE"`},
	} {
		if got := readings(c.text, New().MatchCapsAt); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
	if ms := New().MatchCapsAt("US", 0); !ms[0].Ambiguous {
		t.Error("US in capitals is not marked as ambiguous")
	}
	if ms := New().MatchAt("US", 0); ms[0].Ambiguous {
		t.Error("US in running text is marked as ambiguous")
	}
}

func TestMatchOutOfRange(t *testing.T) {
	for _, at := range []int{-1, 4, 5, 1 << 40, 1, 2} {
		if ms := New().MatchAt("Iran", at); ms != nil {
			t.Errorf("MatchAt %d: %v", at, ms)
		}
	}
}

func FuzzMatchAt(f *testing.F) {
	for _, s := range []string{"Iran", "U.S.-led, al-Qaeda & the Élysée’s", "Donald J. ", "J.", "St.", "Workers' ", "’", "\xff\xfeUS", "e\u0301lysée", "U\u00adS", "No.10"} {
		f.Add(s)
	}
	g := New()
	f.Fuzz(func(t *testing.T, text string) {
		for at := -1; at <= len(text); at++ {
			for _, ms := range [][]Match{g.MatchAt(text, at), g.MatchCapsAt(text, at)} {
				for i, m := range ms {
					end := at + m.Len
					if at < 0 || m.Len <= 0 || end > len(text) || m.Entry == nil {
						t.Fatalf("%q at %d: %d bytes", text, at, m.Len)
					}
					if !utf8.ValidString(text[at:end]) {
						t.Fatalf("%q at %d: %q is not valid UTF-8", text, at, text[at:end])
					}
					if before, _ := utf8.DecodeLastRuneInString(text[:at]); at > 0 && inWord(before) {
						t.Fatalf("%q at %d: begins inside a word", text, at)
					}
					if after, _ := utf8.DecodeRuneInString(text[end:]); end < len(text) && inWord(after) && text[end-1] != '.' {
						t.Fatalf("%q at %d: %q ends inside a word", text, at, text[at:end])
					}
					if i > 0 && m.Len > ms[i-1].Len {
						t.Fatalf("%q at %d: a longer match after a shorter one", text, at)
					}
				}
			}
		}
	})
}

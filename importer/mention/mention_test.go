package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// show is a mention on one line: its words, and what the finder says of it.
func show(text string, m importer.Mention) string {
	out := fmt.Sprintf("%s | %s", strings.Join(strings.Fields(m.Span.In(text)), " "), m.Form)
	if m.Title != "" {
		out += " | " + m.Title
	}
	return out
}

func shown(t testing.TB, text string) []string {
	var all []string
	for _, m := range read(t, text).Mentions {
		all = append(all, show(text, m))
	}
	return all
}

func TestMentions(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want, not  []string
	}{
		{"a title before the name is part of the mention", "Foreign Minister Teodora Quispe met Gen. Anselm Okoro on Tuesday.",
			[]string{"Foreign Minister Teodora Quispe | name | foreign minister", "Gen. Anselm Okoro | name | general"}, nil},
		{"honorifics are part of it and no title", "Mr Okoro thanked Ms Quispe.", []string{"Mr Okoro | name", "Ms Quispe | name"}, nil},
		{"a title stands behind the name", "Badr al-Busaidi, Oman's foreign minister, flew home.",
			[]string{"Badr al-Busaidi | name | foreign minister", "Oman | name", "foreign minister | nominal | foreign minister"}, nil},
		{"a title stands before the name with a comma", "Iran's foreign minister, Abbas Araghchi, will travel to Geneva.",
			[]string{"Abbas Araghchi | name | foreign minister", "Geneva | place"}, nil},
		{"a title has a complement", "The special envoy to the Middle East Steve Witkoff arrived.",
			[]string{"special envoy to the Middle East Steve Witkoff | name | special envoy to the middle east"}, nil},
		{"a title does not take the state it belongs to", "The president of Zambia, Ruth Mwansa, resigned.",
			[]string{"Ruth Mwansa | name | president"}, nil},
		{"a title that is over says so", "Former President Olga Brandt was tried in Vienna.", []string{"Former President Olga Brandt | name | former president", "Vienna | place"}, nil},
		{"an abbreviated title is spelt out", "Gov. Ellen Marsh and Sen. Peter Quill signed it.",
			[]string{"Gov. Ellen Marsh | name | governor", "Sen. Peter Quill | name | senator"}, nil},
		{"kin and jobs are no titles", "His wife Amina Diallo and the lawyer Samuel Otieno left the court.",
			[]string{"Amina Diallo | name", "lawyer Samuel Otieno | name"}, []string{"wife Amina Diallo | name"}},
		{"the title of the next in a list is not that of the one before", "The Kenyan delegation met Abebe Girma, Prime Minister Hana Tesfaye and others.",
			[]string{"Abebe Girma | name", "Prime Minister Hana Tesfaye | name | prime minister"}, nil},
		{"seats and capitals stand for states", "The Kremlin said Seoul was wrong, and 10 Downing Street agreed.",
			[]string{"Kremlin | name", "Seoul | name", "10 Downing Street | name"}, nil},
		{"places are only places", "Talks in Geneva ended, and diplomats flew to Moscow from Nairobi.",
			[]string{"Geneva | place", "Moscow | place", "Nairobi | place"}, nil},
		{"adjectives stand before nouns", "Two Turkish diplomats left. South Korean President Lee Jae-myung stayed.",
			[]string{"Turkish | adjective", "diplomats | nominal", "South Korean | adjective", "President Lee Jae-myung | name | president"}, nil},
		{"demonyms are people", "Sudanese fled to Chad. A Frenchman helped them.", []string{"Sudanese | nominal", "Chad | name", "Frenchman | nominal"}, nil},
		{"a headline in capitals names the same", "ISRAEL STRIKES IRAN, KILLING TEN SOLDIERS", []string{"ISRAEL | name", "IRAN | name", "SOLDIERS | nominal"}, nil},
		{"a long word in capitals is the name spelt so", "India and MERCOSUR met, and a MAJOR left.", []string{"MERCOSUR | name"}, []string{"MAJOR | name"}},
		{"what one is among others may stand before the name", "Police held dissident Liu Xuehong and Peruvian lawmaker Ana Quispe.",
			[]string{"dissident Liu Xuehong | name", "lawmaker Ana Quispe | name"}, nil},
		{"junior belongs to the name", "Thomas Barrack Jr. spoke.", []string{"Thomas Barrack Jr. | name"}, []string{"Jr. | name"}},
		{"adjectives may share a noun", "The British, French and German governments met.", []string{"British | adjective", "French | adjective", "German | adjective"}, nil},
		{"a part of a country is the country", "An invasion of South Lebanon began.", []string{"Lebanon | name"}, []string{"South Lebanon | name", "South | name"}},
		{"a body's name goes on over of, for and the", "The Movement for the Defence of the Coast accused the Bank of Japan.",
			[]string{"Movement for the Defence of the Coast | name", "Bank of Japan | name"}, nil},
		{"a body's name takes in all that it is made of", "The Council of Iraqi Tribes and the Union of Democratic Forces met the Alliance of Farmers and Fishers.",
			[]string{"Council of Iraqi Tribes | name", "Union of Democratic Forces | name", "Alliance of Farmers and Fishers | name"}, []string{"Tribes | nominal", "Forces | nominal"}},
		{"a body named after a person is not that person", "The Yulia Tymoshenko Bloc and the Bloc of Petro Poroshenko met Emmanuel Macron.",
			[]string{"Yulia Tymoshenko Bloc | name", "Bloc of Petro Poroshenko | name", "Emmanuel Macron | name"}, []string{"Yulia Tymoshenko | name", "Petro Poroshenko | name"}},
		{"a name that says a word twice is no place of that word", "Roger Ames of Duran Duran left Baden Baden.", []string{"Duran Duran | name"}, []string{"Duran | place", "Baden | place"}},
		{"a month may be a first name", "Jan Novak met June Castell in May. On 3 May Ann Cole left.", []string{"Jan Novak | name", "June Castell | name", "Ann Cole | name"}, []string{"May | name", "May Ann Cole | name"}},
		{"a body's name begins with an adjective", "The Sudanese Liberation Army fought the Oodua Peoples Congress.",
			[]string{"Sudanese Liberation Army | name", "Oodua Peoples Congress | name"}, []string{"Liberation Army | name", "Congress | name"}},
		{"a faith or a country may begin it", "The Muslim Council of Kenya accused the Zambia African Democratic League, and the Tory Party Youth League met the National Union of Bakers in Oslo.",
			[]string{"Muslim Council of Kenya | name", "Zambia African Democratic League | name", "National Union of Bakers | name"}, []string{"Council of Kenya | name", "African Democratic League | name"}},
		{"a state behind an office ends where the holder's name begins", "Prosecutor General of Ukraine Viktor Moroz accused Emmanuel Macron of lying.",
			[]string{"Prosecutor General of Ukraine Viktor Moroz | name | prosecutor general", "Ukraine | name", "Emmanuel Macron | name"}, nil},
		{"the branch of a body of the world is that body", "Amnesty International Kenya director Jane Otieno spoke.",
			[]string{"Amnesty International Kenya | name", "director Jane Otieno | name | director"}, []string{"Kenya | name"}},
		{"a known person may have a second surname", "Police met Xóchitl Gálvez Ruiz in Oslo.", []string{"Xóchitl Gálvez Ruiz | name"}, []string{"Ruiz | name"}},
		{"newspapers and firms have names by their last words", "The Ndola Herald sued Copper Systems, Inc. over it.",
			[]string{"Ndola Herald | name", "Copper Systems, Inc. | name"}, []string{"Inc. | name"}},
		{"a faith or a firm before a title is no part of the name", "When Baptist Pastor Stephen Marsh sued Martin Luther King Jr. in Oslo, nobody cared.",
			[]string{"Pastor Stephen Marsh | name | pastor"}, []string{"Baptist Pastor Stephen Marsh | name"}},
		{"an initial begins a name", "Police met A. Noel Marsh in Oslo.", []string{"A. Noel Marsh | name"}, []string{"Noel Marsh | name"}},
		{"a surname of somebody known inside a name in a list is no name", "Waheed Arafat Marsh, 24, Oslo", nil, []string{"Arafat | name"}},
		{"an abbreviation in brackets is a name", "The Patriotic Union for Renewal (PUR) lost.", []string{"Patriotic Union for Renewal | name", "PUR | name"}, nil},
		{"laws, prizes and dates are no names", "The Clean Harbours Act passed on Monday, Jan. 6, before the Baltic Cup.", nil,
			[]string{"Clean Harbours Act | name", "Monday | name", "Jan. | name", "Baltic Cup | name"}},
		{"particles begin names", "The cleric al-Mansour spoke. Fighters of al-Shabaab fled.", []string{"al-Shabaab | name"}, []string{"Shabaab | name", "Mansour | name"}},
		{"names are not cut at hyphens", "Park Seo-jun met Jean-Luc Moreau-Diaz.", []string{"Park Seo-jun | name", "Jean-Luc Moreau-Diaz | name"}, nil},
		{"an attitude before a noun is nobody", "The far-right leader posted on social media.", []string{"leader | nominal | leader"}, []string{"far-right | nominal", "media | nominal"}},
		{"a house of the police is no police", "The police station burned as police watched.", []string{"police | nominal"}, []string{"police station | nominal"}},
		{"an empty it is nobody", "It is clear that Peru won, and it rained.", nil, []string{"It | pronoun"}},
		{"descriptions are nominals", "The group said both sides hurt the country.", []string{"group | nominal", "sides | nominal", "country | nominal"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := shown(t, test.text)
			for _, w := range test.want {
				if !slices.Contains(got, w) {
					t.Errorf("no %q in %q", w, got)
				}
			}
			for _, n := range test.not {
				if slices.ContainsFunc(got, func(s string) bool { return s == n || strings.HasPrefix(s, n+" |") }) {
					t.Errorf("%q, which should not be, in %q", n, got)
				}
			}
		})
	}
}

func TestOwners(t *testing.T) {
	for _, test := range []struct{ name, text, words, owner, country string }{
		{"a possessive", "Norway's coast guard stopped them.", "coast guard", "Norway", "NOR"},
		{"an adjective over another", "Two senior Turkish diplomats left.", "diplomats", "Turkish", "TUR"},
		{"what follows of", "The president of Ghana spoke.", "president", "Ghana", "GHA"},
		{"where several are", "Protesters in Peru marched.", "Protesters", "Peru", "PER"},
		{"not where one is", "A reporter in Cairo spoke.", "reporter", "", ""},
		{"not who backs him", "An Iranian-backed militia fought.", "militia", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := read(t, test.text)
			i := slices.IndexFunc(text.Mentions, func(m importer.Mention) bool { return m.Span.In(test.text) == test.words })
			if i < 0 {
				t.Fatalf("no mention %q in %q", test.words, shown(t, test.text))
			}
			if owner := text.Mentions[i].Owner.In(test.text); owner != test.owner {
				t.Errorf("owner %q, want %q", owner, test.owner)
			}
			if test.country != "" && text.Mentions[i].Country != test.country {
				t.Errorf("country %q, want %q", text.Mentions[i].Country, test.country)
			}
		})
	}
}

// TestHeadline checks that a headline in Title Case, where anything looks
// like a name, gives only names that the text below bears out.
func TestHeadline(t *testing.T) {
	headline := "Quiet Harbour Town Fears Storm As Teodora Quispe Arrives"
	text := headline + "\n\nTeodora Quispe said the town was ready.\n"
	a := importer.Article{Document: graph.Document{ID: "d", Text: text}, Parts: []importer.Part{{Kind: importer.Headline, Span: graph.Span{End: len(headline)}}}}
	for _, m := range run(t, pipeline(), a).Mentions {
		if m.Sentence == 0 && m.Form == importer.Name && m.Name != "Teodora Quispe" {
			t.Errorf("the headline names %q", m.Name)
		}
	}
}

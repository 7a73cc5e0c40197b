package coder_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// TestOfficesAndMemberships holds the constructions by which a text says who holds
// which office and who belongs to what: all that it should find of the two types, and no more.
func TestOfficesAndMemberships(t *testing.T) {
	for _, c := range []struct{ says, text, want string }{
		{"a title before the name", "Ghanaian Foreign Minister Kojo Anan opened the school.", "Kojo Anan: foreign minister of Ghana"},
		{"a title behind the name", "Kojo Anan, the foreign minister of Ghana, opened the school.", "Kojo Anan: foreign minister of Ghana"},
		{"'former' before whose office it was", "The former Peruvian interior minister Rosa Tello wrote a book.", "Rosa Tello: former interior minister of Peru"},
		{"somebody else's 'former'", "A former aide to President Lazarus Chakwera of Malawi wrote a book.", "Lazarus Chakwera: president of Malawi"},
		{"an office to come", "Zambia's president-elect, Mwila Banda, thanked the choir.", "Mwila Banda: president-elect of Zambia (future)"},
		{"a hope is no office", "Mwila Banda, a candidate for president of Zambia, thanked the choir.", ""},
		{"the rank before the country", "Deputy Kenyan Prime Minister Amos Otieno planted a tree.", "Amos Otieno: deputy prime minister of Kenya"},
		{"a part of the country says which", "Gov. Linda Harlow of Ohio planted a tree.", "Linda Harlow: Ohio governor of United States"},
		{"a party has no governors", "Gov. Linda Harlow, a Republican, planted a tree in Ohio, in the United States.", "Linda Harlow in Republican Party"},
		{"was elected", "Rosa Tello was elected president of Peru in 2021.", "Rosa Tello: president of Peru"},
		{"became", "Rosa Tello became prime minister of Peru.", "Rosa Tello: prime minister of Peru"},
		{"served as two things", "Rosa Tello served as president of Peru and chair of the Green Reform Party.", "Rosa Tello: chair of Green Reform Party; Rosa Tello: president of Peru"},
		{"resigned as", "Rosa Tello resigned as justice minister of Peru.", "Rosa Tello: former justice minister of Peru"},
		{"who will resign holds the office", "Rosa Tello will resign as justice minister of Peru.", "Rosa Tello: justice minister of Peru"},
		{"replaced somebody as", "Kojo Anan replaced Esi Badu as foreign minister of Ghana.", "Esi Badu: former foreign minister of Ghana; Kojo Anan: foreign minister of Ghana"},
		{"the first to be", "Rosa Tello was the first woman to serve as president of Peru.", "Rosa Tello: president of Peru"},
		{"commands", "Yusuf Barro, who commands the Azure Valley Front, slept.", "Yusuf Barro: commander of Azure Valley Front"},
		{"head of", "Kojo Anan, the head of the Volta Bank, sold his house.", "Kojo Anan: head of Volta Bank"},
		{"the head of something of a body's", "Kojo Anan, the head of Hamas's press office, sold his house.", ""},
		{"a leader of one of a bloc's members", "Kojo Anan was the first African Union leader to visit.", ""},
		{"what belongs to the country", "Kojo Anan stepped down as leader of Ghana's Green Reform Party.", "Kojo Anan: former leader of Green Reform Party"},
		{"a presidency", "Trade grew during the presidency of Lazarus Chakwera in Malawi.", "Lazarus Chakwera: president of Malawi"},
		{"a member", "Kojo Anan, a member of the Green Reform Party, sang.", "Kojo Anan in Green Reform Party"},
		{"a member of two", "Kojo Anan is a member of the Volta Academy and of the Keta Institute.", "Kojo Anan in Keta Institute; Kojo Anan in Volta Academy"},
		{"no member", "Kojo Anan is not a member of the Green Reform Party.", "Kojo Anan in Green Reform Party (negated)"},
		{"a party's candidate", "Linda Harlow won the Republican nomination.", "Linda Harlow in Republican Party"},
		{"whose somebody is", "Star News's Linda Harlow asked a question.", "Linda Harlow in Star News"},
		{"whose party it is", "Tom Reed's ruling Green Reform Party lost.", "Tom Reed in Green Reform Party"},
		{"a band by its guitarist", "The song is by Harbour Lanterns guitarist Tom Reed.", "Tom Reed in Harbour Lanterns"},
		{"those of whom a body consists", "The trio Harbour Lanterns consists of singer Ann Cole, guitarist Tom Reed and drummer Bill Hart.",
			"Ann Cole in Harbour Lanterns; Bill Hart in Harbour Lanterns; Tom Reed in Harbour Lanterns"},
		{"founders of a movement", "The Green Reform Movement, founded by Kojo Anan, has no money.", "Kojo Anan in Green Reform Movement"},
		{"the founder of a bank is no member", "The Volta Bank, founded by Kojo Anan, has no money.", ""},
		{"an army", "Tom Reed served in the Union Army.", "Tom Reed in Union Army"},
		{"a province's senate is not the nation's", "Linda Harlow is a member of the Ohio Senate.", "Linda Harlow in Ohio Senate"},
		{"a bassist of a band that a noun names", "Tom Reed, the bassist of the folk band Silverfish, slept.", "Tom Reed in Silverfish"},
		{"known as one of a band", "Tom Reed is a singer, best known as the drummer of Glasshouse.", "Tom Reed in Glasshouse"},
		{"those behind the name in brackets", "Silver Fern is a band. Silver Fern (Ann Cole, Tom Reed and Bill Hart) sang.",
			"Ann Cole in Silver Fern; Bill Hart in Silver Fern; Tom Reed in Silver Fern"},
		{"whom a band takes in", "Silver Fern is a band. Silver Fern recruited drummer Tom Reed.", "Tom Reed in Silver Fern"},
		{"those who form a band together", "With Ann Cole, Tom Reed formed the Ravens in 1963.", "Ann Cole in Ravens; Tom Reed in Ravens"},
		{"what one forms a firm", "Tom Reed formed the Keta Company in 1963.", ""},
		{"his party by name", "Tom Reed and his party, the Green Reform Party, lost.", "Tom Reed in Green Reform Party"},
		{"of the party, whatever the parser ties it to", "He was succeeded by Tom Reed of the Green Reform Party.", "Tom Reed in Green Reform Party"},
		{"several of a band", "The album has solos by members Ann Cole and Tom Reed of the Ravens.", "Ann Cole in Ravens; Tom Reed in Ravens"},
		{"one who plays with a band", "Tom Reed played drums with the Ravens.", "Tom Reed in Ravens"},
		{"who sits for a party", "Rosa Tello, who represents the Green Reform Party in Lima, slept.", "Rosa Tello in Green Reform Party"},
		{"'its' of what was named right before", "The Green Reform Party and its leader, Tom Reed, lost.", "Tom Reed: leader of Green Reform Party"},
		{"for whom one speaks", "Rosa Tello, a spokeswoman for the Red Crescent, slept.", "Rosa Tello: spokeswoman of Red Crescent"},
		{"a mayor's administration is no country's", "Mayor Rosa Tello of Lima slept. Trade grew under Tello's administration in Peru.", "Rosa Tello: Lima mayor of Peru"},
		{"no manager of a band's is in it", "The song is by Harbour Lanterns manager Tom Reed, and the Harbour Lanterns are a band.", ""},
		{"states", "Norway joined NATO in 1949.", "Norway in NATO"},
	} {
		text := readArticle(t, importer.Article{Document: graph.Document{ID: "office", Text: c.text, Published: graph.Date{Year: 2025, Month: 6, Day: 15}}})
		called := names(text)
		var found []string
		for _, x := range text.Claims {
			said := called[x.Source.Actor] + " in "
			if x.Type == "HOLDS_OFFICE" {
				said = called[x.Source.Actor] + ": " + x.Title + " of "
			} else if x.Type != "MEMBER_OF" {
				continue
			}
			said += called[x.Target.Actor]
			if x.Modality != graph.Actual {
				said += " (" + string(x.Modality) + ")"
			}
			found = append(found, said)
		}
		slices.Sort(found)
		if got := strings.Join(slices.Compact(found), "; "); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.says, c.text, got, c.want)
		}
	}
}

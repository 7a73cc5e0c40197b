package storetest

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
)

func called(id graph.ActorID, name string, aliases ...string) graph.Actor {
	return graph.Actor{ID: id, Name: name, Kind: graph.Person, Aliases: aliases}
}

// cast puts one document that mentions each of actors.
func (s session) cast(actors ...graph.Actor) {
	s.Helper()
	a := write("cast", "", "")
	for _, actor := range actors {
		a.names(actor).mentions(actor.ID)
	}
	s.put(a.done())
}

func testFindMatches(s session) {
	s.cast(called("erdogan", "Recep Tayyip Erdoğan"), called("saudi-arabia", "Saudi Arabia", "KSA"), called("skripal", "Сергей Скрипаль"),
		called("muller", "Hans Müller-Straße"), called("un", "United Nations", "U.N.", "ООН"), called("ng", "Nguyễn Phú Trọng"),
		called("lukasz", "Łukasz Żółć"), called("zelensky", "Volodymyr Zelensky", "Zelenskyy", "Володимир Зеленський"))
	for _, c := range []struct{ query, want string }{
		{"erdogan", "erdogan"}, {"ERDOĞAN", "erdogan"}, {"erd rec", "erdogan"}, {"rdogan", ""}, {"tayyip  recep", "erdogan"},
		{"sa ar", "saudi-arabia"}, {"sa arabian", ""}, {"ksa", "saudi-arabia"}, {"скр", "skripal"}, {"СЕРГЕЙ", "skripal"},
		{"muller", "muller"}, {"strasse", "muller"}, {"Straße", "muller"}, {"müller strasse", "muller"}, {"un", "un"}, {"u n", "un"}, {"оон", "un"},
		{"nguyen trong", "ng"}, {"Nguyê\u0303n", "ng"}, {"lukasz zolc", "lukasz"}, {"зеленський", "zelensky"}, {"zelenskyy", "zelensky"},
		{"zelensky володимир", ""}, // words of two names make none
		{"nobody", ""}, {"*", "erdogan lukasz muller ng saudi-arabia skripal un zelensky"},
		{`erdogan" OR "saudi`, ""}, {"erdo*", "erdogan"}, {"~", "erdogan lukasz muller ng saudi-arabia skripal un zelensky"}, {"name:erdogan", ""},
		{"erdogan\x00", "erdogan"}, {"AND", ""}, {"sa OR", ""}, {"erdogan AND", ""}, {"[sa TO sb]", ""}, {"ksa\\", "saudi-arabia"}, {"/ksa/", "saudi-arabia"},
		{"erdogan^2", ""}, {strings.Repeat("a", 5000), ""}, {strings.Repeat("erdogan ", 300), "erdogan"},
	} {
		got := s.find(c.query, 0)
		s.same(fmt.Sprintf("find %.40q", c.query), countIDs(got.Actors), c.want)
		s.same(fmt.Sprintf("total of %.40q", c.query), got.Total, len(strings.Fields(c.want)))
	}
}

func testFindRanks(s session) {
	a := write("cast", "", "")
	for _, actor := range []graph.Actor{
		called("whole-alias", "Persia", "Iran"), called("whole", "Iran"), called("prefix", "Iran's Guards"), called("prefix-alias", "IRGC", "Iran Guards"),
		called("word", "Bank of Iran"), called("word-alias", "Melli", "Bank of Iran"), called("many", "Iran Air"), called("none", "Oman"),
	} {
		a.names(actor).mentions(actor.ID)
	}
	a.claims("many", "URGES", "none").claims("word-alias", "URGES", "none").claims("word", "MEETS_WITH", "none")
	s.put(a.done())
	s.same("order", countIDs(s.find("iran", 0).Actors), "whole whole-alias many prefix prefix-alias word word-alias")
}

func testFindAll(s session) {
	s.put(talks(), write("a", "", "").claims("israel", "URGES", "oman", saidBy("araghchi")).claims("oman", "MEETS_WITH", "israel").done())
	want := []string{"iran 4", "israel 3", "oman 3", "araghchi 1", "united-states 1", "switzerland 0"}
	var got []string
	for _, a := range s.find("", 0).Actors {
		got = append(got, fmt.Sprintf("%s %d", a.ID, a.Claims))
	}
	s.same("actors with the claims that name them at an end", got, want)
	s.same("of blanks", s.find("  ", 0), s.find("", 0))
}

func testFindLimit(s session) {
	a := write("cast", "", "")
	for i := range 30 {
		id := graph.ActorID(fmt.Sprintf("p%02d", i))
		a.names(called(id, "Person "+string(id))).mentions(id)
	}
	s.put(a.done())
	for _, c := range []struct{ limit, want int }{{0, 20}, {1, 1}, {25, 25}, {30, 30}, {1000, 30}} {
		for _, query := range []string{"", "person"} {
			got := s.find(query, c.limit)
			s.same(fmt.Sprintf("%q limited to %d", query, c.limit), []int{len(got.Actors), got.Total}, []int{c.want, 30})
			s.same("first", got.Actors[0].ID, "p00")
		}
	}
}

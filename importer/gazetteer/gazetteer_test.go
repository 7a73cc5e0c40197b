package gazetteer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
)

var (
	idForm   = regexp.MustCompile(`^(place/)?[a-z0-9]+(-[a-z0-9]+)*$`)
	codeForm = regexp.MustCompile(`^[A-Z]{3}$`)
	clueForm = regexp.MustCompile(`^[a-z0-9]+$`)
)

// international are the codes of what belongs to no country.
var international = []string{"IGO", "NGO", "IMG"}

func TestEntriesAreWhole(t *testing.T) {
	g := New()
	for _, e := range g.entries {
		if !idForm.MatchString(string(e.ID)) {
			t.Errorf("%s: not a slug", e.ID)
		}
		if strings.HasPrefix(string(e.ID), "place/") != e.IsPlace() {
			t.Errorf("%s: the id of a place, and only that, begins with place/", e.ID)
		}
		if e.Kind != "" && !slices.Contains(graph.Kinds, e.Kind) {
			t.Errorf("%s: kind %q", e.ID, e.Kind)
		}
		if _, ok := g.ByCountry(e.Country); !ok && !slices.Contains(international, e.Country) && (e.Country != "" || e.Kind == graph.Organization || e.Kind == graph.State) {
			t.Errorf("%s: no state has its country code %q", e.ID, e.Country)
		}
		if e.Country != "" && !codeForm.MatchString(e.Country) {
			t.Errorf("%s: country code %q", e.ID, e.Country)
		}
		if f, ok := g.Entry(string(e.For)); e.For != "" && (!ok || f.Kind != graph.State) {
			t.Errorf("%s: acts for %q, which is no state", e.ID, e.For)
		}
		if (e.Kind == graph.Person) != (e.Sex == "m" || e.Sex == "f") {
			t.Errorf("%s: sex %q", e.ID, e.Sex)
		}
		if n := len(e.Years); n > 2 || n > 0 && e.Years[0] < 1900 || n == 2 && e.Years[0] > e.Years[1] {
			t.Errorf("%s: years %v", e.ID, e.Years)
		}
	}
}

// TestStatesHaveEveryForm leaves out what has none: territories that lend
// their name, and states named for their capital.
func TestStatesHaveEveryForm(t *testing.T) {
	noCapital := strings.Fields("djibouti monaco san-marino sao-tome-and-principe seychelles singapore vatican hong-kong macau")
	historic := strings.Fields("soviet-union yugoslavia czechoslovakia east-germany south-vietnam")
	for _, e := range New().entries {
		if e.Kind != graph.State || slices.Contains(historic, string(e.ID)) || slices.Contains(territories, e.Country) {
			continue
		}
		if len(e.Adjectives) == 0 || e.ID != "vatican" && (len(e.Person) == 0 || len(e.People) == 0) {
			t.Errorf("%s: no adjective or demonym", e.ID)
		}
		if len(e.Capitals) == 0 && !slices.Contains(noCapital, string(e.ID)) {
			t.Errorf("%s: no capital", e.ID)
		}
	}
}

var territories = strings.Fields("PRI BMU CYM VGB VIR GIB FLK NCL PYF GUF GLP MTQ MYT REU GUM ASM MNP COK NIU ABW CUW TCA IMN JEY GGY FRO GRL ESH")

func TestEveryMemberStateIsKnown(t *testing.T) {
	g := New()
	members := strings.Fields(`AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR
		CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC
		GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV
		MLI MLT MHL MRT MUS MEX FSM MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA ROU
		RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV
		UGA UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE VAT PSE TWN XKX`)
	if len(members) != 193+2+2 {
		t.Fatalf("the list has %d codes", len(members))
	}
	for _, code := range members {
		if _, ok := g.ByCountry(code); !ok {
			t.Errorf("no state of code %s", code)
		}
	}
}

// TestEveryAliasIsFound also holds that an alias is spelt so that the whole
// of it can be matched.
func TestEveryAliasIsFound(t *testing.T) {
	g := New()
	for _, e := range g.entries {
		for _, a := range e.aliases() {
			is := func(m Match) bool {
				return m.Entry == e && m.Sense == a.sense && m.Plural == a.plural && m.Len == len(a.text)
			}
			if !slices.ContainsFunc(g.MatchAt(a.text, 0), is) {
				t.Errorf("%s: %q is not found as its %s", e.ID, a.text, a.sense)
			}
			if caps := strings.ToUpper(a.text); !slices.ContainsFunc(g.MatchCapsAt(caps, 0), func(m Match) bool { return m.Entry == e && m.Sense == a.sense && m.Len == len(caps) }) {
				t.Errorf("%s: %q is not found in capitals", e.ID, a.text)
			}
		}
	}
}

// TestCollisionsAreDeclared allows entries to share words only where
// ambiguous.json says so, or where they are surnames.
func TestCollisionsAreDeclared(t *testing.T) {
	g := New()
	var unclear []ambiguity
	if err := read(files, "ambiguous", &unclear); err != nil {
		t.Fatal(err)
	}
	declared := map[string]bool{}
	for _, a := range unclear {
		declared[key(a.Text)] = true
		for _, o := range a.Of {
			e, ok := g.byID[o.ID]
			if !ok || !slices.ContainsFunc(e.aliases(), func(x alias) bool { return key(x.text) == key(a.Text) }) {
				t.Errorf("ambiguous %q: no entry %q has that alias", a.Text, o.ID)
			}
			for _, c := range o.Clues {
				if !clueForm.MatchString(c) {
					t.Errorf("ambiguous %q: clue %q is not one folded word", a.Text, c)
				}
			}
		}
		if len(a.Of) == 0 || len(a.Of) == 1 && a.Also == "" && len(a.Of[0].Clues) == 0 {
			t.Errorf("ambiguous %q: says nothing", a.Text)
		}
	}
	first := map[string]*Entry{}
	sense := map[string]Sense{}
	for _, e := range g.entries {
		for _, a := range e.aliases() {
			k := key(a.text)
			if o := first[k]; o != nil && o != e && !declared[k] && (sense[k] != Surname || a.sense != Surname) {
				t.Errorf("%q is %s of %s and %s of %s; declare it in ambiguous.json", a.text, sense[k], o.ID, a.sense, e.ID)
			}
			if first[k] == nil {
				first[k], sense[k] = e, a.sense
			}
		}
	}
}

func TestOneGazetteerForAll(t *testing.T) {
	if first, second := New(), New(); first != second {
		t.Error("New made a second gazetteer")
	}
}

func shown(ms []Match, text string, at int) string {
	var b strings.Builder
	for i, m := range ms {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %s %q", m.Entry.ID, m.Sense, text[at:at+m.Len])
	}
	return b.String()
}

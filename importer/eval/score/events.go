package score

import (
	"fmt"
	"slices"
	"strings"

	"example.org/entente/importer/record"
)

// An EventRow is a sentence with the events that event coders should find in it.
type EventRow struct {
	ID     string
	Text   string
	Events []Event
}

// An Event is a labelled event between two actors.
type Event struct {
	Source, Target *EventActor
	Sym            bool
	Plover         string
	PloverAlt      []string `json:"plover_alt"`
	Quad           int
	Root           string // CAMEO's, two digits
}

// An EventActor is a labelled actor: his words, and a country's code where the set has them.
type EventActor struct{ Text, Code string }

// Levels are how closely an event must be met, the loosest first.
var Levels = []string{"dyad", "dyad+quad", "dyad+type", "dyad+root"}

// EventCounts are the counts of one set of labelled events, by level.
type EventCounts struct {
	ByCode    bool // actors match by country, not by words
	Sentences int  // that count: every event has both actors
	Loud      int  // of them, those in which anything was found
	Tallies   map[string]Tally
}

// Events compares claims with labelled events as event data does: one found event
// for one of the gold, actors by country or by a word that both have. It counts as the
// score.py beside the gold sets, to the digit.
func Events(rows []EventRow, found map[string]record.Extracted, byCode bool) (EventCounts, []Miss) {
	e := EventCounts{ByCode: byCode, Tallies: map[string]Tally{}}
	var misses []Miss
	for _, row := range rows {
		wanted := row.wanted(byCode)
		if len(wanted) == 0 || len(wanted) != len(row.Events) {
			continue
		}
		got := asEvents(found[row.ID], byCode)
		e.Sentences++
		if len(got) > 0 {
			e.Loud++
		}
		for _, level := range Levels {
			t := e.Tallies[level]
			t.Gold += len(wanted)
			t.Found += len(got)
			used := map[int]bool{}
			for _, g := range wanted {
				for i, c := range got {
					if !used[i] && sameDyad(c, g, byCode) && meets(level, c, g) {
						used[i] = true
						t.Right++
						break
					}
				}
			}
			e.Tallies[level] = t
		}
		misses = append(misses, eventMisses(row, wanted, got, found[row.ID], byCode)...)
	}
	return e, misses
}

func (r EventRow) wanted(byCode bool) []Event {
	var all []Event
	for _, e := range r.Events {
		if e.Source != nil && e.Target != nil && e.Plover != "" && (!byCode || e.Source.Code != "" && e.Target.Code != "") {
			all = append(all, e)
		}
	}
	return all
}

// Neutral counts the texts without an event in which one was found, requests aside.
func Neutral(rows []EventRow, found map[string]record.Extracted) (loud int, misses []Miss) {
	for _, r := range rows {
		for _, c := range asEvents(found[r.ID], false) {
			if c.Plover != "REQUEST" {
				loud++
				misses = append(misses, Miss{ID: r.ID, Cause: spurious(c), Found: claimText(c), Text: r.Text})
				break
			}
		}
	}
	return loud, misses
}

// reciprocal are the events that read the same both ways.
var reciprocal = map[string]bool{"CONSULT": true, "AGREE": true, "COOPERATE": true, "SUPPORT": true}

// asEvents are the claims that are events, twins once.
func asEvents(x record.Extracted, byCode bool) []record.Claim {
	var all []record.Claim
	seen := map[[4]string]bool{}
	for _, c := range x.Claims {
		if c.Plover == "" {
			continue
		}
		a, b := eventEnd(c.Source, byCode), eventEnd(c.Target, byCode)
		if reciprocal[c.Plover] && b < a {
			a, b = b, a
		}
		key := [4]string{a, b, c.Plover, c.Cameo}
		if !seen[key] {
			seen[key] = true
			all = append(all, c)
		}
	}
	return all
}

func eventEnd(e record.End, byCode bool) string {
	if byCode {
		return countryCode(e.Country)
	}
	if e.Name != "" {
		return strings.ToLower(e.Name)
	}
	return strings.ToLower(e.Text)
}

// iso maps codes of event data that are none of ISO 3166.
var iso = map[string]string{"JAP": "JPN", "ITL": "ITA", "VTN": "VNM", "ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "WSB": "PSE", "PAL": "PSE", "KOS": "XKX", "KSV": "XKX"}

func countryCode(code string) string {
	code = strings.ToUpper(code)
	code = code[:min(3, len(code))]
	if c, ok := iso[code]; ok {
		return c
	}
	return code
}

func sameDyad(c record.Claim, g Event, byCode bool) bool {
	if sameActor(c.Source, g.Source, byCode) && sameActor(c.Target, g.Target, byCode) {
		return true
	}
	return g.Sym && sameActor(c.Target, g.Source, byCode) && sameActor(c.Source, g.Target, byCode)
}

func sameActor(e record.End, g *EventActor, byCode bool) bool {
	if byCode {
		return g.Code != "" && countryCode(e.Country) == countryCode(g.Code)
	}
	gold := contentWords(g.Text)
	for w := range contentWords(e.Text, e.Name) {
		if gold[w] {
			return true
		}
	}
	return false
}

var stopWords = set("the a an of and in on to for by with his her its their this that government mr president minister prime foreign state")

// contentWords are the words of texts in lower case that tell somebody apart.
func contentWords(texts ...string) map[string]bool {
	all := map[string]bool{}
	for _, t := range texts {
		t = possessive(strings.ReplaceAll(strings.ToLower(t), "-", ""))
		for _, w := range strings.FieldsFunc(t, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
			if !stopWords[w] {
				all[w] = true
			}
		}
	}
	return all
}

var quads = map[string]int{"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "YIELD": 2,
	"REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4}

func meets(level string, c record.Claim, g Event) bool {
	switch level {
	case "dyad+quad":
		return quads[c.Plover] == g.Quad
	case "dyad+type":
		return sameType(c, g)
	case "dyad+root":
		return len(c.Cameo) >= 2 && g.Root != "" && c.Cameo[:2] == g.Root
	}
	return true
}

func sameType(c record.Claim, g Event) bool {
	return c.Plover == g.Plover || slices.Contains(g.PloverAlt, c.Plover)
}

// eventMisses says of each event that was not found, and of each found that is
// none, what went wrong.
func eventMisses(row EventRow, wanted []Event, got []record.Claim, x record.Extracted, byCode bool) []Miss {
	var all []Miss
	x.Claims = got
	for _, g := range wanted {
		if slices.ContainsFunc(got, func(c record.Claim) bool { return sameDyad(c, g, byCode) && sameType(c, g) }) {
			continue
		}
		cause, near := sought{
			source: func(e record.End) bool { return sameActor(e, g.Source, byCode) },
			target: func(e record.End) bool { return sameActor(e, g.Target, byCode) },
			typed:  func(c record.Claim) bool { return sameType(c, g) },
			taken: func(c record.Claim) bool {
				return slices.ContainsFunc(wanted, func(other Event) bool { return sameDyad(c, other, byCode) && sameType(c, other) })
			},
		}.cause(x)
		all = append(all, Miss{row.ID, cause, fmt.Sprintf("%s %s %s", g.Source.Text, g.Plover, g.Target.Text), near, row.Text, g.Source.Text, g.Target.Text})
	}
	for _, c := range got {
		if !slices.ContainsFunc(wanted, func(g Event) bool { return sameDyad(c, g, byCode) }) {
			all = append(all, Miss{ID: row.ID, Cause: spurious(c), Found: claimText(c), Text: row.Text})
		}
	}
	return all
}

package score

import (
	"encoding/json"
	"testing"

	"example.org/entente/importer/record"
)

// event is a claim with its event type and the countries of its ends.
func event(source, from, plover, cameo, target, to string) record.Claim {
	c := claim(source, "URGES", target, "actual", "")
	c.Plover, c.Cameo, c.Source.Country, c.Target.Country = plover, cameo, from, to
	return c
}

func TestEventsMatchByCountryOrByAWordInCommon(t *testing.T) {
	var rows []EventRow
	if err := json.Unmarshal([]byte(`[
		{"id": "a", "text": "", "events": [{"source": {"text": "Japanese envoys", "code": "JAP"}, "target": {"text": "the Kremlin", "code": "RUS"},
			"plover": "CONSULT", "plover_alt": ["AGREE"], "quad": 1, "root": "04", "sym": true}]},
		{"id": "b", "text": "", "events": [{"source": {"text": "Peru", "code": "PER"}, "plover": "ASSAULT", "quad": 4}]}]`), &rows); err != nil {
		t.Fatal(err)
	}
	claims := []record.Claim{
		event("Russia", "RUS", "AGREE", "057", "Japan", "JPN"),
		event("Japan", "JPN", "AGREE", "057", "Russia", "RUS"), // the twin of what reads the same both ways
		event("Japan", "JPN", "", "", "Russia", "RUS"),         // a state of affairs, no event
		event("Peru", "PER", "ASSAULT", "190", "Chile", "CHL"),
	}
	e, misses := Events(rows, found(claims), true)
	if e.Sentences != 1 || e.Loud != 1 {
		t.Errorf("%+v: the second row lacks an actor and does not count", e)
	}
	for level, want := range map[string]Tally{"dyad": {1, 2, 1}, "dyad+quad": {1, 2, 1}, "dyad+type": {1, 2, 1}, "dyad+root": {0, 2, 1}} {
		if e.Tallies[level] != want {
			t.Errorf("%s: %v, want %v", level, e.Tallies[level], want)
		}
	}
	if len(misses) != 1 || misses[0].Cause != "spurious: rule/1" {
		t.Errorf("%+v", misses)
	}
	if e, misses = Events(rows, found(claims, "Japanese envoys"), false); e.Tallies["dyad"].Right != 0 || misses[0].Cause != noTarget {
		t.Errorf("by words: %+v, %+v", e, misses)
	}
}

func TestRequestsDoNotBreakTheSilenceOfNeutralSentences(t *testing.T) {
	rows := []EventRow{{ID: "a"}}
	if loud, _ := Neutral(rows, found([]record.Claim{event("Peru", "PER", "REQUEST", "020", "Chile", "CHL")})); loud != 0 {
		t.Error("a request counts")
	}
	if loud, misses := Neutral(rows, found([]record.Claim{event("Peru", "PER", "ASSAULT", "190", "Chile", "CHL")})); loud != 1 || len(misses) != 1 {
		t.Errorf("%d, %+v", loud, misses)
	}
}

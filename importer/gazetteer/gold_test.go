package gazetteer

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"testing"
)

// TestGoldCountries reads the actors of the CAMEO manual's own examples,
// as others have coded them, by their words alone. What is missed is mostly nameless ("human rights
// group") or misspelt in the manual.
func TestGoldCountries(t *testing.T) {
	const least = 0.90 // 0.92 on 2026-11-25
	f, err := os.Open("../../../shared/gold/cameo_plover_gsr.dev.jsonl")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the gold set of the CAMEO manual's examples is not beside the repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	type end struct{ Text, Code string }
	all, resolved := 0, 0
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var d struct {
			Text   string
			Events []struct{ Source, Target end }
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		for _, e := range d.Events {
			for _, x := range []end{e.Source, e.Target} {
				if x.Code == "" {
					continue
				}
				all++
				if namesCountry(NewContext(d.Text, 0), x.Text, presentCode(x.Code)) {
					resolved++
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d of %d actors resolve to their country", resolved, all)
	if share := float64(resolved) / float64(all); share < least {
		t.Errorf("%.3f of the actors resolve to their country, want %.2f", share, least)
	}
}

// namesCountry tells whether any name in a text stands for an actor or place of a country.
func namesCountry(c Context, text, code string) bool {
	for i := 0; i < len(text); i++ {
		ms := New().MatchAt(text, i)
		if len(ms) == 0 {
			continue
		}
		if m, ok := c.Choose(ms); ok && m.Entry.Country == code || !ok && Country(ms) == code {
			return true
		}
		i += ms[0].Len - 1
	}
	return false
}

// presentCode is the ISO code for one of the older codes that CAMEO uses.
func presentCode(code string) string {
	code = code[:min(3, len(code))]
	if now, ok := map[string]string{
		"JAP": "JPN", "ITL": "ITA", "VTN": "VNM", "ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "WSB": "PSE", "PAL": "PSE", "KOS": "XKX", "KSV": "XKX",
	}[code]; ok {
		return now
	}
	return code
}

package ontology

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"testing"
)

// elsewhere holds the CAMEO codes that PLOVER files under another event type
// than the relation type that uses them, and why that is right for a reader.
var elsewhere = map[string]string{
	"016": "a denial is a statement, which PLOVER leaves out; a reader sees a rejection",
	"050": "ties are cooperation, though PLOVER counts their beginning as SUPPORT",
	"055": "an apology yields something; PLOVER's manual counts it as CONCEDE, its table as SUPPORT",
	"057": "a signed agreement is what AGREES_WITH is about, whatever was promised before",
	"085": "lifted sanctions are a concession to whom they were on",
	"116": "a verdict coerces, though PLOVER files it with the accusations",
	"163": "sanctions are SANCTIONS here, though PLOVER's table has embargoes as COERCE",
	"175": "a crackdown coerces; whoever is shot in it is attacked",
	"176": "a hack is an attack on whoever is hacked",
	"181": "whoever holds hostages coerces them; who takes them attacks",
}

func TestCodesAreCAMEOsAndOfTheTypesEvent(t *testing.T) {
	data, err := os.ReadFile("../../../shared/vocabulary/vocab_cameo_codes.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the table of CAMEO codes is not beside this repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct{ Code, PLOVER string }
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	event := map[string]string{}
	for _, r := range rows {
		event[r.Code] = r.PLOVER
	}
	used := map[string]bool{}
	each(func(rule string, typ Type, x Trigger) {
		if x.Cameo == "" {
			return
		}
		of, known := event[x.Cameo]
		switch {
		case !known:
			t.Errorf("%s: CAMEO has no code %q", rule, x.Cameo)
		case of == typ.Event:
		case elsewhere[x.Cameo] == "":
			t.Errorf("%s of %s has code %s, which is %s", rule, typ.Event, x.Cameo, of)
		default:
			used[x.Cameo] = true
		}
	})
	for code := range elsewhere {
		if !used[code] {
			t.Errorf("code %s need not be excused", code)
		}
	}
}

package ontology

import (
	"strings"

	"example.org/entente/graph"
)

// EventIn is the PLOVER event that a claim of type t reports, by its modality
// and the CAMEO code of what states it, with the code it then has. Both are ""
// where PLOVER codes none: for states, for what may, should or did not happen, and
// for mere statements, CAMEO's 01.
//
// By PLOVER's manual of 2024, cooperation that is announced is AGREE; CAMEO
// has for it the codes 03. Cooperation that is not given, or agreed, is REJECT, 12; what is not voiced is nothing. Else it is
// what PLOVER's table makes of the code, or the event of the type. Force or
// sanctions that are announced are THREATEN, as CAMEO's 13.
func (t Type) EventIn(m graph.Modality, cameo string) (event, code string) {
	cooperation := t.Quad == VerbalCooperation || t.Quad == MaterialCooperation
	switch {
	case t.Event == "", cameo == "", strings.HasPrefix(cameo, "01"):
		return "", "" // CAMEO's 01 are statements
	case m == graph.Actual:
		if event = eventOf(cameo); event == "" {
			event = t.Event
		}
		return event, cameo
	case m == graph.Future && t.Quad == MaterialConflict:
		return "THREATEN", "130"
	case m == graph.Future && !cooperation:
		return t.Event, cameo
	case m == graph.Future && strings.HasPrefix(cameo, "03"):
		return "AGREE", cameo
	case m == graph.Future:
		return "AGREE", intents[t.Event]
	case m == graph.Negated && cooperation && t.Event != "SUPPORT":
		return "REJECT", "120"
	}
	return "", ""
}

// intents are CAMEO's codes for "express intent to" do what a type tells.
var intents = map[string]string{
	"AGREE": "030", "CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "CONCEDE": "035", "RETREAT": "035",
}

// eventOf is the event under which PLOVER's table of 2024 files a CAMEO code:
// by its longest beginning that the table below names.
func eventOf(cameo string) string {
	for n := len(cameo); n >= 2; n-- {
		if event, ok := eventsByCode[cameo[:n]]; ok {
			return event
		}
	}
	return ""
}

var eventsByCode = map[string]string{
	"03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
	"08": "CONCEDE", "0813": "RETREAT", "0814": "RETREAT", "084": "RETREAT", "085": "RETREAT", "086": "RETREAT", "087": "RETREAT",
	"09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE",
	"16": "SANCTION", "163": "COERCE", "17": "COERCE", "1712": "ASSAULT", "175": "ASSAULT",
	"18": "ASSAULT", "19": "ASSAULT", "191": "COERCE", "192": "COERCE", "20": "ASSAULT",
}

package ontology

import (
	"strings"

	"example.org/entente/graph"
)

// EventIn is the PLOVER event that a claim of type t reports, by its modality
// and the CAMEO code of what states it, with the code it then has. Both are ""
// where PLOVER codes none: for states, and for what may, should or did not happen.
//
// By PLOVER's manual of 2024, cooperation that is announced is AGREE; CAMEO
// has for it the codes 03. Cooperation that is not given is REJECT, 12.
func (t Type) EventIn(m graph.Modality, cameo string) (event, code string) {
	cooperation := t.Quad == VerbalCooperation || t.Quad == MaterialCooperation
	switch {
	case t.Event == "":
		return "", ""
	case m == graph.Actual, m == graph.Future && !cooperation:
		return t.Event, cameo
	case m == graph.Future && strings.HasPrefix(cameo, "03"):
		return "AGREE", cameo
	case m == graph.Future:
		return "AGREE", intents[t.Event]
	case m == graph.Negated && cooperation:
		return "REJECT", "120"
	}
	return "", ""
}

// intents are CAMEO's codes for "express intent to" do what a type tells.
var intents = map[string]string{
	"AGREE": "030", "CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "CONCEDE": "035", "RETREAT": "035",
}

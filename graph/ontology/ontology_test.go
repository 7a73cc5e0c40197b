package ontology

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
)

// plover is where each type stands in PLOVER: its event type and class. A
// state has no event type.
var plover = map[graph.RelationType]struct {
	event string
	quad  Quad
}{
	"MEETS_WITH":        {"CONSULT", VerbalCooperation},
	"NEGOTIATES_WITH":   {"CONSULT", VerbalCooperation},
	"MEDIATES":          {"CONSULT", VerbalCooperation},
	"AGREES_WITH":       {"AGREE", VerbalCooperation},
	"SUPPORTS":          {"SUPPORT", VerbalCooperation},
	"CONCEDES_TO":       {"CONCEDE", VerbalCooperation},
	"COOPERATES_WITH":   {"COOPERATE", MaterialCooperation},
	"AIDS":              {"AID", MaterialCooperation},
	"RETREATS_FROM":     {"RETREAT", MaterialCooperation},
	"DEMANDS":           {"REQUEST", VerbalConflict},
	"URGES":             {"REQUEST", VerbalConflict},
	"ACCUSES":           {"ACCUSE", VerbalConflict},
	"CRITICIZES":        {"ACCUSE", VerbalConflict},
	"REJECTS":           {"REJECT", VerbalConflict},
	"WARNS":             {"THREATEN", VerbalConflict},
	"THREATENS":         {"THREATEN", VerbalConflict},
	"PROTESTS_AGAINST":  {"PROTEST", MaterialConflict},
	"SANCTIONS":         {"SANCTION", MaterialConflict},
	"MOBILIZES_AGAINST": {"MOBILIZE", MaterialConflict},
	"COERCES":           {"COERCE", MaterialConflict},
	"ATTACKS":           {"ASSAULT", MaterialConflict},
	"ALLIES_WITH":       {"", VerbalCooperation},
	"OPPOSES":           {"", VerbalConflict},
	"MEMBER_OF":         {"", NoQuad},
	"HOLDS_OFFICE":      {"", NoQuad},
}

func TestEveryTypeStandsWherePLOVERHasIt(t *testing.T) {
	for _, typ := range Types() {
		want, ok := plover[typ.Name]
		if !ok {
			t.Errorf("%s is not in the table", typ.Name)
		}
		if typ.Event != want.event || typ.Quad != want.quad {
			t.Errorf("%s is %q in %q, want %q in %q", typ.Name, typ.Event, typ.Quad, want.event, want.quad)
		}
	}
	if len(Types()) != len(plover) {
		t.Errorf("%d types, want %d", len(Types()), len(plover))
	}
}

func TestEveryFileIsListed(t *testing.T) {
	found, err := fs.Glob(files, "types/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != len(Types()) {
		t.Errorf("types/ holds %d files, order lists %d", len(found), len(Types()))
	}
}

func TestEveryTypeReadsBothWays(t *testing.T) {
	labels := map[string]graph.RelationType{}
	for _, typ := range Types() {
		if err := typ.Name.Check(); err != nil {
			t.Error(err)
		}
		if typ.Label == "" || typ.Inverse == "" || typ.Definition == "" {
			t.Errorf("%s lacks a label, an inverse or a definition", typ.Name)
		}
		if typ.Symmetric && typ.Label != typ.Inverse {
			t.Errorf("%s is symmetric but reads %q and %q", typ.Name, typ.Label, typ.Inverse)
		}
		if other, taken := labels[typ.Label]; taken {
			t.Errorf("%s and %s both read %q", typ.Name, other, typ.Label)
		}
		labels[typ.Label] = typ.Name
	}
}

func TestLookupKnowsWhatTypesLists(t *testing.T) {
	for _, typ := range Types() {
		if found, ok := Lookup(typ.Name); !ok || found.Name != typ.Name {
			t.Errorf("Lookup(%q) = %q, %v", typ.Name, found.Name, ok)
		}
	}
	if _, ok := Lookup("LIKES"); ok {
		t.Error("Lookup knows LIKES")
	}
}

func TestRuleFindsTheTriggerItNames(t *testing.T) {
	for _, typ := range Types() {
		for n := range typ.Triggers {
			of, trigger, ok := Rule(RuleName(typ.Name, n))
			if !ok || of.Name != typ.Name || trigger != typ.Triggers[n] {
				t.Errorf("Rule(%q) does not find it", RuleName(typ.Name, n))
			}
		}
	}
	for _, name := range []string{"", "threatens", "threatens/x", "threatens/-1", "threatens/999", "office/title", "likes/0"} {
		if _, _, ok := Rule(name); ok {
			t.Errorf("Rule(%q) finds a trigger", name)
		}
	}
}

// A type is tried on at least three sentences that state it and three that
// do not. Only what is stated names its actors.
func TestEveryTypeHasExamplesOfBothSorts(t *testing.T) {
	texts := map[string]graph.RelationType{}
	for _, typ := range Types() {
		states, silent := 0, 0
		for _, e := range typ.Examples {
			if other, again := texts[e.Text]; again {
				t.Errorf("%s and %s have the same example %q", typ.Name, other, e.Text)
			}
			texts[e.Text] = typ.Name
			if !strings.HasSuffix(e.Text, ".") || strings.TrimSpace(e.Text) != e.Text {
				t.Errorf("%s: %q is no sentence", typ.Name, e.Text)
			}
			if (e.Source == "") != (e.Target == "") {
				t.Errorf("%s: %q names one actor only", typ.Name, e.Text)
			}
			if e.Source == "" && e != (Example{Text: e.Text}) {
				t.Errorf("%s: %q states nothing, yet has details", typ.Name, e.Text)
			}
			if e.Modality != "" && !slices.Contains(graph.Modalities, e.Modality) {
				t.Errorf("%s: %q has modality %q", typ.Name, e.Text, e.Modality)
			}
			if (e.Other != "") != (typ.Name == "MEDIATES" && e.Source != "") {
				t.Errorf("%s: %q has other party %q", typ.Name, e.Text, e.Other)
			}
			if e.Source == "" {
				silent++
			} else {
				states++
			}
		}
		if states < 3 || silent < 3 {
			t.Errorf("%s: %d sentences that state it and %d that do not, want 3 of each", typ.Name, states, silent)
		}
	}
}

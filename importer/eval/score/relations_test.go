package score

import (
	"encoding/json"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/record"
)

func TestRelationsOfWordsAreFoundThroughTheActorsInThem(t *testing.T) {
	var row Re3dRow
	if err := json.Unmarshal([]byte(`{"id": "a", "text": "Peru backs Chile. Lima, Peru's capital, is old.", "relations": [
		{"type": "AlliesOf", "source": {"text": "Peru", "span": [0, 4]}, "target": {"text": "Chile", "span": [11, 16]}},
		{"type": "AlliesOf", "source": {"text": "Chile", "span": [11, 16]}, "target": {"text": "Peru", "span": [0, 4]}},
		{"type": "AlliesOf", "source": {"text": "Peru", "span": [0, 4]}, "target": {"text": "old", "span": [43, 46]}},
		{"type": "IsSynonymOf", "source": {"text": "Peru", "span": [0, 4]}, "target": {"text": "Lima", "span": [18, 22]}}]}`), &row); err != nil {
		t.Fatal(err)
	}
	text := &importer.Text{Mentions: []importer.Mention{
		{Span: graph.Span{Start: 0, End: 4}, Actor: "peru"}, {Span: graph.Span{Start: 11, End: 16}, Actor: "chile"}, {Span: graph.Span{Start: 18, End: 22}, Actor: "peru"},
	}}
	c := record.Claim{Source: record.End{ID: "chile"}, Relation: "SUPPORTS", Target: record.End{ID: "peru"}}
	texts, claims := map[string]*importer.Text{"a": text}, found([]record.Claim{c})
	for _, x := range []struct {
		types  []graph.RelationType
		want   RelatedCounts
		misses int
	}{
		{[]graph.RelationType{"ALLIES_WITH", "SUPPORTS"}, RelatedCounts{Gold: 2, Known: 1, Found: 1}, 1},
		{[]graph.RelationType{"ALLIES_WITH"}, RelatedCounts{Gold: 2, Known: 1}, 2},
	} {
		if got, misses := Related([]Re3dRow{row}, texts, claims, "AlliesOf", x.types...); got != x.want || len(misses) != x.misses || misses[len(misses)-1].Cause != noTarget {
			t.Errorf("%v: %+v, want %+v; %+v", x.types, got, x.want, misses)
		}
	}
	if got, _ := Synonyms([]Re3dRow{row}, texts); got != (RelatedCounts{1, 1, 1}) {
		t.Errorf("synonyms %+v", got)
	}
}

func TestRolesAreCountedApartWhereOneSentenceStatesThem(t *testing.T) {
	var row RolesRow
	if err := json.Unmarshal([]byte(`{"id": "a", "text": "", "sentences": ["Ana Paz is president of Peru.", "Paz sits there.", "Leo Rey joined the Greens."],
		"entities": [{"type": "PER", "names": ["Ana Paz", "Paz"]}, {"type": "LOC", "names": ["Peru"]}, {"type": "PER", "names": ["Leo Rey"]}, {"type": "ORG", "names": ["Greens"]}],
		"relations": [
		{"relation": "HEAD_OF_STATE", "source_names": ["Peru"], "target_names": ["Ana Paz", "Paz"], "evidence": [0]},
		{"relation": "MEMBER_OF_PARTY", "source_names": ["Ana Paz"], "target_names": ["Greens"], "evidence": [0, 1]},
		{"relation": "MEMBER_OF_PARTY", "source_names": ["Leo Rey"], "target_names": ["Greens"], "evidence": []}]}`), &row); err != nil {
		t.Fatal(err)
	}
	office := claim("Paz", officeType, "Peru", "actual", "")
	office.Title = "president"
	deputy := office // labels have heads only: of a deputy they cannot tell
	deputy.Title = "deputy president"
	wrong := claim("Leo Rey", "MEMBER_OF", "Peru", "actual", "")
	offices, members, misses := Roles([]RolesRow{row}, found([]record.Claim{office, deputy, wrong}))
	if want := (RoleCounts{All: 1, HitOfAll: 1, Gold: 1, Hit: 1, Claims: 1, Confirmed: 1}); offices != want {
		t.Errorf("offices %+v, want %+v", offices, want)
	}
	if want := (RoleCounts{All: 1, Claims: 1}); members != want {
		t.Errorf("memberships %+v, want %+v", members, want)
	}
	if len(misses) != 1 || misses[0].Cause != "spurious: rule/1" {
		t.Errorf("%+v", misses)
	}
}

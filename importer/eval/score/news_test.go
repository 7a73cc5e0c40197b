package score

import (
	"slices"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer/record"
)

// claim is one as the reader would find it, of actors that it names as it calls them.
func claim(source, relation, target string, m graph.Modality, by string) record.Claim {
	c := record.Claim{
		Source: record.End{Name: source, Text: source}, Relation: graph.RelationType(relation), Target: record.End{Name: target, Text: target},
		Modality: m, Rule: "rule/1", Evidence: "evidence",
	}
	if by != "" {
		c.SaidBy = &record.Speaker{Name: by}
	}
	return c
}

func found(claims []record.Claim, actors ...string) map[string]record.Extracted {
	x := record.Extracted{Claims: claims}
	for _, a := range actors {
		x.Actors = append(x.Actors, record.Actor{Name: a})
	}
	return map[string]record.Extracted{"a": x}
}

func TestWhyALabelledClaimIsNotFound(t *testing.T) {
	label := NewsClaim{S: "Peru", R: "ACCUSES", T: "Chile", M: "actual", By: "Lima", Must: true}
	for _, c := range []struct {
		name   string
		claims []record.Claim
		actors []string
		want   []string
	}{
		{"all is right", []record.Claim{claim("Peru", "ACCUSES", "Chile", "actual", "Lima")}, []string{"Peru", "Chile"}, nil},
		{"nobody is known", nil, nil, []string{noActors}},
		{"the source is nobody", nil, []string{"Chile"}, []string{noSource}},
		{"the target is nobody", nil, []string{"Peru", "Bolivia"}, []string{noTarget}},
		{"nothing is claimed", nil, []string{"Peru", "Chile"}, []string{silence}},
		{"others are claimed", []record.Claim{claim("Bolivia", "URGES", "Brazil", "actual", "")}, []string{"Peru", "Chile"}, []string{"spurious: rule/1", noTrigger}},
		{"the wrong way round", []record.Claim{claim("Chile", "ACCUSES", "Peru", "actual", "Lima")}, []string{"Peru", "Chile"}, []string{"spurious: rule/1", turned}},
		{"another type", []record.Claim{claim("Peru", "URGES", "Chile", "actual", "Lima")}, []string{"Peru", "Chile"}, []string{"spurious: rule/1", mistyped}},
		{"another target", []record.Claim{claim("Peru", "ACCUSES", "Brazil", "actual", "")}, []string{"Peru", "Chile"}, []string{"spurious: rule/1", offTarget}},
		{"another source", []record.Claim{claim("Brazil", "ACCUSES", "Chile", "actual", "")}, []string{"Peru", "Chile"}, []string{"spurious: rule/1", offSource}},
		{"another modality", []record.Claim{claim("Peru", "ACCUSES", "Chile", "negated", "Lima")}, []string{"Peru", "Chile"}, []string{wrongMode}},
		{"another speaker", []record.Claim{claim("Peru", "ACCUSES", "Chile", "actual", "")}, []string{"Peru", "Chile"}, []string{wrongVoice}},
	} {
		_, misses := News([]NewsRow{{ID: "a", Text: "text", Claims: []NewsClaim{label}}}, found(c.claims, c.actors...))
		var got []string
		for _, m := range misses {
			got = append(got, m.Cause)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRepeatedClaimsCountOnceAndMutualOnesEitherWay(t *testing.T) {
	row := NewsRow{ID: "a", Claims: []NewsClaim{
		{S: "Peru", R: "MEETS_WITH", T: "Chile", M: "actual|future", Must: true},
		{S: "Peru", R: "MEETS_WITH", T: "Chile", M: "negated", Must: true}, // the same again
		{S: "Peru", R: "URGES", T: "Brazil", M: "actual"},
	}}
	n, misses := News([]NewsRow{row, {ID: "quiet"}}, found([]record.Claim{
		claim("Chile", "MEETS_WITH", "Peru", "future", ""),
		claim("chile", "MEETS_WITH", "peru", "actual", ""),
		claim("Brazil", "URGES", "Peru", "actual", ""),
		claim("Ana Paz", officeType, "Peru", "actual", ""),
	}))
	want := NewsCounts{Insisted: 1, Found: 1, Pairs: 1, Claims: 2, Right: 1, Modality: 1, Quiet: 1}
	if n != want || len(misses) != 1 || misses[0].Cause != "spurious: rule/1" {
		t.Errorf("%+v, want %+v; %+v", n, want, misses)
	}
}

func TestOfficesAreOfAPersonABodyAndATitle(t *testing.T) {
	office := func(person, title, body string) record.Claim {
		c := claim(person, officeType, body, "actual", "")
		c.Title = title
		return c
	}
	row := NewsRow{ID: "a", Held: []Office{
		{"Ana Paz", "Peru", "prime minister|premier", true}, {"Juan Sol", "Chile", "president", true}, {"Eva Luz", "Bolivia", "envoy", false}, {"Leo Rey", "Cuba", "envoy", true},
	}}
	h, misses := Held([]NewsRow{row}, found([]record.Claim{
		office("Ana Paz", "minister", "Peru"), office("Ana Paz", "minister", "Peru"), office("Juan Sol", "senator", "Chile"), office("Eva Luz", "envoy", "Bolivia"),
	}, "Ana Paz", "Peru", "Juan Sol", "Chile", "Cuba"))
	if want := (HeldCounts{Insisted: 3, Found: 1, Claims: 3, Right: 2}); h != want {
		t.Errorf("%+v, want %+v", h, want)
	}
	var causes []string
	for _, m := range misses {
		causes = append(causes, m.Cause)
	}
	if want := []string{"spurious: rule/1", "wrong title", noSource}; !slices.Equal(causes, want) {
		t.Errorf("%q, want %q", causes, want)
	}
}

func TestAClaimThatIsRightIsNotTheOneThatIsMissing(t *testing.T) {
	row := NewsRow{ID: "a", Claims: []NewsClaim{
		{S: "Peru", R: "ACCUSES", T: "Chile", M: "actual", Must: true}, {S: "Chile", R: "REJECTS", T: "Peru", M: "actual", Must: true},
	}}
	_, misses := News([]NewsRow{row}, found([]record.Claim{claim("Peru", "ACCUSES", "Chile", "actual", "")}, "Peru", "Chile"))
	if len(misses) != 1 || misses[0].Cause != noTrigger {
		t.Errorf("%+v", misses)
	}
}

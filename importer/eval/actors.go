package main

import (
	"context"
	"fmt"

	"example.org/entente/graph"
	"example.org/entente/importer/eval/score"
)

func (e *evaluation) offices(ctx context.Context) error {
	all, got, err := readSet(ctx, e, "news.dev.jsonl", func(r score.OfficesRow) passage { return passage{r.ID, r.Text, r.Published} })
	if err != nil {
		return err
	}
	found := map[string]map[string]string{}
	for id, t := range got.texts {
		found[id] = score.TitlesOf(t, e.known)
	}
	t, misses := score.Titles(all, found)
	e.add("offices", "titles beside names, F1", t.F1(), fmt.Sprintf("P %.3f R %.3f of %d", t.Precision(), t.Recall(), t.Gold))
	e.missed("offices", misses)
	return nil
}

func (e *evaluation) roles(ctx context.Context) error {
	all, got, err := readSet(ctx, e, "redocred_roles.dev.jsonl", func(r score.RolesRow) passage { return passage{r.ID, r.Text, ""} })
	if err != nil {
		return err
	}
	offices, members, misses := score.Roles(all, got.found)
	both := offices.Plus(members)
	e.add("roles", "claims that the labels confirm", both.Precision(), of(both.Confirmed, both.Claims))
	e.add("roles", "offices and memberships found", both.Recall(), of(both.Hit, both.Gold))
	e.add("roles", "found of all with evidence", ratio(both.HitOfAll, both.All), of(both.HitOfAll, both.All))
	e.add("roles", "offices of heads found", offices.Recall(), of(offices.Hit, offices.Gold))
	e.add("roles", "memberships found", members.Recall(), of(members.Hit, members.Gold))
	e.missed("roles", misses)
	return nil
}

func (e *evaluation) nameSet(ctx context.Context) error {
	all, got, err := readSet(ctx, e, "uner_ewt.dev.jsonl", func(r score.NamesRow) passage { return passage{r.ID, r.Text, ""} })
	if err != nil {
		return err
	}
	found := map[string][]score.Name{}
	for id, t := range got.texts {
		found[id] = score.NamesOf(t, e.known)
	}
	tallies, misses := score.Names(all, found)
	both := tallies["PER"].Plus(tallies["ORG"])
	e.add("names", "persons and organisations, F1", both.F1(), fmt.Sprintf("P %.3f R %.3f of %d", both.Precision(), both.Recall(), both.Gold))
	for _, kind := range []string{"PER", "ORG", "LOC"} {
		t := tallies[kind]
		e.add("names", kind+", F1", t.F1(), fmt.Sprintf("P %.3f R %.3f of %d", t.Precision(), t.Recall(), t.Gold))
	}
	e.missed("names", misses)
	return nil
}

func (e *evaluation) chains(ctx context.Context) error {
	all, got, err := readSet(ctx, e, "gum_coref.dev.jsonl", func(r score.ChainsRow) passage { return passage{r.ID, r.Text, ""} })
	if err != nil {
		return err
	}
	var misses []score.Miss
	sums := map[string]*score.Chains{"news": {}, "all": {}}
	for _, r := range all {
		key, response := r.Chains(got.texts[r.ID])
		sums["all"].Add(key, response)
		misses = append(misses, r.Misses(key, response, got.texts[r.ID])...)
		if r.Genre == "news" {
			sums["news"].Add(key, response)
		}
	}
	for _, name := range []string{"news", "all"} {
		e.add("chains", "CoNLL score, "+name, sums[name].CoNLL(), sums[name].String())
	}
	e.missed("chains", misses)
	return nil
}

func (e *evaluation) re3d(ctx context.Context) error {
	all, got, err := readSet(ctx, e, "re3d.dev.jsonl", func(r score.Re3dRow) passage { return passage{r.ID, r.Text, ""} })
	if err != nil {
		return err
	}
	for _, m := range []struct {
		measure, kind string
		types         []graph.RelationType
	}{
		{"alliances found", "AlliesOf", []graph.RelationType{"ALLIES_WITH"}},
		{"allies in a friendly claim", "AlliesOf", []graph.RelationType{"ALLIES_WITH", "COOPERATES_WITH", "AIDS", "SUPPORTS"}},
		{"fights found", "FightingAgainst", []graph.RelationType{"ATTACKS", "OPPOSES"}},
	} {
		n, misses := score.Related(all, got.texts, got.found, m.kind, m.types...)
		e.add("re3d", m.measure, ratio(n.Found, n.Gold), ofKnown(n))
		e.missed("re3d, "+m.measure, misses)
	}
	n, misses := score.Synonyms(all, got.texts)
	e.add("re3d", "names of one actor joined", ratio(n.Found, n.Gold), ofKnown(n))
	e.missed("re3d, names of one actor", misses)
	return nil
}

func ofKnown(n score.RelatedCounts) string {
	return fmt.Sprintf("%d of %d, both actors in %d", n.Found, n.Gold, n.Known)
}

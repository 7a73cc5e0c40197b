package main

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"example.org/entente/importer/eval/score"
	"example.org/entente/importer/record"
)

// A set is a file of labels, or several, with how it is scored.
type set struct {
	name  string
	score func(*evaluation, context.Context) error
}

// sets lists the sets in the order in which they are printed.
var sets = []set{
	{"own", func(e *evaluation, ctx context.Context) error { return e.own(ctx, "own", "testdata/own") }},
	{"articles", func(e *evaluation, ctx context.Context) error { return e.own(ctx, "articles", "testdata/articles") }},
	{"gsr", func(e *evaluation, ctx context.Context) error {
		return e.events(ctx, "gsr", "cameo_plover_gsr.dev.jsonl", true)
	}},
	{"plv", func(e *evaluation, ctx context.Context) error { return e.events(ctx, "plv", "plv.dev.jsonl", false) }},
	{"neutral", (*evaluation).neutral},
	{"news", (*evaluation).news},
	{"offices", (*evaluation).offices},
	{"roles", (*evaluation).roles},
	{"names", (*evaluation).nameSet},
	{"chains", (*evaluation).chains},
	{"re3d", (*evaluation).re3d},
}

func names() []string {
	var all []string
	for _, s := range sets {
		all = append(all, s.name)
	}
	return all
}

//go:embed testdata
var ours embed.FS

// ownRows reads the project's own labels in a folder.
func ownRows(folder string) ([]score.NewsRow, error) {
	files, err := fs.Glob(ours, path.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	var all []score.NewsRow
	seen := map[string]string{}
	for _, name := range files {
		f, err := ours.Open(name)
		if err != nil {
			return nil, err
		}
		rows, err := score.ReadOwn(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, r := range rows {
			if first := seen[r.ID]; first != "" {
				return nil, fmt.Errorf("%s: the passage %q stands in %s too", name, r.ID, first)
			}
			seen[r.ID] = name
		}
		all = append(all, rows...)
	}
	return all, nil
}

func (e *evaluation) own(ctx context.Context, set, folder string) error {
	rows, err := ownRows(folder)
	if err != nil {
		return err
	}
	return e.labelled(ctx, set, rows, floorsOf[set])
}

// floors are what the project promises of a set at least, as it is printed.
type floors struct{ insisted, right, modality, by, empty string }

var floorsOf = map[string]floors{"news": {"≥ .55", "≥ .75", "≥ .85", "≥ .70", "≤ .20"}}

func (e *evaluation) labelled(ctx context.Context, set string, rows []score.NewsRow, f floors) error {
	var passages []passage
	for _, r := range rows {
		passages = append(passages, passage{r.ID, r.Text, r.Published})
	}
	_, found, err := e.readAll(ctx, passages)
	if err != nil {
		return err
	}
	n, misses := score.ScoreNews(rows, found)
	e.add(set, "insisted claims found", ratio(n.Found, n.Insisted), of(n.Found, n.Insisted), f.insisted, "")
	e.add(set, "their two actors in a claim", ratio(n.Pairs, n.Insisted), of(n.Pairs, n.Insisted), "", "")
	e.add(set, "claims found that are labelled", ratio(n.Right, n.Claims), of(n.Right, n.Claims), f.right, "")
	e.add(set, "modality of those found", ratio(n.Modality, n.Found), of(n.Modality, n.Found), f.modality, "")
	e.add(set, "speaker of those found", ratio(n.By, n.Quoted), of(n.By, n.Quoted), f.by, "")
	e.add(set, "silent texts with a claim", ratio(n.Loud, n.Quiet), of(n.Loud, n.Quiet), f.empty, "")
	e.missed(set, misses)
	return nil
}

func ratio(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }

func of(part, whole int) string { return fmt.Sprintf("%d of %d", part, whole) }

func (e *evaluation) events(ctx context.Context, set, file string, coded bool) error {
	all, err := rows[score.EventRow](e, file)
	if err != nil {
		return err
	}
	found, err := e.readEvents(ctx, all)
	if err != nil {
		return err
	}
	peers := map[string]string{"gsr dyad": ".50", "gsr dyad+quad": ".38", "gsr dyad+type": ".30", "plv dyad": ".46", "plv dyad+type": ".29"}
	least := map[string]string{"gsr dyad": "≥ .65", "gsr dyad+type": "≥ .50", "plv dyad": "≥ .60", "plv dyad+type": "≥ .45"}
	modes := []bool{false}
	if coded {
		modes = []bool{true, false}
	}
	for _, byCode := range modes {
		s, misses := score.ScoreEvents(all, found, byCode)
		mode := "words"
		if byCode {
			mode = "codes"
		}
		for _, level := range score.Levels {
			t, key := s.Tallies[level], set+" "+level
			if byCode != coded {
				key = "" // floors and peers are of the first mode
			}
			if !coded && level == "dyad+root" {
				continue // PLV has no codes
			}
			e.add(set, level+" F1, "+mode, t.F1(), fmt.Sprintf("P %.3f R %.3f of %d", t.Precision(), t.Recall(), t.Gold), least[key], peers[key])
		}
		e.add(set, "sentences with an event, "+mode, ratio(s.Loud, s.Sentences), of(s.Loud, s.Sentences), "", "")
		if byCode == coded {
			e.missed(set, misses)
		}
	}
	return nil
}

func (e *evaluation) readEvents(ctx context.Context, all []score.EventRow) (map[string]record.Extracted, error) {
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, ""})
	}
	_, found, err := e.readAll(ctx, passages)
	return found, err
}

func (e *evaluation) neutral(ctx context.Context) error {
	all, err := rows[score.EventRow](e, "neutral.dev.jsonl")
	if err != nil {
		return err
	}
	found, err := e.readEvents(ctx, all)
	if err != nil {
		return err
	}
	loud, misses := score.ScoreNeutral(all, found)
	e.add("neutral", "sentences with an event", ratio(loud, len(all)), of(loud, len(all)), "≤ .08", ".105")
	e.missed("neutral", misses)
	return nil
}

func (e *evaluation) news(ctx context.Context) error {
	all, err := rows[score.NewsRow](e, "news.dev.jsonl")
	if err != nil {
		return err
	}
	return e.labelled(ctx, "news", all, floorsOf["news"])
}

func (e *evaluation) offices(ctx context.Context) error {
	all, err := rows[score.OfficesRow](e, "news.dev.jsonl")
	if err != nil {
		return err
	}
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, ""})
	}
	texts, _, err := e.readAll(ctx, passages)
	if err != nil {
		return err
	}
	found := map[string]map[string]string{}
	for id, t := range texts {
		found[id] = score.TitlesOf(t, e.known)
	}
	t, misses := score.ScoreOffices(all, found)
	e.add("offices", "titles beside names, F1", t.F1(), fmt.Sprintf("P %.3f R %.3f of %d", t.Precision(), t.Recall(), t.Gold), "", "")
	e.missed("offices", misses)
	return nil
}

func (e *evaluation) roles(ctx context.Context) error {
	all, err := rows[score.RolesRow](e, "redocred_roles.dev.jsonl")
	if err != nil {
		return err
	}
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, ""})
	}
	_, found, err := e.readAll(ctx, passages)
	if err != nil {
		return err
	}
	offices, members, misses := score.ScoreRoles(all, found)
	both := offices.Plus(members)
	e.add("roles", "claims that the labels confirm", both.Precision(), of(both.Confirmed, both.Claims), "≥ .80", "")
	e.add("roles", "offices and memberships found", both.Recall(), of(both.Hit, both.Gold), "≥ .50", "")
	e.add("roles", "offices of heads found", offices.Recall(), of(offices.Hit, offices.Gold), "", "")
	e.add("roles", "memberships found", members.Recall(), of(members.Hit, members.Gold), "", "")
	e.missed("roles", misses)
	return nil
}

func (e *evaluation) nameSet(ctx context.Context) error {
	all, err := rows[score.NamesRow](e, "uner_ewt.dev.jsonl")
	if err != nil {
		return err
	}
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, ""})
	}
	texts, _, err := e.readAll(ctx, passages)
	if err != nil {
		return err
	}
	found := map[string][]score.Name{}
	for id, t := range texts {
		found[id] = score.NamesOf(t, e.known)
	}
	tallies, misses := score.ScoreNames(all, found)
	both := tallies["PER"].Plus(tallies["ORG"])
	e.add("names", "persons and organisations, F1", both.F1(), fmt.Sprintf("P %.3f R %.3f of %d", both.Precision(), both.Recall(), both.Gold), "≥ .75", "")
	for _, kind := range []string{"PER", "ORG", "LOC"} {
		t := tallies[kind]
		e.add("names", kind+", F1", t.F1(), fmt.Sprintf("P %.3f R %.3f of %d", t.Precision(), t.Recall(), t.Gold), "", "")
	}
	e.missed("names", misses)
	return nil
}

func (e *evaluation) chains(ctx context.Context) error {
	all, err := rows[score.ChainsRow](e, "gum_coref.dev.jsonl")
	if err != nil {
		return err
	}
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, ""})
	}
	texts, _, err := e.readAll(ctx, passages)
	if err != nil {
		return err
	}
	sums := map[string]*score.Chains{"news": {}, "all": {}}
	for _, r := range all {
		key, response := r.Chains(texts[r.ID])
		sums["all"].Add(key, response)
		if r.Genre == "news" {
			sums["news"].Add(key, response)
		}
	}
	for _, name := range []string{"news", "all"} {
		e.add("chains", "CoNLL score, "+name, sums[name].CoNLL(), sums[name].String(), "", "")
	}
	return nil
}

func (e *evaluation) re3d(ctx context.Context) error {
	all, err := rows[score.Re3dRow](e, "re3d.dev.jsonl")
	if err != nil {
		return err
	}
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, ""})
	}
	texts, found, err := e.readAll(ctx, passages)
	if err != nil {
		return err
	}
	allies := score.ScoreAlliances(all, texts, found)
	e.add("re3d", "alliances found", allies.Recall(), fmt.Sprintf("%d of %d, in %d claims", allies.Right, allies.Gold, allies.Found), "", "")
	names := score.ScoreSynonyms(all, texts)
	e.add("re3d", "names of one actor joined", names.Recall(), fmt.Sprintf("%d of %d, both known in %d", names.Right, names.Gold, names.Found), "", "")
	return nil
}

// causes counts misses by cause, the most frequent first.
func causes(misses []score.Miss) []string {
	count := map[string]int{}
	for _, m := range misses {
		count[m.Cause]++
	}
	var all []string
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		if a < b {
			return -1
		}
		return 1
	})
	return all
}

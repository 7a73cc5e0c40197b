package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/importer/eval/score"
)

//go:embed testdata/floors.json
var floorFile embed.FS

// Floors under the figures of the project's own sets. They only rise: who
// makes the reader better raises them in testdata/floors.json.
func TestOwnGoldKeepsItsFloors(t *testing.T) {
	data, err := floorFile.ReadFile("testdata/floors.json")
	if err != nil {
		t.Fatal(err)
	}
	var floors map[string]map[string]float64
	if err := json.Unmarshal(data, &floors); err != nil {
		t.Fatal(err)
	}
	e := newEvaluation("")
	for _, s := range sets[:2] {
		if err := s.score(e, t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	reached := map[string]map[string]float64{}
	for _, f := range e.figures {
		if reached[f.Set] == nil {
			reached[f.Set] = map[string]float64{}
		}
		reached[f.Set][f.Measure] = f.Value
		t.Logf("%s: %s %.3f, %s", f.Set, f.Measure, f.Value, f.Of)
	}
	for set, measures := range floors {
		for measure, floor := range measures {
			got, known := reached[set][measure]
			switch atMost := strings.HasPrefix(measure, "silent"); {
			case !known:
				t.Errorf("%s: nothing is measured as %q", set, measure)
			case !atMost && got < floor:
				t.Errorf("%s: %s is %.3f, the floor is %.3f", set, measure, got, floor)
			case atMost && got > floor:
				t.Errorf("%s: %s is %.3f, the ceiling is %.3f", set, measure, got, floor)
			}
		}
	}
}

func TestOwnGoldIsLargeAndOftenSilent(t *testing.T) {
	rows, err := ownRows("testdata/own")
	if err != nil {
		t.Fatal(err)
	}
	all, silent := score.Sentences(rows)
	t.Logf("%d passages, %d sentences, %d of them in passages where nothing may be found", len(rows), all, silent)
	if all < 250 || silent*3 < all {
		t.Errorf("%d sentences, %d silent: want 250, and a third silent", all, silent)
	}
	articles, err := ownRows("testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) < 12 {
		t.Errorf("%d articles, want 12", len(articles))
	}
}

// The figures of claims are those of the scorers that lie beside the gold sets.
func TestFiguresAgreeWithTheScorersBesideTheGold(t *testing.T) {
	gold := "../../../shared/gold"
	if _, err := os.Stat(gold); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the gold sets are not beside the repository")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3 to run the scorers with")
	}
	e := newEvaluation(gold)
	folder := t.TempDir()
	for _, s := range []string{"gsr", "plv", "neutral", "news"} {
		if err := setNamed(s).score(e, t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]float64{}
	for _, f := range e.figures {
		got[f.Set+" "+f.Measure] = f.Value
	}
	for set, file := range map[string]string{"gsr": "cameo_plover_gsr.dev.jsonl", "plv": "plv.dev.jsonl"} {
		out := scorer(t, e, python, filepath.Join(gold, "score.py"), filepath.Join(gold, file), filepath.Join(folder, set), nil)
		for d := json.NewDecoder(bytes.NewReader(out)); ; {
			var theirs struct {
				Mode  string
				Dyad  struct{ F1 float64 }
				Typed struct{ F1 float64 } `json:"dyad+type"`
				Quad  struct{ F1 float64 } `json:"dyad+quad"`
			}
			if err := d.Decode(&theirs); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			mode := map[string]string{"code": "codes", "text": "words"}[theirs.Mode]
			for level, f1 := range map[string]float64{"dyad": theirs.Dyad.F1, "dyad+type": theirs.Typed.F1, "dyad+quad": theirs.Quad.F1} {
				if ours := got[set+" "+level+" F1, "+mode]; fmt.Sprintf("%.3f", ours) != fmt.Sprintf("%.3f", f1) {
					t.Errorf("%s %s by %s is %.4f, the scorer says %.3f", set, level, mode, ours, f1)
				}
			}
		}
	}
	file := filepath.Join(gold, "neutral.dev.jsonl")
	out := scorer(t, e, python, filepath.Join(gold, "score.py"), file, filepath.Join(folder, "neutral"), []string{"--neutral"})
	var neutral struct{ Rate float64 }
	if err := json.Unmarshal(out, &neutral); err != nil {
		t.Fatal(err)
	}
	if ours := got["neutral sentences with an event"]; fmt.Sprintf("%.3f", ours) != fmt.Sprintf("%.3f", neutral.Rate) {
		t.Errorf("neutral sentences with an event are %.4f, the scorer says %.3f", ours, neutral.Rate)
	}
	out = scorer(t, e, python, filepath.Join(gold, "score_news.py"), filepath.Join(gold, "news.dev.jsonl"), filepath.Join(folder, "news"), nil)
	var found, insisted int
	if _, err := fmt.Sscanf(string(out), "must found %d/%d", &found, &insisted); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	if ours := got["news insisted claims found"]; ours != ratio(found, insisted) {
		t.Errorf("insisted claims found are %.4f, the scorer says %d of %d", ours, found, insisted)
	}
	var right, claims int
	if at := strings.Index(string(out), "claims labelled"); at < 0 {
		t.Fatalf("no share of labelled claims in %q", out)
	} else if _, err := fmt.Sscanf(string(out[at:]), "claims labelled %d/%d", &right, &claims); err != nil {
		t.Fatal(err)
	}
	if ours := got["news claims found that are labelled"]; ours != ratio(right, claims) {
		t.Errorf("labelled claims are %.4f, the scorer says %d of %d", ours, right, claims)
	}
}

// scorer reads the texts of a gold file, writes what was found as "extract"
// does, and returns what the scorer prints of both.
func scorer(t *testing.T, e *evaluation, python, script, gold, to string, flags []string) []byte {
	t.Helper()
	e.gold = filepath.Dir(gold)
	type text struct{ ID, Text, Published string }
	all, err := rows[text](e, filepath.Base(gold))
	if err != nil {
		t.Fatal(err)
	}
	var passages []passage
	for _, r := range all {
		passages = append(passages, passage{r.ID, r.Text, r.Published})
	}
	_, found, err := e.readAll(context.Background(), passages)
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for _, r := range all {
		line, err := json.Marshal(found[r.ID])
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	if err := os.WriteFile(to, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), python, append(append([]string{script}, flags...), gold, to)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func setNamed(name string) set {
	for _, s := range sets {
		if s.name == name {
			return s
		}
	}
	panic("no set " + name)
}

func TestErrorsAreGroupedByCauseTheMostFrequentFirst(t *testing.T) {
	e := newEvaluation("")
	e.missed("set", []score.Miss{{ID: "a", Cause: "seldom"}, {ID: "b", Cause: "often", Gold: "x"}, {ID: "c", Cause: "often", Found: "y", Text: "two\nlines"}})
	var out strings.Builder
	if err := e.listErrors(&out); err != nil {
		t.Fatal(err)
	}
	want := "\nset: 3 disagreements\n  2 × often\n    b\n      gold  x\n    c\n      found y\n      text  two lines\n  1 × seldom\n    a\n"
	if out.String() != want {
		t.Errorf("got\n%q, want\n%q", out.String(), want)
	}
}

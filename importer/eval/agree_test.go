package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// The figures of claims are those of the scorers that lie beside the gold sets.
func TestFiguresAgreeWithTheScorersBesideTheGold(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3 to run the scorers with")
	}
	e := external(t)
	got := map[string]float64{}
	for _, f := range e.figures {
		got[f.Set+" "+f.Measure] = f.Value
	}
	agrees := func(measure string, theirs float64) {
		t.Helper()
		if ours, known := got[measure]; !known || fmt.Sprintf("%.3f", ours) != fmt.Sprintf("%.3f", theirs) {
			t.Errorf("%s is %.4f, the scorer says %.3f", measure, ours, theirs)
		}
	}
	for set, file := range map[string]string{"gsr": "cameo_plover_gsr.dev.jsonl", "plv": "plv.dev.jsonl"} {
		out := scorer(t, e, python, "score.py", file)
		for d := json.NewDecoder(bytes.NewReader(out)); ; {
			type level struct{ P, R, F1 float64 }
			var theirs struct {
				Mode string
				Dyad level
				Quad level `json:"dyad+quad"`
				Type level `json:"dyad+type"`
				Root level `json:"dyad+root"`
			}
			if err := d.Decode(&theirs); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			mode := map[string]string{"code": "codes", "text": "words"}[theirs.Mode]
			agrees(set+" dyad F1, "+mode, theirs.Dyad.F1)
			agrees(set+" dyad+quad F1, "+mode, theirs.Quad.F1)
			agrees(set+" dyad+type F1, "+mode, theirs.Type.F1)
			if set == "gsr" { // PLV has no codes
				agrees(set+" dyad+root F1, "+mode, theirs.Root.F1)
			}
		}
	}
	var neutral struct{ Rate float64 }
	if err := json.Unmarshal(scorer(t, e, python, "score.py", "neutral.dev.jsonl", "--neutral"), &neutral); err != nil {
		t.Fatal(err)
	}
	agrees("neutral sentences with an event", neutral.Rate)
	out := scorer(t, e, python, "score_news.py", "news.dev.jsonl")
	var found, insisted, pairs, right, claims, modality, by, quoted, loud, quiet int
	var share float64
	if _, err := fmt.Sscanf(strings.NewReplacer("(", " ", ")", "", ";", "").Replace(string(out)),
		"must found %d/%d = %f pair alone %d/%d = %f claims labelled %d/%d = %f modality %d/%d = %f said by %d/%d = %f empty texts with a claim %d/%d",
		&found, &insisted, &share, &pairs, &insisted, &share, &right, &claims, &share, &modality, &found, &share, &by, &quoted, &share, &loud, &quiet); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	agrees("news insisted claims found", ratio(found, insisted))
	agrees("news their two actors in a claim", ratio(pairs, insisted))
	agrees("news claims found that are labelled", ratio(right, claims))
	agrees("news modality of those found", ratio(modality, found))
	agrees("news speaker of those found", ratio(by, quoted))
	agrees("news silent texts with a claim", ratio(loud, quiet))
}

// scorer reads the texts of a gold file, writes what was found as "extract"
// does, and returns what a scorer beside the gold prints of both.
func scorer(t *testing.T, e *evaluation, python, script, file string, flags ...string) []byte {
	t.Helper()
	type text struct{ ID, Text, Published string }
	all, err := rows[text](e, file)
	if err != nil {
		t.Fatal(err)
	}
	got, err := e.readAll(t.Context(), passagesOf(all, func(r text) passage { return passage{r.ID, r.Text, r.Published} }))
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for _, r := range all {
		line, err := json.Marshal(got.found[r.ID])
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	to := filepath.Join(t.TempDir(), "found.jsonl")
	if err := os.WriteFile(to, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args := append([]string{filepath.Join(e.gold, script)}, flags...)
	out, err := exec.CommandContext(t.Context(), python, append(args, filepath.Join(e.gold, file), to)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func setNamed(t *testing.T, name string) set {
	t.Helper()
	for _, s := range sets {
		if s.name == name {
			return s
		}
	}
	t.Fatalf("there is no set %q", name)
	return set{}
}

// What is promised, and what peers reach, belongs to something that is measured.
func TestEveryPromiseIsOfAMeasureThatThereIs(t *testing.T) {
	measured := map[string]bool{}
	for _, f := range external(t).figures {
		measured[f.Set+" "+f.Measure] = true
	}
	for _, key := range slices.Concat(slices.Sorted(maps.Keys(promises)), slices.Sorted(maps.Keys(peers))) {
		if !measured[key] {
			t.Errorf("nothing is measured as %q", key)
		}
	}
}

// external is an evaluation on all external sets, the same for all tests, or
// skips the test where they are not beside the repository.
func external(t *testing.T) *evaluation {
	t.Helper()
	e, err := scoredOnce()
	if missing(err) {
		t.Skip("the gold sets are not beside the repository: ", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return e
}

var scoredOnce = sync.OnceValues(func() (*evaluation, error) {
	e := newEvaluation("../../../shared/gold", "../../../shared/treebank")
	for _, s := range sets {
		if err := s.score(e, context.Background()); err != nil {
			return nil, err
		}
	}
	return e, nil
})

package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestTheCommandSaysWhatIsWrongWithItsFlags(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"own", `"own" is no flag`},
		{"-set nonsense", `there is no set "nonsense"; there are own, articles, gsr`},
		{"-set news", "news: no folder of its labels was given; see -gold"},
		{"-set trees", "trees: no folder of its labels was given; see -gold and -treebank"},
		{"-gold testdata/nowhere", "testdata/nowhere: no such file"},
		{"-gold testdata/floors.json", "testdata/floors.json is a file"},
		{"-gold testdata -set plv", "plv: open testdata/plv.dev.jsonl: no such file"},
	} {
		var out, log bytes.Buffer
		if err := run(t.Context(), strings.Fields(c.args), &out, &log); err == nil || !strings.Contains(err.Error(), c.want) || out.Len() > 0 {
			t.Errorf("%s: %v, want %q; printed %q", c.args, err, c.want, out.String())
		}
	}
}

func TestTheCommandLeavesOutWhatIsNotThereWithAWord(t *testing.T) {
	var out, log bytes.Buffer
	if err := run(t.Context(), nil, &out, &log); err != nil {
		t.Fatal(err)
	}
	if want := "left out, for their labels are not there: gsr, plv, neutral, news, offices, roles, names, chains, re3d, trees; see -gold and -treebank\n"; log.String() != want {
		t.Errorf("said %q, want %q", log.String(), want)
	}
	if !strings.HasPrefix(out.String(), "set ") || !strings.Contains(out.String(), "\narticles  insisted claims found") {
		t.Errorf("printed %q", out.String())
	}
}

func TestJSONHoldsFiguresAndOnRequestErrors(t *testing.T) {
	for _, c := range []struct {
		args   string
		errors bool
	}{{"-set articles -json", false}, {"-set articles -json -errors", true}} {
		var out, log bytes.Buffer
		if err := run(t.Context(), strings.Fields(c.args), &out, &log); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Figures []struct {
				Set, Measure string
				Value        float64
			}
			Errors []struct {
				Set    string
				Misses []struct{ ID, Cause, Gold, Found, Text string }
			}
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Figures) < 16 || got.Figures[0].Set != "articles" || got.Figures[0].Value == 0 {
			t.Errorf("%s: %+v", c.args, got.Figures)
		}
		if (len(got.Errors) > 0) != c.errors || c.errors && (len(got.Errors[0].Misses) == 0 || got.Errors[0].Misses[0].Cause == "" || got.Errors[0].Misses[0].Text == "") {
			t.Errorf("%s: %+v", c.args, got.Errors)
		}
	}
}

func TestTheSameRunPrintsTheSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		var log bytes.Buffer
		if err := run(t.Context(), []string{"-set", "own", "-errors"}, out, &log); err != nil {
			t.Fatal(err)
		}
	}
	if first.String() != second.String() {
		t.Error("two runs differ")
	}
}

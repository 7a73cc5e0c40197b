package export

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/web/diagram"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestMain makes the test binary a worker where a Renderer asks for one.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "render-worker" {
		if err := diagram.Work(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// harbour is a small map with its evidence.
func harbour() Input {
	const text = `Northland warned Eastbay <again> that "ships" & crews may be held.`
	claim := graph.Claim{
		Source: graph.End{Actor: "northland", Span: graph.Span{Start: 0, End: 9}}, Type: "WARNS",
		Target:   graph.End{Actor: "eastbay", Span: graph.Span{Start: 17, End: 24}},
		Modality: graph.Actual, Document: "d1", Span: graph.Span{Start: 0, End: len(text)},
		Trigger: graph.Span{Start: 10, End: 16}, Evidence: text, Rule: "warn/1",
	}
	claim.ID = graph.NewClaimID(claim)
	day := graph.Date{Year: 2026, Month: 3, Day: 2}
	relations := graph.Summarize([]graph.Fact{{Claim: claim, Publisher: "The Ledger", When: day}})
	actors := []graph.Actor{{ID: "eastbay", Name: "Eastbay", Kind: graph.State, Aliases: []string{"East Bay"}}, {ID: "northland", Name: "Northland", Kind: graph.State, Country: "NOR"}}
	return Input{
		Title: "Harbour <dispute>",
		Graph: graph.Subgraph{
			View: graph.View{Focus: []graph.ActorID{"northland"}}.WithDefaults(), Actors: actors, Relations: relations,
			Matching: graph.Size{Actors: 5, Relations: 6, Claims: 9}, Total: graph.Size{Actors: 50, Relations: 60, Claims: 90},
		},
		Evidence: []graph.Evidence{{
			Relation: relations[0], Total: 1, Actors: actors,
			Documents: []graph.DocumentClaims{{Document: graph.Document{ID: "d1", Publisher: "The Ledger", Published: day}, Claims: []graph.Claim{claim}}},
		}},
	}
}

func TestGolden(t *testing.T) {
	r := diagram.NewRenderer(diagram.Config{Workers: 1})
	defer r.Close()
	for _, f := range Formats {
		t.Run(f.Ext, func(t *testing.T) {
			x := harbour()
			x.Renderer = r
			var got bytes.Buffer
			if err := f.Write(context.Background(), &got, x); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", "harbour."+f.Ext)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s differs; look at it and run with -update if it is better:\n%s", path, got.Bytes())
			}
		})
	}
}

// The evidence in the SVG is the evidence in the JSON.
func TestEvidenceInSVG(t *testing.T) {
	r := diagram.NewRenderer(diagram.Config{Workers: 1})
	defer r.Close()
	x := harbour()
	x.Renderer = r
	var svg bytes.Buffer
	if err := writeSVG(context.Background(), &svg, x); err != nil {
		t.Fatal(err)
	}
	var read []graph.Evidence
	d := xml.NewDecoder(&svg)
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Space == diagram.Namespace {
			var text string
			if err := d.DecodeElement(&text, &start); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(text), &read); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(read) != 1 || read[0].Documents[0].Claims[0].Evidence != x.Evidence[0].Documents[0].Claims[0].Evidence {
		t.Errorf("the SVG holds %+v", read)
	}
}

func TestJSONHasNoNull(t *testing.T) {
	var b strings.Builder
	if err := writeJSON(context.Background(), &b, Input{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "null") {
		t.Error(b.String())
	}
}

func TestNoRenderer(t *testing.T) {
	for _, f := range Formats {
		if err := f.Write(context.Background(), io.Discard, harbour()); (err != nil) != f.Draws {
			t.Errorf("%s without a renderer: %v", f.Ext, err)
		}
	}
}

func TestLookup(t *testing.T) {
	for _, f := range Formats {
		if got, ok := Lookup(f.Ext); !ok || got.MediaType != f.MediaType {
			t.Errorf("lookup of %q: %v %v", f.Ext, got, ok)
		}
	}
	if _, ok := Lookup("exe"); ok {
		t.Error("there is a format exe")
	}
}

package coder_test

import (
	"context"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// explained takes a sentence through all stages with a trace.
func explained(t *testing.T, p importer.Pipeline, sentence string) *importer.Text {
	t.Helper()
	text, err := p.Explain(context.Background(), importer.Article{Document: graph.Document{ID: "sentence", Text: sentence, Published: graph.Date{Year: 2025, Month: 6, Day: 15}}})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestATraceSaysWhyARuleStatedNothing(t *testing.T) {
	p := pipeline()
	for _, c := range []struct {
		name, sentence, word, typ string
		outcome                   importer.Outcome
		words                     []string // some of those it must name
	}{
		{"who is attacked stands nowhere", "Russia attacked at dawn.", "attacked", "attacks", importer.NoTarget, nil},
		{"nobody attacks", "The attack on Ukraine came at dawn.", "attack", "attacks", importer.NoSource, nil},
		{"there is no actor at all", "The idea attacked the notion.", "attacked", "attacks", importer.NoEnds, nil},
		{"an earthquake attacks nobody", "The earthquake struck Japan.", "struck", "attacks", importer.FalseFriend, []string{"earthquake"}},
		{"a politician's attacks on another are words", "Jo Pike attacked Trump.", "attacked", "attacks", importer.WrongKind, nil},
		{"one does not attack oneself", "France accused France.", "accused", "accuses", importer.SameActor, nil},
		{"another object was asked for", "France imposed order.", "imposed", "sanctions", importer.NoObject, []string{"sanction"}},
	} {
		text := explained(t, p, c.sentence)
		found := false
		for _, try := range text.Trace.Tries {
			if text.Sentences[0].Tokens[try.Token].Text != c.word || !strings.HasPrefix(try.Rule, c.typ+"/") {
				continue
			}
			missing := func(w string) bool { return !slices.Contains(try.Words, w) }
			found = found || try.Outcome == c.outcome && !slices.ContainsFunc(c.words, missing)
		}
		if !found {
			t.Errorf("%s: no try of %s at %q came to %s: %+v", c.name, c.typ, c.word, c.outcome, text.Trace.Tries)
		}
	}
}

func TestATraceSaysWhichWordsToldTheRest(t *testing.T) {
	p := pipeline()
	for _, c := range []struct{ sentence, modality, speaker, date string }{
		{"France attacked Mali on Monday.", "", "", "Monday"},
		{"France will attack Mali.", "will", "", ""},
		{"France did not attack Mali.", "not", "", ""},
		{"France plans to attack Mali.", "plans", "", ""},
		{"Japan said that France had attacked Mali in May 2025.", "", "said", "May 2025"},
		{"According to Japan, France may attack Mali.", "may", "Japan", ""},
	} {
		text := explained(t, p, c.sentence)
		tokens := text.Sentences[0].Tokens
		say := func(at []int) string {
			var words []string
			for _, k := range at {
				words = append(words, tokens[k].Text)
			}
			return strings.Join(words, " ")
		}
		found := false
		for _, try := range text.Trace.Tries {
			for _, f := range try.Found {
				if !strings.HasPrefix(try.Rule, "attacks/") {
					continue
				}
				found = true
				speaker := ""
				if f.Speaker != nil {
					speaker = tokens[f.Speaker.Token].Text
				}
				if say(f.Modality) != c.modality || speaker != c.speaker || say(f.Date) != c.date {
					t.Errorf("%s: modality by %q, speaker by %q, date by %q", c.sentence, say(f.Modality), speaker, say(f.Date))
				}
			}
		}
		if !found {
			t.Errorf("%s: no attack in %+v", c.sentence, text.Trace.Tries)
		}
	}
}

// Whoever asks for the reasons must be told of the very claims that others get.
func TestATraceChangesNoClaimAndExplainsEachOnce(t *testing.T) {
	golden, err := os.ReadFile("testdata/sentences.golden")
	if err != nil {
		t.Fatal(err)
	}
	p := pipeline()
	for sentence := range strings.Lines(string(golden)) {
		if sentence = strings.TrimRight(sentence, "\n"); sentence == "" || strings.HasPrefix(sentence, "\t") {
			continue
		}
		with := explained(t, p, sentence)
		without, err := p.Read(context.Background(), with.Article)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(with.Claims, without.Claims) || without.Trace != nil {
			t.Errorf("%s: %v with a trace, %v without", sentence, with.Claims, without.Claims)
		}
		times := map[graph.ClaimID]int{}
		for _, try := range with.Trace.Tries {
			if (try.Outcome == importer.Fired) != (len(try.Found) > 0) {
				t.Errorf("%s: %s came to %s with %d claims", sentence, try.Rule, try.Outcome, len(try.Found))
			}
			for _, f := range try.Found {
				times[f.Claim.ID]++
			}
		}
		for _, c := range with.Claims {
			if times[c.ID] != 1 {
				t.Errorf("%s: the claim of %s is explained %d times", sentence, c.Rule, times[c.ID])
			}
		}
	}
}

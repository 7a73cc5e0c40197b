package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/explanation"
)

// fifty explains a document as fifty sentences, the words of which are hostile.
func fifty(_ context.Context, d graph.Document) (explanation.Text, error) {
	const evil = `<script>alert(1)</script>`
	x := explanation.Text{Document: d.ID}
	for i := range 50 {
		x.Sentences = append(x.Sentences, explanation.Sentence{
			Number: i, Span: explanation.Offsets{10 * i, 10*i + 8}, Text: fmt.Sprintf("text %d %s", i, evil), Headline: i == 0,
			Words:    []explanation.Word{{Text: evil, Lemma: evil, Tag: "NN", Head: 1, Label: "nsubj", Was: evil}, {Text: "hit", Head: -1, Label: "root"}},
			Mentions: []explanation.Mention{{Text: evil, Form: "name", Actor: evil, Name: evil, Why: evil, Before: evil}, {Text: "he", Why: "a pronoun"}},
			Tries: []explanation.Try{
				{Word: 1, Rule: "attacks/1", Outcome: "fired", Why: "fired", Searches: []explanation.Search{{End: "source", Place: "subj", Words: []string{evil}, Actors: []string{evil}}},
					Claims: []explanation.Claim{{Source: evil, Relation: "ATTACKS", Target: "B", Modality: "negated", ModalityBy: evil, SaidBy: evil, SaidHow: evil}}},
				{Word: 1, Rule: "warns/2", Outcome: "lacking", Why: "lacking", Asked: []string{evil}},
			},
		})
	}
	return x, nil
}

func TestHowADocumentWasRead(t *testing.T) {
	h := serving(t, Config{Explain: fifty})
	for _, c := range []struct {
		target   string
		status   int
		want     []string
		wantless []string
	}{
		{"/explained/ledger-talks", http.StatusOK, []string{"How “Costa Verde", "50 sentences, part 1 of 3", "Sentence 1 <small>headline", "Sentence 20", "sentence=21", `rel="next"`, `href="/documents/ledger-talks"`}, []string{"Sentence 21<", `rel="prev"`, `id="here"`}},
		{"/explained/ledger-talks?sentence=41", http.StatusOK, []string{"Sentence 41", "Sentence 50", "sentence=21", `rel="prev"`}, []string{"Sentence 40<", `rel="next"`}},
		{"/explained/ledger-talks?at=255", http.StatusOK, []string{"part 2 of 3", `id="here" class="selected" aria-labelledby="heading-26"`}, nil},
		{"/explained/ledger-talks?at=999999", http.StatusOK, []string{`id="here" class="selected" aria-labelledby="heading-50"`}, nil},
		{"/explained/ledger-talks?sentence=51", http.StatusBadRequest, []string{"a number from 1 to 50"}, nil},
		{"/explained/ledger-talks?at=x", http.StatusBadRequest, []string{"<code>at</code>"}, nil},
		{"/explained/none", http.StatusNotFound, []string{"Document &#34;none&#34;."}, nil},
		{"/documents/ledger-talks", http.StatusOK, []string{`<a href="/explained/ledger-talks">How it was read</a>`, `href="/explained/ledger-talks?at=`, "#here", "why claim 1 was found"}, nil},
	} {
		a := get(h, c.target)
		if a.status != c.status {
			t.Errorf("%s: %d", c.target, a.status)
		}
		contains(t, a.body, c.want...)
		for _, bad := range append(c.wantless, "<script>", " style=", "ZgotmplZ") {
			if strings.Contains(a.body, bad) {
				t.Errorf("%s holds %q", c.target, bad)
			}
		}
	}
}

func TestWithoutAnExplainerNothingIsOffered(t *testing.T) {
	h := serving(t, Config{})
	if a := get(h, "/explained/ledger-talks"); a.status != http.StatusNotImplemented {
		t.Errorf("the page answers %d", a.status)
	}
	if strings.Contains(get(h, "/documents/ledger-talks").body, "/explained/") {
		t.Error("the document offers what there is not")
	}
}

func TestWhatCannotBeExplainedIsSaid(t *testing.T) {
	long := graph.Document{ID: "long", Text: strings.Repeat("Nothing happened today. ", mostExplained/20)}
	h := serving(t, Config{
		Store: newStore(t, graph.Batch{Document: long}, graph.Batch{Document: graph.Document{ID: "ru", Text: "Да."}}, graph.Batch{Document: graph.Document{ID: "empty", Text: "."}}),
		Explain: func(_ context.Context, d graph.Document) (explanation.Text, error) {
			if d.ID == "ru" {
				return explanation.Text{}, fmt.Errorf("its text does not look English: %w", graph.ErrInvalid)
			}
			return explanation.Text{}, nil
		},
	})
	for target, want := range map[string]string{
		"/explained/long":  "too long to be read again here",
		"/explained/empty": "There is no sentence in this document",
		"/explained/ru":    "Its text does not look English",
	} {
		contains(t, get(h, target).body, want)
	}
}

// No more texts are read at once than there are places, and who waits for one
// waits no longer than an answer may take.
func TestReadersOfReasonsTakeTurns(t *testing.T) {
	begun, end := make(chan struct{}, explainedAtOnce+1), make(chan struct{})
	h := serving(t, Config{Limit: 300 * time.Millisecond, Explain: func(_ context.Context, _ graph.Document) (explanation.Text, error) {
		begun <- struct{}{}
		<-end
		return explanation.Text{}, errors.New("broken off")
	}})
	done := make(chan int)
	for range explainedAtOnce {
		go func() { done <- get(h, "/explained/ledger-talks").status }()
		<-begun
	}
	if a := get(h, "/explained/ledger-talks"); a.status != http.StatusGatewayTimeout {
		t.Errorf("one too many is answered %d", a.status)
	}
	close(end)
	for range explainedAtOnce {
		if status := <-done; status != http.StatusInternalServerError {
			t.Errorf("answered %d", status)
		}
	}
	if len(begun) > 0 {
		t.Error("more were read at once than there are places")
	}
}

package main

import (
	"context"
	"fmt"

	"example.org/entente/importer/eval/score"
)

// news scores real leads by their labels.
func (e *evaluation) news(ctx context.Context) error {
	all, err := rows[score.NewsRow](e, "news.dev.jsonl")
	if err != nil {
		return err
	}
	_, err = e.labelled(ctx, "news", all)
	return err
}

// labelled reads texts and scores the claims found by the labels.
func (e *evaluation) labelled(ctx context.Context, set string, rows []score.NewsRow) (read, error) {
	got, err := e.readAll(ctx, passagesOf(rows, func(r score.NewsRow) passage { return passage{r.ID, r.Text, r.Published} }))
	if err != nil {
		return read{}, err
	}
	n, misses := score.News(rows, got.found)
	e.add(set, "insisted claims found", ratio(n.Found, n.Insisted), of(n.Found, n.Insisted))
	e.add(set, "their two actors in a claim", ratio(n.Pairs, n.Insisted), of(n.Pairs, n.Insisted))
	e.add(set, "claims found that are labelled", ratio(n.Right, n.Claims), of(n.Right, n.Claims))
	e.add(set, "modality of those found", ratio(n.Modality, n.Found), of(n.Modality, n.Found))
	e.add(set, "speaker of those found", ratio(n.By, n.Quoted), of(n.By, n.Quoted))
	if n.Quiet > 0 {
		e.add(set, "silent texts with a claim", ratio(n.Loud, n.Quiet), of(n.Loud, n.Quiet))
	}
	e.missed(set, narrowed(misses, got.texts))
	return got, nil
}

// events scores sentences by their events: by countries if the set is coded, and by words.
func (e *evaluation) events(ctx context.Context, set, file string, coded bool) error {
	all, got, err := readSet(ctx, e, file, eventPassage)
	if err != nil {
		return err
	}
	modes := []bool{false}
	if coded {
		modes = []bool{true, false}
	}
	for _, byCode := range modes {
		s, misses := score.Events(all, got.found, byCode)
		mode := "words"
		if byCode {
			mode = "codes"
		}
		for _, level := range score.Levels {
			t := s.Tallies[level]
			if !coded && level == "dyad+root" {
				continue // PLV has no codes
			}
			e.add(set, level+" F1, "+mode, t.F1(), fmt.Sprintf("P %.3f R %.3f of %d", t.Precision(), t.Recall(), t.Gold))
		}
		e.add(set, "sentences with an event, "+mode, ratio(s.Loud, s.Sentences), of(s.Loud, s.Sentences))
		if byCode == coded {
			e.missed(set, misses)
		}
	}
	return nil
}

// neutral counts the sentences without an event in which one is found.
func (e *evaluation) neutral(ctx context.Context) error {
	all, got, err := readSet(ctx, e, "neutral.dev.jsonl", eventPassage)
	if err != nil {
		return err
	}
	loud, misses := score.Neutral(all, got.found)
	e.add("neutral", "sentences with an event", ratio(loud, len(all)), of(loud, len(all)))
	e.missed("neutral", misses)
	return nil
}

func eventPassage(r score.EventRow) passage { return passage{r.ID, r.Text, ""} }

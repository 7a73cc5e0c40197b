package main

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"path"

	"example.org/entente/importer/eval/score"
)

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

// own scores one of the project's own sets, its offices too.
func (e *evaluation) own(ctx context.Context, set string) error {
	_, _, err := e.ownRead(ctx, set)
	return err
}

func (e *evaluation) ownRead(ctx context.Context, set string) ([]score.NewsRow, read, error) {
	rows, err := ownRows("testdata/" + set)
	if err != nil {
		return nil, read{}, err
	}
	got, err := e.labelled(ctx, set, rows)
	if err != nil {
		return nil, read{}, err
	}
	h, misses := score.Held(rows, got.found)
	e.add(set, "insisted offices found", ratio(h.Found, h.Insisted), of(h.Found, h.Insisted))
	e.add(set, "offices found that are labelled", ratio(h.Right, h.Claims), of(h.Right, h.Claims))
	e.missed(set+", offices", narrowed(misses, got.texts))
	return rows, got, nil
}

// articles scores the articles together, then each: its claims that are
// labelled, those that are not, and the insisted ones that are missing.
func (e *evaluation) articles(ctx context.Context) error {
	rows, got, err := e.ownRead(ctx, "articles")
	if err != nil {
		return err
	}
	for _, r := range rows {
		n, _ := score.News([]score.NewsRow{r}, got.found)
		e.add("articles", r.ID, ratio(n.Found, n.Insisted), fmt.Sprintf("%d right, %d wrong, %d missing", n.Right, n.Claims-n.Right, n.Insisted-n.Found))
	}
	return nil
}

package main

import (
	"fmt"
	"strings"
)

// A figure is one line of the table.
type figure struct {
	Set     string  `json:"set"`
	Measure string  `json:"measure"`
	Value   float64 `json:"value"`
	Of      string  `json:"of,omitempty"`    // the counts that it is made of
	Floor   *bound  `json:"floor,omitempty"` // what the project promises
	Peer    string  `json:"peer,omitempty"`  // what the best of the field's coders reaches, and which that is
}

// A bound is what a figure must reach, or what it must not exceed.
type bound struct {
	Value  float64 `json:"value"`
	AtMost bool    `json:"at_most,omitempty"`
}

func atLeast(v float64) bound { return bound{v, false} }

func atMost(v float64) bound { return bound{v, true} }

// holds tells whether v, to the three digits that are printed, keeps to b.
func (b bound) holds(v float64) bool {
	v = float64(int(v*1000+0.5)) / 1000
	return b.AtMost && v <= b.Value || !b.AtMost && v >= b.Value
}

func (b bound) String() string {
	sign := "≥ "
	if b.AtMost {
		sign = "≤ "
	}
	return sign + strings.TrimPrefix(fmt.Sprintf("%.2f", b.Value), "0")
}

// promises are the floors and ceilings that the project has set itself on
// the external sets, by set and measure.
var promises = map[string]bound{
	"gsr dyad F1, codes":                   atLeast(.65),
	"gsr dyad+type F1, codes":              atLeast(.50),
	"plv dyad F1, words":                   atLeast(.60),
	"plv dyad+type F1, words":              atLeast(.45),
	"neutral sentences with an event":      atMost(.08),
	"news insisted claims found":           atLeast(.55),
	"news claims found that are labelled":  atLeast(.75),
	"news modality of those found":         atLeast(.85),
	"news speaker of those found":          atLeast(.70),
	"news silent texts with a claim":       atMost(.20),
	"roles claims that the labels confirm": atLeast(.80),
	"roles offices and memberships found":  atLeast(.50),
	"roles found of all with evidence":     atLeast(.50),
	"names persons and organisations, F1":  atLeast(.75),
	"trees gum-dev LAS":                    atLeast(.84),
	"trees ewt-dev LAS":                    atLeast(.83),
}

// peers are what the coders of the field reach on the same files, the best
// of them by set and measure.
var peers = map[string]string{
	"gsr dyad F1, codes":              ".50 PETRARCH-2",
	"gsr dyad+quad F1, codes":         ".38 PETRARCH-2",
	"gsr dyad+type F1, codes":         ".31 UniversalPETRARCH",
	"plv dyad F1, words":              ".46 PETRARCH-2",
	"plv dyad+type F1, words":         ".29 PETRARCH-2",
	"neutral sentences with an event": ".105 PETRARCH-2",
}

// add adds a figure with what is promised of it and what peers reach.
func (e *evaluation) add(set, measure string, value float64, of string) {
	key := set + " " + measure
	f := figure{Set: set, Measure: measure, Value: value, Of: of, Peer: peers[key]}
	if b, ok := promises[key]; ok {
		f.Floor = &b
	}
	e.figures = append(e.figures, f)
}

func ratio(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }

func of(part, whole int) string { return fmt.Sprintf("%d of %d", part, whole) }

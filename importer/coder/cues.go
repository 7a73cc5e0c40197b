package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A cue is a word that speaks for a modality.
type cue struct {
	token    int
	modality graph.Modality
}

// hears notes that the word at token k speaks for a modality, and hands that
// on.
func (t *trace) hears(k int, m graph.Modality) graph.Modality {
	if t != nil && m != graph.Actual {
		t.told = append(t.told, cue{k, m})
	}
	return m
}

// mark is where the cues heard from now on begin.
func (t *trace) mark() int {
	if t == nil {
		return 0
	}
	return len(t.told)
}

// settle keeps of the cues heard since from those that speak for m; if there are
// none, the word at token k does.
func (t *trace) settle(from, k int, m graph.Modality) {
	if t == nil {
		return
	}
	heard := slices.DeleteFunc(slices.Clone(t.told[from:]), func(c cue) bool { return c.modality != m })
	t.told = append(t.told[:from], heard...)
	if len(heard) == 0 {
		t.hears(k, m)
	}
}

// says notes by which word the text gives the speaker, and hands him on.
func (t *trace) says(k int, how importer.Manner, who end) end {
	if t != nil && who.actor != "" {
		t.saying = &importer.Speaking{Token: k, How: how}
	}
	return who
}

// dates notes which words give the date.
func (t *trace) dates(first, end int) {
	if t != nil {
		t.dated = nil
		for k := first; k < end; k++ {
			t.dated = append(t.dated, k)
		}
	}
}

// begin forgets what was heard before a claim.
func (t *trace) begin() {
	if t != nil {
		t.told, t.saying, t.dated = nil, nil, nil
	}
}

// stated notes a claim of the rule under way.
func (t *trace) stated(c graph.Claim) {
	if t == nil || t.now < 0 {
		return
	}
	c.ID = graph.NewClaimID(c)
	f := importer.Finding{Claim: c, Date: t.dated}
	if c.SaidBy != "" {
		f.Speaker = t.saying
	}
	for _, k := range t.told {
		if k.modality == c.Modality && c.Modality != graph.Actual {
			f.Modality = append(f.Modality, k.token)
		}
	}
	try := &t.out.Tries[t.now]
	try.Found = append(try.Found, f)
}

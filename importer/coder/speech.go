package coder

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// speechVerbs are verbs whose subject states what completes them.
var speechVerbs = words("say tell add claim allege announce report state declare argue insist maintain note explain assert vow write tweet post " +
	"deny confirm acknowledge admit concede contend believe think suggest describe estimate predict warn stress emphasize emphasise " +
	"recall reveal disclose testify complain charge accuse boast indicate conclude recount remark repeat reiterate comment quote cite " +
	"inform assure remind observe reply find")

// accusing are verbs whose subject states what he accuses somebody of doing.
var accusing = words("accuse blame suspect charge denounce condemn criticize criticise")

// speaker is who the text says states what token i tells; a zero end where
// the text itself does, or the one who says it is unknown.
func (s *sentence) speaker(i int) end {
	for n, k := 0, i; k >= 0 && n < 16; n++ {
		if e := s.according(k); e.actor != "" {
			return e
		}
		h := s.Head(k)
		if s.afterwards(k) || s.aside(k) {
			break
		}
		if h >= 0 && s.Is(k, "ccomp", "parataxis") && speechVerbs[s.Lemma(h)] && !s.within(i, h) && !s.resumed(i, k, h) {
			return s.whoSays(h) // perhaps somebody who is no actor
		}
		if h >= 0 && accusing[s.Lemma(h)] && s.Is(k, "advcl", "obl", "acl") && s.gerundOf(k) {
			return s.whoSays(h)
		}
		if h >= 0 && s.Is(k, "acl") && s.gerundOf(k) && s.Is(h, "obj", "nsubj:pass") && accusing[s.Lemma(s.Head(h))] {
			return s.whoSays(s.Head(h))
		}
		for _, p := range s.With(k, "parataxis", "ccomp") {
			// "…, the minister said": the verb of speech hangs from what is said.
			if speechVerbs[s.Lemma(p)] && !s.Under(i, p) && s.First(p, "ccomp", "mark") < 0 && s.reported(p) {
				return s.whoSays(p)
			}
		}
		k = h
	}
	if e := s.quoted(i); e.actor != "" {
		return e
	}
	if e := s.headed(i); e.actor != "" {
		return e
	}
	return s.accordingly(i)
}

// afterwards tells whether token k heads what a report adds of the time - "said it would
// help, days after Chad's attack" - behind a comma and a measure of it; that is no part of what is said.
func (s *sentence) afterwards(k int) bool {
	if !s.Is(k, "obl", "advcl", "nmod") {
		return false
	}
	for _, c := range s.With(k, "case", "mark") {
		if l := s.Lemma(c); l != "after" && l != "before" || c < 3 || !measures[s.Lemma(c-1)] {
			continue
		}
		for n := c - 2; n >= max(0, c-5); n-- {
			if s.Tokens[n].Text == "," {
				return true
			}
		}
	}
	return false
}

// aside tells whether the clause of k tells something by the way of the name before it, or what somebody else
// did to it, behind a comma: "said the group, which Chad banned in May, was …". Readers know it from the reporter.
func (s *sentence) aside(k int) bool {
	if !s.relativeClause(k) || s.Head(k) < 0 || !s.Tag(s.Head(k), "NNP") && (s.expressed(k) < 0 || s.relative(s.expressed(k))) {
		return false
	}
	for n := s.Head(k) + 1; n < k; n++ {
		if s.Tag(n, "WDT", "WP") {
			return s.Tokens[n-1].Text == ","
		}
	}
	return false
}

var measures = words("minute hour day week month year decade")

// resumed tells whether the clause of k, which token i is in, is the main one behind a clause
// of circumstance with the verb of speech h - "After Chad said that it would not help, Mali called it a coward" -
// and not what was said, as parsers have it.
func (s *sentence) resumed(i, k, h int) bool {
	if s.Head(h) >= 0 || k < h {
		return false
	}
	for _, c := range s.With(h, "mark", "advmod") {
		if c < h && subordinating[s.Lemma(c)] {
			for n := s.expressed(k) - 1; n > h; n-- {
				if s.Tokens[n].Text == "," {
					return n < i
				}
			}
		}
	}
	return false
}

var subordinating = words("after when since because while as although though once before until")

// headed is who a headline or a line of a record gives the words to: "Minister:
// We will never negotiate".
func (s *sentence) headed(i int) end {
	for _, m := range s.mentions {
		if m.First <= 1 && m.End < len(s.Tokens) && m.End < 7 && s.Tokens[m.End].Text == ":" && i > m.End && m.Form != importer.Place && m.Actor != "" {
			return s.trace.says(m.End, importer.Heading, end{m.Actor, m.Span, m.Head})
		}
	}
	return end{}
}

// accordingly is whom "according to" names at the end or the beginning of the
// sentence, wherever the parser hung it; it holds for all that the sentence states.
func (s *sentence) accordingly(i int) end {
	for k := range s.Tokens {
		if s.Lemma(k) != "accord" && strings.ToLower(s.Tokens[k].Text) != "according" || k+1 >= len(s.Tokens) || s.Lemma(k+1) != "to" {
			continue
		}
		if k > 0 && s.Tokens[k-1].Text != "," {
			continue
		}
		for o := s.Head(k); o >= 0 && o > k; o = -1 {
			if !s.Under(i, o) {
				if all := s.actors(o, acting); len(all) > 0 {
					return s.trace.says(k, importer.According, all[0])
				}
			}
		}
	}
	return end{}
}

// within tells whether the subject of the verb at h holds token i: what a
// relative clause tells of the speaker is not what he says.
func (s *sentence) within(i, h int) bool {
	n := s.First(h, "nsubj")
	return n >= 0 && s.Under(i, n)
}

// reported tells whether a verb of speech comments on the sentence it hangs
// from and has no object of its own.
func (s *sentence) reported(p int) bool { return s.First(p, "nsubj") >= 0 && s.First(p, "obj") < 0 }

func (s *sentence) whoSays(v int) end {
	for _, k := range s.subjects(v) {
		if all := s.actors(k, acting); len(all) > 0 {
			return s.trace.says(v, importer.Speech, all[0])
		}
	}
	return end{}
}

// according is who "according to" names at token k.
func (s *sentence) according(k int) end {
	for _, o := range s.With(k, "obl", "nmod") {
		if strings.HasPrefix(s.Case(o), "according") {
			if all := s.actors(o, acting); len(all) > 0 {
				return s.trace.says(o, importer.According, all[0])
			}
		}
	}
	return end{}
}

// findSpeakers decides for each quotation who speaks: the subject of the verb
// of speech outside the marks in a sentence that it touches; else, for a quotation
// that goes on after another, the speaker of that one.
func (d *document) findSpeakers() {
	d.speakers = make([]end, len(d.text.Quotes))
	for q, quote := range d.text.Quotes {
		for _, s := range d.touching[q] {
			if e := s.speakerOutside(quote); e.actor != "" {
				d.speakers[q] = e
				break
			}
		}
		if d.speakers[q].actor == "" && q > 0 && d.goesOn(d.text.Quotes[q-1], quote) {
			d.speakers[q] = d.speakers[q-1]
		}
	}
}

// goesOn tells whether quotation b goes on where a left off: after a line
// break alone, or after the few words of one paragraph that say who speaks.
func (d *document) goesOn(a, b graph.Span) bool {
	const attribution = 120 // bytes
	if a.End > b.Start {
		return false
	}
	gap := d.text.Document.Text[a.End:b.Start]
	return strings.TrimSpace(gap) == "" || len(gap) < attribution && !strings.Contains(gap, "\n")
}

// speakerOutside is the subject of a verb of speech in s outside the quote.
func (s *sentence) speakerOutside(quote graph.Span) end {
	for i, token := range s.Tokens {
		if !speechVerbs[s.Lemma(i)] || !s.Tag(i, "VB") || quote.Contains(token.Span) {
			continue
		}
		if e := s.whoSays(i); e.actor != "" && !quote.Contains(e.span) {
			return e
		}
	}
	return end{}
}

// quoted is the speaker of the quotation around token i, if it lies in one.
func (s *sentence) quoted(i int) end {
	for _, q := range s.quotes {
		quote := s.document.text.Quotes[q]
		// A word or two between marks are no speech of their own.
		if quote.Contains(s.Tokens[i].Span) && len(strings.Fields(quote.In(s.document.text.Document.Text))) > 3 {
			return s.trace.says(-1, importer.Quotation, s.document.speakers[q])
		}
	}
	return end{}
}

// speakerAt is who "I" or "we" at token i of s is.
func (d *document) speakerAt(s *sentence, i int) []end {
	for _, q := range s.quotes {
		if d.text.Quotes[q].Contains(s.Tokens[i].Span) && d.speakers[q].actor != "" {
			return []end{{d.speakers[q].actor, s.Tokens[i].Span, i}}
		}
	}
	return nil
}

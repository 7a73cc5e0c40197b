package explain

import (
	"strings"

	"example.org/entente/graph/explanation"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
)

// try explains one rule held against one word.
func (e *explainer) try(t importer.Try) explanation.Try {
	x := explanation.Try{Word: t.Token, Rule: t.Rule, Outcome: string(t.Outcome), Asked: t.Words, Why: outcomes[t.Outcome]}
	if typ, _, ok := ontology.Rule(t.Rule); ok {
		x.Relation = typ.Name
	}
	for _, s := range t.Searches {
		x.Searches = append(x.Searches, e.search(t.Sentence, s))
	}
	for _, f := range t.Found {
		x.Claims = append(x.Claims, e.claim(t.Sentence, f))
	}
	if len(x.Claims) > 0 {
		x.Relation = x.Claims[0].Relation
	}
	return x
}

// outcomes say in words what came of a try.
var outcomes = map[importer.Outcome]string{
	importer.Fired:       "fired",
	importer.NoWords:     "the rest of its words do not stand with it",
	importer.NoObject:    "its object is none of those that the rule asks for",
	importer.NotUnder:    "none of the words that must govern it does",
	importer.Lacking:     "none of the words that must depend on it does",
	importer.FalseFriend: "a false friend: a word depends on it that gives it another meaning",
	importer.NoClause:    "no clause with one of the verbs that the rule asks for completes it",
	importer.NoAuxiliary: "the clause that completes it has none of the auxiliaries that the rule asks for",
	importer.NoSource:    "no actor stands where its source might",
	importer.NoTarget:    "no actor stands where its target might",
	importer.NoEnds:      "no actor stands where its source or its target might",
	importer.SameActor:   "its source and its target are one and the same",
	importer.WrongKind:   "who stands there is not of the kind that it means",
	importer.NotHis:      "its source only acts for the two between whom it is",
	importer.Threatened:  "it is what somebody threatens to do; the threat counts",
	importer.Forbidden:   "it is what somebody is told not to do; the demand counts",
	importer.Told:        "the rule of another word has told this",
	importer.Outweighed:  "a rule that asks for more fired at this word",
}

func (e *explainer) search(sentence int, s importer.Search) explanation.Search {
	x := explanation.Search{End: "source", Place: s.Place, Far: s.Far}
	if s.Target {
		x.End = "target"
	}
	for _, k := range s.Tokens {
		x.Words = append(x.Words, e.span(sentence, k, k+1))
	}
	for _, a := range s.Actors {
		x.Actors = append(x.Actors, e.name(a))
	}
	return x
}

// claim explains a finding of a rule in a sentence. The text has the claim
// itself, but for one that the sentence states twice.
func (e *explainer) claim(sentence int, f importer.Finding) explanation.Claim {
	c := f.Claim
	_, kept := e.claims[c.ID]
	if !kept {
		c.ID = ""
	}
	x := explanation.Claim{
		ID: c.ID, Source: e.name(c.Source.Actor), Relation: c.Type, Target: e.name(c.Target.Actor), Title: c.Title,
		Modality: c.Modality, ModalityBy: e.listed(sentence, f.Modality), Date: c.Date.String(), DateBy: e.listed(sentence, f.Date), Again: !kept,
	}
	if c.Other != nil {
		x.Other = e.name(c.Other.Actor)
	}
	if c.SaidBy != "" {
		x.SaidBy, x.SaidHow = e.name(c.SaidBy), "by its own rule"
	}
	if f.Speaker != nil {
		x.SaidHow = e.speaking(sentence, *f.Speaker)
	}
	return x
}

// speaking says how the text gives the speaker.
func (e *explainer) speaking(sentence int, s importer.Speaking) string {
	w := e.span(sentence, s.Token, s.Token+1)
	switch s.How {
	case importer.Speech:
		return "verb of speech: " + w
	case importer.According:
		return "according to: " + w
	case importer.Heading:
		return "a name and a colon"
	case importer.Quotation:
		return "inside a quotation"
	}
	return string(s.How)
}

// listed is the words at tokens.
func (e *explainer) listed(sentence int, tokens []int) string {
	var all []string
	for _, k := range tokens {
		all = append(all, e.span(sentence, k, k+1))
	}
	return strings.Join(all, " ")
}

// Package mention finds where a text speaks of actors: by names, by titles
// and roles, by pronouns. Who they are is for package coref to say.
package mention

import (
	"slices"
	"strings"

	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// A Finder finds mentions. It is safe for concurrent use.
type Finder struct{ known *gazetteer.Gazetteer }

// New returns a Finder that knows the names of g.
func New(g *gazetteer.Gazetteer) *Finder { return &Finder{g} }

// FindMentions fills in t.Mentions, sorted by where they stand; of two that
// begin together the longer comes first. An adjective inside a nominal
// ("Turkish" in "Turkish diplomats") is a mention of its own, and so is the
// country in a body's name ("Japan" in "Bank of Japan"), as a place.
func (f *Finder) FindMentions(t *importer.Text) {
	t.Mentions = t.Mentions[:0]
	context := gazetteer.NewContext(t.Stretch().In(t.Document.Text), t.Document.Published.Year)
	scans := make([]*scan, len(t.Sentences))
	for i := range scans {
		scans[i] = newScan(f.known, context, t, i)
	}
	music := ofMusic(scans)
	for _, s := range scans {
		s.music = music
		s.findKnown()
		s.findNames()
	}
	findAgain(scans)
	for _, s := range scans {
		s.findPeers()
		s.findTitles()
		s.findRoles()
		s.findPronouns()
		t.Mentions = append(t.Mentions, s.found...)
	}
	dropHeadlineNames(t)
	slices.SortStableFunc(t.Mentions, func(a, b importer.Mention) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
}

// dropHeadlineNames takes out unknown names of headlines in Title Case that
// the running text does not bear out.
func dropHeadlineNames(t *importer.Text) {
	borne := map[string]bool{}
	for _, m := range t.Mentions {
		if t.Sentences[m.Sentence].Part == importer.Body && m.Name != "" {
			borne[m.Name] = true
			words := strings.Fields(m.Name)
			borne[words[len(words)-1]] = true
		}
	}
	t.Mentions = slices.DeleteFunc(t.Mentions, func(m importer.Mention) bool {
		return t.Sentences[m.Sentence].Part == importer.Headline && m.Form == importer.Name && m.Entry == "" &&
			m.Title == "" && !borne[m.Name]
	})
}

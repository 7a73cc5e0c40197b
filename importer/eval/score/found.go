package score

import (
	"maps"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// NamesOf are the names of a text under the gold set's types, where a house
// such as the Pentagon is a body, and titles are no part of a name.
func NamesOf(text *importer.Text, known *gazetteer.Gazetteer) []Name {
	var found []Name
	for _, m := range text.Mentions {
		kind := m.Kind
		if e, ok := known.Entry(m.Entry); ok && m.Entry != "" {
			kind = e.Kind // an army, which acts for its state, is a body
			if slices.Contains(e.Seats, m.Name) {
				kind = graph.Organization
			}
		}
		l := Name{Span: m.Span}
		switch {
		case m.Form == importer.Place || m.Form == importer.Name && kind == graph.State:
			l.Type = "LOC"
		case m.Form == importer.Name && kind == graph.Person:
			l.Type = "PER"
		case m.Form == importer.Name && kind == graph.Organization:
			l.Type = "ORG"
		default:
			continue
		}
		if at := strings.LastIndex(m.Span.In(text.Document.Text), m.Name); m.Name != "" && at > 0 {
			l.Span.Start += at
		}
		found = append(found, l)
	}
	return found
}

// TitlesOf maps the surnames of the persons of a text to the office that stands
// beside their name.
func TitlesOf(text *importer.Text, known *gazetteer.Gazetteer) map[string]string {
	found := map[string]string{}
	for _, m := range text.Mentions {
		if role, ok := known.Role(m.Role); ok && role.Office && m.Form == importer.Name && m.Kind == graph.Person && m.Title != "" {
			found[surname(m.Name)] = m.Title
		}
	}
	return found
}

// surname is the last word of a name, folded.
func surname(name string) string { return lastWord(graph.Fold(name)) }

func lastWord(s string) string {
	words := strings.Fields(strings.TrimSuffix(s, "."))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// An OfficesRow is a lead of a daily paper with who bears which office's title.
type OfficesRow struct {
	ID, Text, Published string
	Offices             [][3]string // name, title, of which state or body
}

// Titles compares the persons who bear an office's title with those labelled,
// by surname and the last word of the title.
func Titles(rows []OfficesRow, found map[string]map[string]string) (t Tally, misses []Miss) {
	for _, row := range rows {
		want := map[string]string{}
		for _, o := range row.Offices {
			want[surname(o[0])] = strings.ToLower(o[1])
		}
		t.Gold += len(want)
		t.Found += len(found[row.ID])
		for _, who := range slices.Sorted(maps.Keys(found[row.ID])) {
			title := found[row.ID][who]
			if w := want[who]; w != "" && lastWord(w) == lastWord(title) {
				t.Right++
				delete(want, who)
			} else {
				misses = append(misses, Miss{ID: row.ID, Cause: "found", Found: who + " as " + title, Text: row.Text})
			}
		}
		for _, who := range slices.Sorted(maps.Keys(want)) {
			misses = append(misses, Miss{ID: row.ID, Cause: "missed", Gold: who + " as " + want[who], Text: row.Text})
		}
	}
	return t, misses
}

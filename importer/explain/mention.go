package explain

import (
	"fmt"
	"strings"

	"example.org/entente/graph/explanation"
	"example.org/entente/importer"
)

// mention explains mention i of the text.
func (e *explainer) mention(i int) explanation.Mention {
	m := e.text.Mentions[i]
	x := explanation.Mention{
		Text: oneLine(m.Span.In(e.text.Document.Text)), First: m.First, End: m.End, Form: string(m.Form),
		Actor: m.Actor, Kind: m.Kind, Country: m.Country, Why: strings.Join(e.reasons(m), "; "),
	}
	if a, ok := e.names[m.Actor]; ok {
		x.Name, x.Kind, x.Country = a.Name, a.Kind, a.Country
	}
	for _, p := range m.Parts {
		x.Parts = append(x.Parts, e.name(p))
	}
	if m.Form == importer.Pronoun || m.Form == importer.Nominal {
		x.Before = e.antecedent(i)
	}
	return x
}

// antecedent is the words before mention i that speak of the same actor, by
// his name where one stands before.
func (e *explainer) antecedent(i int) string {
	k := e.before[i]
	if e.named[i] >= 0 {
		k = e.named[i]
	}
	if k < 0 {
		return ""
	}
	m := e.text.Mentions[k]
	return fmt.Sprintf("%s (sentence %d)", oneLine(m.Span.In(e.text.Document.Text)), m.Sentence+1)
}

// reasons say by what m was found, and what told who it is.
func (e *explainer) reasons(m importer.Mention) []string {
	var all []string
	say := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	switch {
	case m.Entry != "":
		say("known: entry %s", m.Entry)
		if m.Actor != "" && string(m.Actor) != m.Entry {
			say("acts for %s", e.name(m.Actor))
		}
	case m.Form == importer.Name && m.Title != "":
		say("a name by its shape, beside a title")
	case m.Form == importer.Name:
		say("a name by its shape")
	case m.Form == importer.Pronoun:
		say("a pronoun")
	case m.Role != "":
		say("a noun for people: %s", m.Role)
	default:
		say("a description")
	}
	if m.Form == importer.Adjective {
		say("as an adjective")
	}
	if m.Title != "" {
		say("title: %s", m.Title)
	}
	if !m.Owner.Empty() {
		say("of %q", oneLine(m.Owner.In(e.text.Document.Text)))
	}
	if m.Sex != "" {
		say("%s", map[string]string{"m": "a man", "f": "a woman"}[m.Sex])
	}
	if m.Plural {
		say("several")
	}
	switch {
	case m.Form == importer.Place && m.Actor != "":
		say("a place, and no actor unless something is done to it")
	case m.Form == importer.Place:
		say("a place, and no actor")
	case len(m.Parts) > 0:
		say("stands for %d actors", len(m.Parts))
	case m.Actor == "":
		say("nobody found whom it means")
	case strings.HasSuffix(string(m.Actor), "@"+string(e.text.Document.ID)):
		say("an actor of this text only")
	}
	return all
}

// oneLine is words of a text without its line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

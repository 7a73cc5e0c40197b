package coder

import (
	"cmp"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// An ownership says whose an office is.
type ownership struct {
	of   graph.End
	part string // what is only a part of it, a province or a service: "Alabama", "C.I.A."
}

// entitle is a title with the part of the state that it is of: "Alabama governor".
func (o ownership) entitle(title string) string {
	if o.part == "" {
		return title
	}
	tenure := ""
	for {
		first, rest, more := strings.Cut(title, " ")
		if !more || !ended[first] && !comes[first] {
			return tenure + o.part + " " + title
		}
		tenure, title = tenure+first+" ", rest
	}
}

// officeOf is the state or body whose office a title is: the one its words
// name, else the country of the holder or that of the whole text, if the text names it.
func (s *sentence) officeOf(m importer.Mention, role gazetteer.Role, holder graph.ActorID) (ownership, bool) {
	if o := s.ownerOf(m); o != nil && o.Kind != graph.Person && !(s.party(*o) && !ofParties[lastWord(role.Noun)]) {
		return s.owned(*o, role)
	}
	for _, o := range s.mentions {
		if o.Form == importer.Pronoun && o.End == m.First && s.Tokens[o.First].Tag == "PRP$" { // "the party and its leader, Jo Pike"
			return ownership{of: graph.End{Actor: o.Actor, Span: o.Span}}, o.Actor != "" && (o.Kind == graph.State || o.Kind == graph.Organization)
		}
	}
	country := m.Country
	if e, ok := s.document.coder.known.Entry(string(holder)); ok && country == "" {
		country = e.Country
	}
	if country == "" && nationwide[role.Class] && role.Title && (m.Form == importer.Name && s.titleBefore(m) || !ofOthers[lastWord(role.Noun)]) {
		if country = s.document.country(); s.ofAnother(country) {
			return ownership{}, false
		}
	}
	state, ok := s.document.coder.known.ByCountry(country)
	if !ok || ofAnybody[role.Noun] {
		return ownership{}, false
	}
	span, ok := s.document.nameOf(state.ID, m.Span)
	return ownership{of: graph.End{Actor: state.ID, Span: span}}, ok
}

// ofAnother tells whether the sentence before has a state as its subject that is not the country: who is
// named next without one is more likely of that state than of the country that the text is mostly about.
func (s *sentence) ofAnother(country string) bool {
	if s.index == 0 {
		return false
	}
	before := s.document.sentences[s.index-1]
	for _, m := range before.mentions {
		if m.Form == importer.Name && m.Kind == graph.State && m.Country != country && before.Is(m.Head, "nsubj") {
			return true
		}
	}
	return false
}

// titleBefore tells whether the title of a name stands before it, and not behind.
func (s *sentence) titleBefore(m importer.Mention) bool {
	return !strings.HasPrefix(m.Span.In(s.document.text.Document.Text), m.Name)
}

// introduce makes a known actor whom the text names only by a part of him, or by a
// letter, one of the text's actors.
func (d *document) introduce(e *gazetteer.Entry) {
	i, found := slices.BinarySearchFunc(d.text.Actors, e.ID, func(a graph.Actor, id graph.ActorID) int { return cmp.Compare(a.ID, id) })
	if !found {
		d.text.Actors = slices.Insert(d.text.Actors, i, graph.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Country: e.Country})
	}
}

// ownerOf is the mention whose words tell whose the title of m is, or nil.
func (s *sentence) ownerOf(m importer.Mention) *importer.Mention {
	for k, o := range s.mentions {
		if !m.Owner.Empty() && o.Span == m.Owner {
			return &s.mentions[k]
		}
	}
	return nil
}

// owned is whose an office is that the words of o tell the owner of.
func (s *sentence) owned(o importer.Mention, role gazetteer.Role) (ownership, bool) {
	words := strings.Join(strings.Fields(o.Span.In(s.document.text.Document.Text)), " ")
	state, known := s.document.coder.known.ByCountry(o.Country)
	if o.Form == importer.Place && (o.Actor == "" || o.Kind != graph.Organization) {
		if !known || !public[role.Class] {
			return ownership{}, false
		}
		s.document.introduce(state)
		x := ownership{of: graph.End{Actor: state.ID, Span: o.Span}}
		if o.Entry != string(state.ID) || role.Class == "local" && !calls(state, words) {
			x.part = words
		}
		return x, true
	}
	if o.Actor == "" || o.Kind != graph.State && o.Kind != graph.Organization || ofStates(o) && lastWord(role.Noun) == "leader" ||
		ofAnybody[role.Noun] && o.End < len(s.Tokens) && s.Tokens[o.End].Tag == "POS" && o.First > 1 && s.Lemma(o.First-1) == "of" && s.Lemma(o.First-2) == lastWord(role.Noun) {
		return ownership{}, false // "the first G7 leader" leads one of its members, "the head of Hamas's office" not Hamas
	}
	x := ownership{of: graph.End{Actor: o.Actor, Span: o.Span}}
	if e, ok := s.document.coder.known.Entry(o.Entry); ok && e.For == o.Actor && o.Form == importer.Name || known && o.Actor == state.ID && role.Class == "local" && !calls(state, words) {
		x.part = strings.TrimPrefix(strings.TrimPrefix(words, "the "), "The ")
	}
	return x, true
}

// calls tells whether words are a name of the state itself or of its people, and not
// of its capital or a house there.
func calls(state *gazetteer.Entry, words string) bool {
	return words == state.Name || slices.Contains(state.Names, words) || slices.Contains(state.Adjectives, words) || slices.Contains(state.People, words)
}

// ofStates tells whether a body is one that states belong to.
func ofStates(o importer.Mention) bool { return o.Country == "IGO" }

var (
	// public are the classes of roles that a province may have, too.
	public = words("head government local legislature judiciary police party")
	// nationwide are the classes whose offices are of the country that a text speaks of.
	nationwide = words("head government")
	// ofParties are the offices that a party has; its other people hold office in a state.
	ofParties = words("leader chair chairman chairwoman chairperson chief head secretary spokesman spokeswoman spokesperson whip treasurer founder co-founder president director coordinator")
	// ofAnybody are offices that every body has: only words beside them tell whose.
	ofAnybody = list("leader|commander|chief|director|founder|co-founder|chair|chairman|chairwoman|chairperson|head|chief executive|chief executive officer|" +
		"chief financial officer|managing director|executive director|deputy director|director general|secretary general|general secretary|editor in chief|" +
		"party leader|party chairman|party chief|dean|university president|coordinator|administrator|treasurer|commissioner")
	// ofOthers are offices of states that other bodies have, too: without a name behind them
	// they are not taken for the country's.
	ofOthers = words("president co-president chancellor vice secretary adviser advisor representative spokesman spokeswoman spokesperson coordinator")
)

func lastWord(phrase string) string { return phrase[strings.LastIndexByte(phrase, ' ')+1:] }

// nameOf is where the text calls a state by name, before a place if it does, or else
// behind it; where it never does, where it speaks of it.
func (d *document) nameOf(id graph.ActorID, at graph.Span) (graph.Span, bool) {
	places := d.calledBy[id]
	if len(places) == 0 {
		places = d.places[id]
	}
	if len(places) == 0 {
		return graph.Span{}, false
	}
	after, _ := slices.BinarySearchFunc(places, at, graph.Span.Compare)
	return places[max(after-1, 0)], true
}

// country is the code of the country that a text speaks of: the only one, or
// one named twice as often as all others together; "" where there is none.
func (d *document) country() string {
	counts, total := map[string]int{}, 0
	for _, m := range d.text.Mentions {
		if m.Form == importer.Pronoun || m.Form == importer.Nominal || m.Kind == graph.Person {
			continue
		}
		if _, ok := d.coder.known.ByCountry(m.Country); ok {
			counts[m.Country]++
			total++
		}
	}
	for code, n := range counts {
		if 3*n > 2*total {
			return code
		}
	}
	return ""
}

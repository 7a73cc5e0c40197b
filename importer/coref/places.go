package coref

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// resolvePlaces makes a city or region to which something is done stand for
// its state: who shells Kharkiv attacks Ukraine. It stays a place, so that
// it does nothing itself, and only what asks for a place sees its actor.
func (d *document) resolvePlaces() {
	for i := range d.text.Mentions {
		m := &d.text.Mentions[i]
		if m.Form != importer.Place || m.Actor != "" || m.Country == "" || !d.reached(*m) {
			continue
		}
		if e, ok := d.known.ByCountry(m.Country); ok {
			m.Actor = d.actor(graph.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Country: e.Country}).ID
		}
	}
}

// ofPlaces are the classes of those who may govern a part of a state.
var ofPlaces = set("government head local legislature")

// joinPlace makes the government or the officials of a city or province a body
// or group of that place - "the Punjab government", "Texas officials" - which are
// not their state's. One official is left to resolveUnnamed. It tells whether the
// nominal is one of a place.
func (d *document) joinPlace(m *importer.Mention, role gazetteer.Role, owner importer.Mention) bool {
	place, ok := d.known.Entry(owner.Entry)
	if !ok || !place.IsPlace() || !state(place.Country) || !ofPlaces[role.Class] || isState[m.Role] || areas[m.Role] {
		return false
	}
	if !role.Many && !d.several(*m) {
		return true
	}
	noun := role.Noun
	if d.several(*m) {
		noun = or(role.Plural, noun)
	}
	a := graph.Actor{Name: place.Name + " " + noun, Kind: graph.Group, Country: place.Country,
		ID: graph.ActorID(strings.TrimPrefix(string(place.ID), "place/") + "-" + strings.ToLower(place.Country) + ":" + slug(noun))}
	if len(a.ID) <= graph.MaxID {
		d.actor(a).names[d.words(*m)] = true
		m.Actor, m.Kind, m.Country = a.ID, a.Kind, a.Country
	}
	return true
}

// reached tells whether something is done to a place, or to what is called
// after it: "shelled the northern city of Kharkiv", "sent aid to Gaza".
func (d *document) reached(m importer.Mention) bool {
	tree := d.tree(m.Sentence)
	at := m.Head
	for n := 0; n < 4 && tree.Head(at) >= 0 && (tree.Is(at, "conj", "flat") || tree.Is(at, "compound", "nmod:poss") && !d.headed(m.Sentence, tree.Head(at)) || tree.Is(at, "nmod") && areas[tree.Lemma(tree.Head(at))]); n++ {
		at = tree.Head(at)
	}
	switch tree.Case(at) {
	case "":
		return tree.Is(at, "obj", "nsubj:pass")
	case "on", "upon", "against", "at", "over", "to", "toward", "towards", "into", "for":
		return true
	case "of":
		h := tree.Head(at)
		return h >= 0 && undergone[tree.Lemma(h)]
	}
	return false
}

// headed tells whether a token heads a mention of somebody.
func (d *document) headed(sentence, token int) bool {
	for _, o := range d.inSentence(sentence) {
		if o.Head == token && o.Form != importer.Place && !areas[o.Role] {
			return true
		}
	}
	return false
}

// areas are nouns for what a place's name follows after "of" or before which it stands.
var areas = set("city town village area part region district province enclave outskirt outskirts suburb neighborhood neighbourhood capital port island camp border " +
	"territory strip governorate state stronghold bastion side")

// undergone are nouns for what is done to a place: "the siege of Aleppo".
var undergone = set("invasion siege blockade occupation annexation bombing bombardment shelling capture seizure liberation encirclement destruction")

// settlement is the state of the place that a noun for places names - "the
// northern city of Kharkiv" - if something is done to it; else "".
func (d *document) settlement(i int) graph.ActorID {
	m := d.text.Mentions[i]
	if !areas[m.Role] {
		return ""
	}
	tree := d.tree(m.Sentence)
	for _, o := range d.inSentence(m.Sentence) {
		if o.Form == importer.Place && o.Actor != "" && o.First > m.First && tree.Head(o.Head) == m.Head && d.reached(m) {
			return o.Actor
		}
	}
	return ""
}

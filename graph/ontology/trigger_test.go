package ontology

import (
	"regexp"
	"strings"
	"testing"
)

var (
	// lemma is how a word of a trigger is written: lower case, a particle or
	// the rest of a compound after a blank.
	lemma = regexp.MustCompile(`^[\pL]+([-'][\pL]+)*( [\pL]+)*$`)
	// word is one token: what a trigger asks of the words around it.
	word  = regexp.MustCompile(`^([$€£]|[\pL]+([-'][\pL]+)*)$`)
	cameo = regexp.MustCompile(`^(0[1-9]|1[0-9]|20)[0-9]{1,2}$`)
)

// places are the names of places where an actor may stand, besides
// prepositions.
var places = set("subj obj poss outer head hyphen clause.subj clause.obj clause condition crowd within accuser none")

// prepositions are those that triggers name.
var prepositions = set("on upon against at in into inside across of with to for from by behind alongside between among over about under near off " +
	"around toward towards along opposite past outside onto as before")

// compound are the prepositions of more than one word.
var compound = map[string]bool{"out of": true}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

func TestEveryTypeButOfficesHasTriggers(t *testing.T) {
	for _, typ := range Types() {
		if (len(typ.Triggers) == 0) != (typ.Name == "HOLDS_OFFICE") {
			t.Errorf("%s has %d triggers", typ.Name, len(typ.Triggers))
		}
	}
}

func TestEveryTriggerIsWellFormed(t *testing.T) {
	each(func(rule string, typ Type, x Trigger) {
		if kinds := count(x.Verb != "", x.Noun != "", x.Adj != ""); kinds != 1 {
			t.Errorf("%s has %d of verb, noun and adj, want 1", rule, kinds)
		}
		if x.Target == "" {
			t.Errorf("%s has no target", rule)
		}
		for _, p := range append(Split(x.Source), Split(x.Target)...) {
			if !places[p] && !prepositions[p] && !compound[p] {
				t.Errorf("%s: no place is called %q", rule, p)
			}
		}
		for _, p := range Split(x.Source) {
			if p == "none" {
				t.Errorf("%s has a source that nobody states", rule)
			}
		}
		entries(t, rule, "words", x.words(), lemma)
		for name, list := range x.conditions() {
			entries(t, rule, name, list, word)
		}
		if x.About != "" && x.Clause == "" {
			t.Errorf("%s asks what a clause is about, but for no clause", rule)
		}
		if x.Object != "" && x.Verb == "" {
			t.Errorf("%s asks for the object of what is no verb", rule)
		}
		if (x.Cameo != "") != (typ.Event != "" && !x.Standing) || x.Cameo != "" && !cameo.MatchString(x.Cameo) {
			t.Errorf("%s of event type %q has CAMEO code %q", rule, typ.Event, x.Cameo)
		}
	})
}

func entries(t *testing.T, rule, name, list string, form *regexp.Regexp) {
	t.Helper()
	seen := map[string]bool{}
	for _, e := range Split(list) {
		if !form.MatchString(e) || strings.ToLower(e) != e {
			t.Errorf("%s: %q is no entry for %s", rule, e, name)
		}
		if seen[e] {
			t.Errorf("%s lists %q twice among its %s", rule, e, name)
		}
		seen[e] = true
	}
}

// Two triggers with the same word in the same frame would leave it to chance
// which counts.
func TestNoTwoTriggersFireAtTheSame(t *testing.T) {
	seen := map[string]string{} // for each frame, the rule that has it
	each(func(rule string, _ Type, x Trigger) {
		told := map[string]bool{}
		for _, f := range x.frames() {
			first, again := seen[f]
			if !again {
				seen[f] = rule
				continue
			}
			if !told[first] {
				told[first] = true
				t.Errorf("%s and %s both fire at %q", first, rule, f)
			}
		}
	})
}

func (t Trigger) words() string { return t.Verb + t.Noun + t.Adj }

func (t Trigger) conditions() map[string]string {
	return map[string]string{"objects": t.Object, "clause verbs": t.Clause, "clause objects": t.About, "auxiliaries": t.Aux, "governors": t.Under, "needs": t.Needs, "false friends": t.Unless}
}

// frames lists every way in which t can fire, each with one word and one of
// everything that it asks for.
func (t Trigger) frames() []string {
	kind := "verb "
	switch {
	case t.Noun != "":
		kind = "noun "
	case t.Adj != "":
		kind = "adj "
	}
	all := []string{""}
	for _, list := range []struct{ mark, entries string }{
		{kind, t.words()}, {" object ", t.Object}, {" clause ", t.Clause}, {" about ", t.About}, {" aux ", t.Aux}, {" under ", t.Under}, {" needs ", t.Needs}, {" source ", t.Source}, {" target ", t.Target},
	} {
		if list.entries == "" {
			continue
		}
		var longer []string
		for _, f := range all {
			for _, e := range Split(list.entries) {
				if e == "within" {
					continue // tried when nothing else was found; then the order of the types counts
				}
				longer = append(longer, f+list.mark+e)
			}
		}
		all = longer
	}
	return all
}

func each(f func(rule string, of Type, t Trigger)) {
	for _, typ := range Types() {
		for n, t := range typ.Triggers {
			f(RuleName(typ.Name, n), typ, t)
		}
	}
}

func count(all ...bool) (n int) {
	for _, b := range all {
		if b {
			n++
		}
	}
	return n
}

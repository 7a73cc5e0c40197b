package coder

import (
	"cmp"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// claims finds what the triggers of one sentence state. At one token one
// rule counts: the heaviest that finds its actors.
func (s *sentence) claims() []graph.Claim {
	var all []graph.Claim
	var allies []match
	told := map[int]bool{} // verbs of clauses that a rule has coded with their governor
	for i := range s.Tokens {
		if told[i] {
			s.trace.skipped(i)
			continue
		}
		for _, m := range s.tries(i) {
			s.trace.trying(m)
			found := s.claimsOf(m)
			s.trace.came(len(found))
			if len(found) > 0 {
				all = append(all, found...)
				s.soFar = all
				for _, v := range s.clauses(i) {
					told[v] = told[v] || m.clause[s.Lemma(v)] && slices.Contains(m.targets, "clause.obj")
				}
				break
			}
			if m.of.Name == "ALLIES_WITH" && slices.Contains(m.sources, "head") {
				allies = append(allies, m)
				break
			}
		}
	}
	for _, m := range allies {
		all = append(all, s.alliance(m, all)...)
	}
	return all
}

// tries are the rules that fit token i in the order in which they are tried:
// first as they stand, then with actors that stand farther off.
func (s *sentence) tries(i int) []match {
	strict := s.matches(i)
	all := slices.Clone(strict)
	for _, m := range strict {
		m.loose = true
		all = append(all, m)
	}
	return all
}

// alliance finds whose ally somebody is where no word tells ("regional ally
// Israel is pushing for the US to strike"): the one he deals with in the same
// sentence as allies do.
func (s *sentence) alliance(m match, others []graph.Claim) []graph.Claim {
	sources, _ := s.ends(m, []string{"head"}, false)
	for _, x := range sources {
		for _, c := range others {
			if c.Source.Actor == x.actor && friendly[c.Type] && c.Modality == graph.Actual {
				return []graph.Claim{s.claim(m, x, end{c.Target.Actor, c.Target.Span, -1})}
			}
		}
	}
	return nil
}

var friendly = map[graph.RelationType]bool{"URGES": true, "SUPPORTS": true, "COOPERATES_WITH": true, "AIDS": true, "AGREES_WITH": true}

// claimsOf are the claims of one rule at one token; none where an actor is missing.
func (s *sentence) claimsOf(m match) []graph.Claim {
	if s.threatened(m.token) {
		s.trace.because(importer.Threatened)
		return nil
	}
	if s.forbidden(m.token) {
		s.trace.because(importer.Forbidden)
		return nil
	}
	if h := s.Head(m.token); h >= 0 && s.Lemma(h) == "right" && s.infinitive(m.token) {
		s.trace.because(importer.FalseFriend)
		return nil // "his right to vote for a pope"
	}
	if m.of.Name == "MEDIATES" {
		return s.mediation(m)
	}
	if h := s.Head(m.token); m.of.Name == "AGREES_WITH" && h >= 0 && s.Lemma(h) == "agree" && !s.Is(m.token, "conj") {
		s.trace.because(importer.Told)
		return nil // "agreed to extend a ceasefire" is one agreement
	}
	sources, from := s.ends(m, m.sources, false)
	targets, _ := s.ends(m, m.targets, true)
	complete := len(sources) > 0 && len(targets) > 0
	switch {
	case m.of.Name == "MEMBER_OF":
		targets = slices.DeleteFunc(targets, func(t end) bool { return s.document.kind(t.actor) != graph.Organization })
	case m.of.Name == "ATTACKS" && !ordering[s.Lemma(m.token)] && !m.needs["physically"] && (figurative[s.Lemma(m.token)] || m.object >= 0 && figurative[s.Lemma(m.object)]):
		// A politician who attacks a rival uses words.
		sources = slices.DeleteFunc(sources, func(x end) bool {
			return s.document.kind(x.actor) == graph.Person && (m.object < 0 || s.document.named[x.actor] || s.inOffice(x)) && !slices.ContainsFunc(targets, func(y end) bool { return s.document.kind(y.actor) == graph.State })
		})
	}
	if m.of.Name == "ATTACKS" && s.judges(m.token) {
		s.trace.because(importer.FalseFriend)
		return nil
	}
	if (m.of.Name == "ACCUSES" || m.of.Name == "DEMANDS") && slices.Contains(m.targets, "clause.subj") && s.absolves(m) {
		s.trace.because(importer.FalseFriend)
		return nil
	}
	if m.of.Name == "MEETS_WITH" || m.of.Name == "ACCUSES" && slices.Contains(m.targets, "clause.subj") {
		targets = slices.DeleteFunc(targets, func(t end) bool {
			return slices.ContainsFunc(sources, func(x end) bool { return s.atHome(x, t) })
		})
	}
	if complete && (len(sources) == 0 || len(targets) == 0) {
		s.trace.because(importer.WrongKind)
	}
	targets = slices.DeleteFunc(targets, func(t end) bool {
		return slices.ContainsFunc(sources, func(x end) bool { return x.actor == t.actor })
	})
	targets = s.undergoing(targets)
	// What is done "with" somebody is mutual: "clashes between A and B", "A and B met".
	if between := s.between(m); slices.Contains(m.targets, "with") && len(between) > 1 {
		if s.Tag(m.token, "VB") && !shares(sources, between) && len(sources) > 0 {
			s.trace.because(importer.NotHis)
			return nil // who makes a deal between two others his goal agrees with neither
		}
		return s.pairs(m, between)
	}
	if len(targets) == 0 && (m.targets[0] == "with" || m.sources[0] == "subj" && mutual[m.of.Name] && s.Tokens[m.token].Tag == "NNS") &&
		len(sources) > 1 && len(sources) < 5 && from != "outer" {
		return s.pairs(m, sources) // "A and B met", "A and B are rivals"
	}
	var all []graph.Claim
	for _, x := range sources {
		for _, y := range targets {
			all = append(all, s.claim(m, x, y))
		}
	}
	return all
}

// judges tells whether who attacks somebody says by it what he is: "attacked Chad as too liberal".
func (s *sentence) judges(i int) bool {
	return s.Lemma(i) == "attack" && slices.ContainsFunc(s.With(i, "xcomp", "obl", "advcl"), func(k int) bool {
		return k > i && s.Tag(k, "JJ", "NN") && s.First(k, "nsubj", "cop") < 0 && slices.ContainsFunc(s.Children(k), func(c int) bool { return c > i && c < k && s.Lemma(c) == "as" })
	})
}

// inOffice tells whether an end is called by an office: "the mayor".
func (s *sentence) inOffice(x end) bool {
	m := s.mention(x.token)
	if m == nil || m.Form != importer.Nominal {
		return false
	}
	role, known := s.document.coder.known.Role(m.Role)
	return known && role.Office
}

// absolves tells whether the clause that tells what somebody is said or asked to do leaves
// him alone: "said Russia did not want to provoke anyone" accuses nobody, and "insisted that Canada
// could avoid tariffs" demands nothing.
func (s *sentence) absolves(m match) bool {
	for _, v := range s.completing(m) {
		if m.of.Name == "ACCUSES" && s.own(v) == graph.Negated {
			return true
		}
		for _, a := range s.With(v, "aux") {
			switch s.Lemma(a) {
			case "could", "can", "may", "might":
				return true
			}
		}
	}
	return false
}

// atHome tells whether an end is a person and the other his own state: who arrives in
// his country meets nobody by that, and a spokesman who says what his state does does not accuse it.
func (s *sentence) atHome(x, state end) bool {
	person, target := s.document.actor(x.actor), s.document.actor(state.actor)
	return person.Kind == graph.Person && target.Kind == graph.State && person.Country != "" && person.Country == target.Country
}

// figurative are words for force that news also uses of words and elections.
var figurative = words("attack assault fight battle target war clash hit strike combat offensive barrage onslaught campaign crusade conflict")

// ordering are verbs by which a politician has others use force, and no words.
var ordering = words("order authorise authorize approve greenlight command")

// claim makes the claim that m states of two actors. Of a symmetric type the
// ends are put in the order of their ids.
func (s *sentence) claim(m match, x, y end) graph.Claim {
	if m.of.Symmetric && cmp.Compare(x.actor, y.actor) > 0 {
		x, y = y, x
	}
	s.trace.begin()
	modality := s.modality(m.token, m.trigger.Still)
	if m.needs["not"] {
		modality = graph.Actual // it is said of what is not done
	}
	if m.object >= 0 {
		modality = graver(modality, s.own(m.object)) // "has issued no restrictions", "a possible US-led attack"
	}
	c := s.stated(s.phrased(x), m.of.Name, s.phrased(y), s.triggerSpan(m), m.name)
	c.Modality, c.Date = s.settled(m.token, modality)
	speaker := s.speaker
	if m.trigger.Standing {
		speaker = s.quoted // "said they had fought Iran-backed rebels": what they are is the reporter's word
	}
	if speaker := speaker(m.token); speaker.actor != "" && !(speaker.actor == x.actor && speechActs[m.of.Name]) {
		c.SaidBy = speaker.actor
	}
	s.trace.stated(c)
	return c
}

// stated is a claim that the sentence states, and the words at trigger in it, by a rule:
// an actual one, unless the caller says otherwise.
func (s *sentence) stated(source graph.End, kind graph.RelationType, target graph.End, trigger graph.Span, rule string) graph.Claim {
	document := s.document.text.Document
	return graph.Claim{
		Source: source, Type: kind, Target: target, Modality: graph.Actual, Document: document.ID, Sentence: s.index,
		Span: s.sentence.Span, Evidence: s.sentence.Span.In(document.Text), Trigger: trigger, Rule: rule,
	}
}

// speechActs are the types whose source is the one who speaks.
var speechActs = map[graph.RelationType]bool{
	"DEMANDS": true, "URGES": true, "ACCUSES": true, "CRITICIZES": true, "REJECTS": true, "WARNS": true, "THREATENS": true, "SUPPORTS": true,
}

// triggerSpan runs over the words that state a relation.
func (s *sentence) triggerSpan(m match) graph.Span {
	first, last := slices.Min(m.parts), slices.Max(m.parts)
	if last-first > 6 {
		first, last = m.token, m.token
	}
	return graph.Span{Start: s.Tokens[first].Span.Start, End: s.Tokens[last].Span.End}
}

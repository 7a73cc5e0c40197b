package coder

import "slices"

// alleges tells whether the clause of k says what the charge at h is: "charges
// that it tortured a priest", "accusations of torture".
func (s *sentence) alleges(k, h int) bool {
	return allegations[s.Lemma(h)] && s.Tag(h, "NN") && s.Tag(k, "VB") && k > h &&
		(s.Is(k, "ccomp", "acl") && s.expressed(k) >= 0 && !s.relative(s.expressed(k)) || s.gerundOf(k))
}

// denied tells whether token i lies in what a charge says that somebody
// denies: "denied charges by clergymen that it tortured a priest", wherever the
// parser hung the clause.
func (s *sentence) denied(i int) bool {
	for n, k := 0, i; k >= 0 && n < 6; n, k = n+1, s.Head(k) {
		if !s.Tag(k, "VB") || !s.Is(k, "acl", "advcl", "ccomp") || s.expressed(k) < 0 || s.relative(s.expressed(k)) || !s.saysThat(k) {
			if s.relativeClause(k) {
				return false
			}
			continue
		}
		for m, a := 0, s.Head(k); a >= 0 && m < 6; m, a = m+1, s.Head(a) {
			if allegations[s.Lemma(a)] && a > 0 && denies[s.Lemma(a-1)] && s.Tag(a-1, "VBD", "VBZ", "VBP", "VBG") {
				return true // the verb hung on its object
			}
			if !denies[s.Lemma(a)] {
				continue
			}
			for _, o := range s.Children(a) {
				if a < o && o < k && allegations[s.Lemma(o)] {
					return true
				}
			}
		}
	}
	return false
}

// saysThat tells whether "that" begins the clause of k.
func (s *sentence) saysThat(k int) bool {
	for _, c := range s.Children(k) {
		if c < k && s.Lemma(c) == "that" {
			return true
		}
	}
	return false
}

var denies = words("deny reject dismiss refute rebut dispute contest ridicule rubbish")

var allegations = words("charge accusation allegation claim report rumour rumor suggestion insinuation assertion")

// forbidden tells whether the verb at token i is what somebody is asked or told not to do: that
// is demanded of him, and he neither did it nor let it be.
func (s *sentence) forbidden(i int) bool {
	h := s.Head(i)
	if h < 0 || !s.infinitive(i) || !s.Is(i, "xcomp", "ccomp", "advcl") || !bidding[s.Lemma(h)] && s.Lemma(h) != "warn" || wishing[s.Lemma(h)] {
		return false
	}
	return slices.ContainsFunc(s.Children(i), func(k int) bool { return k < i && s.Lemma(k) == "not" })
}

// wishing are verbs whose subject may do himself what completes them: "asked not to meet him".
var wishing = words("want expect")

// threatened tells whether token i lies in what somebody threatens to do: the
// threat is the claim, and what it is about is none.
func (s *sentence) threatened(i int) bool {
	for n, k := 0, i; n < 6; n++ {
		h := s.Head(k)
		if h < 0 || !s.Is(k, "xcomp", "ccomp", "acl", "conj", "obl", "nmod") || s.relativeClause(k) {
			return false
		}
		if l := s.Lemma(h); (l == "threaten" || l == "threat") && (s.Is(k, "xcomp", "ccomp", "acl") || s.Case(k) == "of" || s.Case(k) == "with") {
			return true
		}
		k = h
	}
	return false
}

package parser

import (
	"slices"

	"example.org/entente/importer"
)

// A slot is what a label's dependents are to their head.
type slot uint8

const (
	noSlot slot = iota
	// A head has at most one dependent in each of these: no sentence of the
	// treebanks has two.
	ofSubject
	ofObject // or a clause in its place
	ofOpenClause
	ofReceiver
	ofExpletive
	ofPassive // the auxiliary that makes a passive
	single
	ofPassiveSubject // takes the place of ofSubject in one
	// A relative clause has a pronoun that plays a part in it, another
	// clause a mark that plays none.
	ofRelative
	ofNounClause
	ofMark
)

func slotOf(label string) slot {
	switch label {
	case "nsubj", "csubj":
		return ofSubject
	case "nsubj:pass", "csubj:pass":
		return ofPassiveSubject
	case "obj", "ccomp":
		return ofObject
	case "xcomp":
		return ofOpenClause
	case "iobj":
		return ofReceiver
	case "expl":
		return ofExpletive
	case "aux:pass":
		return ofPassive
	case "acl:relcl":
		return ofRelative
	case "acl":
		return ofNounClause
	case "mark":
		return ofMark
	}
	return noSlot
}

// A set holds slots.
type set uint16

func (s set) has(x slot) bool { return s>>x&1 != 0 }

// A seat is a token in the slot that its label gives it.
type seat struct {
	token int
	slot  slot
}

// mends is how many conflicts of a sentence are mended, and mendable up to
// how many tokens a dependent may get another head: a new tree takes time in
// proportion to the cube of its length.
const (
	mends    = 8
	mendable = 80
)

// resolve finds the best tree in which no two tokens' slots are in conflict,
// or one near it: one of the two gets another label or another head, whatever
// costs least. It leaves heads in r.finder and labels in r.chosen.
func (r *run) resolve(sentence []importer.Token) {
	n := r.tokens
	r.banned = append(r.banned[:0], make([]set, n)...)
	r.label(r.finder.find(r.arcs, n, r.width))
	for range mends {
		first, second, found := r.conflict(sentence, r.finder.heads)
		if !found {
			return
		}
		heads := slices.Clone(r.finder.heads)
		top, who, newHead := float32(0), seat{token: -1}, false
		for _, s := range []seat{first, second} {
			before := r.banned[s.token]
			r.banned[s.token] |= 1 << s.slot
			if score := r.label(heads) + r.total(heads); who.token < 0 || score > top {
				top, who, newHead = score, s, false
			}
			r.banned[s.token] = before
			if n > mendable {
				continue
			}
			arc := &r.arcs[s.token*r.width+heads[s.token]]
			kept := *arc
			*arc = impossible
			other := r.finder.find(r.arcs, n, r.width)
			if score := r.label(other) + r.total(other); score > top {
				top, who, newHead = score, s, true
			}
			*arc = kept
		}
		if newHead {
			r.arcs[who.token*r.width+heads[who.token]] = impossible
		} else {
			r.banned[who.token] |= 1 << who.slot
		}
		if newHead {
			r.label(r.finder.find(r.arcs, n, r.width))
		} else {
			r.label(append(r.finder.heads[:0], heads...)) // the best tree is still the best
		}
	}
}

// total is what the arcs from heads score.
func (r *run) total(heads []int) (score float32) {
	for i, h := range heads {
		score += r.arcs[i*r.width+h]
	}
	return score
}

// conflict finds two seats that cannot both be right.
func (r *run) conflict(sentence []importer.Token, heads []int) (first, second seat, found bool) {
	if cap(r.filled) < r.tokens+1 {
		r.filled = make([][single]int32, 2*r.tokens+1)
	}
	filled := r.filled[:r.tokens+1]
	clear(filled)
	for i, h := range heads {
		own := seat{i, r.slotOf[r.chosen[i]]}
		if own.slot == noSlot || h == r.tokens {
			continue
		}
		place := own.slot
		if place == ofPassiveSubject {
			place = ofSubject
		}
		if place < single {
			if before := int(filled[h][place]) - 1; before >= 0 {
				return seat{before, r.slotOf[r.chosen[before]]}, own, true
			}
			filled[h][place] = int32(i) + 1
		}
		if place == ofSubject || place == ofPassive {
			subject, passive := int(filled[h][ofSubject])-1, int(filled[h][ofPassive])-1
			if subject >= 0 && passive >= 0 && r.slotOf[r.chosen[subject]] == ofSubject {
				return seat{subject, ofSubject}, seat{passive, ofPassive}, true
			}
		}
		head := seat{h, r.slotOf[r.chosen[h]]}
		switch {
		case head.slot == ofRelative && own.slot == ofMark && sentence[i].Tag != "TO",
			head.slot == ofNounClause && own.slot < single && sentence[i].Tag == "WDT":
			return head, own, true
		}
	}
	return first, second, false
}

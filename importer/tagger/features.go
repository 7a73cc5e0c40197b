package tagger

import (
	"example.org/entente/importer/internal/linear"
)

// feature is the key of a feature: the number of its template and what the
// template looks at.
func feature(template uint64, values ...uint64) uint32 {
	h := template
	for _, v := range values {
		h = linear.Mix(h, v)
	}
	return linear.Key(h)
}

// fixed appends the features of token i that hang on the words alone.
func (c *context) fixed(i int, keys []uint32) []uint32 {
	at := i + padding
	w := &c.words[at]
	l, r := &c.words[at-1], &c.words[at+1]
	ll, rr := &c.words[at-2], &c.words[at+2]
	place := uint64(c.mode)
	if i == 0 {
		place |= 4
	}
	class, forms := uint64(w.Class), uint64(w.Forms)
	return append(keys,
		feature(1, w.lower),
		feature(2, w.form),
		feature(3, l.lower),
		feature(4, r.lower),
		feature(5, ll.lower),
		feature(6, rr.lower),
		feature(7, l.lower, w.lower),
		feature(8, w.lower, r.lower),
		feature(9, l.lower, r.lower),
		feature(10, w.suffix[0]),
		feature(11, w.suffix[1]),
		feature(12, w.suffix[2]),
		feature(13, w.suffix[3]),
		feature(14, w.prefix[0]),
		feature(15, w.prefix[1]),
		feature(16, w.prefix[2]),
		feature(17, w.shape, place),
		feature(18, w.shape, w.suffix[2]),
		feature(19, l.shape, w.shape),
		feature(20, w.shape, r.shape),
		feature(21, class),
		feature(22, class&63),
		feature(23, class&15, w.shape),
		feature(24, uint64(l.Class)),
		feature(25, uint64(r.Class)),
		feature(26, uint64(rr.Class)),
		feature(27, uint64(l.Class)&63, class),
		feature(28, class, uint64(r.Class)&63),
		feature(29, forms),
		feature(30, forms, w.suffix[1]),
		feature(31, forms, w.shape, place),
		feature(32, forms, uint64(l.Forms), uint64(r.Forms)),
		feature(33, forms, uint64(r.Class)&63),
		feature(34, forms, r.lower),
		feature(35, w.lower, place),
		feature(36, w.lower, uint64(r.Forms)),
		feature(37, forms, uint64(r.Class)&63, uint64(rr.Class)&63),
		feature(38, forms, w.verbsAhead),
		feature(39, r.suffix[2]),
		feature(40, l.suffix[2]),
		feature(41, uint64(l.Class)&63, class&63, uint64(r.Class)&63),
		feature(42, w.lower, uint64(l.Class)&63),
		feature(43, uint64(w.Topic)),
		feature(44, uint64(l.Topic)),
		feature(45, uint64(r.Topic)),
		feature(46, w.small, w.shape),
		feature(47, w.small, place),
		feature(48, uint64(w.Topic), w.suffix[1]),
		feature(49, uint64(w.Topic), w.shape),
	)
}

// A path is what the features see of the tags given so far.
type path struct {
	last, before uint8
	clause       uint8 // whether a finite verb stands in the clause so far, and in the sentence
}

const (
	verbInClause = 1 << iota
	verbInSentence
)

// then is the path after a tag was given to a word.
func (p path) then(tag uint8, kind tagKind) path {
	clause := p.clause
	switch kind {
	case finite:
		clause |= verbInClause | verbInSentence
	case boundary:
		clause &^= verbInClause
	}
	return path{tag, p.last, clause}
}

// moving appends the features of token i that hang on the tags before it.
func (c *context) moving(i int, p path, keys []uint32) []uint32 {
	w := &c.words[i+padding]
	l, r := &c.words[i+padding-1], &c.words[i+padding+1]
	last, both := uint64(p.last), uint64(p.last)<<8|uint64(p.before)
	clause, forms := uint64(p.clause), uint64(w.Forms)
	return append(keys,
		feature(60, last),
		feature(61, both),
		feature(62, last, w.lower),
		feature(63, last, uint64(w.Class)),
		feature(64, both, uint64(w.Class)&63),
		feature(65, last, forms),
		feature(66, both, forms),
		feature(67, last, w.suffix[2]),
		feature(68, last, r.lower),
		feature(69, last, forms, uint64(r.Forms)),
		feature(70, both, w.lower),
		feature(71, clause, forms, last),
		feature(72, clause, forms, w.verbsAhead, w.shape),
		feature(73, clause, w.lower),
		feature(74, last, l.lower),
		feature(75, clause, forms, uint64(r.Class)&63),
		feature(76, last, uint64(r.Class)&63, uint64(w.Class)&63),
	)
}

// A tagKind says what a tag does to the clause.
type tagKind uint8

const (
	inside tagKind = iota
	finite
	boundary
)

func kindOf(tag string) tagKind {
	switch tag {
	case "VBD", "VBZ", "VBP", "MD":
		return finite
	case ",", ":", "CC", "WDT", "WP", "WRB", "``", "''", "-LRB-", "-RRB-", ".":
		return boundary
	}
	return inside
}

package tagger

import "example.org/entente/importer/internal/linear"

const beamWidth = 4

// A node is a tag given to a token after those that lead to it.
type node struct {
	back  *node
	path  path
	score int32
}

// decode returns the best tag, as an index, for every token.
func (c *context) decode(weights linear.Scorer, tags []string, width int) []uint8 {
	s := newSearch(c, weights, tags, width)
	for range s.tokens() {
		s.advance()
	}
	out := make([]uint8, s.tokens())
	for n, i := s.beam[0], len(out)-1; i >= 0; n, i = n.back, i-1 {
		out[i] = n.path.last
	}
	return out
}

// A search goes through a sentence with the best few ways to tag it so far.
type search struct {
	*context
	weights linear.Scorer
	kinds   []tagKind
	width   int
	next    int     // the token to tag
	beam    []*node // best first
	spare   []node
	keys    []uint32
	base    linear.Scores // scores of the next token from its fixed features
	moved   linear.Scores // … and from those that its history gives it
}

const noTag = linear.MaxClasses - 1

func newSearch(c *context, weights linear.Scorer, tags []string, width int) *search {
	s := &search{context: c, weights: weights, width: width}
	s.kinds = make([]tagKind, len(tags))
	for i, tag := range tags {
		s.kinds[i] = kindOf(tag)
	}
	s.beam = []*node{{path: path{last: noTag, before: noTag}}}
	return s
}

func (s *search) tokens() int { return len(s.words) - 2*padding }

// advance tags one more token.
func (s *search) advance() {
	s.keys = s.fixed(s.next, s.keys[:0])
	s.base = linear.Scores{}
	s.weights.Add(&s.base, s.keys)
	if len(s.spare) < s.width+1 {
		s.spare = make([]node, (s.width+1)*min(s.tokens()-s.next, 64))
	}
	best := s.spare[: 0 : s.width+1]
	s.spare = s.spare[s.width+1:]
	for _, from := range s.beam {
		scores := s.scores(from)
		for tag := range s.kinds {
			score := from.score + scores[tag]
			if len(best) == s.width && score <= best[len(best)-1].score {
				continue
			}
			at := len(best)
			for at > 0 && best[at-1].score < score {
				at--
			}
			best = append(best, node{})
			copy(best[at+1:], best[at:])
			best[at] = node{back: from, score: score, path: path{last: uint8(tag)}}
			if len(best) > s.width {
				best = best[:s.width]
			}
		}
	}
	s.beam = s.beam[:0]
	for i := range best {
		tag := best[i].path.last
		best[i].path = best[i].back.path.then(tag, s.kinds[tag])
		s.beam = append(s.beam, &best[i])
	}
	s.next++
}

// scores are the scores of the next token's tags after a node, until the next call.
func (s *search) scores(from *node) *linear.Scores {
	s.keys = s.moving(s.next, from.path, s.keys[:0])
	s.moved = s.base
	s.weights.Add(&s.moved, s.keys)
	return &s.moved
}

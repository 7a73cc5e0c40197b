package parser

import (
	"sync"

	"example.org/entente/importer/internal/linear"
)

// A search goes through a sentence with the best few states so far. All
// have taken as many actions.
type search struct {
	*context
	weights linear.Scorer
	actions *actions
	width   int
	beam    []*node // best first
	spare   []node
	keys    []uint32
	ranked  []candidate
	shared  *cache
	sum     linear.Scores
}

// A candidate is an action in a state of the beam.
type candidate struct {
	from   *node
	action int
	score  int32
}

var caches = sync.Pool{New: func() any { return new(cache) }}

// newSearch begins a search; close it when it is done.
func newSearch(c *context, weights linear.Scorer, as *actions, width int) *search {
	s := &search{context: c, weights: weights, actions: as, width: width, shared: caches.Get().(*cache)}
	s.shared.reset(c.tokens)
	s.beam = []*node{{top: newItem(-1), front: newItem(0)}}
	return s
}

// close gives back what the search has borrowed.
func (s *search) close() { caches.Put(s.shared) }

// steps is how many actions make a tree.
func (s *search) steps() int { return 2 * s.tokens }

// scores are the scores of the actions in a state, good until the next
// call. What hangs on the words alone is shared by the states that look at
// the same ones.
func (s *search) scores(n *node) *linear.Scores {
	if s.width == 1 { // no two states look at the same words
		s.keys = s.all(n, s.keys[:0])
		s.sum = linear.Scores{}
		s.weights.Add(&s.sum, s.keys)
		return &s.sum
	}
	s1, s0 := n.topTwo()
	triple, fresh := s.shared.at(s1, s0, n.next)
	if fresh {
		pair, fresh := s.shared.at(outside, s0, n.next)
		if fresh {
			front, fresh := s.shared.at(outside, outside, n.next)
			if fresh {
				*front = linear.Scores{}
				s.keys = s.ofFront(n.next, s.keys[:0])
				s.weights.Add(front, s.keys)
			}
			*pair = *front
			s.keys = s.ofPair(s0, n.next, s.keys[:0])
			s.weights.Add(pair, s.keys)
		}
		*triple = *pair
		s.keys = s.ofTriple(s1, s0, n.next, s.keys[:0])
		s.weights.Add(triple, s.keys)
	}
	s.sum = *triple
	s.keys = s.ofState(n, s.keys[:0])
	s.weights.Add(&s.sum, s.keys)
	return &s.sum
}

// advance takes one more action.
func (s *search) advance() {
	s.ranked = s.ranked[:0]
	for _, n := range s.beam {
		scores := s.scores(n)
		for a := range s.actions.list {
			score := n.score + scores[a]
			if len(s.ranked) == s.width && score <= s.ranked[s.width-1].score || !n.may(a, s.actions, s.tokens) {
				continue
			}
			s.rank(candidate{n, a, score})
		}
	}
	s.beam = s.beam[:0]
	for _, c := range s.ranked {
		s.beam = append(s.beam, s.after(c))
	}
}

// rank puts a candidate among the best so far.
func (s *search) rank(c candidate) {
	at := len(s.ranked)
	for at > 0 && s.ranked[at-1].score < c.score {
		at--
	}
	if len(s.ranked) < s.width {
		s.ranked = append(s.ranked, candidate{})
	}
	copy(s.ranked[at+1:], s.ranked[at:])
	s.ranked[at] = c
}

// after is the state that a candidate leads to.
func (s *search) after(c candidate) *node {
	if len(s.spare) == 0 {
		s.spare = make([]node, 64)
	}
	to := &s.spare[0]
	s.spare = s.spare[1:]
	c.from.then(c.action, s.actions, to)
	to.score = c.score
	return to
}

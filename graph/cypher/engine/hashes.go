package engine

// hashes find what was put into a list by its hash. What has the same hash is
// chained, the last one first.
type hashes struct {
	last   map[uint64]int32 // one more than the index of the last that has the hash
	before []int32          // of each, the one with the same hash before it, counted likewise
}

// hashSize is about what an entry takes, in bytes.
const hashSize = 32

// find is the index of what has a hash and is the right one; -1 if nothing is.
func (s *hashes) find(h uint64, right func(i int) bool) int {
	for n := s.last[h]; n > 0; n = s.before[n-1] {
		if right(int(n - 1)) {
			return int(n - 1)
		}
	}
	return -1
}

// put adds the hash of what comes to stand at the next index.
func (s *hashes) put(h uint64) {
	if s.last == nil {
		s.last = map[uint64]int32{}
	}
	s.before = append(s.before, s.last[h])
	s.last[h] = int32(len(s.before))
}

package value

// A Set holds values, each once as Equivalent has it. The zero Set is empty.
type Set struct {
	first map[uint64]Value   // by hash
	more  map[uint64][]Value // what has the hash of another one
}

// Add puts v into the set, and says whether it was not there yet. It charges
// m for what it keeps.
func (s *Set) Add(m Meter, v Value) (added bool, err error) {
	h := Hash(v)
	old, ok := s.first[h]
	if ok {
		if Equivalent(old, v) {
			return false, nil
		}
		for _, other := range s.more[h] {
			if Equivalent(other, v) {
				return false, nil
			}
		}
	}
	if err := Charge(m, v.Size()+40); err != nil {
		return false, err
	}
	switch {
	case !ok && s.first == nil:
		s.first = map[uint64]Value{h: v}
	case !ok:
		s.first[h] = v
	case s.more == nil:
		s.more = map[uint64][]Value{h: {v}}
	default:
		s.more[h] = append(s.more[h], v)
	}
	return true, nil
}

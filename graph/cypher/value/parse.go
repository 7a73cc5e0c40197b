package value

import "strings"

// A scanner reads the text of a temporal value from its start.
type scanner struct {
	text string
	at   int
}

// parseError is the error for a text that is no such value.
func parseError(what, text string) error {
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return Errorf(SyntaxError, "InvalidArgumentValue", "Text cannot be parsed to a %s\n%q\n ^", what, text)
}

func (s *scanner) done() bool { return s.at == len(s.text) }

// peek is the next byte in upper case, or 0 at the end.
func (s *scanner) peek() byte {
	if s.done() {
		return 0
	}
	c := s.text[s.at]
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}

// eat reads the byte c, if it is next.
func (s *scanner) eat(c byte) bool {
	if s.peek() != c {
		return false
	}
	s.at++
	return true
}

// run is how many digits come next.
func (s *scanner) run() int {
	n := 0
	for s.at+n < len(s.text) && s.text[s.at+n] >= '0' && s.text[s.at+n] <= '9' {
		n++
	}
	return n
}

// digits reads n digits, which must be there.
func (s *scanner) digits(n int) int64 {
	var v int64
	for range n {
		v = v*10 + int64(s.text[s.at]-'0')
		s.at++
	}
	return v
}

// number reads at least one and at most n digits.
func (s *scanner) number(n int) (int64, bool) {
	got := s.run()
	if got == 0 || got > n {
		return 0, false
	}
	return s.digits(got), true
}

// fraction reads what follows a point or comma as nanoseconds, if there is
// one. Without digits, or with more than nine, ok is false.
func (s *scanner) fraction() (nanos int64, ok bool) {
	if !s.eat('.') && !s.eat(',') {
		return 0, true
	}
	n := s.run()
	if n == 0 || n > 9 {
		return 0, false
	}
	nanos = s.digits(n)
	for ; n < 9; n++ {
		nanos *= 10
	}
	return nanos, true
}

// sign reads a sign, if there is one.
func (s *scanner) sign() int64 {
	if s.eat('-') {
		return -1
	}
	s.eat('+')
	return 1
}

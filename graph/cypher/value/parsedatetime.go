package value

import "strings"

// ParseLocalDateTime reads a date and a time of day with a T between; a date
// alone is its midnight.
func ParseLocalDateTime(text string) (LocalDateTime, error) {
	s := &scanner{text: text}
	d, ok, err := s.dateTime()
	if err != nil {
		return LocalDateTime{}, err
	}
	if !ok || !s.done() {
		return LocalDateTime{}, parseError("LocalDateTime", text)
	}
	return d, nil
}

// dateTime reads a date and, after a T, a time of day.
func (s *scanner) dateTime() (d LocalDateTime, ok bool, err error) {
	f, ok := s.date()
	if !ok {
		return d, false, nil
	}
	var clock TimeFields
	if s.eat('T') {
		if clock, ok = s.clock(); !ok {
			return d, false, nil
		}
	}
	if d.Days, err = f.written(); err != nil {
		return d, false, err
	}
	d.Nanos, err = clock.Clock(SyntaxError)
	return d, true, err
}

// ParseDateTime reads a date and a time of day with an offset, a zone's name in
// brackets, or both: 2015-07-21T21:40:32.142+02:00[Europe/Stockholm].
// Without either it is told at the place given.
func ParseDateTime(text string, p Place) (DateTime, error) {
	s := &scanner{text: text}
	local, ok, err := s.dateTime()
	if err != nil {
		return DateTime{}, err
	}
	if !ok {
		return DateTime{}, parseError("DateTime", text)
	}
	if s.done() {
		return p.Resolve(local), nil
	}
	if !strings.ContainsAny(text[:s.at], "Tt") {
		return DateTime{}, parseError("DateTime", text)
	}
	offset, known, err := s.offset()
	if err != nil {
		return DateTime{}, err
	}
	if known && s.done() {
		return local.AtOffset(offset), nil
	}
	name, closed := strings.CutSuffix(text[s.at:], "]")
	if !closed || !strings.HasPrefix(name, "[") || len(name) < 2 || name[1] == '+' || name[1] == '-' {
		return DateTime{}, parseError("DateTime", text)
	}
	p, err = ParsePlace(name[1:])
	if err != nil || !known || p.Zone == nil {
		return p.Resolve(local), err
	}
	told := local.AtOffset(offset)
	if p.OffsetAt(told.Seconds) != offset {
		return DateTime{}, Errorf(ArgumentError, "InvalidArgumentValue", "Timezone and offset do not match: %s", text)
	}
	return told.At(p), nil
}

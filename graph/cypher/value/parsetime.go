package value

// TimeFields are the parts of a time of day.
type TimeFields struct{ Hour, Minute, Second, Nanosecond int64 }

// Clock is the time of day that f names, in nanoseconds. A part out of its
// range is an error of the class given.
func (f TimeFields) Clock(class Class) (nanos int64, err error) {
	check := func(name string, v, most int64) {
		if err == nil && (v < 0 || v > most) {
			err = Errorf(class, "InvalidArgumentValue", "Invalid value for %s (valid values 0 - %d): %d", name, most, v)
		}
	}
	check("HourOfDay", f.Hour, 23)
	check("MinuteOfHour", f.Minute, 59)
	check("SecondOfMinute", f.Second, 59)
	check("NanoOfSecond", f.Nanosecond, NanosPerSecond-1)
	return f.Hour*NanosPerHour + f.Minute*NanosPerMinute + f.Second*NanosPerSecond + f.Nanosecond, err
}

// ParseLocalTime reads a time of day: 21:40:32.142, 214032.142, 21:40, 2140 or 21.
func ParseLocalTime(text string) (nanos int64, err error) {
	s := &scanner{text: text}
	f, ok := s.clock()
	if !ok || !s.done() {
		return 0, parseError("LocalTime", text)
	}
	return f.Clock(SyntaxError)
}

// ParseTime reads a time of day with an offset: 21:40+01:00, 2140-0100,
// 21Z. Without one it is at the offset of a place at an instant.
func ParseTime(text string, p Place, now int64) (Time, error) {
	s := &scanner{text: text}
	f, ok := s.clock()
	if !ok {
		return Time{}, parseError("Time", text)
	}
	nanos, err := f.Clock(SyntaxError)
	if err != nil {
		return Time{}, err
	}
	if s.done() {
		return Time{nanos, p.OffsetAt(now)}, nil
	}
	if s.peek() == '[' {
		return Time{}, Errorf(ArgumentError, "InvalidArgumentValue", "Using a named time zone e.g. [UTC] is not valid for a time without a date. Instead, use a specific time zone string e.g. +00:00.")
	}
	offset, ok, err := s.offset()
	if err != nil {
		return Time{}, err
	}
	if !ok || !s.done() {
		return Time{}, parseError("Time", text)
	}
	return Time{nanos, offset}, nil
}

// clock reads a time of day; ok says whether one is next.
func (s *scanner) clock() (f TimeFields, ok bool) {
	n := s.run()
	if n <= 2 {
		f.Hour, ok = s.number(2)
		if !ok || !s.eat(':') {
			return f, ok
		}
		f.Minute, ok = s.number(2)
		if !ok || !s.eat(':') {
			return f, ok
		}
		if f.Second, ok = s.number(2); !ok {
			return f, false
		}
		f.Nanosecond, ok = s.fraction()
		return f, ok
	}
	switch n {
	case 4:
		f.Hour, f.Minute = s.digits(2), s.digits(2)
		return f, true
	case 6:
		f.Hour, f.Minute, f.Second = s.digits(2), s.digits(2), s.digits(2)
		f.Nanosecond, ok = s.fraction()
		return f, ok
	}
	return f, false
}

// offset reads Z, +01, +0100, +01:00 or +01:00:30; ok says whether one is next.
func (s *scanner) offset() (seconds int32, ok bool, err error) {
	if s.eat('Z') {
		return 0, true, nil
	}
	if c := s.peek(); c != '+' && c != '-' {
		return 0, false, nil
	}
	sign := s.sign()
	n := s.run()
	if n != 2 && n != 4 {
		return 0, false, nil
	}
	hours := s.digits(2)
	var minutes, rest int64
	if n == 4 {
		minutes = s.digits(2)
	} else if s.eat(':') {
		if s.run() != 2 {
			return 0, false, nil
		}
		minutes = s.digits(2)
		if s.eat(':') {
			if s.run() != 2 {
				return 0, false, nil
			}
			rest = s.digits(2)
		}
	}
	if hours > 18 || minutes > 59 || rest > 59 || hours == 18 && minutes+rest > 0 {
		return 0, false, Errorf(ArgumentError, "InvalidArgumentValue", "Zone offset not in valid range: -18:00 to +18:00")
	}
	return int32(sign * (hours*3600 + minutes*60 + rest)), true, nil
}

// ParsePlace reads what names where a time is told: an offset such as
// +01:00 or Z, or the name of a zone.
func ParsePlace(text string) (Place, error) {
	s := &scanner{text: text}
	if len(text) == 1 || len(text) > 5 { // as in Neo4j not +01 or +0100
		if offset, ok, err := s.offset(); err == nil && ok && s.done() {
			return Place{Offset: offset}, nil
		}
	}
	if z, ok := ZoneOf(text); ok {
		return Place{Zone: z}, nil
	}
	if len(text) > longest {
		text = text[:longest]
	}
	return Place{}, Errorf(SyntaxError, "InvalidArgumentValue", "Invalid value for TimeZone: Text '%s' could not be parsed at index 0\n%q\n ^", text, text)
}

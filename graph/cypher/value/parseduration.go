package value

import "strings"

// ParseDuration reads a duration as ISO 8601 has it: P12Y5M14DT16H12M70S,
// where each part may have a sign and the last one a fraction, or
// P2012-02-02T14:37:21.545.
func ParseDuration(text string) (Duration, error) {
	s := &scanner{text: text}
	sign := s.sign()
	if !s.eat('P') {
		return Duration{}, parseError("Duration", text)
	}
	if d, ok, err := (&scanner{text, s.at}).dateLike(sign); ok || err != nil {
		return d, err
	}
	d, ok, err := s.units(sign)
	if err == nil && !ok {
		err = parseError("Duration", text)
	}
	return d, err
}

// The units that a duration's parts are counted in, in their order.
const (
	dateUnits = "YMWD"
	timeUnits = "HMS"
)

// units reads numbers with their units.
func (s *scanner) units(sign int64) (d Duration, ok bool, err error) {
	var whole [7]int64      // by unit: years to days, hours to seconds
	var fraction [7]float64 // of one, of the last part only
	var nanos int64         // of the seconds
	left, offset, parts, ended := dateUnits, 0, 0, false
	for !s.done() {
		if offset == 0 && s.eat('T') {
			left, offset, parts = timeUnits, len(dateUnits), 0
			continue
		}
		if ended {
			return d, false, nil // a fraction was not in the last part
		}
		negative := sign * s.sign()
		n, exact := s.exactNumber()
		if !exact {
			return d, false, overflowIf(s.run() > 0)
		}
		ended = s.peek() == '.' || s.peek() == ','
		rest, ok := s.fraction()
		if !ok {
			return d, false, nil
		}
		unit := strings.IndexByte(left, s.peek())
		if s.done() || unit < 0 {
			return d, false, nil
		}
		s.at++
		parts++
		at := offset + strings.IndexByte([...]string{dateUnits, timeUnits}[min(offset, 1)], left[unit])
		left = left[unit+1:]
		whole[at] = negative * n
		if at == 6 {
			nanos = negative * rest
		} else {
			fraction[at] = float64(negative) * float64(rest) / 1e9
		}
	}
	if parts == 0 {
		return d, false, nil
	}
	d, err = durationOfUnits(whole, fraction, nanos, ended)
	return d, true, err
}

// exactNumber reads digits that make an int64.
func (s *scanner) exactNumber() (int64, bool) {
	n := s.run()
	if n == 0 || n > 19 {
		return 0, false
	}
	var v int64
	for range n {
		digit := int64(s.text[s.at] - '0')
		ten, ok := mulExact(v, 10)
		sum, ok2 := addExact(ten, digit)
		if !ok || !ok2 {
			return 0, false
		}
		v = sum
		s.at++
	}
	return v, true
}

// overflowIf is the error for a number of a duration that is too large.
func overflowIf(is bool) error {
	if is {
		return Errorf(ArgumentError, "NumberOutOfRange", "Invalid value for duration, will cause overflow: a number has more than 64 bits")
	}
	return nil
}

// durationOfUnits sums up years to days and hours to seconds.
func durationOfUnits(whole [7]int64, fraction [7]float64, nanos int64, fractional bool) (Duration, error) {
	sum := func(pairs ...int64) (total int64, ok bool) {
		ok = true
		for i := 0; i < len(pairs); i += 2 {
			p, ok1 := mulExact(pairs[i], pairs[i+1])
			t, ok2 := addExact(total, p)
			total, ok = t, ok && ok1 && ok2
		}
		return total, ok
	}
	months, ok1 := sum(whole[0], 12, whole[1], 1)
	days, ok2 := sum(whole[2], 7, whole[3], 1)
	seconds, ok3 := sum(whole[4], 3600, whole[5], 60, whole[6], 1)
	if !ok1 || !ok2 || !ok3 {
		return Duration{}, overflowIf(true)
	}
	if !fractional {
		return NewDuration(months, days, seconds, nanos)
	}
	return ApproximateDuration(float64(months)+12*fraction[0]+fraction[1], float64(days)+7*fraction[2]+fraction[3],
		float64(seconds)+3600*fraction[4]+60*fraction[5], float64(nanos))
}

// dateLike reads a duration written as a date and a time of day, or either:
// 2012-02-02T14:37:21.545, 20120202T143721, T14:37.
func (s *scanner) dateLike(sign int64) (d Duration, ok bool, err error) {
	var year, month, day int64
	if s.peek() != 'T' {
		switch s.run() {
		case 8:
			year, month, day = s.digits(4), s.digits(2), s.digits(2)
		case 4:
			year = s.digits(4)
			if !s.eat('-') || s.run() != 2 {
				return d, false, nil
			}
			month = s.digits(2)
			if !s.eat('-') || s.run() != 2 {
				return d, false, nil
			}
			day = s.digits(2)
		default:
			return d, false, nil
		}
	} else if rest := s.text[s.at+1:]; !strings.Contains(rest, ":") {
		return d, false, nil // PT14H
	}
	var clock TimeFields
	if s.eat('T') {
		if clock, ok = s.clock(); !ok {
			return d, false, nil
		}
	}
	if !s.done() {
		return d, false, nil
	}
	for _, part := range []struct {
		name    string
		v, most int64
	}{{"months", month, 12}, {"days", day, 31}, {"hours", clock.Hour, 24}, {"minutes", clock.Minute, 60}, {"seconds", clock.Second, 60}} {
		if part.v > part.most {
			return d, false, Errorf(ArgumentError, "InvalidArgumentValue", "%s is out of range: %d", part.name, part.v)
		}
	}
	d, err = NewDuration(sign*(year*12+month), sign*day,
		sign*(clock.Hour*3600+clock.Minute*60+clock.Second), sign*clock.Nanosecond)
	return d, true, err
}

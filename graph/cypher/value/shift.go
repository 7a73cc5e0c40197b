package value

// addTemporal is a + b where one is a duration and the other a duration or a
// temporal value; ok says whether that is so.
func addTemporal(a, b Value) (v Value, ok bool, err error) {
	if _, first := a.Duration(); first {
		if _, both := b.Duration(); !both {
			a, b = b, a
		}
	}
	by, ok := b.Duration()
	if !ok {
		return Null, false, nil
	}
	return shift(a, by, 1)
}

// subtractTemporal is a - b where b is a duration.
func subtractTemporal(a, b Value) (v Value, ok bool, err error) {
	by, ok := b.Duration()
	if !ok {
		return Null, false, nil
	}
	return shift(a, by, -1)
}

// shift moves a temporal value or duration by a duration, times a sign.
func shift(v Value, by Duration, sign int64) (moved Value, ok bool, err error) {
	switch v.Kind() {
	case KindDuration:
		d, _ := v.Duration()
		if by, err = by.Times(sign); err == nil {
			d, err = d.Plus(by)
		}
		moved = DurationOf(d)
	case KindDate:
		// A date takes whole days only, those that the seconds come to too.
		days := AddMonths(int64(v.n), sign*by.Months) + sign*by.Days + sign*(by.Seconds/secondsPerDay)
		err = CheckDay(days)
		moved = Date(days)
	case KindLocalTime:
		moved = LocalTime(shiftClock(int64(v.n), by, sign))
	case KindTime:
		t, _ := v.Time()
		moved = TimeOf(Time{shiftClock(t.Nanos, by, sign), t.Offset})
	case KindLocalDateTime:
		d, _ := v.LocalDateTime()
		d, err = d.shift(by, sign)
		moved = LocalDateTimeOf(d)
	case KindDateTime:
		d, _ := v.DateTime()
		d, err = d.Shift(by, sign)
		moved = DateTimeOf(d)
	default:
		return Null, false, nil
	}
	if err != nil {
		return Null, true, err
	}
	return moved, true, nil
}

// shiftClock moves a time of day round the clock.
func shiftClock(nanos int64, by Duration, sign int64) int64 {
	return floorMod(nanos+sign*(by.Seconds%secondsPerDay*NanosPerSecond+by.Nanos), NanosPerDay)
}

// shift moves by months, then days, then seconds.
func (d LocalDateTime) shift(by Duration, sign int64) (LocalDateTime, error) {
	days := AddMonths(d.Days, sign*by.Months) + sign*by.Days
	nanos := d.Nanos + sign*(by.Seconds%secondsPerDay*NanosPerSecond+by.Nanos)
	days += sign*(by.Seconds/secondsPerDay) + floorDiv(nanos, NanosPerDay)
	return LocalDateTime{days, floorMod(nanos, NanosPerDay)}, CheckDay(days)
}

// Shift moves d by a duration, times a sign: by months and days on the local
// calendar, and then by seconds of time that passes.
func (d DateTime) Shift(by Duration, sign int64) (DateTime, error) {
	if by.Months != 0 || by.Days != 0 {
		local := d.Local()
		local.Days = AddMonths(local.Days, sign*by.Months) + sign*by.Days
		if err := CheckDay(local.Days); err != nil {
			return d, err
		}
		d = d.again(local)
	}
	nanos := d.Nanos + sign*by.Nanos
	seconds, ok := addExact(d.Seconds, sign*by.Seconds)
	if !ok {
		return d, overflow()
	}
	d.Seconds, d.Nanos = seconds+floorDiv(nanos, NanosPerSecond), floorMod(nanos, NanosPerSecond)
	if err := CheckDay(floorDiv(d.Seconds, secondsPerDay)); err != nil {
		return d, err
	}
	if d.Zone != nil {
		d = d.At(d.Place())
	}
	return d, CheckDay(d.Local().Days)
}

// again is when the clocks at d's place show local, at d's offset if that is
// one of two.
func (d DateTime) again(local LocalDateTime) DateTime {
	if d.Zone == nil {
		return local.AtOffset(d.Offset)
	}
	if same := local.AtOffset(d.Offset); d.Zone.offsetAt(same.Seconds) == d.Offset {
		return same.At(d.Place())
	}
	return d.Zone.Resolve(local)
}

// CheckDay is the error for a day of a year that no date may have.
func CheckDay(days int64) error {
	if days < minDay || days > maxDay {
		year, _, _ := Civil(days)
		return Errorf(ArithmeticError, "NumberOutOfRange", "Invalid value for Year (valid values %d - %d): %d", MinYear, MaxYear, year)
	}
	return nil
}

// scaleDuration is a * b where one is a duration and the other a number.
func scaleDuration(a, b Value) (v Value, ok bool, err error) {
	if a.isNumber() {
		a, b = b, a
	}
	d, ok := a.Duration()
	if !ok || !b.isNumber() {
		return Null, false, nil
	}
	if n, whole := b.Int(); whole {
		d, err = d.Times(n)
	} else {
		f, _ := b.Float()
		d, err = d.Scaled(f)
	}
	return DurationOf(d), true, err
}

// divideDuration is a / b where a is a duration and b a number.
func divideDuration(a, b Value) (v Value, ok bool, err error) {
	d, ok := a.Duration()
	if !ok || !b.isNumber() {
		return Null, false, nil
	}
	f, _ := b.Number()
	d, err = d.Divided(f)
	return DurationOf(d), true, err
}

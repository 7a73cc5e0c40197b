package value

import "strings"

// Which parts a kind of temporal value has.
const (
	ofDate = 1 << iota
	ofTime
	ofOffset
	ofInstant
)

var partsOf = map[Kind]int{
	KindDate:          ofDate,
	KindLocalTime:     ofTime,
	KindTime:          ofTime | ofOffset,
	KindLocalDateTime: ofDate | ofTime,
	KindDateTime:      ofDate | ofTime | ofOffset | ofInstant,
}

// A moment is a temporal value taken apart, for its parts.
type moment struct {
	Value
	day, nanos int64 // as told there
	offset     int32
}

// temporalParts are the parts of temporal values, by their names in lower
// case: where they are to be found, and how to tell them.
var temporalParts = map[string]struct {
	of   int
	tell func(m moment) Value
}{
	"year":         {ofDate, func(m moment) Value { y, _, _ := Civil(m.day); return Int(y) }},
	"quarter":      {ofDate, func(m moment) Value { _, month, _ := Civil(m.day); return Int((month + 2) / 3) }},
	"month":        {ofDate, func(m moment) Value { _, month, _ := Civil(m.day); return Int(month) }},
	"week":         {ofDate, func(m moment) Value { _, w := WeekOf(m.day); return Int(w) }},
	"weekyear":     {ofDate, func(m moment) Value { y, _ := WeekOf(m.day); return Int(y) }},
	"day":          {ofDate, func(m moment) Value { _, _, d := Civil(m.day); return Int(d) }},
	"ordinalday":   {ofDate, func(m moment) Value { y, _, _ := Civil(m.day); return Int(m.day - DayOf(y, 1, 1) + 1) }},
	"weekday":      {ofDate, func(m moment) Value { return Int(Weekday(m.day)) }},
	"dayofweek":    {ofDate, func(m moment) Value { return Int(Weekday(m.day)) }},
	"dayofquarter": {ofDate, func(m moment) Value { return Int(DayOfQuarter(m.day)) }},

	"hour":        {ofTime, func(m moment) Value { return Int(m.nanos / NanosPerHour) }},
	"minute":      {ofTime, func(m moment) Value { return Int(m.nanos / NanosPerMinute % 60) }},
	"second":      {ofTime, func(m moment) Value { return Int(m.nanos / NanosPerSecond % 60) }},
	"millisecond": {ofTime, func(m moment) Value { return Int(m.nanos % NanosPerSecond / 1e6) }},
	"microsecond": {ofTime, func(m moment) Value { return Int(m.nanos % NanosPerSecond / 1e3) }},
	"nanosecond":  {ofTime, func(m moment) Value { return Int(m.nanos % NanosPerSecond) }},

	"timezone": {ofOffset, func(m moment) Value {
		if d, ok := m.DateTime(); ok {
			return String(d.Location())
		}
		return String(string(appendOffset(nil, m.offset)))
	}},
	"offset":        {ofOffset, func(m moment) Value { return String(string(appendOffset(nil, m.offset))) }},
	"offsetminutes": {ofOffset, func(m moment) Value { return Int(int64(m.offset) / 60) }},
	"offsetseconds": {ofOffset, func(m moment) Value { return Int(int64(m.offset)) }},

	"epochseconds": {ofInstant, func(m moment) Value { d, _ := m.DateTime(); return Int(d.Seconds) }},
	"epochmillis":  {ofInstant, func(m moment) Value { d, _ := m.DateTime(); return Int(d.Seconds*1000 + d.Nanos/1e6) }},
}

// DayOfQuarter is the day of its quarter, from 1 on.
func DayOfQuarter(day int64) int64 {
	year, month, _ := Civil(day)
	return day - DayOf(year, (month-1)/3*3+1, 1) + 1
}

// part is a part of a date or time, e.g. d.weekYear.
func part(v Value, key string) (Value, error) {
	p, ok := temporalParts[strings.ToLower(key)]
	if !ok {
		return Null, noField(key)
	}
	if p.of&partsOf[v.Kind()] == 0 {
		text, _ := ToString(v)
		return Null, Errorf(TypeError, "InvalidArgumentValue", "Cannot get the %s of: %s, which is a %s", key, text, v.Kind())
	}
	m := moment{Value: v}
	switch v.Kind() {
	case KindDate:
		m.day = int64(v.n)
	case KindLocalTime:
		m.nanos = int64(v.n)
	case KindTime:
		t := v.ref.(*Time)
		m.nanos, m.offset = t.Nanos, t.Offset
	case KindLocalDateTime:
		d := v.ref.(*LocalDateTime)
		m.day, m.nanos = d.Days, d.Nanos
	case KindDateTime:
		d := v.ref.(*DateTime)
		local := d.Local()
		m.day, m.nanos, m.offset = local.Days, local.Nanos, d.Offset
	}
	return p.tell(m), nil
}

func noField(key string) error {
	return Errorf(TypeError, "InvalidArgumentValue", "No such field: %s", key)
}

// part is a part of a duration, e.g. d.minutesOfHour.
func (d *Duration) part(key string) (Value, error) {
	subseconds := func(perSecond int64) (Value, error) {
		whole, ok := mulExact(d.Seconds, perSecond)
		sum, ok2 := addExact(whole, d.Nanos/(NanosPerSecond/perSecond))
		return exact(sum, ok && ok2)
	}
	switch strings.ToLower(key) {
	case "years":
		return Int(d.Months / 12), nil
	case "quarters":
		return Int(d.Months / 3), nil
	case "months":
		return Int(d.Months), nil
	case "weeks":
		return Int(d.Days / 7), nil
	case "days":
		return Int(d.Days), nil
	case "hours":
		return Int(d.Seconds / 3600), nil
	case "minutes":
		return Int(d.Seconds / 60), nil
	case "seconds":
		return Int(d.Seconds), nil
	case "milliseconds":
		return subseconds(1e3)
	case "microseconds":
		return subseconds(1e6)
	case "nanoseconds":
		return subseconds(1e9)
	case "quartersofyear":
		return Int(d.Months / 3 % 4), nil
	case "monthsofquarter":
		return Int(d.Months % 3), nil
	case "monthsofyear":
		return Int(d.Months % 12), nil
	case "daysofweek":
		return Int(d.Days % 7), nil
	case "minutesofhour":
		return Int(d.Seconds / 60 % 60), nil
	case "secondsofminute":
		return Int(d.Seconds % 60), nil
	case "millisecondsofsecond":
		return Int(d.Nanos / 1e6), nil
	case "microsecondsofsecond":
		return Int(d.Nanos / 1e3), nil
	case "nanosecondsofsecond":
		return Int(d.Nanos), nil
	}
	return Null, noField(key)
}

// part is a part of a point, e.g. p.latitude.
func (p *Point) part(key string) (Value, error) {
	has := true
	var f float64
	switch strings.ToLower(key) {
	case "x":
		f = p.X
	case "y":
		f = p.Y
	case "z":
		f, has = p.Z, p.CRS.Dimensions() == 3
	case "longitude":
		f, has = p.X, p.CRS.Geographic()
	case "latitude":
		f, has = p.Y, p.CRS.Geographic()
	case "height":
		f, has = p.Z, p.CRS == WGS84in3D
	case "crs":
		return String(p.CRS.String()), nil
	case "srid":
		return Int(int64(p.CRS)), nil
	default:
		return Null, Errorf(ArgumentError, "InvalidArgumentValue", "No such field: %s", key)
	}
	if !has {
		return Null, Errorf(ArgumentError, "InvalidArgumentValue", "Field: %s is not available on point: %s", key, appendPoint(nil, p))
	}
	return Float(f), nil
}

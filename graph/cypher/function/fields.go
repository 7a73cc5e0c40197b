package function

import (
	"strings"

	"example.org/entente/graph/cypher/value"
)

// A field is a part of a date or time that a map may name.
type field int

const (
	year field = iota
	quarter
	month
	week
	dayOfWeek
	dayOfQuarter
	day
	ordinalDay
	hour
	minute
	second
	millisecond
	microsecond
	nanosecond
	epochSeconds
	epochMillis
	fieldCount
)

var fieldNames = [fieldCount]string{"year", "quarter", "month", "week", "dayOfWeek", "dayOfQuarter", "day", "ordinalDay",
	"hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "epochSeconds", "epochMillis"}

var fieldsByName = func() map[string]field {
	m := map[string]field{}
	for f, name := range fieldNames {
		m[strings.ToLower(name)] = field(f)
	}
	return m
}()

// fields are the entries of a map that a temporal value is made of.
type fields struct {
	given  [fieldCount]bool
	number [fieldCount]int64
	empty  [fieldCount]bool // given, but null: like its default

	date, time, datetime value.Value // values to take parts from
	place                *value.Place
}

// has says whether any of fs is given.
func (f *fields) has(fs ...field) bool {
	for _, x := range fs {
		if f.given[x] {
			return true
		}
	}
	return false
}

// or is the number of field x, or what it is where it is not given.
func (f *fields) or(x field, otherwise int64) int64 {
	if f.given[x] && !f.empty[x] {
		return f.number[x]
	}
	return otherwise
}

// readFields takes a map apart. What kind of value is to be made says which
// entries it may have.
func readFields(m *value.Map, of *instant) (*fields, error) {
	f := &fields{}
	if m.Len() == 0 {
		return nil, bad("At least one temporal unit must be specified.")
	}
	for key, v := range m.All() {
		name := strings.ToLower(key)
		x, isNumber := fieldsByName[name]
		switch {
		case isNumber:
			if !of.takes(x) {
				return nil, wrong("Not supported: %s", key)
			}
			if err := f.set(x, v); err != nil {
				return nil, err
			}
		case name == "date" && of.dated:
			f.date = v
		case name == "time" && of.timed:
			f.time = v
		case name == "datetime" && of.dated && of.timed:
			f.datetime = v
		case name == "timezone":
			p, err := placeOf(v)
			if err != nil {
				return nil, err
			}
			f.place = &p
		case name == "date" || name == "time" || name == "datetime":
			return nil, wrong("Not supported: %s", key)
		default:
			return nil, bad("No such field: %s", key)
		}
	}
	if f.place != nil && !of.zoned && m.Len() > 1 {
		return nil, wrong("Cannot assign time zone if also assigning other fields.")
	}
	if !f.datetime.IsNull() && (!f.date.IsNull() || !f.time.IsNull()) {
		return nil, bad("datetime cannot be selected together with date or time.")
	}
	if f.has(epochSeconds, epochMillis) && (f.given[epochSeconds] && f.given[epochMillis] || !f.datetime.IsNull() || !f.date.IsNull() || !f.time.IsNull()) {
		return nil, bad("epochMillis and epochSeconds cannot be selected together with each other, datetime, date or time.")
	}
	return f, nil
}

func (f *fields) set(x field, v value.Value) error {
	f.given[x] = true
	if v.IsNull() {
		f.empty[x] = true
		return nil
	}
	i, ok := v.Int()
	if !ok {
		return bad("%s must be an integer value, but was a %s", fieldNames[x], v.Kind())
	}
	f.number[x] = i
	return nil
}

// placeOf reads the name of a place where times are told.
func placeOf(v value.Value) (value.Place, error) {
	s, ok := v.Str()
	if !ok {
		return value.Place{}, bad("Cannot convert to ZoneId: %s", value.Describe(v))
	}
	return value.ParsePlace(s)
}

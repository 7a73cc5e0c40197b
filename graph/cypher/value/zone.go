package value

import (
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // zones on machines that have no table of them; DESIGN.md says what it costs
)

// A Zone is a named time zone, e.g. Europe/Stockholm.
type Zone struct{ location *time.Location }

// Name is the zone's name, and empty for no zone.
func (z *Zone) Name() string {
	if z == nil {
		return ""
	}
	return z.location.String()
}

// A Place is where a date and time are told: in a zone, or at an offset. The
// zero Place is UTC.
type Place struct {
	Zone   *Zone // nil where only the offset is known
	Offset int32 // seconds east of UTC, without a zone
}

// Resolve is the instant at which clocks there show d.
func (p Place) Resolve(d LocalDateTime) DateTime {
	if p.Zone != nil {
		return p.Zone.Resolve(d)
	}
	return d.AtOffset(p.Offset)
}

// OffsetAt is the offset there at an instant, in seconds.
func (p Place) OffsetAt(seconds int64) int32 {
	if p.Zone != nil {
		return p.Zone.offsetAt(seconds)
	}
	return p.Offset
}

// At is the same instant, told at p.
func (d DateTime) At(p Place) DateTime {
	d.Zone, d.Offset = p.Zone, p.OffsetAt(d.Seconds)
	return d
}

// Place is where d is told.
func (d DateTime) Place() Place { return Place{d.Zone, d.Offset} }

// zones remembers the zones that were asked for, at most as many as there are.
var zones sync.Map // name → *Zone

// ZoneOf looks a zone up by its name, as it is spelled in the table of zones
// or with every letter small.
func ZoneOf(name string) (*Zone, bool) {
	if z, ok := zones.Load(name); ok {
		return z.(*Zone), true
	}
	if !zoneName(name) {
		return nil, false
	}
	location, err := time.LoadLocation(name)
	if err != nil && name == strings.ToLower(name) {
		location, err = time.LoadLocation(capitals(name))
	}
	if err != nil {
		return nil, false
	}
	name = location.String()
	z, _ := zones.LoadOrStore(name, &Zone{location})
	return z.(*Zone), true
}

// capitals writes a zone's name with the first letter of each word large.
func capitals(name string) string {
	b := []byte(name)
	for i, c := range b {
		if c >= 'a' && c <= 'z' && (i == 0 || b[i-1] == '/' || b[i-1] == '_' || b[i-1] == '-') {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// zoneName says whether a name can be that of a zone, before anything is
// looked up in files by it.
func zoneName(s string) bool {
	if len(s) < 2 || len(s) > 48 || strings.EqualFold(s, "local") {
		return false
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("/_+-", r) {
			return false
		}
	}
	return true
}

// offsetAt is the zone's offset at an instant, in seconds.
func (z *Zone) offsetAt(seconds int64) int32 {
	_, offset := time.Unix(seconds, 0).In(z.location).Zone()
	return int32(offset)
}

// Resolve is the instant at which a zone's clocks show d. Where they are put
// forward past d, it is as much later; where they show d twice, it is the
// earlier one, as in java.time.
func (z *Zone) Resolve(d LocalDateTime) DateTime {
	local := d.Days*secondsPerDay + d.Nanos/NanosPerSecond
	early, late := z.offsetAt(local-secondsPerDay), z.offsetAt(local+secondsPerDay)
	offset := early
	if early != late && z.offsetAt(local-int64(early)) != early {
		offset = late
		if z.offsetAt(local-int64(late)) != late {
			offset = early // in the gap: the old offset makes it as much later
		}
	}
	dt := DateTime{Seconds: local - int64(offset), Nanos: d.Nanos % NanosPerSecond}
	return dt.At(Place{Zone: z})
}

// AtOffset is the instant at which clocks at an offset show d.
func (d LocalDateTime) AtOffset(seconds int32) DateTime {
	local := d.Days*secondsPerDay + d.Nanos/NanosPerSecond
	return DateTime{local - int64(seconds), d.Nanos % NanosPerSecond, seconds, nil}
}

package value

// The calendar is the proleptic Gregorian one of ISO 8601, counted in days
// from 1970-01-01.

// The years that dates may have.
const (
	MinYear = -999_999_999
	MaxYear = 999_999_999
)

var (
	minDay = DayOf(MinYear, 1, 1)
	maxDay = DayOf(MaxYear, 12, 31)
)

// floorDiv divides and rounds down; b is positive.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// floorMod is what floorDiv leaves, from 0 to b-1.
func floorMod(a, b int64) int64 {
	r := a % b
	if r < 0 {
		r += b
	}
	return r
}

// DayOf is the day of a date that exists.
func DayOf(year, month, day int64) int64 {
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	ofEra := year - era*400
	ofYear := (153*(month-3)+2)/5 + day - 1 // from March 1 on
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear - 719468
}

// Civil is the date of a day.
func Civil(day int64) (year, month, dayOfMonth int64) {
	day += 719468
	era := floorDiv(day, 146097)
	ofEra := day - era*146097
	yearOfEra := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*ofYear + 2) / 153
	dayOfMonth = ofYear - (153*shifted+2)/5 + 1
	month, year = shifted+3, yearOfEra+era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, dayOfMonth
}

func leap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// MonthLength is the number of days of a month.
func MonthLength(year, month int64) int64 {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// Weekday is the day of the week, from 1 for Monday to 7 for Sunday.
func Weekday(day int64) int64 { return floorMod(day+3, 7) + 1 }

// WeekOf is the week of ISO 8601 and the year that it belongs to.
func WeekOf(day int64) (weekYear, week int64) {
	thursday := day - Weekday(day) + 4
	weekYear, _, _ = Civil(thursday)
	return weekYear, (thursday-DayOf(weekYear, 1, 1))/7 + 1
}

// WeekStart is the Monday of the first week of a week year.
func WeekStart(weekYear int64) int64 {
	fourth := DayOf(weekYear, 1, 4) // always in week 1
	return fourth - Weekday(fourth) + 1
}

// WeeksIn is the number of weeks of a week year, 52 or 53.
func WeeksIn(weekYear int64) int64 { return (WeekStart(weekYear+1) - WeekStart(weekYear)) / 7 }

// AddMonths moves a day by months; where the month is shorter, its last day
// is taken.
func AddMonths(day, months int64) int64 {
	year, month, dayOfMonth := Civil(day)
	total := year*12 + month - 1 + months
	year, month = floorDiv(total, 12), floorMod(total, 12)+1
	return DayOf(year, month, min(dayOfMonth, MonthLength(year, month)))
}

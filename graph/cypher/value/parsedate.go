package value

// DateFields are the parts that name a date, in one of the four ways: by
// month and day, by week and day of the week, by quarter and day of the quarter, or by
// day of the year.
type DateFields struct {
	Year                     int64
	Month, Day               int64
	Week, DayOfWeek          int64
	Quarter, DayOfQuarter    int64
	OrdinalDay               int64
	ByWeek, ByQuarter, ByDay bool // none of them: by month and day
}

// Date is the day that f names. A part out of its range is an error of the class given.
func (f DateFields) Date(class Class) (days int64, err error) {
	check := func(name string, v, most int64, valid string) {
		if err == nil && (v < 1 || v > most) {
			err = Errorf(class, "InvalidArgumentValue", "Invalid value for %s (valid values %s): %d", name, valid, v)
		}
	}
	if f.Year < MinYear || f.Year > MaxYear {
		return 0, Errorf(class, "NumberOutOfRange", "Invalid value for Year (valid values %d - %d): %d", MinYear, MaxYear, f.Year)
	}
	switch {
	case f.ByWeek:
		check("WeekOfWeekBasedYear", f.Week, 53, "1 - 52/53")
		check("DayOfWeek", f.DayOfWeek, 7, "1 - 7")
		days = WeekStart(f.Year) + (f.Week-1)*7 + f.DayOfWeek - 1
	case f.ByQuarter:
		check("QuarterOfYear", f.Quarter, 4, "1 - 4")
		check("DayOfQuarter", f.DayOfQuarter, 92, "1 - 90/92")
		if err == nil {
			days = DayOf(f.Year, f.Quarter*3-2, 1) + f.DayOfQuarter - 1
		}
	case f.ByDay:
		check("DayOfYear", f.OrdinalDay, 366, "1 - 365/366")
		if err == nil && f.OrdinalDay == 366 && !leap(f.Year) {
			err = Errorf(class, "InvalidArgumentValue", "Invalid date 'DayOfYear 366' as '%d' is not a leap year", f.Year)
		}
		days = DayOf(f.Year, 1, 1) + f.OrdinalDay - 1
	default:
		check("MonthOfYear", f.Month, 12, "1 - 12")
		check("DayOfMonth", f.Day, 31, "1 - 28/31")
		if err == nil && f.Day > MonthLength(f.Year, f.Month) {
			err = Errorf(class, "InvalidArgumentValue", "Invalid date '%s %d'", monthNames[f.Month-1], f.Day)
		}
		if err == nil {
			days = DayOf(f.Year, f.Month, f.Day)
		}
	}
	if err == nil {
		err = CheckDay(days)
	}
	return days, err
}

// written is the day that f names in a text, where a week 53 must be in that year.
func (f DateFields) written() (days int64, err error) {
	if f.ByWeek && f.Week == 53 && WeeksIn(f.Year) < 53 {
		return 0, Errorf(ArgumentError, "InvalidArgumentValue", "Year %d does not contain 53 weeks.", f.Year)
	}
	return f.Date(SyntaxError)
}

var monthNames = [...]string{"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
	"JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"}

// ParseDate reads a date in one of the forms of ISO 8601: 2015-07-21,
// 20150721, 2015-07, 2015-W30-2, 2015W302, 2015-Q3-20, 2015-202, 2015202, 2015. A
// year beyond four digits has a sign.
func ParseDate(text string) (days int64, err error) {
	s := &scanner{text: text}
	f, ok := s.date()
	if !ok || !s.done() {
		return 0, parseError("Date", text)
	}
	return f.written()
}

// date reads a date; ok says whether one is next.
func (s *scanner) date() (f DateFields, ok bool) {
	f = DateFields{Month: 1, Day: 1, DayOfWeek: 1, DayOfQuarter: 1}
	if c := s.peek(); c == '+' || c == '-' {
		sign := s.sign()
		year, ok := s.number(9)
		if !ok {
			return f, false
		}
		f.Year = sign * year
		return f, s.longDate(&f)
	}
	digits := s.run()
	if digits < 4 {
		return f, false
	}
	f.Year = s.digits(4)
	if digits == 4 && s.peek() != 'W' && s.peek() != 'Q' {
		return f, s.longDate(&f)
	}
	return f, s.shortDate(&f, digits-4)
}

// shortDate reads what follows a year where there are no dashes: so many digits, or a week or quarter.
func (s *scanner) shortDate(f *DateFields, digits int) bool {
	switch digits {
	case 0:
		f.ByWeek = s.eat('W')
		f.ByQuarter = !f.ByWeek && s.eat('Q')
		switch n := s.run(); {
		case f.ByWeek && (n == 2 || n == 3):
			f.Week = s.digits(2)
			if n == 3 {
				f.DayOfWeek = s.digits(1)
			}
			return true
		case f.ByQuarter && (n == 1 || n == 3):
			f.Quarter = s.digits(1)
			if n == 3 {
				f.DayOfQuarter = s.digits(2)
			}
			return true
		}
		return false
	case 2:
		f.Month = s.digits(2)
	case 3:
		f.ByDay, f.OrdinalDay = true, s.digits(3)
	case 4:
		f.Month, f.Day = s.digits(2), s.digits(2)
	default:
		return false
	}
	return true
}

// longDate reads what follows a year after a dash, if there is one.
func (s *scanner) longDate(f *DateFields) bool {
	if !s.eat('-') {
		return true
	}
	part := func(v *int64, most int) bool {
		n, ok := s.number(most)
		*v = n
		return ok
	}
	more := func(v *int64, most int) bool { return !s.eat('-') || part(v, most) }
	switch {
	case s.eat('W'):
		f.ByWeek = true
		return part(&f.Week, 2) && more(&f.DayOfWeek, 1)
	case s.eat('Q'):
		f.ByQuarter = true
		return part(&f.Quarter, 1) && more(&f.DayOfQuarter, 2)
	case s.run() == 3:
		f.ByDay = true
		return part(&f.OrdinalDay, 3)
	}
	return part(&f.Month, 2) && more(&f.Day, 2)
}

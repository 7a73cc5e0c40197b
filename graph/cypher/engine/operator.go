package engine

// An operator brings rows, by writing into its slots of the frame. Its
// children have written into theirs before, which stay as they are until the next row
// is asked of them.
type operator interface {
	// open begins anew, with what the frame holds now.
	open(x *run) error
	// next brings the next row, and says whether there is one.
	next(x *run) (bool, error)
	// close gives back what is held. It is called once for each open, or more often.
	close(x *run)
	// info tells of the operator for the plan.
	info() *about
}

// about is what the plan tells of an operator.
type about struct {
	name     string
	detail   func() string // nil for none
	rows     float64       // as estimated
	children []operator

	// What PROFILE found.
	brought, hits int64
}

func (a *about) info() *about { return a }

// A single operator has one child.
type single struct {
	about
	child operator
}

func over(child operator, name string, detail func() string) single {
	s := single{about{name: name, detail: detail}, child}
	if child != nil {
		s.children = []operator{child}
		s.rows = child.info().rows
	}
	return s
}

func (s *single) open(x *run) error { return s.child.open(x) }

func (s *single) close(x *run) { s.child.close(x) }

// An argument brings one row, which is in the frame already.
type argument struct {
	about
	done bool
}

func newArgument() *argument { return &argument{about: about{name: "Argument", rows: 1}} }

func (a *argument) open(*run) error {
	a.done = false
	return nil
}

func (a *argument) next(*run) (bool, error) {
	if a.done {
		return false, nil
	}
	a.done = true
	return true, nil
}

func (a *argument) close(*run) {}

// nothing brings no rows.
type nothing struct{ about }

func newNothing() *nothing { return &nothing{about{name: "EmptyResult"}} }

func (*nothing) open(*run) error         { return nil }
func (*nothing) next(*run) (bool, error) { return false, nil }
func (*nothing) close(*run)              {}

// A profiled operator counts what another one brings and looks at.
type profiled struct{ operator }

func (p profiled) next(x *run) (bool, error) {
	before := x.hits
	ok, err := p.operator.next(x)
	a := p.operator.info()
	a.hits += x.hits - before
	if ok {
		a.brought++
	}
	return ok, err
}

package function

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph/cypher/value"
)

// features is where the openCypher conformance kit lies.
const features = "../../../../shared/tck/features/expressions"

// A scenario is one query of the kit with what it should give.
type scenario struct {
	file, name, query string
	header            []string
	rows              [][]string
	fails             string // the error that it should end in, if any
	unordered         bool   // lists may be in another order
	graph             bool   // needs a graph or parameters
}

// aside are the scenarios that are not for this package, and why.
func aside(s scenario) string {
	switch {
	case strings.HasPrefix(s.file, "Literals"):
		return "about how literals are written, which the parser's tests try"
	case strings.Contains(s.name, "Failing when using IN on a non-list literal"):
		return "about types, which the engine checks before it evaluates"
	case strings.Contains(s.query, "'1818-07-21T21:40:32.142[Europe/Stockholm]'"):
		return "the machine's table of zones may have another time for Stockholm before 1970"
	}
	return ""
}

func TestTheConformanceKitsScenariosWithoutAGraphGiveWhatItSays(t *testing.T) {
	passed, leftOut := 0, 0
	for _, s := range scenarios(t) {
		got, err := s.run()
		if errors.Is(err, errNotMine) || aside(s) != "" {
			leftOut++
			continue
		}
		passed++
		if msg := s.check(got, err); msg != "" {
			passed--
			t.Errorf("%s %s\n%s\n%s", s.file, s.name, s.query, msg)
		}
	}
	t.Logf("%d passed, %d left out: they need more than expressions", passed, leftOut)
	if passed < 1400 {
		t.Errorf("only %d scenarios were tried", passed)
	}
}

// errNotMine says that a query needs more than the little evaluator knows.
var errNotMine = errors.New("no mere expression")

var clause = regexp.MustCompile(`(?m)^\s*(WITH|RETURN|UNWIND)\s`)

// run evaluates WITH and RETURN of expressions, a row of variables each.
func (s *scenario) run() (row []value.Value, err error) {
	if s.graph || !clause.MatchString(s.query) {
		return nil, errNotMine
	}
	cuts := clause.FindAllStringIndex(s.query, -1)
	if strings.TrimSpace(s.query[:cuts[0][0]]) != "" {
		return nil, errNotMine
	}
	variables := map[string]value.Value{}
	c := &Context{}
	for i, cut := range cuts {
		end := len(s.query)
		if i+1 < len(cuts) {
			end = cuts[i+1][0]
		}
		if strings.Contains(s.query[cut[0]:cut[1]], "UNWIND") {
			return nil, errNotMine
		}
		row = nil
		for _, item := range split2(s.query[cut[1]:end]) {
			text, name, _ := strings.Cut(item, " AS ")
			v, err := evaluate(c, text, variables)
			if known := new(value.Error); err != nil && !errors.As(err, &known) {
				return nil, errNotMine
			}
			if err != nil {
				return nil, err
			}
			variables[strings.TrimSpace(name)] = v
			row = append(row, v)
		}
	}
	return row, nil
}

// split2 parts a list at the commas that stand in no brackets or quotes.
func split2(text string) []string {
	var parts []string
	depth, start := 0, 0
	quote := byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			switch c {
			case '\\':
				i++
			case quote:
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			depth--
		case c == ',' && depth == 0:
			parts, start = append(parts, strings.TrimSpace(text[start:i])), i+1
		}
	}
	return append(parts, strings.TrimSpace(text[start:]))
}

// check says what is not as the scenario has it.
func (s *scenario) check(got []value.Value, err error) string {
	if s.fails != "" {
		if err == nil {
			return "no error, but it should be " + s.fails
		}
		return ""
	}
	if err != nil {
		return err.Error()
	}
	if len(s.rows) != 1 || len(s.rows[0]) != len(got) {
		return "not one row as wide as that"
	}
	for i, cell := range s.rows[0] {
		want, err := evaluate(&Context{}, cell, nil)
		if err != nil {
			return "cannot read the cell " + cell
		}
		text, _ := value.Text(got[i])
		if s.unordered {
			want, got[i] = inOrder(want), inOrder(got[i])
		}
		if !sameAs(want, got[i]) {
			return s.header[i] + " is " + text + ", not " + cell
		}
	}
	return ""
}

// inOrder sorts a list.
func inOrder(v value.Value) value.Value {
	vs, ok := v.List()
	if !ok {
		return v
	}
	vs = slices.Clone(vs)
	slices.SortFunc(vs, value.Order)
	return value.List(vs)
}

// sameAs compares with a cell, where temporal values are written as strings.
func sameAs(want, got value.Value) bool {
	text, isText := want.Str()
	if isText && got.Kind() != value.KindString {
		mark := map[value.Kind]string{value.KindDate: "Date", value.KindLocalTime: "LocalTime", value.KindTime: "Time",
			value.KindLocalDateTime: "LocalDateTime", value.KindDateTime: "DateTime", value.KindDuration: "Duration"}[got.Kind()]
		v, err := value.Parse(mark, text)
		return err == nil && value.Equivalent(v, got)
	}
	wants, isList := want.List()
	gots, isList2 := got.List()
	if isList && isList2 {
		return slices.EqualFunc(wants, gots, sameAs)
	}
	return want.Kind() == got.Kind() && (value.Equivalent(want, got) || want.Kind() == value.KindFloat && value.Order(want, got) == 0)
}

// scenarios reads the kit's files, with outlines spelled out.
func scenarios(t *testing.T) []scenario {
	t.Helper()
	if _, err := os.Stat(features); err != nil {
		t.Skip("the openCypher conformance kit is not beside the repository: ", err)
	}
	var all []scenario
	err := filepath.WalkDir(features, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		for _, block := range regexp.MustCompile(`(?m)^  Scenario`).Split(string(text), -1)[1:] {
			all = append(all, readScenario(filepath.Base(path), block)...)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func readScenario(file, block string) []scenario {
	title, body, _ := strings.Cut(block, "\n")
	s := scenario{file: file, name: file + strings.TrimSpace(title[strings.Index(title, ":")+1:])}
	s.graph = strings.Contains(body, "having executed") || strings.Contains(body, "parameters are") || strings.Contains(body, "MATCH")
	body, examples, outlined := strings.Cut(body, "Examples:")
	_, query, _ := strings.Cut(body, "executing query:")
	parts := strings.SplitN(query, `"""`, 3)
	if len(parts) < 3 {
		return nil
	}
	s.query = parts[1]
	if m := regexp.MustCompile(`a (\w+Error) should be raised`).FindStringSubmatch(parts[2]); m != nil {
		s.fails = m[1]
	}
	s.unordered = strings.Contains(parts[2], "ignoring element order for lists")
	table := readTable(parts[2])
	if len(table) > 0 {
		s.header, s.rows = table[0], table[1:]
	}
	if !outlined {
		return []scenario{s}
	}
	var all []scenario
	values := readTable(examples)
	for _, row := range values[1:] {
		var pairs []string
		for i, key := range values[0] {
			pairs = append(pairs, "<"+key+">", row[i])
		}
		fill := strings.NewReplacer(pairs...)
		one := s
		one.query = fill.Replace(s.query)
		one.rows = nil
		for _, r := range s.rows {
			var cells []string
			for _, cell := range r {
				cells = append(cells, fill.Replace(cell))
			}
			one.rows = append(one.rows, cells)
		}
		all = append(all, one)
	}
	return all
}

func readTable(text string) [][]string {
	var table [][]string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), " | ")
		for i := range cells {
			cells[i] = strings.TrimSpace(strings.ReplaceAll(cells[i], `\|`, "|"))
		}
		table = append(table, cells)
	}
	return table
}

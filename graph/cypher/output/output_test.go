package output

import (
	"errors"
	"strings"
	"testing"

	"example.org/entente/graph/cypher/value"
)

var columns = []string{"who", "n", "what"}

func rows(t *testing.T) [][]value.Value {
	t.Helper()
	list, err := value.NewList([]value.Value{value.Int(1), value.Null})
	if err != nil {
		t.Fatal(err)
	}
	return [][]value.Value{
		{value.String("Iran"), value.Int(3), value.Date(20_000)},
		{value.String("=cmd(\"x\"),\n"), value.Float(0.5), list},
		{value.Null, value.Int(9_007_199_254_740_993), value.Bool(true)},
	}
}

func TestRowsInEachForm(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"table", "who                         n  what\n───────────  ────────────────  ──────────\nIran                        3  2024-10-04\n" +
			"=cmd(\"x\"),                0.5  [1, null]\nnull         9007199254740993  true\n"},
		{"json", `{"columns":["who","n","what"],"rows":[` + "\n" + `["Iran",3,{"$type":"Date","value":"2024-10-04"}],` + "\n" +
			`["=cmd(\"x\"),\n",0.5,[1,null]],` + "\n" + `[null,{"$type":"Integer","value":"9007199254740993"},true]` + "\n" + `],"more":true}` + "\n"},
		{"jsonl", `{"who":"Iran","n":3,"what":{"$type":"Date","value":"2024-10-04"}}` + "\n" + `{"who":"=cmd(\"x\"),\n","n":0.5,"what":[1,null]}` + "\n" +
			`{"who":null,"n":{"$type":"Integer","value":"9007199254740993"},"what":true}` + "\n"},
		{"csv", "who,n,what\nIran,3,2024-10-04\n\"=cmd(\"\"x\"\"),\n\",0.5,\"[1,null]\"\n,9007199254740993,true\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, ok := Lookup(c.name)
			if !ok {
				t.Fatal("there is no such form")
			}
			var b strings.Builder
			write(t, f.New(&b, columns), rows(t), true)
			if b.String() != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", b.String(), c.want)
			}
		})
	}
}

func write(t *testing.T, w Writer, rows [][]value.Value, more bool) {
	t.Helper()
	for _, r := range rows {
		if err := w.Row(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(more); err != nil {
		t.Fatal(err)
	}
}

func TestFormsWithoutRows(t *testing.T) {
	for name, want := range map[string]string{"table": "who  n  what\n───  ─  ────\n", "json": `{"columns":["who","n","what"],"rows":[],"more":false}` + "\n", "jsonl": "", "csv": "who,n,what\n"} {
		f, _ := Lookup(name)
		var b strings.Builder
		write(t, f.New(&b, columns), nil, false)
		if b.String() != want {
			t.Errorf("%s: got %q, want %q", name, b.String(), want)
		}
	}
}

func TestSpreadsheetsTakeNoTextForAFormula(t *testing.T) {
	var b strings.Builder
	write(t, newSpreadsheet(&b, []string{"@a", "b"}), [][]value.Value{{value.String("=1+1"), value.Int(-1)}, {value.String("plain"), value.String("\tx")}, {value.String("＝1"), value.String("")}}, false)
	if want := "\ufeff'@a,b\n'=1+1,-1\nplain,'\tx\n'＝1,\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestTablesShowNothingThatATerminalObeys(t *testing.T) {
	var b strings.Builder
	f, _ := Lookup("table")
	write(t, f.New(&b, []string{"x"}), [][]value.Value{{value.String("a\x1b[31mb\u202ec")}, {value.String(strings.Repeat("é", 200))}}, false)
	if strings.ContainsAny(b.String(), "\x1b\u202e") || strings.Contains(b.String(), strings.Repeat("é", MostCell)) || !strings.Contains(b.String(), "é…") {
		t.Errorf("got %q", b.String())
	}
}

// vast is a list that takes few bytes to hold and a gigabyte to write.
func vast(t *testing.T) value.Value {
	t.Helper()
	v := value.String(strings.Repeat("x", 60))
	for range 23 {
		next, err := value.NewList([]value.Value{v, v})
		if err != nil {
			t.Fatal(err)
		}
		v = next
	}
	return v
}

func TestARowThatIsVastWhenItIsWrittenIsAnError(t *testing.T) {
	row := []value.Value{vast(t)}
	bad := new(value.Error)
	for _, name := range []string{"json", "jsonl", "csv"} {
		f, _ := Lookup(name)
		var b strings.Builder
		if err := f.New(&b, []string{"v"}).Row(row); !errors.As(err, &bad) || b.Len() > MostRow {
			t.Errorf("%s: %d bytes, %v", name, b.Len(), err)
		}
	}
	f, _ := Lookup("table")
	var b strings.Builder
	write(t, f.New(&b, []string{"v"}), [][]value.Value{row}, false)
	if !strings.Contains(b.String(), "[[[") || !strings.Contains(b.String(), "…") || b.Len() > 1000 {
		t.Errorf("got %.1000s", b.String())
	}
}

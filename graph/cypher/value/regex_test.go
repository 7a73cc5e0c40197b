package value

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestPatternsMatchWholeStringsAsInJava(t *testing.T) {
	for _, c := range []struct {
		text, expression string
		want             Truth
	}{
		{"abc", "a.c", True},
		{"xabc", "abc", False},
		{"abc", "ab|abc", True},
		{"a\rc", "a.c", False},
		{"a\u2028c", "a.c", False},
		{"a\nc", "(?s)a.c", True},
		{"a\nc", "(?s:a.c)", True},
		{"a\ncd\re", "(?s:a.c)d.e", False},
		{"a.c", `\Qa.c\E`, True},
		{"abc", `\Qa.c\E`, False},
		{"я", `\p{IsCyrillic}`, True},
		{"я", `\p{javaLowerCase}`, True},
		{"a1", `[\p{Alpha}][\p{Digit}]`, True},
		{"!", `\P{Alnum}`, True},
		{" ", `\h`, True},
		{"\r\n", `\R`, True},
		{"]", `[]]`, True},
		{"a", "\\u0061", True},
		{"a", `\0141`, True},
		{"ÉTÉ", "(?iu)été", True},
		{"", "", True},
	} {
		p, err := CompilePattern(c.expression)
		if err != nil {
			t.Errorf("%s: %v", c.expression, err)
			continue
		}
		if got, err := p.Match(nil, String(c.text)); err != nil || got != c.want {
			t.Errorf("%q =~ %q is %v, %v", c.text, c.expression, got, err)
		}
	}
}

func TestPatternsThatNeedGoingBackAreRefusedByName(t *testing.T) {
	for expression, why := range map[string]string{
		`(a)\1`: "reference back", `a(?=b)`: "looking ahead", `(?<!a)b`: "looking behind", `a++b`: "possessive", `(?>a)b`: "atomic",
		`[a&&[b]]`: "intersection", `[a[b]]`: "inside another", `(?z)a`: "inline modifier", `a)|(b`: "unexpected )", `*a`: "missing argument",
		strings.Repeat("a", 20_000): "longer than",
	} {
		known := new(Error)
		if _, err := CompilePattern(expression); !errors.As(err, &known) || !strings.Contains(err.Error(), why) {
			t.Errorf("%.40s: %v, want %q", expression, err, why)
		}
	}
}

func TestALongMatchEndsWhenTheMeterSaysSo(t *testing.T) {
	p, err := CompilePattern("(" + strings.Repeat("(a|b|ab)*", 100) + ")c")
	if err != nil {
		t.Fatal(err)
	}
	text := String(strings.Repeat("ab", 2_000_000))
	start := time.Now()
	if _, err := p.Match(&deadline{start.Add(50 * time.Millisecond)}, text); !errors.Is(err, errLimit) {
		t.Errorf("no error of the meter, but %v", err)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("it went on for %v", took)
	}
}

// A deadline is a meter of time.
type deadline struct{ at time.Time }

func (d *deadline) Charge(int64) error {
	if time.Now().After(d.at) {
		return errLimit
	}
	return nil
}

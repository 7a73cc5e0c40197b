package diagram

import "unicode"

// A font is a size, in points, and a weight of Helvetica, by whose widths
// the boxes are cut. Arial, Liberation Sans and Nimbus Sans have the same widths.
type font struct {
	size float64
	bold bool
}

// The fonts of a map.
var (
	nameFont   = font{12, true}
	officeFont = font{9, false}
	labelFont  = font{10, false}
	legendFont = font{10, false}
	titleFont  = font{17, true}
)

// family is the browser's stack: Helvetica and what is as wide.
const family = `Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', Arimo, sans-serif`

// line is the distance between two base lines, in points.
func (f font) line() float64 { return f.size * 1.25 }

// width is the width of s in points. For scripts other than Latin it is an
// estimate on the wide side.
func (f font) width(s string) float64 {
	var w float64
	for _, r := range s {
		w += f.rune(r)
	}
	return w
}

func (f font) rune(r rune) float64 { return f.size * float64(f.milli(r)) / 1000 }

func (f font) milli(r rune) int {
	if r >= ' ' && r <= '~' {
		if f.bold {
			return int(boldWidths[r-' '])
		}
		return int(regularWidths[r-' '])
	}
	for _, s := range scriptWidths {
		if unicode.Is(s.in, r) {
			return s.milli
		}
	}
	switch {
	case r == '…':
		return 1000
	case unicode.IsUpper(r):
		return 780
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return 611
	}
	return 600
}

// scriptWidths estimates the width of a character, in thousandths of the
// font's size; the first that fits counts.
var scriptWidths = []struct {
	in    *unicode.RangeTable
	milli int
}{
	{unicode.Mn, 0},
	{unicode.Cf, 0},
	{unicode.Han, 1000},
	{unicode.Hangul, 1000},
	{unicode.Hiragana, 1000},
	{unicode.Katakana, 1000},
	{unicode.Cyrillic, 700},
	{unicode.Arabic, 620},
	{unicode.Hebrew, 620},
	{unicode.Devanagari, 720},
	{unicode.Thai, 620},
	{unicode.So, 1300}, // most pictographs
}

// The widths of the printable ASCII characters, from the metrics of
// Helvetica and Helvetica-Bold, in thousandths of the font's size.
var (
	regularWidths = [95]uint16{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
		556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
	}
	boldWidths = [95]uint16{
		278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
		975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
		333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
		611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
	}
)

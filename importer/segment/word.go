package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word emits the word, number or abbreviation at byte i, in two tokens if a
// contraction is written as one word, and returns its end.
func (x *scanner) word(start int) int {
	var run int // where the last run of letters and digits began
	i := start
	if x.text[i] == '.' {
		i++
	}
	for {
		run, i = i, x.run(i, wordy)
		if cut := x.unit(run, i); cut > 0 {
			return x.emit(start, cut)
		}
		if i >= x.end || i-start > longestWord {
			break
		}
		r := x.at(i)
		next := x.after(i)
		if !x.connects(start, run, i, r, next) {
			if r == '.' && x.abbreviates(start, i) {
				return x.emit(start, next)
			}
			if r == '$' && i-start <= 3 && x.text[start:i] == strings.ToUpper(x.text[start:i]) && !digit(x.at(start)) {
				return x.emit(start, next) // US$
			}
			break
		}
		i = next
	}
	if cut := x.contraction(start, i); cut > start {
		x.emit(start, cut)
		return x.emit(cut, i)
	}
	return x.emit(start, i)
}

// longestWord is the most bytes of a word with connectors in it; it bounds
// what is looked at twice.
const longestWord = 120

// connects tells whether mark r, which stands at byte i before `next`, holds
// a word together that began at start; its last run of letters and digits
// began at run.
func (x *scanner) connects(start, run, i int, r rune, next int) bool {
	left, right := x.before(i), x.at(next)
	if !wordy(right) {
		return false
	}
	switch r {
	case '.':
		if digit(left) && digit(right) {
			return true
		}
		end := x.run(next, wordy)
		short := (i-run == 1 && unicode.IsLetter(left) || x.text[run:i] == "Ph") && unicode.IsLetter(right)
		// U.S.A, a.m, Ph.D, M.Sc; but "J.Smith" and "plan B.The" end at the stop
		return short && (end-next == 1 || end-next == 2 && x.at(end) == '.')
	case ',', ':', '/':
		return digit(left) && digit(right)
	case '-', '‐', '‑':
		return x.hyphen(start, run, i, next)
	case '\'', '’', '‘', 'ʼ', '´':
		end := x.run(next, wordy)
		rest := strings.ToLower(x.text[next:min(end, next+3)])
		if digit(left) {
			return rest == "s" && end-next == 1 && left == '0' && i-run <= 4 // the 60's
		}
		return !clitics[rest] && unicode.IsLetter(right)
	case '&':
		return unicode.IsUpper(left) && unicode.IsUpper(right) || i-start == 1 && unicode.IsLower(left) && unicode.IsLower(right)
	case '@', '*':
		return true
	}
	return false
}

// unit tells where the number ends that a unit is glued to ("300bn", "5pm"),
// 0 if from run to end there is no such thing.
func (x *scanner) unit(run, end int) int {
	cut := x.run(run, digit)
	if cut == run || cut == end || end-cut > 4 || !units[strings.ToLower(x.text[cut:end])] {
		return 0
	}
	return cut
}

var units = set("k m bn b tn mn mm cm km kg ft lb lbs am pm mph kph kw mw gw gb mb tb hrs hr yr yrs mins sq")

// contraction tells where to cut a contraction into its two words.
func (x *scanner) contraction(start, end int) int {
	if end-start > 9 {
		return 0
	}
	w := strings.ToLower(x.text[start:end])
	if strings.HasSuffix(w, "n't") && len(w) > 3 {
		return end - 3
	}
	if strings.HasSuffix(w, "n’t") && len(w) > 5 {
		return end - 5
	}
	if len(w) == end-start {
		return start + contractions[w]
	}
	return 0
}

// contractions are written as one word; the number is the first word's length.
var contractions = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
	"dont": 2, "doesnt": 4, "didnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6,
	"isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "hasnt": 3, "havent": 4, "aint": 2,
	"'tis": 2, "'twas": 2,
}

// hyphen tells whether the hyphen at byte i holds a word together. The
// treebanks part compounds ("US - led", "al - Qaeda") but keep prefixes
// ("anti-war") and the numbers of telephones and dates ("713-853-3989").
func (x *scanner) hyphen(start, run, i, next int) bool {
	left := x.text[start:i]
	end := x.run(next, wordy)
	if digits(left) || strings.ContainsAny(left, "-") && digits(x.text[run:i]) && digit(rune(left[0])) {
		right := x.text[next:end]
		if !digits(right) {
			return false
		}
		if run > start || x.at(end) == '-' && digit(x.at(end+1)) && end-next > 1 {
			return true
		}
		return len(right) == 4 && (len(left) == 3 || len(left) == 5)
	}
	return run == start && prefixes[strings.ToLower(left)]
}

func digits(s string) bool {
	for i := range len(s) {
		if !digit(rune(s[i])) {
			return false
		}
	}
	return s != ""
}

// prefixes are kept with the word they stand before, as in both treebanks.
var prefixes = set(`anti arch co counter cross e ex extra hyper hypo infra inter intra mega meta micro mid mini multi
	non over post pre pro proto pseudo psycho quasi re semi socio sub super sur trans ultra un under`)

// address tells where the address of a page or a mailbox ends that begins at
// byte i, 0 if there is none.
func (x *scanner) address(i int) int {
	if b := x.before(i); wordy(b) || b == '.' || b == '-' || b == '@' {
		return 0
	}
	rest := x.text[i:min(x.end, i+longestAddress)]
	if len(rest) > 8 && (hasFold(rest, "http://") || hasFold(rest, "https://") || hasFold(rest, "ftp://") ||
		hasFold(rest, "www.") || hasFold(rest, "mailto:")) {
		return x.trimAddress(i, x.run(i, func(r rune) bool { return !blank(r) && !strings.ContainsRune("<>\"“”’", r) }))
	}
	end := i
	dot, at := -1, -1 // offsets of the last dot and of the @
	for end < x.end && end-i < longestAddress {
		c := x.text[end]
		if c == '@' && at < 0 && end > i {
			at = end
		} else if c == '.' {
			dot = end
		} else if c >= utf8.RuneSelf || !wordy(rune(c)) && c != '-' && c != '%' && c != '+' {
			break
		}
		end++
	}
	if dot == end-1 && dot >= 0 {
		end--
		dot = i + strings.LastIndexByte(x.text[i:end], '.')
	}
	switch {
	case dot <= i || end-dot < 3:
		return 0
	case at > i && dot > at+1:
		return end
	case at >= 0 || strings.Contains(x.text[i:end], ".."):
		return 0
	case domains[strings.ToLower(x.text[dot+1:end])]:
		if x.at(end) == '/' {
			return x.trimAddress(i, x.run(end, func(r rune) bool { return !blank(r) && !strings.ContainsRune("<>\"“”’()", r) }))
		}
		return end
	case strings.Count(x.text[i:end], ".") > 1 && !strings.ContainsFunc(x.text[i:end], notLower):
		if strings.IndexByte(x.text[i:end], '.') > 2 {
			return end // a name such as alt.politics.misc
		}
	}
	return 0
}

func notLower(r rune) bool { return (r < 'a' || r > 'z') && r != '.' && r != '-' }

const longestAddress = 300

// domains end the names of sites that stand in a text without "www", and of files.
var domains = set("com org net edu gov info io uk ru ua ir il de fr eu tv pdf doc docx xls jpg png gif txt zip mp3 mp4 htm html")

// trimAddress takes from an address the marks that belong to the sentence.
func (x *scanner) trimAddress(start, end int) int {
	extra := strings.Count(x.text[start:end], ")") - strings.Count(x.text[start:end], "(")
	for end > start+1 {
		switch x.text[end-1] {
		case '.', ',', ';', ':', '!', '?', '\'', ']', '}':
		case ')':
			if extra <= 0 {
				return end
			}
			extra--
		default:
			return end
		}
		end--
	}
	return end
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

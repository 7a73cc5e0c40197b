package segment

import (
	"strings"
	"unicode"
)

// Abbreviations keep their stop as part of the token. What follows decides
// whether the stop ends the sentence as well, see [endsSentence].
var (
	// titled stand before a name and never end a sentence.
	titled = set(`mr mrs ms messrs mx dr prof rev revd fr hon gen lt col sgt maj capt cmdr cdr adm brig cpl pvt
		sen rep reps sens gov pres amb supt insp det atty st ste mt ft mlle mme sr. ayat dep`)
	// lasting are abbreviations wherever they stand.
	lasting = set(`jr sr inc corp co ltd bros plc vs v etc e.g i.e cf al approx dept est vol vols ca
		jan feb aug sept oct nov dec tues thurs ave blvd rd hwy ph.d m.d a.m p.m a.k.a esp incl assn dist intl natl
		calif fla conn ariz colo minn okla tenn tex wis wyo mont nev nebr penn ala ark oz lb lbs yr yrs mins hrs
		attn ext tel eds eng assoc dir depts govt`)
	// wordlike are words as well: abbreviations only before a digit, a lower
	// case word or a comma.
	wordlike = set(`no nos c p pp art arts sec para fig figs op ch mar apr jun jul sep mon tue wed thu fri sat sun thur
		mass miss wash ill ind ore del pa va md ga la mo mich kan ky me ed min max`)
)

// abbreviates tells whether the stop at byte i belongs to the word that
// began at start.
func (x *scanner) abbreviates(start, i int) bool {
	if x.at(i+1) == '.' {
		return false
	}
	form := x.text[start:i]
	if len(form) > 12 {
		return false
	}
	word := strings.ToLower(form)
	next := x.at(x.run(i+1, blank))
	letters := strings.ReplaceAll(word, ".", "")
	switch {
	case next != 0 && titled[word] && unicode.IsUpper(rune(form[0])), lasting[word]:
		return true
	case strings.Contains(word, ".") && !strings.ContainsFunc(letters, digit):
		return true // U.S., a.m., J.K.
	case wordlike[word] && !(len(form) == 1 && unicode.IsUpper(rune(form[0]))):
		return digit(next) && !wordy(x.at(i+1)) || next == ',' || next == ';' || word != "no" && word != "me" && unicode.IsLower(next)
	case len(form) == 1 && unicode.IsLetter(rune(form[0])):
		return x.initial(rune(form[0]), i, next)
	}
	return false
}

// initial tells whether a single letter before the stop at byte i is short
// for a name, as in "George W. Bush", and no last word, as in "plan B."
func (x *scanner) initial(letter rune, i int, next rune) bool {
	switch {
	case next == 0:
		return false
	case next == ',' || next == ')' || next == ';' || next == '-':
		return true
	case unicode.IsLower(letter):
		return false
	case !unicode.IsUpper(next):
		return unicode.IsLower(next) && letter != 'I'
	}
	word := x.run(i+1, blank)
	follower := strings.ToLower(x.text[word:x.run(word, wordy)])
	return !starters[follower] || named[follower]
}

// named are starters that are names, too, as in "J. Will" and "Y. An".
var named = set("will an so in no to do may")

package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// publishers are names of papers and agencies that bylines and datelines
// carry, in lower case, as facts of the trade. One that is not here is
// known by its last word, see publisherNouns.
var publishers = set("reuters", "thomson reuters", "associated press", "the associated press", "ap", "afp", "agence france-presse", "dpa", "efe", "ansa",
	"upi", "pa media", "press association", "tass", "interfax", "ria novosti", "xinhua", "kyodo", "kyodo news", "yonhap", "anadolu", "anadolu agency",
	"irna", "isna", "tasnim", "fars", "mehr news agency", "sana", "wafa", "spa", "qna", "pti", "ani", "ians", "bernama", "antara", "ukrinform", "interfax-ukraine", "belta",
	"bbc", "bbc news", "cnn", "cnn business", "nbc news", "abc news", "cbs news", "fox news", "msnbc", "cnbc", "npr", "pbs newshour", "sky news", "itv news",
	"channel 4 news", "al jazeera", "al jazeera english", "al arabiya", "france 24", "rfi", "rfe/rl", "voa", "voice of america", "radio free europe", "rt", "deutsche welle", "dw",
	"euronews", "politico", "politico europe", "axios", "bloomberg", "bloomberg news", "the economist", "financial times", "the financial times", "the wall street journal",
	"the new york times", "new york times", "the washington post", "washington post", "los angeles times", "usa today", "the hill", "newsweek", "time",
	"the guardian", "guardian", "the observer", "the independent", "the times", "the sunday times", "the telegraph", "the daily telegraph", "daily mail", "mail online",
	"mailonline", "mail on sunday", "daily mirror", "the sun", "daily express", "evening standard", "metro", "the scotsman", "the irish times", "irish independent",
	"haaretz", "the jerusalem post", "the times of israel", "times of israel", "ynet", "arab news", "the national", "gulf news", "al-monitor", "middle east eye", "iran international", "tehran times",
	"the kyiv independent", "kyiv independent", "kyiv post", "the moscow times", "meduza", "south china morning post", "global times", "the straits times", "the hindu", "times of india",
	"hindustan times", "indian express", "dawn", "the japan times", "nikkei asia", "the korea herald", "the sydney morning herald", "abc", "the globe and mail", "cbc news",
	"buzzfeed news", "huffpost", "propublica", "the intercept", "vox", "semafor", "the conversation", "der spiegel", "le monde", "el país", "agencies", "staff", "wires")

// publisherNouns end the names of most papers and stations.
var publisherNouns = set("times", "post", "news", "herald", "online", "guardian", "telegraph", "tribune", "journal", "gazette", "mail", "mirror", "express",
	"independent", "press", "agency", "standard", "chronicle", "observer", "globe", "echo", "courier", "review", "weekly", "magazine", "paper", "today",
	"broadcasting", "tv", "radio", "wire", "dispatch", "bulletin", "examiner", "inquirer", "monitor", "argus", "advertiser", "register", "sentinel", "newspaper", "daily", "media", "service")

// camels are names that look as if two words were run together.
var camels = []string{"MailOnline", "BuzzFeed", "HuffPost", "ProPublica", "NewsNation", "TechCrunch", "AlJazeera", "NewsHour", "OpenDemocracy", "EUobserver", "iNews"}

// publisherAt is the length of the longest publisher's name with which s
// begins, 0 if it begins with none. A name ends at a word's end, or where a
// capital, figure or quotation mark is run together with it.
func publisherAt(s string) int {
	head := s[:min(len(s), 40)]
	for end := len(head); end > 1; end-- {
		if !publishers[strings.ToLower(head[:end])] {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[end:])
		last, _ := utf8.DecodeLastRuneInString(head[:end])
		if end == len(s) || !unicode.IsLetter(next) && next != '-' || unicode.IsUpper(next) && (unicode.IsLower(last) || lowerAfter(s[end:])) {
			return end
		}
	}
	return 0
}

// lowerAfter tells whether s begins a word in capitals and small letters,
// which ends the name in capitals before it: "AFPIran".
func lowerAfter(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsLower(second)
}

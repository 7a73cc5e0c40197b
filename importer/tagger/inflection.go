package tagger

import (
	"strings"

	"example.org/entente/importer/internal/lexicon"
)

// irregular holds the forms of verbs that no ending tells, as any grammar of
// English lists them: the treebanks have too few of those that news uses.
var irregular = pairs("struck:strike stricken:strike overthrew:overthrow overthrown:overthrow slew:slay slain:slay shot:shoot fought:fight " +
	"stole:steal stolen:steal sank:sink sunk:sink threw:throw thrown:throw withdrew:withdraw withdrawn:withdraw swore:swear sworn:swear " +
	"forbade:forbid forbidden:forbid fled:flee shook:shake shaken:shake beat:beat beaten:beat hung:hang flew:fly flown:fly drove:drive driven:drive " +
	"overran:overrun undertook:undertake undertaken:undertake upheld:uphold withheld:withhold withstood:withstand broke:break broken:break " +
	"sought:seek dealt:deal fed:feed bled:bleed bred:breed led:lead sped:speed swept:sweep wept:weep crept:creep leapt:leap slept:sleep " +
	"laid:lay paid:pay said:say lost:lose shone:shine won:win spun:spin stung:sting stuck:stick swung:swing wrung:wring dug:dig clung:cling " +
	"flung:fling slung:sling strung:string sprang:spring sprung:spring rang:ring rung:ring sang:sing sung:sing swam:swim swum:swim drank:drink " +
	"drunk:drink shrank:shrink shrunk:shrink began:begin begun:begin ran:run bound:bind found:find ground:grind wound:wind held:hold " +
	"bit:bite bitten:bite hid:hide hidden:hide rode:ride ridden:ride rose:rise risen:rise arose:arise arisen:arise wrote:write written:write " +
	"froze:freeze frozen:freeze spoke:speak spoken:speak wove:weave woven:weave chose:choose chosen:choose bore:bear borne:bear tore:tear torn:tear " +
	"wore:wear worn:wear forgot:forget forgotten:forget forgave:forgive forgiven:forgive gave:give given:give fell:fall fallen:fall " +
	"blew:blow blown:blow grew:grow grown:grow knew:know known:know drew:draw drawn:draw saw:see seen:see sent:send spent:spend lent:lend " +
	"bent:bend built:build rebuilt:rebuild meant:mean met:meet kept:keep felt:feel left:leave brought:bring bought:buy caught:catch " +
	"taught:teach thought:think told:tell sold:sell stood:stand understood:understand misunderstood:misunderstand became:become came:come " +
	"overcame:overcome took:take taken:take retook:retake retaken:retake mistook:mistake shot:shoot lit:light slid:slide rid:rid ate:eat eaten:eat " +
	"went:go gone:go did:do done:do had:have made:make remade:remake hurt:hurt hit:hit cut:cut put:put set:set shut:shut split:split spread:spread " +
	"cast:cast broadcast:broadcast cost:cost quit:quit burst:burst bet:bet let:let thrust:thrust upset:upset reset:reset offset:offset")

func pairs(list string) map[string]string {
	m := map[string]string{}
	for p := range strings.FieldsSeq(list) {
		form, lemma, _ := strings.Cut(p, ":")
		m[form] = lemma
	}
	return m
}

// check returns the lemma of a verb or a plural noun, in lower case: guess,
// if a dictionary has it, else what the dictionary has among the words that
// the form can come from.
func check(lower, tag, guess string) string {
	kind := lexicon.Noun
	switch {
	case strings.HasPrefix(tag, "VB") && tag != "VB" && tag != "VBP":
		kind = lexicon.Verb
		if lemma, ok := irregular[lower]; ok && tag != "VBZ" && tag != "VBG" {
			return lemma
		}
	case tag != "NNS":
		return guess
	}
	if lexicon.Look(guess).Forms&kind != 0 {
		return guess
	}
	for _, lemma := range stems(lower) {
		if lexicon.Look(lemma).Forms&kind != 0 {
			return lemma
		}
	}
	return guess
}

// stems lists what a regular form can come from, the likeliest first:
// "hoped" from "hope" before "hop", "banned" from "ban".
func stems(form string) []string {
	var all []string
	for _, end := range []string{"ed", "ing", "s"} {
		stem, found := strings.CutSuffix(form, end)
		if !found || len(stem) < 2 {
			continue
		}
		switch {
		case end == "s":
			all = append(all, stem)
			if e, found := strings.CutSuffix(stem, "ie"); found {
				all = append(all, e+"y")
			}
			if e, found := strings.CutSuffix(stem, "e"); found {
				all = append(all, e)
			}
			continue
		case strings.HasSuffix(stem, "i"):
			all = append(all, stem[:len(stem)-1]+"y")
		}
		all = append(all, stem+"e", stem)
		if n := len(stem); stem[n-1] == stem[n-2] {
			all = append(all, stem[:n-1])
		}
	}
	return all
}

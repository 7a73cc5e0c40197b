package mention

import "strings"

// bodyNouns end or begin the names of bodies.
var bodyNouns = set(`academy administration agency airlines airways alliance army assembly association authority bank battalion bloc board brigade brigades
	brotherhood bureau cabinet caucus center centre chamber church club coalition college commission committee company confederation conference congress
	consortium convention corp corporation corps council court department directorate embassy enterprises exchange federation
	force forces forum foundation front fund group guard guards guild holdings house inc industries initiative institute institution
	international junta league legion liberation lobby ltd militia ministry mission monitor movement network observatory office orchestra order
	organisation organization parliament partnership party philharmonic police project regiment resistance school secretariat senate service society state
	services studios syndicate systems task team times tribunal trust union university watch workers`)

// papers end the names of newspapers and broadcasters.
var papers = set(`bulletin journal tribune herald gazette news chronicle observer monthly weekly daily post courier telegraph examiner inquirer dispatch radio television tv press`)

// firmForms say behind a firm's name in what form it is one.
var firmForms = set("inc ltd llc corp co plc gmbh ag")

// placeNouns end the names of places.
var placeNouns = set(`airport avenue bay beach bridge canal cape city county crossing desert district forest gulf harbor harbour heights highway
	hill hills island islands lake mount mountain mountains ocean park passage peninsula plateau port province river road sea shoal square
	station strait street territory valley village`)

// thingNouns end the names of laws, prizes, works, events and other things
// that do not act.
var thingNouns = set(`accord accords act agreement amendment anthem award awards bill bowl ceasefire championship championships constitution cup
	day declaration deal derby doctrine election elections festival games holocaust initiative law marathon medal memorandum museum olympics open operation
	pact plan prix prize protocol report resolution revolution rule show strategy summit tour tournament treaty trophy war week`)

// storms stand before the names that weather services give them; what is called "… Typhoon" may act.
var storms = set(`cyclone hurricane storm superstorm typhoon`)

// noActors are abbreviations of things and measures, and of offices.
var noActors = set(`ai aids bbq bmw cd ceo cfo coo covid diy dna dvd eta fbo faq gdp gmt gps hiv id iq iv iii ii led llc lgbt lgbtq mp mps mph mri ms mr
	ngo ngos ok pc pdf phd pm pms pr ps ptsd rpg rsvp sars sms suv suvs tbd ufo uk url usb uv utc vat vip vp www asap aka am fyi imo lol btw
	icbm uav uavs wmd wmds vhf vx xi xii iou adhd ufos vps svp dms`)

// particles stand inside personal names.
var particles = set("bin ibn al el de del della di da dos do van von der den ter la le y e ul ur abu ben af zu arap ould bint das du des op ten umm")

// dayOrMonth holds the capitalised words of dates.
var dayOrMonth = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun`)

// speech holds verbs whose subject is somebody.
var speech = set(`say tell add warn announce declare argue insist claim accuse urge demand deny admit vow write ask call condemn
	meet visit threaten criticize reject describe believe think want hope win resign order pledge promise praise suggest note refuse decline agree sign appeal blame sue testify apologize apologise vote insist confirm dismiss
	veto warn speak discuss negotiate phone tweet post found co-found marry retire graduate die`)

// undergone holds verbs whose object is a person.
var undergone = set(`arrest detain jail imprison convict sentence acquit indict extradite deport interrogate elect appoint nominate pardon assassinate
	behead kidnap abduct torture handcuff impeach oust depose succeed impersonate hospitalize execute free charge prosecute subpoena`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

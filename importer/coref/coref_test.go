package coref_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// whom lists what the mentions of a text speak of, in its order: "words =
// actor", the parts of a plural joined by "+", and "-" for nobody.
func whom(t *importer.Text) []string {
	var all []string
	for _, m := range t.Mentions {
		actor := string(m.Actor)
		if len(m.Parts) > 0 {
			var parts []string
			for _, p := range m.Parts {
				parts = append(parts, string(p))
			}
			actor = strings.Join(parts, "+")
		}
		if actor == "" {
			actor = "-"
		}
		all = append(all, strings.Join(strings.Fields(m.Span.In(t.Document.Text)), " ")+" = "+actor)
	}
	return all
}

// inOrder tells whether all of want stand in got, in that order.
func inOrder(got, want []string) bool {
	for _, g := range got {
		if len(want) > 0 && g == want[0] {
			want = want[1:]
		}
	}
	return len(want) == 0
}

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// TestTexts compares whom the texts in testdata speak of with what stands
// below each.
func TestTexts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 3 {
		t.Fatalf("texts: %v, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			body, want, _ := strings.Cut(string(data), "-- want --\n")
			text := read(t, body)
			checkText(t, text)
			got := strings.Join(whom(text), "\n") + "\n"
			if *update {
				if err := os.WriteFile(file, []byte(body+"-- want --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != want {
				t.Errorf("mentions differ; rewrite with -update and read the difference\ngot:\n%s", got)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a person by title, honorific and surname", "Foreign Minister Abbas Araghchi landed in Muscat. Mr Araghchi smiled. Araghchi said he was hopeful.",
			[]string{"Foreign Minister Abbas Araghchi = abbas-araghchi", "Mr Araghchi = abbas-araghchi", "Araghchi = abbas-araghchi", "he = abbas-araghchi"}},
		{"an unknown person in the same way", "Health Minister Teodora Quispe of Peru resigned. Ms Quispe said she was tired. The minister, Quispe added, would rest.",
			[]string{"Health Minister Teodora Quispe = teodora-quispe", "Ms Quispe = teodora-quispe", "she = teodora-quispe", "minister = teodora-quispe", "Quispe = teodora-quispe"}},
		{"an office in apposition is its holder", "Badr al-Busaidi, Oman's foreign minister, met Iran's foreign minister, Abbas Araghchi, on Friday.",
			[]string{"foreign minister = badr-albusaidi", "foreign minister = abbas-araghchi", "Abbas Araghchi = abbas-araghchi"}},
		{"two of one surname are told apart by honorifics", "John Marsh, an engineer, married Mary Marsh, a lawyer. Mr Marsh smiled. Ms Marsh did not. Marsh left.",
			[]string{"John Marsh = john-marsh", "Mary Marsh = mary-marsh", "Mr Marsh = john-marsh", "Ms Marsh = mary-marsh", "Marsh = -"}},
		{"the family's name may stand first", "Defence Minister Kim Bae-dong spoke. Mr Kim denied it.", []string{"Defence Minister Kim Bae-dong = kim-bae-dong", "Mr Kim = kim-bae-dong"}},
		{"a surname alone belongs to one text", "Col. Okonjo was arrested.", []string{"Col. Okonjo = okonjo@d"}},
		{"a person named in full goes before a known one of the surname", "Ana Lopez Obrador, a farmer, protested. Ms Obrador wept.", []string{"Ms Obrador = ana-lopez-obrador"}},
		{"metonyms are their states", "The Kremlin warned Kyiv, and 10 Downing Street warned the Kremlin.", []string{"Kremlin = russia", "Kyiv = ukraine", "10 Downing Street = united-kingdom"}},
		{"names of several are the state that acts", "Chad has offered refuge to Sudanese. Jordan and Georgia signed an accord.",
			[]string{"Chad = chad", "Sudanese = sudan:people", "Jordan = jordan", "Georgia = georgia"}},
		{"officials, armies and ministries are their states", "Two Turkish diplomats met the Sudanese army's chief. The Iranian Foreign Ministry protested.",
			[]string{"diplomats = turkey", "Foreign Ministry = iran"}},
		{"groups are kept apart by country", "Protesters in Kenya marched. Protesters in Peru followed.", []string{"Protesters = kenya:protesters", "Protesters = peru:protesters"}},
		{"a group without a country belongs to one text", "Gunmen fled.", []string{"Gunmen = gunmen@d"}},
		{"a group of a people keeps its name", "Kurdish fighters left the town in Syria.", []string{"fighters = syria:kurdish-fighters"}},
		{"a person's followers are his", "Ruth Mwansa's supporters marched in Lusaka.", []string{"supporters = ruth-mwansa:supporters"}},
		{"its troops are the state's", "Ethiopia denied it. Its troops had left.", []string{"Its = ethiopia", "troops = ethiopia"}},
		{"our soldiers are nobody's until somebody speaks", "The army is proud of our protesters.", []string{"protesters = -"}},
		{"a commander's fighters are his body's", "Gen. Yusuf Barro, who commands the Azure Valley Front, said his fighters had won.",
			[]string{"Azure Valley Front = azure-valley-front", "his = yusuf-barro", "fighters = azure-valley-front"}},
		{"a militia called by name is it", "A militia called the Lion Brigades attacked. The militia denied it.", []string{"militia = lion-brigades", "militia = lion-brigades"}},
		{"a short name is the long one's", "The Patriotic Union for Renewal (PUR) lost. PUR leader Amina Diallo said she would appeal.",
			[]string{"PUR = patriotic-union-for-renewal", "PUR = patriotic-union-for-renewal", "leader Amina Diallo = amina-diallo", "she = amina-diallo"}},
		{"a body's initials are it, wherever they stand", "The Patriotic Union for Renewal lost. The PUR wept.", []string{"Patriotic Union for Renewal = patriotic-union-for-renewal", "PUR = patriotic-union-for-renewal"}},
		{"a name that any state's body may have belongs to one text, or to its country", "The Workers' Party lost. The Peruvian Workers' Party won.",
			[]string{"Workers' Party = workers-party@d", "Peruvian Workers' Party = peruvian-workers-party"}},
		{"middle initials make nobody another", "Teodora B. Quispe spoke. Emmanuel J. Macron left.", []string{"Teodora B. Quispe = teodora-quispe", "Emmanuel J. Macron = emmanuel-macron"}},
		{"people of a town are a group, and no person", "San Franciscans sued the mayor.", []string{"San Franciscans = san-franciscans"}},
		{"a short name of an arm is its state's", "The Nigerian Air Force (NAF) bombed a camp. NAF said so.", []string{"Air Force = nigeria", "NAF = nigeria", "NAF = nigeria"}},
		{"the country is the state spoken of last", "Niger left the bloc. The country had been a member.", []string{"country = niger"}},
		{"a body of another town is not the known one", "A woman sued the Las Vegas Metropolitan Police Department.", []string{"Metropolitan Police Department = metropolitan-police-department"}},
		{"a general noun for a name belongs to one text", "Lawyers of the Front spoke.", []string{"Front = front@d"}},
		{"the country of two is the subject's", "Bashar al-Assad landed in Russia after fleeing the country.", []string{"country = syria"}},
		{"a nation called by name is it", "The West African nation of Niger voted.", []string{"nation = niger"}},
		{"a body by a name that one state gives is that state's", "State Department officials left Somalia.", []string{"State Department = united-states"}},
		{"rebels are of the country nearest to them", "Officials fled to Kenya as rebels in Mali advanced.", []string{"rebels = mali:rebels"}},
		{"the bloc is the body spoken of last", "The African Union condemned the coup in Niger, and the bloc suspended the country.", []string{"bloc = african-union", "country = niger"}},
		{"both sides are whom the sentence coordinates", "India and Pakistan traded fire. China urged both sides to stop.", []string{"China = china", "sides = india+pakistan"}},
		{"who urges both sides is none of them", "Sudan accused Chad of arming rebels. The United Nations urged both sides to talk.", []string{"sides = sudan+chad"}},
		{"both sides may be named behind", "The United Nations urged both sides to stop after clashes between India and Pakistan.", []string{"sides = india+pakistan"}},
		{"an army and a movement are two sides", "The Sudanese army fought the Rapid Support Forces in Omdurman. Both sides blamed each other.", []string{"sides = sudan+rapid-support-forces"}},
		{"the two countries", "France and Germany agreed to share radar. The two countries will open an office.", []string{"countries = france+germany"}},
		{"the two leaders", "Prime Minister Hana Tesfaye of Ethiopia met President Ruth Mwansa of Zambia. The two leaders smiled.", []string{"leaders = hana-tesfaye+ruth-mwansa"}},
		{"two countries that nobody named are nobody", "Officials said two countries had refused.", []string{"countries = -"}},
		{"they are the two who did it", "Kenya and Uganda closed the border. They blamed smugglers.", []string{"They = kenya+uganda"}},
		{"they are both sides", "Thailand and Cambodia signed a truce brokered by Malaysia. Both countries will withdraw. They had blamed each other.",
			[]string{"countries = thailand+cambodia", "They = thailand+cambodia"}},
		{"they are troops", "Nigerian troops killed militants of Boko Haram. President Bola Tinubu praised them.", []string{"troops = nigeria", "them = nigeria"}},
		{"a group in apposition is its name", "Leaders of the ELN, a rebel group, met in Bogota. The rebels freed a soldier.", []string{"rebel group = eln", "rebels = eln"}},
		{"the president is who was called so", "President Ruth Mwansa dissolved parliament in Zambia. The president said it was time.", []string{"president = ruth-mwansa"}},
		{"a president of another country is another", "President Ruth Mwansa of Zambia spoke. Peru's president did not answer.", []string{"president = peru"}},
		{"a former president is not the president", "Former President Olga Brandt of Austria was tried. Austria's president said nothing.", []string{"Former President Olga Brandt = olga-brandt", "president = austria"}},
		{"a president is nobody yet", "President Ruth Mwansa said a president must lead.", []string{"president = -"}},
		{"a court that every state has is the one spoken of", "Brazil was tense. The Supreme Court sentenced the general.", []string{"Supreme Court = brazil:supreme-court"}},
		{"he and she go by sex", "Prime Minister Hana Tesfaye met Chancellor Friedrich Merz. She thanked him.", []string{"She = hana-tesfaye", "him = friedrich-merz"}},
		{"who is quoted speaks of others", `Prime Minister Olga Brandt met Peter Quill in Vienna. "I think he is tired," Brandt said.`, []string{"he = peter-quill"}},
		{"a thing that the sentence is about is more likely meant", "Norway launched a satellite. The rocket ended its flight over Kenya.", []string{"its = -"}},
		{"its leader is of whom he is named with, whatever the sentence is about", "The report praised Hamas and its leader Abu Sabri.", []string{"its = hamas"}},
		{"a party's noun behind its name is the party", "Ann Cole leads the Green Dawn party. She is a member of the Green Dawn party.", []string{"party = green-dawn"}},
		{"allies of a state are not that state", "Iran's allies fled, and its rivals rejoiced.", []string{"allies = -", "its = iran", "rivals = -"}},
		{"a guest's title is not the next name's", "After talks with Iran's president, Vladimir Putin flew home.", []string{"president = iran", "Vladimir Putin = vladimir-putin"}},
		{"it is no person", "Hana Tesfaye visited Kenya. It welcomed her.", []string{"It = kenya", "her = hana-tesfaye"}},
		{"somebody without a name is of one text", "Police in Oslo arrested a Norwegian man. The man denied it.", []string{"man = norwegian-man@d", "man = norwegian-man@d"}},
		{"another without a name is another", "A student met a student.", []string{"student = student@d", "student = student-2@d"}},
		{"anybody is nobody", "No student met any lawyer, and every teacher left.", []string{"student = -", "lawyer = -", "teacher = -"}},
		{"who somebody is may follow", "Teodora Quispe is a lawyer.", []string{"lawyer = -"}},
		{"a group of others is the others", "Kenya expelled a group of Peruvian companies.", []string{"group = -", "companies = peru:companies"}},
		{"members of a body are the body", "Soldiers killed two members of Boko Haram. Three Boko Haram members fled.", []string{"members = boko-haram", "members = boko-haram"}},
		{"a government of nowhere is of one text", "The government refused.", []string{"government = government@d"}},
		{"a place that is struck is its state's", "Rockets hit the city of Kharkiv, and shells fell on Haifa.", []string{"city = ukraine", "Kharkiv = ukraine", "Haifa = israel"}},
		{"several adjectives are several states", "The British, French and German governments met Turkish and Greek diplomats.",
			[]string{"governments = united-kingdom+france+germany", "diplomats = turkey+greece"}},
		{"an ethnic group is no other state's people", "Ethnic Turks marched in Sofia.", []string{"Turks = ethnic-turks@d"}},
		{"a part of a party is not the party", "Five Democrats met a Republican.", []string{"Democrats = democrats@d", "Republican = republican@d"}},
		{"a country without a name is one of the text", "The South American country freed a pilot. The country said so.",
			[]string{"country = south-american-country@d", "country = south-american-country@d"}},
		{"a province's government is not its state's", "The Punjab government met Texas officials. Ontario lawmakers stayed.",
			[]string{"government = punjab-ind:government", "officials = texas-usa:officials", "lawmakers = ontario-can:lawmakers"}},
		{"one firm is not its country's firms", "A Peruvian oil company sued a newspaper.", []string{"oil company = peruvian-oil-company@d", "newspaper = newspaper@d"}},
		{"a judge is no group", "A judge in Oslo freed a student.", []string{"judge = judge@d"}},
		{"a president of a surname that one known person bears is he", "President Lukashenko landed in Oslo, and Mrs Lukashenko did not.", []string{"President Lukashenko = alexander-lukashenko"}},
		{"a king goes by no surname", "King Hassan of Morocco spoke.", []string{"King Hassan = hassan@d"}},
		{"a president elsewhere is not of there", "President Okonjo warned Norway.", []string{"President Okonjo = okonjo@d", "Norway = norway"}},
		{"a surname that takes part is somebody of the text", "Okonjo sued the mayor.", []string{"Okonjo = okonjo@d"}},
		{"one court or jury is of its text", "A Peruvian court freed a baker. The court said so. Peruvian courts seldom do.",
			[]string{"court = peruvian-court@d", "court = peruvian-court@d", "courts = peru:courts"}},
		{"who is held or flees somewhere is not of there", "Rebels in Mali freed three hostages. Refugees in Kenya sang.",
			[]string{"Rebels = mali:rebels", "hostages = hostages@d", "Refugees = refugees@d"}},
		{"the militia of a country is the one that was named", "Israel fought Hezbollah. The Lebanese militia fled.", []string{"Hezbollah = hezbollah", "militia = hezbollah"}},
		{"a militia of a country in apposition is its name", "Israel warned Hezbollah, the Lebanese militia.", []string{"militia = hezbollah"}},
		{"the leaders of a continent are of one text", "Kenya thanked Europe's leaders.", []string{"leaders = leaders-of-europe@d"}},
		{"a verb is no part of a phrase", "Unnamed captains warned sailors not to jump.", []string{"sailors = sailors@d"}},
		{"two powers may be named in the next sentence", "The two powers are at odds. Kenya and Peru recalled envoys.", []string{"powers = kenya+peru"}},
		{"their ministers are of both", "Turkey and Greece met. Their foreign ministers will go to Cairo.", []string{"Their = turkey+greece", "foreign ministers = turkey+greece"}},
		{"who vows to do something does it to another", "Jimmy Marsh threatened a judge in Oslo. He vowed to kill him.", []string{"He = jimmy-marsh", "him = judge@d"}},
		{"who is urged to free them is not them", "The Taliban seized three tourists. Kenya urged the group to free them.", []string{"tourists = tourists@d", "group = taliban", "them = tourists@d"}},
		{"his country is his own", "Hana Tesfaye, the president of Ethiopia, said her country would win.", []string{"country = ethiopia"}},
		{"who acts on his country is of another", "Ruth Mwansa of Zambia met Jan Novak and imposed tariffs on his country.", []string{"country = -"}},
		{"the soldiers are the troops spoken of", "Somali troops fled. Kenya praised the soldiers.", []string{"troops = somalia", "soldiers = somalia"}},
		{"an envoy of a body of the world is somebody", "The UN envoy met Jan Novak. She thanked him.", []string{"envoy = united-nations", "She = united-nations", "him = jan-novak"}},
		{"they are several rather than a party", "The party in Oslo blamed soldiers. They denied it.", []string{"soldiers = norway", "They = norway"}},
		{"the firm is the company", "Kenya banned a company. The firm sued.", []string{"company = company@d", "firm = company@d"}},
		{"the general is who has that rank", "Gen. Musa Oloyede fled. The general wept.", []string{"general = musa-oloyede"}},
		{"a counterpart in apposition is who is named", "Hana Tesfaye met her Chinese counterpart, Wang Yi.", []string{"counterpart = wang-yi"}},
		{"a place does not act", "Talks in Geneva failed. It rained.", []string{"Geneva = -"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := read(t, test.text)
			checkText(t, text)
			if got := whom(text); !inOrder(got, test.want) {
				t.Errorf("%q\ngot  %q\nwant %q in this order", test.text, got, test.want)
			}
		})
	}
}

// TestInHouse checks that a paper's short name for itself is it.
func TestInHouse(t *testing.T) {
	text := "The Herald sued the mayor, and the Post did not."
	read := run(t, pipeline(), importer.Article{Document: graph.Document{ID: "d", Text: text, Publisher: "The Ndola Herald"}})
	if got := whom(read); !inOrder(got, []string{"Herald = ndola-herald", "Post = -"}) {
		t.Errorf("%q", got)
	}
}

// TestAcrossTexts checks what merges and what does not when two texts are read.
func TestAcrossTexts(t *testing.T) {
	p := pipeline()
	id := func(document graph.DocumentID, text, words string) graph.ActorID {
		read := run(t, p, importer.Article{Document: graph.Document{ID: document, Text: text}})
		for _, m := range read.Mentions {
			if m.Span.In(text) == words {
				return m.Actor
			}
		}
		t.Fatalf("no mention %q in %q", words, whom(read))
		return ""
	}
	for _, test := range []struct {
		name, a, wordsA, b, wordsB string
		same                       bool
	}{
		{"a known person by any name", "Abbas Araghchi spoke.", "Abbas Araghchi", "Foreign Minister Araghchi of Iran left.", "Foreign Minister Araghchi", true},
		{"an unknown person by his full name", "Teodora Quispe spoke.", "Teodora Quispe", "Minister Teodora Quispe left.", "Minister Teodora Quispe", true},
		{"a body by its name", "The Azure Valley Front won.", "Azure Valley Front", "They joined the Azure Valley Front.", "Azure Valley Front", true},
		{"protesters of one country", "Protesters in Peru sang.", "Protesters", "Peruvian protesters fled.", "protesters", true},
		{"a surname without more", "Col. Okonjo spoke.", "Col. Okonjo", "Col. Okonjo left.", "Col. Okonjo", false},
		{"protesters of two countries", "Protesters in Peru sang.", "Protesters", "Protesters in Kenya sang.", "Protesters", false},
		{"an unknown person of a name that many bear", "David Johnson wept.", "David Johnson", "David Johnson sang.", "David Johnson", false},
		{"a man of one country", "Peru arrested a Norwegian man.", "man", "Peru freed a Norwegian man.", "man", false},
		{"groups of nowhere", "Gunmen fled.", "Gunmen", "Gunmen fled.", "Gunmen", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := id("a", test.a, test.wordsA), id("b", test.b, test.wordsB)
			if a == "" || b == "" || (a == b) != test.same {
				t.Errorf("%q is %q and %q is %q; one actor: want %v", test.wordsA, a, test.wordsB, b, test.same)
			}
		})
	}
}

// TestNamesakes checks that two persons of one name in a text are two.
func TestNamesakes(t *testing.T) {
	text := read(t, "Kenyan President Peter Quill met Australian Prime Minister Peter Quill in Perth.")
	var ids []graph.ActorID
	for _, m := range text.Mentions {
		if m.Name == "Peter Quill" {
			ids = append(ids, m.Actor)
		}
	}
	if len(ids) != 2 || ids[0] == ids[1] || slices.Contains(ids, "") {
		t.Errorf("two presidents of one name are %q", ids)
	}
}

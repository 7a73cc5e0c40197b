package reader

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// render writes a text with its parts, a line each: "kind: text".
func render(a importer.Article) string {
	var b strings.Builder
	text, end := a.Document.Text, 0
	body := func(s string) {
		for line := range strings.Lines(s) {
			if line = strings.TrimSpace(line); line != "" {
				fmt.Fprintf(&b, "body: %s\n", line)
			}
		}
	}
	for _, p := range a.Parts {
		body(text[end:p.Span.Start])
		fmt.Fprintf(&b, "%s: %s\n", p.Kind, p.Span.In(text))
		end = p.Span.End
	}
	body(text[end:])
	return b.String()
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		told             graph.Document // what the text tells of the document
	}{
		{"byline and body run together",
			"Kosta hails talks\nby ANNA ROE, FOREIGN EDITOR · Daily PlanetKosta last night hailed 'a start' to the talks.\nIt went on.",
			"headline: Kosta hails talks\nbyline: by ANNA ROE, FOREIGN EDITOR · Daily Planet\nbody: Kosta last night hailed 'a start' to the talks.\nbody: It went on.\n",
			graph.Document{Title: "Kosta hails talks", Byline: "ANNA ROE, FOREIGN EDITOR", Publisher: "Daily Planet"}},
		{"the body run together begins with a title and a name",
			"Ministers meet\nBy Anna McRoe | The PostForeign Minister Jan Dale said on Tuesday that it was over.",
			"headline: Ministers meet\nbyline: By Anna McRoe | The Post\nbody: Foreign Minister Jan Dale said on Tuesday that it was over.\n",
			graph.Document{Title: "Ministers meet", Byline: "Anna McRoe", Publisher: "The Post"}},
		{"an agency in capitals run together with the body",
			"Ministers meet\nBy ANNA ROE in Kosta City - AFPEastbay said on Tuesday that the talks were over.",
			"headline: Ministers meet\nbyline: By ANNA ROE in Kosta City - AFP\nbody: Eastbay said on Tuesday that the talks were over.\n",
			graph.Document{Title: "Ministers meet", Byline: "ANNA ROE in Kosta City", Publisher: "AFP"}},
		{"a byline in capitals, then the body",
			"Talks end\nBy ANNA ROE Kosta last night said no to the talks.",
			"headline: Talks end\nbyline: By ANNA ROE\nbody: Kosta last night said no to the talks.\n",
			graph.Document{Title: "Talks end", Byline: "ANNA ROE"}},
		{"names, publisher and date between marks",
			"Talks end\nBy Anna Roe and Jan Dale | The Paper | June 3, 2025\n\nThe talks ended.",
			"headline: Talks end\nbyline: By Anna Roe and Jan Dale | The Paper | June 3, 2025\nbody: The talks ended.\n",
			graph.Document{Title: "Talks end", Byline: "Anna Roe and Jan Dale", Publisher: "The Paper", Published: graph.Date{Year: 2025, Month: 6, Day: 3}}},
		{"a byline without the word by, below the date",
			"Envoys meet\nPublished: Tuesday, 3 June 2025 10:32 BST\nAnna Roe, Political Editor\nThe ministers met.",
			"headline: Envoys meet\ndate: Published: Tuesday, 3 June 2025 10:32 BST\nbyline: Anna Roe, Political Editor\nbody: The ministers met.\n",
			graph.Document{Title: "Envoys meet", Byline: "Anna Roe, Political Editor", Published: graph.Date{Year: 2025, Month: 6, Day: 3}}},
		{"a standfirst before the byline",
			"Kosta rejects offer\nA line says what happened.\nBy Anna Roe\n3 June 2025\nKOSTA CITY: The government rejected it.",
			"headline: Kosta rejects offer\nbody: A line says what happened.\nbyline: By Anna Roe\ndate: 3 June 2025\ndateline: KOSTA CITY:\nbody: The government rejected it.\n",
			graph.Document{Title: "Kosta rejects offer", Byline: "Anna Roe", Published: graph.Date{Year: 2025, Month: 6, Day: 3}}},
		{"a byline that is an agency",
			"By Reuters\nThe minister said no.", "byline: By Reuters\nbody: The minister said no.\n", graph.Document{Publisher: "Reuters"}},
		{"a dateline with date and agency",
			"TIRANA, June 3 (Reuters) - The talks ended on Monday.", "dateline: TIRANA, June 3 (Reuters) -\nbody: The talks ended on Monday.\n", graph.Document{Publisher: "Reuters"}},
		{"a dateline with a dash", "UNITED NATIONS, New York — The council met.", "dateline: UNITED NATIONS, New York —\nbody: The council met.\n", graph.Document{}},
		{"a dateline on a line of its own", "DOHA, March 19, 2025\n\nThe council met.", "dateline: DOHA, March 19, 2025\nbody: The council met.\n", graph.Document{Published: graph.Date{Year: 2025, Month: 3, Day: 19}}},
		{"a dateline in small letters", "Jerusalem — The council met.", "dateline: Jerusalem —\nbody: The council met.\n", graph.Document{}},
		{"a dateline between slashes", "MOSCOW, June 3. /TASS/. The council met.", "dateline: MOSCOW, June 3. /TASS/.\nbody: The council met.\n", graph.Document{}},
		{"an agency alone", "(CNN) The council met.", "dateline: (CNN)\nbody: The council met.\n", graph.Document{Publisher: "CNN"}},
		{"a body's name before a dash is no dateline", "NATO — the alliance — met.", "body: NATO — the alliance — met.\n", graph.Document{}},
		{"an acronym after a name is no agency", "The Group of Seven (G7) - Canada, France and others - met.", "body: The Group of Seven (G7) - Canada, France and others - met.\n", graph.Document{}},
		{"speakers of a transcript are no places", "DALEROE: We go.\nROEDALE: We stay.", "body: DALEROE: We go.\nbody: ROEDALE: We stay.\n", graph.Document{}},
		{"a sentence that begins with By is no byline",
			"The envoy spoke\nBy Friday evening, nothing had changed.\nBy Mr Roe's account, they agreed.",
			"headline: The envoy spoke\nbody: By Friday evening, nothing had changed.\nbody: By Mr Roe's account, they agreed.\n", graph.Document{Title: "The envoy spoke"}},
		{"credits, dates and lists of other stories in the body",
			"The talks ended. They will go on.\nUpdated 10:32 GMT\nPhoto: Jan Dale/Getty Images\nThey met again.\nRead more: What we know\nRelated stories:\n- One thing\n- Another thing\nReporting by Anna Roe; Editing by Jan Dale\n© 2025 The Paper",
			"body: The talks ended. They will go on.\ndate: Updated 10:32 GMT\ncaption: Photo: Jan Dale/Getty Images\nbody: They met again.\ncaption: Read more: What we know\ncaption: Related stories:\ncaption: - One thing\ncaption: - Another thing\nbyline: Reporting by Anna Roe; Editing by Jan Dale\ncaption: © 2025 The Paper\n", graph.Document{}},
		{"those who helped to report",
			"The talks ended.\nAnna Roe contributed to this report from Geneva.\nThe agency reported from the city that all was over.",
			"body: The talks ended.\nbyline: Anna Roe contributed to this report from Geneva.\nbody: The agency reported from the city that all was over.\n", graph.Document{}},
		{"a sentence that begins like a label is none",
			"The talks ended.\nMore from his aides is expected on Tuesday.\nShare prices fell.\nImages of the talks were shown.",
			"body: The talks ended.\nbody: More from his aides is expected on Tuesday.\nbody: Share prices fell.\nbody: Images of the talks were shown.\n", graph.Document{}},
		{"bullets are body", "What was agreed\n- A truce holds.\n- Prisoners go home.", "headline: What was agreed\nbody: - A truce holds.\nbody: - Prisoners go home.\n", graph.Document{Title: "What was agreed"}},
		{"wrapped prose has no headline",
			"The two delegations met for the third time in as many weeks on\nMonday, in a hotel outside the capital, and neither of them would\nsay what had been agreed. The mediator spoke of progress. A further\nround is expected.",
			"body: The two delegations met for the third time in as many weeks on\nbody: Monday, in a hotel outside the capital, and neither of them would\nbody: say what had been agreed. The mediator spoke of progress. A further\nbody: round is expected.\n", graph.Document{}},
		{"a single line is body", "Kosta threatens Eastbay", "body: Kosta threatens Eastbay\n", graph.Document{}},
		{"carriage returns are line ends", "Talks end\r\nBy Anna Roe\r\n\r\nThe talks ended.\r\n", "headline: Talks end\nbyline: By Anna Roe\nbody: The talks ended.\n", graph.Document{Title: "Talks end", Byline: "Anna Roe"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := Recognise(graph.Document{Text: c.text})
			if got := render(a); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
			c.told.Text = c.text
			if a.Document != c.told {
				t.Errorf("got  %+v\nwant %+v", a.Document, c.told)
			}
		})
	}
}

func TestWhatTheCallerGaveStays(t *testing.T) {
	given := graph.Document{Title: "A title", Byline: "A name", Publisher: "A paper", Published: graph.Date{Year: 2024},
		Text: "Talks end\nBy Anna Roe | The Post | 3 June 2025\nThey ended."}
	if got := Recognise(given).Document; got != given {
		t.Errorf("got %+v", got)
	}
}

func TestATitleIsAHeadlineWhateverItEndsWith(t *testing.T) {
	a := Recognise(graph.Document{Title: "“Talks  end.”", Text: "\"Talks end.\" They did."})
	if len(a.Parts) != 0 {
		t.Errorf("the title is only the start of a line: %v", a.Parts)
	}
	a = Recognise(graph.Document{Title: "“Talks  end.”", Text: "\"Talks end.\"\nThey did."})
	if got := render(a); got != "headline: \"Talks end.\"\nbody: They did.\n" {
		t.Error(got)
	}
}

// teased is an article long enough to tell what it is about.
const teased = `Kosta says Eastbay ships crossed into its waters
Kosta has accused Eastbay of sending two patrol ships across the line that parts their waters in the Strait of Pela.
The foreign ministry in Kosta City said the ships had entered the strait shortly before dawn on Monday and had stayed for an hour.
Eastbay denied the accusation, and said its patrol ships had kept to the shipping lane that both countries use.
A spokesman of the navy said that radar pictures would be published, and that the crews had been ordered to hold their position.
Fishermen near the line told a radio station that they had heard a warning broadcast in both languages.
The two countries have disputed the line since a treaty on fishing ended eleven years ago, and neither court nor mediator has settled it.
In spring the coast guards of Kosta and Eastbay had agreed on a telephone line, which is meant to prevent collisions in the strait.
Diplomats from three neighbouring states are expected in Kosta City on Thursday for talks on the fishing treaty.
Shipping companies told captains to keep their distance, and insurers raised the premium for cargo passing the narrowest channel.
Analysts say that neither navy wants a collision, but that both governments face elections in autumn.
`

func TestTeasers(t *testing.T) {
	teasers := "A bakery that opened before sunrise for ninety years has sold its last loaf.\nDoctors warn of a rise in sleepwalking among teenagers.\n"
	for _, c := range []struct {
		name, text string
		want       int // captions
	}{
		{"sentences of other stories at the end are no part of the article", teased + teasers, 2},
		{"the article's own last paragraphs stay", teased, 0},
		{"one odd sentence may be the article's own", teased + "Doctors warn of a rise in sleepwalking among teenagers.\n", 0},
		{"a sentence that takes up what was said stays", teased + "A bakery sold its last loaf.\nThis has never happened before.\n", 0},
		{"a short text is not judged", "Talks end\nThey ended.\n" + teasers, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := 0
			for _, p := range Recognise(graph.Document{Text: c.text}).Parts {
				if p.Kind == importer.Caption {
					n++
				}
			}
			if n != c.want {
				t.Errorf("%d captions, want %d", n, c.want)
			}
		})
	}
}

func TestRecogniseTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"a", "\n", "a\n", "By A B | ", "Related:\n", "© a\n", "A — ", "By Anna Roe\n", "June 3, ", "(A) ", teased, "/ap/"} {
		begin := time.Now()
		Recognise(graph.Document{Text: strings.Repeat(unit, 1<<17/len(unit))})
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("128 KB of %q took %v", unit, took)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("Talks end\nby ANNA ROE, EDITOR · The PostKosta last night hailed it all.", "")
	f.Add("KYIV, June 3 (AP) — “No.”\r\nRelated:\n- a\nUpdated 10:32\n", "No.")
	f.Add(teased+"x y z w.\nq r s t.\n", "Kosta")
	f.Fuzz(func(t *testing.T, text, title string) {
		a := Recognise(graph.Document{Text: text, Title: title})
		if a.Document.Text != text {
			t.Fatal("the text changed")
		}
		end := 0
		for _, p := range a.Parts {
			if p.Span.Start < end || p.Span.Empty() || p.Span.End > len(text) {
				t.Fatalf("part %v after byte %d of %d", p, end, len(text))
			}
			if checkText(text) == nil && p.Span.Check(text) != nil {
				t.Fatal(p.Span.Check(text))
			}
			end = p.Span.End
		}
	})
}

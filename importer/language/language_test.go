package language

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// Written for this test.
var texts = []struct {
	language, text string
	notEnglish     bool
}{
	{"English", `The foreign ministers of the two countries met on Monday in a hotel by the lake, and both said afterwards that
		they had agreed on nothing but the date of the next meeting. Neither of them would take questions from reporters.`, false},
	{"English names and figures", `Arsenal 2, Chelsea 1. Madrid 0, Roma 3. Lyon 1, Porto 1. Ajax 4, Celtic 0. Bayern 2, Benfica 2. Inter 1,
		Monaco 0. The rest of the matches will be played on Tuesday, and that is the end of it.`, false},
	{"a short English headline", `Kosta rejects Eastbay offer`, false},
	{"nothing", ``, false},
	{"a few German words", `Kosta weist Angebot zurück`, false},
	{"German", `Die Außenminister der beiden Länder trafen sich am Montag in einem Hotel am See, und beide sagten danach, sie
		hätten sich auf nichts als den Tag des nächsten Treffens geeinigt. Fragen von Reportern wollte keiner der beiden
		beantworten, wie es aus den Delegationen hieß.`, true},
	{"French", `Les ministres des Affaires étrangères des deux pays se sont rencontrés lundi dans un hôtel au bord du lac, et tous
		deux ont dit ensuite qu'ils ne s'étaient mis d'accord que sur la date de la prochaine réunion. Aucun d'eux n'a voulu
		répondre aux questions des journalistes.`, true},
	{"Spanish", `Los ministros de Exteriores de los dos países se reunieron el lunes en un hotel junto al lago, y ambos dijeron
		después que no habían acordado nada más que la fecha de la próxima reunión. Ninguno de los dos quiso responder a las
		preguntas de los periodistas.`, true},
	{"Danish", `Udenrigsministrene fra de to lande mødtes mandag på et hotel ved søen, og begge sagde bagefter, at de ikke var blevet
		enige om andet end datoen for det næste møde. Ingen af dem ville svare på spørgsmål fra journalisterne, der havde ventet
		i regnen hele dagen.`, true},
	{"Dutch", `De ministers van Buitenlandse Zaken van de twee landen ontmoetten elkaar maandag in een hotel aan het meer, en beiden
		zeiden daarna dat ze het over niets anders eens waren geworden dan de datum van de volgende bijeenkomst. Geen van beiden
		wilde vragen van verslaggevers beantwoorden.`, true},
	{"Polish", `Ministrowie spraw zagranicznych obu krajów spotkali się w poniedziałek w hotelu nad jeziorem i obaj powiedzieli potem, że
		uzgodnili tylko datę następnego spotkania. Żaden z nich nie chciał odpowiadać na pytania dziennikarzy, którzy czekali
		cały dzień na deszczu przed wejściem, aby cokolwiek usłyszeć.`, true},
	{"Russian, a headline", `Министры встретились у озера`, true},
	{"Arabic", `التقى وزيرا خارجية البلدين يوم الاثنين`, true},
	{"Chinese", `两国外长星期一在湖边的一家酒店会面`, true},
}

func TestOtherLanguagesAreToldFromEnglish(t *testing.T) {
	for _, c := range texts {
		t.Run(c.language, func(t *testing.T) {
			if got := NotEnglish(c.text); got != c.notEnglish {
				t.Errorf("NotEnglish = %v", got)
			}
			if got := Foreign(c.text); got != c.notEnglish {
				t.Errorf("Foreign = %v", got)
			}
		})
	}
}

func TestAPageOfTwoLanguagesGivesItsEnglish(t *testing.T) {
	const french = "Le président du Tandar a accusé mardi la Kostarie d'avoir attaqué un navire en mer, selon son porte-parole."
	const german = "Kostarien wies die Vorwürfe zurück und drohte nach Angaben der Agentur mit weiteren Schritten."
	const english = "Tandar accused Kostaria of an attack on a ship."
	text := french + "\n\n" + english + "\n\n" + german + "\n\nПосол вернулся домой."
	a, n := SetApart(importer.Article{Document: graph.Document{Text: text}})
	if n != 3 || strings.TrimSpace(English(a)) != english {
		t.Errorf("%d set apart, left is %q", n, English(a))
	}
	for _, p := range a.Parts {
		if p.Kind != importer.Foreign {
			t.Errorf("a part of kind %q", p.Kind)
		}
	}
}

func TestSomeWordsOfAnotherLanguageAreNoForeignParagraph(t *testing.T) {
	for _, text := range []string{
		"He won the Prix de la Critique.", "Julio de la Cruz met Ana del Valle and Luis de los Santos in San Juan de los Lagos.",
		"Real Madrid 2, Bayern 1", "Der Spiegel and Die Zeit reported it.", "La Liga, Serie A", "“Que será, será,” she said.", "Van der Bellen met Von der Leyen in Den Haag.",
	} {
		if Foreign(text) {
			t.Errorf("%q is taken for foreign", text)
		}
	}
}

// A wrong "not English" would lose an article, so it must not happen in thousands.
func TestNoRealNewsIsTakenForAnotherLanguage(t *testing.T) {
	file, err := os.Open("../../../shared/news/leads.jsonl")
	if err != nil {
		t.Skip("needs the news leads beside the repository")
	}
	defer file.Close()
	n := 0
	for s := bufio.NewScanner(file); s.Scan(); n++ {
		var lead struct{ Text string }
		if err := json.Unmarshal(s.Bytes(), &lead); err != nil {
			t.Fatal(err)
		}
		if NotEnglish(lead.Text) || Foreign(lead.Text) {
			t.Errorf("not English: %s", lead.Text)
		}
	}
	if n < 1000 {
		t.Errorf("only %d leads", n)
	}
}

func BenchmarkALongText(b *testing.B) {
	text := strings.Repeat(texts[0].text, 10_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		NotEnglish(text)
	}
}

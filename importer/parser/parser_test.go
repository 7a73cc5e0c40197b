package parser_test

import (
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// tokens makes a sentence of words set apart by blanks.
func tokens(text string) []importer.Token {
	var out []importer.Token
	for word := range strings.FieldsSeq(text) {
		out = append(out, importer.Token{Text: word})
	}
	return out
}

// parsed returns a sentence with its tree.
func parsed(text string) []importer.Token {
	s := tokens(text)
	tagger.New().Tag(s)
	parser.New().Parse(s)
	tagger.New().Lemmatise(s)
	return s
}

// checkTree fails unless a sentence is one tree with one root.
func checkTree(t *testing.T, s []importer.Token) {
	t.Helper()
	roots := 0
	for i := range s {
		if s[i].Label == "" {
			t.Fatalf("token %d %q has no label", i, s[i].Text)
		}
		if s[i].Head == -1 {
			roots++
		}
		if (s[i].Head == -1) != (s[i].Label == "root") {
			t.Fatalf("token %d %q: head %d, label %q", i, s[i].Text, s[i].Head, s[i].Label)
		}
		for at, steps := i, 0; at != -1; at, steps = s[at].Head, steps+1 {
			if at < 0 || at >= len(s) || steps > len(s) {
				t.Fatalf("token %d %q hangs on no root", i, s[i].Text)
			}
		}
	}
	if len(s) > 0 && roots != 1 {
		t.Fatalf("%d roots", roots)
	}
}

func TestEveryInputGetsOneTree(t *testing.T) {
	for name, text := range map[string]string{
		"no token":           "",
		"one word":           "Ceasefire",
		"one mark":           ".",
		"marks alone":        `" ' ( ) -- ; : ...`,
		"two sentences":      "Iran fired . Israel fired back .",
		"no verb":            "Talks in Geneva on Monday",
		"capitals":           "US STRIKES TARGETS IN SYRIA",
		"a thousand commas":  strings.Repeat(", ", 1000),
		"a thousand tokens":  strings.Repeat("the minister said that ", 250),
		"broken and foreign": "\xff\xfe Привет 世界 \x00 ok",
	} {
		t.Run(name, func(t *testing.T) { checkTree(t, parsed(text)) })
	}
}

func TestWordsAtRandomGetOneTree(t *testing.T) {
	words := strings.Fields(`Iran attacked the base and , " that who to in ; of said US-backed 12 -- was killed ' s . not By HE`)
	random := rand.New(rand.NewPCG(3, 3))
	for range 300 {
		var s []string
		for range random.IntN(60) {
			s = append(s, words[random.IntN(len(words))])
		}
		checkTree(t, parsed(strings.Join(s, " ")))
	}
}

func TestTagsNobodyKnowsGetATree(t *testing.T) {
	s := tokens("some words with odd tags")
	for i := range s {
		s[i].Tag = "ODD"
	}
	parser.New().Parse(s)
	checkTree(t, s)
}

func FuzzParse(f *testing.F) {
	f.Add("Russia 's strike on Kyiv killed two .")
	f.Add("\" We will respond , \" he said .")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 3000 {
			checkTree(t, parsed(text))
		}
	})
}

func TestManyReadersAtOnceGetTheSameTrees(t *testing.T) {
	text := "The ministers of Iran and Oman , who met in Muscat , accused Israel of breaking the truce ."
	want := parsed(text)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := parsed(text); !reflect.DeepEqual(got, want) {
					t.Errorf("another tree: %v", got)
					return
				}
			}
		})
	}
	group.Wait()
}

func TestTheModelsAreSmall(t *testing.T) {
	total := int64(0)
	for _, name := range []string{"model.bin", "../tagger/model.bin", "../internal/lexicon/lexicon.bin", "../internal/lexicon/vectors.bin"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if limit := int64(8_000_000); total > limit {
		t.Errorf("the models take %d bytes, limit %d", total, limit)
	}
}

func TestADamagedModelIsAnError(t *testing.T) {
	data, err := os.ReadFile("model.bin")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 100, 5000, len(data) / 2, len(data) - 1} {
		if _, err := parser.Unpack(data[:n]); err == nil {
			t.Errorf("no error from the first %d bytes", n)
		}
	}
}

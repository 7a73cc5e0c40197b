// Command build makes the lexicon from Brown clusters and WordNet.
//
//	go run ./importer/internal/lexicon/build -clusters DIR -wordnet DIR -vectors FILE
//
// DIR of -clusters holds en_lexeme_cluster.json.gz and
// en_lexeme_prob.json.gz; DIR of -wordnet index.noun, verb.exc and so on;
// FILE of -vectors word vectors in JSON.
package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"example.org/entente/importer/internal/lexicon"
)

func main() {
	clusters := flag.String("clusters", "", "folder of the Brown clusters")
	wordnet := flag.String("wordnet", "", "folder of WordNet's database")
	vectors := flag.String("vectors", "", "file of word vectors")
	common := flag.Int("common", 110000, "how many of the commonest forms are kept")
	placed := flag.Int("placed", 36000, "how many of the commonest words get a vector")
	out := flag.String("out", "importer/internal/lexicon", "folder to write lexicon.bin and vectors.bin to")
	flag.Parse()
	if err := run(*clusters, *wordnet, *vectors, *common, *placed, *out); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(clusters, wordnet, vectorFile string, common, placed int, out string) error {
	words := map[string]lexicon.Word{}
	class, err := readJSON[uint32](filepath.Join(clusters, "en_lexeme_cluster.json.gz"))
	if err != nil {
		return err
	}
	frequency, err := readJSON[float64](filepath.Join(clusters, "en_lexeme_prob.json.gz"))
	if err != nil {
		return err
	}
	for _, form := range commonest(frequency, common) {
		if class[form] != 0 && plain(form) {
			words[form] = lexicon.Word{Class: class[form]}
		}
	}
	forms, err := dictionary(wordnet)
	if err != nil {
		return err
	}
	for form, f := range forms {
		_, known := frequency[form]
		if known || f&(lexicon.Verb|lexicon.Singular|lexicon.Past|lexicon.Participle) != 0 {
			w := words[form]
			w.Forms = f
			words[form] = w
		}
	}
	for form, w := range words { // capitals do not change what a word can be
		w.Forms |= forms[strings.ToLower(form)]
		words[form] = w
	}
	list, vectors, err := readVectors(vectorFile, 50000)
	if err != nil {
		return err
	}
	topic := topics(list, vectors, 600, 12)
	for form, k := range topic {
		w := words[form]
		w.Topic = k
		words[form] = w
	}
	for form, w := range words {
		w.Topic = topic[strings.ToLower(form)]
		words[form] = w
	}
	fmt.Println(len(words), "words")
	if err := os.WriteFile(filepath.Join(out, "lexicon.bin"), lexicon.Pack(words), 0o644); err != nil {
		return err
	}
	placed = min(placed, len(list))
	return os.WriteFile(filepath.Join(out, "vectors.bin"), lexicon.PackVectors(list[:placed], shrink(vectors[:placed])), 0o644)
}

func readJSON[T any](name string) (map[string]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	m := map[string]T{}
	if err := json.NewDecoder(z).Decode(&m); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return m, nil
}

func commonest(frequency map[string]float64, n int) []string {
	forms := slices.SortedFunc(maps.Keys(frequency), func(a, b string) int {
		if frequency[a] != frequency[b] {
			if frequency[a] > frequency[b] {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	return forms[:min(n, len(forms))]
}

// plain says whether a form is a word or a mark, and no litter of the web.
func plain(form string) bool {
	for _, r := range form {
		if r > unicode.MaxLatin1 || unicode.IsSpace(r) || unicode.IsControl(r) {
			return false
		}
	}
	return len(form) < 24
}

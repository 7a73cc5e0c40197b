package parser_test

import (
	"fmt"

	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

func ExampleParser_Parse() {
	sentence := []importer.Token{{Text: "Police"}, {Text: "arrested"}, {Text: "two"}, {Text: "protesters"}, {Text: "."}}
	tagger.New().Tag(sentence)
	parser.New().Parse(sentence)
	tagger.New().Lemmatise(sentence)
	for _, t := range sentence {
		fmt.Printf("%-11s %-4s %-8s %d %s\n", t.Text, t.Tag, t.Lemma, t.Head, t.Label)
	}
	// Output:
	// Police      NNS  police   1 nsubj
	// arrested    VBD  arrest   -1 root
	// two         CD   two      3 nummod
	// protesters  NNS  protester 1 obj
	// .           .    .        1 punct
}

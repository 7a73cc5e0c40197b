package browsertest

import (
	"context"
	"strings"
	"sync"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/explanation"
	"example.org/entente/importer"
	"example.org/entente/importer/coder"
	"example.org/entente/importer/coref"
	explaining "example.org/entente/importer/explain"
	"example.org/entente/importer/gazetteer"
	"example.org/entente/importer/mention"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/reader"
	"example.org/entente/importer/segment"
	"example.org/entente/importer/tagger"
	"example.org/entente/web/webtest"
)

// pipeline reads texts as the program does.
var pipeline = sync.OnceValue(func() importer.Pipeline {
	known := gazetteer.New()
	return importer.Pipeline{
		Segmenter: segment.New(), Tagger: tagger.New(), Parser: mention.Joined(parser.New(), known),
		MentionFinder: mention.New(known), Resolver: coref.New(known), Coder: coder.New(known),
	}
})

func explain(ctx context.Context, d graph.Document) (explanation.Text, error) {
	t, err := pipeline().Explain(ctx, reader.Recognise(d))
	if err != nil {
		return explanation.Text{}, err
	}
	return explaining.New(t), nil
}

// From a claim beside the text a reader gets to the reading of its sentence,
// and back, without scripts as well as with them.
func TestReasons(t *testing.T) {
	b := newTab(t, serve(t, webtest.Batches()...), wide)
	b.open("/documents/ledger-talks")
	b.follow(link(".cards li:first-child .facts a"))
	if !strings.HasPrefix(b.path(), "/explained/ledger-talks?at=") || !strings.HasSuffix(b.path(), "#here") {
		t.Fatalf("the rule leads to %s", b.path())
	}
	b.shows("#here", "Words and their tree", "Who", "Rules")
	if !value[bool](b, `(() => { const r = document.querySelector("#here h2").getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight })()`) {
		t.Error("the sentence is not in view")
	}
	if n := value[int](b, `document.querySelectorAll("#here .tree tbody tr").length`); n < 5 {
		t.Errorf("the tree has %d words", n)
	}
	if n := value[int](b, `document.querySelectorAll("script").length`); n != 0 {
		t.Errorf("the page has %d scripts: it needs none", n)
	}
	b.follow(link(".over a"))
	if b.path() != "/documents/ledger-talks" {
		t.Errorf("back leads to %s", b.path())
	}
}

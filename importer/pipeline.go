package importer

import (
	"context"
	"fmt"

	"example.org/entente/graph"
)

// A Segmenter finds sentences, tokens and quotations.
type Segmenter interface{ Segment(*Text) }

// A Tagger fills in the tags and lemmas of a sentence's tokens.
type Tagger interface{ Tag([]Token) }

// A Parser fills in the heads and labels of tagged tokens. Where the tree
// speaks against a tag it may put another in its place; it then empties the
// lemma, which hangs on the tag.
type Parser interface{ Parse([]Token) }

// A Lemmatiser fills in the lemmas of tokens that have a tag and no lemma. A
// [Tagger] that goes before a parser which changes tags should be one.
type Lemmatiser interface{ Lemmatise([]Token) }

// A MentionFinder finds the mentions of actors in parsed sentences.
type MentionFinder interface{ FindMentions(*Text) }

// A Resolver decides which mentions speak of one actor, and who that is: it
// fills in Mention.Actor and Text.Actors.
type Resolver interface{ Resolve(*Text) }

// A Coder finds claims: it fills in Text.Claims.
type Coder interface{ Code(*Text) }

// A Pipeline takes articles through the stages. It is safe for concurrent
// use if its stages are.
type Pipeline struct {
	Segmenter     Segmenter
	Tagger        Tagger
	Parser        Parser
	MentionFinder MentionFinder
	Resolver      Resolver
	Coder         Coder
}

// Read takes an article through all stages and returns the text with what
// each found. It returns the context's error if that ends between sentences. A text
// of more than some 200,000 bytes, a book and no article, is read in sections of so
// many, to bound the memory: who "he" or "the group" is, is not sought in the section before,
// and of its sentences only the spans are returned, without their tokens.
func (p Pipeline) Read(ctx context.Context, a Article) (*Text, error) {
	return p.read(ctx, &Text{Article: a})
}

// Explain is Read with the Trace of what the coder tried, and with all tokens.
func (p Pipeline) Explain(ctx context.Context, a Article) (*Text, error) {
	return p.read(ctx, &Text{Article: a, Trace: &Trace{}})
}

// read takes the sections of a text through the stages.
func (p Pipeline) read(ctx context.Context, t *Text) (*Text, error) {
	if len(t.Document.Text) <= sectionBytes {
		return t, p.stages(ctx, t)
	}
	whole := newMerged(t)
	for _, section := range sections(t.Document.Text) {
		one := &Text{Article: t.Article, Section: section}
		if t.Trace != nil {
			one.Trace = &Trace{}
		}
		if err := p.stages(ctx, one); err != nil {
			return nil, err
		}
		whole.add(one)
	}
	return whole.done(), nil
}

func (p Pipeline) stages(ctx context.Context, t *Text) error {
	p.Segmenter.Segment(t)
	for i := range t.Sentences {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("document %q: %w", t.Document.ID, err)
		}
		p.Tagger.Tag(t.Sentences[i].Tokens)
		p.Parser.Parse(t.Sentences[i].Tokens)
		if l, ok := p.Tagger.(Lemmatiser); ok {
			l.Lemmatise(t.Sentences[i].Tokens)
		}
	}
	p.MentionFinder.FindMentions(t)
	p.Resolver.Resolve(t)
	p.Coder.Code(t)
	return ctx.Err()
}

// Batch is what t adds to a graph: its claims, the actors they name and
// every mention of those actors.
func (t *Text) Batch() graph.Batch {
	b := graph.Batch{Document: t.Document, Claims: t.Claims}
	used := map[graph.ActorID]bool{}
	for _, c := range t.Claims {
		for _, id := range c.Actors() {
			used[id] = true
		}
	}
	for _, a := range t.Actors {
		if used[a.ID] {
			b.Actors = append(b.Actors, a)
		}
	}
	seen := map[graph.Mention]bool{}
	for _, m := range t.Mentions {
		if at := (graph.Mention{Actor: m.Actor, Span: m.Span}); used[m.Actor] && !seen[at] {
			seen[at] = true
			b.Mentions = append(b.Mentions, at)
		}
	}
	return b
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"runtime"
	"sync"

	"example.org/entente/graph"
	"example.org/entente/graph/explanation"
	"example.org/entente/importer"
	"example.org/entente/importer/explain"
	"example.org/entente/importer/reader"
)

// explain writes how each article in inputs was read: for people, or as a
// line of JSON each.
func (a *app) explain(ctx context.Context, inputs []foundInput, d reader.Defaults, asJSON bool) error {
	in := &intake{app: a, defaults: d, progress: a.newProgress(0)}
	defer in.progress.end()
	p := newPipeline()
	type answer struct {
		input string
		out   string
		err   error
	}
	workers := runtime.GOMAXPROCS(0)
	var o outcome
	for x := range inOrder(ctx, workers, 2*workers, in.items(ctx, inputs), func(it item) answer {
		if it.err != nil {
			return answer{input: it.input, err: it.err}
		}
		text, err := explainArticle(ctx, p, it.article)
		if err != nil {
			return answer{input: it.input, err: err}
		}
		if !asJSON {
			return answer{input: it.input, out: explained(it.article.Document, text)}
		}
		out, err := jsonLineOf(text)
		return answer{it.input, out, err}
	}) {
		if x.err != nil {
			o.fail(x.input, x.err)
			continue
		}
		o.done++
		if err := a.print(x.out); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return o.err(a, "articles")
}

// explainArticle reads an article with reasons; it fails as read does.
func explainArticle(ctx context.Context, p importer.Pipeline, a importer.Article) (explanation.Text, error) {
	t, _, err := read(ctx, p.Explain, a)
	if err != nil {
		return explanation.Text{}, err
	}
	return explain.New(t), nil
}

// explainer reads documents of a store again, with reasons. The pipeline is
// made when it is first asked.
func explainer() func(context.Context, graph.Document) (explanation.Text, error) {
	p := sync.OnceValue(newPipeline)
	return func(ctx context.Context, d graph.Document) (explanation.Text, error) {
		return explainArticle(ctx, p(), reader.Recognise(d))
	}
}

// jsonLineOf is v as a line of JSON.
func jsonLineOf(v any) (string, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false) // as in the lines of claims
	err := e.Encode(v)
	return out.String(), err
}

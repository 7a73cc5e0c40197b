package main

import "context"

// A set is a file of labels, or several, with how it is scored.
type set struct {
	name  string
	score func(*evaluation, context.Context) error
}

// sets lists the sets in the order in which they are printed.
var sets = []set{
	{"own", func(e *evaluation, ctx context.Context) error { return e.own(ctx, "own") }},
	{"articles", (*evaluation).articles},
	{"gsr", func(e *evaluation, ctx context.Context) error {
		return e.events(ctx, "gsr", "cameo_plover_gsr.dev.jsonl", true)
	}},
	{"plv", func(e *evaluation, ctx context.Context) error { return e.events(ctx, "plv", "plv.dev.jsonl", false) }},
	{"neutral", (*evaluation).neutral},
	{"news", (*evaluation).news},
	{"offices", (*evaluation).offices},
	{"roles", (*evaluation).roles},
	{"names", (*evaluation).nameSet},
	{"chains", (*evaluation).chains},
	{"re3d", (*evaluation).re3d},
	{"trees", (*evaluation).trees},
}

func names() []string {
	var all []string
	for _, s := range sets {
		all = append(all, s.name)
	}
	return all
}

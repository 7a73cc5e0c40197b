package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/output"
	"example.org/entente/graph/cypher/value"
)

// A question is what the command line asks.
type question struct {
	db       database
	file     string
	params   []string
	format   string
	limit    int
	bytes    int64
	timeout  time.Duration
	explain  bool
	unparsed bool
	sample   bool
}

func newQuery(a *app) *cobra.Command {
	var q question
	cmd := &cobra.Command{
		Use:   "query [CYPHER]",
		Short: "Ask the database in Cypher",
		Long: `query runs one query in Cypher, which only reads, and writes its rows to standard
output. The query is the argument, the content of --file, or standard input. It works on
both stores; writing clauses, LOAD CSV and administration are refused by name. With --sample
it is asked of the invented articles that come with the program.

A parameter is JSON where that can be read, else text: --param n=3 is a number,
--param name=Iran is text, --param 'name="3"' is text too, and
--param 'day={"$type":"Date","value":"2025-06-22"}' is a date.

csv gives values as they are, for programs: a spreadsheet that opens it takes text such as =1+1
for a formula. The form spreadsheet is CSV too, with an apostrophe before such text.

Where there are more rows than --limit, standard error says so. EXPLAIN before a query does the
same as --explain; with PROFILE standard error tells what each part of it did.`,
		Example: `  entente query --sample 'MATCH (m:Actor)-[r:MEDIATES]->(p:Actor) RETURN m.name, p.name, r.claims'
  entente query 'MATCH (a:Actor)-[r:THREATENS]->(b:Actor) RETURN a.name, b.name, r.claims ORDER BY r.claims DESC'
  entente query --param who=Iran 'MATCH (:Actor {name: $who})-[r]->(b) RETURN type(r), b.name'
  entente query --file question.cypher --format spreadsheet > answer.csv`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageErrorf("a query is one argument, but there are %d: put it into quotes", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return q.run(cmd.Context(), a, args) },
	}
	q.db.add(cmd)
	f := cmd.Flags()
	f.StringVarP(&q.file, "file", "f", "", "the `file` that holds the query; - for standard input")
	f.StringArrayVarP(&q.params, "param", "p", nil, "a parameter, `NAME=VALUE`; may be repeated")
	f.StringVar(&q.format, "format", "", "one of "+strings.Join(rowFormats(), ", ")+"; table if none")
	f.IntVar(&q.limit, "limit", 1000, "at most so many rows")
	f.Int64Var(&q.bytes, "max-bytes", 64<<20, "at most so many bytes of rows")
	f.DurationVar(&q.timeout, "timeout", 30*time.Second, "how long the query may take")
	f.BoolVar(&q.explain, "explain", false, "say how the database would go about it, and run nothing")
	f.BoolVar(&q.sample, "sample", false, "ask about invented articles that come with the program, in place of a database")
	f.BoolVar(&q.unparsed, "allow-unparsed", false, "Neo4j only: also run what this program's parser does not know. Neo4j alone then keeps the query from writing, "+
		"and nothing keeps it from reading the server's files, calling out from the server or calling its procedures")
	return cmd
}

func rowFormats() []string {
	var names []string
	for _, f := range output.Formats {
		names = append(names, f.Name)
	}
	return names
}

func (q *question) run(ctx context.Context, a *app, args []string) error {
	text, err := q.text(a, args)
	if err != nil {
		return err
	}
	format, ok := output.Lookup(q.format)
	if q.format == "" {
		format, ok = output.Formats[0], true
	}
	if !ok {
		return usageErrorf("there is no format %q; choose with --format one of %s", q.format, strings.Join(rowFormats(), ", "))
	}
	params, err := readParams(q.params)
	if err != nil {
		return err
	}
	if q.limit < 1 || q.bytes < 1 || q.timeout <= 0 {
		return usageErrorf("--limit, --max-bytes and --timeout are more than nothing")
	}
	s, closeStore, err := q.open(ctx, a)
	if err != nil {
		return err
	}
	defer closeStore()
	asked := cypher.Query{Text: text, Params: params, Limits: cypher.Limits{Rows: q.limit, Bytes: q.bytes, Time: q.timeout}}
	err = q.ask(ctx, a, s, asked, format)
	var fault *cypher.Error
	if errors.As(err, &fault) {
		return queryFault{text, fault}
	}
	return err
}

// open opens the database that is asked, or makes one of the sample, which
// goes when it is closed.
func (q *question) open(ctx context.Context, a *app) (graph.Store, func(), error) {
	if !q.sample {
		s, _, err := q.db.open(ctx, a, true)
		if err != nil {
			return nil, nil, err
		}
		return s, func() { _ = s.Close() }, nil // it was read only
	}
	if q.db.flag != "" {
		return nil, nil, usageErrorf("--sample has a database of its own; leave out --db, or --sample")
	}
	s, address, closeStore, err := a.exploreStore(ctx, q.db, true)
	if err != nil {
		return nil, nil, err
	}
	in := &intake{app: a, store: s}
	in.report.Store = address
	if err := in.finish(ctx, sampleInputs(), false); err != nil {
		closeStore()
		return nil, nil, err
	}
	return s, closeStore, nil
}

// text is the query: exactly one place holds it.
func (q *question) text(a *app, args []string) (string, error) {
	switch {
	case len(args) == 1 && q.file != "":
		return "", usageErrorf("the query is given twice, as an argument and by --file")
	case len(args) == 1:
		return args[0], nil
	case q.file == "" && isTerminal(a.stdin):
		return "", usageErrorf("there is no query: give it as an argument, by --file, or on standard input")
	}
	path := q.file
	if path == "" {
		path = "-"
	}
	r, err := a.open(path)
	if err != nil {
		return "", fmt.Errorf("%s: %w", nameOf(path), plain(err))
	}
	defer func() { _ = r.Close() }()
	const most = 1 << 20
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return "", fmt.Errorf("%s: %w", nameOf(path), plain(err))
	}
	if len(b) > most {
		return "", usageErrorf("%s: a query has at most %d bytes", nameOf(path), most)
	}
	return string(b), nil
}

// readParams reads NAME=VALUE.
func readParams(given []string) (map[string]value.Value, error) {
	params := map[string]value.Value{}
	for _, g := range given {
		name, text, ok := strings.Cut(g, "=")
		if name = strings.TrimPrefix(name, "$"); !ok || name == "" {
			return nil, usageErrorf("--param %q is not NAME=VALUE", g)
		}
		if _, twice := params[name]; twice {
			return nil, usageErrorf("--param %s is given twice", name)
		}
		v, err := value.FromJSON([]byte(text))
		if err != nil {
			v = value.String(strings.ToValidUTF8(text, "\uFFFD"))
		}
		params[name] = v
	}
	return params, nil
}

// An unparser runs queries that our parser does not know.
type unparser interface {
	QueryUnparsed(context.Context, cypher.Query) (cypher.Rows, error)
}

// ask runs the query and writes its rows.
func (q *question) ask(ctx context.Context, a *app, s graph.Store, asked cypher.Query, format output.Format) error {
	store, ok := s.(cypher.Querier)
	if !ok {
		return fmt.Errorf("queries in Cypher: %w", graph.ErrUnsupported)
	}
	if q.explain {
		asked.Mode = cypher.Explain
	}
	run := store.Query
	if q.unparsed {
		free, ok := s.(unparser)
		if !ok {
			return usageErrorf("--allow-unparsed is for Neo4j: the embedded store runs nothing but what this program's parser knows")
		}
		a.warn("--allow-unparsed: the query goes to Neo4j unread. Neo4j keeps it from writing, and from nothing else")
		run = free.QueryUnparsed
	}
	rows, err := run(ctx, asked)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // Err tells
	if explains(asked) {
		for rows.Next() { // none comes
		}
		if err := rows.Err(); err != nil {
			return err
		}
		return a.print(strings.Trim(rows.Summary().Plan, "\n") + "\n")
	}
	if err := a.writeRows(rows, format); err != nil || rows.Summary().Rows > 0 {
		return err
	}
	return a.hint(ctx, s, asked)
}

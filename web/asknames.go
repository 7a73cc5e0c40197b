package web

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.org/entente/graph/cypher"
)

// actorType is the type of a parameter that names an actor as people do: in
// any case, by an alias, or by a part of the name.
const actorType = "actor"

// settle puts, for each parameter that names an actor, the name that the graph
// has in its place, and says for whom it was taken where that was written otherwise. It
// returns a ParameterError for a name that nobody goes by.
func (s *Server) settle(ctx context.Context, f askForm) (askForm, []string, error) {
	var said []string
	f.Params = slices.Clone(f.Params)
	for i, p := range f.Params {
		if p.Type != actorType {
			continue
		}
		text := strings.TrimSpace(p.Text)
		if text == "" {
			return f, nil, &ParameterError{"$" + shorten(p.Name), "", "names nobody: write an actor's name", "an actor's name"}
		}
		names, near, err := cypher.ActorsNamed(ctx, s.store, text)
		switch {
		case err != nil:
			return f, nil, err
		case len(names) == 0 && near != "":
			return f, nil, &ParameterError{"$" + shorten(p.Name), shorten(text), fmt.Sprintf("is nobody's name here; did you mean %s?", short(near)), "an actor's name"}
		case len(names) == 0:
			return f, nil, &ParameterError{"$" + shorten(p.Name), shorten(text), "is nobody's name here", "an actor's name"}
		case names[0] != text:
			said = append(said, fmt.Sprintf("%q is taken for %s%s.", shorten(text), short(names[0]), orOthers(names)))
		}
		f.Params[i].Text = names[0]
	}
	return f, said, nil
}

// orOthers says, of several names that are found, who else may be meant.
func orOthers(names []string) string {
	const most = 4
	var others []string
	for _, n := range names[1:] {
		if n != names[0] && !slices.Contains(others, short(n)) {
			others = append(others, short(n))
		}
	}
	switch {
	case len(others) == 0:
		return ""
	case len(others) > most:
		others = append(others[:most], "others")
	}
	if n := len(others); n > 1 {
		others = append(others[:n-2], others[n-2]+" or "+others[n-1])
	}
	return "; it could be " + strings.Join(others, ", ") + " too"
}

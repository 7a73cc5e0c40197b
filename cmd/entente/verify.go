package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
)

func newVerify(a *app) *cobra.Command {
	var db database
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check every claim against the text it comes from",
		Long: `verify reads every document of a database and checks that each claim's spans lie
in its text and that its evidence is what stands there, byte for byte, and that
the database counts as many claims as its documents hold. What does not hold is
listed on standard error, and the exit code is 5.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, address, err := db.open(cmd.Context(), a, true)
			if err != nil {
				return err
			}
			defer func() { _ = s.Close() }() // it was read only
			v, err := verify(cmd.Context(), s)
			if err != nil {
				return err
			}
			for _, fault := range v.faults {
				a.warn("%s", printable(fault.Error()))
			}
			if n := len(v.faults); n > 0 {
				return fmt.Errorf("%s: %s in %s: %w", address, count(n, "fault"), count(v.documents, "document"), graph.ErrInvalid)
			}
			return a.print(fmt.Sprintf("%s and %s hold.\n", count(v.documents, "document"), count(v.claims, "claim")))
		},
	}
	db.add(cmd)
	return cmd
}

// A verification is what verify found.
type verification struct {
	documents, claims int
	faults            []error
}

// verify checks everything in s. Its error is one of reading; faults of the
// data are in the verification.
func verify(ctx context.Context, s graph.Store) (v verification, err error) {
	const page = 500
	for after := graph.DocumentID(""); ; {
		list, err := s.Documents(ctx, after, page)
		if err != nil {
			return v, err
		}
		for _, d := range list.Documents {
			b, err := s.Document(ctx, d.ID)
			if err != nil {
				return v, err
			}
			v.check(b)
			after = d.ID
		}
		if len(list.Documents) < page {
			break
		}
	}
	counts, err := s.Counts(ctx, graph.Filter{}, 1)
	if err != nil {
		return v, err
	}
	if counts.Documents != v.documents || counts.All.Claims != v.claims {
		v.faults = append(v.faults, fmt.Errorf("the database counts %d documents and %d claims, but holds %d and %d", counts.Documents, counts.All.Claims, v.documents, v.claims))
	}
	return v, nil
}

// check checks one document.
func (v *verification) check(b graph.Batch) {
	v.documents++
	v.claims += len(b.Claims)
	for _, c := range b.Claims {
		if err := c.Check(b.Document); err != nil {
			v.faults = append(v.faults, err)
		} else if id := graph.NewClaimID(c); id != c.ID {
			v.faults = append(v.faults, fmt.Errorf("document %q: the claim %s at %d–%d has the id %s, not %s", b.Document.ID, c.Relation(), c.Span.Start, c.Span.End, c.ID, id))
		}
	}
	claims := b.Claims
	b.Claims = nil // each has been checked for itself
	if _, err := b.Prepare(); err != nil {
		v.faults = append(v.faults, err)
		return
	}
	for _, c := range claims {
		for _, id := range c.Actors() {
			if !slices.ContainsFunc(b.Actors, func(a graph.Actor) bool { return a.ID == id }) {
				v.faults = append(v.faults, fmt.Errorf("document %q: the claim %s names the actor %q, who is not among its actors", b.Document.ID, c.Relation(), id))
			}
		}
	}
}

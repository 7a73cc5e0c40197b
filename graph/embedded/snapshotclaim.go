package embedded

import (
	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

func claimProperty(c *graph.Claim, d *graph.Document, key string) value.Value {
	switch key {
	case "id":
		return text(c.ID)
	case "document":
		return text(c.Document)
	case "type":
		return text(c.Type)
	case "modality":
		return text(c.Modality)
	case "source":
		return text(c.Source.Actor)
	case "source_span":
		return spanOf(c.Source.Span)
	case "target":
		return text(c.Target.Actor)
	case "target_span":
		return spanOf(c.Target.Span)
	case "other", "other_span":
		return otherProperty(c.Other, key)
	case "said_by":
		return text(c.SaidBy)
	case "date":
		return text(c.Date.String())
	case "from":
		return text(c.When(*d).First().String())
	case "to":
		return text(c.When(*d).Last().String())
	case "title":
		return text(c.Title)
	case "publisher":
		return text(d.Publisher)
	case "sentence":
		return number64(c.Sentence)
	case "span":
		return spanOf(c.Span)
	case "trigger":
		return spanOf(c.Trigger)
	case "evidence":
		return value.String(c.Evidence)
	case "rule":
		return text(c.Rule)
	}
	return value.Null
}

func otherProperty(other *graph.End, key string) value.Value {
	switch {
	case other == nil:
		return value.Null
	case key == "other":
		return text(other.Actor)
	}
	return spanOf(other.Span)
}

package web

import (
	"fmt"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// An askCell is one value of an answer as the table shows it.
type askCell struct {
	Number bool
	Parts  []askPart
}

// An askPart is a stretch of a cell.
type askPart struct {
	Text  string
	URL   string
	Class string
}

// mostCell is how many characters of a text a cell shows.
const mostCell = 1000

// cellOf shows v: nodes by their names, with a link to where the pages have
// them; everything else as Cypher writes it, but text without quotes.
func cellOf(v value.Value) (askCell, error) {
	var c askCell
	switch v.Kind() {
	case value.KindInteger, value.KindFloat:
		c.Number = true
	case value.KindString:
		s, _ := v.Str()
		c.text(abridged(s))
		return c, nil
	}
	err := c.add(v)
	return c, err
}

// abridged shortens a long text and says so.
func abridged(s string) string {
	if utf8.RuneCountInString(s) <= mostCell {
		return s
	}
	return fmt.Sprintf("%s … (%s characters; in full as JSON)", string([]rune(s)[:mostCell]), thousands(utf8.RuneCountInString(s)))
}

// text adds plain text, to the last part if that is plain too.
func (c *askCell) text(s string) {
	if n := len(c.Parts); n > 0 && c.Parts[n-1].URL == "" && c.Parts[n-1].Class == "" {
		c.Parts[n-1].Text += s
		return
	}
	c.Parts = append(c.Parts, askPart{Text: s})
}

func (c *askCell) add(v value.Value) error {
	switch v.Kind() {
	case value.KindNull:
		c.Parts = append(c.Parts, askPart{Text: "null", Class: "null"})
		return nil
	case value.KindNode:
		id, in, _ := v.Node()
		return c.node(in, id)
	case value.KindRelationship:
		id, in, _ := v.Relationship()
		return c.relationship(in, id)
	case value.KindPath:
		p, _ := v.Path()
		return c.path(p)
	case value.KindList:
		list, _ := v.List()
		c.text("[")
		for i, e := range list {
			if i > 0 {
				c.text(", ")
			}
			if err := c.add(e); err != nil {
				return err
			}
		}
		c.text("]")
		return nil
	case value.KindMap:
		m, _ := v.Map()
		c.text("{")
		first := true
		for k, e := range m.All() {
			if !first {
				c.text(", ")
			}
			first = false
			c.text(string(value.AppendName(nil, k)) + ": ")
			if err := c.add(e); err != nil {
				return err
			}
		}
		c.text("}")
		return nil
	}
	s, err := value.Text(v)
	c.text(abridged(s))
	return err
}

func (c *askCell) node(in *value.Source, id int64) error {
	d, err := describeNode(in, id)
	if err != nil {
		return err
	}
	c.Parts = append(c.Parts, askPart{Text: short(d.Name), URL: d.url, Class: "node " + string(d.Kind)})
	return nil
}

// describeNode names a node of a graph.
func describeNode(in *value.Source, id int64) (described, error) {
	labels, err := in.Labels(id)
	if err != nil {
		return described{}, err
	}
	properties, err := in.NodeProperties(id)
	if err != nil {
		return described{}, err
	}
	return describe(labels, properties, in.NodeElementID(id)), nil
}

// relationship shows the type, and leads to the panel of the relation if it is one.
func (c *askCell) relationship(in *value.Source, id int64) error {
	name, err := in.Type(id)
	if err != nil {
		return err
	}
	start, end, err := in.Ends(id)
	if err != nil {
		return err
	}
	source, err := describeNode(in, start)
	if err != nil {
		return err
	}
	target, err := describeNode(in, end)
	if err != nil {
		return err
	}
	t := graph.RelationType(name)
	p := askPart{Text: name, Class: "tone " + toneOf(typeOf(t))}
	if source.actor && target.actor && t.Check() == nil {
		p.URL = relationURL(graph.RelationKey{Source: source.ID, Type: t, Target: target.ID})
	}
	c.Parts = append(c.Parts, p)
	return nil
}

// relationURL is the panel of relations from one source, on the map around it.
func relationURL(keys ...graph.RelationKey) string {
	around := View{View: graph.View{Focus: []graph.ActorID{keys[0].Source}}}
	return around.showRelations(keys...) + "#panel"
}

func (c *askCell) path(p *value.Path) error {
	for i, id := range p.Nodes {
		if i > 0 {
			r := p.Relationships[i-1]
			start, _, err := p.In.Ends(r)
			if err != nil {
				return err
			}
			before, after := " –", "→ "
			if start != p.Nodes[i-1] {
				before, after = " ←", "– "
			}
			c.text(before)
			if err := c.relationship(p.In, r); err != nil {
				return err
			}
			c.text(after)
		}
		if err := c.node(p.In, id); err != nil {
			return err
		}
	}
	return nil
}

package value

func (w *writer) jsonNode(in *Source, id int64) error {
	labels, err := in.Labels(id)
	if err != nil {
		return err
	}
	properties, err := in.NodeProperties(id)
	if err != nil {
		return err
	}
	w.b = append(w.b, `{"$type":"Node","id":`...)
	w.jsonString(in.NodeElementID(id))
	w.b = append(w.b, `,"labels":`...)
	if err := w.jsonList(len(labels), func(i int) error { w.jsonString(labels[i]); return nil }); err != nil {
		return err
	}
	w.b = append(w.b, `,"properties":`...)
	if err := w.jsonObject(properties); err != nil {
		return err
	}
	w.b = append(w.b, '}')
	return nil
}

func (w *writer) jsonRelationship(in *Source, id int64) error {
	typ, err := in.Type(id)
	if err != nil {
		return err
	}
	start, end, err := in.Ends(id)
	if err != nil {
		return err
	}
	properties, err := in.RelationshipProperties(id)
	if err != nil {
		return err
	}
	w.b = append(w.b, `{"$type":"Relationship","id":`...)
	w.jsonString(in.RelationshipElementID(id))
	w.b = append(w.b, `,"type":`...)
	w.jsonString(typ)
	w.b = append(w.b, `,"start":`...)
	w.jsonString(in.NodeElementID(start))
	w.b = append(w.b, `,"end":`...)
	w.jsonString(in.NodeElementID(end))
	w.b = append(w.b, `,"properties":`...)
	if err := w.jsonObject(properties); err != nil {
		return err
	}
	w.b = append(w.b, '}')
	return nil
}

func (w *writer) jsonPath(p *Path) error {
	w.b = append(w.b, `{"$type":"Path","nodes":`...)
	if err := w.jsonList(len(p.Nodes), func(i int) error { return w.jsonNode(p.In, p.Nodes[i]) }); err != nil {
		return err
	}
	w.b = append(w.b, `,"relationships":`...)
	if err := w.jsonList(p.Len(), func(i int) error { return w.jsonRelationship(p.In, p.Relationships[i]) }); err != nil {
		return err
	}
	w.b = append(w.b, '}')
	return nil
}

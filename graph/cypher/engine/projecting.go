package engine

// compute makes an operator that computes items.
func (c *compiler) compute(child operator, items []item) operator {
	p := &projecting{single: over(child, "Projection", nil), items: items}
	p.detail = c.detail(func() string { return itemTexts(items) })
	return c.op(p)
}

// projecting computes values into slots.
type projecting struct {
	single
	items []item
	held  int64
}

func (p *projecting) next(x *run) (bool, error) {
	ok, err := p.child.next(x)
	if !ok || err != nil {
		return false, err
	}
	x.release(&p.held)
	before := x.used
	for i := range p.items {
		it := &p.items[i]
		v, err := it.eval(x)
		if err != nil {
			return false, err
		}
		x.frame[it.to] = v
	}
	p.held = x.used - before
	return true, nil
}

func (p *projecting) close(x *run) {
	x.release(&p.held)
	p.child.close(x)
}

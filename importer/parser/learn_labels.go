package parser

import "example.org/entente/importer/internal/matrix"

// learnLabels adds what the labels' loss asks of the parts.
func (p *pass) learnLabels(parameters []float32, packed *packedParameters, changed []float32, scale float32) {
	w := p.label
	columns := p.layout.top.columns
	n := matrix.Up(p.tokens, matrix.Rows)
	joined, mask := sized(p.joined, n*w), sized(p.mask, n*w)
	p.joined, p.mask = joined, mask
	clear(joined)
	p.fill(mask, p.dropout.top)
	p.each(func(i, s int) {
		h := p.lessons[s].heads[i-p.starts[s]]
		if h == len(p.lessons[s].heads) {
			return
		}
		head, own := p.parts[asLabelHead][(p.starts[s]+h)*w:][:w], p.parts[asLabelDependent][i*w:][:w]
		for j := range w {
			v := head[j] + own[j]
			if v < 0 {
				mask[i*w+j] *= leak
			}
			joined[i*w+j] = float32(v * mask[i*w+j])
		}
	})
	scores := sized(p.spare[1], n*p.labels)
	p.spare[1] = scores
	packed.last.Multiply(scores, joined, p.tokens, false)
	bias := p.lastBias.of(parameters)
	p.each(func(i, s int) {
		l := p.lessons[s]
		t := i - p.starts[s]
		row := scores[i*p.labels:][:p.labels]
		if l.heads[t] == len(l.heads) {
			clear(row)
			return
		}
		for j := range row {
			row[j] += bias[j]
		}
		p.loss += float64(softmax(row, l.labels[t], l.weights[t]*scale))
	})
	p.product(p.last, joined, scores, p.tokens)
	p.sum(p.lastBias, scores, p.tokens)
	change := sized(p.spare[6], n*w)
	p.spare[6] = change
	packed.lastBack.Multiply(change, scores, p.tokens, false)
	at := 2 * p.arc
	p.each(func(i, s int) {
		h := p.lessons[s].heads[i-p.starts[s]]
		if h == len(p.lessons[s].heads) {
			return
		}
		head, own := changed[(p.starts[s]+h)*columns+at:][:w], changed[i*columns+at+w:][:w]
		for j := range w {
			v := float32(change[i*w+j] * mask[i*w+j])
			head[j] += v
			own[j] += v
		}
	})
}

// tagShare is how much the tags count beside heads and labels.
const tagShare = 0.3

// learnTags adds to change, that of what the top layer gave, what the tags'
// loss asks.
func (p *pass) learnTags(parameters []float32, packed *packedParameters, change []float32, scale float32) {
	n := matrix.Up(p.tokens, matrix.Rows)
	scores := sized(p.spare[1], n*p.tags)
	p.spare[1] = scores
	packed.tagging.Multiply(scores, p.top, p.tokens, false)
	bias := p.tagsBias.of(parameters)
	p.each(func(i, s int) {
		row := scores[i*p.tags:][:p.tags]
		for j := range row {
			row[j] += bias[j]
		}
		p.loss += float64(softmax(row, p.lessons[s].tags[i-p.starts[s]], tagShare*scale))
	})
	p.product(p.tagging, p.top, scores, p.tokens)
	p.sum(p.tagsBias, scores, p.tokens)
	packed.taggingBack.Multiply(change, scores, p.tokens, true)
}

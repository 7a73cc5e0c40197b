package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// A progress tells people on standard error how far an import has come: by a
// bar on a terminal, by a line now and then elsewhere. It is safe for concurrent use.
type progress struct {
	total                              int64 // bytes to read; 0 if unknown
	bytes, documents, claims, failures atomic.Int64
	bars                               *mpb.Progress
	bar                                *mpb.Bar
	done                               chan struct{}
	said                               chan struct{} // closed when the last line is out
}

// sayEvery is the time between two lines.
const sayEvery = 10 * time.Second

// newProgress starts telling of an import of total bytes. The caller must
// call end.
func (a *app) newProgress(total int64) *progress {
	p := &progress{total: total, done: make(chan struct{}), said: make(chan struct{})}
	switch {
	case a.quiet:
		close(p.said)
	case a.fancy(a.stderr):
		close(p.said)
		p.bars = mpb.New(mpb.WithOutput(a.stderr), mpb.WithWidth(50))
		p.bar = p.bars.AddBar(total, mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return p.counts() }, decor.WCSyncSpaceR)),
			mpb.AppendDecorators(decor.Percentage(), decor.Elapsed(decor.ET_STYLE_GO, decor.WCSyncSpace)))
	default:
		go p.talk(a)
	}
	return p
}

// talk says a line every sayEvery.
func (p *progress) talk(a *app) {
	defer close(p.said)
	tick := time.NewTicker(sayEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			share := ""
			if p.total > 0 {
				share = fmt.Sprintf(", %d%% read", 100*p.bytes.Load()/p.total)
			}
			a.say("%s%s", p.counts(), share)
		case <-p.done:
			return
		}
	}
}

// end stops telling, and leaves the terminal as it was.
func (p *progress) end() {
	close(p.done)
	if p.bars != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
	<-p.said
}

func (p *progress) counts() string {
	s := fmt.Sprintf("%s, %s", count(int(p.documents.Load()), "article"), count(int(p.claims.Load()), "claim"))
	if n := p.failures.Load(); n > 0 {
		s += fmt.Sprintf(", %d not read", n)
	}
	return s
}

// stored counts a document that is in the store now.
func (p *progress) stored(claims int) {
	p.documents.Add(1)
	p.claims.Add(int64(claims))
}

// failed counts an article that could not be read.
func (p *progress) failed() { p.failures.Add(1) }

// reading is r, whose bytes count as read.
func (p *progress) reading(r io.Reader) io.Reader { return &meter{r, p} }

type meter struct {
	io.Reader
	progress *progress
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.Reader.Read(b)
	m.progress.bytes.Add(int64(n))
	if m.progress.bar != nil {
		m.progress.bar.IncrBy(n)
	}
	return n, err
}

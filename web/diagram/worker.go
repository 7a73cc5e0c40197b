package diagram

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A Renderer and a worker talk in frames: the length in four bytes, big
// endian, then as many bytes. A request is the engine's name, a line feed and DOT; the
// answer begins with one of these bytes.
const (
	answerLayout = 'L' // json0 follows
	answerError  = 'E' // a message follows
)

// maxFrame bounds what either side believes of a length, in bytes.
const maxFrame = 64 << 20

// Work lays out maps for a Renderer until in ends: the hidden subcommand
// "render-worker". Nothing else may write to out.
func Work(in io.Reader, out io.Writer) error {
	ctx := context.Background()
	e, err := newEngine(ctx)
	if err != nil {
		return err
	}
	requests := bufio.NewReader(in)
	for {
		request, err := readFrame(requests)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading a request: %w", err)
		}
		name, dot, _ := bytes.Cut(request, []byte{'\n'})
		answer := []byte{answerLayout}
		if layout, err := e.layOut(ctx, string(name), dot); err != nil {
			answer = append([]byte{answerError}, err.Error()...)
		} else {
			answer = append(answer, layout...)
		}
		if err := writeFrame(out, answer); err != nil {
			return fmt.Errorf("answering: %w", err)
		}
	}
}

func writeFrame(w io.Writer, body []byte) error {
	if len(body) > maxFrame {
		return fmt.Errorf("%d bytes are more than %d", len(body), maxFrame)
	}
	_, err := w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...))
	return err
}

// readFrame returns io.EOF where r ends between two frames.
func readFrame(r io.Reader) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > maxFrame {
		return nil, fmt.Errorf("a frame of %d bytes is more than %d", n, maxFrame)
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, fmt.Errorf("a frame of %d bytes breaks off: %w", n, io.ErrUnexpectedEOF)
	}
	return body, nil
}

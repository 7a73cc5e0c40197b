package segment_test

import (
	"strings"
	"testing"
)

func BenchmarkSegment(b *testing.B) {
	text := strings.Repeat(`“We met Mr. Baker's aides on Nov. 3,” the U.S.-backed government's spokesman said. The talks weren't easy.
The minister, who didn't attend, called the leaders' statement 'a good start' and left for the 20-nation meeting.
`, 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		segmented(text)
	}
}

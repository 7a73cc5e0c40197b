package squeeze

import (
	"bytes"
	"testing"
)

func TestWhatIsPackedComesBackAndAPartOfItDoesNot(t *testing.T) {
	for _, data := range [][]byte{{}, {7}, bytes.Repeat([]byte{1, 2, 255}, 5000)} {
		packed := Pack(data)
		got, err := Unpack(packed)
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes: got %d back, error %v", len(data), len(got), err)
		}
		for n := range len(packed) {
			if _, err := Unpack(packed[:n]); err == nil {
				t.Fatalf("no error from %d bytes of %d", n, len(packed))
			}
		}
	}
}

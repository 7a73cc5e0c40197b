// Package linear holds linear models over hashed features: the table of
// weights that a tagger or parser scores with, how it is learned by an
// averaged perceptron, and the packed form in which it is shipped.
//
// A feature is a 32-bit key made by [Mix] and [Key]; a class is a number
// below [MaxClasses]. A feature's row holds a weight for each class that
// training ever had reason to move, and nothing for the others.
package linear

// MaxClasses is how many classes a model may tell apart.
const MaxClasses = 128

// Scores holds a running sum for every class.
type Scores [MaxClasses]int32

// Mix folds a value into the hash of a feature under way.
func Mix(h, v uint64) uint64 {
	h = (h*0xFF51AFD7ED558CCD + v + 1) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}

// Key ends the hash of a feature. It is never 0.
func Key(h uint64) uint32 {
	return uint32(h*0xD6E8FEB86659FD93>>32) | 1
}

// Hash is the hash of a word, for use as a value of Mix.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h ^ h>>32
}

// A Scorer adds the weights of features to a sum: a [Model] or, while it is
// learned, a [Trainer].
type Scorer interface {
	Add(s *Scores, keys []uint32)
}

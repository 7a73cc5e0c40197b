package parser

import (
	"slices"
	"strings"
)

// A move is what a transition does with the token on top of the stack.
type move uint8

const (
	shift move = iota // the next token goes on top
	left              // the next token becomes its head
	right             // the token below it becomes its head
)

// An action is a move and, where it makes an arc, the arc's label.
type action struct {
	move  move
	label string
}

// actions is the list of the actions a model can choose from.
type actions struct {
	list   []action
	labels []uint8 // for each action, the number of its label, from 1
	root   int     // the action that makes a token the root
}

func newActions(list []action) *actions {
	a := &actions{list: list}
	var labels []string
	for _, x := range list {
		labels = append(labels, x.label)
	}
	slices.Sort(labels)
	labels = slices.Compact(labels)
	for i, x := range list {
		at, _ := slices.BinarySearch(labels, x.label)
		a.labels = append(a.labels, uint8(at+1))
		if x.move == left && x.label == "root" {
			a.root = i
		}
	}
	return a
}

func compareActions(a, b action) int {
	if a.move != b.move {
		return int(a.move) - int(b.move)
	}
	return strings.Compare(a.label, b.label)
}

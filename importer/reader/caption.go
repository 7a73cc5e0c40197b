package reader

import (
	"regexp"
	"strings"
)

// A label says what a line is that is no news.
type label int

const (
	none      label = iota
	lineLabel       // the line itself is a credit, an advertisement, a notice
	listLabel       // so are the titles that follow it
)

var (
	// begins are what such lines begin with, in lower case.
	begins = []string{
		"photo:", "photos:", "photo by ", "photo credit", "photograph:", "photograph by ", "photographs by ", "image:", "images:",
		"image credit", "image source", "image caption", "picture:", "pictures:", "picture by ", "picture credit", "pictured:",
		"caption:", "credit:", "credits:", "file photo", "file image", "file picture", "media caption", "video:", "watch:", "listen:",
		"graphic:", "illustration:", "illustration by ", "cover photo", "©", "(c) 1", "(c) 2", "copyright ©", "copyright 1", "copyright 2", "copyright (c)",
		"sign up for", "sign up to", "subscribe to", "subscribe now", "follow us", "share this", "click here", "tap here",
		"download the app", "download our", "get the latest", "join our", "our standards:", "tags:", "topics:", "filed under",
		"this article was originally", "this story was originally", "this article first appeared", "this story first appeared",
		"this is a developing story", "this is a breaking news", "this story has been updated", "this article has been updated",
		"story continues below", "article continues", "continue reading", "all rights reserved", "skip to ", "have you got a story",
		"do you have a story", "enable javascript", "please enable", "your browser does not",
	}
	// whole are such lines themselves, in lower case.
	whole = set("advertisement", "advertisements", "sponsored", "share", "save", "print", "email", "comment", "comments", "menu", "search",
		"home", "back to top", "copy link", "link copied", "getty images", "reuters", "afp", "ap", "epa", "video", "gallery", "listen",
		"log in", "sign in", "read full article", "show more", "load more", "view comments", "follow", "whatsapp", "facebook", "twitter")
	// heads are what lists of other stories begin with, in lower case.
	heads = []string{
		"read more", "read also", "also read", "read next", "read:", "related:", "related stories", "related articles", "related news", "related topics",
		"related content", "related coverage", "see also", "see more", "more on this", "more on:", "more from", "more stories", "more news",
		"more about", "most read", "most viewed", "most popular", "top stories", "trending:", "latest news", "latest stories", "don't miss", "don’t miss",
		"up next", "in other news", "editor's picks", "editors' picks", "editor’s picks", "editors’ picks", "what to read next", "recommended for you",
		"recommended stories", "recommended:", "you may also like", "you might also like", "further reading", "elsewhere on", "explore more",
	}
	wholeHeads = set("related", "recommended", "trending", "more", "latest")

	// credited ends the caption of a picture, or is all of it, in lower case.
	credited = regexp.MustCompile(`(?:\(?\b(?:ap photo|afp photo|reuters|getty images|afp|ap|epa|epa-efe|anadolu|xinhua|upi|shutterstock|pa wire|pa media)/\pL[\pL &/'’-]{1,60}\)?|` +
		`\bvia (?:getty images|ap|reuters|afp|shutterstock)\)?|\(?photo(?:graph)? (?:by|courtesy) [^.]{3,80}\)|[\pL '’-]{3,40}/(?:getty images|afp|reuters|ap|epa|shutterstock)\)?)\.?$`)
)

// labelOf tells whether a line is no news, by its words alone.
func labelOf(text string) label {
	if len(text) > 400 {
		return none
	}
	low := strings.ToLower(text)
	bare := strings.TrimRight(low, ": .|»>→")
	switch {
	case wholeHeads[bare]:
		return listLabel
	case whole[bare]:
		return lineLabel
	}
	low = strings.TrimLeft(low, "•*-–|>» (")
	for _, h := range heads {
		// A sentence may begin so as well: "More from his aides is expected."
		if strings.HasPrefix(low, h) && (len(low) < 40 || strings.Contains(low[:min(len(low), len(h)+20)], ":")) && !ends(low[len(h):]) {
			return listLabel
		}
	}
	if strings.HasPrefix(text, "©") {
		return lineLabel
	}
	for _, b := range begins {
		if strings.HasPrefix(low, b) {
			return lineLabel
		}
	}
	tail := low[max(0, len(low)-120):]
	if (strings.Contains(tail, "/") || strings.Contains(tail, "via ") || strings.Contains(tail, "photo")) && credited.MatchString(tail) {
		return lineLabel
	}
	return none
}

// ends tells whether what follows a list's heading makes a sentence of it.
func ends(rest string) bool { return len(rest) > 12 && strings.HasSuffix(rest, ".") }

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}

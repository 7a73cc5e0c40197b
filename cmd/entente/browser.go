package main

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"slices"
)

// openers are the commands that show a URL in the reader's browser.
var openers = map[string][]string{
	"darwin":  {"open"},
	"windows": {"rundll32", "url.dll,FileProtocolHandler"},
	"":        {"xdg-open"}, // everywhere else
}

// browserCommand is the command that opens a browser, nil where there is none
// to be seen: no screen, or a machine that builds.
func browserCommand() []string {
	command, known := openers[runtime.GOOS]
	if !known {
		command = openers[""]
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return nil
		}
	}
	if _, err := exec.LookPath(command[0]); err != nil || os.Getenv("CI") != "" {
		return nil
	}
	return command
}

// openBrowser shows url to the reader, if it can. The browser may outlive ctx.
func (a *app) openBrowser(ctx context.Context, url string) {
	command := browserCommand()
	if command == nil {
		return // the address is on standard output
	}
	args := append(slices.Clone(command[1:]), url)
	cmd := exec.CommandContext(context.WithoutCancel(ctx), command[0], args...)
	if err := cmd.Start(); err != nil {
		a.say("No browser could be opened (%v): open the address yourself.", err)
		return
	}
	go func() { _ = cmd.Wait() }() // how the browser ends is its own affair
}

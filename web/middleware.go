package web

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// errWrongHost is the error of a request under a name that is not the server's.
var errWrongHost = errors.New("unknown host")

// errPanic is wrapped by what a handler's panic becomes.
var errPanic = errors.New("a fault in the program")

// security are the headers of every answer. Scripts, styles and all else
// come from this server only, as files; nobody may put its pages into a frame.
var security = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
}

func headers(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		for name, value := range security {
			c.Response().Header().Set(name, value)
		}
		return next(c)
	}
}

// known lets a request through that was sent to one of the server's names,
// with any port.
func (s *Server) known(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		host := c.Request().Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		if !s.hosts[strings.ToLower(strings.Trim(host, "[]"))] {
			return fmt.Errorf("host %q: %w", shorten(host), errWrongHost)
		}
		return next(c)
	}
}

// bounded gives every request its time.
func (s *Server) bounded(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx, cancel := context.WithTimeout(c.Request().Context(), s.limit)
		defer cancel()
		c.SetRequest(c.Request().WithContext(ctx))
		return next(c)
	}
}

// recovered makes an error of a panic.
func (s *Server) recovered(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		defer func() {
			switch p := recover(); p {
			case nil:
			case http.ErrAbortHandler:
				panic(p)
			default:
				s.log.ErrorContext(c.Request().Context(), "panic", "route", c.Path(), "cause", fmt.Sprint(p), "stack", string(debug.Stack()))
				err = errPanic
			}
		}()
		return next(c)
	}
}

// logged writes a line for each request: what was asked for as a route, not
// as an address, which may tell what a reader looks into.
func (s *Server) logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		id := requestID()
		c.Response().Header().Set(echo.HeaderXRequestID, id)
		err := next(c)
		if err != nil {
			c.Error(err)
		}
		attrs := []slog.Attr{
			slog.String("id", id), slog.String("method", c.Request().Method), slog.String("route", c.Path()),
			slog.Int("status", c.Response().Status), slog.Int64("bytes", c.Response().Size), slog.Duration("took", time.Since(start)),
		}
		level := slog.LevelInfo
		if c.Response().Status >= http.StatusInternalServerError && !errors.Is(err, context.Canceled) { // who goes away is no fault
			level = slog.LevelError
			attrs = append(attrs, slog.Any("cause", err))
		}
		s.log.LogAttrs(c.Request().Context(), level, "request", attrs...)
		return nil // it has been answered
	}
}

// requestID names one request in the log and in its answer's header.
func requestID() string {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

package web

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

// healthz answers as long as the process does.
func (s *Server) healthz(c echo.Context) error {
	return s.send(c, http.StatusOK, "text/plain; charset=utf-8", []byte("ok\n"))
}

// readyLimit is how long a part may take to say that it is ready.
const readyLimit = 5 * time.Second

// A readiness says which parts can answer. Why one cannot is in the log.
type readiness struct {
	Store    string `json:"store"`    // "ok" or "failed"
	Renderer string `json:"renderer"` // or "none"
}

// readyz asks the store and the renderer; 503 if one cannot answer.
func (s *Server) readyz(c echo.Context) error {
	ctx, cancel := context.WithTimeout(c.Request().Context(), readyLimit)
	defer cancel()
	r := readiness{Store: "ok", Renderer: "ok"}
	status := http.StatusOK
	if err := s.store.Ping(ctx); err != nil {
		s.log.ErrorContext(ctx, "the store is not ready", "cause", err)
		r.Store, status = "failed", http.StatusServiceUnavailable
	}
	if s.renderer == nil {
		r.Renderer = "none"
	} else if err := s.renderer.Ready(ctx); err != nil {
		s.log.ErrorContext(ctx, "the renderer is not ready", "cause", err)
		r.Renderer, status = "failed", http.StatusServiceUnavailable
	}
	return s.sendJSON(c, status, r)
}

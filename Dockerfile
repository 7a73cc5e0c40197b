# The program alone: a static binary on an empty image, run as nobody.
#
#   docker build -t entente .
#   docker run --read-only --tmpfs /tmp -v entente:/data -p 127.0.0.1:8080:8080 entente

FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/entente ./cmd/entente \
 && mkdir -p /out/data /out/tmp && chmod 1777 /out/tmp

FROM scratch
COPY --from=build /out/entente /entente
COPY --from=build /src/LICENSE /src/NOTICE /
COPY --from=build --chown=65532:65532 /out/data /data
COPY --from=build --chown=65532:65532 /out/tmp /tmp
USER 65532:65532
# Databases go to /data; compiled Graphviz is kept in the cache between runs.
ENV HOME=/data XDG_DATA_HOME=/data XDG_CACHE_HOME=/data/cache
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["/entente", "healthcheck", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["/entente"]
# All addresses of the container: which of them the host forwards is for -p to say.
CMD ["serve", "--addr", "0.0.0.0:8080"]

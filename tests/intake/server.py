"""A web server on this machine that behaves as badly as the tests ask for."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from .texts import PAGE

DRIP_SECONDS = 0.05


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        try:
            getattr(self, f"page_{parts.path.strip('/')}", self.missing)(parse_qs(parts.query))
        except OSError:
            return  # The client has gone, which is what these pages are for.

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base class
        return

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def missing(self, _query: object) -> None:
        self.answer(b"<p>no</p>", 404)

    def page_article(self, _query: object) -> None:
        self.answer(PAGE.encode())

    def page_host(self, _query: object) -> None:
        self.answer(
            f"Die Seite kam vom Rechner {self.headers['Host']}, wie die Behörden der Stadt sagten.".encode(),
            Content_Type="text/plain",
        )

    def page_latin(self, _query: object) -> None:
        self.answer(
            PAGE.replace('<meta charset="utf-8">', "").encode("latin-1", "replace"),
            Content_Type="text/html; charset=iso-8859-1",
        )

    def page_untyped(self, _query: object) -> None:
        self.answer(PAGE.encode(), Content_Type="")

    def page_json(self, _query: object) -> None:
        self.answer(b"{}", Content_Type="application/json")

    def page_pdf(self, _query: object) -> None:
        self.answer(b"%PDF-1.7 ...", Content_Type="application/octet-stream")

    def page_gzip(self, _query: object) -> None:
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def page_deflate(self, _query: object) -> None:
        self.answer(zlib.compress(PAGE.encode()), Content_Encoding="deflate")

    def page_rawdeflate(self, _query: object) -> None:
        packer = zlib.compressobj(wbits=-15)
        self.answer(packer.compress(PAGE.encode()) + packer.flush(), Content_Encoding="deflate")

    def page_brotli(self, _query: object) -> None:
        self.answer(b"\x0b\x02\x80", Content_Encoding="br")

    def page_broken(self, _query: object) -> None:
        self.answer(b"\x1f\x8b\x08\x00" + b"\xff" * 100, Content_Encoding="gzip")

    def page_bomb(self, _query: object) -> None:
        packer = zlib.compressobj(wbits=31)
        block = b"a" * 1_000_000
        self.answer(
            b"".join(packer.compress(block) for _ in range(200)) + packer.flush(), Content_Encoding="gzip"
        )

    def page_cutgzip(self, _query: object) -> None:
        self.answer(gzip.compress(PAGE.encode())[:-300], Content_Encoding="gzip")

    def page_cut(self, _query: object) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(b"<html>")
        self.close_connection = True

    def page_endless(self, _query: object) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"<p>" + b"wort " * 10_000)

    def page_drip(self, _query: object) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"a")
            time.sleep(DRIP_SECONDS)

    def page_dripheaders(self, _query: object) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while True:
            self.wfile.write(b"a")
            time.sleep(DRIP_SECONDS)

    def page_silent(self, _query: object) -> None:
        time.sleep(5)

    def page_garbage(self, _query: object) -> None:
        self.wfile.write(b"\x00\x01 this is no HTTP\r\n\r\n")

    def page_to(self, query: dict[str, list[str]]) -> None:
        self.answer(b"", 302, Location=query["place"][0])

    def page_round(self, query: dict[str, list[str]]) -> None:
        number = int(query.get("n", ["0"])[0])
        self.answer(b"", 307, Location=f"/round?n={number + 1}")


@contextmanager
def running() -> Iterator[int]:
    """The server in a thread; gives its port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()

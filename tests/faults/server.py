"""A web server on this computer that behaves as badly as it is told, and the doors of the tests opened for it alone."""

from __future__ import annotations

import _socket
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Answer = Callable[[BaseHTTPRequestHandler], None]
_HERE = ("127.0.0.1", "::1")
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


class Site:
    """A site with an answer for each path; remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.port = 0

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes, **headers: str) -> str:
        """Answer with a page, and return its address; a header is named with underscores."""

        def answer(to: BaseHTTPRequestHandler) -> None:
            give(to, body, 200, **headers)

        self.answers[path] = answer
        return self.url(path)

    def redirect(self, path: str, location: str, status: int = 302) -> str:
        def answer(to: BaseHTTPRequestHandler) -> None:
            to.send_response(status)
            to.send_header("Location", location)
            to.send_header("Content-Length", "0")
            to.end_headers()

        self.answers[path] = answer
        return self.url(path)


def give(to: BaseHTTPRequestHandler, body: bytes, status: int = 200, /, **headers: str) -> None:
    """Send an answer; its length is told unless a header says otherwise."""
    to.send_response(status)
    named = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    named.update({name.replace("_", "-"): value for name, value in headers.items()})
    for name, value in named.items():
        if value:
            to.send_header(name, value)
    to.end_headers()
    to.wfile.write(body)


@contextmanager
def serving(wrap: Callable[[Any], Any] = lambda listener: listener) -> Iterator[Site]:
    """Run a site until the block ends; `wrap` may put TLS around its socket."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers.items())))
            self.close_connection = True
            answer = site.answers.get(self.path)
            try:
                if answer is None:
                    give(self, b"no such page", 404)
                else:
                    answer(self)
            except OSError:
                # Who asked has gone away.
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            """Say nothing of connections that were broken off."""

    server = Server(("127.0.0.1", 0), Handler)
    server.socket = wrap(server.socket)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def open_loopback(patch: pytest.MonkeyPatch) -> None:
    """Let this process connect to this computer alone, and look no name up."""

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        if address[0] not in _HERE:
            pytest.fail(f"connected to {address!r}")
        _socket.socket.connect(self, address)

    def look_up(host: str, port: int = 0, *_rest: object, **_named: object) -> list[object]:
        if not host.replace(".", "").isdigit() and ":" not in host:
            pytest.fail(f"looked {host!r} up a second time")
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (host, port))]

    patch.setattr(socket.socket, "connect", connect)
    patch.setattr(socket, "getaddrinfo", look_up)
    for name in _PROXIES:
        patch.delenv(name, raising=False)

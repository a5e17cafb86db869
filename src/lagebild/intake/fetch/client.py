"""Fetches one page over http or https, within limits of time, size and redirects.

Everything that waits runs in a thread of its own against one deadline, so that neither a name server nor a
server that sends a byte a second can hold the caller. The standard library is enough for this, and lets the
connection go to the address that was checked. Proxies are not used: a proxy would resolve names unchecked.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from lagebild.intake.fetch.addresses import Resolver, checked_addresses, is_public, resolve
from lagebild.intake.fetch.unpack import read_body
from lagebild.intake.hints import Hints
from lagebild.intake.naming import is_web_address, quoted
from lagebild.model import IntakeError

REDIRECTS = 5
REDIRECT_STATUS = frozenset((301, 302, 303, 307, 308))
PORTS = {"http": 80, "https": 443}
HEADERS = {
    "User-Agent": "lagebild (reads one page when a person asks for it)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
READABLE = ("text/", "application/xhtml+xml", "application/xml", "application/octet-stream")


class Target(NamedTuple):
    """What a request is made of."""

    scheme: str
    host: str
    port: int
    path: str


class Fetched(msgspec.Struct, frozen=True):
    """A page as it came: its bytes, where it was at last, and the encoding that the server named."""

    data: bytes
    url: str
    charset: str | None


class Fetcher:
    """Fetches one address. `permits` and `resolver` are what tests put in place of the network's."""

    def __init__(
        self, hints: Hints, *, permits: Callable[[str], bool] | None = None, resolver: Resolver = resolve
    ) -> None:
        self.hints = hints
        self.permits = permits or ((lambda _address: True) if hints.allow_private else is_public)
        self.resolver = resolver
        self.deadline = time.monotonic() + hints.timeout
        self.stopped = False
        self.connection: _Connection | None = None

    def fetch(self, url: str) -> Fetched:
        """The page at `url`. Raises IntakeError with one sentence if it cannot or may not be fetched."""
        outcome: list[Fetched | IntakeError] = []
        worker = threading.Thread(target=lambda: outcome.append(self._outcome(url)), daemon=True)
        worker.start()
        worker.join(max(0.0, self.deadline - time.monotonic()))
        if not outcome:
            self._stop()
            raise _too_slow(url, self.hints.timeout)
        if isinstance(outcome[0], IntakeError):
            raise outcome[0]
        return outcome[0]

    def _outcome(self, url: str) -> Fetched | IntakeError:
        """Never raises: an exception in a thread would be printed and lost."""
        try:
            return self._follow(url)
        except IntakeError as error:
            return error
        except TimeoutError:
            return _too_slow(url, self.hints.timeout)
        except ssl.SSLCertVerificationError as error:
            return IntakeError(f"The address {quoted(url)} has no valid certificate: {error.verify_message}.")
        except (OSError, http.client.HTTPException, ValueError) as error:
            return IntakeError(
                f"The address {quoted(url)} could not be fetched ({type(error).__name__}): try again later."
            )

    def _follow(self, url: str) -> Fetched:
        first = url
        for _ in range(REDIRECTS + 1):
            answer = self._get(url)
            location = answer.getheader("Location")
            if answer.status not in REDIRECT_STATUS or not location:
                return self._page(answer, url)
            self._close()
            url = urljoin(url, location)
            if not is_web_address(url):
                raise IntakeError(
                    f"The address {quoted(first)} leads to {quoted(url)}, which is no web page."
                )
        raise IntakeError(
            f"The address {quoted(first)} leads on more than {REDIRECTS} times: give the last one."
        )

    def _get(self, url: str) -> http.client.HTTPResponse:
        target = _target(url)
        addresses = checked_addresses(target.host, target.port, permits=self.permits, resolver=self.resolver)
        self.connection = _Connection(target, addresses, self._left())
        if self.stopped:
            raise TimeoutError
        self.connection.request("GET", target.path, headers=HEADERS)
        return self.connection.getresponse()

    def _page(self, answer: http.client.HTTPResponse, url: str) -> Fetched:
        if answer.status != 200:
            raise IntakeError(
                f"The address {quoted(url)} answered {answer.status} ({answer.reason}): check the address."
            )
        kind = answer.headers.get_content_type()
        if answer.getheader("Content-Type") and not kind.startswith(READABLE):
            raise IntakeError(
                f"The address {quoted(url)} holds {quoted(kind)}, not an article as text or HTML."
            )
        data = read_body(answer, answer.getheader("Content-Encoding", ""), self.hints.max_bytes)
        self._close()
        return Fetched(data, url, answer.headers.get_content_charset())

    def _left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _stop(self) -> None:
        """Ends the worker's waiting by cutting its connection."""
        self.stopped = True
        stream = self.connection.stream if self.connection is not None else None
        if stream is not None:
            try:
                stream.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def _close(self) -> None:
        if self.connection is not None:
            self.connection.close()


class _Connection(http.client.HTTPConnection):
    """A connection to one of the addresses that were checked, under the name that was asked for."""

    def __init__(self, target: Target, addresses: list[str], timeout: float) -> None:
        super().__init__(target.host, target.port, timeout=timeout)
        self.addresses = addresses
        self.seconds = timeout
        self.default_port = PORTS[target.scheme]
        self.context = _trusted() if target.scheme == "https" else None
        self.stream: socket.socket | None = None
        """Kept here because `sock` is given up when the answer begins."""

    def connect(self) -> None:
        self.stream = self._opened()
        if self.context is not None:
            self.stream = self.context.wrap_socket(self.stream, server_hostname=self.host)
        self.sock = self.stream

    def _opened(self) -> socket.socket:
        for address in self.addresses[:-1]:
            try:
                return socket.create_connection((address, self.port), self.seconds)
            except OSError:
                continue
        return socket.create_connection((self.addresses[-1], self.port), self.seconds)


def fetch(url: str, hints: Hints) -> Fetched:
    """The page at an http or https address, within the limits of `hints`. Raises IntakeError."""
    return Fetcher(hints).fetch(url)


def _target(url: str) -> Target:
    """The parts of an address. Raises IntakeError if it is none that may be fetched."""
    try:
        parts = urlsplit(_escaped(url))
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:
        scheme, host, port = "", "", None
    if scheme not in PORTS or not host or port == 0:
        raise IntakeError(f"The address {quoted(url)} is not one of a web page: check it.")
    if parts.username is not None or parts.password is not None:
        raise IntakeError(f"The address on {quoted(host)} holds a user name or password: give it without.")
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return Target(scheme, host, port or PORTS[scheme], path)


def _escaped(url: str) -> str:
    """The address with all that may not stand in a request line written as %xx. The host is left to IDNA."""
    start = url.find("/", url.find("//") + 2)
    if start < 0:
        return url
    rest = "".join(c if "!" <= c <= "~" else quote(c, errors="replace") for c in url[start:])
    return url[:start] + rest


def _trusted() -> ssl.SSLContext:
    """The system's certificates; those of certifi where the system has none."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if paths.cafile is None and (paths.capath is None or not any(Path(paths.capath).iterdir())):
        import certifi  # noqa: PLC0415

        context.load_verify_locations(certifi.where())
    return context


def _too_slow(url: str, seconds: float) -> IntakeError:
    return IntakeError(
        f"The address {quoted(url)} took longer than {seconds:g} seconds: "
        "try again later, or save the page and give the file."
    )

# ruff: noqa: E501 - addresses stand in rows
"""Fetching keeps to its limits, and to public addresses, whatever the server does."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from lagebild.intake import Hints, load
from lagebild.intake.fetch.addresses import is_public
from lagebild.intake.fetch.client import Fetcher
from lagebild.model import IntakeError

from .server import running

OPEN = Hints(allow_private=True, timeout=10)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with running() as port:
        yield f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("page", ["article", "untyped", "gzip", "deflate", "rawdeflate"])
def test_article(site: str, page: str) -> None:
    document = load(f"{site}/{page}", hints=OPEN)
    assert document.title == "Mehr als 40 Tote in Halvesund"
    assert document.source == f"{site}/{page}"
    assert document.url == "https://kuestenbote.example/halvesund"


def test_redirect_is_followed_and_the_last_address_kept(site: str) -> None:
    document = load(f"{site}/to?place=/host", hints=OPEN)
    assert (document.source, document.url) == (f"{site}/to?place=/host", f"{site}/host")


def test_encoding_of_the_header(site: str) -> None:
    assert "Küstenbote" in (load(f"{site}/latin", hints=OPEN).publisher or "")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("nothing", "answered 404"),
        ("json", "holds «application/json»"),
        ("pdf", "is a PDF document"),
        ("brotli", "«br», which was not asked for"),
        ("broken", "packed data that is broken"),
        ("cut", "ended before it was complete"),
        ("cutgzip", "ended before it was complete"),
        ("garbage", "could not be fetched"),
        ("round", "leads on more than 5 times"),
        ("to?place=ftp://127.0.0.1/x", "is no web page"),
        ("to?place=file:///etc/passwd", "is no web page"),
        ("to?place=http://user@127.0.0.1/x", "user name or password"),
        ("to?place=http://[x/", "could not be fetched"),
    ],
)
def test_bad_answers(site: str, page: str, words: str) -> None:
    with pytest.raises(IntakeError, match=words) as caught:
        load(f"{site}/{page}", hints=OPEN)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("page", ["endless", "bomb"])
def test_size_limit(site: str, page: str) -> None:
    started = time.perf_counter()
    with pytest.raises(IntakeError, match="longer than 300,000 bytes"):
        load(f"{site}/{page}", hints=Hints(allow_private=True, max_bytes=300_000))
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("page", ["drip", "dripheaders", "silent"])
def test_time_limit_holds_for_the_whole_fetch(site: str, page: str) -> None:
    started = time.perf_counter()
    with pytest.raises(IntakeError, match=r"took longer than 0\.4 seconds"):
        load(f"{site}/{page}", hints=Hints(allow_private=True, timeout=0.4))
    assert time.perf_counter() - started < 2


def test_time_limit_holds_for_the_name_server() -> None:
    def slow(_host: str, _port: int) -> list[str]:
        time.sleep(2)
        return ["127.0.0.1"]

    started = time.perf_counter()
    with pytest.raises(IntakeError, match="took longer"):
        Fetcher(Hints(timeout=0.2), resolver=slow).fetch("http://slow.example/")
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0",
        "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "no address", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"]
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_not_fetched_from(site: str, host: str) -> None:
    port = site.rsplit(":", 1)[1]
    with pytest.raises(IntakeError, match=r"private or reserved network.*--allow-private"):
        load(f"http://{host}:{port}/article")


def only_first(address: str) -> bool:
    """Stands in for the rule about public addresses: of this machine's, one is "public" here."""
    return address == "127.0.0.1"


def test_redirect_into_a_private_network(site: str) -> None:
    port = site.rsplit(":", 1)[1]
    with pytest.raises(IntakeError, match=r"private or reserved network \(127\.0\.0\.2\)"):
        Fetcher(Hints(), permits=only_first).fetch(f"{site}/to?place=http://127.0.0.2:{port}/article")


def test_name_that_leads_into_a_private_network() -> None:
    for addresses in (["10.0.0.1"], ["93.184.216.34", "10.0.0.1"]):
        fetcher = Fetcher(Hints(), resolver=lambda _host, _port, found=addresses: found)  # type: ignore[misc]
        with pytest.raises(IntakeError, match=r"«inside\.example».*\(10\.0\.0\.1\)"):
            fetcher.fetch("http://inside.example/")


def test_connection_goes_to_the_address_that_was_checked(site: str) -> None:
    """A name that answers otherwise the second time (DNS rebinding) is asked only once."""
    port = site.rsplit(":", 1)[1]
    answers = [["127.0.0.1"], ["127.0.0.2"]]
    fetcher = Fetcher(Hints(), permits=only_first, resolver=lambda _host, _port: answers.pop(0))
    fetched = fetcher.fetch(f"http://rebinding.example:{port}/host")
    assert f"rebinding.example:{port}".encode() in fetched.data
    assert answers == [["127.0.0.2"]]


def test_second_address_is_tried_if_the_first_does_not_answer(site: str) -> None:
    port = site.rsplit(":", 1)[1]
    fetcher = Fetcher(OPEN, resolver=lambda _host, _port: ["127.0.0.3", "127.0.0.1"])
    assert fetcher.fetch(f"http://two.example:{port}/article").data


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://", "is not one of a web page"),
        ("http:///article", "is not one of a web page"),
        ("http://[::1/", "is not one of a web page"),
        ("http://a.example:99999/", "is not one of a web page"),
        ("http://a.example:0/", "is not one of a web page"),
        ("http://user:secret@a.example/", "user name or password"),
        ("http://nowhere.invalid/", "could not be found"),
        ("http://" + "a" * 300 + ".example/", "could not be found|is not one of a web page"),
        ("ftp://a.example/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
    ],
)
def test_addresses_that_cannot_be_fetched(url: str, words: str) -> None:
    with pytest.raises(IntakeError, match=words) as caught:
        load(url)
    assert "secret" not in str(caught.value)


def test_blanks_and_letters_in_an_address_are_escaped(site: str) -> None:
    with pytest.raises(IntakeError, match="answered 404"):
        load(f"{site}/ü b\r\nX-Header: 1", hints=OPEN)


def test_nobody_listens() -> None:
    with pytest.raises(IntakeError, match=r"could not be fetched \(ConnectionRefusedError\)"):
        load("http://127.0.0.1:1/", hints=OPEN)


def test_no_certificate(site: str) -> None:
    with pytest.raises(IntakeError, match=r"could not be fetched|took longer"):
        load(site.replace("http:", "https:") + "/article", hints=Hints(allow_private=True, timeout=2))

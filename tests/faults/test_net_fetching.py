"""Fetching a page: what is refused, what is cut short, and that nothing else of the program uses the network."""

from __future__ import annotations

import gzip
import io
import shutil
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import urllib3

from annotator import paths
from annotator.errors import ReadingError
from annotator.operations import importing
from annotator.paths import resource
from annotator.reading import fetching, sandbox, web
from annotator.reading.addresses import Resolve, address_of, is_public, reachable
from annotator.reading.fetching import fetch
from annotator.reading.reader import Wish, read
from annotator.settings import Network, Settings, save
from tests.faults.server import Site, give, open_loopback, serving
from tests.reading.builders import pdf, set_page

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")[3:]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = (
    f"<html><head><title>Votes</title><link rel=stylesheet href=/style.css></head><body><article>{BODY}"
    "<img src=/picture.png></article><script src=/script.js></script></body></html>"
).encode()
TEXT = "\n\n".join(PARAGRAPHS)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    open_loopback(monkeypatch)
    with serving() as running:
        running.page("/a", PAGE)
        yield running


def refusal(url: str, *, private: bool = True, resolve: Resolve | None = None) -> str:
    with pytest.raises(ReadingError) as caught:
        fetch(url, private=private, resolve=resolve)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_page_is_fetched_and_read_and_nothing_that_it_names(site: Site) -> None:
    reading = read(site.url("/a"), Wish(private_addresses=True))
    assert reading.text == TEXT
    assert (reading.title, reading.url, reading.source) == ("Votes", site.url("/a"), site.url("/a"))
    assert [path for path, _ in site.asked] == ["/a"]


# NET-001, NET-006


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.com/",
        "gopher://x/",
        "javascript:alert(1)",
        "about:blank",
    ],
)
def test_net_001_only_web_addresses(url: str) -> None:
    assert "only http and https" in refusal(url)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.com/"])
def test_net_001_the_front_door_refuses_too(url: str) -> None:
    with pytest.raises(ReadingError, match="only http and https"):
        read(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://user:pass@example.com/", "http://example.com:22/", "http://example.com:25/", "http://exa mple.com/",
        "http://example.com/\r\nX: y", "http://" + "a" * 10_000, "http://", "http://[::1", "http://a..b/",
        "http://example.com:99999/", "http://exa\u0000mple.com/", "http://-/",
    ],
)  # fmt: skip
def test_net_006_odd_addresses_are_refused(url: str) -> None:
    with pytest.raises(ReadingError):
        address_of(url)


def test_net_006_names_are_shown_in_ascii() -> None:
    assert address_of("https://аpple.com/x").host == "xn--pple-43d.com"
    assert str(address_of("HTTPS://Example.COM./a b?q=ü".replace(" ", "%20"))) == "https://example.com/a%20b?q=%C3%BC"


# NET-002, NET-003, NET-004


PRIVATE = [
    "127.0.0.1", "127.1.2.3", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fc00::1",
    "fe80::1", "fe80::1%eth0", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1", "2001::1", "fec0::1", "x",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_net_002_003_private_addresses(address: str) -> None:
    assert not is_public(address)
    with pytest.raises(ReadingError, match="own network"):
        reachable(address_of("http://news.example/"), private=False, resolve=lambda *_: ["93.184.215.14", address])


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "8.8.8.8"])
def test_net_003_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "a.localhost", "printer.local", "wiki.internal", "router.lan"])
def test_net_003_local_names_are_not_even_looked_up(host: str) -> None:
    with pytest.raises(ReadingError, match="own network"):
        reachable(address_of(f"http://{host}/"), private=False, resolve=lambda *_: pytest.fail("looked up"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "0x7f.1", "2130706433", "0177.0.0.1", "0", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_net_002_this_computer_under_any_spelling(host: str) -> None:
    with pytest.raises(ReadingError, match=r"own network|was not found"):
        web.fetched(f"http://{host}/")


def test_net_004_the_checked_address_is_the_one_connected_to(site: Site) -> None:
    answers = iter([["127.0.0.1"]])
    fetched = fetch(site.url("/a", host="news.example"), private=True, resolve=lambda *_: next(answers))
    assert fetched.data == PAGE
    assert site.asked[0][1]["Host"] == f"news.example:{site.port}"


# NET-005


def test_net_005_each_redirect_is_checked() -> None:
    known = {"127.0.0.1": ["127.0.0.1"], "inner.example": ["192.168.0.9"]}
    looked_up: list[str] = []

    def resolve(host: str, _: int) -> list[str]:
        looked_up.append(host)
        return known[host] if host == "inner.example" else ["93.184.215.14"]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetching, "_request", lambda *_: _redirect())
        assert "own network" in refusal("http://news.example/go", private=False, resolve=resolve)
    assert looked_up == ["news.example", "inner.example"]


def _redirect() -> urllib3.HTTPResponse:
    return urllib3.HTTPResponse(io.BytesIO(), {"Location": "http://inner.example/a"}, 302, preload_content=False)


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.com/x", "javascript:x", "data:text/html,x"])
def test_net_005_redirects_lead_to_the_web_only(site: Site, location: str) -> None:
    assert "only http and https" in refusal(site.redirect("/go", location))


def test_net_005_no_circles(site: Site) -> None:
    assert "without end" in refusal(site.redirect("/go", "/go"))
    assert len(site.asked) == fetching.MOST_REDIRECTS + 1


def test_net_005_a_short_way_is_gone(site: Site) -> None:
    site.redirect("/one", "/two", 308)
    site.redirect("/two", site.url("/a"), 301)
    fetched = fetch(site.url("/one"), private=True)
    assert (fetched.data, fetched.url) == (PAGE, site.url("/a"))


def test_net_005_no_way_from_protected_to_unprotected() -> None:
    with pytest.raises(ReadingError, match=r"unprotected http://example\.com/b"):
        fetching._led_on(address_of("https://example.com/a"), "http://example.com/b")


# NET-007 to NET-010


def test_net_007_a_slow_drip_is_ended(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()

    def drip(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.send_header("Content-Type", "text/html")
        to.end_headers()
        while not gone.wait(0.05):
            to.wfile.write(b"x")

    site.answers["/drip"] = drip
    monkeypatch.setattr(web, "_SECONDS", 1.5)
    with pytest.raises(ReadingError, match="took too long"):
        web.fetched(site.url("/drip"), private=True)
    gone.set()


def test_net_007_cancelling_works_at_once(site: Site) -> None:
    gone = threading.Event()

    def never(_: BaseHTTPRequestHandler) -> None:
        gone.wait(30)

    site.answers["/never"] = never
    stopper = threading.Timer(1.0, sandbox.cancel)
    stopper.start()
    with pytest.raises(ReadingError, match="cancelled"):
        web.fetched(site.url("/never"), private=True)
    gone.set()
    stopper.join()


@pytest.mark.parametrize(
    "headers", [{"Content_Length": "100000"}, {"Content_Length": "", "Transfer_Encoding": "chunked"}]
)
def test_net_008_an_incomplete_page_is_none(site: Site, headers: dict[str, str]) -> None:
    assert "came incomplete" in refusal(site.page("/cut", PAGE, **headers))


def test_net_009_packed_pages(site: Site) -> None:
    assert fetch(site.page("/z", gzip.compress(PAGE), Content_Encoding="gzip"), private=True).data == PAGE
    assert "damaged" in refusal(site.page("/bad", b"no gzip at all", Content_Encoding="gzip"))
    bomb = gzip.compress(b"\0" * 200_000_000)
    assert "larger than 15 MB" in refusal(site.page("/bomb", bomb, Content_Encoding="gzip"))
    for coding in ("br", "zstd", "gzip, gzip", "x"):
        assert "packs its page" in refusal(site.page("/other", PAGE, Content_Encoding=coding))


def test_net_010_a_large_page_is_cut_off(site: Site) -> None:
    def much(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.end_headers()
        for _ in range(60):
            to.wfile.write(b"x" * 1_000_000)

    site.answers["/much"] = much
    assert "larger than 15 MB" in refusal(site.url("/much"))


# NET-011


@pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with openssl")
def test_net_011_a_certificate_that_proves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=example.com",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    open_loopback(monkeypatch)
    with serving(lambda listener: context.wrap_socket(listener, server_side=True)) as secure:
        sentence = refusal(secure.url("/a").replace("http:", "https:"))
    assert "cannot prove who it is" in sentence
    assert not secure.asked


# NET-012, NET-013


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 451, 500, 503, 204, 304, 418])
def test_net_012_the_status_is_told(site: Site, status: int) -> None:
    site.answers["/s"] = lambda to: give(to, b"" if status in {204, 304} else b"<p>x", status)
    assert f"(status {status})" in refusal(site.url("/s"))


def test_net_012_a_page_with_little_text_is_doubted(site: Site) -> None:
    url = site.page("/wall", b"<html><body><p>Please say yes to our cookies before you read on.</p></body></html>")
    assert any("little text" in warning for warning in read(url, Wish(private_addresses=True)).warnings)


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "video/mp4", "application/json"])
def test_net_013_what_is_no_article_is_refused(site: Site, kind: str) -> None:
    with pytest.raises(ReadingError, match="no article"):
        read(site.page("/x", b"\x89PNG", Content_Type=kind), Wish(private_addresses=True))


@pytest.mark.parametrize(
    ("path", "body", "kind"),
    [
        ("/x", pdf([set_page(PARAGRAPHS)]), "application/pdf"),
        ("/x.pdf", pdf([set_page(PARAGRAPHS)]), "application/octet-stream"),
        ("/x", TEXT.encode(), "text/plain; charset=utf-8"),
        ("/x", TEXT.encode("utf-16"), "text/plain"),
        ("/x", PAGE.decode().encode("cp1252"), "text/html; charset=windows-1252"),
        ("/x", PAGE, ""),
    ],
)
def test_net_013_each_kind_goes_to_its_parser(site: Site, path: str, body: bytes, kind: str) -> None:
    assert read(site.page(path, body, Content_Type=kind), Wish(private_addresses=True)).text == TEXT


# NET-014, NET-015


def test_net_014_a_site_that_is_not_there(site: Site) -> None:
    with serving() as gone:
        url = gone.url("/a")
    assert "did not answer (the connection was refused)" in refusal(url)


def test_net_014_a_name_that_is_not_known() -> None:
    def unknown(*_: object) -> list[str]:
        raise OSError("Name or service not known")

    assert "online" in refusal("http://news.example/", resolve=unknown)


def test_net_014_a_proxy_is_used_and_said(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.url(""))
    monkeypatch.setenv("no_proxy", "")
    site.page("http://news.example/a", PAGE)

    def unknown(*_: object) -> list[str]:
        raise OSError("Name or service not known")

    fetched = fetch("http://news.example/a", resolve=unknown)
    assert fetched.data == PAGE
    assert fetched.warnings == ("The page came through the proxy 127.0.0.1.",)
    assert "own network" in refusal("http://192.168.0.9/a", private=False, resolve=lambda *_: ["192.168.0.9"])


def test_net_015_nothing_about_the_user_is_sent(site: Site) -> None:
    fetch(site.url("/a"), private=True)
    sent = {name.lower(): value for name, value in site.asked[0][1].items()}
    assert set(sent) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert not any(character.isdigit() for character in sent["user-agent"])


# NET-016 and the settings


def test_net_016_private_addresses_need_a_setting(site: Site) -> None:
    with pytest.raises(ReadingError, match="private_addresses"):
        importing.read(site.url("/a"))
    assert not site.asked
    save(Settings(network=Network(private_addresses=True)), paths.settings_file())
    assert importing.read(site.url("/a")).text == TEXT


@pytest.mark.parametrize("answer", [b"", b"garbage\n", b"[]\n", b"{}\n", b"\xff\xfe\n", b'{"url": 5}'])
def test_garbage_from_the_fetching_process_is_refused(answer: bytes) -> None:
    command = [sys.executable, "-c", f"import sys; sys.stdout.buffer.write({answer!r})"]
    with pytest.raises(ReadingError, match="Nothing proper came"):
        web.fetched("http://news.example/", command=command)

"""NET-011: sites that cannot prove who they are, though their certificates are of a kind that this computer trusts."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.reading.fetching import fetch
from tests.faults.server import open_loopback, serving
from tests.faults.test_net_fetching import PAGE, refusal

pytestmark = [
    pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with openssl"),
    pytest.mark.skipif(sys.platform != "linux", reason="other systems trust by a store of their own"),
]


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ssl.SSLContext]:
    """Return a maker of servers with a certificate of news.example that this computer trusts."""

    def make(days: str) -> ssl.SSLContext:
        key, asked, names, made = (tmp_path / name for name in ("key.pem", "asked.csr", "names.cnf", "trusted.pem"))
        names.write_text("subjectAltName=DNS:news.example")
        for command in (
            [
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=news.example",
                "-keyout",
                key,
                "-out",
                asked,
            ],
            ["x509", "-req", "-in", asked, "-signkey", key, "-days", days, "-extfile", names, "-out", made],
        ):
            subprocess.run(["openssl", *map(str, command)], check=True, capture_output=True)
        monkeypatch.setenv("SSL_CERT_FILE", str(made))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(made, key)
        open_loopback(monkeypatch)
        return context

    return make


def _here(*_: object) -> list[str]:
    return ["127.0.0.1"]


def test_net_011_a_certificate_of_another_site(certificate: Callable[[str], ssl.SSLContext]) -> None:
    context = certificate("2")
    with serving(lambda listener: context.wrap_socket(listener, server_side=True)) as secure:
        secure.page("/a", PAGE)
        url = secure.url("/a", host="news.example").replace("http:", "https:")
        assert fetch(url, private=True, resolve=_here).data == PAGE
        other = refusal(url.replace("news.", "other."), resolve=_here)
    assert "cannot prove who it is" in other
    assert "its certificate is for another site" in other
    assert len(secure.asked) == 1


def test_net_011_a_certificate_that_is_past(certificate: Callable[[str], ssl.SSLContext]) -> None:
    context = certificate("-1")
    with serving(lambda listener: context.wrap_socket(listener, server_side=True)) as secure:
        sentence = refusal(secure.url("/a", host="news.example").replace("http:", "https:"), resolve=_here)
    assert "its certificate has expired" in sentence
    assert not secure.asked


def test_net_011_a_site_that_speaks_as_in_1999(certificate: Callable[[str], ssl.SSLContext]) -> None:
    context = certificate("2")
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1
    with serving(lambda listener: context.wrap_socket(listener, server_side=True)) as secure:
        sentence = refusal(secure.url("/a", host="news.example").replace("http:", "https:"), resolve=_here)
    assert "outdated protocol" in sentence
    assert not secure.asked

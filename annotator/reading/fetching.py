"""Fetches one page, in a process of its own: the program's only use of the network, and only when the user asks.

One request for the page and one for each redirect; every address is resolved once, checked, and then connected to as
it was checked. Nothing that the page names is loaded. No cookies, no referrer.
"""

from __future__ import annotations

import ssl
import time
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import truststore
import urllib3
from urllib3.exceptions import DecodeError, HTTPError, MaxRetryError, ProxyError, SSLError

from annotator.errors import ReadingError
from annotator.reading.addresses import Address, Resolve, address_of, reachable

LARGEST_PAGE = 15_000_000
MOST_REDIRECTS = 5
DEADLINE = 30.0
_PATIENCE = 12.0
_PIECE = 65_536
_HEADERS = {
    "User-Agent": "FactAnnotator",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_CODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_STATUS = {
    401: "wants a login",
    403: "refuses to give the page to programs",
    404: "has no such page",
    410: "has taken the page away",
    429: "says that it was asked too often; wait a while",
    451: "may not show the page for legal reasons",
    500: "has a fault of its own",
    502: "has a fault of its own",
    503: "is overloaded or being mended",
}
_WAY_OUT = "open it in a browser, save it, and open the file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, the address it stood under in the end, and what its sender says it is."""

    data: bytes
    url: str
    kind: str = ""
    charset: str = ""
    warnings: tuple[str, ...] = ()


def fetch(url: str, *, private: bool = False, resolve: Resolve | None = None) -> Fetched:
    """Return the page at an address.

    Raises:
        ReadingError: there is none, it may not be reached, or it is too large or too slow.
    """
    ends = time.monotonic() + DEADLINE
    address = first = address_of(url)
    for _ in range(MOST_REDIRECTS + 1):
        proxy = _proxy_for(address)
        with closing(_asked(address, proxy, reached(address, proxy, private=private, resolve=resolve))) as response:
            if response.status not in _REDIRECTS:
                return _received(response, address, ends, _told(first, address, proxy))
            address = _led_on(address, response.headers.get("Location", ""))
    raise ReadingError(f"“{first.host}” leads from one address to another without end; {_WAY_OUT}.")


def reached(address: Address, proxy: str, *, private: bool, resolve: Resolve | None) -> list[str]:
    """Return where to connect to: the checked addresses of the site, or the proxy, which looks the site up itself."""
    if not proxy:
        return reachable(address, private=private, resolve=resolve)
    try:
        reachable(address, private=private, resolve=resolve)
    except ReadingError as error:
        # Behind a proxy a computer often cannot look up names of the web.
        if isinstance(error.__cause__, OSError):
            return [proxy]
        raise
    return [proxy]


def _asked(address: Address, proxy: str, places: list[str]) -> urllib3.BaseHTTPResponse:
    """Return the answer of the first place that gives one."""
    failure: Exception = OSError("nobody answered")
    for place in places:
        try:
            return _request(address, proxy, place)
        except (SSLError, ssl.SSLError) as error:
            raise ReadingError(f"“{address.host}” cannot prove who it is ({_reason(error)}); {_WAY_OUT}.") from error
        except ProxyError as error:
            raise ReadingError(f"The proxy {urlsplit(proxy).hostname} did not connect to “{address.host}”.") from error
        except MaxRetryError as error:
            failure = error
        except (HTTPError, OSError, ValueError) as error:
            failure = error
    raise ReadingError(f"“{address.host}” did not answer ({_reason(failure)}).") from failure


def _request(address: Address, proxy: str, place: str) -> urllib3.BaseHTTPResponse:
    headers = {**_HEADERS, "Host": address.netloc}
    timeout = urllib3.Timeout(connect=_PATIENCE, read=_PATIENCE)
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if proxy:
        manager = urllib3.ProxyManager(proxy, ssl_context=context, timeout=timeout)
        return manager.request(
            "GET", str(address), headers=headers, redirect=False, retries=False, preload_content=False
        )
    pool: urllib3.HTTPConnectionPool
    if address.scheme == "https":
        # The connection goes to the checked address; the certificate must be that of the site.
        pool = urllib3.HTTPSConnectionPool(
            place, address.port, timeout=timeout, ssl_context=context, server_hostname=address.host
        )
    else:
        pool = urllib3.HTTPConnectionPool(place, address.port, timeout=timeout)
    return pool.urlopen("GET", address.path, headers=headers, redirect=False, retries=False, preload_content=False)


def _led_on(address: Address, location: str) -> Address:
    """Return where a redirect leads to.

    Raises:
        ReadingError: it leads nowhere, or to a page that anybody on the way could read and change.
    """
    if not location:
        raise ReadingError(f"“{address.host}” leads to another address without naming it.")
    following = address_of(location, address)
    if address.scheme == "https" and following.scheme == "http":
        raise ReadingError(
            f"“{address.host}” leads from a protected address to the unprotected {str(following)[:200]}; "
            "open that one yourself if you trust it."
        )
    return following


def _received(response: urllib3.BaseHTTPResponse, address: Address, ends: float, warnings: tuple[str, ...]) -> Fetched:
    """Return the page in an answer."""
    if response.status != 200:
        said = _STATUS.get(response.status, "gives no page")
        raise ReadingError(f"“{address.host}” {said} (status {response.status}); {_WAY_OUT}.")
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in _CODINGS:
        raise ReadingError(f"“{address.host}” packs its page in a way that is not read ({coding[:40]}); {_WAY_OUT}.")
    kind, charset = _content_type(response.headers.get("Content-Type", ""))
    return Fetched(_body(response, address, ends), str(address), kind, charset, warnings)


def _body(response: urllib3.BaseHTTPResponse, address: Address, ends: float) -> bytes:
    """Return the unpacked body, whole or not at all."""
    pieces, size = [], 0
    try:
        for piece in response.stream(_PIECE, decode_content=True):
            size += len(piece)
            if size > LARGEST_PAGE:
                raise ReadingError(f"The page of “{address.host}” is larger than {LARGEST_PAGE / 1e6:.0f} MB.")
            if time.monotonic() > ends:
                raise ReadingError(f"“{address.host}” took longer than {DEADLINE:.0f} seconds; {_WAY_OUT}.")
            pieces.append(piece)
    except DecodeError as error:
        raise ReadingError(f"The page of “{address.host}” came damaged; nothing was stored.") from error
    except (HTTPError, OSError) as error:
        raise ReadingError(f"The page of “{address.host}” came incomplete; nothing was stored. Try again.") from error
    if not size:
        raise ReadingError(f"“{address.host}” sent an empty page.")
    return b"".join(pieces)


def _content_type(header: str) -> tuple[str, str]:
    """Return the kind of content and its encoding, as the sender says."""
    kind, *rest = header.split(";")
    charset = next((part.partition("=")[2] for part in rest if part.strip().lower().startswith("charset=")), "")
    return kind.strip().lower()[:80], charset.strip().strip("\"'")[:40]


def _proxy_for(address: Address) -> str:
    """Return the proxy that the system names for an address, nothing for none."""
    proxy = getproxies().get(address.scheme, "")
    if not proxy or proxy_bypass(address.netloc):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"


def _told(first: Address, address: Address, proxy: str) -> tuple[str, ...]:
    told = []
    if first.host != address.host:
        told.append(f"The address led on to another site: {address.host}.")
    if proxy:
        told.append(f"The page came through the proxy {urlsplit(proxy).hostname}.")
    return tuple(told)


def _reason(error: Exception) -> str:
    """Return what went wrong in a few words, without addresses of memory or of classes."""
    words = str(error).lower()
    for sign, reason in (
        ("expired", "its certificate has expired"),
        ("self-signed", "it signed its certificate itself"),
        ("self signed", "it signed its certificate itself"),
        ("hostname mismatch", "its certificate is for another site"),
        ("certificate is not valid for", "its certificate is for another site"),
        ("verify failed", "its certificate is not known"),
        ("timed out", "it took too long"),
        ("refused", "the connection was refused"),
        ("unreachable", "the network cannot be reached"),
        ("protocol", "it speaks an outdated protocol"),
    ):
        if sign in words:
            return reason
    return type(error).__name__

"""Web addresses: which may be asked for, and which computers may be reached; private ones only when settings allow."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from annotator.errors import ReadingError

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]

_LONGEST = 4_000
_PORTS = {"http": 80, "https": 443}
_LOWEST_FREE_PORT = 1024
_NOT_SHOWN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?|[0-9a-f:.]+")
_LOCAL_NAMES = (".localhost", ".local", ".localdomain", ".internal", ".lan", ".home.arpa", ".intranet", ".corp")
# What leads to an IPv4 address within, which these say nothing about.
_WRAPPING = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")))
_MOST_TRIED = 4


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in parts; `host` is ASCII, so that look-alike letters show."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        """The host, with its port unless that is the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.path}"


def address_of(text: str, base: Address | None = None) -> Address:
    """Return a web address in parts; `base` is where a redirect to it came from.

    Raises:
        ReadingError: it is no address of the web, or one that is not asked for.
    """
    text = text.strip()
    if base is not None:
        text = urljoin(str(base), text)
    short = text if len(text) <= 100 else text[:99] + "…"
    if len(text) > _LONGEST or _NOT_SHOWN.search(text):
        raise ReadingError(f"“{_NOT_SHOWN.sub('�', short)}” is no web address: it is too long or holds blanks.")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ReadingError(f"“{short}” is no web address.") from error
    if parts.scheme.lower() not in _PORTS:
        raise ReadingError(f"“{short}” cannot be fetched: only http and https addresses can.")
    if parts.username is not None or parts.password is not None:
        raise ReadingError(f"“{parts.hostname or ''}” is not asked: its address holds a user name or password.")
    scheme, host = parts.scheme.lower(), _ascii(parts.hostname or "")
    if not host:
        raise ReadingError(f"“{short}” names no site.")
    port = _PORTS[scheme] if port is None else port
    if port < _LOWEST_FREE_PORT and port not in _PORTS.values():
        raise ReadingError(f"“{host}” is not asked on port {port}, which is not one of the web's.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    )
    return Address(scheme, host, port, path)


def reachable(address: Address, *, private: bool, resolve: Resolve | None = None) -> list[str]:
    """Return the addresses of the computer, each checked; the connection goes to one of these and nowhere else.

    Raises:
        ReadingError: it is not known, or one of its addresses is private and these are not allowed.
    """
    if not private and f".{address.host}".endswith(_LOCAL_NAMES):
        raise _private(address.host)
    try:
        found = (resolve or _look_up)(address.host, address.port)
    except (OSError, UnicodeError) as error:
        raise ReadingError(f"The site “{address.host}” was not found; look whether this computer is online.") from error
    unique = list(dict.fromkeys(found))[:_MOST_TRIED]
    if not unique:
        raise ReadingError(f"The site “{address.host}” was not found.")
    if not private and not all(is_public(one) for one in found):
        raise _private(address.host)
    return unique


def is_public(text: str) -> bool:
    """Tell whether an IP address belongs to a computer of the open internet."""
    try:
        address: IpAddress = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if address.is_site_local or any(address in network for network in _WRAPPING):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _private(host: str) -> ReadingError:
    return ReadingError(
        f"“{host}” is an address of this computer or its own network, which is not fetched; "
        "the settings can allow it (private_addresses)."
    )


def _ascii(host: str) -> str:
    """Return a host name in ASCII letters; nothing when it is none."""
    host = host.rstrip(".").lower()
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return name if _HOST.fullmatch(name) and ".." not in name else ""


def _look_up(host: str, port: int) -> list[str]:
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

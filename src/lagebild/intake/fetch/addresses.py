"""Which network addresses may be fetched from. Checked on the very address that is then connected to.

A host name is resolved once, all its addresses are checked, and the connection goes to one of those: a name
that answers differently the second time (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

from lagebild.intake.naming import quoted
from lagebild.model import IntakeError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]
NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses in which a network without IPv4 writes IPv4 addresses (RFC 6052)."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host name, in the order of preference. Raises OSError if it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(text: str) -> bool:
    """Whether an address lies in the public internet: not private, local, reserved or for many at once."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    reached = _inner(address) or address
    special = reached.is_multicast or reached.is_reserved or reached.is_unspecified or reached.is_loopback
    return reached.is_global and not special


def checked_addresses(
    host: str, port: int, *, permits: Callable[[str], bool], resolver: Resolver
) -> list[str]:
    """The addresses of a host, all of them permitted.

    Raises IntakeError if the name is unknown or if any of its addresses is not permitted: a name that
    leads both outside and inside is not to be trusted with either.
    """
    try:
        addresses = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise IntakeError(f"The host {quoted(host)} could not be found: check the address.") from error
    if not addresses:
        raise IntakeError(f"The host {quoted(host)} has no address: check the address.")
    for address in addresses:
        if not permits(address):
            raise IntakeError(
                f"The host {quoted(host)} lies in a private or reserved network ({address}), "
                "which is not fetched from unless --allow-private is given."
            )
    return addresses


def _inner(address: Address) -> Address | None:
    """The IPv4 address that is written into an IPv6 address, if any: it is the one that is reached."""
    if not isinstance(address, ipaddress.IPv6Address):
        return None
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)

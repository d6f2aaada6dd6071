"""From a host's name to a connected socket: within a time limit, and past addresses that never answer."""

from __future__ import annotations

import errno
import os
import socket
import threading
import time
from itertools import chain, zip_longest
from queue import Empty, SimpleQueue
from select import POLLOUT, poll
from typing import Any, NamedTuple

import httpcore

CACHE_SECONDS = 10.0  # for which a name's addresses are used again
STAGGER_SECONDS = 0.25  # seconds that an address is given before the next one is tried as well (RFC 8305)
# File descriptors that connections leave to everything else: modules, names, files.
SPARE = 16
# Where hardly any are left: one for a module that is loaded meanwhile, one for a socket that is tried and given back.
MIN_SPARE = 2


class Address(NamedTuple):
    """Where a socket connects to: its family, and what `connect` takes."""

    family: int
    place: Any


class ResolveTimeout(httpcore.ConnectTimeout):
    """The system has not found a name's addresses in time."""


class Resolver:
    """Finds the addresses of hosts: each name is looked up once, however many connections are made at a time."""

    def __init__(self) -> None:
        self._asking = threading.Lock()
        self._known: dict[tuple[str, int], tuple[float, list[Address]]] = {}

    def resolve(self, host: str, port: int, until: float) -> list[Address]:
        """Return a host's addresses, in the order in which they are tried.

        Args:
            host: a name, or an address.
            port: where to connect to.
            until: on the monotonic clock, when the answer has to be there.

        Raises:
            httpcore.ConnectError: it has none.
            httpcore.ConnectTimeout: the system did not say in time.
        """
        for family in (socket.AF_INET, socket.AF_INET6):
            if _is_literal(family, host):
                return [Address(family, (host, port))]
        if not self._asking.acquire(timeout=max(0.0, until - time.monotonic())):
            raise ResolveTimeout
        try:
            asked, found = self._known.get((host, port), (-CACHE_SECONDS, []))
            if time.monotonic() - asked > CACHE_SECONDS:
                found = interleave(_resolve(host, port, until))
                self._known[host, port] = time.monotonic(), found
            return found
        finally:
            self._asking.release()


def _is_literal(family: int, host: str) -> bool:
    try:
        socket.inet_pton(family, host)
    except (OSError, ValueError):
        return False
    return True


def _resolve(host: str, port: int, until: float) -> list[Address]:
    """Ask the system in a thread of its own, as it knows no time-out and can be silent for minutes."""
    try:
        _descriptors.socket(socket.AF_INET).close()
    except OSError as error:
        raise _connect_error(
            error
        ) from None  # asked all the same, the system would say that there is no such name
    answer: SimpleQueue[list[Address] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            answer.put(error)
        else:
            answer.put([Address(family, place) for family, *_, place in found])

    threading.Thread(target=ask, name="resolver", daemon=True).start()
    try:
        found = answer.get(timeout=max(0.0, until - time.monotonic()))
    except Empty:
        raise ResolveTimeout from None
    if isinstance(found, Exception):
        raise _connect_error(found)
    return found


def _connect_error(reason: Exception) -> httpcore.ConnectError:
    error = httpcore.ConnectError(str(reason))
    error.__context__ = reason  # not its cause, which httpcore takes away as it passes the error on
    return error


def interleave(addresses: list[Address]) -> list[Address]:
    """Return the addresses with their families in turn, so that a network that is broken costs little."""
    families: dict[int, list[Address]] = {}
    for address in addresses:
        families.setdefault(address.family, []).append(address)
    return [address for address in chain(*zip_longest(*families.values())) if address]


class _Descriptors:
    """How many sockets may be open, so that something is left for everything else that opens files."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._spare: int | None = None

    def socket(self, family: int) -> socket.socket:
        """Return a new socket; raises OSError where too many files are open."""
        most = os.sysconf("SC_OPEN_MAX")
        with self._one_at_a_time:
            opened = socket.socket(family, socket.SOCK_STREAM)
            # The system gives the lowest number that is free, which tells how many are in use.
            number = opened.fileno()
            if self._spare is None:
                self._spare = max(MIN_SPARE, min(SPARE, (most - number) // 2))
            if 0 < most <= number + self._spare:
                opened.close()
                raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        return opened


_descriptors = _Descriptors()


def open_socket(addresses: list[Address], until: float) -> socket.socket:
    """Return a socket that is connected to the first of the addresses that answers.

    Each is given a moment before the next one is tried as well; all of them together have one time-out.

    Raises:
        httpcore.ConnectError: every address refuses; the last one's reason.
        httpcore.ConnectTimeout: none has answered in time.
    """
    race = _ConnectionRace(addresses)
    try:
        return race.first(until)
    finally:
        race.close()


class _ConnectionRace:
    """Connections to several addresses that are being made at the same time (RFC 8305)."""

    def __init__(self, addresses: list[Address]) -> None:
        self._waiting = [*reversed(addresses)]
        self._under_way: dict[int, socket.socket] = {}
        self._poll = poll()
        self._failure = OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL))

    def first(self, until: float) -> socket.socket:
        """Return the first socket that is connected."""
        next_one = -1.0
        while self._waiting or self._under_way:
            now = time.monotonic()
            if self._waiting and (now >= next_one or not self._under_way):
                self._start()
                next_one = now + STAGGER_SECONDS
                continue
            if now >= until:
                raise httpcore.ConnectTimeout
            pause = (min(until, next_one) if self._waiting else until) - now
            for number, _ in self._poll.poll(max(pause, 0) * 1000 + 1):
                connected = self._finish(number)
                if connected is not None:
                    return connected
                next_one = now  # a refusal is no reason to wait
        raise _connect_error(self._failure)

    def close(self) -> None:
        """Close the sockets that are not wanted any more."""
        for opened in self._under_way.values():
            opened.close()

    def _start(self) -> None:
        """Try the next address."""
        address = self._waiting.pop()
        try:
            opened = _descriptors.socket(address.family)
        except OSError as error:
            self._failure = error
            return
        self._under_way[opened.fileno()] = opened
        opened.settimeout(0)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        refusal = opened.connect_ex(address.place)
        if refusal in {0, errno.EINPROGRESS, errno.EINTR}:
            self._poll.register(opened, POLLOUT)
        else:
            self._drop(opened.fileno(), refusal)

    def _finish(self, number: int) -> socket.socket | None:
        """Return a socket if it is connected, and close it if it is not."""
        self._poll.unregister(number)
        refusal = self._under_way[number].getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if not refusal:
            return self._under_way.pop(number)
        self._drop(number, refusal)
        return None

    def _drop(self, number: int, refusal: int) -> None:
        self._under_way.pop(number).close()
        self._failure = OSError(refusal, os.strerror(refusal))

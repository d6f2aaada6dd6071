"""A server on loopback that does to each request what a script says, down to the bytes and the way it hangs up."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

    Script = Callable[["Turn"], None]


class Turn:
    """One request's turn on a connection. The connection is closed after it, unless `keep` is set.

    Attributes:
        number: how many requests have reached the server, this one included.
        keep: another request may come on this connection.
    """

    def __init__(self, connection: socket.socket, number: int, requests: list[bytes]) -> None:
        self.connection = connection
        self.number = number
        self.keep = False
        self._requests = requests

    def read(self) -> bytes:
        """Read the request: its head, and the body of which the head gives the length."""
        request = b"".join(self.read_pieces())
        self._requests.append(request)
        return request

    def read_pieces(self) -> Iterator[bytes]:
        """Read the request piece by piece, the head first; nothing is kept."""
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, body = data.partition(b"\r\n\r\n")
        yield head + b"\r\n\r\n"
        length = next(
            (
                int(line.partition(b":")[2])
                for line in head.lower().split(b"\r\n")
                if line.startswith(b"content-length:")
            ),
            0,
        )
        yield body
        length -= len(body)
        while length > 0:
            body = self._more()
            yield body
            length -= len(body)

    def say(self, *data: bytes) -> None:
        """Send bytes, each piece on its own."""
        for piece in data:
            self.connection.sendall(piece)

    def reset(self) -> None:
        """Break the connection off, so that the client sees a reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def hang(self) -> None:
        """Stay silent until the client goes away."""
        while self.connection.recv(65536):
            pass

    def start_tls(self, context: ssl.SSLContext) -> None:
        """Speak TLS from here on."""
        self.connection = context.wrap_socket(self.connection, server_side=True)

    def _more(self) -> bytes:
        data = self.connection.recv(65536)
        if not data:
            raise ConnectionError("the client went away in the middle of a request")
        return data


class Scripted:
    """Serves until the `with` block ends; behind it, all that has reached it until then is counted.

    Args:
        script: what is done when a request comes.

    Attributes:
        reached: how many requests have reached the server.
        connections: how many connections were made.
        requests: what was read of them.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.reached = 0
        self.connections = 0
        self.requests: list[bytes] = []
        self._lock = threading.Condition()
        self._open: set[socket.socket] = set()
        self._last: tuple[str, int] | None = None
        self._room = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.address}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        # The last connection of all: those before it are accepted first, however late this machine is.
        with socket.socket() as last:
            last.bind(("127.0.0.1", 0))
            self._last = last.getsockname()
            last.connect(("127.0.0.1", self.port))
            self._threads[0].join()
        self._listener.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()

    def wait_closed(self, connections: int) -> None:
        """Wait until the server has closed that many connections."""
        with self._lock:
            assert self._lock.wait_for(lambda: self.connections - len(self._open) >= connections, 10)

    def _accept(self) -> None:
        while True:
            try:
                connection, peer = self._listener.accept()
            except OSError:
                # A test has used up the files that this process may open: the connection waits until there is room.
                self._room.wait(0.01)
                continue
            if peer == self._last:
                connection.close()
                return
            # Else an answer may wait for the peer's acknowledgement, and be lost when the connection is closed.
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self._open.add(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, accepted: socket.socket) -> None:
        turn = Turn(accepted, 0, self.requests)
        # What a client does to a connection is its own business here: the tests look at what it says.
        with contextlib.suppress(OSError):
            while accepted.recv(1, socket.MSG_PEEK):
                with self._lock:
                    self.reached += 1
                    turn.number, turn.keep = self.reached, False
                self.script(turn)
                if not turn.keep:
                    break
        turn.connection.close()
        accepted.close()
        with self._lock:
            self._open.discard(accepted)
            self._lock.notify_all()


def head(status: int, *headers: str, reason: str = "Said") -> bytes:
    """The head of an answer."""
    return "\r\n".join([f"HTTP/1.1 {status} {reason}", *headers, "", ""]).encode("latin-1")


def answer(status: int, body: Any = b"", *headers: str, reason: str = "Said", keep: bool = False) -> bytes:
    """A whole answer; a body that is not bytes is sent as JSON. `keep` leaves the connection open."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    length = [] if status == 204 else [f"Content-Length: {len(data)}"]
    return head(status, *length, *([] if keep else ["Connection: close"]), *headers, reason=reason) + data


def says(*data: bytes, keep: bool = False) -> Script:
    """A script that reads the request and answers with these bytes."""

    def script(turn: Turn) -> None:
        turn.read()
        turn.say(*data)
        turn.keep = keep

    return script


def over_tls(context: ssl.SSLContext, script: Script) -> Script:
    """A script that speaks TLS first."""

    def wrapped(turn: Turn) -> None:
        turn.start_tls(context)
        script(turn)

    return wrapped


_HELD: list[socket.socket] = []


def unused_address() -> str:
    """An address on loopback where nobody listens, and nobody will as long as the tests run."""
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    _HELD.append(held)
    return f"127.0.0.1:{held.getsockname()[1]}"

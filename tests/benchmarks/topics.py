"""What is compared: the commands of each topic, and the rows of the table that their measures make."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from measure import Command, Measured

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from environments import Environments

IDS = 1000
AT_A_TIME = 32


class Service(NamedTuple):
    """Where the answers come from, and how many bytes they have."""

    address: str
    large: int
    page: int


class Row(NamedTuple):
    """A line of the table.

    Attributes:
        what: what retellctl does.
        own: its measure, in words.
        peer: what it is compared with.
        other: the measure of that.
        ratio: the first by the second.
        bound: what the ratio may be; None where it is only told.
        is_least: the bound is the least that it may be, not the most.
    """

    what: str
    own: str
    peer: str
    other: str
    ratio: float
    bound: float | None = None
    is_least: bool = False


class Topic(NamedTuple):
    """A part of the table.

    Attributes:
        commands: what is run in each round, by name.
        rows: makes the rows from the measures.
    """

    commands: dict[str, Command]
    rows: Callable[[Mapping[str, Measured]], list[Row]]


def start(programs: Environments, peers: Path) -> Topic:
    """How soon a command is there, and how soon a short list is."""
    own = programs.retellctl
    commands = {
        "python": Command((programs.typer, "-c", "pass")),
        "typer": Command((programs.typer, "-c", "import typer")),
        "httpx": Command((programs.bare, str(peers / "bare_get.py"))),
        "vendor": Command((programs.vendor, str(peers / "vendor_list.py"))),
        "retellctl --version": Command((own, "--version")),
        "retellctl --help": Command((own, "--help")),
        "retellctl agent get --help": Command((own, "agent", "get", "--help")),
        "retellctl agent lst (a typo)": Command((own, "agent", "lst"), exit_code=2),
        "retellctl agent list --json": Command((own, "agent", "list", "--json")),
    }

    def rows(found: Mapping[str, Measured]) -> list[Row]:
        def row(what: str, peer: str, name: str, bound: float | None = None) -> Row:
            return _by_time(what, found[what].seconds, name, found[peer].seconds, bound)

        listed = "retellctl agent list --json"
        importing = 'python -c "import typer"'
        return [
            row("retellctl --version", "typer", importing, 1.2),
            row("retellctl --help", "typer", importing),
            row("retellctl agent get --help", "typer", importing),
            row("retellctl agent lst (a typo)", "typer", importing),
            row(listed, "python", "python -c pass"),
            row(listed, "httpx", "a script with one httpx.get", 1.3),
            row(listed, "vendor", "the same with retell-sdk", 0.12),
        ]

    return Topic(commands, rows)


def large(programs: Environments, service: Service, copy: Path) -> Topic:
    """One answer of a thousand calls with timed transcripts; `copy` is a file that holds it."""
    own = (programs.retellctl, "--api-version", "v1")
    formats = ("json", "jsonl", "csv", "ids", "table")
    reading = f"import json; json.loads(open({str(copy)!r}, 'rb').read())"
    commands = {
        "start": Command((*own, "agent", "list", "--json")),
        "curl": Command(("curl", "--silent", f"{service.address}/list-calls")),
        "python": Command((programs.typer, "-c", "import json")),
        "json.loads": Command((programs.typer, "-c", reading)),
        **{name: Command((*own, "call", "list", "--output", name)) for name in formats},
    }

    def rows(found: Mapping[str, Measured]) -> list[Row]:
        start, curl = found["start"], found["curl"].seconds
        beyond = {name: found[name].seconds - start.seconds for name in formats}
        twice = 2 * (found["json.loads"].seconds - found["python"].seconds)
        memory = found["json"].memory - start.memory
        size = f"{service.large / 1e6:.1f} MB"
        return [
            *(
                _by_time(
                    f"call list -o {name}, {size}, beyond the start", beyond[name], "curl -s", curl, bound
                )
                for name, bound in (("json", 3), ("jsonl", 6), ("csv", 6), ("ids", 6))
            ),
            _by_time(
                "call list -o table, beyond the start", beyond["table"], "json.loads of it, twice", twice, 1
            ),
            _by_size("call list -o json: memory beyond the start", memory, "the body", service.large, 3),
        ]

    return Topic(commands, rows)


def history(programs: Environments, service: Service) -> Topic:
    """A hundred thousand calls in pages of a thousand."""
    own = programs.retellctl
    commands = {
        "some": Command((own, "call", "list", "--limit", "10000", "--json")),
        "all": Command((own, "call", "list", "--all", "--json")),
    }

    def rows(found: Mapping[str, Measured]) -> list[Row]:
        size = f"{100 * service.page / 1e6:.0f} MB in {found['all'].seconds:.1f} s"
        what = f"call list --all of 100,000 calls, {size}: memory"
        return [_by_size(what, found["all"].memory, "of 10,000 calls", found["some"].memory, 1.2)]

    return Topic(commands, rows)


def many(programs: Environments, peers: Path) -> Topic:
    """A thousand records by their ids."""
    own = (programs.retellctl, "agent", "get", "-", "--json", "--concurrency", str(AT_A_TIME))
    vendor = (programs.vendor, str(peers / "vendor_get.py"))
    ids = "".join(f"agent_{number}\n" for number in range(IDS))
    commands = {
        "one": Command(own, b"agent_0\n"),
        "all": Command(own, ids.encode()),
        "vendor, one": Command((*vendor, "1")),
        "vendor, all": Command((*vendor, str(IDS))),
    }

    def rows(found: Mapping[str, Measured]) -> list[Row]:
        rate = (IDS - 1) / (found["all"].seconds - found["one"].seconds)
        other = (IDS - 1) / (found["vendor, all"].seconds - found["vendor, one"].seconds)
        what = f"agent get of {IDS:,} ids, {AT_A_TIME} at a time, beyond the start"
        whole = found["all"].seconds, found["vendor, all"].seconds
        peer = "retell-sdk, AsyncRetell"
        return [
            Row(what, f"{rate:.0f}/s", peer, f"{other:.0f}/s", rate / other, 1, is_least=True),
            _by_time("the same as whole processes", whole[0], peer, whole[1]),
        ]

    return Topic(commands, rows)


def _by_time(what: str, own: float, peer: str, other: float, bound: float | None = None) -> Row:
    return Row(what, f"{own * 1000:.0f} ms", peer, f"{other * 1000:.0f} ms", own / other, bound)


def _by_size(what: str, own: int, peer: str, other: int, bound: float) -> Row:
    return Row(what, f"{own / 1e6:.1f} MB", peer, f"{other / 1e6:.1f} MB", own / other, bound)

"""The rules between fields of agents and chat agents, as the comments of the vendor's library have them.

All are those of retell-sdk 6.2.13. What is not given in a change stays as it is on the server, and is not checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec.faults import MISSING, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PHASES: Final = ("pre_session_tools", "post_session_tools")


def of_created(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Return the faults between the fields of an agent that is created."""
    return [*_transcriber(body, is_part=False), *_transfer(body), *_all_tools(body)]


def of_changed(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Return the faults between the fields of an agent that is changed."""
    return [*_transcriber(body, is_part=True), *_all_tools(body)]


def _transcriber(body: Mapping[str, Any], *, is_part: bool) -> Iterator[Fault]:
    """Check that speech is turned into text by something, where that is the user's own choice."""
    name = "custom_stt_config"
    if body.get("stt_mode") != "custom":
        return
    if name not in body and not is_part:
        yield Fault((name,), MISSING, "where stt_mode is custom")
    elif name in body and body[name] is None:
        yield Fault((name,), None, "must be an object where stt_mode is custom")


def _transfer(body: Mapping[str, Any]) -> Iterator[Fault]:
    """Check that an agent which takes part in a transfer does not speak from a websocket of the user's own."""
    engine = body.get("response_engine")
    is_custom = isinstance(engine, dict) and engine.get("type") == "custom-llm"
    transfers = body.get("is_transfer_agent")
    if transfers is True and is_custom:
        yield Fault(("is_transfer_agent",), transfers, "must be false where the engine is a custom-llm")


def _all_tools(body: Mapping[str, Any]) -> Iterator[Fault]:
    for phase in _PHASES:
        yield from _tools(body, phase)


def _tools(body: Mapping[str, Any], phase: str) -> Iterator[Fault]:
    """Check that the tools of a phase have different names, and wait for tools of the same phase only."""
    found = body.get(phase)
    tools = [
        (place, tool)
        for place, tool in enumerate(found if isinstance(found, list) else ())
        if isinstance(tool, dict)
    ]
    names = [tool.get("name") for _, tool in tools]
    for at, (place, tool) in enumerate(tools):
        name, waits = tool.get("name"), tool.get("depends_on")
        if isinstance(name, str) and name in names[:at]:
            yield Fault((phase, place, "name"), name, "must be unique: an earlier tool has it")
        for index, other in enumerate(waits if isinstance(waits, list) else ()):
            if isinstance(other, str) and other not in names:
                yield Fault(
                    (phase, place, "depends_on", index), other, f"must be the name of a tool in {phase}"
                )

"""What the flags of an agent's engine and of its data storage become in each API version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError

if TYPE_CHECKING:
    from retellctl.spec.declaration import Read


def custom_llm(websocket: str, _: Read) -> dict[str, Any]:
    """Return the response engine for the websocket of the user's own LLM (v2)."""
    return {"response_engine": {"type": "custom-llm", "llm_websocket_url": websocket}}


def retell_llm(llm_id: str, _: Read) -> dict[str, Any]:
    """Return the response engine for a Retell LLM (v2)."""
    return {"response_engine": {"type": "retell-llm", "llm_id": llm_id}}


def websocket_of(llm_id: str, read: Read) -> dict[str, Any]:
    """Return the websocket of a Retell LLM, which is what version 1 knows.

    Raises:
        UsageError: the Retell LLM has none.
    """
    address = read("llm.get", llm_id, "llm_websocket_url")
    if not isinstance(address, str):
        raise UsageError(f"--llm-id {llm_id}: that LLM has no llm_websocket_url")
    return {"llm_websocket_url": address}


def storage(opts_out: bool, _: Read) -> dict[str, Any]:  # noqa: FBT001 - the value of a flag
    """Return the data storage setting that opting out of the storage of sensitive data is (v2)."""
    return {"data_storage_setting": "basic_attributes_only" if opts_out else "everything"}

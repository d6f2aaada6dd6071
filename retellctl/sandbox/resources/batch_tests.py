"""Batch tests: each of their test cases passes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.checks import missing

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _create(request: SandboxRequest) -> Any:
    cases = [
        request.store.get("test_case", each)
        for each in dict.fromkeys(request.body["test_case_definition_ids"])
    ]
    runs = [case for case in cases if case is not None]
    if len(runs) < len(cases):
        raise missing()
    counts = {"total_count": len(runs), "pass_count": len(runs), "fail_count": 0, "error_count": 0}
    job = {"status": "complete", **counts, "response_engine": request.body["response_engine"]}
    with request.store.transaction():
        record = records.add(request, job | {records.MODIFIED: request.now})
        for case in runs:
            run = {
                "batch_test": record.id,
                "status": "pass",
                "test_case_definition_id": case.id,
                "test_case_definition_snapshot": {"test_case_definition_id": case.id} | case.body,
                "result_explanation": "The sandbox passes every test.",
            }
            request.store.put("test_run", f"test_case_job_{record.id[-8:]}_{case.id[-8:]}", run, request.now)
    return records.answer(request, record)


HANDLERS: Final[dict[str, Handler]] = {"create": _create}

"""Test runs: what came of each test case in a batch test."""

from __future__ import annotations

from retellctl.spec import declaration as d

RESOURCE = d.define(
    d.Resource(
        name="test-run",
        noun="test run",
        id="test_case_job_id",
        title=("status",),
        columns=(
            d.Column("test_case_job_id", rank=1),
            d.Column("status", rank=2),
            d.Column("test_case_definition_id", rank=4),
            d.Column("result_explanation", rank=3, least=20),
            d.Column("created", ("creation_timestamp",), 5, "short_moment"),
        ),
        answer=d.Answer(
            d.words(
                "test_case_job_id status test_case_definition_id test_case_definition_snapshot result_explanation"
                " transcript_snapshot creation_timestamp user_modified_timestamp"
            )
        ),
        operations=(
            d.Operation("get", v2=d.GET("/get-test-run/{test_case_job_id}")),
            d.Operation(
                "list",
                "List the test runs of a batch test.",
                v2=d.GET("/v2/list-test-runs/{test_case_batch_job_id}", d.IN_QUERY),
                lists=True,
            ),
        ),
    )
)

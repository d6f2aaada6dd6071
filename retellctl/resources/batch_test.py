"""Batch tests: runs of several test cases."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from .testing import ENGINE, OF_ENGINE, SHOWN_BY, engine_is_named, engine_words

RESOURCE = d.define(
    d.Resource(
        name="batch-test",
        noun="batch test",
        id="test_case_batch_job_id",
        title=("status",),
        columns=(
            d.Column("test_case_batch_job_id"),
            d.Column("status"),
            d.Column("total_count"),
            d.Column("pass_count"),
            d.Column("fail_count"),
            d.Column("error_count"),
        ),
        answer=d.Answer(
            d.words(
                "test_case_batch_job_id status total_count pass_count fail_count error_count"
                " creation_timestamp user_modified_timestamp"
            )
        ),
        operations=(
            d.Operation(
                "create",
                "Run several test cases. This may cost money.",
                (
                    'retellctl batch-test create --response-engine \'{"type": "retell-llm", "llm_id": "LLM_ID"}\''
                    " --test-case-definition-id TEST_CASE_DEFINITION_ID",
                ),
                v2=d.POST("/create-batch-test"),
                fields=(
                    ENGINE,
                    d.Field(
                        "test_case_definition_ids",
                        t.array(t.identifier("test-case")).of(1, 1000),
                        "A test case to run; repeatable.",
                    ),
                ),
                required=("response_engine", "test_case_definition_ids"),
                doubt="the tests may have been started, which can cost money",
                verify_command=f"retellctl batch-test list {SHOWN_BY}",
                verify_words=engine_words,
            ),
            d.Operation("get", v2=d.GET("/get-batch-test/{test_case_batch_job_id}")),
            d.Operation(
                "list",
                "List the batch tests of an engine.",
                ("retellctl batch-test list --type retell-llm --llm-id LLM_ID",),
                v2=d.GET("/v2/list-batch-tests", d.IN_QUERY),
                filters=(
                    *OF_ENGINE,
                    d.Field("version", t.integer(), "A version of the engine.", metavar="N"),
                ),
                required=("type",),
                rules=(engine_is_named,),
                lists=True,
            ),
        ),
    )
)

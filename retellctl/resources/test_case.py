"""Test cases: what a simulated user wants, and what must hold of the conversation."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from .testing import ENGINE, OF_ENGINE, SHOWN_BY, engine_is_named, engine_words

FIELDS = (
    d.Field("name", t.text, "Your name for it."),
    ENGINE,
    d.Field(
        "user_prompt",
        t.text,
        "How the simulated user behaves, and what they want.",
        metavar="TEXT|@FILE",
    ),
    d.Field("metrics", t.array(t.text), "What must hold for the test to pass; repeatable."),
    d.Field("dynamic_variables", t.mapping(t.text), "A text that prompts refer to as {{KEY}}; repeatable."),
    d.Field("llm_model", t.word("TextModel"), "The model that plays the user.", metavar="NAME"),
    d.Field("tool_mocks", t.array(t.ref("ToolMock")), "Answers of tools, which are then not called."),
)

RESOURCE = d.define(
    d.Resource(
        name="test-case",
        noun="test case",
        id="test_case_definition_id",
        title=("name",),
        columns=(
            d.Column("test_case_definition_id", rank=1),
            d.Column("name", rank=2, least=12),
            d.Column("engine", d.words("response_engine.llm_id response_engine.conversation_flow_id"), 3),
            d.Column("llm_model", rank=5),
            d.Column("metrics", rank=6, show="names", least=12),
            d.Column("modified", ("user_modified_timestamp",), 4, "short_moment"),
        ),
        answer=d.Answer(
            d.words("test_case_definition_id type creation_timestamp user_modified_timestamp"),
            marks=frozenset({"test_case_definition_id"}),
        ),
        operations=(
            d.Operation(
                "create",
                examples=("retellctl test-case create -f case.yaml",),
                v2=d.POST("/create-test-case-definition"),
                fields=FIELDS,
                required=("metrics", "name", "response_engine", "user_prompt"),
                verify_command=f"retellctl test-case list {SHOWN_BY}",
                verify_words=engine_words,
            ),
            d.Operation("get", v2=d.GET("/get-test-case-definition/{test_case_definition_id}")),
            d.Operation(
                "list",
                "List the test cases of an engine.",
                ("retellctl test-case list --type retell-llm --llm-id LLM_ID",),
                v2=d.GET("/v2/list-test-case-definitions", d.IN_QUERY),
                filters=OF_ENGINE,
                required=("type",),
                rules=(engine_is_named,),
                lists=True,
            ),
            d.Operation(
                "update",
                examples=("retellctl test-case update TEST_CASE_DEFINITION_ID --name Booking",),
                v2=d.PUT("/update-test-case-definition/{test_case_definition_id}"),
                fields=FIELDS,
            ),
            d.Operation(
                "delete",
                v2=d.DELETE("/delete-test-case-definition/{test_case_definition_id}"),
                verify_command="retellctl test-case get ID",
                answers=False,
                removes=True,
            ),
        ),
    )
)

"""Knowledge bases: texts, pages and files that an agent looks things up in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST: Final = 50 * 2**20  # bytes; "up to 50MB" (retell-sdk 6.2.13)


def _chunks(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that the shortest chunk is shorter than the longest (retell-sdk 6.2.13)."""
    low, high = body.get("min_chunk_size"), body.get("max_chunk_size")
    if isinstance(low, int) and isinstance(high, int) and low >= high:
        return [Fault(("min_chunk_size",), low, f"must be less than max_chunk_size, {high}")]
    return []


SOURCES = (
    d.Field("knowledge_base_texts", t.array(t.ref("KnowledgeBaseText")), "Texts, each with a title."),
    d.Field("knowledge_base_urls", t.array(t.url("http")), "A page to read in; repeatable."),
    d.Field(
        "knowledge_base_files",
        t.array(t.file.of(None, _LARGEST)).of(None, 25),
        "A file to read in; repeatable.",
    ),
)
FIELDS = (
    d.Field("knowledge_base_name", t.text.of(1, 39), "Your name for it, of at most 39 characters."),
    *SOURCES,
    d.Field("enable_auto_refresh", t.boolean, "Read its pages in again every 12 hours."),
    d.Field("max_chunk_size", t.integer(600, 6000), "Longest chunk, in characters."),
    d.Field("min_chunk_size", t.integer(200, 2000), "Shortest chunk, in characters."),
)
COLUMNS = (
    d.Column("knowledge_base_id"),
    d.Column("knowledge_base_name", least=12),
    d.Column("status"),
    d.Column("sources", ("knowledge_base_sources",), show="names", least=12),
    d.Column("enable_auto_refresh"),
    d.Column("refreshed", ("last_refreshed_timestamp",), show="short_moment"),
)
KEY = "/{knowledge_base_id}"

RESOURCE = d.define(
    d.Resource(
        name="knowledge-base",
        noun="knowledge base",
        id="knowledge_base_id",
        title=("knowledge_base_name",),
        named="knowledge_base_name",
        columns=COLUMNS,
        answer=d.Answer(d.words("knowledge_base_id status knowledge_base_sources last_refreshed_timestamp")),
        operations=(
            d.Operation(
                "create",
                examples=(
                    "retellctl knowledge-base create --knowledge-base-name Manual"
                    " --knowledge-base-url https://example.com/manual",
                ),
                v2=d.POST("/create-knowledge-base"),
                fields=FIELDS,
                required=("knowledge_base_name",),
                rules=(_chunks,),
                is_form=True,
                doubt="a knowledge base may have been created, which can cost money",
            ),
            d.Operation("get", v2=d.GET(f"/get-knowledge-base{KEY}")),
            d.Operation("list", v2=d.GET("/list-knowledge-bases"), lists=True),
            d.Operation(
                "add-sources",
                "Add texts, pages or files to a knowledge base.",
                (
                    "retellctl knowledge-base add-sources KNOWLEDGE_BASE_ID"
                    " --knowledge-base-url https://example.com/help",
                ),
                v2=d.POST(f"/add-knowledge-base-sources{KEY}"),
                fields=SOURCES,
                is_form=True,
                doubt="sources may have been added, which can cost money",
            ),
            d.Operation(
                "delete-source",
                "Remove a source from a knowledge base.",
                v2=d.DELETE(f"/delete-knowledge-base-source{KEY}/source/{{source_id}}"),
                asks="Remove source {source_id} from knowledge base {knowledge_base_id}?",
            ),
            d.Operation("delete", v2=d.DELETE(f"/delete-knowledge-base{KEY}"), answers=False, removes=True),
        ),
    )
)

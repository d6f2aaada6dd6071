"""Versions of agents: what agents and chat agents do with theirs, over the same routes of the service."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

NUMBER = d.Field("version", t.integer(0), "The version's number.", metavar="N")
MODIFIED = d.Column(
    "modified", d.words("last_modification_timestamp user_modified_timestamp"), 7, "short_moment"
)


def operations(group: str, noun: str) -> tuple[d.Operation, ...]:
    """Return what can be done with the versions of a kind of agents.

    Args:
        group: the name of the resource.
        noun: what a record of it is called in a sentence, without an article.
    """
    article = "an" if noun[0] == "a" else "a"
    return (
        d.Operation(
            "create-version",
            f"Start a draft from a version of {article} {noun}.",
            (f"retellctl {group} create-version AGENT_ID --base-version 0",),
            v2=d.POST("/create-agent-version/{agent_id}"),
            fields=(d.Field("base_version", t.integer(0), "The version to start from.", metavar="N"),),
            required=("base_version",),
            takes_many=False,
            doubt="a version may have been created",
            verify_command="retellctl agent versions ID",
        ),
        d.Operation(
            "delete-version",
            f"Delete one version of {article} {noun}.",
            (f"retellctl {group} delete-version AGENT_ID --version 3",),
            v2=d.DELETE("/delete-agent-version/{agent_id}"),
            query=(NUMBER,),
            required=("version",),
            answers=False,
            takes_many=False,
            asks=f"Delete version {{version}} of {noun} {{agent_id}}?",
            doubt="the version may have been deleted",
            verify_command="retellctl agent versions ID",
        ),
        d.Operation(
            "publish",
            f"Publish a version of {article} {noun}.",
            (f"retellctl {group} publish AGENT_ID --version 0",),
            v2=d.POST("/publish-agent-version/{agent_id}"),
            fields=(
                NUMBER._replace(help="The version to publish."),
                d.Field("version_title", t.text, "Title of this version."),
                d.Field("version_description", t.text, "What is new in this version."),
            ),
            required=("version",),
            answers=False,
            repeatable=True,
            takes_many=False,
            doubt="the version may have been published",
            verify_command="retellctl agent versions ID",
        ),
    )


LISTED = d.Operation(
    "versions",
    "List the versions of an agent or chat agent.",
    v2=d.GET("/list-agent-versions/{agent_id}", d.IN_QUERY),
    filters=(d.BY_CHANGE._replace(help="By version; descending if not given."),),
    lists=True,
    noun="version",
    id="version",
    columns=(
        d.Column("version", rank=1),
        d.Column("base_version", rank=5),
        d.Column("is_published", rank=2),
        d.Column("version_title", rank=3, least=12),
        d.Column("version_description", rank=6, least=12),
        MODIFIED._replace(rank=4),
    ),
)
REPAIRED = d.Operation(
    "repair",
    "Drop what a draft refers to and is gone.",
    v2=d.POST("/repair-agent/{agent_id}"),
    query=(d.Field("version", t.version, "The draft to repair, not a published version.", metavar="N"),),
    repeatable=True,
)

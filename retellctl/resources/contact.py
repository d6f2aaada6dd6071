"""Contacts: the people that agents speak with, and what is remembered of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

from . import criteria

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = "phone_number"


def _numbered(body: Mapping[str, Any], version: str) -> list[Fault]:  # noqa: ARG001 - every rule takes it
    """Check that exactly one column of the file is the phone number (retell-sdk 6.2.13)."""
    mapping = body.get("column_mapping")
    if not isinstance(mapping, list) or not all(isinstance(item, dict) for item in mapping):
        return []  # it is of the wrong type, which is said already
    found = [item for item in mapping if item.get("field_name") == _NUMBER]
    if len(found) == 1:
        return []
    return [Fault(("column_mapping",), mapping, f"must map exactly one column to {_NUMBER}")]


CHANGED = (
    d.Field("first_name", t.text, "First name."),
    d.Field("last_name", t.text, "Last name."),
    d.Field("do_not_call", t.boolean, "Whether agents must leave this person alone."),
    d.Field("contact_memory", t.text | None, "What agents remember of this person; null clears it."),
    d.Field("contact_tag_ids", t.array(t.text), "A tag, by its id; repeatable.", metavar="ID"),
    d.Field("custom_fields", t.mapping(), "A field that the CRM settings define; repeatable."),
)
FILTERS = (
    criteria.equal(_NUMBER, t.phone("keep"), "The contact of this number."),
    criteria.equal("contact_id", t.identifier("contact"), "The contact of this id."),
    criteria.equal("external_id", t.text, "The contact of this id in the CRM.", metavar="ID"),
    criteria.one_of(
        "contact_tag_ids",
        t.text,
        "Contacts with this tag, by its id",
        metavar="ID",
        flag="--contact-tag-id",
    ),
    criteria.equal(
        "do_not_call", t.boolean, "Contacts that agents must leave alone, or those they may call."
    ),
    *criteria.moments(
        "last_conversation_timestamp",
        "last-conversation",
        after="Last spoken with from TIME on.",
        before=f"Last spoken with before {criteria.TIME}",
    ),
    criteria.keys("custom_fields", t.mapping(criteria.SCALAR), "Contacts with this in a field of their own"),
)
JOB = (
    d.Column("status", rank=1),
    d.Column("succeeded", rank=2),
    d.Column("failed", rank=3),
    d.Column("start", ("start_timestamp",), 4, "short_moment"),
    d.Column("triggered_by", rank=5),
)

RESOURCE = d.define(
    d.Resource(
        name="contact",
        noun="contact",
        id="contact_id",
        title=("first_name", "last_name", "phone_number"),
        columns=(
            d.Column("contact_id", rank=1),
            d.Column("phone_number", rank=2),
            d.Column("first_name", rank=3, least=8),
            d.Column("last_name", rank=4, least=8),
            d.Column("do_not_call", rank=5),
            d.Column("last", ("last_conversation_timestamp",), 6, "short_moment"),
        ),
        answer=d.Answer(
            d.words(
                "contact_id org_id created_timestamp user_modified_timestamp last_conversation_timestamp"
                " conversation_count contact_tags external_id phone_number"
            ),
            marks=frozenset({"contact_id", "created_timestamp"}),
        ),
        operations=(
            d.Operation(
                "create",
                examples=("retellctl contact create --phone-number +12135550199 --first-name Ann",),
                v2=d.POST("/create-contact"),
                fields=(d.Field(_NUMBER, t.phone("keep"), "The person's phone number."), *CHANGED),
                required=(_NUMBER,),
            ),
            d.Operation("get", v2=d.GET("/get-contact/{contact_id}")),
            d.Operation(
                "get-by-phone",
                "Show the contacts of phone numbers.",
                ("retellctl contact get-by-phone +12135550199",),
                v2=d.GET("/get-contact-by-phone/{phone_number}"),
            ),
            d.Operation(
                "list",
                v2=d.POST("/list-contacts", d.IN_BODY),
                filters=(
                    *FILTERS,
                    d.Field(
                        "search_query",
                        t.text,
                        "Contacts in which TEXT is found.",
                        typed="word",
                        metavar="TEXT",
                    ),
                    d.Field(
                        "excluded_contact_ids",
                        t.array(t.identifier("contact")).of(None, 1000),
                        "All but this contact; repeatable.",
                    ),
                    d.Field(
                        "sort_order", t.enum("asc", "desc"), "Ascending or descending; desc if not given."
                    ),
                    criteria.whole("ContactFilterCriteria"),
                ),
                lists=True,
            ),
            d.Operation(
                "list-conversations",
                "List the calls and chats of a contact.",
                v2=d.GET("/list-contact-conversations/{contact_id}", d.IN_QUERY),
                lists=True,
                noun="conversation",
                id="call_id chat_id",
                columns=(
                    d.Column("type", rank=2),
                    d.Column("id", d.words("call_id chat_id"), 1),
                    d.Column("start", ("start_timestamp",), 3, "short_moment"),
                    d.Column("direction", rank=4),
                    d.Column("duration", ("duration_ms",), 5, "duration"),
                    d.Column("successful", rank=6),
                    d.Column("sentiment", rank=7),
                    d.Column("disconnection_reason", rank=9),
                    d.Column("summary", rank=8, least=20),
                ),
            ),
            d.Operation(
                "update",
                examples=("retellctl contact update CONTACT_ID --do-not-call",),
                v2=d.PATCH("/update-contact/{contact_id}"),
                fields=CHANGED,
            ),
            d.Operation("delete", v2=d.DELETE("/delete-contact/{contact_id}"), answers=False, removes=True),
            d.Operation(
                "upload-import-file",
                "Upload a CSV file of contacts, to be imported afterwards.",
                ("retellctl contact upload-import-file --file contacts.csv",),
                v2=d.POST("/upload-contact-import-file"),
                fields=(d.Field("file", t.array(t.file).of(1, 1), "The CSV file."),),
                required=("file",),
                is_form=True,
                doubt="the file may have been uploaded, but nothing was imported",
                verify_command="retellctl contact get-import",
                noun="uploaded file",
                id="upload_id",
                columns=(d.Column("upload_id"), d.Column("file_name", least=12)),
            ),
            d.Operation(
                "create-import",
                "Import the contacts of an uploaded file.",
                (
                    "retellctl contact create-import --upload-id UPLOAD_ID --column-mapping"
                    ' \'[{"external_field_name": "Phone", "field_name": "phone_number"}]\'',
                ),
                v2=d.POST("/create-contact-import"),
                fields=(
                    d.Field(
                        "upload_id",
                        t.text,
                        "The file, as `contact upload-import-file` prints it.",
                        metavar="ID",
                    ),
                    d.Field(
                        "column_mapping",
                        t.array(t.ref("FieldMapping")),
                        "Which column becomes which field; one of them the phone_number.",
                    ),
                    d.Field("contact_tags", t.array(t.text), "A tag that all of them get; repeatable."),
                    d.Field(
                        "default_country",
                        t.text,
                        "Country of numbers that do not name theirs, such as DE.",
                        metavar="CODE",
                    ),
                ),
                required=("upload_id", "column_mapping"),
                rules=(_numbered,),
                doubt="the import may have been started",
                verify_command="retellctl contact get-import",
                noun="job",
                columns=JOB,
            ),
            d.Operation(
                "get-import",
                "Show how far the import of contacts is.",
                v2=d.GET("/get-contact-import"),
                noun="job",
                columns=JOB,
            ),
            d.Operation(
                "backfill-analysis-data",
                "Fill fields of contacts from earlier calls. This may cost money.",
                ("retellctl contact backfill-analysis-data --backfill-attribute contact_memory",),
                v2=d.POST("/backfill-contact-analysis-data"),
                fields=(
                    d.Field(
                        "backfill_attributes", t.array(t.text), "A field to fill; repeatable.", metavar="NAME"
                    ),
                    d.Field(
                        "backfill_call_filter",
                        t.Type(
                            "object",
                            members={
                                "agent": t.array(t.ref("FilterAgent")),
                                "start_timestamp": t.ref("FilterNumberOrRange"),
                            },
                        ),
                        "From which calls: their agents and when they started.",
                    ),
                ),
                required=("backfill_attributes",),
                doubt="the filling may have been started, which can cost money",
                verify_command="retellctl contact get-backfill-job-status",
                noun="job",
                columns=JOB,
            ),
            d.Operation(
                "get-backfill-job-status",
                "Show how far the filling of contacts is.",
                v2=d.GET("/get-backfill-contact-job-status"),
                noun="job",
                columns=JOB,
            ),
        ),
    )
)

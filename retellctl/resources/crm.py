"""The CRM: which fields and tags contacts have, and how they are kept in step with a CRM outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

from .contact import JOB


def _objects(body: Mapping[str, Any], name: str) -> list[tuple[int, dict[str, Any]]]:
    """Return the objects of a list of a body, each with its place; what is of another type is said elsewhere."""
    found = body.get(name)
    return [pair for pair in enumerate(found if isinstance(found, list) else []) if isinstance(pair[1], dict)]


def _tags(body: Mapping[str, Any], version: str) -> list[Fault]:  # noqa: ARG001 - every rule takes it
    """Check that the ids of tags are 32 hexadecimal digits, each once (retell-sdk 6.2.13)."""
    faults, seen = [], set()
    for place, tag in _objects(body, "contact_tags"):
        found, path = tag.get("id"), ("contact_tags", place, "id")
        if not isinstance(found, str):
            continue
        if not re.fullmatch("[0-9a-fA-F]{32}", found):
            faults.append(Fault(path, found, "must be 32 hexadecimal digits"))
        elif found in seen:
            faults.append(Fault(path, found, "must be another than those of the tags before it"))
        seen.add(found)
    return faults


def _custom(body: Mapping[str, Any], version: str) -> list[Fault]:  # noqa: ARG001
    """Check the names of custom fields, and that an enum has its options (retell-sdk 6.2.13)."""
    faults = []
    for place, field in _objects(body, "custom_fields"):
        name, path = field.get("name"), ("custom_fields", place)
        if isinstance(name, str) and not re.fullmatch("(?!contact|external)[a-z][a-z0-9_]*", name):
            allowed = "must be in snake_case, and begin with neither contact nor external"
            faults.append(Fault((*path, "name"), name, allowed))
        if field.get("type") == "enum" and not field.get("options"):
            faults.append(Fault((*path, "options"), field.get("options"), "must name what an enum can be"))
    return faults


FIELDS = (
    d.Field("app_id", t.text | None, "The app that connects the CRM outside; null removes it.", metavar="ID"),
    d.Field("custom_fields", t.array(t.ref("CrmField")), "Fields that contacts have; replaces all."),
    d.Field(
        "contact_tags",
        t.array(t.ref("ContactTag")) | None,
        "Tags for contacts; replaces all, null clears them.",
    ),
    d.Field(
        "contact_columns_order",
        t.array(t.text),
        "A column of the dashboard's list, in order; repeatable.",
        "--contact-column",
        metavar="NAME",
    ),
    d.Field(
        "crm_analysis_data_mappings",
        t.array(t.ref("CrmAnalysisDataMapping")),
        "Which analysis fills which field; replaces all.",
    ),
    d.Field(
        "contact_memory_update_prompt",
        t.text | None,
        "How the memory of a contact is written; null takes the service's own.",
    ),
)

RESOURCE = d.define(
    d.Resource(
        name="crm",
        noun="CRM configuration",
        id="",
        title=(),
        columns=(
            d.Column("org_id", rank=1),
            d.Column("app_id", rank=2),
            d.Column("custom_fields", rank=3, show="names", least=12),
            d.Column("contact_tags", rank=4, least=12),
            d.Column("crm_analysis_data_mappings", rank=6, least=12),
            d.Column("last_sync", ("last_sync_timestamp",), 5, "short_moment"),
        ),
        answer=d.Answer(
            d.words("org_id default_contact_memory_update_prompt last_sync_timestamp"),
            marks=frozenset({"org_id"}),
        ),
        operations=(
            d.Operation("get-config", "Show the CRM configuration.", v2=d.GET("/get-crm-config")),
            d.Operation(
                "update-config",
                "Change the CRM configuration; only the fields given.",
                ("retellctl crm update-config --app-id APP_ID",),
                v2=d.POST("/update-crm-config"),
                fields=FIELDS,
                rules=(_tags, _custom),
                repeatable=True,
                doubt="the CRM configuration may have been changed",
                verify_command="retellctl crm get-config",
            ),
            d.Operation(
                "get-schema",
                "Show the fields of contacts in the CRM outside.",
                v2=d.GET("/get-crm-schema"),
                query=(d.Field("app_id", t.text, "An app other than the configured one.", metavar="ID"),),
                noun="CRM schema",
                columns=(
                    d.Column("provider", rank=1),
                    d.Column("fields", rank=2, show="names", least=12),
                ),
            ),
            d.Operation(
                "run-sync-job",
                "Bring contacts and the CRM outside in step.",
                v2=d.POST("/run-sync-job"),
                doubt="the job may have been started",
                verify_command="retellctl crm get-sync-job-status",
                noun="job",
                columns=JOB,
            ),
            d.Operation(
                "get-sync-job-status",
                "Show how far the job that brings contacts and the CRM in step is.",
                v2=d.GET("/get-sync-job-status"),
                noun="job",
                columns=JOB,
            ),
        ),
    )
)

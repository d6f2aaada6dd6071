"""Apps: outside systems, such as a CRM or a calendar, that are connected to the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping


def _phone_is_mapped(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that mappings of contacts that come in fill phone_number (retell-sdk 6.2.13)."""
    config = body.get("crm_config")
    mappings = config.get("inbound_sync_mappings") if isinstance(config, dict) else None
    if not isinstance(mappings, list) or not all(isinstance(item, dict) for item in mappings):
        return []
    if any(item.get("field_name") == "phone_number" for item in mappings):
        return []
    path = ("crm_config", "inbound_sync_mappings")
    return [Fault(path, mappings, "one of them must have the field_name phone_number")]


CHANGED = (
    d.Field("name", t.text, "Your name for it."),
    d.Field(
        "auth_config",
        t.ref("AuthConfig"),
        "How to log in to it; @FILE keeps its secrets out of the list of processes.",
    ),
    d.Field("crm_config", t.ref("AppCrmConfig"), "What is exchanged with a CRM."),
    d.Field("tenant_id", t.text, "Your account in the outside system.", metavar="ID"),
    d.Field("tenant_url", t.text, "The address of your account in the outside system.", metavar="URL"),
)

RESOURCE = d.define(
    d.Resource(
        name="app",
        noun="app",
        id="app_id",
        title=("name", "provider"),
        named="name",
        columns=(
            d.Column("app_id", rank=1),
            d.Column("name", rank=2, least=10),
            d.Column("provider", rank=3),
            d.Column("type", rank=5),
            d.Column("connection_status", rank=4),
            d.Column("modified", ("user_modified_timestamp",), 6, "short_moment"),
        ),
        answer=d.Answer(
            d.words("app_id org_id created_timestamp user_modified_timestamp connection_status tenant_type"),
            marks=frozenset({"app_id", "connection_status"}),
        ),
        operations=(
            d.Operation(
                "create",
                "Connect an outside system.",
                ("retellctl app create --type crm --provider hubspot --auth-config @login.json",),
                v2=d.POST("/create-app"),
                fields=(
                    d.Field("provider", t.text, "The outside system, such as hubspot.", metavar="NAME"),
                    d.Field(
                        "type",
                        t.enum("crm", "calendar", "knowledge_base", "support", "communication"),
                        "What it is used for: crm, calendar, knowledge_base, support or communication.",
                    ),
                    *CHANGED,
                ),
                required=("provider", "type"),
                rules=(_phone_is_mapped,),
                doubt="an app may have been connected",
            ),
            d.Operation("get", v2=d.GET("/get-app/{app_id}")),
            d.Operation(
                "list",
                v2=d.GET("/list-apps", d.IN_QUERY, "items"),
                filters=(
                    d.Field("privacy_scope", t.enum("standard", "pci"), "Apps for this kind of data."),
                    d.BY_CHANGE,
                ),
                lists=True,
            ),
            d.Operation(
                "list-usages",
                "List the agents and knowledge bases that use an app.",
                v2=d.GET("/list-app-usages/{app_id}", d.IN_QUERY, "items"),
                filters=(
                    d.Field(
                        "sort_order",
                        t.enum("ascending", "descending"),
                        "By the time from which the app was used.",
                    ),
                ),
                lists=True,
                noun="usage",
                id="agent_id knowledge_base_id",
                columns=(
                    d.Column("type", rank=2),
                    d.Column("id", ("agent_id", "knowledge_base_id"), 1),
                    d.Column("name", ("agent_name", "knowledge_base_name"), 3, least=12),
                    d.Column("agent_versions", rank=5),
                    d.Column("configured", ("configured_timestamp",), 4, "short_moment"),
                ),
            ),
            d.Operation(
                "update",
                v2=d.PATCH("/update-app/{app_id}"),
                fields=CHANGED,
                rules=(_phone_is_mapped,),
                examples=("retellctl app update APP_ID --name Sales",),
            ),
            d.Operation(
                "get-tool-schema",
                "Show what a tool of an app takes and answers.",
                ("retellctl app get-tool-schema APP_ID --app-tool-template-name create_contact",),
                v2=d.POST("/get-app-tool-schema/{app_id}"),
                fields=(
                    d.Field("app_tool_template_name", t.text, "The tool.", metavar="NAME"),
                    d.Field(
                        "parameters",
                        t.array(t.ref("JsonSchemaObject")),
                        "What is settled so far, on which the rest may depend.",
                    ),
                ),
                required=("app_tool_template_name",),
                reads=True,
                takes_many=False,
                noun="tool schema",
                columns=(
                    d.Column("complete"),
                    d.Column("input_schema", least=20),
                    d.Column("response_schema", least=20),
                ),
            ),
            d.Operation(
                "test-auth",
                "Try whether the login to an app works.",
                v2=d.POST("/test-app-auth/{app_id}"),
                reads=True,
                takes_many=False,
                noun="login test",
                columns=(d.Column("success"),),
            ),
            d.Operation(
                "delete",
                examples=("retellctl app delete APP_ID --yes",),
                v2=d.DELETE("/delete-app/{app_id}"),
                query=(
                    d.Field(
                        "force_delete", t.boolean, "Delete it although agents or knowledge bases use it."
                    ),
                ),
                answers=False,
                removes=True,
            ),
        ),
    )
)

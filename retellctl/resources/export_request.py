"""Export requests: files of calls or chats that the dashboard was asked for."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

RESOURCE = d.define(
    d.Resource(
        name="export-request",
        noun="export request",
        id="export_request_id",
        title=("status", "channel"),
        columns=(
            d.Column("export_request_id", rank=1),
            d.Column("status", rank=2),
            d.Column("channel", rank=3),
            d.Column("timezone", rank=6),
            d.Column("created", ("created_timestamp",), 4, "short_moment"),
            d.Column("url", rank=5),
        ),
        answer=d.Answer(d.words("export_request_id status channel timezone created_timestamp url")),
        operations=(
            d.Operation(
                "list",
                v2=d.GET("/v2/list-export-requests", d.IN_QUERY),
                filters=(
                    d.Field("sort_order", t.enum("ascending", "descending"), "By the time of the request."),
                ),
                lists=True,
            ),
        ),
    )
)

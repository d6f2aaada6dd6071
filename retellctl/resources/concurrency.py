"""Concurrency: how many calls may go on at one time."""

from __future__ import annotations

from retellctl.spec import declaration as d

RESOURCE = d.define(
    d.Resource(
        name="concurrency",
        noun="concurrency",
        id="",
        title=(),
        columns=(
            d.Column("current_concurrency"),
            d.Column("concurrency_limit"),
            d.Column("base_concurrency"),
            d.Column("purchased_concurrency"),
            d.Column("remaining_purchase_limit"),
            d.Column("concurrency_burst_enabled"),
        ),
        answer=d.Answer(
            d.words(
                "current_concurrency concurrency_limit base_concurrency purchased_concurrency"
                " concurrency_purchase_limit remaining_purchase_limit concurrency_burst_enabled"
                " concurrency_burst_limit reserved_inbound_concurrency"
            )
        ),
        operations=(
            d.Operation("get", "Show how many calls go on, and how many may.", v2=d.GET("/get-concurrency")),
        ),
    )
)

"""Assets: pictures and sounds that agents can use."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

RESOURCE = d.define(
    d.Resource(
        name="asset",
        noun="asset",
        id="asset_id",
        title=("file_name",),
        columns=(
            d.Column("asset_id", rank=1),
            d.Column("file_name", rank=2, least=12),
            d.Column("content_type", rank=3),
            d.Column("file_size", rank=4),
            d.Column("created", ("created_timestamp",), 6, "short_moment"),
            d.Column("url", rank=5),
        ),
        answer=d.Answer(d.words("asset_id file_name content_type file_size created_timestamp url")),
        operations=(
            d.Operation(
                "create",
                "Upload a picture or a sound.",
                ("retellctl asset create --file hold.wav",),
                v2=d.POST("/create-asset"),
                fields=(
                    d.Field(
                        "file",
                        t.array(t.file).of(1, 1),
                        "The file, of at most 10 MB; a sound lasts at most 210 seconds.",
                    ),
                ),
                required=("file",),
                is_form=True,
                doubt="the file may have been uploaded",
            ),
        ),
    )
)

"""Assets: pictures and sounds that agents can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST: Final = 10 * 2**20  # bytes; "at most 10 MB" (retell-sdk 6.2.13)
_ENDINGS: Final = d.words("png jpg jpeg gif webp svg mp3 wav webm ogg m4a aac flac")


def _kind(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a file is a picture or a sound by the end of its name (retell-sdk 6.2.13)."""
    faults = []
    files = body.get("file")
    for place, file in enumerate(files if isinstance(files, list) else ()):
        name = getattr(file, "filename", "")
        # Of standard input nothing is known.
        if "." in name and name.rpartition(".")[2].lower() not in _ENDINGS:
            faults.append(
                Fault(("file", place), name, f"must be a picture or a sound: {', '.join(_ENDINGS)}")
            )
    return faults


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
                        t.array(t.file.of(None, _LARGEST)).of(1, 1),
                        "The file, of at most 10 MB; a sound lasts at most 210 seconds.",
                    ),
                ),
                required=("file",),
                is_form=True,
                rules=(_kind,),
                doubt="the file may have been uploaded",
            ),
        ),
    )
)

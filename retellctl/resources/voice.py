"""Voices: those that agents speak with, and the community library, from which more can be added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import MISSING, Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_RECORDINGS: Final = {"cartesia": 1, "minimax": 1, "inworld": 3}


def _owner(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a voice of elevenlabs comes with its owner (retell-sdk 6.2.13)."""
    if body.get("voice_provider") == "elevenlabs" and not body.get("public_user_id"):
        return [Fault(("public_user_id",), MISSING, "where voice_provider is elevenlabs")]
    return []


def _recordings(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a provider gets no more recordings than it takes (retell-sdk 6.2.13)."""
    provider, files = body.get("voice_provider"), body.get("files")
    most = _MOST_RECORDINGS.get(str(provider))
    if most and isinstance(files, list) and len(files) > most:
        return [Fault(("files",), files, f"must be at most {most} for {provider}")]
    return []


_NAME = d.Field("voice_name", t.text.of(1, 200), "Your name for it.")
_COMMUNITY = d.Field(
    "voice_provider",
    t.enum("elevenlabs", "cartesia", "minimax", "fish_audio", "inworld"),
    "The provider whose community library it is: elevenlabs, cartesia, minimax, fish_audio or inworld.",
    metavar="NAME",
)

RESOURCE = d.define(
    d.Resource(
        name="voice",
        noun="voice",
        id="voice_id",
        title=("voice_name",),
        named="voice_name",
        columns=(
            d.Column("voice_id", rank=1),
            d.Column("voice_name", rank=2, least=12),
            d.Column("provider", rank=3),
            d.Column("gender", rank=4),
            d.Column("accent", rank=5),
            d.Column("age", rank=6),
        ),
        answer=d.Answer(
            d.words("voice_id voice_name provider gender accent age avatar_url preview_audio_url"),
            marks=frozenset({"voice_id"}),
        ),
        empty="No voices.",
        operations=(
            d.Operation(
                "get",
                examples=("retellctl voice get 11labs-Adrian",),
                v2=d.GET("/get-voice/{voice_id}"),
            ),
            d.Operation(
                "list",
                examples=(
                    "retellctl voice list",
                    "retellctl voice list --query \"[?accent=='British'].voice_id\" -r",
                ),
                v2=d.GET("/list-voices"),
                lists=True,
            ),
            d.Operation(
                "search",
                "Search the community library of voices.",
                ("retellctl voice search --search-query calm",),
                v2=d.POST("/search-community-voice", at="voices"),
                fields=(
                    d.Field("search_query", t.text, "Words of its name or description, or its id."),
                    _COMMUNITY,
                ),
                required=("search_query",),
                lists=True,
                id="provider_voice_id",
                columns=(
                    d.Column("provider_voice_id"),
                    d.Column("name", least=12),
                    d.Column("description", least=20),
                    d.Column("public_user_id"),
                ),
            ),
            d.Operation(
                "add",
                "Add a voice of the community library to yours.",
                ("retellctl voice add --provider-voice-id PROVIDER_VOICE_ID --voice-name Calm",),
                v2=d.POST("/add-community-voice"),
                fields=(
                    d.Field(
                        "provider_voice_id",
                        t.text,
                        "Its id at the provider, as `voice search` prints it.",
                        metavar="ID",
                    ),
                    _NAME,
                    d.Field(
                        "public_user_id",
                        t.text,
                        "Whose voice it is, as `voice search` prints it.",
                        metavar="ID",
                    ),
                    _COMMUNITY,
                ),
                required=("provider_voice_id", "voice_name"),
                rules=(_owner,),
                doubt="a voice may have been added",
            ),
            d.Operation(
                "clone",
                "Make a voice from recordings. This may cost money.",
                ("retellctl voice clone --voice-name Ann --voice-provider elevenlabs --file ann.wav",),
                v2=d.POST("/clone-voice"),
                fields=(
                    d.Field("files", t.array(t.file).of(1, 25), "A recording of the voice; repeatable."),
                    _NAME,
                    d.Field(
                        "voice_provider",
                        t.enum("elevenlabs", "cartesia", "minimax", "fish_audio", "platform", "inworld"),
                        "Who makes the voice: elevenlabs, cartesia, minimax, fish_audio, platform or inworld.",
                        metavar="NAME",
                    ),
                ),
                required=("files", "voice_name", "voice_provider"),
                rules=(_recordings,),
                is_form=True,
                doubt="a voice may have been made, which can cost money",
            ),
        ),
    )
)

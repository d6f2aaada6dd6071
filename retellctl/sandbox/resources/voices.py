"""Voices: a handful that everybody has, a community's that can be added to them, and clones of recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.checks import Refused

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _voice(voice_id: str, provider: str, gender: str, accent: str, age: str) -> dict[str, str]:
    name = voice_id.partition("-")[2]
    return {
        "voice_id": voice_id,
        "voice_name": name,
        "provider": provider,
        "gender": gender,
        "accent": accent,
        "age": age,
    }


_STANDARD: Final = (
    _voice("11labs-Adrian", "elevenlabs", "male", "American", "Young"),
    _voice("11labs-Amy", "elevenlabs", "female", "British", "Young"),
    _voice("openai-Alloy", "openai", "female", "American", "Middle Aged"),
    _voice("cartesia-Willa", "cartesia", "female", "American", "Young"),
    _voice("minimax-Max", "minimax", "male", "British", "Old"),
)


def _community_voice(provider: str, voice_id: str, name: str, description: str) -> tuple[str, dict[str, str]]:
    shown = {"provider_voice_id": voice_id, "name": name, "description": description}
    return provider, shown | {"public_user_id": "user_sandbox"}


# By their providers; elevenlabs is meant where none is named.
_COMMUNITY: Final = (
    _community_voice("elevenlabs", "bVMeCyTHy58xNoL34h3p", "Jeremy", "Excited Irish storyteller"),
    _community_voice("elevenlabs", "XrExE9yKIg1WjnnlVkGX", "Matilda", "Warm and calm, for long stories"),
    _community_voice("elevenlabs", "oWAxZDx7w5VEj9dCyTzz", "Grace", "Gentle Southern narrator"),
    _community_voice("cartesia", "a0e99841-438c-4a64-b679", "Barbershop Man", "Calm and friendly American"),
    _community_voice(
        "minimax", "English_Trustworth_Man", "Trustworthy Man", "Resonant voice of a newsreader"
    ),
)


def _community(request: SandboxRequest) -> list[dict[str, str]]:
    wanted = request.body.get("voice_provider", "elevenlabs")
    return [voice for provider, voice in _COMMUNITY if provider == wanted]


def _search(request: SandboxRequest) -> Any:
    words = request.body["search_query"].casefold().split()
    found = [
        voice
        for voice in _community(request)
        if all(word in "\n".join(voice.values()).casefold() for word in words)
    ]
    return {"voices": found}


def _add(request: SandboxRequest) -> Any:
    provider_id = request.body["provider_voice_id"]
    if not any(voice["provider_voice_id"] == provider_id for voice in _community(request)):
        raise Refused(400, f"provider_voice_id {provider_id} is no voice of the community")
    return _made(request, request.body.get("voice_provider", "elevenlabs"))


def _clone(request: SandboxRequest) -> Any:
    return _made(request, request.body["voice_provider"])


def _made(request: SandboxRequest, provider: str) -> Any:
    body = {"voice_name": request.body["voice_name"], "provider": provider, "gender": "female"}
    return records.answer(request, records.add(request, body))


def _get(request: SandboxRequest) -> Any:
    standard = next((voice for voice in _STANDARD if voice["voice_id"] == request.id), None)
    return standard or records.get(request)


def _list(request: SandboxRequest) -> Any:
    return [*_STANDARD, *records.list_all(request)]


HANDLERS: Final[dict[str, Handler]] = {
    "get": _get,
    "list": _list,
    "search": _search,
    "add": _add,
    "clone": _clone,
}

"""Voices: those that there are, those of a community, and clones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

REQUIRED = {"voice_id", "voice_name", "provider", "gender"}


def test_there_are_some(client: httpx.Client) -> None:
    listed = client.get("/list-voices").json()

    assert len(listed) >= 3
    for voice in listed:
        assert voice.keys() >= REQUIRED
        assert client.get(f"/get-voice/{voice['voice_id']}").json() == voice


def test_a_voice_of_the_community_is_found_and_added(client: httpx.Client) -> None:
    found = client.post("/search-community-voice", json={"search_query": "CALM stories"}).json()["voices"]
    [voice] = found
    body = {"provider_voice_id": voice["provider_voice_id"], "voice_name": "Calm"}

    added = client.post("/add-community-voice", json=body)

    made = added.json()
    assert added.status_code == 200
    assert made == {
        "voice_id": made["voice_id"],
        "voice_name": "Calm",
        "provider": "elevenlabs",
        "gender": "female",
    }
    assert client.get(f"/get-voice/{made['voice_id']}").json() == made
    assert client.get("/list-voices").json()[-1] == made


def test_a_community_is_that_of_a_provider(client: httpx.Client) -> None:
    def found(**body: Any) -> list[str]:
        answer = client.post("/search-community-voice", json=body).json()
        return [voice["name"] for voice in answer["voices"]]

    assert found(search_query="calm", voice_provider="cartesia") == ["Barbershop Man"]
    assert found(search_query="no such voice") == []
    assert len(found(search_query="")) == 3


def test_a_clone_of_recordings(client: httpx.Client) -> None:
    parts: list[Any] = [
        ("voice_name", (None, "Ann")),
        ("voice_provider", (None, "platform")),
        ("files", ("hold.wav", b"RIFF")),
        ("files", ("b.mp3", b"\xff\xfb")),
    ]

    response = client.post("/clone-voice", files=parts)

    assert response.status_code == 201
    assert response.json().keys() >= REQUIRED
    assert (response.json()["voice_name"], response.json()["provider"]) == ("Ann", "platform")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"voice_name": "x"}, "provider_voice_id is required"),
        (
            {"provider_voice_id": "none", "voice_name": "x"},
            "provider_voice_id none is no voice of the community",
        ),
        ({"provider_voice_id": "x", "voice_name": ""}, 'voice_name must not be empty, not ""'),
        (
            {"provider_voice_id": "x", "voice_name": "x", "voice_provider": "me"},
            ('voice_provider must be one of elevenlabs, cartesia, minimax, fish_audio, inworld, not "me"'),
        ),
    ],
)
def test_what_cannot_be_added(client: httpx.Client, body: dict[str, Any], message: str) -> None:
    response = client.post("/add-community-voice", json=body)

    assert (response.status_code, response.json()) == (400, {"status": "error", "message": message})


def test_a_clone_of_nothing_is_refused(client: httpx.Client) -> None:
    parts: list[Any] = [("voice_name", (None, "Ann")), ("voice_provider", (None, "platform"))]

    response = client.post("/clone-voice", files=parts)

    assert (response.status_code, response.json()["message"]) == (400, "files is required")

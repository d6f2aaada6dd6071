"""Knowledge bases: what a form makes of texts, pages and files, and how it is read in as the clock moves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock

MISSING = {"status": "error", "message": "Cannot find requested asset under given api key."}
Parts = list[tuple[str, tuple[str | None, str | bytes]]]


def text(name: str, value: object) -> tuple[str, tuple[str | None, str | bytes]]:
    return name, (None, value if isinstance(value, str) else json.dumps(value))


def file(name: str, filename: str, content: bytes) -> tuple[str, tuple[str | None, str | bytes]]:
    return name, (filename, content)


NAME = text("knowledge_base_name", "Manual")
TEXTS = text("knowledge_base_texts", [{"title": "Hours", "text": "Mo-Fr 9-17"}])
URLS = text("knowledge_base_urls", ["https://example.com/prices", "https://example.com/ü"])
FILE = file("knowledge_base_files", "preise ü.csv", b"name;preis\n\xff\x00")


@pytest.fixture
def knowledge_base(client: httpx.Client) -> dict[str, Any]:
    response = client.post("/create-knowledge-base", files=[NAME, TEXTS])
    made: dict[str, Any] = response.json()
    return made


def test_sources_of_all_three_types(client: httpx.Client, clock: Clock) -> None:
    parts: Parts = [NAME, TEXTS, URLS, FILE, text("enable_auto_refresh", True), text("max_chunk_size", 1500)]

    response = client.post("/create-knowledge-base", files=parts)

    made = response.json()
    ids = [source.pop("source_id") for source in made["knowledge_base_sources"]]
    addresses = [f"http://sandbox.invalid/knowledge-base-sources/{source_id}" for source_id in ids]
    assert response.status_code == 201
    assert len({*ids}) == 4
    assert made == {
        "knowledge_base_id": made["knowledge_base_id"],
        "knowledge_base_name": "Manual",
        "enable_auto_refresh": True,
        "max_chunk_size": 1500,
        "knowledge_base_sources": [
            {"type": "text", "title": "Hours", "content_url": addresses[0]},
            {"type": "url", "url": "https://example.com/prices"},
            {"type": "url", "url": "https://example.com/ü"},
            {
                "type": "document",
                "filename": "preise ü.csv",
                "file_size": 13,
                "file_url": addresses[3],
            },
        ],
        "status": "in_progress",
    }
    assert made["knowledge_base_id"].startswith("knowledge_base_")

    clock.now += 2
    read = client.get(f"/get-knowledge-base/{made['knowledge_base_id']}").json()
    assert (read["status"], read["last_refreshed_timestamp"]) == ("complete", 1_700_000_002_000)
    assert client.get("/list-knowledge-bases").json() == [read]


def test_more_sources_are_read_in_anew(
    client: httpx.Client, knowledge_base: dict[str, Any], clock: Clock
) -> None:
    clock.now += 60
    key = knowledge_base["knowledge_base_id"]
    parts: Parts = [URLS]
    parts += [file("knowledge_base_files", f"{n}.txt", b"x" * n) for n in range(2)]

    response = client.post(f"/add-knowledge-base-sources/{key}", files=parts)

    assert response.status_code == 201
    assert response.json()["status"] == "in_progress"
    sources = response.json()["knowledge_base_sources"]
    assert [source["type"] for source in sources] == ["text", "url", "url", "document", "document"]
    assert [source.get("file_size") for source in sources[3:]] == [0, 1]
    clock.now += 2
    assert client.get(f"/get-knowledge-base/{key}").json()["status"] == "complete"


def test_pages_that_come_one_a_part(client: httpx.Client) -> None:
    parts = [NAME, *(text("knowledge_base_urls", f"https://example.com/{n}") for n in range(2))]

    made = client.post("/create-knowledge-base", files=parts).json()

    assert [source["url"][-1] for source in made["knowledge_base_sources"]] == ["0", "1"]


def test_a_source_is_taken_out(client: httpx.Client, knowledge_base: dict[str, Any]) -> None:
    key = knowledge_base["knowledge_base_id"]
    [source] = knowledge_base["knowledge_base_sources"]
    path = f"/delete-knowledge-base-source/{key}/source"

    unknown = client.delete(f"{path}/source_none")
    elsewhere = client.delete(f"/delete-knowledge-base-source/none/source/{source['source_id']}")
    taken = client.delete(f"{path}/{source['source_id']}")
    again = client.delete(f"{path}/{source['source_id']}")

    assert taken.status_code == 200
    assert taken.json() == knowledge_base | {"knowledge_base_sources": []}
    for response in (unknown, elsewhere, again):
        assert (response.status_code, response.json()) == (422, MISSING)


def test_a_deleted_one_is_gone(client: httpx.Client, knowledge_base: dict[str, Any]) -> None:
    key = knowledge_base["knowledge_base_id"]

    deleted = client.delete(f"/delete-knowledge-base/{key}")

    assert (deleted.status_code, deleted.content) == (204, b"")
    assert client.get("/list-knowledge-bases").json() == []
    assert client.post(f"/add-knowledge-base-sources/{key}", files=[URLS]).status_code == 422


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([TEXTS], "knowledge_base_name is required"),
        ([text("knowledge_base_name", "x" * 40)], "knowledge_base_name must have at most 39 characters, not"),
        ([file("knowledge_base_name", "a", b"")], "knowledge_base_name must be a string, not {"),
        ([NAME, text("knowledge_base_files", "x")], "knowledge_base_files must be a file"),
        (
            [NAME, *(file("knowledge_base_files", f"{n}", b"") for n in range(26))],
            "knowledge_base_files must have at most 25 items, not [",
        ),
        ([NAME, text("knowledge_base_texts", "[")], "knowledge_base_texts is not valid JSON: "),
        ([NAME, text("knowledge_base_texts", {})], "knowledge_base_texts must be an array, not {}"),
        ([NAME, text("knowledge_base_texts", [{"text": "x"}])], "knowledge_base_texts[0].title is required"),
        ([NAME, text("knowledge_base_urls", [1])], "knowledge_base_urls[0] must be a string, not 1"),
        ([NAME, text("max_chunk_size", 7)], "max_chunk_size must be between 600 and 6000, not 7"),
        ([NAME, text("max_chunk_size", "many")], 'max_chunk_size must be an integer, not "many"'),
        ([NAME, text("enable_auto_refresh", "yes")], 'enable_auto_refresh must be true or false, not "yes"'),
    ],
)
def test_what_is_refused(client: httpx.Client, parts: Parts, message: str) -> None:
    response = client.post("/create-knowledge-base", files=parts)

    assert (response.status_code, response.json()["status"]) == (400, "error")
    assert response.json()["message"].startswith(message)
    assert client.get("/list-knowledge-bases").json() == []


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"--x--"),
        ("multipart/form-data; boundary=x", b"no boundary at all"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\nbroken off"),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense\r\n\r\n1\r\n--x--\r\n"),
        ("application/x-www-form-urlencoded", b"knowledge_base_name=x"),
        ("application/json", b"{}"),
        ("", b"knowledge_base_name"),
        ("", b""),
    ],
)
def test_what_is_no_form_is_refused(client: httpx.Client, content_type: str, body: bytes) -> None:
    headers = {"Content-Type": content_type} if content_type else {}

    response = client.post("/create-knowledge-base", content=body, headers=headers)

    assert (response.status_code, response.json()["status"]) == (400, "error")


def test_a_form_without_a_part_is_one(client: httpx.Client, knowledge_base: dict[str, Any]) -> None:
    path = f"/add-knowledge-base-sources/{knowledge_base['knowledge_base_id']}"
    headers = {"Content-Type": "multipart/form-data; boundary=x"}

    response = client.post(path, content=b"--x--\r\n", headers=headers)

    assert response.status_code == 201
    assert len(response.json()["knowledge_base_sources"]) == 1

"""Answers that no service should give: bodies that are not what they should be, and records with anything in them."""

from __future__ import annotations

from typing import Any

from security.commands import record

DEEP = b"[" * 100_000 + b"]" * 100_000
HUGE = b"9" * 5_000

BODIES: list[bytes] = [
    b"",
    b" \r\n\t",
    *(b"null", b"true", b"0", b"-0", b"1e400", b"-1E-400", HUGE, b'"text"', b'""'),
    *(b"NaN", b"-Infinity", b"[NaN]", b'{"a":Infinity}', b"nan", b"01", b"+1", b".5", b"0x1", b"'a'"),
    *(
        b"{}",
        b"[]",
        b"[[]]",
        b"[{}]",
        b"[null]",
        b"[1,2]",
        b'["a"]',
        b"[true,[],{}]",
        b"{}{}",
        b"[],[]",
        b"[]]",
    ),
    *(b"{", b"[", b"[{", b'{"a":', b'{"a"', b'"', b"[1,", b"[1,]", b'{"a":1,}', b"{a:1}", b'{"a" 1}'),
    *(b'{"a":1}x', b'{"a":1}\x00', b"\x00", b"// no\n{}", b"tru", b"nul", b'{"a":"\n"}', b'{"a":"\x1b[2J"}'),
    *(
        b'{"a":1,"a":2}',
        b'{"":1}',
        b'{"\\u0000":"\\u0000"}',
        b'{"a":"\\ud800"}',
        b'{"\\udfff":1}',
        b'{"a":"\\x"}',
    ),
    *(
        b"\xff\xfe\x00",
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
        b"\xef\xbb\xbf{}",
        b"\xef\xbb\xbf",
        b"\xc0\xaf",
    ),
    *('{"a":1}'.encode(name) for name in ("utf-16", "utf-32", "utf-16-le")),
    *(b"[" * 100_000, DEEP, b'{"a":' * 100_000, b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    *(
        b'{"agent_name":' + DEEP + b"}",
        b"[" + DEEP + b"," + DEEP + b"]",
        b'{"items":[' + DEEP + b'],"has_more":false}',
    ),
    *(b"<html><body>Bad gateway</body></html>", b"<", b"Not found", b"\x1b[31m", b"GIF89a\x01\x00"),
    *(
        b'{"items":null}',
        b'{"items":{}}',
        b'{"items":[]}',
        b'{"items":"","has_more":false}',
        b'{"has_more":false}',
    ),
    b'{"items":[],"has_more":true}',
    b'{"items":[{}],"has_more":"no"}',
    b'{"items":[{}],"has_more":null,"pagination_key":null}',
    b'{"items":[{}],"has_more":true}',
    b'{"items":[{}],"has_more":true,"pagination_key":7}',
    b'{"items":[{}],"has_more":true,"pagination_key":""}',
    b'{"items":[{}],"has_more":true,"pagination_key":"again"}',
    b'{"items":[{}],"has_more":true,"pagination_key":"\\ud800"}',
    b'{"items":[1,null,"x",[],{"call_id":5},{"call_id":".."},{"call_id":"\\ud800"}],"has_more":false}',
    b'{"items":[{"call_id":null}],"has_more":false,"items":[],"has_more":1}',
    b'[{"call_id":"a","start_timestamp":1},{"call_id":"a","start_timestamp":1}]',
    b'[{"call_id":"a","start_timestamp":"soon"},{"start_timestamp":[]},{"start_timestamp":-5}]',
    b'{"error_message":null,"message":{"a":[]},"status":[]}',
    b'{"error_message":"","message":""}',
    b'{"message":' + HUGE + b"}",
]

VALUES: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 10**30, -(10**30), 10**400, "", "x", "-", ".", "1e400", "\ud800"),
    *([], {}, [None], [[]], [{}], {"a": None}, {"": [{}]}, {"agent_id": {"type": []}}, [1, "a", None, {}]),
    *(253402300800000, 2**53, 2**63, -(2**63), 1e308, -0.0, 1e-320),
    *(
        [
            {"role": 1, "content": [], "words": 5},
            {"role": "agent", "words": [None, {"word": 1, "start": "x"}]},
        ],
        "\x00",
    ),
    *(
        {"e2e": []},
        {"e2e": {"p50": "x", "p90": None}},
        {"e2e": {"p50": 10**400}},
        [{"agent_id": []}],
        [{"name": {}}],
    ),
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://[::1",
    "http://\ud800/",
    "//x",
]


def spoiled(kind: str) -> list[list[Any]]:
    """Lists of records of a kind in which every field is the same wrong value, or one field at a time is."""
    names = list(record(kind))
    each = [dict.fromkeys(names, value) for value in VALUES]
    single = [
        {**record(kind), name: VALUES[(index * 7 + offset) % len(VALUES)]}
        for index, name in enumerate(names)
        for offset in range(3)
    ]
    return [*([item] for item in each), each, single]

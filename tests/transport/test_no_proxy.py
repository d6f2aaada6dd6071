"""Which proxy the environment names for a service, and which services NO_PROXY keeps from it."""

from __future__ import annotations

import pytest

from retellctl.transport.proxy import find_proxy

EXCEPTED = [
    ("service.example", "service.example"),
    ("service.example", "*"),
    ("service.example", ".example"),
    ("service.example", "example"),
    ("service.example", "*.example"),
    ("service.example", "serv*"),
    ("service.example", "127.0.0.1,service.example:443"),
    ("service.example", "other.example,  SERVICE.Example. ,x"),
    ("service.example", "other.example service.example"),
    ("service.example", "*:443"),
    ("service.example", "[::1],[::1,10.0.0.0/99,,:,/,service.example"),
    ("service.example:8443", "service.example:8443"),
    ("service.example:8443", "example"),
    ("a.b.service.example", ".service.example"),
    ("10.1.2.3", "10.0.0.0/8"),
    ("10.1.2.3", "10.1.2.3"),
    ("10.1.2.3", "10.1.2.3:443"),
    ("10.1.2.3", "10.1.2.99/24"),
    ("10.1.2.3", "10.1.*"),
    ("10.1.2.3", "0.0.0.0/0"),
    ("[fd07:b51a:cc66:f0::1]", "fd07:b51a:cc66:f0::/64"),
    ("[fd07:b51a:cc66:f0::1]", "[fd07:b51a:cc66:f0::]/64"),
    ("[fd07:b51a:cc66:f0::1]", "[fd07:b51a:cc66:f0::/64]"),
    ("[fd00::1]", "fd00:0:0::1"),
    ("[fd00::1]", "[fd00::1]"),
    ("[fd00::1]", "[FD00::1]:443"),
]
NOT_EXCEPTED = [
    ("service.example", ""),
    ("service.example", "service.example:80"),
    ("service.example", "*:80"),
    ("service.example", "ice.example"),
    ("service.example", "*.service.example"),
    ("service.example", "other.service.example"),
    ("service.example", "[::1]"),
    ("service.example", "fd07:b51a:cc66:f0::/64"),
    ("service.example", "10.0.0.0/8,0.0.0.0/0,::/0"),
    ("service.example", "<local>,,:443,[]:443,.,service.example:99999999999"),
    ("10.1.2.3", "11.0.0.0/8"),
    ("10.1.2.3", "10.1.2.3:80"),
    ("10.1.2.3", "::/0"),
    ("[fd00::1]", "fe00::/8"),
    ("[fd00::1]", "[fd00::1]:80"),
    ("[fd00::1]", "0.0.0.0/0"),
]


@pytest.fixture(autouse=True)
def _proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")


def host_of(url: str) -> str | None:
    proxy = find_proxy(url)
    return proxy.url.host.decode() if proxy else None


@pytest.mark.parametrize("variable", ["NO_PROXY", "no_proxy"])
@pytest.mark.parametrize(("host", "value"), EXCEPTED)
def test_what_no_proxy_names_is_reached_without_one(
    host: str, value: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert host_of(f"https://{host}") == "proxy.example"

    monkeypatch.setenv(variable, value)
    assert host_of(f"https://{host}") is None


@pytest.mark.parametrize(("host", "value"), NOT_EXCEPTED)
def test_what_it_does_not_name_is_not(host: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", value)
    assert host_of(f"https://{host}") == "proxy.example"


@pytest.mark.parametrize(
    ("variables", "url", "host"),
    [
        ({}, "http://service.example", None),
        ({"HTTP_PROXY": "one"}, "http://service.example", "one"),
        ({"HTTP_PROXY": "one", "REQUEST_METHOD": "GET"}, "http://service.example", None),
        ({"http_proxy": "one", "REQUEST_METHOD": "GET"}, "http://service.example", "one"),
        ({"ALL_PROXY": "one"}, "http://service.example", "one"),
        ({"ALL_PROXY": "one"}, "https://service.example", "proxy.example"),
        ({"ALL_PROXY": "one", "all_proxy": "two"}, "http://service.example", "two"),
        ({"https_proxy": "one"}, "https://service.example", "one"),
        ({"https_proxy": ""}, "https://service.example", None),
        ({"https_proxy": "", "ALL_PROXY": "one"}, "https://service.example", "one"),
        # What is not used may be nonsense.
        ({"ALL_PROXY": "nonsense://"}, "https://service.example", "proxy.example"),
        ({"HTTPS_PROXY": "nonsense://", "NO_PROXY": "service.example"}, "https://service.example", None),
        ({"HTTPS_PROXY": "nonsense://"}, "https://127.0.0.1", None),
        ({"HTTPS_PROXY": " socks://one:1080/ "}, "https://service.example", "one"),
    ],
)
def test_which_proxy_it_is(
    variables: dict[str, str], url: str, host: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert host_of(url) == host

"""The recipes that look for something and change it, where it is missing, odd, there already or not to be seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from recipes.machine import NUMBER, SHELLS, STRICT, TEXT, Ran, changes, failing, recipe
from recorder import Answer

if TYPE_CHECKING:
    from recipes.machine import Machine
    from recorder import Recorder

# --- tokens and names


@pytest.mark.parametrize("status", [401, 403])
def test_a_token_that_is_not_accepted_ends_a_job(status: int, machine: Machine, server: Recorder) -> None:
    machine.at(server)
    server.answer = lambda _: Answer(status, {"status": "error", "message": "no"})

    ran = machine.run(STRICT + recipe("Check the token at the start of a job") + "echo goes on\n")

    assert (ran.exit_code, ran.out) == (4, "")


@pytest.mark.parametrize("name", ["Ann", "Night pharmacist", "O\\'Brien", "Zoë (2) & co; $5 | `x`", "[?a]"])
def test_an_agent_is_found_by_its_name(name: str, machine: Machine) -> None:
    script = recipe("Find the agent of a name").replace(
        "Night pharmacist", name.replace("$", "\\$").replace("`", "\\`")
    )
    machine.agent("another")
    wanted = machine.agent(name.replace("\\", ""))

    assert machine.run(STRICT + script) == Ran(0, f"{wanted}\n", "")


def test_none_or_several_of_a_name_are_refused_by_what_follows(machine: Machine) -> None:
    script = recipe("Find the agent of a name")
    after = 'retellctl phone-number create --agent-id "$AGENT" --area-code 415\n'

    none = machine.run(script + after)
    twins = {machine.agent("Night pharmacist") for _ in range(2)}
    several = machine.run(script + after)

    assert (none.exit_code, none.out) == (2, "\n")
    assert (several.exit_code, {*several.out.splitlines()}) == (2, twins)
    assert machine.get("phone-number", "list", "-o", "ids") == []


# --- numbers


def test_a_repeat_buys_only_what_is_missing(machine: Machine) -> None:
    agent = machine.agent("Ann")
    there = machine.number(agent, "--nickname", "night-2", area="212")
    script = STRICT + recipe("Have two numbers in 415")

    first, second = (machine.run(script, AGENT=agent) for _ in range(2))

    assert (first, second) == (Ran(0, "+14155550100\n", ""), Ran(0, "", ""))
    assert sorted(machine.get("phone-number", "list", "-o", "ids")) == [there, "+14155550100"]


@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
def test_where_looking_fails_nothing_is_bought(start: str, machine: Machine, server: Recorder) -> None:
    machine.at(server)
    server.answer = failing("GET", "/v2/list-phone-numbers")

    ran = machine.run(start + recipe("Have two numbers in 415"), AGENT="a1")

    assert (ran.exit_code, ran.out, changes(server)) == (7, "", [])


@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
def test_a_purchase_that_fails_is_the_last(start: str, machine: Machine, server: Recorder) -> None:
    machine.at(server)
    server.answer = failing("POST", "/create-phone-number")

    ran = machine.run(start + recipe("Have two numbers in 415"), AGENT="a1")

    assert (ran.exit_code, ran.out, changes(server)) == (7, "", ["POST /create-phone-number"])


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_every_number_of_an_agent_is_bound_to_another(count: int, shell: str, machine: Machine) -> None:
    day, night, third = (machine.agent(name) for name in ("day", "night", "third"))
    numbers = [machine.number(day) for _ in range(count)]
    if count:
        # One where it only answers, and one where it only calls.
        numbers += [
            machine.get("phone-number", "create", "--inbound-agent", a, "--outbound-agent", b, "-o", "ids")[0]
            for a, b in ((day, third), (third, day))
        ]
    other = machine.number(third)

    ran = machine.run(STRICT + recipe("Bind every number of one agent"), shell=shell, DAY=day, AGENT=night)

    query = "[?inbound_agents[0].agent_id=='{0}' && outbound_agents[0].agent_id=='{0}'].phone_number"
    assert (ran.exit_code, ran.err, sorted(ran.out.splitlines())) == (0, "", sorted(numbers))
    for agent, its in ((night, numbers), (third, [other])):
        found = machine.get("phone-number", "list", "--query", query.format(agent), "--raw")
        assert sorted(found) == sorted(its)


def test_the_filter_for_version_1(machine: Machine) -> None:
    machine.environ["RETELLCTL_API_VERSION"] = "v1"
    day, night = machine.agent("day"), machine.agent("night")
    machine.number(day)
    machine.number(night)
    title = "Bind every number of one agent"
    v2 = "[?inbound_agents[?agent_id=='$DAY'] || outbound_agents[?agent_id=='$DAY']]"
    assert "v1 service the filter is `[?agent_id=='$DAY']`" in TEXT
    assert v2 in recipe(title)

    ran = machine.run(STRICT + recipe(title).replace(v2, "[?agent_id=='$DAY']"), DAY=day, AGENT=night)

    assert ran == Ran(0, "14155550100\n", "")


def test_a_list_of_numbers_that_fails_ends_a_script(machine: Machine, server: Recorder) -> None:
    machine.at(server)
    server.answer = failing("GET", "/v2/list-phone-numbers")

    ran = machine.run(STRICT + recipe("Bind every number of one agent"), DAY="a1", AGENT="a2")

    assert (ran.exit_code, ran.out, changes(server)) == (7, "", [])


# --- agents and prompts


def test_an_agent_that_is_not_there_is_not_copied(machine: Machine) -> None:
    ran = machine.run(STRICT + recipe("Copy an agent"), AGENT="nobody")

    assert (ran.exit_code != 0, ran.out) == (True, "")
    assert machine.get("agent", "list", "-o", "ids") == []


def test_a_prompt_is_sent_as_the_file_has_it(machine: Machine) -> None:
    llm = machine.get("llm", "create", "--general-prompt", "old", "-o", "ids")[0]
    (machine.folder / "prompts").mkdir()
    text = "# Night\r\n\r\n“Quotes” and 'quotes', $HOME, `date`\n\tno newline at the end"
    (machine.folder / "prompts" / "night.md").write_bytes(text.encode())

    assert machine.run(STRICT + recipe("Change a prompt"), LLM=llm) == Ran(0, f"{llm}\n", "")
    [shown] = machine.get("llm", "get", llm, "--query", "general_prompt")
    assert json.loads(shown) == text


@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
def test_only_test_agents_are_deleted(start: str, machine: Machine) -> None:
    kept = {machine.agent(name) for name in ("Ann", "my test-1", "Test-1")}
    script = start + recipe("Delete all agents whose name starts with test-")

    nothing = machine.run(script)
    gone = {machine.agent(name) for name in ("test-1", "test- 2 'x'", "test-")}
    planned = machine.run(script.replace("--yes", "--dry-run"))
    deleted = machine.run(script)

    assert (nothing.exit_code, nothing.err) == (0, "")
    assert (planned.exit_code, all(agent in planned.out for agent in gone)) == (0, True)
    assert (deleted.exit_code, {*deleted.out.splitlines()}) == (0, gone)
    assert {*machine.get("agent", "list", "-o", "ids")} == kept


def test_a_list_of_agents_that_fails_deletes_nothing(machine: Machine, server: Recorder) -> None:
    machine.at(server)
    server.answer = failing("POST", "/v2/list-agents")

    ran = machine.run(STRICT + recipe("Delete all agents whose name starts with test-"))

    assert (ran.exit_code, changes(server)) == (7, [])


# --- backups


@pytest.mark.parametrize("shell", SHELLS)
def test_a_backup_has_all_and_goes_back_in(shell: str, machine: Machine) -> None:
    llm = machine.get("llm", "create", "--general-prompt", "Line one.\n  'two': \"#3\"\n", "-o", "ids")[0]
    agent = machine.get(
        "agent", "create", "--llm-id", llm, "--voice-id", "v", "--agent-name", "null", "-o", "ids"
    )[0]
    machine.number(agent, "--nickname", "Réception: 'night'")

    ran = machine.run(STRICT + recipe("Back up"), shell=shell)

    assert ran == Ran(0, (machine.folder / "llm.yaml").read_text(), "")
    for kind, one in (("agent", agent), ("llm", llm), ("phone-number", NUMBER)):
        lines = (machine.folder / f"{kind}.yaml").read_text().splitlines(keepends=True)
        assert lines[0].startswith("- ")
        (machine.folder / "one.yaml").write_text("".join(line[2:] for line in lines))
        everything = ["--query", 'merge(@, `{"last_modification_timestamp": 0}`)']
        before = machine.get(kind, "get", one, *everything)
        assert machine.get(kind, "update", one, "-f", "one.yaml", *everything) == before


def test_a_backup_of_nothing_is_three_empty_lists(machine: Machine) -> None:
    assert machine.run(STRICT + recipe("Back up")) == Ran(0, "[]\n", "")
    assert (machine.folder / "phone-number.yaml").read_text() == "[]\n"


@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
@pytest.mark.parametrize(("method", "part"), [("POST", "/v2/list-agents"), ("GET", "/get-agent/")])
def test_a_backup_that_fails_keeps_the_last_one(
    start: str, method: str, part: str, machine: Machine, server: Recorder
) -> None:
    machine.at(server)
    fails = failing(method, part)
    items = {"items": [{"agent_id": "a1"}], "has_more": False}
    server.answer = lambda asked: Answer(200, items) if "list-agents" in asked.path != part else fails(asked)
    (machine.folder / "agent.yaml").write_text("- agent_id: a1\n")

    ran = machine.run(start + recipe("Back up"))

    assert (ran.exit_code, ran.out) == (7, "")
    assert (machine.folder / "agent.yaml").read_text() == "- agent_id: a1\n"

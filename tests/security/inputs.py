"""What can be typed, piped or set: the places for it, and texts that are trouble somewhere."""

from __future__ import annotations

from declared import LINES
from security.commands import NUMBER
from security.texts import ALL_IN_ONE

_SHORT = {
    "AGENT": "agent create --voice-id v --llm-id l",
    "LLM": "llm create --general-prompt p",
    "CALL": f"call create --from {NUMBER} --to +12135550199",
    "NUMBER": NUMBER,
}


def _lines(text: str) -> list[str]:
    for short, whole in _SHORT.items():
        text = text.replace(short, whole)
    return text.split("\n")[1:-1]


# Command lines; where X stands, or in X of a longer word, goes the text.
SLOTS = _lines("""
X
agent X
agent list X
agent get X
agent get a1 X
agent get - X
help X
help agent X
completion X
agent delete X --yes
llm get X
phone-number get X
call get X
agent update X --agent-name n
agent create --voice-id X --llm-id l
agent create --voice-id v --llm-id X
AGENT --language X
AGENT --voice-temperature X
AGENT --voice-speed X
AGENT --ambient-sound X
AGENT --webhook-url X
AGENT --boosted-keyword X
agent create --voice-id v --response-engine X
AGENT --set X
AGENT --set X=1
AGENT --set agent_name=X
AGENT --set a.X.0=1
AGENT -f X
agent get a1 --version X
agent list --query X --json
agent list --limit X
agent list --sort-order X
llm create --general-prompt X
LLM --general-tools X
LLM --states X
LLM --set states.0.name=X
LLM --model-temperature X
LLM --default-dynamic-variable X
LLM --set general_tools.0.X=1
phone-number create --area-code X
phone-number create --country-code X
phone-number create --nickname X
phone-number create --inbound-agent X
phone-number update NUMBER --outbound-agent X
call create --from X --to NUMBER
call create --from NUMBER --to X
CALL --metadata X
CALL --dynamic-variable X
CALL --dynamic-variable k=X
CALL --idempotency-key X
CALL --custom-sip-header X
CALL --override-agent-id X
call register --agent-id X
call get c1 --wait --wait-timeout X
call get c1 --recording X --yes
call list --started-after X
call list --ended-before X
call list --agent-id X
call list --limit X
profile show X
profile use X
profile remove X --yes
profile add X --no-verify --token-stdin
profile add n --no-verify --token-stdin --base-url X
profile add n --no-verify --token-command X
agent list -p X
agent list -o X
agent list --color X
agent list --timeout X
agent list --max-retries X
agent list --concurrency X
agent list --fields X
agent list --json --fields X
agent list --query X -r
api X /p
api GET X
api GET /X
api GET /p --query-param X
api POST /p --set X
api POST /p -f X
sandbox serve --host X --port 99999
sandbox serve --port X --host 0.0.0.0.0
""")

# The same for the flag of every field, filter and parameter that is declared, each once a resource.
FLAGS = [
    (*line.words, field.option, "X")
    for line, field in {
        (line.operation.resource, field.name): (line, field)
        for line in LINES
        if line.version == "v2"
        for field in (*line.operation.fields, *line.operation.query, *line.operation.filters)
        if field.form != "switch" and field.option not in line.words
    }.values()
]

# Command lines that read standard input.
PIPED = _lines("""
AGENT -f -
agent create -f -
LLM --begin-message @-
agent get -
phone-number get - --json
LLM --general-tools @-
profile add n --no-verify --token-stdin
api POST /p -f -
CALL --metadata @-
""")

VARIABLES = (
    "RETELL_API_KEY",
    "RETELLCTL_BASE_URL",
    "RETELLCTL_API_VERSION",
    "RETELLCTL_PROFILE",
    "RETELLCTL_CONFIG_DIR",
    "COLUMNS",
    "TERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "TZ",
    "LC_ALL",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "HTTPS_PROXY",
)

SPECIAL = [
    "",
    " ",
    "-",
    "--",
    "-x",
    "--x",
    "-o",
    ".",
    "..",
    "/",
    "../../x",
    "a/b",
    "a%2Fb",
    "a?b#c",
    "\\",
    "'",
    '"',
    "`",
    "@",
    "@-",
    "@@",
    "@@x",
    "@nothing-there",
    "@.",
    "{",
    "[",
    "{}",
    "[]",
    "[{}]",
    "null",
    "true",
    "NaN",
    "1e400",
    "-1",
    "0",
    "00",
    "1.5",
    "9" * 30,
    "9" * 5000,
    "1e5",
    "0x10",
    "+",
    "++1",
    "٣",
    "½",
    "²",
    "∞",
    "1_000",
    "-0",
    "=",
    "a=",
    "=b",
    "a=b",
    "a=b=c",
    "a.b=c",
    "a..b=1",
    ".=1",
    "0=1",
    "a.0.1.2=3",
    "states.99.name=x",
    "a." * 300 + "b=1",
    "[" * 100_000,
    '{"a":' * 5000,
    '{"a":1,"a":2}',
    '{"\\ud800":1}',
    "a: [",
    "a: &x [*x]",
    "!!python/object:os.x {}",
    "[?",
    "a[",
    "@.a",
    "length(@)",
    "sum(@)",
    "max_by(@, &a)",
    "sort_by(@, &b)",
    "a || b",
    "`1",
    "*.*.*",
    "to_number('x')",
    "2h",
    "-2h",
    "99999999999999999d",
    "2026-13-01",
    "2026-11-03T10:00:00+99:00",
    "0001-01-01",
    "9999-12-31T23:59:59Z",
    "auto",
    "v3",
    "V1",
    "sandbox",
    "work",
    "http://",
    "http://[::1",
    "//x",
    "https://x:y@z",
    "con",
    "x" * 100_000,
    "\x00",
    "\x1b[31m",
    "\x9b2J",
    "\u202e",
    "\n",
    "\r\n",
    "\t",
    "\udcff",
    "\ud800",
    "💥",
    "\ufeff",
    ALL_IN_ONE,
]

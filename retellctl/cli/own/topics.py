"""The help topics."""

from __future__ import annotations

from retellctl.output.formats import FORMATS

ENVIRONMENT = """\
Environment variables

  RETELL_API_KEY         token; beats profiles but sandbox, unless --profile is given
  RETELLCTL_BASE_URL     where that token goes; https://api.retellai.com if not set
  RETELLCTL_API_VERSION  v1, v2 or auto
  RETELLCTL_PROFILE      profile to use
  RETELLCTL_CONFIG_DIR   one folder for config, state and cache, in place of the system's
  NO_COLOR, FORCE_COLOR  never or always colour; so does --color
  HTTPS_PROXY, NO_PROXY  proxy; a loopback address never goes through one
  SSL_CERT_FILE          certificate authorities in place of the built-in ones
  SSL_CERT_DIR           a folder of them, named as `openssl rehash` does

Which service and token hold: --profile, else RETELLCTL_PROFILE=sandbox, else
RETELL_API_KEY, else RETELLCTL_PROFILE, else the default profile. Where RETELL_API_KEY is
set and RETELLCTL_PROFILE names a profile other than sandbox, a command that only reads
uses RETELL_API_KEY and warns, and a command that changes something is refused.

Examples:
  retellctl profile show
  RETELLCTL_PROFILE=sandbox retellctl agent list
"""

EXIT_CODES = """\
Exit codes

  0   done
  1   unexpected: an answer to a read that is not JSON, a redirect, output that could
      not be written
  2   usage, or a value refused before sending
  3   not found
  4   no token, or the service does not accept it
  5   refused by the API, or a route that the server does not know
  6   rate limited, retries spent
  7   the service itself says that it failed, retries spent
  8   network: nothing was carried out
  9   outcome unknown: a request that changes something went out and no clear yes or
      no came back; the message says how to see what happened
  10  declined, or needs --yes
  11  --wait ran out of time: the call stands, but how it ended is not known yet
  12  --wait: the call ended in error or was never connected
  129, 130, 143  SIGHUP, Ctrl-C, SIGTERM: the program ends by the signal itself
  141 the reader of a pipe has gone: likewise

Once a call stands, `call create --wait` ends with no code that denies it: what goes
wrong while it looks is waited out, and at the end the code is 11. Ctrl-C while it waits
ends the waiting only; the call goes on.

Several ids: every one is tried, each failure is reported, and the exit code is that of
the first failure in the order given.

With --json or -o jsonl an error is one line of JSON on stderr, whose `code` says the same
in a word: unexpected, usage, not_found, auth, rejected, rate_limited, server_error,
network, outcome_unknown, declined, wait_timeout, call_failed (1 to 12 in this order).
"""

_OUTPUT = """\
Output

{formats}

  --fields a,b.c   picks columns or fields
  --query EXPR     JMESPath over the JSON of the answer; a list is an array
  --raw            prints the texts that --query finds without quotes: a list one a line;
                   one text, off a terminal, to the byte, for --general-prompt @FILE
  --include        status, reason, headers, round_trip_time and body, as JSON

Data goes to stdout, everything else to stderr. Times in tables are local; tsv and csv
have milliseconds since 1970. Secrets are masked except in JSON and YAML. Off a terminal,
--raw, tsv and csv give a text as it is, apart from what would forge a row; on a terminal,
what could act on it is shown as an escape.

Examples:
  retellctl agent list --fields agent_id,agent_name
  retellctl agent list --query '[?agent_name].agent_id' --raw
  retellctl agent list -o ids | retellctl agent get - --query '[].voice_id' --raw
  retellctl call list --query '[?duration_ms > `1000`].call_id'
  retellctl agent get AGENT_ID --include --query status
  retellctl agent update AGENT_ID --voice-speed 1.2 --dry-run -o curl
"""

API_VERSIONS = """\
API versions

  v1    the 19 operations as they were first, which older servers still speak
  v2    the same operations as api.retellai.com takes them today
  auto  the default: api.retellai.com and the sandbox are v2; any other service is asked
        once (GET /get-api-key-info, which v1 does not have), and the answer is kept

Which one holds: --api-version, else RETELLCTL_API_VERSION, else the profile's, else auto.
The commands are the same in both, and so are most flags; a flag that a version lacks is
refused with what to do instead. Files, --set, --query and --fields have the names of the
version that is spoken. `retellctl profile show` says which version holds and why.

Examples:
  retellctl profile show
  retellctl agent update AGENT_ID --webhook-url null --api-version v1 --dry-run
  retellctl agent update AGENT_ID --webhook-url null --api-version v2 --dry-run
"""

_NAME_WIDTH = max(map(len, FORMATS)) + 3
_FORMAT_LINES = [f"  -o {name:<{_NAME_WIDTH}}{found.summary}" for name, found in FORMATS.items()]

TOPICS = {
    "environment": ENVIRONMENT,
    "exit-codes": EXIT_CODES,
    "output": _OUTPUT.replace("{formats}", "\n".join(_FORMAT_LINES)),
    "api-versions": API_VERSIONS,
}

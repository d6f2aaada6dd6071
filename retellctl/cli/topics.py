"""The help topics."""

from __future__ import annotations

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

Which service holds: --profile, else RETELLCTL_PROFILE=sandbox, else RETELL_API_KEY,
else RETELLCTL_PROFILE, else the default profile. Where RETELL_API_KEY and another
RETELLCTL_PROFILE are both set, reads go on with a warning, and what changes something
is refused. `retellctl profile show` says what holds and where it comes from.
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
  7   the service itself failed, retries spent
  8   network: nothing was carried out
  9   outcome unknown: a request that changes something went out and no clear yes or
      no came back; the message says how to see what happened
  10  declined, or needs --yes
  11  --wait ran out of time
  12  --wait: the call ended in error or was never connected
  130 Ctrl-C, by the signal itself
  141 the reader of a pipe has gone, by the signal itself

Several ids: every one is tried, each failure is reported, and the exit code is that of
the first failure in the order given. With --json an error is one line of JSON on stderr,
whose `code` names the same: unexpected, usage, not_found, auth, rejected, rate_limited,
server_error, network, outcome_unknown, declined, wait_timeout, call_failed.
"""

OUTPUT = """\
Output

  -o table   for people; the default on a terminal, which it fits
  -o tsv     the default elsewhere: no header, raw values, one line a record
  -o csv     with a header, for spreadsheets
  -o json    what the server sent; --json is the same
  -o jsonl   one record a line
  -o yaml    the same values, texts of several lines as blocks
  -o ids     one id a line, to pipe into get or delete
  -o curl    with --dry-run: a curl command that does the same

  --fields a,b.c   picks columns or fields: --fields agent_id,agent_name
  --query EXPR     JMESPath over the JSON: --query 'agents[?voice_speed > `1`].agent_id'
  --raw            prints the texts that --query finds without quotes
  --include        status, reason, headers, round_trip_time and body, as JSON

Data goes to stdout, everything else to stderr. Times in tables are local; tsv and csv
have milliseconds since 1970. Secrets are masked but in JSON and YAML.
"""

API_VERSIONS = """\
API versions

  v1    the contract with 19 operations that older services speak
  v2    what api.retellai.com speaks today
  auto  the default: api.retellai.com and the sandbox are v2; any other service is asked
        once (GET /get-api-key-info, which v1 does not have), and the answer is kept

Which one holds: --api-version, else RETELLCTL_API_VERSION, else the profile's, else auto.
The same commands and flags work in both; a flag that a version lacks is refused with
what to do instead. `retellctl profile show` says which version holds and why.
"""

TOPICS = {
    "environment": ENVIRONMENT,
    "exit-codes": EXIT_CODES,
    "output": OUTPUT,
    "api-versions": API_VERSIONS,
}

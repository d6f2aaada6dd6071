"""Calls: placed, registered and looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.jsontext.record import as_whole_number, first
from retellctl.spec import declaration as d
from retellctl.spec import types as t

from . import criteria
from .call_fields import CHANGED, CREATED, REGISTERED, telephony
from .call_live import OPENED, WHILE_LIVE

if TYPE_CHECKING:
    from retellctl.jsontext.record import Record


def _status(record: Record) -> bytes | None:
    """Return the status of a call, and behind a colon why it ended: ended: agent_hangup."""
    status, reason = first(record, ("call_status",)), first(record, ("disconnection_reason",))
    if status is None or reason is None or not status[:1] == reason[:1] == b'"':
        return status
    return status[:-1] + b": " + reason[1:]


def _duration(record: Record) -> bytes | None:
    """Return the milliseconds that a call took: what the service says, else from its start to its end."""
    said = first(record, ("duration_ms",))
    if said is not None:
        return said
    start, end = (as_whole_number(record.get(f"{which}_timestamp")) for which in ("start", "end"))
    return None if start is None or end is None else str(end - start).encode()


FILTERS = (
    criteria.each("agent_id", "agent", t.identifier("agent"), "Calls of this agent; repeatable.")._replace(
        v1=d.At("filter_criteria[agent_id]")
    ),
    *(
        field._replace(v1=d.At(f"filter_criteria[{field.name}]"))
        for field in (
            *criteria.moments("start_timestamp", "started"),
            *criteria.moments("end_timestamp", "ended", before=f"Before {criteria.TIME}"),
        )
    ),
    criteria.one_of("call_status", t.enum("not_connected", "ongoing", "ended", "error"), "Calls that are so"),
    criteria.one_of("direction", t.enum("inbound", "outbound"), "Calls to you, or calls by you"),
    criteria.equal("from_number", t.phone("keep"), "Calls from this number.", names="phone-number"),
    criteria.equal("to_number", t.phone("keep"), "Calls to this number.", names="phone-number"),
    criteria.one_of("call_type", t.enum("web_call", "phone_call"), "Calls by phone, or in a browser"),
    criteria.equal("call_id", t.array(t.identifier("call")), "Calls of this id; repeatable."),
    criteria.equal("batch_call_id", t.text, "Calls of this batch.", metavar="ID"),
    *criteria.COMMON,
    criteria.equal(
        "call_successful", t.boolean, "Calls that reached their aim by their analysis, or did not."
    ),
    criteria.equal("in_voicemail", t.boolean, "Calls that ended in a voicemail, or did not."),
    *criteria.numbers("e2e_latency_p50", "Median time until the agent answers, in milliseconds", "MS"),
    criteria.keys("metadata", t.mapping(criteria.SCALAR), "Calls with this in their metadata"),
    criteria.keys("dynamic_variables", t.mapping(t.text), "Calls with this dynamic variable"),
    criteria.each("tool_name", "tool_calls", t.text, "Calls in which this tool ran; repeatable.", at="name"),
    d.Field("sort_order", t.enum("ascending", "descending"), "By start; descending if not given."),
    criteria.INCLUDE_TOTAL,
    criteria.whole("CallFilterCriteria"),
)

RESOURCE = d.define(
    d.Resource(
        name="call",
        noun="call",
        id="call_id",
        title=("start_timestamp", "call_status", "to_number"),
        columns=(
            d.Column("call_id", rank=1),
            d.Column("call_status", rank=2),
            d.Column("agent_id", rank=7),
            d.Column("from", ("from_number", "phone_number.from"), 6),
            d.Column("to", ("to_number", "phone_number.to"), 5),
            d.Column("start", ("start_timestamp",), 3, "short_moment"),
            d.Column("duration", rank=4, show="duration", derive=_duration),
            d.Column("p50", ("latency.e2e.p50", "e2e_latency.p50"), 8, "latency"),
            d.Column("p90", ("latency.e2e.p90", "e2e_latency.p90"), 9, "latency"),
        ),
        # Lists of version 2; those of version 1 have neither direction, name of the agent, reason nor cost.
        listed_columns=(
            d.Column("call_id", rank=1),
            d.Column("start", ("start_timestamp",), 3, "short_moment"),
            d.Column("direction", rank=9),
            d.Column("from", ("from_number",), 8),
            d.Column("to", ("to_number",), 5),
            d.Column("agent", ("agent_name", "agent_id"), 6, least=12),
            d.Column("status", rank=2, derive=_status),
            d.Column("duration", rank=4, show="duration", derive=_duration),
            d.Column("cost", ("call_cost.combined_cost",), 7, "cents"),
        ),
        unlisted=d.words(
            "post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls"
            " scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls"
            " scrubbed_transcript_with_tool_calls transcript transcript_object transcript_with_tool_calls recording_url"
        ),
        answer=d.Answer(
            d.words(
                "call_id agent_id agent_name agent_version call_type call_status direction from_number to_number"
                " metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms"
                " disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost"
                " call_analysis agent_tag collected_dynamic_variables data_storage_setting"
                " knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url"
                " post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls"
                " recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls"
                " scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url"
                " scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier"
                " transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token"
            ),
            v1=d.words(
                "agent_id from_number to_number metadata retell_llm_dynamic_variables audio_websocket_protocol"
                " audio_encoding sample_rate end_call_after_silence_ms e2e_latency"
            ),
            marks=frozenset({"call_id", "call_status"}),
        ),
        empty="No calls found. Place one with `retellctl call create`.",
        operations=(
            d.Operation(
                "create",
                "Call somebody. This rings a phone and costs money.",
                (
                    "retellctl call create --from +14155550100 --to +12135550199",
                    "retellctl call create --from +14155550100 --to +12135550199 --dynamic-variable name=Ann",
                ),
                v1=d.POST("/create-phone-call"),
                v2=d.POST("/v2/create-phone-call"),
                fields=CREATED,
                required=("from_number", "to_number"),
                key="idempotency_key",
                doubt="the call may have been placed",
                verify_command="retellctl call list --started-after AGE",
                library="call.make_connection",
            ),
            d.Operation(
                "register",
                "Register a call that your own telephony carries; dials nobody.",
                (
                    "retellctl call register --agent-id AGENT_ID --direction inbound --from-number +12135550199",
                    "retellctl call register --agent-id AGENT_ID --audio-websocket-protocol twilio"
                    " --audio-encoding mulaw --sample-rate 8000 --api-version v1",
                ),
                v1=d.POST("/register-call"),
                v2=d.POST("/v2/register-phone-call"),
                fields=REGISTERED,
                required=("agent_id", "audio_websocket_protocol", "audio_encoding", "sample_rate"),
                rules=(telephony,),
                doubt="a call may have been registered",
                verify_command="retellctl call list --started-after AGE",
                library="call.establish_connection",
            ),
            OPENED,
            d.Operation(
                "get",
                "Show calls, each with its transcript.",
                ("retellctl call get CALL_ID", "retellctl call get CALL_ID --wait --recording call.wav"),
                v1=d.GET("/get-call/{call_id}"),
                v2=d.GET("/v2/get-call/{call_id}"),
                library="call.get_details",
            ),
            d.Operation(
                "list",
                "List calls, the newest first; the newest 1,000 if nothing else is said.",
                (
                    "retellctl call list --started-after 2h",
                    "retellctl call list --agent-id AGENT_ID --sort-order ascending --limit 10 --json",
                ),
                v1=d.GET("/list-calls", d.IN_WINDOWS),
                v2=d.POST("/v3/list-calls", d.IN_BODY),
                filters=FILTERS,
                lists=True,
                standard=1000,
                details="Every call as `call get` has it, with its transcript.",
                all_help="The whole history, however long.",
                library="call.get_details_0",
            ),
            d.Operation(
                "update",
                "Change what is kept of calls that have ended; only the fields given.",
                ("retellctl call update CALL_ID --metadata ticket=7",),
                v2=d.PATCH("/v2/update-call/{call_id}"),
                fields=CHANGED,
            ),
            d.Operation(
                "delete",
                "Delete calls, with their transcripts and recordings.",
                v2=d.DELETE("/v2/delete-call/{call_id}"),
                answers=False,
                removes=True,
            ),
            d.Operation(
                "rerun-analysis",
                "Analyse calls again. Each time costs money.",
                v2=d.PUT("/rerun-call-analysis/{call_id}"),
                # Each run is charged (retell-sdk 6.2.13).
                repeatable=False,
                doubt="the call may have been analysed, which costs money",
            ),
            *WHILE_LIVE,
        ),
    )
)

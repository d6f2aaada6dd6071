"""The names of fields that the service's answers have, as `retell-sdk` 6.2.13 and the contract of version 1 have them.

--fields takes them although no answer at hand has one, and refuses what is none.
"""

from __future__ import annotations

# ruff: noqa: SIM905 - so many names are read best as words

AGENT = tuple(
    """
    agent_id agent_name llm_websocket_url response_engine voice_id voice_temperature voice_speed
    responsiveness enable_backchannel ambient_sound language webhook_url boosted_keywords format_text
    optOutSensitiveDataStorage opt_out_sensitive_data_storage data_storage_setting version is_published
    last_modification_timestamp user_modified_timestamp channel tags allow_dtmf_interruption allow_user_dtmf
    ambient_sound_volume assigned_tags backchannel_frequency backchannel_words base_version
    begin_message_delay_ms call_screening_option contact_memory_config custom_stt_config
    data_storage_retention_days denoising_enhancement_level denoising_mode enable_dnc_detection
    enable_dynamic_responsiveness enable_dynamic_voice_speed enable_expressive_mode end_call_after_silence_ms
    expressive_emotion_tags expressive_mode_prompt fallback_voice_ids guardrail_config handbook_config
    interruption_sensitivity is_transfer_agent ivr_option max_call_duration_ms opt_in_signed_url pii_config
    post_call_analysis_data post_call_analysis_model post_session_tools pre_session_tools
    pronunciation_dictionary reminder_max_count reminder_trigger_ms ring_duration_ms signed_url_expiration_ms
    stt_mode timezone user_dtmf_options version_description version_title vocab_specialization voice_model
    voicemail_option volume webhook_events webhook_timeout_ms is_suspended
    """.split()
)
LLM = tuple(
    """
    llm_id llm_websocket_url general_prompt general_tools states starting_state begin_message model s2s_model
    model_temperature start_speaker default_dynamic_variables knowledge_base_ids version is_published
    last_modification_timestamp backup_model begin_after_user_silence_ms is_transfer_llm kb_config mcps
    model_config model_high_priority model_ultrafast tool_call_strict_mode
    """.split()
)
PHONE_NUMBER = tuple(
    """
    phone_number phone_number_pretty phone_number_type nickname agent_id inbound_agents outbound_agents
    area_code country_code number_provider toll_free last_modification_timestamp allowed_inbound_country_list
    allowed_outbound_country_list fallback_number inbound_sms_agents inbound_sms_webhook_url
    inbound_webhook_url outbound_sms_agents sip_outbound_trunk_config
    """.split()
)
CALL = tuple(
    """
    call_id agent_id agent_name agent_version call_type call_status direction from_number to_number
    phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms metadata
    retell_llm_dynamic_variables override_agent_id override_agent_version custom_sip_headers start_timestamp
    end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url
    e2e_latency latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting
    knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url
    post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url
    scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls
    scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls
    telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token
    """.split()
)
# What an agent of a list has in version 2.
LISTED_AGENT = tuple(
    """
    agent_id agent_name channel is_suspended tags user_modified_timestamp is_transfer_agent
    """.split()
)
# What a call of a list does not have in version 2.
UNLISTED_CALL = tuple(
    """
    post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls
    scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls
    scrubbed_transcript_with_tool_calls transcript transcript_object transcript_with_tool_calls recording_url
    """.split()
)

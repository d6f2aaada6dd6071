# TAB for retellctl in fish 3.4 or newer. Made by `retellctl completion fish`: change that, not this.
#
# No Python is started on TAB: commands and options stand below, ids and profiles in files that retellctl's lists
# leave behind.

# Goes through the words before the cursor's and sets __retellctl_path (the command), __retellctl_count (of
# arguments) and __retellctl_profile.
function __retellctl_walk
    set -l words (commandline -opc)[2..]
    set -l typed (string join \x1f -- x $words)
    if test "$typed" = "$__retellctl_typed"
        return
    end
    set -g __retellctl_typed $typed
    set -g __retellctl_path ''
    set -g __retellctl_count 0
    set -g __retellctl_profile ''
    set -l plain
    set -l option
    for word in $words
        if set -q option[1]
            if contains -- $option -p --profile
                set -g __retellctl_profile $word
            end
            set option
        else if set -q plain[1]; or not string match -qr -- '^-.' $word
            set -l below (string trim -- "$__retellctl_path $word")
            if contains -- $below $__retellctl_commands
                set -g __retellctl_path $below
            else
                set -g __retellctl_count (math $__retellctl_count + 1)
            end
        else if test "$word" = --
            set plain yes
        else if string match -q -- '--*=*' $word
            if string match -q -- '--profile=*' $word
                set -g __retellctl_profile (string replace -- --profile= '' $word)
            end
        else if string match -q -- '--*' $word
            if contains -- $word $__retellctl_takers
                set option $word
            end
        else
            set -l letters (string split '' (string sub -s 2 -- $word))
            for i in (seq (count $letters))
                if contains -- -$letters[$i] $__retellctl_takers
                    set -l rest (string sub -s (math $i + 2) -- $word)
                    if test -z "$rest"
                        set option -$letters[$i]
                    else if test $letters[$i] = p
                        set -g __retellctl_profile $rest
                    end
                    break
                end
            end
        end
    end
end

# Whether the words lead to this command; with a number, whether that argument of it comes next (or, with a plus,
# that one or a later one).
function __retellctl_at # COMMAND [NUMBER[+]]
    __retellctl_walk
    test "$__retellctl_path" = "$argv[1]"; or return
    switch "$argv[2]"
        case ''
            return 0
        case '*+'
            test $__retellctl_count -ge (math (string trim -c + -- $argv[2]) - 1)
        case '*'
            test $__retellctl_count -eq (math $argv[2] - 1)
    end
end

function __retellctl_at_files
    set -l word (commandline -ct | string replace -r -- '^--[^=]*=' '')
    if string match -q -- '@*' $word
        __fish_complete_path (string sub -s 2 -- $word | string unescape) | string replace -r '^' @
    end
end

# The paths that can stand behind --set, each with an equals sign; and behind that, what the value can be.
function __retellctl_assigned
    __retellctl_walk
    set -l typed (commandline -ct | string replace -r -- '^--set=' '' | string trim -l -c '"\'')
    set -l words
    for word in (__retellctl_listed "set $__retellctl_path")
        if string match -q -- '%*' $word
            set -a words (__retellctl_listed $word)
        else
            set -a words $word
        end
    end
    if not string match -q -- '*=*' "$typed"
        string replace -r -- '=.*' '=' $words
        return
    end
    set -l key (string replace -r -- '=.*' '=' $typed)
    for word in $words
        set -l value (string replace -- $key '' $word)
        if test "$value" = "$word"; or test -z "$value"
            continue
        else if string match -q -- ':*' $value
            __retellctl_ids (string sub -s 2 -- $value) | string replace -r -- '^' $key
        else
            string join -- \n $key(__retellctl_listed $value)
        end
    end
end

# The fields that can stand behind --fields, but those that stand before the last comma.
function __retellctl_picked
    __retellctl_walk
    set -l typed (commandline -ct | string replace -r -- '^--fields=' '' | string trim -l -c '"\'')
    set -l before (string match -r -- '^.*,' "$typed"; or echo)
    set -l taken (string split -- , "$before")
    for word in (__retellctl_listed "fields $__retellctl_path")
        if not contains -- $word $taken
            echo -- $before$word
        end
    end
end

function __retellctl_profiles
    set -l folder (__retellctl_folder)
    if test -r $folder/profiles
        tail -n +2 $folder/profiles
    else
        echo sandbox
    end
end

function __retellctl_ids # KIND
    __retellctl_walk
    set -l folder (__retellctl_folder)
    set -l profile $__retellctl_profile
    if test -z "$profile"
        set profile (__retellctl_trimmed "$RETELLCTL_PROFILE")
        set -l key (__retellctl_trimmed "$RETELL_API_KEY")
        if test "$profile" != sandbox; and test -n "$key"
            set profile @env
        else if test -z "$profile"; and test -r $folder/profiles
            read profile <$folder/profiles
        end
    end
    set -l file $folder/ids/$profile/$argv[1]
    if test -z "$profile"; or string match -qr '^\.|/' -- $profile; or not test -f $file -a -r $file
        return
    end
    read -l begun <$file
    if string match -qr '^[1-9][0-9]{0,11}$' -- $begun; and test (math (date +%s) - $begun) -lt 86400
        if string match -q -- '*name:*' (commandline -ct); and contains -- $argv[1] $__retellctl_with_names
            # Behind the rows with a tab stands how many names there are, then the names.
            set -l count (head -n 2 $file | tail -n 1)
            if string match -qr '^[1-9][0-9]{0,5}$' -- $count
                tail -n +(math 2 x $count + 4) $file | string replace -r -- '^' 'name:'
            end
        else
            string match -e \t <$file
        end
    end
end

# The value of one of the program's own variables, without the blanks around it.
function __retellctl_trimmed # VALUE
    string trim -c " "\t\r\n -- $argv[1]
end

set -g __retellctl_system (uname)

# Where ids and profiles are kept.
function __retellctl_folder
    set -l folder $HOME/.cache/retellctl
    if test $__retellctl_system = Darwin
        set folder $HOME/Library/Caches/retellctl
    end
    if string match -q -- '/*' "$XDG_CACHE_HOME"
        set folder $XDG_CACHE_HOME/retellctl
    end
    set -l own (__retellctl_trimmed "$RETELLCTL_CONFIG_DIR")
    if test -n "$own"
        set folder (string replace -r -- '^~/' "$HOME/" $own)
    end
    echo $folder/completion
end

set -g __retellctl_commands \
    'agent' \
    'agent create' \
    'agent get' \
    'agent list' \
    'agent update' \
    'agent delete' \
    'agent create-version' \
    'agent delete-version' \
    'agent publish' \
    'agent versions' \
    'agent repair' \
    'chat-agent' \
    'chat-agent create' \
    'chat-agent get' \
    'chat-agent list' \
    'chat-agent update' \
    'chat-agent delete' \
    'chat-agent create-version' \
    'chat-agent delete-version' \
    'chat-agent publish' \
    'llm' \
    'llm create' \
    'llm get' \
    'llm list' \
    'llm update' \
    'llm delete' \
    'phone-number' \
    'phone-number create' \
    'phone-number import' \
    'phone-number get' \
    'phone-number list' \
    'phone-number update' \
    'phone-number delete' \
    'contact' \
    'contact create' \
    'contact get' \
    'contact get-by-phone' \
    'contact list' \
    'contact list-conversations' \
    'contact update' \
    'contact delete' \
    'contact upload-import-file' \
    'contact create-import' \
    'contact get-import' \
    'contact backfill-analysis-data' \
    'contact get-backfill-job-status' \
    'crm' \
    'crm get-config' \
    'crm update-config' \
    'crm get-schema' \
    'crm run-sync-job' \
    'crm get-sync-job-status' \
    'call' \
    'call create' \
    'call register' \
    'call create-web' \
    'call get' \
    'call list' \
    'call update' \
    'call delete' \
    'call rerun-analysis' \
    'call stop' \
    'call listen-live' \
    'call take-over-live' \
    'call update-live' \
    'chat' \
    'chat create' \
    'chat create-sms' \
    'chat send' \
    'chat get' \
    'chat list' \
    'chat update' \
    'chat end' \
    'chat rerun-analysis' \
    'chat delete' \
    'batch-call' \
    'batch-call create' \
    'conversation-flow' \
    'conversation-flow create' \
    'conversation-flow get' \
    'conversation-flow list' \
    'conversation-flow update' \
    'conversation-flow delete' \
    'conversation-flow-component' \
    'conversation-flow-component create' \
    'conversation-flow-component get' \
    'conversation-flow-component list' \
    'conversation-flow-component update' \
    'conversation-flow-component delete' \
    'knowledge-base' \
    'knowledge-base create' \
    'knowledge-base get' \
    'knowledge-base list' \
    'knowledge-base add-sources' \
    'knowledge-base delete-source' \
    'knowledge-base delete' \
    'voice' \
    'voice get' \
    'voice list' \
    'voice search' \
    'voice add' \
    'voice clone' \
    'test-case' \
    'test-case create' \
    'test-case get' \
    'test-case list' \
    'test-case update' \
    'test-case delete' \
    'batch-test' \
    'batch-test create' \
    'batch-test get' \
    'batch-test list' \
    'test-run' \
    'test-run get' \
    'test-run list' \
    'playground' \
    'playground complete' \
    'app' \
    'app create' \
    'app get' \
    'app list' \
    'app list-usages' \
    'app update' \
    'app get-tool-schema' \
    'app test-auth' \
    'app delete' \
    'asset' \
    'asset create' \
    'mcp-tool' \
    'mcp-tool list' \
    'concurrency' \
    'concurrency get' \
    'export-request' \
    'export-request list' \
    'profile' \
    'profile add' \
    'profile list' \
    'profile show' \
    'profile use' \
    'profile remove' \
    'profile check' \
    'sandbox' \
    'sandbox status' \
    'sandbox reset' \
    'sandbox serve' \
    'api' \
    'completion' \
    'help' \
    'help agent' \
    'help agent create' \
    'help agent get' \
    'help agent list' \
    'help agent update' \
    'help agent delete' \
    'help agent create-version' \
    'help agent delete-version' \
    'help agent publish' \
    'help agent versions' \
    'help agent repair' \
    'help chat-agent' \
    'help chat-agent create' \
    'help chat-agent get' \
    'help chat-agent list' \
    'help chat-agent update' \
    'help chat-agent delete' \
    'help chat-agent create-version' \
    'help chat-agent delete-version' \
    'help chat-agent publish' \
    'help llm' \
    'help llm create' \
    'help llm get' \
    'help llm list' \
    'help llm update' \
    'help llm delete' \
    'help phone-number' \
    'help phone-number create' \
    'help phone-number import' \
    'help phone-number get' \
    'help phone-number list' \
    'help phone-number update' \
    'help phone-number delete' \
    'help contact' \
    'help contact create' \
    'help contact get' \
    'help contact get-by-phone' \
    'help contact list' \
    'help contact list-conversations' \
    'help contact update' \
    'help contact delete' \
    'help contact upload-import-file' \
    'help contact create-import' \
    'help contact get-import' \
    'help contact backfill-analysis-data' \
    'help contact get-backfill-job-status' \
    'help crm' \
    'help crm get-config' \
    'help crm update-config' \
    'help crm get-schema' \
    'help crm run-sync-job' \
    'help crm get-sync-job-status' \
    'help call' \
    'help call create' \
    'help call register' \
    'help call create-web' \
    'help call get' \
    'help call list' \
    'help call update' \
    'help call delete' \
    'help call rerun-analysis' \
    'help call stop' \
    'help call listen-live' \
    'help call take-over-live' \
    'help call update-live' \
    'help chat' \
    'help chat create' \
    'help chat create-sms' \
    'help chat send' \
    'help chat get' \
    'help chat list' \
    'help chat update' \
    'help chat end' \
    'help chat rerun-analysis' \
    'help chat delete' \
    'help batch-call' \
    'help batch-call create' \
    'help conversation-flow' \
    'help conversation-flow create' \
    'help conversation-flow get' \
    'help conversation-flow list' \
    'help conversation-flow update' \
    'help conversation-flow delete' \
    'help conversation-flow-component' \
    'help conversation-flow-component create' \
    'help conversation-flow-component get' \
    'help conversation-flow-component list' \
    'help conversation-flow-component update' \
    'help conversation-flow-component delete' \
    'help knowledge-base' \
    'help knowledge-base create' \
    'help knowledge-base get' \
    'help knowledge-base list' \
    'help knowledge-base add-sources' \
    'help knowledge-base delete-source' \
    'help knowledge-base delete' \
    'help voice' \
    'help voice get' \
    'help voice list' \
    'help voice search' \
    'help voice add' \
    'help voice clone' \
    'help test-case' \
    'help test-case create' \
    'help test-case get' \
    'help test-case list' \
    'help test-case update' \
    'help test-case delete' \
    'help batch-test' \
    'help batch-test create' \
    'help batch-test get' \
    'help batch-test list' \
    'help test-run' \
    'help test-run get' \
    'help test-run list' \
    'help playground' \
    'help playground complete' \
    'help app' \
    'help app create' \
    'help app get' \
    'help app list' \
    'help app list-usages' \
    'help app update' \
    'help app get-tool-schema' \
    'help app test-auth' \
    'help app delete' \
    'help asset' \
    'help asset create' \
    'help mcp-tool' \
    'help mcp-tool list' \
    'help concurrency' \
    'help concurrency get' \
    'help export-request' \
    'help export-request list' \
    'help profile' \
    'help profile add' \
    'help profile list' \
    'help profile show' \
    'help profile use' \
    'help profile remove' \
    'help profile check' \
    'help sandbox' \
    'help sandbox status' \
    'help sandbox reset' \
    'help sandbox serve' \
    'help api' \
    'help completion' \
    'help environment' \
    'help exit-codes' \
    'help output' \
    'help api-versions'
# The records that name:TEXT stands for, where the names beside the ids are meant by it.
set -g __retellctl_with_names agent chat-agent conversation-flow-component knowledge-base voice
# The options that take a value.
set -g __retellctl_takers \
    -p \
    --profile \
    --api-version \
    -o \
    --output \
    --fields \
    --query \
    --color \
    --timeout \
    --max-retries \
    --concurrency \
    --llm-websocket-url \
    --llm-id \
    --response-engine \
    --voice-id \
    --agent-name \
    --language \
    --voice-temperature \
    --voice-speed \
    --responsiveness \
    --ambient-sound \
    --boosted-keyword \
    --webhook-url \
    --data-storage-setting \
    --data-storage-retention-days \
    --voice-model \
    --fallback-voice-id \
    --volume \
    --expressive-emotion-tag \
    --expressive-mode-prompt \
    --pronunciation-dictionary \
    --interruption-sensitivity \
    --backchannel-frequency \
    --backchannel-word \
    --ambient-sound-volume \
    --begin-message-delay-ms \
    --reminder-trigger-ms \
    --reminder-max-count \
    --ring-duration-ms \
    --end-call-after-silence-ms \
    --max-call-duration-ms \
    --stt-mode \
    --custom-stt-config \
    --vocab-specialization \
    --denoising-mode \
    --denoising-enhancement-level \
    --user-dtmf-options \
    --voicemail-option \
    --ivr-option \
    --call-screening-option \
    --post-call-analysis-data \
    --post-call-analysis-model \
    --pre-session-tools \
    --post-session-tools \
    --webhook-event \
    --webhook-timeout-ms \
    --signed-url-expiration-ms \
    --pii-config \
    --guardrail-config \
    --handbook-config \
    --contact-memory-config \
    --timezone \
    --version-title \
    --version-description \
    --set \
    -f \
    --from-file \
    --agent-version \
    --search \
    --channel \
    --sort-order \
    --filter-criteria \
    --limit \
    --base-version \
    --version \
    --auto-close-message \
    --end-chat-after-silence-ms \
    --post-chat-analysis-data \
    --post-chat-analysis-model \
    --general-prompt \
    --begin-message \
    --general-tools \
    --states \
    --starting-state \
    --model \
    --model-temperature \
    --start-speaker \
    --default-dynamic-variable \
    --knowledge-base-id \
    --kb-config \
    --begin-after-user-silence-ms \
    --model-config \
    --backup-model \
    --s2s-model \
    --mcps \
    --llm-version \
    --agent-id \
    --area-code \
    --country-code \
    --nickname \
    --number-provider \
    --inbound-agent \
    --outbound-agent \
    --phone-number \
    --inbound-webhook-url \
    --fallback-number \
    --allowed-inbound-country \
    --allowed-outbound-country \
    --transport \
    --termination-uri \
    --codec \
    --sip-trunk-auth-username \
    --sip-trunk-auth-password \
    --inbound-sms-agent \
    --outbound-sms-agent \
    --inbound-sms-webhook-url \
    --auth-username \
    --auth-password \
    --first-name \
    --last-name \
    --contact-memory \
    --contact-tag-id \
    --custom-field \
    --contact-id \
    --external-id \
    --last-conversation-after \
    --last-conversation-before \
    --search-query \
    --excluded-contact-id \
    --file \
    --upload-id \
    --column-mapping \
    --contact-tag \
    --default-country \
    --backfill-attribute \
    --backfill-call-filter \
    --app-id \
    --custom-fields \
    --contact-tags \
    --contact-column \
    --crm-analysis-data-mappings \
    --contact-memory-update-prompt \
    --from \
    --to \
    --override-agent-id \
    --override-agent-version \
    --dynamic-variable \
    --metadata \
    --sip-header \
    --idempotency-key \
    --agent-override \
    --wait-timeout \
    --direction \
    --audio-websocket-protocol \
    --audio-encoding \
    --sample-rate \
    --from-number \
    --to-number \
    --current-node-id \
    --current-state \
    --recording \
    --started-after \
    --started-before \
    --ended-after \
    --ended-before \
    --call-status \
    --call-type \
    --call-id \
    --batch-call-id \
    --disconnection-reason \
    --user-sentiment \
    --min-duration-ms \
    --max-duration-ms \
    --min-combined-cost \
    --max-combined-cost \
    --agent-tag \
    --custom-analysis-data \
    --custom-attribute \
    --min-e2e-latency-p50 \
    --max-e2e-latency-p50 \
    --tool-name \
    --participant-id \
    --call-control \
    --fields-to-override \
    --content \
    --chat-status \
    --user-number \
    --agent-number \
    --chat-type \
    --chat-id \
    --override-dynamic-variable \
    --tasks \
    --name \
    --trigger-timestamp \
    --call-time-window \
    --reserved-concurrency \
    --nodes \
    --start-node-id \
    --global-prompt \
    --tools \
    --components \
    --model-choice \
    --notes \
    --begin-tag-display-position \
    --knowledge-base-name \
    --knowledge-base-texts \
    --knowledge-base-url \
    --knowledge-base-file \
    --max-chunk-size \
    --min-chunk-size \
    --voice-provider \
    --provider-voice-id \
    --voice-name \
    --public-user-id \
    --user-prompt \
    --metric \
    --llm-model \
    --tool-mocks \
    --type \
    --conversation-flow-id \
    --test-case-definition-id \
    --messages \
    --component-id \
    --provider \
    --auth-config \
    --crm-config \
    --tenant-id \
    --tenant-url \
    --privacy-scope \
    --app-tool-template-name \
    --parameters \
    --mcp-id \
    --token-command \
    --base-url \
    --host \
    --port \
    --query-param \
    --output-file

# The words behind --set or --fields of a command, what a value can be (@), or a part of them (%).
function __retellctl_listed # KEY
    switch $argv[1]
        case 'set agent create'
            string split ' ' 'response_engine.llm_id= response_engine.type=@1 response_engine.version= response_engine.llm_websocket_url= response_engine.conversation_flow_id= voice_id=:voice agent_name= language=@2 voice_temperature= voice_speed= responsiveness= enable_backchannel=@3 ambient_sound=@4 boosted_keywords= webhook_url= data_storage_setting=@5 data_storage_retention_days= voice_model=@6 fallback_voice_ids=:voice volume= enable_dynamic_voice_speed=@3 enable_expressive_mode=@3 expressive_emotion_tags= expressive_mode_prompt= pronunciation_dictionary= interruption_sensitivity= enable_dynamic_responsiveness=@3 backchannel_frequency= backchannel_words= ambient_sound_volume= begin_message_delay_ms= reminder_trigger_ms= reminder_max_count= ring_duration_ms= end_call_after_silence_ms= max_call_duration_ms= stt_mode=@7 custom_stt_config.endpointing_ms= custom_stt_config.provider=@8 vocab_specialization=@9 denoising_mode=@10 denoising_enhancement_level= allow_user_dtmf=@3 user_dtmf_options.digit_limit= user_dtmf_options.termination_key= user_dtmf_options.timeout_ms= allow_dtmf_interruption=@3 voicemail_option.action.text= voicemail_option.action.type=@11 voicemail_option.detection_prompt= ivr_option.action.type=@12 ivr_option.detection_prompt= call_screening_option.agent_identity= call_screening_option.call_purpose= post_call_analysis_data= post_call_analysis_model=@13 pre_session_tools= post_session_tools= webhook_events= webhook_timeout_ms= opt_in_signed_url=@3 signed_url_expiration_ms= pii_config.categories= pii_config.mode=@14 guardrail_config.input_topics= guardrail_config.output_topics= handbook_config.ai_disclosure=@3 handbook_config.conversational_personality=@3 handbook_config.default_personality=@3 handbook_config.echo_verification=@3 handbook_config.high_empathy=@3 handbook_config.nato_phonetic_alphabet=@3 handbook_config.natural_filler_words=@3 handbook_config.scope_boundaries=@3 handbook_config.smart_matching=@3 handbook_config.speech_normalization=@3 contact_memory_config.enable_read=@3 contact_memory_config.enable_update=@3 enable_dnc_detection=@3 timezone= is_transfer_agent=@3 version_title= version_description= llm_websocket_url= format_text=@3 optOutSensitiveDataStorage=@3'
        case 'fields agent create' 'fields agent get' 'fields agent update' 'fields agent create-version' 'fields agent repair'
            string split ' ' 'agent_id agent_name voice_id language engine modified version is_published last_modification_timestamp user_modified_timestamp channel tags assigned_tags base_version is_suspended is_transfer_agent response_engine voice_temperature voice_speed responsiveness enable_backchannel ambient_sound boosted_keywords webhook_url data_storage_setting data_storage_retention_days voice_model fallback_voice_ids volume enable_dynamic_voice_speed enable_expressive_mode expressive_emotion_tags expressive_mode_prompt pronunciation_dictionary interruption_sensitivity enable_dynamic_responsiveness backchannel_frequency backchannel_words ambient_sound_volume begin_message_delay_ms reminder_trigger_ms reminder_max_count ring_duration_ms end_call_after_silence_ms max_call_duration_ms stt_mode custom_stt_config vocab_specialization denoising_mode denoising_enhancement_level allow_user_dtmf user_dtmf_options allow_dtmf_interruption voicemail_option ivr_option call_screening_option post_call_analysis_data post_call_analysis_model pre_session_tools post_session_tools webhook_events webhook_timeout_ms opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config enable_dnc_detection timezone version_title version_description llm_websocket_url format_text optOutSensitiveDataStorage opt_out_sensitive_data_storage response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id custom_stt_config.endpointing_ms custom_stt_config.provider user_dtmf_options.digit_limit user_dtmf_options.termination_key user_dtmf_options.timeout_ms voicemail_option.detection_prompt ivr_option.detection_prompt call_screening_option.agent_identity call_screening_option.call_purpose pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.conversational_personality handbook_config.default_personality handbook_config.echo_verification handbook_config.high_empathy handbook_config.nato_phonetic_alphabet handbook_config.natural_filler_words handbook_config.scope_boundaries handbook_config.smart_matching handbook_config.speech_normalization contact_memory_config.enable_read contact_memory_config.enable_update'
        case 'fields agent list'
            string split ' ' 'agent_id agent_name channel tags is_suspended modified voice_id language engine version is_published last_modification_timestamp user_modified_timestamp assigned_tags base_version is_transfer_agent response_engine voice_temperature voice_speed responsiveness enable_backchannel ambient_sound boosted_keywords webhook_url data_storage_setting data_storage_retention_days voice_model fallback_voice_ids volume enable_dynamic_voice_speed enable_expressive_mode expressive_emotion_tags expressive_mode_prompt pronunciation_dictionary interruption_sensitivity enable_dynamic_responsiveness backchannel_frequency backchannel_words ambient_sound_volume begin_message_delay_ms reminder_trigger_ms reminder_max_count ring_duration_ms end_call_after_silence_ms max_call_duration_ms stt_mode custom_stt_config vocab_specialization denoising_mode denoising_enhancement_level allow_user_dtmf user_dtmf_options allow_dtmf_interruption voicemail_option ivr_option call_screening_option post_call_analysis_data post_call_analysis_model pre_session_tools post_session_tools webhook_events webhook_timeout_ms opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config enable_dnc_detection timezone version_title version_description llm_websocket_url format_text optOutSensitiveDataStorage opt_out_sensitive_data_storage response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id custom_stt_config.endpointing_ms custom_stt_config.provider user_dtmf_options.digit_limit user_dtmf_options.termination_key user_dtmf_options.timeout_ms voicemail_option.detection_prompt ivr_option.detection_prompt call_screening_option.agent_identity call_screening_option.call_purpose pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.conversational_personality handbook_config.default_personality handbook_config.echo_verification handbook_config.high_empathy handbook_config.nato_phonetic_alphabet handbook_config.natural_filler_words handbook_config.scope_boundaries handbook_config.smart_matching handbook_config.speech_normalization contact_memory_config.enable_read contact_memory_config.enable_update'
        case 'set agent update'
            string split ' ' 'response_engine.llm_id= response_engine.type=@1 response_engine.version= response_engine.llm_websocket_url= response_engine.conversation_flow_id= voice_id=:voice agent_name= language=@2 voice_temperature= voice_speed= responsiveness= enable_backchannel=@3 ambient_sound=@4 boosted_keywords= webhook_url= data_storage_setting=@5 data_storage_retention_days= voice_model=@6 fallback_voice_ids=:voice volume= enable_dynamic_voice_speed=@3 enable_expressive_mode=@3 expressive_emotion_tags= expressive_mode_prompt= pronunciation_dictionary= interruption_sensitivity= enable_dynamic_responsiveness=@3 backchannel_frequency= backchannel_words= ambient_sound_volume= begin_message_delay_ms= reminder_trigger_ms= reminder_max_count= ring_duration_ms= end_call_after_silence_ms= max_call_duration_ms= stt_mode=@7 custom_stt_config.endpointing_ms= custom_stt_config.provider=@8 vocab_specialization=@9 denoising_mode=@10 denoising_enhancement_level= allow_user_dtmf=@3 user_dtmf_options.digit_limit= user_dtmf_options.termination_key= user_dtmf_options.timeout_ms= allow_dtmf_interruption=@3 voicemail_option.action.text= voicemail_option.action.type=@11 voicemail_option.detection_prompt= ivr_option.action.type=@12 ivr_option.detection_prompt= call_screening_option.agent_identity= call_screening_option.call_purpose= post_call_analysis_data= post_call_analysis_model=@13 pre_session_tools= post_session_tools= webhook_events= webhook_timeout_ms= opt_in_signed_url=@3 signed_url_expiration_ms= pii_config.categories= pii_config.mode=@14 guardrail_config.input_topics= guardrail_config.output_topics= handbook_config.ai_disclosure=@3 handbook_config.conversational_personality=@3 handbook_config.default_personality=@3 handbook_config.echo_verification=@3 handbook_config.high_empathy=@3 handbook_config.nato_phonetic_alphabet=@3 handbook_config.natural_filler_words=@3 handbook_config.scope_boundaries=@3 handbook_config.smart_matching=@3 handbook_config.speech_normalization=@3 contact_memory_config.enable_read=@3 contact_memory_config.enable_update=@3 enable_dnc_detection=@3 timezone= version_title= version_description= llm_websocket_url= format_text=@3 optOutSensitiveDataStorage=@3'
        case 'set agent create-version' 'set chat-agent create-version'
            string split ' ' 'base_version='
        case 'set agent publish' 'set chat-agent publish'
            string split ' ' 'version= version_title= version_description='
        case 'fields agent versions'
            string split ' ' 'version base_version is_published version_title version_description modified'
        case 'set chat-agent create' 'set chat-agent update'
            string split ' ' 'response_engine.llm_id= response_engine.type=@1 response_engine.version= response_engine.llm_websocket_url= response_engine.conversation_flow_id= agent_name= language=@2 auto_close_message= end_chat_after_silence_ms= webhook_url= webhook_events= webhook_timeout_ms= data_storage_setting=@15 data_storage_retention_days= opt_in_signed_url=@3 signed_url_expiration_ms= pii_config.categories= pii_config.mode=@14 guardrail_config.input_topics= guardrail_config.output_topics= handbook_config.ai_disclosure=@3 handbook_config.default_personality=@3 handbook_config.high_empathy=@3 handbook_config.scope_boundaries=@3 contact_memory_config.enable_read=@3 contact_memory_config.enable_update=@3 post_chat_analysis_data= post_chat_analysis_model=@13 pre_session_tools= post_session_tools= timezone= version_title='
        case 'fields chat-agent create' 'fields chat-agent get' 'fields chat-agent update' 'fields chat-agent create-version'
            string split ' ' 'agent_id agent_name language engine version is_published modified last_modification_timestamp user_modified_timestamp channel tags assigned_tags base_version is_suspended is_transfer_agent response_engine auto_close_message end_chat_after_silence_ms webhook_url webhook_events webhook_timeout_ms data_storage_setting data_storage_retention_days opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config post_chat_analysis_data post_chat_analysis_model pre_session_tools post_session_tools timezone version_title version_description response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.default_personality handbook_config.high_empathy handbook_config.scope_boundaries contact_memory_config.enable_read contact_memory_config.enable_update'
        case 'fields chat-agent list'
            string split ' ' 'agent_id agent_name tags is_suspended modified language engine version is_published last_modification_timestamp user_modified_timestamp channel assigned_tags base_version is_transfer_agent response_engine auto_close_message end_chat_after_silence_ms webhook_url webhook_events webhook_timeout_ms data_storage_setting data_storage_retention_days opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config post_chat_analysis_data post_chat_analysis_model pre_session_tools post_session_tools timezone version_title version_description response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.default_personality handbook_config.high_empathy handbook_config.scope_boundaries contact_memory_config.enable_read contact_memory_config.enable_update'
        case 'set llm create' 'set llm update'
            string split ' ' 'general_prompt= begin_message= general_tools= states= starting_state= model=@13 model_temperature= start_speaker=@16 default_dynamic_variables= knowledge_base_ids=:knowledge-base kb_config.filter_score= kb_config.top_k= begin_after_user_silence_ms= model_config.backup.model=@17 model_config.backup.kick_in_timeout_ms= model_config.backup.tier=@18 model_config.primary.model=@19 model_config.primary.tier=@18 model_config.temperature= model_config.type=@20 backup_model.model=@17 backup_model.type=@21 backup_model.backup_kick_in_timeout= backup_model.high_priority=@3 backup_model.ultrafast=@3 s2s_model=@22 model_high_priority=@23 model_ultrafast=@23 tool_call_strict_mode=@23 mcps= is_transfer_llm=@23'
        case 'fields llm create' 'fields llm get' 'fields llm list' 'fields llm update'
            string split ' ' 'llm_id general_prompt states tools model starting_state begin_message modified version is_published last_modification_timestamp general_tools model_temperature start_speaker default_dynamic_variables knowledge_base_ids kb_config begin_after_user_silence_ms model_config backup_model s2s_model model_high_priority model_ultrafast tool_call_strict_mode mcps is_transfer_llm llm_websocket_url kb_config.filter_score kb_config.top_k model_config.temperature model_config.type backup_model.model backup_model.type backup_model.backup_kick_in_timeout backup_model.high_priority backup_model.ultrafast'
        case 'set phone-number create'
            string split ' ' 'area_code= country_code=@24 toll_free=@3 nickname= number_provider=@25 inbound_agents=:agent outbound_agents=:agent phone_number= inbound_webhook_url= fallback_number= allowed_inbound_country_list= allowed_outbound_country_list= transport= agent_id=:agent'
        case 'fields phone-number create' 'fields phone-number import' 'fields phone-number get' 'fields phone-number list' 'fields phone-number update'
            string split ' ' 'phone_number phone_number_pretty nickname agent area_code modified phone_number_type last_modification_timestamp allowed_inbound_country_list allowed_outbound_country_list fallback_number inbound_agents inbound_sms_agents inbound_sms_webhook_url inbound_webhook_url outbound_agents outbound_sms_agents sip_outbound_trunk_config country_code toll_free number_provider transport agent_id ignore_e164_validation termination_uri codecs sip_trunk_auth_username sip_trunk_auth_password auth_username auth_password'
        case 'set phone-number import'
            string split ' ' 'phone_number= ignore_e164_validation=@3 termination_uri= codecs= transport= nickname= inbound_agents=:agent outbound_agents=:agent inbound_webhook_url= allowed_inbound_country_list= allowed_outbound_country_list= sip_trunk_auth_username= sip_trunk_auth_password='
        case 'set phone-number update'
            string split ' ' 'inbound_agents=:agent outbound_agents=:agent nickname= inbound_webhook_url= fallback_number= allowed_inbound_country_list= allowed_outbound_country_list= transport= inbound_sms_agents=:agent outbound_sms_agents=:agent inbound_sms_webhook_url= termination_uri= auth_username= auth_password= codecs= agent_id=:agent'
        case 'set contact create'
            string split ' ' 'phone_number= first_name= last_name= do_not_call=@3 contact_memory= contact_tag_ids= custom_fields='
        case 'fields contact create' 'fields contact get' 'fields contact get-by-phone' 'fields contact list' 'fields contact update'
            string split ' ' 'contact_id phone_number first_name last_name do_not_call last org_id created_timestamp user_modified_timestamp last_conversation_timestamp conversation_count contact_tags external_id contact_memory contact_tag_ids custom_fields file upload_id column_mapping default_country backfill_attributes backfill_call_filter'
        case 'fields contact list-conversations'
            string split ' ' 'type id start direction duration successful sentiment disconnection_reason summary'
        case 'set contact update'
            string split ' ' 'first_name= last_name= do_not_call=@3 contact_memory= contact_tag_ids= custom_fields='
        case 'set contact upload-import-file' 'set asset create'
            string split ' ' 'file='
        case 'fields contact upload-import-file'
            string split ' ' 'upload_id file_name'
        case 'set contact create-import'
            string split ' ' 'upload_id= column_mapping= contact_tags= default_country='
        case 'fields contact create-import' 'fields contact get-import' 'fields contact backfill-analysis-data' 'fields contact get-backfill-job-status' 'fields crm run-sync-job' 'fields crm get-sync-job-status'
            string split ' ' 'status succeeded failed start triggered_by'
        case 'set contact backfill-analysis-data'
            string split ' ' 'backfill_attributes= backfill_call_filter.agent= backfill_call_filter.start_timestamp.op=@26 backfill_call_filter.start_timestamp.type=@27 backfill_call_filter.start_timestamp.value='
        case 'fields crm get-config' 'fields crm update-config'
            string split ' ' 'org_id app_id custom_fields contact_tags crm_analysis_data_mappings last_sync default_contact_memory_update_prompt last_sync_timestamp contact_columns_order contact_memory_update_prompt'
        case 'set crm update-config'
            string split ' ' 'app_id= custom_fields= contact_tags= contact_columns_order= crm_analysis_data_mappings= contact_memory_update_prompt='
        case 'fields crm get-schema'
            string split ' ' 'provider fields'
        case 'set call create'
            string split ' ' 'from_number=:phone-number to_number= override_agent_id=:agent override_agent_version= retell_llm_dynamic_variables= metadata= custom_sip_headers= idempotency_key= %1 ignore_e164_validation=@3 honor_internal_dnc=@3 phone_number.from= phone_number.to='
        case 'fields call create' 'fields call register' 'fields call get'
            string split ' ' 'call_id call_status agent_id from to start duration p50 p90 agent_name agent_version call_type direction from_number to_number metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token override_agent_id override_agent_version idempotency_key agent_override ignore_e164_validation honor_internal_dnc phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms current_node_id current_state custom_attributes participant_id call_control fields_to_override e2e_latency phone_number.from phone_number.to'
        case 'set call register'
            string split ' ' 'agent_id=:agent agent_version= direction=@28 from_number=:phone-number to_number= metadata= retell_llm_dynamic_variables= %1 audio_websocket_protocol=@29 audio_encoding=@30 sample_rate= end_call_after_silence_ms='
        case 'set call create-web'
            string split ' ' 'agent_id=:agent agent_version= current_node_id= current_state= metadata= retell_llm_dynamic_variables= %1'
        case 'fields call create-web'
            string split ' ' 'call_id transport expires access_token ice_servers'
        case 'fields call list'
            string split ' ' 'call_id start direction from to agent status duration cost call_status agent_id p50 p90 agent_name agent_version call_type from_number to_number metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token override_agent_id override_agent_version idempotency_key agent_override ignore_e164_validation honor_internal_dnc phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms current_node_id current_state custom_attributes participant_id call_control fields_to_override e2e_latency phone_number.from phone_number.to'
        case 'set call update'
            string split ' ' 'custom_attributes= data_storage_setting=@5 metadata='
        case 'fields call update' 'fields call rerun-analysis'
            string split ' ' 'call_id call_status agent_id from to start duration p50 p90 agent_name agent_version call_type direction from_number to_number metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token override_agent_id override_agent_version idempotency_key agent_override ignore_e164_validation honor_internal_dnc phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms current_node_id current_state custom_attributes participant_id call_control fields_to_override e2e_latency'
        case 'fields call listen-live'
            string split ' ' 'participant_id room_name transport url expires access_token ice_servers'
        case 'set call take-over-live'
            string split ' ' 'participant_id='
        case 'fields call take-over-live' 'fields call update-live' 'fields app test-auth'
            string split ' ' 'success'
        case 'set call update-live'
            string split ' ' 'call_control.additional_context= call_control.trigger_response=@3 fields_to_override.data_storage_setting=@5 fields_to_override.metadata= fields_to_override.override_dynamic_variables='
        case 'set chat create'
            string split ' ' 'agent_id=:chat-agent agent_version= metadata= retell_llm_dynamic_variables='
        case 'fields chat create' 'fields chat create-sms' 'fields chat get' 'fields chat list' 'fields chat update' 'fields chat rerun-analysis'
            string split ' ' 'chat_id chat_status chat_type agent_id start end cost agent_tag version start_timestamp end_timestamp metadata retell_llm_dynamic_variables collected_dynamic_variables custom_attributes transcript message_with_tool_calls pre_session_message_with_tool_calls post_session_message_with_tool_calls scrubbed_pre_session_message_with_tool_calls scrubbed_post_session_message_with_tool_calls chat_analysis chat_cost agent_version from_number to_number override_agent_id override_agent_version honor_internal_dnc content data_storage_setting override_dynamic_variables'
        case 'set chat create-sms'
            string split ' ' 'from_number=:phone-number to_number= override_agent_id=:chat-agent override_agent_version= retell_llm_dynamic_variables= metadata= honor_internal_dnc=@3'
        case 'set chat send'
            string split ' ' 'content='
        case 'fields chat send'
            string split ' ' 'messages'
        case 'set chat update'
            string split ' ' 'custom_attributes= data_storage_setting=@31 metadata= override_dynamic_variables='
        case 'set batch-call create'
            string split ' ' 'from_number=:phone-number tasks= name= trigger_timestamp= call_time_window.windows= call_time_window.day= call_time_window.timezone= reserved_concurrency='
        case 'fields batch-call create'
            string split ' ' 'batch_call_id name from total_task_count scheduled scheduled_timestamp from_number tasks trigger_timestamp call_time_window reserved_concurrency call_time_window.windows call_time_window.day call_time_window.timezone'
        case 'set conversation-flow create' 'set conversation-flow update'
            string split ' ' 'nodes= start_speaker=@16 start_node_id= global_prompt= tools= components= model_choice.model=@19 model_choice.type=@20 model_choice.high_priority=@3 model_choice.ultrafast=@3 model_config.backup.model=@17 model_config.backup.kick_in_timeout_ms= model_config.backup.tier=@18 model_config.primary.model=@19 model_config.primary.tier=@18 model_config.temperature= model_config.type=@20 model_temperature= backup_model.model=@17 backup_model.type=@21 backup_model.backup_kick_in_timeout= backup_model.high_priority=@3 backup_model.ultrafast=@3 knowledge_base_ids=:knowledge-base kb_config.filter_score= kb_config.top_k= default_dynamic_variables= begin_after_user_silence_ms= mcps= tool_call_strict_mode=@23 flex_mode=@23 is_transfer_cf=@23 notes= begin_tag_display_position.x= begin_tag_display_position.y='
        case 'fields conversation-flow create' 'fields conversation-flow get' 'fields conversation-flow list' 'fields conversation-flow update'
            string split ' ' 'conversation_flow_id version nodes tools model modified last_modification_timestamp start_speaker start_node_id global_prompt components model_choice model_config model_temperature backup_model knowledge_base_ids kb_config default_dynamic_variables begin_after_user_silence_ms mcps tool_call_strict_mode flex_mode is_transfer_cf notes begin_tag_display_position model_choice.model model_choice.type model_choice.high_priority model_choice.ultrafast model_config.temperature model_config.type backup_model.model backup_model.type backup_model.backup_kick_in_timeout backup_model.high_priority backup_model.ultrafast kb_config.filter_score kb_config.top_k begin_tag_display_position.x begin_tag_display_position.y'
        case 'set conversation-flow-component create' 'set conversation-flow-component update'
            string split ' ' 'name= nodes= start_node_id= tools= mcps= flex_mode=@23 notes= begin_tag_display_position.x= begin_tag_display_position.y='
        case 'fields conversation-flow-component create' 'fields conversation-flow-component get' 'fields conversation-flow-component list' 'fields conversation-flow-component update'
            string split ' ' 'conversation_flow_component_id name nodes tools linked_conversation_flow_ids modified user_modified_timestamp start_node_id mcps flex_mode notes begin_tag_display_position begin_tag_display_position.x begin_tag_display_position.y'
        case 'set knowledge-base create'
            string split ' ' 'knowledge_base_name= knowledge_base_texts= knowledge_base_urls= knowledge_base_files= enable_auto_refresh=@3 max_chunk_size= min_chunk_size='
        case 'fields knowledge-base create' 'fields knowledge-base get' 'fields knowledge-base list' 'fields knowledge-base add-sources' 'fields knowledge-base delete-source'
            string split ' ' 'knowledge_base_id knowledge_base_name status sources enable_auto_refresh refreshed knowledge_base_sources last_refreshed_timestamp knowledge_base_texts knowledge_base_urls knowledge_base_files max_chunk_size min_chunk_size'
        case 'set knowledge-base add-sources'
            string split ' ' 'knowledge_base_texts= knowledge_base_urls= knowledge_base_files='
        case 'fields voice get' 'fields voice list' 'fields voice add' 'fields voice clone'
            string split ' ' 'voice_id voice_name provider gender accent age avatar_url preview_audio_url search_query voice_provider provider_voice_id public_user_id files'
        case 'fields voice search'
            string split ' ' 'provider_voice_id name description public_user_id'
        case 'set voice add'
            string split ' ' 'provider_voice_id= voice_name= public_user_id= voice_provider=@32'
        case 'set voice clone'
            string split ' ' 'files= voice_name= voice_provider=@33'
        case 'set test-case create' 'set test-case update'
            string split ' ' 'name= response_engine.llm_id= response_engine.type=@34 response_engine.version= response_engine.conversation_flow_id= user_prompt= metrics= dynamic_variables= llm_model=@17 tool_mocks='
        case 'fields test-case create' 'fields test-case get' 'fields test-case list' 'fields test-case update'
            string split ' ' 'test_case_definition_id name engine llm_model metrics modified type creation_timestamp user_modified_timestamp response_engine user_prompt dynamic_variables tool_mocks response_engine.llm_id response_engine.type response_engine.version response_engine.conversation_flow_id'
        case 'set batch-test create'
            string split ' ' 'response_engine.llm_id= response_engine.type=@34 response_engine.version= response_engine.conversation_flow_id= test_case_definition_ids=:test-case'
        case 'fields batch-test create' 'fields batch-test get' 'fields batch-test list'
            string split ' ' 'test_case_batch_job_id status total_count pass_count fail_count error_count creation_timestamp user_modified_timestamp response_engine test_case_definition_ids response_engine.llm_id response_engine.type response_engine.version response_engine.conversation_flow_id'
        case 'fields test-run get' 'fields test-run list'
            string split ' ' 'test_case_job_id status test_case_definition_id result_explanation created test_case_definition_snapshot transcript_snapshot creation_timestamp user_modified_timestamp'
        case 'set playground complete'
            string split ' ' 'messages= current_state= current_node_id= component_id=:conversation-flow-component dynamic_variables= tool_mocks='
        case 'fields playground complete'
            string split ' ' 'messages current_state current_node_id call_ended dynamic_variables knowledge_base_retrieved_contents component_id tool_mocks'
        case 'set app create'
            string split ' ' 'provider= type=@35 name= auth_config.client_id= auth_config.client_secret= auth_config.type=@36 auth_config.api_key= auth_config.password= auth_config.username= crm_config.inbound_sync_mappings= crm_config.outbound_sync_mappings= crm_config.sync_conversation_activity=@3 crm_config.sync_new_contacts=@3 tenant_id= tenant_url='
        case 'fields app create' 'fields app get' 'fields app list' 'fields app update'
            string split ' ' 'app_id name provider type connection_status modified org_id created_timestamp user_modified_timestamp tenant_type auth_config crm_config tenant_id tenant_url app_tool_template_name parameters auth_config.client_id auth_config.client_secret auth_config.type auth_config.api_key auth_config.password auth_config.username crm_config.inbound_sync_mappings crm_config.outbound_sync_mappings crm_config.sync_conversation_activity crm_config.sync_new_contacts'
        case 'fields app list-usages'
            string split ' ' 'type id name agent_versions configured'
        case 'set app update'
            string split ' ' 'name= auth_config.client_id= auth_config.client_secret= auth_config.type=@36 auth_config.api_key= auth_config.password= auth_config.username= crm_config.inbound_sync_mappings= crm_config.outbound_sync_mappings= crm_config.sync_conversation_activity=@3 crm_config.sync_new_contacts=@3 tenant_id= tenant_url='
        case 'set app get-tool-schema'
            string split ' ' 'app_tool_template_name= parameters='
        case 'fields app get-tool-schema'
            string split ' ' 'complete input_schema response_schema'
        case 'fields asset create'
            string split ' ' 'asset_id file_name content_type file_size created url created_timestamp file'
        case 'fields mcp-tool list'
            string split ' ' 'name description inputSchema'
        case 'fields concurrency get'
            string split ' ' 'current_concurrency concurrency_limit base_concurrency purchased_concurrency remaining_purchase_limit concurrency_burst_enabled concurrency_purchase_limit concurrency_burst_limit reserved_inbound_concurrency'
        case 'fields export-request list'
            string split ' ' 'export_request_id status channel timezone created url created_timestamp'
        case '@1'
            string split ' ' 'retell-llm custom-llm conversation-flow'
        case '@2'
            string split ' ' 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA'
        case '@3'
            string split ' ' 'true false'
        case '@4'
            string split ' ' 'coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null'
        case '@5'
            string split ' ' 'everything everything_except_pii basic_attributes_only'
        case '@6'
            string split ' ' 'eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null'
        case '@7'
            string split ' ' 'fast accurate custom'
        case '@8'
            string split ' ' 'azure deepgram soniox assemblyai muse'
        case '@9'
            string split ' ' 'general medical'
        case '@10'
            string split ' ' 'no-denoise noise-cancellation noise-and-background-speech-cancellation'
        case '@11'
            string split ' ' 'prompt static_text hangup bridge_transfer'
        case '@12'
            string split ' ' 'hangup'
        case '@13'
            string split ' ' 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null'
        case '@14'
            string split ' ' 'post_call'
        case '@15'
            string split ' ' 'everything everything_except_pii basic_attributes_only null'
        case '@16'
            string split ' ' 'user agent'
        case '@17'
            string split ' ' 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon'
        case '@18'
            string split ' ' 'standard fast ultrafast'
        case '@19'
            string split ' ' 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0'
        case '@20'
            string split ' ' 'cascading s2s'
        case '@21'
            string split ' ' 'cascading'
        case '@22'
            string split ' ' 'gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null'
        case '@23'
            string split ' ' 'true false null'
        case '@24'
            string split ' ' 'US CA'
        case '@25'
            string split ' ' 'twilio telnyx'
        case '@26'
            string split ' ' 'eq ne gt ge lt le bt'
        case '@27'
            string split ' ' 'number range'
        case '@28'
            string split ' ' 'inbound outbound'
        case '@29'
            string split ' ' 'web twilio'
        case '@30'
            string split ' ' 's16le mulaw'
        case '@31'
            string split ' ' 'everything basic_attributes_only'
        case '@32'
            string split ' ' 'elevenlabs cartesia minimax fish_audio inworld'
        case '@33'
            string split ' ' 'elevenlabs cartesia minimax fish_audio platform inworld'
        case '@34'
            string split ' ' 'retell-llm conversation-flow'
        case '@35'
            string split ' ' 'crm calendar knowledge_base support communication'
        case '@36'
            string split ' ' 'oauth2 api_key basic'
        case '%1'
            string split ' ' 'agent_override.agent.agent_name= agent_override.agent.allow_dtmf_interruption=@3 agent_override.agent.allow_user_dtmf=@3 agent_override.agent.ambient_sound=@4 agent_override.agent.ambient_sound_volume= agent_override.agent.backchannel_frequency= agent_override.agent.backchannel_words= agent_override.agent.begin_message_delay_ms= agent_override.agent.boosted_keywords= agent_override.agent.call_screening_option.agent_identity= agent_override.agent.call_screening_option.call_purpose= agent_override.agent.contact_memory_config.enable_read=@3 agent_override.agent.contact_memory_config.enable_update=@3 agent_override.agent.custom_stt_config.endpointing_ms= agent_override.agent.custom_stt_config.provider=@8 agent_override.agent.data_storage_retention_days= agent_override.agent.data_storage_setting=@5 agent_override.agent.denoising_enhancement_level= agent_override.agent.denoising_mode=@10 agent_override.agent.enable_backchannel=@3 agent_override.agent.enable_dnc_detection=@3 agent_override.agent.enable_dynamic_responsiveness=@3 agent_override.agent.enable_dynamic_voice_speed=@3 agent_override.agent.enable_expressive_mode=@3 agent_override.agent.end_call_after_silence_ms= agent_override.agent.expressive_emotion_tags= agent_override.agent.expressive_mode_prompt= agent_override.agent.fallback_voice_ids= agent_override.agent.guardrail_config.input_topics= agent_override.agent.guardrail_config.output_topics= agent_override.agent.handbook_config.ai_disclosure=@3 agent_override.agent.handbook_config.conversational_personality=@3 agent_override.agent.handbook_config.default_personality=@3 agent_override.agent.handbook_config.echo_verification=@3 agent_override.agent.handbook_config.high_empathy=@3 agent_override.agent.handbook_config.nato_phonetic_alphabet=@3 agent_override.agent.handbook_config.natural_filler_words=@3 agent_override.agent.handbook_config.scope_boundaries=@3 agent_override.agent.handbook_config.smart_matching=@3 agent_override.agent.handbook_config.speech_normalization=@3 agent_override.agent.interruption_sensitivity= agent_override.agent.ivr_option.action.type=@12 agent_override.agent.ivr_option.detection_prompt= agent_override.agent.language=@2 agent_override.agent.max_call_duration_ms= agent_override.agent.opt_in_signed_url=@3 agent_override.agent.pii_config.categories= agent_override.agent.pii_config.mode=@14 agent_override.agent.post_call_analysis_data= agent_override.agent.post_call_analysis_model=@13 agent_override.agent.post_session_tools= agent_override.agent.pre_session_tools= agent_override.agent.pronunciation_dictionary= agent_override.agent.reminder_max_count= agent_override.agent.reminder_trigger_ms= agent_override.agent.response_engine.llm_id= agent_override.agent.response_engine.type=@1 agent_override.agent.response_engine.version= agent_override.agent.response_engine.llm_websocket_url= agent_override.agent.response_engine.conversation_flow_id= agent_override.agent.responsiveness= agent_override.agent.ring_duration_ms= agent_override.agent.signed_url_expiration_ms= agent_override.agent.stt_mode=@7 agent_override.agent.timezone= agent_override.agent.user_dtmf_options.digit_limit= agent_override.agent.user_dtmf_options.termination_key= agent_override.agent.user_dtmf_options.timeout_ms= agent_override.agent.version_description= agent_override.agent.version_title= agent_override.agent.vocab_specialization=@9 agent_override.agent.voice_id= agent_override.agent.voice_model=@6 agent_override.agent.voice_speed= agent_override.agent.voice_temperature= agent_override.agent.voicemail_option.action.text= agent_override.agent.voicemail_option.action.type=@11 agent_override.agent.voicemail_option.detection_prompt= agent_override.agent.volume= agent_override.agent.webhook_events= agent_override.agent.webhook_timeout_ms= agent_override.agent.webhook_url= agent_override.conversation_flow.backup_model.model=@17 agent_override.conversation_flow.backup_model.type=@21 agent_override.conversation_flow.backup_model.backup_kick_in_timeout= agent_override.conversation_flow.backup_model.high_priority=@3 agent_override.conversation_flow.backup_model.ultrafast=@3 agent_override.conversation_flow.begin_after_user_silence_ms= agent_override.conversation_flow.kb_config.filter_score= agent_override.conversation_flow.kb_config.top_k= agent_override.conversation_flow.knowledge_base_ids= agent_override.conversation_flow.model_choice.model=@19 agent_override.conversation_flow.model_choice.type=@20 agent_override.conversation_flow.model_choice.high_priority=@3 agent_override.conversation_flow.model_choice.ultrafast=@3 agent_override.conversation_flow.model_config.backup.model=@17 agent_override.conversation_flow.model_config.backup.kick_in_timeout_ms= agent_override.conversation_flow.model_config.backup.tier=@18 agent_override.conversation_flow.model_config.primary.model=@19 agent_override.conversation_flow.model_config.primary.tier=@18 agent_override.conversation_flow.model_config.temperature= agent_override.conversation_flow.model_config.type=@20 agent_override.conversation_flow.model_temperature= agent_override.conversation_flow.start_speaker=@16 agent_override.conversation_flow.tool_call_strict_mode=@23 agent_override.retell_llm.backup_model.model=@17 agent_override.retell_llm.backup_model.type=@21 agent_override.retell_llm.backup_model.backup_kick_in_timeout= agent_override.retell_llm.backup_model.high_priority=@3 agent_override.retell_llm.backup_model.ultrafast=@3 agent_override.retell_llm.begin_after_user_silence_ms= agent_override.retell_llm.begin_message= agent_override.retell_llm.kb_config.filter_score= agent_override.retell_llm.kb_config.top_k= agent_override.retell_llm.knowledge_base_ids= agent_override.retell_llm.model=@13 agent_override.retell_llm.model_config.backup.model=@17 agent_override.retell_llm.model_config.backup.kick_in_timeout_ms= agent_override.retell_llm.model_config.backup.tier=@18 agent_override.retell_llm.model_config.primary.model=@19 agent_override.retell_llm.model_config.primary.tier=@18 agent_override.retell_llm.model_config.temperature= agent_override.retell_llm.model_config.type=@20 agent_override.retell_llm.model_high_priority=@23 agent_override.retell_llm.model_temperature= agent_override.retell_llm.model_ultrafast=@23 agent_override.retell_llm.s2s_model=@22 agent_override.retell_llm.start_speaker=@16 agent_override.retell_llm.tool_call_strict_mode=@23'
    end
end

complete -c retellctl -f
complete -c retellctl -s p -l profile -x -a '(__retellctl_profiles)' -d 'Profile to use; sandbox is always there'
complete -c retellctl -l api-version -x -a 'auto v1 v2' -d 'API version to speak'
complete -c retellctl -s o -l output -x -a 'table json jsonl yaml csv tsv ids curl' -d 'Table on a terminal, tsv elsewhere, if not given'
complete -c retellctl -l json -d 'The same as -o json'
complete -c retellctl -l fields -x -a '(__retellctl_picked)' -d 'Show these columns or fields only'
complete -c retellctl -l query -x -d 'JMESPath over the JSON'
complete -c retellctl -s r -l raw -d 'Print texts that --query finds without quotes'
complete -c retellctl -s i -l include -d 'Status, headers and time with the body, as JSON'
complete -c retellctl -l color -x -a 'auto always never' -d 'When to use colour'
complete -c retellctl -s v -l verbose -d 'A line for each request, on stderr'
complete -c retellctl -s q -l quiet -d 'Only errors and necessary notices on stderr'
complete -c retellctl -l timeout -x -d 'Longest wait for the server; 60 if not given'
complete -c retellctl -l max-retries -x -d 'How often a safe request is repeated; 2 if not given'
complete -c retellctl -l concurrency -x -d 'How many requests run at a time; 8 if not given'
complete -c retellctl -l dry-run -d 'Show the request; send nothing'
complete -c retellctl -s y -l yes -d 'Answer yes to every question'
complete -c retellctl -l no-input -d 'Never ask; fail instead'
complete -c retellctl -s h -l help -d 'Show this message and exit'
complete -c retellctl -n '__retellctl_at \'\' 1' -a agent -d 'Voice agents: a voice, and what answers'
complete -c retellctl -n '__retellctl_at \'\' 1' -a chat-agent -d 'Chat agents: what answers chats and texts'
complete -c retellctl -n '__retellctl_at \'\' 1' -a llm -d 'Retell LLMs: prompts, tools and states'
complete -c retellctl -n '__retellctl_at \'\' 1' -a phone-number -d 'Phone numbers: bought, and bound to agents'
complete -c retellctl -n '__retellctl_at \'\' 1' -a contact -d 'Contacts: the people that agents speak with'
complete -c retellctl -n '__retellctl_at \'\' 1' -a crm -d 'The CRM: fields, tags and synchronisation'
complete -c retellctl -n '__retellctl_at \'\' 1' -a call -d 'Calls: placed, registered and looked back on'
complete -c retellctl -n '__retellctl_at \'\' 1' -a chat -d 'Chats: written conversations with an agent'
complete -c retellctl -n '__retellctl_at \'\' 1' -a batch-call -d 'Batch calls: many numbers, now or later'
complete -c retellctl -n '__retellctl_at \'\' 1' -a conversation-flow -d 'Conversation flows: an agent\'s steps as nodes'
complete -c retellctl -n '__retellctl_at \'\' 1' -a conversation-flow-component -d 'Flow components: parts that flows share'
complete -c retellctl -n '__retellctl_at \'\' 1' -a knowledge-base -d 'Knowledge bases: texts, pages and files'
complete -c retellctl -n '__retellctl_at \'\' 1' -a voice -d 'Voices: those there are, and your own'
complete -c retellctl -n '__retellctl_at \'\' 1' -a test-case -d 'Test cases: a simulated user, what must hold'
complete -c retellctl -n '__retellctl_at \'\' 1' -a batch-test -d 'Batch tests: runs of several test cases'
complete -c retellctl -n '__retellctl_at \'\' 1' -a test-run -d 'Test runs: what came of each test case'
complete -c retellctl -n '__retellctl_at \'\' 1' -a playground -d 'Playground: an agent\'s next words, not kept'
complete -c retellctl -n '__retellctl_at \'\' 1' -a app -d 'Apps: connected systems, such as a CRM'
complete -c retellctl -n '__retellctl_at \'\' 1' -a asset -d 'Assets: pictures and sounds for agents'
complete -c retellctl -n '__retellctl_at \'\' 1' -a mcp-tool -d 'MCP tools: what an agent\'s MCP servers offer'
complete -c retellctl -n '__retellctl_at \'\' 1' -a concurrency -d 'Concurrency: how many calls may go on'
complete -c retellctl -n '__retellctl_at \'\' 1' -a export-request -d 'Export requests: files of calls and chats'
complete -c retellctl -n '__retellctl_at \'\' 1' -a profile -d 'Profiles: a service, a version and a token'
complete -c retellctl -n '__retellctl_at \'\' 1' -a sandbox -d 'The sandbox: a stand-in for the service'
complete -c retellctl -n '__retellctl_at \'\' 1' -a api -d 'Send a request of your own to the service in use'
complete -c retellctl -n '__retellctl_at \'\' 1' -a completion -d 'Print the completion script of a shell, or install it'
complete -c retellctl -n '__retellctl_at \'\' 1' -a help -d 'Help on a command or a topic, such as output'
complete -c retellctl -n '__retellctl_at \'\'' -l version -d 'Print the version'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a create -d 'Create an agent'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a get -d 'Show agents'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a list -d 'List all agents'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a update -d 'Change agents; only the fields given'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a delete -d 'Delete agents'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a create-version -d 'Start a draft from a version of an agent'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a delete-version -d 'Delete one version of an agent'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a publish -d 'Publish a version of an agent'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a versions -d 'List the versions of an agent or chat agent'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a repair -d 'Drop what a draft refers to and is gone'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l llm-websocket-url -x -a '(__retellctl_at_files)' -d 'Websocket URL of the LLM that answers. [required: this, --llm-id or --response-engine]'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l llm-id -x -a '(__retellctl_ids llm)' -d 'The Retell LLM that answers. [required: this, --llm-websocket-url or --response-engine]'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The engine that answers, of any type. [required: this, --llm-websocket-url or --llm-id]'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-id -x -a '(__retellctl_ids voice)' -d 'Voice, such as 11labs-Adrian. [required]'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l agent-name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l language -x -a 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA' -d 'Language it hears and speaks, such as en-US; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-temperature -x -d 'How varied the voice is'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-speed -x -d 'How fast it speaks'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l responsiveness -x -d 'How quickly the agent answers'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l enable-backchannel -d 'Say "yeah" and "uh-huh" while listening'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-enable-backchannel -d 'Say "yeah" and "uh-huh" while listening'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l ambient-sound -x -a 'coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null' -d 'Background sound, such as coffee-shop; null removes it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l boosted-keyword -x -d 'A word to listen for; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l webhook-url -x -a '(__retellctl_at_files)' -d 'Where call events go; null removes it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l format-text -d 'Write numbers and dates as digits in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-format-text -d 'Write numbers and dates as digits in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'everything, everything_except_pii, or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l data-storage-retention-days -x -d 'Days until the data of a call is deleted; null keeps it for ever'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-model -x -a 'eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null' -d 'Model that speaks, of the voice\'s provider'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l fallback-voice-id -x -a '(__retellctl_ids voice)' -d 'A voice of another provider, used while the first one is down; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l volume -x -d 'How loud it speaks'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l enable-dynamic-voice-speed -d 'Speak as fast as the caller does'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-enable-dynamic-voice-speed -d 'Speak as fast as the caller does'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l enable-expressive-mode -d 'Let the voice show emotions'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-enable-expressive-mode -d 'Let the voice show emotions'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l expressive-emotion-tag -x -a 'empathetic excited happy curious surprised sigh clear throat pause long pause emphasis' -d 'An emotion that the voice may show; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l expressive-mode-prompt -x -a '(__retellctl_at_files)' -d 'When to show which emotion'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l pronunciation-dictionary -x -a '(__retellctl_at_files)' -d 'How words are pronounced'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l interruption-sensitivity -x -d 'How easily a caller interrupts it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l enable-dynamic-responsiveness -d 'Answer as quickly as the caller does'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-enable-dynamic-responsiveness -d 'Answer as quickly as the caller does'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l backchannel-frequency -x -d 'How often it says "yeah" and "uh-huh"'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l backchannel-word -x -d 'A word to say while listening; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l ambient-sound-volume -x -d 'How loud the background sound is'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l begin-message-delay-ms -x -d 'Wait before the first message, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l reminder-trigger-ms -x -d 'Silence after which it reminds the caller, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l reminder-max-count -x -d 'The most reminders in a row'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l ring-duration-ms -x -d 'How long a phone rings, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l end-call-after-silence-ms -x -d 'Silence after which it hangs up, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l max-call-duration-ms -x -d 'Longest call, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l stt-mode -x -a 'fast accurate custom' -d 'How speech is turned into text'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l custom-stt-config -x -a '(__retellctl_at_files)' -d 'Who turns speech into text, for --stt-mode custom'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l vocab-specialization -x -a 'general medical' -d 'Vocabulary to listen for'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l denoising-mode -x -a 'no-denoise noise-cancellation noise-and-background-speech-cancellation' -d 'What is removed from the caller\'s audio'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l denoising-enhancement-level -x -d 'How strongly noise is removed'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l allow-user-dtmf -d 'Take the keys that a caller presses'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-allow-user-dtmf -d 'Take the keys that a caller presses'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l user-dtmf-options -x -a '(__retellctl_at_files)' -d 'How pressed keys are read'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l allow-dtmf-interruption -d 'Let a pressed key interrupt it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-allow-dtmf-interruption -d 'Let a pressed key interrupt it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voicemail-option -x -a '(__retellctl_at_files)' -d 'What it does when voicemail answers'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l ivr-option -x -a '(__retellctl_at_files)' -d 'What it does when a phone menu answers'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l call-screening-option -x -a '(__retellctl_at_files)' -d 'What it tells a phone that screens calls'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l post-call-analysis-data -x -a '(__retellctl_at_files)' -d 'What is gathered from each call'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l post-call-analysis-model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'Model that analyses calls'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l pre-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run before a call'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l post-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run after a call'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l webhook-event -x -a 'call_started call_ended call_analyzed transcript_updated transfer_started transfer_bridged transfer_cancelled transfer_ended' -d 'An event to send to the webhook; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l webhook-timeout-ms -x -d 'How long a webhook may take, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l opt-in-signed-url -d 'Use expiring URLs for recordings and logs'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-opt-in-signed-url -d 'Use expiring URLs for recordings and logs'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l signed-url-expiration-ms -x -d 'How long such a URL is valid, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l pii-config -x -a '(__retellctl_at_files)' -d 'Which personal data is removed'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l guardrail-config -x -a '(__retellctl_at_files)' -d 'Which topics are blocked'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l handbook-config -x -a '(__retellctl_at_files)' -d 'Which built-in behaviours it has'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l contact-memory-config -x -a '(__retellctl_at_files)' -d 'What it remembers of a contact'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l enable-dnc-detection -d 'Detect people who ask not to be called'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-enable-dnc-detection -d 'Detect people who ask not to be called'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l timezone -x -a '(__retellctl_at_files)' -d 'Time zone, such as America/Los_Angeles'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l is-transfer-agent -d 'Make an agent that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-is-transfer-agent -d 'Make an agent that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l version-title -x -a '(__retellctl_at_files)' -d 'Title of this version'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l version-description -x -a '(__retellctl_at_files)' -d 'What is new in this version'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'agent create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'agent get\' 1+' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent get\'' -l agent-version -x -a '(__retellctl_at_files)' -d 'A version of the agent'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l search -x -d 'Agents whose name or id contains TEXT'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l channel -x -a 'voice chat' -d 'Agents that speak, or those that write'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l is-transfer-agent -d 'Agents that hand calls over to people, or those that do not'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l no-is-transfer-agent -d 'Agents that hand calls over to people, or those that do not'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l filter-criteria -x -a '(__retellctl_at_files)' -d 'Any criteria as the API has them; other flags beat them'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l details -d 'Every agent as `agent get` has it; chat agents as they are listed'
complete -c retellctl -n '__retellctl_at \'agent update\' 1+' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l agent-version -x -a '(__retellctl_at_files)' -d 'A version of the agent'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l llm-websocket-url -x -a '(__retellctl_at_files)' -d 'Websocket URL of the LLM that answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l llm-id -x -a '(__retellctl_ids llm)' -d 'The Retell LLM that answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The engine that answers, of any type'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-id -x -a '(__retellctl_ids voice)' -d 'Voice, such as 11labs-Adrian'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l agent-name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l language -x -a 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA' -d 'Language it hears and speaks, such as en-US; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-temperature -x -d 'How varied the voice is'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-speed -x -d 'How fast it speaks'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l responsiveness -x -d 'How quickly the agent answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l enable-backchannel -d 'Say "yeah" and "uh-huh" while listening'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-enable-backchannel -d 'Say "yeah" and "uh-huh" while listening'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l ambient-sound -x -a 'coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null' -d 'Background sound, such as coffee-shop; null removes it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l boosted-keyword -x -d 'A word to listen for; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l webhook-url -x -a '(__retellctl_at_files)' -d 'Where call events go; null removes it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l format-text -d 'Write numbers and dates as digits in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-format-text -d 'Write numbers and dates as digits in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'everything, everything_except_pii, or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l data-storage-retention-days -x -d 'Days until the data of a call is deleted; null keeps it for ever'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-model -x -a 'eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null' -d 'Model that speaks, of the voice\'s provider'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l fallback-voice-id -x -a '(__retellctl_ids voice)' -d 'A voice of another provider, used while the first one is down; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l volume -x -d 'How loud it speaks'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l enable-dynamic-voice-speed -d 'Speak as fast as the caller does'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-enable-dynamic-voice-speed -d 'Speak as fast as the caller does'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l enable-expressive-mode -d 'Let the voice show emotions'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-enable-expressive-mode -d 'Let the voice show emotions'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l expressive-emotion-tag -x -a 'empathetic excited happy curious surprised sigh clear throat pause long pause emphasis' -d 'An emotion that the voice may show; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l expressive-mode-prompt -x -a '(__retellctl_at_files)' -d 'When to show which emotion'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l pronunciation-dictionary -x -a '(__retellctl_at_files)' -d 'How words are pronounced'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l interruption-sensitivity -x -d 'How easily a caller interrupts it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l enable-dynamic-responsiveness -d 'Answer as quickly as the caller does'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-enable-dynamic-responsiveness -d 'Answer as quickly as the caller does'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l backchannel-frequency -x -d 'How often it says "yeah" and "uh-huh"'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l backchannel-word -x -d 'A word to say while listening; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l ambient-sound-volume -x -d 'How loud the background sound is'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l begin-message-delay-ms -x -d 'Wait before the first message, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l reminder-trigger-ms -x -d 'Silence after which it reminds the caller, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l reminder-max-count -x -d 'The most reminders in a row'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l ring-duration-ms -x -d 'How long a phone rings, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l end-call-after-silence-ms -x -d 'Silence after which it hangs up, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l max-call-duration-ms -x -d 'Longest call, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l stt-mode -x -a 'fast accurate custom' -d 'How speech is turned into text'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l custom-stt-config -x -a '(__retellctl_at_files)' -d 'Who turns speech into text, for --stt-mode custom'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l vocab-specialization -x -a 'general medical' -d 'Vocabulary to listen for'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l denoising-mode -x -a 'no-denoise noise-cancellation noise-and-background-speech-cancellation' -d 'What is removed from the caller\'s audio'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l denoising-enhancement-level -x -d 'How strongly noise is removed'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l allow-user-dtmf -d 'Take the keys that a caller presses'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-allow-user-dtmf -d 'Take the keys that a caller presses'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l user-dtmf-options -x -a '(__retellctl_at_files)' -d 'How pressed keys are read'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l allow-dtmf-interruption -d 'Let a pressed key interrupt it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-allow-dtmf-interruption -d 'Let a pressed key interrupt it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voicemail-option -x -a '(__retellctl_at_files)' -d 'What it does when voicemail answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l ivr-option -x -a '(__retellctl_at_files)' -d 'What it does when a phone menu answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l call-screening-option -x -a '(__retellctl_at_files)' -d 'What it tells a phone that screens calls'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l post-call-analysis-data -x -a '(__retellctl_at_files)' -d 'What is gathered from each call'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l post-call-analysis-model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'Model that analyses calls'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l pre-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run before a call'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l post-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run after a call'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l webhook-event -x -a 'call_started call_ended call_analyzed transcript_updated transfer_started transfer_bridged transfer_cancelled transfer_ended' -d 'An event to send to the webhook; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l webhook-timeout-ms -x -d 'How long a webhook may take, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l opt-in-signed-url -d 'Use expiring URLs for recordings and logs'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-opt-in-signed-url -d 'Use expiring URLs for recordings and logs'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l signed-url-expiration-ms -x -d 'How long such a URL is valid, in milliseconds'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l pii-config -x -a '(__retellctl_at_files)' -d 'Which personal data is removed'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l guardrail-config -x -a '(__retellctl_at_files)' -d 'Which topics are blocked'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l handbook-config -x -a '(__retellctl_at_files)' -d 'Which built-in behaviours it has'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l contact-memory-config -x -a '(__retellctl_at_files)' -d 'What it remembers of a contact'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l enable-dnc-detection -d 'Detect people who ask not to be called'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-enable-dnc-detection -d 'Detect people who ask not to be called'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l timezone -x -a '(__retellctl_at_files)' -d 'Time zone, such as America/Los_Angeles'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l version-title -x -a '(__retellctl_at_files)' -d 'Title of this version'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l version-description -x -a '(__retellctl_at_files)' -d 'What is new in this version'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'agent update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'agent delete\' 1+' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent create-version\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent create-version\'' -l base-version -x -d 'The version to start from. [required]'
complete -c retellctl -n '__retellctl_at \'agent create-version\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create-version\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'agent create-version\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'agent delete-version\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent delete-version\'' -l version -x -d 'The version\'s number'
complete -c retellctl -n '__retellctl_at \'agent publish\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent publish\'' -l version -x -d 'The version to publish. [required]'
complete -c retellctl -n '__retellctl_at \'agent publish\'' -l version-title -x -a '(__retellctl_at_files)' -d 'Title of this version'
complete -c retellctl -n '__retellctl_at \'agent publish\'' -l version-description -x -a '(__retellctl_at_files)' -d 'What is new in this version'
complete -c retellctl -n '__retellctl_at \'agent publish\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'agent publish\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'agent publish\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'agent versions\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent versions\'' -l sort-order -x -a 'ascending descending' -d 'By version; descending if not given'
complete -c retellctl -n '__retellctl_at \'agent versions\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'agent repair\' 1+' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent repair\'' -l version -x -d 'The draft to repair, not a published version'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a create -d 'Create a chat agent'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a get -d 'Show chat agents'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a list -d 'List all chat agents'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a update -d 'Change chat agents; only the fields given'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a delete -d 'Delete chat agents'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a create-version -d 'Start a draft from a version of a chat agent'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a delete-version -d 'Delete one version of a chat agent'
complete -c retellctl -n '__retellctl_at \'chat-agent\' 1' -a publish -d 'Publish a version of a chat agent'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The engine that answers, of any type. [required]'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l agent-name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l language -x -a 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA' -d 'Language it reads and writes, such as en-US; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l auto-close-message -x -a '(__retellctl_at_files)' -d 'What it writes when silence ends a chat'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l end-chat-after-silence-ms -x -d 'Silence after which a chat ends, in milliseconds'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l webhook-url -x -a '(__retellctl_at_files)' -d 'Where chat events go; null removes it'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l webhook-event -x -a 'chat_started chat_ended chat_analyzed transcript_updated' -d 'An event to send to the webhook; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l webhook-timeout-ms -x -d 'How long a webhook may take, in milliseconds'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only null' -d 'everything, everything_except_pii, or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l data-storage-retention-days -x -d 'Days until the data of a chat is deleted; null keeps it for ever'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l opt-in-signed-url -d 'Use expiring URLs for logs'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l no-opt-in-signed-url -d 'Use expiring URLs for logs'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l signed-url-expiration-ms -x -d 'How long such a URL is valid, in milliseconds'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l pii-config -x -a '(__retellctl_at_files)' -d 'Which personal data is removed'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l guardrail-config -x -a '(__retellctl_at_files)' -d 'Which topics are blocked'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l handbook-config -x -a '(__retellctl_at_files)' -d 'Which built-in behaviours it has'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l contact-memory-config -x -a '(__retellctl_at_files)' -d 'What it remembers of a contact'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l post-chat-analysis-data -x -a '(__retellctl_at_files)' -d 'What is gathered from each chat'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l post-chat-analysis-model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'Model that analyses chats'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l pre-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run before a chat'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l post-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run after a chat'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l timezone -x -a '(__retellctl_at_files)' -d 'Time zone, such as America/Los_Angeles'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l version-title -x -a '(__retellctl_at_files)' -d 'Title of this version'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat-agent create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat-agent get\' 1+' -x -a '(__retellctl_ids chat-agent)'
complete -c retellctl -n '__retellctl_at \'chat-agent get\'' -l version -x -d 'A version of the chat agent, or its tag'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l search -x -d 'Chat agents whose name or id contains TEXT'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l is-transfer-agent -d 'Agents that hand calls over to people, or those that do not'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l no-is-transfer-agent -d 'Agents that hand calls over to people, or those that do not'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l filter-criteria -x -a '(__retellctl_at_files)' -d 'Any criteria as the API has them; other flags beat them'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'chat-agent list\'' -l details -d 'Every chat agent as `chat-agent get` has it'
complete -c retellctl -n '__retellctl_at \'chat-agent update\' 1+' -x -a '(__retellctl_ids chat-agent)'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l version -x -d 'A version of the chat agent, or its tag'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The engine that answers, of any type'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l agent-name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l language -x -a 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA' -d 'Language it reads and writes, such as en-US; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l auto-close-message -x -a '(__retellctl_at_files)' -d 'What it writes when silence ends a chat'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l end-chat-after-silence-ms -x -d 'Silence after which a chat ends, in milliseconds'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l webhook-url -x -a '(__retellctl_at_files)' -d 'Where chat events go; null removes it'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l webhook-event -x -a 'chat_started chat_ended chat_analyzed transcript_updated' -d 'An event to send to the webhook; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l webhook-timeout-ms -x -d 'How long a webhook may take, in milliseconds'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only null' -d 'everything, everything_except_pii, or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l data-storage-retention-days -x -d 'Days until the data of a chat is deleted; null keeps it for ever'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l opt-in-signed-url -d 'Use expiring URLs for logs'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l no-opt-in-signed-url -d 'Use expiring URLs for logs'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l signed-url-expiration-ms -x -d 'How long such a URL is valid, in milliseconds'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l pii-config -x -a '(__retellctl_at_files)' -d 'Which personal data is removed'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l guardrail-config -x -a '(__retellctl_at_files)' -d 'Which topics are blocked'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l handbook-config -x -a '(__retellctl_at_files)' -d 'Which built-in behaviours it has'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l contact-memory-config -x -a '(__retellctl_at_files)' -d 'What it remembers of a contact'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l post-chat-analysis-data -x -a '(__retellctl_at_files)' -d 'What is gathered from each chat'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l post-chat-analysis-model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'Model that analyses chats'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l pre-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run before a chat'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l post-session-tools -x -a '(__retellctl_at_files)' -d 'Tools that run after a chat'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l timezone -x -a '(__retellctl_at_files)' -d 'Time zone, such as America/Los_Angeles'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l version-title -x -a '(__retellctl_at_files)' -d 'Title of this version'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat-agent update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat-agent delete\' 1+' -x -a '(__retellctl_ids chat-agent)'
complete -c retellctl -n '__retellctl_at \'chat-agent create-version\' 1' -x -a '(__retellctl_ids chat-agent)'
complete -c retellctl -n '__retellctl_at \'chat-agent create-version\'' -l base-version -x -d 'The version to start from. [required]'
complete -c retellctl -n '__retellctl_at \'chat-agent create-version\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent create-version\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat-agent create-version\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat-agent delete-version\' 1' -x -a '(__retellctl_ids chat-agent)'
complete -c retellctl -n '__retellctl_at \'chat-agent delete-version\'' -l version -x -d 'The version\'s number'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\' 1' -x -a '(__retellctl_ids chat-agent)'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\'' -l version -x -d 'The version to publish. [required]'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\'' -l version-title -x -a '(__retellctl_at_files)' -d 'Title of this version'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\'' -l version-description -x -a '(__retellctl_at_files)' -d 'What is new in this version'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat-agent publish\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a create -d 'Create a Retell LLM'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a get -d 'Show Retell LLMs'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a list -d 'List all Retell LLMs'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a update -d 'Change Retell LLMs; only the fields given'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a delete -d 'Delete Retell LLMs'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l general-prompt -x -a '(__retellctl_at_files)' -d 'Prompt in every state'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l begin-message -x -a '(__retellctl_at_files)' -d 'What the agent says first; with an empty text it waits for the user'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l general-tools -x -a '(__retellctl_at_files)' -d 'Tools in every state'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l states -x -a '(__retellctl_at_files)' -d 'States of the conversation'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l starting-state -x -a '(__retellctl_at_files)' -d 'The state it starts in'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'The language model, such as gpt-4.1'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model-temperature -x -d 'How varied its answers are'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l start-speaker -x -a 'user agent' -d 'Who speaks first'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l default-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text for {{KEY}} where a call gives none; repeatable'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l knowledge-base-id -x -a '(__retellctl_ids knowledge-base)' -d 'A knowledge base that the LLM may use; repeatable'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l kb-config -x -a '(__retellctl_at_files)' -d 'How knowledge bases are searched'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l begin-after-user-silence-ms -x -d 'Silence after which the agent speaks first, in milliseconds'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model-config -x -a '(__retellctl_at_files)' -d 'Language model, its temperature and its backup model'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l backup-model -x -a '(__retellctl_at_files)' -d 'Model that answers while the first one does not'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l s2s-model -x -a 'gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null' -d 'Model that hears and speaks by itself'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model-high-priority -d 'Use the faster, dearer pool of the model'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l no-model-high-priority -d 'Use the faster, dearer pool of the model'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model-ultrafast -d 'Use the fastest, dearest pool of the model'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l no-model-ultrafast -d 'Use the fastest, dearest pool of the model'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l no-tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l mcps -x -a '(__retellctl_at_files)' -d 'MCP servers whose tools it may use'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l is-transfer-llm -d 'Make a Retell LLM that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l no-is-transfer-llm -d 'Make a Retell LLM that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'llm create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'llm get\' 1+' -x -a '(__retellctl_ids llm)'
complete -c retellctl -n '__retellctl_at \'llm get\'' -l llm-version -x -a '(__retellctl_at_files)' -d 'A version of the Retell LLM'
complete -c retellctl -n '__retellctl_at \'llm list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'llm list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'llm update\' 1+' -x -a '(__retellctl_ids llm)'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l llm-version -x -a '(__retellctl_at_files)' -d 'A version of the Retell LLM'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l general-prompt -x -a '(__retellctl_at_files)' -d 'Prompt in every state'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l begin-message -x -a '(__retellctl_at_files)' -d 'What the agent says first; with an empty text it waits for the user'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l general-tools -x -a '(__retellctl_at_files)' -d 'Tools in every state'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l states -x -a '(__retellctl_at_files)' -d 'States of the conversation'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l starting-state -x -a '(__retellctl_at_files)' -d 'The state it starts in'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'The language model, such as gpt-4.1'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model-temperature -x -d 'How varied its answers are'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l start-speaker -x -a 'user agent' -d 'Who speaks first'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l default-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text for {{KEY}} where a call gives none; repeatable'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l knowledge-base-id -x -a '(__retellctl_ids knowledge-base)' -d 'A knowledge base that the LLM may use; repeatable'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l kb-config -x -a '(__retellctl_at_files)' -d 'How knowledge bases are searched'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l begin-after-user-silence-ms -x -d 'Silence after which the agent speaks first, in milliseconds'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model-config -x -a '(__retellctl_at_files)' -d 'Language model, its temperature and its backup model'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l backup-model -x -a '(__retellctl_at_files)' -d 'Model that answers while the first one does not'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l s2s-model -x -a 'gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null' -d 'Model that hears and speaks by itself'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model-high-priority -d 'Use the faster, dearer pool of the model'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l no-model-high-priority -d 'Use the faster, dearer pool of the model'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model-ultrafast -d 'Use the fastest, dearest pool of the model'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l no-model-ultrafast -d 'Use the fastest, dearest pool of the model'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l no-tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l mcps -x -a '(__retellctl_at_files)' -d 'MCP servers whose tools it may use'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l is-transfer-llm -d 'Make a Retell LLM that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l no-is-transfer-llm -d 'Make a Retell LLM that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'llm update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'llm delete\' 1+' -x -a '(__retellctl_ids llm)'
complete -c retellctl -n '__retellctl_at \'llm delete\'' -l force-delete -d 'Delete it although agents still use it'
complete -c retellctl -n '__retellctl_at \'llm delete\'' -l no-force-delete -d 'Delete it although agents still use it'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a create -d 'Buy a number and bind it to an agent. This costs money'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a import -d 'Bring in a number of your own SIP trunk'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a get -d 'Show numbers'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a list -d 'List all numbers'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a update -d 'Change numbers, such as the agents they are bound to'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a delete -d 'Give numbers back'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that answers and calls. [required in v1]'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l area-code -x -d 'Three digits, such as 415'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l country-code -x -a 'US CA' -d 'Where the number is'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l toll-free -d 'A number free to call'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l no-toll-free -d 'A number free to call'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l nickname -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l number-provider -x -a 'twilio telnyx' -d 'The company that it is bought from'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l inbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that answers, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l outbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that calls, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l phone-number -x -d 'The very number to buy'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l inbound-webhook-url -x -a '(__retellctl_at_files)' -d 'Asked before a call is answered; null removes it'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l fallback-number -x -d 'Where calls go that no agent can take'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l allowed-inbound-country -x -d 'A country that may call it, such as US; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l allowed-outbound-country -x -d 'A country that it may call, such as US; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l transport -x -a '(__retellctl_at_files)' -d 'How its SIP is carried: TLS, TCP or UDP'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l phone-number -x -d 'The number to bring in. [required]'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l ignore-e164-validation -d 'Take the number as it is, such as an extension, as the service does if not told otherwise'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l no-ignore-e164-validation -d 'Take the number as it is, such as an extension, as the service does if not told otherwise'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l termination-uri -x -a '(__retellctl_at_files)' -d 'SIP address that takes outbound calls. [required]'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l codec -x -d 'A codec that the SIP trunk may use; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l transport -x -a '(__retellctl_at_files)' -d 'How its SIP is carried: TLS, TCP or UDP'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l nickname -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l inbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that answers, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l outbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that calls, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l inbound-webhook-url -x -a '(__retellctl_at_files)' -d 'Asked before a call is answered; null removes it'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l allowed-inbound-country -x -d 'A country that may call it, such as US; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l allowed-outbound-country -x -d 'A country that it may call, such as US; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l sip-trunk-auth-username -x -a '(__retellctl_at_files)' -d 'User name for the SIP trunk'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l sip-trunk-auth-password -x -a '(__retellctl_at_files)' -d 'Password for the SIP trunk; @FILE keeps it out of the list of processes'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'phone-number import\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'phone-number get\' 1+' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'phone-number list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'phone-number list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'phone-number update\' 1+' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that answers and calls. [required in v1]'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l inbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that answers, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l outbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that calls, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l nickname -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l inbound-webhook-url -x -a '(__retellctl_at_files)' -d 'Asked before a call is answered; null removes it'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l fallback-number -x -d 'Where calls go that no agent can take'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l allowed-inbound-country -x -d 'A country that may call it, such as US; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l allowed-outbound-country -x -d 'A country that it may call, such as US; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l transport -x -a '(__retellctl_at_files)' -d 'How its SIP is carried: TLS, TCP or UDP'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l inbound-sms-agent -x -a '(__retellctl_ids agent)' -d 'A chat agent that answers its texts, and its share; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l outbound-sms-agent -x -a '(__retellctl_ids agent)' -d 'A chat agent that sends texts, and its share; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l inbound-sms-webhook-url -x -a '(__retellctl_at_files)' -d 'Asked before a text is answered; null removes it'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l termination-uri -x -a '(__retellctl_at_files)' -d 'SIP address that takes outbound calls'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l auth-username -x -a '(__retellctl_at_files)' -d 'User name for the SIP trunk'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l auth-password -x -a '(__retellctl_at_files)' -d 'Password for the SIP trunk; @FILE keeps it out of the list of processes'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l codec -x -d 'A codec that the SIP trunk may use; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'phone-number delete\' 1+' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a create -d 'Create a contact'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a get -d 'Show contacts'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a get-by-phone -d 'Show the contacts of phone numbers'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a list -d 'List all contacts'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a list-conversations -d 'List the calls and chats of a contact'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a update -d 'Change contacts; only the fields given'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a delete -d 'Delete contacts'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a upload-import-file -d 'Upload a CSV file of contacts, to be imported afterwards'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a create-import -d 'Import the contacts of an uploaded file'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a get-import -d 'Show how far the import of contacts is'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a backfill-analysis-data -d 'Fill fields of contacts from earlier calls. This may cost money'
complete -c retellctl -n '__retellctl_at \'contact\' 1' -a get-backfill-job-status -d 'Show how far the filling of contacts is'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l phone-number -x -d 'The person\'s phone number. [required]'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l first-name -x -a '(__retellctl_at_files)' -d 'First name'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l last-name -x -a '(__retellctl_at_files)' -d 'Last name'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l do-not-call -d 'Whether agents must leave this person alone'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l no-do-not-call -d 'Whether agents must leave this person alone'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l contact-memory -x -a '(__retellctl_at_files)' -d 'What agents remember of this person; null clears it'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l contact-tag-id -x -d 'A tag, by its id; repeatable'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l custom-field -x -a '(__retellctl_at_files)' -d 'A field that the CRM settings define; repeatable'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'contact create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'contact create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'contact get\' 1+' -x -a '(__retellctl_ids contact)'
complete -c retellctl -n '__retellctl_at \'contact get-by-phone\' 1+' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l phone-number -x -d 'The contact of this number'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l contact-id -x -a '(__retellctl_ids contact)' -d 'The contact of this id'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l external-id -x -d 'The contact of this id in the CRM'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l contact-tag-id -x -d 'Contacts with this tag, by its id; repeatable'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l do-not-call -d 'Contacts that agents must leave alone, or those they may call'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l no-do-not-call -d 'Contacts that agents must leave alone, or those they may call'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l last-conversation-after -x -d 'Last spoken with from TIME on'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l last-conversation-before -x -d 'Last spoken with before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l custom-field -x -a '(__retellctl_at_files)' -d 'Contacts with this in a field of their own; repeatable'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l search-query -x -d 'Contacts in which TEXT is found'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l excluded-contact-id -x -a '(__retellctl_ids contact)' -d 'All but this contact; repeatable'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l sort-order -x -a 'asc desc' -d 'Ascending or descending; desc if not given'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l filter-criteria -x -a '(__retellctl_at_files)' -d 'Any criteria as the API has them; other flags beat them'
complete -c retellctl -n '__retellctl_at \'contact list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'contact list-conversations\' 1' -x -a '(__retellctl_ids contact)'
complete -c retellctl -n '__retellctl_at \'contact list-conversations\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'contact update\' 1+' -x -a '(__retellctl_ids contact)'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l first-name -x -a '(__retellctl_at_files)' -d 'First name'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l last-name -x -a '(__retellctl_at_files)' -d 'Last name'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l do-not-call -d 'Whether agents must leave this person alone'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l no-do-not-call -d 'Whether agents must leave this person alone'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l contact-memory -x -a '(__retellctl_at_files)' -d 'What agents remember of this person; null clears it'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l contact-tag-id -x -d 'A tag, by its id; repeatable'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l custom-field -x -a '(__retellctl_at_files)' -d 'A field that the CRM settings define; repeatable'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'contact update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'contact update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'contact delete\' 1+' -x -a '(__retellctl_ids contact)'
complete -c retellctl -n '__retellctl_at \'contact upload-import-file\'' -l file -r -F -d 'The CSV file. [required]'
complete -c retellctl -n '__retellctl_at \'contact upload-import-file\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'contact upload-import-file\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'contact upload-import-file\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -l upload-id -x -a '(__retellctl_at_files)' -d 'The file, as `contact upload-import-file` prints it. [required]'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -l column-mapping -x -a '(__retellctl_at_files)' -d 'Which column becomes which field; one of them the phone_number. [required]'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -l contact-tag -x -d 'A tag that all of them get; repeatable'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -l default-country -x -a '(__retellctl_at_files)' -d 'Country of numbers that do not name theirs, such as DE'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'contact create-import\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'contact backfill-analysis-data\'' -l backfill-attribute -x -d 'A field to fill; repeatable. [required]'
complete -c retellctl -n '__retellctl_at \'contact backfill-analysis-data\'' -l backfill-call-filter -x -a '(__retellctl_at_files)' -d 'From which calls: their agents and when they started'
complete -c retellctl -n '__retellctl_at \'contact backfill-analysis-data\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'contact backfill-analysis-data\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'contact backfill-analysis-data\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'crm\' 1' -a get-config -d 'Show the CRM configuration'
complete -c retellctl -n '__retellctl_at \'crm\' 1' -a update-config -d 'Change the CRM configuration; only the fields given'
complete -c retellctl -n '__retellctl_at \'crm\' 1' -a get-schema -d 'Show the fields of contacts in the CRM outside'
complete -c retellctl -n '__retellctl_at \'crm\' 1' -a run-sync-job -d 'Bring contacts and the CRM outside in step'
complete -c retellctl -n '__retellctl_at \'crm\' 1' -a get-sync-job-status -d 'Show how far the job that brings contacts and the CRM in step is'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l app-id -x -a '(__retellctl_at_files)' -d 'The app that connects the CRM outside; null removes it'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l custom-fields -x -a '(__retellctl_at_files)' -d 'Fields that contacts have; replaces all'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l contact-tags -x -a '(__retellctl_at_files)' -d 'Tags for contacts; replaces all, null clears them'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l contact-column -x -d 'A column of the dashboard\'s list, in order; repeatable'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l crm-analysis-data-mappings -x -a '(__retellctl_at_files)' -d 'Which analysis fills which field; replaces all'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l contact-memory-update-prompt -x -a '(__retellctl_at_files)' -d 'How the memory of a contact is written; null takes the service\'s own'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'crm update-config\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'crm get-schema\'' -l app-id -x -a '(__retellctl_at_files)' -d 'An app other than the configured one'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a create -d 'Call somebody. This rings a phone and costs money'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a register -d 'Register a call that your own telephony carries; dials nobody'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a create-web -d 'Open a call that a browser joins. This may cost money'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a get -d 'Show calls, each with its transcript'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a list -d 'List calls, the newest first; the newest 1,000 if nothing else is said'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a update -d 'Change what is kept of calls that have ended; only the fields given'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a delete -d 'Delete calls, with their transcripts and recordings'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a rerun-analysis -d 'Analyse calls again. Each time costs money'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a stop -d 'Hang up calls that are going on'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a listen-live -d 'Get a token with which to listen to a call that is going on'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a take-over-live -d 'Take a call that is going on over from its agent'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a update-live -d 'Steer a call that is going on'
complete -c retellctl -n '__retellctl_at \'call create\'' -l from -x -a '(__retellctl_ids phone-number)' -d 'A number of yours. [required]'
complete -c retellctl -n '__retellctl_at \'call create\'' -l to -x -d 'Whom to call. [required]'
complete -c retellctl -n '__retellctl_at \'call create\'' -l override-agent-id -x -a '(__retellctl_ids agent)' -d 'An agent other than the number\'s'
complete -c retellctl -n '__retellctl_at \'call create\'' -l override-agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'call create\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the call; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l sip-header -x -a '(__retellctl_at_files)' -d 'A header of the SIP call; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l idempotency-key -x -a '(__retellctl_at_files)' -d 'The same key within the hour never calls twice; a fresh one if not given'
complete -c retellctl -n '__retellctl_at \'call create\'' -l agent-override -x -a '(__retellctl_at_files)' -d 'Fields of the agent that differ in this call'
complete -c retellctl -n '__retellctl_at \'call create\'' -l ignore-e164-validation -d 'Take both numbers as they are, such as extensions'
complete -c retellctl -n '__retellctl_at \'call create\'' -l no-ignore-e164-validation -d 'Take both numbers as they are, such as extensions'
complete -c retellctl -n '__retellctl_at \'call create\'' -l honor-internal-dnc -d 'Call nobody who has asked not to be called'
complete -c retellctl -n '__retellctl_at \'call create\'' -l no-honor-internal-dnc -d 'Call nobody who has asked not to be called'
complete -c retellctl -n '__retellctl_at \'call create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call create\'' -l wait -d 'Wait until the call has ended; exit code 11: not in time, 12: it failed'
complete -c retellctl -n '__retellctl_at \'call create\'' -l wait-timeout -x -d 'How long to wait, such as 90s; 10m if not given'
complete -c retellctl -n '__retellctl_at \'call register\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that takes the call. [required]'
complete -c retellctl -n '__retellctl_at \'call register\'' -l agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'call register\'' -l direction -x -a 'inbound outbound' -d 'Who called whom'
complete -c retellctl -n '__retellctl_at \'call register\'' -l audio-websocket-protocol -x -a 'web twilio' -d 'How the audio comes (v1). [required]'
complete -c retellctl -n '__retellctl_at \'call register\'' -l audio-encoding -x -a 's16le mulaw' -d 'How a sample is written (v1). [required]'
complete -c retellctl -n '__retellctl_at \'call register\'' -l sample-rate -x -d '8000 to 48000 (v1). [required]'
complete -c retellctl -n '__retellctl_at \'call register\'' -l end-call-after-silence-ms -x -d 'At least 10000; the server\'s default is 600000 (v1)'
complete -c retellctl -n '__retellctl_at \'call register\'' -l from-number -x -a '(__retellctl_ids phone-number)' -d 'The caller\'s number, kept with the call'
complete -c retellctl -n '__retellctl_at \'call register\'' -l to-number -x -d 'The callee\'s number, kept with the call'
complete -c retellctl -n '__retellctl_at \'call register\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the call; repeatable'
complete -c retellctl -n '__retellctl_at \'call register\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'call register\'' -l agent-override -x -a '(__retellctl_at_files)' -d 'Fields of the agent that differ in this call'
complete -c retellctl -n '__retellctl_at \'call register\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call register\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call register\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that takes the call. [required]'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l current-node-id -x -a '(__retellctl_at_files)' -d 'The node of its conversation flow that the call begins in'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l current-state -x -a '(__retellctl_at_files)' -d 'The state of its Retell LLM that the call begins in'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the call; repeatable'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l agent-override -x -a '(__retellctl_at_files)' -d 'Fields of the agent that differ in this call'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call create-web\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call get\' 1+' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call get\'' -l wait -d 'Wait until the call has ended; exit code 11: not in time, 12: it failed'
complete -c retellctl -n '__retellctl_at \'call get\'' -l wait-timeout -x -d 'How long to wait, such as 90s; 10m if not given'
complete -c retellctl -n '__retellctl_at \'call get\'' -l recording -r -F -d 'Save the recording to a file'
complete -c retellctl -n '__retellctl_at \'call list\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'Calls of this agent; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l started-after -x -d 'From TIME on'
complete -c retellctl -n '__retellctl_at \'call list\'' -l started-before -x -d 'Before TIME'
complete -c retellctl -n '__retellctl_at \'call list\'' -l ended-after -x -d 'From TIME on'
complete -c retellctl -n '__retellctl_at \'call list\'' -l ended-before -x -d 'Before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970'
complete -c retellctl -n '__retellctl_at \'call list\'' -l call-status -x -a 'not_connected ongoing ended error' -d 'Calls that are so: not_connected, ongoing, ended or error; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l direction -x -a 'inbound outbound' -d 'Calls to you, or calls by you: inbound or outbound; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l from-number -x -a '(__retellctl_ids phone-number)' -d 'Calls from this number'
complete -c retellctl -n '__retellctl_at \'call list\'' -l to-number -x -a '(__retellctl_ids phone-number)' -d 'Calls to this number'
complete -c retellctl -n '__retellctl_at \'call list\'' -l call-type -x -a 'web_call phone_call' -d 'Calls by phone, or in a browser: web_call or phone_call; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l call-id -x -a '(__retellctl_ids call)' -d 'Calls of this id; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l batch-call-id -x -d 'Calls of this batch'
complete -c retellctl -n '__retellctl_at \'call list\'' -l disconnection-reason -x -a 'user_hangup agent_hangup user_requested_dnc user_requested_callback call_transfer voicemail_reached ivr_reached inactivity max_duration_reached concurrency_limit_reached no_concurrency_fallback no_valid_payment credit_exhausted budget_reached scam_detected dial_busy dial_failed dial_no_answer invalid_destination telephony_provider_permission_denied telephony_provider_unavailable sip_routing_error marked_as_spam network_blocked user_declined error_llm_websocket_open error_llm_websocket_lost_connection error_llm_websocket_runtime error_llm_websocket_corrupt_payload error_no_audio_received error_asr error_retell error_unknown error_user_not_joined registered_call_timeout transfer_bridged transfer_cancelled manual_stopped call_take_over' -d 'Those that ended for this reason; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l user-sentiment -x -a 'Negative Positive Neutral Unknown' -d 'Those whose user was so: Negative, Positive, Neutral or Unknown; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l min-duration-ms -x -d 'How long it took, in milliseconds: at least this'
complete -c retellctl -n '__retellctl_at \'call list\'' -l max-duration-ms -x -d 'How long it took, in milliseconds: at most this'
complete -c retellctl -n '__retellctl_at \'call list\'' -l min-combined-cost -x -d 'What it cost in all, in cents: at least this'
complete -c retellctl -n '__retellctl_at \'call list\'' -l max-combined-cost -x -d 'What it cost in all, in cents: at most this'
complete -c retellctl -n '__retellctl_at \'call list\'' -l agent-tag -x -d 'Those of agents with this tag; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l custom-analysis-data -x -a '(__retellctl_at_files)' -d 'Those whose analysis found this; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l custom-attribute -x -a '(__retellctl_at_files)' -d 'Those with this attribute; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'Those of which this is stored: everything, everything_except_pii or basic_attributes_only; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l call-successful -d 'Calls that reached their aim by their analysis, or did not'
complete -c retellctl -n '__retellctl_at \'call list\'' -l no-call-successful -d 'Calls that reached their aim by their analysis, or did not'
complete -c retellctl -n '__retellctl_at \'call list\'' -l in-voicemail -d 'Calls that ended in a voicemail, or did not'
complete -c retellctl -n '__retellctl_at \'call list\'' -l no-in-voicemail -d 'Calls that ended in a voicemail, or did not'
complete -c retellctl -n '__retellctl_at \'call list\'' -l min-e2e-latency-p50 -x -d 'Median time until the agent answers, in milliseconds: at least this'
complete -c retellctl -n '__retellctl_at \'call list\'' -l max-e2e-latency-p50 -x -d 'Median time until the agent answers, in milliseconds: at most this'
complete -c retellctl -n '__retellctl_at \'call list\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Calls with this in their metadata; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'Calls with this dynamic variable; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l tool-name -x -d 'Calls in which this tool ran; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l sort-order -x -a 'ascending descending' -d 'By start; descending if not given'
complete -c retellctl -n '__retellctl_at \'call list\'' -l include-total -d 'Let the service count all that match; standard error says how many'
complete -c retellctl -n '__retellctl_at \'call list\'' -l no-include-total -d 'Let the service count all that match; standard error says how many'
complete -c retellctl -n '__retellctl_at \'call list\'' -l filter-criteria -x -a '(__retellctl_at_files)' -d 'Any criteria as the API has them; other flags beat them'
complete -c retellctl -n '__retellctl_at \'call list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'call list\'' -l all -d 'The whole history, however long'
complete -c retellctl -n '__retellctl_at \'call list\'' -l details -d 'Every call as `call get` has it, with its transcript'
complete -c retellctl -n '__retellctl_at \'call update\' 1+' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call update\'' -l custom-attribute -x -a '(__retellctl_at_files)' -d 'An attribute that the dashboard defines, by its id; repeatable'
complete -c retellctl -n '__retellctl_at \'call update\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'What stays stored, which can only become less: everything, everything_except_pii or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'call update\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the call; repeatable'
complete -c retellctl -n '__retellctl_at \'call update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call delete\' 1+' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call rerun-analysis\' 1+' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call stop\' 1+' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call listen-live\' 1' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call take-over-live\' 1' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call take-over-live\'' -l participant-id -x -a '(__retellctl_at_files)' -d 'Who takes it over, as `call listen-live` says. [required]'
complete -c retellctl -n '__retellctl_at \'call take-over-live\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call take-over-live\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call take-over-live\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call update-live\' 1' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call update-live\'' -l call-control -x -a '(__retellctl_at_files)' -d 'What the agent is told now, and whether it answers to that at once'
complete -c retellctl -n '__retellctl_at \'call update-live\'' -l fields-to-override -x -a '(__retellctl_at_files)' -d 'Metadata, dynamic variables and storage that differ from now on'
complete -c retellctl -n '__retellctl_at \'call update-live\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call update-live\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call update-live\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a create -d 'Open a chat with a chat agent. This may cost money'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a create-sms -d 'Open a chat by a text message. This writes to a person and may cost money'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a send -d 'Say something in a chat, and show the answer. This may cost money'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a get -d 'Show chats, each with its messages'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a list -d 'List all chats, the newest first'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a update -d 'Change chats; only the fields given'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a end -d 'End a chat'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a rerun-analysis -d 'Analyse a chat again. Each time costs money'
complete -c retellctl -n '__retellctl_at \'chat\' 1' -a delete -d 'Delete chats'
complete -c retellctl -n '__retellctl_at \'chat create\'' -l agent-id -x -a '(__retellctl_ids chat-agent)' -d 'The chat agent that answers. [required]'
complete -c retellctl -n '__retellctl_at \'chat create\'' -l agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'chat create\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the chat; repeatable'
complete -c retellctl -n '__retellctl_at \'chat create\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'chat create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l from-number -x -a '(__retellctl_ids phone-number)' -d 'A number of yours. [required]'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l to-number -x -d 'Whom to write to. [required]'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l override-agent-id -x -a '(__retellctl_ids chat-agent)' -d 'A chat agent other than the number\'s'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l override-agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the chat; repeatable'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l honor-internal-dnc -d 'Write to nobody who has asked not to be contacted'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l no-honor-internal-dnc -d 'Write to nobody who has asked not to be contacted'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat create-sms\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat send\' 1' -x -a '(__retellctl_ids chat)'
complete -c retellctl -n '__retellctl_at \'chat send\'' -l content -x -a '(__retellctl_at_files)' -d 'What to say. [required]'
complete -c retellctl -n '__retellctl_at \'chat send\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat send\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat send\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat get\' 1+' -x -a '(__retellctl_ids chat)'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l agent-id -x -a '(__retellctl_ids chat-agent)' -d 'Chats of this chat agent; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l started-after -x -d 'From TIME on'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l started-before -x -d 'Before TIME'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l ended-after -x -d 'From TIME on'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l ended-before -x -d 'Before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l chat-status -x -a 'ongoing ended error' -d 'Chats that are so: ongoing, ended or error; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l direction -x -a 'inbound outbound' -d 'Chats to you, or chats by you: inbound or outbound; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l user-number -x -d 'Chats with the person of this number'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l agent-number -x -a '(__retellctl_ids phone-number)' -d 'Chats by this number of yours'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l chat-type -x -a 'api_chat sms_chat' -d 'Chats by the API, or by text message: api_chat or sms_chat; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l chat-id -x -a '(__retellctl_ids chat)' -d 'Chats of this id; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l disconnection-reason -x -a 'user_hangup agent_hangup user_requested_dnc user_requested_callback call_transfer voicemail_reached ivr_reached inactivity max_duration_reached concurrency_limit_reached no_concurrency_fallback no_valid_payment credit_exhausted budget_reached scam_detected dial_busy dial_failed dial_no_answer invalid_destination telephony_provider_permission_denied telephony_provider_unavailable sip_routing_error marked_as_spam network_blocked user_declined error_llm_websocket_open error_llm_websocket_lost_connection error_llm_websocket_runtime error_llm_websocket_corrupt_payload error_no_audio_received error_asr error_retell error_unknown error_user_not_joined registered_call_timeout transfer_bridged transfer_cancelled manual_stopped call_take_over' -d 'Those that ended for this reason; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l user-sentiment -x -a 'Negative Positive Neutral Unknown' -d 'Those whose user was so: Negative, Positive, Neutral or Unknown; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l min-duration-ms -x -d 'How long it took, in milliseconds: at least this'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l max-duration-ms -x -d 'How long it took, in milliseconds: at most this'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l min-combined-cost -x -d 'What it cost in all, in cents: at least this'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l max-combined-cost -x -d 'What it cost in all, in cents: at most this'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l agent-tag -x -d 'Those of agents with this tag; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l custom-analysis-data -x -a '(__retellctl_at_files)' -d 'Those whose analysis found this; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l custom-attribute -x -a '(__retellctl_at_files)' -d 'Those with this attribute; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'Those of which this is stored: everything, everything_except_pii or basic_attributes_only; repeatable'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l chat-successful -d 'Chats that reached their aim by their analysis, or did not'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l no-chat-successful -d 'Chats that reached their aim by their analysis, or did not'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l sort-order -x -a 'ascending descending' -d 'By start; descending if not given'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l include-total -d 'Let the service count all that match; standard error says how many'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l no-include-total -d 'Let the service count all that match; standard error says how many'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l filter-criteria -x -a '(__retellctl_at_files)' -d 'Any criteria as the API has them; other flags beat them'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'chat list\'' -l details -d 'Every chat as `chat get` has it, with its messages'
complete -c retellctl -n '__retellctl_at \'chat update\' 1+' -x -a '(__retellctl_ids chat)'
complete -c retellctl -n '__retellctl_at \'chat update\'' -l custom-attribute -x -a '(__retellctl_at_files)' -d 'An attribute that the dashboard defines, by its id; repeatable'
complete -c retellctl -n '__retellctl_at \'chat update\'' -l data-storage-setting -x -a 'everything basic_attributes_only' -d 'What stays stored, which can only become less: everything or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'chat update\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the chat; repeatable'
complete -c retellctl -n '__retellctl_at \'chat update\'' -l override-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that takes the place of a dynamic variable; null removes them'
complete -c retellctl -n '__retellctl_at \'chat update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'chat update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'chat update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'chat end\' 1+' -x -a '(__retellctl_ids chat)'
complete -c retellctl -n '__retellctl_at \'chat rerun-analysis\' 1+' -x -a '(__retellctl_ids chat)'
complete -c retellctl -n '__retellctl_at \'chat delete\' 1+' -x -a '(__retellctl_ids chat)'
complete -c retellctl -n '__retellctl_at \'batch-call\' 1' -a create -d 'Call many numbers, now or later. This rings phones and costs money'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l from-number -x -a '(__retellctl_ids phone-number)' -d 'A number of yours. [required]'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l tasks -x -a '(__retellctl_at_files)' -d 'The calls: whom to call, and what differs in each. [required]'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for the batch'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l trigger-timestamp -x -d 'When to begin; at once if not given'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l call-time-window -x -a '(__retellctl_at_files)' -d 'Hours and days in which to call'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l reserved-concurrency -x -d 'Simultaneous calls kept free for others'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'batch-call create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'conversation-flow\' 1' -a create -d 'Create a conversation flow'
complete -c retellctl -n '__retellctl_at \'conversation-flow\' 1' -a get -d 'Show conversation flows'
complete -c retellctl -n '__retellctl_at \'conversation-flow\' 1' -a list -d 'List all conversation flows'
complete -c retellctl -n '__retellctl_at \'conversation-flow\' 1' -a update -d 'Change conversation flows; only the fields given'
complete -c retellctl -n '__retellctl_at \'conversation-flow\' 1' -a delete -d 'Delete conversation flows with all their versions'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l nodes -x -a '(__retellctl_at_files)' -d 'Nodes of the flow. [required]'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l start-speaker -x -a 'user agent' -d 'Who speaks first. [required]'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l start-node-id -x -a '(__retellctl_at_files)' -d 'The node that it starts at'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l global-prompt -x -a '(__retellctl_at_files)' -d 'Prompt in every node'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l tools -x -a '(__retellctl_at_files)' -d 'Tools that nodes may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l components -x -a '(__retellctl_at_files)' -d 'Flows within the flow'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l model-choice -x -a '(__retellctl_at_files)' -d 'The language model'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l model-config -x -a '(__retellctl_at_files)' -d 'Language model, its temperature and its backup model'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l model-temperature -x -d 'How varied its answers are'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l backup-model -x -a '(__retellctl_at_files)' -d 'Model that answers while the first one does not'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l knowledge-base-id -x -a '(__retellctl_ids knowledge-base)' -d 'A knowledge base that the flow may use; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l kb-config -x -a '(__retellctl_at_files)' -d 'How knowledge bases are searched'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l default-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text for {{KEY}} where a call gives none; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l begin-after-user-silence-ms -x -d 'Silence after which the agent speaks first, in milliseconds'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l mcps -x -a '(__retellctl_at_files)' -d 'MCP servers whose tools it may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l no-tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l no-flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l is-transfer-cf -d 'Make a flow that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l no-is-transfer-cf -d 'Make a flow that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l notes -x -a '(__retellctl_at_files)' -d 'Notes beside the nodes in the editor'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l begin-tag-display-position -x -a '(__retellctl_at_files)' -d 'Where the editor draws the beginning'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'conversation-flow create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'conversation-flow get\' 1+' -x -a '(__retellctl_ids conversation-flow)'
complete -c retellctl -n '__retellctl_at \'conversation-flow get\'' -l version -x -d 'A version of the flow'
complete -c retellctl -n '__retellctl_at \'conversation-flow list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'conversation-flow list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\' 1+' -x -a '(__retellctl_ids conversation-flow)'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l version -x -d 'A version of the flow'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l nodes -x -a '(__retellctl_at_files)' -d 'Nodes of the flow'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l start-speaker -x -a 'user agent' -d 'Who speaks first'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l start-node-id -x -a '(__retellctl_at_files)' -d 'The node that it starts at'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l global-prompt -x -a '(__retellctl_at_files)' -d 'Prompt in every node'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l tools -x -a '(__retellctl_at_files)' -d 'Tools that nodes may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l components -x -a '(__retellctl_at_files)' -d 'Flows within the flow'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l model-choice -x -a '(__retellctl_at_files)' -d 'The language model'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l model-config -x -a '(__retellctl_at_files)' -d 'Language model, its temperature and its backup model'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l model-temperature -x -d 'How varied its answers are'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l backup-model -x -a '(__retellctl_at_files)' -d 'Model that answers while the first one does not'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l knowledge-base-id -x -a '(__retellctl_ids knowledge-base)' -d 'A knowledge base that the flow may use; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l kb-config -x -a '(__retellctl_at_files)' -d 'How knowledge bases are searched'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l default-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text for {{KEY}} where a call gives none; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l begin-after-user-silence-ms -x -d 'Silence after which the agent speaks first, in milliseconds'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l mcps -x -a '(__retellctl_at_files)' -d 'MCP servers whose tools it may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l no-tool-call-strict-mode -d 'Make the model keep to the parameters of tools exactly'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l no-flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l is-transfer-cf -d 'Make a flow that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l no-is-transfer-cf -d 'Make a flow that hands calls over to people'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l notes -x -a '(__retellctl_at_files)' -d 'Notes beside the nodes in the editor'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l begin-tag-display-position -x -a '(__retellctl_at_files)' -d 'Where the editor draws the beginning'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'conversation-flow update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'conversation-flow delete\' 1+' -x -a '(__retellctl_ids conversation-flow)'
complete -c retellctl -n '__retellctl_at \'conversation-flow delete\'' -l force-delete -d 'Delete it although agents use it'
complete -c retellctl -n '__retellctl_at \'conversation-flow delete\'' -l no-force-delete -d 'Delete it although agents use it'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component\' 1' -a create -d 'Create a conversation flow component'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component\' 1' -a get -d 'Show conversation flow components'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component\' 1' -a list -d 'List all conversation flow components'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component\' 1' -a update -d 'Change conversation flow components; only the fields given'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component\' 1' -a delete -d 'Delete conversation flow components'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for it. [required]'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l nodes -x -a '(__retellctl_at_files)' -d 'Nodes of the component. [required]'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l start-node-id -x -a '(__retellctl_at_files)' -d 'The node that it starts at'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l tools -x -a '(__retellctl_at_files)' -d 'Tools that nodes may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l mcps -x -a '(__retellctl_at_files)' -d 'MCP servers whose tools it may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l no-flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l notes -x -a '(__retellctl_at_files)' -d 'Notes beside the nodes in the editor'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l begin-tag-display-position -x -a '(__retellctl_at_files)' -d 'Where the editor draws the beginning'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component get\' 1+' -x -a '(__retellctl_ids conversation-flow-component)'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\' 1+' -x -a '(__retellctl_ids conversation-flow-component)'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l nodes -x -a '(__retellctl_at_files)' -d 'Nodes of the component'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l start-node-id -x -a '(__retellctl_at_files)' -d 'The node that it starts at'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l tools -x -a '(__retellctl_at_files)' -d 'Tools that nodes may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l mcps -x -a '(__retellctl_at_files)' -d 'MCP servers whose tools it may use'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l no-flex-mode -d 'Let the model go from any node to any other'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l notes -x -a '(__retellctl_at_files)' -d 'Notes beside the nodes in the editor'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l begin-tag-display-position -x -a '(__retellctl_at_files)' -d 'Where the editor draws the beginning'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'conversation-flow-component delete\' 1+' -x -a '(__retellctl_ids conversation-flow-component)'
complete -c retellctl -n '__retellctl_at \'knowledge-base\' 1' -a create -d 'Create a knowledge base'
complete -c retellctl -n '__retellctl_at \'knowledge-base\' 1' -a get -d 'Show knowledge bases'
complete -c retellctl -n '__retellctl_at \'knowledge-base\' 1' -a list -d 'List all knowledge bases'
complete -c retellctl -n '__retellctl_at \'knowledge-base\' 1' -a add-sources -d 'Add texts, pages or files to a knowledge base'
complete -c retellctl -n '__retellctl_at \'knowledge-base\' 1' -a delete-source -d 'Remove a source from a knowledge base'
complete -c retellctl -n '__retellctl_at \'knowledge-base\' 1' -a delete -d 'Delete knowledge bases'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l knowledge-base-name -x -a '(__retellctl_at_files)' -d 'Your name for it, of at most 39 characters. [required]'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l knowledge-base-texts -x -a '(__retellctl_at_files)' -d 'Texts, each with a title'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l knowledge-base-url -x -d 'A page to read in; repeatable'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l knowledge-base-file -r -F -d 'A file to read in; repeatable'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l enable-auto-refresh -d 'Read its pages in again every 12 hours'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l no-enable-auto-refresh -d 'Read its pages in again every 12 hours'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l max-chunk-size -x -d 'Longest chunk, in characters'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l min-chunk-size -x -d 'Shortest chunk, in characters'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'knowledge-base create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'knowledge-base get\' 1+' -x -a '(__retellctl_ids knowledge-base)'
complete -c retellctl -n '__retellctl_at \'knowledge-base list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\' 1+' -x -a '(__retellctl_ids knowledge-base)'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\'' -l knowledge-base-texts -x -a '(__retellctl_at_files)' -d 'Texts, each with a title'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\'' -l knowledge-base-url -x -d 'A page to read in; repeatable'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\'' -l knowledge-base-file -r -F -d 'A file to read in; repeatable'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'knowledge-base add-sources\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'knowledge-base delete-source\' 1' -x -a '(__retellctl_ids knowledge-base)'
complete -c retellctl -n '__retellctl_at \'knowledge-base delete\' 1+' -x -a '(__retellctl_ids knowledge-base)'
complete -c retellctl -n '__retellctl_at \'voice\' 1' -a get -d 'Show voices'
complete -c retellctl -n '__retellctl_at \'voice\' 1' -a list -d 'List all voices'
complete -c retellctl -n '__retellctl_at \'voice\' 1' -a search -d 'Search the community library of voices'
complete -c retellctl -n '__retellctl_at \'voice\' 1' -a add -d 'Add a voice of the community library to yours'
complete -c retellctl -n '__retellctl_at \'voice\' 1' -a clone -d 'Make a voice from recordings. This may cost money'
complete -c retellctl -n '__retellctl_at \'voice get\' 1+' -x -a '(__retellctl_ids voice)'
complete -c retellctl -n '__retellctl_at \'voice list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'voice search\'' -l search-query -x -a '(__retellctl_at_files)' -d 'Words of its name or description, or its id. [required]'
complete -c retellctl -n '__retellctl_at \'voice search\'' -l voice-provider -x -a 'elevenlabs cartesia minimax fish_audio inworld' -d 'The provider whose community library it is: elevenlabs, cartesia, minimax, fish_audio or inworld'
complete -c retellctl -n '__retellctl_at \'voice search\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'voice add\'' -l provider-voice-id -x -a '(__retellctl_at_files)' -d 'Its id at the provider, as `voice search` prints it. [required]'
complete -c retellctl -n '__retellctl_at \'voice add\'' -l voice-name -x -a '(__retellctl_at_files)' -d 'Your name for it. [required]'
complete -c retellctl -n '__retellctl_at \'voice add\'' -l public-user-id -x -a '(__retellctl_at_files)' -d 'Whose voice it is, as `voice search` prints it'
complete -c retellctl -n '__retellctl_at \'voice add\'' -l voice-provider -x -a 'elevenlabs cartesia minimax fish_audio inworld' -d 'The provider whose community library it is: elevenlabs, cartesia, minimax, fish_audio or inworld'
complete -c retellctl -n '__retellctl_at \'voice add\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'voice add\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'voice add\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'voice clone\'' -l file -r -F -d 'A recording of the voice; repeatable. [required]'
complete -c retellctl -n '__retellctl_at \'voice clone\'' -l voice-name -x -a '(__retellctl_at_files)' -d 'Your name for it. [required]'
complete -c retellctl -n '__retellctl_at \'voice clone\'' -l voice-provider -x -a 'elevenlabs cartesia minimax fish_audio platform inworld' -d 'Who makes the voice: elevenlabs, cartesia, minimax, fish_audio, platform or inworld. [required]'
complete -c retellctl -n '__retellctl_at \'voice clone\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'voice clone\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'voice clone\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'test-case\' 1' -a create -d 'Create a test case'
complete -c retellctl -n '__retellctl_at \'test-case\' 1' -a get -d 'Show test cases'
complete -c retellctl -n '__retellctl_at \'test-case\' 1' -a list -d 'List the test cases of an engine'
complete -c retellctl -n '__retellctl_at \'test-case\' 1' -a update -d 'Change test cases; only the fields given'
complete -c retellctl -n '__retellctl_at \'test-case\' 1' -a delete -d 'Delete test cases'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for it. [required]'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The LLM or conversation flow to test. [required]'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l user-prompt -x -a '(__retellctl_at_files)' -d 'How the simulated user behaves, and what they want. [required]'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l metric -x -d 'What must hold for the test to pass; repeatable. [required]'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l llm-model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon' -d 'The model that plays the user'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l tool-mocks -x -a '(__retellctl_at_files)' -d 'Answers of tools, which are then not called'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'test-case create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'test-case get\' 1+' -x -a '(__retellctl_ids test-case)'
complete -c retellctl -n '__retellctl_at \'test-case list\'' -l type -x -a 'retell-llm conversation-flow' -d 'The kind of engine that is tested'
complete -c retellctl -n '__retellctl_at \'test-case list\'' -l llm-id -x -a '(__retellctl_ids llm)' -d 'The Retell LLM that is tested'
complete -c retellctl -n '__retellctl_at \'test-case list\'' -l conversation-flow-id -x -a '(__retellctl_ids conversation-flow)' -d 'The conversation flow that is tested'
complete -c retellctl -n '__retellctl_at \'test-case list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'test-case update\' 1+' -x -a '(__retellctl_ids test-case)'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The LLM or conversation flow to test'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l user-prompt -x -a '(__retellctl_at_files)' -d 'How the simulated user behaves, and what they want'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l metric -x -d 'What must hold for the test to pass; repeatable'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l llm-model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon' -d 'The model that plays the user'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l tool-mocks -x -a '(__retellctl_at_files)' -d 'Answers of tools, which are then not called'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'test-case update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'test-case delete\' 1+' -x -a '(__retellctl_ids test-case)'
complete -c retellctl -n '__retellctl_at \'batch-test\' 1' -a create -d 'Run several test cases. This may cost money'
complete -c retellctl -n '__retellctl_at \'batch-test\' 1' -a get -d 'Show batch tests'
complete -c retellctl -n '__retellctl_at \'batch-test\' 1' -a list -d 'List the batch tests of an engine'
complete -c retellctl -n '__retellctl_at \'batch-test create\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'The LLM or conversation flow to test. [required]'
complete -c retellctl -n '__retellctl_at \'batch-test create\'' -l test-case-definition-id -x -a '(__retellctl_ids test-case)' -d 'A test case to run; repeatable. [required]'
complete -c retellctl -n '__retellctl_at \'batch-test create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'batch-test create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'batch-test create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'batch-test get\' 1+' -x -a '(__retellctl_ids batch-test)'
complete -c retellctl -n '__retellctl_at \'batch-test list\'' -l type -x -a 'retell-llm conversation-flow' -d 'The kind of engine that is tested'
complete -c retellctl -n '__retellctl_at \'batch-test list\'' -l llm-id -x -a '(__retellctl_ids llm)' -d 'The Retell LLM that is tested'
complete -c retellctl -n '__retellctl_at \'batch-test list\'' -l conversation-flow-id -x -a '(__retellctl_ids conversation-flow)' -d 'The conversation flow that is tested'
complete -c retellctl -n '__retellctl_at \'batch-test list\'' -l version -x -d 'A version of the engine'
complete -c retellctl -n '__retellctl_at \'batch-test list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'test-run\' 1' -a get -d 'Show test runs'
complete -c retellctl -n '__retellctl_at \'test-run\' 1' -a list -d 'List the test runs of a batch test'
complete -c retellctl -n '__retellctl_at \'test-run get\' 1+' -x -a '(__retellctl_ids test-run)'
complete -c retellctl -n '__retellctl_at \'test-run list\' 1' -x -a '(__retellctl_ids batch-test)'
complete -c retellctl -n '__retellctl_at \'test-run list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'playground\' 1' -a complete -d 'Show what an agent says next; nothing is kept. This may cost money'
complete -c retellctl -n '__retellctl_at \'playground complete\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l version -x -d 'A version of the agent'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l messages -x -a '(__retellctl_at_files)' -d 'The conversation so far. [required]'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l current-state -x -a '(__retellctl_at_files)' -d 'The state of the LLM to go on from'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l current-node-id -x -a '(__retellctl_at_files)' -d 'The node to go on from'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l component-id -x -a '(__retellctl_ids conversation-flow-component)' -d 'The component that has that node'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l tool-mocks -x -a '(__retellctl_at_files)' -d 'Answers of tools, which are then not called'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'playground complete\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a create -d 'Connect an outside system'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a get -d 'Show apps'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a list -d 'List all apps'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a list-usages -d 'List the agents and knowledge bases that use an app'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a update -d 'Change apps; only the fields given'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a get-tool-schema -d 'Show what a tool of an app takes and answers'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a test-auth -d 'Try whether the login to an app works'
complete -c retellctl -n '__retellctl_at \'app\' 1' -a delete -d 'Delete apps'
complete -c retellctl -n '__retellctl_at \'app create\'' -l provider -x -a '(__retellctl_at_files)' -d 'The outside system, such as hubspot. [required]'
complete -c retellctl -n '__retellctl_at \'app create\'' -l type -x -a 'crm calendar knowledge_base support communication' -d 'What it is used for: crm, calendar, knowledge_base, support or communication. [required]'
complete -c retellctl -n '__retellctl_at \'app create\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'app create\'' -l auth-config -x -a '(__retellctl_at_files)' -d 'How to log in to it; @FILE keeps its secrets out of the list of processes'
complete -c retellctl -n '__retellctl_at \'app create\'' -l crm-config -x -a '(__retellctl_at_files)' -d 'What is exchanged with a CRM'
complete -c retellctl -n '__retellctl_at \'app create\'' -l tenant-id -x -a '(__retellctl_at_files)' -d 'Your account in the outside system'
complete -c retellctl -n '__retellctl_at \'app create\'' -l tenant-url -x -a '(__retellctl_at_files)' -d 'The address of your account in the outside system'
complete -c retellctl -n '__retellctl_at \'app create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'app create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'app create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'app get\' 1+' -x -a '(__retellctl_ids app)'
complete -c retellctl -n '__retellctl_at \'app list\'' -l privacy-scope -x -a 'standard pci' -d 'Apps for this kind of data'
complete -c retellctl -n '__retellctl_at \'app list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'app list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'app list-usages\' 1' -x -a '(__retellctl_ids app)'
complete -c retellctl -n '__retellctl_at \'app list-usages\'' -l sort-order -x -a 'ascending descending' -d 'By the time from which the app was used'
complete -c retellctl -n '__retellctl_at \'app list-usages\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'app update\' 1+' -x -a '(__retellctl_ids app)'
complete -c retellctl -n '__retellctl_at \'app update\'' -l name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'app update\'' -l auth-config -x -a '(__retellctl_at_files)' -d 'How to log in to it; @FILE keeps its secrets out of the list of processes'
complete -c retellctl -n '__retellctl_at \'app update\'' -l crm-config -x -a '(__retellctl_at_files)' -d 'What is exchanged with a CRM'
complete -c retellctl -n '__retellctl_at \'app update\'' -l tenant-id -x -a '(__retellctl_at_files)' -d 'Your account in the outside system'
complete -c retellctl -n '__retellctl_at \'app update\'' -l tenant-url -x -a '(__retellctl_at_files)' -d 'The address of your account in the outside system'
complete -c retellctl -n '__retellctl_at \'app update\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'app update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'app update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'app get-tool-schema\' 1' -x -a '(__retellctl_ids app)'
complete -c retellctl -n '__retellctl_at \'app get-tool-schema\'' -l app-tool-template-name -x -a '(__retellctl_at_files)' -d 'The tool. [required]'
complete -c retellctl -n '__retellctl_at \'app get-tool-schema\'' -l parameters -x -a '(__retellctl_at_files)' -d 'What is settled so far, on which the rest may depend'
complete -c retellctl -n '__retellctl_at \'app get-tool-schema\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'app get-tool-schema\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'app get-tool-schema\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'app test-auth\' 1' -x -a '(__retellctl_ids app)'
complete -c retellctl -n '__retellctl_at \'app delete\' 1+' -x -a '(__retellctl_ids app)'
complete -c retellctl -n '__retellctl_at \'app delete\'' -l force-delete -d 'Delete it although agents or knowledge bases use it'
complete -c retellctl -n '__retellctl_at \'app delete\'' -l no-force-delete -d 'Delete it although agents or knowledge bases use it'
complete -c retellctl -n '__retellctl_at \'asset\' 1' -a create -d 'Upload a picture or a sound'
complete -c retellctl -n '__retellctl_at \'asset create\'' -l file -r -F -d 'The file, of at most 10 MB; a sound lasts at most 210 seconds. [required]'
complete -c retellctl -n '__retellctl_at \'asset create\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'asset create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'asset create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'mcp-tool\' 1' -a list -d 'List the tools of an agent\'s MCP server'
complete -c retellctl -n '__retellctl_at \'mcp-tool list\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'mcp-tool list\'' -l mcp-id -x -a '(__retellctl_at_files)' -d 'The MCP server'
complete -c retellctl -n '__retellctl_at \'mcp-tool list\'' -l component-id -x -a '(__retellctl_ids conversation-flow-component)' -d 'The component that has the MCP server'
complete -c retellctl -n '__retellctl_at \'mcp-tool list\'' -l version -x -d 'A version of the agent'
complete -c retellctl -n '__retellctl_at \'mcp-tool list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'concurrency\' 1' -a get -d 'Show how many calls go on, and how many may'
complete -c retellctl -n '__retellctl_at \'export-request\' 1' -a list -d 'List all export requests'
complete -c retellctl -n '__retellctl_at \'export-request list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the request'
complete -c retellctl -n '__retellctl_at \'export-request list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'profile\' 1' -a add -d 'Store a profile; asks for its token without echo, and tries it first'
complete -c retellctl -n '__retellctl_at \'profile\' 1' -a list -d 'List the profiles'
complete -c retellctl -n '__retellctl_at \'profile\' 1' -a show -d 'Show which service, version and token hold, and where each comes from'
complete -c retellctl -n '__retellctl_at \'profile\' 1' -a use -d 'Make a profile the default'
complete -c retellctl -n '__retellctl_at \'profile\' 1' -a remove -d 'Remove a profile and its token from this machine'
complete -c retellctl -n '__retellctl_at \'profile\' 1' -a check -d 'Try the token, and show whose it is'
complete -c retellctl -n '__retellctl_at \'profile add\'' -l token-stdin -d 'Read the token from standard input'
complete -c retellctl -n '__retellctl_at \'profile add\'' -l token-command -x -d 'Run COMMAND whenever a token is needed; no token is stored'
complete -c retellctl -n '__retellctl_at \'profile add\'' -l base-url -x -d 'Where the service is; https://api.retellai.com if not given'
complete -c retellctl -n '__retellctl_at \'profile add\'' -l allow-http -d 'Let plain http carry the token beyond this machine'
complete -c retellctl -n '__retellctl_at \'profile add\'' -l no-verify -d 'Do not try the token first'
complete -c retellctl -n '__retellctl_at \'profile show\' 1' -x -a '(__retellctl_profiles)'
complete -c retellctl -n '__retellctl_at \'profile use\' 1' -x -a '(__retellctl_profiles)'
complete -c retellctl -n '__retellctl_at \'profile remove\' 1' -x -a '(__retellctl_profiles)'
complete -c retellctl -n '__retellctl_at \'profile check\' 1' -x -a '(__retellctl_profiles)'
complete -c retellctl -n '__retellctl_at \'sandbox\' 1' -a status -d 'Show what the sandbox holds and where'
complete -c retellctl -n '__retellctl_at \'sandbox\' 1' -a reset -d 'Empty the sandbox'
complete -c retellctl -n '__retellctl_at \'sandbox\' 1' -a serve -d 'Serve the sandbox over HTTP until Ctrl-C; prints its URL'
complete -c retellctl -n '__retellctl_at \'sandbox serve\'' -l host -x -d 'Name or address to listen on'
complete -c retellctl -n '__retellctl_at \'sandbox serve\'' -l port -x -d '0 takes a free one'
complete -c retellctl -n '__retellctl_at \'api\' 1' -x -a 'GET POST PUT PATCH DELETE'
complete -c retellctl -n '__retellctl_at \'api\'' -l query-param -x -d 'A pair of the query string; repeatable'
complete -c retellctl -n '__retellctl_at \'api\'' -l set -x -a '(__retellctl_assigned)' -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'api\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'api\'' -l file -x -d 'A file of a form; repeatable'
complete -c retellctl -n '__retellctl_at \'api\'' -l form -d 'Send the body as a form, even without a file'
complete -c retellctl -n '__retellctl_at \'api\'' -l paginate -d 'Follow the pages of a list to its end'
complete -c retellctl -n '__retellctl_at \'api\'' -l limit -x -d 'With --paginate, at most this many'
complete -c retellctl -n '__retellctl_at \'api\'' -l output-file -r -F -d 'Save the body as it came'
complete -c retellctl -n '__retellctl_at \'completion\' 1' -x -a 'bash zsh fish'
complete -c retellctl -n '__retellctl_at \'completion\'' -l install -d 'Put the script where the shell looks, and say where'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a agent -d 'Voice agents: a voice, and what answers'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a chat-agent -d 'Chat agents: what answers chats and texts'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a llm -d 'Retell LLMs: prompts, tools and states'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a phone-number -d 'Phone numbers: bought, and bound to agents'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a contact -d 'Contacts: the people that agents speak with'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a crm -d 'The CRM: fields, tags and synchronisation'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a call -d 'Calls: placed, registered and looked back on'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a chat -d 'Chats: written conversations with an agent'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a batch-call -d 'Batch calls: many numbers, now or later'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a conversation-flow -d 'Conversation flows: an agent\'s steps as nodes'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a conversation-flow-component -d 'Flow components: parts that flows share'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a knowledge-base -d 'Knowledge bases: texts, pages and files'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a voice -d 'Voices: those there are, and your own'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a test-case -d 'Test cases: a simulated user, what must hold'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a batch-test -d 'Batch tests: runs of several test cases'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a test-run -d 'Test runs: what came of each test case'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a playground -d 'Playground: an agent\'s next words, not kept'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a app -d 'Apps: connected systems, such as a CRM'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a asset -d 'Assets: pictures and sounds for agents'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a mcp-tool -d 'MCP tools: what an agent\'s MCP servers offer'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a concurrency -d 'Concurrency: how many calls may go on'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a export-request -d 'Export requests: files of calls and chats'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a profile -d 'Profiles: a service, a version and a token'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a sandbox -d 'The sandbox: a stand-in for the service'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a api -d 'Send a request of your own to the service in use'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a completion -d 'Print the completion script of a shell, or install it'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a environment -d 'Environment variables'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a exit-codes -d 'Exit codes'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a output -d 'Output'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a api-versions -d 'API versions'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a create -d 'Create an agent'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a get -d 'Show agents'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a list -d 'List all agents'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a update -d 'Change agents; only the fields given'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a delete -d 'Delete agents'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a create-version -d 'Start a draft from a version of an agent'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a delete-version -d 'Delete one version of an agent'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a publish -d 'Publish a version of an agent'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a versions -d 'List the versions of an agent or chat agent'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a repair -d 'Drop what a draft refers to and is gone'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a create -d 'Create a chat agent'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a get -d 'Show chat agents'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a list -d 'List all chat agents'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a update -d 'Change chat agents; only the fields given'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a delete -d 'Delete chat agents'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a create-version -d 'Start a draft from a version of a chat agent'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a delete-version -d 'Delete one version of a chat agent'
complete -c retellctl -n '__retellctl_at \'help chat-agent\' 1' -a publish -d 'Publish a version of a chat agent'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a create -d 'Create a Retell LLM'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a get -d 'Show Retell LLMs'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a list -d 'List all Retell LLMs'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a update -d 'Change Retell LLMs; only the fields given'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a delete -d 'Delete Retell LLMs'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a create -d 'Buy a number and bind it to an agent. This costs money'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a import -d 'Bring in a number of your own SIP trunk'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a get -d 'Show numbers'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a list -d 'List all numbers'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a update -d 'Change numbers, such as the agents they are bound to'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a delete -d 'Give numbers back'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a create -d 'Create a contact'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a get -d 'Show contacts'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a get-by-phone -d 'Show the contacts of phone numbers'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a list -d 'List all contacts'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a list-conversations -d 'List the calls and chats of a contact'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a update -d 'Change contacts; only the fields given'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a delete -d 'Delete contacts'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a upload-import-file -d 'Upload a CSV file of contacts, to be imported afterwards'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a create-import -d 'Import the contacts of an uploaded file'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a get-import -d 'Show how far the import of contacts is'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a backfill-analysis-data -d 'Fill fields of contacts from earlier calls. This may cost money'
complete -c retellctl -n '__retellctl_at \'help contact\' 1' -a get-backfill-job-status -d 'Show how far the filling of contacts is'
complete -c retellctl -n '__retellctl_at \'help crm\' 1' -a get-config -d 'Show the CRM configuration'
complete -c retellctl -n '__retellctl_at \'help crm\' 1' -a update-config -d 'Change the CRM configuration; only the fields given'
complete -c retellctl -n '__retellctl_at \'help crm\' 1' -a get-schema -d 'Show the fields of contacts in the CRM outside'
complete -c retellctl -n '__retellctl_at \'help crm\' 1' -a run-sync-job -d 'Bring contacts and the CRM outside in step'
complete -c retellctl -n '__retellctl_at \'help crm\' 1' -a get-sync-job-status -d 'Show how far the job that brings contacts and the CRM in step is'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a create -d 'Call somebody. This rings a phone and costs money'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a register -d 'Register a call that your own telephony carries; dials nobody'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a create-web -d 'Open a call that a browser joins. This may cost money'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a get -d 'Show calls, each with its transcript'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a list -d 'List calls, the newest first; the newest 1,000 if nothing else is said'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a update -d 'Change what is kept of calls that have ended; only the fields given'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a delete -d 'Delete calls, with their transcripts and recordings'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a rerun-analysis -d 'Analyse calls again. Each time costs money'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a stop -d 'Hang up calls that are going on'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a listen-live -d 'Get a token with which to listen to a call that is going on'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a take-over-live -d 'Take a call that is going on over from its agent'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a update-live -d 'Steer a call that is going on'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a create -d 'Open a chat with a chat agent. This may cost money'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a create-sms -d 'Open a chat by a text message. This writes to a person and may cost money'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a send -d 'Say something in a chat, and show the answer. This may cost money'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a get -d 'Show chats, each with its messages'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a list -d 'List all chats, the newest first'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a update -d 'Change chats; only the fields given'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a end -d 'End a chat'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a rerun-analysis -d 'Analyse a chat again. Each time costs money'
complete -c retellctl -n '__retellctl_at \'help chat\' 1' -a delete -d 'Delete chats'
complete -c retellctl -n '__retellctl_at \'help batch-call\' 1' -a create -d 'Call many numbers, now or later. This rings phones and costs money'
complete -c retellctl -n '__retellctl_at \'help conversation-flow\' 1' -a create -d 'Create a conversation flow'
complete -c retellctl -n '__retellctl_at \'help conversation-flow\' 1' -a get -d 'Show conversation flows'
complete -c retellctl -n '__retellctl_at \'help conversation-flow\' 1' -a list -d 'List all conversation flows'
complete -c retellctl -n '__retellctl_at \'help conversation-flow\' 1' -a update -d 'Change conversation flows; only the fields given'
complete -c retellctl -n '__retellctl_at \'help conversation-flow\' 1' -a delete -d 'Delete conversation flows with all their versions'
complete -c retellctl -n '__retellctl_at \'help conversation-flow-component\' 1' -a create -d 'Create a conversation flow component'
complete -c retellctl -n '__retellctl_at \'help conversation-flow-component\' 1' -a get -d 'Show conversation flow components'
complete -c retellctl -n '__retellctl_at \'help conversation-flow-component\' 1' -a list -d 'List all conversation flow components'
complete -c retellctl -n '__retellctl_at \'help conversation-flow-component\' 1' -a update -d 'Change conversation flow components; only the fields given'
complete -c retellctl -n '__retellctl_at \'help conversation-flow-component\' 1' -a delete -d 'Delete conversation flow components'
complete -c retellctl -n '__retellctl_at \'help knowledge-base\' 1' -a create -d 'Create a knowledge base'
complete -c retellctl -n '__retellctl_at \'help knowledge-base\' 1' -a get -d 'Show knowledge bases'
complete -c retellctl -n '__retellctl_at \'help knowledge-base\' 1' -a list -d 'List all knowledge bases'
complete -c retellctl -n '__retellctl_at \'help knowledge-base\' 1' -a add-sources -d 'Add texts, pages or files to a knowledge base'
complete -c retellctl -n '__retellctl_at \'help knowledge-base\' 1' -a delete-source -d 'Remove a source from a knowledge base'
complete -c retellctl -n '__retellctl_at \'help knowledge-base\' 1' -a delete -d 'Delete knowledge bases'
complete -c retellctl -n '__retellctl_at \'help voice\' 1' -a get -d 'Show voices'
complete -c retellctl -n '__retellctl_at \'help voice\' 1' -a list -d 'List all voices'
complete -c retellctl -n '__retellctl_at \'help voice\' 1' -a search -d 'Search the community library of voices'
complete -c retellctl -n '__retellctl_at \'help voice\' 1' -a add -d 'Add a voice of the community library to yours'
complete -c retellctl -n '__retellctl_at \'help voice\' 1' -a clone -d 'Make a voice from recordings. This may cost money'
complete -c retellctl -n '__retellctl_at \'help test-case\' 1' -a create -d 'Create a test case'
complete -c retellctl -n '__retellctl_at \'help test-case\' 1' -a get -d 'Show test cases'
complete -c retellctl -n '__retellctl_at \'help test-case\' 1' -a list -d 'List the test cases of an engine'
complete -c retellctl -n '__retellctl_at \'help test-case\' 1' -a update -d 'Change test cases; only the fields given'
complete -c retellctl -n '__retellctl_at \'help test-case\' 1' -a delete -d 'Delete test cases'
complete -c retellctl -n '__retellctl_at \'help batch-test\' 1' -a create -d 'Run several test cases. This may cost money'
complete -c retellctl -n '__retellctl_at \'help batch-test\' 1' -a get -d 'Show batch tests'
complete -c retellctl -n '__retellctl_at \'help batch-test\' 1' -a list -d 'List the batch tests of an engine'
complete -c retellctl -n '__retellctl_at \'help test-run\' 1' -a get -d 'Show test runs'
complete -c retellctl -n '__retellctl_at \'help test-run\' 1' -a list -d 'List the test runs of a batch test'
complete -c retellctl -n '__retellctl_at \'help playground\' 1' -a complete -d 'Show what an agent says next; nothing is kept. This may cost money'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a create -d 'Connect an outside system'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a get -d 'Show apps'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a list -d 'List all apps'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a list-usages -d 'List the agents and knowledge bases that use an app'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a update -d 'Change apps; only the fields given'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a get-tool-schema -d 'Show what a tool of an app takes and answers'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a test-auth -d 'Try whether the login to an app works'
complete -c retellctl -n '__retellctl_at \'help app\' 1' -a delete -d 'Delete apps'
complete -c retellctl -n '__retellctl_at \'help asset\' 1' -a create -d 'Upload a picture or a sound'
complete -c retellctl -n '__retellctl_at \'help mcp-tool\' 1' -a list -d 'List the tools of an agent\'s MCP server'
complete -c retellctl -n '__retellctl_at \'help concurrency\' 1' -a get -d 'Show how many calls go on, and how many may'
complete -c retellctl -n '__retellctl_at \'help export-request\' 1' -a list -d 'List all export requests'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a add -d 'Store a profile; asks for its token without echo, and tries it first'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a list -d 'List the profiles'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a show -d 'Show which service, version and token hold, and where each comes from'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a use -d 'Make a profile the default'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a remove -d 'Remove a profile and its token from this machine'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a check -d 'Try the token, and show whose it is'
complete -c retellctl -n '__retellctl_at \'help sandbox\' 1' -a status -d 'Show what the sandbox holds and where'
complete -c retellctl -n '__retellctl_at \'help sandbox\' 1' -a reset -d 'Empty the sandbox'
complete -c retellctl -n '__retellctl_at \'help sandbox\' 1' -a serve -d 'Serve the sandbox over HTTP until Ctrl-C; prints its URL'

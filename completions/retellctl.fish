# TAB for retellctl in fish 3.4 or newer. Made by `retellctl completion fish`: change that, not this.
#
# No Python is started on TAB: commands and options stand below, ids and profiles in files that retellctl's lists
# leave behind. All that can be offered comes from one function: a condition for each command and option would be
# tried on each TAB, and takes longer than everything else.

function __retellctl
    set -l words (commandline -opc)[2..]
    set -l current (commandline -ct)
    set -l path ''
    set -l count 0
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
            set -l below (string trim -- "$path $word")
            if contains -- $below $__retellctl_commands
                set path $below
            else
                set count (math $count + 1)
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
    if set -q option[1]
        __retellctl_value $path $option '' $current
    else if not set -q plain[1]; and string match -q -- '--*=*' $current
        set -l name (string replace -r -- '=.*' '' $current)
        __retellctl_value $path $name $name= (string replace -- $name= '' $current)
    else if not set -q plain[1]; and string match -q -- '-?*' $current
        set -l name (string sub -l 2 -- $current)
        if test "$name" != --; and contains -- $name $__retellctl_takers; and test "$name" != "$current"
            __retellctl_value $path $name $name (string sub -s 3 -- $current)
        else
            # Of options, fish would offer those too in which the letters stand somewhere.
            __retellctl_command $path options | string match -r -- (__retellctl_begins $current)
        end
    else if not set -q plain[1]; and test "$current" = -
        __retellctl_command $path options
    else
        set -l values (__retellctl_command $path arguments)
        if not set -q values[1]
            if test $count -eq 0
                __retellctl_command $path commands
            end
        else if test $count -lt (count $values)
            __retellctl_offer $path '' $current $values[(math $count + 1)]
        else if contains -- $path $__retellctl_repeated
            __retellctl_offer $path '' $current $values[-1]
        end
    end
end

# Prints the regular expression of all that begins with a text.
function __retellctl_begins # TEXT
    echo '^'(string escape --style=regex -- $argv[1])'.*'
end

# Offers what an option of a command takes, behind what stands before it in the word.
function __retellctl_value # COMMAND OPTION BEFORE BEGINNING
    __retellctl_offer $argv[1] $argv[3] $argv[4] (__retellctl_source "$argv[1] $argv[2]")
end

function __retellctl_offer # COMMAND BEFORE BEGINNING SOURCE
    set -l beginning (string trim -l -c '"\'' -- $argv[3] | string collect; or echo)
    set -l found
    switch "$argv[4]"
        case '' nothing
            return
        case 'words *'
            set found (string split ' ' -- $argv[4])[2..]
        case file
            set found (__fish_complete_path (string unescape -- $argv[3]; or echo $beginning))
        case at-file
            if string match -q -- '@*' $beginning
                set found @(__fish_complete_path (string sub -s 2 -- $argv[3] | string unescape))
            end
        case profile
            set found (__retellctl_profiles)
        case set
            set found (__retellctl_assigned "$argv[1]" $beginning)
        case fields
            set found (__retellctl_picked "$argv[1]" $beginning)
        case '*'
            if test -z "$argv[2]"
                __retellctl_ids $argv[4] $beginning
                return
            end
            set found (__retellctl_ids $argv[4] $beginning)
    end
    string join -- \n $argv[2]$found
end

# The paths that can stand behind --set, each with an equals sign; and behind that, what the value can be.
function __retellctl_assigned # COMMAND BEGINNING
    set -l words
    for word in (__retellctl_listed "set $argv[1]")
        if string match -q -- '%*' $word
            set -a words (__retellctl_listed $word)
        else
            set -a words $word
        end
    end
    if not string match -q -- '*=*' "$argv[2]"
        string replace -r -- '=.*' '=' $words
        return
    end
    set -l key (string replace -r -- '=.*' '=' $argv[2])
    for value in (string match -r -- (__retellctl_begins $key) $words | string replace -- $key '')
        if test -z "$value"
            continue
        else if string match -q -- ':*' $value
            set -l found (__retellctl_ids (string sub -s 2 -- $value) (string replace -- $key '' $argv[2]))
            string join -- \n $key$found
        else
            string join -- \n $key(__retellctl_listed $value)
        end
    end
end

# The fields that can stand behind --fields, but those that stand before the last comma.
function __retellctl_picked # COMMAND BEGINNING
    set -l before (string match -r -- '^.*,' "$argv[2]"; or echo)
    set -l taken (string split -- , "$before")
    for word in (__retellctl_listed "fields $argv[1]")
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

function __retellctl_ids # KIND BEGINNING
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
    read -l -L begun count <$file
    if not string match -qr '^[1-9][0-9]{0,11}$' -- $begun; or not string match -qr '^[1-9][0-9]{0,5}$' -- $count
        return
    end
    if test (math (date +%s) - $begun) -ge 86400
        return
    end
    # What begins like this, picked from thousands before fish looks at each; or all, of which fish finds what is alike.
    set -l beginning (string unescape -- "$argv[2]"; or echo -- $argv[2])
    if string match -q -- 'name:*' "$beginning"; and contains -- $argv[1] $__retellctl_with_names
        if test -f $file.names -a -r $file.names
            set -x beginning (string sub -s 6 -- $beginning)
            LC_ALL=C awk 'index($0, ENVIRON["beginning"]) == 1 { print "name:" $0 }' $file.names
        end
        return
    end
    set -l rows (math $count + 3)
    if test -n "$beginning"
        beginning=$beginning LC_ALL=C awk "NR < $rows { next }"'
            index($0, ENVIRON["beginning"]) == 1 { print; found = 1 }
            END { exit !found }' $file
        and return
    end
    tail -n +$rows $file
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
# The commands whose last argument may be repeated.
set -g __retellctl_repeated \
    'agent get' \
    'agent update' \
    'agent delete' \
    'agent repair' \
    'chat-agent get' \
    'chat-agent update' \
    'chat-agent delete' \
    'llm get' \
    'llm update' \
    'llm delete' \
    'phone-number get' \
    'phone-number update' \
    'phone-number delete' \
    'contact get' \
    'contact get-by-phone' \
    'contact update' \
    'contact delete' \
    'call get' \
    'call update' \
    'call delete' \
    'call rerun-analysis' \
    'call stop' \
    'chat get' \
    'chat update' \
    'chat end' \
    'chat rerun-analysis' \
    'chat delete' \
    'conversation-flow get' \
    'conversation-flow update' \
    'conversation-flow delete' \
    'conversation-flow-component get' \
    'conversation-flow-component update' \
    'conversation-flow-component delete' \
    'knowledge-base get' \
    'knowledge-base add-sources' \
    'knowledge-base delete' \
    'voice get' \
    'test-case get' \
    'test-case update' \
    'test-case delete' \
    'batch-test get' \
    'test-run get' \
    'app get' \
    'app update' \
    'app delete'
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

# Offers a command's commands or options, each with its help; or says what completes each argument.
function __retellctl_command # COMMAND commands|options|arguments
    switch "$argv[2] $argv[1]"
        case 'commands '
            string join -- \n \
                'agent	Voice agents: a voice, and what answers' \
                'chat-agent	Chat agents: what answers chats and texts' \
                'llm	Retell LLMs: prompts, tools and states' \
                'phone-number	Phone numbers: bought, and bound to agents' \
                'contact	Contacts: the people that agents speak with' \
                'crm	The CRM: fields, tags and synchronisation' \
                'call	Calls: placed, registered and looked back on' \
                'chat	Chats: written conversations with an agent' \
                'batch-call	Batch calls: many numbers, now or later' \
                'conversation-flow	Conversation flows: an agent\'s steps as nodes' \
                'conversation-flow-component	Flow components: parts that flows share' \
                'knowledge-base	Knowledge bases: texts, pages and files' \
                'voice	Voices: those there are, and your own' \
                'test-case	Test cases: a simulated user, what must hold' \
                'batch-test	Batch tests: runs of several test cases' \
                'test-run	Test runs: what came of each test case' \
                'playground	Playground: an agent\'s next words, not kept' \
                'app	Apps: connected systems, such as a CRM' \
                'asset	Assets: pictures and sounds for agents' \
                'mcp-tool	MCP tools: what an agent\'s MCP servers offer' \
                'concurrency	Concurrency: how many calls may go on' \
                'export-request	Export requests: files of calls and chats' \
                'profile	Profiles: a service, a version and a token' \
                'sandbox	The sandbox: a stand-in for the service' \
                'api	Send a request of your own to the service in use' \
                'completion	Print the completion script of a shell, or install it' \
                'help	Help on a command or a topic, such as output'
        case 'options '
            string join -- \n \
                '--version	Print the version'
        case 'commands agent'
            string join -- \n \
                'create	Create an agent' \
                'get	Show agents' \
                'list	List all agents' \
                'update	Change agents; only the fields given' \
                'delete	Delete agents' \
                'create-version	Start a draft from a version of an agent' \
                'delete-version	Delete one version of an agent' \
                'publish	Publish a version of an agent' \
                'versions	List the versions of an agent or chat agent' \
                'repair	Drop what a draft refers to and is gone'
        case 'options agent create'
            string join -- \n \
                '--llm-websocket-url	Websocket URL of the LLM that answers. [required: this, --llm-id or --response-engine]' \
                '--llm-id	The Retell LLM that answers. [required: this, --llm-websocket-url or --response-engine]' \
                '--response-engine	The engine that answers, of any type. [required: this, --llm-websocket-url or --llm-id]' \
                '--voice-id	Voice, such as 11labs-Adrian. [required]' \
                '--agent-name	Your name for it' \
                '--language	Language it hears and speaks, such as en-US; repeatable' \
                '--voice-temperature	How varied the voice is' \
                '--voice-speed	How fast it speaks' \
                '--responsiveness	How quickly the agent answers' \
                '--enable-backchannel	Say "yeah" and "uh-huh" while listening' \
                '--no-enable-backchannel	Say "yeah" and "uh-huh" while listening' \
                '--ambient-sound	Background sound, such as coffee-shop; null removes it' \
                '--boosted-keyword	A word to listen for; repeatable' \
                '--webhook-url	Where call events go; null removes it' \
                '--format-text	Write numbers and dates as digits in transcripts (v1)' \
                '--no-format-text	Write numbers and dates as digits in transcripts (v1)' \
                '--opt-out-sensitive-data-storage	Have the service keep neither transcripts nor recordings' \
                '--no-opt-out-sensitive-data-storage	Have the service keep neither transcripts nor recordings' \
                '--data-storage-setting	everything, everything_except_pii, or basic_attributes_only' \
                '--data-storage-retention-days	Days until the data of a call is deleted; null keeps it for ever' \
                '--voice-model	Model that speaks, of the voice\'s provider' \
                '--fallback-voice-id	A voice of another provider, used while the first one is down; repeatable' \
                '--volume	How loud it speaks' \
                '--enable-dynamic-voice-speed	Speak as fast as the caller does' \
                '--no-enable-dynamic-voice-speed	Speak as fast as the caller does' \
                '--enable-expressive-mode	Let the voice show emotions' \
                '--no-enable-expressive-mode	Let the voice show emotions' \
                '--expressive-emotion-tag	An emotion that the voice may show; repeatable' \
                '--expressive-mode-prompt	When to show which emotion' \
                '--pronunciation-dictionary	How words are pronounced' \
                '--interruption-sensitivity	How easily a caller interrupts it' \
                '--enable-dynamic-responsiveness	Answer as quickly as the caller does' \
                '--no-enable-dynamic-responsiveness	Answer as quickly as the caller does' \
                '--backchannel-frequency	How often it says "yeah" and "uh-huh"' \
                '--backchannel-word	A word to say while listening; repeatable' \
                '--ambient-sound-volume	How loud the background sound is' \
                '--begin-message-delay-ms	Wait before the first message, in milliseconds' \
                '--reminder-trigger-ms	Silence after which it reminds the caller, in milliseconds' \
                '--reminder-max-count	The most reminders in a row' \
                '--ring-duration-ms	How long a phone rings, in milliseconds' \
                '--end-call-after-silence-ms	Silence after which it hangs up, in milliseconds' \
                '--max-call-duration-ms	Longest call, in milliseconds' \
                '--stt-mode	How speech is turned into text' \
                '--custom-stt-config	Who turns speech into text, for --stt-mode custom' \
                '--vocab-specialization	Vocabulary to listen for' \
                '--denoising-mode	What is removed from the caller\'s audio' \
                '--denoising-enhancement-level	How strongly noise is removed' \
                '--allow-user-dtmf	Take the keys that a caller presses' \
                '--no-allow-user-dtmf	Take the keys that a caller presses' \
                '--user-dtmf-options	How pressed keys are read' \
                '--allow-dtmf-interruption	Let a pressed key interrupt it' \
                '--no-allow-dtmf-interruption	Let a pressed key interrupt it' \
                '--voicemail-option	What it does when voicemail answers' \
                '--ivr-option	What it does when a phone menu answers' \
                '--call-screening-option	What it tells a phone that screens calls' \
                '--post-call-analysis-data	What is gathered from each call' \
                '--post-call-analysis-model	Model that analyses calls' \
                '--pre-session-tools	Tools that run before a call' \
                '--post-session-tools	Tools that run after a call' \
                '--webhook-event	An event to send to the webhook; repeatable' \
                '--webhook-timeout-ms	How long a webhook may take, in milliseconds' \
                '--opt-in-signed-url	Use expiring URLs for recordings and logs' \
                '--no-opt-in-signed-url	Use expiring URLs for recordings and logs' \
                '--signed-url-expiration-ms	How long such a URL is valid, in milliseconds' \
                '--pii-config	Which personal data is removed' \
                '--guardrail-config	Which topics are blocked' \
                '--handbook-config	Which built-in behaviours it has' \
                '--contact-memory-config	What it remembers of a contact' \
                '--enable-dnc-detection	Detect people who ask not to be called' \
                '--no-enable-dnc-detection	Detect people who ask not to be called' \
                '--timezone	Time zone, such as America/Los_Angeles' \
                '--is-transfer-agent	Make an agent that hands calls over to people' \
                '--no-is-transfer-agent	Make an agent that hands calls over to people' \
                '--version-title	Title of this version' \
                '--version-description	What is new in this version' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options agent get'
            string join -- \n \
                '--agent-version	A version of the agent'
        case 'arguments agent get'
            string join -- \n \
                'agent'
        case 'options agent list'
            string join -- \n \
                '--search	Agents whose name or id contains TEXT' \
                '--channel	Agents that speak, or those that write' \
                '--is-transfer-agent	Agents that hand calls over to people, or those that do not' \
                '--no-is-transfer-agent	Agents that hand calls over to people, or those that do not' \
                '--sort-order	By the time of the last change' \
                '--filter-criteria	Any criteria as the API has them; other flags beat them' \
                '--limit	At most this many' \
                '--details	Every agent as `agent get` has it; chat agents as they are listed'
        case 'options agent update'
            string join -- \n \
                '--agent-version	A version of the agent' \
                '--llm-websocket-url	Websocket URL of the LLM that answers' \
                '--llm-id	The Retell LLM that answers' \
                '--response-engine	The engine that answers, of any type' \
                '--voice-id	Voice, such as 11labs-Adrian' \
                '--agent-name	Your name for it' \
                '--language	Language it hears and speaks, such as en-US; repeatable' \
                '--voice-temperature	How varied the voice is' \
                '--voice-speed	How fast it speaks' \
                '--responsiveness	How quickly the agent answers' \
                '--enable-backchannel	Say "yeah" and "uh-huh" while listening' \
                '--no-enable-backchannel	Say "yeah" and "uh-huh" while listening' \
                '--ambient-sound	Background sound, such as coffee-shop; null removes it' \
                '--boosted-keyword	A word to listen for; repeatable' \
                '--webhook-url	Where call events go; null removes it' \
                '--format-text	Write numbers and dates as digits in transcripts (v1)' \
                '--no-format-text	Write numbers and dates as digits in transcripts (v1)' \
                '--opt-out-sensitive-data-storage	Have the service keep neither transcripts nor recordings' \
                '--no-opt-out-sensitive-data-storage	Have the service keep neither transcripts nor recordings' \
                '--data-storage-setting	everything, everything_except_pii, or basic_attributes_only' \
                '--data-storage-retention-days	Days until the data of a call is deleted; null keeps it for ever' \
                '--voice-model	Model that speaks, of the voice\'s provider' \
                '--fallback-voice-id	A voice of another provider, used while the first one is down; repeatable' \
                '--volume	How loud it speaks' \
                '--enable-dynamic-voice-speed	Speak as fast as the caller does' \
                '--no-enable-dynamic-voice-speed	Speak as fast as the caller does' \
                '--enable-expressive-mode	Let the voice show emotions' \
                '--no-enable-expressive-mode	Let the voice show emotions' \
                '--expressive-emotion-tag	An emotion that the voice may show; repeatable' \
                '--expressive-mode-prompt	When to show which emotion' \
                '--pronunciation-dictionary	How words are pronounced' \
                '--interruption-sensitivity	How easily a caller interrupts it' \
                '--enable-dynamic-responsiveness	Answer as quickly as the caller does' \
                '--no-enable-dynamic-responsiveness	Answer as quickly as the caller does' \
                '--backchannel-frequency	How often it says "yeah" and "uh-huh"' \
                '--backchannel-word	A word to say while listening; repeatable' \
                '--ambient-sound-volume	How loud the background sound is' \
                '--begin-message-delay-ms	Wait before the first message, in milliseconds' \
                '--reminder-trigger-ms	Silence after which it reminds the caller, in milliseconds' \
                '--reminder-max-count	The most reminders in a row' \
                '--ring-duration-ms	How long a phone rings, in milliseconds' \
                '--end-call-after-silence-ms	Silence after which it hangs up, in milliseconds' \
                '--max-call-duration-ms	Longest call, in milliseconds' \
                '--stt-mode	How speech is turned into text' \
                '--custom-stt-config	Who turns speech into text, for --stt-mode custom' \
                '--vocab-specialization	Vocabulary to listen for' \
                '--denoising-mode	What is removed from the caller\'s audio' \
                '--denoising-enhancement-level	How strongly noise is removed' \
                '--allow-user-dtmf	Take the keys that a caller presses' \
                '--no-allow-user-dtmf	Take the keys that a caller presses' \
                '--user-dtmf-options	How pressed keys are read' \
                '--allow-dtmf-interruption	Let a pressed key interrupt it' \
                '--no-allow-dtmf-interruption	Let a pressed key interrupt it' \
                '--voicemail-option	What it does when voicemail answers' \
                '--ivr-option	What it does when a phone menu answers' \
                '--call-screening-option	What it tells a phone that screens calls' \
                '--post-call-analysis-data	What is gathered from each call' \
                '--post-call-analysis-model	Model that analyses calls' \
                '--pre-session-tools	Tools that run before a call' \
                '--post-session-tools	Tools that run after a call' \
                '--webhook-event	An event to send to the webhook; repeatable' \
                '--webhook-timeout-ms	How long a webhook may take, in milliseconds' \
                '--opt-in-signed-url	Use expiring URLs for recordings and logs' \
                '--no-opt-in-signed-url	Use expiring URLs for recordings and logs' \
                '--signed-url-expiration-ms	How long such a URL is valid, in milliseconds' \
                '--pii-config	Which personal data is removed' \
                '--guardrail-config	Which topics are blocked' \
                '--handbook-config	Which built-in behaviours it has' \
                '--contact-memory-config	What it remembers of a contact' \
                '--enable-dnc-detection	Detect people who ask not to be called' \
                '--no-enable-dnc-detection	Detect people who ask not to be called' \
                '--timezone	Time zone, such as America/Los_Angeles' \
                '--version-title	Title of this version' \
                '--version-description	What is new in this version' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments agent update'
            string join -- \n \
                'agent'
        case 'arguments agent delete'
            string join -- \n \
                'agent'
        case 'options agent create-version'
            string join -- \n \
                '--base-version	The version to start from. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments agent create-version'
            string join -- \n \
                'agent'
        case 'options agent delete-version'
            string join -- \n \
                '--version	The version\'s number'
        case 'arguments agent delete-version'
            string join -- \n \
                'agent'
        case 'options agent publish'
            string join -- \n \
                '--version	The version to publish. [required]' \
                '--version-title	Title of this version' \
                '--version-description	What is new in this version' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments agent publish'
            string join -- \n \
                'agent'
        case 'options agent versions'
            string join -- \n \
                '--sort-order	By version; descending if not given' \
                '--limit	At most this many'
        case 'arguments agent versions'
            string join -- \n \
                'agent'
        case 'options agent repair'
            string join -- \n \
                '--version	The draft to repair, not a published version'
        case 'arguments agent repair'
            string join -- \n \
                'agent'
        case 'commands chat-agent'
            string join -- \n \
                'create	Create a chat agent' \
                'get	Show chat agents' \
                'list	List all chat agents' \
                'update	Change chat agents; only the fields given' \
                'delete	Delete chat agents' \
                'create-version	Start a draft from a version of a chat agent' \
                'delete-version	Delete one version of a chat agent' \
                'publish	Publish a version of a chat agent'
        case 'options chat-agent create'
            string join -- \n \
                '--response-engine	The engine that answers, of any type. [required]' \
                '--agent-name	Your name for it' \
                '--language	Language it reads and writes, such as en-US; repeatable' \
                '--auto-close-message	What it writes when silence ends a chat' \
                '--end-chat-after-silence-ms	Silence after which a chat ends, in milliseconds' \
                '--webhook-url	Where chat events go; null removes it' \
                '--webhook-event	An event to send to the webhook; repeatable' \
                '--webhook-timeout-ms	How long a webhook may take, in milliseconds' \
                '--data-storage-setting	everything, everything_except_pii, or basic_attributes_only' \
                '--data-storage-retention-days	Days until the data of a chat is deleted; null keeps it for ever' \
                '--opt-in-signed-url	Use expiring URLs for logs' \
                '--no-opt-in-signed-url	Use expiring URLs for logs' \
                '--signed-url-expiration-ms	How long such a URL is valid, in milliseconds' \
                '--pii-config	Which personal data is removed' \
                '--guardrail-config	Which topics are blocked' \
                '--handbook-config	Which built-in behaviours it has' \
                '--contact-memory-config	What it remembers of a contact' \
                '--post-chat-analysis-data	What is gathered from each chat' \
                '--post-chat-analysis-model	Model that analyses chats' \
                '--pre-session-tools	Tools that run before a chat' \
                '--post-session-tools	Tools that run after a chat' \
                '--timezone	Time zone, such as America/Los_Angeles' \
                '--version-title	Title of this version' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options chat-agent get'
            string join -- \n \
                '--version	A version of the chat agent, or its tag'
        case 'arguments chat-agent get'
            string join -- \n \
                'chat-agent'
        case 'options chat-agent list'
            string join -- \n \
                '--search	Chat agents whose name or id contains TEXT' \
                '--is-transfer-agent	Agents that hand calls over to people, or those that do not' \
                '--no-is-transfer-agent	Agents that hand calls over to people, or those that do not' \
                '--sort-order	By the time of the last change' \
                '--filter-criteria	Any criteria as the API has them; other flags beat them' \
                '--limit	At most this many' \
                '--details	Every chat agent as `chat-agent get` has it'
        case 'options chat-agent update'
            string join -- \n \
                '--version	A version of the chat agent, or its tag' \
                '--response-engine	The engine that answers, of any type' \
                '--agent-name	Your name for it' \
                '--language	Language it reads and writes, such as en-US; repeatable' \
                '--auto-close-message	What it writes when silence ends a chat' \
                '--end-chat-after-silence-ms	Silence after which a chat ends, in milliseconds' \
                '--webhook-url	Where chat events go; null removes it' \
                '--webhook-event	An event to send to the webhook; repeatable' \
                '--webhook-timeout-ms	How long a webhook may take, in milliseconds' \
                '--data-storage-setting	everything, everything_except_pii, or basic_attributes_only' \
                '--data-storage-retention-days	Days until the data of a chat is deleted; null keeps it for ever' \
                '--opt-in-signed-url	Use expiring URLs for logs' \
                '--no-opt-in-signed-url	Use expiring URLs for logs' \
                '--signed-url-expiration-ms	How long such a URL is valid, in milliseconds' \
                '--pii-config	Which personal data is removed' \
                '--guardrail-config	Which topics are blocked' \
                '--handbook-config	Which built-in behaviours it has' \
                '--contact-memory-config	What it remembers of a contact' \
                '--post-chat-analysis-data	What is gathered from each chat' \
                '--post-chat-analysis-model	Model that analyses chats' \
                '--pre-session-tools	Tools that run before a chat' \
                '--post-session-tools	Tools that run after a chat' \
                '--timezone	Time zone, such as America/Los_Angeles' \
                '--version-title	Title of this version' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments chat-agent update'
            string join -- \n \
                'chat-agent'
        case 'arguments chat-agent delete'
            string join -- \n \
                'chat-agent'
        case 'options chat-agent create-version'
            string join -- \n \
                '--base-version	The version to start from. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments chat-agent create-version'
            string join -- \n \
                'chat-agent'
        case 'options chat-agent delete-version'
            string join -- \n \
                '--version	The version\'s number'
        case 'arguments chat-agent delete-version'
            string join -- \n \
                'chat-agent'
        case 'options chat-agent publish'
            string join -- \n \
                '--version	The version to publish. [required]' \
                '--version-title	Title of this version' \
                '--version-description	What is new in this version' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments chat-agent publish'
            string join -- \n \
                'chat-agent'
        case 'commands llm'
            string join -- \n \
                'create	Create a Retell LLM' \
                'get	Show Retell LLMs' \
                'list	List all Retell LLMs' \
                'update	Change Retell LLMs; only the fields given' \
                'delete	Delete Retell LLMs'
        case 'options llm create'
            string join -- \n \
                '--general-prompt	Prompt in every state' \
                '--begin-message	What the agent says first; with an empty text it waits for the user' \
                '--general-tools	Tools in every state' \
                '--states	States of the conversation' \
                '--starting-state	The state it starts in' \
                '--model	The language model, such as gpt-4.1' \
                '--model-temperature	How varied its answers are' \
                '--start-speaker	Who speaks first' \
                '--default-dynamic-variable	A text for {{KEY}} where a call gives none; repeatable' \
                '--knowledge-base-id	A knowledge base that the LLM may use; repeatable' \
                '--kb-config	How knowledge bases are searched' \
                '--begin-after-user-silence-ms	Silence after which the agent speaks first, in milliseconds' \
                '--model-config	Language model, its temperature and its backup model' \
                '--backup-model	Model that answers while the first one does not' \
                '--s2s-model	Model that hears and speaks by itself' \
                '--model-high-priority	Use the faster, dearer pool of the model' \
                '--no-model-high-priority	Use the faster, dearer pool of the model' \
                '--model-ultrafast	Use the fastest, dearest pool of the model' \
                '--no-model-ultrafast	Use the fastest, dearest pool of the model' \
                '--tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--no-tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--mcps	MCP servers whose tools it may use' \
                '--is-transfer-llm	Make a Retell LLM that hands calls over to people' \
                '--no-is-transfer-llm	Make a Retell LLM that hands calls over to people' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options llm get'
            string join -- \n \
                '--llm-version	A version of the Retell LLM'
        case 'arguments llm get'
            string join -- \n \
                'llm'
        case 'options llm list'
            string join -- \n \
                '--sort-order	By the time of the last change' \
                '--limit	At most this many'
        case 'options llm update'
            string join -- \n \
                '--llm-version	A version of the Retell LLM' \
                '--general-prompt	Prompt in every state' \
                '--begin-message	What the agent says first; with an empty text it waits for the user' \
                '--general-tools	Tools in every state' \
                '--states	States of the conversation' \
                '--starting-state	The state it starts in' \
                '--model	The language model, such as gpt-4.1' \
                '--model-temperature	How varied its answers are' \
                '--start-speaker	Who speaks first' \
                '--default-dynamic-variable	A text for {{KEY}} where a call gives none; repeatable' \
                '--knowledge-base-id	A knowledge base that the LLM may use; repeatable' \
                '--kb-config	How knowledge bases are searched' \
                '--begin-after-user-silence-ms	Silence after which the agent speaks first, in milliseconds' \
                '--model-config	Language model, its temperature and its backup model' \
                '--backup-model	Model that answers while the first one does not' \
                '--s2s-model	Model that hears and speaks by itself' \
                '--model-high-priority	Use the faster, dearer pool of the model' \
                '--no-model-high-priority	Use the faster, dearer pool of the model' \
                '--model-ultrafast	Use the fastest, dearest pool of the model' \
                '--no-model-ultrafast	Use the fastest, dearest pool of the model' \
                '--tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--no-tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--mcps	MCP servers whose tools it may use' \
                '--is-transfer-llm	Make a Retell LLM that hands calls over to people' \
                '--no-is-transfer-llm	Make a Retell LLM that hands calls over to people' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments llm update'
            string join -- \n \
                'llm'
        case 'options llm delete'
            string join -- \n \
                '--force-delete	Delete it although agents still use it' \
                '--no-force-delete	Delete it although agents still use it'
        case 'arguments llm delete'
            string join -- \n \
                'llm'
        case 'commands phone-number'
            string join -- \n \
                'create	Buy a number and bind it to an agent. This costs money' \
                'import	Bring in a number of your own SIP trunk' \
                'get	Show numbers' \
                'list	List all numbers' \
                'update	Change numbers, such as the agents they are bound to' \
                'delete	Give numbers back'
        case 'options phone-number create'
            string join -- \n \
                '--agent-id	The agent that answers and calls. [required in v1]' \
                '--area-code	Three digits, such as 415' \
                '--country-code	Where the number is' \
                '--toll-free	A number free to call' \
                '--no-toll-free	A number free to call' \
                '--nickname	Your name for it' \
                '--number-provider	The company that it is bought from' \
                '--inbound-agent	An agent that answers, and its share of the calls; repeatable' \
                '--outbound-agent	An agent that calls, and its share of the calls; repeatable' \
                '--phone-number	The very number to buy' \
                '--inbound-webhook-url	Asked before a call is answered; null removes it' \
                '--fallback-number	Where calls go that no agent can take' \
                '--allowed-inbound-country	A country that may call it, such as US; repeatable' \
                '--allowed-outbound-country	A country that it may call, such as US; repeatable' \
                '--transport	How its SIP is carried: TLS, TCP or UDP' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options phone-number import'
            string join -- \n \
                '--phone-number	The number to bring in. [required]' \
                '--ignore-e164-validation	Take the number as it is, such as an extension, as the service does if not told otherwise' \
                '--no-ignore-e164-validation	Take the number as it is, such as an extension, as the service does if not told otherwise' \
                '--termination-uri	SIP address that takes outbound calls. [required]' \
                '--codec	A codec that the SIP trunk may use; repeatable' \
                '--transport	How its SIP is carried: TLS, TCP or UDP' \
                '--nickname	Your name for it' \
                '--inbound-agent	An agent that answers, and its share of the calls; repeatable' \
                '--outbound-agent	An agent that calls, and its share of the calls; repeatable' \
                '--inbound-webhook-url	Asked before a call is answered; null removes it' \
                '--allowed-inbound-country	A country that may call it, such as US; repeatable' \
                '--allowed-outbound-country	A country that it may call, such as US; repeatable' \
                '--sip-trunk-auth-username	User name for the SIP trunk' \
                '--sip-trunk-auth-password	Password for the SIP trunk; @FILE keeps it out of the list of processes' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments phone-number get'
            string join -- \n \
                'phone-number'
        case 'options phone-number list'
            string join -- \n \
                '--sort-order	By the time of the last change' \
                '--limit	At most this many'
        case 'options phone-number update'
            string join -- \n \
                '--agent-id	The agent that answers and calls. [required in v1]' \
                '--inbound-agent	An agent that answers, and its share of the calls; repeatable' \
                '--outbound-agent	An agent that calls, and its share of the calls; repeatable' \
                '--nickname	Your name for it' \
                '--inbound-webhook-url	Asked before a call is answered; null removes it' \
                '--fallback-number	Where calls go that no agent can take' \
                '--allowed-inbound-country	A country that may call it, such as US; repeatable' \
                '--allowed-outbound-country	A country that it may call, such as US; repeatable' \
                '--transport	How its SIP is carried: TLS, TCP or UDP' \
                '--inbound-sms-agent	A chat agent that answers its texts, and its share; repeatable' \
                '--outbound-sms-agent	A chat agent that sends texts, and its share; repeatable' \
                '--inbound-sms-webhook-url	Asked before a text is answered; null removes it' \
                '--termination-uri	SIP address that takes outbound calls' \
                '--auth-username	User name for the SIP trunk' \
                '--auth-password	Password for the SIP trunk; @FILE keeps it out of the list of processes' \
                '--codec	A codec that the SIP trunk may use; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments phone-number update'
            string join -- \n \
                'phone-number'
        case 'arguments phone-number delete'
            string join -- \n \
                'phone-number'
        case 'commands contact'
            string join -- \n \
                'create	Create a contact' \
                'get	Show contacts' \
                'get-by-phone	Show the contacts of phone numbers' \
                'list	List all contacts' \
                'list-conversations	List the calls and chats of a contact' \
                'update	Change contacts; only the fields given' \
                'delete	Delete contacts' \
                'upload-import-file	Upload a CSV file of contacts, to be imported afterwards' \
                'create-import	Import the contacts of an uploaded file' \
                'get-import	Show how far the import of contacts is' \
                'backfill-analysis-data	Fill fields of contacts from earlier calls. This may cost money' \
                'get-backfill-job-status	Show how far the filling of contacts is'
        case 'options contact create'
            string join -- \n \
                '--phone-number	The person\'s phone number. [required]' \
                '--first-name	First name' \
                '--last-name	Last name' \
                '--do-not-call	Whether agents must leave this person alone' \
                '--no-do-not-call	Whether agents must leave this person alone' \
                '--contact-memory	What agents remember of this person; null clears it' \
                '--contact-tag-id	A tag, by its id; repeatable' \
                '--custom-field	A field that the CRM settings define; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments contact get'
            string join -- \n \
                'contact'
        case 'arguments contact get-by-phone'
            string join -- \n \
                'phone-number'
        case 'options contact list'
            string join -- \n \
                '--phone-number	The contact of this number' \
                '--contact-id	The contact of this id' \
                '--external-id	The contact of this id in the CRM' \
                '--contact-tag-id	Contacts with this tag, by its id; repeatable' \
                '--do-not-call	Contacts that agents must leave alone, or those they may call' \
                '--no-do-not-call	Contacts that agents must leave alone, or those they may call' \
                '--last-conversation-after	Last spoken with from TIME on' \
                '--last-conversation-before	Last spoken with before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970' \
                '--custom-field	Contacts with this in a field of their own; repeatable' \
                '--search-query	Contacts in which TEXT is found' \
                '--excluded-contact-id	All but this contact; repeatable' \
                '--sort-order	Ascending or descending; desc if not given' \
                '--filter-criteria	Any criteria as the API has them; other flags beat them' \
                '--limit	At most this many'
        case 'options contact list-conversations'
            string join -- \n \
                '--limit	At most this many'
        case 'arguments contact list-conversations'
            string join -- \n \
                'contact'
        case 'options contact update'
            string join -- \n \
                '--first-name	First name' \
                '--last-name	Last name' \
                '--do-not-call	Whether agents must leave this person alone' \
                '--no-do-not-call	Whether agents must leave this person alone' \
                '--contact-memory	What agents remember of this person; null clears it' \
                '--contact-tag-id	A tag, by its id; repeatable' \
                '--custom-field	A field that the CRM settings define; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments contact update'
            string join -- \n \
                'contact'
        case 'arguments contact delete'
            string join -- \n \
                'contact'
        case 'options contact upload-import-file'
            string join -- \n \
                '--file	The CSV file. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options contact create-import'
            string join -- \n \
                '--upload-id	The file, as `contact upload-import-file` prints it. [required]' \
                '--column-mapping	Which column becomes which field; one of them the phone_number. [required]' \
                '--contact-tag	A tag that all of them get; repeatable' \
                '--default-country	Country of numbers that do not name theirs, such as DE' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options contact backfill-analysis-data'
            string join -- \n \
                '--backfill-attribute	A field to fill; repeatable. [required]' \
                '--backfill-call-filter	From which calls: their agents and when they started' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'commands crm'
            string join -- \n \
                'get-config	Show the CRM configuration' \
                'update-config	Change the CRM configuration; only the fields given' \
                'get-schema	Show the fields of contacts in the CRM outside' \
                'run-sync-job	Bring contacts and the CRM outside in step' \
                'get-sync-job-status	Show how far the job that brings contacts and the CRM in step is'
        case 'options crm update-config'
            string join -- \n \
                '--app-id	The app that connects the CRM outside; null removes it' \
                '--custom-fields	Fields that contacts have; replaces all' \
                '--contact-tags	Tags for contacts; replaces all, null clears them' \
                '--contact-column	A column of the dashboard\'s list, in order; repeatable' \
                '--crm-analysis-data-mappings	Which analysis fills which field; replaces all' \
                '--contact-memory-update-prompt	How the memory of a contact is written; null takes the service\'s own' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options crm get-schema'
            string join -- \n \
                '--app-id	An app other than the configured one'
        case 'commands call'
            string join -- \n \
                'create	Call somebody. This rings a phone and costs money' \
                'register	Register a call that your own telephony carries; dials nobody' \
                'create-web	Open a call that a browser joins. This may cost money' \
                'get	Show calls, each with its transcript' \
                'list	List calls, the newest first; the newest 1,000 if nothing else is said' \
                'update	Change what is kept of calls that have ended; only the fields given' \
                'delete	Delete calls, with their transcripts and recordings' \
                'rerun-analysis	Analyse calls again. Each time costs money' \
                'stop	Hang up calls that are going on' \
                'listen-live	Get a token with which to listen to a call that is going on' \
                'take-over-live	Take a call that is going on over from its agent' \
                'update-live	Steer a call that is going on'
        case 'options call create'
            string join -- \n \
                '--from	A number of yours. [required]' \
                '--to	Whom to call. [required]' \
                '--override-agent-id	An agent other than the number\'s' \
                '--override-agent-version	A version of that agent' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--metadata	Kept with the call; repeatable' \
                '--sip-header	A header of the SIP call; repeatable' \
                '--idempotency-key	The same key within the hour never calls twice; a fresh one if not given' \
                '--agent-override	Fields of the agent that differ in this call' \
                '--ignore-e164-validation	Take both numbers as they are, such as extensions' \
                '--no-ignore-e164-validation	Take both numbers as they are, such as extensions' \
                '--honor-internal-dnc	Call nobody who has asked not to be called' \
                '--no-honor-internal-dnc	Call nobody who has asked not to be called' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML' \
                '--wait	Wait until the call has ended; exit code 11: not in time, 12: it failed' \
                '--wait-timeout	How long to wait, such as 90s; 10m if not given'
        case 'options call register'
            string join -- \n \
                '--agent-id	The agent that takes the call. [required]' \
                '--agent-version	A version of that agent' \
                '--direction	Who called whom' \
                '--audio-websocket-protocol	How the audio comes (v1). [required]' \
                '--audio-encoding	How a sample is written (v1). [required]' \
                '--sample-rate	8000 to 48000 (v1). [required]' \
                '--end-call-after-silence-ms	At least 10000; the server\'s default is 600000 (v1)' \
                '--from-number	The caller\'s number, kept with the call' \
                '--to-number	The callee\'s number, kept with the call' \
                '--metadata	Kept with the call; repeatable' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--agent-override	Fields of the agent that differ in this call' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options call create-web'
            string join -- \n \
                '--agent-id	The agent that takes the call. [required]' \
                '--agent-version	A version of that agent' \
                '--current-node-id	The node of its conversation flow that the call begins in' \
                '--current-state	The state of its Retell LLM that the call begins in' \
                '--metadata	Kept with the call; repeatable' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--agent-override	Fields of the agent that differ in this call' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options call get'
            string join -- \n \
                '--wait	Wait until the call has ended; exit code 11: not in time, 12: it failed' \
                '--wait-timeout	How long to wait, such as 90s; 10m if not given' \
                '--recording	Save the recording to a file'
        case 'arguments call get'
            string join -- \n \
                'call'
        case 'options call list'
            string join -- \n \
                '--agent-id	Calls of this agent; repeatable' \
                '--started-after	From TIME on' \
                '--started-before	Before TIME' \
                '--ended-after	From TIME on' \
                '--ended-before	Before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970' \
                '--call-status	Calls that are so: not_connected, ongoing, ended or error; repeatable' \
                '--direction	Calls to you, or calls by you: inbound or outbound; repeatable' \
                '--from-number	Calls from this number' \
                '--to-number	Calls to this number' \
                '--call-type	Calls by phone, or in a browser: web_call or phone_call; repeatable' \
                '--call-id	Calls of this id; repeatable' \
                '--batch-call-id	Calls of this batch' \
                '--disconnection-reason	Those that ended for this reason; repeatable' \
                '--user-sentiment	Those whose user was so: Negative, Positive, Neutral or Unknown; repeatable' \
                '--min-duration-ms	How long it took, in milliseconds: at least this' \
                '--max-duration-ms	How long it took, in milliseconds: at most this' \
                '--min-combined-cost	What it cost in all, in cents: at least this' \
                '--max-combined-cost	What it cost in all, in cents: at most this' \
                '--agent-tag	Those of agents with this tag; repeatable' \
                '--custom-analysis-data	Those whose analysis found this; repeatable' \
                '--custom-attribute	Those with this attribute; repeatable' \
                '--data-storage-setting	Those of which this is stored: everything, everything_except_pii or basic_attributes_only; repeatable' \
                '--call-successful	Calls that reached their aim by their analysis, or did not' \
                '--no-call-successful	Calls that reached their aim by their analysis, or did not' \
                '--in-voicemail	Calls that ended in a voicemail, or did not' \
                '--no-in-voicemail	Calls that ended in a voicemail, or did not' \
                '--min-e2e-latency-p50	Median time until the agent answers, in milliseconds: at least this' \
                '--max-e2e-latency-p50	Median time until the agent answers, in milliseconds: at most this' \
                '--metadata	Calls with this in their metadata; repeatable' \
                '--dynamic-variable	Calls with this dynamic variable; repeatable' \
                '--tool-name	Calls in which this tool ran; repeatable' \
                '--sort-order	By start; descending if not given' \
                '--include-total	Let the service count all that match; standard error says how many' \
                '--no-include-total	Let the service count all that match; standard error says how many' \
                '--filter-criteria	Any criteria as the API has them; other flags beat them' \
                '--limit	At most this many' \
                '--all	The whole history, however long' \
                '--details	Every call as `call get` has it, with its transcript'
        case 'options call update'
            string join -- \n \
                '--custom-attribute	An attribute that the dashboard defines, by its id; repeatable' \
                '--data-storage-setting	What stays stored, which can only become less: everything, everything_except_pii or basic_attributes_only' \
                '--metadata	Kept with the call; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments call update'
            string join -- \n \
                'call'
        case 'arguments call delete'
            string join -- \n \
                'call'
        case 'arguments call rerun-analysis'
            string join -- \n \
                'call'
        case 'arguments call stop'
            string join -- \n \
                'call'
        case 'arguments call listen-live'
            string join -- \n \
                'call'
        case 'options call take-over-live'
            string join -- \n \
                '--participant-id	Who takes it over, as `call listen-live` says. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments call take-over-live'
            string join -- \n \
                'call'
        case 'options call update-live'
            string join -- \n \
                '--call-control	What the agent is told now, and whether it answers to that at once' \
                '--fields-to-override	Metadata, dynamic variables and storage that differ from now on' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments call update-live'
            string join -- \n \
                'call'
        case 'commands chat'
            string join -- \n \
                'create	Open a chat with a chat agent. This may cost money' \
                'create-sms	Open a chat by a text message. This writes to a person and may cost money' \
                'send	Say something in a chat, and show the answer. This may cost money' \
                'get	Show chats, each with its messages' \
                'list	List all chats, the newest first' \
                'update	Change chats; only the fields given' \
                'end	End a chat' \
                'rerun-analysis	Analyse a chat again. Each time costs money' \
                'delete	Delete chats'
        case 'options chat create'
            string join -- \n \
                '--agent-id	The chat agent that answers. [required]' \
                '--agent-version	A version of that agent' \
                '--metadata	Kept with the chat; repeatable' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options chat create-sms'
            string join -- \n \
                '--from-number	A number of yours. [required]' \
                '--to-number	Whom to write to. [required]' \
                '--override-agent-id	A chat agent other than the number\'s' \
                '--override-agent-version	A version of that agent' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--metadata	Kept with the chat; repeatable' \
                '--honor-internal-dnc	Write to nobody who has asked not to be contacted' \
                '--no-honor-internal-dnc	Write to nobody who has asked not to be contacted' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options chat send'
            string join -- \n \
                '--content	What to say. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments chat send'
            string join -- \n \
                'chat'
        case 'arguments chat get'
            string join -- \n \
                'chat'
        case 'options chat list'
            string join -- \n \
                '--agent-id	Chats of this chat agent; repeatable' \
                '--started-after	From TIME on' \
                '--started-before	Before TIME' \
                '--ended-after	From TIME on' \
                '--ended-before	Before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970' \
                '--chat-status	Chats that are so: ongoing, ended or error; repeatable' \
                '--direction	Chats to you, or chats by you: inbound or outbound; repeatable' \
                '--user-number	Chats with the person of this number' \
                '--agent-number	Chats by this number of yours' \
                '--chat-type	Chats by the API, or by text message: api_chat or sms_chat; repeatable' \
                '--chat-id	Chats of this id; repeatable' \
                '--disconnection-reason	Those that ended for this reason; repeatable' \
                '--user-sentiment	Those whose user was so: Negative, Positive, Neutral or Unknown; repeatable' \
                '--min-duration-ms	How long it took, in milliseconds: at least this' \
                '--max-duration-ms	How long it took, in milliseconds: at most this' \
                '--min-combined-cost	What it cost in all, in cents: at least this' \
                '--max-combined-cost	What it cost in all, in cents: at most this' \
                '--agent-tag	Those of agents with this tag; repeatable' \
                '--custom-analysis-data	Those whose analysis found this; repeatable' \
                '--custom-attribute	Those with this attribute; repeatable' \
                '--data-storage-setting	Those of which this is stored: everything, everything_except_pii or basic_attributes_only; repeatable' \
                '--chat-successful	Chats that reached their aim by their analysis, or did not' \
                '--no-chat-successful	Chats that reached their aim by their analysis, or did not' \
                '--sort-order	By start; descending if not given' \
                '--include-total	Let the service count all that match; standard error says how many' \
                '--no-include-total	Let the service count all that match; standard error says how many' \
                '--filter-criteria	Any criteria as the API has them; other flags beat them' \
                '--limit	At most this many' \
                '--details	Every chat as `chat get` has it, with its messages'
        case 'options chat update'
            string join -- \n \
                '--custom-attribute	An attribute that the dashboard defines, by its id; repeatable' \
                '--data-storage-setting	What stays stored, which can only become less: everything or basic_attributes_only' \
                '--metadata	Kept with the chat; repeatable' \
                '--override-dynamic-variable	A text that takes the place of a dynamic variable; null removes them' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments chat update'
            string join -- \n \
                'chat'
        case 'arguments chat end'
            string join -- \n \
                'chat'
        case 'arguments chat rerun-analysis'
            string join -- \n \
                'chat'
        case 'arguments chat delete'
            string join -- \n \
                'chat'
        case 'commands batch-call'
            string join -- \n \
                'create	Call many numbers, now or later. This rings phones and costs money'
        case 'options batch-call create'
            string join -- \n \
                '--from-number	A number of yours. [required]' \
                '--tasks	The calls: whom to call, and what differs in each. [required]' \
                '--name	Your name for the batch' \
                '--trigger-timestamp	When to begin; at once if not given' \
                '--call-time-window	Hours and days in which to call' \
                '--reserved-concurrency	Simultaneous calls kept free for others' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'commands conversation-flow'
            string join -- \n \
                'create	Create a conversation flow' \
                'get	Show conversation flows' \
                'list	List all conversation flows' \
                'update	Change conversation flows; only the fields given' \
                'delete	Delete conversation flows with all their versions'
        case 'options conversation-flow create'
            string join -- \n \
                '--nodes	Nodes of the flow. [required]' \
                '--start-speaker	Who speaks first. [required]' \
                '--start-node-id	The node that it starts at' \
                '--global-prompt	Prompt in every node' \
                '--tools	Tools that nodes may use' \
                '--components	Flows within the flow' \
                '--model-choice	The language model' \
                '--model-config	Language model, its temperature and its backup model' \
                '--model-temperature	How varied its answers are' \
                '--backup-model	Model that answers while the first one does not' \
                '--knowledge-base-id	A knowledge base that the flow may use; repeatable' \
                '--kb-config	How knowledge bases are searched' \
                '--default-dynamic-variable	A text for {{KEY}} where a call gives none; repeatable' \
                '--begin-after-user-silence-ms	Silence after which the agent speaks first, in milliseconds' \
                '--mcps	MCP servers whose tools it may use' \
                '--tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--no-tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--flex-mode	Let the model go from any node to any other' \
                '--no-flex-mode	Let the model go from any node to any other' \
                '--is-transfer-cf	Make a flow that hands calls over to people' \
                '--no-is-transfer-cf	Make a flow that hands calls over to people' \
                '--notes	Notes beside the nodes in the editor' \
                '--begin-tag-display-position	Where the editor draws the beginning' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options conversation-flow get'
            string join -- \n \
                '--version	A version of the flow'
        case 'arguments conversation-flow get'
            string join -- \n \
                'conversation-flow'
        case 'options conversation-flow list'
            string join -- \n \
                '--sort-order	By the time of the last change' \
                '--limit	At most this many'
        case 'options conversation-flow update'
            string join -- \n \
                '--version	A version of the flow' \
                '--nodes	Nodes of the flow' \
                '--start-speaker	Who speaks first' \
                '--start-node-id	The node that it starts at' \
                '--global-prompt	Prompt in every node' \
                '--tools	Tools that nodes may use' \
                '--components	Flows within the flow' \
                '--model-choice	The language model' \
                '--model-config	Language model, its temperature and its backup model' \
                '--model-temperature	How varied its answers are' \
                '--backup-model	Model that answers while the first one does not' \
                '--knowledge-base-id	A knowledge base that the flow may use; repeatable' \
                '--kb-config	How knowledge bases are searched' \
                '--default-dynamic-variable	A text for {{KEY}} where a call gives none; repeatable' \
                '--begin-after-user-silence-ms	Silence after which the agent speaks first, in milliseconds' \
                '--mcps	MCP servers whose tools it may use' \
                '--tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--no-tool-call-strict-mode	Make the model keep to the parameters of tools exactly' \
                '--flex-mode	Let the model go from any node to any other' \
                '--no-flex-mode	Let the model go from any node to any other' \
                '--is-transfer-cf	Make a flow that hands calls over to people' \
                '--no-is-transfer-cf	Make a flow that hands calls over to people' \
                '--notes	Notes beside the nodes in the editor' \
                '--begin-tag-display-position	Where the editor draws the beginning' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments conversation-flow update'
            string join -- \n \
                'conversation-flow'
        case 'options conversation-flow delete'
            string join -- \n \
                '--force-delete	Delete it although agents use it' \
                '--no-force-delete	Delete it although agents use it'
        case 'arguments conversation-flow delete'
            string join -- \n \
                'conversation-flow'
        case 'commands conversation-flow-component'
            string join -- \n \
                'create	Create a conversation flow component' \
                'get	Show conversation flow components' \
                'list	List all conversation flow components' \
                'update	Change conversation flow components; only the fields given' \
                'delete	Delete conversation flow components'
        case 'options conversation-flow-component create'
            string join -- \n \
                '--name	Your name for it. [required]' \
                '--nodes	Nodes of the component. [required]' \
                '--start-node-id	The node that it starts at' \
                '--tools	Tools that nodes may use' \
                '--mcps	MCP servers whose tools it may use' \
                '--flex-mode	Let the model go from any node to any other' \
                '--no-flex-mode	Let the model go from any node to any other' \
                '--notes	Notes beside the nodes in the editor' \
                '--begin-tag-display-position	Where the editor draws the beginning' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments conversation-flow-component get'
            string join -- \n \
                'conversation-flow-component'
        case 'options conversation-flow-component list'
            string join -- \n \
                '--sort-order	By the time of the last change' \
                '--limit	At most this many'
        case 'options conversation-flow-component update'
            string join -- \n \
                '--name	Your name for it' \
                '--nodes	Nodes of the component' \
                '--start-node-id	The node that it starts at' \
                '--tools	Tools that nodes may use' \
                '--mcps	MCP servers whose tools it may use' \
                '--flex-mode	Let the model go from any node to any other' \
                '--no-flex-mode	Let the model go from any node to any other' \
                '--notes	Notes beside the nodes in the editor' \
                '--begin-tag-display-position	Where the editor draws the beginning' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments conversation-flow-component update'
            string join -- \n \
                'conversation-flow-component'
        case 'arguments conversation-flow-component delete'
            string join -- \n \
                'conversation-flow-component'
        case 'commands knowledge-base'
            string join -- \n \
                'create	Create a knowledge base' \
                'get	Show knowledge bases' \
                'list	List all knowledge bases' \
                'add-sources	Add texts, pages or files to a knowledge base' \
                'delete-source	Remove a source from a knowledge base' \
                'delete	Delete knowledge bases'
        case 'options knowledge-base create'
            string join -- \n \
                '--knowledge-base-name	Your name for it, of at most 39 characters. [required]' \
                '--knowledge-base-texts	Texts, each with a title' \
                '--knowledge-base-url	A page to read in; repeatable' \
                '--knowledge-base-file	A file to read in; repeatable' \
                '--enable-auto-refresh	Read its pages in again every 12 hours' \
                '--no-enable-auto-refresh	Read its pages in again every 12 hours' \
                '--max-chunk-size	Longest chunk, in characters' \
                '--min-chunk-size	Shortest chunk, in characters' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments knowledge-base get'
            string join -- \n \
                'knowledge-base'
        case 'options knowledge-base list'
            string join -- \n \
                '--limit	At most this many'
        case 'options knowledge-base add-sources'
            string join -- \n \
                '--knowledge-base-texts	Texts, each with a title' \
                '--knowledge-base-url	A page to read in; repeatable' \
                '--knowledge-base-file	A file to read in; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments knowledge-base add-sources'
            string join -- \n \
                'knowledge-base'
        case 'arguments knowledge-base delete-source'
            string join -- \n \
                'knowledge-base' \
                'nothing'
        case 'arguments knowledge-base delete'
            string join -- \n \
                'knowledge-base'
        case 'commands voice'
            string join -- \n \
                'get	Show voices' \
                'list	List all voices' \
                'search	Search the community library of voices' \
                'add	Add a voice of the community library to yours' \
                'clone	Make a voice from recordings. This may cost money'
        case 'arguments voice get'
            string join -- \n \
                'voice'
        case 'options voice list'
            string join -- \n \
                '--limit	At most this many'
        case 'options voice search'
            string join -- \n \
                '--search-query	Words of its name or description, or its id. [required]' \
                '--voice-provider	The provider whose community library it is: elevenlabs, cartesia, minimax, fish_audio or inworld' \
                '--limit	At most this many'
        case 'options voice add'
            string join -- \n \
                '--provider-voice-id	Its id at the provider, as `voice search` prints it. [required]' \
                '--voice-name	Your name for it. [required]' \
                '--public-user-id	Whose voice it is, as `voice search` prints it' \
                '--voice-provider	The provider whose community library it is: elevenlabs, cartesia, minimax, fish_audio or inworld' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'options voice clone'
            string join -- \n \
                '--file	A recording of the voice; repeatable. [required]' \
                '--voice-name	Your name for it. [required]' \
                '--voice-provider	Who makes the voice: elevenlabs, cartesia, minimax, fish_audio, platform or inworld. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'commands test-case'
            string join -- \n \
                'create	Create a test case' \
                'get	Show test cases' \
                'list	List the test cases of an engine' \
                'update	Change test cases; only the fields given' \
                'delete	Delete test cases'
        case 'options test-case create'
            string join -- \n \
                '--name	Your name for it. [required]' \
                '--response-engine	The LLM or conversation flow to test. [required]' \
                '--user-prompt	How the simulated user behaves, and what they want. [required]' \
                '--metric	What must hold for the test to pass; repeatable. [required]' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--llm-model	The model that plays the user' \
                '--tool-mocks	Answers of tools, which are then not called' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments test-case get'
            string join -- \n \
                'test-case'
        case 'options test-case list'
            string join -- \n \
                '--type	The kind of engine that is tested' \
                '--llm-id	The Retell LLM that is tested' \
                '--conversation-flow-id	The conversation flow that is tested' \
                '--limit	At most this many'
        case 'options test-case update'
            string join -- \n \
                '--name	Your name for it' \
                '--response-engine	The LLM or conversation flow to test' \
                '--user-prompt	How the simulated user behaves, and what they want' \
                '--metric	What must hold for the test to pass; repeatable' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--llm-model	The model that plays the user' \
                '--tool-mocks	Answers of tools, which are then not called' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments test-case update'
            string join -- \n \
                'test-case'
        case 'arguments test-case delete'
            string join -- \n \
                'test-case'
        case 'commands batch-test'
            string join -- \n \
                'create	Run several test cases. This may cost money' \
                'get	Show batch tests' \
                'list	List the batch tests of an engine'
        case 'options batch-test create'
            string join -- \n \
                '--response-engine	The LLM or conversation flow to test. [required]' \
                '--test-case-definition-id	A test case to run; repeatable. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments batch-test get'
            string join -- \n \
                'batch-test'
        case 'options batch-test list'
            string join -- \n \
                '--type	The kind of engine that is tested' \
                '--llm-id	The Retell LLM that is tested' \
                '--conversation-flow-id	The conversation flow that is tested' \
                '--version	A version of the engine' \
                '--limit	At most this many'
        case 'commands test-run'
            string join -- \n \
                'get	Show test runs' \
                'list	List the test runs of a batch test'
        case 'arguments test-run get'
            string join -- \n \
                'test-run'
        case 'options test-run list'
            string join -- \n \
                '--limit	At most this many'
        case 'arguments test-run list'
            string join -- \n \
                'batch-test'
        case 'commands playground'
            string join -- \n \
                'complete	Show what an agent says next; nothing is kept. This may cost money'
        case 'options playground complete'
            string join -- \n \
                '--version	A version of the agent' \
                '--messages	The conversation so far. [required]' \
                '--current-state	The state of the LLM to go on from' \
                '--current-node-id	The node to go on from' \
                '--component-id	The component that has that node' \
                '--dynamic-variable	A text that prompts refer to as {{KEY}}; repeatable' \
                '--tool-mocks	Answers of tools, which are then not called' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments playground complete'
            string join -- \n \
                'agent'
        case 'commands app'
            string join -- \n \
                'create	Connect an outside system' \
                'get	Show apps' \
                'list	List all apps' \
                'list-usages	List the agents and knowledge bases that use an app' \
                'update	Change apps; only the fields given' \
                'get-tool-schema	Show what a tool of an app takes and answers' \
                'test-auth	Try whether the login to an app works' \
                'delete	Delete apps'
        case 'options app create'
            string join -- \n \
                '--provider	The outside system, such as hubspot. [required]' \
                '--type	What it is used for: crm, calendar, knowledge_base, support or communication. [required]' \
                '--name	Your name for it' \
                '--auth-config	How to log in to it; @FILE keeps its secrets out of the list of processes' \
                '--crm-config	What is exchanged with a CRM' \
                '--tenant-id	Your account in the outside system' \
                '--tenant-url	The address of your account in the outside system' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments app get'
            string join -- \n \
                'app'
        case 'options app list'
            string join -- \n \
                '--privacy-scope	Apps for this kind of data' \
                '--sort-order	By the time of the last change' \
                '--limit	At most this many'
        case 'options app list-usages'
            string join -- \n \
                '--sort-order	By the time from which the app was used' \
                '--limit	At most this many'
        case 'arguments app list-usages'
            string join -- \n \
                'app'
        case 'options app update'
            string join -- \n \
                '--name	Your name for it' \
                '--auth-config	How to log in to it; @FILE keeps its secrets out of the list of processes' \
                '--crm-config	What is exchanged with a CRM' \
                '--tenant-id	Your account in the outside system' \
                '--tenant-url	The address of your account in the outside system' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments app update'
            string join -- \n \
                'app'
        case 'options app get-tool-schema'
            string join -- \n \
                '--app-tool-template-name	The tool. [required]' \
                '--parameters	What is settled so far, on which the rest may depend' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'arguments app get-tool-schema'
            string join -- \n \
                'app'
        case 'arguments app test-auth'
            string join -- \n \
                'app'
        case 'options app delete'
            string join -- \n \
                '--force-delete	Delete it although agents or knowledge bases use it' \
                '--no-force-delete	Delete it although agents or knowledge bases use it'
        case 'arguments app delete'
            string join -- \n \
                'app'
        case 'commands asset'
            string join -- \n \
                'create	Upload a picture or a sound'
        case 'options asset create'
            string join -- \n \
                '--file	The file, of at most 10 MB; a sound lasts at most 210 seconds. [required]' \
                '--set	Any field by its API name; repeatable' \
                '--strict	Refuse fields and values that are not known' \
                '--from-file	A whole body, JSON or YAML'
        case 'commands mcp-tool'
            string join -- \n \
                'list	List the tools of an agent\'s MCP server'
        case 'options mcp-tool list'
            string join -- \n \
                '--mcp-id	The MCP server' \
                '--component-id	The component that has the MCP server' \
                '--version	A version of the agent' \
                '--limit	At most this many'
        case 'arguments mcp-tool list'
            string join -- \n \
                'agent'
        case 'commands concurrency'
            string join -- \n \
                'get	Show how many calls go on, and how many may'
        case 'commands export-request'
            string join -- \n \
                'list	List all export requests'
        case 'options export-request list'
            string join -- \n \
                '--sort-order	By the time of the request' \
                '--limit	At most this many'
        case 'commands profile'
            string join -- \n \
                'add	Store a profile; asks for its token without echo, and tries it first' \
                'list	List the profiles' \
                'show	Show which service, version and token hold, and where each comes from' \
                'use	Make a profile the default' \
                'remove	Remove a profile and its token from this machine' \
                'check	Try the token, and show whose it is'
        case 'options profile add'
            string join -- \n \
                '--token-stdin	Read the token from standard input' \
                '--token-command	Run COMMAND whenever a token is needed; no token is stored' \
                '--base-url	Where the service is; https://api.retellai.com if not given' \
                '--allow-http	Let plain http carry the token beyond this machine' \
                '--no-verify	Do not try the token first'
        case 'arguments profile add'
            string join -- \n \
                'nothing'
        case 'arguments profile show'
            string join -- \n \
                'profile'
        case 'arguments profile use'
            string join -- \n \
                'profile'
        case 'arguments profile remove'
            string join -- \n \
                'profile'
        case 'arguments profile check'
            string join -- \n \
                'profile'
        case 'commands sandbox'
            string join -- \n \
                'status	Show what the sandbox holds and where' \
                'reset	Empty the sandbox' \
                'serve	Serve the sandbox over HTTP until Ctrl-C; prints its URL'
        case 'options sandbox serve'
            string join -- \n \
                '--host	Name or address to listen on' \
                '--port	0 takes a free one'
        case 'options api'
            string join -- \n \
                '--query-param	A pair of the query string; repeatable' \
                '--set	Any field by its API name; repeatable' \
                '--from-file	A whole body, JSON or YAML' \
                '--file	A file of a form; repeatable' \
                '--form	Send the body as a form, even without a file' \
                '--paginate	Follow the pages of a list to its end' \
                '--limit	With --paginate, at most this many' \
                '--output-file	Save the body as it came'
        case 'arguments api'
            string join -- \n \
                'words GET POST PUT PATCH DELETE' \
                'nothing'
        case 'options completion'
            string join -- \n \
                '--install	Put the script where the shell looks, and say where'
        case 'arguments completion'
            string join -- \n \
                'words bash zsh fish'
        case 'commands help'
            string join -- \n \
                'agent	Voice agents: a voice, and what answers' \
                'chat-agent	Chat agents: what answers chats and texts' \
                'llm	Retell LLMs: prompts, tools and states' \
                'phone-number	Phone numbers: bought, and bound to agents' \
                'contact	Contacts: the people that agents speak with' \
                'crm	The CRM: fields, tags and synchronisation' \
                'call	Calls: placed, registered and looked back on' \
                'chat	Chats: written conversations with an agent' \
                'batch-call	Batch calls: many numbers, now or later' \
                'conversation-flow	Conversation flows: an agent\'s steps as nodes' \
                'conversation-flow-component	Flow components: parts that flows share' \
                'knowledge-base	Knowledge bases: texts, pages and files' \
                'voice	Voices: those there are, and your own' \
                'test-case	Test cases: a simulated user, what must hold' \
                'batch-test	Batch tests: runs of several test cases' \
                'test-run	Test runs: what came of each test case' \
                'playground	Playground: an agent\'s next words, not kept' \
                'app	Apps: connected systems, such as a CRM' \
                'asset	Assets: pictures and sounds for agents' \
                'mcp-tool	MCP tools: what an agent\'s MCP servers offer' \
                'concurrency	Concurrency: how many calls may go on' \
                'export-request	Export requests: files of calls and chats' \
                'profile	Profiles: a service, a version and a token' \
                'sandbox	The sandbox: a stand-in for the service' \
                'api	Send a request of your own to the service in use' \
                'completion	Print the completion script of a shell, or install it' \
                'environment	Environment variables' \
                'exit-codes	Exit codes' \
                'output	Output' \
                'api-versions	API versions'
        case 'commands help agent'
            string join -- \n \
                'create	Create an agent' \
                'get	Show agents' \
                'list	List all agents' \
                'update	Change agents; only the fields given' \
                'delete	Delete agents' \
                'create-version	Start a draft from a version of an agent' \
                'delete-version	Delete one version of an agent' \
                'publish	Publish a version of an agent' \
                'versions	List the versions of an agent or chat agent' \
                'repair	Drop what a draft refers to and is gone'
        case 'commands help chat-agent'
            string join -- \n \
                'create	Create a chat agent' \
                'get	Show chat agents' \
                'list	List all chat agents' \
                'update	Change chat agents; only the fields given' \
                'delete	Delete chat agents' \
                'create-version	Start a draft from a version of a chat agent' \
                'delete-version	Delete one version of a chat agent' \
                'publish	Publish a version of a chat agent'
        case 'commands help llm'
            string join -- \n \
                'create	Create a Retell LLM' \
                'get	Show Retell LLMs' \
                'list	List all Retell LLMs' \
                'update	Change Retell LLMs; only the fields given' \
                'delete	Delete Retell LLMs'
        case 'commands help phone-number'
            string join -- \n \
                'create	Buy a number and bind it to an agent. This costs money' \
                'import	Bring in a number of your own SIP trunk' \
                'get	Show numbers' \
                'list	List all numbers' \
                'update	Change numbers, such as the agents they are bound to' \
                'delete	Give numbers back'
        case 'commands help contact'
            string join -- \n \
                'create	Create a contact' \
                'get	Show contacts' \
                'get-by-phone	Show the contacts of phone numbers' \
                'list	List all contacts' \
                'list-conversations	List the calls and chats of a contact' \
                'update	Change contacts; only the fields given' \
                'delete	Delete contacts' \
                'upload-import-file	Upload a CSV file of contacts, to be imported afterwards' \
                'create-import	Import the contacts of an uploaded file' \
                'get-import	Show how far the import of contacts is' \
                'backfill-analysis-data	Fill fields of contacts from earlier calls. This may cost money' \
                'get-backfill-job-status	Show how far the filling of contacts is'
        case 'commands help crm'
            string join -- \n \
                'get-config	Show the CRM configuration' \
                'update-config	Change the CRM configuration; only the fields given' \
                'get-schema	Show the fields of contacts in the CRM outside' \
                'run-sync-job	Bring contacts and the CRM outside in step' \
                'get-sync-job-status	Show how far the job that brings contacts and the CRM in step is'
        case 'commands help call'
            string join -- \n \
                'create	Call somebody. This rings a phone and costs money' \
                'register	Register a call that your own telephony carries; dials nobody' \
                'create-web	Open a call that a browser joins. This may cost money' \
                'get	Show calls, each with its transcript' \
                'list	List calls, the newest first; the newest 1,000 if nothing else is said' \
                'update	Change what is kept of calls that have ended; only the fields given' \
                'delete	Delete calls, with their transcripts and recordings' \
                'rerun-analysis	Analyse calls again. Each time costs money' \
                'stop	Hang up calls that are going on' \
                'listen-live	Get a token with which to listen to a call that is going on' \
                'take-over-live	Take a call that is going on over from its agent' \
                'update-live	Steer a call that is going on'
        case 'commands help chat'
            string join -- \n \
                'create	Open a chat with a chat agent. This may cost money' \
                'create-sms	Open a chat by a text message. This writes to a person and may cost money' \
                'send	Say something in a chat, and show the answer. This may cost money' \
                'get	Show chats, each with its messages' \
                'list	List all chats, the newest first' \
                'update	Change chats; only the fields given' \
                'end	End a chat' \
                'rerun-analysis	Analyse a chat again. Each time costs money' \
                'delete	Delete chats'
        case 'commands help batch-call'
            string join -- \n \
                'create	Call many numbers, now or later. This rings phones and costs money'
        case 'commands help conversation-flow'
            string join -- \n \
                'create	Create a conversation flow' \
                'get	Show conversation flows' \
                'list	List all conversation flows' \
                'update	Change conversation flows; only the fields given' \
                'delete	Delete conversation flows with all their versions'
        case 'commands help conversation-flow-component'
            string join -- \n \
                'create	Create a conversation flow component' \
                'get	Show conversation flow components' \
                'list	List all conversation flow components' \
                'update	Change conversation flow components; only the fields given' \
                'delete	Delete conversation flow components'
        case 'commands help knowledge-base'
            string join -- \n \
                'create	Create a knowledge base' \
                'get	Show knowledge bases' \
                'list	List all knowledge bases' \
                'add-sources	Add texts, pages or files to a knowledge base' \
                'delete-source	Remove a source from a knowledge base' \
                'delete	Delete knowledge bases'
        case 'commands help voice'
            string join -- \n \
                'get	Show voices' \
                'list	List all voices' \
                'search	Search the community library of voices' \
                'add	Add a voice of the community library to yours' \
                'clone	Make a voice from recordings. This may cost money'
        case 'commands help test-case'
            string join -- \n \
                'create	Create a test case' \
                'get	Show test cases' \
                'list	List the test cases of an engine' \
                'update	Change test cases; only the fields given' \
                'delete	Delete test cases'
        case 'commands help batch-test'
            string join -- \n \
                'create	Run several test cases. This may cost money' \
                'get	Show batch tests' \
                'list	List the batch tests of an engine'
        case 'commands help test-run'
            string join -- \n \
                'get	Show test runs' \
                'list	List the test runs of a batch test'
        case 'commands help playground'
            string join -- \n \
                'complete	Show what an agent says next; nothing is kept. This may cost money'
        case 'commands help app'
            string join -- \n \
                'create	Connect an outside system' \
                'get	Show apps' \
                'list	List all apps' \
                'list-usages	List the agents and knowledge bases that use an app' \
                'update	Change apps; only the fields given' \
                'get-tool-schema	Show what a tool of an app takes and answers' \
                'test-auth	Try whether the login to an app works' \
                'delete	Delete apps'
        case 'commands help asset'
            string join -- \n \
                'create	Upload a picture or a sound'
        case 'commands help mcp-tool'
            string join -- \n \
                'list	List the tools of an agent\'s MCP server'
        case 'commands help concurrency'
            string join -- \n \
                'get	Show how many calls go on, and how many may'
        case 'commands help export-request'
            string join -- \n \
                'list	List all export requests'
        case 'commands help profile'
            string join -- \n \
                'add	Store a profile; asks for its token without echo, and tries it first' \
                'list	List the profiles' \
                'show	Show which service, version and token hold, and where each comes from' \
                'use	Make a profile the default' \
                'remove	Remove a profile and its token from this machine' \
                'check	Try the token, and show whose it is'
        case 'commands help sandbox'
            string join -- \n \
                'status	Show what the sandbox holds and where' \
                'reset	Empty the sandbox' \
                'serve	Serve the sandbox over HTTP until Ctrl-C; prints its URL'
    end
    if test $argv[2] = options; and not string match -qr -- '^help .' $argv[1]
        string join -- \n \
            '--profile	Profile to use; sandbox is always there' \
            '--api-version	API version to speak' \
            '--output	Table on a terminal, tsv elsewhere, if not given' \
            '--json	The same as -o json' \
            '--fields	Show these columns or fields only' \
            '--query	JMESPath over the JSON' \
            '--raw	Print texts that --query finds without quotes' \
            '--include	Status, headers and time with the body, as JSON' \
            '--color	When to use colour' \
            '--verbose	A line for each request, on stderr' \
            '--quiet	Only errors and necessary notices on stderr' \
            '--timeout	Longest wait for the server; 60 if not given' \
            '--max-retries	How often a safe request is repeated; 2 if not given' \
            '--concurrency	How many requests run at a time; 8 if not given' \
            '--dry-run	Show the request; send nothing' \
            '--yes	Answer yes to every question' \
            '--no-input	Never ask; fail instead' \
            '--help	Show this message and exit'
    end
end

# What completes the value of an option of a command; nothing if it is a switch.
function __retellctl_source # "COMMAND OPTION"
    switch $argv[1]
        case '* -p' '* --profile'
            echo 'profile'
        case '* --api-version'
            echo 'words auto v1 v2'
        case '* -o' '* --output'
            echo 'words table json jsonl yaml csv tsv ids curl'
        case '* --fields'
            echo 'fields'
        case '* --query' '* --timeout' '* --max-retries' '* --concurrency' 'agent delete-version --version' 'agent publish --version' 'agent repair --version' 'chat-agent get --version' 'chat-agent update --version' 'chat-agent delete-version --version' 'chat-agent publish --version' 'conversation-flow get --version' 'conversation-flow update --version' 'batch-test list --version' 'playground complete --version' 'mcp-tool list --version' '* --voice-temperature' '* --voice-speed' '* --responsiveness' '* --boosted-keyword' '* --data-storage-retention-days' '* --volume' '* --interruption-sensitivity' '* --backchannel-frequency' '* --backchannel-word' '* --ambient-sound-volume' '* --begin-message-delay-ms' '* --reminder-trigger-ms' '* --reminder-max-count' '* --ring-duration-ms' '* --end-call-after-silence-ms' '* --max-call-duration-ms' '* --denoising-enhancement-level' '* --webhook-timeout-ms' '* --signed-url-expiration-ms' 'call register --agent-version' 'call create-web --agent-version' 'chat create --agent-version' '* --search' '* --limit' '* --base-version' '* --end-chat-after-silence-ms' '* --model-temperature' '* --begin-after-user-silence-ms' '* --area-code' '* --phone-number' '* --fallback-number' '* --allowed-inbound-country' '* --allowed-outbound-country' '* --codec' '* --contact-tag-id' '* --external-id' '* --last-conversation-after' '* --last-conversation-before' 'contact list --search-query' 'api --file' '* --contact-tag' '* --backfill-attribute' '* --contact-column' '* --to' '* --override-agent-version' '* --wait-timeout' '* --sample-rate' 'call register --to-number' 'chat create-sms --to-number' '* --started-after' '* --started-before' '* --ended-after' '* --ended-before' '* --batch-call-id' '* --min-duration-ms' '* --max-duration-ms' '* --min-combined-cost' '* --max-combined-cost' '* --agent-tag' '* --min-e2e-latency-p50' '* --max-e2e-latency-p50' '* --tool-name' '* --user-number' '* --trigger-timestamp' '* --reserved-concurrency' '* --knowledge-base-url' '* --max-chunk-size' '* --min-chunk-size' '* --metric' '* --token-command' '* --base-url' '* --host' '* --port' '* --query-param'
            echo 'nothing'
        case '* --color'
            echo 'words auto always never'
        case '* --llm-websocket-url' '* --response-engine' '* --agent-name' '* --webhook-url' '* --expressive-mode-prompt' '* --pronunciation-dictionary' '* --custom-stt-config' '* --user-dtmf-options' '* --voicemail-option' '* --ivr-option' '* --call-screening-option' '* --post-call-analysis-data' '* --pre-session-tools' '* --post-session-tools' '* --pii-config' '* --guardrail-config' '* --handbook-config' '* --contact-memory-config' '* --timezone' '* --version-title' '* --version-description' 'agent get --agent-version' 'agent update --agent-version' '* --filter-criteria' '* --auto-close-message' '* --post-chat-analysis-data' '* --general-prompt' '* --begin-message' '* --general-tools' '* --states' '* --starting-state' '* --default-dynamic-variable' '* --kb-config' '* --model-config' '* --backup-model' '* --mcps' '* --llm-version' '* --nickname' '* --inbound-webhook-url' '* --transport' '* --termination-uri' '* --sip-trunk-auth-username' '* --sip-trunk-auth-password' '* --inbound-sms-webhook-url' '* --auth-username' '* --auth-password' '* --first-name' '* --last-name' '* --contact-memory' '* --custom-field' 'voice search --search-query' '* --upload-id' '* --column-mapping' '* --default-country' '* --backfill-call-filter' '* --app-id' '* --custom-fields' '* --contact-tags' '* --crm-analysis-data-mappings' '* --contact-memory-update-prompt' '* --dynamic-variable' '* --metadata' '* --sip-header' '* --idempotency-key' '* --agent-override' '* --current-node-id' '* --current-state' '* --custom-analysis-data' '* --custom-attribute' '* --participant-id' '* --call-control' '* --fields-to-override' '* --content' '* --override-dynamic-variable' '* --tasks' '* --name' '* --call-time-window' '* --nodes' '* --start-node-id' '* --global-prompt' '* --tools' '* --components' '* --model-choice' '* --notes' '* --begin-tag-display-position' '* --knowledge-base-name' '* --knowledge-base-texts' '* --provider-voice-id' '* --voice-name' '* --public-user-id' '* --user-prompt' '* --tool-mocks' '* --messages' '* --provider' '* --auth-config' '* --crm-config' '* --tenant-id' '* --tenant-url' '* --app-tool-template-name' '* --parameters' '* --mcp-id'
            echo 'at-file'
        case '* --llm-id'
            echo 'llm'
        case '* --voice-id' '* --fallback-voice-id'
            echo 'voice'
        case '* --language'
            echo 'words en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA'
        case '* --ambient-sound'
            echo 'words coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null'
        case 'agent create --data-storage-setting' 'agent update --data-storage-setting' 'call list --data-storage-setting' 'call update --data-storage-setting' 'chat list --data-storage-setting'
            echo 'words everything everything_except_pii basic_attributes_only'
        case 'chat-agent create --data-storage-setting' 'chat-agent update --data-storage-setting'
            echo 'words everything everything_except_pii basic_attributes_only null'
        case 'chat update --data-storage-setting'
            echo 'words everything basic_attributes_only'
        case '* --voice-model'
            echo 'words eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null'
        case '* --expressive-emotion-tag'
            echo 'words empathetic excited happy curious surprised sigh clear throat pause long pause emphasis'
        case '* --stt-mode'
            echo 'words fast accurate custom'
        case '* --vocab-specialization'
            echo 'words general medical'
        case '* --denoising-mode'
            echo 'words no-denoise noise-cancellation noise-and-background-speech-cancellation'
        case '* --post-call-analysis-model' '* --post-chat-analysis-model' '* --model'
            echo 'words gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null'
        case 'agent create --webhook-event' 'agent update --webhook-event'
            echo 'words call_started call_ended call_analyzed transcript_updated transfer_started transfer_bridged transfer_cancelled transfer_ended'
        case 'chat-agent create --webhook-event' 'chat-agent update --webhook-event'
            echo 'words chat_started chat_ended chat_analyzed transcript_updated'
        case '* --set'
            echo 'set'
        case '* -f' '* --from-file' 'contact upload-import-file --file' 'voice clone --file' 'asset create --file' '* --recording' '* --knowledge-base-file' '* --output-file'
            echo 'file'
        case '* --channel'
            echo 'words voice chat'
        case 'agent list --sort-order' 'agent versions --sort-order' 'chat-agent list --sort-order' 'llm list --sort-order' 'phone-number list --sort-order' 'call list --sort-order' 'chat list --sort-order' 'conversation-flow list --sort-order' 'conversation-flow-component list --sort-order' 'app list --sort-order' 'app list-usages --sort-order' 'export-request list --sort-order'
            echo 'words ascending descending'
        case 'contact list --sort-order'
            echo 'words asc desc'
        case '* --start-speaker'
            echo 'words user agent'
        case '* --knowledge-base-id'
            echo 'knowledge-base'
        case '* --s2s-model'
            echo 'words gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null'
        case 'phone-number create --agent-id' 'phone-number update --agent-id' 'call register --agent-id' 'call create-web --agent-id' 'call list --agent-id' '* --inbound-agent' '* --outbound-agent' '* --inbound-sms-agent' '* --outbound-sms-agent' 'call create --override-agent-id'
            echo 'agent'
        case 'chat create --agent-id' 'chat list --agent-id' 'chat create-sms --override-agent-id'
            echo 'chat-agent'
        case '* --country-code'
            echo 'words US CA'
        case '* --number-provider'
            echo 'words twilio telnyx'
        case '* --contact-id' '* --excluded-contact-id'
            echo 'contact'
        case '* --from' '* --from-number' 'call list --to-number' '* --agent-number'
            echo 'phone-number'
        case '* --direction'
            echo 'words inbound outbound'
        case '* --audio-websocket-protocol'
            echo 'words web twilio'
        case '* --audio-encoding'
            echo 'words s16le mulaw'
        case '* --call-status'
            echo 'words not_connected ongoing ended error'
        case '* --call-type'
            echo 'words web_call phone_call'
        case '* --call-id'
            echo 'call'
        case '* --disconnection-reason'
            echo 'words user_hangup agent_hangup user_requested_dnc user_requested_callback call_transfer voicemail_reached ivr_reached inactivity max_duration_reached concurrency_limit_reached no_concurrency_fallback no_valid_payment credit_exhausted budget_reached scam_detected dial_busy dial_failed dial_no_answer invalid_destination telephony_provider_permission_denied telephony_provider_unavailable sip_routing_error marked_as_spam network_blocked user_declined error_llm_websocket_open error_llm_websocket_lost_connection error_llm_websocket_runtime error_llm_websocket_corrupt_payload error_no_audio_received error_asr error_retell error_unknown error_user_not_joined registered_call_timeout transfer_bridged transfer_cancelled manual_stopped call_take_over'
        case '* --user-sentiment'
            echo 'words Negative Positive Neutral Unknown'
        case '* --chat-status'
            echo 'words ongoing ended error'
        case '* --chat-type'
            echo 'words api_chat sms_chat'
        case '* --chat-id'
            echo 'chat'
        case 'voice search --voice-provider' 'voice add --voice-provider'
            echo 'words elevenlabs cartesia minimax fish_audio inworld'
        case 'voice clone --voice-provider'
            echo 'words elevenlabs cartesia minimax fish_audio platform inworld'
        case '* --llm-model'
            echo 'words gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon'
        case 'test-case list --type' 'batch-test list --type'
            echo 'words retell-llm conversation-flow'
        case 'app create --type'
            echo 'words crm calendar knowledge_base support communication'
        case '* --conversation-flow-id'
            echo 'conversation-flow'
        case '* --test-case-definition-id'
            echo 'test-case'
        case '* --component-id'
            echo 'conversation-flow-component'
        case '* --privacy-scope'
            echo 'words standard pci'
    end
end

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

complete -c retellctl -f -a '(__retellctl)'

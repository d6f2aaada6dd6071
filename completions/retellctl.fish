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
        string match -e \t <$file
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
    'llm' \
    'llm create' \
    'llm get' \
    'llm list' \
    'llm update' \
    'llm delete' \
    'phone-number' \
    'phone-number create' \
    'phone-number get' \
    'phone-number list' \
    'phone-number update' \
    'phone-number delete' \
    'call' \
    'call create' \
    'call register' \
    'call get' \
    'call list' \
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
    'help llm' \
    'help llm create' \
    'help llm get' \
    'help llm list' \
    'help llm update' \
    'help llm delete' \
    'help phone-number' \
    'help phone-number create' \
    'help phone-number get' \
    'help phone-number list' \
    'help phone-number update' \
    'help phone-number delete' \
    'help call' \
    'help call create' \
    'help call register' \
    'help call get' \
    'help call list' \
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
    --set \
    -f \
    --from-file \
    --agent-version \
    --search \
    --sort-order \
    --limit \
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
    --llm-version \
    --agent-id \
    --area-code \
    --country-code \
    --nickname \
    --number-provider \
    --inbound-agent \
    --outbound-agent \
    --from \
    --to \
    --override-agent-id \
    --override-agent-version \
    --dynamic-variable \
    --metadata \
    --sip-header \
    --idempotency-key \
    --wait-timeout \
    --direction \
    --audio-websocket-protocol \
    --audio-encoding \
    --sample-rate \
    --end-call-after-silence-ms \
    --from-number \
    --to-number \
    --recording \
    --started-after \
    --started-before \
    --ended-after \
    --ended-before \
    --token-command \
    --base-url \
    --host \
    --port \
    --query-param

complete -c retellctl -f
complete -c retellctl -s p -l profile -x -a '(__retellctl_profiles)' -d 'Profile to use; sandbox is always there'
complete -c retellctl -l api-version -x -a 'auto v1 v2' -d 'API version to speak'
complete -c retellctl -s o -l output -x -a 'table json jsonl yaml csv tsv ids curl' -d 'Table on a terminal, tsv elsewhere, if not given'
complete -c retellctl -l json -d 'The same as -o json'
complete -c retellctl -l fields -x -d 'Show these columns or fields only'
complete -c retellctl -l query -x -d 'JMESPath over the JSON'
complete -c retellctl -s r -l raw -d 'Print texts that --query finds without quotes'
complete -c retellctl -s i -l include -d 'Status, headers and time with the body, as JSON'
complete -c retellctl -l color -x -a 'auto always never' -d 'When to use colour'
complete -c retellctl -s v -l verbose -d 'A line for each request, on stderr'
complete -c retellctl -s q -l quiet -d 'Only errors, and what must be seen, on stderr'
complete -c retellctl -l timeout -x -d 'Longest silence of the server; 60 if not given'
complete -c retellctl -l max-retries -x -d 'How often a safe request is repeated; 2 if not given'
complete -c retellctl -l concurrency -x -d 'How many requests run at a time; 8 if not given'
complete -c retellctl -l dry-run -d 'Show the request; send nothing'
complete -c retellctl -s y -l yes -d 'Answer yes to every question'
complete -c retellctl -l no-input -d 'Never ask; fail instead'
complete -c retellctl -s h -l help -d 'Show this message and exit'
complete -c retellctl -n '__retellctl_at \'\' 1' -a agent -d 'Voice agents: a voice, a way of speaking and what answers'
complete -c retellctl -n '__retellctl_at \'\' 1' -a llm -d 'Retell LLMs: prompts, tools and states that an agent speaks from'
complete -c retellctl -n '__retellctl_at \'\' 1' -a phone-number -d 'Phone numbers: bought once, bound to an agent'
complete -c retellctl -n '__retellctl_at \'\' 1' -a call -d 'Calls: placed, registered and looked back on'
complete -c retellctl -n '__retellctl_at \'\' 1' -a profile -d 'Profiles: which service, which version, which token'
complete -c retellctl -n '__retellctl_at \'\' 1' -a sandbox -d 'The built-in sandbox: a stand-in for Retell without network, token or cost'
complete -c retellctl -n '__retellctl_at \'\' 1' -a api -d 'Send a request of your own, whose body is JSON, to the service in use'
complete -c retellctl -n '__retellctl_at \'\' 1' -a completion -d 'Print the completion script of a shell, or install it'
complete -c retellctl -n '__retellctl_at \'\' 1' -a help -d 'Help on a command or a topic: environment, exit-codes, output, api-versions'
complete -c retellctl -n '__retellctl_at \'\'' -l version -d 'Print the version'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a create -d 'Create an agent'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a get -d 'Show agents'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a list -d 'List all agents'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a update -d 'Change an agent; only the fields given'
complete -c retellctl -n '__retellctl_at \'agent\' 1' -a delete -d 'Delete agents'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l llm-websocket-url -x -a '(__retellctl_at_files)' -d 'Websocket of the LLM that answers'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l llm-id -x -a '(__retellctl_ids llm)' -d 'The Retell LLM that answers'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'What answers, of any type'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-id -x -a '(__retellctl_at_files)' -d 'Voice, such as 11labs-Adrian'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l agent-name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l language -x -a 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA' -d 'Language it hears and speaks, such as en-US; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-temperature -x -d 'How varied the voice is'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l voice-speed -x -d 'How fast it speaks'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l responsiveness -x -d 'How quickly the agent answers'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l enable-backchannel -d 'Say yeah and uh-huh while listening'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-enable-backchannel -d 'Say yeah and uh-huh while listening'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l ambient-sound -x -a 'coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null' -d 'What is heard behind it, such as coffee-shop; null removes it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l boosted-keyword -x -d 'A word to listen for; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l webhook-url -x -a '(__retellctl_at_files)' -d 'Where call events go; null removes it'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l format-text -d 'Write numbers and dates as such in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-format-text -d 'Write numbers and dates as such in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l no-opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'everything, everything_except_pii, or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'agent create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'agent create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'agent get\' 1+' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent get\'' -l agent-version -x -d 'A version of the agent'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l search -x -d 'Agents whose name or id contains TEXT'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'agent list\'' -l details -d 'Every agent as `agent get` has it; chat agents as they are listed'
complete -c retellctl -n '__retellctl_at \'agent update\' 1' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l agent-version -x -d 'A version of the agent'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l llm-websocket-url -x -a '(__retellctl_at_files)' -d 'Websocket of the LLM that answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l llm-id -x -a '(__retellctl_ids llm)' -d 'The Retell LLM that answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l response-engine -x -a '(__retellctl_at_files)' -d 'What answers, of any type'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-id -x -a '(__retellctl_at_files)' -d 'Voice, such as 11labs-Adrian'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l agent-name -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l language -x -a 'en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA' -d 'Language it hears and speaks, such as en-US; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-temperature -x -d 'How varied the voice is'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l voice-speed -x -d 'How fast it speaks'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l responsiveness -x -d 'How quickly the agent answers'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l enable-backchannel -d 'Say yeah and uh-huh while listening'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-enable-backchannel -d 'Say yeah and uh-huh while listening'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l ambient-sound -x -a 'coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null' -d 'What is heard behind it, such as coffee-shop; null removes it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l boosted-keyword -x -d 'A word to listen for; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l webhook-url -x -a '(__retellctl_at_files)' -d 'Where call events go; null removes it'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l format-text -d 'Write numbers and dates as such in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-format-text -d 'Write numbers and dates as such in transcripts (v1)'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l no-opt-out-sensitive-data-storage -d 'Have the service keep neither transcripts nor recordings'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l data-storage-setting -x -a 'everything everything_except_pii basic_attributes_only' -d 'everything, everything_except_pii, or basic_attributes_only'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'agent update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'agent update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'agent delete\' 1+' -x -a '(__retellctl_ids agent)'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a create -d 'Create a Retell LLM'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a get -d 'Show Retell LLMs'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a list -d 'List all Retell LLMs'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a update -d 'Change a Retell LLM; only the fields given'
complete -c retellctl -n '__retellctl_at \'llm\' 1' -a delete -d 'Delete Retell LLMs'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l general-prompt -x -a '(__retellctl_at_files)' -d 'Prompt in every state'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l begin-message -x -a '(__retellctl_at_files)' -d 'What the agent says first; with an empty text it waits for the user'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l general-tools -x -a '(__retellctl_at_files)' -d 'Tools in every state'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l states -x -a '(__retellctl_at_files)' -d 'States of the conversation'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l starting-state -x -a '(__retellctl_at_files)' -d 'The state it starts in'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'The language model, such as gpt-4.1'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l model-temperature -x -d 'How varied its words are'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l start-speaker -x -a 'user agent' -d 'Who speaks first'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l default-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text for {{KEY}} where a call gives none; repeatable'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l knowledge-base-id -x -d 'A knowledge base that the LLM may use; repeatable'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'llm create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'llm create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'llm get\' 1+' -x -a '(__retellctl_ids llm)'
complete -c retellctl -n '__retellctl_at \'llm get\'' -l llm-version -x -d 'A version of the Retell LLM'
complete -c retellctl -n '__retellctl_at \'llm list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'llm list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'llm update\' 1' -x -a '(__retellctl_ids llm)'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l llm-version -x -d 'A version of the Retell LLM'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l general-prompt -x -a '(__retellctl_at_files)' -d 'Prompt in every state'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l begin-message -x -a '(__retellctl_at_files)' -d 'What the agent says first; with an empty text it waits for the user'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l general-tools -x -a '(__retellctl_at_files)' -d 'Tools in every state'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l states -x -a '(__retellctl_at_files)' -d 'States of the conversation'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l starting-state -x -a '(__retellctl_at_files)' -d 'The state it starts in'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model -x -a 'gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null' -d 'The language model, such as gpt-4.1'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l model-temperature -x -d 'How varied its words are'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l start-speaker -x -a 'user agent' -d 'Who speaks first'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l default-dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text for {{KEY}} where a call gives none; repeatable'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l knowledge-base-id -x -d 'A knowledge base that the LLM may use; repeatable'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'llm update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'llm update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'llm delete\' 1+' -x -a '(__retellctl_ids llm)'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a create -d 'Buy a number and bind it to an agent. This costs money'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a get -d 'Show numbers'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a list -d 'List all numbers'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a update -d 'Bind a number to another agent'
complete -c retellctl -n '__retellctl_at \'phone-number\' 1' -a delete -d 'Give numbers back'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that answers and calls'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l area-code -x -d 'Three digits, such as 415'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l country-code -x -a 'US CA' -d 'Where the number is'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l toll-free -d 'A number free to call'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l no-toll-free -d 'A number free to call'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l nickname -x -a '(__retellctl_at_files)' -d 'Your name for it'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l number-provider -x -a 'twilio telnyx' -d 'The company that it is bought from'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l inbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that answers, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l outbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that calls, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'phone-number create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'phone-number get\' 1+' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'phone-number list\'' -l sort-order -x -a 'ascending descending' -d 'By the time of the last change'
complete -c retellctl -n '__retellctl_at \'phone-number list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'phone-number update\' 1' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that answers and calls'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l inbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that answers, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l outbound-agent -x -a '(__retellctl_ids agent)' -d 'An agent that calls, and its share of the calls; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'phone-number update\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'phone-number delete\' 1+' -x -a '(__retellctl_ids phone-number)'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a create -d 'Call somebody. This rings a phone and costs money'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a register -d 'Register a call that your own telephony carries; dials nobody'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a get -d 'Show calls, each with its transcript'
complete -c retellctl -n '__retellctl_at \'call\' 1' -a list -d 'List calls, the newest first; the newest 1,000 if nothing else is said'
complete -c retellctl -n '__retellctl_at \'call create\'' -l from -x -a '(__retellctl_ids phone-number)' -d 'A number of yours'
complete -c retellctl -n '__retellctl_at \'call create\'' -l to -x -d 'Whom to call'
complete -c retellctl -n '__retellctl_at \'call create\'' -l override-agent-id -x -a '(__retellctl_ids agent)' -d 'An agent other than the number\'s'
complete -c retellctl -n '__retellctl_at \'call create\'' -l override-agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'call create\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the call; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l sip-header -x -a '(__retellctl_at_files)' -d 'A header of the SIP call; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l idempotency-key -x -a '(__retellctl_at_files)' -d 'The same key within the hour never calls twice; a fresh one if not given'
complete -c retellctl -n '__retellctl_at \'call create\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call create\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call create\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call create\'' -l wait -d 'Wait until the call has ended; exit code 11: not in time, 12: it failed'
complete -c retellctl -n '__retellctl_at \'call create\'' -l wait-timeout -x -d 'How long to wait, such as 90s; 10m if not given'
complete -c retellctl -n '__retellctl_at \'call register\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'The agent that takes the call'
complete -c retellctl -n '__retellctl_at \'call register\'' -l agent-version -x -d 'A version of that agent'
complete -c retellctl -n '__retellctl_at \'call register\'' -l direction -x -a 'inbound outbound' -d 'Who called whom'
complete -c retellctl -n '__retellctl_at \'call register\'' -l audio-websocket-protocol -x -a 'web twilio' -d 'How the audio comes (v1)'
complete -c retellctl -n '__retellctl_at \'call register\'' -l audio-encoding -x -a 's16le mulaw' -d 'How a sample is written (v1)'
complete -c retellctl -n '__retellctl_at \'call register\'' -l sample-rate -x -d '8000 to 48000 (v1)'
complete -c retellctl -n '__retellctl_at \'call register\'' -l end-call-after-silence-ms -x -d 'At least 10000; the server\'s default is 600000 (v1)'
complete -c retellctl -n '__retellctl_at \'call register\'' -l from-number -x -a '(__retellctl_ids phone-number)' -d 'The caller\'s number, kept with the call'
complete -c retellctl -n '__retellctl_at \'call register\'' -l to-number -x -d 'The callee\'s number, kept with the call'
complete -c retellctl -n '__retellctl_at \'call register\'' -l metadata -x -a '(__retellctl_at_files)' -d 'Kept with the call; repeatable'
complete -c retellctl -n '__retellctl_at \'call register\'' -l dynamic-variable -x -a '(__retellctl_at_files)' -d 'A text that prompts refer to as {{KEY}}; repeatable'
complete -c retellctl -n '__retellctl_at \'call register\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'call register\'' -l strict -d 'Refuse fields and values that are not known'
complete -c retellctl -n '__retellctl_at \'call register\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'call get\' 1+' -x -a '(__retellctl_ids call)'
complete -c retellctl -n '__retellctl_at \'call get\'' -l wait -d 'Wait until the call has ended; exit code 11: not in time, 12: it failed'
complete -c retellctl -n '__retellctl_at \'call get\'' -l wait-timeout -x -d 'How long to wait, such as 90s; 10m if not given'
complete -c retellctl -n '__retellctl_at \'call get\'' -l recording -r -F -d 'Save the recording to a file'
complete -c retellctl -n '__retellctl_at \'call list\'' -l agent-id -x -a '(__retellctl_ids agent)' -d 'Calls of this agent; repeatable'
complete -c retellctl -n '__retellctl_at \'call list\'' -l started-after -x -d 'From TIME on'
complete -c retellctl -n '__retellctl_at \'call list\'' -l started-before -x -d 'Before TIME'
complete -c retellctl -n '__retellctl_at \'call list\'' -l ended-after -x -d 'From TIME on'
complete -c retellctl -n '__retellctl_at \'call list\'' -l ended-before -x -d 'Before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970'
complete -c retellctl -n '__retellctl_at \'call list\'' -l sort-order -x -a 'ascending descending' -d 'By start; descending if not given'
complete -c retellctl -n '__retellctl_at \'call list\'' -l limit -x -d 'At most this many'
complete -c retellctl -n '__retellctl_at \'call list\'' -l all -d 'The whole history, however long'
complete -c retellctl -n '__retellctl_at \'call list\'' -l details -d 'Every call as `call get` has it, with its transcript'
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
complete -c retellctl -n '__retellctl_at \'api\'' -l set -x -d 'Any field by its API name; repeatable'
complete -c retellctl -n '__retellctl_at \'api\'' -s f -l from-file -r -F -d 'A whole body, JSON or YAML'
complete -c retellctl -n '__retellctl_at \'completion\' 1' -x -a 'bash zsh fish'
complete -c retellctl -n '__retellctl_at \'completion\'' -l install -d 'Put the script where the shell looks, and say where'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a agent -d 'Voice agents: a voice, a way of speaking and what answers'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a llm -d 'Retell LLMs: prompts, tools and states that an agent speaks from'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a phone-number -d 'Phone numbers: bought once, bound to an agent'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a call -d 'Calls: placed, registered and looked back on'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a profile -d 'Profiles: which service, which version, which token'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a sandbox -d 'The built-in sandbox: a stand-in for Retell without network, token or cost'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a api -d 'Send a request of your own, whose body is JSON, to the service in use'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a completion -d 'Print the completion script of a shell, or install it'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a environment -d 'Environment variables'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a exit-codes -d 'Exit codes'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a output -d 'Output'
complete -c retellctl -n '__retellctl_at \'help\' 1' -a api-versions -d 'API versions'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a create -d 'Create an agent'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a get -d 'Show agents'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a list -d 'List all agents'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a update -d 'Change an agent; only the fields given'
complete -c retellctl -n '__retellctl_at \'help agent\' 1' -a delete -d 'Delete agents'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a create -d 'Create a Retell LLM'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a get -d 'Show Retell LLMs'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a list -d 'List all Retell LLMs'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a update -d 'Change a Retell LLM; only the fields given'
complete -c retellctl -n '__retellctl_at \'help llm\' 1' -a delete -d 'Delete Retell LLMs'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a create -d 'Buy a number and bind it to an agent. This costs money'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a get -d 'Show numbers'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a list -d 'List all numbers'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a update -d 'Bind a number to another agent'
complete -c retellctl -n '__retellctl_at \'help phone-number\' 1' -a delete -d 'Give numbers back'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a create -d 'Call somebody. This rings a phone and costs money'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a register -d 'Register a call that your own telephony carries; dials nobody'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a get -d 'Show calls, each with its transcript'
complete -c retellctl -n '__retellctl_at \'help call\' 1' -a list -d 'List calls, the newest first; the newest 1,000 if nothing else is said'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a add -d 'Store a profile; asks for its token without echo, and tries it first'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a list -d 'List the profiles'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a show -d 'Show which service, version and token hold, and where each comes from'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a use -d 'Make a profile the default'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a remove -d 'Remove a profile and its token from this machine'
complete -c retellctl -n '__retellctl_at \'help profile\' 1' -a check -d 'Try the token, and show whose it is'
complete -c retellctl -n '__retellctl_at \'help sandbox\' 1' -a status -d 'Show what the sandbox holds and where'
complete -c retellctl -n '__retellctl_at \'help sandbox\' 1' -a reset -d 'Empty the sandbox'
complete -c retellctl -n '__retellctl_at \'help sandbox\' 1' -a serve -d 'Serve the sandbox over HTTP until Ctrl-C; prints its URL'

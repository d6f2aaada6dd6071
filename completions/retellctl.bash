# TAB for retellctl in bash 4.2 or newer. Made by `retellctl completion bash`: change that, not this.
#
# Nothing is started on TAB: commands and options stand below, ids and profiles in files that retellctl's lists
# leave behind.

_retellctl() {
  COMPREPLY=()
  local IFS=$' \t\n'
  local -a words=() found=()
  local current kept quote lead="" path="" option="" value="" profile="" plain="" commands options arguments many
  local redirection='^[&0-9]*[<>]+[&|]?$'
  local -i count=0
  _retellctl_split "$2"
  _retellctl_walk
  if [[ ${words[-1]} =~ $redirection ]]; then
    _retellctl_files "$current"
  elif [[ -n $option ]]; then
    _retellctl_value "$path" "$option"
    _retellctl_complete "$value" "$current"
  elif [[ -z $plain && $current == --*=* ]]; then
    lead=${current%%=*}=
    _retellctl_value "$path" "${current%%=*}"
    _retellctl_complete "$value" "${current#*=}"
  elif [[ -z $plain && $current == -* ]]; then
    _retellctl_value "$path" "${current:0:2}"
    if [[ ${#current} -gt 2 && $current != --* && -n $value ]]; then
      lead=${current:0:2}
      _retellctl_complete "$value" "${current:2}"
    else
      _retellctl_command "$path"
      _retellctl_complete "words $options" "$current"
    fi
  else
    _retellctl_command "$path"
    local -a values=($arguments)
    if [[ -n $commands && count -eq 0 ]]; then
      _retellctl_complete "words $commands" "$current"
    elif ((count < ${#values[@]})); then
      _retellctl_complete "${values[count]//,/ }" "$current"
    elif [[ -n $many ]]; then
      _retellctl_complete "${values[-1]//,/ }" "$current"
    elif [[ -z $plain ]]; then
      _retellctl_complete "words $options" "$current"
    fi
  fi
  # Readline replaces what is behind the last of its word breaks, such as a colon or an equals sign.
  [[ -z $kept ]] || COMPREPLY=("${COMPREPLY[@]#"$kept"}")
}

# Sets words (those before the cursor's), current (the cursor's, without quotes), kept (its part that stays) and
# quote (the one that is open).
# Bash has taken words apart at colons and the like; what stands together in the line is one word.
_retellctl_split() { # REPLACED: the part of the cursor's word that readline replaces
  local rest=${COMP_LINE:0:COMP_POINT} trimmed word typed=""
  local -i i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    trimmed=${rest#"${rest%%[![:space:]]*}"}
    word=${COMP_WORDS[i]}
    ((i < COMP_CWORD)) || word=$trimmed
    if ((i)) && [[ $trimmed == "$rest" && ! $word =~ $redirection && ! $typed =~ $redirection ]]; then
      typed+=$word
    else
      ((i == 0)) || words+=("$typed")
      typed=$word
    fi
    rest=${trimmed#"$word"}
  done
  kept="" quote=""
  [[ $typed != *"$1" ]] || kept=${typed%"$1"}
  current=$typed
  case $kept in
    *[\"\'])
      quote=${kept: -1}
      kept=${kept//[\"\']/}
      current=$kept$1
      ;;
    *)
      kept=${kept//\\/}
      current=${current//\\/}
      ;;
  esac
}

# Goes through the words before the cursor's and sets path (the command), option (whose value comes next), plain
# (set after --), count (of arguments) and profile.
_retellctl_walk() {
  local word skip=""
  local -i i
  for word in "${words[@]:1}"; do
    if [[ -n $skip ]]; then
      skip=""
    elif [[ $word =~ $redirection ]]; then
      skip=yes
    elif [[ -n $option ]]; then
      [[ $option != -p && $option != --profile ]] || profile=$word
      option=""
    elif [[ -n $plain || $word != -?* ]]; then
      _retellctl_command "$path"
      if [[ -n $commands && " $commands " == *" $word "* ]]; then
        path=${path:+$path }$word
      else
        count+=1
      fi
    elif [[ $word == -- ]]; then
      plain=yes
    elif [[ $word == --*=* ]]; then
      [[ $word != --profile=* ]] || profile=${word#*=}
    elif [[ $word == --* ]]; then
      _retellctl_value "$path" "$word"
      [[ -z $value ]] || option=$word
    else
      for ((i = 1; i < ${#word}; i++)); do
        _retellctl_value "$path" "-${word:i:1}"
        [[ -n $value ]] || continue
        if ((i + 1 == ${#word})); then
          option=-${word:i:1}
        elif [[ ${word:i:1} == p ]]; then
          profile=${word:i + 1}
        fi
        break
      done
    fi
  done
}

_retellctl_complete() { # VALUE BEGINNING
  local word
  case $1 in
    words*)
      for word in ${1#words}; do
        [[ $word != "$2"* ]] || COMPREPLY+=("$lead$word")
      done
      ;;
    profile)
      _retellctl_profiles
      for word in "${found[@]:1}"; do
        [[ $word != "$2"* ]] || COMPREPLY+=("$lead$word")
      done
      ;;
    file) _retellctl_files "$2" ;;
    at-file)
      if [[ $2 == @* ]]; then
        lead+=@
        _retellctl_files "${2#@}"
      fi
      ;;
    agent | llm | phone-number | call) _retellctl_ids "$1" "$2" ;;
  esac
}

_retellctl_files() { # BEGINNING
  local file
  mapfile -t found < <(compgen -f -- "$1")
  if [[ -z ${lead#"$kept"} ]]; then
    # Readline quotes what has to be, and sees what is a folder.
    compopt -o filenames
    COMPREPLY=("${found[@]/#/$lead}")
    return
  fi
  # With something before the name, an @ above all, it can do neither.
  for file in "${found[@]}"; do
    if [[ -d $file ]]; then
      file+=/
      compopt -o nospace
    fi
    _retellctl_quote "$lead$file"
    COMPREPLY+=("$file")
  done
}

# Sets file to a text, quoted like the cursor's word.
_retellctl_quote() { # TEXT
  local char=""
  local -i i
  case $quote in
    "") printf -v file %q "$1" ;;
    *)
      file=""
      for ((i = 0; i < ${#1}; i++)); do
        char=${1:i:1}
        case $quote$char in
          \'\') file+="'\\''" ;;
          \"[\"\\\$\`]) file+=\\$char ;;
          *) file+=$char ;;
        esac
      done
      ;;
  esac
}

# Sets found to the default profile's name and then all names.
_retellctl_profiles() {
  local folder
  _retellctl_folder
  found=("" sandbox)
  [[ ! -r $folder/profiles ]] || mapfile -t found <"$folder/profiles"
}

_retellctl_ids() { # KIND BEGINNING
  local folder file now variable LC_ALL=C
  local -i low=0 high middle first end
  _retellctl_folder
  if [[ -z $profile ]]; then
    _retellctl_variable RETELLCTL_PROFILE
    profile=$variable
    _retellctl_variable RETELL_API_KEY
    if [[ $profile != sandbox && -n $variable ]]; then
      profile=@env
    elif [[ -z $profile ]]; then
      _retellctl_profiles
      profile=${found[0]}
    fi
  fi
  profile=${profile//[\"\'\\]/}
  file=$folder/ids/$profile/$1
  [[ -n $profile && $profile != .* && $profile != */* && -f $file && -r $file ]] || return
  mapfile -t -n 2 found <"$file"
  printf -v now '%(%s)T' -1
  [[ ${found[0]} =~ ^[1-9][0-9]{0,11}$ ]] && ((now - found[0] < 86400)) || return
  [[ ${found[1]} =~ ^[1-9][0-9]{0,5}$ ]] || return
  high=${found[1]} end=${found[1]}
  mapfile -t -s 2 -n "$high" found <"$file"
  # They are sorted, so those that begin like this lie together: find the first, then the end. Copying them with
  # a loop, or even with an expansion, would take longer than reading them once more.
  while ((low < high)); do
    middle=$(((low + high) / 2))
    if [[ ${found[middle]} < $2 ]]; then low=middle+1; else high=middle; fi
  done
  first=low high=end
  while ((low < high)); do
    middle=$(((low + high) / 2))
    if [[ ${found[middle]} == "$2"* ]]; then low=middle+1; else high=middle; fi
  done
  ((low > first)) || return
  # Where bash only lists (?, ! and @), names can be shown; what it inserts then is what all ids begin with.
  if [[ $COMP_TYPE == @(63|33|64) ]] && ((low - first > 1 && low - first <= 500)); then
    mapfile -t -s $((2 + end + first)) -n $((low - first)) COMPREPLY <"$file"
    COMPREPLY=("${COMPREPLY[@]/$'\t'/  }")
  else
    mapfile -t -s $((2 + first)) -n $((low - first)) COMPREPLY <"$file"
  fi
  [[ -z $lead ]] || COMPREPLY=("${COMPREPLY[@]/#/$lead}")
}

# Sets variable to the value of one of the program's own, without the blanks around it.
_retellctl_variable() { # NAME
  local blanks=$' \t\r\n'
  variable=${!1-}
  variable=${variable#"${variable%%[!$blanks]*}"}
  variable=${variable%"${variable##*[!$blanks]}"}
}

# Sets folder to where ids and profiles are kept.
_retellctl_folder() {
  local variable
  folder=${HOME-}/.cache/retellctl
  [[ $OSTYPE != darwin* ]] || folder=${HOME-}/Library/Caches/retellctl
  [[ ${XDG_CACHE_HOME-} != /* ]] || folder=$XDG_CACHE_HOME/retellctl
  _retellctl_variable RETELLCTL_CONFIG_DIR
  if [[ -n $variable ]]; then
    folder=$variable
    [[ $folder != "~/"* ]] || folder=${HOME-}/${folder#"~/"}
  fi
  folder+=/completion
}

# Sets commands, options, arguments (what completes each) and many (set if the last may be repeated).
_retellctl_command() { # COMMAND
  commands="" options="" arguments="" many=""
  case $1 in
    "") commands="agent llm phone-number call conversation-flow knowledge-base voice profile sandbox api completion help" options="--version" ;;
    "agent") commands="create get list update delete" ;;
    "agent create") options="--llm-websocket-url --llm-id --response-engine --voice-id --agent-name --language --voice-temperature --voice-speed --responsiveness --enable-backchannel --no-enable-backchannel --ambient-sound --boosted-keyword --webhook-url --format-text --no-format-text --opt-out-sensitive-data-storage --no-opt-out-sensitive-data-storage --data-storage-setting --data-storage-retention-days --voice-model --fallback-voice-id --volume --enable-dynamic-voice-speed --no-enable-dynamic-voice-speed --enable-expressive-mode --no-enable-expressive-mode --expressive-emotion-tag --expressive-mode-prompt --pronunciation-dictionary --interruption-sensitivity --enable-dynamic-responsiveness --no-enable-dynamic-responsiveness --backchannel-frequency --backchannel-word --ambient-sound-volume --begin-message-delay-ms --reminder-trigger-ms --reminder-max-count --ring-duration-ms --end-call-after-silence-ms --max-call-duration-ms --stt-mode --custom-stt-config --vocab-specialization --denoising-mode --denoising-enhancement-level --allow-user-dtmf --no-allow-user-dtmf --user-dtmf-options --allow-dtmf-interruption --no-allow-dtmf-interruption --voicemail-option --ivr-option --call-screening-option --post-call-analysis-data --post-call-analysis-model --pre-session-tools --post-session-tools --webhook-event --webhook-timeout-ms --opt-in-signed-url --no-opt-in-signed-url --signed-url-expiration-ms --pii-config --guardrail-config --handbook-config --contact-memory-config --enable-dnc-detection --no-enable-dnc-detection --timezone --is-transfer-agent --no-is-transfer-agent --version-title --version-description --set --strict --from-file" ;;
    "agent get") options="--agent-version" arguments="agent" many="yes" ;;
    "agent list") options="--search --sort-order --limit --details" ;;
    "agent update") options="--agent-version --llm-websocket-url --llm-id --response-engine --voice-id --agent-name --language --voice-temperature --voice-speed --responsiveness --enable-backchannel --no-enable-backchannel --ambient-sound --boosted-keyword --webhook-url --format-text --no-format-text --opt-out-sensitive-data-storage --no-opt-out-sensitive-data-storage --data-storage-setting --data-storage-retention-days --voice-model --fallback-voice-id --volume --enable-dynamic-voice-speed --no-enable-dynamic-voice-speed --enable-expressive-mode --no-enable-expressive-mode --expressive-emotion-tag --expressive-mode-prompt --pronunciation-dictionary --interruption-sensitivity --enable-dynamic-responsiveness --no-enable-dynamic-responsiveness --backchannel-frequency --backchannel-word --ambient-sound-volume --begin-message-delay-ms --reminder-trigger-ms --reminder-max-count --ring-duration-ms --end-call-after-silence-ms --max-call-duration-ms --stt-mode --custom-stt-config --vocab-specialization --denoising-mode --denoising-enhancement-level --allow-user-dtmf --no-allow-user-dtmf --user-dtmf-options --allow-dtmf-interruption --no-allow-dtmf-interruption --voicemail-option --ivr-option --call-screening-option --post-call-analysis-data --post-call-analysis-model --pre-session-tools --post-session-tools --webhook-event --webhook-timeout-ms --opt-in-signed-url --no-opt-in-signed-url --signed-url-expiration-ms --pii-config --guardrail-config --handbook-config --contact-memory-config --enable-dnc-detection --no-enable-dnc-detection --timezone --version-title --version-description --set --strict --from-file" arguments="agent" ;;
    "agent delete") arguments="agent" many="yes" ;;
    "llm") commands="create get list update delete" ;;
    "llm create") options="--general-prompt --begin-message --general-tools --states --starting-state --model --model-temperature --start-speaker --default-dynamic-variable --knowledge-base-id --kb-config --begin-after-user-silence-ms --model-config --backup-model --s2s-model --model-high-priority --no-model-high-priority --model-ultrafast --no-model-ultrafast --tool-call-strict-mode --no-tool-call-strict-mode --mcps --is-transfer-llm --no-is-transfer-llm --set --strict --from-file" ;;
    "llm get") options="--llm-version" arguments="llm" many="yes" ;;
    "llm list") options="--sort-order --limit" ;;
    "llm update") options="--llm-version --general-prompt --begin-message --general-tools --states --starting-state --model --model-temperature --start-speaker --default-dynamic-variable --knowledge-base-id --kb-config --begin-after-user-silence-ms --model-config --backup-model --s2s-model --model-high-priority --no-model-high-priority --model-ultrafast --no-model-ultrafast --tool-call-strict-mode --no-tool-call-strict-mode --mcps --is-transfer-llm --no-is-transfer-llm --set --strict --from-file" arguments="llm" ;;
    "llm delete") arguments="llm" many="yes" ;;
    "phone-number") commands="create get list update delete" ;;
    "phone-number create") options="--agent-id --area-code --country-code --toll-free --no-toll-free --nickname --number-provider --inbound-agent --outbound-agent --phone-number --inbound-webhook-url --fallback-number --allowed-inbound-country --allowed-outbound-country --transport --set --strict --from-file" ;;
    "phone-number get") arguments="phone-number" many="yes" ;;
    "phone-number list") options="--sort-order --limit" ;;
    "phone-number update") options="--agent-id --inbound-agent --outbound-agent --nickname --inbound-webhook-url --fallback-number --allowed-inbound-country --allowed-outbound-country --transport --inbound-sms-agent --outbound-sms-agent --inbound-sms-webhook-url --termination-uri --auth-username --auth-password --codec --set --strict --from-file" arguments="phone-number" ;;
    "phone-number delete") arguments="phone-number" many="yes" ;;
    "call") commands="create register get list" ;;
    "call create") options="--from --to --override-agent-id --override-agent-version --dynamic-variable --metadata --sip-header --idempotency-key --agent-override --ignore-e164-validation --no-ignore-e164-validation --honor-internal-dnc --no-honor-internal-dnc --set --strict --from-file --wait --wait-timeout" ;;
    "call register") options="--agent-id --agent-version --direction --audio-websocket-protocol --audio-encoding --sample-rate --end-call-after-silence-ms --from-number --to-number --metadata --dynamic-variable --agent-override --set --strict --from-file" ;;
    "call get") options="--wait --wait-timeout --recording" arguments="call" many="yes" ;;
    "call list") options="--agent-id --started-after --started-before --ended-after --ended-before --sort-order --limit --all --details" ;;
    "conversation-flow") commands="create get list update delete" ;;
    "conversation-flow create") options="--nodes --start-speaker --start-node-id --global-prompt --tools --components --model-choice --model-config --model-temperature --backup-model --knowledge-base-id --kb-config --default-dynamic-variable --begin-after-user-silence-ms --mcps --tool-call-strict-mode --no-tool-call-strict-mode --flex-mode --no-flex-mode --is-transfer-cf --no-is-transfer-cf --notes --begin-tag-display-position --set --strict --from-file" ;;
    "conversation-flow get") options="--version" arguments="conversation-flow" many="yes" ;;
    "conversation-flow list") options="--sort-order --limit" ;;
    "conversation-flow update") options="--version --nodes --start-speaker --start-node-id --global-prompt --tools --components --model-choice --model-config --model-temperature --backup-model --knowledge-base-id --kb-config --default-dynamic-variable --begin-after-user-silence-ms --mcps --tool-call-strict-mode --no-tool-call-strict-mode --flex-mode --no-flex-mode --is-transfer-cf --no-is-transfer-cf --notes --begin-tag-display-position --set --strict --from-file" arguments="conversation-flow" ;;
    "conversation-flow delete") options="--force-delete --no-force-delete" arguments="conversation-flow" many="yes" ;;
    "knowledge-base") commands="create get list add-sources delete-source delete" ;;
    "knowledge-base create") options="--knowledge-base-name --knowledge-base-texts --knowledge-base-url --knowledge-base-file --enable-auto-refresh --no-enable-auto-refresh --max-chunk-size --min-chunk-size --set --strict --from-file" ;;
    "knowledge-base get") arguments="knowledge-base" many="yes" ;;
    "knowledge-base list") options="--limit" ;;
    "knowledge-base add-sources") options="--knowledge-base-texts --knowledge-base-url --knowledge-base-file --set --strict --from-file" arguments="knowledge-base" ;;
    "knowledge-base delete-source") arguments="knowledge-base nothing" ;;
    "knowledge-base delete") arguments="knowledge-base" many="yes" ;;
    "voice") commands="get list search add clone" ;;
    "voice get") arguments="voice" many="yes" ;;
    "voice list") options="--limit" ;;
    "voice search") options="--search-query --voice-provider --limit" ;;
    "voice add") options="--provider-voice-id --voice-name --public-user-id --voice-provider --set --strict --from-file" ;;
    "voice clone") options="--file --voice-name --voice-provider --set --strict --from-file" ;;
    "profile") commands="add list show use remove check" ;;
    "profile add") options="--token-stdin --token-command --base-url --allow-http --no-verify" arguments="nothing" ;;
    "profile show") arguments="profile" ;;
    "profile use") arguments="profile" ;;
    "profile remove") arguments="profile" ;;
    "profile check") arguments="profile" ;;
    "sandbox") commands="status reset serve" ;;
    "sandbox serve") options="--host --port" ;;
    "api") options="--query-param --set --from-file" arguments="words,GET,POST,PUT,PATCH,DELETE nothing" ;;
    "completion") options="--install" arguments="words,bash,zsh,fish" ;;
    "help") commands="agent llm phone-number call conversation-flow knowledge-base voice profile sandbox api completion environment exit-codes output api-versions" ;;
    "help agent") commands="create get list update delete" ;;
    "help llm") commands="create get list update delete" ;;
    "help phone-number") commands="create get list update delete" ;;
    "help call") commands="create register get list" ;;
    "help conversation-flow") commands="create get list update delete" ;;
    "help knowledge-base") commands="create get list add-sources delete-source delete" ;;
    "help voice") commands="get list search add clone" ;;
    "help profile") commands="add list show use remove check" ;;
    "help sandbox") commands="status reset serve" ;;
  esac
  [[ $1 == help?* ]] || options+=" --profile --api-version --output --json --fields --query --raw --include --color --verbose --quiet --timeout --max-retries --concurrency --dry-run --yes --no-input --help"
}

# Sets value to what an option takes; nothing if it is a switch.
_retellctl_value() { # COMMAND OPTION
  value=""
  case "$1 $2" in
    *" -p" | *" --profile") value="profile" ;;
    *" --api-version") value="words auto v1 v2" ;;
    *" -o" | *" --output") value="words table json jsonl yaml csv tsv ids curl" ;;
    *" --fields" | *" --query" | *" --timeout" | *" --max-retries" | *" --concurrency" | "conversation-flow get --version" | "conversation-flow update --version" | *" --voice-temperature" | *" --voice-speed" | *" --responsiveness" | *" --boosted-keyword" | *" --data-storage-retention-days" | *" --volume" | *" --interruption-sensitivity" | *" --backchannel-frequency" | *" --backchannel-word" | *" --ambient-sound-volume" | *" --begin-message-delay-ms" | *" --reminder-trigger-ms" | *" --reminder-max-count" | *" --ring-duration-ms" | *" --end-call-after-silence-ms" | *" --max-call-duration-ms" | *" --denoising-enhancement-level" | *" --webhook-timeout-ms" | *" --signed-url-expiration-ms" | *" --set" | "call register --agent-version" | *" --search" | *" --limit" | *" --model-temperature" | *" --begin-after-user-silence-ms" | *" --area-code" | *" --phone-number" | *" --fallback-number" | *" --allowed-inbound-country" | *" --allowed-outbound-country" | *" --codec" | *" --to" | *" --override-agent-version" | *" --wait-timeout" | *" --sample-rate" | *" --to-number" | *" --started-after" | *" --started-before" | *" --ended-after" | *" --ended-before" | *" --knowledge-base-url" | *" --max-chunk-size" | *" --min-chunk-size" | *" --token-command" | *" --base-url" | *" --host" | *" --port" | *" --query-param") value="nothing" ;;
    *" --color") value="words auto always never" ;;
    *" --llm-websocket-url" | *" --response-engine" | *" --agent-name" | *" --webhook-url" | *" --expressive-mode-prompt" | *" --pronunciation-dictionary" | *" --custom-stt-config" | *" --user-dtmf-options" | *" --voicemail-option" | *" --ivr-option" | *" --call-screening-option" | *" --post-call-analysis-data" | *" --pre-session-tools" | *" --post-session-tools" | *" --pii-config" | *" --guardrail-config" | *" --handbook-config" | *" --contact-memory-config" | *" --timezone" | *" --version-title" | *" --version-description" | "agent get --agent-version" | "agent update --agent-version" | *" --general-prompt" | *" --begin-message" | *" --general-tools" | *" --states" | *" --starting-state" | *" --default-dynamic-variable" | *" --kb-config" | *" --model-config" | *" --backup-model" | *" --mcps" | *" --llm-version" | *" --nickname" | *" --inbound-webhook-url" | *" --transport" | *" --inbound-sms-webhook-url" | *" --termination-uri" | *" --auth-username" | *" --auth-password" | *" --dynamic-variable" | *" --metadata" | *" --sip-header" | *" --idempotency-key" | *" --agent-override" | *" --nodes" | *" --start-node-id" | *" --global-prompt" | *" --tools" | *" --components" | *" --model-choice" | *" --notes" | *" --begin-tag-display-position" | *" --knowledge-base-name" | *" --knowledge-base-texts" | *" --search-query" | *" --provider-voice-id" | *" --voice-name" | *" --public-user-id") value="at-file" ;;
    *" --llm-id") value="llm" ;;
    *" --voice-id" | *" --fallback-voice-id") value="voice" ;;
    *" --language") value="words en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA" ;;
    *" --ambient-sound") value="words coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null" ;;
    *" --data-storage-setting") value="words everything everything_except_pii basic_attributes_only" ;;
    *" --voice-model") value="words eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null" ;;
    *" --expressive-emotion-tag") value="words empathetic excited happy curious surprised sigh clear throat pause long pause emphasis" ;;
    *" --stt-mode") value="words fast accurate custom" ;;
    *" --vocab-specialization") value="words general medical" ;;
    *" --denoising-mode") value="words no-denoise noise-cancellation noise-and-background-speech-cancellation" ;;
    *" --post-call-analysis-model" | *" --model") value="words gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null" ;;
    *" --webhook-event") value="words call_started call_ended call_analyzed transcript_updated transfer_started transfer_bridged transfer_cancelled transfer_ended" ;;
    *" -f" | *" --from-file" | *" --recording" | *" --knowledge-base-file" | *" --file") value="file" ;;
    *" --sort-order") value="words ascending descending" ;;
    *" --start-speaker") value="words user agent" ;;
    *" --knowledge-base-id") value="knowledge-base" ;;
    *" --s2s-model") value="words gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null" ;;
    *" --agent-id" | *" --inbound-agent" | *" --outbound-agent" | *" --inbound-sms-agent" | *" --outbound-sms-agent" | *" --override-agent-id") value="agent" ;;
    *" --country-code") value="words US CA" ;;
    *" --number-provider") value="words twilio telnyx" ;;
    *" --from" | *" --from-number") value="phone-number" ;;
    *" --direction") value="words inbound outbound" ;;
    *" --audio-websocket-protocol") value="words web twilio" ;;
    *" --audio-encoding") value="words s16le mulaw" ;;
    "voice search --voice-provider" | "voice add --voice-provider") value="words elevenlabs cartesia minimax fish_audio inworld" ;;
    "voice clone --voice-provider") value="words elevenlabs cartesia minimax fish_audio platform inworld" ;;
  esac
}

# In an older bash, such as macOS's own 3.2, TAB stays what it is without a script.
if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)); then
  complete -F _retellctl retellctl
fi

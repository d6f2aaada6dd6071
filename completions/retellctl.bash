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
    nothing | "") ;;
    *) _retellctl_ids "$1" "$2" ;;
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
  if [[ $2 == name:* ]] && _retellctl_has_names "$1"; then
    _retellctl_names "${2#name:}" "$high"
    return
  fi
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

# Offers the names that begin like this, quoted where a shell would read something else; one that was cut is none.
_retellctl_names() { # BEGINNING COUNT
  local name
  mapfile -t -s $((2 + $2)) -n "$2" found <"$file"
  for name in "${found[@]#*$'\t'}"; do
    [[ -n $name && $name == "$1"* && $name != *… ]] || continue
    _retellctl_quote "${lead}name:$name"
    COMPREPLY+=("$file")
  done
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
    "") commands="agent chat-agent llm phone-number contact crm call chat batch-call conversation-flow conversation-flow-component knowledge-base voice test-case batch-test test-run playground app asset mcp-tool concurrency export-request profile sandbox api completion help" options="--version" ;;
    "agent") commands="create get list update delete create-version delete-version publish versions repair" ;;
    "agent create") options="--llm-websocket-url --llm-id --response-engine --voice-id --agent-name --language --voice-temperature --voice-speed --responsiveness --enable-backchannel --no-enable-backchannel --ambient-sound --boosted-keyword --webhook-url --format-text --no-format-text --opt-out-sensitive-data-storage --no-opt-out-sensitive-data-storage --data-storage-setting --data-storage-retention-days --voice-model --fallback-voice-id --volume --enable-dynamic-voice-speed --no-enable-dynamic-voice-speed --enable-expressive-mode --no-enable-expressive-mode --expressive-emotion-tag --expressive-mode-prompt --pronunciation-dictionary --interruption-sensitivity --enable-dynamic-responsiveness --no-enable-dynamic-responsiveness --backchannel-frequency --backchannel-word --ambient-sound-volume --begin-message-delay-ms --reminder-trigger-ms --reminder-max-count --ring-duration-ms --end-call-after-silence-ms --max-call-duration-ms --stt-mode --custom-stt-config --vocab-specialization --denoising-mode --denoising-enhancement-level --allow-user-dtmf --no-allow-user-dtmf --user-dtmf-options --allow-dtmf-interruption --no-allow-dtmf-interruption --voicemail-option --ivr-option --call-screening-option --post-call-analysis-data --post-call-analysis-model --pre-session-tools --post-session-tools --webhook-event --webhook-timeout-ms --opt-in-signed-url --no-opt-in-signed-url --signed-url-expiration-ms --pii-config --guardrail-config --handbook-config --contact-memory-config --enable-dnc-detection --no-enable-dnc-detection --timezone --is-transfer-agent --no-is-transfer-agent --version-title --version-description --set --strict --from-file" ;;
    "agent get") options="--agent-version" arguments="agent" many="yes" ;;
    "agent list") options="--search --channel --is-transfer-agent --no-is-transfer-agent --sort-order --filter-criteria --limit --details" ;;
    "agent update") options="--agent-version --llm-websocket-url --llm-id --response-engine --voice-id --agent-name --language --voice-temperature --voice-speed --responsiveness --enable-backchannel --no-enable-backchannel --ambient-sound --boosted-keyword --webhook-url --format-text --no-format-text --opt-out-sensitive-data-storage --no-opt-out-sensitive-data-storage --data-storage-setting --data-storage-retention-days --voice-model --fallback-voice-id --volume --enable-dynamic-voice-speed --no-enable-dynamic-voice-speed --enable-expressive-mode --no-enable-expressive-mode --expressive-emotion-tag --expressive-mode-prompt --pronunciation-dictionary --interruption-sensitivity --enable-dynamic-responsiveness --no-enable-dynamic-responsiveness --backchannel-frequency --backchannel-word --ambient-sound-volume --begin-message-delay-ms --reminder-trigger-ms --reminder-max-count --ring-duration-ms --end-call-after-silence-ms --max-call-duration-ms --stt-mode --custom-stt-config --vocab-specialization --denoising-mode --denoising-enhancement-level --allow-user-dtmf --no-allow-user-dtmf --user-dtmf-options --allow-dtmf-interruption --no-allow-dtmf-interruption --voicemail-option --ivr-option --call-screening-option --post-call-analysis-data --post-call-analysis-model --pre-session-tools --post-session-tools --webhook-event --webhook-timeout-ms --opt-in-signed-url --no-opt-in-signed-url --signed-url-expiration-ms --pii-config --guardrail-config --handbook-config --contact-memory-config --enable-dnc-detection --no-enable-dnc-detection --timezone --version-title --version-description --set --strict --from-file" arguments="agent" many="yes" ;;
    "agent delete") arguments="agent" many="yes" ;;
    "agent create-version") options="--base-version --set --strict --from-file" arguments="agent" ;;
    "agent delete-version") options="--version" arguments="agent" ;;
    "agent publish") options="--version --version-title --version-description --set --strict --from-file" arguments="agent" ;;
    "agent versions") options="--sort-order --limit" arguments="agent" ;;
    "agent repair") options="--version" arguments="agent" many="yes" ;;
    "chat-agent") commands="create get list update delete create-version delete-version publish" ;;
    "chat-agent create") options="--response-engine --agent-name --language --auto-close-message --end-chat-after-silence-ms --webhook-url --webhook-event --webhook-timeout-ms --data-storage-setting --data-storage-retention-days --opt-in-signed-url --no-opt-in-signed-url --signed-url-expiration-ms --pii-config --guardrail-config --handbook-config --contact-memory-config --post-chat-analysis-data --post-chat-analysis-model --pre-session-tools --post-session-tools --timezone --version-title --set --strict --from-file" ;;
    "chat-agent get") options="--version" arguments="chat-agent" many="yes" ;;
    "chat-agent list") options="--search --is-transfer-agent --no-is-transfer-agent --sort-order --filter-criteria --limit --details" ;;
    "chat-agent update") options="--version --response-engine --agent-name --language --auto-close-message --end-chat-after-silence-ms --webhook-url --webhook-event --webhook-timeout-ms --data-storage-setting --data-storage-retention-days --opt-in-signed-url --no-opt-in-signed-url --signed-url-expiration-ms --pii-config --guardrail-config --handbook-config --contact-memory-config --post-chat-analysis-data --post-chat-analysis-model --pre-session-tools --post-session-tools --timezone --version-title --set --strict --from-file" arguments="chat-agent" many="yes" ;;
    "chat-agent delete") arguments="chat-agent" many="yes" ;;
    "chat-agent create-version") options="--base-version --set --strict --from-file" arguments="chat-agent" ;;
    "chat-agent delete-version") options="--version" arguments="chat-agent" ;;
    "chat-agent publish") options="--version --version-title --version-description --set --strict --from-file" arguments="chat-agent" ;;
    "llm") commands="create get list update delete" ;;
    "llm create") options="--general-prompt --begin-message --general-tools --states --starting-state --model --model-temperature --start-speaker --default-dynamic-variable --knowledge-base-id --kb-config --begin-after-user-silence-ms --model-config --backup-model --s2s-model --model-high-priority --no-model-high-priority --model-ultrafast --no-model-ultrafast --tool-call-strict-mode --no-tool-call-strict-mode --mcps --is-transfer-llm --no-is-transfer-llm --set --strict --from-file" ;;
    "llm get") options="--llm-version" arguments="llm" many="yes" ;;
    "llm list") options="--sort-order --limit" ;;
    "llm update") options="--llm-version --general-prompt --begin-message --general-tools --states --starting-state --model --model-temperature --start-speaker --default-dynamic-variable --knowledge-base-id --kb-config --begin-after-user-silence-ms --model-config --backup-model --s2s-model --model-high-priority --no-model-high-priority --model-ultrafast --no-model-ultrafast --tool-call-strict-mode --no-tool-call-strict-mode --mcps --is-transfer-llm --no-is-transfer-llm --set --strict --from-file" arguments="llm" many="yes" ;;
    "llm delete") options="--force-delete --no-force-delete" arguments="llm" many="yes" ;;
    "phone-number") commands="create import get list update delete" ;;
    "phone-number create") options="--agent-id --area-code --country-code --toll-free --no-toll-free --nickname --number-provider --inbound-agent --outbound-agent --phone-number --inbound-webhook-url --fallback-number --allowed-inbound-country --allowed-outbound-country --transport --set --strict --from-file" ;;
    "phone-number import") options="--phone-number --ignore-e164-validation --no-ignore-e164-validation --termination-uri --codec --transport --nickname --inbound-agent --outbound-agent --inbound-webhook-url --allowed-inbound-country --allowed-outbound-country --sip-trunk-auth-username --sip-trunk-auth-password --set --strict --from-file" ;;
    "phone-number get") arguments="phone-number" many="yes" ;;
    "phone-number list") options="--sort-order --limit" ;;
    "phone-number update") options="--agent-id --inbound-agent --outbound-agent --nickname --inbound-webhook-url --fallback-number --allowed-inbound-country --allowed-outbound-country --transport --inbound-sms-agent --outbound-sms-agent --inbound-sms-webhook-url --termination-uri --auth-username --auth-password --codec --set --strict --from-file" arguments="phone-number" many="yes" ;;
    "phone-number delete") arguments="phone-number" many="yes" ;;
    "contact") commands="create get get-by-phone list list-conversations update delete upload-import-file create-import get-import backfill-analysis-data get-backfill-job-status" ;;
    "contact create") options="--phone-number --first-name --last-name --do-not-call --no-do-not-call --contact-memory --contact-tag-id --custom-field --set --strict --from-file" ;;
    "contact get") arguments="contact" many="yes" ;;
    "contact get-by-phone") arguments="phone-number" many="yes" ;;
    "contact list") options="--phone-number --contact-id --external-id --contact-tag-id --do-not-call --no-do-not-call --last-conversation-after --last-conversation-before --custom-field --search-query --excluded-contact-id --sort-order --filter-criteria --limit" ;;
    "contact list-conversations") options="--limit" arguments="contact" ;;
    "contact update") options="--first-name --last-name --do-not-call --no-do-not-call --contact-memory --contact-tag-id --custom-field --set --strict --from-file" arguments="contact" many="yes" ;;
    "contact delete") arguments="contact" many="yes" ;;
    "contact upload-import-file") options="--file --set --strict --from-file" ;;
    "contact create-import") options="--upload-id --column-mapping --contact-tag --default-country --set --strict --from-file" ;;
    "contact backfill-analysis-data") options="--backfill-attribute --backfill-call-filter --set --strict --from-file" ;;
    "crm") commands="get-config update-config get-schema run-sync-job get-sync-job-status" ;;
    "crm update-config") options="--app-id --custom-fields --contact-tags --contact-column --crm-analysis-data-mappings --contact-memory-update-prompt --set --strict --from-file" ;;
    "crm get-schema") options="--app-id" ;;
    "call") commands="create register create-web get list update delete rerun-analysis stop listen-live take-over-live update-live" ;;
    "call create") options="--from --to --override-agent-id --override-agent-version --dynamic-variable --metadata --sip-header --idempotency-key --agent-override --ignore-e164-validation --no-ignore-e164-validation --honor-internal-dnc --no-honor-internal-dnc --set --strict --from-file --wait --wait-timeout" ;;
    "call register") options="--agent-id --agent-version --direction --audio-websocket-protocol --audio-encoding --sample-rate --end-call-after-silence-ms --from-number --to-number --metadata --dynamic-variable --agent-override --set --strict --from-file" ;;
    "call create-web") options="--agent-id --agent-version --current-node-id --current-state --metadata --dynamic-variable --agent-override --set --strict --from-file" ;;
    "call get") options="--wait --wait-timeout --recording" arguments="call" many="yes" ;;
    "call list") options="--agent-id --started-after --started-before --ended-after --ended-before --call-status --direction --from-number --to-number --call-type --call-id --batch-call-id --disconnection-reason --user-sentiment --min-duration-ms --max-duration-ms --min-combined-cost --max-combined-cost --agent-tag --custom-analysis-data --custom-attribute --data-storage-setting --call-successful --no-call-successful --in-voicemail --no-in-voicemail --min-e2e-latency-p50 --max-e2e-latency-p50 --metadata --dynamic-variable --tool-name --sort-order --include-total --no-include-total --filter-criteria --limit --all --details" ;;
    "call update") options="--custom-attribute --data-storage-setting --metadata --set --strict --from-file" arguments="call" many="yes" ;;
    "call delete") arguments="call" many="yes" ;;
    "call rerun-analysis") arguments="call" many="yes" ;;
    "call stop") arguments="call" many="yes" ;;
    "call listen-live") arguments="call" ;;
    "call take-over-live") options="--participant-id --set --strict --from-file" arguments="call" ;;
    "call update-live") options="--call-control --fields-to-override --set --strict --from-file" arguments="call" ;;
    "chat") commands="create create-sms send get list update end rerun-analysis delete" ;;
    "chat create") options="--agent-id --agent-version --metadata --dynamic-variable --set --strict --from-file" ;;
    "chat create-sms") options="--from-number --to-number --override-agent-id --override-agent-version --dynamic-variable --metadata --honor-internal-dnc --no-honor-internal-dnc --set --strict --from-file" ;;
    "chat send") options="--content --set --strict --from-file" arguments="chat" ;;
    "chat get") arguments="chat" many="yes" ;;
    "chat list") options="--agent-id --started-after --started-before --ended-after --ended-before --chat-status --direction --user-number --agent-number --chat-type --chat-id --disconnection-reason --user-sentiment --min-duration-ms --max-duration-ms --min-combined-cost --max-combined-cost --agent-tag --custom-analysis-data --custom-attribute --data-storage-setting --chat-successful --no-chat-successful --sort-order --include-total --no-include-total --filter-criteria --limit --details" ;;
    "chat update") options="--custom-attribute --data-storage-setting --metadata --override-dynamic-variable --set --strict --from-file" arguments="chat" many="yes" ;;
    "chat end") arguments="chat" many="yes" ;;
    "chat rerun-analysis") arguments="chat" many="yes" ;;
    "chat delete") arguments="chat" many="yes" ;;
    "batch-call") commands="create" ;;
    "batch-call create") options="--from-number --tasks --name --trigger-timestamp --call-time-window --reserved-concurrency --set --strict --from-file" ;;
    "conversation-flow") commands="create get list update delete" ;;
    "conversation-flow create") options="--nodes --start-speaker --start-node-id --global-prompt --tools --components --model-choice --model-config --model-temperature --backup-model --knowledge-base-id --kb-config --default-dynamic-variable --begin-after-user-silence-ms --mcps --tool-call-strict-mode --no-tool-call-strict-mode --flex-mode --no-flex-mode --is-transfer-cf --no-is-transfer-cf --notes --begin-tag-display-position --set --strict --from-file" ;;
    "conversation-flow get") options="--version" arguments="conversation-flow" many="yes" ;;
    "conversation-flow list") options="--sort-order --limit" ;;
    "conversation-flow update") options="--version --nodes --start-speaker --start-node-id --global-prompt --tools --components --model-choice --model-config --model-temperature --backup-model --knowledge-base-id --kb-config --default-dynamic-variable --begin-after-user-silence-ms --mcps --tool-call-strict-mode --no-tool-call-strict-mode --flex-mode --no-flex-mode --is-transfer-cf --no-is-transfer-cf --notes --begin-tag-display-position --set --strict --from-file" arguments="conversation-flow" many="yes" ;;
    "conversation-flow delete") options="--force-delete --no-force-delete" arguments="conversation-flow" many="yes" ;;
    "conversation-flow-component") commands="create get list update delete" ;;
    "conversation-flow-component create") options="--name --nodes --start-node-id --tools --mcps --flex-mode --no-flex-mode --notes --begin-tag-display-position --set --strict --from-file" ;;
    "conversation-flow-component get") arguments="conversation-flow-component" many="yes" ;;
    "conversation-flow-component list") options="--sort-order --limit" ;;
    "conversation-flow-component update") options="--name --nodes --start-node-id --tools --mcps --flex-mode --no-flex-mode --notes --begin-tag-display-position --set --strict --from-file" arguments="conversation-flow-component" many="yes" ;;
    "conversation-flow-component delete") arguments="conversation-flow-component" many="yes" ;;
    "knowledge-base") commands="create get list add-sources delete-source delete" ;;
    "knowledge-base create") options="--knowledge-base-name --knowledge-base-texts --knowledge-base-url --knowledge-base-file --enable-auto-refresh --no-enable-auto-refresh --max-chunk-size --min-chunk-size --set --strict --from-file" ;;
    "knowledge-base get") arguments="knowledge-base" many="yes" ;;
    "knowledge-base list") options="--limit" ;;
    "knowledge-base add-sources") options="--knowledge-base-texts --knowledge-base-url --knowledge-base-file --set --strict --from-file" arguments="knowledge-base" many="yes" ;;
    "knowledge-base delete-source") arguments="knowledge-base nothing" ;;
    "knowledge-base delete") arguments="knowledge-base" many="yes" ;;
    "voice") commands="get list search add clone" ;;
    "voice get") arguments="voice" many="yes" ;;
    "voice list") options="--limit" ;;
    "voice search") options="--search-query --voice-provider --limit" ;;
    "voice add") options="--provider-voice-id --voice-name --public-user-id --voice-provider --set --strict --from-file" ;;
    "voice clone") options="--file --voice-name --voice-provider --set --strict --from-file" ;;
    "test-case") commands="create get list update delete" ;;
    "test-case create") options="--name --response-engine --user-prompt --metric --dynamic-variable --llm-model --tool-mocks --set --strict --from-file" ;;
    "test-case get") arguments="test-case" many="yes" ;;
    "test-case list") options="--type --llm-id --conversation-flow-id --limit" ;;
    "test-case update") options="--name --response-engine --user-prompt --metric --dynamic-variable --llm-model --tool-mocks --set --strict --from-file" arguments="test-case" many="yes" ;;
    "test-case delete") arguments="test-case" many="yes" ;;
    "batch-test") commands="create get list" ;;
    "batch-test create") options="--response-engine --test-case-definition-id --set --strict --from-file" ;;
    "batch-test get") arguments="batch-test" many="yes" ;;
    "batch-test list") options="--type --llm-id --conversation-flow-id --version --limit" ;;
    "test-run") commands="get list" ;;
    "test-run get") arguments="test-run" many="yes" ;;
    "test-run list") options="--limit" arguments="batch-test" ;;
    "playground") commands="complete" ;;
    "playground complete") options="--version --messages --current-state --current-node-id --component-id --dynamic-variable --tool-mocks --set --strict --from-file" arguments="agent" ;;
    "app") commands="create get list list-usages update get-tool-schema test-auth delete" ;;
    "app create") options="--provider --type --name --auth-config --crm-config --tenant-id --tenant-url --set --strict --from-file" ;;
    "app get") arguments="app" many="yes" ;;
    "app list") options="--privacy-scope --sort-order --limit" ;;
    "app list-usages") options="--sort-order --limit" arguments="app" ;;
    "app update") options="--name --auth-config --crm-config --tenant-id --tenant-url --set --strict --from-file" arguments="app" many="yes" ;;
    "app get-tool-schema") options="--app-tool-template-name --parameters --set --strict --from-file" arguments="app" ;;
    "app test-auth") arguments="app" ;;
    "app delete") options="--force-delete --no-force-delete" arguments="app" many="yes" ;;
    "asset") commands="create" ;;
    "asset create") options="--file --set --strict --from-file" ;;
    "mcp-tool") commands="list" ;;
    "mcp-tool list") options="--mcp-id --component-id --version --limit" arguments="agent" ;;
    "concurrency") commands="get" ;;
    "export-request") commands="list" ;;
    "export-request list") options="--sort-order --limit" ;;
    "profile") commands="add list show use remove check" ;;
    "profile add") options="--token-stdin --token-command --base-url --allow-http --no-verify" arguments="nothing" ;;
    "profile show") arguments="profile" ;;
    "profile use") arguments="profile" ;;
    "profile remove") arguments="profile" ;;
    "profile check") arguments="profile" ;;
    "sandbox") commands="status reset serve" ;;
    "sandbox serve") options="--host --port" ;;
    "api") options="--query-param --set --from-file --file --form --paginate --limit --output-file" arguments="words,GET,POST,PUT,PATCH,DELETE nothing" ;;
    "completion") options="--install" arguments="words,bash,zsh,fish" ;;
    "help") commands="agent chat-agent llm phone-number contact crm call chat batch-call conversation-flow conversation-flow-component knowledge-base voice test-case batch-test test-run playground app asset mcp-tool concurrency export-request profile sandbox api completion environment exit-codes output api-versions" ;;
    "help agent") commands="create get list update delete create-version delete-version publish versions repair" ;;
    "help chat-agent") commands="create get list update delete create-version delete-version publish" ;;
    "help llm") commands="create get list update delete" ;;
    "help phone-number") commands="create import get list update delete" ;;
    "help contact") commands="create get get-by-phone list list-conversations update delete upload-import-file create-import get-import backfill-analysis-data get-backfill-job-status" ;;
    "help crm") commands="get-config update-config get-schema run-sync-job get-sync-job-status" ;;
    "help call") commands="create register create-web get list update delete rerun-analysis stop listen-live take-over-live update-live" ;;
    "help chat") commands="create create-sms send get list update end rerun-analysis delete" ;;
    "help batch-call") commands="create" ;;
    "help conversation-flow") commands="create get list update delete" ;;
    "help conversation-flow-component") commands="create get list update delete" ;;
    "help knowledge-base") commands="create get list add-sources delete-source delete" ;;
    "help voice") commands="get list search add clone" ;;
    "help test-case") commands="create get list update delete" ;;
    "help batch-test") commands="create get list" ;;
    "help test-run") commands="get list" ;;
    "help playground") commands="complete" ;;
    "help app") commands="create get list list-usages update get-tool-schema test-auth delete" ;;
    "help asset") commands="create" ;;
    "help mcp-tool") commands="list" ;;
    "help concurrency") commands="get" ;;
    "help export-request") commands="list" ;;
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
    *" --fields" | *" --query" | *" --timeout" | *" --max-retries" | *" --concurrency" | "agent delete-version --version" | "agent publish --version" | "agent repair --version" | "chat-agent get --version" | "chat-agent update --version" | "chat-agent delete-version --version" | "chat-agent publish --version" | "conversation-flow get --version" | "conversation-flow update --version" | "batch-test list --version" | "playground complete --version" | "mcp-tool list --version" | *" --voice-temperature" | *" --voice-speed" | *" --responsiveness" | *" --boosted-keyword" | *" --data-storage-retention-days" | *" --volume" | *" --interruption-sensitivity" | *" --backchannel-frequency" | *" --backchannel-word" | *" --ambient-sound-volume" | *" --begin-message-delay-ms" | *" --reminder-trigger-ms" | *" --reminder-max-count" | *" --ring-duration-ms" | *" --end-call-after-silence-ms" | *" --max-call-duration-ms" | *" --denoising-enhancement-level" | *" --webhook-timeout-ms" | *" --signed-url-expiration-ms" | *" --set" | "call register --agent-version" | "call create-web --agent-version" | "chat create --agent-version" | *" --search" | *" --limit" | *" --base-version" | *" --end-chat-after-silence-ms" | *" --model-temperature" | *" --begin-after-user-silence-ms" | *" --area-code" | *" --phone-number" | *" --fallback-number" | *" --allowed-inbound-country" | *" --allowed-outbound-country" | *" --codec" | *" --contact-tag-id" | *" --external-id" | *" --last-conversation-after" | *" --last-conversation-before" | "contact list --search-query" | "api --file" | *" --contact-tag" | *" --backfill-attribute" | *" --contact-column" | *" --to" | *" --override-agent-version" | *" --wait-timeout" | *" --sample-rate" | "call register --to-number" | "chat create-sms --to-number" | *" --started-after" | *" --started-before" | *" --ended-after" | *" --ended-before" | *" --batch-call-id" | *" --min-duration-ms" | *" --max-duration-ms" | *" --min-combined-cost" | *" --max-combined-cost" | *" --agent-tag" | *" --min-e2e-latency-p50" | *" --max-e2e-latency-p50" | *" --tool-name" | *" --user-number" | *" --trigger-timestamp" | *" --reserved-concurrency" | *" --knowledge-base-url" | *" --max-chunk-size" | *" --min-chunk-size" | *" --metric" | *" --token-command" | *" --base-url" | *" --host" | *" --port" | *" --query-param") value="nothing" ;;
    *" --color") value="words auto always never" ;;
    *" --llm-websocket-url" | *" --response-engine" | *" --agent-name" | *" --webhook-url" | *" --expressive-mode-prompt" | *" --pronunciation-dictionary" | *" --custom-stt-config" | *" --user-dtmf-options" | *" --voicemail-option" | *" --ivr-option" | *" --call-screening-option" | *" --post-call-analysis-data" | *" --pre-session-tools" | *" --post-session-tools" | *" --pii-config" | *" --guardrail-config" | *" --handbook-config" | *" --contact-memory-config" | *" --timezone" | *" --version-title" | *" --version-description" | "agent get --agent-version" | "agent update --agent-version" | *" --filter-criteria" | *" --auto-close-message" | *" --post-chat-analysis-data" | *" --general-prompt" | *" --begin-message" | *" --general-tools" | *" --states" | *" --starting-state" | *" --default-dynamic-variable" | *" --kb-config" | *" --model-config" | *" --backup-model" | *" --mcps" | *" --llm-version" | *" --nickname" | *" --inbound-webhook-url" | *" --transport" | *" --termination-uri" | *" --sip-trunk-auth-username" | *" --sip-trunk-auth-password" | *" --inbound-sms-webhook-url" | *" --auth-username" | *" --auth-password" | *" --first-name" | *" --last-name" | *" --contact-memory" | *" --custom-field" | "voice search --search-query" | *" --upload-id" | *" --column-mapping" | *" --default-country" | *" --backfill-call-filter" | *" --app-id" | *" --custom-fields" | *" --contact-tags" | *" --crm-analysis-data-mappings" | *" --contact-memory-update-prompt" | *" --dynamic-variable" | *" --metadata" | *" --sip-header" | *" --idempotency-key" | *" --agent-override" | *" --current-node-id" | *" --current-state" | *" --custom-analysis-data" | *" --custom-attribute" | *" --participant-id" | *" --call-control" | *" --fields-to-override" | *" --content" | *" --override-dynamic-variable" | *" --tasks" | *" --name" | *" --call-time-window" | *" --nodes" | *" --start-node-id" | *" --global-prompt" | *" --tools" | *" --components" | *" --model-choice" | *" --notes" | *" --begin-tag-display-position" | *" --knowledge-base-name" | *" --knowledge-base-texts" | *" --provider-voice-id" | *" --voice-name" | *" --public-user-id" | *" --user-prompt" | *" --tool-mocks" | *" --messages" | *" --provider" | *" --auth-config" | *" --crm-config" | *" --tenant-id" | *" --tenant-url" | *" --app-tool-template-name" | *" --parameters" | *" --mcp-id") value="at-file" ;;
    *" --llm-id") value="llm" ;;
    *" --voice-id" | *" --fallback-voice-id") value="voice" ;;
    *" --language") value="words en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA" ;;
    *" --ambient-sound") value="words coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null" ;;
    "agent create --data-storage-setting" | "agent update --data-storage-setting" | "call list --data-storage-setting" | "call update --data-storage-setting" | "chat list --data-storage-setting") value="words everything everything_except_pii basic_attributes_only" ;;
    "chat-agent create --data-storage-setting" | "chat-agent update --data-storage-setting") value="words everything everything_except_pii basic_attributes_only null" ;;
    "chat update --data-storage-setting") value="words everything basic_attributes_only" ;;
    *" --voice-model") value="words eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null" ;;
    *" --expressive-emotion-tag") value="words empathetic excited happy curious surprised sigh clear throat pause long pause emphasis" ;;
    *" --stt-mode") value="words fast accurate custom" ;;
    *" --vocab-specialization") value="words general medical" ;;
    *" --denoising-mode") value="words no-denoise noise-cancellation noise-and-background-speech-cancellation" ;;
    *" --post-call-analysis-model" | *" --post-chat-analysis-model" | *" --model") value="words gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null" ;;
    "agent create --webhook-event" | "agent update --webhook-event") value="words call_started call_ended call_analyzed transcript_updated transfer_started transfer_bridged transfer_cancelled transfer_ended" ;;
    "chat-agent create --webhook-event" | "chat-agent update --webhook-event") value="words chat_started chat_ended chat_analyzed transcript_updated" ;;
    *" -f" | *" --from-file" | "contact upload-import-file --file" | "voice clone --file" | "asset create --file" | *" --recording" | *" --knowledge-base-file" | *" --output-file") value="file" ;;
    *" --channel") value="words voice chat" ;;
    "agent list --sort-order" | "agent versions --sort-order" | "chat-agent list --sort-order" | "llm list --sort-order" | "phone-number list --sort-order" | "call list --sort-order" | "chat list --sort-order" | "conversation-flow list --sort-order" | "conversation-flow-component list --sort-order" | "app list --sort-order" | "app list-usages --sort-order" | "export-request list --sort-order") value="words ascending descending" ;;
    "contact list --sort-order") value="words asc desc" ;;
    *" --start-speaker") value="words user agent" ;;
    *" --knowledge-base-id") value="knowledge-base" ;;
    *" --s2s-model") value="words gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null" ;;
    "phone-number create --agent-id" | "phone-number update --agent-id" | "call register --agent-id" | "call create-web --agent-id" | "call list --agent-id" | *" --inbound-agent" | *" --outbound-agent" | *" --inbound-sms-agent" | *" --outbound-sms-agent" | "call create --override-agent-id") value="agent" ;;
    "chat create --agent-id" | "chat list --agent-id" | "chat create-sms --override-agent-id") value="chat-agent" ;;
    *" --country-code") value="words US CA" ;;
    *" --number-provider") value="words twilio telnyx" ;;
    *" --contact-id" | *" --excluded-contact-id") value="contact" ;;
    *" --from" | *" --from-number" | "call list --to-number" | *" --agent-number") value="phone-number" ;;
    *" --direction") value="words inbound outbound" ;;
    *" --audio-websocket-protocol") value="words web twilio" ;;
    *" --audio-encoding") value="words s16le mulaw" ;;
    *" --call-status") value="words not_connected ongoing ended error" ;;
    *" --call-type") value="words web_call phone_call" ;;
    *" --call-id") value="call" ;;
    *" --disconnection-reason") value="words user_hangup agent_hangup user_requested_dnc user_requested_callback call_transfer voicemail_reached ivr_reached inactivity max_duration_reached concurrency_limit_reached no_concurrency_fallback no_valid_payment credit_exhausted budget_reached scam_detected dial_busy dial_failed dial_no_answer invalid_destination telephony_provider_permission_denied telephony_provider_unavailable sip_routing_error marked_as_spam network_blocked user_declined error_llm_websocket_open error_llm_websocket_lost_connection error_llm_websocket_runtime error_llm_websocket_corrupt_payload error_no_audio_received error_asr error_retell error_unknown error_user_not_joined registered_call_timeout transfer_bridged transfer_cancelled manual_stopped call_take_over" ;;
    *" --user-sentiment") value="words Negative Positive Neutral Unknown" ;;
    *" --chat-status") value="words ongoing ended error" ;;
    *" --chat-type") value="words api_chat sms_chat" ;;
    *" --chat-id") value="chat" ;;
    "voice search --voice-provider" | "voice add --voice-provider") value="words elevenlabs cartesia minimax fish_audio inworld" ;;
    "voice clone --voice-provider") value="words elevenlabs cartesia minimax fish_audio platform inworld" ;;
    *" --llm-model") value="words gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon" ;;
    "test-case list --type" | "batch-test list --type") value="words retell-llm conversation-flow" ;;
    "app create --type") value="words crm calendar knowledge_base support communication" ;;
    *" --conversation-flow-id") value="conversation-flow" ;;
    *" --test-case-definition-id") value="test-case" ;;
    *" --component-id") value="conversation-flow-component" ;;
    *" --privacy-scope") value="words standard pci" ;;
  esac
}

# Whether name:TEXT stands for a record, and the names beside the ids are meant by it.
_retellctl_has_names() { # KIND
  [[ " agent chat-agent conversation-flow-component knowledge-base voice " == *" $1 "* ]]
}

# In an older bash, such as macOS's own 3.2, TAB stays what it is without a script.
if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)); then
  complete -F _retellctl retellctl
fi

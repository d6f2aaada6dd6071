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
    set) _retellctl_assigned "$2" ;;
    fields) _retellctl_picked "$2" ;;
    nothing | "") ;;
    *) _retellctl_ids "$1" "$2" ;;
  esac
}

# Offers the paths that can stand behind --set, each with an equals sign; and behind that, what the value can be.
_retellctl_assigned() { # BEGINNING
  local word words="" listed=""
  _retellctl_listed "set $path"
  for word in $listed; do
    [[ $word != %* ]] || _retellctl_listed "$word"
    [[ $word != %* ]] || word=$listed
    words+=" $word"
  done
  if [[ $1 == *=* ]]; then
    [[ " $words " =~ \ "${1%%=*}="([^\ ]+)\  ]] || return
    word=${BASH_REMATCH[1]}
    lead+=${1%%=*}=
    case $word in
      :*) _retellctl_complete "${word#:}" "${1#*=}" ;;
      *)
        _retellctl_listed "$word"
        _retellctl_complete "words $listed" "${1#*=}"
        ;;
    esac
    return
  fi
  compopt -o nospace
  for word in $words; do
    [[ $word != "$1"* ]] || COMPREPLY+=("$lead${word%%=*}=")
  done
}

# Offers the fields that can stand behind --fields, but those that stand before the last comma.
_retellctl_picked() { # BEGINNING
  local word listed="" last=${1##*,}
  local before=${1%"$last"}
  _retellctl_listed "fields $path"
  compopt -o nospace
  for word in $listed; do
    [[ $word != "$last"* || ",$before" == *",$word,"* ]] || COMPREPLY+=("$lead$before$word")
  done
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
    [[ ! -f $file.names || ! -r $file.names ]] || _retellctl_names "${2#name:}"
    return
  fi
  mapfile -t -s 2 -n "$high" found <"$file"
  _retellctl_range "$2"
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

# Sets first and low to where those of found are that begin like this: from first on, low no more.
# Found is sorted, so they lie together. Copying them with a loop, or even with an expansion, would take longer than
# reading them once more.
_retellctl_range() { # BEGINNING
  low=0 high=${#found[@]}
  while ((low < high)); do
    middle=$(((low + high) / 2))
    if [[ ${found[middle]} < $1 ]]; then low=middle+1; else high=middle; fi
  done
  first=low high=${#found[@]}
  while ((low < high)); do
    middle=$(((low + high) / 2))
    if [[ ${found[middle]} == "$1"* ]]; then low=middle+1; else high=middle; fi
  done
}

# Offers the names that begin like this, quoted where a shell would read something else.
_retellctl_names() { # BEGINNING
  local name quoted prefix=${lead}name:
  mapfile -t found <"$file.names"
  _retellctl_range "$1"
  ((low > first)) || return
  # Where bash only inserts what all begin with, the first and the last of what is sorted will do.
  if [[ $COMP_TYPE == 9 ]] && ((low - first > 500)); then
    found=("${found[first]}" "${found[low - 1]}")
    first=0 low=2
  fi
  if [[ -n $quote ]]; then
    for name in "${found[@]:first:low - first}"; do
      _retellctl_quote "$prefix$name"
      COMPREPLY+=("$file")
    done
    return
  fi
  # All at once, and what readline keeps not even put in front: thousands by themselves would take too long.
  printf -v quoted '%q\n' "${found[@]:first:low - first}"
  mapfile -t COMPREPLY <<<"${quoted%$'\n'}"
  if [[ $prefix == "$kept" ]]; then
    kept=""
  else
    COMPREPLY=("${COMPREPLY[@]/#/$prefix}")
  fi
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
    *" --fields") value="fields" ;;
    *" --query" | *" --timeout" | *" --max-retries" | *" --concurrency" | "agent delete-version --version" | "agent publish --version" | "agent repair --version" | "chat-agent get --version" | "chat-agent update --version" | "chat-agent delete-version --version" | "chat-agent publish --version" | "conversation-flow get --version" | "conversation-flow update --version" | "batch-test list --version" | "playground complete --version" | "mcp-tool list --version" | *" --voice-temperature" | *" --voice-speed" | *" --responsiveness" | *" --boosted-keyword" | *" --data-storage-retention-days" | *" --volume" | *" --interruption-sensitivity" | *" --backchannel-frequency" | *" --backchannel-word" | *" --ambient-sound-volume" | *" --begin-message-delay-ms" | *" --reminder-trigger-ms" | *" --reminder-max-count" | *" --ring-duration-ms" | *" --end-call-after-silence-ms" | *" --max-call-duration-ms" | *" --denoising-enhancement-level" | *" --webhook-timeout-ms" | *" --signed-url-expiration-ms" | "call register --agent-version" | "call create-web --agent-version" | "chat create --agent-version" | *" --search" | *" --limit" | *" --base-version" | *" --end-chat-after-silence-ms" | *" --model-temperature" | *" --begin-after-user-silence-ms" | *" --area-code" | *" --phone-number" | *" --fallback-number" | *" --allowed-inbound-country" | *" --allowed-outbound-country" | *" --codec" | *" --contact-tag-id" | *" --external-id" | *" --last-conversation-after" | *" --last-conversation-before" | "contact list --search-query" | "api --file" | *" --contact-tag" | *" --backfill-attribute" | *" --contact-column" | *" --to" | *" --override-agent-version" | *" --wait-timeout" | *" --sample-rate" | "call register --to-number" | "chat create-sms --to-number" | *" --started-after" | *" --started-before" | *" --ended-after" | *" --ended-before" | *" --batch-call-id" | *" --min-duration-ms" | *" --max-duration-ms" | *" --min-combined-cost" | *" --max-combined-cost" | *" --agent-tag" | *" --min-e2e-latency-p50" | *" --max-e2e-latency-p50" | *" --tool-name" | *" --user-number" | *" --trigger-timestamp" | *" --reserved-concurrency" | *" --knowledge-base-url" | *" --max-chunk-size" | *" --min-chunk-size" | *" --metric" | *" --token-command" | *" --base-url" | *" --host" | *" --port" | *" --query-param") value="nothing" ;;
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
    *" --set") value="set" ;;
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

# Sets listed to the words behind --set or --fields of a command, what a value can be (@), or a part (%).
_retellctl_listed() { # KEY
  listed=""
  case $1 in
    "set agent create") listed="response_engine.llm_id= response_engine.type=@1 response_engine.version= response_engine.llm_websocket_url= response_engine.conversation_flow_id= voice_id=:voice agent_name= language=@2 voice_temperature= voice_speed= responsiveness= enable_backchannel=@3 ambient_sound=@4 boosted_keywords= webhook_url= data_storage_setting=@5 data_storage_retention_days= voice_model=@6 fallback_voice_ids=:voice volume= enable_dynamic_voice_speed=@3 enable_expressive_mode=@3 expressive_emotion_tags= expressive_mode_prompt= pronunciation_dictionary= interruption_sensitivity= enable_dynamic_responsiveness=@3 backchannel_frequency= backchannel_words= ambient_sound_volume= begin_message_delay_ms= reminder_trigger_ms= reminder_max_count= ring_duration_ms= end_call_after_silence_ms= max_call_duration_ms= stt_mode=@7 custom_stt_config.endpointing_ms= custom_stt_config.provider=@8 vocab_specialization=@9 denoising_mode=@10 denoising_enhancement_level= allow_user_dtmf=@3 user_dtmf_options.digit_limit= user_dtmf_options.termination_key= user_dtmf_options.timeout_ms= allow_dtmf_interruption=@3 voicemail_option.action.text= voicemail_option.action.type=@11 voicemail_option.detection_prompt= ivr_option.action.type=@12 ivr_option.detection_prompt= call_screening_option.agent_identity= call_screening_option.call_purpose= post_call_analysis_data= post_call_analysis_model=@13 pre_session_tools= post_session_tools= webhook_events= webhook_timeout_ms= opt_in_signed_url=@3 signed_url_expiration_ms= pii_config.categories= pii_config.mode=@14 guardrail_config.input_topics= guardrail_config.output_topics= handbook_config.ai_disclosure=@3 handbook_config.conversational_personality=@3 handbook_config.default_personality=@3 handbook_config.echo_verification=@3 handbook_config.high_empathy=@3 handbook_config.nato_phonetic_alphabet=@3 handbook_config.natural_filler_words=@3 handbook_config.scope_boundaries=@3 handbook_config.smart_matching=@3 handbook_config.speech_normalization=@3 contact_memory_config.enable_read=@3 contact_memory_config.enable_update=@3 enable_dnc_detection=@3 timezone= is_transfer_agent=@3 version_title= version_description= llm_websocket_url= format_text=@3 optOutSensitiveDataStorage=@3" ;;
    "fields agent create" | "fields agent get" | "fields agent update" | "fields agent create-version" | "fields agent repair") listed="agent_id agent_name voice_id language engine modified version is_published last_modification_timestamp user_modified_timestamp channel tags assigned_tags base_version is_suspended is_transfer_agent response_engine voice_temperature voice_speed responsiveness enable_backchannel ambient_sound boosted_keywords webhook_url data_storage_setting data_storage_retention_days voice_model fallback_voice_ids volume enable_dynamic_voice_speed enable_expressive_mode expressive_emotion_tags expressive_mode_prompt pronunciation_dictionary interruption_sensitivity enable_dynamic_responsiveness backchannel_frequency backchannel_words ambient_sound_volume begin_message_delay_ms reminder_trigger_ms reminder_max_count ring_duration_ms end_call_after_silence_ms max_call_duration_ms stt_mode custom_stt_config vocab_specialization denoising_mode denoising_enhancement_level allow_user_dtmf user_dtmf_options allow_dtmf_interruption voicemail_option ivr_option call_screening_option post_call_analysis_data post_call_analysis_model pre_session_tools post_session_tools webhook_events webhook_timeout_ms opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config enable_dnc_detection timezone version_title version_description llm_websocket_url format_text optOutSensitiveDataStorage opt_out_sensitive_data_storage response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id custom_stt_config.endpointing_ms custom_stt_config.provider user_dtmf_options.digit_limit user_dtmf_options.termination_key user_dtmf_options.timeout_ms voicemail_option.detection_prompt ivr_option.detection_prompt call_screening_option.agent_identity call_screening_option.call_purpose pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.conversational_personality handbook_config.default_personality handbook_config.echo_verification handbook_config.high_empathy handbook_config.nato_phonetic_alphabet handbook_config.natural_filler_words handbook_config.scope_boundaries handbook_config.smart_matching handbook_config.speech_normalization contact_memory_config.enable_read contact_memory_config.enable_update" ;;
    "fields agent list") listed="agent_id agent_name channel tags is_suspended modified voice_id language engine version is_published last_modification_timestamp user_modified_timestamp assigned_tags base_version is_transfer_agent response_engine voice_temperature voice_speed responsiveness enable_backchannel ambient_sound boosted_keywords webhook_url data_storage_setting data_storage_retention_days voice_model fallback_voice_ids volume enable_dynamic_voice_speed enable_expressive_mode expressive_emotion_tags expressive_mode_prompt pronunciation_dictionary interruption_sensitivity enable_dynamic_responsiveness backchannel_frequency backchannel_words ambient_sound_volume begin_message_delay_ms reminder_trigger_ms reminder_max_count ring_duration_ms end_call_after_silence_ms max_call_duration_ms stt_mode custom_stt_config vocab_specialization denoising_mode denoising_enhancement_level allow_user_dtmf user_dtmf_options allow_dtmf_interruption voicemail_option ivr_option call_screening_option post_call_analysis_data post_call_analysis_model pre_session_tools post_session_tools webhook_events webhook_timeout_ms opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config enable_dnc_detection timezone version_title version_description llm_websocket_url format_text optOutSensitiveDataStorage opt_out_sensitive_data_storage response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id custom_stt_config.endpointing_ms custom_stt_config.provider user_dtmf_options.digit_limit user_dtmf_options.termination_key user_dtmf_options.timeout_ms voicemail_option.detection_prompt ivr_option.detection_prompt call_screening_option.agent_identity call_screening_option.call_purpose pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.conversational_personality handbook_config.default_personality handbook_config.echo_verification handbook_config.high_empathy handbook_config.nato_phonetic_alphabet handbook_config.natural_filler_words handbook_config.scope_boundaries handbook_config.smart_matching handbook_config.speech_normalization contact_memory_config.enable_read contact_memory_config.enable_update" ;;
    "set agent update") listed="response_engine.llm_id= response_engine.type=@1 response_engine.version= response_engine.llm_websocket_url= response_engine.conversation_flow_id= voice_id=:voice agent_name= language=@2 voice_temperature= voice_speed= responsiveness= enable_backchannel=@3 ambient_sound=@4 boosted_keywords= webhook_url= data_storage_setting=@5 data_storage_retention_days= voice_model=@6 fallback_voice_ids=:voice volume= enable_dynamic_voice_speed=@3 enable_expressive_mode=@3 expressive_emotion_tags= expressive_mode_prompt= pronunciation_dictionary= interruption_sensitivity= enable_dynamic_responsiveness=@3 backchannel_frequency= backchannel_words= ambient_sound_volume= begin_message_delay_ms= reminder_trigger_ms= reminder_max_count= ring_duration_ms= end_call_after_silence_ms= max_call_duration_ms= stt_mode=@7 custom_stt_config.endpointing_ms= custom_stt_config.provider=@8 vocab_specialization=@9 denoising_mode=@10 denoising_enhancement_level= allow_user_dtmf=@3 user_dtmf_options.digit_limit= user_dtmf_options.termination_key= user_dtmf_options.timeout_ms= allow_dtmf_interruption=@3 voicemail_option.action.text= voicemail_option.action.type=@11 voicemail_option.detection_prompt= ivr_option.action.type=@12 ivr_option.detection_prompt= call_screening_option.agent_identity= call_screening_option.call_purpose= post_call_analysis_data= post_call_analysis_model=@13 pre_session_tools= post_session_tools= webhook_events= webhook_timeout_ms= opt_in_signed_url=@3 signed_url_expiration_ms= pii_config.categories= pii_config.mode=@14 guardrail_config.input_topics= guardrail_config.output_topics= handbook_config.ai_disclosure=@3 handbook_config.conversational_personality=@3 handbook_config.default_personality=@3 handbook_config.echo_verification=@3 handbook_config.high_empathy=@3 handbook_config.nato_phonetic_alphabet=@3 handbook_config.natural_filler_words=@3 handbook_config.scope_boundaries=@3 handbook_config.smart_matching=@3 handbook_config.speech_normalization=@3 contact_memory_config.enable_read=@3 contact_memory_config.enable_update=@3 enable_dnc_detection=@3 timezone= version_title= version_description= llm_websocket_url= format_text=@3 optOutSensitiveDataStorage=@3" ;;
    "set agent create-version" | "set chat-agent create-version") listed="base_version=" ;;
    "set agent publish" | "set chat-agent publish") listed="version= version_title= version_description=" ;;
    "fields agent versions") listed="version base_version is_published version_title version_description modified" ;;
    "set chat-agent create" | "set chat-agent update") listed="response_engine.llm_id= response_engine.type=@1 response_engine.version= response_engine.llm_websocket_url= response_engine.conversation_flow_id= agent_name= language=@2 auto_close_message= end_chat_after_silence_ms= webhook_url= webhook_events= webhook_timeout_ms= data_storage_setting=@15 data_storage_retention_days= opt_in_signed_url=@3 signed_url_expiration_ms= pii_config.categories= pii_config.mode=@14 guardrail_config.input_topics= guardrail_config.output_topics= handbook_config.ai_disclosure=@3 handbook_config.default_personality=@3 handbook_config.high_empathy=@3 handbook_config.scope_boundaries=@3 contact_memory_config.enable_read=@3 contact_memory_config.enable_update=@3 post_chat_analysis_data= post_chat_analysis_model=@13 pre_session_tools= post_session_tools= timezone= version_title=" ;;
    "fields chat-agent create" | "fields chat-agent get" | "fields chat-agent update" | "fields chat-agent create-version") listed="agent_id agent_name language engine version is_published modified last_modification_timestamp user_modified_timestamp channel tags assigned_tags base_version is_suspended is_transfer_agent response_engine auto_close_message end_chat_after_silence_ms webhook_url webhook_events webhook_timeout_ms data_storage_setting data_storage_retention_days opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config post_chat_analysis_data post_chat_analysis_model pre_session_tools post_session_tools timezone version_title version_description response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.default_personality handbook_config.high_empathy handbook_config.scope_boundaries contact_memory_config.enable_read contact_memory_config.enable_update" ;;
    "fields chat-agent list") listed="agent_id agent_name tags is_suspended modified language engine version is_published last_modification_timestamp user_modified_timestamp channel assigned_tags base_version is_transfer_agent response_engine auto_close_message end_chat_after_silence_ms webhook_url webhook_events webhook_timeout_ms data_storage_setting data_storage_retention_days opt_in_signed_url signed_url_expiration_ms pii_config guardrail_config handbook_config contact_memory_config post_chat_analysis_data post_chat_analysis_model pre_session_tools post_session_tools timezone version_title version_description response_engine.llm_id response_engine.type response_engine.version response_engine.llm_websocket_url response_engine.conversation_flow_id pii_config.categories pii_config.mode guardrail_config.input_topics guardrail_config.output_topics handbook_config.ai_disclosure handbook_config.default_personality handbook_config.high_empathy handbook_config.scope_boundaries contact_memory_config.enable_read contact_memory_config.enable_update" ;;
    "set llm create" | "set llm update") listed="general_prompt= begin_message= general_tools= states= starting_state= model=@13 model_temperature= start_speaker=@16 default_dynamic_variables= knowledge_base_ids=:knowledge-base kb_config.filter_score= kb_config.top_k= begin_after_user_silence_ms= model_config.backup.model=@17 model_config.backup.kick_in_timeout_ms= model_config.backup.tier=@18 model_config.primary.model=@19 model_config.primary.tier=@18 model_config.temperature= model_config.type=@20 backup_model.model=@17 backup_model.type=@21 backup_model.backup_kick_in_timeout= backup_model.high_priority=@3 backup_model.ultrafast=@3 s2s_model=@22 model_high_priority=@23 model_ultrafast=@23 tool_call_strict_mode=@23 mcps= is_transfer_llm=@23" ;;
    "fields llm create" | "fields llm get" | "fields llm list" | "fields llm update") listed="llm_id general_prompt states tools model starting_state begin_message modified version is_published last_modification_timestamp general_tools model_temperature start_speaker default_dynamic_variables knowledge_base_ids kb_config begin_after_user_silence_ms model_config backup_model s2s_model model_high_priority model_ultrafast tool_call_strict_mode mcps is_transfer_llm llm_websocket_url kb_config.filter_score kb_config.top_k model_config.temperature model_config.type backup_model.model backup_model.type backup_model.backup_kick_in_timeout backup_model.high_priority backup_model.ultrafast" ;;
    "set phone-number create") listed="area_code= country_code=@24 toll_free=@3 nickname= number_provider=@25 inbound_agents=:agent outbound_agents=:agent phone_number= inbound_webhook_url= fallback_number= allowed_inbound_country_list= allowed_outbound_country_list= transport= agent_id=:agent" ;;
    "fields phone-number create" | "fields phone-number import" | "fields phone-number get" | "fields phone-number list" | "fields phone-number update") listed="phone_number phone_number_pretty nickname agent area_code modified phone_number_type last_modification_timestamp allowed_inbound_country_list allowed_outbound_country_list fallback_number inbound_agents inbound_sms_agents inbound_sms_webhook_url inbound_webhook_url outbound_agents outbound_sms_agents sip_outbound_trunk_config country_code toll_free number_provider transport agent_id ignore_e164_validation termination_uri codecs sip_trunk_auth_username sip_trunk_auth_password auth_username auth_password" ;;
    "set phone-number import") listed="phone_number= ignore_e164_validation=@3 termination_uri= codecs= transport= nickname= inbound_agents=:agent outbound_agents=:agent inbound_webhook_url= allowed_inbound_country_list= allowed_outbound_country_list= sip_trunk_auth_username= sip_trunk_auth_password=" ;;
    "set phone-number update") listed="inbound_agents=:agent outbound_agents=:agent nickname= inbound_webhook_url= fallback_number= allowed_inbound_country_list= allowed_outbound_country_list= transport= inbound_sms_agents=:agent outbound_sms_agents=:agent inbound_sms_webhook_url= termination_uri= auth_username= auth_password= codecs= agent_id=:agent" ;;
    "set contact create") listed="phone_number= first_name= last_name= do_not_call=@3 contact_memory= contact_tag_ids= custom_fields=" ;;
    "fields contact create" | "fields contact get" | "fields contact get-by-phone" | "fields contact list" | "fields contact update") listed="contact_id phone_number first_name last_name do_not_call last org_id created_timestamp user_modified_timestamp last_conversation_timestamp conversation_count contact_tags external_id contact_memory contact_tag_ids custom_fields file upload_id column_mapping default_country backfill_attributes backfill_call_filter" ;;
    "fields contact list-conversations") listed="type id start direction duration successful sentiment disconnection_reason summary" ;;
    "set contact update") listed="first_name= last_name= do_not_call=@3 contact_memory= contact_tag_ids= custom_fields=" ;;
    "set contact upload-import-file" | "set asset create") listed="file=" ;;
    "fields contact upload-import-file") listed="upload_id file_name" ;;
    "set contact create-import") listed="upload_id= column_mapping= contact_tags= default_country=" ;;
    "fields contact create-import" | "fields contact get-import" | "fields contact backfill-analysis-data" | "fields contact get-backfill-job-status" | "fields crm run-sync-job" | "fields crm get-sync-job-status") listed="status succeeded failed start triggered_by" ;;
    "set contact backfill-analysis-data") listed="backfill_attributes= backfill_call_filter.agent= backfill_call_filter.start_timestamp.op=@26 backfill_call_filter.start_timestamp.type=@27 backfill_call_filter.start_timestamp.value=" ;;
    "fields crm get-config" | "fields crm update-config") listed="org_id app_id custom_fields contact_tags crm_analysis_data_mappings last_sync default_contact_memory_update_prompt last_sync_timestamp contact_columns_order contact_memory_update_prompt" ;;
    "set crm update-config") listed="app_id= custom_fields= contact_tags= contact_columns_order= crm_analysis_data_mappings= contact_memory_update_prompt=" ;;
    "fields crm get-schema") listed="provider fields" ;;
    "set call create") listed="from_number=:phone-number to_number= override_agent_id=:agent override_agent_version= retell_llm_dynamic_variables= metadata= custom_sip_headers= idempotency_key= %1 ignore_e164_validation=@3 honor_internal_dnc=@3 phone_number.from= phone_number.to=" ;;
    "fields call create" | "fields call register" | "fields call get") listed="call_id call_status agent_id from to start duration p50 p90 agent_name agent_version call_type direction from_number to_number metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token override_agent_id override_agent_version idempotency_key agent_override ignore_e164_validation honor_internal_dnc phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms current_node_id current_state custom_attributes participant_id call_control fields_to_override e2e_latency phone_number.from phone_number.to" ;;
    "set call register") listed="agent_id=:agent agent_version= direction=@28 from_number=:phone-number to_number= metadata= retell_llm_dynamic_variables= %1 audio_websocket_protocol=@29 audio_encoding=@30 sample_rate= end_call_after_silence_ms=" ;;
    "set call create-web") listed="agent_id=:agent agent_version= current_node_id= current_state= metadata= retell_llm_dynamic_variables= %1" ;;
    "fields call create-web") listed="call_id transport expires access_token ice_servers" ;;
    "fields call list") listed="call_id start direction from to agent status duration cost call_status agent_id p50 p90 agent_name agent_version call_type from_number to_number metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token override_agent_id override_agent_version idempotency_key agent_override ignore_e164_validation honor_internal_dnc phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms current_node_id current_state custom_attributes participant_id call_control fields_to_override e2e_latency phone_number.from phone_number.to" ;;
    "set call update") listed="custom_attributes= data_storage_setting=@5 metadata=" ;;
    "fields call update" | "fields call rerun-analysis") listed="call_id call_status agent_id from to start duration p50 p90 agent_name agent_version call_type direction from_number to_number metadata retell_llm_dynamic_variables custom_sip_headers start_timestamp end_timestamp duration_ms disconnection_reason transcript transcript_object recording_url public_log_url latency call_cost call_analysis agent_tag collected_dynamic_variables data_storage_setting knowledge_base_retrieved_contents_url llm_token_usage opt_in_signed_url post_session_transcript_with_tool_calls pre_session_transcript_with_tool_calls recording_multi_channel_url scrubbed_post_session_transcript_with_tool_calls scrubbed_pre_session_transcript_with_tool_calls scrubbed_recording_multi_channel_url scrubbed_recording_url scrubbed_transcript_with_tool_calls telephony_identifier transcript_with_tool_calls transfer_destination transfer_end_timestamp access_token override_agent_id override_agent_version idempotency_key agent_override ignore_e164_validation honor_internal_dnc phone_number audio_websocket_protocol audio_encoding sample_rate end_call_after_silence_ms current_node_id current_state custom_attributes participant_id call_control fields_to_override e2e_latency" ;;
    "fields call listen-live") listed="participant_id room_name transport url expires access_token ice_servers" ;;
    "set call take-over-live") listed="participant_id=" ;;
    "fields call take-over-live" | "fields call update-live" | "fields app test-auth") listed="success" ;;
    "set call update-live") listed="call_control.additional_context= call_control.trigger_response=@3 fields_to_override.data_storage_setting=@5 fields_to_override.metadata= fields_to_override.override_dynamic_variables=" ;;
    "set chat create") listed="agent_id=:chat-agent agent_version= metadata= retell_llm_dynamic_variables=" ;;
    "fields chat create" | "fields chat create-sms" | "fields chat get" | "fields chat list" | "fields chat update" | "fields chat rerun-analysis") listed="chat_id chat_status chat_type agent_id start end cost agent_tag version start_timestamp end_timestamp metadata retell_llm_dynamic_variables collected_dynamic_variables custom_attributes transcript message_with_tool_calls pre_session_message_with_tool_calls post_session_message_with_tool_calls scrubbed_pre_session_message_with_tool_calls scrubbed_post_session_message_with_tool_calls chat_analysis chat_cost agent_version from_number to_number override_agent_id override_agent_version honor_internal_dnc content data_storage_setting override_dynamic_variables" ;;
    "set chat create-sms") listed="from_number=:phone-number to_number= override_agent_id=:chat-agent override_agent_version= retell_llm_dynamic_variables= metadata= honor_internal_dnc=@3" ;;
    "set chat send") listed="content=" ;;
    "fields chat send") listed="messages" ;;
    "set chat update") listed="custom_attributes= data_storage_setting=@31 metadata= override_dynamic_variables=" ;;
    "set batch-call create") listed="from_number=:phone-number tasks= name= trigger_timestamp= call_time_window.windows= call_time_window.day= call_time_window.timezone= reserved_concurrency=" ;;
    "fields batch-call create") listed="batch_call_id name from total_task_count scheduled scheduled_timestamp from_number tasks trigger_timestamp call_time_window reserved_concurrency call_time_window.windows call_time_window.day call_time_window.timezone" ;;
    "set conversation-flow create" | "set conversation-flow update") listed="nodes= start_speaker=@16 start_node_id= global_prompt= tools= components= model_choice.model=@19 model_choice.type=@20 model_choice.high_priority=@3 model_choice.ultrafast=@3 model_config.backup.model=@17 model_config.backup.kick_in_timeout_ms= model_config.backup.tier=@18 model_config.primary.model=@19 model_config.primary.tier=@18 model_config.temperature= model_config.type=@20 model_temperature= backup_model.model=@17 backup_model.type=@21 backup_model.backup_kick_in_timeout= backup_model.high_priority=@3 backup_model.ultrafast=@3 knowledge_base_ids=:knowledge-base kb_config.filter_score= kb_config.top_k= default_dynamic_variables= begin_after_user_silence_ms= mcps= tool_call_strict_mode=@23 flex_mode=@23 is_transfer_cf=@23 notes= begin_tag_display_position.x= begin_tag_display_position.y=" ;;
    "fields conversation-flow create" | "fields conversation-flow get" | "fields conversation-flow list" | "fields conversation-flow update") listed="conversation_flow_id version nodes tools model modified last_modification_timestamp start_speaker start_node_id global_prompt components model_choice model_config model_temperature backup_model knowledge_base_ids kb_config default_dynamic_variables begin_after_user_silence_ms mcps tool_call_strict_mode flex_mode is_transfer_cf notes begin_tag_display_position model_choice.model model_choice.type model_choice.high_priority model_choice.ultrafast model_config.temperature model_config.type backup_model.model backup_model.type backup_model.backup_kick_in_timeout backup_model.high_priority backup_model.ultrafast kb_config.filter_score kb_config.top_k begin_tag_display_position.x begin_tag_display_position.y" ;;
    "set conversation-flow-component create" | "set conversation-flow-component update") listed="name= nodes= start_node_id= tools= mcps= flex_mode=@23 notes= begin_tag_display_position.x= begin_tag_display_position.y=" ;;
    "fields conversation-flow-component create" | "fields conversation-flow-component get" | "fields conversation-flow-component list" | "fields conversation-flow-component update") listed="conversation_flow_component_id name nodes tools linked_conversation_flow_ids modified user_modified_timestamp start_node_id mcps flex_mode notes begin_tag_display_position begin_tag_display_position.x begin_tag_display_position.y" ;;
    "set knowledge-base create") listed="knowledge_base_name= knowledge_base_texts= knowledge_base_urls= knowledge_base_files= enable_auto_refresh=@3 max_chunk_size= min_chunk_size=" ;;
    "fields knowledge-base create" | "fields knowledge-base get" | "fields knowledge-base list" | "fields knowledge-base add-sources" | "fields knowledge-base delete-source") listed="knowledge_base_id knowledge_base_name status sources enable_auto_refresh refreshed knowledge_base_sources last_refreshed_timestamp knowledge_base_texts knowledge_base_urls knowledge_base_files max_chunk_size min_chunk_size" ;;
    "set knowledge-base add-sources") listed="knowledge_base_texts= knowledge_base_urls= knowledge_base_files=" ;;
    "fields voice get" | "fields voice list" | "fields voice add" | "fields voice clone") listed="voice_id voice_name provider gender accent age avatar_url preview_audio_url search_query voice_provider provider_voice_id public_user_id files" ;;
    "fields voice search") listed="provider_voice_id name description public_user_id" ;;
    "set voice add") listed="provider_voice_id= voice_name= public_user_id= voice_provider=@32" ;;
    "set voice clone") listed="files= voice_name= voice_provider=@33" ;;
    "set test-case create" | "set test-case update") listed="name= response_engine.llm_id= response_engine.type=@34 response_engine.version= response_engine.conversation_flow_id= user_prompt= metrics= dynamic_variables= llm_model=@17 tool_mocks=" ;;
    "fields test-case create" | "fields test-case get" | "fields test-case list" | "fields test-case update") listed="test_case_definition_id name engine llm_model metrics modified type creation_timestamp user_modified_timestamp response_engine user_prompt dynamic_variables tool_mocks response_engine.llm_id response_engine.type response_engine.version response_engine.conversation_flow_id" ;;
    "set batch-test create") listed="response_engine.llm_id= response_engine.type=@34 response_engine.version= response_engine.conversation_flow_id= test_case_definition_ids=:test-case" ;;
    "fields batch-test create" | "fields batch-test get" | "fields batch-test list") listed="test_case_batch_job_id status total_count pass_count fail_count error_count creation_timestamp user_modified_timestamp response_engine test_case_definition_ids response_engine.llm_id response_engine.type response_engine.version response_engine.conversation_flow_id" ;;
    "fields test-run get" | "fields test-run list") listed="test_case_job_id status test_case_definition_id result_explanation created test_case_definition_snapshot transcript_snapshot creation_timestamp user_modified_timestamp" ;;
    "set playground complete") listed="messages= current_state= current_node_id= component_id=:conversation-flow-component dynamic_variables= tool_mocks=" ;;
    "fields playground complete") listed="messages current_state current_node_id call_ended dynamic_variables knowledge_base_retrieved_contents component_id tool_mocks" ;;
    "set app create") listed="provider= type=@35 name= auth_config.client_id= auth_config.client_secret= auth_config.type=@36 auth_config.api_key= auth_config.password= auth_config.username= crm_config.inbound_sync_mappings= crm_config.outbound_sync_mappings= crm_config.sync_conversation_activity=@3 crm_config.sync_new_contacts=@3 tenant_id= tenant_url=" ;;
    "fields app create" | "fields app get" | "fields app list" | "fields app update") listed="app_id name provider type connection_status modified org_id created_timestamp user_modified_timestamp tenant_type auth_config crm_config tenant_id tenant_url app_tool_template_name parameters auth_config.client_id auth_config.client_secret auth_config.type auth_config.api_key auth_config.password auth_config.username crm_config.inbound_sync_mappings crm_config.outbound_sync_mappings crm_config.sync_conversation_activity crm_config.sync_new_contacts" ;;
    "fields app list-usages") listed="type id name agent_versions configured" ;;
    "set app update") listed="name= auth_config.client_id= auth_config.client_secret= auth_config.type=@36 auth_config.api_key= auth_config.password= auth_config.username= crm_config.inbound_sync_mappings= crm_config.outbound_sync_mappings= crm_config.sync_conversation_activity=@3 crm_config.sync_new_contacts=@3 tenant_id= tenant_url=" ;;
    "set app get-tool-schema") listed="app_tool_template_name= parameters=" ;;
    "fields app get-tool-schema") listed="complete input_schema response_schema" ;;
    "fields asset create") listed="asset_id file_name content_type file_size created url created_timestamp file" ;;
    "fields mcp-tool list") listed="name description inputSchema" ;;
    "fields concurrency get") listed="current_concurrency concurrency_limit base_concurrency purchased_concurrency remaining_purchase_limit concurrency_burst_enabled concurrency_purchase_limit concurrency_burst_limit reserved_inbound_concurrency" ;;
    "fields export-request list") listed="export_request_id status channel timezone created url created_timestamp" ;;
    "@1") listed="retell-llm custom-llm conversation-flow" ;;
    "@2") listed="en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA" ;;
    "@3") listed="true false" ;;
    "@4") listed="coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center null" ;;
    "@5") listed="everything everything_except_pii basic_attributes_only" ;;
    "@6") listed="eleven_flash_v2 eleven_flash_v2_5 eleven_multilingual_v2 eleven_v3 eleven_v3_conversational eleven_v4 eleven_v4_turbo sonic-3 sonic-3-latest sonic-3.5 sonic-3.6 tts-1 gpt-4o-mini-tts speech-02-turbo speech-2.8-turbo s1 s2-pro s2.1-pro inworld-tts-2 inworld-tts-2-flash null" ;;
    "@7") listed="fast accurate custom" ;;
    "@8") listed="azure deepgram soniox assemblyai muse" ;;
    "@9") listed="general medical" ;;
    "@10") listed="no-denoise noise-cancellation noise-and-background-speech-cancellation" ;;
    "@11") listed="prompt static_text hangup bridge_transfer" ;;
    "@12") listed="hangup" ;;
    "@13") listed="gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon null" ;;
    "@14") listed="post_call" ;;
    "@15") listed="everything everything_except_pii basic_attributes_only null" ;;
    "@16") listed="user agent" ;;
    "@17") listed="gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon" ;;
    "@18") listed="standard fast ultrafast" ;;
    "@19") listed="gpt-4.1 gpt-4.1-mini gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.5 gpt-5.6-terra gpt-5.6-luna gpt-6-astra gpt-6-sol gpt-6.1-sol gpt-6-luna claude-4.6-sonnet claude-5-opus claude-5.5-opus claude-5-sonnet claude-5.5-sonnet claude-5.5-haiku claude-4.5-haiku gemini-3.0-flash gemini-3.1-flash-lite gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0" ;;
    "@20") listed="cascading s2s" ;;
    "@21") listed="cascading" ;;
    "@22") listed="gpt-realtime-2.1 gpt-realtime-2.1-mini gpt-realtime-2 gpt-realtime-1.5 gpt-realtime gpt-realtime-mini grok-voice-3.0 null" ;;
    "@23") listed="true false null" ;;
    "@24") listed="US CA" ;;
    "@25") listed="twilio telnyx" ;;
    "@26") listed="eq ne gt ge lt le bt" ;;
    "@27") listed="number range" ;;
    "@28") listed="inbound outbound" ;;
    "@29") listed="web twilio" ;;
    "@30") listed="s16le mulaw" ;;
    "@31") listed="everything basic_attributes_only" ;;
    "@32") listed="elevenlabs cartesia minimax fish_audio inworld" ;;
    "@33") listed="elevenlabs cartesia minimax fish_audio platform inworld" ;;
    "@34") listed="retell-llm conversation-flow" ;;
    "@35") listed="crm calendar knowledge_base support communication" ;;
    "@36") listed="oauth2 api_key basic" ;;
    "%1") listed="agent_override.agent.agent_name= agent_override.agent.allow_dtmf_interruption=@3 agent_override.agent.allow_user_dtmf=@3 agent_override.agent.ambient_sound=@4 agent_override.agent.ambient_sound_volume= agent_override.agent.backchannel_frequency= agent_override.agent.backchannel_words= agent_override.agent.begin_message_delay_ms= agent_override.agent.boosted_keywords= agent_override.agent.call_screening_option.agent_identity= agent_override.agent.call_screening_option.call_purpose= agent_override.agent.contact_memory_config.enable_read=@3 agent_override.agent.contact_memory_config.enable_update=@3 agent_override.agent.custom_stt_config.endpointing_ms= agent_override.agent.custom_stt_config.provider=@8 agent_override.agent.data_storage_retention_days= agent_override.agent.data_storage_setting=@5 agent_override.agent.denoising_enhancement_level= agent_override.agent.denoising_mode=@10 agent_override.agent.enable_backchannel=@3 agent_override.agent.enable_dnc_detection=@3 agent_override.agent.enable_dynamic_responsiveness=@3 agent_override.agent.enable_dynamic_voice_speed=@3 agent_override.agent.enable_expressive_mode=@3 agent_override.agent.end_call_after_silence_ms= agent_override.agent.expressive_emotion_tags= agent_override.agent.expressive_mode_prompt= agent_override.agent.fallback_voice_ids= agent_override.agent.guardrail_config.input_topics= agent_override.agent.guardrail_config.output_topics= agent_override.agent.handbook_config.ai_disclosure=@3 agent_override.agent.handbook_config.conversational_personality=@3 agent_override.agent.handbook_config.default_personality=@3 agent_override.agent.handbook_config.echo_verification=@3 agent_override.agent.handbook_config.high_empathy=@3 agent_override.agent.handbook_config.nato_phonetic_alphabet=@3 agent_override.agent.handbook_config.natural_filler_words=@3 agent_override.agent.handbook_config.scope_boundaries=@3 agent_override.agent.handbook_config.smart_matching=@3 agent_override.agent.handbook_config.speech_normalization=@3 agent_override.agent.interruption_sensitivity= agent_override.agent.ivr_option.action.type=@12 agent_override.agent.ivr_option.detection_prompt= agent_override.agent.language=@2 agent_override.agent.max_call_duration_ms= agent_override.agent.opt_in_signed_url=@3 agent_override.agent.pii_config.categories= agent_override.agent.pii_config.mode=@14 agent_override.agent.post_call_analysis_data= agent_override.agent.post_call_analysis_model=@13 agent_override.agent.post_session_tools= agent_override.agent.pre_session_tools= agent_override.agent.pronunciation_dictionary= agent_override.agent.reminder_max_count= agent_override.agent.reminder_trigger_ms= agent_override.agent.response_engine.llm_id= agent_override.agent.response_engine.type=@1 agent_override.agent.response_engine.version= agent_override.agent.response_engine.llm_websocket_url= agent_override.agent.response_engine.conversation_flow_id= agent_override.agent.responsiveness= agent_override.agent.ring_duration_ms= agent_override.agent.signed_url_expiration_ms= agent_override.agent.stt_mode=@7 agent_override.agent.timezone= agent_override.agent.user_dtmf_options.digit_limit= agent_override.agent.user_dtmf_options.termination_key= agent_override.agent.user_dtmf_options.timeout_ms= agent_override.agent.version_description= agent_override.agent.version_title= agent_override.agent.vocab_specialization=@9 agent_override.agent.voice_id= agent_override.agent.voice_model=@6 agent_override.agent.voice_speed= agent_override.agent.voice_temperature= agent_override.agent.voicemail_option.action.text= agent_override.agent.voicemail_option.action.type=@11 agent_override.agent.voicemail_option.detection_prompt= agent_override.agent.volume= agent_override.agent.webhook_events= agent_override.agent.webhook_timeout_ms= agent_override.agent.webhook_url= agent_override.conversation_flow.backup_model.model=@17 agent_override.conversation_flow.backup_model.type=@21 agent_override.conversation_flow.backup_model.backup_kick_in_timeout= agent_override.conversation_flow.backup_model.high_priority=@3 agent_override.conversation_flow.backup_model.ultrafast=@3 agent_override.conversation_flow.begin_after_user_silence_ms= agent_override.conversation_flow.kb_config.filter_score= agent_override.conversation_flow.kb_config.top_k= agent_override.conversation_flow.knowledge_base_ids= agent_override.conversation_flow.model_choice.model=@19 agent_override.conversation_flow.model_choice.type=@20 agent_override.conversation_flow.model_choice.high_priority=@3 agent_override.conversation_flow.model_choice.ultrafast=@3 agent_override.conversation_flow.model_config.backup.model=@17 agent_override.conversation_flow.model_config.backup.kick_in_timeout_ms= agent_override.conversation_flow.model_config.backup.tier=@18 agent_override.conversation_flow.model_config.primary.model=@19 agent_override.conversation_flow.model_config.primary.tier=@18 agent_override.conversation_flow.model_config.temperature= agent_override.conversation_flow.model_config.type=@20 agent_override.conversation_flow.model_temperature= agent_override.conversation_flow.start_speaker=@16 agent_override.conversation_flow.tool_call_strict_mode=@23 agent_override.retell_llm.backup_model.model=@17 agent_override.retell_llm.backup_model.type=@21 agent_override.retell_llm.backup_model.backup_kick_in_timeout= agent_override.retell_llm.backup_model.high_priority=@3 agent_override.retell_llm.backup_model.ultrafast=@3 agent_override.retell_llm.begin_after_user_silence_ms= agent_override.retell_llm.begin_message= agent_override.retell_llm.kb_config.filter_score= agent_override.retell_llm.kb_config.top_k= agent_override.retell_llm.knowledge_base_ids= agent_override.retell_llm.model=@13 agent_override.retell_llm.model_config.backup.model=@17 agent_override.retell_llm.model_config.backup.kick_in_timeout_ms= agent_override.retell_llm.model_config.backup.tier=@18 agent_override.retell_llm.model_config.primary.model=@19 agent_override.retell_llm.model_config.primary.tier=@18 agent_override.retell_llm.model_config.temperature= agent_override.retell_llm.model_config.type=@20 agent_override.retell_llm.model_high_priority=@23 agent_override.retell_llm.model_temperature= agent_override.retell_llm.model_ultrafast=@23 agent_override.retell_llm.s2s_model=@22 agent_override.retell_llm.start_speaker=@16 agent_override.retell_llm.tool_call_strict_mode=@23" ;;
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

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

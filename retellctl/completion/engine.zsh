#compdef retellctl
# TAB for retellctl in zsh 5.1 or newer. Made by `retellctl completion zsh`: change that, not this.
#
# Nothing is started on TAB: commands and options stand below, ids and profiles in files that retellctl's lists
# leave behind.

_retellctl() {
  local context state line command profile taker plain word
  local -A opt_args
  local -a options commands left
  integer i
  _retellctl_walk
  # What led to the command has done its part: _arguments sees the program and what is its own.
  CURRENT=$(( CURRENT - $#words + $#left ))
  words=("${(@)left}")
  if (( $#commands )); then
    _arguments -s -S : $options '1: :->command' && return
    [[ $state == command ]] && _describe -t commands command commands
  else
    _arguments -s -S : $options
  fi
}

# Goes through the words before the cursor's and sets command, options and commands (what it takes), profile, and
# left (all words but those that name the command).
_retellctl_walk() {
  left=($words[1])
  _retellctl_command ""
  for (( i = 2; i < CURRENT; i++ )); do
    word=$words[i]
    if [[ -n $taker ]]; then
      [[ $taker != (-p|--profile) ]] || profile=${(Q)word}
      taker=
    elif [[ -n $plain || $word != -?* ]]; then
      if (( ${commands[(I)${(b)word}:*]} )); then
        command+=${command:+ }$word
        _retellctl_command "$command"
        continue
      fi
    elif [[ $word == -- ]]; then
      plain=yes
    elif [[ $word == --*=* ]]; then
      [[ $word != --profile=* ]] || profile=${(Q)word#*=}
    elif [[ $word == --* ]]; then
      ! _retellctl_takes $word || taker=$word
    else
      _retellctl_letters
    fi
    left+=("$word")
  done
  left+=("${(@)words[CURRENT,-1]}")
}

# Goes through the letters of a word such as -vp and sets taker or profile.
_retellctl_letters() {
  local letter rest=${word#-}
  while [[ -n $rest ]]; do
    letter=$rest[1] rest=$rest[2,-1]
    if _retellctl_takes -$letter; then
      if [[ -z $rest ]]; then
        taker=-$letter
      elif [[ $letter == p ]]; then
        profile=${(Q)rest}
      fi
      return
    fi
  done
}

# Whether an option of the command takes a value.
_retellctl_takes() { # OPTION
  (( ${options[(I)(|\*|\(*\))${(b)1}[=+]\[*]} ))
}

_retellctl_at_files() {
  compset -P @ && _files
}

# Offers the paths that can stand behind --set, each with an equals sign; and behind that, what the value can be.
_retellctl_assigned() {
  local word key expl
  local -a listed paths values
  _retellctl_listed "set $command"
  paths=($listed)
  for word in ${(M)paths:#%*}; do
    _retellctl_listed $word
    paths+=($listed)
  done
  paths=(${paths:#%*})
  if compset -P '*='; then
    key=${${IPREFIX%=}##*=}
    word=${${(M)paths:#${(b)key}=*}#*=}
    case $word in
      :*) _retellctl_ids ${word#:} ;;
      ?*)
        _retellctl_listed $word
        _wanted values expl value compadd -a listed
        ;;
    esac
    return
  fi
  values=(${paths%%=*})
  _wanted paths expl path compadd -S = -a values
}

# Offers the fields that can stand behind --fields, but those that stand before the last comma.
_retellctl_picked() {
  local expl
  local -a listed before
  _retellctl_listed "fields $command"
  compset -P '*,' && before=(${(s:,:)${IPREFIX#--fields=}})
  listed=(${listed:|before})
  _wanted fields expl field compadd -qS , -a listed
}

_retellctl_profiles() {
  local folder expl
  local -a found=("" sandbox)
  _retellctl_folder
  [[ ! -r $folder/profiles ]] || found=("${(@f)$(<$folder/profiles)}")
  _wanted profiles expl profile compadd -a 'found[2,-1]'
}

_retellctl_ids() { # KIND
  local folder file expl variable
  local -a found ids
  integer count first last
  _retellctl_folder
  if [[ -z $profile ]]; then
    _retellctl_variable RETELLCTL_PROFILE
    profile=$variable
    _retellctl_variable RETELL_API_KEY
    if [[ $profile != sandbox && -n $variable ]]; then
      profile=@env
    elif [[ -z $profile && -r $folder/profiles ]]; then
      profile=${"$(<$folder/profiles)"%%$'\n'*}
    fi
  fi
  file=$folder/ids/$profile/$1
  [[ -n $profile && $profile != .* && $profile != */* && -f $file && -r $file ]] || return
  # The lines before the first tab alone: with thousands, the others take long to take apart.
  local text=$(<$file)
  ids=("${(@f)text%%$'\t'*}")
  zmodload zsh/datetime || return
  [[ $ids[1] == <1-999999999999> && $ids[2] == <1-999999> ]] && (( EPOCHSECONDS - ids[1] < 86400 )) || return
  if [[ ${(Q)PREFIX} == name:* ]] && _retellctl_has_names $1; then
    [[ -f $file.names && -r $file.names ]] || return
    ids=("${(@f)$(<$file.names)}")
    ids=("${(@)ids/#/name:}")
    _wanted "$1-names" expl "$1" compadd -a ids
    return
  fi
  count=$ids[2]
  ids=("${(@)ids[3,2+count]}")
  # Where some begin like this, they alone: as sorted they lie together.
  first=${ids[(i)${(bQ)PREFIX}*]} last=${ids[(I)${(bQ)PREFIX}*]}
  (( last )) || first=1 last=$count
  ids=("${(@)ids[first,last]}")
  # Nobody reads hundreds of names.
  if (( $#ids > 500 )); then
    _wanted "$1-ids" expl "$1" compadd -a ids
    return
  fi
  found=("${(@f)text}")
  found=("${(@)found[2+count+first,2+count+last]}")
  found=("${(@)${(@)found/$'\t'/  -- }%  -- }")
  _wanted "$1-ids" expl "$1" compadd -l -d found -a ids
}

# Sets variable to the value of one of the program's own, without the blanks around it.
_retellctl_variable() { # NAME
  local blanks=$' \t\r\n'
  variable=${(P)1}
  variable=${variable#"${variable%%[^$blanks]*}"}
  variable=${variable%"${variable##*[^$blanks]}"}
}

# Sets folder to where ids and profiles are kept.
_retellctl_folder() {
  local variable
  folder=$HOME/.cache/retellctl
  [[ $OSTYPE != darwin* ]] || folder=$HOME/Library/Caches/retellctl
  [[ $XDG_CACHE_HOME != /* ]] || folder=$XDG_CACHE_HOME/retellctl
  _retellctl_variable RETELLCTL_CONFIG_DIR
  if [[ -n $variable ]]; then
    folder=$variable
    [[ $folder != '~/'* ]] || folder=$HOME/${folder#'~/'}
  fi
  folder+=/completion
}

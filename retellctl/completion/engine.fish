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

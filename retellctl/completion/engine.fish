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

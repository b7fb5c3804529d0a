# Completion of careercli for bash. To have it in this shell: source <(careercli completion bash)

_careercli() {
    local IFS=$'\n' value title widest=0 position kind typed="${COMP_WORDS[COMP_CWORD]}"
    local -a values=() titles=()
    COMPREPLY=()
    while IFS=$'\t' read -r value title; do
        if [[ $value == :folders || $value == :files ]]; then
            [[ $value == :files ]] && kind=-f || kind=-d
            compopt -o filenames 2>/dev/null
            # Line by line: bash would take the names for patterns, and part them.
            while IFS= read -r value; do
                COMPREPLY+=("$value")
            done < <(compgen "$kind" -- "${typed#=}")
            return
        fi
        values+=("$value")
        titles+=("$title")
        ((${#value} > widest)) && widest=${#value}
    done < <(_CAREERCLI_COMPLETE=1 _CAREERCLI_WORDS="${COMP_WORDS[*]:1:COMP_CWORD}"$'\n' "${1/#\~/$HOME}" 2>/dev/null)
    # Titles only where the candidates are listed (? ! @ in bash's manual), never where one is inserted.
    if ((${#values[@]} > 1)) && [[ ${COMP_TYPE:-9} == 63 || ${COMP_TYPE:-9} == 33 || ${COMP_TYPE:-9} == 64 ]]; then
        for position in "${!values[@]}"; do
            printf -v value "%-${widest}s  %s" "${values[position]}" "${titles[position]}"
            COMPREPLY+=("${value%"${value##*[! ]}"}")
        done
    else
        COMPREPLY=(${values[@]+"${values[@]}"})
    fi
    # Nothing that is offered continues the word: an empty candidate keeps bash from replacing it.
    if ((${#values[@]} > 1)) && [[ $typed != = && ${values[0]} != "$typed"* ]]; then
        COMPREPLY+=(" ")
    fi
}

complete -F _careercli careercli

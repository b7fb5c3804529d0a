#compdef careercli
# Completion of careercli for zsh. To have it in this shell: source <(careercli completion zsh)

_careercli() {
    local value title option typed="${words[CURRENT]}"
    local -a candidates beginning
    [[ $typed == --*=* ]] && option="${typed%%=*}="
    while IFS=$'\t' read -r value title; do
        if [[ $value == :folders || $value == :files ]]; then
            [[ -n $option ]] && compset -P '*='
            if [[ $value == :files ]]; then _files; else _files -/; fi
            return
        fi
        value="${option}${value}"
        [[ $value == ${typed}* ]] && beginning+=("$value")
        candidates+=("${value//:/\\:}:${title}")
    done < <(_CAREERCLI_COMPLETE=1 _CAREERCLI_WORDS="${(F)words[2,CURRENT]}"$'\n' "${words[1]}" 2>/dev/null)
    (( ${#candidates} )) || return 1
    # -U: what was typed may begin a title instead of the value.
    _describe -V careercli candidates -U
    if (( ${#candidates} > 1 && ! ${#beginning} )); then
        # Nothing that is offered continues the word, which is kept.
        compstate[insert]=''
        compstate[list]='list force'
    fi
}

if [[ ${funcstack[1]} == _careercli ]]; then
    _careercli "$@"
else
    compdef _careercli careercli
fi

#compdef careercli
# Completion of careercli for zsh. To have it in this shell: source <(careercli completion zsh)

_careercli() {
    local value title
    local -a candidates
    while IFS=$'\t' read -r value title; do
        if [[ $value == :folders ]]; then
            _files -/
            return
        fi
        candidates+=("${value//:/\\:}:${title}")
    done < <(_CAREERCLI_COMPLETE=1 _CAREERCLI_WORDS="${(F)words[2,CURRENT]}" "${words[1]}" 2>/dev/null)
    # -U: what was typed may begin a title instead of the value.
    (( ${#candidates} )) && _describe -V careercli candidates -U
}

if [[ ${funcstack[1]} == _careercli ]]; then
    _careercli "$@"
else
    compdef _careercli careercli
fi

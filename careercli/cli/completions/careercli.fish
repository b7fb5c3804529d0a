# Completion of careercli for fish. To have it in this shell: careercli completion fish | source
# fish offers only what begins like the typed word: ids, not the names of other languages.

function __careercli_candidates
    set --local typed (commandline --current-token)
    set --local --export _CAREERCLI_COMPLETE 1
    set --local --export _CAREERCLI_WORDS (printf '%s\n' (commandline --tokenize --cut-at-cursor --current-process)[2..-1] "$typed" | string collect --no-trim-newlines)
    set --local candidates (careercli 2>/dev/null)
    if string match --quiet ':folders*' -- $candidates[1]
        __fish_complete_directories "$typed"
    else if string match --quiet ':files*' -- $candidates[1]
        __fish_complete_path "$typed"
    else if test (count $candidates) -gt 0
        set --local option (string match --regex -- '^--[^=]+=' "$typed")
        printf '%s\n' "$option"$candidates
    end
end

complete --command careercli --no-files --arguments '(__careercli_candidates)'

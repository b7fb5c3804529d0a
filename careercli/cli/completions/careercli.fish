# Completion of careercli for fish. To have it in this shell: careercli completion fish | source

function __careercli_candidates
    set --local --export _CAREERCLI_COMPLETE 1
    set --local --export _CAREERCLI_WORDS (string join \n -- (commandline -opc)[2..-1] (commandline -ct) | string collect --allow-empty)
    set --local candidates (careercli 2>/dev/null)
    if test "$candidates[1]" = :folders
        __fish_complete_directories (commandline -ct)
    else
        printf '%s\n' $candidates
    end
end

complete --command careercli --no-files --arguments '(__careercli_candidates)'

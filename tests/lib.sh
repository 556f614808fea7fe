# lib.sh - what the tests that look at a program from outside share: a folder of their own, what is wrong, and what mdr says; read with `.`. A test
# that goes on after a complaint ends with `exit "$wrong"`, which nothing here reads (SC2034).
# shellcheck shell=sh disable=SC2034
scratch=$(mktemp -d)
# A test may have taken away from itself that it writes there.
trap 'chmod -R u+w "$scratch" || true; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
wrong=0
about=

complain() {
    printf 'wrong: %s\n' "$*"
    wrong=1
}

fail() {
    complain "$@"
    exit 1
}

# says STATUS PATTERN ARGUMENT... - $mdr ends with the status, and a line of what it says, which is left in $scratch/said, matches; '' says
# nothing. A test of one command names it in $about and leaves it out here.
says() {
    wanted=$1 pattern=$2 status=0
    shift 2
    set -- ${about:+"$about"} "$@"
    "${mdr:?}" "$@" >"$scratch/said" 2>&1 </dev/null || status=$?
    [ "$status" -eq "$wanted" ] || complain "mdr $* ended with $status, not $wanted: $(head -n 3 "$scratch/said")"
    if [ -n "$pattern" ]; then
        grep -qe "$pattern" "$scratch/said" || complain "mdr $* did not say: $pattern: $(head -n 3 "$scratch/said")"
    else
        [ ! -s "$scratch/said" ] || complain "mdr $* said: $(head -n 3 "$scratch/said")"
    fi
}

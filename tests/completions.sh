#!/bin/sh
# completions.sh BUILD - bash, zsh and fish offer what the programs take: commands, options, words of closed lists and files of the right kind.
# Each shell is asked as somebody at its prompt would ask it; one that is not installed is left out and named.
set -eu
build=${1:?"the build folder is wanted"}
# shellcheck source=tests/lib.sh
. "$(dirname -- "$0")/lib.sh"
shells=

# What is in the folder where they are asked; mdr and mdr-play are programs there, for shells that want to know.
mkdir -p "$scratch/here/inner" "$scratch/bin"
cd "$scratch/here"
touch one.level two.run three.txt 'with blank.level' picture.png
ln -s "$build/mdr" "$build/mdr-play" "$scratch/bin/"
export PATH="$scratch/bin:$PATH" TERM=dumb

cat >"$scratch/ask.bash" <<'END'
# ask.bash FILE PROGRAM LINE - prints what the function that FILE gives PROGRAM replies to the line, as bash calls it.
source "$1"
COMP_LINE=$3 COMP_POINT=${#3} COMP_WORDS=() COMP_CWORD=0
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
rest=$3 word=
for ((i = 0; i < ${#rest}; i++)); do
    letter=${rest:i:1}
    case $letter in
    ' ') [[ -n $word ]] && COMP_WORDS+=("$word"); word= ;;
    [=:]) [[ -n $word ]] && COMP_WORDS+=("$word"); COMP_WORDS+=("$letter"); word= ;;
    *) word+=$letter ;;
    esac
done
COMP_WORDS+=("$word")
[[ -z $word && ${COMP_WORDS[${#COMP_WORDS[@]} - 2]} == [=:] && $rest != *' ' ]] && unset 'COMP_WORDS[${#COMP_WORDS[@]} - 1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
name=$(complete -p "$2" | sed 's/.*-F \([^ ]*\) .*/\1/')
"$name" "$2" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
for reply in "${COMPREPLY[@]}"; do
    [[ -d $reply ]] && reply+=/ # as bash does, where it is told that these are files
    printf '%s\n' "$reply"
done
END

cat >"$scratch/ask.zsh" <<'END'
# ask.zsh FOLDER LINE - prints what zsh shows at a prompt when tab is pressed behind the line. What is typed to it is echoed: READY is not there.
zmodload zsh/zpty
zpty asked zsh -f -i
zpty -w asked "PS1= PS2= RPS1=; stty -echo cols 400 rows 500; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -d $1/../zcompdump"
zpty -w asked "unsetopt menu_complete auto_menu bash_auto_list; setopt auto_list list_rows_first; LISTMAX=10000; zstyle ':completion:*' list-prompt ''"
zpty -w asked "bindkey -e; bindkey '^I' complete-word; finish() { zle -I; print -r -- \"LEFT:\$BUFFER\"; print ASKED; BUFFER=; }; zle -N finish; bindkey '^X' finish; print RE''ADY"
while zpty -r asked line; do [[ $line == *READY* ]] && break; done
zpty -n -w asked "$2"$'\t\x18'
while zpty -r asked line; do
    print -r -- "$line"
    [[ $line == *ASKED* ]] && break
done
zpty -d asked
END

# ask SHELL LINE - prints what the shell offers behind the line.
ask() {
    program=${2%% *}
    case $1 in
    bash) bash "$scratch/ask.bash" "$build/manual/bash/$program" "$program" "$2" ;;
    fish) HOME=$scratch fish --no-config -c "source $build/manual/fish/$program.fish; complete -C '$2'" | cut -f 1 ;;
    zsh) HOME=$scratch timeout 60 zsh -f "$scratch/ask.zsh" "$build/manual/zsh" "$2" | tr -d '\r' | sed 's/ -- .*//; s/^LEFT:.* //; s/,$//' | tr -s ' ' '\n' ;;
    esac
}

# offers LINE WORD... - every shell offers these words there, and not those that follow a `not`.
offers() {
    line=$1
    shift
    for shell in $shells; do
        : >"$scratch/offered"
        # Once in a while a busy machine's terminal swallows the tab, and nothing at all is shown.
        for _ in 1 2 3; do
            [ -s "$scratch/offered" ] || ask "$shell" "$line" >"$scratch/offered" 2>"$scratch/said" || true
        done
        [ ! -s "$scratch/said" ] || complain "$shell complains behind '$line': $(cat "$scratch/said")"
        unwanted=
        for word; do
            if [ "$word" = not ]; then
                unwanted=yes
            elif [ -z "$unwanted" ]; then
                grep -qxF -e "$word" "$scratch/offered" || complain "$shell does not offer '$word' behind '$line'"
            elif grep -qxF -e "$word" "$scratch/offered"; then
                complain "$shell offers '$word' behind '$line'"
            fi
        done
    done
}

for shell in bash zsh fish; do
    if command -v "$shell" >/dev/null 2>&1; then
        shells="$shells $shell"
        for file in "$build/manual/$shell"/*; do "$shell" -n "$file" || complain "$shell cannot read $file"; done
    else
        echo "not asked: $shell, which is not installed"
    fi
done

# Every option that --help lists is offered.
"$build/mdr" --help | sed -nE 's/^  ([a-z]+) .*/\1/p' >"$scratch/commands"
# shellcheck disable=SC2046
offers 'mdr ' $(cat "$scratch/commands")
while read -r command; do
    # shellcheck disable=SC2046
    offers "mdr $command --" $("$build/mdr" "$command" --help | sed -nE 's/^  (--[a-z][a-z-]*)( .*)?$/\1/p')
done <"$scratch/commands"
# shellcheck disable=SC2046
offers 'mdr-play --' $("$build/mdr-play" --help | sed -nE 's/^  (--[a-z][a-z-]*)( .*)?$/\1/p')

offers 'mdr check ' one.level inner/ not two.run three.txt
offers 'mdr replay t' two.run not one.level three.txt
offers 'mdr list b' bots not bench
offers 'mdr explain needs' needs-you
offers 'mdr argue --bots p' performer
offers 'mdr shot --bot bal' balanced
offers 'mdr shot --at ti' title
offers 'mdr-play --theme c' contrast
offers 'mdr-play --present s' surface
offers 'mdr-play o' one.level
offers 'mdr-play t' two.run not three.txt
shells=bash # only bash breaks words at = and :
offers 'mdr-play --theme=c' contrast
offers 'mdr shot --at card:d' day dearest
offers 'mdr argue --bots performer,bal' performer,balanced
offers 'mdr-play --captions=' yes no

[ "$wrong" -eq 0 ] && echo "held: the shells offer what the programs take"
exit "$wrong"

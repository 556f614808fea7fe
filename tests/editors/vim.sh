#!/bin/sh
# vim.sh BUILD ROOT - Vim, with the files that are installed for it, colours each word of each level as what it is, and a slip as one; and :make
# fills its list with the lines that `mdr check` names.
set -eu
build=$1
root=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
if ! command -v vim >/dev/null 2>&1; then
    echo "vim is not installed"
    exit 77
fi

perl "$here/tokens.pl" "$build/mdr" "$root" "$scratch"
cat >"$scratch/look.vim" <<'END'
" Compares what each word is coloured as with what it is.
let s:groups = {'section': 'mdrSection', 'version': 'mdrVersion', 'key': '\v^mdr(Key_.*|Constant)$', 'own': 'mdrOwnKey', 'bad': '\v^mdr(Bad|Error)',
    \ 'text': '\v^mdr(Text|Marked|Question|Escape|Mark)$', 'comment': '\v^mdr(Comment|Remark)$', 'mark': 'mdrMark', 'dash': 'mdrDash', 'ask': 'mdrAsk',
    \ 'time': 'mdrTime', 'verb': '\v^mdr(Verb|First)$', 'option': '^mdrOption', 'flag': 'mdrFlag', 'bot': 'mdrBot', 'choice': 'mdrChoice', 'measure': 'mdrMeasure', 'compare': 'mdrCompare',
    \ 'number': 'mdrNumber', 'door': 'mdrDoor', 'wall': 'mdrWall', 'label': 'mdrLabel', 'speaker': 'mdrSpeaker'}
let s:said = []
let s:file = ''
for s:token in readfile($SCRATCH . '/tokens')
    let [s:path, s:line, s:column, s:kind, s:word] = split(s:token, '\t', 1)
    if s:path !=# s:file
        execute 'silent edit ' . fnameescape(s:path)
        let s:file = s:path
    endif
    let s:group = synIDattr(synID(s:line, s:column, 1), 'name')
    if s:group !~# s:groups[s:kind]
        call add(s:said, s:path . ':' . s:line . ':' . s:column . ': ' . s:kind . " '" . s:word . "' is coloured as '" . s:group . "'")
    endif
endfor
if &filetype !=# 'mdrlevel'
    call add(s:said, 'a level is of the type ' . &filetype)
endif
call writefile(s:said, $SCRATCH . '/said')
execute 'silent edit ' . fnameescape($SCRATCH . '/slips.level')
silent make
call writefile(map(filter(getqflist(), 'v:val.valid'), 'v:val.lnum . ":" . v:val.col . ":" . v:val.type . ": " . v:val.text'), $SCRATCH . '/list')
qall!
END
cat >"$scratch/slips.level" <<'END'
mdr-level 1

[day]
title = "Slips"
dayz = 2

[file thimble]
name = "Thimble"
numbers = 64*40
END
export SCRATCH="$scratch" PATH="$build:$PATH" HOME="$scratch" TERM=dumb
vim -u NONE -i NONE -N -es -n --cmd "set runtimepath^=$build/manual/editors/vim" --cmd 'filetype plugin on' --cmd 'syntax on' -S "$scratch/look.vim" \
    </dev/null >/dev/null 2>&1 || true
[ -f "$scratch/said" ] || { echo "wrong: vim did not come to an end"; exit 1; }
[ ! -s "$scratch/said" ] || { head -40 "$scratch/said"; echo "wrong: $(wc -l <"$scratch/said") words"; exit 1; }
"$build/mdr" check "$scratch/slips.level" 2>&1 | sed -nE 's/^[^:]*:([0-9]+):([0-9]+): .*/\1:\2/p' >"$scratch/wanted"
cut -d: -f1,2 "$scratch/list" >"$scratch/listed"
cmp -s "$scratch/wanted" "$scratch/listed" || { echo "wrong: the list of :make has"; cat "$scratch/list"; echo "and mdr check says"; cat "$scratch/wanted"; exit 1; }
[ "$(wc -l <"$scratch/wanted")" -ge 2 ] || { echo "wrong: mdr check found too little"; exit 1; }
echo "held: $(wc -l <"$scratch/tokens") words, and $(wc -l <"$scratch/list") places in the list"

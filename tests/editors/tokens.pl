#!/usr/bin/perl
# tokens.pl MDR ROOT FOLDER - what an editor is to colour, found without any editor's file: FOLDER/tokens has a line a word of every level
# (file, line, column from 1 in bytes, kind, word), and FOLDER/broken.level a slip of every kind, whose words are of the kind `bad`.
use strict;
use warnings;

my ($mdr, $root, $folder) = @ARGV;
die "usage: tokens.pl MDR ROOT FOLDER\n" unless @ARGV == 3;

my %list;
for my $kind (map { (split)[0] } qx('$mdr' list)) {
    for (qx('$mdr' list $kind)) {
        my ($first, $second) = split;
        $first =~ /^\[(.*)\]$/ ? ($list{keys}{$1}{$second} = 1) : ($list{$kind}{$kind eq 'options' ? "$first $second" : $first} = 1);
    }
}
my %option = map { (split)[1] => 1 } grep { !/^(layered|replace) / } keys %{$list{options}};

open my $out, '>', "$folder/tokens" or die "$folder: $!\n";
my ($file, $line) = ('', 0);

sub token { my ($column, $kind, $word) = @_; print $out join("\t", $file, $line, $column + 1, $kind, $word), "\n" }

# Texts and the remark of a line; what is left has blanks in their place.
sub plain {
    my ($text, $marked) = @_;
    my $left = $text;
    while ($left =~ /"(?:[^"\\]|\\.)*"|(?<!\S)#.*/g) {
        my ($at, $found) = ($-[0], $&);
        token($at, $found =~ /^#/ ? 'comment' : 'text', $found);
        token($at + 1, 'text', 'inside') if $found =~ /^"[^{\\]/;
        while ($marked && $found =~ /\{[^{}]*\}/g) { token($at + $-[0], 'mark', $&) }
        my $was = pos $left;
        substr($left, $at, length $found) = $found =~ /^#/ ? ' ' x length $found : '"' x length $found;
        pos($left) = $was;
    }
    return $left;
}

sub row {
    my ($left) = @_;
    if (my ($before, $time, $blank, $verb) = $left =~ /^(\s*)((?:day\s+\S+\s+)?(?:\d\d:\S+)?)(\s*)([a-z-]+)/) {
        token(length $before, 'time', $time) if $time ne '';
        token(length $before . $time . $blank, $list{verbs}{$verb} ? 'verb' : 'bad', $verb);
    }
    while ($left =~ /(?<=\s)(x-)?([a-z-]+)=/g) { token($-[0], $1 ? 'own' : $option{$2} ? 'option' : 'bad', $2) }
    while ($left =~ /(?<=\s)(needs-you|evening|note-would-do|decides|legacy|yours)(?=\s|$)/g) { token($-[1], 'flag', $1) }
}

sub expectation {
    my ($left) = @_;
    while ($left =~ /(?<![a-z0-9-])([a-z][a-z0-9-]*)\.([a-z-]+)/g) {
        token($-[1], 'bot', $1) if $list{bots}{$1} || $1 eq 'you';
        token($-[2], $list{measures}{$2} ? 'measure' : 'bad', $2);
    }
    while ($left =~ /([<>]=?)/g) { token($-[1], 'compare', $1) }
}

sub read_line {
    my ($section, $kind, $text) = @_;
    return if $text =~ /^\s*$/;
    my $remarks = $section !~ /^(map|talk|debrief)$/;
    return token($-[1], 'comment', $1) if $section ne 'map' ? $text =~ /^\s*(#.*)/ : $text =~ /^\s*(# .*)/;
    if ($section eq 'map') { $text =~ /^\s*(door)\s/ ? token($-[1], 'door', $1) : token(index($text, '#'), 'wall', '#') }
    elsif ($section eq 'talk') { $text =~ /^\s*(\@\S+)/ ? token($-[1], 'label', $1) : $text =~ /^\s*(you>|[a-z0-9-]+(?=:))/ && token($-[1], 'speaker', $1) }
    elsif ($section eq 'debrief') { $text =~ /^\s*(\?)\s*(\S)/; token($-[1], 'ask', $1); token($-[2], 'text', $2) }
    my $left = $remarks ? plain($text, $kind =~ /^(jargon|reports)$/) : return;
    token($-[1], 'dash', $1) if $left =~ /^\s*(-)/ && $section =~ /^(lines|file)$/;
    if ($section eq 'schedule') { row($left) }
    elsif ($section =~ /^(expect|bet)$/) {
        token($-[1], 'choice', $1) if $section eq 'bet' && $left =~ /^\s*([a-z0-9-]+)\s+(?:"+\s+)?right\s/;
        expectation($left);
    }
    elsif ($section ne 'lines') { key($section, $left) }
}

sub key {
    my ($section, $left) = @_;
    my ($before, $key, $value) = $left =~ /^(\s*)([^\s=-][^=]*?)\s*=\s*(.*)/ or return;
    my $known = $section eq 'constants' ? $list{constants}{$key} : $list{keys}{$section}{$key};
    token(length $before, index($key, 'x-') == 0 ? 'own' : $known ? 'key' : 'bad', $key);
    token(length($left) - length($value), 'number', $value) if substr($value, 0, 1) =~ /\d/ && index($key, 'x-') != 0;
    while ($section eq 'tool' && $left =~ /(?<=\s)(report|setup|ends)(?==)/g) { token($-[1], 'option', $1) }
}

sub read_level {
    ($file, $line) = ($_[0], 0);
    my ($section, $kind) = ('', '');
    open my $in, '<', $file or die "$file: $!\n";
    while (<$in>) {
        $line++;
        s/[\r\n]+$//;
        if (/^\s*(\[([a-z]+)(?:\s+([a-z0-9-]+))?\s*\])/) {
            my ($at, $heading) = ($-[1], $1);
            ($section, $kind) = ($2, $3 // '');
            token($at, $list{sections}{$section} ? 'section' : 'bad', $heading);
            plain(' ' x length($&) . substr $_, length $&);
        } elsif ($section eq '') { token(0, 'version', $_) if /^mdr-level/ }
        else { read_line($section, $kind, $_) }
    }
}

open my $broken, '>', "$folder/broken.level" or die "$folder: $!\n";
print $broken "mdr-level 1\n";
for my $section (sort keys %{$list{keys}}) {
    print $broken $section eq 'day' ? "[day]\n" : "[$section anybody]\n";
    print $broken join '', map { "${_}e = 1   # a remark\n$_ = \"a text\"\n" } sort keys %{$list{keys}{$section}};
}
print $broken "[constants]\ncut-pinge = 3\n[schedule]\n09:40 pign any \"A text\"\nday 2 10:00 meetings any \"A text\" fro=4m for=4m\n",
    "[bet]\n? \"More?\"\nel  \"Él, right\"  right when you.pings > 2\nsi \"\\\"Sí\\\"\" right when you.pings <= 2\nno right when you.pings = 3\n",
    "[expect]\nbalanced.progres > 2 x balanced.progress\n[dya]\n";
close $broken or die "$folder: $!\n";

read_level($_) for glob("$root/levels/*.level $root/levels/*/*.level $root/tests/levels/*.level"), "$folder/broken.level";
close $out or die "$folder: $!\n";

#!/usr/bin/perl
# tutorial.pl MDR ROOT - does what levels/TUTORIAL.md does, step by step, and compares what is printed with what it says is printed.
# With MDR_ACCEPT=1 in the environment it writes into the tutorial what is printed now.
# Blocks:  ```level NAME    the file, whole          ```below NAME   lines that are put below what it has
#          ```diff NAME     lines with - become those with +
#          ```console       after each "$ " a command, and what it prints; exit statuses follow "# ends with N"
#          ```window        commands that open a window: only their options are looked up
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Temp qw(tempdir);

my ($mdr, $root) = map { abs_path($_) } @ARGV;
die "usage: tutorial.pl MDR ROOT\n" unless @ARGV == 2;
my $path = "$root/levels/TUTORIAL.md";
my $scratch = tempdir(CLEANUP => 1);
my ($wrong, $commands, $held) = (0, 0, '');

sub complain { print "wrong: @_\n"; $wrong = 1 }

sub slurp {
    open my $in, '<', $_[0] or die "$_[0]: $!\n";
    local $/;
    return <$in> // '';
}

sub spew {
    open my $out, '>', $_[0] or die "$_[0]: $!\n";
    print $out $_[1];
    close $out or die "$_[0]: $!\n";
}

# ---- files ----

# The lines with - stand one below the other in the file, and become those with +.
sub change {
    my ($name, $diff, $line) = @_;
    my $text = slurp($name);
    my $old = join '', map { /^-(.*)/s ? $1 : () } split /^/, $diff;
    my $new = join '', map { /^\+(.*)/s ? $1 : () } split /^/, $diff;
    my $at = index "\n$text", "\n$old";
    return complain("TUTORIAL.md:$line: $name has no lines\n$old") if $at < 0 || $old eq '';
    substr $text, $at, length $old, $new;
    spew($name, $text);
}

# ---- commands ----

# What a command prints, with its status if that is not 0.
sub run {
    my ($command) = @_;
    die "wrong: only mdr is called by the tutorial, not '$command'\n" unless $command =~ /^mdr [\w .,=:"'-]+$/;
    my $said = qx(PATH='$scratch/bin':"\$PATH" $command 2>&1);
    my $status = $? >> 8;
    $commands++;
    return $said . ($status ? "# ends with $status\n" : '');
}

sub console {
    my ($block, $line) = @_;
    my $out = '';
    for (split /^(?=\$ )/m, $block) {
        my ($command, $told) = /^\$ ([^\n]*)\n(.*)/s or complain("TUTORIAL.md:$line: a block begins with \$ and a command");
        next unless defined $command;
        my $said = run($command);
        complain("TUTORIAL.md:$line: '$command' prints\n$said, not\n$told") if $said ne $told && !$ENV{MDR_ACCEPT};
        $out .= "\$ $command\n$said";
    }
    return $out;
}

# What opens a window is not run here; every option of it is one of the command's.
sub window {
    my ($block, $line) = @_;
    for (split /\n/, $block) {
        my ($program, $task) = /^(mdr) ([a-z]+)/ or complain("TUTORIAL.md:$line: '$_' is no command");
        my $help = qx('$mdr' $task --help 2>&1);
        for my $option (/ (--[a-z-]+)/g) {
            complain("TUTORIAL.md:$line: mdr $task has no $option") if $help !~ /^\s+\Q$option\E\b/m;
        }
        $commands++;
    }
}

mkdir "$scratch/bin" or die;
symlink $mdr, "$scratch/bin/mdr" or die;
(my $beside = $mdr) =~ s/mdr$/mdr-play/;
my $tutorial = slurp($path);
mkdir "$scratch/here" or die;
chdir "$scratch/here" or die;
my ($out, $rest, $at) = ('', $tutorial, 1);
while ($rest =~ /\A(.*?^```(\w+) ?([\w.-]*)\n)(.*?)(^```$)/ms) {
    my ($before, $kind, $name, $block, $after) = ($1, $2, $3, $4, $5);
    $rest = substr $rest, length($before) + length($block) + length($after);
    my $line = 1 + ($out . $before) =~ tr/\n//;
    if ($kind eq 'level') { spew($name, $block) }
    elsif ($kind eq 'below') { spew($name, slurp($name) . "\n$block") }
    elsif ($kind eq 'diff') { change($name, $block, $line) }
    elsif ($kind eq 'console') { $block = console($block, $line) }
    elsif ($kind eq 'window') { window($block, $line) }
    else { complain("TUTORIAL.md:$line: nobody knows what a block of '$kind' is") }
    $out .= $before . $block . $after;
}
$out .= $rest;
chdir '/';
spew($path, $out) if $ENV{MDR_ACCEPT} && $out ne $tutorial;
complain("only $commands commands were found") if $commands < 8;
print "held: $commands commands of the tutorial\n" unless $wrong;
exit $wrong;

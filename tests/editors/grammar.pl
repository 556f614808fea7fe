#!/usr/bin/perl
# grammar.pl BUILD ROOT - the TextMate grammar is sound JSON, its patterns are patterns, and read as TextMate reads them they give each word of
# each level its scope, and a slip that of one. tests/editors/textmate asks the reader of Visual Studio Code itself.
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use JSON::PP;

my ($build, $root) = @ARGV;
die "usage: grammar.pl BUILD ROOT\n" unless @ARGV == 2;
my $here = dirname(__FILE__);
my $scratch = tempdir(CLEANUP => 1);
my $wrong = 0;

sub complain { print "wrong: @_\n" if $wrong++ < 40 }

sub slurp {
    open my $in, '<', $_[0] or die "$_[0]: $!\n";
    local $/;
    return <$in> // '';
}

decode_json(slurp("$build/manual/editors/vscode/$_")) for qw(package.json language-configuration.json);
my $grammar = decode_json(slurp("$build/manual/editors/vscode/syntaxes/mdr-level.tmLanguage.json"));

sub prepared {
    my ($rule) = @_;
    return $rule if $rule->{ready}++;
    for my $name (qw(match begin end)) {
        next unless defined $rule->{$name};
        $rule->{$name} = eval { qr/$rule->{$name}/ } // do { complain("no pattern: $rule->{$name}"); qr/(?!)/ };
    }
    return $rule;
}

sub rules {
    return map { my $rule = $_; $rule->{include} ? rules($grammar->{repository}{substr $rule->{include}, 1} // die "no $rule->{include}\n") : prepared($rule) } @_;
}

my @top = rules(@{$grammar->{patterns}});
my (@stack, @scopes);

sub paint { my ($from, $until, $name) = @_; push @{$scopes[$_]}, $name for $from .. $until - 1 }

# The rule that matches first, and of those that do so at one place the one that stands first; the end of a stretch before all.
sub next_match {
    my ($line, $at, $inside) = @_;
    my $best;
    for my $rule (($inside ? {ends => 1, match => $inside->{end}} : ()), $inside ? rules(@{$inside->{patterns} // []}) : @top) {
        my $pattern = $rule->{match} // $rule->{begin};
        pos($line) = $at;
        next unless $line =~ /$pattern/g;
        next if $best && $-[0] >= $best->{from};
        $best = {rule => $rule, from => $-[0], until => $+[0], groups => [map { [$-[$_], $+[$_]] } 0 .. $#-]};
        last if $best->{from} == $at;
    }
    return $best;
}

# Scopes of each byte of a line.
sub read_line {
    my ($line) = @_;
    my ($at, $steps) = (0, 0);
    @scopes = map { [] } 0 .. length $line;
    while ($at <= length $line) {
        my $inside = $stack[-1];
        my $found = next_match($line, $at, $inside);
        paint($at, $found ? $found->{from} : length $line, $inside->{name}) if $inside && $inside->{name};
        last unless $found;
        my $rule = $found->{rule};
        paint($found->{from}, $found->{until}, $inside->{name}) if $inside && $inside->{name} && $rule->{ends};
        paint($found->{from}, $found->{until}, $rule->{name}) if $rule->{name};
        my $captures = $rule->{captures} // $rule->{beginCaptures} // {};
        for (sort keys %$captures) { my $group = $found->{groups}[$_]; paint(@$group, $captures->{$_}{name}) if $group && defined $group->[0] }
        if ($rule->{ends}) { pop @stack } elsif ($rule->{begin}) { push @stack, $rule }
        my $moved = $found->{until} > $at || $rule->{ends} || $rule->{begin};
        $at = $moved ? $found->{until} : $found->{until} + 1;
        die "a line is read for ever: $line\n" if $steps++ > 1000;
    }
}

my %wanted = map { /^(\w+)\s+(\S+)/ ? ($1 => qr/(?:^|\s)(?:$2)[\w.-]*\.mdr-level/) : () } split /\n/, slurp("$here/scopes");
system('perl', "$here/tokens.pl", "$build/mdr", $root, $scratch) == 0 or die "wrong: tokens.pl\n";
my (%tokens, $count);
for (split /\n/, slurp("$scratch/tokens")) {
    my ($file, $line, $column, $kind, $word) = split /\t/;
    push @{$tokens{$file}{$line}}, [$column - 1, $kind, $word];
    $count++;
}
for my $file (sort keys %tokens) {
    my $number = 0;
    @stack = ();
    for my $line (split /\n/, slurp($file)) {
        $line =~ s/\r$//;
        $number++;
        read_line($line);
        for (@{$tokens{$file}{$number} // []}) {
            my ($column, $kind, $word) = @$_;
            my $scope = join ' ', @{$scopes[$column] // []};
            complain("$file:$number:" . ($column + 1) . ": $kind '$word' has the scope '$scope'") if $scope !~ $wanted{$kind};
        }
    }
}
complain("only $count words were found") if $count < 3000;
print $wrong ? "wrong: $wrong words\n" : "held: $count words have their scope\n";
exit !!$wrong;

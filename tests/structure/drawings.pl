#!/usr/bin/perl
# drawings.pl ROOT - the drawings in assets/places keep to what SDL2_image draws as every other reader of SVG does. Of the rest it says
# nothing: it draws shapes in comments, lets a shape's opacity stand in place of its group's, makes most names of colours grey, finds a
# gradient only above its use, and takes fractions of a shape for pixels.
use strict;
use warnings;
use File::Find;

my $root = shift or die "the root of the source tree is wanted\n";
my %drawn = map { $_ => 1 } qw(svg g defs linearGradient radialGradient stop path rect circle ellipse line polyline polygon);
my ($found, $looked) = (0, 0);

sub look {
    my ($name, $text) = @_;
    my (%gradient, @round);
    my $breach = sub {
        my ($at, $sentence) = @_;
        my $line = 1 + (substr($text, 0, $at) =~ tr/\n//);
        print "$name:$line: $sentence\n";
        $found = 1;
    };
    while ($text =~ /<!--(.*?)-->/gs) { $breach->($-[0], 'what is commented out is drawn all the same') if $1 =~ /</ }
    (my $bare = $text) =~ s{<!--.*?-->}{$& =~ s/[^\n]/ /gr}ges;
    while ($bare =~ m{<(/?)([A-Za-z]+)([^>]*)>}g) {
        my ($end, $tag, $rest, $at) = ($1, $2, $3, $-[0]);
        if ($end) { pop @round; next }
        my %has = $rest =~ /([a-z-]+)="([^"]*)"/gi;
        $breach->($at, "<$tag> is not drawn as elsewhere") unless $drawn{$tag};
        $breach->($at, 'say it by attributes; which holds beside a style goes by their order') if exists $has{style};
        $breach->($at, 'this opacity stands in place of that of the group round it') if exists $has{opacity} && grep { $_ } @round;
        for my $colour (grep { defined } @has{qw(fill stroke stop-color)}) {
            my ($id) = $colour =~ /^url\(#(.*)\)$/;
            $breach->($at, "$id does not stand above") if defined $id && !$gradient{$id};
            $breach->($at, "a colour is #rrggbb, not $colour") unless defined $id || $colour =~ /^(none|#[0-9a-f]{6})$/i;
        }
        if ($tag =~ /Gradient$/) {
            $gradient{$has{id} // ''} = 1;
            $breach->($at, 'a gradient is measured in gradientUnits="userSpaceOnUse"') if ($has{gradientUnits} // '') ne 'userSpaceOnUse';
        }
        push @round, exists $has{opacity} unless $rest =~ m{/$};
    }
}

sub read_drawing {
    return unless /\.svg$/;
    open my $file, '<', $_ or die "$_: $!\n";
    local $/;
    look(substr($File::Find::name, 1 + length $root), scalar <$file>);
    $looked++;
}

find(sub { read_drawing() }, "$root/assets/places");
die "there are no drawings\n" unless $looked;
exit 1 if $found;
print "held: $looked drawings are drawn as they are meant\n";

package org.mitoscore.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mitoscore.count.CountOptions.FragmentLength;
import org.mitoscore.count.CountOptions.Split;
import org.mitoscore.count.CountOptions.Unit;

/** The options that both programs know: for each choice, featureCounts' letters and our words. */
final class OptionGrid {
    /** One choice on an axis. */
    record Choice(List<String> arguments, Consumer<CountOptions.Builder> words) {}

    /** One choice from each axis. */
    record Combination(List<Choice> choices) {
        List<String> arguments() {
            return choices.stream()
                    .flatMap(choice -> choice.arguments().stream())
                    .distinct()
                    .toList();
        }

        CountOptions options() {
            CountOptions.Builder builder = CountOptions.builder();
            choices.forEach(choice -> choice.words().accept(builder));
            return builder.build();
        }

        @Override
        public String toString() {
            return String.join(" ", arguments());
        }
    }

    private final List<List<Choice>> axes = new ArrayList<>();

    static OptionGrid of(boolean paired) {
        OptionGrid grid = new OptionGrid();
        List<Choice> units = new ArrayList<>();
        if (paired) {
            units.add(choice("-p --countReadPairs", builder -> builder.unit(Unit.FRAGMENTS)));
            units.add(choice("-p", builder -> builder.unit(Unit.READS)));
        } else {
            units.add(choice("", builder -> {}));
        }
        grid.axes.add(units);
        grid.axes.add(List.of(
                choice("-s 0", builder -> builder.strandedness(Optional.of(Strandedness.UNSTRANDED))),
                choice("-s 1", builder -> builder.strandedness(Optional.of(Strandedness.FORWARD))),
                choice("-s 2", builder -> builder.strandedness(Optional.of(Strandedness.REVERSE)))));
        grid.axes.add(List.of(
                choice("", builder -> {}),
                choice("-M", builder -> builder.countMultiMapping(true)),
                choice("-M --fraction", builder -> builder.countMultiMapping(true)
                        .fractional(true)),
                choice("--primary", builder -> builder.primaryOnly(true)),
                choice("-M --primary", builder -> builder.countMultiMapping(true)
                        .primaryOnly(true))));
        grid.axes.add(List.of(
                choice("", builder -> {}),
                choice("-O", builder -> builder.countMultiOverlap(true)),
                choice("-O --fraction", builder -> builder.countMultiOverlap(true)
                        .fractional(true))));
        List<Choice> filters = new ArrayList<>(List.of(
                choice("", builder -> {}),
                choice("-Q 10", builder -> builder.minMappingQuality(10)),
                choice("--ignoreDup", builder -> builder.ignoreDuplicates(true)),
                choice("--splitOnly", builder -> builder.split(Split.SPLIT_ONLY)),
                choice("--nonSplitOnly", builder -> builder.split(Split.NON_SPLIT_ONLY))));
        if (paired) {
            filters.add(choice("-B", builder -> builder.requireBothEnds(true)));
            filters.add(choice("-C", builder -> builder.excludeChimeras(true)));
            filters.add(choice("-B -P -d 40 -D 200", builder -> builder.requireBothEnds(true)
                    .fragmentLength(Optional.of(new FragmentLength(40, 200)))));
            filters.add(choice("-B -C -Q 10 --ignoreDup", builder -> builder.requireBothEnds(true)
                    .excludeChimeras(true)
                    .minMappingQuality(10)
                    .ignoreDuplicates(true)));
        }
        grid.axes.add(filters);
        grid.axes.add(List.of(
                choice("", builder -> {}),
                choice("--minOverlap=25", builder -> builder.minOverlap(25)),
                choice("--minOverlap=-10", builder -> builder.minOverlap(-10)),
                choice("--minOverlap=0", builder -> builder.minOverlap(0)),
                choice("--minOverlap=-4 --largestOverlap", builder -> builder.minOverlap(-4)
                        .largestOverlap(true)),
                choice("--minOverlap=-9 --fracOverlap=0.4", builder -> builder.minOverlap(-9)
                        .minOverlapFraction(0.4f)),
                choice("--fracOverlap 0.6", builder -> builder.minOverlapFraction(0.6f)),
                choice("--largestOverlap", builder -> builder.largestOverlap(true)),
                choice("--nonOverlap 12", builder -> builder.maxNonOverlap(Optional.of(12)))));
        grid.axes.add(List.of(choice("", builder -> {}), choice("-f", builder -> builder.featureLevel(true))));
        return grid;
    }

    private static Choice choice(String arguments, Consumer<CountOptions.Builder> words) {
        return new Choice(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), words);
    }

    int size() {
        return axes.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    /** The combination at a place of the grid, 0 to {@link #size} - 1. */
    Combination at(int index) {
        List<Choice> choices = new ArrayList<>();
        int rest = index;
        for (List<Choice> axis : axes) {
            choices.add(axis.get(rest % axis.size()));
            rest /= axis.size();
        }
        return new Combination(choices);
    }
}

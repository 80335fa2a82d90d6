package org.syncline.server.page;

import java.util.List;
import org.syncline.server.work.OverviewView.Times;

/// How long the runs of a profile take, as two bars upon each other: half of them, and the longest.
///
/// @param half how wide the bar of the median is, of [#WIDTH]
/// @param whole how wide the bar of the longest is
public record TimeBar(Times times, int half, int whole) {

    static final int WIDTH = 240;

    static List<TimeBar> of(List<Times> all) {
        double longest = all.stream().mapToDouble(Times::longest).max().orElse(1);
        return all.stream()
                .map(one -> new TimeBar(one, width(one.median(), longest), width(one.longest(), longest)))
                .toList();
    }

    private static int width(double seconds, double longest) {
        return longest <= 0 ? 1 : Math.max(1, (int) Math.round(seconds / longest * WIDTH));
    }
}

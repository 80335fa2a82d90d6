package org.syncline.core.sync;

/// What happens in a [MemoryWorld], step by step, as a Markdown page for a golden file.
final class Told {

    private final MemoryWorld world;
    private final StringBuilder pages = new StringBuilder();

    Told(MemoryWorld world) {
        this.world = world;
    }

    /// Something happens, then everything is imported and synchronized.
    void step(String what, Runnable happens) {
        happens.run();
        world.cycle();
        var text = new WorldText(world);
        pages.append("\n## ")
                .append(what)
                .append("\n\n```\n")
                .append(text.whole())
                .append("\n")
                .append(text.outcome());
        pages.append("```\n");
    }

    String under(String title) {
        return "# " + title + "\n\nAfter each step everything is imported and synchronized, and looked at.\n" + pages;
    }
}

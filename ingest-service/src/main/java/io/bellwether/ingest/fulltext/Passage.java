package io.bellwether.ingest.fulltext;

import io.bellwether.ingest.fulltext.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves of an article's blocks what belongs to its text. */
final class Passage {
    private static final double MAX_LINKED = 0.6;
    private static final int SHORT = 140;
    /** Shorter than this and no sentence: a name, a date, a label. */
    private static final int LABEL = 60;

    private static final int LEAST_SENTENCE = 20;

    /** What pages say between paragraphs. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)^(advertisement|story continues|article continues|continue reading|read (more|also|next|the full)|also read|more (on|from)"
                    + "|related( stories| articles| topics)?\\b|see also|recommended|sign up|subscribe|follow us|share (this|on|via)|click here|tags?:|topics?:"
                    + "|filed under|posted (in|on|by)|photo( credit)?:|image( credit)?:|source:|(image|picture) (source|caption)|getty images|©|\\(c\\) |copyright|all rights reserved"
                    + "|skip to|jump to|loading|please enable|this (article|story) (was|is) (originally|part)).*");

    private Passage() {}

    /**
     * Its paragraphs, and the headings and lists among them; not the headline, nor what stands above the first sentence and below the last.
     *
     * @param title of the article
     */
    static List<Block> of(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>(
                blocks.stream().filter(block -> belongs(block, title)).toList());
        while (!kept.isEmpty() && !isSentence(kept.getFirst())) {
            kept.removeFirst();
        }
        while (!kept.isEmpty() && !isSentence(kept.getLast()) && kept.getLast().kind() != Kind.ITEM) {
            kept.removeLast();
        }
        return withoutIdleHeadings(kept);
    }

    private static boolean belongs(Block block, String title) {
        if (block.linked() > MAX_LINKED || block.text().equalsIgnoreCase(title)) {
            return false;
        }
        int size = Block.size(block.text());
        if (size < SHORT && ASIDE.matcher(block.text()).matches()) {
            return false;
        }
        return block.kind() != Kind.PARAGRAPH || size >= LABEL || block.endsLikeSentence();
    }

    private static boolean isSentence(Block block) {
        return block.isProse()
                || block.kind() == Kind.PARAGRAPH
                        && block.endsLikeSentence()
                        && Block.size(block.text()) >= LEAST_SENTENCE;
    }

    /** A heading followed by another, or by nothing, has lost what it headed. */
    private static List<Block> withoutIdleHeadings(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean idle = blocks.get(i).kind() == Kind.HEADING
                    && (i + 1 == blocks.size() || blocks.get(i + 1).kind() == Kind.HEADING);
            if (!idle) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }
}

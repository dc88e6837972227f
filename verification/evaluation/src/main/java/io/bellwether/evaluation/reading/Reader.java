package io.bellwether.evaluation.reading;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Prediction;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whoever reads items and says which moves they tell. */
public interface Reader {

    /** Those of the items that it may be measured on; all, for most. */
    default List<Item> readable(List<Item> items) {
        return items;
    }

    /**
     * What it reads, by the item's id; an item that is not there tells of no move.
     *
     * @throws IOException when it cannot be asked, or answers what is no prediction; the message is one line
     */
    Map<String, Prediction> read(List<Item> items) throws IOException;
}

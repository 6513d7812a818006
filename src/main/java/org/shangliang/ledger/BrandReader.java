package org.shangliang.ledger;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.codebook.Brands;
import org.shangliang.codebook.Brands.Brand;
import org.shangliang.text.HanLp;

/** Finds the brands of consultation platforms in texts. */
public final class BrandReader {
    private final HanLp.Phrases<Brand> phrases;

    public BrandReader(Brands brands) {
        phrases = new HanLp.Phrases<>(brands.byName());
    }

    /** The codes of the brands that {@code text} names, in order, once for every time; of overlapping names the longest. */
    public List<String> in(String text) {
        List<HanLp.Hit<Brand>> kept = new ArrayList<>();
        phrases.scan(text, hit -> {
            while (!kept.isEmpty() && kept.get(kept.size() - 1).start() >= hit.start()) {
                kept.remove(kept.size() - 1);
            }
            if (kept.isEmpty() || kept.get(kept.size() - 1).end() <= hit.start()) {
                kept.add(hit);
            }
        });
        return kept.stream().map(hit -> hit.value().code()).toList();
    }

    /** The code of the brand that a log's cell names; {@code other} where it names none that is known. */
    public String ofCell(String cell) {
        List<String> found = in(cell.strip());
        return found.isEmpty() ? Brands.OTHER : found.get(0);
    }
}

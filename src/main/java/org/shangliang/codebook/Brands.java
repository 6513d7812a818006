package org.shangliang.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shangliang.table.Codes;

/**
 * The brands under which consultations are held.
 *
 * @param brands the brands in the order of the file
 */
public record Brands(List<Brand> brands) {
    /** The code of everything held under a name that is no known brand. */
    public static final String OTHER = "other";

    private static final String FILE = "brands.yaml";

    /** What a brand stands for. */
    public enum Kind {
        /** A scheme of sessions. */
        PLATFORM,
        /** A place for them. */
        ROOM,
        /** A place of members' own. */
        STUDIO,
        /** On the network. */
        ONLINE,
        /** Names that are no known brand. */
        OTHER;

        /** As it stands in the tables. */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * One brand.
     *
     * @param code lower case
     * @param names how it is written, the one to show first
     */
    public record Brand(String code, Kind kind, List<String> names) {
        public Brand {
            names = List.copyOf(names);
        }
    }

    /** @throws CodebookException if a code or a name stands twice, or a brand has no name */
    public Brands {
        brands = List.copyOf(brands);
        Map<String, String> known = new HashMap<>();
        for (Brand brand : brands) {
            if (brand.names().isEmpty() || brand.code().equals(OTHER)) {
                throw new CodebookException(FILE + ", " + brand.code(), "needs names, and a code other than 'other'");
            }
            for (String name : brand.names()) {
                if (known.put(name, brand.code()) != null) {
                    throw new CodebookException(FILE + ", " + brand.code(), "'" + name + "' stands twice");
                }
            }
        }
        if (brands.stream().map(Brand::code).distinct().count() < brands.size()) {
            throw new CodebookException(FILE, "a code stands twice");
        }
    }

    /** Reads the brands of a codebook. */
    public static Brands from(CodebookFiles files) {
        return files.yaml(FILE, Brands.class);
    }

    /** Every way a brand is written, and the brand. */
    public Map<String, Brand> byName() {
        Map<String, Brand> byName = new TreeMap<>();
        brands.forEach(brand -> brand.names().forEach(name -> byName.put(name, brand)));
        return byName;
    }

    /** The brand with this code, if there is one. */
    public Optional<Brand> find(String code) {
        return brands.stream().filter(brand -> brand.code().equals(code)).findFirst();
    }
}

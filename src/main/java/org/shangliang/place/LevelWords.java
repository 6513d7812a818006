package org.shangliang.place;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;

/** What a level word (全市, 县政协) means where some division is in force. */
final class LevelWords {
    private final Divisions divisions;

    LevelWords(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The division that {@code word} means where {@code local} is in force, or null where that has none at its level. */
    @Nullable
    String meant(Term.Deictic word, @Nullable String local) {
        if (word.level() == DivisionLevel.NATION) {
            return word.kind() == Term.Kind.WHOLE ? Divisions.NATION_CODE : null;
        }
        if (local == null || word.kind() == Term.Kind.ALL_OVER) {
            return null;
        }
        return switch (word.level()) {
            case PROVINCE -> Divisions.levelOf(local) == DivisionLevel.NATION ? null : Divisions.provinceOf(local);
            case CITY -> city(word.word(), local);
            case COUNTY -> county(word.word(), local);
            default -> Divisions.levelOf(local) == DivisionLevel.COUNTY ? local : null;
        };
    }

    /** Whether a division's name ends with the level word: 市 fits cities, county-level cities and municipalities. */
    boolean fits(String division, String word) {
        return endsWith(divisions.nameOf(division), word);
    }

    /** Whether a division's name ends with the level word. */
    static boolean endsWith(String name, String word) {
        return !word.isEmpty() && name.endsWith(word);
    }

    private @Nullable String city(String word, String local) {
        if (Divisions.levelOf(local) == DivisionLevel.COUNTY && fits(local, word)) {
            return local;
        }
        String city = divisions.cityOf(local);
        return fits(city, word) ? city : null;
    }

    private @Nullable String county(String word, String local) {
        boolean county = Divisions.levelOf(local) == DivisionLevel.COUNTY;
        boolean autonomous = word.equals("区")
                && divisions.nameOf(Divisions.provinceOf(local)).endsWith("自治区");
        if (county && (!autonomous || fits(local, word))) {
            return local;
        }
        return autonomous ? Divisions.provinceOf(local) : null;
    }
}

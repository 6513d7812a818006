package org.shangliang.place;

import org.shangliang.place.Anchor.Role;

/** Tells the names of institutions that begin with a place: 红河州民族师范学校. They say little of where things are. */
final class Institutions {
    /** How far after the place such a name ends at most, in characters. */
    private static final int LONGEST = 10;

    private final PlaceWords words;

    Institutions(PlaceWords words) {
        this.words = words;
    }

    /** Whether a place of {@code text} begins the name of an institution; a body of the place itself is none. */
    boolean beginWith(Anchor place, String text) {
        if (place.acts() || place.deictic() != null || place.role() == Role.HEAD) {
            return false;
        }
        int limit = Math.min(text.length(), place.end() + LONGEST);
        for (int i = place.end(); i < limit && Character.isIdeographic(text.charAt(i)) && text.charAt(i) != '的'; i++) {
            if (words.institutions().follow(text, i)) {
                return true;
            }
        }
        return false;
    }
}

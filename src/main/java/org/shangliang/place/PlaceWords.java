package org.shangliang.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.text.WordSet;

/**
 * The words by which places are read beside their names; see {@code place-words.yaml}.
 *
 * @param levels level words and the level they mean
 * @param whole what makes a level word mean the whole division (全市)
 * @param bodies what makes a level word mean a body of the division (市政协)
 * @param nation words for the nation
 * @param nationShown words that only a national report uses
 * @param resident what stands before a province's abbreviation
 * @param abbreviations provinces by their one-character names
 * @param visitAfter shortly after a place: its people visit elsewhere
 * @param memberAfter after a body: its members only
 * @param allOver words for all the parts of a city or province
 * @param titleVenueBefore before a place in a title: something is held there
 * @param examples at the head of a clause: its places are examples
 * @param sums what heads the row that sums up the rows before it
 * @param together after a list of places: they share a figure; at the head of a clause: those named last do
 * @param dealing after a list of places: numbers follow, one for each (甲、乙两县分别开会9次、7次)
 * @param crossing right after a figure and before such a list: 横跨
 * @param ranking right after a place: the figure is one among all of it (湖北仅有2家)
 * @param venueAfter after a place: something is held there
 * @param severalBefore before a level word: it means several bodies, none in particular
 * @param townships words for an unnamed town or village
 * @param notBefore what may not follow a short name
 * @param originAfter after a place: it is an origin, not a scene
 * @param originNot words that begin like those and mean the place itself
 * @param originBefore before a place: it is an origin or a destination of goods or visits, not a scene
 * @param media what follows a place in the name of a paper or site
 * @param dateline what follows a place in the dateline of its own paper
 * @param decoys words that hold a name and are no place
 * @param weak short names that are ordinary words too
 * @param doubtful whole names that need their city or province in the page
 * @param safeBefore what may stand before a name of two characters
 * @param safeAfter what may follow a short name without other support
 * @param takingUp verbs by which a higher body takes up what the article's own body did
 * @param giving words by which a higher body gives to the division in force
 * @param helping words for what is done for people elsewhere
 * @param sceneBefore before a place: somebody is there or goes there
 * @param comingTo those that tell where the people counted before them have come to
 * @param comingHere how it is told that a body named before has come here (来我市) as a guest
 * @param institutions what ends the name of an institution that begins with a place
 * @param aiding before a place: it is supported
 * @param companyBefore before a number: so many come along
 */
record PlaceWords(
        List<LevelWord> levels,
        List<String> whole,
        List<String> bodies,
        List<String> nation,
        List<String> nationShown,
        List<String> resident,
        Map<String, String> abbreviations,
        WordSet visitAfter,
        WordSet memberAfter,
        List<String> allOver,
        List<String> titleVenueBefore,
        WordSet examples,
        WordSet sums,
        WordSet together,
        List<String> dealing,
        Set<String> crossing,
        WordSet ranking,
        List<String> venueAfter,
        WordSet severalBefore,
        List<String> townships,
        List<String> notBefore,
        List<String> originAfter,
        List<String> originNot,
        WordSet originBefore,
        List<String> media,
        List<String> dateline,
        List<String> decoys,
        Set<String> weak,
        Set<String> doubtful,
        Set<String> safeBefore,
        List<String> safeAfter,
        WordSet takingUp,
        WordSet giving,
        WordSet helping,
        WordSet sceneBefore,
        WordSet comingTo,
        WordSet comingHere,
        WordSet institutions,
        WordSet aiding,
        String companyBefore) {

    /**
     * A word for a level.
     *
     * @param word 市
     * @param level city
     */
    record LevelWord(String word, DivisionLevel level) {}

    PlaceWords {
        levels = List.copyOf(levels);
        whole = List.copyOf(whole);
        bodies = List.copyOf(bodies);
        nation = List.copyOf(nation);
        nationShown = List.copyOf(nationShown);
        resident = List.copyOf(resident);
        abbreviations = Map.copyOf(abbreviations);
        allOver = List.copyOf(allOver);
        venueAfter = List.copyOf(venueAfter);
        notBefore = List.copyOf(notBefore);
        originAfter = List.copyOf(originAfter);
        originNot = List.copyOf(originNot);
        media = List.copyOf(media);
        dateline = List.copyOf(dateline);
        safeAfter = List.copyOf(safeAfter);
        titleVenueBefore = List.copyOf(titleVenueBefore);
        dealing = List.copyOf(dealing);
        crossing = Set.copyOf(crossing);
        townships = List.copyOf(townships);
        decoys = List.copyOf(decoys);
        weak = Set.copyOf(weak);
        doubtful = Set.copyOf(doubtful);
        safeBefore = Set.copyOf(safeBefore);
    }

    static PlaceWords load(CodebookFiles files) {
        return files.yaml("place-words.yaml", PlaceWords.class);
    }
}

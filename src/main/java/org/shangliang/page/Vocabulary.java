package org.shangliang.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.EnglishNames;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.Messages;
import org.shangliang.codebook.Sectors;
import org.shangliang.codebook.Themes;
import org.shangliang.table.Codes;
import org.shangliang.text.HanLp;

/** What the codes of the tables are called. */
public final class Vocabulary {
    private static final String READINGS = "readings.csv";

    private final Indicators indicators;
    private final Themes themes;
    private final Sectors sectors;
    private final Divisions divisions;
    private final Messages messages;
    private final DutyRules duty;
    private final EnglishNames english;
    private final Map<String, List<String>> unitKinds;
    private final Map<String, List<String>> readings = new TreeMap<>();

    private Vocabulary(CodebookFiles files) {
        indicators = Indicators.from(files);
        themes = Themes.from(files);
        sectors = Sectors.from(files);
        divisions = Divisions.load(files);
        messages = Messages.from(files);
        duty = DutyRules.from(files);
        english = EnglishNames.from(files);
        unitKinds = new TreeMap<>(ClaimRules.from(files).unitKinds());
        files.csv(READINGS, List.of("name", "reading"))
                .forEach(row -> readings.put(row.get(0), List.of(row.get(1).split(" "))));
    }

    /** The words of a codebook. */
    public static Vocabulary from(CodebookFiles files) {
        return new Vocabulary(files);
    }

    /** How a name is read, syllable by syllable, without tones: {@code gu lang xian}. */
    List<String> reading(String name) {
        for (int length = name.length(); length > 1; length--) {
            List<String> known = readings.get(name.substring(0, length));
            if (known != null) {
                List<String> whole = new ArrayList<>(known);
                whole.addAll(HanLp.syllables(name.substring(length)));
                return whole;
            }
        }
        return HanLp.syllables(name);
    }

    /** The indicators as rows of {@link #INDICATOR_COLUMNS}. */
    List<List<Object>> indicatorRows() {
        return indicators.all().stream()
                .filter(i -> !i.isOther())
                .map(i -> Arrays.<Object>asList(
                        i.code(),
                        i.zh(),
                        i.stage() == null ? null : Codes.of(i.stage()),
                        i.unit(),
                        Codes.of(i.additivity()),
                        i.noteZh(),
                        i.note(),
                        english.indicator(i.code())))
                .toList();
    }

    /** The themes as rows of code and of their names in Chinese and in English. */
    List<List<Object>> themeRows() {
        return themes.themes().stream()
                .map(t -> List.<Object>of(t.code(), t.zh(), english.theme(t.code())))
                .toList();
    }

    /** The sectors as rows of code and of their names in Chinese and in English. */
    List<List<Object>> sectorRows() {
        return sectors.sectors().stream()
                .map(s -> List.<Object>of(s.code(), s.zh(), english.sector(s.code())))
                .toList();
    }

    /** The rules of members' duty as rows of rule set, code and of their names in Chinese and in English. */
    List<List<Object>> ruleRows() {
        return duty.ruleSets().stream()
                .flatMap(set -> set.rules().stream()
                        .map(rule -> List.<Object>of(
                                set.name(), rule.code(), rule.zh(), english.rule(set.name(), rule.code()))))
                .toList();
    }

    /** The units that count the same thing as rows of unit and kind; others are classifiers of things. */
    List<List<Object>> unitRows() {
        return unitKinds.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(unit -> List.<Object>of(unit, kind.getKey())))
                .toList();
    }

    /** What no reader may overlook, in Chinese and in English. */
    List<String> caution() {
        return List.of(messages.caution().zh(), messages.caution().en());
    }

    Divisions divisions() {
        return divisions;
    }

    static final List<String> INDICATOR_COLUMNS =
            List.of("code", "zh", "stage", "unit", "additivity", "note_zh", "note_en", "en");
    static final List<String> NAME_COLUMNS = List.of("code", "zh", "en");
}

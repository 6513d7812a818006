package org.shangliang.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.SectorNames;
import org.shangliang.codebook.Sectors;

/** Sectors (界别) by any name a county gives them; a name may stand for several. Thread-safe. */
final class LogSectors {
    private final Map<String, List<String>> codes = new HashMap<>();
    private final LogValues values;
    private final SectorNames names;

    /** Codes of sectors, and whether a name among those told is not known. */
    record Told(List<String> codes, boolean unknown) {}

    LogSectors(CodebookFiles files, LogValues values) {
        this.values = values;
        Sectors sectors = Sectors.from(files);
        names = new SectorNames(sectors);
        for (Sectors.Sector sector : sectors.sectors()) {
            add(sector.code(), sector.code());
            add(sector.zh(), sector.code());
            sector.aliases().forEach(alias -> add(alias, sector.code()));
        }
    }

    /** The sectors that a cell names. */
    Told read(String cell) {
        List<String> whole = named(cell);
        if (!whole.isEmpty()) {
            return new Told(whole, false);
        }
        Set<String> found = new LinkedHashSet<>();
        boolean unknown = false;
        for (String part : values.parts(CellText.plain(cell))) {
            List<String> known = named(part);
            unknown |= known.isEmpty();
            found.addAll(known);
        }
        return new Told(List.copyOf(found), unknown);
    }

    private List<String> named(String name) {
        String key = CellText.key(name);
        List<String> exact = codes.get(key);
        if (exact != null) {
            return exact;
        }
        List<String> known = codes.getOrDefault(bare(key), List.of());
        return known.isEmpty() ? names.findByName(key) : known;
    }

    private void add(String name, String code) {
        String key = CellText.key(name);
        put(key, code);
        put(bare(key), code);
    }

    private void put(String key, String code) {
        List<String> known = codes.computeIfAbsent(key, k -> new ArrayList<>());
        if (!known.contains(code)) {
            known.add(code);
        }
    }

    private String bare(String key) {
        for (String ending : values.sectorEndings()) {
            if (key.length() > ending.length() + 1 && key.endsWith(ending)) {
                return bare(key.substring(0, key.length() - ending.length()));
            }
        }
        return key;
    }
}

package org.shangliang.page;

import java.util.List;
import java.util.Set;

/** Words on a page that are not of its language: Latin ones on the Chinese page, Chinese ones on the English. */
public final class Foreign {
    /** Names of things that have no other: formats, a measure, a command, tables of the data package. */
    private static final Set<String> NAMES = Set.of("CSV", "NPMI", "publish", "log", "evidence");

    /** Leaves out what quotes reports and logs, the citation, and the lines that bear versions. */
    private static final String WORDS =
            """
            const english = document.documentElement.lang === 'en';
            const foreign = english ? /[\\u4e00-\\u9fff]+/g : /[A-Za-z][A-Za-z]+/g;
            const apart = 'bdi, script, style, .sentence, .cite, .brand-name, .version, #switches, #edition, #footer';
            const found = new Set();
            const look = (text) => (text || '').match(foreign)?.forEach((word) => found.add(word));
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              if (!walker.currentNode.parentElement.closest(apart)) look(walker.currentNode.textContent);
            }
            document.querySelectorAll('[aria-label], [placeholder]').forEach((node) => {
              if (!node.closest(apart)) { look(node.getAttribute('aria-label')); look(node.getAttribute('placeholder')); }
            });
            return [...found];
            """;

    private Foreign() {}

    /** The foreign words that the page shows, apart from quotations and names. */
    public static List<String> words(Browser browser) {
        return browser.texts(WORDS).stream()
                .filter(word -> !NAMES.contains(word))
                .toList();
    }
}

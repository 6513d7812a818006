package org.shangliang.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Issue;

/**
 * Reads the articles out of a document: normalised, freed of the page's furniture, one for each that the page holds, with
 * what the page tells of its title, writer, publisher and date. Thread-safe.
 */
public final class ArticleReader {
    private static final int LONGEST_HEADER = 100;
    private static final int SHORT_TITLE = 8;

    private final TextNormaliser normaliser;
    private final Boilerplate boilerplate;
    private final TableRows tables;
    private final PublicationFacts facts;
    private final ArticleSplitter splitter;

    /** Reads the rules from the codebook. */
    public ArticleReader(CodebookFiles files) {
        normaliser = new TextNormaliser(files);
        boilerplate = new Boilerplate(files);
        tables = new TableRows(files);
        facts = new PublicationFacts(files);
        splitter = new ArticleSplitter(facts);
    }

    /** The articles of {@code document}, in reading order; none when it holds no text. */
    public List<Article> read(Document document) {
        TextNormaliser.Normalised normalised = normaliser.normalise(document.text());
        Page page = Page.of(TextMender.mend(normalised.text()), boilerplate, tables);
        if (page.paragraphs().isEmpty()) {
            return List.of();
        }
        PageReading reading = new PageReading(document, page, normalised);
        return reading.articles(splitter.split(page.paragraphs()));
    }

    private @Nullable String simplified(@Nullable String told) {
        return told == null || told.isBlank()
                ? null
                : normaliser.normalise(told).text().text().strip();
    }

    /** A date and where it was read. */
    private record Dated(@Nullable LocalDate date, Article.@Nullable PublishedBasis basis) {
        private static final Dated UNKNOWN = new Dated(null, null);
    }

    /** One page on its way to articles. */
    private final class PageReading {
        private final Document document;
        private final Page page;
        private final TextNormaliser.Normalised normalised;
        private @Nullable Dated pageDate;
        private @Nullable AlignedText whole;

        PageReading(Document document, Page page, TextNormaliser.Normalised normalised) {
            this.document = document;
            this.page = page;
            this.normalised = normalised;
        }

        List<Article> articles(List<ArticleSplitter.Stretch> stretches) {
            List<Article> articles = new ArrayList<>();
            for (ArticleSplitter.Stretch stretch : stretches) {
                articles.add(stretches.size() == 1 ? only(stretch) : oneOfSeveral(stretch, articles.size() + 1));
            }
            return articles;
        }

        private Article only(ArticleSplitter.Stretch stretch) {
            List<String> around = around(stretch);
            List<PublicationFacts.Told> told = told(dateLines(stretch, around));
            Dated dated = document.published() == null
                    ? firstOrLatest(told)
                    : new Dated(document.published(), Article.PublishedBasis.GIVEN);
            @Nullable String given = simplified(document.title());
            String title = given == null ? titleOf(stretch) : given;
            return article(1, stretch, title.isEmpty() ? null : title, dated, posted(told), around);
        }

        private Article oneOfSeveral(ArticleSplitter.Stretch stretch, int no) {
            List<String> around = around(stretch);
            List<PublicationFacts.Told> told = told(dateLines(stretch, around));
            String title = titleOf(stretch);
            String body = firstBody(stretch);
            Dated dated = ofItem(stretch, told, body);
            @Nullable LocalDate posted = posted(told);
            if (posted == null || posted.equals(dated.date())) {
                boolean older =
                        document.published() != null && !document.published().equals(dated.date());
                posted = older ? document.published() : null;
            }
            return article(no, stretch, title.isEmpty() ? null : title, dated, posted, around);
        }

        private Dated ofItem(ArticleSplitter.Stretch stretch, List<PublicationFacts.Told> told, String body) {
            Optional<LocalDate> own = facts.findItemDate(body);
            if (own.isPresent()) {
                return new Dated(own.get(), Article.PublishedBasis.SOURCE_LINE);
            }
            String written = page.paragraphs().get(stretch.start()).text();
            if (facts.isOldNews(written, body)) {
                return Dated.UNKNOWN;
            }
            if (document.published() != null) {
                return new Dated(document.published(), Article.PublishedBasis.GIVEN);
            }
            Dated header = firstOf(told);
            return header == null ? ofPage() : header;
        }

        private @Nullable Dated firstOf(List<PublicationFacts.Told> told) {
            PublicationFacts.@Nullable Told firmest = null;
            for (PublicationFacts.Told each : told) {
                firmest = firmest == null || each.basis().compareTo(firmest.basis()) < 0 ? each : firmest;
            }
            return firmest == null ? null : new Dated(firmest.date(), firmest.basis());
        }

        /** The first of the firmest dates told, else the latest that the page's own text speaks of. */
        private Dated firstOrLatest(List<PublicationFacts.Told> told) {
            Dated first = firstOf(told);
            return first != null
                    ? first
                    : facts.findLatestMention(pageText())
                            .map(date -> new Dated(date, Article.PublishedBasis.LATEST_MENTION))
                            .orElse(Dated.UNKNOWN);
        }

        private @Nullable LocalDate posted(List<PublicationFacts.Told> told) {
            for (PublicationFacts.Told each : told) {
                if (each.basis() != Article.PublishedBasis.SOURCE_LINE) {
                    return each.date();
                }
            }
            return null;
        }

        private List<PublicationFacts.Told> told(List<String> lines) {
            List<PublicationFacts.Told> told = new ArrayList<>();
            for (String line : lines) {
                told.addAll(facts.datesOf(line));
            }
            return told;
        }

        /** The furniture that goes with the stretch and its own short lines: where titles, dates and sources stand. */
        private List<String> around(ArticleSplitter.Stretch stretch) {
            boolean last = stretch.end() == page.paragraphs().size();
            List<String> lines = new ArrayList<>();
            for (Page.Furniture furniture : page.furnitureFrom(stretch.start())) {
                boolean after = furniture.before() > stretch.end() || (furniture.before() == stretch.end() && !last);
                if (after) {
                    break;
                }
                lines.add(furniture.line().text());
            }
            for (int i = stretch.start(); i < stretch.end(); i++) {
                String text = page.paragraphs().get(i).text();
                boolean edge = i < stretch.start() + 3 || i >= stretch.end() - 3;
                if (edge && text.length() <= LONGEST_HEADER && text.indexOf('。') < 0) {
                    lines.add(text);
                } else if (edge) {
                    lines.add(lastBracket(text));
                }
            }
            String body = firstBody(stretch);
            if (!body.isEmpty()) {
                lines.add(body.substring(0, Math.min(body.length(), 30)));
            }
            return lines;
        }

        /** The lines that may tell a date of publication: not the first words of a text. */
        private List<String> dateLines(ArticleSplitter.Stretch stretch, List<String> around) {
            String body = firstBody(stretch);
            List<String> lines = new ArrayList<>(around);
            lines.removeIf(line -> !line.isEmpty() && !line.startsWith("（") && body.startsWith(line));
            return lines;
        }

        private String lastBracket(String text) {
            int open = text.lastIndexOf('（');
            boolean atEnd = text.endsWith("）") && text.length() - open <= LONGEST_HEADER;
            return open >= 0 && atEnd ? text.substring(open) : "";
        }

        private String titleOf(ArticleSplitter.Stretch stretch) {
            for (int i = stretch.start(); i < stretch.end(); i++) {
                String text = page.paragraphs().get(i).text();
                if (!SentenceSplitter.looksLikeHeading(text)) {
                    return "";
                }
                boolean next = i + 1 < stretch.end()
                        && SentenceSplitter.looksLikeHeading(
                                page.paragraphs().get(i + 1).text());
                if (next && text.length() <= SHORT_TITLE) {
                    return facts.bareTitle(text) + " "
                            + page.paragraphs().get(i + 1).text();
                }
                return facts.bareTitle(text);
            }
            return "";
        }

        private String firstBody(ArticleSplitter.Stretch stretch) {
            for (int i = stretch.start(); i < stretch.end(); i++) {
                String text = page.paragraphs().get(i).text();
                if (!SentenceSplitter.looksLikeHeading(text)) {
                    return text;
                }
            }
            return "";
        }

        /** The date of the whole page; read once. */
        private Dated ofPage() {
            if (pageDate == null) {
                List<String> lines =
                        page.furniture().stream().map(f -> f.line().text()).toList();
                pageDate = firstOrLatest(told(lines));
            }
            return pageDate;
        }

        private String pageText() {
            return whole().text();
        }

        /** All paragraphs of the page; put together once. */
        private AlignedText whole() {
            if (whole == null) {
                whole = joined(page.paragraphs());
            }
            return whole;
        }

        private Article article(
                int no,
                ArticleSplitter.Stretch stretch,
                @Nullable String title,
                Dated dated,
                @Nullable LocalDate posted,
                List<String> around) {
            AlignedText body = paragraphs(stretch);
            return new Article(
                    no,
                    title,
                    first(around, facts::findByline),
                    document.publisher() == null
                            ? first(around, facts::findPublisher)
                            : simplified(document.publisher()),
                    dated.date(),
                    dated.basis(),
                    posted,
                    normalised.script(),
                    body,
                    SentenceSplitter.split(body),
                    issues(dated, around));
        }

        private Set<Issue> issues(Dated dated, List<String> around) {
            Set<Issue> issues = EnumSet.noneOf(Issue.class);
            issues.addAll(document.issues());
            if (dated.date() == null) {
                issues.add(Issue.NO_PUBLICATION_DATE);
            }
            if (dated.basis() == Article.PublishedBasis.POSTED) {
                issues.add(Issue.REPOST_DATE_ONLY);
            }
            if (saysContinued(around)) {
                issues.add(Issue.CONTINUED);
            }
            if (normalised.damage() != TextNormaliser.Damage.NONE) {
                issues.add(Issue.MOJIBAKE);
            }
            return issues;
        }

        private boolean saysContinued(List<String> lines) {
            for (String line : lines) {
                if (facts.isContinued(line)) {
                    return true;
                }
            }
            return false;
        }

        private AlignedText paragraphs(ArticleSplitter.Stretch stretch) {
            boolean all =
                    stretch.start() == 0 && stretch.end() == page.paragraphs().size();
            return all ? whole() : joined(page.paragraphs().subList(stretch.start(), stretch.end()));
        }

        private static AlignedText joined(List<AlignedText> paragraphs) {
            int length = paragraphs.size() - 1;
            for (AlignedText paragraph : paragraphs) {
                length += paragraph.length();
            }
            AlignedText.Builder whole = new AlignedText.Builder(length);
            for (AlignedText paragraph : paragraphs) {
                if (whole.length() > 0) {
                    whole.append('\n', paragraph.sourceOffset(0));
                }
                whole.append(paragraph, 0, paragraph.length());
            }
            return whole.build();
        }

        private static @Nullable String first(List<String> lines, Function<String, Optional<String>> find) {
            for (String line : lines) {
                Optional<String> found = find.apply(line);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            return null;
        }
    }
}

package org.shangliang.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ReprintRules;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.learning.KnownBands;
import org.shangliang.learning.MinHashes;
import org.shangliang.reprint.ArticleSignatureRow;
import org.shangliang.reprint.BandPairs;
import org.shangliang.reprint.BandPairs.InBand;
import org.shangliang.reprint.BandPairs.Pair;
import org.shangliang.reprint.ComparedText;
import org.shangliang.reprint.Comparison;
import org.shangliang.reprint.Ties;
import org.shangliang.reprint.Ties.Tie;

/**
 * Brings the groups of reprints up to date with a few articles, which this process holds in memory. The tables are gone
 * through for what these share a band with, and no text is read but theirs and those they are compared with.
 */
final class ReprintAdditions {
    /** Texts held in memory at once, beside those of the articles compared. */
    private static final int TEXTS_AT_ONCE = 6_000;

    private static final RecordCodec<ArticleSignatureRow> SIGNATURE = RecordCodec.of(ArticleSignatureRow.class);
    private static final StructType MARKS = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("reprint_group", DataTypes.StringType)
            .add("is_original", DataTypes.BooleanType);

    private final Lake lake;
    private final ReprintRules rules;
    private final String version;

    /** An article in a group, and what the articles table says of it. */
    private record Member(
            String id, String group, long letters, @Nullable String publisher, @Nullable LocalDate date, Marks marks) {}

    /** The group an article is in and whether it is the original. */
    private record Marks(String group, boolean original) {}

    /** Of the articles of a group, the original comes first. */
    private static final Comparator<Member> ORIGINAL_FIRST = Comparator.comparing(
                    (Member m) -> m.publisher() == null || m.date() == null)
            .thenComparing(Member::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(m -> m.publisher() == null)
            .thenComparing(Member::letters, Comparator.reverseOrder())
            .thenComparing(Member::id);

    /**
     * Groups after the addition.
     *
     * @param fresh the articles compared, with their groups
     * @param moved groups that were there and have become part of another, with its name
     * @param joined groups that were there and that articles or other groups have joined
     */
    private record Grouped(List<ArticleSignatureRow> fresh, Map<String, String> moved, Set<String> joined) {}

    ReprintAdditions(Lake lake, ReprintRules rules, String version) {
        this.lake = lake;
        this.rules = rules;
        this.version = version;
    }

    /** Compares, marks the articles with their groups, and keeps the signatures. */
    Reprints.Done add(Collection<Reprints.Change> changes) {
        Set<String> stale = ids(changes.stream().filter(Reprints.Change::signed));
        Set<String> lost = changes.stream()
                .map(Reprints.Change::group)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ArticleSignatureRow> fresh = new ArrayList<>(signed(changes));
        fresh.addAll(kept(lost, stale));
        Set<String> notKnown = new HashSet<>(lost);
        notKnown.addAll(ids(changes.stream()));
        List<InBand> known = known(fresh, notKnown);
        Set<Pair> pairs = BandPairs.of(fresh, known, rules.anchors());
        Grouped grouped = grouped(fresh, known, confirmed(pairs));
        List<Row> wrong = wrong(grouped);
        lake.amend(LakeTables.ARTICLES, lake.spark().createDataFrame(wrong, MARKS));
        keep(grouped, stale);
        long found = changes.stream().filter(Reprints.Change::found).count();
        return new Reprints.Done(found, found + wrong.size(), textsOf(pairs).size());
    }

    private static Set<String> ids(Stream<Reprints.Change> changes) {
        return changes.map(Reprints.Change::articleId).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ArticleSignatureRow> signed(Collection<Reprints.Change> changes) {
        List<Reprints.Change> found =
                changes.stream().filter(Reprints.Change::found).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> runs = found.stream().map(Reprints.Change::run).collect(Collectors.toSet());
        Dataset<Row> texts = of(
                ids(found.stream()),
                lake.read(LakeTables.ARTICLES)
                        .where(col("run_id").isInCollection(runs))
                        .select("article_id", "run_id", "text"));
        return new MinHashes(lake.spark(), rules)
                .signed(texts).collectAsList().stream()
                        .map(row -> new ArticleSignatureRow(
                                row.getString(0),
                                (int) row.getLong(2),
                                row.getList(3),
                                row.getString(0),
                                version,
                                row.getString(1)))
                        .toList();
    }

    /** The signatures of the articles in some groups, without those that are no longer so. */
    private List<ArticleSignatureRow> kept(Set<String> groups, Set<String> stale) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return lake
                .read(LakeTables.ARTICLE_SIGNATURES)
                .where(col("reprint_group").isInCollection(groups))
                .collectAsList()
                .stream()
                .map(SIGNATURE::fromRow)
                .filter(row -> !stale.contains(row.articleId()))
                .toList();
    }

    private List<InBand> known(List<ArticleSignatureRow> fresh, Set<String> notKnown) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        return KnownBands.shared(lake.read(LakeTables.ARTICLE_SIGNATURES), fresh, notKnown, rules.anchors())
                .collectAsList()
                .stream()
                .map(row -> new InBand(row.getLong(0), row.getString(1), row.getString(2)))
                .toList();
    }

    /** The pairs that are one text. */
    private List<Pair> confirmed(Set<Pair> pairs) {
        List<Pair> confirmed = new ArrayList<>();
        List<Pair> open = new ArrayList<>();
        Set<String> needed = new HashSet<>();
        Map<String, List<Pair>> ofArticle =
                pairs.stream().collect(Collectors.groupingBy(Pair::article, LinkedHashMap::new, Collectors.toList()));
        for (List<Pair> own : ofArticle.values()) {
            open.addAll(own);
            needed.addAll(textsOf(own));
            if (needed.size() >= TEXTS_AT_ONCE) {
                confirmed.addAll(compared(open, needed));
                open.clear();
                needed.clear();
            }
        }
        confirmed.addAll(compared(open, needed));
        return confirmed;
    }

    private List<Pair> compared(List<Pair> pairs, Set<String> needed) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> places = new HashMap<>();
        of(needed, lake.read(LakeTables.PLACES).select("article_id", "name"))
                .collectAsList()
                .forEach(row -> places.computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                        .add(row.getString(1)));
        Map<String, ComparedText> texts =
                of(needed, lake.read(LakeTables.ARTICLES).select("article_id", "text")).collectAsList().stream()
                        .collect(Collectors.toMap(
                                row -> row.getString(0),
                                row -> new ComparedText(
                                        row.getString(1), places.getOrDefault(row.getString(0), List.of()))));
        return pairs.stream()
                .filter(pair -> Comparison.of(texts.get(pair.article()), texts.get(pair.other()), rules)
                        .isReprint(rules))
                .toList();
    }

    private static Set<String> textsOf(Collection<Pair> pairs) {
        Set<String> ids = new HashSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.article());
            ids.add(pair.other());
        });
        return ids;
    }

    private Grouped grouped(List<ArticleSignatureRow> fresh, List<InBand> known, List<Pair> confirmed) {
        Map<String, String> groups =
                known.stream().collect(Collectors.toMap(InBand::article, InBand::group, (one, same) -> one));
        Map<String, String> names = Ties.leastNames(confirmed.stream()
                .map(pair -> new Tie(
                        Reprints.NEW + pair.article(),
                        groups.containsKey(pair.other())
                                ? Reprints.OLD + groups.get(pair.other())
                                : Reprints.NEW + pair.other()))
                .toList());
        Map<String, String> moved = new TreeMap<>();
        Set<String> joined = new TreeSet<>();
        names.forEach((node, name) -> {
            joined.add(name.substring(1));
            if (node.startsWith(Reprints.OLD)) {
                moved.put(node.substring(1), name.substring(1));
            }
        });
        List<ArticleSignatureRow> rows = fresh.stream()
                .map(row -> row.in(names.getOrDefault(Reprints.NEW + row.articleId(), Reprints.NEW + row.articleId())
                        .substring(1)))
                .toList();
        return new Grouped(rows, moved, joined);
    }

    /** The articles whose marks do not say what the groups do, as they are to be: article_id, reprint_group, is_original. */
    private List<Row> wrong(Grouped grouped) {
        return members(grouped).stream()
                .collect(Collectors.groupingBy(Member::group, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> {
                    Member original = group.stream().min(ORIGINAL_FIRST).orElseThrow();
                    return group.stream()
                            .filter(m -> !m.marks().equals(new Marks(m.group(), m.equals(original))))
                            .map(m -> RowFactory.create(m.id(), m.group(), m.equals(original)));
                })
                .toList();
    }

    private List<Member> members(Grouped grouped) {
        Map<String, String> groups = new HashMap<>();
        Map<String, Long> letters = new HashMap<>();
        Set<String> wanted = new TreeSet<>(grouped.joined());
        wanted.addAll(grouped.moved().keySet());
        if (!wanted.isEmpty()) {
            lake.read(LakeTables.ARTICLE_SIGNATURES)
                    .select("article_id", "reprint_group", "letters")
                    .where(col("reprint_group").isInCollection(wanted))
                    .collectAsList()
                    .forEach(row -> {
                        groups.put(row.getString(0), grouped.moved().getOrDefault(row.getString(1), row.getString(1)));
                        letters.put(row.getString(0), ((Number) row.get(2)).longValue());
                    });
        }
        grouped.fresh().forEach(row -> {
            groups.put(row.articleId(), row.reprintGroup());
            letters.put(row.articleId(), (long) row.letters());
        });
        return of(
                        groups.keySet(),
                        lake.read(LakeTables.ARTICLES)
                                .select(
                                        col("article_id"),
                                        col("publisher"),
                                        coalesce(col("published_on"), col("posted_on")),
                                        col("reprint_group"),
                                        col("is_original")))
                .collectAsList()
                .stream()
                .map(row -> new Member(
                        row.getString(0),
                        groups.get(row.getString(0)),
                        letters.get(row.getString(0)),
                        row.getString(1),
                        row.getAs(2),
                        new Marks(row.getString(3), row.getBoolean(4))))
                .toList();
    }

    private void keep(Grouped grouped, Set<String> stale) {
        Dataset<Row> fresh = SIGNATURE.dataset(lake.spark(), grouped.fresh());
        if (stale.isEmpty() && grouped.moved().isEmpty()) {
            lake.append(LakeTables.ARTICLE_SIGNATURES, fresh.coalesce(1));
            return;
        }
        Set<String> owners = new TreeSet<>(stale);
        List<ArticleSignatureRow> rows = new ArrayList<>(grouped.fresh());
        kept(grouped.moved().keySet(), stale).stream()
                .map(row -> row.in(grouped.moved().get(row.reprintGroup())))
                .forEach(rows::add);
        rows.forEach(row -> owners.add(row.articleId()));
        lake.replace(
                LakeTables.ARTICLE_SIGNATURES,
                ids(owners),
                SIGNATURE.dataset(lake.spark(), rows).coalesce(1));
    }

    /** Those rows of a table that are of the articles. */
    private Dataset<Row> of(Set<String> articles, Dataset<Row> rows) {
        return rows.join(broadcast(ids(articles)), Names.of("article_id"), "left_semi");
    }

    private Dataset<Row> ids(Set<String> articles) {
        return lake.spark()
                .createDataset(List.copyOf(articles), Encoders.STRING())
                .toDF("article_id");
    }
}

package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.codebook.ObjectRules.IndicatorNoun;
import org.shangliang.figure.FigureFeatures.ArticleTerms;
import org.shangliang.figure.NounPhrases.Preceding;

/**
 * Reads what a figure counts and the verb that brought it about: the noun after the number (5位委员), before it
 * (提案1977件), coordinated (日光温室、养殖暖棚228座), or the one an earlier clause left standing (立案1430件).
 */
final class ObjectReader {
    private static final int REMEMBERED = 6;
    private static final int FEWEST_JOINTS = 2;
    /** A longer rate tells itself what it is a rate of. */
    private static final int LONGEST_RATE = 5;

    private static final int LONGEST_OWNER = 4;
    private static final int LONGEST_WORTH = 24;
    private static final int PASSIVE_REACH = 12;

    private final ObjectRules rules;
    private final NounPhrases phrases;
    private final CountedUnit.Book units;
    /** Classes of terms, by number, whose nouns a later clause may leave out. */
    private final ClassSet inheritablePeople;

    private final ClassSet inheritableThings;
    /** Those that name sums of money. */
    private final ClassSet sums;

    ObjectReader(Lexicon lexicon, ObjectRules rules) {
        this.rules = rules;
        this.phrases = new NounPhrases(lexicon, rules);
        this.units = new CountedUnit.Book(rules);
        ClassSet inheritable = ClassSet.of(lexicon.numbersOf(rules.inheritable()));
        this.inheritablePeople = inheritable.and(ClassSet.of(lexicon.numbersOf(rules.people())));
        this.inheritableThings = inheritable.without(inheritablePeople);
        this.sums = ClassSet.of(lexicon.numbersOf(rules.amounts()));
    }

    /**
     * What was read of one figure.
     *
     * @param object head noun phrase, or null
     * @param action the verb, or null
     * @param inherited whether the noun stands in an earlier clause
     * @param named what the figures before it in the paragraph count, the nearest first
     * @param noun what a later clause may lean on: the object without its indicator's own noun, or null
     */
    record Reading(
            @Nullable String object,
            @Nullable String action,
            boolean inherited,
            List<String> named,
            @Nullable String noun) {
        Reading {
            named = List.copyOf(named);
        }

        Reading(@Nullable String object, @Nullable String action, boolean inherited, List<String> named) {
            this(object, action, inherited, named, object);
        }

        Reading of(@Nullable String other) {
            return new Reading(other, action, inherited, named);
        }

        /** The same reading, its noun told together with its indicator's own: 提案 as 提案批示. */
        Reading shownAs(String joined) {
            return new Reading(joined, action, inherited, named, noun);
        }
    }

    /** What the words beside a number tell of what it counts, before anything is known of the figures around it. */
    sealed interface Beside {
        /** The verb that brought the number about, or null. */
        @Nullable
        String action();
    }

    /** The noun itself. */
    record Told(String object, @Nullable String action) implements Beside {}

    /** A noun that lies in the unit; later clauses do not lean on it. */
    record InUnit(String object, @Nullable String action) implements Beside {}

    /** The name of a rate, which may leave out what it is a rate of. */
    record NameOfRate(String name, @Nullable String action) implements Beside {}

    /** A share of something told before. */
    record ShareOfEarlier(@Nullable String action) implements Beside {}

    /** No noun; {@code elided} where the text says that it names none again. */
    record LeftOut(boolean elided, @Nullable String action) implements Beside {}

    /** Reads the words beside each number. */
    List<Beside> beside(List<FigureSite> sites) {
        List<Beside> beside = new ArrayList<>(sites.size());
        for (FigureSite site : sites) {
            beside.add(beside(site));
        }
        return beside;
    }

    private Beside beside(FigureSite site) {
        Stretch left = phrases.cut(site.text(), site.ownStart(), endOfLeft(site));
        String action = phrases.action(left);
        CountedUnit unit = unitOf(site);
        String ofUnit = unit.noun();
        if (ofUnit != null) {
            return new InUnit(ofUnit, action);
        }
        Preceding found = phrases.preceding(left, unit);
        String preceding = precedingNoun(found, left, unit);
        if (unit.rate()) {
            return rate(site, left, preceding, action);
        }
        boolean settled = preceding != null && !found.apart() && alwaysPrecedes(unit, site);
        String following = settled ? null : followingNoun(site, unit, preceding);
        if (following != null && (preceding == null || found.apart() || follows(following, preceding, site, unit))) {
            return new Told(following, action);
        }
        String before = preceding == null ? ofCell(site) : preceding;
        if (before != null) {
            return new Told(before, action);
        }
        String worth = following == null ? worthOf(site) : null;
        String topic = following == null && found.noun() == null && !found.elided() ? phrases.topic(left, unit) : null;
        String own = worth != null ? worth : topic;
        return own != null ? new Told(own, action) : new LeftOut(found.elided(), action);
    }

    /** What a cell of a table says before its number, or null where that names nothing: 一季度. */
    private @Nullable String ofCell(FigureSite site) {
        String told = site.inCell();
        return told == null || rules.isEmptyNoun(told) ? null : told;
    }

    private Beside rate(FigureSite site, Stretch left, @Nullable String preceding, @Nullable String action) {
        if (preceding != null) {
            return new NameOfRate(preceding, action);
        }
        String share = shareOf(site, left);
        return share != null ? new Told(share, action) : new ShareOfEarlier(action);
    }

    /** Reads one figure; {@code previous} is what was read of its predecessor, or null. */
    Reading read(FigureSite site, ArticleTerms terms, @Nullable Reading previous) {
        return read(site, beside(site), terms, previous);
    }

    /** Reads one figure by the words beside it; {@code previous} is what was read of its predecessor, or null. */
    Reading read(FigureSite site, Beside beside, ArticleTerms terms, @Nullable Reading previous) {
        List<String> named = named(site, previous);
        String action = beside.action();
        if (beside instanceof Told told) {
            return new Reading(told.object(), action, false, named);
        }
        if (beside instanceof InUnit told) {
            return new Reading(told.object(), action, false, named, null);
        }
        if (beside instanceof LeftOut leftOut) {
            return new Reading(inherited(site, terms, previous, leftOut.elided()), action, true, named);
        }
        if (beside instanceof NameOfRate rate) {
            String owner = inherited(site, terms, previous, false);
            boolean bare = owner != null && leavesOut(rate.name(), owner);
            return new Reading(bare ? owner + rate.name() : rate.name(), action, bare, named);
        }
        return new Reading(phrases.head(inherited(site, terms, previous, true)), action, true, named);
    }

    /** Whether the name of a rate is short of what it is a rate of: 委员 before 参与率. */
    private boolean leavesOut(String rate, String owner) {
        return rate.endsWith("率")
                && !rate.contains(owner)
                && (rate.length() <= LONGEST_RATE || rules.joints(rate) > 0)
                && owner.length() <= LONGEST_OWNER;
    }

    /** The noun before a number; of people, without what became of them: 贫困劳动力就业 is 贫困劳动力. */
    private @Nullable String precedingNoun(Preceding found, Stretch left, CountedUnit unit) {
        String noun = found.noun();
        boolean person = unit.isPerson();
        if (person && (noun == null || !phrases.isPeople(noun))) {
            String actor = phrases.actor(left);
            noun = actor != null ? actor : noun;
        }
        if (noun == null || !phrases.counts(noun, unit)) {
            return null;
        }
        String who = rules.withoutFate(noun);
        return person && phrases.isPeople(who) ? who : noun;
    }

    private @Nullable String followingNoun(FigureSite site, CountedUnit unit, @Nullable String preceding) {
        String noun = phrases.following(right(site), unit);
        if (noun == null || !phrases.counts(noun, unit)) {
            return null;
        }
        if (!unit.isPerson()) {
            return noun;
        }
        boolean named = preceding != null || site.followsInSentence();
        return rules.isFate(noun) && named ? null : rules.withoutFate(noun);
    }

    /** Whether a noun before the number is what a unit counts, whatever noun stands after it. */
    private boolean alwaysPrecedes(CountedUnit unit, FigureSite site) {
        return site.quantity().end() == site.ownEnd() || !(unit.isPerson() || unit.prefersFollowing() || leadsOn(site));
    }

    /** Whether of two nouns the one after the number is counted. */
    private boolean follows(String following, String preceding, FigureSite site, CountedUnit unit) {
        if (unit.isPerson() && phrases.isPeople(preceding) != phrases.isPeople(following)) {
            return phrases.isPeople(following);
        }
        return unit.prefersFollowing() || leadsOn(site);
    }

    /** Whether the word right after the number makes it a modifier: 3000元的. */
    private boolean leadsOn(FigureSite site) {
        int end = site.quantity().end();
        return rules.isGenitive(site.text().substring(end, end + 1));
    }

    /** What is told in money by what it is worth: the noun that the clause before ends with (米面油，价值3000元), or null. */
    private @Nullable String worthOf(FigureSite site) {
        int end = site.clauseStart() - 1;
        boolean worth = unitOf(site).isMoney()
                && site.ownStart() == site.clauseStart()
                && end > site.sentence().start()
                && rules.tellsWorth(site.left());
        if (!worth) {
            return null;
        }
        int start = end;
        while (start > Math.max(site.sentence().start(), end - LONGEST_WORTH)
                && !Clauses.ends(site.text().charAt(start - 1))) {
            start--;
        }
        String noun = start == end ? null : phrases.closing(phrases.cut(site.text(), start, end));
        return noun == null || !phrases.counts(noun, unitOf(site)) ? null : noun;
    }

    /** What {@link #settled(Reading, FigureSite, ArticleTerms, IndicatorNoun)} makes of it for the indicator of a code. */
    Reading settled(Reading reading, FigureSite site, ArticleTerms terms, String indicator) {
        return settled(reading, site, terms, rules.nouns().get(indicator));
    }

    /**
     * The reading once the indicator is known: a noun that does not fit it gives way to one that does, else to the indicator's own.
     *
     * @param own what the indicator counts where the noun is left out, or null
     */
    Reading settled(Reading reading, FigureSite site, ArticleTerms terms, @Nullable IndicatorNoun own) {
        boolean asked =
                reading.inherited() || (own != null && unitOf(site).kind().equals(own.always()));
        if (own != null && own.many() != null && isGathering(reading, site)) {
            return reading.of(own.many());
        }
        if (own == null || !asked) {
            return reading;
        }
        if (reading.inherited() && own.ofVerb(reading.action()) != null) {
            return reading.of(own.ofVerb(reading.action()));
        }
        if (own.fits(reading.object())) {
            return reading;
        }
        String earlier = reading.inherited()
                ? reading.named().stream().filter(own::fits).findFirst().orElse(null)
                : null;
        if (earlier == null && reading.inherited() && unitOf(site).doing()) {
            earlier = fitting(own, site, terms);
        }
        if (earlier != null || own.join() == null || reading.object() == null) {
            return reading.of(earlier != null ? earlier : own.noun());
        }
        return reading.shownAs(own.joined(reading.object()));
    }

    /** The last noun before a figure in its sentence that fits an indicator: 推行屋场会以来，23个乡镇共开467场. */
    private @Nullable String fitting(IndicatorNoun own, FigureSite site, ArticleTerms terms) {
        int first = terms.firstFrom(site.sentence().start());
        for (int i = terms.end(first, site.quantity().start()) - 1; i >= first; i--) {
            if (terms.classesOf(i).set().intersects(inheritableThings)) {
                String form = terms.form(i);
                if (own.fits(form)) {
                    return form;
                }
            }
        }
        return null;
    }

    /** Whether several kinds are told by one number: 社区干部、物业和居民代表等20余人; …，共21人. */
    private boolean isGathering(Reading reading, FigureSite site) {
        String left = site.left();
        if (reading.inherited()) {
            return rules.isSum(left);
        }
        return rules.joints(left) >= FEWEST_JOINTS && reading.object() != null && rules.joints(reading.object()) > 0;
    }

    /** What a share is told of in its own clause: 2.5%的提案, 路基完成八成; null where it leans on an earlier one. */
    private @Nullable String shareOf(FigureSite site, Stretch left) {
        CountedUnit unit = unitOf(site);
        String following = phrases.following(right(site), unit);
        return following != null ? following : phrases.topic(left, unit);
    }

    private CountedUnit unitOf(FigureSite site) {
        return units.of(site.quantity().unit());
    }

    /** What stands after the number in its own stretch. */
    private Stretch right(FigureSite site) {
        return phrases.cut(site.text(), site.quantity().end(), site.ownEnd());
    }

    /** Where what stands before the number ends; a remark in brackets between noun and number is passed over: 工作室（站）12个. */
    private static int endOfLeft(FigureSite site) {
        int end = site.quantity().start();
        if (end == site.ownStart() || site.text().charAt(end - 1) != '）') {
            return end;
        }
        int open = site.text().lastIndexOf('（', end - 1);
        return open <= site.ownStart() ? end : open;
    }

    private static List<String> named(FigureSite site, @Nullable Reading previous) {
        if (previous == null || !site.followsInParagraph()) {
            return List.of();
        }
        if (previous.noun() == null || previous.named().contains(previous.noun())) {
            return previous.named();
        }
        List<String> named = new ArrayList<>(previous.named());
        named.add(0, previous.noun());
        return named.subList(0, Math.min(REMEMBERED, named.size()));
    }

    private @Nullable String inherited(
            FigureSite site, ArticleTerms terms, @Nullable Reading previous, boolean elided) {
        boolean leans = previous != null && previous.noun() != null && sameKind(site);
        if (leans && (site.followsInSentence() || (elided && site.followsInParagraph()))) {
            return countable(previous, site);
        }
        int until = elided ? site.ownStart() : site.quantity().start();
        String named = lastNoun(terms, site.sentence().start(), until, site);
        if (named == null && elided) {
            named = lastNoun(terms, site.ownStart(), site.quantity().start(), site);
        }
        if (named != null) {
            return named;
        }
        String before = previous == null ? null : countable(previous, site);
        return before == null || !isCountable(before, unitOf(site)) ? null : before;
    }

    /** The noun read last that a unit can count: no rate is told in papers. */
    private @Nullable String countable(Reading previous, FigureSite site) {
        CountedUnit unit = unitOf(site);
        String noun = whole(previous, site);
        if (noun == null || isCountable(noun, unit)) {
            return noun;
        }
        return previous.named().stream()
                .filter(each -> isCountable(each, unit))
                .findFirst()
                .orElse(noun);
    }

    /** In a sentence of its own a noun left out is the plain one, not a part told before: 其中委员提案90件。立案80件. */
    private static @Nullable String whole(Reading previous, FigureSite site) {
        String noun = previous.noun();
        if (noun == null || site.followsInSentence()) {
            return noun;
        }
        return previous.named().stream()
                .filter(each -> each.length() < noun.length() && noun.endsWith(each))
                .findFirst()
                .orElse(noun);
    }

    private boolean isCountable(String noun, CountedUnit unit) {
        return unit.rate() || (!noun.endsWith("率") && phrases.counts(noun, unit));
    }

    private boolean sameKind(FigureSite site) {
        if (site.previous() == null) {
            return false;
        }
        CountedUnit unit = unitOf(site);
        CountedUnit before = unitOf(site.previous());
        return unit.rate() || before.rate() || before.kind().equals(unit.kind());
    }

    /** 被文件吸收9条: what stands after 被 in its clause takes in, and is not counted; {@code term} is where it begins. */
    private static boolean isAgentOfPassive(FigureSite site, int term) {
        int from = Math.max(site.sentence().start(), term - PASSIVE_REACH);
        for (int i = term - 1; i >= from; i--) {
            if (Clauses.ends(site.text().charAt(i))) {
                return false;
            }
            if (site.text().charAt(i) == '被') {
                return true;
            }
        }
        return false;
    }

    /** The last noun between two offsets that a later clause may leave out, or null. */
    private @Nullable String lastNoun(ArticleTerms terms, int start, int end, FigureSite site) {
        CountedUnit unit = unitOf(site);
        boolean person = unit.isPerson();
        boolean counting = unit.thing();
        int first = terms.firstFrom(start);
        for (int i = terms.end(first, end) - 1; i >= first; i--) {
            ClassSet classes = terms.classesOf(i).set();
            boolean sum = counting && classes.intersects(sums);
            if (!sum && classes.intersects(person ? inheritablePeople : inheritableThings)) {
                String form = terms.form(i);
                if (!rules.isEmptyNoun(form) && isCountable(form, unit) && !isAgentOfPassive(site, terms.start(i))) {
                    return form;
                }
            }
        }
        return null;
    }
}

package io.bellwether.ingest.fulltext;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells what stands around an article from the article, by what the parts of a page are and what they are called. */
final class Clutter {
    private static final Set<String> TAGS =
            words("script style noscript template svg math canvas iframe object embed video"
                    + " audio form button input select textarea nav aside footer figcaption dialog menu"
                    + " amp-sidebar amp-consent amp-ad");

    private static final Set<String> ROLES =
            words("navigation complementary banner contentinfo dialog alertdialog alert menu"
                    + " menubar search toolbar tooltip form");

    /** In a class or an id; one is enough. */
    private static final Set<String> NAMES =
            words("ad ads advert advertisement advertising attribution banner bio breadcrumb"
                    + " breadcrumbs byline caption comment comments commentlist consent cookie cookies copyright credit dateline disqus"
                    + " gdpr infobox masthead menu modal mostread nav navbar navigation newsletter outbrain pager pagination paywall"
                    + " popular popup promo promotion recirc recirculation recommendations recommended regwall related relatedposts respond share"
                    + " sharedaddy sharing sidebar signup skip social sponsor sponsored subscribe taboola taglist tags teaser teasers"
                    + " timestamp toc toolbar trending");

    /** Before such a word a name tells of what its element has, not of what it is: {@code has-sidebar}. */
    private static final Set<String> HAVING = words("has with no without");

    private static final Set<String> PAYWALL = words("paywall regwall paygate piano metered premiumwall");

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern HIDDEN =
            Pattern.compile("(display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    private final Set<Element> holders;
    private final boolean byName;

    private Clutter(Set<Element> holders, boolean byName) {
        this.holders = holders;
        this.byName = byName;
    }

    /**
     * That of a page.
     *
     * @param byName whether names count; where they leave nothing of a page, they are not what they seem
     */
    static Clutter of(Element body, boolean byName) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element mark : body.select("h1, main, [itemprop~=(?i)articleBody]")) {
            Element holder = mark;
            // What is above a holder known before is known as well.
            while (holder != null && holders.add(holder)) {
                holder = holder.parent();
            }
        }
        return new Clutter(holders, byName);
    }

    /** Whether a part is clutter with all that is in it. The parts that hold the headline are none. */
    boolean is(Element part) {
        if (holders.contains(part)) {
            return false;
        }
        return TAGS.contains(part.normalName())
                || ROLES.contains(part.attr("role").toLowerCase(Locale.ROOT))
                || isHidden(part)
                || byName && isNamedSo(part);
    }

    private static boolean isHidden(Element part) {
        return part.hasAttr("hidden")
                || part.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(part.attr("style")).find();
    }

    private static boolean isNamedSo(Element part) {
        return !part.normalName().equals("article") && isNameOfClutter(part.id())
                || part.hasAttr("class") && part.classNames().stream().anyMatch(Clutter::isNameOfClutter);
    }

    private static boolean isNameOfClutter(String name) {
        String[] words = split(name);
        return Arrays.stream(words).anyMatch(NAMES::contains)
                && Arrays.stream(words).noneMatch(HAVING::contains);
    }

    /** Whether somebody is asked to pay in this page. */
    static boolean hasPaywall(Element page) {
        return page.select("[class], [id]").stream()
                .flatMap(part -> Stream.of(split(part.className()), split(part.id())))
                .flatMap(Arrays::stream)
                .anyMatch(PAYWALL::contains);
    }

    private static String[] split(String name) {
        return name.isEmpty()
                ? new String[0]
                : APART.matcher(name)
                        .replaceAll(" ")
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split(" ");
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}

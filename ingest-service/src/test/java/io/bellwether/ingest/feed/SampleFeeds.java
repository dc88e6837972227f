package io.bellwether.ingest.feed;

import java.util.List;

/** Whole feeds of each kind, for what must hold of any: invented outlets, a little of everything that feeds contain. */
final class SampleFeeds {
    static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://outlet.example/rss.dtd" [<!ENTITY a "b">]>
            <!-- made by hand -->
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
            <channel><title>Harbour Gazette</title><link>https://outlet.example/</link><language>en</language><ttl>30</ttl>
            <item><title>New head of the harbour library &amp; museum</title><link>https://outlet.example/1?a=1&amp;b=2</link>
            <guid isPermaLink="false">gazette-1</guid><pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate><dc:creator>Ada Example</dc:creator>
            <category>Culture</category><description>Caf&eacute; talk &lt;b&gt;bold&lt;/b&gt; &#8211; and more</description>
            <content:encoded><![CDATA[<p style="x" onclick="y()">See <a href="/two" title='a "b"'>two</a><br/><img src="p.png" alt=""></p><script>z()</script>]]></content:encoded>
            <enclosure url="/a.mp3" type="audio/mpeg" length="10"/></item>
            <item><title><![CDATA[Bridge <i>opens</i>]]></title><link>/2</link><guid>https://outlet.example/2</guid>
            <media:content url="https://outlet.example/2.jpg" type="image/jpeg"/><itunes:summary>Late &amp; dear</itunes:summary></item>
            </channel></rss>
            """;
    static final String ATOM = """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://outlet.example/blog/" xml:lang="de">
            <title type="html">Hafen &amp;amp; Meer</title><link rel="self" href="feed"/><link href="."/><updated>2026-03-01T12:00:00Z</updated>
            <author><name>Grace Example</name></author>
            <entry><id>tag:outlet.example,2026:1</id><title type="text">Eins &lt; zwei</title><link href="eins"/>
            <updated>2026-03-01T12:00:00+01:00</updated><summary type="html">&lt;p&gt;Kurz&lt;/p&gt;</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Lang <em>und</em> <a href="zwei">zwei</a></p></div></content></entry>
            <entry><id>tag:outlet.example,2026:2</id><title>Zwei</title><link href="zwei"/><published>2026-02-28</published>
            <content type="text/plain" mode="base64">SGFsbG8=</content><category term="Meer"/></entry>
            </feed>
            """;
    static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://outlet.example/"><title>Wire</title><items><rdf:Seq><rdf:li rdf:resource="https://outlet.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://outlet.example/1"><title>One</title><link>https://outlet.example/1</link><dc:date>2026-03-01</dc:date></item>
            <item rdf:about="https://outlet.example/2"><title>Two</title><link>https://outlet.example/2</link><dc:subject>Ships</dc:subject></item>
            </rdf:RDF>
            """;
    static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Log", "home_page_url": "https://outlet.example/", "language": "en",
             "authors": [{"name": "Alan Example"}], "items": [
             {"id": 7, "url": "/seven", "title": "Seven \\u0026 more", "content_html": "<p onclick='x()'>Hi<script>x</script></p>",
              "date_published": "2026-03-01T12:00:00+01:00", "tags": ["a", "b"], "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]},
             {"id": "8", "external_url": "https://outlet.example/8", "content_text": "1 < 2", "date_modified": 1772368245}]}
            """;
    static final List<String> ALL = List.of(RSS, ATOM, RDF, JSON);

    private SampleFeeds() {}
}

"""Examples of the sheets of networks: X, Meta, LinkedIn, and their advertisements."""

from tests.catalog.sheet_examples import Example, posts

OF_NETWORKS: tuple[Example, ...] = (
    # -- X: files are in English, whatever the interface ------------------------------------------------------------
    Example(
        "x.account_overview",
        "en",
        """\
Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,\
Profile visits,Create Post,Video views,Media views
"Thu, Oct 8, 2026",,7,31,2,1,,0,3,1,12,2,0,0
"Wed, Oct 7, 2026",1840,11,44,0,0,3,1,2,0,9,1,0,0
"Tue, Oct 6, 2026",975,4,20,1,0,0,2,0,0,5,0,0,0
""",
        ("2026-10-06", "2026-10-07", "2026-10-08"),
        {
            "Impressions": ("impressions", 975, 1840, None),
            "Likes": ("reactions", 4, 11, 7),
            "Engagements": ("engagements", 20, 44, 31),
            "Bookmarks": ("saves", 1, 0, 2),
            "New follows": ("new_followers", 0, 3, None),
            "Unfollows": ("unfollows", 2, 1, 0),
            "Replies": ("comments", 0, 2, 3),
            "Reposts": ("shares", 0, 0, 1),
            "Profile visits": ("profile_visits", 5, 9, 12),
            "Create Post": ("posts_published", 0, 1, 2),
            "Video views": ("video_views", 0, 0, 0),
        },
        {"Shares": "component", "Media views": "no_metric"},
        {"Engagements": "near", "Create Post": "near", "Video views": "near"},
    ),
    Example(
        "x.account_overview",
        "en",
        """\
Date,Impressions,New follows,Unfollows,Mood,Likess
27/09/2026,"12,040",5,0,good,3
28/09/2026,980,1,4,bad,2
""",
        ("2026-09-27", "2026-09-28"),
        {
            "Impressions": ("impressions", 12040, 980),
            "New follows": ("new_followers", 5, 1),
            "Unfollows": ("unfollows", 0, 4),
        },
        {"Mood": "unknown_column", "Likess": "unknown_column"},
    ),
    Example(
        "x.content",
        "en",
        """\
Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,\
Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks
1970000000000000001,"Sun, Oct 4, 2026","Two lines
of text",https://x.com/atelier/status/1970000000000000001,310,5,20,1,0,0,2,1,3,4,6,0,0
1970000000000000002,"Sun, Oct 4, 2026",@dana yes,https://x.com/atelier/status/1970000000000000002,\
90,2,4,0,1,1,1,0,0,1,0,0,0
,,,https://x.com/atelier/status/undefined,0,0,0,0,0,0,0,0,0,0,0,0,0
1970000000000000003,"Tue, Oct 6, 2026",Open,https://x.com/atelier/status/1970000000000000003,1200,\
31,66,3,2,4,8,5,9,12,14,1,0
""",
        ("2026-10-04", "2026-10-06"),
        {
            "Impressions": ("impressions", 400, 1200),
            "Likes": ("reactions", 7, 31),
            "Engagements": ("engagements", 24, 66),
            "Bookmarks": ("saves", 1, 3),
            "Replies": ("comments", 3, 8),
            "Reposts": ("shares", 1, 5),
            "URL Clicks": ("link_clicks", 6, 14),
            "(rows)": ("posts_published", 2, 1),
        },
        {
            "Shares": "component",
            "New follows": "component",
            "Profile visits": "component",
            "Detail Expands": "no_metric",
            "Hashtag Clicks": "no_metric",
            "Permalink Clicks": "no_metric",
            "Date": "no_day",
        },
        posts(
            "Impressions", "Likes", "Bookmarks", "Replies", "Reposts", "URL Clicks", Engagements="by_publication near"
        ),
    ),
    Example(
        "x.content",
        "en",
        """\
Post id,Date,Post text,Impressions,Likes,Replies
1980000000000000001,"Mon, Oct 5, 2026",Bonjour,"1,310",15,2
1980000000000000002,"Mon, Oct 12, 2026",Encore,790,8,0
""",
        ("2026-10-05", "2026-10-12"),
        {
            "Impressions": ("impressions", 1310, 790),
            "Likes": ("reactions", 15, 8),
            "Replies": ("comments", 2, 0),
            "(rows)": ("posts_published", 1, 1),
        },
        notices=posts("Impressions", "Likes", "Replies"),
    ),
    Example(
        "mastodon.statuses",
        "en",
        """\
id,created_at,content,url,replies_count,reblogs_count,favourites_count
113206,2026-09-01T08:12:45.120Z,<p>Hi</p>,https://m.example/@atelier/1,2,5,14
113207,2026-09-01T18:00:00.000Z,<p>Two</p>,https://m.example/@atelier/2,0,1,3
113209,2026-09-03T07:30:00.000Z,<p>Three</p>,https://m.example/@atelier/3,1,0,9
""",
        ("2026-09-01", "2026-09-03"),
        {
            "replies_count": ("comments", 2, 1),
            "reblogs_count": ("shares", 6, 0),
            "favourites_count": ("reactions", 17, 9),
            "(rows)": ("posts_published", 2, 1),
        },
        notices=posts("replies_count", "reblogs_count", "favourites_count", created_at="clock"),
        channel="mastodon",
    ),
    Example(
        "mastodon.statuses",
        "en",
        """\
id,created_at,visibility,favourites_count,reblogs_count,replies_count,quotes_count
7,2025-12-31T23:59:59.999Z,public,120,31,0,4
8,2026-01-02T00:00:00.000Z,unlisted,8,,1,0
""",
        ("2025-12-31", "2026-01-02"),
        {
            "favourites_count": ("reactions", 120, 8),
            "reblogs_count": ("shares", 31, None),
            "replies_count": ("comments", 0, 1),
            "quotes_count": ("quotes", 4, 0),
            "(rows)": ("posts_published", 1, 1),
        },
        {"visibility": "no_metric"},
        posts(
            "favourites_count",
            "reblogs_count",
            "replies_count",
            quotes_count="by_publication unverified",
            created_at="clock",
        ),
        channel="mastodon",
    ),
    Example(
        "bluesky.posts",
        "en",
        """\
author.handle,record.createdAt,record.text,replyCount,repostCount,likeCount,quoteCount
atelier.example,2026-09-01T08:12:45.120Z,"Hello, all",2,5,14,0
atelier.example,2026-09-02T19:05:00.000Z,World,1,2,11,1
""",
        ("2026-09-01", "2026-09-02"),
        {
            "replyCount": ("comments", 2, 1),
            "repostCount": ("shares", 5, 2),
            "likeCount": ("reactions", 14, 11),
            "quoteCount": ("quotes", 0, 1),
            "(rows)": ("posts_published", 1, 1),
        },
        {"author.handle": "no_metric"},
        posts("replyCount", "repostCount", "likeCount", "quoteCount", **{"record.createdAt": "clock"}),
        channel="bluesky",
    ),
    Example(
        "bluesky.posts",
        "en",
        """\
uri,cid,indexedAt,likeCount,repostCount,replyCount,bookmarkCount
at://did:plc:a/app.bsky.feed.post/1,c1,2026-08-30T06:00:01.500Z,40,6,3,2
at://did:plc:a/app.bsky.feed.post/2,c2,2026-08-30T21:40:00.000Z,2,0,0,0
""",
        ("2026-08-30",),
        {
            "likeCount": ("reactions", 42),
            "repostCount": ("shares", 6),
            "replyCount": ("comments", 3),
            "bookmarkCount": ("saves", 2),
            "(rows)": ("posts_published", 2),
        },
        notices=posts(
            "likeCount", "repostCount", "replyCount", bookmarkCount="by_publication unverified", indexedAt="clock"
        ),
        channel="bluesky",
    ),
    Example(
        "x.tweet_activity",
        "en",
        """\
"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate",\
"retweets","replies","likes","user profile clicks","url clicks","follows","media views",\
"promoted impressions"
"901","https://twitter.com/atelier/status/901","Hello","2021-03-02 18:50 +0000","2100.0","84.0",\
"0.04","5.0","1.0","22.0","3.0","9.0","1.0","0","-"
"902","https://twitter.com/atelier/status/902","Again","2021-03-05 07:10 +0000","640.0","16.0",\
"0.025","0","0","4.0","0","2.0","0","11.0","-"
""",
        ("2021-03-02", "2021-03-05"),
        {
            "impressions": ("impressions", 2100, 640),
            "engagements": ("engagements", 84, 16),
            "retweets": ("shares", 5, 0),
            "replies": ("comments", 1, 0),
            "likes": ("reactions", 22, 4),
            "url clicks": ("link_clicks", 9, 2),
            "(rows)": ("posts_published", 1, 1),
        },
        {
            "engagement rate": "of_one_item",
            "user profile clicks": "component",
            "follows": "component",
            "media views": "no_metric",
            "promoted impressions": "no_metric",
        },
        posts(
            "impressions", "retweets", "replies", "likes", "url clicks", engagements="by_publication near", time="clock"
        ),
    ),
    Example(
        "x.tweet_activity",
        "en",
        """\
"Tweet id","Tweet text","time","impressions","engagement rate","favorites"
"11","a","2015-09-01 09:00 +0000","300.0","0.02","6.0"
"12","b","2015-09-01 19:00 +0000","200.0","0.05","1.0"
""",
        ("2015-09-01",),
        {
            "impressions": ("impressions", 500),
            "favorites": ("reactions", 7),
            "(rows)": ("posts_published", 2),
        },
        {"engagement rate": "of_one_item"},
        posts("impressions", "favorites", time="clock"),
    ),
    Example(
        "x.tweet_activity_daily",
        "en",
        """\
Date,Tweets published,impressions,engagements,engagement rate,retweets,replies,likes,\
user profile clicks,url clicks,follows,promoted likes
2021-08-01,3,4100,123,0.03,4,2,31,6,12,0,-
2021-08-02,0,900,9,0.01,0,0,2,1,0,1,-
""",
        ("2021-08-01", "2021-08-02"),
        {
            "Tweets published": ("posts_published", 3, 0),
            "impressions": ("impressions", 4100, 900),
            "engagements": ("engagements", 123, 9),
            "engagement rate": ("engagement_rate_impressions", 0.03, 0.01),
            "retweets": ("shares", 4, 0),
            "replies": ("comments", 2, 0),
            "likes": ("reactions", 31, 2),
            "url clicks": ("link_clicks", 12, 0),
        },
        {"user profile clicks": "component", "follows": "component", "promoted likes": "no_metric"},
        {"engagements": "near", "engagement rate": "near"},
    ),
    Example(
        "x.tweet_activity_daily",
        "en",
        """\
"Date","Tweets published","impressions","likes"
"2021-08-31","1","77","0"
""",
        ("2021-08-31",),
        {
            "Tweets published": ("posts_published", 1),
            "impressions": ("impressions", 77),
            "likes": ("reactions", 0),
        },
    ),
    # -- Meta Business Suite: results --------------------------------------------------------------------------------
    Example(
        "facebook.results",
        "en",
        """\
sep=,
"Facebook follows"
"Date","Primary"
"2026-02-01T00:00:00","6"
"2026-02-02T00:00:00","0"
"2026-02-03T00:00:00","11"
""",
        ("2026-02-01", "2026-02-02", "2026-02-03"),
        {"Facebook follows": ("new_followers", 6, 0, 11)},
        notices={"Facebook follows": "near"},
    ),
    Example(
        "facebook.results",
        "en",
        """\
sep=,
"Facebook visits"
"Date","Primary"
"2026-02-01T01:00:00","45"
"2026-02-02T01:00:00","38"

"Facebook reach"
"Date","Primary"
"2026-02-01T01:00:00","1204"
"2026-02-02T01:00:00","990"
""",
        ("2026-02-01", "2026-02-02"),
        {"Facebook visits": ("profile_visits", 45, 38), "Facebook reach": ("reach", 1204, 990)},
    ),
    Example(
        "facebook.results",
        "en",
        """\
sep=,
"Facebook Page visits"
"Date","Facebook Page likes"
"2023-02-01T00:00:00","45"
"2023-02-02T00:00:00","38"
""",
        ("2023-02-01", "2023-02-02"),
        {"Facebook Page visits": ("profile_visits", 45, 38)},
    ),
    Example(
        "facebook.results",
        "fr",
        """\
sep=,
"Couverture de la Page Facebook"
"Date","Couverture de la Page Facebook"
"2022-05-01T00:00:00","310"
"2022-05-02T00:00:00","295"
""",
        ("2022-05-01", "2022-05-02"),
        {"Couverture de la Page Facebook": ("reach", 310, 295)},
        notices={"Couverture de la Page Facebook": "unverified"},
    ),
    Example(
        "instagram.results",
        "en",
        """\
sep=,
"Instagram follows"
"Date","Primary"
"2026-02-01T00:00:00","2"
"2026-02-03T00:00:00","5"
""",
        ("2026-02-01", "2026-02-02", "2026-02-03"),
        {"Instagram follows": ("new_followers", 2, 0, 5)},
        notices={"Instagram follows": "gaps_are_zero near"},
    ),
    Example(
        "instagram.results",
        "fr",
        """\
sep=,
"Couverture Instagram"
"Date","Couverture Instagram"
"2022-05-01T00:00:00","81"
"2022-05-02T00:00:00","64"
""",
        ("2022-05-01", "2022-05-02"),
        {"Couverture Instagram": ("reach", 81, 64)},
        notices={"Couverture Instagram": "unverified"},
    ),
    Example(
        "meta.results",
        "en",
        """\
sep=,
"Views"
"Date","Primary"
"2026-02-01T00:00:00","2700"
"2026-02-02T00:00:00","3100"
""",
        ("2026-02-01", "2026-02-02"),
        {"Views": ("content_views", 2700, 3100)},
    ),
    Example(
        "meta.results",
        "en",
        """\
sep=,
"Content interactions"
"Date","Primary"
"2026-02-01T00:00:00","61"
"2026-02-02T00:00:00","0"
""",
        ("2026-02-01", "2026-02-02"),
        {"Content interactions": ("engagements", 61, 0)},
        notices={"Content interactions": "near"},
        needs={"channel": "instagram"},
        channel="instagram",
    ),
    # -- Meta Business Suite: posts ----------------------------------------------------------------------------------
    Example(
        "facebook.posts",
        "en",
        """\
\ufeff"Post ID","Page ID","Page name",Title,"Publish time",Permalink,"Post type",Date,Views,Reach,\
"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks","Link Clicks",\
"Seconds viewed","Estimated earnings (USD)"
1220000000001,555,Atelier,"Spring, at last","04/09/2026 05:14",https://www.facebook.com/1,Photos,\
Lifetime,800,610,21,15,4,2,33,9,,
1220000000002,555,Atelier,Reel,"04/21/2026 17:02",https://www.facebook.com/2,Reels,Lifetime,2400,\
1900,64,50,6,8,70,,5310.5,
""",
        ("2026-04-09", "2026-04-21"),
        {
            "Views": ("content_views", 800, 2400),
            "Reactions, Comments and Shares": ("engagements", 21, 64),
            "Reactions": ("reactions", 15, 50),
            "Comments": ("comments", 4, 6),
            "Shares": ("shares", 2, 8),
            "Total clicks": ("post_clicks", 33, 70),
            "Link Clicks": ("link_clicks", 9, None),
            "Seconds viewed": ("watch_time", None, 5310.5),
            "(rows)": ("posts_published", 1, 1),
        },
        {"Reach": "of_one_item"},
        posts(
            *("Views", "Reactions", "Comments", "Shares", "Total clicks", "Link Clicks", "Seconds viewed"),
            **{"Reactions, Comments and Shares": "by_publication near"},
        ),
    ),
    Example(
        "facebook.posts",
        "fr",
        """\
\ufeff"Identifiant de la publication","ID de la Page","Nom de la page",Titre,\
"Heure de publication",Permalien,"Type de publication",Date,Vues,Couverture,"Réactions,\
 commentaires et partages",Réactions,"Total des clics","Vues de vidéo d’une minute"
1330000000001,777,Boulangerie,Pain,"05/28/2026 05:06",https://www.facebook.com/3,Photos,Global,\
410,300,12,10,5,0
1330000000002,777,Boulangerie,Four,"05/28/2026 18:30",https://www.facebook.com/4,Vidéos,Global,90,\
80,3,3,1,7
""",
        ("2026-05-28",),
        {
            "Vues": ("content_views", 500),
            "Réactions, commentaires et partages": ("engagements", 15),
            "Réactions": ("reactions", 13),
            "Total des clics": ("post_clicks", 6),
            "(rows)": ("posts_published", 2),
        },
        {"Couverture": "of_one_item", "Vues de vidéo d’une minute": "no_metric"},
        {
            "Vues": "by_publication unverified",
            "Réactions, commentaires et partages": "by_publication near unverified",
            "Réactions": "by_publication unverified",
            "Total des clics": "by_publication unverified",
            "(rows)": "by_publication",
        },
    ),
    Example(
        "facebook.videos",
        "en",
        """\
"Video asset ID","Universal video ID","Page ID","Page name",Title,"Publish time",Date,Reach,\
"3-second video views","Seconds viewed","Average Seconds viewed","Reactions, comments and shares"
8801,1,555,Atelier,Oven,"04/09/2026 05:14",Lifetime,200,150,930,6.2,11
8802,2,555,Atelier,Dough,"04/30/2026 11:00",Lifetime,90,40,320.5,8,2
""",
        ("2026-04-09", "2026-04-30"),
        {
            "3-second video views": ("video_views", 150, 40),
            "Seconds viewed": ("watch_time", 930, 320.5),
            "Reactions, comments and shares": ("engagements", 11, 2),
        },
        {"Reach": "of_one_item", "Average Seconds viewed": "of_one_item"},
        {
            "3-second video views": "by_publication near",
            "Seconds viewed": "by_publication",
            "Reactions, comments and shares": "by_publication near",
        },
    ),
    Example(
        "facebook.videos",
        "en",
        """\
"Video asset ID","Page ID","Publish time",Reactions,Comments,Shares,"1-minute video views"
8803,555,"04/09/2026 05:14",3,1,0,2
""",
        ("2026-04-09",),
        {"Reactions": ("reactions", 3), "Comments": ("comments", 1), "Shares": ("shares", 0)},
        {"1-minute video views": "no_metric"},
        {
            "Reactions": "by_publication",
            "Comments": "by_publication",
            "Shares": "by_publication",
            "Publish time": "order_assumed",
        },
    ),
    Example(
        "instagram.posts",
        "en",
        """\
\ufeff"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)",\
"Publish time",Permalink,"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,\
Comments,Saves
1801,99,atelier,Atelier,"First, line",0,"06/02/2026 09:00",https://www.instagram.com/p/a/,\
"IG image",,Lifetime,900,700,80,4,,6,12
1802,99,atelier,Atelier,Reel,31,"06/14/2026 21:45",https://www.instagram.com/reel/b/,"IG reel",,\
Lifetime,5100,4000,300,40,9,22,65
""",
        ("2026-06-02", "2026-06-14"),
        {
            "Views": ("content_views", 900, 5100),
            "Likes": ("reactions", 80, 300),
            "Shares": ("shares", 4, 40),
            "Comments": ("comments", 6, 22),
            "Saves": ("saves", 12, 65),
            "(rows)": ("posts_published", 1, 1),
        },
        {"Reach": "of_one_item", "Follows": "component"},
        posts("Views", "Likes", "Shares", "Comments", "Saves"),
    ),
    Example(
        "instagram.posts",
        "fr",
        """\
\ufeff"Identifiant de la publication","ID du compte","Nom de profil du compte",Description,\
"Heure de publication","Type de publication",Date,Vues,Couverture,"Mentions J’aime",Partages,\
"Followers en plus",Commentaires,Enregistrements
1901,77,boulangerie,Pain,"05/28/2026 05:06","Image IG",Global,510,400,44,1,0,3,5
1902,77,boulangerie,Four,"05/30/2026 05:06","Reel IG",Global,1210,1000,70,6,2,8,9
""",
        ("2026-05-28", "2026-05-30"),
        {
            "Vues": ("content_views", 510, 1210),
            "Mentions J’aime": ("reactions", 44, 70),
            "Partages": ("shares", 1, 6),
            "Commentaires": ("comments", 3, 8),
            "Enregistrements": ("saves", 5, 9),
            "(rows)": ("posts_published", 1, 1),
        },
        {"Couverture": "of_one_item", "Followers en plus": "component"},
        {
            **dict.fromkeys(
                ("Vues", "Mentions J’aime", "Partages", "Commentaires", "Enregistrements"), "by_publication unverified"
            ),
            "(rows)": "by_publication",
        },
    ),
    Example(
        "instagram.stories",
        "en",
        """\
"Post ID","Account username","Publish time",Views,Reach,Likes,Replies,"Sticker taps",Navigation,\
"Link clicks","Profile visits"
2001,atelier,"06/02/2026 09:00",140,120,3,1,5,160,7,2
2002,atelier,"06/02/2026 12:00",100,90,0,0,2,111,1,0
""",
        ("2026-06-02",),
        {
            "Views": ("content_views", 240),
            "Likes": ("reactions", 3),
            "Replies": ("comments", 1),
            "Link clicks": ("link_clicks", 8),
        },
        {
            "Reach": "of_one_item",
            "Profile visits": "component",
            "Sticker taps": "no_metric",
            "Navigation": "no_metric",
        },
        {
            "Views": "by_publication unverified",
            "Likes": "by_publication unverified",
            "Replies": "by_publication near unverified",
            "Link clicks": "by_publication unverified",
            "Publish time": "order_assumed",
        },
    ),
    Example(
        "instagram.stories",
        "fr",
        """\
"Identifiant de la publication","Nom de profil du compte","Heure de publication",Vues,\
"Mentions J'aime",Réponses,"Appuis sur des stickers",Navigation,"Followers en plus"
2101,boulangerie,"05/28/2026 05:06",60,2,1,0,70,0
""",
        ("2026-05-28",),
        {
            "Vues": ("content_views", 60),
            "Mentions J'aime": ("reactions", 2),
            "Réponses": ("comments", 1),
        },
        {"Followers en plus": "component", "Appuis sur des stickers": "no_metric", "Navigation": "no_metric"},
        {
            "Vues": "by_publication unverified",
            "Mentions J'aime": "by_publication unverified",
            "Réponses": "by_publication near unverified",
        },
    ),
    # -- Meta Ads Manager --------------------------------------------------------------------------------------------
    Example(
        "meta_ads.report",
        "en",
        """\
"Reporting starts","Reporting ends","Campaign name","Campaign delivery","Amount spent (EUR)",\
Impressions,Reach,"Link clicks","Clicks (all)",Results
2026-08-01,2026-08-31,,,190.5,21000,15000,310,402,
2026-08-01,2026-08-31,Bread,active,120.25,13000,10000,200,260,12
2026-08-01,2026-08-31,Cake,inactive,70.25,8000,6000,110,142,3
""",
        ("2026-08-31",),
        {
            "Amount spent (EUR)": ("ad_spend", 190.5),
            "Impressions": ("impressions", 21000),
            "Link clicks": ("link_clicks", 310),
            "Clicks (all)": ("post_clicks", 402),
        },
        {
            "Amount spent (EUR)": "no_item",
            "Impressions": "no_item",
            "Reach": "no_item of_one_item",
            "Link clicks": "no_item",
            "Clicks (all)": "no_item",
            "Results": "no_metric",
        },
        {
            "Amount spent (EUR)": "covers currency",
            "Impressions": "covers",
            "Link clicks": "covers",
            "Clicks (all)": "covers",
        },
        begins="2026-08-01",
    ),
    Example(
        "meta_ads.report",
        "fr",
        """\
"Début des rapports","Fin des rapports","Nom de la campagne","Montant dépensé (CHF)",Impressions,\
Couverture,Répétition,"Clics sur un lien","CTR (taux de clics sur le lien)"
2026-08-01,2026-08-31,Pain,85.5,9000,6000,1.5,90,1.00
""",
        ("2026-08-31",),
        {
            "Montant dépensé (CHF)": ("ad_spend", 85.5),
            "Impressions": ("impressions", 9000),
            "Couverture": ("reach", 6000),
            "Répétition": ("frequency", 1.5),
            "Clics sur un lien": ("link_clicks", 90),
            "CTR (taux de clics sur le lien)": ("click_through_rate", 0.01),
        },
        notices={
            "Montant dépensé (CHF)": "covers currency",
            "Impressions": "covers",
            "Couverture": "covers",
            "Répétition": "covers",
            "Clics sur un lien": "covers",
            "CTR (taux de clics sur le lien)": "covers unit_converted unverified",
        },
        begins="2026-08-01",
    ),
    Example(
        "meta_ads.days",
        "en",
        """\
Day,"Campaign name","Amount spent (USD)",Impressions,"Link clicks","CPM (cost per 1,\
000 impressions) (USD)",Purchases
2026-08-01,Bread,10.5,2100,30,5,2
2026-08-01,Cake,4.5,900,6,5,1
2026-08-02,Bread,9,2000,22,4.5,0
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Amount spent (USD)": ("ad_spend", 15, 9),
            "Impressions": ("impressions", 3000, 2000),
            "Link clicks": ("link_clicks", 36, 22),
            "CPM (cost per 1,000 impressions) (USD)": ("cpm", 5, 4.5),
            "Purchases": ("purchases", 3, 0),
        },
        notices={
            "Amount spent (USD)": "currency",
            "CPM (cost per 1,000 impressions) (USD)": "currency",
            "Purchases": "near",
        },
    ),
    Example(
        "meta_ads.days",
        "fr",
        """\
Jour,"Nom de la campagne","Montant dépensé (EUR)",Impressions,Couverture,Achats,Prospects
2026-08-01,Pain,"12,75",3100,2000,1,4
2026-08-02,Pain,"8,00",1900,1500,0,2
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Montant dépensé (EUR)": ("ad_spend", 12.75, 8),
            "Impressions": ("impressions", 3100, 1900),
            "Couverture": ("reach", 2000, 1500),
            "Achats": ("purchases", 1, 0),
            "Prospects": ("leads", 4, 2),
        },
        notices={
            "Montant dépensé (EUR)": "currency",
            "Achats": "near unverified",
            "Prospects": "near unverified",
        },
    ),
    # -- LinkedIn: English alone was seen ----------------------------------------------------------------------------
    Example(
        "linkedin.content",
        "en",
        """\
Aggregated metrics for all posts by date,,,,,,,,,
Date,Impressions (organic),Impressions (sponsored),Impressions (total),\
Unique impressions (organic),Clicks (total),Reactions (total),Comments (total),Reposts (total),\
Engagement rate (total)
07/01/2026,310,90,400,260,12,9,2,1,0.06
07/02/2026,205,0,205,180,5,-1,0,0,0.0195
""",
        ("2026-07-01", "2026-07-02"),
        {
            "Impressions (total)": ("impressions", 400, 205),
            "Unique impressions (organic)": ("reach", 260, 180),
            "Clicks (total)": ("post_clicks", 12, 5),
            "Reactions (total)": ("reactions", 9, -1),
            "Comments (total)": ("comments", 2, 0),
            "Reposts (total)": ("shares", 1, 0),
            "Engagement rate (total)": ("engagement_rate_impressions", 0.06, 0.0195),
        },
        {"Impressions (organic)": "component", "Impressions (sponsored)": "component"},
        {"Unique impressions (organic)": "near", "Engagement rate (total)": "near", "Date": "order_assumed"}
        | {"Reactions (total)": "out_of_range"},
    ),
    Example(
        "linkedin.content",
        "en",
        """\
Date,Impressions (organic),Impressions (total),Shares (total),Engagement rate (organic)
11/30/2021,60,60,2,0.05
12/01/2021,71,75,0,0.01
""",
        ("2021-11-30", "2021-12-01"),
        {"Impressions (total)": ("impressions", 60, 75), "Shares (total)": ("shares", 2, 0)},
        {"Impressions (organic)": "component", "Engagement rate (organic)": "no_metric"},
    ),
    Example(
        "linkedin.posts",
        "en",
        """\
Post performance,,,,,,,,,,,
Post title,Post link,Post type,Posted by,Created date,Impressions,Views,Clicks,\
Click through rate (CTR),Likes,Reposts,Follows
We hire,https://www.linkedin.com/feed/update/urn:li:activity:1,Organic,Dana,07/01/2026,800,,24,\
0.03,31,4,2
Film,https://www.linkedin.com/feed/update/urn:li:activity:2,Organic,Dana,07/15/2026,450,120,9,\
0.02,12,1,0
""",
        ("2026-07-01", "2026-07-15"),
        {
            "Impressions": ("impressions", 800, 450),
            "Views": ("video_views", None, 120),
            "Clicks": ("post_clicks", 24, 9),
            "Likes": ("reactions", 31, 12),
            "Reposts": ("shares", 4, 1),
        },
        {"Click through rate (CTR)": "of_one_item", "Follows": "component"},
        dict.fromkeys(("Impressions", "Views", "Clicks", "Likes", "Reposts"), "by_publication"),
    ),
    Example(
        "linkedin.posts",
        "en",
        """\
Update title,Update link,Update type,Created date,Impressions,Video views,Clicks,Shares,\
Engagement rate
Old,https://www.linkedin.com/feed/update/urn:li:activity:3,Organic,02/03/2021,90,14,3,0,0.08
""",
        ("2021-02-03",),
        {
            "Impressions": ("impressions", 90),
            "Video views": ("video_views", 14),
            "Clicks": ("post_clicks", 3),
            "Shares": ("shares", 0),
        },
        {"Engagement rate": "of_one_item"},
        dict.fromkeys(("Impressions", "Video views", "Clicks", "Shares"), "by_publication")
        | {"Created date": "order_assumed"},
    ),
    Example(
        "linkedin.followers",
        "en",
        """\
Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers
07/01/2026,1,5,0,6
07/02/2026,0,3,1,4
""",
        ("2026-07-01", "2026-07-02"),
        {"Total followers": ("new_followers", 6, 4)},
        {
            "Sponsored followers": "component",
            "Organic followers": "component",
            "Auto-invited followers": "component",
        },
        {"Total followers": "near", "Date": "order_assumed"},
    ),
    Example(
        "linkedin.followers",
        "en",
        """\
Date,Sponsored followers,Organic followers,Total followers
10/31/2021,0,2,2
""",
        ("2021-10-31",),
        {"Total followers": ("new_followers", 2)},
        {"Sponsored followers": "component", "Organic followers": "component"},
        {"Total followers": "near"},
    ),
    Example(
        "linkedin.visitors",
        "en",
        """\
Date,Overview page views (total),Jobs page views (total),Total page views (desktop),\
Total page views (mobile),Total page views (total),Total unique visitors (total)
07/01/2026,20,4,14,12,26,17
07/02/2026,9,0,6,3,9,8
""",
        ("2026-07-01", "2026-07-02"),
        {
            "Total page views (total)": ("profile_visits", 26, 9),
            "Jobs page views (total)": ("careers_page_visits", 4, 0),
        },
        {
            "Overview page views (total)": "no_metric",
            "Total page views (desktop)": "no_metric",
            "Total page views (mobile)": "no_metric",
            "Total unique visitors (total)": "no_metric",
        },
        {"Jobs page views (total)": "near", "Date": "order_assumed"},
    ),
    Example(
        "linkedin.visitors",
        "en",
        """\
Total unique visitors (total),Total page views (total),Date
3,"1,005",12/31/2026
4,9,01/01/2027
""",
        ("2026-12-31", "2027-01-01"),
        {"Total page views (total)": ("profile_visits", 1005, 9)},
        {"Total unique visitors (total)": "no_metric"},
    ),
    Example(
        "linkedin.creator_engagement",
        "en",
        """\
Date,Impressions,Engagements
8/2/2026,140,6
8/3/2026,88,1
""",
        ("2026-08-02", "2026-08-03"),
        {"Impressions": ("impressions", 140, 88), "Engagements": ("engagements", 6, 1)},
        notices={"Engagements": "near", "Date": "order_assumed plain_headings"},
    ),
    Example(
        "linkedin.creator_engagement",
        "en",
        """\
Date,Impressions,Engagements
10/08/2026,1500,60
""",
        ("2026-10-08",),
        {"Impressions": ("impressions", 1500), "Engagements": ("engagements", 60)},
        notices={"Engagements": "near", "Date": "order_assumed plain_headings"},
    ),
    Example(
        "linkedin.creator_followers",
        "en",
        """\
Total followers on 10/9/2026:,512
,
Date,New followers
10/8/2026,3
10/9/2026,0
""",
        ("2026-10-08", "2026-10-09"),
        {"New followers": ("new_followers", 3, 0)},
        {"Total followers on 10/9/2026:": "beside_table"},
        {"Date": "order_assumed plain_headings"},
    ),
    Example(
        "linkedin.creator_followers",
        "en",
        """\
Date,New followers
11/30/2026,1
12/1/2026,2
""",
        ("2026-11-30", "2026-12-01"),
        {"New followers": ("new_followers", 1, 2)},
        notices={"Date": "plain_headings"},
    ),
)

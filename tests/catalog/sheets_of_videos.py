"""Examples of the sheets of YouTube Studio, TikTok Studio and Business Suite, and Pinterest Analytics."""

from datetime import date

from tests.catalog.sheet_examples import AUGUST, Example, posts

SAVED = {"collected_on": date(2027, 1, 3)}

OF_VIDEOS: tuple[Example, ...] = (
    # -- YouTube Studio ----------------------------------------------------------------------------------------------
    Example(
        "youtube.content",
        "en",
        """\
Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,\
Average view duration,Impressions,Impressions click-through rate (%),\
Average percentage viewed (%),Unique viewers,Likes,Dislikes
Total,,,,950,41.5,6,0:02:37,9000,5.19,44.1,700,31,2
aB3,Bread,"Aug 2, 2026",394,700,35.25,8,0:03:01,6000,5.3,46.2,520,21,1
-cD4,Cake,"Aug 9, 2026",100,250,6.25,-2,0:01:30,3000,4.9,38,210,10,1
""",
        ("2026-08-31",),
        {
            "Views": ("video_views", 950),
            "Watch time (hours)": ("watch_time", 149_400),
            "Subscribers": ("net_new_followers", 6),
            "Average view duration": ("average_view_duration", 157),
            "Impressions": ("impressions", 9000),
            "Average percentage viewed (%)": ("average_percentage_viewed", 0.441),
            "Unique viewers": ("reach", 700),
            "Likes": ("reactions", 31),
        },
        {"Content": "parts", "Impressions click-through rate (%)": "lossy", "Dislikes": "no_metric"},
        {
            **dict.fromkeys(("Views", "Subscribers", "Impressions", "Likes", "Average view duration"), "covers"),
            "Watch time (hours)": "covers unit_converted",
            "Average percentage viewed (%)": "covers unit_converted",
            "Unique viewers": "covers near",
        },
        {"window": AUGUST},
        "2026-08-01",
    ),
    Example(
        "youtube.content",
        "fr",
        """\
Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues,\
Durée de visionnage (heures),Abonnés,Partages
Total,,,,42,1.5,0,3
xY1,Pain,"2 août 2026",60,40,1.25,1,3
xY2,Four,,61,2,0.25,-1,0
""",
        ("2026-08-31",),
        {
            "Vues": ("video_views", 42),
            "Durée de visionnage (heures)": ("watch_time", 5400),
            "Abonnés": ("net_new_followers", 0),
            "Partages": ("shares", 3),
        },
        {"Contenu": "parts"},
        {
            **dict.fromkeys(("Vues", "Abonnés", "Partages"), "covers unverified"),
            "Durée de visionnage (heures)": "covers unit_converted unverified",
        },
        {"window": AUGUST},
        "2026-08-01",
    ),
    Example(
        "youtube.content",
        "en",
        """\
Content,Video title,Video publish time,Views,Thumbnail impressions,Thumbnail click-through rate (%)
aB3,Bread,"Aug 2, 2026",9,80,2.5
aB4,Cake,"Aug 3, 2026",7,,
Showing top 500 results,,,,,
""",
        ("2026-08-31",),
        {"Views": ("video_views", 16), "Thumbnail impressions": ("impressions", 80)},
        {"Showing top 500 results": "cut", "Thumbnail click-through rate (%)": "of_one_item"},
        {"Views": "component covers", "Thumbnail impressions": "component covers partial unverified"},
        {"window": AUGUST, "accept": ("exact", "near", "component")},
        "2026-08-01",
    ),
    Example(
        "youtube.chart",
        "en",
        """\
Date,Content,Video title,Video publish time,Duration,Views
2026-08-01,aB3,Bread,"Jul 2, 2026",394,21
2026-08-02,aB3,Bread,"Jul 2, 2026",394,19
""",
        (),
        {},
        {"Views": "component"},
    ),
    Example(
        "youtube.chart",
        "en",
        """\
Date,Content,Video title,Engaged views
2026-08-01,aB3,Bread,21
2026-08-01,aB4,Cake,19
""",
        (),
        {},
        {"Engaged views": "component"},
    ),
    Example(
        "youtube.days",
        "en",
        """\
Date,Views,Watch time (hours),Average view duration,Subscribers,Estimated revenue (USD),Moods
Total,310,12,0:02:19,-2,0.71,
2026-08-01,150,5.5,0:02:12,3,0.4,
2026-08-02,160,6.5,0:02:26,-5,0.31,
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Views": ("video_views", 150, 160),
            "Watch time (hours)": ("watch_time", 19800, 23400),
            "Average view duration": ("average_view_duration", 132, 146),
            "Subscribers": ("net_new_followers", 3, -5),
        },
        {"Date": "total_row", "Estimated revenue (USD)": "lossy", "Moods": "unknown_column"},
        {"Watch time (hours)": "unit_converted"},
    ),
    Example(
        "youtube.days",
        "fr",
        """\
Date,Vues,Abonnés,Partages,J'aime
2026-08-01,15,1,0,2
2026-08-02,16,0,3,1
Total,31,1,3,3
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Vues": ("video_views", 15, 16),
            "Abonnés": ("net_new_followers", 1, 0),
            "Partages": ("shares", 0, 3),
            "J'aime": ("reactions", 2, 1),
        },
        {"Date": "total_row"},
        {"Vues": "unverified", "Abonnés": "unverified", "Partages": "unverified", "J'aime": "near unverified"},
    ),
    Example(
        "youtube.totals",
        "en",
        """\
Date,Views
2026-08-01,0
2026-08-02,1012
2026-08-03,88
""",
        ("2026-08-01", "2026-08-02", "2026-08-03"),
        {"Views": ("video_views", 0, 1012, 88)},
        notices={"Date": "plain_headings"},
    ),
    Example(
        "youtube.totals",
        "fr",
        """\
Date,Durée moyenne d'une vue
2026-08-01,0:01:10
2026-08-02,
2026-08-03,1:00:00
""",
        ("2026-08-01", "2026-08-03"),
        {"Durée moyenne d'une vue": ("average_view_duration", 70, 3600)},
        notices={"Durée moyenne d'une vue": "unverified", "Date": "plain_headings"},
    ),
    Example(
        "youtube.totals",
        "pt",
        """\
Data,Espectadores únicos
2026-08-01,12
2026-08-02,15
""",
        ("2026-08-01", "2026-08-02"),
        {"Espectadores únicos": ("reach", 12, 15)},
        notices={"Espectadores únicos": "near", "Data": "plain_headings"},
    ),
    Example(
        "youtube.totals",
        "en",
        """\
Date,Engaged views
2026-07-06,90
2026-07-13,71
2026-07-20,64
""",
        (),
        {},
        {"Date": "periods"},
    ),
    # -- TikTok Studio: English headings, days in the language of the interface --------------------------------------
    Example(
        "tiktok.overview",
        "en",
        """\
\ufeff"Date","Video Views","Profile Views","Likes","Comments","Shares"
"December 31","2040","12","80","4","9"
"January 1","3120","15","-2","0","11"
""",
        ("2026-12-31", "2027-01-01"),
        {
            "Video Views": ("video_views", 2040, 3120),
            "Profile Views": ("profile_visits", 12, 15),
            "Likes": ("reactions", 80, -2),
            "Comments": ("comments", 4, 0),
            "Shares": ("shares", 9, 11),
        },
        notices={"Likes": "out_of_range"},
        needs=SAVED,
    ),
    Example(
        "tiktok.overview",
        "fr",
        """\
"Date","Video Views","Profile Views","Likes","Comments","Shares"
"31 décembre","1040","2","8","1","0"
"1 janvier","120","5","3","","1"
"2 janvier","80","4","2","","0"
""",
        ("2026-12-31", "2027-01-01", "2027-01-02"),
        {
            "Video Views": ("video_views", 1040, 120, 80),
            "Profile Views": ("profile_visits", 2, 5, 4),
            "Likes": ("reactions", 8, 3, 2),
            "Comments": ("comments", 1, None, None),
            "Shares": ("shares", 0, 1, 0),
        },
        needs=SAVED,
    ),
    Example(
        "tiktok.followers",
        "en",
        """\
"Date","Followers","Difference in followers from previous day"
"December 29","undefined","undefined"
"December 30","501","0"
"December 31","498","-3"
""",
        ("2026-12-30", "2026-12-31"),
        {
            "Followers": ("followers", 501, 498),
            "Difference in followers from previous day": ("net_new_followers", 0, -3),
        },
        {"Followers": "not_available", "Difference in followers from previous day": "not_available"},
        needs=SAVED,
    ),
    Example(
        "tiktok.followers",
        "fr",
        """\
"Date","Followers","Difference in followers from previous day"
"14 août","900","0"
"15 août","912","12"
""",
        ("2026-08-14", "2026-08-15"),
        {
            "Followers": ("followers", 900, 912),
            "Difference in followers from previous day": ("net_new_followers", 0, 12),
        },
        needs=SAVED,
    ),
    Example(
        "tiktok.viewers",
        "en",
        """\
"Date","Total Viewers","New Viewers","Returning Viewers"
"9 July","310","200","110"
"10 July","205","95","110"
""",
        ("2026-07-09", "2026-07-10"),
        {"Total Viewers": ("reach", 310, 205)},
        {"New Viewers": "no_metric", "Returning Viewers": "no_metric"},
        {"Total Viewers": "near"},
        SAVED,
    ),
    Example(
        "tiktok.viewers",
        "fr",
        """\
"Date","Total Viewers","New Viewers","Returning Viewers"
"9 juillet","31","20","11"
""",
        ("2026-07-09",),
        {"Total Viewers": ("reach", 31)},
        {"New Viewers": "no_metric", "Returning Viewers": "no_metric"},
        {"Total Viewers": "near"},
        SAVED,
    ),
    Example(
        "tiktok.content",
        "en",
        """\
"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares",\
"Total views"
"January 2","Bread","https://www.tiktok.com/@atelier/video/71","December 30","40","2","5","1900"
"January 2","Bread","https://www.tiktok.com/@atelier/video/72","December 30","12","0","1","600"
"January 2","","https://www.tiktok.com/@atelier/video/73","January 1","7","1","0","310"
""",
        ("2026-12-30", "2027-01-01"),
        {
            "Total views": ("video_views", 2500, 310),
            "Total likes": ("reactions", 52, 7),
            "Total comments": ("comments", 2, 1),
            "Total shares": ("shares", 6, 0),
            "(rows)": ("posts_published", 2, 1),
        },
        notices=posts("Total views", "Total likes", "Total comments", "Total shares"),
        needs=SAVED,
    ),
    Example(
        "tiktok.content",
        "fr",
        """\
"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares",\
"Total views"
"2 janvier","Pain","https://www.tiktok.com/@four/video/81","15 août","4","0","0","150"
""",
        ("2026-08-15",),
        {
            "Total views": ("video_views", 150),
            "Total likes": ("reactions", 4),
            "Total comments": ("comments", 0),
            "Total shares": ("shares", 0),
            "(rows)": ("posts_published", 1),
        },
        notices=posts("Total views", "Total likes", "Total comments", "Total shares"),
        needs=SAVED,
    ),
    Example(
        "tiktok.content",
        "en",
        """\
"Video title","Video link","Post time","Views in the last 7 days","Total views","Total likes",\
"Total comments","Total shares"
"Bread","https://www.tiktok.com/@atelier/video/74","2026-07-12 09:00","90","1500","60","3","2"
""",
        ("2026-07-12",),
        {
            "Total views": ("video_views", 1500),
            "Total likes": ("reactions", 60),
            "Total comments": ("comments", 3),
            "Total shares": ("shares", 2),
            "(rows)": ("posts_published", 1),
        },
        {"Views in the last 7 days": "no_metric"},
        posts("Total views", "Total likes", "Total comments", "Total shares"),
    ),
    Example(
        "tiktok.business_overview",
        "en",
        """\
Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,\
Leads submission,Net growth,New followers,Lost followers
2026/08/01,900,700,12,40,3,2,--,NAN,4,6,2
2026/08/02,850,640,9,31,0,1,--,NAN,-1,2,3
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Video views": ("video_views", 900, 850),
            "Reached audience": ("reach", 700, 640),
            "Profile views": ("profile_visits", 12, 9),
            "Likes": ("reactions", 40, 31),
            "Shares": ("shares", 3, 0),
            "Comments": ("comments", 2, 1),
            "Net growth": ("net_new_followers", 4, -1),
            "New followers": ("new_followers", 6, 2),
            "Lost followers": ("unfollows", 2, 3),
        },
        {"Phone number clicks": "no_metric", "Leads submission": "not_available"},
    ),
    Example(
        "tiktok.business_overview",
        "en",
        """\
Date,Profile views,Reached audience,Video views,Leads submission
2026/12/31,1,44,50,2
""",
        ("2026-12-31",),
        {
            "Video views": ("video_views", 50),
            "Reached audience": ("reach", 44),
            "Profile views": ("profile_visits", 1),
            "Leads submission": ("leads", 2),
        },
        notices={"Leads submission": "near"},
    ),
    Example(
        "tiktok.business_audience",
        "en",
        """\
Date,New followers,Total followers,Reached audience,Engaged audience
2026/08/01,5,--,700,31
2026/08/02,3,1204,640,28
""",
        ("2026-08-01", "2026-08-02"),
        {
            "New followers": ("new_followers", 5, 3),
            "Total followers": ("followers", None, 1204),
            "Reached audience": ("reach", 700, 640),
            "Engaged audience": ("accounts_engaged", 31, 28),
        },
        {"Total followers": "not_available"},
    ),
    Example(
        "tiktok.business_audience",
        "en",
        """\
Date,Total followers,Engaged audience,Reached audience
2026/08/03,1210,2,90
""",
        ("2026-08-03",),
        {
            "Total followers": ("followers", 1210),
            "Reached audience": ("reach", 90),
            "Engaged audience": ("accounts_engaged", 2),
        },
    ),
    Example(
        "tiktok.business_videos",
        "en",
        """\
Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites
Bread,https://www.tiktok.com/@atelier/video/75,2026/08/01 18:19:10,310,12,1,0,4
Cake,https://www.tiktok.com/@atelier/video/76,2026/08/01 21:00:00,90,3,0,1,0
""",
        ("2026-08-01",),
        {
            "Video views": ("video_views", 400),
            "Likes": ("reactions", 15),
            "Comments": ("comments", 1),
            "Shares": ("shares", 1),
            "Add to Favorites": ("saves", 4),
            "(rows)": ("posts_published", 2),
        },
        notices=posts("Video views", "Likes", "Comments", "Shares", "Add to Favorites"),
    ),
    Example(
        "tiktok.business_videos",
        "en",
        """\
Post time,Video title,Video link,Video views
2026/08/09 00:00:00,Oven,https://www.tiktok.com/@atelier/video/77,55
""",
        ("2026-08-09",),
        {"Video views": ("video_views", 55), "(rows)": ("posts_published", 1)},
        notices=posts("Video views"),
    ),
    # -- Pinterest ---------------------------------------------------------------------------------------------------
    Example(
        "pinterest.overview",
        "en",
        """\
Analytics overview
2026-08-01 - 2026-08-03
Claimed accounts,All Pins
Curated content,Not included

Date,Impressions
2026-08-01,410
2026-08-02,395
2026-08-03,0
Data starting from 2026-08-02 is an estimate.

Top Boards
Pinterest Link,Impressions,Engagement,Pin clicks,Outbound clicks,Saves
https://www.pinterest.com/atelier/bread,300,12,9,2,1
""",
        ("2026-08-01", "2026-08-02", "2026-08-03"),
        {"Impressions": ("impressions", 410, 395, 0)},
        {
            "Claimed accounts": "beside_table",
            "Pinterest Link, Impressions, Engagement, Pin clicks, Outbound clicks, Saves": "unknown_table",
        },
        {"Impressions": "unverified", "Date": "plain_headings"},
    ),
    Example(
        "pinterest.overview",
        "en",
        """\
\ufeffAnalytics overview
2026-08-01 - 2026-08-02

Date,Outbound clicks
2026-08-01,4
2026-08-02,7
""",
        ("2026-08-01", "2026-08-02"),
        {"Outbound clicks": ("link_clicks", 4, 7)},
        notices={"Outbound clicks": "unverified", "Date": "plain_headings"},
    ),
)

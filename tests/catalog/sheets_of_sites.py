"""Examples of the sheets of sites and mails: Google, Mailchimp, Plausible, Matomo."""

from tests.catalog.sheet_examples import AUGUST, Example

OF_SITES: tuple[Example, ...] = (
    # -- Google Analytics 4 ------------------------------------------------------------------------------------------
    Example(
        "ga4.days",
        "en",
        """\
# ----------------------------------------
# Reports snapshot
# Account: Atelier, Inc.
# Property: Shop
# ----------------------------------------
#\x20\x20
# Start date: 20260801
# End date: 20260803
Nth day,Active users
0000,210
0001,198
0002,0

# Start date: 20260801
# End date: 20260803
Nth day,New users
0000,90
0001,71
0002,0

# How are active users trending?
# Start date: 20260801
# End date: 20260803
Nth day,30 days,7 days,1 day
0000,900,400,210

# What are your top pages?
# Start date: 20260801
# End date: 20260803
Page title and screen class,Views
Home,310
Contact,22

# How well do you retain your users?
# Start date: 20260701
# End date: 20260803
Date,Week 0,Week 1
Jul 1 - Jul 7,300,12
""",
        ("2026-08-01", "2026-08-02", "2026-08-03"),
        {
            "Active users": ("visitors", 210, 198, 0),
            "New users": ("new_visitors", 90, 71, 0),
            "Views": ("page_views", None, None, 332),
        },
        {
            "30 days": "no_metric",
            "7 days": "no_metric",
            "1 day": "no_metric",
            "Date, Week 0, Week 1": "unknown_table",
        },
        {"Active users": "near", "Views": "covers"},
        begins="2026-08-01",
        others=("ga4.pages",),
    ),
    Example(
        "ga4.days",
        "fr",
        """\
# ----------------------------------------
# Instantané des rapports
# Compte\u00a0: Boulangerie
# Propriété\u00a0: Site
# ----------------------------------------
#\x20\x20
# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260802
Nième jour,Utilisateurs actifs
0000,41
0001,38

# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260802
Nième jour,Revenu total
0000,12.5
0001,0

# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260802
Nième jour,30\u00a0jours,7\u00a0jours,1\u00a0jour
0000,900,400,41
0001,910,405,38
""",
        ("2026-08-01", "2026-08-02"),
        {"Utilisateurs actifs": ("visitors", 41, 38), "Revenu total": ("attributed_revenue", 12.5, 0)},
        {"30\u00a0jours": "no_metric", "7\u00a0jours": "no_metric", "1\u00a0jour": "no_metric"},
        {"Utilisateurs actifs": "near", "Revenu total": "near"},
    ),
    Example(
        "ga4.days",
        "es",
        """\
# ----------------------------------------
# Exportar informe en formato CSV
# ----------------------------------------
# Fecha de inicio: 20230501
# Fecha de finalización: 20230502
Día N,Usuarios
0000,4
0001,3
""",
        ("2023-05-01", "2023-05-02"),
        {"Usuarios": ("visitors", 4, 3)},
        notices={"Usuarios": "near"},
    ),
    Example(
        "ga4.report",
        "en",
        """\
# ----------------------------------------
# Traffic acquisition: Session primary channel group (Default Channel Group)
# Account: Atelier, Inc.
# Property: Shop
# ----------------------------------------
#\x20
# All Users
# Start date: 20260801
# End date: 20260831
Session primary channel group (Default Channel Group),Sessions,Engaged sessions,Engagement rate,\
Event count,Key events,Total revenue,Average engagement time per session
Direct,310,150,0.4839,900,4,120.5,31.25
Organic Social,90,30,0.3333,210,1,0,12
""",
        ("2026-08-31",),
        {
            "Sessions": ("sessions", 400),
            "Engaged sessions": ("engaged_sessions", 180),
            "Key events": ("conversions", 5),
            "Total revenue": ("attributed_revenue", 120.5),
        },
        {
            "Engagement rate": "of_one_item",
            "Event count": "no_metric",
            "Average engagement time per session": "no_metric",
        },
        {
            "Sessions": "covers",
            "Engaged sessions": "covers",
            "Key events": "covers",
            "Total revenue": "covers near",
        },
        begins="2026-08-01",
    ),
    Example(
        "ga4.report",
        "fr",
        """\
# ----------------------------------------
# Instantané des rapports
# ----------------------------------------
# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260831
Source/Support de la session,Sessions
google / organic,52
(direct) / (none),31

# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260831
Plate-forme,Événements clés
web,7
""",
        ("2026-08-31",),
        {"Sessions": ("sessions", 83), "Événements clés": ("conversions", 7)},
        notices={"Sessions": "covers", "Événements clés": "covers"},
        begins="2026-08-01",
    ),
    Example(
        "ga4.report",
        "en",
        """\
# ----------------------------------------
# Shop
# Untitled exploration-Free form 1
# 20260801-20260831
# ----------------------------------------

Device category,Total users,Sessions,Bounce rate
,300,420,0.41,Grand total
mobile,200,300,0.5
desktop,110,120,0.2
""",
        ("2026-08-31",),
        {"Sessions": ("sessions", 420)},
        {
            "(cells without a heading)": "total_row",
            "Total users": "of_one_item",
            "Bounce rate": "of_one_item",
        },
        {"Sessions": "covers"},
        begins="2026-08-01",
    ),
    Example(
        "ga4.pages",
        "en",
        """\
# ----------------------------------------
# Pages and screens: Page path and screen class
# ----------------------------------------
# All Users
# Start date: 20260801
# End date: 20260831
Page path and screen class,Views,Active users,Views per active user,Event count,Key events,\
Total revenue
/,510,300,1.7,900,3,0
/bread,220,180,1.2222,400,6,75
""",
        ("2026-08-31",),
        {"Views": ("page_views", 730), "Key events": ("conversions", 9)},
        {
            "Active users": "component",
            "Views per active user": "no_metric",
            "Event count": "no_metric",
            "Total revenue": "component",
        },
        {"Views": "covers", "Key events": "covers"},
        begins="2026-08-01",
    ),
    Example(
        "ga4.pages",
        "fr",
        """\
# ----------------------------------------
# Instantané des rapports
# ----------------------------------------
# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260831
Titre de la page et classe de l'écran,Vues,Utilisateurs actifs,Nombre d'événements,Taux de rebond
Accueil,61,40,200,0.65
Pain,12,11,40,0.2
""",
        ("2026-08-31",),
        {"Vues": ("page_views", 73)},
        {
            "Utilisateurs actifs": "component",
            "Nombre d'événements": "no_metric",
            "Taux de rebond": "component",
        },
        {"Vues": "covers"},
        begins="2026-08-01",
    ),
    Example(
        "ga4.totals",
        "fr",
        """\
# ----------------------------------------
# Instantané des rapports
# ----------------------------------------
# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260831
Utilisateurs actifs,Nouveaux utilisateurs,Durée d'engagement moyenne par utilisateur actif,\
Nombre d'événements
1204,980,31.25,9000
""",
        ("2026-08-31",),
        {"Utilisateurs actifs": ("visitors", 1204), "Nouveaux utilisateurs": ("new_visitors", 980)},
        {"Durée d'engagement moyenne par utilisateur actif": "no_metric", "Nombre d'événements": "no_metric"},
        {"Utilisateurs actifs": "covers near", "Nouveaux utilisateurs": "covers"},
        begins="2026-08-01",
    ),
    Example(
        "ga4.totals",
        "en",
        """\
# ----------------------------------------
# Reports snapshot
# ----------------------------------------
# Start date: 20260801
# End date: 20260831
Active users,New users,Average engagement time per active user,Event count
12,9,3.5,70
""",
        ("2026-08-31",),
        {"Active users": ("visitors", 12), "New users": ("new_visitors", 9)},
        {"Average engagement time per active user": "no_metric", "Event count": "no_metric"},
        {"Active users": "covers near", "New users": "covers"},
        begins="2026-08-01",
    ),
    Example(
        "ga4.report_days",
        "en",
        """\
# ----------------------------------------
# Report CSV Export
# ----------------------------------------
#\x20
# All Users
# Start date: 20260801
# End date: 20260803
Date,Event count,Total users,Average session duration,New users,Returning users
20260802,900,310,61.25,200,90
20260801,870,300,55.5,190,88
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Total users": ("visitors", 300, 310),
            "Average session duration": ("avg_session_duration", 55.5, 61.25),
            "New users": ("new_visitors", 190, 200),
        },
        {"Event count": "no_metric", "Returning users": "no_metric"},
    ),
    Example(
        "ga4.report_days",
        "en",
        """\
# ----------------------------------------
# Shop
# Untitled exploration-Free form 1
# 20260801-20260802
# ----------------------------------------

Date,Session primary channel group (Default Channel Group),Sessions,Active users
,,460,300,Grand total
20260801,Direct,200,150
20260801,Email,60,40
20260802,Direct,200,150
""",
        ("2026-08-01", "2026-08-02"),
        {"Sessions": ("sessions", 260, 200)},
        {"(cells without a heading)": "total_row", "Active users": "of_one_item"},
    ),
    Example(
        "ga4.report_days",
        "fr",
        """\
# ----------------------------------------
# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260802
Date,Utilisateurs actifs,Vues
20260801,31,90
20260802,28,71
""",
        ("2026-08-01", "2026-08-02"),
        {"Utilisateurs actifs": ("visitors", 31, 28), "Vues": ("page_views", 90, 71)},
        notices={"Utilisateurs actifs": "near"},
    ),
    Example(
        "ga4.page_days",
        "en",
        """\
# ----------------------------------------
# Shop
# Untitled exploration-Free form 1
# 20260801-20260802
# ----------------------------------------

Date,Page path and screen class,Active users,Event count,Views
,,90,400,190,Grand total
20260801,/,50,200,90
20260801,/bread,20,50,30
20260802,/,60,150,70
""",
        ("2026-08-01", "2026-08-02"),
        {"Views": ("page_views", 120, 70)},
        {"(cells without a heading)": "total_row", "Active users": "component", "Event count": "no_metric"},
    ),
    Example(
        "ga4.page_days",
        "fr",
        """\
# ----------------------------------------
# Date de début\u00a0: 20260801
# Date de fin\u00a0: 20260801
Date,Titre de la page et classe de l'écran,Vues
20260801,Accueil,7
20260801,Pain,2
""",
        ("2026-08-01",),
        {"Vues": ("page_views", 9)},
    ),
    Example(
        "ga4.data_api",
        "en",
        """\
date,activeUsers,totalUsers,newUsers,sessions,engagedSessions,engagementRate,averageSessionDuration,eventCount
20260802,61,70,40,90,45,0.5,61.25,300
20260801,48,52,31,75,30,0.4,55.5,260
""",
        ("2026-08-01", "2026-08-02"),
        {
            "totalUsers": ("visitors", 52, 70),
            "newUsers": ("new_visitors", 31, 40),
            "sessions": ("sessions", 75, 90),
            "engagedSessions": ("engaged_sessions", 30, 45),
            "engagementRate": ("site_engagement_rate", 0.4, 0.5),
            "averageSessionDuration": ("avg_session_duration", 55.5, 61.25),
        },
        {"activeUsers": "second_name", "eventCount": "no_metric"},
    ),
    Example(
        "ga4.data_api",
        "en",
        """\
date,sessionDefaultChannelGroup,deviceCategory,sessions,screenPageViews,keyEvents,bounceRate
20260801,Direct,mobile,40,90,3,0.5
20260801,Email,mobile,10,31,2,0.25
20260801,Email,desktop,5,12,0,0.2
20260802,Direct,desktop,21,44,1,0.75
20260802,Email,mobile,4,6,0,0.5
""",
        ("2026-08-01", "2026-08-02"),
        {
            "sessions": ("sessions", 55, 25),
            "screenPageViews": ("page_views", 133, 50),
            "keyEvents": ("conversions", 5, 1),
        },
        {"bounceRate": "of_one_item"},
    ),
    # -- Google Search Console ---------------------------------------------------------------------------------------
    Example(
        "google_search_console.days",
        "en",
        """\
Date,Clicks,Impressions,CTR,Position
2026-08-03,0,0,,
2026-08-02,14,560,2.5%,8.31
2026-08-01,9,450,2%,11
""",
        ("2026-08-01", "2026-08-02", "2026-08-03"),
        {
            "Clicks": ("link_clicks", 9, 14, 0),
            "Impressions": ("impressions", 450, 560, 0),
            "CTR": ("click_through_rate", 0.02, 0.025, None),
        },
        {"Position": "no_metric"},
        {"Clicks": "near", "Impressions": "near"},
    ),
    Example(
        "google_search_console.days",
        "fr",
        """\
Date,Clics,Impressions,CTR,Position
2026-08-01,3,1204,"0,25 %","12,5"
2026-08-02,5,1000,"0,5\u00a0%","11,2"
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Clics": ("link_clicks", 3, 5),
            "Impressions": ("impressions", 1204, 1000),
            "CTR": ("click_through_rate", 0.0025, 0.005),
        },
        {"Position": "no_metric"},
        {"Clics": "near", "Impressions": "near"},
    ),
    Example(
        "google_search_console.queries",
        "en",
        """\
Top queries,Clicks,Impressions,CTR,Position
bread near me,12,300,4%,3.2
sourdough,2,90,2.22%,9
""",
        (),
        {},
        {"Clicks": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.queries",
        "fr",
        """\
Requêtes les plus fréquentes,Clics,Impressions,CTR,Position
pain au levain,7,90,7.78%,2.1
""",
        (),
        {},
        {"Clics": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.pages",
        "en",
        """\
Top pages,Clicks,Impressions,CTR,Position
https://atelier.example/,12,300,4%,3.2
""",
        (),
        {},
        {"Clicks": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.pages",
        "fr",
        """\
Pages les plus populaires,Clics,Impressions,CTR,Position
https://four.example/,7,90,7.78%,2.1
""",
        (),
        {},
        {"Clics": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.countries",
        "en",
        """\
Country,Clicks,Impressions,CTR,Position
France,12,300,4%,3.2
""",
        (),
        {},
        {"Clicks": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.countries",
        "fr",
        """\
Pays,Clics,Impressions,CTR,Position
Suisse,7,90,7.78%,2.1
""",
        (),
        {},
        {"Clics": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.devices",
        "en",
        """\
Device,Clicks,Impressions,CTR,Position
Mobile,12,300,4%,3.2
Desktop,4,200,2%,5
""",
        ("2026-08-31",),
        {"Clicks": ("link_clicks", 16), "Impressions": ("impressions", 500)},
        {"CTR": "component", "Position": "no_metric"},
        {"Clicks": "covers near", "Impressions": "covers near"},
        {"window": AUGUST},
        "2026-08-01",
    ),
    Example(
        "google_search_console.devices",
        "fr",
        """\
Appareil,Clics,Impressions,CTR,Position
Mobile,7,90,7.78%,2.1
Ordinateur,1,10,10%,4
Tablette,0,3,0%,9
""",
        ("2026-08-31",),
        {"Clics": ("link_clicks", 8), "Impressions": ("impressions", 103)},
        {"CTR": "component", "Position": "no_metric"},
        {"Clics": "covers near", "Impressions": "covers near"},
        {"window": AUGUST},
        "2026-08-01",
    ),
    Example(
        "google_search_console.appearance",
        "en",
        """\
Search Appearance,Clicks,Impressions,CTR,Position
Review snippet,12,300,4%,3.2
""",
        (),
        {},
        {"Clicks": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.appearance",
        "fr",
        """\
Apparence dans les résultats de recherche,Clics,Impressions,CTR,Position
Extraits d'avis,7,90,7.78%,2.1
""",
        (),
        {},
        {"Clics": "component", "Impressions": "component", "CTR": "component", "Position": "no_metric"},
        needs={"window": AUGUST},
    ),
    Example(
        "google_search_console.indexing",
        "en",
        """\
Date,Not indexed,Indexed,Impressions
2026-08-01,12,90,310
2026-08-02,,,295
""",
        ("2026-08-01", "2026-08-02"),
        {"Impressions": ("impressions", 310, 295)},
        {"Not indexed": "no_metric", "Indexed": "no_metric"},
        {"Impressions": "near"},
    ),
    Example(
        "google_search_console.indexing",
        "fr",
        """\
Date,Non indexées,Dans l'index,Impressions
2026-08-01,12,90,41
""",
        ("2026-08-01",),
        {"Impressions": ("impressions", 41)},
        {"Non indexées": "no_metric", "Dans l'index": "no_metric"},
        {"Impressions": "near"},
    ),
    # -- Google Ads, Google Business Profile -------------------------------------------------------------------------
    Example(
        "google_ads.campaigns",
        "en",
        """\
Campaign report
"August 1, 2026 - August 31, 2026"
Campaign status,Campaign,Budget,Status,Campaign type,Clicks,Impr.,CTR,Currency code,Avg. CPC,Cost,\
Conv. rate,Conversions,Cost / conv.
Enabled,Bread,10.00,Eligible,Search,"1,200","24,000",5.00%,EUR,0.50,600.00,1.00%,12.00,50.00
Enabled,Cake,5.00,Eligible,Performance Max,100,"2,000",5.00%,EUR,0.50,50.00,0.50%,0.50,100.00
Total: Campaigns, --, --,,,"1,300","26,000",5.00%,EUR,0.50,650.00,,12.50,
Total: Performance Max, --, --,,,100,"2,000",5.00%,EUR,0.50,50.00,,0.50,
Total: Account, --, --,,,"1,300","26,000",5.00%,EUR,0.50,650.00,,12.50,
""",
        ("2026-08-31",),
        {
            "Clicks": ("link_clicks", 1300),
            "Impr.": ("impressions", 26000),
            "CTR": ("click_through_rate", 0.05),
            "Avg. CPC": ("cpc", 0.5),
            "Cost": ("ad_spend", 650),
            "Conversions": ("conversions", 12.5),
        },
        {
            "Total: Campaigns": "total_row",
            "Budget": "no_metric",
            "Conv. rate": "of_one_item",
            "Cost / conv.": "of_one_item",
        },
        {
            "Clicks": "covers near",
            "Impr.": "covers",
            "CTR": "covers near",
            "Avg. CPC": "covers currency",
            "Cost": "covers currency",
            "Conversions": "covers",
        },
        begins="2026-08-01",
    ),
    Example(
        "google_ads.campaigns",
        "en",
        """\
Campaign report
1 August 2026 - 31 August 2026
Campaign,Campaign status,Currency code,Impr.,Cost,Optimisation score,Conv. value,Conv. value / cost
Bread,Enabled,GBP,900,30.00,71.2%,120.00,4.00
""",
        ("2026-08-31",),
        {
            "Impr.": ("impressions", 900),
            "Cost": ("ad_spend", 30),
            "Conv. value": ("attributed_revenue", 120),
            "Conv. value / cost": ("roas", 4),
        },
        {"Optimisation score": "no_metric"},
        {
            "Impr.": "covers",
            "Cost": "covers currency",
            "Conv. value": "covers currency near",
            "Conv. value / cost": "covers",
        },
        begins="2026-08-01",
    ),
    Example(
        "google_ads.campaign_days",
        "en",
        """\
Untitled report
"August 1, 2026 - August 2, 2026"
Day,Campaign,Currency code,Clicks,Impr.,Cost,Conversions
2026-08-01,Bread,USD,40,900,20.50,1.50
2026-08-01,Cake,USD,10,100,4.50,0.50
2026-08-02,Bread,USD,31,"1,040",18.00,0.00
Total: Account,,USD,81,"2,040",43.00,2.00
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Clicks": ("link_clicks", 50, 31),
            "Impr.": ("impressions", 1000, 1040),
            "Cost": ("ad_spend", 25, 18),
            "Conversions": ("conversions", 2, 0),
        },
        {"Total: Account": "total_row"},
        {"Clicks": "near", "Cost": "currency"},
    ),
    Example(
        "google_ads.campaign_days",
        "en",
        """\
Day,Campaign,Currency code,Impr.,Cost
2026-08-01,Bread,EUR,900,20.50
""",
        ("2026-08-01",),
        {"Impr.": ("impressions", 900), "Cost": ("ad_spend", 20.5)},
        notices={"Cost": "currency"},
    ),
    Example(
        "google_business_profile.performance",
        "en",
        """\
Store code,Business name,Address,Labels,Google Search - Mobile,Google Maps - Mobile,Calls,\
Messages,Directions,Website clicks
1,Bakery,1 High Street,,210,90,14,0,31,22
2,Shop,2 High Street,,110,40,6,3,9,8
""",
        ("2026-08-31",),
        {"Messages": ("inbound_messages", 3), "Website clicks": ("link_clicks", 30)},
        {
            "Google Search - Mobile": "no_metric",
            "Google Maps - Mobile": "no_metric",
            "Calls": "lossy",
            "Directions": "no_metric",
        },
        {"Messages": "covers near", "Website clicks": "covers"},
        {"window": AUGUST},
        "2026-08-01",
    ),
    Example(
        "google_business_profile.performance",
        "en",
        """\
Store code,Business name,Address,Labels,Website clicks,Bookings
,,,,Number of clicks on the website,Number of bookings
1,Bakery,1 High Street,,22,1
""",
        ("2026-08-31",),
        {"Website clicks": ("link_clicks", 22)},
        {"Website clicks": "not_a_number", "Bookings": "no_metric"},
        {"Website clicks": "covers"},
        {"window": AUGUST},
        "2026-08-01",
    ),
    # -- Mailchimp, Plausible, Matomo --------------------------------------------------------------------------------
    Example(
        "mailchimp.campaigns",
        "en",
        """\
Title,Subject,Audience,"Send Date","Send Weekday","Total Recipients","Successful Deliveries",\
"Soft Bounces","Total Bounces","Unique Opens","Open Rate","Total Opens","Unique Clicks",\
"Click Rate","Total Clicks",Unsubscribes,"Abuse Complaints","Unique Id","Total Orders",\
"Total Revenue","Analytics ROI",Visits
"Summer","Bread in August","Customers","Aug 03, 2026 09:00 am",Monday,510,500,8,10,150,30.00%,210,\
25,5.00%,40,2,0,0a1b2c3d4e,3,90.5,n/a,n/a
"Autumn","Cake","Customers","Aug 31, 2026 11:30 pm",Monday,520,512,6,8,128,25.00%,190,16,3.13%,21,\
1,0,0a1b2c3d4f,0,0,n/a,n/a
""",
        ("2026-08-03", "2026-08-31"),
        {
            "Total Recipients": ("emails_sent", 510, 520),
            "Successful Deliveries": ("emails_delivered", 500, 512),
            "Open Rate": ("open_rate", 0.3, 0.25),
            "Click Rate": ("email_click_rate", 0.05, 0.0313),
            "Total Clicks": ("link_clicks", 40, 21),
            "Total Revenue": ("attributed_revenue", 90.5, 0),
        },
        {
            "Soft Bounces": "no_metric",
            "Total Bounces": "component",
            "Unique Opens": "component",
            "Total Opens": "no_metric",
            "Unique Clicks": "component",
            "Unsubscribes": "component",
            "Abuse Complaints": "component",
            "Total Orders": "component",
            "Analytics ROI": "no_metric",
            "Visits": "no_metric",
        },
        {
            "Total Recipients": "by_publication",
            "Successful Deliveries": "by_publication",
            "Open Rate": "by_publication",
            "Click Rate": "by_publication",
            "Total Clicks": "by_publication near",
            "Total Revenue": "by_publication near",
        },
    ),
    Example(
        "mailchimp.campaigns",
        "en",
        """\
Title,Subject,List,Send Date,Send Weekday,Total Recipients,Open Rate,Unique Id
A,One,Customers,"Jun 09, 2018 09:30 pm",Saturday,110,27.78%,17671f6028
B,Two,Customers,"Jun 09, 2018 10:30 pm",Saturday,90,10.00%,17671f6029
""",
        ("2018-06-09",),
        {"Total Recipients": ("emails_sent", 200)},
        {"Open Rate": "of_one_item"},
        {"Total Recipients": "by_publication"},
    ),
    Example(
        "plausible.dashboard",
        "en",
        """\
date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration
2026-08-01,31,80,40,2.0,45,92
2026-08-02,0,0,0,0.0,,
2026-08-03,12,18,12,1.5,100,0
""",
        ("2026-08-01", "2026-08-02", "2026-08-03"),
        {
            "visitors": ("visitors", 31, 0, 12),
            "pageviews": ("page_views", 80, 0, 18),
            "visits": ("sessions", 40, 0, 12),
            "views_per_visit": ("pages_per_session", 2, None, 1.5),
            "bounce_rate": ("bounce_rate", 0.45, None, 1),
            "visit_duration": ("avg_session_duration", 92, None, 0),
        },
        {"views_per_visit": "of_nothing"},
        notices={"bounce_rate": "near unit_converted"},
    ),
    Example(
        "plausible.dashboard",
        "en",
        """\
date,visitors,pageviews,bounce_rate,visit_duration
2026-06-01,310,800,45,92
2026-07-01,290,700,50,80
""",
        (),
        {},
        {"date": "periods"},
    ),
    Example(
        "plausible.goal",
        "en",
        """\
date,unique_conversions,total_conversions,conversion_rate
2026-08-01,4,5,2.1
2026-08-02,0,0,0.0
""",
        ("2026-08-01", "2026-08-02"),
        {"total_conversions": ("conversions", 5, 0)},
        {"unique_conversions": "no_metric", "conversion_rate": "no_metric"},
        {"total_conversions": "near"},
    ),
    Example(
        "plausible.goal",
        "en",
        """\
conversion_rate,total_conversions,unique_conversions,date
1.5,9,8,2026-08-31
2.5,7,7,2026-09-01
""",
        ("2026-08-31", "2026-09-01"),
        {"total_conversions": ("conversions", 9, 7)},
        {"unique_conversions": "no_metric", "conversion_rate": "no_metric"},
        {"total_conversions": "near"},
    ),
    Example(
        "plausible.export",
        "en",
        """\
"date","visitors","pageviews","bounces","visits","visit_duration"
"2026-08-01","5","50","2","7","8640"
"2026-08-04","6","31","3","8","1200"
""",
        ("2026-08-01", "2026-08-04"),
        {"visitors": ("visitors", 5, 6), "pageviews": ("page_views", 50, 31), "visits": ("sessions", 7, 8)},
        {"bounces": "component", "visit_duration": "component"},
    ),
    Example(
        "plausible.export",
        "en",
        """\
date,visitors,pageviews,bounces,visits
2026-08-09,1,1,1,1
""",
        ("2026-08-09",),
        {"visitors": ("visitors", 1), "pageviews": ("page_views", 1), "visits": ("sessions", 1)},
        {"bounces": "component"},
    ),
    Example(
        "matomo.visits",
        "en",
        """\
Date,Unique visitors,Users,Visits,Actions,Bounces,Bounce Rate,Actions per Visit,\
Avg. Visit Duration (in seconds),Pageviews
2026-08-01,90,0,110,300,44,40%,2.7,75,280
2026-08-02,61,1,70,150,35,50%,2.1,60,140
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Unique visitors": ("visitors", 90, 61),
            "Visits": ("sessions", 110, 70),
            "Bounce Rate": ("bounce_rate", 0.4, 0.5),
            "Avg. Visit Duration (in seconds)": ("avg_session_duration", 75, 60),
            "Pageviews": ("page_views", 280, 140),
        },
        {"Users": "no_metric", "Actions": "no_metric", "Bounces": "no_metric", "Actions per Visit": "no_metric"},
        {"Bounce Rate": "near"},
    ),
    Example(
        "matomo.visits",
        "fr",
        """\
Date,Visiteurs uniques,Visites,Actions,Taux de rebond,Durée moy. des visites (en secondes)
2026-08-01,9,11,30,"45\u00a0%",75
2026-08-02,6,7,15,50 %,60
""",
        ("2026-08-01", "2026-08-02"),
        {
            "Visiteurs uniques": ("visitors", 9, 6),
            "Visites": ("sessions", 11, 7),
            "Taux de rebond": ("bounce_rate", 0.45, 0.5),
            "Durée moy. des visites (en secondes)": ("avg_session_duration", 75, 60),
        },
        {"Actions": "no_metric"},
        {
            "Visiteurs uniques": "unverified",
            "Visites": "unverified",
            "Taux de rebond": "near unverified",
            "Durée moy. des visites (en secondes)": "unverified",
        },
    ),
    Example(
        "matomo.visits",
        "en",
        """\
date,nb_uniq_visitors,nb_visits,nb_actions,bounce_rate,avg_time_on_site
"2026-08-03,2026-08-09",90,110,300,40%,75
""",
        ("2026-08-09",),
        {
            "nb_uniq_visitors": ("visitors", 90),
            "nb_visits": ("sessions", 110),
            "bounce_rate": ("bounce_rate", 0.4),
            "avg_time_on_site": ("avg_session_duration", 75),
        },
        {"nb_actions": "no_metric"},
        {
            "nb_uniq_visitors": "covers",
            "nb_visits": "covers",
            "bounce_rate": "covers near",
            "avg_time_on_site": "covers",
        },
        begins="2026-08-03",
    ),
)

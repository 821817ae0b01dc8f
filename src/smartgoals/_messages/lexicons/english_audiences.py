"""English: what people call the catalogue's metrics of audiences: reach, followers, video, mail.
Data alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

AUDIENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "impressions": (
            "impressions, ad impressions, post impressions, tweet impressions, views per tweet, "
            "eyeballs, total impressions, social impressions, search impressions, "
            "organic impressions, video impressions"
        ),
        "content_views": "content views, story views, article views, post views",
        "reach": (
            "reach, people reached, organic reach, audience reach, accounts reached, post reach, "
            "reach people, unique reach, people aged, weekly reach, reach of our posts, "
            "total reach, campaign reach, social reach, social media reach, page reach, "
            "audience reached, people reached per month, organic social reach, average reach, "
            "monthly reach"
        ),
        "reach_rate": "reach rate",
        "profile_visits": "profile visits, profile views, profile visit, page visits",
        "posts_published": (
            "posts published, posts, post, blog posts, blog post, articles, article, reels, reel, "
            "stories, carousels, carousel, tweets, tweet, social posts, social media posts, pins, "
            "blog articles, new blogs, content pieces, pieces of content, videos, video, shorts, "
            "instagram posts, linkedin posts, updates, linkedin articles, threads posts, "
            "social updates, instagram stories, posting"
        ),
        "posting_frequency": "posting frequency, publishing frequency, frequency of posts, posts frequency",
        "followers": (
            "followers, follower, follower count, fans, fan base, fanbase, page likes, page like, "
            "subscribers, subscriber, facebook likes, facebook fans, following, follower base, "
            "social following, social media following, youtube subscribers, channel subscribers, "
            "follows, subscriber base, follower growth, new followers, audience size, "
            "facebook page likes, connections, number of likes on our page, likes on our page, "
            "likes on our facebook page, audience, social audience, social media audience, subs, "
            "community size, audience growth, page followers, page fans, account followers, "
            "profile followers, follower numbers, page subscribers, channel followers, "
            "social followers, following size, subscriber count, subscriber numbers"
        ),
        "follower_growth_rate": "follower growth rate, audience growth rate",
        "unfollows": "unfollows",
        "net_new_followers": "net new followers",
        "reactions": "reactions, likes, like, post likes, hearts, upvotes, favorites, favourites",
        "comments": "comments, comment, post comments",
        "shares": "shares, share count, reposts, retweets, social shares, post shares, repins",
        "saves": "saves, bookmarks, post saves",
        "link_clicks": (
            "link clicks, clicks, url clicks, outbound clicks, clicks to our website, link click, "
            "website clicks, bio link clicks, click throughs, clickthroughs, swipe ups, "
            "clicks on our bio link, clicks on the link, link in bio clicks, "
            "click throughs to our website, clicks to our site, clicks from social media, "
            "call to action clicks, cta clicks, ad clicks, banner clicks"
        ),
        "engagements": (
            "engagements, engagement, interactions, social engagement, social media engagement, "
            "user engagement, audience engagement, post engagement, engagement on social media, "
            "interaction, post interactions, social interactions, likes and comments, "
            "likes comments and shares, total engagement, post interaction, story interactions, "
            "social media interactions, number of interactions"
        ),
        "engagement_rate": (
            "engagement rate, engagement rates, rate of engagement, interaction rate, er, "
            "average engagement rate, engagement rates on our posts, engagement rate on our posts, "
            "engagement rate per post, post engagement rate, average post engagement rate, "
            "instagram engagement rate, linkedin engagement rate, facebook engagement rate, "
            "tiktok engagement rate, twitter engagement rate, social engagement rate, "
            "social media engagement rate"
        ),
        "ugc_posts": (
            "user generated posts, ugc, ugc posts, user generated content, "
            "pieces of user generated content, customer photos, photos tagged with our hashtag, "
            "posts with our hashtag, hashtag posts, tagged posts, fan posts"
        ),
        "active_community_members": "active community members, active members",
        "mentions": (
            "mentions, brand mentions, mention, social mentions, hashtag mentions, "
            "social media mentions, tags, hashtag uses, uses of our hashtag, "
            "mentions of our brand, mentions of our hashtag, tagged mentions, brand tags, "
            "twitter mentions"
        ),
        "positive_mentions": "positive mentions",
        "negative_mentions": "negative mentions, negative comments",
        "net_sentiment": "net sentiment, sentiment, brand sentiment, sentiment score, positive sentiment",
        "share_of_voice": "share of voice, sov, social share of voice, share of online conversation",
        "brand_search_volume": "branded search volume, branded searches, brand searches, branded search",
        "aided_awareness": (
            "aided awareness, brand awareness, awareness, brand recognition, aided brand awareness, unaided"
            " awareness"
        ),
        "ad_recall_lift": "ad recall lift, ad recall, brand recall",
        "earned_coverage": (
            "earned coverage, media coverage, press coverage, earned media, press mentions, "
            "media mentions, media placements, media features, press articles, "
            "industry publications, publications, press features, media hits, press hits, "
            "national media, news stories, print articles, press clippings, articles about us, "
            "press articles about us, media articles, media stories, press pieces, "
            "pieces of coverage, pieces of press coverage, news articles, tv appearances, "
            "press coverage pieces, media appearances, media interviews, press placements, "
            "magazine features"
        ),
        "expert_citations": "expert citations, citations",
        "speaking_invitations": (
            "speaking invitations, speaking engagements, guest appearances, speaking slots, "
            "podcast interviews, conference talks, speaking opportunities, speaker slots, "
            "keynotes, conference presentations, conference speaking slots, speaking gigs"
        ),
        "video_views": (
            "video views, views, plays, youtube views, views on youtube, video plays, "
            "views on our videos, total views, streams, live stream views, webinar views, "
            "video view, views of our reels, views on our reels, views per video, views per reel, "
            "reel plays, video plays per month, channel views, reels views, reel views, "
            "shorts views"
        ),
        "watch_time": (
            "watch time, watch hours, hours watched, hours of watch time, viewing time, "
            "minutes watched, hours viewed, viewing hours, total watch time, youtube watch time, "
            "watch hours on youtube"
        ),
        "average_view_duration": (
            "average view duration, view duration, average watch time, average viewing time"
        ),
        "video_completion_rate": (
            "video completion rate, video completions rate, reel completion rate, reels completion rate, "
            "story completion rate, shorts completion rate, ad completion rate, view completion rate, "
            "completion rate of our videos"
        ),
        "view_through_rate": "view through rate, vtr",
        "email_subscribers": (
            "email subscribers, newsletter subscribers, mailing list subscribers, email list, "
            "mailing list, subscribers to our email list, subscribers to our newsletter, "
            "newsletter subscriptions, newsletter sign ups, newsletter signups, email sign ups, "
            "email signups, email subscriber list, newsletter list, email contacts, "
            "subscribers to our mailing list, email list subscribers, blog subscribers, opt ins, "
            "subscriber list, email addresses, email subscriptions, email list size, "
            "e newsletter subscribers, newsletter readers, newsletter registrations, "
            "subscribers to the newsletter, newsletter subscriber list, new email subscribers, "
            "new newsletter subscribers, newsletter signup, mailing list size, "
            "newsletter audience, list size, email database, email list growth, email signup, "
            "newsletter base, newsletter circulation, newsletter followers, marketing list, "
            "new subscribers to our newsletter, blog newsletter subscribers, contact list, "
            "email audience, email opt ins"
        ),
        "email_unsubscribes": "email unsubscribes, unsubscribes, newsletter unsubscribes",
        "list_growth_rate": "list growth rate",
        "emails_sent": (
            "newsletter issues, newsletter editions, newsletter emails, marketing emails, emails sent"
        ),
        "open_rate": (
            "open rate, open rates, email open rate, email opens, newsletter open rate, "
            "email open rates, average open rate, opens, newsletter open rates, newsletter opens, "
            "average email open rate, campaign open rate, average newsletter open rate, "
            "open rate of our emails, open rate of our newsletter"
        ),
        "email_click_rate": (
            "email click rate, email click through rate, email ctr, newsletter click rate, "
            "newsletter click through rate, email clicks, email click through rates, "
            "newsletter ctr, email clickthrough rate, click through rate of our emails, "
            "click through rate of our newsletter, click through rate on our emails"
        ),
        "click_to_open_rate": "click to open rate, ctor",
        "unsubscribe_rate": (
            "unsubscribe rate, opt out rate, email unsubscribe rate, unsubscription rate, "
            "unsubscribe rates, newsletter unsubscribe rate"
        ),
        "email_bounce_rate": "email bounce rate, hard bounce rate",
        "spam_complaint_rate": "spam complaints, spam complaint rate, spam rate",
        "employee_shares": "employee advocacy shares, employee shares",
        "frequency": "ad frequency",
        "skip_rate": "skip rate",
        "follower_churn_rate": "follower churn",
        "social_traffic_share": "social share of traffic",
    }
)

"""English: what people call networks and channels beyond the catalogue's spellings. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CHANNELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "facebook": "facebook, fb, facebook page, facebook group",
        "meta_ads": (
            "facebook ads, fb ads, facebook ad, facebook advertising, facebook ad campaign, "
            "instagram ads, instagram ad, meta ads, meta ad, meta advertising, meta campaigns, "
            "meta campaign"
        ),
        "instagram": "instagram, insta, ig, instagram reels, instagram stories",
        "threads": "threads",
        "x": "x, twitter, x twitter, x formerly twitter, twitter x, x ex twitter",
        "linkedin": "linkedin, linked in, linkedin page",
        "linkedin_ads": "linkedin ads, linkedin ad, linkedin campaigns",
        "youtube": "youtube, you tube, youtube shorts, yt, youtube channel",
        "youtube_ads": "youtube ads",
        "tiktok": "tiktok, tik tok",
        "tiktok_ads": "tiktok ads",
        "pinterest": "pinterest",
        "pinterest_ads": "pinterest ads",
        "bluesky": "bluesky",
        "mastodon": "mastodon",
        "google": "google, google search",
        "google_ads": "google ads, google adwords, adwords, google ad, google shopping",
        "google_business_profile": (
            "google business profile, google my business, gmb, google business, google maps, "
            "google places, google listing"
        ),
        "ga4": "ga4, google analytics",
        "search_console": "search console, google search console",
        "website": "website, web site, websites, site, web, homepage, home page",
        "newsletter": "newsletter, newsletters, email newsletter, e newsletter",
        "email": (
            "email, e mail, emails, e mails, mailing list, email list, emailing, email marketing, email"
            " campaign"
        ),
        "blog": "blog, weblog, blogs",
        "podcast": "podcast, podcasts",
        "snapchat": "snapchat, snap",
        "whatsapp": "whatsapp, whats app",
        "messenger": "messenger, facebook messenger",
        "telegram": "telegram",
        "discord": "discord",
        "reddit": "reddit, subreddit",
        "twitch": "twitch",
        "medium": "medium blog",
        "substack": "substack",
        "tumblr": "tumblr",
        "vimeo": "vimeo",
        "dailymotion": "dailymotion",
        "flickr": "flickr",
        "xing": "xing",
        "quora": "quora",
        "trustpilot": "trustpilot",
        "tripadvisor": "tripadvisor, trip advisor",
        "yelp": "yelp",
        "glassdoor": "glassdoor",
        "mailchimp": "mailchimp",
        "hubspot": "hubspot",
        "brevo": "brevo",
        "matomo": "matomo",
        "amazon": "amazon",
        "etsy": "etsy",
        "ebay": "ebay",
        "app_store": "app store",
        "google_play": "google play, play store",
        "organic_search": "organic search",
        "slack": "slack",
        "g2": "g2",
        "spotify": "spotify",
        "apple_podcasts": "apple podcasts, apple podcast",
        "bing": "bing",
        "wechat": "wechat",
        "eventbrite": "eventbrite",
        "meetup": "meetup",
        "product_hunt": "product hunt",
        "github": "github",
        "capterra": "capterra",
        "sms": "sms, text message",
    }
)

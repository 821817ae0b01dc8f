"""English: what people call the catalogue's metrics beyond their names there. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

METRICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "impressions": ("impressions, ad impressions, post impressions, tweet impressions, views per tweet, eyeballs"),
        "content_views": "content views, story views, article views, post views",
        "reach": (
            "reach, people reached, organic reach, audience reach, accounts reached, post reach, "
            "reach people, unique reach, people aged, weekly reach"
        ),
        "reach_rate": "reach rate",
        "profile_visits": "profile visits, profile views, profile visit, page visits",
        "posts_published": (
            "posts published, posts, post, blog posts, blog post, articles, article, reels, reel, "
            "stories, carousels, carousel, tweets, tweet, social posts, social media posts, pins, "
            "blog articles, blogs, content pieces, pieces of content, videos, video, shorts, "
            "instagram posts, linkedin posts, updates, linkedin articles, threads posts, "
            "social updates, instagram stories, posting"
        ),
        "posting_frequency": ("posting frequency, publishing frequency, frequency of posts, posts frequency"),
        "followers": (
            "followers, follower, follower count, fans, fan base, fanbase, page likes, page like, "
            "subscribers, subscriber, facebook likes, facebook fans, following, follower base, "
            "social following, social media following, youtube subscribers, channel subscribers, "
            "follows, subscriber base, follower growth, new followers, audience size, "
            "facebook page likes, connections, number of likes on our page, likes on our page, "
            "likes on our facebook page, audience, social audience, social media audience, subs"
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
            "website clicks, bio link clicks, click throughs, clickthroughs, swipe ups"
        ),
        "engagements": (
            "engagements, engagement, interactions, social engagement, social media engagement, "
            "user engagement, audience engagement, post engagement, engagement on social media, "
            "interaction, post interactions, social interactions"
        ),
        "engagement_rate": (
            "engagement rate, engagement rates, rate of engagement, interaction rate, er, average engagement rate"
        ),
        "ugc_posts": ("user generated posts, ugc, ugc posts, user generated content, pieces of user generated content"),
        "active_community_members": "active community members, active members",
        "sessions": (
            "sessions, website sessions, website traffic, web traffic, traffic, site traffic, "
            "visits, website visits, site visits, organic traffic, organic search traffic, "
            "blog traffic, web visits, organic sessions, traffic to our website, "
            "traffic to our site, search traffic, referral traffic, online traffic, "
            "organic search clicks, landing page visits, organic visits, blog visits, "
            "traffic to our blog, website hits, hits, social traffic, traffic from social media, "
            "visit, organic website traffic, search engine traffic"
        ),
        "visitors": (
            "visitors, website visitors, unique visitors, site visitors, web visitors, "
            "blog visitors, blog readers, visitor, unique visits, blog readership"
        ),
        "new_visitors": "new visitors, first time visitors",
        "page_views": "page views, pageviews, page view, blog views, blog page views",
        "bounce_rate": "bounce rate, bounce, bounces, bounce rates",
        "avg_session_duration": (
            "session duration, average session duration, time on site, average time on site, "
            "time spent on site, time on page, average time on page, dwell time, "
            "time on our website, visit duration"
        ),
        "pages_per_session": "pages per session, pages per visit",
        "click_through_rate": (
            "click through rate, ctr, clickthrough rate, click through, click through rates, click rate, ctrs"
        ),
        "leads": (
            "leads, lead, qualified leads, sales leads, new leads, lead generation, prospects, "
            "inbound leads, lead volume, inquiries, enquiries, lead gen, qualified prospects, "
            "website leads, hot leads"
        ),
        "form_submissions": ("form submissions, form fills, contact form submissions, form completions, contact forms"),
        "content_downloads": (
            "content downloads, downloads, ebook downloads, e book downloads, "
            "whitepaper downloads, white paper downloads, guide downloads, brochure downloads, "
            "pdf downloads, report downloads"
        ),
        "mqls": "mqls, mql, marketing qualified leads, marketing qualified lead",
        "sqls": "sqls, sql, sales qualified leads, sales qualified lead, sales accepted leads",
        "lead_conversion_rate": (
            "visit to lead rate, visitor to lead conversion, lead conversion rate, "
            "visitor to lead conversion rate, visitor to lead rate, lead capture rate"
        ),
        "lead_to_customer_rate": (
            "lead to customer rate, lead to customer conversion, lead to customer conversion rate, "
            "lead to sale conversion rate, lead to sale conversion"
        ),
        "conversions": (
            "conversions, conversion, online conversions, website conversions, goal completions, "
            "sales conversions, form conversions"
        ),
        "sign_ups": (
            "sign ups, signups, sign up, signup, registrations, registration, "
            "webinar registrations, webinar registrants, registrants, enrollments, enrolments, "
            "account registrations, new sign ups, event registrations, app sign ups, "
            "webinar sign ups, subscriptions, rsvps, new users, account creations"
        ),
        "trial_starts": (
            "sign ups for the free trial, sign ups for our free trial, free trial users, "
            "trial starts, free trials, trials, free trial sign ups, trial sign ups, "
            "trial signups, free trial signups, trial users, trial registrations"
        ),
        "purchases": (
            "purchases, orders, transactions, online orders, purchase, order, number of orders, online purchases"
        ),
        "new_customers": (
            "new customers, new clients, new customer, new client, customer acquisition, "
            "new accounts, new customer acquisition, new paying customers, new buyers, "
            "new business customers, new patients"
        ),
        "conversion_rate": (
            "conversion rate, conversion rates, website conversion rate, cvr, "
            "landing page conversion rate, landing page conversion, site conversion rate, "
            "online conversion rate, cr, conversion ratio, website conversion"
        ),
        "revenue": (
            "revenue, revenues, sales revenue, turnover, total revenue, online revenue, "
            "online sales, income, e commerce revenue, ecommerce revenue, ecommerce sales, "
            "e commerce sales, gross revenue, company revenue, topline, top line revenue"
        ),
        "sales": "sales, sales volume, total sales, overall sales, sales figures",
        "people": (
            "people, persons, individuals, engineers, new engineers, developers, sales reps, "
            "salespeople, new employees, nurses, software engineers, apprentices, "
            "new team members, designers, data scientists, account executives, "
            "sales representatives, new staff, drivers, staff members, team members, interns, "
            "employees, staff, managers, teachers, residents, adults, women, men"
        ),
        "contacts": "contacts, contacts in our database",
        "attributed_revenue": (
            "attributed revenue, marketing revenue, marketing sourced revenue, attributed sales, "
            "marketing attributed revenue, revenue from email campaigns"
        ),
        "gross_profit": "gross profit, profit, profits, net profit, operating profit, profitability",
        "average_order_value": (
            "average order value, aov, average basket, basket size, average basket value, "
            "average transaction value, average cart value, order value, average order size, "
            "average spend per customer, average basket size"
        ),
        "customer_lifetime_value": "customer lifetime value, lifetime value, ltv, clv, cltv",
        "repeat_purchase_rate": (
            "repeat purchase rate, repurchase rate, repeat rate, repeat purchases, "
            "repeat customer rate, rate of repeat purchases"
        ),
        "active_customers": (
            "active customers, customers, customer base, paying customers, clients, client base, "
            "active clients, paying users, active subscribers, customer count"
        ),
        "retention_rate": (
            "retention rate, customer retention, customer retention rate, retention, "
            "client retention, user retention, client retention rate"
        ),
        "churn_rate": (
            "churn rate, churn, customer churn, monthly churn, customer churn rate, attrition, "
            "customer attrition, attrition rate, client churn, subscriber churn"
        ),
        "referrals": (
            "referrals, referral, customer referrals, recommendations, word of mouth referrals, client referrals"
        ),
        "nps": "nps, net promoter score, net promoter, promoter score, customer nps",
        "inbound_messages": ("inbound messages, direct messages, dms, incoming messages, messages received"),
        "reply_rate": "reply rate, response rate, message response rate, response rates",
        "first_response_time": (
            "first response time, response time, reply time, average reply time, "
            "average response time, first reply time, response times, time to respond, "
            "customer response time, initial response time, time to first response"
        ),
        "resolution_time": (
            "resolution time, time to resolution, ticket resolution time, average resolution time, "
            "mttr, time to resolve, mean time to resolution, mean time to resolve, handling time, "
            "case resolution time"
        ),
        "resolution_rate": "resolution rate, ticket resolution rate",
        "first_contact_resolution_rate": (
            "first contact resolution, first contact resolution rate, fcr, first call resolution, "
            "first call resolution rate"
        ),
        "support_calls": (
            "support calls, support tickets, tickets, support contacts, support requests, "
            "call volume, inbound calls, support ticket volume, ticket volume, "
            "customer complaints, service calls, help desk tickets"
        ),
        "open_tickets": ("open tickets, ticket backlog, support backlog, unresolved tickets, backlog of tickets"),
        "csat": (
            "csat, customer satisfaction, customer satisfaction score, csat score, "
            "satisfaction score, customer satisfaction rating, satisfaction, client satisfaction, "
            "customer satisfaction scores, customer satisfaction rate, satisfaction rate, "
            "satisfaction rating, guest satisfaction, patient satisfaction, "
            "customer satisfaction ratings"
        ),
        "customer_effort_score": "customer effort score, ces",
        "mentions": (
            "mentions, brand mentions, mention, social mentions, hashtag mentions, social media mentions, tags"
        ),
        "positive_mentions": "positive mentions",
        "negative_mentions": "negative mentions, negative comments",
        "net_sentiment": ("net sentiment, sentiment, brand sentiment, sentiment score, positive sentiment"),
        "share_of_voice": "share of voice, sov",
        "average_rating": (
            "average rating, star rating, rating, review rating, app rating, average star rating, "
            "google rating, average review score, app store rating, ratings, review score"
        ),
        "reviews": (
            "reviews, google reviews, customer reviews, review, star reviews, online reviews, "
            "product reviews, positive reviews, five star reviews, 5 star reviews, "
            "testimonials and reviews"
        ),
        "brand_search_volume": ("branded search volume, branded searches, brand searches, branded search"),
        "aided_awareness": (
            "aided awareness, brand awareness, awareness, brand recognition, aided brand awareness, unaided awareness"
        ),
        "ad_recall_lift": "ad recall lift, ad recall, brand recall",
        "earned_coverage": (
            "earned coverage, media coverage, press coverage, earned media, press mentions, "
            "media mentions, media placements, media features, press articles, "
            "industry publications, publications, press features, media hits, press hits, "
            "national media, news stories, print articles"
        ),
        "expert_citations": "expert citations, citations",
        "speaking_invitations": (
            "speaking invitations, speaking engagements, guest appearances, speaking slots, "
            "podcast interviews, conference talks, speaking opportunities, speaker slots"
        ),
        "video_views": (
            "video views, views, plays, youtube views, views on youtube, video plays, "
            "views on our videos, total views, streams, live stream views, webinar views, "
            "video view"
        ),
        "watch_time": ("watch time, watch hours, hours watched, hours of watch time, viewing time, minutes watched"),
        "average_view_duration": ("average view duration, view duration, average watch time, average viewing time"),
        "video_completion_rate": ("video completion rate, completion rate, video completions rate, completion rates"),
        "view_through_rate": "view through rate, vtr",
        "ad_spend": (
            "ad spend, advertising spend, ad budget, advertising budget, ads spend, "
            "marketing spend, spend on ads, advertising costs, less on ads, media spend"
        ),
        "cpm": "cpm, cost per thousand impressions, cost per thousand, cost per mille",
        "cpc": "cpc, cost per click, costs per click",
        "cost_per_engagement": "cost per engagement",
        "cost_per_follower": "cost per follower",
        "cost_per_lead": "cost per lead, cpl, cost per qualified lead, costs per lead, lead cost",
        "cpa": ("cpa, cost per acquisition, cost per action, cost per conversion, cost per order, cost per sale"),
        "cac": (
            "cac, customer acquisition cost, customer acquisition costs, acquisition cost, "
            "acquisition costs, cost of customer acquisition, cost of acquisition"
        ),
        "ltv_cac_ratio": "ltv to cac ratio, ltv cac, ltv cac ratio, ltv to cac",
        "roas": "roas, return on ad spend, return on advertising spend",
        "roi": "roi, return on investment, marketing roi, return on marketing investment, romi",
        "cost_per_contact": "cost per contact, cost per ticket, cost per call",
        "email_subscribers": (
            "email subscribers, newsletter subscribers, mailing list subscribers, email list, "
            "mailing list, subscribers to our email list, subscribers to our newsletter, "
            "newsletter subscriptions, newsletter sign ups, newsletter signups, email sign ups, "
            "email signups, email subscriber list, newsletter list, email contacts, "
            "subscribers to our mailing list, email list subscribers, blog subscribers, opt ins, "
            "subscriber list, email addresses, email subscriptions, email list size, "
            "e newsletter subscribers, newsletter readers, newsletter registrations, "
            "subscribers to the newsletter, newsletter subscriber list, new email subscribers, "
            "new newsletter subscribers, newsletter signup"
        ),
        "email_unsubscribes": "email unsubscribes, unsubscribes, newsletter unsubscribes",
        "list_growth_rate": "list growth rate",
        "emails_sent": ("newsletter issues, newsletter editions, newsletter emails, marketing emails, emails sent"),
        "open_rate": (
            "open rate, open rates, email open rate, email opens, newsletter open rate, "
            "email open rates, average open rate, opens, newsletter open rates"
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
        "careers_page_visits": (
            "traffic to our careers page, careers page traffic, visits to our careers page, "
            "careers page visits, career page visits, careers page views"
        ),
        "job_applications": "job applications, applications, applicants, job applicants, candidates",
        "qualified_applications": ("qualified applications, qualified applicants, qualified candidates"),
        "hires": "hires, new hires, recruits",
        "cost_per_hire": "cost per hire",
        "time_to_fill": (
            "hiring process, time to fill, time to hire, recruitment time, hiring time, days to fill, time to hire for"
        ),
        "offer_acceptance_rate": "offer acceptance rate, acceptance rate, offer acceptance",
        "candidate_nps": "candidate nps",
        "employee_shares": "employee advocacy shares, employee shares",
        "total_cost": "total cost of the channel",
        "effort_hours": "effort hours",
        "frequency": "ad frequency",
        "skip_rate": "skip rate",
        "follower_churn_rate": "follower churn",
        "social_traffic_share": "social share of traffic",
    }
)

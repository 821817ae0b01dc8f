"""English: what people call the catalogue's metrics of sites, sales, service and hiring. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

METRICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sessions": (
            "sessions, website sessions, website traffic, web traffic, traffic, site traffic, "
            "visits, website visits, site visits, organic traffic, organic search traffic, "
            "blog traffic, web visits, organic sessions, traffic to our website, "
            "traffic to our site, search traffic, referral traffic, online traffic, "
            "organic search clicks, landing page visits, organic visits, blog visits, "
            "traffic to our blog, website hits, hits, social traffic, traffic from social media, "
            "visit, organic website traffic, search engine traffic, visits to our website, "
            "visits to our site, visits to the website, online visits, store page visits, "
            "landing page traffic, website sessions per month, referral visits, web sessions, "
            "traffic volume, organic search visits, direct traffic, traffic to the website, "
            "traffic to the blog, blog sessions, mobile traffic, shop visits, landing page sessions"
        ),
        "visitors": (
            "visitors, website visitors, unique visitors, site visitors, web visitors, "
            "blog visitors, blog readers, visitor, unique visits, blog readership, unique users, "
            "site users, people on our site, website users, online visitors, "
            "visitors to our website, visitors to our site, unique website visitors"
        ),
        "new_visitors": "new visitors, first time visitors",
        "page_views": "page views, pageviews, page view, blog views, blog page views",
        "bounce_rate": "bounce rate, bounce, bounces, bounce rates",
        "avg_session_duration": (
            "session duration, average session duration, time on site, average time on site, "
            "time spent on site, time on page, average time on page, dwell time, "
            "time on our website, visit duration, average visit duration, average session length, "
            "time per visit, session length, average time spent on site, "
            "average time on our website, average time spent on our website, average visit length"
        ),
        "pages_per_session": "pages per session, pages per visit",
        "click_through_rate": (
            "click through rate, ctr, clickthrough rate, click through, click through rates, "
            "click rate, ctrs, ad ctr, ad click through rate, organic ctr, average ctr, "
            "ctr of our ads, banner click through rate, average click through rate, "
            "link click through rate, search ctr"
        ),
        "leads": (
            "leads, lead, sales leads, new leads, lead generation, prospects, "
            "inbound leads, lead volume, inquiries, enquiries, lead gen, "
            "website leads, hot leads, contact requests, new prospects, lead numbers, "
            "inbound enquiries, inbound inquiries, customer inquiries, customer enquiries, "
            "sales inquiries, sales enquiries, marketing leads, leads generated, b2b leads, "
            "lead count"
        ),
        "form_submissions": (
            "form submissions, form fills, contact form submissions, form completions, contact forms"
        ),
        "content_downloads": (
            "content downloads, downloads, ebook downloads, e book downloads, "
            "whitepaper downloads, white paper downloads, guide downloads, brochure downloads, "
            "pdf downloads, report downloads, downloads of our ebook, downloads of our guide, "
            "downloads of the ebook, downloads of our white paper, guide downloads per month, "
            "resource downloads, template downloads, whitepaper download, lead magnet downloads, "
            "checklist downloads, case study downloads, catalogue downloads, catalog downloads"
        ),
        "qualified_leads": "qualified leads, qualified prospects, new qualified leads, qualified lead",
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
            "webinar sign ups, subscriptions, rsvps, new users, account creations, event sign ups, "
            "course registrations, free sign ups, membership sign ups, app registrations, "
            "user registrations, new registrations, user sign ups, account sign ups, beta sign ups"
        ),
        "trial_starts": (
            "sign ups for the free trial, sign ups for our free trial, free trial users, "
            "trial starts, free trials, trials, free trial sign ups, trial sign ups, "
            "trial signups, free trial signups, trial users, trial registrations"
        ),
        "purchases": (
            "purchases, orders, transactions, online orders, purchase, order, number of orders, "
            "online purchases, sales orders, online orders per month, completed purchases, "
            "number of purchases, number of sales, repeat orders, first orders, checkouts, "
            "completed orders"
        ),
        "new_customers": (
            "new customers, new clients, new customer, new client, customer acquisition, "
            "new accounts, new customer acquisition, new paying customers, new buyers, "
            "new business customers, new patients, customers acquired, customer sign ups, "
            "first time customers, first time buyers, new client accounts, new accounts opened, "
            "client wins, new enterprise clients, new corporate clients, new enterprise customers, "
            "new b2b customers, new retail customers, new customer accounts, "
            "new subscribers to our service"
        ),
        "conversion_rate": (
            "conversion rate, conversion rates, website conversion rate, cvr, "
            "landing page conversion rate, landing page conversion, site conversion rate, "
            "online conversion rate, cr, conversion ratio, website conversion, "
            "sales conversion rate, checkout conversion rate, ecommerce conversion rate, "
            "e commerce conversion rate, purchase conversion rate, store conversion rate, "
            "mobile conversion rate, ad conversion rate, landing page conversion rates, "
            "conversion rate of our website, online store conversion rate, cart conversion rate, "
            "website conversion rates, signup conversion rate, sign up rate, signup rate"
        ),
        "revenue": (
            "revenue, revenues, sales revenue, total revenue, online revenue, "
            "online sales, income, e commerce revenue, ecommerce revenue, ecommerce sales, "
            "e commerce sales, gross revenue, company revenue, topline, top line revenue, "
            "billings, takings, gross sales, net sales, revenue growth, sales growth, "
            "product sales, store sales, company sales, retail sales, "
            "net revenue, sales turnover, service revenue, subscription revenue, "
            "export sales, average monthly revenue, social media revenue, product revenue, "
            "revenue target"
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
            "average spend per customer, average basket size, average spend, average ticket size, "
            "average order, average purchase value, average basket amount, average sale value, "
            "average spend per order, basket value"
        ),
        "customer_lifetime_value": "customer lifetime value, lifetime value, ltv, clv, cltv",
        "repeat_purchase_rate": (
            "repeat purchase rate, repurchase rate, repeat rate, repeat purchases, "
            "repeat customer rate, rate of repeat purchases, share of repeat customers, "
            "share of returning customers, repeat business, percentage of repeat customers, "
            "repeat customer share"
        ),
        "active_customers": (
            "active customers, customers, customer base, paying customers, clients, client base, "
            "active clients, paying users, active subscribers, customer count, customer numbers, "
            "number of customers, number of clients, client numbers, paying subscribers, "
            "customer accounts, total customers, subscription customers"
        ),
        "retention_rate": (
            "retention rate, customer retention, customer retention rate, retention, "
            "client retention, user retention, client retention rate, customer loyalty rate, "
            "loyalty rate, client retention rates, account retention, account retention rate, "
            "user retention rate, customer retention rates, subscriber retention, "
            "subscriber retention rate, logo retention"
        ),
        "churn_rate": (
            "churn rate, churn, customer churn, monthly churn, customer churn rate, attrition, "
            "customer attrition, attrition rate, client churn, subscriber churn, "
            "monthly churn rate, annual churn, logo churn, user churn, subscriber churn rate, "
            "customer attrition rate, customer loss"
        ),
        "referrals": (
            "referrals, referral, customer referrals, recommendations, word of mouth referrals, client"
            " referrals"
        ),
        "nps": (
            "nps, net promoter score, net promoter, promoter score, customer nps, nps score, "
            "average nps, customer net promoter score"
        ),
        "inbound_messages": (
            "inbound messages, direct messages, dms, incoming messages, messages received, messages, "
            "customer messages, private messages, chat messages"
        ),
        "reply_rate": "reply rate, response rate, message response rate, response rates",
        "first_response_time": (
            "first response time, response time, reply time, average reply time, "
            "average response time, first reply time, response times, time to respond, "
            "customer response time, initial response time, time to first response, "
            "time to answer, first reply, message response time, email response time, "
            "time to reply, average first response time, median response time, dm response time, "
            "response times on social media, average response times, mean response time, "
            "comment response time, first response times, live chat response time, "
            "chat response time"
        ),
        "resolution_time": (
            "resolution time, time to resolution, ticket resolution time, average resolution time, "
            "mttr, time to resolve, mean time to resolution, mean time to resolve, "
            "case resolution time, time to close tickets, ticket handling time, "
            "average time to resolution, issue resolution time, time to close, "
            "complaint resolution time, average ticket resolution time, incident resolution time"
        ),
        "resolution_rate": "resolution rate, ticket resolution rate",
        "first_contact_resolution_rate": (
            "first contact resolution, first contact resolution rate, fcr, first call resolution, "
            "first call resolution rate, tickets on first contact, calls on first contact, issues on first contact"
        ),
        "support_calls": (
            "support calls, support tickets, tickets, support contacts, support requests, "
            "call volume, inbound calls, support ticket volume, ticket volume, "
            "customer complaints, service calls, help desk tickets"
        ),
        "open_tickets": (
            "open tickets, tickets open, tickets left open, support tickets open, open support tickets, "
            "ticket backlog, support backlog, unresolved tickets, backlog of tickets, tickets in the backlog, "
            "tickets in our backlog, tickets in the queue, tickets in our queue"
        ),
        "csat": (
            "csat, customer satisfaction score, csat score, satisfaction score, "
            "customer satisfaction rating, customer satisfaction scores, "
            "customer satisfaction rate, satisfaction rate, satisfaction rating, "
            "customer satisfaction ratings, customers satisfied, satisfied customers, "
            "client satisfaction score, client satisfaction rate, customer happiness score, "
            "customer satisfaction index, satisfaction scores, customer sat"
        ),
        "customer_satisfaction": (
            "customer satisfaction, satisfaction, client satisfaction, guest satisfaction, "
            "patient satisfaction, overall satisfaction, member satisfaction, "
            "user satisfaction, visitor satisfaction, customer happiness, "
            "post purchase satisfaction"
        ),
        "customer_effort_score": "customer effort score, ces",
        "average_rating": (
            "average rating, star rating, rating, review rating, app rating, average star rating, "
            "google rating, average review score, app store rating, ratings, review score, "
            "google score, average google rating, rating on google, average app rating, "
            "average customer rating, average review rating, product rating, "
            "average product rating, trustpilot score, trustpilot rating, seller rating, "
            "tripadvisor rating, overall rating"
        ),
        "reviews": (
            "reviews, google reviews, customer reviews, review, star reviews, online reviews, "
            "product reviews, testimonials and reviews, new reviews, google review count, customer ratings, "
            "trustpilot reviews, verified reviews, app reviews, yelp reviews, number of reviews, "
            "amazon reviews, app store reviews"
        ),
        "five_star_reviews": (
            "five star reviews, 5 star reviews, 5 star google reviews, five star google reviews"
        ),
        "one_star_reviews": "one star reviews, 1 star reviews",
        "positive_reviews": (
            "positive reviews, good reviews, positive google reviews, positive customer reviews, great reviews"
        ),
        "negative_reviews": (
            "negative reviews, bad reviews, negative google reviews, negative customer reviews, poor reviews"
        ),
        "ad_spend": (
            "ad spend, advertising spend, ad budget, advertising budget, ads spend, "
            "marketing spend, spend on ads, advertising costs, less on ads, media spend, "
            "ads budget, google ads spend, facebook ad spend, ppc spend, "
            "ppc budget, digital ad spend, advertising cost, ad costs"
        ),
        "cpm": "cpm, cost per thousand impressions, cost per thousand, cost per mille",
        "cpc": "cpc, cost per click, costs per click",
        "cost_per_engagement": "cost per engagement",
        "cost_per_follower": "cost per follower",
        "cost_per_lead": "cost per lead, cpl, cost per qualified lead, costs per lead, lead cost",
        "cpa": (
            "cpa, cost per acquisition, cost per action, cost per conversion, cost per order, "
            "cost per sale, cost per new customer, cost per signup, cost per sign up, "
            "cost per purchase, cost per install, cpi, average cost per acquisition"
        ),
        "cac": (
            "cac, customer acquisition cost, customer acquisition costs, acquisition cost, "
            "acquisition costs, cost of customer acquisition, cost of acquisition, "
            "cost to acquire a customer, cost to acquire a new customer, cost per customer, "
            "cost per customer acquired, blended cac"
        ),
        "ltv_cac_ratio": (
            "ltv to cac ratio, ltv cac, ltv cac ratio, ltv to cac, ltv : cac ratio, ltv : cac, ltv / cac"
            " ratio, ltv / cac"
        ),
        "roas": "roas, return on ad spend, return on advertising spend",
        "roi": (
            "roi, return on investment, marketing roi, return on marketing investment, romi, "
            "roi of our campaigns, return on our marketing investment, campaign roi, "
            "social media roi, return on marketing spend"
        ),
        "cost_per_contact": "cost per contact, cost per ticket, cost per call",
        "careers_page_visits": (
            "traffic to our careers page, careers page traffic, visits to our careers page, "
            "careers page visits, career page visits, careers page views"
        ),
        "job_applications": (
            "job applications, applications, applicants, job applicants, candidates, cvs, resumes, "
            "applications per job, applications per posting, qualified applicants per role, "
            "applications for our jobs, number of applicants"
        ),
        "qualified_applications": "qualified applications, qualified applicants, qualified candidates",
        "hires": "hires, new hires, recruits",
        "cost_per_hire": "cost per hire",
        "time_to_fill": (
            "hiring process, time to fill, time to hire, recruitment time, hiring time, "
            "days to fill, time to hire for, vacancy duration, average time to hire, "
            "average time to fill, time to recruit, hiring cycle, recruitment cycle, "
            "average hiring time, average recruitment time"
        ),
        "offer_acceptance_rate": "offer acceptance rate, acceptance rate, offer acceptance",
        "candidate_nps": "candidate nps",
        "total_cost": "total cost of the channel",
        "effort_hours": "effort hours",
    }
)

"""English: nouns of products, events, media and campaigns beyond the catalogue's metrics, by their
English names.

Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MARKETING_NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "monthly_recurring_revenue": "mrr, monthly recurring revenue",
        "annual_recurring_revenue": "arr, annual recurring revenue, recurring revenue",
        "weekly_active_users": "weekly active users, wau",
        "monthly_active_users": "monthly active users, mau",
        "daily_active_users": "daily active users, dau",
        "active_users": "active users, users, user base, app users, active app users",
        "app_downloads": (
            "app downloads, app installs, installs, downloads of our app, downloads of the app, "
            "app installations, mobile app downloads"
        ),
        "podcast_downloads": (
            "podcast downloads, podcast listens, listens, podcast listeners, listeners, episode downloads"
        ),
        "demos": "demos, demo requests, product demos, demo bookings, demo sign ups, demonstrations",
        "unanswered_messages": "unanswered dms, unanswered messages, unanswered comments",
        "live_sessions": (
            "instagram live, live sessions, live streams, instagram lives, lives, live videos, "
            "livestreams, facebook lives"
        ),
        "first_page_keywords": (
            "priority keywords, keywords on the first page, keyword rankings, first page keywords, "
            "keywords, first page rankings, page one rankings"
        ),
        "attendees": (
            "attendees, webinar attendance, attendance, event attendance, webinar attendees, "
            "participants, event attendees, guests, visitors to the event, event visitors, "
            "delegates, audience members, spectators"
        ),
        "case_studies": "case studies, customer case studies, case study",
        "testimonials": (
            "testimonials, customer testimonials, video testimonials, client testimonials, success stories"
        ),
        "webinars": "webinars, webinar",
        "workshops": "workshops, workshop",
        "events": "events, networking events, community events",
        "videos": "tutorial videos, training videos, how to videos",
        "cart_abandonment_rate": (
            "cart abandonment rate, cart abandonment, shopping cart abandonment, "
            "checkout abandonment, basket abandonment, cart abandonment rates, "
            "shopping cart abandonment rate"
        ),
        "units_produced": "units produced, units manufactured, units assembled",
        "units_sold": "units, units sold, unit sales, copies, copies sold",
        "return_rate": "return rate, product return rate, rate of returns",
        "on_time_shipping_rate": "on time shipping, on time shipping rate, orders shipped",
        "on_time_delivery_rate": (
            "on time delivery rate, on time delivery, on time deliveries, delivery punctuality, "
            "orders on time, deliveries on time, shipments on time, parcels on time, orders delivered on time"
        ),
        "on_time_performance": "on time performance, punctuality",
        "delivery_time": (
            "delivery time, delivery times, average delivery time, shipping time, lead time, "
            "lead times, turnaround time, order fulfillment time, fulfillment time"
        ),
        "deals": "deals, enterprise deals, closed deals, contracts signed deals, closed won deals",
        "contracts": "contracts, new contracts, contract",
        "calls": "calls, outbound calls, sales calls, cold calls, phone calls, calls to prospects",
        "discovery_calls": "discovery calls, discovery call, consultation calls, strategy calls",
        "meetings": (
            "meetings, sales meetings, client meetings, appointments, team meetings, qualified meetings"
        ),
        "one_on_ones": "one on ones, one on one, 1 on 1s, one on one meetings, 1 1s",
        "win_rate": (
            "win rate, close rate, closing rate, closing ratio, win rates, sales close rate, deal close rate"
        ),
        "sales_cycle": (
            "sales cycle, sales cycle length, length of the sales cycle, sales cycles, average sales cycle"
        ),
        "pipeline": "pipeline, sales pipeline, new pipeline, qualified pipeline, pipeline value",
        "regions": "regions, new regions, markets, new markets, countries, cities",
        "partners": (
            "partners, partnerships, strategic partnerships, new partners, channel partners, "
            "brand partnerships, partnership agreements, resellers, collaborations, "
            "influencer partnerships, influencer collaborations, brand collaborations"
        ),
        "influencers": "influencers, micro influencers, brand ambassadors, ambassadors, creators",
        "market_share": "market share, share of market, share of the market",
        "gross_margin": ("gross margin, profit margin, margin, margins, gross profit margin, profit margins"),
        "operating_margin": "operating margin, operating margins, operating profit margin, ebit margin",
        "ebitda_margin": "ebitda margin, ebitda margins",
        "net_margin": "net margin, net margins, net profit margin",
        "costs": (
            "costs, operating costs, cost, operational costs, overhead costs, overheads, "
            "operating expenses, expenses, overhead, production costs, business expenses, "
            "labor costs, energy costs, spending, department spending"
        ),
        "employee_turnover": (
            "employee turnover, staff turnover, turnover rate, employee turnover rate, "
            "employee attrition, voluntary turnover, staff turnover rate, attrition of employees, "
            "staff attrition, voluntary attrition, nurse turnover"
        ),
        "employee_retention_rate": (
            "employee retention, employee retention rate, staff retention, staff retention rate"
        ),
        "employee_engagement_score": (
            "employee engagement, employee engagement score, engagement score, "
            "engagement survey score, employee engagement scores, staff engagement score, "
            "staff engagement, team engagement score"
        ),
        "employee_satisfaction": (
            "employee satisfaction, job satisfaction, staff satisfaction, "
            "employee satisfaction score, employee happiness, employee satisfaction scores, "
            "team satisfaction"
        ),
        "employee_nps": "enps, employee net promoter score, employee nps",
        "absenteeism": (
            "absenteeism, absence rate, absenteeism rate, sick leave, sickness absence, sick days, absences"
        ),
        "training_hours": "training hours, hours of training",
        "training_completion_rate": "training completion rate, training completion",
        "training_sessions": (
            "training sessions, trainings, training courses, coaching sessions, training workshops, training"
        ),
        "onboarding_completion_rate": (
            "onboarding completion rate, onboarding completion, complete onboarding"
        ),
        "onboarding_time": "onboarding time, time to productivity, ramp up time, ramp time",
        "accidents": (
            "accidents, workplace accidents, safety incidents, workplace injuries, injuries, "
            "lost time incidents, workplace incidents, incidents, recordable incidents"
        ),
        "uptime": (
            "uptime, availability, service availability, system uptime, system availability, "
            "site uptime, website uptime, server uptime"
        ),
        "downtime": "downtime, system downtime, unplanned downtime, machine downtime, outage time",
        "page_load_time": (
            "page load time, load time, page speed, loading time, site speed, page load speed, "
            "page load times, load times, website load time, average page load time, "
            "website loading time, page loading time, site load time"
        ),
        "page_speed_score": (
            "page speed score, lighthouse score, pagespeed score, lighthouse performance score"
        ),
        "latency": "latency, api latency, p95 latency, api response time, p99 latency",
        "trial_conversion_rate": (
            "trial to paid conversion, trial conversion, trial to paid conversion rate, "
            "trial conversion rate, free to paid conversion, free to paid conversion rate, "
            "trial to paid rate, trial to customer conversion rate"
        ),
        "activation_rate": "activation rate, activation, user activation, user activation rate",
        "feature_adoption_rate": (
            "feature adoption, adoption rate, adoption, feature adoption rate, product adoption, "
            "user adoption rate, user adoption"
        ),
        "bugs": (
            "bugs, critical bugs, production bugs, p1 bugs, open bugs, bug count, software bugs, bug reports"
        ),
        "defects": "defects, production defects, manufacturing defects, product defects",
        "defect_rate": ("defect rate, defect rates, defective units, product defect rate, reject rate"),
        "errors": (
            "errors, data entry errors, invoice errors, billing errors, medication errors, "
            "order errors, picking errors, mistakes"
        ),
        "code_coverage": "code coverage, test coverage, unit test coverage, automated test coverage",
        "deployments": "deployments, releases, deploys, deployment frequency, production deployments",
        "customers_migrated": "customers migrated",
        "crash_rate": ("crash rate, app crash rate, crash free sessions, crash free rate"),
        "crashes": "crashes, app crashes",
        "features": "features, new features",
        "story_points": "story points, velocity, sprint velocity",
        "backlinks": "backlinks, inbound links, referring domains, quality backlinks, high quality backlinks",
        "domain_authority": "domain authority, domain rating, da score",
        "search_ranking": (
            "search ranking, search rankings, google ranking, google rankings, ranking, "
            "search engine ranking, search engine rankings, rankings, average position, "
            "serp position"
        ),
        "complaints": "complaints, complaint, number of complaints, complaint rate, patient complaints",
        "waiting_time": (
            "wait time, waiting time, wait times, average wait time, waiting times, "
            "patient wait time, patient wait times, hold time, queue time, customer wait time"
        ),
        "call_abandonment_rate": "call abandonment rate, call abandonment",
        "abandoned_calls": "abandoned calls",
        "processing_time": "time to process",
        "productivity": "productivity, output per hour, team productivity",
        "production": "production, output, production output, production volume",
        "pipeline_coverage": "pipeline coverage, pipeline coverage ratio",
        "interest_cover": "interest cover, interest coverage, interest coverage ratio",
        "inventory_turnover": "inventory turnover, stock turnover, inventory turns",
        "inventory": (
            "inventory, stock levels, inventory levels, stock, excess inventory, units in stock, "
            "pieces in stock, items in stock, copies in stock, products in stock"
        ),
        "inventory_accuracy": "inventory accuracy, stock accuracy",
        "stockouts": "stockouts, stock outs, out of stocks, out of stock rate",
        "accounts_receivable_days": "days sales outstanding, dso, accounts receivable days",
        "average_deal_size": (
            "average deal size, deal size, average contract value, acv, average sale, average ticket"
        ),
        "quotes": "quotes sent",
        "proposals": "proposals, sales proposals, bids, tenders",
        "cash_balance": "cash balance, cash reserves, cash position, cash in the bank, bank balance",
        "cash_flow": "cash flow, free cash flow",
        "occupancy_rate": (
            "occupancy rate, occupancy, hotel occupancy, hotel occupancy rate, room occupancy, bed occupancy"
        ),
        "bookings": (
            "bookings, reservations, direct bookings, table reservations, room bookings, "
            "online bookings, table bookings"
        ),
        "footfall": (
            "footfall, foot traffic, store visits, store traffic, in store traffic, walk ins, "
            "in store visits, store foot traffic"
        ),
        "ticket_sales": (
            "ticket sales, tickets sold, concert tickets, event tickets, season tickets, seats sold"
        ),
        "stores": (
            "stores, new stores, shops, locations, store locations, branches, retail locations, "
            "points of sale, new locations"
        ),
        "products": "products, new products, product lines, skus, product references",
        "patents": "patents, patent applications",
        "women_in_leadership": (
            "women in leadership, women in leadership positions, women in management, "
            "women in management positions, female leaders, women on the board, "
            "female representation, share of women in leadership"
        ),
        "email_list_size": "contacts in our crm",
        "profile_completeness": "profile completeness",
        "cost_per_unit": "cost per unit, unit cost, unit costs, production cost per unit",
        "upsell_revenue": "upsell revenue, upsells, cross sell revenue, upsell",
        "renewal_rate": (
            "renewal rate, contract renewal rate, subscription renewal rate, renewals, "
            "membership renewal rate, renewal rates, contract renewals"
        ),
        "net_revenue_retention": "net revenue retention, nrr, net dollar retention",
        "response_rate": "survey response rate, survey responses",
        "survey_responses": (
            "surveys, responses, completed surveys, customer interviews, user interviews, "
            "interviews, interviews with customers"
        ),
        "test_pass_rate": "test pass rate",
        "sprint_completion_rate": "sprint completion rate",
        "project_completion_rate": (
            "projects delivered on time, project completion rate, on time project delivery, on time project"
            " completion"
        ),
        "projects": "projects, project",
        "none": (
            "alcohol free, smoke free, sugar free, error free, defect free, accident free, meat free, debt free, "
            "plastic free, injury free, drug free, screen free, incident free, bug free, paper free, car free, "
            "customer service, customer support, customer success, customer experience, "
            "customer care, client service, user experience, product market fit, "
            "social media marketing, customer conference, content marketing, "
            "customer service channel, team collaboration, page of google, post office, run rate, "
            "live chat, market research, event marketing"
        ),
        "quote_requests": "quote requests, requests for quotes",
        "reports": "reports, reports per month",
        "invoices": "invoices, unpaid invoices, overdue invoices",
        "press_releases": "press releases, press release",
        "podcast_episodes": "podcast episodes, episodes, episode, new episodes, podcast episode",
        "campaigns": "email campaigns, campaigns, marketing campaigns, ad campaigns",
        "guest_posts": "guest posts, guest blog posts, guest articles",
        "landing_pages": "landing pages, new landing pages",
        "ebooks": "ebooks, e books, whitepapers, white papers, guides",
        "eco_points": "loyalty points",
        "loyalty_members": (
            "loyalty members, loyalty program members, loyalty programme members, "
            "loyalty program sign ups, loyalty sign ups"
        ),
        "video_testimonials": "customer video testimonials",
        "sales_qualified_opportunities": (
            "sales qualified opportunities, opportunities, sales opportunities, qualified opportunities,"
            " opportunity"
        ),
        "quota_attainment": "quota attainment, quota, sales quota",
        "forecast_accuracy": "forecast accuracy, sales forecast accuracy",
        "data_quality_score": "data quality score, data accuracy",
        "system_response_time": "server response time, system response time",
        "safety_training_rate": (
            "safety training, cybersecurity training, compliance training, security training"
        ),
        "phishing_click_rate": "phishing click rate, phishing test click rate",
        "vulnerabilities": "vulnerabilities, critical vulnerabilities, security vulnerabilities",
        "security_incidents": "security incidents, data breaches, security breaches",
        "technical_debt": "technical debt",
        "meeting_time": "meeting time, time spent in meetings, hours of meetings, meeting hours",
        "overtime": "overtime, overtime hours, overtime costs",
        "profit_per_employee": "revenue per employee, sales per employee",
        "revenue_per_user": (
            "arpu, average revenue per user, revenue per user, revenue per customer, average revenue per"
            " account, arpa"
        ),
        "complaint_rate": "complaint rate, customer complaint rate",
    }
)

"""English: nouns of companies, staff, sales, support and software, by their English names.

Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COMPANY_NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # companies and markets
        "companies": "companies, businesses, firms, small businesses, smes",
        "suppliers": "suppliers, vendors, new suppliers, sustainable vendors",
        "markets": "markets, new markets, international markets",
        "countries": "countries, new countries",
        "cities": "cities, towns, new cities",
        "licenses": "licenses, licences, software licenses",
        "subscriptions": "annual subscriptions, subscriptions sold, paid subscriptions",
        "offers": "offers, job offers",
        "unpaid_invoices": "unpaid invoices, overdue invoices, late invoices",
        "overdue_receivables": "overdue receivables, receivables, accounts receivable",
        "trade_shows": "trade shows, trade fairs, fairs, exhibitions",
        "conferences": "conferences, conference",
        "seminars": "seminars, seminar",
        "investments": "investments, investment",
        "investors": "investors, new investors, shareholders",
        "salary": "salary, wages, pay, hourly wage",
        "income": (
            "personal income, passive income, side income, side hustle income, household income, disposable"
            " income"
        ),
        "net_worth": "net worth",
        "rent": "rent",
        "taxes": "taxes, tax bill",
        "dividends": "dividends, dividend income",
        "debt_to_equity_ratio": "debt to equity, debt to equity ratio, debt equity ratio, d/e ratio, gearing",
        "net_debt_to_ebitda_ratio": "net debt to ebitda, net debt / ebitda, debt to ebitda",
        "current_ratio": "current ratio",
        "quick_ratio": "quick ratio, acid test ratio",
        "interest_cover": "interest cover, interest coverage, interest coverage ratio",
        "overdraft": "overdraft",
        "credit_score": "credit score",
        "expenses": "expenses, living expenses, household expenses",
        "retirement_contributions": "retirement contributions, ira, roth ira, 401 k contributions",
        "bonuses": "bonuses",
        "tips": "tips",
        "bequests": "bequests, legacies",
        "membership_fees": "membership fees, dues",
        "trucks": "trucks, lorries",
        "vehicles": "vehicles, cars, vans, company cars",
        "electric_vans": "delivery vans",
        "parcels": "parcels, packages",
        "pallets": "pallets",
        "warehouses": "warehouses",
        "factories": "factories, plants sites, production sites",
        "offices": "offices",
        "construction_sites": "construction sites, building sites",
        "processes": "processes, workflows",
        "audits": "audits, audit",
        "inspections": "inspections, safety inspections",
        "suggestions": "suggestions, ideas, improvement suggestions",
        "headcount": "headcount, engineering team, sales team size, team size, workforce",
        "backlog": "backlog",
        "vacancies": (
            "vacancies, open positions, open roles, positions open, roles open, vacant positions, "
            "vacant posts, unfilled positions"
        ),
        "internships": "internships, internship places",
        "apprenticeships": "apprenticeships",
        "performance_reviews": "performance reviews, appraisals, annual reviews",
        "promotions": "promotions, internal promotions",
        "women_in_management": (
            "women in management, women in management positions, women managers, female "
            "managers, women in middle management"
        ),
        "gender_pay_gap": "gender pay gap, pay gap",
        "gender_equality_index": "gender equality index",
        "disabled_employees": "disabled employees, employees with disabilities",
        "voluntary_turnover": "voluntary turnover, voluntary attrition, voluntary departures",
        "turnover": "turnover",
        "employee_turnover": (
            "turnover of employees, employee churn, employee departures, staff departures, employee turn over"
        ),
        "employee_engagement": (
            "employee engagement, staff engagement, engagement of employees, team engagement, workforce"
            " engagement"
        ),
        "employee_engagement_score": (
            "employee engagement score, employee engagement scores, engagement survey score"
        ),
        "employee_satisfaction": "employee satisfaction rate, satisfaction of employees, employee wellbeing",
        "employee_retention_rate": (
            "retention of employees, employee retention rates, annual employee retention, "
            "talent retention, nurse retention, teacher retention, worker retention, talent "
            "retention rate, workforce retention"
        ),
        "time_to_fill": "time to fill positions, average time to fill, time to fill open positions",
        "hiring_costs": "hiring costs, recruiting costs, recruitment costs",
        "employee_referral_hires": (
            "employee referral hires, referral hires, hires from referrals, employee referrals"
        ),
        "families": "families, families supported, families served",
        "children": "children, kids",
        "refugees": "refugees",
        "homeless_people": "homeless people",
        "resellers": "resellers, dealers",
        "distributors": "distributors",
        "skus": "skus",
        "shipping_time": "shipping time, order shipping time",
        "quote_conversion_rate": "quote conversion rate, quote to order rate",
        "negative_comments": "negative comments",
        "weight": "weight loss, body weight, my weight",
        "jobs_created": "jobs created",
        "energy_use": "energy use",
        "lost_time_injuries": "lost time injuries, lost time injury",
        "safety_incidents": "safety incidents",
        "participants": "participants, contestants",
        "videos": "video content, training videos",
        "grants": "funding bids, calls for projects, grants won",
        "training_time": "professional development, training time, hours of professional development",
        "connections": "linkedin connections",
        "affordable_homes": "affordable homes, affordable housing units",
        "networking_events": "networking events, networking event",
        "story_points_delivered": "story points delivered, planned story points",
        "story_reply_rate": "story reply rate",
        "price": "price, prices, selling price, selling prices, unit price",
        "operating_costs": (
            "operating costs, operating expenses, operational costs, operational expenses, opex, running"
            " costs"
        ),
        "production_costs": "production costs, manufacturing costs",
        "energy_costs": "energy costs, energy bill, energy bills, utility bills",
        "labor_costs": "labor costs, labour costs, payroll, payroll costs, staff costs",
        "overhead": "overhead, overheads, overhead costs",
        "logistics_costs": "logistics costs",
        "marketing_costs": "marketing costs",
        "travel_costs": "travel costs, travel expenses",
        "business_travel": "business travel, air travel",
        "scrap_rate": "scrap rate, scrap",
        "lead_time": "lead time, lead times, production lead time",
        "turnaround_time": "turnaround time, turnaround, turnaround times",
        "review_time": "code review turnaround, pr review time",
        "approval_time": "time to approve",
        "test_scores": "test scores, math test scores, reading test scores, standardized test scores",
        "exam_score": "exam score, exam scores, exam results",
        "sick_days": "sick days, days of sick leave",
        "injuries": "injuries, workplace injuries",
        "cold_calls": "cold calls, cold call",
        "sales_calls": "sales calls",
        "certifications": "certifications, certification, certificates",
        "patient_visits": "patient visits",
        "volunteer_hours": (
            "volunteer hours, hours of volunteering, hours of volunteer work, hours of volunteer time,"
            " volunteer time"
        ),
        "screen_time": (
            "time on my phone, less time on my phone, time on social media, phone screen time, hours of tv"
        ),
        "none": (
            "index funds, to bed, go to bed, at grade level, cell phone, business days, "
            "running shoes, swimming pool, swimming pools, sales team, marketing team, support team, sales department"
        ),
        "bookkeeping_errors": "bookkeeping errors",
        "billing_errors": "billing errors, invoicing errors, invoice errors",
        "data_entry_errors": "data entry errors",
        "picking_errors": "picking errors",
        "order_errors": "order errors",
        "medication_errors": "medication errors",
        "spelling_mistakes": "spelling mistakes, spelling errors",
        "servings_of_vegetables": "servings of vegetables",
        "fruit_and_vegetables": (
            "servings of fruit and vegetables, servings of fruits and vegetables, fruit and "
            "vegetables, fruits and vegetables, servings of vegetables, portions of fruit and "
            "vegetables"
        ),
        "appointments": "appointments",
        "public_speaking": "public speaking",
        "website_speed": "website speed",
        "quality_of_life": "quality of life",
        "brand_sentiment": "brand sentiment",
        "practice_time": "guitar practice, piano practice, practice time",
        "chess_rating": "chess rating, elo rating",
        "personal_best": "personal best, personal record",
        "visibility": "search visibility",
        "training_completion_rate": "training completion rate, course completion rate of our training",
        "student_retention_rate": "student retention, student retention rate",
        "volunteer_retention_rate": "volunteer retention, volunteer retention rate",
        "member_retention_rate": "member retention, member retention rate, membership retention",
        "patient_retention_rate": "patient retention, patient retention rate",
        "bank_fees": "bank fees, banking fees",
        "late_deliveries": "late deliveries, delivery delays",
        "late_payments": "late payments, payment delays",
        "student_satisfaction": "student satisfaction",
        "supplier_costs": "supplier costs",
        "speaking_time": "speaking time",
        "typing_speed": "typing speed",
        "donations": "individual giving, charitable giving, annual giving, giving",
        "complaints": "customer complaints, client complaints",
        "latency": "response time of the api, response time of our api, mean response time of the api",
        "class_size": "class size, class sizes",
        "service_quality": "service quality, quality of service",
        "emergency_response_time": (
            "ambulance response time, 911 response time, emergency response time, fire "
            "response time, police response time"
        ),
        "grant_income": "grant income, grant revenue",
        "household_income": "household income",
        "fundraising_events": "fundraising events, fundraising event",
        "board_members": "board members, trustees",
        "organic_share": "share of organic food, organic food",
        "tree_cover": "tree cover, canopy cover",
        "mentoring_hours": "mentoring hours",
        "donor_retention_rate": "retention of donors",
        "reading_time": "time spent reading",
        "email_time": "time spent on email, time on email, time spent on emails",
        "gym_visits": "gym attendance, gym visits",
        "absenteeism": "absentee rate, absence rate",
        # marketing
        "listens": "listens, plays of our podcast, streams of our podcast",
        "listeners": "listeners, monthly listeners",
        "contributors": "contributors, monthly contributors",
        "infographics": "infographics, infographic",
        "white_papers": "white papers, whitepapers",
        "guides": "guides, guide",
        "brochures": "brochures, leaflets",
        "flyers": "flyers",
        "posters": "posters",
        "contests": "contests, giveaways, giveaway, contest",
        "surveys": "surveys sent",
        "tutorials": "tutorials, how to guides",
        "lead_magnets": "lead magnets, lead magnet",
        "hashtags": "hashtags",
        "interviews": "press interviews",
        "ads": "ads, ad creatives, ad variants, adverts",
        "ad_tests": "a b tests, ab tests, a/b tests, split tests, ad tests",
        "experiments": "experiments, product experiments, growth experiments",
        "mockups": "mockups, wireframes, prototypes",
        "podcast_appearances": "podcast appearances, guest appearances on podcasts, appearances on podcasts",
        "search_clicks": "organic search clicks, clicks from search",
        "unaided_awareness": "unaided awareness, unaided brand awareness, spontaneous awareness",
        "negative_comment_rate": "negative comment rate, share of negative comments",
        "quality_score": "quality score, quality scores",
        "sms_subscribers": "sms list, sms subscribers, sms opt ins",
        "returning_visitors": "returning visitors, repeat visitors",
        "inbound_messages": "messages received, total messages received, received messages",
        "email_subscribers": "new emails, email addresses collected, emails collected",
        "emails": "emails, e mails",
        "emails_received": (
            "emails received, emails we receive, incoming emails, inbound emails, support emails"
        ),
        # sales and support
        "close_rate": (
            "close rate, closing rate, close ratio, closing ratio, sales close rate, deal close rate"
        ),
        "handle_time": (
            "average handle time, aht, handle time, average handling time, handling time, average call"
            " handling time"
        ),
        "mean_time_to_recovery": (
            "mean time to recovery, mean time to restore, time to recovery, recovery time, mean time to"
            " repair"
        ),
        "upsells": "upsells, upgrades, cross sells",
        "discount_rate": "discounting, discount rate, average discount, discounts",
        "loyal_customers": "loyal customers, repeat customers, returning customers",
        "site_visits": "field visits, client visits, customer visits",
        "follow_ups": "follow ups, follow up calls",
        "quotes_sent": "quotes, estimates, quotes sent",
        "refunds": "refunds, refund requests",
        "refund_time": "refund time, time to refund, refund processing time",
        "returns": "returns, product returns, returned items, returned products",
        "no_show_rate": "no show rate, rate of no shows",
        "no_shows": "no shows, missed appointments",
        "service_level": "service level",
        "escalations": "escalations, escalated tickets",
        "faqs": "faq articles, help articles, help center articles, knowledge base articles",
        "unanswered_complaints": "unanswered complaints",
        "time_to_close": "time to close deals",
        "first_response_time": "time to first reply, first answer",
        "time_to_first_order": "time to first order, time to first purchase",
        "time_to_value": "time to value",
        # software
        "test_coverage": "test coverage, unit test coverage, automated test coverage, tests coverage",
        "code_quality": "quality of code",
        "incidents": "incidents, production incidents, outages, major incidents, critical incidents",
        "p1_incidents": "p1 incidents, sev1 incidents, p0 incidents, priority 1 incidents",
        "build_time": "build time, build times",
        "pull_requests": "pull requests, merge requests, prs",
        "commits": "commits",
        "servers": "servers",
        "dashboards": "dashboards",
        "integrations": "integrations, new integrations",
        "endpoints": "endpoints, apis",
        "user_interviews": "user interviews, customer interviews, discovery interviews",
        "user_tests": "user tests, usability tests",
        "automated_tests": "automated tests, unit tests, end to end tests",
        "automated_processes": "automated processes, processes automated",
        "technical_debt": "tech debt",
        "ecoindex": "ecoindex, eco index",
        "carbon_footprint_per_visit": "carbon per visit",
        "page_weight": "page weight, page size",
        "accessibility_score": "accessibility score",
        "storage": "storage, storage space",
    }
)

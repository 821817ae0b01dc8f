"""English: nouns that causes, members and volunteers count, and what towns measure, by their English names.

Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CAUSE_NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "volunteers": "volunteers, new volunteers, active volunteers, volunteer",
        "donors": "donors, new donors, monthly donors, donor base",
        "recurring_donors": (
            "recurring monthly donors, recurring donors, regular donors, monthly givers, recurring givers"
        ),
        "donor_retention_rate": "donor retention, donor retention rate",
        "donations": (
            "donations, donation, online donations, individual donations, charitable donations, "
            "donation revenue, major gifts"
        ),
        "funds_raised": (
            "funds raised, funds, funding, fundraising, money, fundraising revenue, "
            "fundraising income, raise money, more money, capital, grant funding, seed funding"
        ),
        "grants": "grants",
        "grant_applications": "grant applications, grant proposals",
        "sponsors": "sponsors, corporate sponsors, sponsorships, event sponsors",
        "members": (
            "members, new members, memberships, membership, paying members, club members, "
            "paid members, community members, group members"
        ),
        "beneficiaries": (
            "beneficiaries, families, households, households served, families served, "
            "people served, young people, children, refugees, people helped, homeless people"
        ),
        "meals": "meals, meals served, hot meals",
        "trees": "trees, tree",
        "co2_emissions": (
            "co2 emissions, carbon emissions, emissions, greenhouse gas emissions, "
            "carbon footprint, co2, ghg emissions, scope 1 and 2 emissions, co2e emissions, "
            "scope 1 emissions, scope 2 emissions, greenhouse gases, carbon dioxide emissions"
        ),
        "energy_consumption": (
            "energy consumption, energy use, energy usage, electricity consumption, "
            "electricity use, power consumption, electricity usage, power usage"
        ),
        "water_consumption": "water consumption, water use, water usage",
        "waste": (
            "waste, food waste, household waste, plastic waste, waste sent to landfill, "
            "landfill waste, single use plastic, plastic use"
        ),
        "recycling_rate": "recycling rate, recycling, recycling rates, waste recycling rate",
        "paper_consumption": "paper consumption, paper use, paper usage, printing, paper waste",
        "solar_panels": "solar panels, solar panel",
        "gpa": "gpa, grade point average",
        "grade": (
            "grade, grades, test score, exam score, test scores, exam scores, math grade, marks, "
            "final grade, exam results, sat score, math score, ielts score, toefl score"
        ),
        "attendance_rate": (
            "attendance rate, student attendance, school attendance, attendance rates, class attendance"
        ),
        "graduation_rate": "graduation rate, graduation rates",
        "pass_rate": "pass rate, exam pass rate, pass rates, success rate, first time pass rate",
        "dropout_rate": "dropout rate, drop out rate, student dropout, school dropout",
        "dropouts": "dropouts",
        "reading_proficiency_rate": (
            "reading proficiency, reading proficiency rate, read at grade level, proficiency, "
            "reading scores, reading level"
        ),
        "students": (
            "students, new students, student enrollment, enrollment, student enrolment, learners, pupils"
        ),
        "books": "books, book, novels, non fiction books",
        "pages": "pages, page of a book",
        "words_learned": (
            "words learned, spanish words, new words, french words, vocabulary words, "
            "german words, italian words, english words, japanese words, vocabulary"
        ),
        "words": "words",
        "courses": "courses, online courses, course, certifications, certification, certificates, classes",
        "study_time": "study time, hours of study, study hours, studying",
        "weight": "body weight, weight",
        "body_fat": "body fat, body fat percentage",
        "blood_pressure": "blood pressure, systolic blood pressure",
        "cholesterol": "cholesterol, ldl cholesterol, cholesterol level",
        "resting_heart_rate": "resting heart rate, heart rate",
        "race_time": (
            "half marathon, marathon, 5k time, 10k time, race time, marathon time, "
            "half marathon time, mile time, 5k race, 10k race, 5k run, 10k run"
        ),
        "distance": "distance, mileage, running distance",
        "steps": "steps, daily steps, step count",
        "workouts": (
            "workouts, workout, work out, gym sessions, exercise sessions, strength workouts, "
            "training runs, yoga sessions, strength sessions, exercise, runs, yoga classes"
        ),
        "gym_visits": "gym visits, gym",
        "exercise_time": (
            "exercise time, minutes of exercise, minutes of cardio, physical activity, minutes of physical"
            " activity"
        ),
        "screen_time": "screen time, phone time, phone use, social media time",
        "sleep": "sleep, hours of sleep, sleep time, hours of sleep a night",
        "water": "water, litres of water, liters of water",
        "glasses_of_water": "glasses of water, cups of water",
        "calories": "calories, daily calories, calorie intake",
        "cigarettes": "cigarettes, cigarette",
        "push_ups": "push ups, pushups",
        "meditation": "meditation, minutes of meditation, meditation sessions",
        "cost_savings": "cost savings, savings in costs, annual savings, efficiency savings",
        "savings": (
            "savings, save money, emergency fund, savings account, emergency savings, savings rate,"
            " retirement savings"
        ),
        "debt": (
            "debt, credit card debt, student loan debt, student loans, loan, loans, "
            "credit card balance, mortgage, debts"
        ),
        "potholes": "reported potholes, potholes, potholes filled",
        "landfill_waste": "household waste sent to landfill",
        "patients": "patients, patient visits, patient volume, patients seen",
        "readmission_rate": (
            "readmission rate, 30 day readmission rate, hospital readmission rate, readmission rates"
        ),
        "readmissions": "readmissions, hospital readmissions",
        "vaccination_rate": (
            "vaccination rate, vaccination coverage, vaccinations, vaccination rates, immunization rate"
        ),
        "infection_rate": "infection rate, infection rates",
        "infections": "infections, hospital acquired infections",
        "falls": "patient falls",
        "homes": "homes, affordable homes, housing units, homes built, affordable housing units",
        "cycle_lanes": "cycle lanes, bike lanes, kilometres of bike lanes, cycle paths, bike paths",
        "crime_rate": "crime rate, crime, burglaries, violent crime, car thefts",
        "ridership": "ridership, passengers, bus ridership, public transport ridership, transit ridership",
        "unemployment_rate": "unemployment rate, unemployment, youth unemployment, youth unemployment rate",
        "jobs": "jobs, new jobs, jobs created, full time jobs, local jobs",
        "permits": "permits, building permits, permit applications",
        "electric_vehicle_share": (
            "electric vehicles, electric vehicle share, share of electric vehicles, evs"
        ),
        "renewable_energy_share": (
            "renewable energy, renewable electricity, renewables, share of renewable energy, "
            "renewable sources, renewable energy use, renewable energy share"
        ),
        "speed": "speed, typing speed",
        "languages": "languages",
        "photos": "photos, pictures",
        "songs": "songs, song, tracks",
        "recipes": "recipes, new recipes, recipe",
        "friends": "friends, new friends",
        "blood_donations": "blood donations, units of blood, blood drives",
        "animals_adopted": "adoptions, animal adoptions, pet adoptions, dogs, cats, pets, animals",
        "service_hours": (
            "volunteer hours, hours of community service, community service hours, service hours, "
            "hours of volunteer work"
        ),
        "petition_signatures": "signatures, petition signatures",
        "participation_rate": (
            "participation rate, participation, turnout, voter turnout, participation rates"
        ),
    }
)

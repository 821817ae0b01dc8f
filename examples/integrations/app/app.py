"""An app of Streamlit that reviews a strategy: upload or paste it, choose the day and the language, and read on.

    streamlit run app.py

It keeps nothing and sends nothing: what is uploaded lives as long as the page is open.
"""

import json
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

import smartgoals as sg
from smartgoals import codec, present

# Of the week that follows a review the calendar must have all days.
LAST_DAY = date.max - timedelta(days=7)
SAMPLE = Path(__file__).parents[2] / "data" / "strategy.json"
# The words of the app itself; those of results are the library's.
WORDS = {
    "en": {
        "language": "English",
        "title": "How are we doing?",
        "upload": "A strategy as a file of JSON",
        "paste": "or as text",
        "sample": "This is the strategy of a tourist office; yours takes its place.",
        "day": "The day of the review",
        "page": "The review as a page to send",
        "week": "What to look at in the next seven days",
        "goal": "A goal",
        "no_json": "This is no JSON: {reason}",
        "faulty": "This strategy cannot be read:",
    },
    "fr": {
        "language": "Français",
        "title": "Où en sommes-nous ?",
        "upload": "Une stratégie dans un fichier JSON",
        "paste": "ou en texte",
        "sample": "Voici la stratégie d’un office de tourisme ; la vôtre prendra sa place.",
        "day": "Le jour de la revue",
        "page": "La revue, en une page à envoyer",
        "week": "Ce qu’il faut regarder ces sept prochains jours",
        "goal": "Un but",
        "no_json": "Ce n’est pas du JSON : {reason}",
        "faulty": "Cette stratégie ne peut pas être lue :",
    },
}


# Values never change, so that all sessions may share them.
@st.cache_resource(max_entries=20, show_spinner=False, hash_funcs={sg.Strategy: hash})
def reviewed(strategy: sg.Strategy, as_of: date, language: str) -> sg.Review:
    """Return a review, made once however often the page is drawn again."""
    return sg.review(strategy, as_of=as_of, language=language)


def given(language: str) -> sg.Strategy:
    """Return the strategy that was uploaded or pasted, or show what is wrong with it, and stop there."""
    say = WORDS[language]
    # With keys, what was given stays when the language changes, and with it the label.
    uploaded = st.sidebar.file_uploader(say["upload"], type="json", key="file")
    pasted = st.sidebar.text_area(say["paste"], placeholder='{"goals": []}', key="text")
    if uploaded is None and not pasted.strip():
        st.info(say["sample"])
    document = None
    try:
        document = json.loads(uploaded.getvalue() if uploaded else pasted.strip() or SAMPLE.read_bytes())
        return codec.structure(document)
    except sg.SmartGoalsError as error:
        st.error(say["faulty"])
        faults = [(fault.path, codec.wording(fault, language, data=document)) for fault in error.problems]
        # As HTML: Markdown of Streamlit would take what somebody wrote, such as "$5 to $10", for a formula.
        st.html("".join(f"<p><code>{escape(path)}</code><br>{escape(words)}</p>" for path, words in faults))
    except (ValueError, RecursionError) as error:  # of brackets without end Python says the second
        st.error(say["no_json"].format(reason=error))
    st.stop()


def latest(strategy: sg.Strategy) -> date | Literal["today"]:
    """Return the day of the last reading: what is known is known as of that day, whatever day it is now."""
    days = [day for history in strategy.histories for day in history.days]
    return min(max(days), LAST_DAY) if days else "today"


def main() -> None:
    """Draw the page: what to do, where each goal stands, what comes next, and a chart."""
    named = {code: words["language"] for code, words in WORDS.items()}
    language = st.sidebar.radio("Language · Langue", named, format_func=named.__getitem__, horizontal=True)
    say = WORDS[language]
    st.title(say["title"])
    strategy = given(language)
    last = latest(strategy)
    as_of = st.sidebar.date_input(say["day"], last, max_value=LAST_DAY, key=f"from {last}")
    review = reviewed(strategy, as_of, language)
    st.html(review)
    st.sidebar.download_button(say["page"], present.page(review), "review.html", "text/html")
    if len(review.goals):
        titles = {goal.id: goal.goal.statement or goal.goal.text(language) for goal in review.goals}
        chosen = st.selectbox(say["goal"], titles, format_func=titles.__getitem__, key="goal")
        chart = present.vega(review.goals[chosen], theme=st.context.theme.type or "light")
        st.vega_lite_chart(spec=chart, theme=None)
    st.header(say["week"])
    agenda = sg.agenda(strategy, as_of=as_of, start=as_of + timedelta(days=1), end=as_of + timedelta(days=7))
    st.html(present.html(agenda, language=language, level=3))


if __name__ == "__main__":
    main()

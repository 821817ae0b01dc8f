"""Take the pictures of the README and the documentation: pages of the quickstart's review, as a browser shows them.

Run `python tools/make_pictures.py` after a change of how pages look. It needs what the extra `test` brings, and Chromium;
another machine has other fonts, so that no test compares pictures.
"""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve

import smartgoals as sg
from smartgoals import codec, present

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
DATA = ROOT / "examples" / "data" / "strategy.json"
AS_OF = date(2016, 10, 2)
TITLE = "Office de tourisme de Strasbourg, second semestre 2016"
# What the people of the document wrote, as they would have in French: statement, and decision where there is one.
WORDS = {
    "page-views": (
        "Au moins 7 500 pages vues par semaine jusqu’à Noël",
        "moins de 7 500 deux semaines de suite : renouveler les photos et l’introduction",
    ),
    "ig-growth": (
        "Gagner 50 nouveaux abonnés Instagram par semaine",
        "moins de 30 par semaine pendant un mois : reporter ces heures sur la newsletter",
    ),
    "passes": (
        "Vendre 1 400 pass au second semestre",
        "un mois de retard : mettre le pass sur la page d’accueil",
    ),
    "conversion": (
        "Porter le taux de conversion de 2,5 % à 3 % d’ici Noël",
        "pas de hausse en novembre : essayer un formulaire plus court",
    ),
    "mailing-list": (
        "Atteindre 8 000 abonnés d’ici Noël",
        "sous le jalon : proposer l’inscription sur la page du pass",
    ),
    "backlog": (
        "30 % de questions ouvertes en moins d’ici Noël",
        "pas sous 90 en novembre : une deuxième personne le lundi",
    ),
    "answer-time": (
        "Répondre en moins de 4 heures, en médiane sur la semaine",
        "plus de 4 heures deux semaines de suite : ouvrir le chat jusqu’à 20 heures",
    ),
    "retweets": ("300 retweets par semaine", None),
    "visibility": ("Plus de visibilité sur les réseaux sociaux", None),
}
LARGEST = 150_000
"""So many bytes of a picture at most: a reader of the README waits for it."""


def looks() -> dict[str, dict[str, Any]]:
    """Return what is to be seen on each picture, by its name."""
    strategy = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
    said = {name: {"statement": text, "decision": then} for name, (text, then) in WORDS.items()}
    french = evolve(strategy, title=TITLE, goals=[evolve(goal, **said[goal.id]) for goal in strategy.goals])
    both = {"en": strategy, "fr": french}
    pages = {code: present.page(sg.review(one, as_of=AS_OF, language=code)) for code, one in both.items()}
    short = present.page(sg.review(strategy, as_of=AS_OF), short=True)
    return {
        "review-en": {"html": pages["en"], "width": 1280, "height": 800},
        "review-fr": {"html": pages["fr"], "width": 1280, "height": 800},
        "review-phone": {"html": short, "width": 390, "height": 844, "scheme": "dark"},
    }


def main() -> None:
    """Take every picture, and say how large it is."""
    PICTURES.mkdir(exist_ok=True)
    places = {PICTURES / f"{name}.png": look for name, look in looks().items()}
    jobs = [{**look, "picture": str(place), "is_whole": False} for place, look in places.items()]
    browse = [sys.executable, str(ROOT / "tools" / "browse.py")]
    subprocess.run(browse, input=json.dumps(jobs), text=True, encoding="utf-8", stdout=subprocess.DEVNULL, check=True)
    for place in places:
        size = place.stat().st_size
        print(f"{place.relative_to(ROOT)}: {size:,} bytes")
        if size > LARGEST:
            sys.exit(f"{place.name} has more than {LARGEST:,} bytes")


if __name__ == "__main__":
    main()

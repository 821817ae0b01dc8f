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

import smartgoals as sg
from smartgoals import codec, present

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
DATA = ROOT / "examples" / "data" / "strategy.json"
AS_OF = date(2016, 10, 2)
LARGEST = 150_000
"""So many bytes of a picture at most: a reader of the README waits for it."""


def looks() -> dict[str, dict[str, Any]]:
    """Return what is to be seen on each picture, by its name."""
    strategy = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
    pages = {code: present.page(sg.review(strategy, as_of=AS_OF, language=code)) for code in ("en", "fr")}
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

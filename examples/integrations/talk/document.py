"""Read a strategy for a program, or end the program with all that is wrong with the document."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import smartgoals as sg
from smartgoals import codec

# Python says these in English alone.
NO_FILE = {
    "en": {
        FileNotFoundError: "“{name}”: there is no such file",
        IsADirectoryError: "“{name}” is a folder, not a file",
        OSError: "“{name}” cannot be read",
    },
    "fr": {
        FileNotFoundError: "« {name} » : ce fichier n’existe pas",
        IsADirectoryError: "« {name} » est un dossier, non un fichier",
        OSError: "« {name} » ne peut pas être lu",
    },
}
NO_JSON = {
    "en": ("this is no JSON", ": line {0}, character {1}"),
    "fr": ("ce n’est pas du JSON", " : ligne {0}, caractère {1}"),
}


def read(path: Path | None, language: str) -> sg.Strategy:
    """Return the strategy in a file or, without one, in standard input; end with 2 where there is none."""
    data = None
    try:
        data = json.loads(path.read_bytes() if path else sys.stdin.buffer.read())
        return codec.structure(data)
    except sg.SmartGoalsError as error:
        said = codec.wording(error, language, data=data)
    except OSError as error:
        words = NO_FILE[language]
        said = words.get(type(error), words[OSError]).format(name=path)
    except (ValueError, RecursionError) as error:
        head, place = NO_JSON[language]
        said = head + (place.format(error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else "")
    print(said, file=sys.stderr)
    raise SystemExit(2)

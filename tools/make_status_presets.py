"""Write docs/reference/status-presets.md from the presets themselves: `python tools/make_status_presets.py`."""

from pathlib import Path

from smartgoals.status import STATUS_PRESETS, StatusMeasure, StatusPreset

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "status-presets.md"
HEAD = """# Status presets

<!-- Made by tools/make_status_presets.py from the presets; change those. -->

`progress.status("viva")` gives the status of a progress under the rule of a known system;
`sg.status.STATUS_PRESETS["viva"].judge(progress)` also says what led to it.
[Read progress](../how-to/read-progress.md) shows how to make a preset of your own.

Rules are asked first, in order; then the band that the measure falls into decides.
A band owns its lower edge, and the next band its upper one, so that no value falls into a hole or into two bands.
Every measure is turned so that more is better, whichever direction the goal has.
Values are compared exactly, before any rounding.
Where a measure is undefined the status is `unknown`.
"""


def measures() -> str:
    """Return the section about measures, from their own documentation."""
    words = " ".join((StatusMeasure.__doc__ or "").split())
    return f"\n## Measures\n\n{words}\n\nThe words are: {', '.join(f'`{one}`' for one in StatusMeasure)}.\n"


def section(preset: StatusPreset) -> str:
    """Return the section of one preset: its rule, its source, and how holes were closed."""
    rows = [f"| `{one.status}` | {' and '.join(map(str, one.conditions))} |" for one in preset.rules]
    for band in reversed(preset.bands):
        rows.append(f"| `{band.status}` | {preset.measure} {str(band).removeprefix(f'{band.status} ')} |")
    order = " < ".join(f"`{one}`" for one in preset.worst_first)
    table = "\n".join(["| status | when |", "|---|---|", *rows])
    return f"\n## {preset.id}\n\n{preset.source}.\n\n{table}\n\nFrom worst to best: {order}.\n{preset.note}\n"


def page() -> str:
    """Return the whole page."""
    return HEAD + measures() + "".join(map(section, STATUS_PRESETS.values()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""Style: how a page of HTML looks, as data: its colours by light and by dark, and the sheet that uses them.

Everything is said below `.smartgoals`, so that the sheet changes nothing of a page that holds a fragment.
No colour tells what words do not.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COLOURS", "NOTEBOOK", "PAGE", "PAIRS"]

COLOURS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "ground": ("#f4f6f8", "#11151a"),
        "card": ("#ffffff", "#191f26"),
        "rule": ("#dbe1e8", "#2d3641"),
        "ink": ("#18202b", "#e7ebf0"),
        "soft": ("#566170", "#a4afbd"),
        "mark": ("#0f5f8c", "#7cc4ee"),
        "mark-ground": ("#e3f0f8", "#14303f"),
        "good": ("#0a6048", "#86dcb9"),
        "good-ground": ("#ddf3ea", "#12352b"),
        "warn": ("#774a00", "#f2c774"),
        "warn-ground": ("#fdeecb", "#3a2d10"),
        "bad": ("#982a1c", "#ffa896"),
        "bad-ground": ("#fce5e0", "#42201a"),
        "unsure": ("#475366", "#bcc6d3"),
        "unsure-ground": ("#e9edf2", "#29323d"),
    }
)
"""The colours by their names: in light, and in dark."""

PAIRS: Final = tuple(
    [(ink, ground) for ink in ("ink", "soft", "mark") for ground in ("ground", "card")]
    + [(tone, f"{tone}-ground") for tone in ("mark", "good", "warn", "bad", "unsure")]
    + [(tone, ground) for tone in ("good", "warn", "bad", "unsure") for ground in ("ground", "card")]
    + [("ink", "warn-ground"), ("warn", "warn-ground")]
)
"""Which colour is written on which."""


def _named(theme: int) -> str:
    return " ".join(f"--{name}: {both[theme]};" for name, both in COLOURS.items())


_BLOCKS: Final = """
.smartgoals { overflow-wrap: anywhere; line-height: 1.55; text-align: start; }
.smartgoals * { box-sizing: border-box; }
.smartgoals :is(h1, h2, h3, h4, h5, h6) { line-height: 1.25; font-weight: 650; text-wrap: balance; margin: 0; }
.smartgoals :is(p, ul, ol, dl, figure) { margin: .75rem 0 0; }
.smartgoals :is(ul, ol) { padding-inline-start: 1.35rem; }
.smartgoals li { margin-top: .35rem; }
.smartgoals li::marker { font-variant-numeric: tabular-nums; }
.smartgoals .sg-more { display: block; }
.smartgoals dl > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); column-gap: 1.25rem; padding: .45rem 0; }
.smartgoals dl > div + div { border-top: 1px solid var(--rule); }
.smartgoals dt { grid-row: span 20; }
.smartgoals dd { grid-column: 2; margin: 0; }
.smartgoals dd + dd { margin-top: .2rem; }
.smartgoals .sg-scroll { overflow-x: auto; margin-top: 1.25rem; }
.smartgoals table { font: inherit; color: inherit; font-variant-numeric: tabular-nums; border-collapse: collapse;
  width: 100%; margin: 0; }
.smartgoals caption { text-align: start; padding: 0 0 .4rem; }
.smartgoals :is(th, td) { padding: .5rem .75rem; text-align: start; vertical-align: baseline; border: 0; }
.smartgoals :is(th, td):first-child { padding-inline-start: 0; }
.smartgoals :is(th, td):last-child { padding-inline-end: 0; }
.smartgoals tr { border-bottom: 1px solid var(--rule); }
.smartgoals thead th { vertical-align: bottom; }
.smartgoals tbody tr:last-child { border-bottom: 0; }
.smartgoals tbody th { font-weight: 600; min-width: 9rem; }
.smartgoals td { min-width: 5.5rem; }
.smartgoals .sg-figure { text-align: end; white-space: nowrap; }
.smartgoals svg { display: block; max-width: 100%; height: auto; }
.smartgoals .sg-chart { background: #fff; color: #18202b; border-radius: .35rem; overflow: hidden; }
.smartgoals :is(.sg-good, .sg-warn, .sg-bad, .sg-unsure) { font-weight: 500; }
.smartgoals .sg-chip { padding: .14em .6em; border: 1px solid transparent; border-radius: .85em; font-size: .875em;
  font-weight: 600; overflow-wrap: normal; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
"""

_TONES: Final = "\n".join(
    f".smartgoals .sg-{tone} {{ color: var(--{tone}); }}\n"
    f".smartgoals .sg-{tone}.sg-chip {{ background: var(--{tone}-ground); }}"
    for tone in ("good", "warn", "bad", "unsure")
)

_SHEET: Final = f"""
:root {{ color-scheme: light dark; {_named(0)} }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ {_named(1)} }} }}
html {{ -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }}
body {{ margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }}
main {{ max-width: 52rem; margin: 0 auto; padding: 2.75rem 1.5rem 4.5rem; }}
{_BLOCKS}{_TONES}
.smartgoals :is(h1, h2, h3, h4, h5, h6) {{ letter-spacing: -.011em; }}
.smartgoals .sg-h1 {{ font-size: clamp(1.65rem, 1.2rem + 2vw, 2.35rem); letter-spacing: -.022em; }}
.smartgoals .sg-h2 {{ font-size: 1.4rem; }}
.smartgoals .sg-h3 {{ font-size: 1.125rem; }}
.smartgoals .sg-h4 {{ font-size: 1rem; }}
.smartgoals .sg-lead {{ font-size: 1.125rem; max-width: 46rem; }}
.smartgoals .sg-note {{ color: var(--soft); font-size: .9375rem; }}
.smartgoals .sg-caution {{ background: var(--warn-ground); border-inline-start: 3px solid var(--warn);
  border-radius: .25rem; padding: .55rem .9rem; font-size: .9375rem; }}
.smartgoals .sg-s2 {{ margin-top: 2.75rem; }}
.smartgoals .sg-h2 + .sg-steps {{ margin-top: 1.1rem; }}
.smartgoals .sg-s3 {{ margin-top: 1.25rem; padding: 1.5rem 1.75rem 1.6rem; background: var(--card);
  border: 1px solid var(--rule); border-radius: .8rem; }}
.smartgoals .sg-s4 {{ margin-top: 1.4rem; }}
.smartgoals li::marker {{ color: var(--soft); }}
.smartgoals .sg-more {{ color: var(--soft); font-size: .9375rem; }}
.smartgoals :is(dt, caption, thead th) {{ color: var(--soft); font-size: 1.0625rem; font-weight: 500;
  line-height: 1.45; font-variant-caps: all-small-caps; letter-spacing: .045em; }}
.smartgoals caption {{ color: var(--ink); font-weight: 600; }}
.smartgoals .sg-steps {{ list-style: none; padding: .35rem 1.75rem; counter-reset: sg-step; background: var(--card);
  border: 1px solid var(--rule); border-radius: .8rem; }}
.smartgoals .sg-steps > li {{ counter-increment: sg-step; position: relative; padding: 1.15rem 0 1.2rem;
  padding-inline-start: 2.85rem; margin: 0; }}
.smartgoals .sg-steps > li + li {{ border-top: 1px solid var(--rule); }}
.smartgoals .sg-steps > li::before {{ content: counter(sg-step); position: absolute; inset-inline-start: 0; top: 1.05rem;
  width: 1.85rem; height: 1.85rem; border-radius: 50%; background: var(--mark-ground); color: var(--mark);
  font-weight: 650; font-variant-numeric: tabular-nums; display: grid; place-items: center; }}
.smartgoals .sg-steps .sg-more {{ color: inherit; margin-top: .25rem; }}
.smartgoals .sg-steps .sg-more strong:first-child:not(.sg-chip) {{ color: var(--soft); font-weight: 500; }}
.smartgoals :focus-visible {{ outline: 2px solid var(--mark); outline-offset: 3px; border-radius: .2rem; }}
@media (max-width: 40rem) {{
  main {{ padding: 2rem 1rem 3rem; }}
  .smartgoals .sg-s2 {{ margin-top: 2.5rem; }}
  .smartgoals .sg-s3 {{ padding: 1.15rem 1.1rem 1.25rem; }}
  .smartgoals .sg-steps {{ padding: .15rem 1.1rem; }}
  .smartgoals .sg-lead {{ font-size: 1.0625rem; }}
  .smartgoals dl > div {{ display: block; }}
  .smartgoals :is(th, td) {{ padding: .5rem .6rem; }}
}}
@media print {{
  @page {{ margin: 16mm 15mm; }}
  html {{ font-size: 9.5pt; }}
  body {{ background: none; }}
  main {{ max-width: none; padding: 0; }}
  .smartgoals :is(.sg-s3, .sg-steps) {{ background: none; }}
  .smartgoals .sg-s3 {{ margin-top: .9rem; padding: 1rem 1.25rem; }}
  .smartgoals dl > div {{ padding: .28rem 0; }}
  .smartgoals :is(.sg-s3, .sg-caution, figure, tr, li, dl > div) {{ break-inside: avoid; }}
  .smartgoals :is(h1, h2, h3, h4, h5, h6, caption, .sg-h2 + .sg-note) {{ break-after: avoid; }}
  .smartgoals .sg-scroll {{ overflow: visible; }}
  .smartgoals :is(.sg-chip, .sg-caution, .sg-steps > li::before) {{ print-color-adjust: exact; }}
}}
"""


def _pressed(sheet: str) -> str:
    """Return a sheet without what only its writer reads."""
    return "\n".join(line.strip() for line in sheet.splitlines() if line.strip())


PAGE: Final = _pressed(_SHEET)
"""The sheet of a page that stands by itself."""

NOTEBOOK: Final = _pressed(
    # A notebook has colours of its own, light or dark, which it tells nobody: only chips bring
    # theirs, and their ground.
    f".smartgoals {{ {_named(0)} --rule: #8888884d; max-width: 52rem; }}{_BLOCKS}"
    + "\n".join(
        f".smartgoals .sg-{tone}.sg-chip {{ color: var(--{tone}); background: var(--{tone}-ground); }}"
        for tone in ("good", "warn", "bad", "unsure")
    )
    + """
.smartgoals .sg-lead { font-size: 1.1em; }
.smartgoals :is(.sg-note, .sg-more, dt, caption) { font-size: .95em; }
.smartgoals .sg-caution { border-inline-start: 3px solid #b98020; padding-inline-start: .8em; }
.smartgoals :is(.sg-s2, .sg-s3) { margin-top: 1.75em; }
.smartgoals dt { font-weight: 600; }
"""
)
"""The sheet of what a notebook shows below a cell."""

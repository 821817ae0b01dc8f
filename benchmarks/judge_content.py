"""How often names of content are called clear when they all have one rate, how often when one has another, and how
often a rate lies in its interval: python benchmarks/judge_content.py [DRAWS].

Posts are drawn: how many see one is lognormal, its own rate is gamma or lognormal around that of its name (coefficient of
variation 0.5 or 1), what is counted is Poisson, and two results hang together. Simulated on purpose: only there is the
rate known. Beside it stands what 95 % intervals of pooled counts alone would call clear, whoever compares them.
"""

import math
import random
import sys
from datetime import date, timedelta

from smartgoals._relevance.counts import share_interval
from smartgoals.channels import ContentDepth, Post, deepen

CELLS = [
    (names, each, spread, shape)
    for names, each in ((3, 6), (4, 12), (6, 30))
    for spread in (0.5, 1.0)
    for shape in ("gamma", "lognormal")
]
DAY = date(2026, 1, 1)


def counted(chance: random.Random, mean: float) -> int:
    """Return a Poisson count, by the normal law where it is large."""
    if mean > 60:
        return max(0, round(chance.gauss(mean, math.sqrt(mean))))
    left, count = math.exp(-mean), 0
    product = chance.random()
    while product > left:
        product *= chance.random()
        count += 1
    return count


def own_rate(chance: random.Random, spread: float, shape: str) -> float:
    """Return by what a post differs from the rate of its name, one on average."""
    if shape == "gamma":
        return chance.gammavariate(1 / spread**2, spread**2)
    sigma = math.sqrt(math.log1p(spread**2))
    return chance.lognormvariate(-(sigma**2) / 2, sigma)


def posts(chance: random.Random, cell: tuple[int, int, float, str], times: float) -> list[Post]:
    """Return the posts of one draw; the first name has a rate so many times that of the others."""
    names, each, spread, shape = cell
    drawn = []
    for place in range(names * each):
        name = place % names
        reach = 50 + round(1500 * chance.lognormvariate(0, 0.8))
        rate = 0.05 * own_rate(chance, spread, shape) * (times if name == 0 else 1)
        done = counted(chance, rate * reach)
        counts = {"reach": reach, "engagements": done, "link_clicks": counted(chance, 0.1 * done + 0.002 * reach)}
        drawn.append(Post(day=DAY + timedelta(place), channel="ig", format=f"n{name}", counts=counts))
    return drawn


def by_counts_alone(found: ContentDepth) -> bool:
    """Tell whether pooled counts alone call anything clear: 95 % intervals of a name and of the others do not touch."""
    for one in found.results:
        others = [two for two in found.results if two.metric == one.metric and two.name != one.name]
        own = share_interval(one.count, one.out_of)
        rest = share_interval(sum(two.count for two in others), sum(two.out_of for two in others))
        if own is not None and rest is not None and (own[0] > rest[1] or own[1] < rest[0]):
            return True
    return False


def main() -> None:
    """Print a line for each cell."""
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print("names posts cv   shape     | named wrongly  counts alone | found x1.5  x2 | in its interval")
    wrong_in_all, held_in_all, intervals = 0, 0, 0
    for cell in CELLS:
        chance = random.Random(repr(cell))
        wrong = alone = held = told = 0
        found_at = dict.fromkeys((1.5, 2.0), 0)
        for _ in range(draws):
            same = deepen(posts(chance, cell, 1), by="content")
            wrong += any(one.clear for one in same.results)
            alone += by_counts_alone(same)
            for one in same.results:
                if one.metric == "engagements" and one.interval is not None:
                    told += 1
                    held += one.interval[0] <= 0.05 <= one.interval[1]
            for times in found_at:
                found_at[times] += "n0" in deepen(posts(chance, cell, times), by="content").resonates
        wrong_in_all, held_in_all, intervals = wrong_in_all + wrong, held_in_all + held, intervals + told
        figures = (wrong / draws, alone / draws, found_at[1.5] / draws, found_at[2.0] / draws, held / told)
        print("{:5} {:5} {:.1f}  {:9} | {:13.3f}  {:12.3f} | {:10.2f}  {:.2f} | {:.3f}".format(*cell, *figures))
    error = math.sqrt(0.05 * 0.95 / (draws * len(CELLS)))
    print(f"all: named wrongly {wrong_in_all / draws / len(CELLS):.3f} (error {error:.3f}), "
          f"in its interval {held_in_all / intervals:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()

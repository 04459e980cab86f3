"""Words as often as people use them: one vocabulary with the common and the rare, by Zipf's law."""

from __future__ import annotations

import itertools
import math
from random import Random

MEAN_WORDS = 115  # an entry, as in the journals that were measured for the targets

_COMMON = """
the to and i of a that it in was we for on with my this is at had he not be have but they as she about me
what so from her his today an all more were their by one are if when our do who out up been would could
which or no there meeting work time team them did how us then because now week just than over before again
should only can into too some much day after still needs want ask next first new good will two other back
people said asked own even never most once also any where might let well while between last why every
through down without until
"""

_BUSINESS = """
board budget customer project report plan decision question call email review quarter target supplier
contract director manager colleague system process meeting change risk cost price product service market
office morning afternoon strategy priority problem answer answerable conflict feedback interview candidate
workshop deadline forecast margin audit finance sales marketing legal factory warehouse delivery quality
safety hiring training mentor coach listen delegate decide postpone agree refuse explain promise worry hope
notice learn forget travel flight hotel dinner lunch coffee corridor whiteboard agenda minutes slide
spreadsheet invoice complaint apology praise trust silence energy tired calm angry relieved proud surprised
urgent important deliver improve enable lead leadership purpose meaning direction vision culture habit
pattern pressure demand request crisis escalation incident outage recovery backlog roadmap release version
pilot prototype experiment hypothesis evidence measure figure number trend share portfolio merger
reorganisation restructure vacancy succession talent union council regulator journalist investor shareholder
chairman assistant engineer designer analyst accountant lawyer nurse teacher student neighbour daughter son
partner mother father friend weekend evening garden run sleep
"""

_PREFIXES = ("", "re", "un", "over", "under", "inter", "pre", "co", "counter", "sub", "mis", "out")
_SUFFIXES = ("", "s", "ed", "ing", "er", "ers", "ment", "ments", "ness", "able", "ity", "ly", "less", "like")
_SIZE = 30_000
_FLATTENED = 2.7  # Mandelbrot's constant: the commonest words are not quite as common as Zipf has them


class Vocabulary:
    """The words, the commonest first, with how much of all text each is."""

    def __init__(self, seed: int = 2009) -> None:
        stems = _BUSINESS.split()
        head = list(dict.fromkeys([*_COMMON.split(), *stems]))
        known = set(head)
        made = ("".join(parts) for parts in itertools.product(_PREFIXES, stems, _SUFFIXES))
        random = Random(seed)
        tail = sorted({word for word in made if word not in known})
        tail.sort(key=lambda word: len(word) + 4 * random.random())  # short words are used more
        self.words = (head + tail)[:_SIZE]
        weights = [1 / (rank + _FLATTENED) for rank in range(1, len(self.words) + 1)]
        total = sum(weights)
        self.shares = [weight / total for weight in weights]
        self._sums = list(itertools.accumulate(weights))

    def text(self, random: Random, words: int) -> str:
        """Return sentences of so many words in all."""
        chosen = random.choices(self.words, cum_weights=self._sums, k=words)
        begin = 0
        while begin < words:
            end = min(begin + random.randint(6, 18), words)
            chosen[begin] = chosen[begin].capitalize()
            chosen[end - 1] += "."
            begin = end
        return " ".join(chosen)

    def word_in(self, share: float, skip: int = 0) -> str:
        """Return a word that about this share of all entries holds; ``skip`` gives its next rarer ones."""
        wanted = -math.log(1 - share) / MEAN_WORDS  # of all the words, were every entry of the same length
        rank = min(range(len(self.shares)), key=lambda rank: abs(self.shares[rank] - wanted))
        return self.words[min(rank + skip, len(self.words) - 1)]

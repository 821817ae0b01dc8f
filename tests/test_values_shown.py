"""How values are shown to those who program with them: by the parts that they may be asked for."""

import re

from tests.every import for_every
from tests.public_values import samples


@for_every(samples())
def test_no_private_part_is_shown(kind: type) -> None:
    """What a value keeps for itself, such as why it has no answer, is no part of how it is shown."""
    assert not re.search(r"[(, ]_\w+=", repr(samples()[kind]))

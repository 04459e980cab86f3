"""Programs killed while they append and while they read: a short form of tests/faults."""

import os
import random

import pytest

from tests.faults.two_computers import TwoComputers

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


@pytest.mark.slow
def test_killed_in_the_middle_of_it_two_computers_come_to_one_journal(tmp_path):
    rng = random.Random(11)
    two = TwoComputers(tmp_path)
    two.kill_while_working(rng)
    assert two.assert_one_journal() >= len(two.acknowledged) >= 3

"""``python -m tests.benchmarks``."""

import sys

from tests.benchmarks.alone import main

sys.exit(main())

"""`careercli` and `python -m careercli`."""

import gc

# A run is over before a collection would find anything worth its time.
gc.disable()

from careercli.cli.app import main  # noqa: E402  # imports are most of a run

if __name__ == "__main__":
    main()

"""`careercli` and `python -m careercli`."""

import gc

# A run is over before a collection would find anything worth its time: measured, a sixth of `import typer`.
gc.disable()

from careercli.cli.app import run  # noqa: E402  # imports are most of a run


def main() -> None:
    """Run the program, and leave without looking for garbage on the way out."""
    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()

"""An offline explorer of customer-service careers: roles, pay, skills and the ladder, every figure with its source.

From Python: `from careercli import ask`.
"""

__version__ = "0.3.0"
__all__ = ["AskError", "Envelope", "ask"]

TYPE_CHECKING = False  # the name that type checkers know, without waiting for `typing`
if TYPE_CHECKING:
    from careercli.asking import AskError, Envelope, ask
else:

    def __getattr__(name: str) -> object:
        """Import what is there to ask with, once it is wanted: `import careercli` waits for nothing."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from careercli import asking

        return getattr(asking, name)

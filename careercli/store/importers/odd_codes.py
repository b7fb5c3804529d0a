"""Codes and addresses that no publisher gave to anything: a program has changed them on their way."""

import re

from careercli.errors import WrongDownload
from careercli.messages import say
from careercli.store.wording import about_code
from careercli.text import UUID

_ADDRESS = re.compile(rf"https?://[^\s/]+/(\S+/)?{UUID}")


def check_code(scheme: str, code: str, place: str) -> None:
    """Raise `WrongDownload` for a code that its classification cannot have."""
    for what, _ in about_code(scheme, code):
        raise WrongDownload(place, what)


def check_address(uri: str, place: str) -> None:
    """Raise `WrongDownload` for what is no address of a concept of ESCO."""
    if not _ADDRESS.fullmatch(uri):
        raise WrongDownload(place, say("esco-no-address", words=uri))

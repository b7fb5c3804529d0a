"""The publishers whose classifications can be imported."""

from typing import Literal

Publisher = Literal["esco", "onet"]

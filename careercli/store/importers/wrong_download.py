"""The one error for a download that is not what the publisher gives."""

from careercli.errors import CareerError
from careercli.messages import Message, say


class WrongDownload(CareerError):
    """Files are missing, of another kind, or not as the publisher made them."""

    def __init__(self, place: str, what: Message, hint: Message | None = None) -> None:
        super().__init__(say("wrong-download", place=place, what=what), hint=hint or say("download-again"))

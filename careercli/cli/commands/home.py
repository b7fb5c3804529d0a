"""What `careercli` alone shows."""

from careercli.cli.output import opened, put_out
from careercli.cli.reader import Reader
from careercli.cli.registry import COMMANDS


def home(reader: Reader) -> None:
    """Show what there is to begin with."""
    from careercli.answers.home import beginning
    from careercli.views.home import home_page
    from careercli.views.labels import Labels

    with opened(reader) as catalog:
        labels = Labels(catalog, reader.country)
        page = home_page(beginning(catalog, reader.country), labels, currency=reader.currency, commands=tuple(COMMANDS))
        put_out(page, reader)

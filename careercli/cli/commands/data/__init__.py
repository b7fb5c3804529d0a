"""`careercli data`: the packs in use, packs of one's own, what is kept to be quicker, and exports for other tools."""

from collections.abc import Mapping

from careercli.answers.data import cache_status, check_report, export_report, pack_status
from careercli.answers.data_diff import pack_diff
from careercli.answers.data_import import data_import
from careercli.answers.data_packs import lock_report, new_pack, pack_addition, pack_list, pack_removal, pack_update
from careercli.cli.commands.data.cache import cache
from careercli.cli.commands.data.check import check
from careercli.cli.commands.data.diff import diff
from careercli.cli.commands.data.export import export
from careercli.cli.commands.data.importing import import_
from careercli.cli.commands.data.lock import lock
from careercli.cli.commands.data.new import new
from careercli.cli.commands.data.packs import add, list_, remove, update
from careercli.cli.commands.data.status import status

HELP = "Look at the data in use, make and add packs of your own, and export all of it for other tools."
ANSWERS = {
    "data-status": pack_status,
    "data-check": check_report,
    "data-new": new_pack,
    "data-add": pack_addition,
    "data-import": data_import,
    "data-list": pack_list,
    "data-update": pack_update,
    "data-remove": pack_removal,
    "data-diff": pack_diff,
    "data-lock": lock_report,
    "data-cache": cache_status,
    "data-export": export_report,
}
EXAMPLES: Mapping[str, str] = {
    "careercli data status": "which data are in use, and where they are",
    "careercli data check": "whether they are as they should be",
    "careercli data check my-pack --figures": "a pack of your own, and doubts about its figures",
    "careercli data check --lock careercli.lock": "whether the data in use are those that were locked",
    "careercli data new my-pack": "begin a pack of your own",
    "careercli data new my-country --country Georgia": "with a file for pay in a country",
    "careercli data new my-field --profession": "with two jobs and a ladder, as examples",
    "careercli data new my-company --bands": "with a table for the pay bands of an employer",
    "careercli data add my-pack --dry-run": "what a pack adds and overrides, without adding it",
    "careercli data add my-pack": "the same, and then you are asked",
    "careercli data add my-pack --yes": "without being asked, as in a script",
    "careercli data import esco ESCO-v1.2.0.zip --dry-run": "what a publisher's classification would bring",
    "careercli data import esco ESCO-v1.1.1.zip --relations relations.zip": "ESCO 1.1, whose relations are apart",
    "careercli data import onet db_30_1_text.zip --crosswalk table.csv": "O*NET, linked to ESCO by the official table",
    "careercli data import onet db_30_1_text.zip --report odd.json": "with all that is odd about its files",
    "careercli data list": "the packs that were added",
    "careercli data update my-pack changed-pack --dry-run": "what a new state of an added pack changes",
    "careercli data remove my-pack": "as if it had never been added",
    "careercli data diff my-pack changed-pack": "what the second pack has otherwise, and by how much",
    "careercli data diff bundled my-pack --json": "all of it for a script",
    "careercli data lock": "name, version and SHA-256 of all data in use, in careercli.lock",
    "careercli data cache": "what is kept to be quicker the next time, and how large it is",
    "careercli data cache clear": "remove it; it is made again when it is needed",
    "careercli data export careers --as csv": "all data as tables, with what every column holds",
    "careercli data export pages --as site": "a page for every role and country",
}

COMMANDS = {
    "status": status,
    "check": check,
    "new": new,
    "add": add,
    "import": import_,
    "list": list_,
    "update": update,
    "remove": remove,
    "diff": diff,
    "lock": lock,
    "cache": cache,
    "export": export,
}
